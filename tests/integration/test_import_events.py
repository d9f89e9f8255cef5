"""Events of a table of one's own: in with a period and with what is said of them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from tests.support.seeds import rows, with_schema

from marchland.exchange.formats import table
from marchland.exchange.mapping import mapping_of
from marchland.exchange.run import Import, Outcome
from marchland.seeding.graph import violations
from marchland.settings import Settings
from marchland.store import Database

MAPPING = """
tag: NAME
source: {id: "source:NAME", title: Mine, published_on: 2024-05-01, reliability: C, reason: Known.}
complete: true
entities:
  - {label: Actor, id: who, properties: {name: who, kind: {value: militia}}}
events:
  - id: event
    properties: {name: event, kind: sort}
    valid_from: begins
    valid_to: ends
    assertion: {credibility: grade, stance: stance, summary: {value: Says so.}, key: number}
relationships:
  - type: INVOLVES
    from: event
    to: who
    properties: {role: {value: party}}
    assertion: {credibility: grade, summary: {value: Names it.}, key: number}
"""
COLUMNS = ("number", "event", "sort", "begins", "ends", "grade", "stance", "who")
TRUCE = ("event:truce", "ceasefire", "2023-01-15", "")
CLASH = ("event:clash", "battle", "2023-02", "2023-03-02")
PERIODS = """
MATCH (e:Event) RETURN e.id, toString(e.valid_from), e.from_precision, toString(e.valid_to),
                       e.to_precision ORDER BY e.id
"""
SUMMARIES = """
MATCH (e:Event) RETURN e.id, e.admiralty, e.disputed, e.origins, e.affirmed_by ORDER BY e.id
"""


async def brought(
    database: Database, folder: Path, name: str, *told: tuple[Any, ...], write: bool = True
) -> Outcome:
    mapping, file = folder / f"{name}.yaml", folder / f"{name}.csv"
    mapping.write_text(MAPPING.replace("NAME", name), "utf-8")
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([COLUMNS, *told])
    return await Import(database, table(mapping_of(mapping), "csv"), file, "-", write=write).run()


def test_events_come_with_their_evidence(emptied: Settings, tmp_path: Path) -> None:
    mine = [
        (1, *TRUCE, 3, "AFFIRMS", "actor:a"),
        (2, *TRUCE, 2, "AFFIRMS", "actor:b"),
        (3, *CLASH, 4, "AFFIRMS", "actor:a"),
    ]
    theirs = [(1, *TRUCE, 1, "DENIES", "actor:a")]

    async def work(database: Database) -> None:
        looked = await brought(database, tmp_path, "mine", *mine, write=False)
        assert (looked.facts_added, looked.sayings_added) == (3, 6)
        first = await brought(database, tmp_path, "mine", *mine)
        assert len(first.rejects) == 0
        assert (first.facts, first.facts_added, first.sayings_added) == (3, 3, 6)
        assert await rows(database, PERIODS) == [
            ["event:clash", "2023-02-01", "month", "2023-03-03", "day"],
            ["event:truce", "2023-01-15", "day", "2023-01-16", "day"],
        ]
        assert await violations(database.run) == []
        assert (await brought(database, tmp_path, "mine", *mine)).written == 0
        # Another source's first import meets an event that is there, and what was said of it.
        await brought(database, tmp_path, "theirs", *theirs)
        assert await rows(database, SUMMARIES) == [
            ["event:clash", "C4", False, 1, ["C source:mine -"]],
            ["event:truce", "C2", True, 1, ["C source:mine -"]],
        ]
        assert await violations(database.run) == []

    with_schema(emptied, work)


def test_an_event_keeps_what_was_said_where_nobody_says_it_any_more(
    emptied: Settings, tmp_path: Path
) -> None:
    truce = (1, *TRUCE, 3, "AFFIRMS", "actor:a")
    clash = (2, *CLASH, 4, "AFFIRMS", "actor:a")

    async def work(database: Database) -> None:
        await brought(database, tmp_path, "mine", truce, clash)
        await brought(database, tmp_path, "theirs", (1, *TRUCE, 1, "AFFIRMS", "actor:a"))
        outcome = await brought(database, tmp_path, "theirs", (2, *CLASH, 4, "AFFIRMS", "actor:a"))
        # Of the truce the other source still tells.
        assert (outcome.facts_retracted, outcome.sayings_retracted) == (1, 2)
        await brought(database, tmp_path, "mine", truce)
        await brought(database, tmp_path, "theirs", truce)
        assert [row[0] for row in await rows(database, SUMMARIES)] == ["event:clash", "event:truce"]
        assert (await rows(database, SUMMARIES))[0][3] == 1
        assert await violations(database.run) == []

    with_schema(emptied, work)


def test_rows_that_tell_of_no_sound_event_are_named(emptied: Settings, tmp_path: Path) -> None:
    told = [
        (1, "event:a", "brawl", "2023", "", 3, "AFFIRMS", "actor:a"),
        (2, "event:b", "battle", "soon", "", 3, "AFFIRMS", "actor:a"),
        (3, "event:c", "battle", "2023-05-02", "2023-05-01", 3, "AFFIRMS", "actor:a"),
        (4, "event:d", "battle", "2023-05", "2023-05", 3, "AFFIRMS", "actor:a"),
        (5, "event:d", "battle", "2023-06", "2023-06", 3, "AFFIRMS", "actor:a"),
        (6, "event:e", "battle", "2023", "", 9, "AFFIRMS", "actor:a"),
    ]

    async def work(database: Database) -> None:
        outcome = await brought(database, tmp_path, "mine", *told)
        named = {(one.row, one.column) for one in outcome.rejects}
        assert named >= {(1, "kind"), (2, "begins"), (3, "valid_to"), (5, "valid_from")}
        assert {row for row, _ in named} == {1, 2, 3, 5, 6}
        assert [row[:4] for row in await rows(database, PERIODS) if row[0] == "event:d"] == [
            ["event:d", "2023-05-01", "month", "2023-06-01"]
        ]
        assert await violations(database.run) == []

    with_schema(emptied, work)
