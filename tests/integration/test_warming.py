"""What is asked at the start is planned by then: the database itself counts its plans."""

from __future__ import annotations

import asyncio
import dataclasses
import itertools
import logging
import re

import pytest
from tests.support.seeds import with_schema

from marchland.api.engine import Engine
from marchland.api.warming import Document, questions_asked, warm
from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.statement import Statement
from marchland.store import Database

WORD = "Marches"
PLACES = ("isr", "syria-southwest")


async def plans(database: Database) -> int:
    """How many plans the database has kept; it keeps none of them any longer."""
    ((told,),) = await database.run(Statement("CALL db.clearQueryCaches()"))
    found = re.search(r"\d+", str(told))
    return int(found[0]) if found else 0


def questions(engine: Engine) -> list[Document]:
    """What is asked at the start, with little selected: that is planned soonest."""
    asked = questions_asked(engine.schema.questions)
    return [dataclasses.replace(one, text=short(one.text)) for one in asked if one.run]


def short(document: str) -> str:
    head = document.split("{\n")[:2]
    return "{\n".join(head) + "{ __typename } }"


def test_a_question_that_was_warmed_is_not_planned_again(emptied: Settings) -> None:
    async def work(database: Database) -> None:
        engine = engine_of(emptied, database.run)
        schema = graphql_schema(engine)
        await plans(database)
        asked = questions(engine)
        assert await warm(engine, schema._schema, asked) == len(asked)
        for one, place, day in itertools.product(asked, PLACES, (None, "2018-05-21")):
            keys = {k: str(v).replace(WORD, place) for k, v in one.variables.items()}
            await schema.execute(one.text, {**keys, "asOf": day})
        assert await plans(database) == len(asked)
        # and what was not warmed would be counted
        await warm(engine, schema._schema, asked)
        await schema.execute('{ search(text: "ghouta") { node { name } } }')
        assert await plans(database) == len(asked) + 1

    with_schema(emptied, work)


def test_a_database_that_is_away_is_told_and_is_no_failure(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def work() -> int:
        database = Database.of(Settings(neo4j_uri="bolt://127.0.0.1:1"))
        engine = engine_of(Settings(), database.run)
        try:
            return await warm(engine, graphql_schema(engine)._schema, questions(engine))
        finally:
            await database.close()

    with caplog.at_level(logging.WARNING, "marchland.api"):
        assert asyncio.run(work()) == 0
    assert caplog.text.count("not all questions are planned") == 1
