"""Turn the published Natural Earth files into the CSV files of seed/data/world.

    uv run --no-project --with country-converter==1.3.2 python scripts/prepare_world.py SOURCE_DIR

SOURCE_DIR holds admin1.csv, admin1.topo.json, admin1_borders.csv, country_borders.csv and
disputed_areas.csv. What the editors decided by hand (names, ids, who is sovereign where) stands in
seed/data/world/edited. The same input gives the same bytes. ``country-converter`` is asked for the
Gleditsch-Ward numbers alone, and nothing of it is needed to seed.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import itertools
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from world_disputes import Disputes
from world_units import (
    EDITED,
    PUBLISHED,
    SOURCES,
    WORLD,
    Row,
    Units,
    joined,
    part,
    read,
    self_administered,
    short,
    slug,
    write,
)

# country-converter gives these the numbers of states that ended: South Yemen, South Vietnam,
# Czechoslovakia.
GLEDITSCH_WARD = {"YEM": 678, "VNM": 816, "CZE": 316}

SPECIAL_FIRST_LEVEL = {
    "WEB+00?": ("region:west-bank", "area"),
    "GAZ+00?": ("region:gaza-strip", "area"),
    "SYR-5261": ("region:undof-zone", "zone"),
}
EXTRA_ALIASES = {
    "SYR-5261": ["United Nations Disengagement Observer Force zone", "Area of separation"],
    "WEB+00?": ["Judea and Samaria", "الضفة"],
    "GAZ+00?": ["Gaza", "قطاع غزة", "غزة"],
}
DIRECTIONS = re.compile(
    r"(North|South|East|West|Central|Cent(er|re))(ern)?([- ]?(east|west)(ern)?)?", re.I
)

APPROXIMATE_POINTS = {
    "BJN": (15.88, -78.64),
    "CNM": (35.17, 33.36),
    "SER": (15.79, -79.85),
}

# Whole units that are disputed though disputed_areas.csv has no row that says so.
DISPUTED_BY_HAND = {"ATA", "CNM", "KOS", "PSX", "SGS", "TWN"}
NOT_STATES = {"SOL", "CYN", "SAH"}
SELF_DESCRIPTION = (
    "Administers territory by itself according to Natural Earth; "
    "not a member of the United Nations."
)


# Spellings of note_brk that are no name or alias.
def gleditsch_ward() -> dict[str, int]:
    """ISO code to Gleditsch-Ward number."""
    spec = importlib.util.find_spec("country_converter")
    if spec is None or spec.origin is None:
        sys.exit("run it with: uv run --no-project --with country-converter==1.3.2 python ...")
    with (Path(spec.origin).parent / "country_data.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {row["ISO3"]: int(row["GWcode"]) for row in rows if row["GWcode"]} | GLEDITSCH_WARD


class Topology:
    """The areas of the first-level regions, from the TopoJSON file."""

    def __init__(self, path: Path) -> None:
        self._topology: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        scale = self._topology["transform"]["scale"]
        shift = self._topology["transform"]["translate"]
        self._arcs: list[list[tuple[float, float]]] = []
        for arc in self._topology["arcs"]:
            xs = itertools.accumulate(step[0] for step in arc)
            ys = itertools.accumulate(step[1] for step in arc)
            self._arcs.append(
                [
                    (x * scale[0] + shift[0], y * scale[1] + shift[1])
                    for x, y in zip(xs, ys, strict=True)
                ]
            )

    def areas(self) -> dict[str, float]:
        """adm1_code to area, in a unit that only serves to compare."""
        (layer,) = self._topology["objects"].values()
        return {geometry["id"]: self._area(geometry) for geometry in layer["geometries"]}

    def _area(self, geometry: Mapping[str, Any]) -> float:
        if geometry.get("type") is None:
            return 0.0
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        return sum(abs(self._ring(polygon[0])) for polygon in polygons)

    def _ring(self, indices: Sequence[int]) -> float:
        points: list[tuple[float, float]] = []
        for index in indices:
            points.extend(self._arcs[index] if index >= 0 else reversed(self._arcs[~index]))
        return sum(
            (b[0] - a[0]) * (math.sin(math.radians(a[1])) + math.sin(math.radians(b[1])))
            for a, b in itertools.pairwise(points)
        )


def unit_vector(row: Row) -> tuple[float, float, float]:
    """A place as a point on the unit sphere, so that the date line is nowhere special."""
    lat, lon = math.radians(float(row["latitude"])), math.radians(float(row["longitude"]))
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def inner_points(regions: Sequence[Row], areas: Mapping[str, float]) -> dict[str, tuple[str, str]]:
    """For each unit the point of the first-level region nearest to its centre: surely inside it."""
    by_unit: dict[str, list[Row]] = defaultdict(list)
    for row in regions:
        by_unit[row["adm0_a3"]].append(row)
    points = {}
    for unit, rows in by_unit.items():
        weights = [areas.get(row["adm1_code"], 0.0) or 1e-9 for row in rows]
        vectors = [unit_vector(row) for row in rows]
        centre = [sum(w * v[i] for w, v in zip(weights, vectors, strict=True)) for i in range(3)]
        best = max(
            range(len(rows)),
            key=lambda n: sum(a * b for a, b in zip(vectors[n], centre, strict=True)),
        )
        points[unit] = (rows[best]["latitude"], rows[best]["longitude"])
    return points


def countries(units: Units, points: Mapping[str, tuple[str, str]], gw: Mapping[str, int]) -> None:
    """countries.csv and states.csv."""
    rows, states = [], []
    for row in units.rows:
        unit, iso3 = row["unit"], units.iso3(row["unit"])
        latitude, longitude = APPROXIMATE_POINTS.get(unit) or points[unit]
        number = gw.get("XKX" if unit == "KOS" else iso3, "") if row["actor"] else ""
        common = {"iso3": iso3, "gw_number": number}
        rows.append(
            {
                "id": units.region(unit),
                "name": row["name"],
                "kind": row["kind"],
                "aliases": joined([row["aliases"]], row["name"]),
                **common,
                "latitude": latitude,
                "longitude": longitude,
                "approximate": "true" if unit in APPROXIMATE_POINTS else "",
            }
        )
        if row["actor"]:
            states.append({**government(row), **common})
    for row in self_administered().values():
        actor = {name: row[name] for name in ("name", "kind", "aliases")}
        states.append({"id": f"actor:{row['actor']}", **actor, "description": SELF_DESCRIPTION})
    entity = ["id", "name", "kind", "aliases"]
    write(
        "countries.csv",
        [*entity, "iso3", "gw_number", "latitude", "longitude", "approximate"],
        rows,
    )
    write("states.csv", [*entity, "description", "iso3", "gw_number"], states)


def government(row: Row) -> dict[str, object]:
    """The actor of a unit that governs itself."""
    unit = row["unit"]
    names = {
        "PSX": "State of Palestine",
        "SAH": "Sahrawi Arab Democratic Republic",
        "VAT": "Holy See",
    }
    of = f"the {row['name']}" if row["the"] else row["name"]
    office = "Authorities" if unit in NOT_STATES else "Government"
    name = names.get(unit, f"{office} of {of}")
    extra = ["SADR", "Sahrawi Republic"] if unit == "SAH" else []
    return {
        "id": f"actor:{row['actor']}",
        "name": name,
        "kind": "organization" if unit in NOT_STATES else "state",
        "aliases": joined([row["name"], row["aliases"], *extra], name),
        "description": SELF_DESCRIPTION if unit in NOT_STATES else "",
    }


def first_level_ids(regions: Sequence[Row]) -> dict[str, str]:
    """adm1_code to region id: the ISO 3166-2 code where it is one of its own, else adm1_code."""
    times = Counter(row["iso_3166_2"] for row in regions)
    ids = {}
    for row in regions:
        code = row["iso_3166_2"]
        own = code and "~" not in code and times[code] == 1
        ids[row["adm1_code"]] = f"region:{code.lower() if own else slug(row['adm1_code'])}"
    return ids | {code: region for code, (region, _) in SPECIAL_FIRST_LEVEL.items()}


def first_level_names(regions: Sequence[Row], units: Units) -> dict[str, str]:
    """adm1_code to the name shown: English, unless that is wrong, blank or says too little."""
    corrected = {row["adm1_code"]: row["name"] for row in read(EDITED / "first_level_names.csv")}
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in regions:
        shared[row["adm0_a3"], row["name_en"]].add(row["name"])
    country_names = {row["name"] for row in units.rows} - {
        "Panama",
        "Djibouti",
        "Luxembourg",
        "Guatemala",
    }
    names = {}
    for row in regions:
        english, unit = row["name_en"] or row["name"], row["adm0_a3"]
        mistaken = unit == "KOS" or len(shared[unit, english]) > 1
        if mistaken or (english in country_names and row["name"] not in country_names):
            english = row["name"]
        if DIRECTIONS.fullmatch(english):
            english = f"{english} ({units.by_unit[unit]['name']})"
        names[row["adm1_code"]] = corrected.get(row["adm1_code"], english)
    return names


def first_level(regions: Sequence[Row], ids: Mapping[str, str], units: Units) -> None:
    """first_level.csv and first_level_parts.csv."""
    names = first_level_names(regions, units)
    disputed = disputed_first_level()
    rows, parts = [], []
    for row in regions:
        code, region = row["adm1_code"], ids[row["adm1_code"]]
        others = [
            row["name_en"],
            row["name"],
            row["name_ar"],
            row["name_local"],
            *EXTRA_ALIASES.get(code, []),
        ]
        rows.append(
            {
                "id": region,
                "name": names[code],
                "kind": SPECIAL_FIRST_LEVEL.get(code, ("", "first_level"))[1],
                "aliases": joined(others, names[code]),
                "iso_3166_2": "" if "~" in row["iso_3166_2"] else row["iso_3166_2"],
                "adm1_code": code,
                "latitude": row["latitude"],
                "longitude": row["longitude"],
            }
        )
        country = units.region(row["adm0_a3"])
        if code not in ("WEB+00?", "GAZ+00?"):  # 060 says of what they are part, with its sources
            parts.append(part(region, country, disputed.get(region, ""), locator=code))
    entity = ["id", "name", "kind", "aliases"]
    write("first_level.csv", [*entity, "iso_3166_2", "adm1_code", "latitude", "longitude"], rows)
    write("first_level_parts.csv", ["id", "from_id", "to_id", "basis", "locator"], parts)


def disputed_first_level() -> dict[str, str]:
    """First-level regions inside a disputed area: on what basis they are part of their country."""
    fates = {
        f"region:{row['region']}": row
        for row in read(EDITED / "disputed_areas.csv")
        if row["region"]
    }
    alone = self_administered()
    return {
        row["first_level"]: "claimed" if fates[row["area"]]["brk_name"] in alone else "administered"
        for row in read(EDITED / "area_links.csv")
        if row["relation"] == "PART_OF"
    }


def borders(source: Path, regions: Sequence[Row], ids: Mapping[str, str], units: Units) -> None:
    """borders.csv: country borders with the lengths of their lines, then the first-level lines."""
    unit_of = {row["adm1_code"]: row["adm0_a3"] for row in regions}
    lengths: dict[frozenset[str], float] = defaultdict(float)
    lines: list[dict[str, object]] = []
    for row in read(source / "admin1_borders.csv"):
        length = float(row["shared_length_km"])
        lengths[frozenset((unit_of[row["a"]], unit_of[row["b"]]))] += length
        if {row["a"], row["b"]} != {
            "ISR-3056",
            "SYR-5261",
        }:  # replaced in 060: the Golan lies between
            lines.append(
                border(
                    ids[row["a"]], ids[row["b"]], length, "first_level", f"{row['a']}, {row['b']}"
                )
            )
    between = []
    for row in read(source / "country_borders.csv"):
        a, b = units.named(row["a"]), units.named(row["b"])
        total = lengths.get(frozenset((a, b)))
        between.append(
            border(units.region(a), units.region(b), total, "country", f"{row['a']}, {row['b']}")
        )
    for found in between:
        if found["id"] == "borders:isr:syr":
            found["via"] = "region:golan-heights"
    rows = sorted(between, key=order) + sorted(lines, key=order)
    write("borders.csv", ["id", "from_id", "to_id", "length_km", "via", "level", "locator"], rows)


def order(row: Mapping[str, object]) -> str:
    """Rows stand in the order of their ids."""
    return str(row["id"])


def border(a: str, b: str, length: float | None, level: str, locator: str) -> dict[str, object]:
    """A BORDERS row, its ends in the order of their ids."""
    first, second = sorted((a, b))
    return {
        "id": f"borders:{short(first)}:{short(second)}",
        "from_id": first,
        "to_id": second,
        "length_km": "" if length is None else round(length, 1),
        "level": level,
        "locator": locator,
    }


def links() -> None:
    """area_links.csv: which first-level regions lie in a disputed area, or are cut by it."""
    rows = []
    for row in read(EDITED / "area_links.csv"):
        if row["relation"] == "PART_OF":
            rows.append(
                {**part(row["first_level"], row["area"], ""), "type": "PART_OF", "extent": ""}
            )
        else:
            key = f"overlaps:{short(row['area'])}:{short(row['first_level'])}"
            ends = {"from_id": row["area"], "to_id": row["first_level"]}
            rows.append({"id": key, **ends, "type": "OVERLAPS", "extent": row["extent"]})
    columns = ["id", "from_id", "to_id", "type", "extent"]
    write("area_links.csv", columns, ({name: row[name] for name in columns} for row in rows))


def defaults(units: Units, disputed: set[str]) -> list[str]:
    """defaults.csv; returns the units that have no default."""
    rows, without = [], []
    for row in units.rows:
        unit = row["unit"]
        if unit in disputed or unit in DISPUTED_BY_HAND or not (row["actor"] or row["sovereign"]):
            without.append(row["name"])
            continue
        actor, region = units.actor(unit), units.region(unit)
        sovereign = units.by_unit[row["sovereign"]]["name"] if row["sovereign"] else row["name"]
        key = f"controls:{actor.removeprefix('actor:')}:{short(region)}"
        rows.append(
            {
                "id": key,
                "from_id": actor,
                "to_id": region,
                "unit": row["name"],
                "sovereign": sovereign,
            }
        )
    write("defaults.csv", ["id", "from_id", "to_id", "unit", "sovereign"], rows)
    return without


def checksums(source: Path) -> None:
    """The tables of SOURCES.md between its markers: what was read, and what is shipped."""
    shipped = sorted(path.relative_to(WORLD.parent) for path in WORLD.rglob("*.csv"))
    for marker, folder, names in (
        ("published", source, [Path(name) for name in PUBLISHED]),
        ("shipped", WORLD.parent, shipped),
    ):
        lines = ["| file | sha256 |", "| --- | --- |"]
        for name in names:
            digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            lines.append(f"| `{name.as_posix()}` | `{digest}` |")
        block = "\n".join([f"<!-- {marker} -->", *lines, f"<!-- end {marker} -->"])
        before, rest = SOURCES.read_text(encoding="utf-8").split(f"<!-- {marker} -->")
        after = rest.split(f"<!-- end {marker} -->")[1]
        SOURCES.write_text(before + block + after, encoding="utf-8")


def main(source: Path) -> None:
    """Write every prepared file and say what was left out."""
    units = Units()
    regions = read(source / "admin1.csv")
    ids = first_level_ids(regions)
    if len(set(ids.values())) != len(regions):
        sys.exit("first-level ids repeat")
    points = inner_points(regions, Topology(source / "admin1.topo.json").areas())
    countries(units, points, gleditsch_ward())
    first_level(regions, ids, units)
    borders(source, regions, ids, units)
    disputes = Disputes(source, units)
    disputes.write()
    links()
    without = defaults(units, disputes.units)
    checksums(source)
    print("Not carried from disputed_areas.csv:")
    for name, note in disputes.not_carried:
        print(f"- {name}: {note}")
    print("Without a default: " + ", ".join(without))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
