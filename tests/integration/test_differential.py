"""The compiler against plain graphql-core over the same graph: equal, byte for byte.

``MARCHLAND_DIFFERENTIAL=N`` draws N random operations for each graph instead of the few that CI can
afford.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import parse, validate
from hypothesis import HealthCheck, given, settings
from tests.conftest import TODAY, Ask, Graphql
from tests.support import corrections, plain_graph
from tests.support.plain import Plain
from tests.support.plain_draws import Pool
from tests.support.plain_operations import Operation, operations
from tests.support.seeds import with_schema

from marchland.api.response import client_error
from marchland.api.schema import strawberry_schema
from marchland.app import engine_of, graphql_schema, load_schema
from marchland.settings import Settings
from marchland.statement import Statement
from marchland.store import Database

CASES = Path(__file__).parent.parent / "golden" / "cases"
DRAWN = int(os.environ.get("MARCHLAND_DIFFERENTIAL", "60"))
INPUT = {"BAD_REQUEST", "BAD_ID", "BAD_CURSOR", "BAD_PAGE", "BAD_DATE", "QUERY_TOO_LARGE"}
"""What is refused as a whole before the database is asked, wherever in the operation it stands."""
BEYOND = {
    *("refused-pages-too-many", "refused-too-deep", "refused-nameless-search"),
    *("questions-known", "answer-of-a-link", "question-of-a-span", "question-of-anything"),
    *("question-of-days", "question-of-nothing", "question-of-two"),
}
"""Limits of the service, and questions that have tests of their own: a plain reading has not."""
UNORDERED = ("touching", "borders", "claims", "present", "alsoWithin", "unknownParts")
DAYS = ("2018-05-21", "2018-04-15", "2018-05-01", "2018-03-01", "2024-12-08", "2030-01-01")
MOMENTS = (
    *("2026-11-01T00:00:00Z", "2026-11-15T12:00:00+01:00", "2026-12-31T00:00:00Z") * 2,
    "2020-01-01T00:00Z",
)
PATIENCE = 300.0
"""Seconds for one answer: a new text is planned, and a busy machine takes its time."""
COUNTED = {"totalCount", "pageInfo", "__typename"}
"""What is there even where nothing is found."""


@dataclass(frozen=True)
class Pair:
    """The service and the plain reading of the same graph."""

    graphql: Graphql
    plain: Plain


def sdl() -> str:
    """The schema that clients see."""
    return strawberry_schema(load_schema()).as_str()


def patient(settings: Settings, database: Database, runner: asyncio.Runner) -> Graphql:
    """The service, with time to plan what it has not seen before."""
    engine = engine_of(
        settings.model_copy(update={"query_timeout": PATIENCE}), database.run, today=lambda: TODAY
    )
    schema = graphql_schema(engine)

    def run(document: str, variables: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
        result = runner.run(schema.execute(document, variables, **more))
        errors = [client_error(error) for error in result.errors or ()]
        return {"data": result.data} | ({"errors": errors} if errors else {})

    return run


@pytest.fixture(scope="session")
def plain(ask: Ask, graphql: Graphql) -> Plain:
    """The plain reading of the shipped graph; full text is the service's own."""

    @cache
    def matching(text: str) -> set[str]:
        found = graphql(
            "query ($text: String!) { search(text: $text, first: 1000) { node { key } } }",
            {"text": text},
        )
        return {hit["node"]["key"] for hit in found["data"]["search"]}

    return Plain(sdl(), plain_graph.load(ask), TODAY, matching=matching)


@pytest.fixture
def corrected(emptied: Settings, runner: asyncio.Runner) -> Iterator[Pair]:
    """A small graph with a history."""
    with_schema(emptied, corrections.write_corrections)
    settings = emptied.model_copy(update={"query_timeout": PATIENCE})
    database = Database.of(settings)

    def ask(text: str) -> Any:
        return runner.run(database.run(Statement(text)))

    yield Pair(patient(settings, database, runner), Plain(sdl(), plain_graph.load(ask), TODAY))
    runner.run(database.close())


