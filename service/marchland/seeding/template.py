"""A new script: the next number, a header, and what such a script looks like."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from marchland import files
from marchland.errors import FileError
from marchland.seeding.scripts import iso

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_STEP = 10
_TEXT = """// What this script brings in, in one line.
// Sources: who published it (licence); see data/SOURCES.md.
// recorded_at: {recorded_at}

// The source that the assertions below cite.

UNWIND [
  {{id: 'source:{slug}', title: 'Title as published', published_on: date('{today}'),
   reliability: 'C', reason: 'Why this letter of the Admiralty code.'}}
] AS row
MERGE (node:Source {{id: row.id}})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;
"""


def new_script(folder: Path, name: str, *, now: datetime | None = None) -> Path:
    """Write a script that can be applied as it is; FileError where the name or number will not do.

    It is numbered ten after the last one of the folder, so that others fit in between.
    """
    if not _NAME.fullmatch(name):
        raise FileError(
            f"{name!r} is no name of a script",
            hint="Lower case, digits and underscores, as in camps_2024.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    numbers = [int(file.name[:3]) for file in files.numbered(folder)]
    number = max(numbers, default=0) // _STEP * _STEP + _STEP
    if number > 999:
        raise FileError("there is no number left", hint="Give the folder's scripts new numbers.")
    at = (now or datetime.now(UTC)).replace(microsecond=0)
    file = folder / f"{number:03}_{name}.cypher"
    text = _TEXT.format(
        recorded_at=iso(at),
        slug=name.replace("_", "-"),
        today=at.date().isoformat(),
    )
    with file.open("x", encoding="utf-8") as opened:
        opened.write(text)
    return file
