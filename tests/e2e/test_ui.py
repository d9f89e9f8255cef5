"""The pages' own checks: types against the committed schema, and the tests beside the code."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.npm import INSTALL_SECONDS, alone_in_ui, node_and_npm, run

UI = Path(__file__).parents[2] / "ui"
SCHEMA_TYPES = UI / "src/api/schema.d.ts"


@pytest.fixture(scope="module")
def npm() -> list[str]:
    _, npm = node_and_npm()
    with alone_in_ui():
        if not (UI / "node_modules").is_dir():
            run([*npm, "ci", "--loglevel=error"], UI, INSTALL_SECONDS)
    return npm


def test_the_types_fit_the_committed_schema(npm: list[str]) -> None:
    with alone_in_ui():
        committed = SCHEMA_TYPES.read_text("utf-8")
        run([*npm, "run", "check"], UI)
    assert SCHEMA_TYPES.read_text("utf-8") == committed, "commit what `npm run check` generated"


def test_the_tests_beside_the_code_pass(npm: list[str]) -> None:
    with alone_in_ui():
        run([*npm, "test"], UI)
