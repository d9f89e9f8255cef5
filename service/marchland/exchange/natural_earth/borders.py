"""Borders between Natural Earth's first-level regions, and what they add up to between countries.

Computed from the polygons of Natural Earth's Admin 1 (1:10m, public domain): two regions border
each other where their polygons share a line. Lengths are approximate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marchland.exchange.identity import Identities
from marchland.exchange.natural_earth import first_level
from marchland.exchange.natural_earth.units import (
    affirmed_on,
    bordering,
    readings,
    units,
)
from marchland.exchange.records import Cited, Claim, Entity, Row
from marchland.exchange.rows import Rejected, Unreadable, csv_rows, each

TAG = "natural-earth-borders"
VERSION = first_level.VERSION
SEEDED_AS = first_level.SEEDED_AS
TELLS = ("BORDERS",)
PROPERTIES = ("length_km",)
"""What it tells of a relationship; what the editors say beside stays."""
BY_HAND = ("borders:golan-heights:undof-zone",)
"""What the editors say of the shipped version by themselves."""
PUBLISHED_ON = first_level.PUBLISHED_ON
SOURCE = first_level.SOURCE
_COLUMNS = ("a", "b", "shared_length_km")

_ANOTHER_LIES_BETWEEN = ({"ISR-3056", "SYR-5261"},)
"""Israel's Northern District and the UNDOF zone: between them lie the Golan Heights."""
_NO_COUNTRY_BORDERS = ({"CYN", "CYP"}, {"CHN", "MAC"})
"""First-level lines that Natural Earth's countries do not share: a buffer zone, a city."""
_UNIT_OF_CODE = {"GAZ": "PSX", "WEB": "PSX"}
"""An `adm1_code` begins with the code of its unit, but for these."""
_EARTH_KM = 40_075
"""The equator: no border is longer."""


def _read(
    file: Path, identities: Identities, cited: Cited, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The borders of the file, and those of countries that they add up to."""
    reader = _Reader(identities, cited)
    yield from each(csv_rows(file, _COLUMNS, rejected), reader.row, rejected)
    yield from reader.countries()


reading = readings(SEEDED_AS, VERSION, _read)


class _Reader:
    """The rows on their way to records."""

    def __init__(self, identities: Identities, cited: Cited) -> None:
        self._places, self._cited = identities.places, cited
        self._lengths: dict[frozenset[str], float] = defaultdict(float)
        self._told: set[frozenset[str]] = set()
        self._first: dict[frozenset[str], int] = {}
        """The first row of each."""

    def row(self, row: Row) -> Iterator[Claim]:
        """The border of a row; its length is counted for the countries' too."""
        codes = [row.cells[name] for name in ("a", "b")]
        ends = tuple(self._region(name, row.cells[name]) for name in ("a", "b"))
        length = _length(row)
        if frozenset(codes) in self._told:
            raise Unreadable("b", codes[1], "a row before it tells of this border already")
        self._told.add(frozenset(codes))
        pair = frozenset(_unit(code) for code in codes)
        self._lengths[pair] += length
        self._first.setdefault(pair, row.number)
        if set(codes) in _ANOTHER_LIES_BETWEEN:
            return
        summary = "The polygons of the two share a line of about this length."
        said = affirmed_on(self._cited.day, ", ".join(codes), summary, explicit=False)
        yield bordering(ends, round(length, 1), self._cited.source, said, row.number)

    def countries(self) -> Iterator[Claim]:
        """The borders of countries, each as long as the first-level lines along it."""
        summary = "First-level polygons of the two share lines; the length is their sum."
        for pair, length in self._lengths.items():
            if len(pair) < 2 or pair in _NO_COUNTRY_BORDERS:
                continue
            one, other = sorted(pair, key=units().short)
            locator = f"{units().short(one)}, {units().short(other)}"
            ends = tuple(units().country(unit, self._places).id for unit in (one, other))
            said = affirmed_on(self._cited.day, locator, summary, explicit=False)
            row = self._first[pair]
            yield bordering(ends, round(length, 1), self._cited.source, said, row)

    def _region(self, column: str, code: str) -> str:
        found = self._places.get(code)
        if found is None or _unit(code) not in units():
            reason = "no region of the graph has this adm1_code: import natural-earth-admin1 first"
            raise Unreadable(column, code, reason)
        return found


def _unit(code: str) -> str:
    return _UNIT_OF_CODE.get(code[:3], code[:3])


def _length(row: Row) -> float:
    told: Any = row.cells["shared_length_km"]
    try:
        length = float(told)
    except ValueError:
        length = -1.0
    if not 0 <= length <= _EARTH_KM:
        raise Unreadable("shared_length_km", told, "a length in kilometres is wanted")
    return length
