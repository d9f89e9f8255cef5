"""What the steps of prepare_world.py share: the folders, the units, reading and writing."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

WORLD = Path(__file__).resolve().parent.parent / "seed" / "data" / "world"
EDITED = WORLD / "edited"
SOURCES = WORLD.parent / "SOURCES.md"
PUBLISHED = (
    "admin1.csv",
    "admin1.topo.json",
    "admin1_borders.csv",
    "country_borders.csv",
    "disputed_areas.csv",
)

Row = dict[str, str]

ISO3_OF_UNIT = {"ALD": "ALA", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD"}
UNIT_OF_NOTE_NAME = {"Azer.": "AZE", "Columbia": "COL", "U.S.A": "USA"}


def read(path: Path) -> list[Row]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """One prepared file; empty cells stay unquoted, which LOAD CSV reads as null."""
    with (WORLD / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def slug(text: str) -> str:
    """Lower case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def joined(names: Iterable[str], besides: str) -> str:
    """Distinct names in order, without blanks and without the main one."""
    kept = dict.fromkeys(part.strip() for name in names for part in name.split("|"))
    return "|".join(name for name in kept if name and name != besides)


def short(region: str) -> str:
    """A region's id without its prefix."""
    return region.removeprefix("region:")


def part(region: str, whole: str, basis: str, **more: str) -> Row:
    """A PART_OF row."""
    return {
        "id": f"part-of:{short(region)}:{short(whole)}",
        "from_id": region,
        "to_id": whole,
        "basis": basis,
        **more,
    }


def self_administered() -> dict[str, Row]:
    """Areas that administer themselves inside a country, by brk_name: their actors."""
    return {row["brk_name"]: row for row in read(EDITED / "self_administered.csv")}


class Units:
    """The country-level units, as the editors name them."""

    def __init__(self) -> None:
        self.rows = read(EDITED / "countries.csv")
        self.by_unit = {row["unit"]: row for row in self.rows}
        self._by_name = {row["name"]: row["unit"] for row in self.rows}
        for row in self.rows:
            for name in (self.iso3(row["unit"]), *row["aliases"].split("|")):
                self._by_name.setdefault(name, row["unit"])

    def region(self, unit: str) -> str:
        """The region of a unit."""
        return f"region:{self.by_unit[unit]['id']}"

    def actor(self, unit: str) -> str:
        """The actor that governs a unit, its sovereign's where it has none of its own."""
        row = self.by_unit[unit]
        return f"actor:{row['actor']}" if row["actor"] else self.actor(row["sovereign"])

    def named(self, name: str) -> str:
        """The unit of an ISO 3166-1 code, a name or an alias."""
        return self._by_name[name]

    def governed(self, name: str) -> str | None:
        """The unit that note_brk means, or None where it means none that is governed."""
        unit = UNIT_OF_NOTE_NAME.get(name) or self._by_name.get(name)
        return unit if unit and self.by_unit[unit]["actor"] else None

    def iso3(self, unit: str) -> str:
        """ISO 3166-1 alpha-3, or nothing."""
        own = self.by_unit[unit]["id"]
        return ISO3_OF_UNIT.get(unit, unit) if len(own) == 3 else ""
