"""An import from beginning to end.

    file ─▶ spool ─▶ facts, checked ─▶ batches ─▶ withdrawn ─▶ published

The rows are read to the end before anything is written, so that what merges is merged and what
cannot be read is known. Imports take turns as a whole, whatever they read: each knows whom the one
before it brought in. One that was stopped and is run again finds what it wrote and writes the rest;
where the file, the matches or the graph make it tell something else by now, it is a new one, at a
later time: see `recording`.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import orjson

from marchland import __version__, files
from marchland.errors import ConstraintViolated
from marchland.exchange import assemble, check, proposals, recording, refuse
from marchland.exchange.ahead import ahead
from marchland.exchange.differ import Differ
from marchland.exchange.formats import Format
from marchland.exchange.identity import Identities, Known
from marchland.exchange.outcome import Outcome, Progress, Wrote, of_plan
from marchland.exchange.plan import Plan, Standing
from marchland.exchange.proposals import About, Match
from marchland.exchange.recording import Recording
from marchland.exchange.records import EVENT, Claim, Entity, Fact, Reject, type_of
from marchland.exchange.spool import Spool, spooled
from marchland.exchange.write import carry_out, first_plan, missing, save, tell, withdraw
from marchland.statement import Access, Statement
from marchland.store import Database, Transaction

__all__ = ["Import", "Outcome", "Progress"]

T = TypeVar("T")

BATCH = 2_000
"""Entities, or relationships with their assertions, in a transaction."""
_SAMPLE = 5
_KNOWN = Statement(
    "MATCH (a:Actor) RETURN a.id, a.name, a.kind, a.aliases, a.iso3, a.gw_number, a.ucdp_id"
)
_PLACES = Statement(
    "MATCH (r:Region) WHERE r.adm1_code IS NOT NULL OR r.iso3 IS NOT NULL AND r.kind = 'country' "
    "RETURN r.id, r.adm1_code, CASE r.kind WHEN 'country' THEN r.iso3 END ORDER BY r.id DESC"
)
_ABOUT = """
UNWIND $ids AS id
MATCH (a:Actor {id: id})
OPTIONAL MATCH (a)-[e:CONTROLS|PRESENT_IN|SUPPORTS|OPPOSES|MEMBER_OF]-()
WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH a, min(CASE WHEN e.from_precision <> 'unknown' THEN e.valid_from.year END) AS first,
     max(e.valid_to.year) AS last
OPTIONAL MATCH (a)-[:CONTROLS|PRESENT_IN]->(:Region)-[:PART_OF*0..4]->(c:Region {kind: 'country'})
RETURN a.id, collect(DISTINCT c.name),
       coalesce(a.exists_from.year, first),
       coalesce(a.exists_to.year, CASE WHEN last < 9999 THEN last END)
"""
_SOURCES = "MATCH (s:Source) WHERE s.id STARTS WITH $family RETURN s.id"
_TOLD = """
MATCH (a:Assertion)-[:PUBLISHED_IN]->(s:Source) USING INDEX SEEK a:Assertion(about_id)
WHERE a.about_id > $after AND a.retracted_at = datetime('9999-12-31T00:00:00Z')
  AND s.id IN $family
