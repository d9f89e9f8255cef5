"""Who held which town in Ukraine, in dated spells, from 2022-03-01 to 2024-08-17.

Wikipedia, *Control of cities during the Russo-Ukrainian War*, CC BY-SA; its history as collected by
V. Nicoletta. A spell without an end is open, and tells with its last sighting how far it is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from marchland.exchange import towns
from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Row
from marchland.exchange.rows import Rejected, Unreadable, csv_rows, each
from marchland.exchange.towns import WIKIPEDIA, day, held, named, town
from marchland.model.period import OPEN_END

TAG = "control-ukraine"
VERSION = "2024-08-17"
VERSIONS_ARE_DAYS = True
SOURCE = {
    **WIKIPEDIA,
    "title": "Control of cities during the Russo-Ukrainian War, {version}",
    "url": "https://en.wikipedia.org/wiki/Control_of_cities_during_the_Russo-Ukrainian_War",
    "published_on": date(2024, 8, 17),
}
_COLUMNS = ("place_key", "place", "held_by", "valid_from", "valid_to", "last_seen")


def read(
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The towns and spells of the file."""
    source = f"source:{TAG}-{version}"
    rows = csv_rows(file, _COLUMNS, rejected)
    return each(rows, lambda row: _spell(row, source, identities), rejected)


def _spell(row: Row, source: str, identities: Identities) -> Iterator[Entity | Claim]:
    start, end, seen = (day(row, name) for name in _COLUMNS[3:])
    for name, value in (("valid_from", start), ("last_seen", seen)):
        if value is None:
            raise Unreadable(name, "", "a spell has a start and a last sighting")
    if start is None or seen is None:
        raise AssertionError("both were looked for")
    if end is not None and end <= start:
        reason = f"the spell begins on {start}, and so holds no day"
        raise Unreadable("valid_to", row.cells["valid_to"], reason)
    when = {
        "valid_from": start,
        "from_precision": "day",
        "valid_to": end or OPEN_END,
        "to_precision": "day" if end else "unknown",
    }
    said = towns.said(row, seen, "Lists it as the holder of the town.")
    place = town("ukraine", named(row, "place_key"), named(row, "place"))
    yield from held(row, TAG, source, place, when, said, identities)
