"""The answers that the article, the world's borders and the hand-set rows have to give."""

from __future__ import annotations

from typing import Any

import pytest
from tests.conftest import Graphql

HEADLINE = """query Q($region: String!, $asOf: Date, $knownAt: DateTime) {
  whoControlsTerritoryBordering(region: $region, asOf: $asOf, knownAt: $knownAt) {
    group territory { key } controller { key name } standing lastAssertedOn coverage
    relationship { basis status extent assertions { edges { node { locator } } } }
    via { key } touching { key } unknownParts { key } claims { from { key } }
    present { from { key } validFrom standing } alsoWithin { key }
    formerly { key from { key } validTo }
  }
}"""
ALWAYS = {
    ("TOUCHES", "region:egy", "actor:egypt", "DEFAULT"),
    ("TOUCHES", "region:jor", "actor:jordan", "DEFAULT"),
    ("TOUCHES", "region:lbn", "actor:lebanon", "DEFAULT"),
    ("VIA_DISPUTED_LAND", "region:undof-zone", None, "UNKNOWN"),
}
HELD = {
    ("TOUCHES", "region:gaza-strip", "actor:hamas"),
    ("TOUCHES", "region:west-bank", "actor:israel"),
    ("TOUCHES", "region:west-bank", "actor:palestinian-authority"),
    ("DISPUTED_LAND", "region:golan-heights", "actor:israel"),
}
SOUTHWEST = ("VIA_DISPUTED_LAND", "region:syria-southwest", "actor:syrian-rebels")


def ask(graphql: Graphql, as_of: str | None, region: str = "Israel") -> list[dict[str, Any]]:
    answer = graphql(HEADLINE, {"region": region, "asOf": as_of})
    assert "errors" not in answer
    rows: list[dict[str, Any]] = answer["data"]["whoControlsTerritoryBordering"]
    return rows


def summary(rows: list[dict[str, Any]]) -> set[tuple[str, str, str | None, str]]:
    return {(r["group"], r["territory"]["key"], _key(r["controller"]), r["standing"]) for r in rows}


def _key(entity: dict[str, Any] | None) -> str | None:
    return None if entity is None else str(entity["key"])


def southwest(rows: list[dict[str, Any]]) -> dict[str, Any]:
    (row,) = [r for r in rows if r["territory"]["key"] == "region:syria-southwest"]
    return row


@pytest.mark.parametrize(
    ("as_of", "rebels", "held"),
    [("2018-05-21", "ASSERTED", "ASSERTED"), ("2018-03-01", "CARRIED_BACK", "ASSERTED")],
)
def test_in_2018(graphql: Graphql, as_of: str, rebels: str, held: str) -> None:
    rows = ask(graphql, as_of)
    assert summary(rows) == ALWAYS | {(*one, held) for one in HELD} | {(*SOUTHWEST, rebels)}
    row = southwest(rows)
    assert row["lastAssertedOn"] == "2018-08-20", "later reports tell from whom it was retaken"
    assert row["relationship"]["extent"] == "PART"
    assert row["via"] == {"key": "region:golan-heights"}
    assert "P13" in str(row["relationship"]["assertions"])
    assert {one["key"] for one in row["unknownParts"]} >= {"region:sy-qu", "region:sy-dr"}
    assert "rest unknown" in row["coverage"]
    assert "controls:is-pledged-group-sw-syria:sw-is-pledged-enclave" in {
        one["key"] for one in row["alsoWithin"]
    }


def test_the_lines_are_those_of_the_borders_file(graphql: Graphql) -> None:
    touching = {
        row["territory"]["key"]: {one["key"] for one in row["touching"]}
        for row in ask(graphql, "2018-05-21")
    }
    assert len(touching["region:jor"]) == 5
    assert len(touching["region:lbn"]) == 2
    assert len(touching["region:egy"]) == 1


def test_the_undof_zone_and_the_claims(graphql: Graphql) -> None:
    rows = {row["territory"]["key"]: row for row in ask(graphql, "2018-05-21")}
    undof = rows["region:undof-zone"]["present"]
    assert [(p["from"]["key"], p["validFrom"][:4]) for p in undof] == [("actor:undof", "1974")]
    claims = {
        key: {c["from"]["key"] for c in row["claims"]} for key, row in rows.items() if row["claims"]
    }
    assert claims == {
        "region:golan-heights": {"actor:gov-syria"},
        "region:west-bank": {"actor:palestine"},
        "region:gaza-strip": {"actor:palestine"},
    }


