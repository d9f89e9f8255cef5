"""What a default fills, and what each row of a place rests on, each on a small graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.sketch import Asked, asker, draw, keys, line

from marchland.settings import Settings

DAY = "2018-05-21"


@pytest.fixture(scope="module")
def ask(database_settings: Settings) -> Iterator[Asked]:
    with asker(database_settings) as asked:
        yield asked


def evidence(rows: list[dict[str, Any]]) -> list[set[str]]:
    """The keys of what each row rests on."""
    return [{one["key"] for one in row["evidence"]} for row in rows]


def test_a_default_is_told_only_where_nothing_outranks_it(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("region:land PART_OF region:realm"),
            line("actor:state CONTROLS region:land", basis="default"),
            line("actor:lord CONTROLS region:realm 2018-01-01"),
            line("region:isle PART_OF region:country"),
            line("region:march PART_OF region:country"),
            line("region:belt PART_OF region:country"),
            line("actor:other CONTROLS region:country", basis="default"),
            line("actor:heir CLAIMS region:isle"),
            line("actor:other CLAIMS region:march"),
        ],
        belt={"kind": "zone"},
    )
    found = {}
    for region in ("land", "isle", "march", "belt"):
        rows = ask("whoControls", DAY, region=f"region:{region}")
        found[region] = keys(rows, "controller", "how")
    assert found == {
        "land": {("lord", "ABOVE")},
        "isle": set(),
        "march": {("other", "DEFAULT")},
        "belt": set(),
    }


def test_a_row_about_a_part_rests_on_its_being_one(emptied: Settings, ask: Asked) -> None:
    part, zone = "part_of:region:part:region:land", "overlaps:region:belt:region:land"
    draw(
        emptied,
        [
            line("region:part PART_OF region:land 2018-03-01"),
            line("region:belt OVERLAPS region:land 2018-04-01"),
            line("actor:a CONTROLS region:part 2018-01-01"),
            line("actor:b CLAIMS region:part 2018-01-01"),
            line("actor:c PRESENT_IN region:part 2018-01-01"),
            line("actor:c PRESENT_IN region:belt 2018-01-01"),
        ],
    )
    part, zone = f"{part}:2018-03-01", f"{zone}:2018-04-01"
    (held,) = ask("whoControls", DAY, region="region:land")
    (claimed,) = ask("whoClaims", DAY, region="region:land")
    for row in (held, claimed):
        assert part in evidence([row])[0]
        assert row["holdsFrom"] == "2018-03-01"
    present = ask("whoIsPresent", DAY, region="region:land")
    assert [(row["where"]["key"], row["holdsFrom"]) for row in present] == [
        ("region:belt", "2018-04-01"),
        ("region:part", "2018-03-01"),
    ]
    assert zone in evidence(present)[0]


def test_who_has_but_a_default_is_present_where_another_holds_the_part(
    emptied: Settings, ask: Asked
) -> None:
    draw(
        emptied,
        [
            line("region:part PART_OF region:land"),
            line("region:rest PART_OF region:land"),
            line("actor:state CONTROLS region:land", basis="default"),
            line("actor:a CONTROLS region:part 2018-01-01"),
            line("actor:state PRESENT_IN region:part 2018-01-01"),
            line("actor:state PRESENT_IN region:rest 2018-01-01"),
        ],
    )
    present = ask("whoIsPresent", DAY, region="region:land")
    assert keys(present, "actor", "where") == {("state", "part")}


def test_a_holder_s_own_presence_and_claim_leave_its_default(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("region:x BORDERS region:y"),
            line("actor:state CONTROLS region:x", basis="default"),
            line("actor:state PRESENT_IN region:x 2018-01-01"),
            line("actor:state CLAIMS region:x"),
            line("actor:foe CONTROLS region:y", basis="default"),
            line("actor:foe PRESENT_IN region:y 2018-01-01"),
            line("actor:foe CLAIMS region:y"),
            line("actor:state OPPOSES actor:foe 2018-03-01"),
        ],
        x={"coastal": False},
    )
    assert keys(ask("frontlines", DAY), "near", "far") == {("x", "y")}
    assert keys(ask("frontlinesOf", DAY, actor="actor:state"), "near", "far") == {("x", "y")}
    neighbours = ask("whoseTerritoryIsNextTo", DAY, actor="actor:state")
    assert keys(neighbours, "neighbour", "ours") == {("foe", ("x",))}
    bordering = ask("whoControlsTerritoryBordering", DAY, region="region:x")
    assert keys(bordering, "territory", "controller") == {("y", "foe")}
    changed = ask("bordersChanged", **{"from": "2018-02-01", "to": "2018-05-01"})
    assert keys(changed, "before", "after") == {("NEUTRAL", "AT_ARMS")}
    encircled = ask("whoIsEncircled", DAY)
    assert keys(encircled, "holder", "verdict") == {
        ("state", "YES"),
        ("foe", "CANNOT_SAY"),
    }


def test_what_borders_rests_on_what_is_held_as_a_part_and_on_what_is_disputed(
    emptied: Settings, ask: Asked
) -> None:
    draw(
        emptied,
        [
            line("actor:state CONTROLS region:x", basis="default"),
            line("region:x BORDERS region:hill"),
            line("region:hill BORDERS region:far"),
            line("actor:state CONTROLS region:hill 2018-02-01"),
            line("actor:heir CLAIMS region:hill 2018-01-01"),
            line("region:far PART_OF region:realm 2018-03-01"),
            line("actor:lord CONTROLS region:realm 2018-01-01"),
        ],
    )
    rows = ask("whoControlsTerritoryBordering", DAY, region="region:x")
    held, claim = (
        "controls:actor:state:region:hill:2018-02-01",
        "claims:actor:heir:region:hill:2018-01-01",
    )
    assert [row["group"] for row in rows] == ["VIA_DISPUTED_LAND", "DISPUTED_LAND"]
    assert evidence(rows) == [
        {
            "controls:actor:lord:region:realm:2018-01-01",
            "borders:region:hill:region:far",
            "part_of:region:far:region:realm:2018-03-01",
            held,
            claim,
        },
        {held, claim, "borders:region:x:region:hill"},
    ]
