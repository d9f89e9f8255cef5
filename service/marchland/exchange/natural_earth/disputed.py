"""Natural Earth's disputed areas (Admin 0, breakaway and disputed areas): who holds, who claims.

*Made with Natural Earth*, public domain. All that is told stands in a note; it is read only where
one of four patterns matches it as a whole. There are no dates: everything stands as of the version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from marchland.exchange.edited import edited
from marchland.exchange.identity import NO_SLUG, Identities, slug
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
from marchland.exchange.records import Cited, Claim, Entity, Reject, Row
from marchland.exchange.rows import Rejected, Unreadable, each, published_rows

TAG = "natural-earth-disputed"
VERSION = "4.1.0"
SEEDED_AS = "source:natural-earth-disputed"
TELLS = ("CONTROLS", "CLAIMS", "PART_OF")
PROPERTIES = ("status", "extent", "basis", "role")
"""What it tells of a relationship; what the editors say beside stays."""
PUBLISHED_ON = date(2018, 5, 21)
SOURCE = {
    **NATURAL_EARTH,
    "title": "Natural Earth, 1:10m Cultural Vectors: Admin 0 – Breakaway, Disputed Areas",
    "url": "https://www.naturalearthdata.com/downloads/10m-cultural-vectors/"
    "10m-admin-0-breakaway-disputed-areas/",
    "published_on": PUBLISHED_ON,
    "reason": "A public map data set in wide use; says for each area who administers and who "
    "claims it, without dates and partly overtaken.",
}
_COLUMNS = ("brk_name", "adm0_a3", "note_brk")

_ADMINISTERED = re.compile(
    r"Admin\.? [Bb]y (?:.+ for )?(?P<holder>.+?)(?:; Ceded to China by Pakistan)?"
    r"; Claimed by (?P<claimants>.+?)(?: after ceded to Chile in 1884)?"
)
_SELF = re.compile(r"Self admin\.; Claimed by (?P<claimants>.+)")
_LEASED = re.compile(
    r"Leased to (?P<holder>.+?) by (?P<lessor>.+?)(?:; Claimed by (?P<claimants>.+))?"
)
_CLAIMED = re.compile(r"Claimed by (?P<claimants>.+)")
_AND = re.compile(r", and |, | and ")


def _read(
    file: Path, identities: Identities, cited: Cited, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The areas of the file, who holds and claims them, of what they are part by whom."""

    def records(row: Row) -> Iterator[Entity | Claim]:
        return _Area(row, identities, cited, rejected).records()

    return each(published_rows(file, _COLUMNS, rejected), records, rejected)


reading = readings(SEEDED_AS, VERSION, _read)


@dataclass(frozen=True, slots=True)
class _Note:
    """What a note tells, by names as they stand in it."""

    holder: str = ""
    """Empty where nobody is named: see `alone`."""
    role: str = ""
    lessor: str = ""
    claimants: tuple[str, ...] = ()
    alone: bool = False
    """Who is there administers it."""


def _note(text: str) -> _Note | None:
    """What a note tells, or none where no pattern matches it."""
    if match := _ADMINISTERED.fullmatch(text):
        return _Note(match["holder"], claimants=_listed(match["claimants"]))
    if match := _SELF.fullmatch(text):
        return _Note(claimants=_listed(match["claimants"]), alone=True)
    if match := _LEASED.fullmatch(text):
        return _Note(match["holder"], "lessee", match["lessor"], _listed(match["claimants"]))
    if match := _CLAIMED.fullmatch(text):
        return _Note(claimants=_listed(match["claimants"]))
    return None


def _listed(text: str | None) -> tuple[str, ...]:
    """The names in "A, B, and the C"."""
    return tuple(name.removeprefix("the ") for name in _AND.split(text or "") if name)


