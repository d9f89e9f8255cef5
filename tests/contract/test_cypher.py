"""Every statement that is shipped compiles, and no question reads more than it needs."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marchland import questions
from marchland.api.checking import COSTLY, refuse_wrong
from marchland.api.explain import hits, operators
from marchland.app import load_schema
from marchland.compile.roots import Schema
from marchland.files import pieces
from marchland.model.period import NOT_RETRACTED
from marchland.questions import Question
from marchland.statement import Statement
from marchland.store import Database
from tests.support.hits import bounds
from tests.support.updating import updating

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / "cypher" / "questions"
SCRIPTS = sorted(
    path
    for folder in ("cypher", "seed")
    for path in (ROOT / folder).rglob("*.cypher")
    if path.parent != QUESTIONS
)
OF_TYPE: dict[str, Any] = {
    "String": "",
    "Int": 0,
    "Float": 0.0,
    "Boolean": False,
    "Date": date(2018, 5, 1),
}
"""A value for a parameter of a scalar type."""
ASKED = {
    "Actor": ("actor:gov-syria", "actor:iran"),
    "Region": ("region:isr", "region:syria-southwest"),
    "Named": ("actor:gov-syria", "actor:iran"),
}
"""What is asked about: for the first slot of a type, and for the second."""
BUDGETS = ROOT / "tests" / "questions" / "budgets.toml"


def given(question: Question) -> dict[str, Any]:
    """The parameters that a question's text is run with."""
    # The Government of Syria, of which most is told, supports nobody.
    order = -1 if question.file == "whom-does-support.cypher" else 1
    some = {kind: iter(keys[::order]) for kind, keys in ASKED.items()}
    kinds = {p.name: p.type.strip("[]!") for p in question.parameters}
    own = {name: next(some[k]) if k in some else OF_TYPE[k] for name, k in kinds.items()}
    return {"as_of": date(2018, 5, 21), "open": NOT_RETRACTED} | own


@pytest.fixture(scope="module")
def budgets() -> Iterator[dict[str, int]]:
    """The database hits of each question on the shipped graph, by its file."""
    text = BUDGETS.read_text("utf-8")
    if not updating():
        known = tomllib.loads(text)
        assert set(known) == {path.name for path in QUESTIONS.iterdir()}
        yield known
        return
    found: dict[str, int] = {}
    yield found
    head = text.split("\n\n", 1)[0]
    lines = "".join(f'"{name}" = {taken}\n' for name, taken in sorted(found.items()))
    BUDGETS.write_text(f"{head}\n\n{lines}", "utf-8")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_script_compiles(path: Path, seeded: Database, runner: asyncio.Runner) -> None:
    found = pieces(path.read_text("utf-8"))
    assert found
    for piece in found:
        runner.run(seeded.explain(Statement(piece.text)))


@pytest.mark.parametrize("question", questions.load(QUESTIONS), ids=lambda one: one.file)
def test_a_question_compiles_and_reads_no_more_than_it_needs(
    question: Question, seeded: Database, runner: asyncio.Runner, budgets: dict[str, int]
) -> None:
    _, plan = runner.run(seeded.run_profiled(Statement(question.text, given(question))))
    assert {*COSTLY, "Eager"} & operators(plan) == set()
    taken = hits(plan)
    if updating():
        budgets[question.file] = taken
    assert taken <= bounds(budgets[question.file], operators(plan))[1]


@pytest.mark.parametrize("question", questions.load(QUESTIONS), ids=lambda one: one.file)
def test_a_question_only_reads_and_returns_what_its_header_says(
    question: Question, seeded: Database, runner: asyncio.Runner
) -> None:
    runner.run(refuse_wrong([question], seeded))


def test_every_question_file_is_asked() -> None:
    schema: Schema = load_schema()
    assert {one.file for one in schema.questions} == {path.name for path in QUESTIONS.iterdir()}
