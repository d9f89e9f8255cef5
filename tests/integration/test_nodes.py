"""Ids of several dates in one `nodes` bring what each brings alone."""

from __future__ import annotations

import pytest
from tests.conftest import Graphql

from marchland.compile.tokens import GlobalId

KNOWN = "2026-11-01T00:00:00Z"
LENSES = ('{"minReliability":"B"}', '{"withoutSources":["source:natural-earth","source:x"]}')
FIELDS = """id ... on Region { borders(first: 2) { edges { node { key } relationship {
  id admiralty } } } controlledBy(first: 1) { totalCount } }"""


@pytest.mark.parametrize("lenses", [("", ""), LENSES], ids=["no lens", "lenses"])
@pytest.mark.parametrize("known", ["", KNOWN], ids=["now", "known"])
def test_ids_of_several_dates_bring_what_each_brings_alone(
    graphql: Graphql, known: str, lenses: tuple[str, str]
) -> None:
    ids = [
        GlobalId("Region", key, day, known, lens).encode()
        for key in ("region:isr", "region:syria-southwest")
        for day, lens in zip(("2018-05-21", "2024-12-09"), lenses, strict=True)
    ]
    several = f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ {FIELDS} }} }}"
    answer = graphql(several, {"ids": [*ids, ids[0]]})
    assert "errors" not in answer
    alone = f"query ($id: ID!) {{ node(id: $id) {{ {FIELDS} }} }}"
    expected = [graphql(alone, {"id": one})["data"]["node"] for one in ids]
    assert answer["data"]["nodes"] == [*expected, expected[0]]
    assert [one["id"] for one in expected] == ids
