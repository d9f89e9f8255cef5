"""Natural Earth's first-level regions (Admin 1, states and provinces), each part of its unit.

*Made with Natural Earth*, 1:10m Cultural Vectors, public domain. The key is `adm1_code`; codes of
ISO 3166-2 repeat, are blank, or end in ``~`` where Natural Earth made them up.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from marchland.exchange.edited import edited
from marchland.exchange.identity import Identities, slug
from marchland.exchange.natural_earth.units import (
    NATURAL_EARTH,
    WORLD,
    affirmed_on,
    names,
    readings,
    self_administered,
    standing,
    units,
)
from marchland.exchange.records import Cited, Claim, Entity, Row
from marchland.exchange.rows import Rejected, Unreadable, each, published_rows, unheard
from marchland.store.values import point

TAG = "natural-earth-admin1"
VERSION = "5.1.1"
SEEDED_AS = "source:natural-earth-admin1"
TELLS = ("PART_OF",)
PROPERTIES = ("basis",)
"""What it tells of a relationship; what the editors say beside stays."""
BY_HAND = ("part-of:golan-heights:il-z",)
"""What the editors say of the shipped version by themselves."""
PUBLISHED_ON = date(2022, 5, 12)
SOURCE = {
    **NATURAL_EARTH,
    "title": "Natural Earth {version}, 1:10m Cultural Vectors: Admin 1 – States, Provinces",
    "url": "https://www.naturalearthdata.com/downloads/10m-cultural-vectors/"
    "10m-admin-1-states-provinces/",
    "published_on": PUBLISHED_ON,
    "reason": "A public map data set in wide use, corrected in the open; draws what is in fact, "
    "with known errors in names and outlines.",
}
_NAMES = ("name_en", "name", "name_ar", "name_local")
_COLUMNS = ("adm1_code", "iso_3166_2", "adm0_a3", "latitude", "longitude", *_NAMES)

_SPECIAL = {
    "WEB+00?": ("region:west-bank", "area"),
    "GAZ+00?": ("region:gaza-strip", "area"),
    "SYR-5261": ("region:undof-zone", "zone"),
}
"""Ids and kinds of regions that have a name of their own in the graph."""
_TOLD_ELSEWHERE = ("WEB+00?", "GAZ+00?")
"""Of what they are part the editors say, with other sources."""
_MORE_ALIASES = {
    "SYR-5261": ["United Nations Disengagement Observer Force zone", "Area of separation"],
    "WEB+00?": ["Judea and Samaria", "الضفة"],
    "GAZ+00?": ["Gaza", "قطاع غزة", "غزة"],
}
_DIRECTIONS = re.compile(
    r"(North|South|East|West|Central|Cent(er|re))(ern)?([- ]?(east|west)(ern)?)?", re.I
)
_NO_NAMESAKE = {"Panama", "Djibouti", "Luxembourg", "Guatemala"}
"""Countries with a first-level region that is called like them, and rightly."""


def _read(
    file: Path, identities: Identities, cited: Cited, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The regions of the file and of what they are part; the first reading counts codes, names."""
    naming = Naming(row.cells for row in published_rows(file, _COLUMNS, unheard))
    reader = _Reader(naming, identities, cited)
    return each(published_rows(file, _COLUMNS, rejected), reader.row, rejected)


reading = readings(SEEDED_AS, VERSION, _read)


