"""Imports that meet trouble: a bad row among good ones, a stop, a new match."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.support.seeds import rows, with_schema

from marchland.errors import RecordedTooEarly
from marchland.exchange.formats import FORMATS, shipped_copy, table
from marchland.exchange.mapping import mapping_of
from marchland.exchange.run import Import, Outcome, Progress
from marchland.seeding.graph import violations
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database, watermark

FIRST, SECOND = datetime(2026, 11, 20, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)
STATES = """
CREATE (:Actor {id: 'actor:gov-syria', name: 'Government of Syria', kind: 'state', iso3: 'SYR'}),
       (:Actor {id: 'actor:turkey', name: 'Government of Turkey', kind: 'state', iso3: 'TUR'}),
       (:Actor {id: 'actor:syrian-rebels', name: 'Anti-Assad rebels', kind: 'umbrella',
                aliases: ['Syrian insurgents']})
"""
YEARS = """
tag: mine
source: {id: "source:mine", title: Mine, published_on: 2024-05-01, reliability: C, reason: Known.}
entities:
  - {label: Actor, id: {template: "actor:{backer|slug}"}, properties: {name: backer, kind: kind}}
  - {label: Actor, id: {template: "actor:{backed|slug}"}, properties: {name: backed, kind: kind}}
relationships:
  - type: SUPPORTS
    from: {template: "actor:{backer|slug}"}
    to: {template: "actor:{backed|slug}"}
    year: year
    last_year: 2020
    properties: {forms: forms}
    assertion: {credibility: grade, summary: {value: Says so.}, speaker: speaker}
