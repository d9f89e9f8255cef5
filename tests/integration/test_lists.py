"""Lists by kind, and pages that go on where the last one ended."""

from __future__ import annotations

from typing import Any

import pytest
from tests.conftest import Ask, Graphql


@pytest.mark.parametrize(
    ("field", "label", "kind"),
    [
        ("actors", "Actor", "ARMED_GROUP"),
        ("actors", "Actor", "UMBRELLA"),
        ("regions", "Region", "ZONE"),
        ("events", "Event", "DECLARATION"),
    ],
)
def test_a_list_by_kind(graphql: Graphql, ask: Ask, field: str, label: str, kind: str) -> None:
    answer = graphql(
        f"{{ {field}(where: {{kind: {{eq: {kind}}}}}) "
        "{ totalCount edges { node { key kind } } } }"
    )
    found = answer["data"][field]
    stored = ask(
        f"MATCH (n:{label} {{kind: $kind}}) RETURN n.id ORDER BY n.id", {"kind": kind.lower()}
    )
    assert [edge["node"]["key"] for edge in found["edges"]] == [row[0] for row in stored]
    assert found["totalCount"] == len(stored)
    assert {edge["node"]["kind"] for edge in found["edges"]} == {kind}


def test_pages_follow_each_other(graphql: Graphql, ask: Ask) -> None:
    query = (
        "query Page($after: String) { regions(first: 7, after: $after, "
        "where: {kind: {eq: COUNTRY}}) { edges { node { key } } "
        "pageInfo { hasNextPage hasPreviousPage endCursor } } }"
    )
    seen: list[str] = []
    page: dict[str, Any] = {"pageInfo": {"hasNextPage": True, "endCursor": None}}
    while page["pageInfo"]["hasNextPage"]:
        after = page["pageInfo"]["endCursor"]
        page = graphql(query, {"after": after})["data"]["regions"]
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        seen += [edge["node"]["key"] for edge in page["edges"]]
    assert seen == [
        r[0] for r in ask("MATCH (n:Region {kind: 'country'}) RETURN n.id ORDER BY n.id")
    ]


def test_nested_pages_follow_each_other_both_ways_along_borders(graphql: Graphql, ask: Ask) -> None:
    query = (
        'query Page($after: String) { region(key: "region:deu", asOf: "2020-01-01") '
        "{ borders(first: 2, after: $after) { edges { node { key } } "
        "pageInfo { hasNextPage endCursor } } } }"
    )
    seen: list[str] = []
    page: dict[str, Any] = {"pageInfo": {"hasNextPage": True, "endCursor": None}}
    while page["pageInfo"]["hasNextPage"]:
        page = graphql(query, {"after": page["pageInfo"]["endCursor"]})["data"]["region"]["borders"]
        seen += [edge["node"]["key"] for edge in page["edges"]]
    neighbours = ask("MATCH (:Region {id: 'region:deu'})-[:BORDERS]-(n) RETURN n.id")
    assert sorted(seen) == sorted(row[0] for row in neighbours)
    assert len(seen) == 9