def problems(response: dict[str, Any]) -> set[tuple[str, str]]:
    """The errors of a response by code and path."""
    return {
        (error["extensions"]["code"], json.dumps(error.get("path")))
        for error in response.get("errors", ())
    }


def compare(answered: dict[str, Any], expected: dict[str, Any]) -> None:
    """Both answers are the same: data with the order of its keys, errors by code and path."""
    codes = {code for code, _ in problems(answered)}
    if codes & INPUT:
        assert answered["data"] is None
        assert codes <= {code for code, _ in problems(expected)}
        return
    assert problems(answered) == problems(expected)
    assert orjson.dumps(answered["data"]).decode() == orjson.dumps(expected["data"]).decode()


def golden_cases() -> list[Any]:
    """The cases without full-text search."""
    return [
        pytest.param(folder, id=folder.name)
        for folder in sorted(CASES.iterdir())
        if folder.name not in BEYOND
        and (
            "search(" not in (folder / "query.graphql").read_text("utf-8")
            or "refused" in folder.name
        )
    ]


@pytest.mark.parametrize("folder", golden_cases())
def test_golden_cases_are_what_a_plain_reading_says(
    folder: Path, graphql: Graphql, plain: Plain
) -> None:
    given_ = folder / "variables.json"
    variables = json.loads(given_.read_text("utf-8")) if given_.exists() else None
    document = (folder / "query.graphql").read_text("utf-8")
    answered, expected = graphql(document, variables), plain.answer(document, variables)
    if folder.name.startswith("question"):
        answered, expected = ordered(answered), ordered(expected)
    compare(answered, expected)


def ordered(response: dict[str, Any]) -> dict[str, Any]:
    """A response whose lists within the rows of a question are sorted: they are sets."""
    rows = (response["data"] or {}).get("whoControlsTerritoryBordering") or []
    for row in rows:
        row.update({n: sorted(row[n], key=json.dumps) for n in UNORDERED if n in row})
        if "rest unknown: " in row.get("coverage", ""):
            known, _, rest = row["coverage"].partition("rest unknown: ")
            row["coverage"] = known + "rest unknown: " + ", ".join(sorted(rest.split(", ")))
    return response


