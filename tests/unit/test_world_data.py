"""The prepared files of the world: their checksums, their ids, and borders against an own list."""

from __future__ import annotations

import csv
import hashlib
import re
from pathlib import Path

import pytest

from marchland.model import terms
from marchland.model.vocabulary import RELATIONSHIP_BY_TYPE

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "seed" / "data"
WORLD = DATA / "world"
LAND_BORDERS = Path(__file__).parent / "data" / "land_borders.txt"

Pair = frozenset[str]


def pair(text: str) -> Pair:
    return frozenset(text.split())


MISSING = {
    pair("BWA ZMB"): "some 150 m on the Zambezi at Kazungula, lost at this scale",
    pair("CAN GRL"): "on Hans Island, agreed in June 2022, after the file's version",
    pair("CHN MAC"): "a first-level line alone",
    pair("DJI SOM"): "Somaliland stands between them",
}

OF_UNITS_WITHOUT_A_CODE = {
    pair("CYP akrotiri"): "a sovereign base area",
    pair("CYP dhekelia"): "a sovereign base area",
    pair("CYP cyprus-un-buffer-zone"): "the buffer zone",
    pair("cyprus-un-buffer-zone dhekelia"): "the buffer zone",
    pair("cyprus-un-buffer-zone northern-cyprus"): "the buffer zone",
    pair("dhekelia northern-cyprus"): "a sovereign base area",
    pair("CUB guantanamo-bay"): "a naval base on lease",
    pair("KAZ baikonur"): "a cosmodrome on lease",
    pair("CHN siachen-glacier"): "held by no state in Natural Earth",
    pair("IND siachen-glacier"): "held by no state in Natural Earth",
    pair("PAK siachen-glacier"): "held by no state in Natural Earth",
    pair("DJI somaliland"): "part of Somalia in the list",
    pair("ETH somaliland"): "part of Somalia in the list",
    pair("SOM somaliland"): "part of Somalia in the list",
}


def rows(name: str) -> list[dict[str, str]]:
    with (WORLD / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def neighbours() -> dict[str, set[str]]:
    lines = LAND_BORDERS.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(":") for line in lines if line and not line.startswith("#"))
    return {unit: set(others.split()) for unit, others in pairs}


def listed() -> set[Pair]:
    return {frozenset((a, b)) for a, others in neighbours().items() for b in others}


def prepared() -> set[Pair]:
    codes = {
        row["id"]: row["iso3"] or row["id"].removeprefix("region:") for row in rows("countries")
    }
    codes["region:kosovo"] = "XKX"
    return {
        frozenset((codes[row["from_id"]], codes[row["to_id"]]))
        for row in rows("borders")
        if row["level"] == "country"
    }


def test_own_list_is_symmetric() -> None:
    of = neighbours()
    assert [(a, b) for a, others in of.items() for b in others if a not in of.get(b, ())] == []


def test_own_list_names_known_units() -> None:
    codes = {row["iso3"] for row in rows("countries")} | {"XKX"}
    assert set(neighbours()) <= codes


def test_borders_missing_from_the_files_are_explained() -> None:
    assert listed() - prepared() == set(MISSING)


def test_borders_only_in_the_files_are_explained() -> None:
    assert prepared() - listed() == set(OF_UNITS_WITHOUT_A_CODE)


def table(marker: str) -> dict[str, str]:
    text = (DATA / "SOURCES.md").read_text(encoding="utf-8")
    block = text.split(f"<!-- {marker} -->")[1].split(f"<!-- end {marker} -->")[0]
    return dict(re.findall(r"\| `(\S+)` \| `([0-9a-f]{64})` \|", block))


def test_shipped_files_are_those_of_the_sources_list() -> None:
    shipped = {
        path.relative_to(DATA).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in WORLD.rglob("*.csv")
    }
    assert shipped == table("shipped")


