"""The disputed areas of Natural Earth, read by the exact patterns of their notes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from world_units import EDITED, Row, Units, joined, part, read, self_administered, short, write

ADMINISTERED = re.compile(
    r"Admin\.? [Bb]y (?:.+ for )?(?P<holder>.+?)(?:; Ceded to China by Pakistan)?"
    r"; Claimed by (?P<claimants>.+?)(?: after ceded to Chile in 1884)?"
)
SELF = re.compile(r"Self admin\.; Claimed by (?P<claimants>.+)")
LEASED = re.compile(
    r"Leased to (?P<holder>.+?) by (?P<lessor>.+?)(?:; Claimed by (?P<claimants>.+))?"
)
CLAIMED = re.compile(r"Claimed by (?P<claimants>.+)")


class Disputes:
    """What disputed_areas.csv says, by the exact patterns of its notes."""

    def __init__(self, source: Path, units: Units) -> None:
        self._units = units
        self._alone = self_administered()
        self.areas: list[Row] = []
        self.controls: dict[str, Row] = {}
        self.claims: dict[str, Row] = {}
        self.parts: dict[str, Row] = {}
        self.not_carried: list[tuple[str, str]] = []
        self.units: set[str] = set()
        for row, edit in zip(
            read(source / "disputed_areas.csv"), read(EDITED / "disputed_areas.csv"), strict=True
        ):
            if (row["brk_name"], row["adm0_a3"]) != (edit["brk_name"], edit["adm0_a3"]):
                sys.exit(f"edited/disputed_areas.csv is out of step at {row['brk_name']}")
            self._check_sovereign(row)
            if edit["region"]:
                self._take(row, edit)
            else:
                self.not_carried.append((row["brk_name"], row["note_brk"] or "no note"))

    def _check_sovereign(self, row: Row) -> None:
        unit = self._units.by_unit.get(row["adm0_a3"], {"sovereign": ""})
        sovereign = self._units.by_unit.get(unit["sovereign"])
        if sovereign and row["sovereignt"] not in {
            sovereign["name"],
            *sovereign["aliases"].split("|"),
        }:
            sys.exit(f"{unit['name']}: the file has {row['sovereignt']} as sovereign")

    def _take(self, row: Row, edit: Row) -> None:
        region, note = f"region:{edit['region']}", row["note_brk"]
        whole_units = {self._units.region(unit["unit"]) for unit in self._units.rows}
        if region in whole_units:
            self.units.add(row["adm0_a3"])
        else:
            names = [edit["aliases"], edit["name"].removesuffix(" (disputed area)")]
            aliases = joined(names, edit["name"])
            self.areas.append(
                {"id": region, "name": edit["name"], "kind": "area", "aliases": aliases}
            )
        base = {"to_id": region, "locator": row["brk_name"], "quote": note, "note": edit["note"]}
        if match := ADMINISTERED.fullmatch(note):
            self._held(match["holder"], base, "")
        elif match := SELF.fullmatch(note):
            self._self_held(row, base)
        elif match := LEASED.fullmatch(note):
            self._held(match["holder"], base, "lessee")
            self._lessor(match["lessor"], base)
        elif not (match := CLAIMED.fullmatch(note)):
            sys.exit(f"{row['brk_name']}: no pattern for {note!r}")
        for name in claimants(match["claimants"] or ""):
            self._claimed(name, row, base)

    def _held(self, name: str, base: Row, role: str) -> None:
        unit = self._units.governed(name)
        if unit is None:
            sys.exit(f"unknown holder {name!r}")
        self._control(self._units.actor(unit), base, role)
        if not role:
            self._part(unit, base, "administered")

    def _self_held(self, row: Row, base: Row) -> None:
        entry = self._alone.get(row["brk_name"])
        self._control(
            f"actor:{entry['actor']}" if entry else self._units.actor(row["adm0_a3"]), base, ""
        )

    def _lessor(self, name: str, base: Row) -> None:
        unit = self._units.governed(name)
        if unit is not None:
            self._part(unit, base, "")

    def _control(self, actor: str, base: Row, role: str) -> None:
        key = f"controls:{actor.removeprefix('actor:')}:{short(base['to_id'])}"
        extent = "part" if base["to_id"] == "region:esh" else "whole"
        self.controls[key] = {**base, "id": key, "from_id": actor, "role": role, "extent": extent}

    def _claimed(self, name: str, row: Row, base: Row) -> None:
        unit = self._units.governed(name)
        if unit is None:
            self.not_carried.append((row["brk_name"], f"the claim of “{name}”"))
            return
        actor = self._units.actor(unit)
        key = f"claims:{actor.removeprefix('actor:')}:{short(base['to_id'])}"
        self.claims[key] = {**base, "id": key, "from_id": actor}
        self._part(unit, base, "claimed")

    def _part(self, unit: str, base: Row, basis: str) -> None:
        more = {name: base[name] for name in ("locator", "quote", "note")}
        row = part(base["to_id"], self._units.region(unit), basis, **more)
        self.parts.setdefault(row["id"], row)

    def write(self) -> None:
        """The four files of disputed areas."""
        told = ["locator", "quote", "note"]
        write("disputed_areas.csv", ["id", "name", "kind", "aliases"], self.areas)
        ends = ["id", "from_id", "to_id"]
        write("disputed_controls.csv", [*ends, "extent", "role", *told], self.controls.values())
        write("disputed_claims.csv", [*ends, *told], self.claims.values())
        write("disputed_parts.csv", [*ends, "basis", *told], self.parts.values())


def claimants(text: str) -> list[str]:
    """The names in "A, B, and the C"."""
    names = re.split(r", and |, | and ", text)
    return [name.removeprefix("the ") for name in names if name]
