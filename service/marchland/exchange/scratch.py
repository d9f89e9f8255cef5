"""A database in a temporary file, for what is too much to be held and has to be in order."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def scratch(tables: str) -> Iterator[sqlite3.Connection]:
    """One with these tables, as long as the block lasts; nothing of it is meant to outlive that."""
    with (
        tempfile.TemporaryDirectory(prefix="marchland-") as folder,
        closing(sqlite3.connect(Path(folder) / "held", isolation_level=None)) as held,
    ):
        held.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + tables)
        held.execute("BEGIN")
        yield held
