"""What is disputed, what rests on one word alone, what contradicts itself, who may be the same."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest
from tests.conftest import Graphql
from tests.support.drawn import Drawn, Fact, key

from marchland.settings import Settings

MAY, JULY = date(2020, 5, 1), date(2020, 7, 1)


@pytest.fixture
def drawn(emptied: Settings, runner: asyncio.Runner) -> Drawn:
    return Drawn(emptied, runner)


def keys(nodes: list[dict[str, Any]]) -> list[str]:
    return [str(node["key"]) for node in nodes]


def test_what_is_affirmed_and_denied_is_told_with_who_says_so(drawn: Drawn) -> None:
    disputed = {"disputed": True}
    drawn.draw(
        ("a", "CONTROLS", "Town", {"id": "held", **disputed}),
        ("a", "SUPPORTS", "b"),
        ("c", "SUPPORTS", "b", {"valid_to": MAY, **disputed}),
        ("1deal", "AT", "Town"),
        ("2deal", "AT", "Far"),
        ("Town", "PART_OF", "X"),
    )
    for event in ("1deal", "2deal"):
        drawn.place(event, **disputed)
        drawn.say(key(event), "AFFIRMS", "yes", "Herald")
        drawn.say(key(event), "DENIES", "no", "Gazette")
    drawn.say("held", "AFFIRMS", "yes", "Herald")
    drawn.say("held", "DENIES", "no", "Gazette")
    columns = (
        "statement affirmedBy { title } deniedBy { title } disputed "
        "affirming { key } denying { key } affirmers deniers "
        "assertions { stance speaker { key } source { title } }"
    )
    said = [("DENIES", "no", "Gazette"), ("AFFIRMS", "yes", "Herald")]
    sides = {
        "affirmedBy": [{"title": "Herald"}],
        "deniedBy": [{"title": "Gazette"}],
        "affirming": [{"key": key("yes")}],
        "denying": [{"key": key("no")}],
        "affirmers": ["yes"],
        "deniers": ["no"],
        "assertions": [
            {"stance": stance, "speaker": {"key": key(who)}, "source": {"title": title}}
            for stance, who, title in said
        ],
    }
    facts = drawn.ask("disputedFacts", columns)
    assert [fact.pop("statement") for fact in facts] == ["1deal", "2deal", "a controls Town"]
    assert facts == [{**sides, "disputed": True}] * 3

    def about(name: str) -> list[str]:
        rows = drawn.ask("disputedFactsAbout", "statement", about=key(name))
        return [row["statement"] for row in rows]

    assert about("X") == ["1deal", "a controls Town"]
    assert about("a") == ["a controls Town"]
    assert about("2deal") == ["2deal"]
    assert about("b") == []


def test_a_territory_is_disputed_between_two_at_least(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "CLAIMS", "Hill"),
        ("b", "CONTROLS", "Hill"),
        ("a", "CLAIMS", "Reef"),
        ("b", "CLAIMS", "Reef"),
        ("a", "CLAIMS", "Own"),
        ("a", "CONTROLS", "Own"),
        ("a", "CLAIMS", "Past", {"valid_to": MAY}),
        ("b", "CONTROLS", "Past"),
    )
    rows = drawn.ask(
        "disputedTerritories", "territory { key } claimants { key } holders { key } contested"
    )
    assert [
        (row["territory"]["key"], keys(row["claimants"]), keys(row["holders"])) for row in rows
    ] == [(key("Hill"), [key("a")], [key("b")]), (key("Reef"), [key("a"), key("b")], [])]


def test_what_rests_on_one_origin_alone(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "SUPPORTS", "b", {"id": "alone"}),
        ("c", "SUPPORTS", "b", {"origins": 2}),
        ("d", "SUPPORTS", "b", {"valid_to": MAY}),
    )
    drawn.say("alone", "AFFIRMS", "witness", "Herald")
    drawn.say("alone", "AFFIRMS", "witness", "Gazette")
    rows = drawn.ask(
        "singleOrigin",
        "subject { key } type object { key } origin sources { title }",
        about=key("b"),
    )
    assert rows == [
        {
            "subject": {"key": key("a")},
            "type": "supports",
            "object": {"key": key("b")},
            "origin": "witness",
            "sources": [{"title": "Gazette"}, {"title": "Herald"}],
        }
    ]


def test_what_rests_on_one_origin_alone_anywhere(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "SUPPORTS", "b", {"id": "alone"}),
        ("c", "SUPPORTS", "b", {"origins": 2}),
        ("d", "SUPPORTS", "b", {"valid_to": MAY}),
        ("a", "CONTROLS", "X", {"id": "held"}),
        ("X", "PART_OF", "Y"),
    )
    for about in ("alone", "held"):
        drawn.say(about, "AFFIRMS", "witness", "Herald")
    rows = drawn.ask("singleOrigins", "subject { key } type object { key } origin origins")
    told = [(row["subject"]["key"], row["type"], row["origin"], row["origins"]) for row in rows]
    assert told == [(key("a"), "supports", "witness", 1), (key("a"), "controls", "witness", 1)]


def test_a_row_tells_the_least_number_of_origins_of_what_it_rests_on(drawn: Drawn) -> None:
    drawn.draw(
        ("a", "CONTROLS", "Hill", {"origins": 3}),
        ("b", "CLAIMS", "Hill", {"origins": 2}),
        ("Hill", "PART_OF", "Land", {"origins": 1}),
    )
    assert drawn.ask("claimsAgainstHolders", "origins firstAssertedOn") == [
        {"origins": 2, "firstAssertedOn": "2020-06-01"}
    ]


def test_what_contradicts_itself_and_what_does_not(drawn: Drawn) -> None:
    sole: Fact = ("a", "CONTROLS", "X")
    drawn.island("two", ("a", "CONTROLS", "X", {"valid_from": MAY}), ("b", "CONTROLS", "X"))
    drawn.island("own", ("a", "CONTROLS", "X", {"valid_to": JULY}), sole)
    drawn.island("whole", sole, ("Town", "PART_OF", "Vale"), ("Vale", "PART_OF", "X"))
    drawn.island("whole", ("b", "CONTROLS", "Town", {"extent": "unknown"}))
    drawn.island("zone", sole, ("X", "OVERLAPS", "Town", {"extent": "whole"}))
    drawn.island("zone", ("b", "CONTROLS", "Town"))
    drawn.island("soft", ("a", "SUPPORTS", "b"), ("a", "OPPOSES", "b"))
    # None of these: a dispute, a claim, joint holders, two shares, a default, its own army, one
    # hand after the other, and an overlap that lies within the precision of the dates.
    drawn.island("dispute", ("a", "CONTROLS", "X", {"disputed": True}))
    drawn.island("claim", sole, ("b", "CLAIMS", "X"))
    drawn.island("joint", sole, ("b", "CONTROLS", "X", {"status": "joint"}))
    shares = ("a", "CONTROLS", "X", {"extent": "part"}), ("b", "CONTROLS", "X", {"extent": "most"})
    drawn.island("shares", *shares)
    drawn.island("default", sole, ("b", "CONTROLS", "X", {"basis": "default"}))
    drawn.island("army", sole, ("b", "CONTROLS", "X"), ("b", "PART_OF", "a"))
    drawn.island("after", ("a", "CONTROLS", "X", {"valid_to": MAY}))
    drawn.island("after", ("b", "CONTROLS", "X", {"valid_from": MAY}))
    month = {"from_precision": "month", "to_precision": "month"}
    drawn.island("within", ("a", "CONTROLS", "X", {"valid_to": JULY, **month}))
    drawn.island("within", ("b", "CONTROLS", "X", {"valid_from": date(2020, 6, 1), **month}))
    drawn.island("forms", ("a", "SUPPORTS", "b"), ("a", "SUPPORTS", "b", {"forms": ["troops"]}))
    drawn.island("sources", ("a", "SUPPORTS", "b"))
    drawn.island("sources", ("a", "SUPPORTS", "b", {"affirmed_by": ["C source:other -"]}))
    # One was spoken of last before the other was spoken of first.
    since = {"last_asserted_on": date(2019, 12, 31), "first_asserted_on": date(2019, 1, 1)}
    drawn.island("carried", ("a", "CONTROLS", "X", since), ("b", "CONTROLS", "X"))
    rows = drawn.ask("contradictions", "kind hard about { key } since until onTheDay")
    assert [(row["kind"], row["hard"], keys(row["about"])) for row in rows] == [
        ("OWN_INTERVALS", True, [key("a-own"), key("X-own")]),
        ("PART_AGAINST_WHOLE", True, [key("Town-whole"), key("X-whole")]),
        ("PART_AGAINST_WHOLE", True, [key("Town-zone"), key("X-zone")]),
        ("TWO_SOLE_HOLDERS", True, [key("X-two")]),
        ("SUPPORT_AND_OPPOSITION", False, [key("a-soft"), key("b-soft")]),
    ]
    # Without a known start or end no more is certain than the day that the sources speak of.
    assert {(row["since"], row["until"]) for row in rows} == {("2020-06-01", "2020-06-02")}
    assert all(row["onTheDay"] for row in rows)
    past = drawn.ask("contradictions", "kind onTheDay", as_of=date(2020, 4, 1))
    assert {row["kind"]: row["onTheDay"] for row in past}["TWO_SOLE_HOLDERS"] is False


def test_actors_that_may_be_the_same_are_suggested(drawn: Drawn) -> None:
    drawn.place("front", aliases=["The Front", "NLF"])
    drawn.place("liberators", aliases=["nlf"])
    drawn.place("army", aliases=["Guard"], ucdp_id="1")
    drawn.place("militia", aliases=["guard"], ucdp_id="2")
    drawn.place("old", aliases=["Party"])
    drawn.place("new", aliases=["Party"])
    drawn.draw(("old", "SUCCEEDED_BY", "new", {"kind": "rename"}))
    rows = drawn.ask("maybeTheSame", "first { key } second { key } shared against")
    assert [
        (row["first"]["key"], row["second"]["key"], row["shared"], len(row["against"]))
        for row in rows
    ] == [
        (key("front"), key("liberators"), ["nlf"], 0),
        (key("army"), key("militia"), ["guard"], 1),
    ]


def test_the_shipped_graph_on_doubt(graphql: Graphql) -> None:
    answer = graphql(
        '{ disputedFacts(asOf: "2018-05-21") { statement }'
        '  disputedFactsAbout(about: "region:syr", asOf: "2018-05-21") { statement }'
        '  lens: disputedFacts(asOf: "2018-05-21", lens: {minReliability: C}) { deniedBy { key } }'
        '  contradictions(asOf: "2018-05-21") { kind }'
        '  disputedTerritories(asOf: "2018-05-21", first: 1000) { territory { key }'
        "    claimants { key } holders { key } } }"
    )
    assert "errors" not in answer
    data = answer["data"]
    deal, withdrawal = (
        "Surrender deal over the south Damascus pocket",
        "Fighters withdraw from the south Damascus pocket",
    )
    assert [row["statement"] for row in data["disputedFacts"]] == [deal, withdrawal]
    assert [row["statement"] for row in data["disputedFactsAbout"]] == [withdrawal]
    # A lens keeps facts by who affirms them; of those kept, it shows the denials too.
    denied = [keys(row["deniedBy"]) for row in data["lens"]]
    assert denied == [["source:news-2018-05-21/syrian-state-media"]] * 2
    assert data["contradictions"] == []
    (golan,) = [
        row
        for row in data["disputedTerritories"]
        if row["territory"]["key"] == "region:golan-heights"
    ]
    assert (keys(golan["claimants"]), keys(golan["holders"])) == (
        ["actor:gov-syria"],
        ["actor:israel"],
    )
