"""Rules that stand both in Python and in Cypher, held together on a real database."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from tests.support.seeds import rows, with_schema

from marchland import files
from marchland.api.explain import operators
from marchland.model.confidence import PROBABILITY, WEIGHT, Admiralty
from marchland.model.declare import SUMMARY
from marchland.model.period import NOT_RETRACTED, Period, certain_on, holds_on
from marchland.model.summary import Said, summary
from marchland.model.vocabulary import RELATIONSHIPS
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

pytestmark = pytest.mark.database

TIMES = [datetime(year, 1, 1, tzinfo=UTC) for year in range(2020, 2026)]
PAIRS = [Admiralty(letter, number) for letter, number in product(WEIGHT, PROBABILITY)]
SUMMARISE = [
    Statement(piece.text, {}, Access.WRITE)
    for piece in files.pieces((files.shipped("cypher") / "summarise.cypher").read_text("utf-8"))
]
WRITE = """
UNWIND $sources AS row
MERGE (s:Source {id: row.id}) SET s += row
WITH count(*) AS done
UNWIND $said AS row
MERGE (a:Assertion {id: row.id}) SET a += row.properties
WITH a, row
MATCH (s:Source {id: row.source})
MERGE (a)-[:PUBLISHED_IN]->(s)
WITH a, row WHERE row.speaker IS NOT NULL
MERGE (p:Actor {id: row.speaker})
MERGE (a)-[:ATTRIBUTED_TO]->(p)
"""
NAMES = [declared.name for declared in SUMMARY]
READ = "[" + ", ".join(f"x.{name}" for name in NAMES) + "]"


def _cases(rules: random.Random) -> list[dict[str, Any]]:
    """Each pair alone, affirmed and denied; then mixtures."""
    alone = [[(pair, stance)] for pair in PAIRS for stance in ("AFFIRMS", "DENIES")]
    mixed = [
        [
            (rules.choice(PAIRS), rules.choice(["AFFIRMS", "AFFIRMS", "DENIES"]))
            for _ in range(rules.randint(0, 5))
        ]
        for _ in range(240)
    ]
    found = []
    for number, sayings in enumerate(alone + mixed):
        retracted = rules.choice([NOT_RETRACTED, *TIMES[1:]])
        found.append(
            {
                "id": f"case:{number}",
                "type": RELATIONSHIPS[number % len(RELATIONSHIPS)].type,
                "retracted_at": retracted if number >= len(alone) else NOT_RETRACTED,
                "said": [
                    _saying(rules, f"case:{number}", n, *saying, keep=number < len(alone))
                    for n, saying in enumerate(sayings)
                ],
            }
        )
    return found


def _saying(
    rules: random.Random, about: str, number: int, pair: Admiralty, stance: str, *, keep: bool
) -> dict[str, Any]:
    begun = rules.randrange(len(TIMES) - 1)
    ended = rules.choice([NOT_RETRACTED, *TIMES[begun + 1 :]])
    return {
        "id": f"{about}/{number}",
        "source": f"source:{pair.reliability}{rules.randrange(3)}",
        "speaker": rules.choice([None, None, "actor:x", "actor:y"]),
        "properties": {
            "about_id": about,
            "stance": stance,
            "credibility": pair.credibility,
            "asserted_on": date(2018, 1, 1) + timedelta(rules.randrange(400)),
            "recorded_at": TIMES[begun],
            "retracted_at": NOT_RETRACTED if keep else ended,
        },
    }


def _sources() -> list[dict[str, Any]]:
    publishers = [None, "One", "Two"]
    return [
        {"id": f"source:{letter}{n}", "reliability": letter, "publisher": publishers[n]}
        for letter in WEIGHT
        for n in range(3)
    ]


def _expected(case: dict[str, Any], sources: dict[str, dict[str, Any]]) -> list[Any]:
    said = [
        Said(
            saying["properties"]["stance"] == "AFFIRMS",
            Admiralty(
                sources[saying["source"]]["reliability"], saying["properties"]["credibility"]
            ),
            saying["speaker"] or sources[saying["source"]]["publisher"] or saying["source"],
            saying["properties"]["asserted_on"],
            saying["properties"]["recorded_at"],
            saying["properties"]["retracted_at"],
            saying["source"],
            saying["speaker"],
        )
        for saying in case["said"]
    ]
    return list(summary(said, case["retracted_at"]).values())


def _native(values: list[Any]) -> list[Any]:
    return [value.to_native() if hasattr(value, "to_native") else value for value in values]


def test_cypher_and_python_summarise_alike(emptied: Settings) -> None:
    cases, sources = _cases(random.Random(20180521)), _sources()  # noqa: S311
    said = [saying for case in cases for saying in case["said"]]
    types = {case["type"] for case in cases}

    async def work(database: Database) -> None:
        async with database.transaction() as transaction:
            await transaction.write(Statement(WRITE, {"sources": sources, "said": said}))
            for type_ in sorted(types):
                text = (
                    "UNWIND $cases AS row MERGE (a:Actor {id: 'actor:x'}) "
                    f"MERGE (b:Region {{id: 'region:x'}}) CREATE (a)-[:{type_} {{id: row.id, "
                    "version_id: row.id, retracted_at: row.retracted_at}]->(b)"
                )
                some = [case for case in cases if case["type"] == type_]
                shown = [{"id": c["id"], "retracted_at": c["retracted_at"]} for c in some]
                await transaction.write(Statement(text, {"cases": shown}))
            events = [{"id": c["id"]} for c in cases if c["retracted_at"] == NOT_RETRACTED]
            text = "UNWIND $events AS row CREATE (e:Event {id: row.id})"
            await transaction.write(Statement(text, {"events": events}))
            for statement in SUMMARISE:
                assert (await transaction.write(statement)).properties_set
        by_id = {source["id"]: source for source in sources}
        expected = {case["id"]: _expected(case, by_id) for case in cases}
        edges = await rows(database, f"MATCH (:Actor)-[x]->(:Region) RETURN x.id, {READ}")
        assert {id_: _native(values) for id_, values in edges} == expected
        events_found = await rows(database, f"MATCH (x:Event) RETURN x.id, {READ}")
        assert events_found
        for id_, values in events_found:
            assert _native(values) == expected[id_]
        async with database.transaction() as transaction:
            assert [(await transaction.write(s)).total for s in SUMMARISE] == [0, 0]

    with_schema(emptied, work)


def test_a_summary_goes_with_its_assertions(emptied: Settings) -> None:
    setup = """
    CREATE (a:Actor {id: 'a'})-[:CLAIMS {id: 'c', retracted_at: datetime('9999-12-31T00:00:00Z'),
      admiralty: 'A1', confidence: 0.9, against: 0.1, disputed: true, origins: 4,
      first_asserted_on: date('2018-05-21'), last_asserted_on: date('2018-05-21'),
      affirmed_by: ['A source:s -']}]->
      (:Region {id: 'r'})
    """

    async def work(database: Database) -> None:
        await database.run(Statement(setup, {}, Access.WRITE))
        for statement in SUMMARISE:
            await database.run(statement)
        found = await rows(database, f"MATCH (:Actor)-[x:CLAIMS]->() RETURN {READ}")
        assert found == [[[None, None, None, False, 0, None, None, []]]]

    with_schema(emptied, work)


def test_summaries_read_no_more_than_they_need(emptied: Settings) -> None:
    async def work(database: Database) -> None:
        for statement in SUMMARISE:
            used = operators(await database.explain(statement))
            assert {"AllNodesScan", "CartesianProduct"}.isdisjoint(used)
            assert "NodeIndexSeek" in used

    with_schema(emptied, work)


def test_cypher_and_python_agree_on_periods(emptied: Settings) -> None:
    rules = random.Random(3)  # noqa: S311
    first_days = [date(year, month, 1) for year in (2017, 2018, 2019) for month in range(1, 13)]
    cases: list[tuple[Period, date]] = []
    while len(cases) < 300:
        precisions = rules.choice(["day", "month", "year"]), rules.choice(["day", "month", "year"])
        start, end = rules.choice(first_days), rules.choice(first_days)
        if start < end:
            cases.append(
                (Period(start, end, *precisions), start + timedelta(rules.randint(-40, 400)))
            )

    async def work(database: Database) -> None:
        text = (
            "UNWIND $cases AS r WITH r, r.day AS day "
            f"RETURN {holds_on('r', 'day')}, {certain_on('r', 'day')}"
        )
        given = [
            {
                "valid_from": period.start,
                "valid_to": period.end,
                "from_precision": period.start_precision,
                "to_precision": period.end_precision,
                "day": day,
            }
            for period, day in cases
        ]
        found = await rows(database, text, cases=given)
        holding = [[period.holds_on(day), period.certain_on(day)] for period, day in cases]
        pairs = list(zip(found, holding, strict=True))
        assert [pair for pair in pairs if pair[0][0] != pair[1][0]] == []
        assert [pair for pair in pairs if pair[1][0] and pair[0][1] != pair[1][1]] == []

    with_schema(emptied, work)
