"""UCDP's data sets imported into the shipped graph, held against the files themselves."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Awaitable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import shipped_graph
from tests.support.seeds import exported, rows, within

from marchland.errors import RecordedTooEarly
from marchland.exchange.formats import FORMATS
from marchland.exchange.identity import slug
from marchland.exchange.run import Import, Outcome
from marchland.files import shipped_data
from marchland.seeding.graph import violations
from marchland.seeding.history import History, changes
from marchland.settings import Settings
from marchland.store import Database, watermark

pytestmark = pytest.mark.database

UCDP = shipped_data() / "ucdp"
ACTORS, ESD = UCDP / "ucdp-actor-221.csv", UCDP / "ucdp-esd-ay-181.csv"
TOWNS = shipped_data() / "cc-by-sa"
DEATHS = UCDP / "BattleDeaths_v24_1_conf.csv"
UKRAINE, SYRIA = TOWNS / "ukraine_control_spells.csv", TOWNS / "syria_control_2023.csv"
HOUR = timedelta(hours=1)
BEFORE = datetime(2026, 11, 19, tzinfo=UTC)
AT = datetime(2026, 11, 20, tzinfo=UTC)
LATER = datetime(2026, 11, 21, tzinfo=UTC)
SPELLS = """
MATCH (a:Actor)-[e:SUPPORTS]->(b:Actor)
WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z') AND e.id CONTAINS ':ucdp-esd:'
"""
RETURNED = """
RETURN a.ucdp_id, b.ucdp_id, e.valid_from.year,
       CASE WHEN e.to_precision <> 'unknown' THEN e.valid_to.year END
"""


def imported(
    database: Database, format_: str, file: Path, version: str = "", **more: Any
) -> Awaitable[Outcome]:
    chosen = FORMATS[format_]
    at = more.pop("now", AT)
    return Import(database, chosen, file, version or chosen.version, at, **more).run()


@pytest.fixture(scope="module")
def graph(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[tuple[Settings, dict[str, Outcome]]]:
    """The shipped graph with UCDP's sets and those of towns, in a Neo4j of its own."""

    async def work(database: Database) -> dict[str, Outcome]:
        return {
            "ucdp-actor": await imported(database, "ucdp-actor", ACTORS, now=BEFORE),
            "ucdp-esd": await imported(database, "ucdp-esd", ESD, now=BEFORE + HOUR),
            "ucdp-brd": await imported(database, "ucdp-brd", DEATHS, now=BEFORE + 2 * HOUR),
            "control-ukraine": await imported(
                database, "control-ukraine", UKRAINE, now=BEFORE + 3 * HOUR
            ),
            "control-syria": await imported(database, "control-syria", SYRIA),
        }

    with shipped_graph(tmp_path_factory.mktemp("imported"), request) as settings:
        yield settings, within(settings, work)


@pytest.fixture(scope="module")
def unchanged(graph: tuple[Settings, dict[str, Outcome]]) -> list[bytes]:
    """The graph as the imports left it."""
    return within(graph[0], exported)


def esd_rows(file: Path = ESD) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened_:
        return [row for row in csv.DictReader(opened_) if row["ext_sup"] == "1"]


def spells_of(told: list[dict[str, str]]) -> set[tuple[str, str, int, int | None]]:
    """Supporter, supported, first year, the year after the last; None where it is open."""
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in told:
        for key in row["ext_id"].split(","):
            years[key.strip(), row["actor_id"]].add(int(row["year"]))
    found = set()
    for (backer, backed), told_in in years.items():
        for _, run in groupby(enumerate(sorted(told_in)), lambda pair: pair[1] - pair[0]):
            held = [year for _, year in run]
            found.add((backer, backed, held[0], None if held[-1] == 2017 else held[-1] + 1))
    return found


def test_every_row_is_told_and_what_cannot_be_read_is_named(
    graph: tuple[Settings, dict[str, Outcome]],
) -> None:
    settings, outcomes = graph
    outcome = outcomes["ucdp-esd"]
    assert list(outcome.rejects) == []
    told = sum(len(row["ext_id"].split(",")) for row in esd_rows())
    assert outcome.sayings_added == told
    counted = within(
        settings,
        lambda database: rows(
            database,
            "MATCH (a:Assertion)-[:PUBLISHED_IN]->(:Source {id: 'source:ucdp-esd-18.1'}) "
            "RETURN count(a), count(DISTINCT a.locator), count(a.against)",
        ),
    )
    assert counted == [[told, len(esd_rows()), told]]


