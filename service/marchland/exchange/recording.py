"""How an import writes: alone of all imports, in batches, and with a note of how far it is.

Each batch is a transaction in turn with all writers of the graph. An import that was stopped and is
run again goes on under the time at which it began to record; one that tells something else by now
records later than that.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from marchland.errors import DatabaseError, RecordedTooEarly
from marchland.exchange.outcome import Wrote
from marchland.statement import Access, Statement
from marchland.store import Database, Transaction, watermark
from marchland.store.failures import passing

Work = Callable[[Transaction, datetime], Awaitable[Wrote]]
"""What a transaction is to do, and when that is recorded; tells how much it wrote."""

_PAUSES = (0.1, 0.3, 1.0, 3.0)
"""Seconds at most, at random, before a transaction that the database gave up is tried again."""
WAITING = "waiting for another import"
"""What an import does that is not `alone` yet."""
_NOTICED = 1.0
"""Seconds after which whoever waits for another import is told so."""

# Never committed: who wants to be alone waits for the lock on the name, and the database frees
# that when the connection of its holder ends, however that does. One name for all data sets: who
# is who is found out at the beginning, and two at once would each bring in the same actor.
_ALONE = "MERGE (run:DataImport {name: 'under way'}) SET run.alone = true"
_UNFINISHED = """
MATCH (run:DataImport) WHERE run.name STARTS WITH $family AND run.finished IS NULL
RETURN run.name, run.digest, run.recorded_at
"""
_FINISHED = "MATCH (run:DataImport {name: $name, finished: true}) RETURN count(run)"
_NOTE = """
MERGE (run:DataImport {name: $name})
SET run.recorded_at = $at, run.digest = $digest, run.entities = $entities, run.facts = $facts,
    run.source = $source
REMOVE run.finished
"""
# One that had nothing to write has no note before it ends.
_FINISH = """
MERGE (mine:DataImport {name: $name}) SET mine.finished = true, mine.source = $source
WITH mine
MATCH (run:DataImport) WHERE run.name STARTS WITH $family AND run.finished IS NULL
SET run.finished = false
"""


@asynccontextmanager
async def alone(database: Database, on_wait: Callable[[], None]) -> AsyncIterator[None]:
    """Within it no other import into the graph does anything, from any process.

    Who waits longer than a second is told. The lock ends with its connection: an import that was
    killed, or whose machine was, holds up nobody.
    """
    async with database.transaction(keep=False, timeout=0) as transaction:
        told = asyncio.get_running_loop().call_later(_NOTICED, on_wait)
        try:
            await transaction.run(Statement(_ALONE, {}, Access.WRITE))
        finally:
            told.cancel()
        yield


async def finished(database: Database, name: str) -> bool:
    """Whether the graph remembers that an import of this name was ended."""
    found = await database.run(Statement(_FINISHED, {"name": name}))
    return bool(found[0][0])


@dataclass
class Recording:
    """The transactions of one import, by an import that is `alone`."""

    database: Database
    data_set: str
    name: str
    digest: str
    """Of all that it tells: a run that told something else is no beginning of this one."""
    note: Callable[[Wrote], None]
    """Is told what stands of what was written."""
    source: str
    """Whom what it tells cites: the graph remembers whose the ids of the data set are."""
    now: datetime | None = None
    """When what it writes is recorded; none: when it begins to write."""
    write: bool = True
    resumed: bool = field(init=False, default=False)
    """Whether it goes on with one that was stopped."""
    left: bool = field(init=False, default=False)
    """Whether the graph holds the beginning of an import that nobody will go on with."""

    async def begin(self) -> None:
        """Take on the time of a run that was stopped, if it told the same; note any other.

        `RecordedTooEarly` when that is to be recorded at a time before it.
        """
        mine: datetime | None = None
        others: list[datetime] = []
        unfinished = Statement(_UNFINISHED, {"family": f"{self.data_set} "})
        for name, digest, at in await self.database.run(unfinished):
            time = at.to_native().astimezone(UTC)
            if (name, digest) == (self.name, self.digest):
                mine = time
            else:
                others.append(time)
        self.left = bool(others) or mine is not None
        latest = max(others, default=None)
        if mine is not None and (latest is None or latest < mine):
            self.now, self.resumed = mine, True
        elif self.write and self.now and latest and self.now <= latest:
            raise RecordedTooEarly(
                f"an import that was stopped recorded at {latest.isoformat()}, and told otherwise",
                hint="Nothing was written. Record this one later than that.",
            )

    async def turn(self, done: tuple[int, int], work: Work) -> None:
        """A transaction in turn with other writers, which notes how far this one is.

        It is tried again where the database gave it up for what will pass, as a deadlock with
        another client; what it wrote is counted when it is committed.
        """
        for pause in (*_PAUSES, None):
            try:
                wrote, now = await self._once(done, work)
            except DatabaseError as error:
                if pause is None or not passing(error):
                    raise
                await asyncio.sleep(pause * random.random())  # noqa: S311  (no secret)
            else:
                self.now = now
                self.note(wrote)
                return

    async def _once(self, done: tuple[int, int], work: Work) -> tuple[Wrote, datetime | None]:
        """What it wrote, and when the import records, if it is known by then."""
        async with self.database.transaction() as transaction:
            if not self.write:
                return await work(transaction, self.now or datetime.now(UTC)), self.now
            published = (await watermark.hold(transaction)).at
            now = self.now or datetime.now(UTC)
            wrote = await work(transaction, now)
            if not any(wrote.values()):
                return wrote, self.now
            _later(now, published)
            await watermark.note(transaction, now)
            given = {"name": self.name, "at": now, "digest": self.digest, "source": self.source}
            given |= {"entities": done[0], "facts": done[1]}
            await transaction.run(Statement(_NOTE, given, Access.WRITE))
            return wrote, now

    async def end(self) -> None:
        """Note that it is finished, and what was stopped before it is not, and publish."""
        given = {"name": self.name, "family": f"{self.data_set} ", "source": self.source}

        async def work(transaction: Transaction, _: datetime) -> Wrote:
            await transaction.run(Statement(_FINISH, given, Access.WRITE))
            await watermark.publish(transaction)
            return {}

        await self.turn((0, 0), work)


def _later(now: datetime, published: datetime | None) -> None:
    if published is None or now > published:
        return
    raise RecordedTooEarly(
        f"what is recorded at {now.isoformat()} would change what was known at the "
        f"watermark, {published.isoformat()}",
        hint="Nothing of this batch was written. Record it later than that.",
    )
