"""What each supposition writes, on small graphs, and what is told where nothing changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.support.sketch import DENIED, draw, line

from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.store import Database

WHAT_IF = """query ($said: String!, $suppose: [String!]!) {
  whatIf(question: $said, suppose: $suppose, asOf: "2018-05-21") {
    sentence supposed { changed } gained { node { __typename
      ... on Holding { controller { key } how }
      ... on Territory { territory { key } }
      ... on Opponent { opponent { key } } } } lost { supposed } } }"""
Told = tuple[list[int], list[Any], str]
WhatIf = Callable[..., Told]


@pytest.fixture(scope="module")
def what_if(database_settings: Settings) -> Iterator[WhatIf]:
    """How much each supposition changes, what comes then, and the sentence."""
    with asyncio.Runner() as runner:
        database = Database.of(database_settings)
        engine = engine_of(database_settings, database.run, hypothetical=database.hypothetical)
        schema = graphql_schema(engine)

        def ask(said: str, *suppose: str) -> Told:
            answer = runner.run(schema.execute(WHAT_IF, {"said": said, "suppose": suppose}))
            assert not answer.errors, answer.errors
            assert answer.data is not None
            told = answer.data["whatIf"]
            gained = []
            for row in told["gained"]:
                one = row["node"]
                named = one.get("controller") or one.get("territory") or one.get("opponent")
                gained.append(named["key"].partition(":")[2])
            return [one["changed"] for one in told["supposed"]], gained, told["sentence"]

        try:
            yield ask
        finally:
            runner.run(database.close())


def test_a_fight_is_more_than_opposition_in_words(emptied: Settings, what_if: WhatIf) -> None:
    draw(
        emptied,
        [
            line("actor:a OPPOSES actor:b", forms=["sanctions"]),
            line("actor:c OPPOSES actor:b", forms=["air_strikes"]),
            line("actor:d OPPOSES actor:b", **DENIED),
        ],
    )
    asked = "who opposes actor:b"
    assert what_if(asked, "actor:a declares war on actor:b")[0] == [1]
    assert what_if(asked, "actor:c declares war on actor:b")[0] == [0]
    assert what_if(asked, "actor:d declares war on actor:b")[:2] == ([1], ["d"])


def test_a_part_of_what_is_held_is_transferred(emptied: Settings, what_if: WhatIf) -> None:
    draw(
        emptied,
        [
            line("region:part PART_OF region:land"),
            line("actor:state CONTROLS region:land", basis="default"),
            line("region:half PART_OF region:whole"),
            line("actor:a CONTROLS region:whole 2018-01-01", status="joint"),
            line("actor:b CONTROLS region:whole 2018-01-01", status="joint"),
        ],
    )
    asked = "who controls region:part"
    assert what_if(asked, "actor:state transfers region:part to actor:a")[:2] == ([1], ["a"])
    changed, _, sentence = what_if(asked, "actor:b transfers region:part to actor:a")
    assert changed == [0]
    assert "(no source says that B controls PART)" in sentence
    # Who holds it jointly still does.
    shared = what_if("who controls region:half", "actor:a transfers region:half to actor:state")
    assert (shared[0], sorted(shared[1])) == ([2], ["b", "state"])


def test_what_is_held_as_a_part_cannot_be_lost_by_itself(
    emptied: Settings, what_if: WhatIf
) -> None:
    draw(
        emptied,
        [
            line("region:part PART_OF region:land"),
            line("actor:state CONTROLS region:land", basis="default"),
        ],
    )
    changed, gained, sentence = what_if("who controls region:part", "actor:state loses region:part")
    assert (changed, gained) == ([0], [])
    assert "that is so already" not in sentence
    assert "(no source says that STATE controls PART itself or a part of it)" in sentence


def test_who_holds_it_alone_takes_nothing(emptied: Settings, what_if: WhatIf) -> None:
    draw(
        emptied,
        [
            line("region:part PART_OF region:land"),
            line("region:other PART_OF region:land"),
            line("actor:a CONTROLS region:land 2018-01-01"),
            line("actor:b CONTROLS region:other 2018-01-01"),
            line("actor:b CONTROLS region:part 2018-01-01", **DENIED),
        ],
    )
    changed, gained, sentence = what_if("who controls region:part", "actor:a takes region:part")
    assert (changed, gained) == ([0], [])
    assert "(A takes PART: that is so already)" in sentence
    assert what_if("who controls region:land", "actor:a takes region:land")[0] == [3]
    twice = "actor:b takes region:other", "actor:a takes region:other", "actor:a takes region:other"
    assert what_if("who controls region:other", *twice)[0] == [0, 2, 0]
