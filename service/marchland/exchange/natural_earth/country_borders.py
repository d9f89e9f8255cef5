"""Which countries border each other, by the polygons of Natural Earth's Admin 0 (public domain).

A country is named by its code in ISO 3166-1 (alpha-3), or by its name where it has none. Lengths
are not told: those of `borders` stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from marchland.exchange.identity import Identities
from marchland.exchange.natural_earth.units import (
    NATURAL_EARTH,
    affirmed_on,
    bordering,
    readings,
    units,
)
from marchland.exchange.records import Cited, Claim, Entity, Row
from marchland.exchange.rows import Rejected, Unreadable, csv_rows, each

TAG = "natural-earth-country-borders"
VERSION = "4.1.0"
SEEDED_AS = "source:natural-earth-admin0"
TELLS = ("BORDERS",)
PROPERTIES = ()
"""What it tells of a relationship; what the editors say beside stays."""
PUBLISHED_ON = date(2018, 5, 21)
SOURCE = {
    **NATURAL_EARTH,
    "title": "Natural Earth, 1:10m Cultural Vectors: Admin 0 – Countries",
    "url": "https://www.naturalearthdata.com/downloads/10m-cultural-vectors/10m-admin-0-countries/",
    "published_on": PUBLISHED_ON,
    "reason": "A public map data set in wide use, corrected in the open; draws boundaries by who "
    "controls, not by law.",
}
_ENDS = ("a", "b")


def _read(
    file: Path, identities: Identities, cited: Cited, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The countries of the file and their borders."""

    def records(row: Row) -> Iterator[Entity | Claim]:
        one, other = (_country(row, column, identities) for column in _ENDS)
        yield from (one, other)
        locator = ", ".join(row.cells[column] for column in _ENDS)
        said = affirmed_on(cited.day, locator, "The polygons of the two touch.", explicit=False)
        yield bordering((one.id, other.id), None, cited.source, said, row.number)

    return each(csv_rows(file, _ENDS, rejected), records, rejected)


reading = readings(SEEDED_AS, VERSION, _read)


def _country(row: Row, column: str, identities: Identities) -> Entity:
    unit = units().named(row.cells[column])
    if unit is None:
        reason = "a country is wanted: its code in ISO 3166-1, or its name where it has none"
        raise Unreadable(column, row.cells[column], reason)
    return units().country(unit, identities.places, row.number)