def test_today_is_not_2018(graphql: Graphql) -> None:
    rows = ask(graphql, None)
    forward = {(*one, "CARRIED_FORWARD") for one in HELD}
    unknown = ("VIA_DISPUTED_LAND", "region:syria-southwest", None, "UNKNOWN")
    assert summary(rows) == ALWAYS | forward | {unknown}
    formerly = southwest(rows)["formerly"]
    assert (formerly["from"]["key"], formerly["validTo"]) == ("actor:gov-syria", "2024-12-08")


def test_between_2018_and_2024_the_government_held_it(graphql: Graphql) -> None:
    row = southwest(ask(graphql, "2020-01-01"))
    assert row["controller"]["key"] == "actor:gov-syria"
    assert row["relationship"]["basis"] == "REPORTED"


@pytest.mark.parametrize("as_of", ["2018-05-21", "2018-03-01", "2011-01-01", None])
def test_the_government_never_holds_the_southwest_by_default(
    graphql: Graphql, as_of: str | None
) -> None:
    for row in ask(graphql, as_of):
        if row["controller"] and row["controller"]["key"] == "actor:gov-syria":
            assert row["standing"] != "DEFAULT"


GHOUTA = """query Q($asOf: Date) {
  region(key: "region:eastern-ghouta", asOf: $asOf) {
    controlledBy { edges { node { key } relationship { standing withinPrecision } } }
  }
}"""


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2018-05-01", {("actor:gov-syria", "ASSERTED", False)}),
        (
            "2018-04-15",
            {("actor:gov-syria", "ASSERTED", True), ("actor:syrian-rebels", "ASSERTED", True)},
        ),
        ("2018-03-01", {("actor:syrian-rebels", "CARRIED_BACK", False)}),
    ],
)
def test_eastern_ghouta(graphql: Graphql, as_of: str, expected: set[tuple[str, str, bool]]) -> None:
    edges = graphql(GHOUTA, {"asOf": as_of})["data"]["region"]["controlledBy"]["edges"]
    assert {
        (e["node"]["key"], e["relationship"]["standing"], e["relationship"]["withinPrecision"])
        for e in edges
    } == expected


def test_the_surrender_deal_is_disputed(graphql: Graphql) -> None:
    answer = graphql(
        '{ event(key: "event:surrender-deal-south-damascus-2018-05-20", asOf: "2018-05-21") '
        "{ disputed confidence against assertions { edges { node "
        "{ stance explicit admiralty speaker { key } } } } } }"
    )["data"]["event"]
    said = {
        (e["node"]["stance"], e["node"]["explicit"], e["node"]["speaker"]["key"])
        for e in answer["assertions"]["edges"]
    }
    assert answer["disputed"] is True
    assert said == {
        ("AFFIRMS", True, "actor:sohr"),
        ("DENIES", False, "actor:syrian-state-media"),
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ISIS", "actor:islamic-state"),
        ("ISIL", "actor:islamic-state"),
        ("Daesh", "actor:islamic-state"),
        ("IS", "actor:islamic-state"),
        ("islamic sate", "actor:islamic-state"),
        ("داعش", "actor:islamic-state"),
        ("Ghouta", "region:eastern-ghouta"),
        ("al-Ghutah", "region:eastern-ghouta"),
        ("الغوطة الشرقية", "region:eastern-ghouta"),
        ("SOHR", "actor:sohr"),
        ("Turkiye", "region:tur"),
        ("Quneitra", "region:sy-qu"),
        ("yarmuk", "region:yarmouk-camp"),
    ],
)
def test_names_are_found_under_their_usual_spellings(graphql: Graphql, text: str, key: str) -> None:
    hits = graphql("query Q($t: String!) { search(text: $t) { node { key } } }", {"t": text})
    assert key in [hit["node"]["key"] for hit in hits["data"]["search"][:5]]


def test_before_the_later_facts_were_known_the_rebels_are_carried_forward(
    graphql: Graphql,
) -> None:
    asked = {"region": "Israel", "knownAt": "2026-11-01T12:00:00Z"}
    rows = graphql(HEADLINE, asked)["data"]["whoControlsTerritoryBordering"]
    row = southwest(rows)
    assert row["controller"]["key"] == "actor:syrian-rebels"
    assert (row["standing"], row["lastAssertedOn"]) == ("CARRIED_FORWARD", "2018-05-21")
