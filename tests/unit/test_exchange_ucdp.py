"""UCDP's files as they were published, read row by row and held against a reading of their own."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from marchland.errors import BadRequest
from marchland.exchange import assemble, check
from marchland.exchange.formats import FORMATS, shipped_copy
from marchland.exchange.identity import Identities, Known
from marchland.exchange.records import Claim, Entity, Fact, Reject
from marchland.exchange.rows import unheard

FRANCE = Known("actor:france", "Government of France", "state", (), "FRA", 220)
MU = Known("actor:mu", "Government of Mu", "state", (), "MUU", 998)
ATLANTIS = Known("actor:atlantis", "Government of Atlantis", "state", (), "ATL", 999)
FORMS = {
    "x": "troops",
    "p": "troop_presence",
    "y": "joint_operations",
    "w": "arms",
    "m": "materiel",
    "t": "training",
    "f": "funds",
    "i": "intelligence",
    "l": "territory",
    "o": "other",
    "u": "unknown",
}
NAMELESS = "11545"


def rows_of(name: str) -> list[dict[str, str]]:
    with shipped_copy(name).open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def read(
    name: str, file: Path, known: tuple[Known, ...] = (), version: str | None = None
) -> tuple[list[Entity], list[Claim], list[Reject]]:
    rejects: list[Reject] = []
    format_ = FORMATS[name]
    found = list(
        format_.read(file, Identities(known, "ucdp_id"), version or format_.version, rejects.append)
    )
    claims = [one for one in found if isinstance(one, Claim)]
    return [one for one in found if isinstance(one, Entity)], claims, rejects


@cache
def shipped(name: str) -> tuple[list[Entity], list[Claim], list[Reject]]:
    return read(name, shipped_copy(name))


def facts(claims: list[Claim]) -> list[Fact]:
    return list(assemble.facts(sorted(claims, key=assemble.series)))


def keys(entities: list[Entity]) -> dict[str, str]:
    return {one.id: one.properties["ucdp_id"] for one in entities if "ucdp_id" in one.properties}


def test_forms_and_opponents_are_those_of_every_row() -> None:
    entities, claims, _ = shipped("ucdp-esd")
    told: dict[int, dict[str, tuple[object, ...]]] = defaultdict(dict)
    by_id = keys(entities)
    for one in claims:
        said = one.said
        told[one.row][by_id[one.start]] = (
            one.period,
            by_id[one.end],
            by_id[said["against"]],
            sorted(said.get("forms", [])),
            sorted(said.get("pooled_forms", [])),
            sorted(one.own["forms"]),
        )
    expected = {}
    for number, row in enumerate(rows_of("ucdp-esd"), 1):
        if row["ext_sup"] == "1":
            expected[number] = dict(of_row(row))
    assert len(expected) == 3_006
    assert dict(told) == expected
    pooled = sum(any(one[4] for one in row.values()) for row in expected.values())
    assert pooled > 1_000


@cache
def listed() -> dict[str, str]:
    """Who has which id elsewhere, for the few rows of which a name holds a comma."""
    found = {row["ActorId"]: row["NameData"] for row in rows_of("ucdp-actor")}
    for row in rows_of("ucdp-esd"):
        found.setdefault(row["actor_id"], row["actor_name"])
        if "," not in row["ext_id"]:
            found.setdefault(row["ext_id"], row["ext_name"])
    return found


def of_row(row: dict[str, str]) -> list[tuple[str, tuple[object, ...]]]:
    """By supporter: the year, whom, against whom, its own forms, those pooled, those that stand."""
    supporters = row["ext_id"].split(",")
    names = row["ext_name"].split(",")
    found: list[tuple[str, tuple[object, ...]]] = []
    for place, key in enumerate(supporters):
        if row["ext_count_ns"] == "0":
            sort = "s"
        elif row["ext_count_s"] == "0":
            sort = "ns"
        else:
            name = names[place] if len(names) == len(supporters) else listed().get(key.strip(), "")
            is_state = name.startswith("Government of ") or name.endswith("elements")
            sort = "s" if is_state else "ns"
        sure: list[str] = []
        pooled: list[str] = []
        for letter, form in FORMS.items():
            gave = int(float(row[f"ext_{letter}_count_{sort}"]))
            if gave:
                alone = len(supporters) == 1
                all_did = gave == int(float(row[f"ext_count_{sort}"]))
                (sure if alone or all_did else pooled).append(form)
        whom, against = row["actor_id"], row["oppo_id"]
        told = int(row["year"]), whom, against, sorted(sure), sorted(pooled)
        found.append((key.strip(), (*told, sorted(sure) or ["unspecified"])))
    return found


def test_counts_by_type_and_year_are_those_of_the_files() -> None:
    told: Counter[tuple[str, str, int]] = Counter()
    for name in ("ucdp-esd", "ucdp-brd"):
        for one in shipped(name)[1]:
            assert isinstance(one.period, int)
            told[name, one.type, one.period] += 1
    expected: Counter[tuple[str, str, int]] = Counter()
    for row in rows_of("ucdp-esd"):
        if row["ext_sup"] == "1":
            expected["ucdp-esd", "SUPPORTS", int(row["year"])] += int(float(row["ext_count"]))
    for row in rows_of("ucdp-brd"):
        year = int(row["year"])
        many = {side: row[f"side_{side}_id"].count(",") + 1 for side in "ab"}
        expected["ucdp-brd", "OPPOSES", year] += 2 * many["a"] * many["b"]
        for side, other in ("ab", "ba"):
            senders = len([one for one in row[f"side_{side}_2nd"].split(",") if one.strip()])
            expected["ucdp-brd", "SUPPORTS", year] += senders if many[side] == 1 else 0
            expected["ucdp-brd", "OPPOSES", year] += senders if many[other] == 1 else 0
    assert told == +expected
    assert len(shipped("ucdp-actor")[1]) == 223


def test_all_that_is_read_is_sound() -> None:
    for name in FORMATS:
        entities, claims, _ = shipped(name)
        assert [one for entity in entities for one in check.of_entity(entity)[0]] == []
        assert [one for claim in claims for one in check.of_claim(claim)] == []


def test_a_supporter_without_a_name_is_kept_under_its_number() -> None:
    entities, claims, rejects = shipped("ucdp-esd")
    assert rejects == []
    (told,) = {(one.id, one.properties["name"]) for one in entities if NAMELESS in one.id}
    assert told == ("actor:ucdp-11545", "UCDP actor 11545")
    (fact,) = facts([one for one in claims if one.start == told[0]])
    assert fact.rows == (2336, 2337, 2338)
    assert fact.properties["forms"] == ["intelligence"]


def test_senders_to_a_side_of_several_are_named() -> None:
    _, _, rejects = shipped("ucdp-brd")
    expected = set()
    for number, row in enumerate(rows_of("ucdp-brd"), 1):
        many = {side: "," in row[f"side_{side}_id"] for side in "ab"}
        for side, other in ("ab", "ba"):
            column = f"side_{side}_2nd"
            for several, word in ((many[side], "backed"), (many[other], "fought")):
                if row[column] and several:
                    expected.add((number, column, row[column], word))
    reason = "that side is several: whom of it they {} is not told"
    assert {(one.row, one.column, one.value, one.reason) for one in rejects} == {
        (*one[:3], reason.format(one[3])) for one in expected
    }
    assert Counter(one[3] for one in expected) == {"backed": 26, "fought": 61}


def test_names_beside_several_ids_are_not_taken_in_their_order() -> None:
    """In this file the names of a cell are often in another order than the ids."""
    entities, _, _ = shipped("ucdp-brd")
    named = {one.properties["ucdp_id"]: one.properties["name"] for one in entities}
    alone = {
        row["side_b_id"]: row["side_b"]
        for row in rows_of("ucdp-brd")
        if "," not in row["side_b_id"]
    }
    assert {key: named[key] for key in alone} == alone
    assert named["8650"] == "UCDP actor 8650"


def written(file: Path, rows: list[dict[str, str]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


@pytest.mark.parametrize(
    ("name", "version", "last"), [("ucdp-esd", "19.1", 2018), ("ucdp-brd", "25.1", 2024)]
)
def test_a_newer_version_ends_with_its_own_last_year(
    name: str, version: str, last: int, tmp_path: Path
) -> None:
    rows = rows_of(name)
    newest = [row for row in rows if row["year"] == str(last - 1)][:5]
    more = [{**row, "year": str(last), "id": f"9{n}"} for n, row in enumerate(newest)]
    more = [{key: value for key, value in row.items() if key in rows[0]} for row in more]
    typo = {**rows[0], "year": "9999"}
    file = written(tmp_path / "newer.csv", [*rows, *more, typo])
    _, claims, rejects = read(name, file, version=version)
    assert (len(rows) + len(more) + 1, "year") in {(one.row, one.column) for one in rejects}
    years: dict[tuple[str, str, str], int] = defaultdict(int)
    ends: dict[tuple[str, str, str], str] = {}
    for one in claims:
        series = one.type, one.start, one.end
        assert isinstance(one.period, int)
        years[series] = max(years[series], one.period)
    for fact in facts(claims):
        if fact.properties["valid_from"].year <= years[fact.type, fact.start, fact.end]:
            ends[fact.type, fact.start, fact.end] = str(fact.properties["valid_to"])
    reached = {series for series, year in years.items() if year == last}
    ended = {series for series, year in years.items() if year == last - 1}
    assert reached
    assert len(ended) > 50
    assert {ends[one] for one in reached} == {"9999-12-31"}
    assert {ends[one] for one in ended} == {f"{last}-01-01"}


def test_part_of_a_version_that_is_known_ends_with_the_version(tmp_path: Path) -> None:
    rows = [row for row in rows_of("ucdp-esd") if row["year"] == "1999"]
    _, claims, _ = read("ucdp-esd", written(tmp_path / "part.csv", rows))
    assert {str(fact.properties["valid_to"]) for fact in facts(claims)} == {"2000-01-01"}


def test_an_older_version_ends_with_its_own_last_year(tmp_path: Path) -> None:
    rows = [row for row in rows_of("ucdp-brd") if int(row["year"]) <= 2021]
    file = written(tmp_path / "older.csv", rows)
    _, claims, _ = read("ucdp-brd", file, version="22.1")
    reached = [one for one in claims if one.period == 2021]
    assert {str(fact.properties["valid_to"]) for fact in facts(reached)} == {"9999-12-31"}


def test_the_version_is_that_of_the_file_and_a_contradiction_is_refused(tmp_path: Path) -> None:
    for name, told in (("ucdp-actor", "22.1"), ("ucdp-brd", "24.1"), ("ucdp-esd", "18.1")):
        format_ = FORMATS[name]
        assert format_.version_of(shipped_copy(name)) == told
        assert format_.version_of(shipped_copy(name), told) == told
        with pytest.raises(BadRequest, match=f"version {told}, not 99.9"):
            format_.version_of(shipped_copy(name), "99.9")
    newer = [{**row, "version": "25.1"} for row in rows_of("ucdp-brd")]
    newer[0]["version"] = "soon"
    file = written(tmp_path / "any.csv", newer)
    assert FORMATS["ucdp-brd"].version_of(file) == "25.1"
    esd = FORMATS["ucdp-esd"]
    assert esd.version_of(tmp_path / "ucdp-esd-ay-191.csv") == "19.1"
    assert esd.version_of(tmp_path / "mine.csv") == "18.1"
    assert esd.version_of(tmp_path / "mine.csv", "19.1") == "19.1"
    with pytest.raises(BadRequest, match="no version"):
        esd.version_of(tmp_path / "mine.csv", "19 beta")


def test_a_government_that_no_table_knows_is_found_by_the_numbers_of_its_row(
    tmp_path: Path,
) -> None:
    known = (FRANCE, MU, ATLANTIS)
    row = next(row for row in rows_of("ucdp-brd") if row["side_a_2nd"] == "Government of France")
    rows = [
        {**row, "side_a": "Government of Atlantis", "side_a_id": "9990", "gwno_a": "999"},
        {**row, "side_a_2nd": "Government of Atlantis", "gwno_a_2nd": "999"},
        {**row, "side_a_2nd": "Government of Mu, Government of France", "gwno_a_2nd": "220, 998"},
        {**row, "side_a_2nd": "Government of Mu, Government of Ys", "gwno_a_2nd": "998, 997"},
    ]
    file = written(tmp_path / "f.csv", rows)
    entities, claims, rejects = read("ucdp-brd", file, known)
    states = {one.id for one in entities if one.id.startswith(("actor:a", "actor:m", "actor:f"))}
    assert states == {"actor:atlantis", "actor:mu", "actor:france"}
    assert not any("government" in id_ for id_ in states)
    senders = defaultdict(set)
    for one in claims:
        if one.type == "SUPPORTS":
            senders[one.row].add(one.start)
    assert senders == {
        1: {"actor:france"},
        2: {"actor:atlantis"},
        3: {"actor:mu", "actor:france"},
    }
    assert [(one.row, one.column) for one in rejects] == [(4, "side_a_2nd")]


def test_a_version_that_is_not_ours_is_cited_with_its_own_day() -> None:
    actors, day = FORMATS["ucdp-actor"], date(2025, 6, 1)
    assert actors.published("22.1") is actors
    assert actors.published("22.1", date(2022, 6, 1)) is actors
    with pytest.raises(BadRequest, match=r"not known when version 25\.1 of ucdp-actor") as caught:
        actors.published("25.1")
    assert "--published-on" in str(caught.value.hint)
    with pytest.raises(BadRequest, match="was published on 2022-06-01, not on 2025-06-01"):
        actors.published("22.1", day)
    newer = actors.published("25.1", day)
    assert newer.cited("25.1").properties["published_on"] == day
    found = newer.read(shipped_copy("ucdp-actor"), Identities([], "ucdp_id"), "25.1", unheard)
    assert {one.said["asserted_on"] for one in found if isinstance(one, Claim)} == {day}
    for name in ("ucdp-esd", "ucdp-brd"):
        told = FORMATS[name].published("29.1", day).cited("29.1").properties
        assert told["published_on"] == day


def test_a_version_of_towns_is_its_day() -> None:
    syria, ukraine, day = FORMATS["control-syria"], FORMATS["control-ukraine"], date(2024, 11, 30)
    for format_ in (syria, ukraine):
        told = format_.published("2024-11-30").cited("2024-11-30").properties
        assert (told["published_on"], told["title"][-10:]) == (day, "2024-11-30")
        for version in ("24.1", "20241130"):
            with pytest.raises(BadRequest, match=f"version {version} is no day"):
                format_.published(version)
        with pytest.raises(BadRequest, match="was published on 2024-11-30, not on 2024-12-01"):
            format_.published("2024-11-30", date(2024, 12, 1))
    _, claims, _ = read("control-syria", shipped_copy("control-syria"), version="2024-11-30")
    held = [one for one in claims if one.type == "CONTROLS"]
    assert {facts([one])[0].properties["valid_from"] for one in held} == {day}
    assert {one.said["asserted_on"] for one in claims} == {day}