def test_all_intervals_are_those_of_the_file(graph: tuple[Settings, dict[str, Outcome]]) -> None:
    settings, _ = graph
    found = within(
        settings,
        lambda database: rows(
            database,
            SPELLS + RETURNED,
        ),
    )
    assert {tuple(row) for row in found} == spells_of(esd_rows())
    assert len(found) > 1_000


@pytest.mark.parametrize(
    ("backer", "backed", "expected"),
    [
        ("actor:iran", "366", [(1990, 2000), (2006, None)]),
        ("actor:iran", "118", [(2011, None)]),
        ("actor:russia", "118", [(1979, 1983), (2011, None)]),
        ("actor:qatar", "209", [(2007, None)]),
        ("actor:ucdp-323-pkk", "4163", [(2011, 2015)]),
    ],
)
def test_known_supporters(
    graph: tuple[Settings, dict[str, Outcome]],
    backer: str,
    backed: str,
    expected: list[tuple[int, int | None]],
) -> None:
    settings, _ = graph
    found = within(
        settings,
        lambda database: rows(
            database,
            SPELLS + "AND a.id = $backer AND b.ucdp_id = $backed RETURN e.valid_from.year, "
            "CASE WHEN e.to_precision <> 'unknown' THEN e.valid_to.year END ORDER BY e.valid_from",
            backer=backer,
            backed=backed,
        ),
    )
    assert [tuple(row) for row in found] == expected


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened_:
        return list(csv.DictReader(opened_))


def test_who_fought_whom_in_each_year_is_as_in_the_file(
    graph: tuple[Settings, dict[str, Outcome]],
) -> None:
    settings, _ = graph
    governments = {row["name"]: row["ucdp_id"] for row in rows_of(UCDP / "governments.csv")}
    expected: set[tuple[str, str, int]] = set()
    for row in rows_of(DEATHS):
        year = int(row["year"])
        sides = {side: row[f"side_{side}_id"].split(", ") for side in "ab"}
        for one in sides["a"]:
            for other in sides["b"]:
                expected |= {(one, other, year), (other, one, year)}
        for side, against in (("a", sides["b"]), ("b", sides["a"])):
            senders = filter(None, row[f"side_{side}_2nd"].split(", "))
            if len(against) == 1:
                expected |= {(governments[name], against[0], year) for name in senders}
    told = within(
        settings,
        lambda database: rows(
            database,
            "MATCH (a:Actor)-[e:OPPOSES]->(b:Actor) WHERE e.id CONTAINS ':ucdp-brd:' "
            "UNWIND range(e.valid_from.year, "
            "CASE WHEN e.to_precision = 'unknown' THEN 2023 ELSE e.valid_to.year - 1 END) AS year "
            "RETURN a.ucdp_id, b.ucdp_id, year",
        ),
    )
    assert {tuple(row) for row in told} == expected
    assert len(expected) > 3_000
    islamic_state = {row[1] for row in told if row[0] == "234" and row[2] == 2015}
    assert {"116", "118"} <= islamic_state
    assert ("3", "234", 2015) in expected


HOLDS = """
MATCH (a:Actor)-[e:CONTROLS]->(r:Region {id: $town})
WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z') AND e.id CONTAINS $tag
  AND e.valid_from <= date($day) AND date($day) < e.valid_to
RETURN a.id, e.status ORDER BY a.id
"""


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        ("2022-03-01", [["actor:russia", "contested"], ["actor:ukraine", "contested"]]),
        ("2022-10-01", [["actor:russia", "sole"]]),
        ("2022-11-10", [["actor:russia", "sole"]]),
        ("2022-11-11", [["actor:ukraine", "sole"]]),
        ("2022-12-01", [["actor:ukraine", "sole"]]),
        ("2026-01-01", [["actor:ukraine", "sole"]]),
    ],
)
def test_who_held_kherson(
    graph: tuple[Settings, dict[str, Outcome]], day: str, holders: list[list[str]]
) -> None:
    settings, _ = graph
    given = {"town": "region:ukraine-kherson", "tag": ":control-ukraine:", "day": day}
    assert within(settings, lambda database: rows(database, HOLDS, **given)) == holders


