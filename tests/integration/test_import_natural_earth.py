"""Natural Earth into the shipped graph, which is made of it, and into an empty one."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.support.seeds import rows, with_schema

from marchland.exchange.formats import FORMATS, shipped_copy
from marchland.exchange.run import Import, Outcome
from marchland.model.declare import SUMMARY
from marchland.seeding.graph import violations
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

ALL = (
    "natural-earth-admin1",
    "natural-earth-borders",
    "natural-earth-country-borders",
    "natural-earth-disputed",
)
KEPT_APART = ("via", "recorded_at", "retracted_at", "version_id")
COMPUTED = [one.name for one in SUMMARY]
STANDING = """
MATCH (a)-[e:PART_OF|BORDERS|CONTROLS|CLAIMS]->(b)
WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN e.id, type(e), a.id, b.id, properties(e)
"""
LENGTHS = """
MATCH (:Region {id: 'region:arg'})-[e:BORDERS]->(:Region {id: 'region:ury'})
RETURN e.length_km, e.retracted_at = datetime('9999-12-31T00:00:00Z') ORDER BY e.version_id
"""
SAID = """
MATCH (a:Assertion {about_id: $about})-[:PUBLISHED_IN]->(s:Source)
WHERE a.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN s.id ORDER BY s.id
"""
ENDED = """
MATCH ()-[e:BORDERS {id: $about}]->() WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z')
SET e.valid_to = date('2023-09-20'), e.to_precision = 'day', e.via = 'region:ar-e'
"""
ENDS = """
MATCH ()-[e:BORDERS {id: $about}]->() WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN toString(e.valid_to), e.via, e.length_km
"""
Ask = Callable[..., list[list[Any]]]


async def looked_at(database: Database, name: str) -> Outcome:
    format_ = FORMATS[name]
    file = shipped_copy(name)
    return await Import(database, format_, file, format_.version, write=False).run()


@pytest.mark.parametrize("name", ALL)
def test_the_shipped_graph_tells_all_of_it_already(
    seeded: Database, runner: Any, name: str
) -> None:
    outcome = runner.run(looked_at(seeded, name))
    assert outcome.facts > 250
    told = outcome.sayings_added, outcome.summaries_changed
    # Where lines are measured the seeds cite those; that the countries touch is told beside it.
    assert told == ((330, 330) if name == "natural-earth-country-borders" else (0, 0))
    assert outcome.written == sum(told)
    assert len(outcome.rejects) == (14 if name == "natural-earth-disputed" else 0)


def own(properties: dict[str, Any]) -> dict[str, str]:
    """What a relationship tells by itself, as texts."""
    left_out = {*KEPT_APART, *COMPUTED}
    return {name: str(value) for name, value in properties.items() if name not in left_out}


def test_an_empty_graph_gets_what_the_seeds_tell(emptied: Settings, ask: Ask) -> None:
    """But the seeds' own additions: what is reached through the Golan Heights, and by whom told."""

    async def work(database: Database) -> list[list[Any]]:
        for name in ALL:
            format_, file = FORMATS[name], shipped_copy(name)
            outcome = await Import(database, format_, file, format_.version).run()
            assert outcome.facts_added == outcome.facts - (330 if "country" in name else 0)
            again = await Import(database, format_, file, format_.version).run()
            assert again.written == 0
        assert await violations(database.run) == []
        return await rows(database, STANDING)

    found = with_schema(emptied, work)
    seeds = {id_: (*ends, own(told)) for id_, *ends, told in ask(STANDING)}
    assert len(found) == 4_588 + 10_595 + 5 + 287
    otherwise = {
        id_: ((*ends, own(told)), seeds.get(id_))
        for id_, *ends, told in found
        if (*ends, own(told)) != seeds.get(id_)
    }
    assert otherwise == {}


HEADER = ("adm1_code", "iso_3166_2", "adm0_a3", "latitude", "longitude")
NAMES = ("name", "name_en", "name_ar", "name_local")


def written(file: Path, header: tuple[str, ...], *lines: tuple[object, ...]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([header, *lines])
    return file


def test_a_newer_version_changes_and_withdraws_what_its_file_is_about(
    emptied: Settings, tmp_path: Path
) -> None:
    regions = written(
        tmp_path / "regions.csv",
        (*HEADER, *NAMES),
        ("ARG-1", "AR-E", "ARG", -32, -59, "Entre Ríos", "", "", ""),
        ("ARG-2", "AR-A", "ARG", -31, -60, "Salta", "", "", ""),
        ("URY-8", "UY-PA", "URY", -32, -57, "Paysandú", "", "", ""),
    )
    columns = "a", "b", "shared_length_km"
    lines = ("ARG-1", "URY-8", 100), ("ARG-1", "ARG-2", 50)
    before = written(tmp_path / "before.csv", columns, *lines)
    after = written(tmp_path / "after.csv", columns, ("ARG-1", "URY-8", 120))
    countries = written(tmp_path / "countries.csv", ("a", "b"), ("ARG", "URY"))

    async def brought(database: Database, name: str, file: Path, version: str = "") -> Outcome:
        format_ = FORMATS[f"natural-earth-{name}"]
        if version:
            format_ = format_.published(version, date(2026, 11, 1))
        return await Import(database, format_, file, version or format_.version).run()

    async def work(database: Database) -> None:
        for name, file in (
            ("admin1", regions),
            ("borders", before),
            ("country-borders", countries),
        ):
            await brought(database, name, file)
        about = "borders:arg:ury"
        assert await rows(database, LENGTHS) == [[100.0, True]]
        outcome = await brought(database, "borders", after, "5.2.0")
        assert (outcome.facts_changed, outcome.facts_retracted, outcome.facts_added) == (2, 1, 0)
        assert await rows(database, LENGTHS) == [[100.0, False], [120.0, True]]
        assert await rows(database, SAID, about=about) == [
            ["source:natural-earth-admin0"],
            ["source:natural-earth-admin1-5-2-0"],
        ]
        parts = "MATCH (:Region)-[e:PART_OF]->() RETURN count(e)"
        assert await rows(database, parts) == [[3]], "of those its file tells nothing"
        # What the editors say beside stays: that it is over, and how it is reached.
        await database.run(Statement(ENDED, {"about": about}, Access.WRITE))
        await brought(database, "borders", after, "5.2.0")
        assert await rows(database, ENDS, about=about) == [["2023-09-20", "region:ar-e", 120.0]]
        # What the other file does not tell of a border stays.
        again = await brought(database, "country-borders", countries)
        assert again.written == 0
        assert await violations(database.run) == []

    with_schema(emptied, work)
