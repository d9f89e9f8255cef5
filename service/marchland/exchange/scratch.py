"""A database in a temporary file, for what is too much to be held and has to be in order."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from marchland.exchange.records import Entity

_RECENT = 4_096


@contextmanager
def scratch(tables: str) -> Iterator[sqlite3.Connection]:
    """One with these tables, as long as the block lasts; nothing of it is meant to outlive that."""
    with (
        tempfile.TemporaryDirectory(prefix="marchland-") as folder,
        # One thread after another, never two at once: see `ahead`.
        closing(
            sqlite3.connect(Path(folder) / "held", isolation_level=None, check_same_thread=False)
        ) as held,
    ):
        held.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + tables)
        held.execute("BEGIN")
        yield held


class Recent:
    """What was told last of entities, in memory: who is told again is mostly told again soon."""

    def __init__(self) -> None:
        self._told: dict[str, Entity] = {}

    def tells(self, entity: Entity) -> bool:
        """Whether just this was told last of it."""
        told = self._told.get(entity.id)
        return (
            told is not None and told.properties == entity.properties and told.label == entity.label
        )

    def put(self, entity: Entity) -> None:
        """Keep it; who was told of first goes where there is no room any more."""
        if self._told.pop(entity.id, None) is None and len(self._told) >= _RECENT:
            del self._told[next(iter(self._told))]
        self._told[entity.id] = entity
