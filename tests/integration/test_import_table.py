"""Tables of someone's own in the real graph: all good rows in, all bad rows named."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.support.seeds import dump, opened, rows, with_schema

from marchland.errors import RecordedTooEarly
from marchland.exchange.formats import table
from marchland.exchange.mapping import mapping_of
from marchland.exchange.run import Import, Outcome
from marchland.seeding.graph import violations
from marchland.settings import Settings
from marchland.store import Database, watermark

FIRST, SECOND = datetime(2026, 11, 20, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)
HUBS = 10
MAPPING = """
tag: mine
source: {id: "source:NAME", title: Mine, published_on: 2024-05-01, reliability: C, reason: Known.}
complete: COMPLETE
entities:
  - {label: Actor, id: {template: "actor:{backer|slug}"}, properties: {name: backer, kind: kind}}
  - {label: Actor, id: {template: "actor:{backed|slug}"}, properties: {name: backed, kind: kind}}
relationships:
  - type: SUPPORTS
    from: {template: "actor:{backer|slug}"}
    to: {template: "actor:{backed|slug}"}
    valid_from: since
    properties: {forms: {value: arms}}
    assertion: {credibility: {value: 3}, summary: {value: Says so.}, speaker: speaker}
"""
COLUMNS = ("backer", "backed", "kind", "since", "speaker")


def mapping(folder: Path, name: str = "mine", *, complete: bool = False) -> Path:
    file = folder / f"{name}.yaml"
    text = MAPPING.replace("NAME", name).replace("COMPLETE", str(complete).lower())
    file.write_text(text.replace("tag: mine", f"tag: {name}"), "utf-8")
    return file


def write(file: Path, lines: Iterator[tuple[str, ...]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as opened_:
        writer = csv.writer(opened_)
        writer.writerow(COLUMNS)
        writer.writerows(lines)
    return file


def backing(count: int, bad: dict[int, str] | None = None, name: str = "g") -> Iterator[Any]:
    """Groups that back ten hubs, one row each; a bad date where that is asked."""
    for number in range(1, count + 1):
        since = (bad or {}).get(number, "2020-01-01")
        yield f"{name} {number}", f"hub {number % HUBS}", "armed_group", since, ""


def imported(
    database: Database, mapping_: Path, file: Path, now: datetime | None = FIRST, **more: Any
) -> Any:
    format_ = table(mapping_of(mapping_), "csv")
    return Import(database, format_, file, "-", now, **more).run()


def test_all_good_rows_are_in_and_all_bad_ones_named(emptied: Settings, tmp_path: Path) -> None:
    bad = {1_000: "soon", 2_000: "2020-13-01", 4_321: "1/1/2020"}
    file = write(tmp_path / "f.csv", backing(5_000, bad))

    async def work(database: Database) -> None:
        outcome: Outcome = await imported(database, mapping(tmp_path), file)
        named = [(one.row, one.column, one.value) for one in outcome.rejects]
        assert named == [(row, "since", value) for row, value in bad.items()]
        assert (outcome.facts_added, outcome.sayings_added) == (4_997, 4_997)
        assert await rows(
            database, "MATCH (:Actor)-[e:SUPPORTS]->(b:Actor) RETURN count(e), count(DISTINCT b)"
        ) == [[4_997, HUBS]]
        assert await violations(database.run) == []
        again: Outcome = await imported(database, mapping(tmp_path), file, SECOND)
        assert again.written == 0

    with_schema(emptied, work)


def test_what_is_not_there_is_a_reject(emptied: Settings, tmp_path: Path) -> None:
    told = [("a", "b", "militia", "", ""), ("a", "c", "militia", "", "actor:nobody")]
    file = write(tmp_path / "f.csv", iter(told))

    async def work(database: Database) -> None:
        outcome: Outcome = await imported(database, mapping(tmp_path), file)
        assert [(one.row, one.value) for one in outcome.rejects] == [(2, "actor:nobody")]
        assert outcome.facts_added == 1
        assert await violations(database.run) == []

    with_schema(emptied, work)


def test_an_entity_at_fault_is_named_and_so_is_what_needs_it(
    emptied: Settings, tmp_path: Path
) -> None:
    told = [("a", "b", "militia", "", ""), ("c", "d", "rebels", "", ""), ("e", "b", "", "", "")]
    file = write(tmp_path / "f.csv", iter(told))

    async def work(database: Database) -> None:
        outcome: Outcome = await imported(database, mapping(tmp_path), file)
        named = {(one.row, one.column, one.value) for one in outcome.rejects}
        assert named == {
            (2, "kind", "rebels"),
            (3, "kind", ""),
            (2, "", "actor:c"),
            (3, "", "actor:e"),
        }
        assert outcome.facts_added == 1
        assert await violations(database.run) == []
        assert await rows(database, "MATCH (a:Actor) RETURN a.id ORDER BY a.id") == [
            ["actor:a"],
            ["actor:b"],
        ]

    with_schema(emptied, work)


def test_a_complete_table_takes_back_what_it_tells_no_more(
    emptied: Settings, tmp_path: Path
) -> None:
    whole = write(tmp_path / "whole.csv", backing(700))
    part = write(tmp_path / "part.csv", backing(50))

    async def work(database: Database) -> None:
        for complete, retracted in ((False, 0), (True, 650)):
            told = mapping(tmp_path, complete=complete)
            await imported(database, told, whole)
            outcome: Outcome = await imported(database, told, part, SECOND)
            assert outcome.facts_retracted == retracted
        assert await violations(database.run) == []

    with_schema(emptied, work)


def test_what_is_recorded_too_early_is_refused(emptied: Settings, tmp_path: Path) -> None:
    one, two = (write(tmp_path / f"{n}.csv", backing(n)) for n in (10, 20))

    async def work(database: Database) -> None:
        await imported(database, mapping(tmp_path), one)
        before = await dump(database)
        with pytest.raises(RecordedTooEarly):
            await imported(database, mapping(tmp_path), two, FIRST)
        assert await dump(database) == before

    with_schema(emptied, work)


async def _latest(database: Database) -> list[list[Any]]:
    found = await rows(database, "MATCH ()-[e:SUPPORTS]->() RETURN max(e.recorded_at)")
    return [[value.to_native() for value in row] for row in found]


def test_several_writers_onto_the_same_hubs_lose_nothing(emptied: Settings, tmp_path: Path) -> None:
    names = ("one", "two", "three", "four")
    files = {name: write(tmp_path / f"{name}.csv", backing(1_500, name=name)) for name in names}

    async def writer(name: str) -> Outcome:
        async with opened(emptied) as database:
            outcome: Outcome = await imported(database, mapping(tmp_path, name), files[name], None)
            return outcome

    async def work(database: Database) -> None:
        outcomes = await asyncio.gather(*(writer(name) for name in names))
        assert [one.facts_added for one in outcomes] == [1_500] * 4
        counted = "MATCH (:Actor)-[e:SUPPORTS]->(b:Actor) RETURN count(e), count(DISTINCT b)"
        assert await rows(database, counted) == [[6_000, HUBS]]
        mark = await watermark.read(database.run)
        assert mark.pending is None
        assert [[mark.at]] == await _latest(database)
        assert await violations(database.run) == []

    with_schema(emptied, work)