def test_all_spells_of_towns_are_those_of_the_file(
    graph: tuple[Settings, dict[str, Outcome]],
) -> None:
    settings, outcomes = graph
    meant = {
        "Ukraine": ["actor:ukraine"],
        "ukraine": ["actor:ukraine"],
        "Ukraine?": ["actor:ukraine"],
        "Russia": ["actor:russia"],
        "Contested": ["actor:ukraine", "actor:russia"],
        "Donetsk PR": ["actor:donetsk-peoples-republic"],
        "DPR": ["actor:donetsk-peoples-republic"],
        "Luhansk PR": ["actor:luhansk-peoples-republic"],
    }
    read = rows_of(UKRAINE)
    spells = {
        (one["held_by"], one["place_key"], one["valid_from"], one["valid_to"] or "9999-12-31")
        for one in read
        if one["valid_from"] != one["valid_to"]
    }
    expected = {
        (holder, slug(place.replace("’", "-")), start, end)
        for held_by, place, start, end in spells
        # A spell within another of the same town and holder says the same of fewer days.
        if not any(
            (held_by, place) == other[:2] and other[2] < start and end <= other[3]
            for other in spells
        )
        for holder in meant.get(held_by, [])
    }
    assert len(expected) > len(read) / 2
    told = within(
        settings,
        lambda database: rows(
            database,
            "MATCH (a:Actor)-[e:CONTROLS]->(r:Region) WHERE e.id CONTAINS ':control-ukraine:' "
            "RETURN a.id, substring(r.id, 15), toString(e.valid_from), toString(e.valid_to)",
        ),
    )
    assert {tuple(row) for row in told} == expected
    rejected = {one.row for one in outcomes["control-ukraine"].rejects}
    unread = {
        number
        for number, row in enumerate(read, 1)
        if row["valid_from"] == row["valid_to"] or row["held_by"] not in meant
    }
    assert rejected == unread


def test_towns_of_syria_with_several_holders_and_their_governorates(
    graph: tuple[Settings, dict[str, Outcome]],
) -> None:
    settings, _ = graph
    given = {"town": "region:syria-afrin-afrin-district", "tag": ":control-syria:"}
    found = within(settings, lambda database: rows(database, HOLDS, **given, day="2023-11-01"))
    assert found == [["actor:turkey", "joint"], ["actor:ucdp-7514-sna", "joint"]]
    within_aleppo = within(
        settings,
        lambda database: rows(
            database,
            "MATCH (r:Region)-[:PART_OF]->(:Region {id: 'region:sy-hl'}) "
            "WHERE r.kind = 'city' RETURN count(r)",
        ),
    )
    assert within_aleppo == [
        [sum(row["section"] == "Aleppo Governorate" for row in rows_of(SYRIA))]
    ]


def test_states_are_the_worlds_and_no_actor_is_there_twice(
    graph: tuple[Settings, dict[str, Outcome]],
) -> None:
    settings, _ = graph
    states = within(
        settings,
        lambda database: rows(
            database,
            "MATCH (a:Actor {kind: 'state'}) WHERE a.id STARTS WITH 'actor:ucdp-' RETURN a.name",
        ),
    )
    former = ("Czechoslovakia", "East Germany", "Hyderabad", "South Vietnam", "South Yemen")
    assert sorted(name for (name,) in states) == [f"Government of {one}" for one in former]
    twice = within(
        settings,
        lambda database: rows(
            database,
            "MATCH (a:Actor) WHERE a.ucdp_id IS NOT NULL "
            "WITH a.ucdp_id AS id, count(*) AS n WHERE n > 1 RETURN id",
        ),
    )
    assert twice == []


