"""Which countries border each other, by the polygons of Natural Earth's Admin 0 (public domain).

A country is named by its code in ISO 3166-1 (alpha-3), or by its name where it has none. Lengths
are not told: those of `borders` stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from marchland.exchange.identity import Identities
from marchland.exchange.natural_earth.units import (
    NATURAL_EARTH,
    affirmed_on,
    bordering,
    source_of,
    units,
)
from marchland.exchange.records import Claim, Entity, Row
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


def read(
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The countries of the file and their borders."""
    return reading(PUBLISHED_ON)(file, identities, version, rejected)


def reading(
    published_on: date,
) -> Callable[[Path, Identities, str, Rejected], Iterator[Entity | Claim]]:
    """What reads a version that was published on a day."""

    def read_(
        file: Path, identities: Identities, version: str, rejected: Rejected
    ) -> Iterator[Entity | Claim]:
        cited = source_of(SEEDED_AS, VERSION, version)

        def records(row: Row) -> Iterator[Entity | Claim]:
            countries = [_country(row, column, identities) for column in _ENDS]
            yield from countries
            locator = ", ".join(row.cells[column] for column in _ENDS)
            summary = "The polygons of the two touch."
            said = affirmed_on(published_on, locator, summary, explicit=False)
            one, other = countries
            yield bordering((one.id, other.id), None, cited, said, row.number)

        return each(csv_rows(file, _ENDS, rejected), records, rejected)

    return read_


def _country(row: Row, column: str, identities: Identities) -> Entity:
    unit = units().named(row.cells[column])
    if unit is None:
        reason = "a country is wanted: its code in ISO 3166-1, or its name where it has none"
        raise Unreadable(column, row.cells[column], reason)
    country = units().country(unit)
    id_ = identities.places.get(units().iso3(unit), country.id)
    return Entity(country.label, id_, country.properties, row.number)
