"""An import from beginning to end.

    file ─▶ spool ─▶ facts, checked ─▶ batches ─▶ withdrawn ─▶ published

The rows are read to the end before anything is written, so that what merges is merged and what
cannot be read is known. Each batch is a transaction; the graph remembers how many are done, and an
import of the same file that was stopped goes on there, with the time that it began to record at.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from marchland import __version__, files
from marchland.errors import RecordedTooEarly
from marchland.exchange import assemble, check
from marchland.exchange.formats import Format
from marchland.exchange.identity import Identities, Known, Match
from marchland.exchange.plan import Plan, Published, Standing
from marchland.exchange.records import Entity, Fact, Reject
from marchland.exchange.spool import Spool, spooled
from marchland.exchange.write import missing, save, tell, withdraw
from marchland.statement import Access, Statement
from marchland.store import Database, Transaction, watermark

T = TypeVar("T")

BATCH = 500
"""Entities, or relationships with their assertions, in a transaction."""
_SAMPLE = 5

_KNOWN = Statement(
    "MATCH (a:Actor) RETURN a.id, a.name, a.kind, a.aliases, a.iso3, a.gw_number, a.ucdp_id"
)
_SOURCES = "MATCH (s:Source) WHERE s.id STARTS WITH $family RETURN s.id"
_TOLD = """
MATCH (a:Assertion)-[:PUBLISHED_IN]->(s:Source) USING INDEX SEEK a:Assertion(about_id)
WHERE a.about_id > $after AND a.retracted_at = datetime('9999-12-31T00:00:00Z')
  AND s.id IN $family
RETURN DISTINCT a.about_id ORDER BY a.about_id LIMIT $limit
"""
_RUN = """
MATCH (run:DataImport {name: $name}) WHERE run.finished IS NULL
RETURN run.recorded_at, run.entities, run.facts
"""
_FINISHED = "MATCH (run:DataImport {name: $name, finished: true}) RETURN count(run)"
_NOTE = """
MERGE (run:DataImport {name: $name})
SET run.recorded_at = $at, run.entities = $entities, run.facts = $facts
REMOVE run.finished
"""
_TAKEN = """
UNWIND $pairs AS pair
MATCH (a:Actor {{{scheme}: pair[0]}}) WHERE a.id <> pair[1]
"""
_COUNTED = "RETURN count(a)"
_FINISH = "MATCH (run:DataImport {name: $name}) SET run.finished = true"


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an import is: what it does, how much of that is done, of how much; 0: not known."""

    doing: str
    done: int
    of: int = 0


@dataclass(slots=True)
class Outcome:
    """What an import read, and what it wrote, or would have written."""

    entities: int = 0
    facts: int = 0
    entities_added: int = 0
    entities_changed: int = 0
    facts_added: int = 0
    facts_changed: int = 0
    facts_retracted: int = 0
    sayings_added: int = 0
    sayings_retracted: int = 0
    summaries_changed: int = 0
    resumed: bool = False
    rejects: list[Reject] = field(default_factory=list)
    proposals: list[Match] = field(default_factory=list)
    sample: list[Fact] = field(default_factory=list)

    @property
    def written(self) -> int:
        """How much in the graph is new, other, or taken back; 0: it told all of this already."""
        return sum(
            getattr(self, name)
            for name in self.__slots__
            if name.partition("_")[2] in ("added", "changed", "retracted")
        )

    def note(self, plan: Plan) -> int:
        """Count what a batch wrote, and say how much that was."""
        self.facts_added += plan.added
        self.facts_changed += plan.changed
        self.facts_retracted += plan.retracted
        self.sayings_added += len(plan.sayings)
        self.sayings_retracted += len(plan.retracted_sayings)
        self.summaries_changed += len(plan.summaries)
        return plan.size


