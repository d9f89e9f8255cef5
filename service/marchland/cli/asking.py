"""`ask`: a question in words; the answer as a table, then the evidence it rests on."""

from __future__ import annotations

import asyncio
import json
from datetime import date
from typing import Any

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marchland.api.question import RELATIONSHIPS, document_of
from marchland.app import engine_of, graphql_schema
from marchland.cli import connect
from marchland.errors import MarchlandError
from marchland.questions import Column, Question
from marchland.questions.phrases import Reading, read
from marchland.settings import Settings
from marchland.store import Database

_SCALARS = {"String", "Date", "DateTime", "ID"}
_TOLD_ELSEWHERE = {"lastAssertedOn", "confidence"}
"""The one stands with the standing, the other only sorts: the pair says more."""
_PLAIN_WIDTH = 160
"""Columns when the output goes to a file or a pipe."""


def ask(settings: Settings, sentence: str, as_of: date | None, *, as_json: bool) -> None:
    """Print the answer to a question in words; an InputError says why there is none."""
    console = Console(stderr=True)
    with connect.reachable(settings, console) as (found, local):
        asyncio.run(_ask(found, sentence, as_of, local=local, as_json=as_json))


async def _ask(
    settings: Settings, sentence: str, as_of: date | None, *, local: bool, as_json: bool
) -> None:
    if local:
        await connect.prepare(settings)
    database = Database.of(settings)
    try:
        engine = engine_of(settings, database.run)
        reading = read(sentence, engine.schema.questions)
        day = as_of or reading.as_of
        document = document_of(reading.question)
        variables = {**reading.slots, "asOf": day.isoformat() if day else None}
        result = await graphql_schema(engine).execute(document, variables)
    finally:
        await database.close()
    for error in result.errors or []:
        raise error.original_error if isinstance(error.original_error, MarchlandError) else error
    rows = (result.data or {})[reading.question.name]
    shown = day or date.today()
    if as_json:
        answer = {
            "question": reading.question.name,
            "phrase": reading.phrase,
            "parameters": variables | {"asOf": shown.isoformat()},
            "rows": rows,
            "graphql": document,
        }
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _print(reading, shown, rows)


def _print(reading: Reading, day: date, rows: list[dict[str, Any]]) -> None:
    out = Console(highlight=False, emoji=False)
    if not out.is_terminal:
        out = Console(highlight=False, emoji=False, width=_PLAIN_WIDTH)
    asked = reading.phrase.format(**reading.slots)
    out.print(Text(f"{asked[0].upper()}{asked[1:]}, as of {day.isoformat()}:", style="bold"))
    if not rows:
        out.print("Nothing: no row of the graph answers this on that day.")
        return
    out.print(_table(reading.question, rows))
    out.print(Text("Evidence", style="bold"))
    for number, row in enumerate(rows, 1):
        for line in _evidence(reading.question, row):
            out.print(Text(f"{number:>3}  {line}"), soft_wrap=True)


def _table(question: Question, rows: list[dict[str, Any]]) -> Table:
    single = [c for c in question.columns if not c.many and c.item not in RELATIONSHIPS]
    shown = [
        c
        for c in single
        if c.name not in _TOLD_ELSEWHERE and any(row[c.name] not in (None, False) for row in rows)
    ]
    table = Table(box=box.SIMPLE_HEAD)
    table.add_column("")
    for column in shown:
        table.add_column(_words(column.name), overflow="fold")
    for number, row in enumerate(rows, 1):
        table.add_row(str(number), *(_cell(column, row) for column in shown))
    return table


def _words(name: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name)


def _cell(column: Column, row: dict[str, Any]) -> str:
    value = row[column.name]
    if value is None:
        return "–"
    if isinstance(value, dict):
        return str(value["name"])
    if column.item == "Standing":
        return _standing(value, row)
    if isinstance(value, str) and column.item not in _SCALARS:
        return value.lower().replace("_", " ")
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _standing(value: str, row: dict[str, Any]) -> str:
    words = value.lower().replace("_", " ")
    last, formerly = row.get("lastAssertedOn"), row.get("formerly")
    if value.startswith("CARRIED") and last:
        return f"{words}: no source speaks of that day, the last word is of {last}"
    if formerly:
        return f"{words}: {formerly['from']['name']} until {formerly['validTo']}"
    return words


def _evidence(question: Question, row: dict[str, Any]) -> list[str]:
    lines = []
    for column in question.columns:
        value = row[column.name]
        if column.item not in RELATIONSHIPS or not value:
            continue
        held = value if column.many else [value]
        lines += [f"{_words(column.name)}: {_statement(one)}" for one in held]
        alone = len(held) == 1
        said = (_said(edge["node"], alone) for one in held for edge in one["assertions"]["edges"])
        lines += dict.fromkeys(said)
    return lines


def _statement(held: dict[str, Any]) -> str:
    until = f", until {held['validTo']}" if held["validTo"] else ""
    since = f", from {held['validFrom']}" if held["validFrom"] else ""
    return f"{held['from']['name']} · {held['key']}{since}{until}"


def _said(node: dict[str, Any], with_place: bool) -> str:
    speaker = f"{node['speaker']['name']}, in " if node["speaker"] else ""
    source = node["source"]
    publisher = f", {source['publisher']}" if source["publisher"] else ""
    place = f", {node['locator']}" if node["locator"] and with_place else ""
    implied = "" if node["explicit"] else " (implied)"
    return (
        f"    {node['stance'].lower()}{implied} {node['admiralty']}: {node['summary']}"
        f" [{speaker}{source['title']}{publisher}, {source['publishedOn']}{place}]"
    )
