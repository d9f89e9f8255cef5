"""Names that `ask` has looked up before cost no round trip, until the graph changes."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from marchland.api import naming
from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.statement import Access, Statement, Told
from marchland.store import Database

ASKED = """{ ask(question: "Who supports Freedonia?", asOf: "2018-05-21") {
  state parameters { value } } }"""
_ADDED = """
CREATE (:Actor {id: $key, name: $name, kind: 'state'})
"""


@pytest.mark.usefixtures("emptied")
def test_a_name_is_looked_up_again_once_the_graph_has_changed(
    database_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "SETTLES", 0.0)
    asyncio.run(_asked_between_changes(database_settings))


async def _asked_between_changes(settings: Settings) -> None:
    async with Database.of(settings) as database:
        statements: list[str] = []

        async def told(statement: Statement) -> Told:
            statements.append(statement.text)
            return await database.run_told(statement)

        schema = graphql_schema(engine_of(settings, database.run, told=told))

        async def asked() -> tuple[str, list[str], int]:
            statements.clear()
            data: Any = (await schema.execute(ASKED)).data
            one = data["ask"]
            return one["state"], [p["value"] for p in one["parameters"]], len(statements)

        async def write(text: str, **given: str) -> None:
            async with database.transaction() as transaction:
                await transaction.write(Statement(text, given, Access.WRITE))

        for _ in range(2):
            assert (await asked())[:2] == ("NO_SUCH_THING", [])
        await write(_ADDED, key="actor:one", name="Freedonia")
        for _ in range(2):
            assert (await asked())[:2] == ("UNKNOWN", ["actor:one"])
        assert await asked() == ("UNKNOWN", ["actor:one"], 1)
        await write("MATCH (n:Actor {id: 'actor:one'}) SET n.name = 'Sylvania'")
        await write(_ADDED, key="actor:two", name="Freedonia")
        assert (await asked())[:2] == ("UNKNOWN", ["actor:two"])
        await write(_ADDED, key="actor:three", name="Freedonia")
        assert (await asked())[:2] == ("ASKS_BACK", [])
