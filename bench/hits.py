"""Database hits: how often a statement touches the store."""

from __future__ import annotations

import asyncio
from typing import Any

from bench.shapes import ours, parameters, reference
from marchland.api.explain import hits
from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.statement import Row, Statement
from marchland.store import Database


async def statement_of(settings: Settings, document: str, variables: dict[str, Any]) -> Statement:
    """The one statement that the service makes of an operation; RuntimeError if it makes none."""
    seen: list[Statement] = []

    async def run(statement: Statement) -> list[Row]:
        seen.append(statement)
        raise _Recorded

    schema = graphql_schema(engine_of(settings, run))
    try:
        result = await schema.execute(document, variables)
    except _Recorded:
        result = None
    if not seen:
        raise RuntimeError(str(result.errors if result else "nothing was asked"))
    return seen[0]


class _Recorded(Exception):
    """The statement is known; nothing has to be run."""


def compared(settings: Settings, shape: str, given: dict[str, Any]) -> dict[str, Any]:
    """The hits of ours and of the reference for the same answer, and their ratio."""

    async def work() -> dict[str, Any]:
        async with Database.of(settings) as database:
            written = Statement(reference(shape), parameters(given))
            theirs = hits(await database.profile(written))
            mine = await statement_of(settings, ours(shape), given)
            own = hits(await database.profile(mine))
        return {"marchland": own, "reference": theirs, "ratio": round(own / theirs, 3)}

    return asyncio.run(work())
