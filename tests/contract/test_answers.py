"""What README.md and the documents show of answers is what the shipped graph answers."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from marchland.settings import Settings
from tests.conftest import Graphql

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_readme_shows_the_true_answers(
    generator: ModuleType, seeded_settings: Settings
) -> None:
    stale = [
        path.name
        for path, text in generator.answers(seeded_settings).items()
        if path.read_text("utf-8") != text
    ]
    assert stale == [], "run: uv run python scripts/generate_docs.py --answers"


@pytest.mark.parametrize("name", sorted(path.name for path in DOCS.glob("*.md")))
def test_queries_in_the_documents_are_answered(name: str, graphql: Graphql) -> None:
    for query in re.findall(
        r"^```graphql\n(.*?)^```", (DOCS / name).read_text("utf-8"), re.M | re.S
    ):
        response = graphql(query)
        assert "errors" not in response
        assert all(response["data"].values())