@pytest.mark.parametrize("folder", ["ucdp", "cc-by-sa"])
def test_shipped_data_sets_are_those_of_the_sources_list(folder: str) -> None:
    shipped = {
        path.relative_to(DATA / folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (DATA / folder).rglob("*.csv")
    }
    assert shipped == table(folder)


def test_published_files_are_listed() -> None:
    assert set(table("published")) == {
        "admin1.csv",
        "admin1.topo.json",
        "admin1_borders.csv",
        "country_borders.csv",
        "disputed_areas.csv",
    }


def entities() -> list[dict[str, str]]:
    files = ("countries", "first_level", "disputed_areas", "states")
    return [row for name in files for row in rows(name)]


def test_entities_have_readable_ids_of_their_own() -> None:
    ids = [row["id"] for row in entities()]
    assert len(ids) == len(set(ids))
    assert [i for i in ids if not re.fullmatch(r"(region|actor):[a-z0-9]+(-[a-z0-9]+)*", i)] == []


def test_entities_have_a_name_and_a_kind() -> None:
    kinds = set(terms.REGION_KIND.values) | set(terms.ACTOR_KIND.values)
    assert [row["id"] for row in entities() if not row["name"] or row["kind"] not in kinds] == []


def test_aliases_are_distinct_and_other_than_the_name() -> None:
    for row in entities():
        aliases = row["aliases"].split("|") if row["aliases"] else []
        assert len(aliases) == len({*aliases, row["name"]}) - 1, row["id"]


RELATIONSHIPS = {
    "first_level_parts": "PART_OF",
    "borders": "BORDERS",
    "disputed_parts": "PART_OF",
    "disputed_controls": "CONTROLS",
    "disputed_claims": "CLAIMS",
    "defaults": "CONTROLS",
}


@pytest.mark.parametrize("name", RELATIONSHIPS)
def test_relationship_ids_are_the_type_and_the_ends(name: str) -> None:
    prefix = RELATIONSHIP_BY_TYPE[RELATIONSHIPS[name]].type.lower().replace("_", "-")
    for row in rows(name):
        ends = (row["from_id"].split(":")[1], row["to_id"].split(":")[1])
        assert row["id"] == ":".join((prefix, *ends))


def test_relationship_ids_are_unique() -> None:
    ids = [row["id"] for name in (*RELATIONSHIPS, "area_links") for row in rows(name)]
    assert len(ids) == len(set(ids))


def test_ends_exist() -> None:
    known = {row["id"] for row in entities()} | {"region:golan-heights"}
    ends = {
        row[end] for name in RELATIONSHIPS for row in rows(name) for end in ("from_id", "to_id")
    }
    links = {row[end] for row in rows("area_links") for end in ("from_id", "to_id")}
    assert (ends | links) - known == set()


def test_borders_stand_once_with_ordered_ends() -> None:
    found = rows("borders")
    assert all(row["from_id"] < row["to_id"] for row in found)
    assert sum(row["level"] == "country" for row in found) == 335
    assert sum(row["level"] == "first_level" for row in found) == 10_265


def test_country_lengths_are_missing_only_without_first_level_lines() -> None:
    assert {row["id"] for row in rows("borders") if not row["length_km"]} == {
        "borders:ita:vat",
        "borders:esp:gib",
        "borders:cyp:cyprus-un-buffer-zone",
        "borders:cyprus-un-buffer-zone:dhekelia",
        "borders:cyprus-un-buffer-zone:northern-cyprus",
    }


def test_border_of_israel_and_syria_goes_through_the_golan() -> None:
    borders = {row["id"]: row for row in rows("borders")}
    assert borders["borders:isr:syr"]["via"] == "region:golan-heights"
    assert [key for key, row in borders.items() if row["via"]] == ["borders:isr:syr"]
    assert "borders:il-z:undof-zone" not in borders


def test_counts() -> None:
    assert len(rows("first_level")) == 4_590
    states = [row for row in rows("states") if row["kind"] == "state"]
    assert len(states) == 193 + len(("Holy See", "Kosovo", "Palestine", "Taiwan"))


def test_no_default_where_a_dispute_is_over_the_whole() -> None:
    defaults = {row["to_id"] for row in rows("defaults")}
    assert defaults.isdisjoint({row["to_id"] for row in rows("disputed_controls")})
    assert defaults.isdisjoint({row["to_id"] for row in rows("disputed_claims")})
    assert defaults.isdisjoint({"region:kosovo", "region:twn", "region:pse", "region:sgs"})


def test_each_disputed_area_has_somebody_who_claims_or_holds_it() -> None:
    told = {row["to_id"] for name in ("disputed_controls", "disputed_claims") for row in rows(name)}
    assert {row["id"] for row in rows("disputed_areas")} <= told
