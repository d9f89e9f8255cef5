"""`ask`: a question in words; the answer as a table, then the evidence it rests on."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import typer
from rich.console import Console

from marchland.app import engine_of, graphql_schema
from marchland.cli import connect, showing
from marchland.errors import AskBack, MarchlandError, NotUnderstood, UnknownName
from marchland.settings import Settings
from marchland.store import Database


def ask(settings: Settings, sentence: str, as_of: date | None, *, as_json: bool) -> None:
    """Print the answer to a question in words; an InputError says why there is none."""
    console = Console(stderr=True)
    with connect.reachable(settings, console) as (found, local):
        asyncio.run(_ask(found, sentence, as_of, local=local, as_json=as_json))


_ASK = """query ($question: String!, $asOf: Date) { ask(question: $question, asOf: $asOf) {
  state sentence asOf readBy phrase understood { said means } parameters { name value text }
  candidates { said key name kind score } closest graphql cypher link question { name } } }"""
_REFUSED: dict[str, type[MarchlandError]] = {
    "ASKS_BACK": AskBack,
    "NO_SUCH_THING": UnknownName,
    "NOT_UNDERSTOOD": NotUnderstood,
}


async def _ask(
    settings: Settings, sentence: str, as_of: date | None, *, local: bool, as_json: bool
) -> None:
    if local:
        await connect.prepare(settings)
    database = Database.of(settings)
    try:
        engine = engine_of(settings, database.run)
        execute = graphql_schema(engine).execute
        variables = {"question": sentence, "asOf": as_of.isoformat() if as_of else None}
        answer = (await run(execute, _ASK, variables))["ask"]
        question = next(
            (
                q
                for q in engine.schema.questions
                if q.name == (answer["question"] or {}).get("name")
            ),
            None,
        )
        rows = (await run(execute, answer["graphql"], {}))[question.name] if question else []
    finally:
        await database.close()
    if as_json:
        told = {"question": None, **answer, "rows": rows}
        told["question"] = question.name if question else None
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    if question is None:
        refused = _REFUSED[answer["state"]]
        raise refused(answer["sentence"].rstrip("."), hint=showing.read_by(answer))
    if not as_json:
        showing.show(question, answer, rows)


async def run(
    execute: Callable[[str, dict[str, Any]], Awaitable[Any]],
    document: str,
    variables: dict[str, Any],
) -> dict[str, Any]:
    """The data of an operation; its first error, as it was raised."""
    result = await execute(document, variables)
    for error in result.errors or []:
        raise error.original_error if isinstance(error.original_error, MarchlandError) else error
    return result.data or {}
