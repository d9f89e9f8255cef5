"""Natural Earth's files, row by row: what is read of them, and what is refused and why."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from marchland.errors import FileError
from marchland.exchange.formats import FORMATS, shipped_copy
from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Reject
from marchland.exchange.rows import published_rows

FIRST_LEVEL = (
    *("adm1_code", "iso_3166_2", "name", "name_en", "name_ar", "name_local"),
    *("adm0_a3", "country", "latitude", "longitude"),
)
PLACES = {"ARG-1309": "region:ar-e", "ARG-1295": "region:ar-a", "URY-8": "region:uy-pa"}


def table(folder: Path, header: tuple[str, ...], *rows: tuple[object, ...]) -> Path:
    file = folder / "told.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([header, *rows])
    return file


def told(name: str, file: Path, **places: str) -> tuple[list[Entity | Claim], list[Reject]]:
    rejects: list[Reject] = []
    format_ = FORMATS[name]
    identities = Identities((), format_.scheme, places=places)
    return list(format_.read(file, identities, format_.version, rejects.append)), rejects


def claims(records: list[Entity | Claim]) -> list[tuple[str, str, str, Any]]:
    found = [one for one in records if isinstance(one, Claim)]
    return [(one.type, one.start, one.end, dict(one.own)) for one in found]


def reasons(rejects: list[Reject]) -> list[tuple[int, str]]:
    return [(one.row, one.column) for one in rejects]


def region(code: str, iso: str, name: str, unit: str, *at: object) -> tuple[object, ...]:
    return code, iso, name, name, "", "", unit, "", *(at or (-32.5, -59.25))


def told_regions(
    folder: Path, *rows: tuple[object, ...], **places: str
) -> tuple[list[Entity | Claim], list[Reject]]:
    return told("natural-earth-admin1", table(folder, FIRST_LEVEL, *rows), **places)


def test_ids_are_codes_of_one_region_alone(tmp_path: Path) -> None:
    records, rejects = told_regions(
        tmp_path,
        region("ARG-1", "AR-E", "Entre Ríos", "ARG"),
        region("ARG-2", "AR-X", "One", "ARG"),
        region("ARG-3", "AR-X", "Other", "ARG"),
        region("ARG-4", "AR-X01~", "Made up", "ARG"),
        region("ARG-5", "", "Northern", "ARG"),
    )
    regions = [one for one in records if isinstance(one, Entity) and "adm1_code" in one.properties]
    assert rejects == []
    assert [one.id for one in regions] == [
        "region:ar-e",
        *(f"region:arg-{number}" for number in (2, 3, 4, 5)),
    ]
    assert [one.properties.get("iso_3166_2") for one in regions] == [
        "AR-E",
        "AR-X",
        "AR-X",
        *[None] * 2,
    ]
    assert regions[4].properties["name"] == "Northern (Argentina)"
    assert claims(records) == [("PART_OF", one.id, "region:arg", {}) for one in regions]


def test_a_region_that_the_graph_has_under_another_id_is_that(tmp_path: Path) -> None:
    places = {"ARG-1": "region:entre-rios", "ARG": "region:argentina"}
    entre_rios = region("ARG-1", "AR-E", "Entre Ríos", "ARG")
    records, _ = told_regions(tmp_path, entre_rios, **places)
    assert claims(records) == [("PART_OF", "region:entre-rios", "region:argentina", {})]


def test_regions_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    records, rejects = told_regions(
        tmp_path,
        region("", "AR-A", "Salta", "ARG"),
        region("ARG-1", "AR-A", "Salta", "XXX"),
        region("ARG-2", "AR-B", "Buenos Aires", "ARG", "south", -59),
        region("ARG-3", "AR-C", "Capital", "ARG"),
    )
    assert reasons(rejects) == [(1, "adm1_code"), (2, "adm0_a3"), (3, "latitude")]
    assert claims(records) == [("PART_OF", "region:ar-c", "region:arg", {})]


def test_lengths_of_lines_add_up_between_countries(tmp_path: Path) -> None:
    file = table(
        tmp_path,
        ("a", "b", "shared_length_km"),
        ("URY-8", "ARG-1309", 121.04),
        ("ARG-1309", "ARG-1295", 221.7),
        ("ARG-1295", "URY-8", 10),
    )
    records, rejects = told("natural-earth-borders", file, **PLACES)
    assert rejects == []
    assert claims(records) == [
        ("BORDERS", "region:ar-e", "region:uy-pa", {"length_km": 121.0}),
        ("BORDERS", "region:ar-a", "region:ar-e", {"length_km": 221.7}),
        ("BORDERS", "region:ar-a", "region:uy-pa", {"length_km": 10.0}),
        ("BORDERS", "region:arg", "region:ury", {"length_km": 131.0}),
    ]
    assert [one.said["locator"] for one in records if isinstance(one, Claim)][-1] == "ARG, URY"


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (("ARG-1309", "ARG-9", 1), "b"),
        (("ARG-9", "URY-8", 1), "a"),
        (("ARG-1309", "URY-8", "long"), "shared_length_km"),
        (("ARG-1309", "URY-8", -1), "shared_length_km"),
        (("ARG-1309", "URY-8", "nan"), "shared_length_km"),
        (("ARG-1309", "URY-8", 99999), "shared_length_km"),
    ],
)
def test_a_border_that_cannot_be_read_is_told_and_counts_for_nothing(
    tmp_path: Path, row: tuple[object, ...], column: str
) -> None:
    file = table(tmp_path, ("a", "b", "shared_length_km"), row, ("URY-8", "ARG-1309", 121))
    records, rejects = told("natural-earth-borders", file, **PLACES)
    assert reasons(rejects) == [(1, column)]
    assert [own for *_, own in claims(records)] == [{"length_km": 121.0}] * 2


def test_countries_are_named_by_code_or_name(tmp_path: Path) -> None:
    rows = (("SYR", "ISR"), ("Kosovo", "SRB"), ("Atlantis", "SRB"))
    records, rejects = told("natural-earth-country-borders", table(tmp_path, ("a", "b"), *rows))
    assert reasons(rejects) == [(3, "a")]
    assert claims(records) == [
        ("BORDERS", "region:isr", "region:syr", {}),
        ("BORDERS", "region:kosovo", "region:srb", {}),
    ]


def disputed(folder: Path, *notes: str) -> tuple[list[Entity | Claim], list[Reject]]:
    header = ("brk_name", "name", "admin", "adm0_a3", "sovereignt", "note_brk", "type")
    rows = [(f"Area {n}", "", "", "IND", "", note, "") for n, note in enumerate(notes, 1)]
    return told("natural-earth-disputed", table(folder, header, *rows))


def test_notes_tell_who_holds_and_who_claims(tmp_path: Path) -> None:
    held = {"status": "sole", "extent": "whole", "basis": "reported"}
    records, rejects = disputed(
        tmp_path,
        "Admin. by India; Claimed by China and Pakistan",
        "Leased to U.S.A by Cuba; Claimed by Cuba",
        "Claimed by Chile, Argentina, and the United Kingdom",
    )
    assert rejects == []
    assert claims(records) == [
        ("CONTROLS", "actor:india", "region:area-1", held),
        ("PART_OF", "region:area-1", "region:ind", {"basis": "administered"}),
        ("CLAIMS", "actor:china", "region:area-1", {}),
        ("PART_OF", "region:area-1", "region:chn", {"basis": "claimed"}),
        ("CLAIMS", "actor:pakistan", "region:area-1", {}),
        ("PART_OF", "region:area-1", "region:pak", {"basis": "claimed"}),
        ("CONTROLS", "actor:united-states", "region:area-2", {**held, "role": "lessee"}),
        ("PART_OF", "region:area-2", "region:cub", {}),
        ("CLAIMS", "actor:cuba", "region:area-2", {}),
        ("CLAIMS", "actor:chile", "region:area-3", {}),
        ("PART_OF", "region:area-3", "region:chl", {"basis": "claimed"}),
        ("CLAIMS", "actor:argentina", "region:area-3", {}),
        ("PART_OF", "region:area-3", "region:arg", {"basis": "claimed"}),
        ("CLAIMS", "actor:united-kingdom", "region:area-3", {}),
        ("PART_OF", "region:area-3", "region:gbr", {"basis": "claimed"}),
    ]


def test_a_note_that_is_not_understood_is_told_and_never_guessed(tmp_path: Path) -> None:
    records, rejects = disputed(
        tmp_path,
        "",
        "Patrolled by India; Claimed by China",
        "Admin. by Atlantis; Claimed by China",
        "Admin. by India; Claimed by China and Tokelau",
    )
    assert reasons(rejects) == [(row, "note_brk") for row in (1, 2, 3, 4)]
    assert "'Tokelau'" in rejects[3].reason
    assert [one[0] for one in claims(records)] == ["CONTROLS", "PART_OF", "CLAIMS", "PART_OF"]


def geojson(folder: Path, *held: object, name: str = "told.geojson") -> Path:
    features = [
        {"type": "Feature", "properties": one, "geometry": {"type": "Point", "coordinates": [1, 2]}}
        for one in held
    ]
    file = folder / name
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    return file


@pytest.mark.parametrize("name", ["natural-earth-admin1", "natural-earth-disputed"])
def test_geojson_tells_what_the_table_tells(tmp_path: Path, name: str) -> None:
    shipped = shipped_copy(name)
    with shipped.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    numbers = {"latitude", "longitude"}
    shouted = name.endswith("disputed")
    held = [
        {
            (column.upper() if shouted else column): float(cell)
            if column in numbers
            else cell or None
            for column, cell in row.items()
        }
        for row in rows
    ]
    assert told(name, geojson(tmp_path, *held)) == told(name, shipped)


def test_geojson_that_is_none_or_has_nothing_is_refused(tmp_path: Path) -> None:
    needed = ("adm1_code",)
    broken = tmp_path / "broken.geojson"
    broken.write_text('{"features": [{"properties": {"adm1_code": "A"}}, {"prop', "utf-8")
    for file, reason in (
        (broken, "is no GeoJSON"),
        (geojson(tmp_path, name="empty.json"), "has no features"),
        (geojson(tmp_path, {"name": "A"}, name="other.json"), "has no column adm1_code"),
        (tmp_path / "nowhere.geojson", "there is no file"),
    ):
        with pytest.raises(FileError, match=reason):
            list(published_rows(file, needed, lambda _: None))
    rejects: list[Reject] = []
    file = geojson(tmp_path, {"ADM1_CODE": "A"}, None, {"ADM1_CODE": None})
    rows = [row.cells for row in published_rows(file, needed, rejects.append)]
    assert rows == [{"adm1_code": "A"}, {"adm1_code": ""}]
    assert reasons(rejects) == [(2, "")]


def test_a_code_that_was_anothers_makes_no_one_of_two_regions(tmp_path: Path) -> None:
    records, rejects = told_regions(
        tmp_path,
        region("ARG-1", "AR-B", "One", "ARG"),
        region("ARG-9", "AR-A", "Another", "ARG"),
        **{"ARG-1": "region:ar-a"},
    )
    assert rejects == []
    assert [one[1] for one in claims(records)] == ["region:ar-a", "region:arg-9"]


def test_a_border_that_is_told_twice_counts_once(tmp_path: Path) -> None:
    rows = (("URY-8", "ARG-1309", 121), ("ARG-1309", "URY-8", 121))
    file = table(tmp_path, ("a", "b", "shared_length_km"), *rows)
    records, rejects = told("natural-earth-borders", file, **PLACES)
    assert reasons(rejects) == [(2, "b")]
    assert [own for *_, own in claims(records)] == [{"length_km": 121.0}] * 2


def test_who_administers_an_area_by_itself_is_never_the_country_it_lies_in(tmp_path: Path) -> None:
    header = ("brk_name", "adm0_a3", "note_brk")
    rows = (
        ("Gagauzia", "MDA", "Self admin.; Claimed by Moldova"),
        ("Somaliland", "SOL", "Self admin.; Claimed by Somalia"),
    )
    records, rejects = told("natural-earth-disputed", table(tmp_path, header, *rows))
    assert reasons(rejects) == [(1, "brk_name")]
    assert [one[:3] for one in claims(records)] == [
        ("CONTROLS", "actor:somaliland", "region:somaliland"),
        ("CLAIMS", "actor:somalia", "region:somaliland"),
        ("PART_OF", "region:somaliland", "region:som"),
    ]


def test_a_country_that_is_disputed_as_a_whole_is_that_of_the_graph(tmp_path: Path) -> None:
    row = ("W. Sahara", "SAH", "Self admin.; Claimed by Morocco")
    header = ("brk_name", "adm0_a3", "note_brk")
    records, _ = told("natural-earth-disputed", table(tmp_path, header, row), ESH="region:mine")
    held = [one for one in claims(records) if one[0] == "CONTROLS"]
    assert [(one[2], one[3]["extent"]) for one in held] == [("region:mine", "part")]
