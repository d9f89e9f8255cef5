"""Answers in words: what a sentence begins with, how much it tells, and the three kinds of none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marchland.questions.files import parse
from marchland.questions.heard import NOBODY, UNKNOWN, Entity, Heard
from marchland.questions.telling import sentence_of, slots, state_of

DAY = date(2018, 5, 21)
FILE = """/*
name = "whoBacks"
row = "Backer"
summary = "Who backs an actor?"
phrases = ["who backs {actor}"]
told = "{backer} backs {actor} with {forms}"
none = "no source says that anyone backs {actor}"
computed = false
[parameters]
actor = ["Actor!", "Who."]
[columns]
backer = ["Actor", "Who."]
forms = ["[SupportForm!]!", "How."]
evidence = ["[Relationship!]!", "What it rests on."]
*/
MATCH (:Actor {id: $actor})<-[s:SUPPORTS]-(backer)
WHERE s.retracted_at = $open AND s.valid_from <= $as_of
RETURN backer, s.forms AS forms, [s] AS evidence
"""


def heard(*, computed: bool = False) -> Heard:
    question = parse("a.cypher", FILE.replace("computed = false", f"computed = {computed}".lower()))
    return Heard("who backs X", question, entities=(("actor", Entity("actor:x", "X", "Actor")),))


def told(*rows: tuple[Any, list[str], str, str | None], total: int = 0) -> str:
    given = [[[name, forms], standing, last] for name, forms, standing, last in rows]
    return sentence_of(heard(), DAY, total or len(given), given)


def test_the_columns_that_a_sentence_names_are_asked_for() -> None:
    question = heard().question
    assert question is not None
    assert slots(question) == ("backer", "forms")


def test_a_row_is_told_with_its_terms_in_words() -> None:
    row = ("Y", ["ARMS", "TROOP_PRESENCE"], "ASSERTED", "2018-05-21")
    assert told(row) == "As of 21 May 2018, Y backs X with arms, troop presence."


def test_a_span_is_told_instead_of_the_day_of_asking() -> None:
    days = (("from", date(2018, 1, 1)), ("to", date(2018, 6, 1)))
    asked = replace(heard(), days=days)
    row = [["Y", ["ARMS"]], "ASSERTED", "2018-05-21"]
    assert (
        sentence_of(asked, DAY, 1, [row]) == "1 January 2018 to 31 May 2018: Y backs X with arms."
    )
    assert sentence_of(asked, DAY, 0, []) == "No source says that anyone backs X."


def test_more_rows_than_are_told_are_counted() -> None:
    row = ("Y", ["ARMS"], "ASSERTED", "2018-05-21")
    assert told(row, total=7).endswith("; and 6 more.")


def test_rows_carried_forward_lead_the_sentence() -> None:
    older = ("Y", ["ARMS"], "CARRIED_FORWARD", "2017-12-31")
    old = ("Z", ["ARMS"], "CARRIED_FORWARD", "2016-12-31")
    assert told(older, old) == (
        "No source speaks of 21 May 2018; the last word, 31 December 2017: Y backs X with arms; "
        "Z backs X with arms (last word: 2016-12-31)."
    )


def test_one_row_of_which_a_source_speaks_is_enough_to_speak_of_the_day() -> None:
    row = ("Y", ["ARMS"], "ASSERTED", "2018-05-21")
    old = ("Z", ["ARMS"], "CARRIED_FORWARD", "2016-12-31")
    assert told(row, old).startswith("As of 21 May 2018, Y backs X")
    assert told(row, old).endswith("Z backs X with arms (last word: 2016-12-31).")


def test_what_is_missing_is_no_name() -> None:
    assert "nobody known backs X with none named" in told((None, [], "UNKNOWN", None))


@pytest.mark.parametrize(
    ("header", "state", "said"),
    [
        ("computed = false", UNKNOWN, "."),
        ("computed = true", UNKNOWN, " (computed from what the graph holds; of what it does not "),
        ("complete = true", NOBODY, " (all that could be so was looked at)."),
    ],
)
def test_no_row_is_unknown_but_where_all_that_could_be_so_was_looked_at(
    header: str, state: str, said: str
) -> None:
    question = parse("a.cypher", FILE.replace("computed = false", header))
    asked = replace(heard(), question=question)
    assert state_of(asked, 0) == state
    sentence = sentence_of(asked, DAY, 0, [])
    assert sentence.startswith(f"As of 21 May 2018, no source says that anyone backs X{said}")


def test_rows_carried_back_are_led_by_the_first_word() -> None:
    early = ("Y", ["ARMS"], "CARRIED_BACK", "2018-06-01")
    late = ("Z", ["ARMS"], "CARRIED_BACK", "2019-01-01")
    assert told(late, early) == (
        "No source speaks of 21 May 2018; the first word, 1 June 2018: Z backs X with arms "
        "(first word: 2019-01-01); Y backs X with arms."
    )
    old = ("V", ["ARMS"], "CARRIED_FORWARD", "2016-12-31")
    assert told(early, old).startswith("No source speaks of 21 May 2018; the last word, 31 Dec")
