"""Who supports and opposes whom, on the shipped graph and where a rule needs a graph of its own."""

from __future__ import annotations

from typing import Any

from tests.conftest import Graphql
from tests.support.sketch import asker, draw, line

from marchland.settings import Settings


def found(graphql: Graphql, field: str, other: str) -> set[tuple[Any, ...]]:
    """Of each row: who it names, the forms and the standing, on 21 May 2018."""
    name = field.partition("(")[0]
    answer = graphql(
        f'{{ {field[:-1]}, asOf: "2018-05-21") {{ {other} {{ key }} forms standing }} }}'
    )
    assert "errors" not in answer, answer
    return {
        (row[other]["key"], tuple(row["forms"]), row["standing"]) for row in answer["data"][name]
    }


def test_who_supports_and_opposes_by_the_article(graphql: Graphql) -> None:
    assert found(graphql, 'whoSupports(actor: "actor:kurdish-groups-syria")', "supporter") == {
        ("actor:united-states", ("COMBAT_DEFENCE",), "ASSERTED")
    }
    assert found(graphql, 'whomDoesSupport(actor: "actor:iran")', "supported") == {
        ("actor:iran-backed-allies-of-damascus", ("UNSPECIFIED",), "ASSERTED")
    }
    assert found(graphql, 'whoOpposes(actor: "actor:gov-syria")', "opponent") == {
        ("actor:islamic-state", ("GROUND_COMBAT",), "ASSERTED"),
        ("actor:syrian-rebels", ("UNSPECIFIED",), "ASSERTED"),
    }
    assert found(graphql, 'whomDoesOppose(actor: "actor:turkey")', "opposed") == {
        ("actor:kurdish-groups-syria", ("TROOPS",), "ASSERTED")
    }
    assert found(graphql, 'whoSupports(actor: "actor:turkey")', "supporter") == set()


def test_pages_of_supporters_are_the_list(emptied: Settings) -> None:
    draw(emptied, [line(f"actor:s{n} SUPPORTS actor:x 2010-01-01") for n in range(5)])
    with asker(emptied) as ask:
        rows = ask("whoSupports", "2018-05-21", actor="actor:x")
    every = [row["supporter"]["key"] for row in rows]
    assert every == [f"actor:s{n}" for n in range(5)]


def test_support_that_ends_within_the_year_of_a_quarrel_is_a_turn(emptied: Settings) -> None:
    draw(
        emptied,
        [
            # both years are known to the year: it may have ended before the quarrel began
            line("actor:a SUPPORTS actor:x 2009-01-01 2016-01-01", to_precision="year"),
            line("actor:a OPPOSES actor:x 2015-01-01", from_precision="year"),
            # it opposed what it backed, and then opposed alone: it turned as the support ended
            line("actor:b SUPPORTS actor:x 2009-01-01 2016-01-01"),
            line("actor:b OPPOSES actor:x 2015-01-01"),
            # the opponent was one only while it still backed
            line("actor:c SUPPORTS actor:x 2009-01-01 2014-01-01"),
            line("actor:c SUPPORTS actor:y 2014-01-01"),
            line("actor:y OPPOSES actor:x 2010-01-01 2013-01-01"),
        ],
    )
    with asker(emptied) as ask:
        rows = ask("whoChangedSides", "2018-05-21")
    assert [
        (
            row["turned"]["key"],
            row["how"],
            row["since"],
            row["holds"],
            row["holdsFrom"],
            row["holdsTo"],
        )
        for row in rows
    ] == [
        (actor, "OPPOSES", "2016-01-01", True, "2016-01-01", None)
        for actor in ("actor:a", "actor:b")
    ]


def test_a_backer_of_both_sides_is_one_row_whatever_is_said_of_it(emptied: Settings) -> None:
    draw(
        emptied,
        [
            line("actor:a OPPOSES actor:b 2010-01-01"),
            line("actor:b OPPOSES actor:a 2010-01-01"),
            line("actor:s SUPPORTS actor:a 2010-01-01", confidence=0.4, admiralty="D2"),
            line("actor:s SUPPORTS actor:a 2012-01-01", confidence=0.9, admiralty="A1"),
            line("actor:s SUPPORTS actor:b 2011-01-01", confidence=0.65, admiralty="B2"),
        ],
    )
    with asker(emptied) as ask:
        asked = (
            ask("whoSupportsBothSides", "2018-05-21", actor="actor:a", other="actor:b"),
            ask("whoSupportsBothSides", "2018-05-21", actor="actor:b", other="actor:a"),
            ask("doubleBackers", "2018-05-21"),
        )
    for rows in asked:
        assert [(r["backer"]["key"], r["admiralty"], r["holdsFrom"]) for r in rows] == [
            ("actor:s", "B2", "2012-01-01")
        ]
