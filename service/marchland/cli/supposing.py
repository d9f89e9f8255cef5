"""`ask --suppose`: what a question's answer would be if something were so; nothing is written."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marchland.cli import asking, connect, showing
from marchland.questions import Question
from marchland.settings import Settings

_QUESTION = """query ($question: String!, $asOf: Date) {
  ask(question: $question, asOf: $asOf) { question { name } } }"""
_WHAT_IF = """query ($question: String!, $suppose: [String!]!, $asOf: Date) {
  whatIf(question: $question, suppose: $suppose, asOf: $asOf) {
    sentence asOf question cutShort understood { said means }
    supposed { said told changed understood { said means } }
    before { state sentence totalCount } after { state sentence totalCount }
    lost { ...Row } gained { ...Row } } }
fragment Row on WhatIfRow { supposed node { %s } }"""


def ask(
    settings: Settings,
    sentence: str,
    suppose: Sequence[str],
    as_of: date | None,
    *,
    as_json: bool,
) -> None:
    """Print how the answer to a question changes under suppositions."""
    variables = {"question": sentence, "suppose": [*suppose]}
    if as_of:
        variables["asOf"] = as_of.isoformat()
    with connect.reachable(settings, Console(stderr=True)) as (found, local):
        question, told = asyncio.run(_ask(found, variables, local=local))
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _show(question, told)


async def _ask(
    settings: Settings, variables: dict[str, Any], *, local: bool
) -> tuple[Question | None, dict[str, Any]]:
    asked = {name: value for name, value in variables.items() if name != "suppose"}
    async with asking.answering(settings, local=local) as (schema, execute):
        found = (await asking.run(execute, _QUESTION, asked))["ask"]["question"]
        question = schema.question((found or {}).get("name"))
        row = (
            f"... on {question.row} {{ {showing.fields(question)} }}" if question else "__typename"
        )
        return question, (await asking.run(execute, _WHAT_IF % row, variables))["whatIf"]


def _show(question: Question | None, told: dict[str, Any]) -> None:
    out = showing.console()
    out.print(Text(told["sentence"], style="bold"))
    out.print(Text(f"As it is: {told['before']['sentence']}"))
    meant = [told["understood"], *(one["understood"] for one in told["supposed"])]
    listed = ", ".join(f"{one['said']} → {one['means']}" for some in meant for one in some)
    out.print(Text(f"Understood: {listed}", style="dim"))
    if question is None or not told["lost"] + told["gained"]:
        return
    rows = [one["node"] for one in told["lost"] + told["gained"]]
    heads, lines = showing.cells(question, rows)
    table = Table(box=box.SIMPLE_HEAD)
    for head in ("", *heads):
        table.add_column(head, overflow="fold")
    for number, line in enumerate(lines):
        table.add_row("−" if number < len(told["lost"]) else "+", *line)
    out.print(table)
    out.print(Text("Nothing of this is kept; what is supposed has no source.", style="dim"))
