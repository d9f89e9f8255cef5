"""One database, its transactions and its failures."""

from __future__ import annotations

import pytest
from tests.support.seeds import opened, rows, with_schema

from marchland.errors import ConstraintViolated, DatabaseRefused, QueryFailed, QueryTimedOut
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Counters, Database

pytestmark = pytest.mark.database

MAKE = Statement("CREATE (:Actor {id: $id})", {"id": "actor:a"}, Access.WRITE)


async def _make_and_fail(database: Database) -> None:
    async with database.transaction() as transaction:
        made = await transaction.write(MAKE)
        assert made == Counters(nodes_created=1, properties_set=1, labels_added=1)
        raise RuntimeError


def test_a_transaction_stands_or_falls(clean: Settings) -> None:
    async def work(database: Database) -> None:
        with pytest.raises(RuntimeError):
            await _make_and_fail(database)
        assert await rows(database, "MATCH (a:Actor) RETURN a.id") == []
        async with database.transaction() as transaction:
            await transaction.write(MAKE)
        assert await rows(database, "MATCH (a:Actor) RETURN a.id") == [["actor:a"]]

    with_schema(clean, work)


def test_counters_add_up() -> None:
    one, two = Counters(nodes_created=1, labels_added=1), Counters(properties_set=3)
    assert one + two == Counters(nodes_created=1, labels_added=1, properties_set=3)
    assert (one + two).total == 5


def test_failures_are_marchlands(clean: Settings) -> None:
    async def work(database: Database) -> None:
        await database.run(MAKE)
        with pytest.raises(ConstraintViolated, match="already exists"):
            await database.run(MAKE)
        with pytest.raises(QueryFailed, match="Invalid input"):
            await database.run(Statement("RETURN 1 +"))
        with pytest.raises(QueryFailed):
            await database.explain(Statement("MATCH (a:Actor) RETURN b"))
        hasty = clean.model_copy(update={"query_timeout": 0.2})
        async with opened(hasty) as impatient:
            slow = "UNWIND range(1, 100000000) AS n RETURN sum(n % 7)"
            with pytest.raises(QueryTimedOut):
                await impatient.run(Statement(slow))

    with_schema(clean, work)


def test_plans_are_given(clean: Settings) -> None:
    async def work(database: Database) -> None:
        ask = Statement("MATCH (a:Actor {id: $id}) RETURN a.name", {"id": "actor:a"})
        assert "NodeUniqueIndexSeek" in repr(await database.explain(ask))
        assert (await database.profile(ask))["dbHits"] >= 0
        await database.check()

    with_schema(clean, work)


def test_a_database_has_to_be_named() -> None:
    with pytest.raises(DatabaseRefused, match="no database is named"):
        Database.of(Settings(neo4j_uri=None))
