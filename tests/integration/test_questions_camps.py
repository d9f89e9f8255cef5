"""Who is an enemy of an enemy, who backs whom through whom, and who stands on which side."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest
from tests.conftest import Graphql
from tests.support.drawn import DAY, Drawn, Fact, key
from tests.support.seeds import empty, within

from marchland.settings import Settings

Rows = list[dict[str, Any]]
ENEMIES = (
    "enemiesOfEnemies",
    "other { key } enemy { key } alreadyOpposes alreadyOpposed armed "
    "direct { key } holdsFrom holdsTo evidence { key }",
)
CHAINS = (
    "proxyChains",
    "last { key } through { key } length counted counts material alsoOpposes "
    "flagged { key } holdsFrom holdsTo evidence { key }",
)
CAMP = (
    "sameCamp",
    "says verdict length way through { key } triangle holdsTo evidence { key }",
)
SHARED_ENEMIES = (
    "sharedEnemies",
    "enemy { key } opposedByBoth armed ofActor { key } holdsFrom holdsTo evidence { key }",
)
SHARED_BACKERS = (
    "sharedBackers",
    "backer { key } material formsForActor formsForOther holdsFrom evidence { key }",
)
X = {"actor": key("x")}
X_Y = {"actor": key("x"), "other": key("y")}


def seeded_rows(graphql: Graphql, question: tuple[str, str], arguments: str) -> Rows:
    field, columns = question
    answer = graphql(f"{{ {field}({arguments}) {{ {columns} }} }}")
    assert "errors" not in answer
    (rows,) = answer["data"].values()
    return list(rows)


def fact(source: str, kind: str, target: str, **own: Any) -> Fact:
    return source, kind, target, own


def over(
    settings: Settings, question: tuple[str, str], slots: dict[str, str], *facts: Fact
) -> Rows:
    """The rows of the question over these facts and no others."""
    within(settings, empty)
    with asyncio.Runner() as runner:
        drawn = Drawn(settings, runner)
        drawn.draw(*facts)
        return drawn.ask(*question, DAY, **slots)


def keys(entities: Rows) -> list[str]:
    return [entity["key"].partition(":")[2] for entity in entities]


def names(rows: Rows, *columns: str) -> list[tuple[Any, ...]]:
    def cell(value: Any) -> Any:
        if isinstance(value, list):
            return keys(value)
        return value["key"].partition(":")[2] if isinstance(value, dict) else value

    return [tuple(cell(row[column]) for column in columns) for row in rows]


# Over the shipped graph: the article of 21 May 2018.


def test_rebels_and_islamic_state_are_enemies_of_the_same_government(graphql: Graphql) -> None:
    rows = seeded_rows(graphql, ENEMIES, 'actor: "actor:islamic-state", asOf: "2018-05-21"')
    assert names(rows, "other", "enemy", "alreadyOpposes", "armed", "evidence") == [
        (
            "syrian-rebels",
            "gov-syria",
            False,
            False,
            ["gov-syria:islamic-state", "syrian-rebels:gov-syria"],
        )
    ]
    both = 'actor: "actor:islamic-state", other: "actor:syrian-rebels", asOf: "2018-05-21"'
    rows = seeded_rows(graphql, SHARED_ENEMIES, both)
    assert names(rows, "enemy", "opposedByBoth", "armed") == [("gov-syria", True, False)]
    (row,) = seeded_rows(graphql, CAMP, both)
    assert (row["says"], row["verdict"], row["triangle"]) == ("SAME", "SAME", None)


def test_iran_reaches_the_government_only_by_forms_that_the_article_does_not_name(
    graphql: Graphql,
) -> None:
    (row,) = seeded_rows(graphql, CHAINS, 'actor: "actor:iran", asOf: "2018-05-21"')
    assert names([row], "last", "through", "counted", "material") == [
        ("gov-syria", ["iran-backed-allies-of-damascus"], False, 0)
    ]
    assert row["flagged"] == row["evidence"]
    assert row["counts"] == "not counted, since 2 of 2 supports name no material form"


def test_turkey_and_the_united_states_part_over_the_kurdish_groups(graphql: Graphql) -> None:
    both = 'actor: "United States", other: "Turkey", asOf: "2018-05-21"'
    (row,) = seeded_rows(graphql, CAMP, both)
    assert (row["says"], keys(row["through"])) == ("OPPOSITE", ["kurdish-groups-syria"])
    assert row["way"].endswith("Türkiye opposes Kurdish groups in Syria")


# Over graphs drawn for one rule.


def test_an_enemy_is_one_either_way_and_the_actor_itself_is_left_out(emptied: Settings) -> None:
    facts = (
        fact("x", "OPPOSES", "e"),
        fact("f", "OPPOSES", "x"),
        fact("e", "OPPOSES", "a"),
        fact("b", "OPPOSES", "f", forms=["political_demand"]),
        fact("b", "OPPOSES", "x"),
    )
    rows = over(emptied, ENEMIES, X, *facts)
    columns = ("other", "enemy", "alreadyOpposes", "alreadyOpposed", "armed")
    assert names(rows, *columns) == [
        ("a", "e", False, False, True),
        ("b", "f", True, False, False),
        ("f", "b", True, False, False),
    ]


def test_an_enemy_of_another_day_is_none(emptied: Settings) -> None:
    over_by_then = fact("e", "OPPOSES", "a", valid_to=date(2020, 6, 1))
    assert over(emptied, ENEMIES, X, fact("x", "OPPOSES", "e"), over_by_then) == []


def test_a_chain_is_a_simple_path_with_the_interval_that_its_supports_share(
    emptied: Settings,
) -> None:
    facts = (
        fact("x", "SUPPORTS", "a", valid_from=date(2018, 1, 1)),
        fact("a", "SUPPORTS", "b", valid_to=date(2021, 1, 1)),
        fact("b", "SUPPORTS", "c", valid_from=date(2019, 1, 1)),
        fact("a", "SUPPORTS", "x"),
        fact("b", "SUPPORTS", "x"),
        fact("b", "SUPPORTS", "a"),
        fact("x", "OPPOSES", "c"),
    )
    rows = over(emptied, CHAINS, X, *facts)
    assert names(rows, "last", "through", "length", "alsoOpposes") == [
        ("b", ["a"], 2, False),
        ("c", ["a", "b"], 3, True),
    ]
    assert [(str(r["holdsFrom"]), str(r["holdsTo"])) for r in rows] == [
        ("2018-01-01", "2021-01-01"),
        ("2019-01-01", "2021-01-01"),
    ]


@pytest.mark.parametrize("form", ["allegiance", "unknown", "unspecified"])
def test_a_form_that_is_not_material_is_flagged_and_not_counted(
    form: str, emptied: Settings
) -> None:
    vague = fact("a", "SUPPORTS", "b", forms=[form])
    (row,) = over(emptied, CHAINS, X, fact("x", "SUPPORTS", "a"), vague)
    assert (row["counted"], row["material"], keys(row["flagged"])) == (False, 1, ["a:b:2"])
    also_arms = fact("a", "SUPPORTS", "b", forms=["arms"])
    (row,) = over(emptied, CHAINS, X, fact("x", "SUPPORTS", "a"), vague, also_arms)
    assert (row["counted"], keys(row["evidence"])) == (True, ["x:a:1", "a:b:3"])


@pytest.mark.parametrize(
    ("near", "far", "direct", "says", "triangle"),
    [
        ("SUPPORTS", "SUPPORTS", None, "SAME", None),
        ("OPPOSES", "OPPOSES", None, "SAME", None),
        ("SUPPORTS", "OPPOSES", None, "OPPOSITE", None),
        ("OPPOSES", "OPPOSES", "SUPPORTS", "SAME", "BALANCED"),
        ("SUPPORTS", "OPPOSES", "OPPOSES", "OPPOSITE", "BALANCED"),
        ("SUPPORTS", "SUPPORTS", "OPPOSES", "SAME", "TENSE"),
        ("OPPOSES", "SUPPORTS", "SUPPORTS", "OPPOSITE", "TENSE"),
    ],
)
def test_the_signs_of_a_path_and_of_a_triangle(
    near: str, far: str, direct: str | None, says: str, triangle: str | None, emptied: Settings
) -> None:
    facts = [fact("z", near, "x"), fact("z", far, "y")]
    facts += [fact("y", direct, "x")] if direct else []
    row = over(emptied, CAMP, X_Y, *facts)[-1]
    assert (row["says"], row["triangle"], keys(row["through"])) == (says, triangle, ["z"])
    assert len(row["evidence"]) == len(facts)


def test_what_the_two_are_to_each_other_outweighs_what_third_ones_are(emptied: Settings) -> None:
    indirect = (fact("x", "SUPPORTS", "z"), fact("y", "OPPOSES", "z"))
    rows = over(emptied, CAMP, X_Y, fact("x", "SUPPORTS", "y"), *indirect)
    assert {r["verdict"] for r in rows} == {"SAME"}
    rows = over(
        emptied, CAMP, X_Y, *indirect, fact("x", "SUPPORTS", "w"), fact("y", "SUPPORTS", "w")
    )
    assert sorted(r["says"] for r in rows) == ["OPPOSITE", "SAME"]
    assert {r["verdict"] for r in rows} == {"MIXED"}


def test_three_steps_are_followed_where_none_is_shorter(emptied: Settings) -> None:
    long = (fact("x", "OPPOSES", "a"), fact("a", "SUPPORTS", "b"), fact("b", "OPPOSES", "y"))
    (row,) = over(emptied, CAMP, X_Y, *long)
    assert (row["length"], row["says"], keys(row["through"])) == (3, "SAME", ["a", "b"])
    assert row["way"] == "x opposes a, a supports b, b opposes y"
    rows = over(emptied, CAMP, X_Y, *long, fact("b", "SUPPORTS", "x"))
    assert [r["length"] for r in rows] == [2]


def test_an_enemy_is_shared_by_both_or_not_at_all(emptied: Settings) -> None:
    facts = (
        fact("x", "OPPOSES", "both"),
        fact("both", "OPPOSES", "y", forms=["sanctions"]),
        fact("x", "OPPOSES", "one"),
        fact("x", "OPPOSES", "y"),
    )
    rows = over(emptied, SHARED_ENEMIES, X_Y, *facts)
    assert names(rows, "enemy", "opposedByBoth", "armed") == [("both", False, False)]


def test_a_backer_by_allegiance_alone_is_marked(emptied: Settings) -> None:
    facts = (
        fact("sworn", "SUPPORTS", "x", forms=["allegiance"]),
        fact("sworn", "SUPPORTS", "y", forms=["funds"]),
        fact("patron", "SUPPORTS", "x", forms=["unknown", "arms"]),
        fact("patron", "SUPPORTS", "y"),
        fact("only", "SUPPORTS", "y"),
    )
    rows = over(emptied, SHARED_BACKERS, X_Y, *facts)
    assert names(rows, "backer", "material") == [("patron", True), ("sworn", False)]
    assert rows[0]["formsForActor"] == ["ARMS", "UNKNOWN"]
