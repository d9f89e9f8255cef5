"""What the ids of a table's facts rest on: its tag, the rows' own keys, and who else has them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from tests.support.seeds import rows, with_schema

from marchland.errors import FileError, MappingInvalid
from marchland.exchange.formats import table
from marchland.exchange.mapping import mapping_of
from marchland.exchange.run import Import, Outcome
from marchland.seeding.graph import violations
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

MAPPING = """
tag: TAG
source: {id: "source:NAME", title: Mine, published_on: 2024-05-01, reliability: C, reason: Known.}
entities:
  - {label: Actor, id: backer, properties: {name: backer, kind: {value: militia}}}
  - {label: Actor, id: backed, properties: {name: backed, kind: {value: militia}}}
relationships:
  - type: SUPPORTS
    from: backer
    to: backed
    properties: {forms: {value: arms}}
    assertion: {KEY credibility: {value: 3}, summary: {value: Says so.}}
"""
TOLD = [("7", "actor:a", "actor:b"), ("8", "actor:c", "actor:b")]
SOMEONE_ELSES = """
CREATE (a:Actor {id: 'actor:a', name: 'A', kind: 'militia'})
CREATE (b:Actor {id: 'actor:b', name: 'B', kind: 'militia'})
CREATE (s:Source {id: 'source:other', title: 'O', published_on: date('2024-01-01'),
                  reliability: 'B', reason: 'Known.'})
CREATE (a)-[:SUPPORTS {
  id: 'supports:a:b:mine', version_id: 'supports:a:b:mine@1', from_id: 'actor:a', to_id: 'actor:b',
  forms: ['funds'], valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z'), retracted_at: datetime('9999-12-31T00:00:00Z'),
  admiralty: 'B2', confidence: 0.65, disputed: false, origins: 1, affirmed_by: ['B source:other -'],
  first_asserted_on: date('2024-01-01'), last_asserted_on: date('2024-01-01')}]->(b)
CREATE (:Assertion {
  id: 'other/supports:a:b:mine', about_id: 'supports:a:b:mine', stance: 'AFFIRMS', explicit: true,
  credibility: 2, asserted_on: date('2024-01-01'), summary: 'Says so.',
  recorded_at: datetime('2026-11-01T00:00:00Z'), retracted_at: datetime('9999-12-31T00:00:00Z')
})-[:PUBLISHED_IN]->(s)
"""


def importing(
    database: Database, folder: Path, *told: tuple[str, ...], key: bool = False, **names: str
) -> Import:
    text = MAPPING.replace("TAG", names.get("tag", "mine")).replace("NAME", names.get("name", "n"))
    mapping, file = folder / "m.yaml", folder / "f.csv"
    mapping.write_text(text.replace("KEY", "key: number," if key else ""), "utf-8")
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([("number", "backer", "backed"), *told])
    return Import(database, table(mapping_of(mapping), "csv"), file, "-")


def test_a_row_put_in_leaves_the_others_of_a_keyed_table_as_they_were(
    emptied: Settings, tmp_path: Path
) -> None:
    async def work(database: Database) -> None:
        for key in (True, False):
            tag = "keyed" if key else "placed"
            names: dict[str, Any] = {"tag": tag, "name": tag, "key": key}
            first = await importing(database, tmp_path, *TOLD, **names).run()
            assert first.sayings_added == 2
            more = ("1", "actor:d", "actor:b"), *TOLD
            outcome: Outcome = await importing(database, tmp_path, *more, **names).run()
            assert outcome.facts_added == 1
            # By its place in the file a row's assertion is another one once it has moved down.
            assert outcome.sayings_added == (1 if key else 3)
        found = "MATCH (a:Assertion) WHERE a.id STARTS WITH 'keyed/' RETURN a.id ORDER BY a.id"
        assert [row[0].partition(":")[0] for row in await rows(database, found)] == [
            *("keyed/1-1", "keyed/7-1", "keyed/8-1")
        ]
        assert await violations(database.run) == []

    with_schema(emptied, work)


def test_keys_that_are_none_or_are_told_twice_are_rejects(
    emptied: Settings, tmp_path: Path
) -> None:
    told = [*TOLD, ("", "actor:d", "actor:b"), ("?", "actor:e", "actor:b"), ("8", *TOLD[1][1:])]

    async def work(database: Database) -> None:
        outcome = await importing(database, tmp_path, *told, key=True).run()
        assert [(one.row, one.column) for one in outcome.rejects] == [
            *((3, "number"), (4, "number"), (5, "number"))
        ]
        assert outcome.facts_added == 2

    with_schema(emptied, work)


def test_a_tag_is_one_sources(emptied: Settings, tmp_path: Path) -> None:
    async def work(database: Database) -> None:
        await importing(database, tmp_path, *TOLD, name="one").run()
        with pytest.raises(FileError, match="tag mine is that of source:one"):
            await importing(database, tmp_path, *TOLD, name="other").run()
        assert await rows(database, "MATCH (s:Source) RETURN s.id") == [["source:one"]]
        await importing(database, tmp_path, *TOLD, name="other", tag="mine-too").run()

    with_schema(emptied, work)
    with pytest.raises(MappingInvalid, match="ucdp-esd"):
        importing(None, tmp_path, tag="ucdp-esd")  # type: ignore[arg-type]
    with pytest.raises(MappingInvalid, match="natural-earth-disputed"):
        importing(None, tmp_path, name="natural-earth-disputed-5")  # type: ignore[arg-type]


def test_a_first_import_meets_facts_of_someone_else_under_its_ids(
    emptied: Settings, tmp_path: Path
) -> None:
    """None is expected, so none is looked up; the database refuses, and then they are."""

    async def work(database: Database) -> None:
        await database.run(Statement(SOMEONE_ELSES, {}, Access.WRITE))
        assert await violations(database.run) == []
        outcome = await importing(database, tmp_path, *TOLD).run()
        assert (outcome.facts_added, outcome.facts_changed, outcome.sayings_added) == (1, 1, 2)
        found = (
            "MATCH ()-[e:SUPPORTS]->() RETURN e.version_id, e.forms, e.origins "
            "ORDER BY e.version_id"
        )
        assert await rows(database, found) == [
            ["supports:a:b:mine@1", ["funds"], 1],
            ["supports:a:b:mine@2", ["arms"], 2],
            ["supports:c:b:mine@1", ["arms"], 1],
        ]
        assert await violations(database.run) == []

    with_schema(emptied, work)