class _Area:
    """One row on its way to records."""

    def __init__(self, row: Row, identities: Identities, cited: Cited, rejected: Rejected) -> None:
        self._row, self._identities, self._rejected = row, identities, rejected
        self._source = cited.source
        self._name, self._unit, self._text = (row.cells[one] for one in _COLUMNS)
        self._edit = _edits().get((self._name, self._unit))
        self._said = affirmed_on(cited.day, self._name, f"Notes: “{self._text}”.")
        self._is_unit = False
        """Whether it is a country-level unit as a whole."""
        self._parts: set[str] = set()
        """Of what it is said to be part already: the first basis is kept."""

    def records(self) -> Iterator[Entity | Claim]:
        """The area, and what its note tells of it."""
        note = _note(self._text)
        if self._edit is not None and not self._edit["region"]:
            reason = "the editors leave it out, or tell of it by other sources"
            raise Unreadable("brk_name", self._name, reason)
        if note is None:
            reason = "a note is wanted that says who holds or who claims it"
            raise Unreadable("note_brk", self._text, reason)
        region = self._region()
        if note.alone and not (self._is_unit or self._name in self_administered()):
            reason = "who administers it by itself is not known here"
            raise Unreadable("brk_name", self._name, reason)
        yield region
        if note.holder or note.alone:
            yield from self._held(region.id, note)
        if note.lessor and (unit := units().governed(note.lessor)):
            yield from self._part(region.id, unit, "")
        for name in note.claimants:
            yield from self._claimed(region.id, name)

    def _region(self) -> Entity:
        """The area: a unit's region where it is one as a whole, else one of its own."""
        edit = self._edit or {"region": "", "name": self._name, "aliases": "", "note": ""}
        part = edit["region"] or slug(self._name)
        if part == NO_SLUG:
            raise Unreadable("brk_name", self._name, "a name in Latin letters is wanted")
        id_ = f"region:{part}"
        if self._unit in units() and units().region(self._unit) == id_:
            self._is_unit = True
            return units().country(self._unit, self._identities.places, self._row.number)
        name = edit["name"]
        aliases = names([edit["aliases"], name.removesuffix(" (disputed area)")], name)
        told: dict[str, Any] = {"name": name, "kind": "area"}
        told |= {"aliases": list(aliases)} if aliases else {}
        return Entity("Region", id_, told, self._row.number)

    def _held(self, region: str, note: _Note) -> Iterator[Entity | Claim]:
        unit = units().governed(note.holder) if note.holder else self._unit
        if unit is None or unit not in units():
            raise Unreadable("note_brk", self._text, f"{note.holder!r} is nobody who is known here")
        alone = self_administered().get(self._name) if note.alone else None
        holder = self._identities.actor(alone or units().government(unit))
        yield holder
        # Natural Earth draws that unit east of the berm only.
        extent = "part" if self._is_unit and self._unit == "SAH" else "whole"
        own = {"status": "sole", "extent": extent, "basis": "reported", "role": note.role}
        yield self._claim("CONTROLS", (holder.id, region), own)
        if note.holder and not note.role:
            yield from self._part(region, unit, "administered")

    def _claimed(self, region: str, name: str) -> Iterator[Entity | Claim]:
        unit = units().governed(name)
        if unit is None:
            reason = f"{name!r} is nobody who is known here; what else the note tells is taken"
            self._rejected(Reject(self._row.number, "note_brk", self._text, reason))
            return
        claimant = self._identities.actor(units().government(unit))
        yield claimant
        yield self._claim("CLAIMS", (claimant.id, region), {})
        yield from self._part(region, unit, "claimed")

    def _part(self, region: str, unit: str, basis: str) -> Iterator[Entity | Claim]:
        country = units().country(unit, self._identities.places, self._row.number)
        if country.id in self._parts:
            return
        self._parts.add(country.id)
        yield country
        yield self._claim("PART_OF", (region, country.id), {"basis": basis}, explicit=False)

    def _claim(
        self, type_: str, ends: tuple[str, str], own: Mapping[str, Any], *, explicit: bool = True
    ) -> Claim:
        told = {**own, "note": self._edit["note"] if self._edit else ""}
        said = {**self._said, "explicit": explicit}
        return standing(type_, ends, told, self._source, said, self._row.number)


@cache
def _edits() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """How the editors name an area, by its name and unit in Natural Earth."""
    return {(row["brk_name"], row["adm0_a3"]): row for row in edited(WORLD, "disputed_areas.csv")}
