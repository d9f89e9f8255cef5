"""The watermark: up to this time, what the graph knew of relationships and assertions is settled.

One node, ``(:Watermark {name: 'recorded', at, pending})``. Every writer's transaction begins with
`hold`, so writers take turns and each sees the commits of those before it whole. A writer leaves
what was known up to ``at`` as it was, and notes as ``pending`` the time at which it recorded. When
a run of writes is complete, a transaction of its own publishes: ``at`` becomes what was pending.
Whoever dies in between leaves the pending time, and the next run publishes it. While an import is
unfinished nothing is published, as what it still writes is recorded at the time at which it began.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from marchland.statement import Access, Run, Statement
from marchland.store.database import Transaction
from marchland.store.values import native

# Set and removed: the write locks the node, and what it holds is read only after that.
_HOLD = Statement(
    "MERGE (mark:Watermark {name: 'recorded'}) SET mark.held = true REMOVE mark.held",
    access=Access.WRITE,
)
_READ = Statement("MATCH (mark:Watermark {name: 'recorded'}) RETURN mark.at, mark.pending")
_NOTE = """
MATCH (mark:Watermark {name: 'recorded'})
WHERE mark.pending IS NULL OR mark.pending < $time
SET mark.pending = $time
"""
_PUBLISH = """
MATCH (mark:Watermark {name: 'recorded'}) SET mark.at = $at REMOVE mark.pending
"""
_UNFINISHED = Statement("""
MATCH (run:DataImport) WHERE run.finished IS NULL
RETURN run.name, run.recorded_at ORDER BY run.recorded_at, run.name
""")
_LATEST = Statement("""
CALL () {
  MATCH ()-[edge]->() RETURN max(edge.recorded_at) AS recorded_at
  UNION ALL
  MATCH (said:Assertion) RETURN max(said.recorded_at) AS recorded_at
}
RETURN max(recorded_at)
""")


@dataclass(frozen=True, slots=True)
class Watermark:
    """What is published, and what was recorded since; None: nothing."""

    at: datetime | None = None
    pending: datetime | None = None


async def read(run: Run) -> Watermark:
    """The watermark, as whoever runs the statement sees it."""
    found = await run(_READ)
    return Watermark(*map(_utc, found[0])) if found else Watermark()


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An import that is under way or was stopped; nothing newer is published while there is one."""

    name: str
    since: datetime | None
    """The time at which what it writes is recorded."""


async def unfinished(run: Run) -> list[Unfinished]:
    """The imports for which publishing waits, the oldest first."""
    return [Unfinished(str(name), _utc(at)) for name, at in await run(_UNFINISHED)]


async def hold(transaction: Transaction) -> Watermark:
    """The watermark, which no other writer holds until this transaction ends."""
    await transaction.run(_HOLD)
    return await read(transaction.run)


async def note(transaction: Transaction, recorded_at: datetime) -> None:
    """Remember, with what was written, that it is to be published up to this time."""
    await transaction.run(Statement(_NOTE, {"time": recorded_at}, Access.WRITE))


async def publish(transaction: Transaction) -> datetime | None:
    """Publish what is pending, by a transaction that holds the watermark; it is never lowered.

    A graph that was never published is, up to the last time at which it recorded anything. Where an
    import is unfinished, nothing is: the one that finishes last publishes.
    """
    mark = await read(transaction.run)
    if await unfinished(transaction.run):
        return mark.at
    known = [mark.at, mark.pending]
    if mark.at is None:
        known += [_utc(row[0]) for row in await transaction.run(_LATEST)]
    at = max((time for time in known if time is not None), default=None)
    if at is not None:
        await transaction.run(Statement(_PUBLISH, {"at": at}, Access.WRITE))
    return at


def _utc(value: Any) -> datetime | None:
    time = native(value)
    return time.astimezone(UTC) if isinstance(time, datetime) else None