def test_the_graph_keeps_the_model_and_what_was_known_is_published(
    graph: tuple[Settings, dict[str, Outcome]],
) -> None:
    settings, _ = graph
    assert within(settings, lambda database: violations(database.run)) == []
    assert within(settings, lambda database: watermark.read(database.run)).at == AT


@pytest.mark.usefixtures("unchanged")
def test_a_second_import_writes_nothing(graph: tuple[Settings, dict[str, Outcome]]) -> None:
    settings, _ = graph
    for format_, file in (
        ("ucdp-actor", ACTORS),
        ("ucdp-esd", ESD),
        ("ucdp-brd", DEATHS),
        ("control-ukraine", UKRAINE),
        ("control-syria", SYRIA),
    ):
        assert (
            within(settings, partial(imported, format_=format_, file=file, now=LATER)).written == 0
        )
    assert within(settings, lambda database: watermark.read(database.run)).at == AT


def write_newer(file: Path) -> None:
    """A version without Hezbollah's rows of 1998, 1999 and from 2006 on, with one row of 2000."""
    with ESD.open(encoding="utf-8-sig", newline="") as old:
        reader = csv.DictReader(old)
        told = list(reader)
        names = list(reader.fieldnames or ())
    of = [row for row in told if row["actor_id"] == "366"]
    kept = [row for row in told if row not in of]
    kept += [row for row in of if int(row["year"]) < 1998]
    added = next(row for row in of if row["year"] == "1999")
    kept.append({**added, "year": "2002", "id": "9999"})
    with file.open("w", encoding="utf-8", newline="") as new:
        writer = csv.DictWriter(new, names)
        writer.writeheader()
        writer.writerows(kept)


def expected_of(newer: Path) -> tuple[int, int, int]:
    """How many intervals a newer file adds, changes and takes back."""
    old, new = ({spell[:3]: spell[3] for spell in spells_of(esd_rows(f))} for f in (ESD, newer))
    changed = sum(old[key] != new[key] for key in old.keys() & new.keys())
    return len(new.keys() - old.keys()), changed, len(old.keys() - new.keys())


def counts(outcome: Outcome) -> tuple[int, int, int]:
    return outcome.facts_added, outcome.facts_changed, outcome.facts_retracted


def test_a_dry_run_tells_what_would_be_written_and_writes_nothing(
    graph: tuple[Settings, dict[str, Outcome]], tmp_path: Path
) -> None:
    settings, _ = graph
    newer = tmp_path / "newer.csv"
    write_newer(newer)
    dry = within(
        settings,
        lambda database: imported(database, "ucdp-esd", newer, "19.1", now=LATER, write=False),
    )
    assert counts(dry) == expected_of(newer)
    assert all(counts(dry))


def test_what_would_change_what_is_published_is_refused_whole(
    graph: tuple[Settings, dict[str, Outcome]], unchanged: list[bytes], tmp_path: Path
) -> None:
    """After it the graph is what it was before this test and the two above."""
    settings, _ = graph
    newer = tmp_path / "newer.csv"
    write_newer(newer)
    with pytest.raises(RecordedTooEarly, match="watermark, 2026-11-20"):
        within(settings, lambda database: imported(database, "ucdp-esd", newer, "19.1", now=AT))
    assert within(settings, exported) == unchanged


def test_a_newer_version_adds_closes_and_retracts_and_what_was_known_stays(
    graph: tuple[Settings, dict[str, Outcome]], tmp_path: Path
) -> None:
    """The last test of the module: it changes the graph that the others read."""
    settings, _ = graph
    newer = tmp_path / "newer.csv"
    write_newer(newer)
    history = History(AT)
    within(settings, lambda database: violations(database.run, history))
    outcome = within(
        settings, lambda database: imported(database, "ucdp-esd", newer, "19.1", now=LATER)
    )
    assert counts(outcome) == expected_of(newer)
    after = History(AT)
    assert within(settings, lambda database: violations(database.run, after)) == []
    assert changes(history, after) == []
    found = within(
        settings,
        lambda database: rows(database, SPELLS + RETURNED),
    )
    assert {tuple(row) for row in found} == spells_of(esd_rows(newer))
    again = within(
        settings, lambda database: imported(database, "ucdp-esd", newer, "19.1", now=LATER)
    )
    assert again.written == 0
