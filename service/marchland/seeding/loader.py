"""Files fed to the database as rows, where it cannot see them: another machine's, or Aura's.

A statement that begins with ``LOAD CSV WITH HEADERS FROM 'file:///…' AS line`` is run on batches of
the file's rows instead; the script stays as it is. One that aggregates gets all rows at once.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from marchland import files
from marchland.errors import QueryFailed, ScriptFailed
from marchland.seeding.scripts import Script
from marchland.statement import Access, Statement
from marchland.store import Database

NOT_LOADED = "Neo.ClientError.Statement.ExternalResourceFailed"
"""What Neo4j says of a file that it cannot read."""
BATCH = 5_000
_LOAD = re.compile(
    r"\s*LOAD\s+CSV\s+WITH\s+HEADERS\s+FROM\s+'(?P<url>file:///[^']+)'\s+AS\s+(?P<line>\w+)"
    r"(?:\s+FIELDTERMINATOR\s+'(?P<mark>[^'])')?",
    re.IGNORECASE,
)
_AGGREGATES = re.compile(r"\b(?:collect|count|sum|min|max|avg|percentile\w+|stdev\w*)\s*\(", re.I)
_PROBE = "LOAD CSV FROM $url AS line RETURN 1 LIMIT 1"


async def unseen(database: Database, script: Script) -> bool:
    """Whether the database cannot read what the script loads, though it is there."""
    there = [url for url, file in script.loads.items() if file.is_file()]
    if not there:
        return False
    try:
        await database.run(Statement(_PROBE, {"url": there[0]}))
    except QueryFailed as error:
        if error.details.get("database_code") != NOT_LOADED:
            raise
        return True
    return False


def fed(script: Script, piece: files.Piece) -> Iterator[Statement]:
    """The statement with the rows of the file that it loads, a batch at a time; else as it is."""
    load = _LOAD.match(piece.text)
    if load is None:
        yield Statement(piece.text, access=Access.WRITE)
        return
    file = script.loads[load["url"]]
    if not file.is_file():
        raise ScriptFailed(
            f"{script.name}, line {piece.line}: there is no file {file}",
            hint="A script's files lie in the folder data beside it.",
            details={"file": script.name, "line": piece.line},
        )
    lines = "\n" * load[0].count("\n")
    text = f"UNWIND $rows AS {load['line']}{lines}{piece.text[load.end() :]}"
    whole = _AGGREGATES.search(files.masked(text)) is not None
    rows = _rows(file, load["mark"] or ",")
    while batch := list(rows if whole else islice(rows, BATCH)):
        yield Statement(text, {"rows": batch}, Access.WRITE)


def _rows(file: Path, mark: str) -> Iterator[dict[str, Any]]:
    """The rows by their headers, as LOAD CSV gives them: an empty field is null."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        for row in csv.DictReader(opened, delimiter=mark):
            yield {name: value or None for name, value in row.items()}
