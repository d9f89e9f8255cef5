"""Borders that exist on both days, disputed land held as a part, forms told of several."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from tests.support.sketch import Asked, asker, draw, keys, line

from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

DAY = "2018-05-21"


@pytest.fixture(scope="module")
def ask(database_settings: Settings) -> Iterator[Asked]:
    with asker(database_settings) as asked:
        yield asked


def test_a_border_that_is_none_on_a_day_has_not_changed(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("region:x BORDERS region:y"),
            line("region:x BORDERS region:gone - 2018-04-01"),
            line("region:x BORDERS region:new 2018-04-01"),
            line("actor:a CONTROLS region:x 2018-01-01"),
            *(line(f"actor:b CONTROLS region:{name} 2018-03-01") for name in ("y", "gone", "new")),
        ],
    )
    changed = ask("bordersChanged", **{"from": "2018-02-01", "to": "2018-05-01"})
    assert keys(changed, "far") == {("y",)}


def test_land_held_as_a_part_is_disputed_with_who_claims_it(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("region:hill PART_OF region:land"),
            line("actor:lord CONTROLS region:land 2018-01-01"),
            line("actor:heir CLAIMS region:hill"),
            # a default above fills nothing that is claimed; who holds what it claims has no dispute
            line("region:isle PART_OF region:country"),
            line("actor:state CONTROLS region:country", basis="default"),
            line("actor:heir CLAIMS region:isle"),
            line("region:glen PART_OF region:land"),
            line("actor:lord CLAIMS region:glen"),
        ],
    )
    (row,) = ask("disputedTerritories", DAY)
    assert keys([row], "territory", "claimants", "holders", "contested") == {
        ("hill", ("heir",), ("lord",), False)
    }
    assert [one["key"] for one in row["evidence"]] == [
        "claims:actor:heir:region:hill",
        "controls:actor:lord:region:land:2018-01-01",
        "part_of:region:hill:region:land",
    ]


def test_a_form_is_told_once(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("actor:a SUPPORTS actor:b 2010-01-01", forms=["arms"]),
            line("actor:a SUPPORTS actor:b 2012-01-01", forms=["troops"]),
        ],
    )
    said = {
        "id": "assertion:pooled",
        "about_id": "supports:actor:a:actor:b:2012-01-01",
        "stance": "AFFIRMS",
        "pooled_forms": ["arms", "funds"],
        "asserted_on": date(2018, 1, 1),
        "recorded_at": datetime(2026, 11, 1, tzinfo=UTC),
        "retracted_at": datetime(9999, 12, 31, tzinfo=UTC),
    }

    async def work() -> None:
        async with Database.of(emptied) as database:
            text = "CREATE (said:Assertion) SET said = $said"
            await database.run(Statement(text, {"said": said}, Access.WRITE))

    asyncio.run(work())
    rows = ask("whatSupport", DAY, supporter="actor:a", actor="actor:b")
    assert [(row["form"], row["pooled"], len(row["evidence"])) for row in rows] == [
        ("ARMS", False, 1),
        ("TROOPS", False, 1),
        ("FUNDS", True, 1),
    ]


def test_what_is_only_claimed_to_be_a_part_hides_no_neighbour(
    emptied: Settings, ask: Asked
) -> None:
    draw(
        emptied,
        [
            line("actor:a CONTROLS region:u 2018-01-01"),
            line("actor:foe CONTROLS region:bay 2018-01-01"),
            line("actor:neutral CONTROLS region:land 2018-01-01"),
            line("region:bay PART_OF region:land", basis="claimed"),
            line("region:u BORDERS region:bay"),
            line("region:u BORDERS region:land"),
            line("actor:a OPPOSES actor:foe 2018-01-01"),
        ],
        u={"coastal": False},
        bay={"coastal": True},
    )
    assert ask("whoIsEncircled", DAY) == []
    found = ask("whoseTerritoryIsNextTo", DAY, actor="actor:a")
    assert keys(found, "neighbour", "territory") == {("foe", "bay"), ("neutral", "land")}


def test_a_coast_that_another_holds_is_no_way_out(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("actor:a CONTROLS region:land 2018-01-01"),
            line("region:inner PART_OF region:land"),
            line("region:shore PART_OF region:land"),
            line("actor:foe CONTROLS region:shore 2018-01-01"),
            line("region:inner BORDERS region:shore"),
            line("actor:a OPPOSES actor:foe 2018-01-01"),
        ],
        land={"coastal": True},
        inner={"coastal": False},
        shore={"coastal": True},
    )
    assert keys(ask("whoIsEncircled", DAY), "holder", "verdict", "by") == {("a", "YES", ("foe",))}
