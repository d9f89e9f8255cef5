"""What changes: control, where each loss is told once with whoever took over; and sides."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.sketch import Asked, Line, asker, draw, keys, line

from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.store import Database

SPAN = {"from": "2018-01-15", "to": "2018-12-31"}
CHANGES = """{ changes(from: "2018-01-15", to: "2018-12-30", first: 50) { edges { node { kind
  relationship { from { key } to { key } } before { from { key } } } } } }"""
JOINT = {"status": "joint"}


@pytest.fixture(scope="module")
def ask(database_settings: Settings) -> Iterator[Asked]:
    with asker(database_settings) as asked:
        yield asked


def listed(settings: Settings) -> list[tuple[str, str, str, str | None]]:
    """The same as the list of changes tells it."""

    async def work() -> Any:
        async with Database.of(settings) as database:
            schema = graphql_schema(engine_of(settings, database.run))
            answer = await schema.execute(CHANGES)
            assert not answer.errors, answer.errors
            assert answer.data is not None
            return [edge["node"] for edge in answer.data["changes"]["edges"]]

    return sorted(
        (
            _name(edge["relationship"]["to"]),
            edge["kind"],
            _name(edge["relationship"]["from"]),
            _name(edge["before"]["from"]) if edge["before"] else None,
        )
        for edge in asyncio.run(work())
    )


def _name(entity: dict[str, str]) -> str:
    return entity["key"].partition(":")[2]


def told(rows: list[dict[str, Any]]) -> list[tuple[str, str, str, str | None]]:
    return sorted(
        (
            _name(row["object"]),
            row["change"],
            _name(row["subject"]),
            row["before"] and row["before"]["key"].split(":")[2],
        )
        for row in rows
    )


def test_each_loss_is_told_with_who_took_over(emptied: Settings, ask: Asked) -> None:
    month: dict[str, Any] = {"to_precision": "month"}
    lines: list[Line] = [
        # held by two, lost to one
        line("actor:a CONTROLS region:joint 2018-01-01 2018-05-01", **JOINT),
        line("actor:b CONTROLS region:joint 2018-01-01 2018-05-01", **JOINT),
        line("actor:c CONTROLS region:joint 2018-05-01"),
        # an overlap that ends later
        line("actor:a CONTROLS region:later 2018-01-01 2018-08-01"),
        line("actor:b CONTROLS region:later 2018-05-01"),
        # three hands in turn
        line("actor:a CONTROLS region:turns 2018-01-01 2018-03-01"),
        line("actor:b CONTROLS region:turns 2018-03-01 2018-06-01"),
        line("actor:c CONTROLS region:turns 2018-06-01"),
        # one took it, and another joined later
        line("actor:a CONTROLS region:joined 2018-01-01 2018-03-01"),
        line("actor:b CONTROLS region:joined 2018-03-01"),
        line("actor:c CONTROLS region:joined 2018-06-01"),
        # lost in April, gained in April
        line("actor:a CONTROLS region:april 2018-01-01 2018-05-01", **month),
        line("actor:b CONTROLS region:april 2018-04-01", from_precision="month"),
        # what is only denied is no change
        line("actor:b CONTROLS region:denied 2018-04-01", confidence=None, origins=0, against=0.5),
    ]
    draw(emptied, lines)
    expected = [
        ("april", "CHANGED_HANDS", "b", "a"),
        ("joined", "BEGAN", "c", None),
        ("joined", "CHANGED_HANDS", "b", "a"),
        ("joint", "CHANGED_HANDS", "c", "a"),
        ("joint", "ENDED", "b", None),
        ("later", "BEGAN", "b", None),
        ("later", "ENDED", "a", None),
        ("turns", "CHANGED_HANDS", "b", "a"),
        ("turns", "CHANGED_HANDS", "c", "b"),
    ]
    assert told(ask("whatChanged", **SPAN)) == expected
    assert listed(emptied) == expected
    here = ask("whatChangedIn", region="region:joint", **SPAN)
    assert told(here) == [one for one in expected if one[0] == "joint"]
    assert told(ask("whatChangedFor", actor="actor:b", **SPAN)) == [
        ("april", "CHANGED_HANDS", "b", "a"),
        ("joined", "CHANGED_HANDS", "b", "a"),
        ("joint", "CHANGED_HANDS", "c", "b"),
        ("later", "BEGAN", "b", None),
        ("turns", "CHANGED_HANDS", "b", "a"),
        ("turns", "CHANGED_HANDS", "c", "b"),
    ]


def test_statements_of_one_support_that_overlap_are_one_support(
    emptied: Settings, ask: Asked
) -> None:
    draw(
        emptied,
        [
            # two data sets, and a year at a time
            line("actor:a SUPPORTS actor:x 2000-01-01 2006-01-01"),
            line("actor:a SUPPORTS actor:x 2004-01-01 2008-01-01"),
            line("actor:a OPPOSES actor:x 2003-01-01"),
            line("actor:b SUPPORTS actor:x 2000-01-01 2001-01-01"),
            line("actor:b SUPPORTS actor:x 2001-01-01 2002-01-01"),
            line("actor:b OPPOSES actor:x 2000-06-01"),
            # it opposed before it supported at all
            line("actor:c OPPOSES actor:x 1999-01-01"),
            line("actor:c SUPPORTS actor:x 2000-01-01 2006-01-01"),
            line("actor:c SUPPORTS actor:x 2004-01-01 2008-01-01"),
        ],
    )
    turned = {("a", "2008-01-01", "2008-01-01"), ("b", "2002-01-01", "2002-01-01")}
    columns = ("turned", "since", "until")
    assert keys(ask("whoTurnedAgainst", "2020-01-01", actor="actor:x"), *columns) == turned
    assert keys(ask("whoChangedSides", "2020-01-01"), *columns) == turned
