"""One connection pool to Neo4j; statements in, rows out.

A read is one auto-commit RUN and its PULL, sent together: one round trip. Writers that need several
statements to stand or fall together open a `Transaction`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, Self

import neo4j
from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncTransaction, Query, ResultSummary

from marchland import __version__
from marchland.errors import DatabaseRefused
from marchland.settings import Settings
from marchland.statement import Access, Row, Run, Statement, Told
from marchland.store.failures import translated, worth_retrying

_ATTEMPTS = 2
"""A read finds a dead connection at most once: the pool drops its idle siblings with it."""


@dataclass(frozen=True, slots=True)
class Counters:
    """What a statement changed, as the server counted it."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0
    labels_added: int = 0

    @property
    def total(self) -> int:
        """Nothing was written when this is 0."""
        return (
            self.nodes_created
            + self.nodes_deleted
            + self.relationships_created
            + self.relationships_deleted
            + self.properties_set
            + self.labels_added
        )

    def __add__(self, other: Counters) -> Counters:
        return Counters(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


class Transaction:
    """Statements that stand or fall together."""

    def __init__(self, transaction: AsyncTransaction) -> None:
        self._transaction = transaction

    async def run(self, statement: Statement) -> list[Row]:
        """The rows of a statement within the transaction."""
        with translated():
            result = await self._transaction.run(statement.text, dict(statement.parameters))
            return [record.values() async for record in result]

    async def write(self, statement: Statement) -> Counters:
        """Run a statement for what it changes."""
        with translated():
            result = await self._transaction.run(statement.text, dict(statement.parameters))
            counted = (await result.consume()).counters
        return Counters(*(getattr(counted, name) for name in Counters.__slots__))


_Ran = tuple[list[Row], ResultSummary, str | None]


class Database:
    """A Neo4j database, wherever it runs. Every failure is a `DatabaseError`."""

    def __init__(self, driver: AsyncDriver, database: str, timeout: float) -> None:
        self._driver = driver
        self._database = database
        self._timeout = timeout

    @classmethod
    def of(cls, settings: Settings) -> Database:
        """The database that the settings name; nothing is sent before the first statement."""
        if settings.neo4j_uri is None:
            raise DatabaseRefused(
                "no database is named",
                hint="Set NEO4J_URI, or use `marchland up`, which brings its own Neo4j.",
            )
        password = settings.neo4j_password
        auth = (settings.neo4j_username, password.get_secret_value()) if password else None
        with translated():
            driver = AsyncGraphDatabase.driver(
                settings.neo4j_uri,
                auth=auth,
                max_connection_pool_size=settings.pool_size,
                connection_timeout=5.0,
                connection_acquisition_timeout=10.0,
                telemetry_disabled=True,
                notifications_min_severity="OFF",
                user_agent=f"marchland/{__version__}",
            )
        return cls(driver, settings.neo4j_database, settings.query_timeout)

    async def __aenter__(self) -> Self:
        """The database itself, whose connections are closed on leaving."""
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def run(self, statement: Statement) -> list[Row]:
        """The rows of one statement, in one round trip and its own transaction."""
        return (await self.run_told(statement)).rows

    async def run_told(self, statement: Statement) -> Told:
        """The rows of one statement, as `run` gives them, and the version of the graph."""
        rows, _, version = await self._run(statement)
        return Told(rows, version)

    async def run_profiled(self, statement: Statement) -> tuple[list[Row], dict[str, Any]]:
        """The rows of one statement and its executed plan, as `run` gives the rows alone."""
        rows, summary, _ = await self._run(statement, "PROFILE ")
        return rows, _plan_of(summary)

    async def _run(self, statement: Statement, verb: str = "") -> _Ran:
        query = Query(verb + statement.text, timeout=self._timeout)
        attempts = _ATTEMPTS if statement.access is Access.READ else 1
        with translated():
            for attempt in range(1, attempts + 1):
                try:
                    return await self._once(query, statement)
                except (neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError) as error:
                    if attempt == attempts or not worth_retrying(error):
                        raise
        raise AssertionError("a loop of at least one attempt returns or raises")

    async def _once(self, query: Query, statement: Statement) -> _Ran:
        async with self._driver.session(
            database=self._database, default_access_mode=statement.access, fetch_size=-1
        ) as session:
            result = await session.run(query, dict(statement.parameters))
            rows: list[Row] = [record.values() async for record in result]
            summary = await result.consume()
            # The bookmark names the last transaction that the database had committed.
            marks = (await session.last_bookmarks()).raw_values
            return rows, summary, next(iter(marks)) if len(marks) == 1 else None

    @asynccontextmanager
    async def transaction(
        self, *, keep: bool = True, timeout: float | None = None
    ) -> AsyncIterator[Transaction]:
        """A write transaction: committed on leaving, rolled back by any exception.

        With ``keep`` false it is rolled back in any case; with a ``timeout`` the database ends it
        after so many seconds.
        """
        async with self._driver.session(database=self._database) as session:
            with translated():
                transaction = await session.begin_transaction(timeout=timeout)
            try:
                yield Transaction(transaction)
                if keep:
                    with translated():
                        await transaction.commit()
            finally:
                with translated():
                    await transaction.close()

    @asynccontextmanager
    async def hypothetical(self) -> AsyncIterator[Run]:
        """Runs statements of which nothing is kept; they may take as long as a read in all."""
        async with self.transaction(keep=False, timeout=self._timeout) as transaction:
            yield transaction.run

    async def check(self) -> None:
        """Raise unless the database answers a query now."""
        await self.run(Statement("RETURN 1"))

    async def is_near(self) -> bool:
        """Whether it is reached by this machine's own loopback address."""
        with translated():
            host = (await self._driver.get_server_info()).address.host
        try:
            return ip_address(host).is_loopback
        except ValueError:  # a name, which may be anywhere
            return False

    async def profile(self, statement: Statement) -> dict[str, Any]:
        """The executed plan of a statement, with its database hits."""
        return await self._plan("PROFILE ", statement)

    async def explain(self, statement: Statement) -> dict[str, Any]:
        """The plan of a statement, which is not run; fails as running it would for its text."""
        return await self._plan("EXPLAIN ", statement)

    async def reads(self, statement: Statement) -> bool:
        """Whether a statement only reads the graph, as the database judges it; it is not run.

        False of what writes, and of procedures and commands that manage the server.
        """
        return (await self._summary("EXPLAIN ", statement)).query_type == "r"

    async def _plan(self, verb: str, statement: Statement) -> dict[str, Any]:
        return _plan_of(await self._summary(verb, statement))

    async def _summary(self, verb: str, statement: Statement) -> ResultSummary:
        with translated():
            async with self._driver.session(database=self._database) as session:
                result = await session.run(
                    Query(verb + statement.text),
                    dict(statement.parameters),
                )
                return await result.consume()

    async def close(self) -> None:
        """Close every connection."""
        await self._driver.close()


def _plan_of(summary: ResultSummary) -> dict[str, Any]:
    plan = summary.profile or summary.plan
    if plan is None:
        raise AssertionError("the server sends a plan for EXPLAIN and PROFILE")
    return plan
