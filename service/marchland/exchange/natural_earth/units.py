"""The country-level units of Natural Earth, as the editors name them, and who governs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from marchland.exchange.dates import ALWAYS
from marchland.exchange.edited import edited
from marchland.exchange.identity import Identities, Party, slug
from marchland.exchange.records import Cited, Claim, Entity, affirmed
from marchland.exchange.rows import Reader, Rejected

NATURAL_EARTH: Mapping[str, Any] = {
    "publisher": "Natural Earth",
    "reliability": "B",
    "licence": "public domain",
}
"""Properties that all its sources have."""
CREDIBILITY = 2
"""Number of the Admiralty code: probably true, as it is drawn with care and has known errors."""
WORLD = "world"
"""The folder of the shipped data that has the editors' tables."""
NOT_STATES = {"SOL", "CYN", "SAH"}
"""Units that govern themselves and are counted as organizations."""

_ISO3_OF_UNIT = {"ALD": "ALA", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD"}
_UNIT_OF_NOTE_NAME = {"Azer.": "AZE", "Columbia": "COL", "U.S.A": "USA"}
_PUBLISHED_NAMES = {"CYN": "N. Cyprus", "USG": "USNB Guantanamo Bay"}
_NOWHERE: Mapping[str, str] = {}
_OWN_NAMES = {
    "PSX": "State of Palestine",
    "SAH": "Sahrawi Arab Democratic Republic",
    "VAT": "Holy See",
}


@cache
def self_administered() -> Mapping[str, Party]:
    """Who administers an area inside a country by itself, by the area's name in Natural Earth."""
    return {
        row["brk_name"]: Party(
            "",
            row["name"],
            row["kind"],
            aliases=names([row["aliases"]], row["name"]),
            id=f"actor:{row['actor']}",
        )
        for row in edited(WORLD, "self_administered.csv")
    }


def readings(
    seeded_as: str,
    shipped: str,
    read: Callable[[Path, Identities, Cited, Rejected], Iterator[Entity | Claim]],
) -> Callable[[date], Reader]:
    """What makes the reader of a version that was published on a day, of one that is told both."""

    def reading(published_on: date) -> Reader:
        def read_(
            file: Path, identities: Identities, version: str, rejected: Rejected
        ) -> Iterator[Entity | Claim]:
            cited = Cited(source_of(seeded_as, shipped, version), published_on)
            return read(file, identities, cited, rejected)

        return read_

    return reading


def names(told: Iterable[str], besides: str) -> tuple[str, ...]:
    """Distinct names in order, of texts that hold several; without blanks and the main one."""
    kept = dict.fromkeys(part.strip() for name in told for part in name.split("|"))
    return tuple(name for name in kept if name and name != besides)


class Units:
    """The units by their codes (`adm0_a3`) and names."""

    def __init__(self) -> None:
        self.rows = edited(WORLD, "countries.csv")
        self.by_unit = {row["unit"]: row for row in self.rows}
        self._by_name = {row["name"]: row["unit"] for row in self.rows}
        for row in self.rows:
            for name in (self.iso3(row["unit"]), *row["aliases"].split("|")):
                self._by_name.setdefault(name, row["unit"])

    def __contains__(self, unit: str) -> bool:
        return unit in self.by_unit

    def region(self, unit: str) -> str:
        """The id of a unit's region."""
        return f"region:{self.by_unit[unit]['id']}"

    def country(self, unit: str, places: Mapping[str, str] = _NOWHERE, row: int = 0) -> Entity:
        """The region of a unit, as far as it is told here: the place that has its ISO code, if any.

        ``row`` is the one that it is read from.
        """
        edit, iso3 = self.by_unit[unit], self.iso3(unit)
        aliases = list(names([edit["aliases"]], edit["name"]))
        told = {"name": edit["name"], "kind": edit["kind"], "iso3": iso3, "aliases": aliases}
        found = {name: value for name, value in told.items() if value}
        return Entity("Region", places.get(iso3, self.region(unit)), found, row)

    def governs(self, unit: str) -> bool:
        """Whether a unit has a government of its own."""
        return bool(self.by_unit[unit]["actor"])

    def government(self, unit: str) -> Party:
        """Who governs a unit: its own government, its sovereign's where it has none."""
        row = self.by_unit[unit]
        if not row["actor"]:
            return self.government(row["sovereign"])
        of = f"the {row['name']}" if row["the"] else row["name"]
        office = "Authorities" if unit in NOT_STATES else "Government"
        name = _OWN_NAMES.get(unit, f"{office} of {of}")
        more = ["SADR", "Sahrawi Republic"] if unit == "SAH" else []
        return Party(
            "",
            name,
            "organization" if unit in NOT_STATES else "state",
            iso3=self.iso3(unit) or None,
            aliases=names([row["name"], row["aliases"], *more], name),
            id=f"actor:{row['actor']}",
        )

    def named(self, name: str) -> str | None:
        """The unit of an ISO 3166-1 code, a name or an alias, if there is one."""
        return self._by_name.get(name)

    def governed(self, name: str) -> str | None:
        """The unit that a note means, or none where it means none that is governed."""
        unit = _UNIT_OF_NOTE_NAME.get(name) or self.named(name)
        return unit if unit and self.governs(unit) else None

    def iso3(self, unit: str) -> str:
        """ISO 3166-1 alpha-3, or nothing."""
        own = self.by_unit[unit]["id"]
        return _ISO3_OF_UNIT.get(unit, unit) if len(own) == 3 else ""

    def short(self, unit: str) -> str:
        """What a table of borders calls a unit: its code in ISO 3166-1, else its name there."""
        return self.iso3(unit) or _PUBLISHED_NAMES.get(unit) or self.by_unit[unit]["name"]


@cache
def units() -> Units:
    """The units, read once."""
    return Units()


def standing(
    type_: str,
    ends: tuple[str, str],
    own: Mapping[str, Any],
    source: str,
    said: Mapping[str, Any],
    row: int,
) -> Claim:
    """A claim without dates, under the id that the shipped seeds give to the same fact."""
    place = type_.lower().replace("_", "-")
    told = {name: value for name, value in own.items() if value not in (None, "")}
    return Claim(type_, *ends, "", ALWAYS, told, source, said, place, row)


def bordering(
    ends: Iterable[str], length_km: float | None, source: str, said: Mapping[str, Any], row: int
) -> Claim:
    """A border, stored once: its ends in the order of their ids."""
    first, second = sorted(ends)
    return standing("BORDERS", (first, second), {"length_km": length_km}, source, said, row)


def source_of(base: str, shipped: str, version: str) -> str:
    """The id of the source that a version is: that of the seeds for the shipped one."""
    return base if version == shipped else f"{base}-{slug(version)}"


def affirmed_on(day: date, locator: str, summary: str, *, explicit: bool = True) -> dict[str, Any]:
    """The properties of what a file asserts: in so many words, or by what it draws."""
    return affirmed(CREDIBILITY, day, locator, summary) | {"explicit": explicit}
