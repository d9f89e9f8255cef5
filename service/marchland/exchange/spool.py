"""What was read of a file, on disk and in order: memory stays bounded whatever the file's size."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from marchland.exchange.assemble import series
from marchland.exchange.check import mentioned
from marchland.exchange.records import EVENT, Claim, Entity, Fact, additions
from marchland.exchange.scratch import Recent, scratch

_TABLES = """
CREATE TABLE entity (id TEXT PRIMARY KEY, held BLOB, doubted INTEGER) WITHOUT ROWID;
CREATE TABLE claim (series TEXT, line INTEGER, type TEXT, held BLOB);
CREATE TABLE mentioned (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE absent (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE said (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE fact (id TEXT PRIMARY KEY, held BLOB) WITHOUT ROWID;
CREATE TABLE saying (id TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_COUNTS = {
    "entity": "SELECT count(*) FROM entity",
    "fact": "SELECT count(*) FROM fact",
    "relationship": f"SELECT count(*) FROM fact WHERE id NOT LIKE '{EVENT.lower()}:%'",  # noqa: S608
}
_SAID = "INSERT OR IGNORE INTO saying VALUES (?)"


class Spool:
    """What was read so far."""

    def __init__(self, held: sqlite3.Connection) -> None:
        self._held = held
        self._recent = Recent()
        self._misses = False

    def repeats(self, entity: Entity) -> bool:
        """Whether it is kept already, just as it is told."""
        return self._recent.tells(entity)

    def entity(self, entity: Entity, *, lacking: bool = False) -> None:
        """Keep it; of one that is kept already only what that has not yet, and more aliases.

        It is among those that are `doubted` where it lacks something, or was told of in parts.
        """
        self._recent.put(entity)
        query = "SELECT held, doubted FROM entity WHERE id = ?"
        found = self._held.execute(query, (entity.id,)).fetchone()
        doubted = lacking
        if found:
            kept = pickle.loads(found[0])  # noqa: S301  (of this process's own file)
            properties = {**kept.properties, **additions(kept.properties, entity.properties)}
            doubted = bool(found[1]) or properties != kept.properties
            entity = Entity(entity.label, entity.id, properties, kept.row or entity.row)
        self._held.execute(
            "INSERT OR REPLACE INTO entity VALUES (?, ?, ?)",
            (entity.id, pickle.dumps(entity), doubted),
        )

    def drop(self, id_: str, *, there: bool = False) -> None:
        """Forget an entity, and what would need it, unless it is there without the file."""
        self._held.execute("DELETE FROM entity WHERE id = ?", (id_,))
        if not there:
            self.miss([id_])

    def claim(self, claim: Claim) -> None:
        """Keep it."""
        self._held.execute(
            "INSERT INTO claim VALUES (?, ?, ?, ?)",
            (repr(series(claim)), claim.row, claim.type, pickle.dumps(claim)),
        )
        ids = [(id_,) for id_ in mentioned(claim)]
        self._held.executemany("INSERT OR IGNORE INTO mentioned VALUES (?)", ids)

    def unmet(self) -> Iterator[str]:
        """What claims need to be there and is no entity of the file."""
        query = "SELECT id FROM mentioned WHERE id NOT IN (SELECT id FROM entity) ORDER BY id"
        for (id_,) in self._held.execute(query):
            yield str(id_)

    def miss(self, ids: Iterable[str]) -> None:
        """Note that there are no such nodes."""
        told = [(id_,) for id_ in ids]
        self._misses = self._misses or bool(told)
        self._held.executemany("INSERT OR IGNORE INTO absent VALUES (?)", told)

    def unsaid(self) -> Iterator[str]:
        """The events of the file of which no claim tells that has all that it needs."""
        query = "SELECT held FROM claim WHERE type = ?"
        sound = ((one.start,) for one in self._kept(query, EVENT) if not self.absent(one))
        self._held.executemany("INSERT OR IGNORE INTO said VALUES (?)", sound)
        events = f"{EVENT.lower()}:%"
        query = "SELECT id FROM entity WHERE id LIKE ? AND id NOT IN (SELECT id FROM said)"
        for (id_,) in self._held.execute(query, (events,)).fetchall():
            yield str(id_)

    def absent(self, claim: Claim) -> list[str]:
        """What a claim needs and was noted as missing."""
        if not self._misses:
            return []
        query = "SELECT 1 FROM absent WHERE id = ?"
        found = sorted(mentioned(claim))
        return [id_ for id_ in found if self._held.execute(query, (id_,)).fetchone()]

    def fact(self, fact: Fact) -> str | None:
        """Keep it, unless its id or that of one of its assertions is kept already: which."""
        if self.tells(fact.id):
            return fact.id
        for number, one in enumerate(fact.sayings):
            if not self._held.execute(_SAID, (one.id,)).rowcount:
                before = [(told.id,) for told in fact.sayings[:number]]
                self._held.executemany("DELETE FROM saying WHERE id = ?", before)
                return one.id
        self._held.execute("INSERT INTO fact VALUES (?, ?)", (fact.id, pickle.dumps(fact)))
        return None

    def tells(self, fact_id: str) -> bool:
        """Whether a fact with this id is kept."""
        known = "SELECT 1 FROM fact WHERE id = ?"
        return self._held.execute(known, (fact_id,)).fetchone() is not None

    def entities(self) -> Iterator[Entity]:
        """All entities in the order of their ids."""
        return self._kept("SELECT held FROM entity ORDER BY id")

    def doubted(self) -> Iterator[Entity]:
        """The entities that may lack something or be at fault as a whole, in the order of ids."""
        return self._kept("SELECT held FROM entity WHERE doubted ORDER BY id")

    def claims(self) -> Iterator[Claim]:
        """All claims, those of a series together, in the order of their rows."""
        return self._kept("SELECT held FROM claim ORDER BY series, line")

    def facts(self) -> Iterator[Fact]:
        """All facts in the order of their ids."""
        return self._kept("SELECT held FROM fact ORDER BY id")

    def _kept(self, query: str, *values: str) -> Iterator[Any]:
        for (held,) in self._held.execute(query, values):
            yield pickle.loads(held)  # noqa: S301

    def count(self, what: str) -> int:
        """How many entities, facts, or of those relationships alone are kept."""
        (found,) = self._held.execute(_COUNTS[what]).fetchone()
        return int(found)


@contextmanager
def spooled() -> Iterator[Spool]:
    """An empty spool, which goes with the block."""
    with scratch(_TABLES) as held:
        yield Spool(held)
