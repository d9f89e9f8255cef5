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
from marchland.exchange.records import Claim, Entity, Reject, Row
from marchland.exchange.rows import Rejected, csv_rows
from marchland.exchange.towns import WIKIPEDIA, day, held, town
from marchland.model.period import OPEN_END

TAG = "control-ukraine"
VERSION = "2024-08-17"
SOURCE = {
    **WIKIPEDIA,
    "title": "Control of cities during the Russo-Ukrainian War, {version}",
    "url": "https://en.wikipedia.org/wiki/Control_of_cities_during_the_Russo-Ukrainian_War",
    "published_on": date(2024, 8, 17),
}
_COLUMNS = ("place_key", "place", "held_by", "valid_from", "valid_to", "last_seen")


def read(file: Path, _: Identities, version: str, rejected: Rejected) -> Iterator[Entity | Claim]:
    """The towns and spells of the file."""
    for row in csv_rows(file, _COLUMNS):
        try:
            start, end, seen = (day(row, name) for name in _COLUMNS[3:])
        except ValueError as error:
            rejected(Reject(row.number, "valid_from", row.cells["valid_from"], str(error)))
            continue
        if start is None or seen is None:
            rejected(
                Reject(row.number, "valid_from", "", "a spell has a start and a last sighting")
            )
            continue
        yield from _spell(row, start, end, seen, f"source:{TAG}-{version}", rejected)


def _spell(
    row: Row,
    start: date,
    end: date | None,
    seen: date,
    source: str,
    rejected: Rejected,
) -> Iterator[Entity | Claim]:
    when = {
        "valid_from": start,
        "from_precision": "day",
        "valid_to": end or OPEN_END,
        "to_precision": "day" if end else "unknown",
    }
    said = towns.said(row, seen, "Lists it as the holder of the town.")
    place = town("ukraine", row.cells["place_key"], row.cells["place"])
    yield from held(row, TAG, source, place, when, said, rejected)
