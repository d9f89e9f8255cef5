"""`questions`: what can be asked, whether the files keep their rules, and one of them by name."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from marchland.api.checking import refuse_wrong
from marchland.app import load_schema
from marchland.cli import asking, connect, showing
from marchland.compile.roots import Schema
from marchland.errors import BadRequest, UnknownName
from marchland.files import shipped
from marchland.questions import Question, load
from marchland.questions.document import filled
from marchland.settings import Settings
from marchland.store import Database


def list_(*, as_json: bool) -> None:
    """Tell which questions there are, and how each may be said."""
    found = load_schema(Settings().questions).questions
    if as_json:
        typer.echo(json.dumps([_told(one) for one in found], ensure_ascii=False, indent=2))
        return
    table = Table(box=box.SIMPLE_HEAD)
    for head in ("name", "parameters", "reads", "for example"):
        table.add_column(head, overflow="fold")
    for one in found:
        given = ", ".join(p.name for p in one.parameters)
        reads = "the whole graph" if one.whole else "what is near"
        table.add_row(one.name, given, reads, one.phrases[0])
    showing.console().print(table)


def _told(question: Question) -> dict[str, Any]:
    return {
        "name": question.name,
        "summary": question.summary,
        "file": question.file,
        "parameters": {one.name: one.type for one in question.parameters},
        "phrases": list(question.phrases),
        "computed": question.computed,
        "cost": "whole" if question.whole else "anchored",
    }


def check(folder: Path | None) -> None:
    """Check the files: their rules, their types, and that the database can plan each."""
    own = folder or Settings().questions
    found = load_schema(own).questions
    with connect.reachable(Settings(), Console(stderr=True)) as (settings, _):
        # The shipped files were tried before they were shipped.
        asyncio.run(tried(settings, own_of(found) if own else found))
    showing.console().print(f"{len(found)} question files, and none breaks a rule.")


def own_of(found: Iterable[Question]) -> tuple[Question, ...]:
    """Those of the questions that are not shipped."""
    names = {one.name for one in load(shipped("cypher") / "questions")}
    return tuple(one for one in found if one.name not in names)


async def tried(settings: Settings, questions: tuple[Question, ...]) -> None:
    """Have the database plan and try each question, once it answers; QuestionInvalid if wrong."""
    async with Database.of(settings) as database:
        await connect.online(database)
        await refuse_wrong(questions, database)


def run(name: str, given: Sequence[str], as_of: date | None, *, as_json: bool) -> None:
    """Ask a question by its name: the rows and the evidence of each."""
    settings = Settings()
    question = _named(name, load_schema(settings.questions))
    arguments = _arguments(question, given)
    day = as_of or date.today()
    document = filled(question, arguments, day)
    with connect.reachable(settings, Console(stderr=True)) as (found, local):
        rows = asyncio.run(_rows(found, document, local=local))[question.name]
    if as_json:
        told = {"question": name, "parameters": arguments, "asOf": day.isoformat(), "rows": rows}
        typer.echo(json.dumps(told | {"graphql": document}, ensure_ascii=False, indent=2))
        return
    answer = {
        "phrase": question.phrases[0],
        "asOf": day.isoformat(),
        "parameters": [{"name": key, "text": value} for key, value in arguments.items()],
        "sentence": None if rows else f"No row: {question.none.format(**arguments)}.",
        "understood": [],
    }
    showing.show(question, answer, rows)


async def _rows(settings: Settings, document: str, *, local: bool) -> dict[str, Any]:
    async with asking.answering(settings, local=local) as (_, execute):
        return await asking.run(execute, document, {})


def _named(name: str, schema: Schema) -> Question:
    question = schema.question(name)
    if question is None:
        raise UnknownName(
            f"there is no question {name}", hint="`marchland questions list` tells which there are."
        )
    return question


def _arguments(question: Question, given: Sequence[str]) -> dict[str, str]:
    wanted = [one.name for one in question.parameters]
    pairs = [one.partition("=") for one in given]
    found = {name: value for name, equals, value in pairs if equals and value}
    wrong = sorted({name for name, _, _ in pairs} - set(wanted))
    missing = [name for name in wanted if name not in found]
    if wrong or missing or len(found) < len(pairs):
        usage = " ".join(f"{name}=…" for name in wanted)
        unknown = f"; it knows no {', '.join(wrong)}" if wrong else ""
        lacks = f"; {', '.join(missing)} is missing" if missing else ""
        raise BadRequest(
            f"{question.name} cannot be asked so{unknown}{lacks}",
            hint=f"marchland questions run {question.name} {usage}".rstrip(),
        )
    return found
