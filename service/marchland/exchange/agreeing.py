"""Rows of one file that tell otherwise of the same entity: the first is kept, others are rejected.

Without it what a later row tells of a name, a kind or a place would be dropped without a word.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from marchland.exchange import check
from marchland.exchange.records import Claim, Entity, additions
from marchland.exchange.rows import Unreadable
from marchland.exchange.scratch import Recent, scratch

Records = list[Entity | Claim]
_TABLES = "CREATE TABLE told (id TEXT PRIMARY KEY, held BLOB) WITHOUT ROWID;"


@contextmanager
def agreeing() -> Iterator[Callable[[Iterable[Entity | Claim]], Records]]:
    """What passes on the records of a row; `Unreadable` where they contradict a row before it.

    Lists are no contradiction, and an entity that is at fault by itself tells nothing.
    """
    with scratch(_TABLES) as held:
        recent = Recent()

        def agreed(records: Iterable[Entity | Claim]) -> Records:
            found = list(records)
            sound: list[Entity] = []
            kept: dict[str, Entity] = {}
            for one in found:
                if not isinstance(one, Entity) or recent.tells(one) or check.of_entity(one)[0]:
                    continue
                sound.append(one)
                kept[one.id] = _with(kept.get(one.id) or _told(held, one.id), one)
            if kept:
                rows = [(id_, pickle.dumps(one)) for id_, one in kept.items()]
                held.executemany("INSERT OR REPLACE INTO told VALUES (?, ?)", rows)
                for one in sound:
                    recent.put(one)
            return found

        yield agreed


@contextmanager
def only_once() -> Iterator[Callable[[str], bool]]:
    """What tells of a text whether it comes for the first time."""
    with scratch("CREATE TABLE seen (text TEXT PRIMARY KEY) WITHOUT ROWID;") as held:
        query = "INSERT OR IGNORE INTO seen VALUES (?)"
        yield lambda text: bool(held.execute(query, (text,)).rowcount)


def _told(held: sqlite3.Connection, id_: str) -> Entity | None:
    found = held.execute("SELECT held FROM told WHERE id = ?", (id_,)).fetchone()
    return pickle.loads(found[0]) if found else None  # noqa: S301  (of this process's own file)


def _with(kept: Entity | None, entity: Entity) -> Entity:
    """The entity with what was told of it before."""
    if kept is None:
        return entity
    for name, value in entity.properties.items():
        before = kept.properties.get(name, value)
        if before != value and not isinstance(value, list):
            reason = f"{entity.id} has {before} there already, by this row or one before it"
            raise Unreadable(name, value, reason)
    properties = {**kept.properties, **additions(kept.properties, entity.properties)}
    return Entity(kept.label, kept.id, properties, kept.row)