def differ(pair: Pair, pool: Pool) -> None:
    """Draw operations and compare; most of them have to find something."""
    found: list[bool] = []

    @settings(
        max_examples=DRAWN,
        deadline=None,
        derandomize="MARCHLAND_DIFFERENTIAL" not in os.environ,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(operations(pool))
    def drawn(operation: Operation) -> None:
        assert not validate(pair.plain.schema, parse(operation.document))
        answered = pair.graphql(operation.document, operation.variables)
        if {code for code, _ in problems(answered)} == {"QUERY_TOO_LARGE"}:
            return
        expected = pair.plain.answer(operation.document, operation.variables)
        compare(answered, expected)
        found.append(something(expected["data"]))

    drawn()
    assert sum(found) >= len(found) * 0.7


def something(value: Any) -> bool:
    """Whether there is more in an answer than that there is nothing."""
    if isinstance(value, dict):
        return any(something(one) for name, one in value.items() if name not in COUNTED)
    return any(map(something, value)) if isinstance(value, list) else value is not None


def test_drawn_operations_are_what_a_plain_reading_says(
    seeded_settings: Settings, runner: asyncio.Runner, plain: Plain
) -> None:
    patience = seeded_settings.model_copy(update={"query_timeout": PATIENCE})
    database = Database.of(patience)
    try:
        differ(Pair(patient(patience, database, runner), plain), Pool(plain, DAYS, MOMENTS))
    finally:
        runner.run(database.close())


def test_drawn_operations_over_corrections_are_what_a_plain_reading_says(corrected: Pair) -> None:
    differ(corrected, Pool(corrected.plain, corrections.AS_OF, corrections.KNOWN_AT))


QUESTION = """query ($region: String!, $day: Date, $known: DateTime, $lens: Lens) {
  whoControlsTerritoryBordering(region: $region, asOf: $day, knownAt: $known, lens: $lens) {
    group territory { key } controller { key } relationship { key } standing withinPrecision
    disputed lastAssertedOn confidence admiralty touching { key } borders { key } via { key }
    claims { key } present { key } alsoWithin { key } formerly { key } coverage
    unknownParts { key } } }"""


@pytest.mark.parametrize("day", ["2018-05-21", "2018-03-01", "2024-12-08", None])
@pytest.mark.parametrize(
    "region", ["region:isr", "region:syr", "Jordan", "India", "Ukraine", "region:syria-southwest"]
)
def test_territory_bordering_is_what_the_design_says(
    region: str, day: str | None, graphql: Graphql, plain: Plain
) -> None:
    given_ = {"region": region, "day": day}
    compare(ordered(graphql(QUESTION, given_)), ordered(plain.answer(QUESTION, given_)))


@pytest.mark.parametrize(
    "seen",
    [
        {"lens": {"minReliability": "B"}},
        {"lens": {"minReliability": "F", "withoutSources": ["source:natural-earth-admin1"]}},
        {"lens": {"withoutSpeakers": ["actor:gov-syria"]}},
        {"known": "2026-11-01T00:00:00Z"},
        {"known": "2026-12-31T00:00:00Z", "lens": {"minReliability": "C"}},
        {"known": "2020-01-01T00:00:00Z"},
    ],
    ids=str,
)
@pytest.mark.parametrize("region", ["region:isr", "region:syr", "region:syria-southwest"])
def test_territory_bordering_keeps_to_what_is_known_and_to_the_lens(
    region: str, seen: dict[str, Any], graphql: Graphql, plain: Plain
) -> None:
    given_ = {"region": region, "day": "2018-05-21", **seen}
    compare(ordered(graphql(QUESTION, given_)), ordered(plain.answer(QUESTION, given_)))


def test_search_hits_have_the_shape_that_a_plain_reading_gives_them(
    graphql: Graphql, plain: Plain
) -> None:
    document = """{ search(text: "ghouta", first: 4) { __typename score s: score node {
      ... on Region { borders(first: 1) { totalCount } } id name ...E ... on Event { kind } } } }
      fragment E on Named { again: name ... on Event { at { edges { node { key } } } } }"""
    found = graphql('{ search(text: "ghouta", first: 4) { score node { key } } }')["data"]["search"]
    assert len(found) > 1
    hits = [(hit["node"]["key"], hit["score"]) for hit in found]
    searching = replace(plain, search=lambda _text, _first: hits)
    compare(graphql(document), searching.answer(document))


SPELLINGS = (
    "U.S.",
    "People's Republic of China",
    "Cyprus U.N. Buffer Zone",
    "İzmir",
    "وان",
    "จังหวัดชุมพร",
    "L'vivs'ka Oblast'",
    "IS",
    "  daesh ",
    "ISRAEL",
)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_names_are_found_however_they_are_spelt(
    spelling: str, graphql: Graphql, plain: Plain
) -> None:
    for root in ("actor", "region"):
        document = f"query ($name: String!) {{ {root}(name: $name) {{ key }} }}"
        variables = {"name": spelling}
        compare(graphql(document, variables), plain.answer(document, variables))


def test_every_name_leads_to_what_bears_it(graphql: Graphql, plain: Plain) -> None:
    named = [
        (node.label.lower(), name)
        for label in ("Actor", "Region", "Event")
        for node in plain.graph.labelled(label)
        for name in [node.properties["name"], *(node.properties.get("aliases") or [])]
    ]
    lost = []
    for root, name in sorted(set(named))[:: max(1, len(named) // DRAWN)]:
        document = f"query ($name: String!) {{ {root}(name: $name) {{ key }} }}"
        answered = graphql(document, {"name": name})
        if problems(answered) != problems(plain.answer(document, {"name": name})):
            lost.append((root, name))
    assert lost == []