@dataclass(slots=True)
class Import:
    """One file on its way into the graph."""

    database: Database
    format: Format
    file: Path
    version: str
    now: datetime | None = None
    """When what it writes is recorded; none: when it begins to write."""
    write: bool = True
    confirmed: dict[str, str] = field(default_factory=dict)
    on_progress: Callable[[Progress], None] = lambda _: None
    outcome: Outcome = field(default_factory=Outcome)
    _standing: Standing = field(init=False)

    async def run(self) -> Outcome:
        """Read the file, and write what the graph does not tell already.

        `RecordedTooEarly` when what is recorded now would change what is published.
        """
        with spooled() as spool:
            await self._read(spool)
            done = await self._begin()
            self._standing = await self._stands_for()
            await self._confirm()
            await self._entities(spool, done[0])
            await self._facts(spool, done[1])
            await self._withdraw(spool)
            if self.write and (self.outcome.written or self.outcome.resumed):
                await self._end()
        return self.outcome

    async def finished(self) -> bool:
        """Whether the graph remembers that this file was imported to its end."""
        found = await self.database.run(Statement(_FINISHED, {"name": self.name}))
        return bool(found[0][0])

    @property
    def name(self) -> str:
        """What the graph remembers the import by: the format, its version, ours, the file's sum."""
        return f"{self.format.name} {self.version} {__version__} {files.checksum([self.file])}"

    async def _read(self, spool: Spool) -> None:
        rows = await self.database.run(_KNOWN)
        known = [Known(*map(_tuple, row)) for row in rows]
        identities = Identities(known, self.format.scheme, self.confirmed)
        outcome = self.outcome
        spool.entity(self.format.cited(self.version))
        read = self.format.read(self.file, identities, self.version, outcome.rejects.append)
        for number, record in enumerate(read, 1):
            if isinstance(record, Entity):
                spool.entity(record)
            else:
                spool.claim(record)
            if number % BATCH == 0:
                self.on_progress(Progress("reading", number))
        outcome.proposals = identities.proposals()
        for some in _batches(spool.entities()):
            await self._sound(spool, some)
        for batch in _batches(spool.unmet()):
            spool.miss(await missing(self.database.run, batch))
        for fact in assemble.facts(spool.claims()):
            outcome.rejects += self._kept(spool, fact)
        outcome.sample = list(islice(spool.facts(), _SAMPLE))
        outcome.entities, outcome.facts = spool.count("entity"), spool.count("fact")

    async def _sound(self, spool: Spool, entities: list[Entity]) -> None:
        """Drop the entities that are at fault, or that lack something and are not there already."""
        told = {entity.id: check.of_entity(entity) for entity in entities}
        lacking = [id_ for id_, (_, lacks) in told.items() if lacks]
        gone = set(await missing(self.database.run, lacking)) if lacking else set()
        for id_, (faults, lacks) in told.items():
            rejects = faults + (lacks if id_ in gone else [])
            if rejects:
                self.outcome.rejects += rejects
                spool.drop(id_)

    def _kept(self, spool: Spool, fact: Fact) -> list[Reject]:
        """Nothing where a fact is sound and was kept, else why it was not."""
        gone = spool.absent(fact)
        if gone:
            return [Reject(row, "", gone[0], f"there is no {gone[0]}") for row in fact.rows]
        found = check.of_fact(fact)
        twice = None if found else spool.fact(fact)
        if twice is not None:
            reason = f"{twice} is told by rows before it, and otherwise"
            found = [Reject(row, "", "", reason) for row in fact.rows]
        return found

    async def _begin(self) -> tuple[int, int]:
        """How many entities and facts were written before; takes on that run's time."""
        found = await self.database.run(Statement(_RUN, {"name": self.name}))
        if found:
            recorded_at, entities, facts = found[0]
            self.now, self.outcome.resumed = recorded_at.to_native(), True
            return int(entities), int(facts)
        return 0, 0

    async def _stands_for(self) -> Standing:
        cited = self.format.cited(self.version)
        rows = await self.database.run(Statement(_SOURCES, {"family": self.format.family}))
        published = Published(cited.properties["reliability"], cited.properties.get("publisher"))
        sources = {cited.id, *(str(row[0]) for row in rows)}
        family = frozenset(one for one in sources if self.format.belongs(one))
        return Standing(family, {cited.id: published}, self.now or datetime.now(UTC), self.write)

    async def _confirm(self) -> None:
        """Take the keys of confirmed matches from actors that had them for want of a match."""
        given = {"pairs": sorted(self.confirmed.items())}
        text = _TAKEN.format(scheme=self.format.scheme)
        if self.write and await self.database.run(Statement(text + _COUNTED, given)) != [[0]]:

            async def work(transaction: Transaction) -> int:
                text_ = f"{text} REMOVE a.{self.format.scheme}"
                return (await transaction.write(Statement(text_, given, Access.WRITE))).total

            await self._turn((0, 0), work)

    async def _entities(self, spool: Spool, done: int) -> None:
        outcome = self.outcome
        for batch in _batches(islice(spool.entities(), done, None)):
            done += len(batch)

            async def work(transaction: Transaction, batch: list[Entity] = batch) -> int:
                added, changed = await save(transaction, batch, self._standing)
                outcome.entities_added += added
                outcome.entities_changed += changed
                return added + changed

            await self._turn((done, 0), work)
            self.on_progress(Progress("actors", done, outcome.entities))

    async def _facts(self, spool: Spool, done: int) -> None:
        outcome = self.outcome
        for batch in _batches(islice(spool.facts(), done, None)):
            done += len(batch)

            async def work(transaction: Transaction, batch: list[Fact] = batch) -> int:
                return outcome.note(await tell(transaction, batch, self._standing))

            await self._turn((outcome.entities, done), work)
            self.on_progress(Progress("relationships", done, outcome.facts))

    async def _withdraw(self, spool: Spool) -> None:
        outcome, after = self.outcome, ""
        while self._standing.family:
            given = {"family": sorted(self._standing.family), "after": after, "limit": BATCH}
            rows = await self.database.run(Statement(_TOLD, given))
            if not rows:
                return
            abouts = [str(row[0]) for row in rows]
            after = abouts[-1]
            gone = [(_type(one), one) for one in abouts if not spool.tells(one)]

            async def work(transaction: Transaction, gone: list[tuple[str, str]] = gone) -> int:
                return outcome.note(await withdraw(transaction, gone, self._standing))

            if gone:
                await self._turn((outcome.entities, outcome.facts), work)

    async def _turn(
        self, done: tuple[int, int], work: Callable[[Transaction], Awaitable[int]]
    ) -> None:
        """A transaction in turn with other writers, which notes how far this one is."""
        async with self.database.transaction() as transaction:
            if not self.write:
                await work(transaction)
                return
            published = (await watermark.hold(transaction)).at
            if self.now is None:
                self._standing = replace(self._standing, now=datetime.now(UTC))
            if await work(transaction):
                self.now = self._standing.now
                self._later_than(published)
                await watermark.note(transaction, self.now)
                given = {"name": self.name, "at": self.now, "entities": done[0], "facts": done[1]}
                await transaction.run(Statement(_NOTE, given, Access.WRITE))

    def _later_than(self, published: datetime | None) -> None:
        now = self._standing.now
        if published is None or now > published:
            return
        raise RecordedTooEarly(
            f"what is recorded at {now.isoformat()} would change what was known at the "
            f"watermark, {published.isoformat()}",
            hint="Nothing of this batch was written. Record it later than that.",
        )

    async def _end(self) -> None:
        async with self.database.transaction() as transaction:
            await watermark.hold(transaction)
            await transaction.run(Statement(_FINISH, {"name": self.name}, Access.WRITE))
            await watermark.publish(transaction)


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _type(fact_id: str) -> str:
    return fact_id.partition(":")[0].upper()


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch
