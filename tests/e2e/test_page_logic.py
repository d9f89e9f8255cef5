"""The logic of the pages: their types against the committed schema, and their own tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.e2e.test_clients import INSTALL_SECONDS, node_and_npm, run

UI = Path(__file__).parents[2] / "ui"
SECONDS = 600


@pytest.fixture(scope="module")
def npm() -> list[str]:
    """How npm is called, once the pages' packages are there."""
    _, command = node_and_npm()
    if not (UI / "node_modules/vitest").is_dir():
        run([*command, "ci", "--loglevel=error"], UI, INSTALL_SECONDS)
    return command


def test_the_pages_fit_the_schema_and_their_types(npm: list[str]) -> None:
    generated = UI / "src/api/schema.d.ts"
    before = generated.read_text("utf-8")
    run([*npm, "run", "check"], UI, SECONDS)
    assert generated.read_text("utf-8") == before, "commit what npm run check generated anew"


def test_the_logic_of_the_pages(npm: list[str]) -> None:
    assert "passed" in run([*npm, "test"], UI, SECONDS)