RETURN DISTINCT a.about_id ORDER BY a.about_id LIMIT $limit
"""
_TAKEN = """
UNWIND $pairs AS pair
MATCH (a:Actor {{{scheme}: pair[0]}}) WHERE a.id <> pair[1]
"""
_COUNTED = "RETURN count(a)"


@dataclass
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
    differ: Differ | None = None
    """Who is told each difference, if anyone."""
    outcome: Outcome = field(default_factory=Outcome)
    _standing: Standing = field(init=False)
    _recording: Recording = field(init=False)
    _known: bool = field(init=False, default=True)
    """Whether the graph had a version of the data set when this began: else none is withdrawn."""
    _fresh: bool = field(init=False, default=False)
    """Whether no fact is expected to be there: then none is looked up before it is written."""

    async def run(self) -> Outcome:
        """Read the file, and write what the graph does not tell already.

        `RecordedTooEarly` when what is recorded now would change what is published.
        """
        async with self._alone():
            with spooled() as spool:
                digest = await self._read(spool)
                await self._begin(digest)
                self._standing = await self._stands_for()
                await self._refused(spool)
                await self._confirm()
                await self._entities(spool)
                await self._facts(spool)
                if self._known:
                    await self._withdraw(spool)
            if self.write and await self._is_to_end():
                await self._recording.end()
        return self.outcome

    async def _is_to_end(self) -> bool:
        """Whether there is anything to publish, or to remember for the next time."""
        known = self.outcome.written or self.outcome.resumed or self._recording.left
        return bool(known) or not await self.finished()

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """What only looks waits for nobody."""
        if not self.write:
            yield
            return

        def waits() -> None:
            self.on_progress(Progress(recording.WAITING, 0))

        async with recording.alone(self.database, waits):
            yield

    async def finished(self) -> bool:
        """Whether the graph remembers that this file was imported to its end."""
        return await recording.finished(self.database, self.name)

    @cached_property
    def name(self) -> str:
        """What the graph remembers it by: format, version, ours, sums of the file and matches."""
        matches = _sum(orjson.dumps(sorted(self.confirmed.items()))) if self.confirmed else ""
        parts = self.format.name, self.version, __version__, files.checksum([self.file]), matches
        return " ".join(filter(None, parts))

    async def _read(self, spool: Spool) -> str:
        """Keep all that the file tells, and tell its digest."""
        people = await self.database.run(_KNOWN) if self.format.people else ()
        known = [Known(*map(_tuple, row)) for row in people]
        places = await self.database.run(_PLACES) if self.format.places else ()
        by_code = {code: id_ for id_, *codes in places for code in codes if code}
        identities = Identities(known, self.format.scheme, self.confirmed, by_code)
        outcome = self.outcome
        spool.entity(self.format.cited(self.version))
        read = self.format.read(self.file, identities, self.version, outcome.rejects.append)
        for number, record in enumerate(read, 1):
            self._take(spool, record)
            if number % BATCH == 0:
                self.on_progress(Progress("reading", number))
        outcome.proposals = await self._proposed(identities)
        outcome.unmet_matches = sorted(self.confirmed.keys() - identities.met)
        for some in _batches(spool.doubted()):
            await self._sound(spool, some)
        for batch in _batches(spool.unmet()):
            spool.miss(await missing(self.database.run, batch))
        # An event of which nothing sound is said would stand in the graph without evidence.
        for batch in _batches(spool.unsaid()):
            gone = set(await missing(self.database.run, batch))
            for id_ in batch:
                spool.drop(id_, there=id_ not in gone)
        digest = self._assembled(spool)
        outcome.sample = list(islice(spool.facts(), _SAMPLE))
        outcome.entities, outcome.facts = spool.count("entity"), spool.count("relationship")
        return digest

    def _take(self, spool: Spool, record: Entity | Claim) -> None:
        """Keep what is sound by itself; what is not costs no other row anything."""
        if isinstance(record, Entity):
            if spool.repeats(record):
                return
            rejects, lacks = check.of_entity(record)
            if not rejects:
                spool.entity(record, lacking=bool(lacks))
        else:
            rejects = check.of_claim(record)
            if not rejects:
                spool.claim(record)
        self.outcome.rejects.extend(rejects)

    async def _proposed(self, identities: Identities) -> list[Match]:
        """Who of the graph the file's own actors may be, with what the graph tells of those."""
        matches = proposals.alike(identities)
        ids = sorted({match.actor for match in matches})
        rows = await self.database.run(Statement(_ABOUT, {"ids": ids})) if ids else []
        told = {
            str(id_): About(tuple(sorted(countries)), first, last)
            for id_, countries, first, last in rows
        }
        return proposals.weighed(matches, told)

    async def _sound(self, spool: Spool, entities: list[Entity]) -> None:
        """Drop the entities that lack something and are not there already."""
        told = {entity.id: check.of_entity(entity) for entity in entities}
        lacking = [id_ for id_, (_, lacks) in told.items() if lacks]
        gone = set(await missing(self.database.run, lacking)) if lacking else set()
        for id_, (faults, lacks) in told.items():
            rejects = faults + (lacks if id_ in gone else [])
            if rejects:
                self.outcome.rejects.extend(rejects)
                spool.drop(id_)

    def _assembled(self, spool: Spool) -> str:
        """Keep the facts that the claims become, and tell their digest."""
        digest = hashlib.sha256()
        for fact in assemble.facts(self._standable(spool)):
            # What is made of one claim is as sound as that.
            rejects = check.of_fact(fact) if len(fact.sayings) > 1 else []
            twice = None if rejects else spool.fact(fact)
            if twice is not None:
                reason = f"{twice} is told by rows before it, and otherwise"
                rejects = [Reject(row, "", "", reason) for row in fact.rows]
            self.outcome.rejects.extend(rejects)
            if not rejects:
                digest.update(orjson.dumps(fact, default=repr))
        return digest.hexdigest()

    def _standable(self, spool: Spool) -> Iterator[Claim]:
        """The claims of which all that they need is there, and none is told twice."""
        told: tuple[object, set[object]] = None, set()
        for claim in spool.claims():
            if (series := assemble.series(claim)) != told[0]:
                told = series, set()
            year = claim.period if isinstance(claim.period, int) else None
            gone = spool.absent(claim)
            if gone:
                reject = Reject(claim.row, "", gone[0], f"there is no {gone[0]}")
            elif (claim.place, year) in told[1]:
                reject = Reject(claim.row, "", claim.place, "a row before it tells this already")
            else:
                told[1].add((claim.place, year))
                yield claim
                continue
            self.outcome.rejects.append(reject)

    async def _begin(self, digest: str) -> None:
        told = self.database, self.format.name, self.name, digest, self.outcome.note
        source = self.format.cited(self.version).id
        if self.format.sole:
            await refuse.another_table(self.database.run, self.format.name, source)
        self._recording = Recording(*told, source, self.now, self.write)
        await self._recording.begin()
        self.outcome.resumed = self._recording.resumed

    async def _stands_for(self) -> Standing:
        cited = self.format.cited(self.version)
        rows = await self.database.run(Statement(_SOURCES, {"family": self.format.family}))
        self._known = any(self.format.belongs(row[0]) for row in rows)
        self._fresh = self.write and not rows
        published = await refuse.another_source(self.database.run, cited)
        sources = {cited.id, *(str(row[0]) for row in rows)}
        family = frozenset(one for one in sources if self.format.belongs(one))
        now = self._recording.now or datetime.now(UTC)
        told = family, {cited.id: published}, now, self.write, self.differ, self.format.properties
        return Standing(*told)

    async def _refused(self, spool: Spool) -> None:
        family = self._standing.family
        if self._known and family and not spool.count("fact"):
            await refuse.what_tells_nothing(self.database.run, self.file, family)

    def _at(self, now: datetime) -> Standing:
        return replace(self._standing, now=now)

    async def _confirm(self) -> None:
        """Take the keys of confirmed matches from actors that had them for want of a match."""
        given = {"pairs": sorted(self.confirmed.items())}
        text = _TAKEN.format(scheme=self.format.scheme)
        if self.write and await self.database.run(Statement(text + _COUNTED, given)) != [[0]]:

            async def work(transaction: Transaction, _: datetime) -> Wrote:
                text_ = f"{text} REMOVE a.{self.format.scheme}"
                removed = await transaction.write(Statement(text_, given, Access.WRITE))
                return {"entities_changed": removed.properties_set}

            await self._recording.turn((0, 0), work)

    async def _entities(self, spool: Spool) -> None:
        done = 0
        for batch in _batches(spool.entities()):
            done += len(batch)

            async def work(
                transaction: Transaction, now: datetime, batch: list[Entity] = batch
            ) -> Wrote:
                added, changed = await save(transaction, batch, self._at(now))
                return {"entities_added": added, "entities_changed": changed}

            await self._recording.turn((done, 0), work)
            self.on_progress(Progress("actors", done, self.outcome.entities))

    async def _facts(self, spool: Spool) -> None:
        done, every = 0, spool.count("fact")
        async with aclosing(ahead(self._planned(spool))) as batches:
            async for batch, plan in batches:
                done += len(batch)
                await self._tell(batch, plan, done)
                self.on_progress(Progress("relationships", done, every))

    def _planned(self, spool: Spool) -> Iterator[tuple[list[Fact], Plan | None]]:
        """Batches of facts; with what to write where the graph is taken to hold none of them."""
        for batch in _batches(spool.facts()):
            now = self._recording.now or datetime.now(UTC)
            # Of an event others may have told, and no constraint would say so.
            new = self._fresh and all(fact.type != EVENT for fact in batch)
            yield batch, first_plan(batch, self._at(now)) if new else None

    async def _tell(self, batch: list[Fact], plan: Plan | None, done: int) -> None:
        """Write facts; they are looked up first where the graph may hold some of them."""
        made = plan if self._fresh else None

        async def work(transaction: Transaction, now: datetime) -> Wrote:
            if made is None:
                return of_plan(await tell(transaction, batch, self._at(now)))
            await carry_out(transaction, made, now)
            return of_plan(made)

        so_far = self.outcome.entities, done
        try:
            await self._recording.turn(so_far, work)
        except ConstraintViolated:
            if made is None:
                raise
            # Nothing of the batch was written: someone else tells facts under these ids.
            self._fresh, made = False, None
            await self._recording.turn(so_far, work)

    async def _withdraw(self, spool: Spool) -> None:
        outcome, after = self.outcome, ""
        while self._standing.family:
            given = {"family": sorted(self._standing.family), "after": after, "limit": BATCH}
            rows = await self.database.run(Statement(_TOLD, given))
            if not rows:
                return
            abouts = [str(row[0]) for row in rows]
            after = abouts[-1]
            told_no_more = (one for one in abouts if not spool.tells(one))
            gone = [(type_of(one), one) for one in told_no_more if self.format.tells_all_of(one)]

            async def work(
                transaction: Transaction, now: datetime, gone: list[tuple[str, str]] = gone
            ) -> Wrote:
                return of_plan(await withdraw(transaction, gone, self._at(now)))

            if gone:
                await self._recording.turn((outcome.entities, outcome.facts), work)


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _sum(held: bytes) -> str:
    return hashlib.sha256(held).hexdigest()[:16]


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch
