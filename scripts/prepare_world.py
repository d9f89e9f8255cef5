"""Turn the published Natural Earth files into the CSV files of seed/data/world.

    uv run --with country-converter==1.3.2 python scripts/prepare_world.py SOURCE_DIR

SOURCE_DIR holds admin1.csv, admin1.topo.json, admin1_borders.csv, country_borders.csv and
disputed_areas.csv; all but the TopoJSON lie in seed/data/world/published too. They are read by the
importers of `marchland.exchange.natural_earth`, so that an import tells what the seeds tell. What
the editors decided by hand (names, ids, who is sovereign where) stands in seed/data/world/edited.
The same input gives the same bytes. ``country-converter`` is asked for the Gleditsch-Ward numbers
alone, and nothing of it is needed to seed.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from topology import Topology, inner_points

from marchland.exchange.edited import edited
from marchland.exchange.identity import Identities, Party
from marchland.exchange.natural_earth import borders, country_borders, disputed, first_level
from marchland.exchange.natural_earth.units import NOT_STATES, self_administered, units
from marchland.exchange.natural_earth.units import WORLD as WORLD_FOLDER
from marchland.exchange.records import Claim, Entity, Reject, rest

WORLD = Path(__file__).resolve().parent.parent / "seed" / "data" / "world"
SOURCES = WORLD.parent / "SOURCES.md"
PUBLISHED = (
    "admin1.csv",
    "admin1.topo.json",
    "admin1_borders.csv",
    "country_borders.csv",
    "disputed_areas.csv",
)

# country-converter gives these the numbers of states that ended: South Yemen, South Vietnam,
# Czechoslovakia.
GLEDITSCH_WARD = {"YEM": 678, "VNM": 816, "CZE": 316}

APPROXIMATE_POINTS = {
    "BJN": (15.88, -78.64),
    "CNM": (35.17, 33.36),
    "SER": (15.79, -79.85),
}

# Whole units that are disputed though disputed_areas.csv has no row that says so.
DISPUTED_BY_HAND = {"ATA", "CNM", "KOS", "PSX", "SGS", "TWN"}
SELF_DESCRIPTION = (
    "Administers territory by itself according to Natural Earth; "
    "not a member of the United Nations."
)
ENTITY = ["id", "name", "kind", "aliases"]
ENDS = ["id", "from_id", "to_id"]

Records = list[Entity | Claim]


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """One prepared file; empty cells stay unquoted, which LOAD CSV reads as null."""
    with (WORLD / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def gleditsch_ward() -> dict[str, int]:
    """ISO code to Gleditsch-Ward number."""
    spec = importlib.util.find_spec("country_converter")
    if spec is None or spec.origin is None:
        sys.exit("run it with: uv run --with country-converter==1.3.2 python ...")
    with (Path(spec.origin).parent / "country_data.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {row["ISO3"]: int(row["GWcode"]) for row in rows if row["GWcode"]} | GLEDITSCH_WARD


def records(module: Any, file: Path, rejects: list[Reject], known: Mapping[str, str]) -> Records:
    """What an importer makes of a file, into a graph that has those regions."""
    nobody = Identities((), "ucdp_id", places=known)
    read = module.reading(module.PUBLISHED_ON)
    return list(read(file, nobody, module.VERSION, rejects.append))


def entity(one: Entity) -> dict[str, Any]:
    """An actor or region as a row."""
    aliases = "|".join(one.properties.get("aliases", ()))
    return {"id": one.id, **one.properties, "aliases": aliases}


def fact(claim: Claim) -> dict[str, Any]:
    """A claim as a row."""
    ends = f"{rest(claim.start)}:{rest(claim.end)}"
    told = {"id": f"{claim.place}:{ends}", "from_id": claim.start, "to_id": claim.end}
    locator = claim.said["locator"]
    quote = claim.said["summary"].removeprefix("Notes: “").removesuffix("”.")
    return {**told, **claim.own, "locator": locator, "quote": quote}


def once(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Of rows with the same id the first."""
    found: dict[str, Mapping[str, Any]] = {}
    for row in rows:
        found.setdefault(row["id"], row)
    return list(found.values())


def facts(told: Records, type_: str) -> list[Mapping[str, Any]]:
    """The rows of one type of relationship."""
    return once(fact(one) for one in told if isinstance(one, Claim) and one.type == type_)


def countries(points: Mapping[str, tuple[str, str]], gw: Mapping[str, int]) -> None:
    """countries.csv and states.csv."""
    rows, states = [], []
    for edit in units().rows:
        unit, iso3 = edit["unit"], units().iso3(edit["unit"])
        latitude, longitude = APPROXIMATE_POINTS.get(unit) or points[unit]
        governs = units().governs(unit)
        number = gw.get("XKX" if unit == "KOS" else iso3, "") if governs else ""
        common = {"iso3": iso3, "gw_number": number}
        place = {"latitude": latitude, "longitude": longitude}
        place["approximate"] = "true" if unit in APPROXIMATE_POINTS else ""
        rows.append({**entity(units().country(unit)), **common, **place})
        if governs:
            states.append({**government(unit), **common})
    states += [
        {**actor(party), "description": SELF_DESCRIPTION} for party in self_administered().values()
    ]
    more = ["iso3", "gw_number"]
    write("countries.csv", [*ENTITY, *more, "latitude", "longitude", "approximate"], rows)
    write("states.csv", [*ENTITY, "description", *more], states)


def government(unit: str) -> dict[str, Any]:
    """The actor of a unit that governs itself."""
    described = {"description": SELF_DESCRIPTION if unit in NOT_STATES else ""}
    return {**actor(units().government(unit)), **described}


def actor(party: Party) -> dict[str, Any]:
    """An actor as a row."""
    aliases = "|".join(party.aliases)
    return {"id": party.id, "name": party.name, "kind": party.kind, "aliases": aliases}


def regions(told: Records) -> None:
    """first_level.csv and first_level_parts.csv."""
    found = [one for one in told if isinstance(one, Entity) and "adm1_code" in one.properties]
    rows = []
    for one in found:
        longitude, latitude = (
            str(degrees).removesuffix(".0") for degrees in one.properties["location"]
        )
        rows.append({**entity(one), "latitude": latitude, "longitude": longitude})
    codes = ["iso_3166_2", "adm1_code", "latitude", "longitude"]
    write("first_level.csv", [*ENTITY, *codes], rows)
    write("first_level_parts.csv", [*ENDS, "basis", "locator"], facts(told, "PART_OF"))


def lines(source: Path, known: Mapping[str, str]) -> None:
    """borders.csv: country borders with the lengths of their lines, then the first-level lines."""
    rejects: list[Reject] = []
    measured = facts(records(borders, source / "admin1_borders.csv", rejects, known), "BORDERS")
    drawn = facts(records(country_borders, source / "country_borders.csv", rejects, {}), "BORDERS")
    if rejects:
        sys.exit(f"borders: {rejects[0]}")
    of_countries = {row["id"]: row for row in drawn} | {
        row["id"]: row for row in measured if {row["from_id"], row["to_id"]} <= COUNTRIES
    }
    of_countries["borders:isr:syr"] = {
        **of_countries["borders:isr:syr"],
        "via": "region:golan-heights",
    }
    between = [{**row, "level": "country"} for row in of_countries.values()]
    others = [row for row in measured if row["id"] not in of_countries]
    between_regions = [{**row, "level": "first_level"} for row in others]
    rows = [*sorted(between, key=_order), *sorted(between_regions, key=_order)]
    write("borders.csv", [*ENDS, "length_km", "via", "level", "locator"], rows)


def _order(row: Mapping[str, Any]) -> str:
    return str(row["id"])


COUNTRIES = {units().region(row["unit"]) for row in units().rows}