"""
HEADER = ("backer", "backed", "kind", "year", "forms", "grade", "speaker")


def written(folder: Path, lines: list[tuple[object, ...]]) -> Path:
    (folder / "m.yaml").write_text(YEARS, "utf-8")
    with (folder / "f.csv").open("w", encoding="utf-8", newline="") as opened_:
        csv.writer(opened_).writerows([HEADER, *lines])
    return folder / "f.csv"


def importing(database: Database, folder: Path, **more: Any) -> Import:
    format_ = table(mapping_of(folder / "m.yaml"), "csv")
    return Import(database, format_, folder / "f.csv", "-", **more)


def test_a_bad_row_costs_nothing_of_those_that_it_would_merge_with(
    emptied: Settings, tmp_path: Path
) -> None:
    lines: list[tuple[object, ...]] = [
        ("a", "b", "armed_group", year, form, grade, speaker)
        for year, form, grade, speaker in (
            (2001, "arms", 3, ""),
            (2002, "arms", 9, ""),
            (2002, "funds", 3, ""),
            (2003, "weapons", 3, ""),
            (2003, "arms", 3, "actor:nobody"),
            (2003, "arms", 3, ""),
            (99999, "arms", 3, ""),
            ("", "arms", 3, ""),
        )
    ]
    lines += [("c", "d", "rebels", 2001, "arms", 3, ""), ("c", "d", "militia", 2001, "arms", 3, "")]
    lines += [
        ("c", "d", "militia", 2002, "arms", 3, ""),
        ("e", "e", "militia", 2002, "arms", 3, ""),
    ]
    file = written(tmp_path, lines)

    async def work(database: Database) -> None:
        outcome = await importing(database, file.parent, now=FIRST).run()
        assert sorted((one.row, one.column, one.value) for one in outcome.rejects) == [
            (2, "credibility", "9"),
            (4, "forms", "['weapons']"),
            (5, "", "actor:nobody"),
            (7, "year", "99999"),
            (8, "year", ""),
            (9, "kind", "rebels"),
            (9, "kind", "rebels"),
            (12, "", ""),
        ]
        told = (
            "MATCH (a)-[e:SUPPORTS]->(b) RETURN a.id, e.valid_from.year, e.valid_to.year, e.forms"
        )
        assert sorted(await rows(database, told)) == [
            ["actor:a", 2001, 2004, ["arms", "funds"]],
            ["actor:c", 2001, 2003, ["arms"]],
        ]
        assert await violations(database.run) == []

    with_schema(emptied, work)


class Stopped(Exception):
    """What stops an import after its first batch of facts."""


def stop(step: Progress) -> None:
    if step.doing == "relationships":
        raise Stopped


def of_hezbollah(file: Path) -> Path:
    with shipped_copy("ucdp-esd").open(encoding="utf-8-sig", newline="") as told:
        reader = csv.DictReader(told)
        kept = [row for row in reader if row["actor_id"] in ("366", "118")]
        with file.open("w", encoding="utf-8", newline="") as made:
            writer = csv.DictWriter(made, list(reader.fieldnames or ()))
            writer.writeheader()
            writer.writerows(kept)
    return file


GOD = "CREATE (:Actor {id: 'actor:party-of-god', name: 'Hezbollah', kind: 'party'})"
STANDING = """
MATCH (a)-[e:SUPPORTS]->(b) WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN a.id, b.id, toString(e.valid_from), toString(e.valid_to) ORDER BY e.id
"""


def test_an_import_that_was_stopped_and_tells_otherwise_when_it_goes_on_is_whole(
    emptied: Settings, tmp_path: Path
) -> None:
    """Between the two runs someone finds who is meant: ids, and so all positions, are others."""
    file = of_hezbollah(tmp_path / "some.csv")
    matches = {"366": "actor:party-of-god"}

    async def imported(database: Database, now: datetime, **more: Any) -> Outcome:
        return await Import(database, FORMATS["ucdp-esd"], file, "18.1", now, **more).run()

    async def work(database: Database) -> None:
        await database.run(Statement(GOD, {}, Access.WRITE))
        with pytest.raises(Stopped):
            await imported(database, FIRST, on_progress=stop)
        begun = await rows(database, STANDING)
        assert begun
        with pytest.raises(RecordedTooEarly, match="was stopped"):
            await imported(database, FIRST, confirmed=matches)
        outcome = await imported(database, SECOND, confirmed=matches)
        assert outcome.resumed is False
        assert outcome.facts_retracted > 0
        standing = await rows(database, STANDING)
        assert len(standing) == outcome.facts
        assert {row[1] for row in standing} >= {"actor:party-of-god"}
        assert not any("hezbollah" in row[1] for row in standing)
        assert await violations(database.run) == []
        mark = await watermark.read(database.run)
        assert (mark.at, mark.pending) == (SECOND, None)
        assert (await imported(database, SECOND, confirmed=matches)).written == 0

    with_schema(emptied, work)


def test_an_import_that_was_stopped_and_tells_the_same_records_at_its_time(
    emptied: Settings, tmp_path: Path
) -> None:
    file = of_hezbollah(tmp_path / "some.csv")

    async def imported(database: Database, now: datetime, **more: Any) -> Outcome:
        return await Import(database, FORMATS["ucdp-esd"], file, "18.1", now, **more).run()

    async def work(database: Database) -> None:
        with pytest.raises(Stopped):
            await imported(database, FIRST, on_progress=stop)
        # What was written is lost again, as in a copy that was taken before: it is told anew.
        gone = "MATCH ()-[e:SUPPORTS]->() WITH e LIMIT 5 DELETE e"
        await database.run(Statement(gone, {}, Access.WRITE))
        outcome = await imported(database, SECOND)
        assert (outcome.resumed, outcome.facts_added) == (True, 5)
        at = await rows(database, "MATCH ()-[e:SUPPORTS]->() RETURN DISTINCT e.recorded_at")
        assert [[one.to_native()] for (one,) in at] == [[FIRST]]
        assert await violations(database.run) == []

    with_schema(emptied, work)


ONCE = "MATCH (a:Actor) WHERE a.ucdp_id = $key RETURN a.id, a.aliases"


@pytest.mark.parametrize(
    "order", [("ucdp-actor", "control-syria"), ("control-syria", "ucdp-actor")]
)
def test_who_holds_towns_is_who_fights_and_umbrellas_are_only_proposed(
    emptied: Settings, order: tuple[str, str]
) -> None:
    async def work(database: Database) -> None:
        await database.run(Statement(STATES, {}, Access.WRITE))
        outcomes: dict[str, Outcome] = {}
        for name in order:
            format_ = FORMATS[name]
            running = Import(database, format_, shipped_copy(name), format_.version)
            outcomes[name] = await running.run()
        for key, called in (("6815", "HTS"), ("6288", "SDF"), ("7514", "SNA")):
            ((id_, aliases),) = await rows(database, ONCE, key=key)
            assert called in aliases or called.lower() in id_
            held = "MATCH (:Actor {id: $id})-[e:CONTROLS]->() RETURN count(e) > 0"
            assert await rows(database, held, id=id_) == [[True]]
        again = Import(database, FORMATS["ucdp-actor"], shipped_copy("ucdp-actor"), "22.1")
        for outcome in (outcomes["ucdp-actor"], await again.run()):
            found = [one for one in outcome.proposals if one.actor == "actor:syrian-rebels"]
            assert [one.name for one in found] == ["Syrian insurgents"]
            assert "Syria" in found[0].about.countries
        one, two = await rows(
            database,
            "MATCH (a:Actor) WHERE a.name = 'Syrian insurgents' OR a.id = 'actor:syrian-rebels' "
            "RETURN a.id, a.ucdp_id ORDER BY a.id",
        )
        assert (one, two[0]) == (["actor:syrian-rebels", None], two[0])
        assert two[1] is not None

    with_schema(emptied, work)


def test_an_import_that_has_nothing_to_write_is_remembered_all_the_same(
    emptied: Settings, tmp_path: Path
) -> None:
    """As after an upgrade, which forgets what was imported by name."""
    file = written(tmp_path, [("a", "b", "militia", 2001, "arms", 3, "")])

    async def work(database: Database) -> None:
        await importing(database, file.parent, now=FIRST).run()
        forgotten = "MATCH (run:DataImport) SET run.name = run.name + ' of another version'"
        await database.run(Statement(forgotten, {}, Access.WRITE))
        again = importing(database, file.parent)
        assert await again.finished() is False
        assert (await again.run()).written == 0
        assert await again.finished() is True
        mark = await watermark.read(database.run)
        assert (mark.at, mark.pending) == (FIRST, None)

    with_schema(emptied, work)
