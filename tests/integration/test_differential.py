"""The compiler against plain graphql-core over the same graph: equal, byte for byte.

``MARCHLAND_DIFFERENTIAL=N`` draws N random operations instead of the few that CI can afford.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import parse, validate
from hypothesis import HealthCheck, given, settings
from tests.conftest import TODAY, Ask, Graphql
from tests.support import plain_graph
from tests.support.plain import Plain
from tests.support.plain_operations import Operation, Pool, operations

from marchland.api.schema import strawberry_schema
from marchland.app import load_schema

CASES = Path(__file__).parent.parent / "golden" / "cases"
DRAWN = int(os.environ.get("MARCHLAND_DIFFERENTIAL", "300"))
INPUT = {"BAD_REQUEST", "BAD_ID", "BAD_CURSOR", "BAD_PAGE", "BAD_DATE", "QUERY_TOO_LARGE"}
"""What is refused as a whole before the database is asked, wherever in the operation it stands."""
BEYOND = {"refused-pages-too-many", "refused-too-deep", "refused-nameless-search"}
"""Limits of the service, which a plain reading has not."""
UNORDERED = ("touching", "borders", "claims", "present", "alsoWithin", "unknownParts")


@pytest.fixture(scope="session")
def plain(ask: Ask) -> Plain:
    """The plain reading of the shipped graph."""
    return Plain(strawberry_schema(load_schema()).as_str(), plain_graph.load(ask), TODAY)


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
        if "search" not in folder.name and folder.name not in BEYOND
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


def test_drawn_operations_are_what_a_plain_reading_says(graphql: Graphql, plain: Plain) -> None:
    @settings(
        max_examples=DRAWN,
        deadline=None,
        derandomize="MARCHLAND_DIFFERENTIAL" not in os.environ,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(operations(plain.schema, Pool.of(plain.graph)))
    def drawn(operation: Operation) -> None:
        assert not validate(plain.schema, parse(operation.document))
        answered = graphql(operation.document, operation.variables)
        compare(answered, plain.answer(operation.document, operation.variables))

    drawn()


QUESTION = """query ($region: String!, $day: Date) {
  whoControlsTerritoryBordering(region: $region, asOf: $day) {
    group territory { key } controller { key } relationship { key } standing withinPrecision
    disputed lastAssertedOn confidence touching { key } borders { key } via { key } claims { key }
    present { key } alsoWithin { key } formerly { key } coverage unknownParts { key } } }"""


@pytest.mark.parametrize("day", ["2018-05-21", "2018-03-01", "2024-12-08", None])
@pytest.mark.parametrize(
    "region", ["region:isr", "region:syr", "Jordan", "India", "Ukraine", "region:syria-southwest"]
)
def test_territory_bordering_is_what_the_design_says(
    region: str, day: str | None, graphql: Graphql, plain: Plain
) -> None:
    given_ = {"region": region, "day": day}
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
