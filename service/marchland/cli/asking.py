"""`ask`: a question in words; the answer as a table, then the evidence it rests on."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

import typer
from rich.console import Console

from marchland.app import engine_of, graphql_schema
from marchland.cli import connect, showing
from marchland.compile.roots import Schema
from marchland.errors import MarchlandError
from marchland.questions.heard import REFUSED
from marchland.settings import Settings
from marchland.store import Database


def ask(settings: Settings, sentence: str, as_of: date | None, *, as_json: bool) -> None:
    """Print the answer to a question in words; an InputError says why there is none."""
    console = Console(stderr=True)
    with connect.reachable(settings, console) as (found, local):
        asyncio.run(_ask(found, sentence, as_of, local=local, as_json=as_json))


_ASK = """query ($question: String!, $asOf: Date) { ask(question: $question, asOf: $asOf) {
  state sentence asOf readBy sure phrase understood { said means } parameters { name value text }
  candidates { said key name kind score } closest graphql cypher link question { name } } }"""
Execute = Callable[[str, dict[str, Any]], Awaitable[Any]]
"""Answers a document with its variables."""


@asynccontextmanager
async def answering(settings: Settings, *, local: bool) -> AsyncIterator[tuple[Schema, Execute]]:
    """All that can be asked, and what answers it; a local database is brought up to date first."""
    if local:
        await connect.prepare(settings)
    async with Database.of(settings) as database:
        engine = engine_of(settings, database.run, hypothetical=database.hypothetical)
        yield engine.schema, graphql_schema(engine).execute


async def _ask(
    settings: Settings, sentence: str, as_of: date | None, *, local: bool, as_json: bool
) -> None:
    async with answering(settings, local=local) as (schema, execute):
        variables = {"question": sentence, "asOf": as_of.isoformat() if as_of else None}
        answer = (await run(execute, _ASK, variables))["ask"]
        question = schema.question((answer["question"] or {}).get("name"))
        rows = (await run(execute, answer["graphql"], {}))[question.name] if question else []
    if as_json:
        told = {"question": None, **answer, "rows": rows}
        told["question"] = question.name if question else None
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    if question is None:
        refused = REFUSED[answer["state"].lower()]
        raise refused(answer["sentence"].rstrip("."), hint=showing.read_by(answer))
    if not as_json:
        showing.show(question, answer, rows)


async def run(execute: Execute, document: str, variables: dict[str, Any]) -> dict[str, Any]:
    """The data of an operation; its first error, as it was raised."""
    result = await execute(document, variables)
    for error in result.errors or []:
        raise error.original_error if isinstance(error.original_error, MarchlandError) else error
    return result.data or {}
