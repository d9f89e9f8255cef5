"""How things hang together, who is where, who claims what, what happened and what changed."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest
from tests.conftest import Graphql
from tests.support.drawn import Drawn, key

from marchland.settings import Settings

APRIL, MAY, JUNE, JULY = (date(2020, month, 1) for month in (4, 5, 6, 7))
CHANGE = "change on subject { key } type object { key } before { from { key } } holdsFrom holdsTo"


@pytest.fixture
def drawn(emptied: Settings, runner: asyncio.Runner) -> Drawn:
    return Drawn(emptied, runner)


def keys(nodes: list[dict[str, Any]]) -> list[str]:
    return [str(node["key"]) for node in nodes]


def changes(rows: list[dict[str, Any]]) -> list[tuple[str, str, str, str, str | None]]:
    return [
        (
            row["change"],
            row["on"],
            row["subject"]["key"],
            row["object"]["key"],
            row["before"] and row["before"]["from"]["key"],
        )
        for row in rows
    ]


def test_the_shortest_ways_are_told_and_only_over_what_holds_then(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "SUPPORTS", "b", {"valid_from": date(2020, 1, 1)}),
        ("c", "OPPOSES", "b"),
        ("c", "CONTROLS", "X", {"valid_to": date(2021, 1, 1)}),
        ("1battle", "INVOLVES", "a", {"valid_from": MAY, "valid_to": date(2020, 5, 2)}),
        ("1battle", "AT", "Y", {"valid_from": MAY, "valid_to": date(2020, 5, 2)}),
        ("Y", "BORDERS", "X"),
        ("a", "CONTROLS", "X", {"valid_to": date(2020, 2, 1)}),
    )
    columns = "length nodes { key } holdsFrom holdsTo"
    ways = drawn.ask("howConnected", columns, start=key("a"), end=key("X"))
    assert [(way["length"], keys(way["nodes"])) for way in ways] == [
        (3, [key("a"), key("1battle"), key("Y"), key("X")]),
        (3, [key("a"), key("b"), key("c"), key("X")]),
    ]
    # What happened stays so, and what holds ends with the first that ends.
    assert [(way["holdsFrom"], way["holdsTo"]) for way in ways] == [
        ("2020-05-01", None),
        ("2020-01-01", "2021-01-01"),
    ]
    sooner = drawn.ask(
        "howConnected", columns, start=key("a"), end=key("X"), as_of=date(2020, 1, 15)
    )
    assert [way["length"] for way in sooner] == [1]
    assert drawn.ask("howConnected", columns, start=key("a"), end=key("a")) == []


def test_who_is_present_is_no_holder_and_no_arm_of_one(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "PRESENT_IN", "Town", {"extent": "part"}),
        ("b", "PRESENT_IN", "Town"),
        ("b", "CONTROLS", "Town"),
        ("army", "PRESENT_IN", "Town"),
        ("army", "PART_OF", "b"),
        ("c", "PRESENT_IN", "Zone", {"valid_to": JULY}),
        ("Town", "PART_OF", "X"),
        ("Zone", "OVERLAPS", "X"),
        ("d", "PRESENT_IN", "Far"),
    )
    columns = "actor { key } where { key } extent"
    rows = drawn.ask("whoIsPresent", columns, region=key("X"))
    assert [(row["actor"]["key"], row["where"]["key"], row["extent"]) for row in rows] == [
        (key("a"), key("Town"), "PART"),
        (key("c"), key("Zone"), "UNKNOWN"),
    ]
    later = drawn.ask("whoIsPresent", columns, region=key("X"), as_of=JULY)
    assert [row["actor"]["key"] for row in later] == [key("a")]


def test_claims_and_those_against_the_holder(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "CLAIMS", "Hill"),
        ("b", "CLAIMS", "Hill"),
        ("b", "CONTROLS", "Hill"),
        ("a", "CLAIMS", "Vale"),
        ("a", "CONTROLS", "Vale"),
        ("c", "CLAIMS", "Waste"),
        ("Hill", "PART_OF", "X"),
    )
    claims = drawn.ask("whoClaims", "claimant { key } holders { key }", region=key("X"))
    assert [(row["claimant"]["key"], keys(row["holders"])) for row in claims] == [
        (key("a"), [key("b")]),
        (key("b"), [key("b")]),
    ]
    against = drawn.ask("claimsAgainstHolders", "claimant { key } territory { key } holder { key }")
    assert [[row[name]["key"] for name in row] for row in against] == [
        [key("a"), key("Hill"), key("b")]
    ]


def test_an_event_happened_when_a_source_tells_of_it(drawn: Drawn) -> None:
    inside = {"valid_from": date(2020, 5, 10), "valid_to": date(2020, 5, 12)}
    for name, own in {
        "1in": inside,
        "2across": {"valid_from": APRIL, "valid_to": JUNE},
        "3before": {"valid_from": APRIL, "valid_to": MAY},
        # No start, no end: it is told of on the first of June, and on no day before.
        "4undated": {},
    }.items():
        drawn.draw((name, "AT", "Town", own))
        drawn.place(name, **own)
    drawn.draw(("Town", "PART_OF", "X"), ("1in", "INVOLVES", "a", inside))
    columns = "event { key } within begins where { key } actors { key }"

    def told(begin: date, end: date) -> list[tuple[str, bool]]:
        rows = drawn.ask("whatHappened", columns, region=key("X"), from_=begin, to=end)
        return [(row["event"]["key"], row["within"]) for row in rows]

    assert told(MAY, JUNE) == [(key("2across"), False), (key("1in"), True)]
    assert told(JUNE, JULY) == [(key("4undated"), False)]
    (row,) = drawn.ask(
        "whatHappened", columns, region=key("X"), from_=date(2020, 5, 11), to=date(2020, 5, 12)
    )[1:]
    assert (keys(row["where"]), keys(row["actors"])) == ([key("Town")], [key("a")])


def test_a_change_lies_in_a_half_open_span(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "CONTROLS", "Town", {"valid_to": MAY}),
        ("b", "CONTROLS", "Town", {"valid_from": MAY}),
        ("b", "SUPPORTS", "c", {"valid_from": JUNE}),
        ("a", "OPPOSES", "b", {"valid_to": JUNE, "to_precision": "month"}),
        ("Town", "PART_OF", "X"),
    )
    handed = ("CHANGED_HANDS", "2020-05-01", key("b"), key("Town"), key("a"))
    ended = ("ENDED", "2020-06-01", key("a"), key("b"), None)
    began = ("BEGAN", "2020-06-01", key("b"), key("c"), None)
    # What ended by the first of June, to the month, ended in May; what began on it did not.
    assert changes(drawn.ask("whatChanged", CHANGE, from_=MAY, to=JUNE)) == [handed, ended]
    assert changes(drawn.ask("whatChanged", CHANGE, from_=JUNE, to=JULY)) == [began]
    assert drawn.ask("whatChanged", CHANGE, from_=APRIL, to=MAY) == []
    in_region = drawn.ask("whatChangedIn", CHANGE, region=key("X"), from_=MAY, to=JULY)
    assert changes(in_region) == [handed]
    assert (in_region[0]["holdsFrom"], in_region[0]["holdsTo"]) == ("2020-05-01", None)
    # The loser is told of its loss, whoever began to hold.
    for_loser = drawn.ask("whatChangedFor", CHANGE, actor=key("a"), from_=MAY, to=JULY)
    assert changes(for_loser) == [handed, ended]
    for_winner = drawn.ask("whatChangedFor", CHANGE, actor=key("b"), from_=MAY, to=JULY)
    assert changes(for_winner) == [handed, ended, began]


def test_the_shipped_graph_tells_of_places_and_changes(graphql: Graphql) -> None:
    span = 'from: "2018-05-21", to: "2018-05-22"'
    answer = graphql(
        f'{{ gone: whatChangedFor(actor: "Islamic State", {span}) {{ object {{ key }} change }}'
        f"  all: whatChanged({span}) {{ object {{ key }} change }}"
        f'  old: whatHappened(region: "Syria", from: "1990-01-01", to: "1991-01-01") {{ kind }}'
        f'  day: whatHappened(region: "Syria", {span}) {{ event {{ key }} within }}'
        '  golan: whoClaims(region: "Golan Heights") { claimant { key } holders { key } }'
        '  there: whoIsPresent(region: "Syria", asOf: "2018-05-21") { actor { key } } }'
    )
    assert "errors" not in answer
    data = answer["data"]
    taken = ["region:al-hajar-al-aswad", "region:yarmouk-camp"]
    assert [(row["object"]["key"], row["change"]) for row in data["gone"]] == [
        (region, "CHANGED_HANDS") for region in taken
    ]
    assert [row["object"]["key"] for row in data["all"]] == [
        taken[0],
        "region:damascus-and-surroundings",
        taken[1],
    ]
    assert data["old"] == []
    assert {"event": {"key": "event:buses-leave-south-damascus-2018-05-21"}, "within": True} in (
        data["day"]
    )
    assert [(row["claimant"]["key"], keys(row["holders"])) for row in data["golan"]] == [
        ("actor:gov-syria", ["actor:israel"])
    ]
    assert {row["actor"]["key"] for row in data["there"]} == {
        "actor:syrian-rebels",
        "actor:turkish-forces",
        "actor:undof",
        "actor:us-military",
    }