def disputes(source: Path) -> tuple[set[str], list[Reject]]:
    """The four files of disputed areas; the units that are disputed, and what is not carried."""
    rejects: list[Reject] = []
    file = source / "disputed_areas.csv"
    told = records(disputed, file, rejects, {})
    named = [one for one in told if isinstance(one, Entity) and one.label == "Region"]
    areas = once(entity(one) for one in named if one.id not in COUNTRIES)
    write("disputed_areas.csv", ENTITY, areas)
    more = ["locator", "quote", "note"]
    write("disputed_controls.csv", [*ENDS, "extent", "role", *more], facts(told, "CONTROLS"))
    write("disputed_claims.csv", [*ENDS, *more], facts(told, "CLAIMS"))
    write("disputed_parts.csv", [*ENDS, "basis", *more], facts(told, "PART_OF"))
    claims = [one for one in told if isinstance(one, Claim)]
    held = {one.start if one.type == "PART_OF" else one.end for one in claims}
    of_region = {units().region(row["unit"]): row["unit"] for row in units().rows}
    return {of_region[region] for region in held & of_region.keys()}, rejects


def links() -> None:
    """area_links.csv: which first-level regions lie in a disputed area, or are cut by it."""
    rows = []
    for row in edited(WORLD_FOLDER, "area_links.csv"):
        first, area = row["first_level"], row["area"]
        part = row["relation"] == "PART_OF"
        ends = (first, area) if part else (area, first)
        prefix = "part-of" if part else "overlaps"
        key = f"{prefix}:{rest(ends[0])}:{rest(ends[1])}"
        told = {"id": key, "from_id": ends[0], "to_id": ends[1], "type": row["relation"]}
        rows.append({**told, "extent": "" if part else row["extent"]})
    write("area_links.csv", [*ENDS, "type", "extent"], rows)


def defaults(disputed_units: set[str]) -> list[str]:
    """defaults.csv; returns the units that have no default."""
    rows, without = [], []
    for row in units().rows:
        unit, name = row["unit"], row["name"]
        governed = row["actor"] or row["sovereign"]
        if unit in disputed_units | DISPUTED_BY_HAND or not governed:
            without.append(name)
            continue
        holder, region = units().government(unit).id or "", units().region(unit)
        sovereign = units().by_unit[row["sovereign"]]["name"] if row["sovereign"] else name
        ends = {"from_id": holder, "to_id": region}
        key = f"controls:{rest(holder)}:{rest(region)}"
        rows.append({"id": key, **ends, "unit": name, "sovereign": sovereign})
    write("defaults.csv", [*ENDS, "unit", "sovereign"], rows)
    return without


def checksums(source: Path) -> None:
    """The tables of SOURCES.md between its markers: what was read, and what is shipped."""
    shipped = sorted(path.relative_to(WORLD.parent) for path in WORLD.rglob("*.csv"))
    for marker, folder, names in (
        ("published", source, [Path(name) for name in PUBLISHED]),
        ("shipped", WORLD.parent, shipped),
    ):
        told = ["| file | sha256 |", "| --- | --- |"]
        for name in names:
            digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            told.append(f"| `{name.as_posix()}` | `{digest}` |")
        block = "\n".join([f"<!-- {marker} -->", *told, f"<!-- end {marker} -->"])
        before, left = SOURCES.read_text(encoding="utf-8").split(f"<!-- {marker} -->")
        after = left.split(f"<!-- end {marker} -->")[1]
        SOURCES.write_text(before + block + after, encoding="utf-8")


def main(source: Path) -> None:
    """Write every prepared file and say what was left out."""
    rejects: list[Reject] = []
    told = records(first_level, source / "admin1.csv", rejects, {})
    rows = read(source / "admin1.csv")
    known = {
        one.properties["adm1_code"]: one.id
        for one in told
        if isinstance(one, Entity) and "adm1_code" in one.properties
    }
    if rejects or len(set(known.values())) != len(rows):
        sys.exit(f"first-level ids repeat, or rows are not read: {rejects[:1]}")
    areas = Topology(source / "admin1.topo.json").areas()
    countries(inner_points(rows, areas), gleditsch_ward())
    regions(told)
    lines(source, known)
    disputed_units, not_carried = disputes(source)
    links()
    without = defaults(disputed_units)
    checksums(source)
    print("Not carried from disputed_areas.csv:")
    for reject in not_carried:
        print(f"- row {reject.row}, {reject.value}: {reject.reason}")
    print("Without a default: " + ", ".join(without))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
