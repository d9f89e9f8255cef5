"""Files fed to the database as rows, where its ``file:///`` is not surely the folder of the script.

So it is with another machine's, with Aura, and with a local one for any folder but the shipped one.

``LOAD CSV … FROM 'file:///…' AS line`` becomes an ``UNWIND`` of the file's rows, wherever in a
statement it stands; the script stays as it is. A statement that begins with it, and takes each row
by itself, is run on batches; any other gets all rows at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from marchland import files
from marchland.errors import DatabaseRefused, QueryFailed, ScriptFailed
from marchland.seeding import csv_text, patterns
from marchland.seeding.scripts import Script, read_text
from marchland.statement import Access, Statement
from marchland.store import Database

NOT_LOADED = "Neo.ClientError.Statement.ExternalResourceFailed"
"""What Neo4j says of a file that it cannot read."""
BATCH = 5_000
_TOGETHER = re.compile(
    r"\b(?:(?:collect|count|sum|min|max|avg|percentile\w+|stdev\w*)\s*\(|LIMIT\b|SKIP\b|OFFSET\b"
    r"|ORDER\s+BY\b|UNION\b)",
    re.IGNORECASE,
)
"""What makes of many rows something else than of each."""
_MARKS = {None: ",", "\\t": "\t"}
_PROBE = "LOAD CSV FROM $url AS line RETURN 1 LIMIT 1"
_FOLDER = Statement("SHOW SETTINGS 'server.directories.import' YIELD value RETURN value")


async def unseen(database: Database, script: Script) -> bool:
    """Whether the database might read anything else than the files beside the script.

    Of another file by the same name nobody would notice, so all of them have to be the very same.
    """
    there = {url: file for url, file in script.loads.items() if file.is_file()}
    if not there:
        return False
    folder = (script.path.parent / "data").resolve()
    if not all(file.resolve().is_relative_to(folder) for file in there.values()):
        return True
    if not await _is_its_own(database, folder):
        return True
    for url in there:
        if not await _readable(database, url):
            return True
    return False


async def _is_its_own(database: Database, folder: Path) -> bool:
    """Whether that folder of this machine is what the database means by ``file:///``."""
    if not await database.is_near():
        return False
    try:
        found = await database.run(_FOLDER)
    except (DatabaseRefused, QueryFailed):  # it does not tell everyone
        return False
    return [Path(str(value)).resolve() for (value,) in found] == [folder]


async def _readable(database: Database, url: str) -> bool:
    try:
        await database.run(Statement(_PROBE, {"url": url}))
    except QueryFailed as error:
        if error.details.get("database_code") != NOT_LOADED:
            raise
        return False
    return True


def fed(script: Script, piece: files.Piece) -> Iterator[Statement]:
    """The statement with the rows of the files that it loads; one that loads none as it is.

    `ScriptFailed` names the line of a file that is not there or is no CSV.
    """
    found = patterns.loads(piece.text)
    if not found:
        yield Statement(piece.text, access=Access.WRITE)
        return
    text = _unwound(piece.text, found)
    first = files.masked(piece.text)[: found[0].start()]
    if len(found) == 1 and not first.strip() and not _TOGETHER.search(files.masked(text)):
        rows = _rows(script, piece, found[0])
        while batch := list(islice(rows, BATCH)):
            yield Statement(text, {"rows": batch}, Access.WRITE)
        return
    given = {_name(place): list(_rows(script, piece, load)) for place, load in enumerate(found)}
    yield Statement(text, given, Access.WRITE)


def _unwound(text: str, found: Sequence[re.Match[str]]) -> str:
    """The text with its lines where they were, so that a fault is told at its line."""
    made, at = "", 0
    for place, load in enumerate(found):
        lines = "\n" * load[0].count("\n")
        made += f"{text[at : load.start()]}UNWIND ${_name(place)} AS {load['line']}{lines}"
        at = load.end()
    return made + text[at:]


def _name(place: int) -> str:
    return f"rows{place}" if place else "rows"


def _rows(script: Script, piece: files.Piece, load: re.Match[str]) -> Iterator[Any]:
    """The rows as LOAD CSV gives them: maps by the header, or lists without one."""
    file = script.loads[load["url"]]
    line = piece.line + piece.text.count("\n", 0, load.start())
    if not file.is_file():
        raise ScriptFailed(
            f"{script.name}, line {line}: there is no file {file}",
            hint="A script's files lie in the folder data beside it.",
            details={"file": script.name, "line": line},
        )
    text = read_text(file)
    try:
        rows = csv_text.rows(text, _MARKS.get(load["mark"], load["mark"]))
        yield from csv_text.by_header(rows) if load["headers"] else rows
    except csv_text.Unreadable as error:
        raise ScriptFailed(
            f"{file.name}, line {error.line}: {error}",
            hint=f'{script.name} loads it. In quotes a quote is written "", a backslash \\\\.',
            details={"file": file.name, "line": error.line},
        ) from error