class Naming:
    """How the regions of a file are called: which codes and names are one region's alone."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._times: Counter[str] = Counter()
        self._named: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in rows:
            self._times[row["iso_3166_2"]] += 1
            self._named[row["adm0_a3"], row["name_en"]].add(row["name"])

    def id(self, row: Mapping[str, Any]) -> str:
        """The region's id: its ISO 3166-2 code where that is its own, else `adm1_code`."""
        code, iso = row["adm1_code"], row["iso_3166_2"]
        if code in _SPECIAL:
            return _SPECIAL[code][0]
        own = iso and "~" not in iso and self._times[iso] == 1
        return f"region:{iso.lower()}" if own else _by_key(code)

    def name(self, row: Mapping[str, Any]) -> str:
        """The name shown: English, unless that is wrong, blank or says too little."""
        corrected = _corrected().get(row["adm1_code"])
        if corrected is not None:
            return corrected
        english, unit = row["name_en"] or row["name"], row["adm0_a3"]
        mistaken = unit == "KOS" or len(self._named[unit, english]) > 1
        countries = _country_names()
        if mistaken or (english in countries and row["name"] not in countries):
            english = row["name"]
        if _DIRECTIONS.fullmatch(english):
            return f"{english} ({units().by_unit[unit]['name']})"
        return str(english)


class _Reader:
    """The rows on their way to records."""

    def __init__(self, naming: Naming, identities: Identities, cited: Cited) -> None:
        self._naming, self._places, self._cited = naming, identities.places, cited
        self._taken = frozenset(self._places.values())

    def row(self, row: Row) -> Iterator[Entity | Claim]:
        """The region of a row, its unit, and that it is part of that."""
        cells = row.cells
        code, unit = cells["adm1_code"], cells["adm0_a3"]
        if not code:
            raise Unreadable("adm1_code", "", "the key of a region is wanted")
        if unit not in units():
            raise Unreadable("adm0_a3", unit, "no country-level unit of that code is known here")
        region = self._region(row)
        country = units().country(unit, self._places, row.number)
        yield from (region, country)
        if code in _TOLD_ELSEWHERE:
            return
        basis = _bases().get(region.id)
        said = affirmed_on(self._cited.day, code, "Lists the region under this country.")
        ends = region.id, country.id
        yield standing("PART_OF", ends, {"basis": basis}, self._cited.source, said, row.number)

    def _region(self, row: Row) -> Entity:
        cells, code = row.cells, row.cells["adm1_code"]
        name = self._naming.name(cells)
        aliases = names([*(cells[one] for one in _NAMES), *_MORE_ALIASES.get(code, [])], name)
        iso = "" if "~" in cells["iso_3166_2"] else cells["iso_3166_2"]
        told = {
            "name": name,
            "kind": _SPECIAL.get(code, ("", "first_level"))[1],
            "aliases": list(aliases),
            "iso_3166_2": iso,
            "adm1_code": code,
            "location": point(*(_degrees(cells, one) for one in ("longitude", "latitude"))),
        }
        return Entity("Region", self._id(cells), {n: v for n, v in told.items() if v}, row.number)

    def _id(self, cells: Mapping[str, Any]) -> str:
        """The region's id: that which the graph has for its key, if it has one."""
        found = self._places.get(cells["adm1_code"])
        if found is not None:
            return found
        id_ = self._naming.id(cells)
        # Where its ISO code was another region's before, both are kept apart by their keys.
        return _by_key(cells["adm1_code"]) if id_ in self._taken else id_


def _by_key(code: str) -> str:
    return f"region:{slug(code)}"


def _degrees(cells: Mapping[str, Any], column: str) -> float:
    try:
        return float(cells[column])
    except ValueError as error:
        raise Unreadable(column, cells[column], "degrees are wanted, as in 33.51") from error


@cache
def _corrected() -> Mapping[str, str]:
    """Names that the editors corrected, by adm1_code."""
    return {row["adm1_code"]: row["name"] for row in edited(WORLD, "first_level_names.csv")}


@cache
def _country_names() -> frozenset[str]:
    return frozenset(row["name"] for row in units().rows) - _NO_NAMESAKE


@cache
def _bases() -> Mapping[str, str]:
    """Regions inside a disputed area: on what basis they are part of their country."""
    areas = {
        f"region:{row['region']}": row["brk_name"]
        for row in edited(WORLD, "disputed_areas.csv")
        if row["region"]
    }
    return {
        row["first_level"]: "claimed"
        if areas[row["area"]] in self_administered()
        else "administered"
        for row in edited(WORLD, "area_links.csv")
        if row["relation"] == "PART_OF"
    }
