"""Where fronts run, who is next to whom, who is closed in: each rule on a graph drawn for it."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest
from tests.conftest import Graphql
from tests.support.drawn import Drawn, Fact, key

from marchland.settings import Settings

LINES = "kind place actors { key } near { key } far { key } holdsFrom holdsTo standing"
ENCIRCLED = "kind verdict holder { key } territories { key } by { key } unknown { key } why"
# Two hold land that borders; whether that is a front is up to what is added.
SIDES: tuple[Fact, ...] = (
    ("a", "CONTROLS", "X"),
    ("b", "CONTROLS", "Y"),
    ("X", "BORDERS", "Y"),
)
AT_ARMS: Fact = ("a", "OPPOSES", "b")
# A pocket with two neighbours, both held by the one who fights its holder.
POCKET: tuple[Fact, ...] = (
    ("a", "CONTROLS", "Pocket"),
    ("b", "CONTROLS", "North"),
    ("b", "CONTROLS", "South"),
    ("Pocket", "BORDERS", "North"),
    ("South", "BORDERS", "Pocket"),
    ("b", "OPPOSES", "a"),
)


@pytest.fixture
def drawn(emptied: Settings, runner: asyncio.Runner) -> Drawn:
    return Drawn(emptied, runner)


def keys(nodes: list[dict[str, Any]]) -> list[str]:
    return [str(node["key"]) for node in nodes]


def fronts(rows: list[dict[str, Any]]) -> list[tuple[str, str, list[str]]]:
    return [(row["kind"], row["place"], keys(row["actors"])) for row in rows]


def test_where_a_front_runs_and_where_none_does(drawn: Drawn) -> None:
    default, contested = {"basis": "default"}, {"status": "contested", "extent": "unknown"}
    own = ("a", "CONTROLS", "X", default), *SIDES[1:], ("Town", "PART_OF", "X"), AT_ARMS
    drawn.island(
        "war",
        ("a", "CONTROLS", "X", {"valid_from": date(2019, 1, 1)}),
        ("b", "CONTROLS", "Y", {"valid_to": date(2021, 1, 1)}),
        ("X", "BORDERS", "Y"),
        ("b", "OPPOSES", "a", {"valid_from": date(2020, 2, 1), "forms": ["air_strikes"]}),
    )
    drawn.island("finest", *own, ("Town", "BORDERS", "Z"), ("Z", "PART_OF", "Y"))
    drawn.island("default", *own)
    drawn.island("area", *SIDES[1:], ("a", "CONTROLS", "X", contested))
    drawn.island("area", ("b", "CONTROLS", "X", contested), AT_ARMS)
    drawn.island("peace", *SIDES)
    drawn.island("unarmed", *SIDES, ("a", "OPPOSES", "b", {"forms": ["political_demand"]}))
    drawn.island("over", *SIDES, ("a", "OPPOSES", "b", {"valid_to": date(2020, 6, 1)}))
    drawn.island("joint", *SIDES, AT_ARMS, ("a", "CONTROLS", "Y", {"status": "joint"}))
    drawn.island("unknown", *SIDES[::2], AT_ARMS)
    # A default holds nothing of which something else is said.
    drawn.island("zone", *own, ("Zone", "OVERLAPS", "X"))
    drawn.island("claim", *own, ("c", "CLAIMS", "X"))
    drawn.island("presence", *own, ("c", "PRESENT_IN", "X"))
    drawn.island("part", *own, ("c", "CONTROLS", "Town"))
    rows = drawn.ask("frontlines", LINES)
    assert fronts(rows) == [
        ("LINE", "Town-finest / Z-finest", [key("a-finest"), key("b-finest")]),
        ("LINE", "X-default / Y-default", [key("a-default"), key("b-default")]),
        ("LINE", "X-war / Y-war", [key("a-war"), key("b-war")]),
        ("AREA", "X-area", [key("a-area"), key("b-area")]),
    ]
    assert [row["standing"] for row in rows] == ["DEFAULT", "DEFAULT", "ASSERTED", "ASSERTED"]
    assert (rows[2]["holdsFrom"], rows[2]["holdsTo"]) == ("2020-02-01", "2021-01-01")
    sooner = drawn.ask("frontlines", LINES, as_of=date(2020, 1, 31))
    places = {place for _, place, _ in fronts(sooner)}
    assert places - {place for _, place, _ in fronts(rows)} == {"X-over / Y-over"}
    assert {place for _, place, _ in fronts(rows)} - places == {"X-war / Y-war"}
    assert fronts(drawn.ask("frontlinesOf", LINES, actor=key("b-war"))) == [
        ("LINE", "Y-war / X-war", [key("b-war"), key("a-war")])
    ]
    assert fronts(drawn.ask("frontlinesOf", LINES, actor=key("a-area"))) == [
        ("AREA", "X-area", [key("a-area"), key("b-area")])
    ]


def test_whose_territory_is_next_to_an_actors(drawn: Drawn) -> None:
    drawn.draw(
        *SIDES,
        ("Inner", "PART_OF", "X"),
        ("Inner", "BORDERS", "Unknown"),
        ("Inner", "BORDERS", "Quarter"),
        ("Quarter", "PART_OF", "Z"),
        ("c", "CONTROLS", "Z"),
        ("X", "BORDERS", "Z"),
    )
    rows = drawn.ask(
        "whoseTerritoryIsNextTo",
        "neighbour { key } territory { key } touching { key } ours { key }",
        actor=key("a"),
    )
    assert [
        (
            row["neighbour"] and row["neighbour"]["key"],
            row["territory"]["key"],
            keys(row["touching"]),
            keys(row["ours"]),
        )
        for row in rows
    ] == [
        (key("b"), key("Y"), [key("Y")], [key("X")]),
        (key("c"), key("Z"), [key("Quarter")], [key("Inner")]),
        (None, key("Unknown"), [key("Unknown")], [key("Inner")]),
    ]


def test_who_is_encircled_who_is_not_and_of_whom_it_cannot_be_said(drawn: Drawn) -> None:
    annex: tuple[Fact, ...] = (("a", "CONTROLS", "Annex"), ("Annex", "BORDERS", "Pocket"))
    gate: tuple[Fact, ...] = (("c", "CONTROLS", "Gate"),)
    drawn.island("siege", ("a", "CONTROLS", "Pocket", {"besieged": True}))
    drawn.island("pocket", *POCKET)
    drawn.island("block", *POCKET, *annex, ("Annex", "BORDERS", "North"))
    drawn.island("neutral", *POCKET, *gate, ("Gate", "BORDERS", "Pocket"))
    drawn.island("backs", *POCKET, ("a", "SUPPORTS", "b"))
    drawn.island("backed", *POCKET, ("b", "SUPPORTS", "a"))
    drawn.island("gate", *POCKET, *annex, *gate, ("Gate", "BORDERS", "Annex"))
    drawn.island("unknown", *POCKET, ("Pocket", "BORDERS", "Unknown"))
    drawn.island("rough", *POCKET)
    drawn.island("coast", *POCKET)
    drawn.island("nocoast", *POCKET)
    for tag in ("pocket", "block", "neutral", "backs", "backed", "gate", "unknown", "rough"):
        drawn.place(f"Pocket-{tag}", coastal=False)
        drawn.place(f"Annex-{tag}", coastal=False)
    drawn.place("Pocket-rough", approximate=True)
    drawn.place("Pocket-coast", coastal=True)
    told = {
        row["holder"]["key"].removeprefix("actor:a-"): (
            row["kind"],
            row["verdict"],
            len(row["territories"]),
            row["why"],
        )
        for row in drawn.ask("whoIsEncircled", ENCIRCLED)
        if row["holder"]["key"].startswith("actor:a-")
    }
    assert told == {
        "siege": ("REPORTED", "YES", 1, []),
        "pocket": ("COMPUTED", "YES", 1, []),
        "block": ("COMPUTED", "YES", 2, []),
        "unknown": (
            "COMPUTED",
            "CANNOT_SAY",
            1,
            ["who holds a neighbouring territory is not known"],
        ),
        "rough": (
            "COMPUTED",
            "CANNOT_SAY",
            1,
            ["its outline is drawn roughly, so neighbours may be missing"],
        ),
        "nocoast": ("COMPUTED", "CANNOT_SAY", 1, ["whether it has a coast is not known"]),
    }


def test_a_border_changes_character_by_the_last_day_of_the_span(drawn: Drawn) -> None:
    may, june, july = date(2020, 5, 1), date(2020, 6, 1), date(2020, 7, 1)
    drawn.island("war", *SIDES, ("a", "OPPOSES", "b", {"valid_from": june}))
    drawn.island("peace", *SIDES, ("b", "OPPOSES", "a", {"valid_to": june}))
    drawn.island("allied", *SIDES, ("a", "SUPPORTS", "b", {"valid_from": june}))
    sanctions = {"valid_from": june, "forms": ["sanctions"]}
    drawn.island("sanctions", *SIDES, ("a", "OPPOSES", "b", sanctions))
    drawn.island("taken", SIDES[0], SIDES[2], ("b", "CONTROLS", "Y", {"valid_to": june}), AT_ARMS)
    drawn.island("taken", ("a", "CONTROLS", "Y", {"valid_from": june}))
    drawn.island("same", *SIDES, AT_ARMS)
    rows = drawn.ask("bordersChanged", "place before after", from_=may, to=july)
    assert [(row["place"].split("-")[-1], row["before"], row["after"]) for row in rows] == [
        ("allied", "NEUTRAL", "FRIENDLY"),
        ("peace", "AT_ARMS", "NEUTRAL"),
        ("sanctions", "NEUTRAL", "OPPOSED"),
        ("taken", "AT_ARMS", "ONE_HOLDER"),
        ("war", "NEUTRAL", "AT_ARMS"),
    ]
    assert drawn.ask("bordersChanged", "place", from_=may, to=june) == []


def test_the_shipped_graph_on_the_day_of_the_article(graphql: Graphql) -> None:
    answer = graphql(
        '{ frontlines(asOf: "2018-05-21") { place actors { key } }'
        '  whoIsEncircled(asOf: "2018-05-21") { kind verdict territories { key } }'
        '  whoseTerritoryIsNextTo(actor: "Hamas", asOf: "2018-05-21") { neighbour { key } } }'
    )
    assert "errors" not in answer
    # Turkey sent troops against the Kurdish groups; nobody else at a known line is at arms.
    assert [(row["place"], keys(row["actors"])) for row in answer["data"]["frontlines"]] == [
        (
            "East and northeast Syria / Turkish buffer zone in northwest Syria",
            ["actor:kurdish-groups-syria", "actor:turkey"],
        )
    ]
    told = [
        (row["kind"], row["verdict"], keys(row["territories"]))
        for row in answer["data"]["whoIsEncircled"]
    ]
    assert ("REPORTED", "YES", ["region:is-desert-area-1"]) in told
    assert ("REPORTED", "YES", ["region:is-desert-area-2"]) in told
    assert ("COMPUTED", "YES") not in {row[:2] for row in told}
    around = answer["data"]["whoseTerritoryIsNextTo"]
    assert [row["neighbour"]["key"] for row in around] == ["actor:egypt", "actor:israel"]
