"""What is taken to be asked where no phrase fits: the nearest question, or none."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support.names import rows
from tests.support.sentences import questions

from marchland.questions.guessing import guess, likely, named_surely
from marchland.questions.reading import Reading

TODAY = date(2026, 11, 23)


def read(said: str, unknown: str = "") -> Reading | None:
    one = guess(said, questions(), TODAY)
    return likely(one, rows(one.names), unknown)


@pytest.mark.parametrize(
    ("said", "question", "slots"),
    [
        ("which states prop up the Syrian government", "whoSupports", "gov-syria"),
        ("List the successive rulers of Raqqa, with dates", "controlTimeline", "sy-ra"),
        ("Through which proxies does Iran reach other actors?", "proxyChains", "iran"),
        ("one-time sponsors of Hamas that later became its enemies", "whoTurnedAgainst", "hamas"),
    ],
)
def test_the_nearest_question_is_taken(said: str, question: str, slots: str) -> None:
    found = read(said)
    assert found
    assert found.question.name == question
    assert [key.partition(":")[2] for key in found.slots.values()] == [slots]
    assert found.others


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("against whom might one say is Iran waging war", "whomDoesOppose"),
        ("who, one may ask, is waging war on Iran", "whoOpposes"),
    ],
)
def test_who_does_it_to_whom_is_kept(said: str, question: str) -> None:
    found = read(said.replace("might one say ", "").replace(", one may ask,", " now"))
    assert found
    assert found.question.name == question


def surely(said: str) -> Reading | None:
    one = guess(said, questions(), TODAY)
    return named_surely(one, rows(one.names))


@pytest.mark.parametrize(
    ("said", "question", "slots"),
    [
        ("Who suports the Iran-backed allies of Damascus?", "whoSupports", ["actor:allies"]),
        (
            "What help does Iran give to the Iran-backed allies of Damascus?",
            "whatSupport",
            ["actor:iran", "actor:allies"],
        ),
        ("Which side has Raqqa now?", "whoControls", ["region:sy-ra"]),
        ("Who has Raqqa under control?", "whoControls", ["region:sy-ra"]),
    ],
)
def test_with_its_names_known_a_phrase_may_fit(said: str, question: str, slots: list[str]) -> None:
    found = surely(said)
    assert found
    assert (found.question.name, [*found.slots.values()]) == (question, slots)


@pytest.mark.parametrize(
    "said",
    ["Who has Raqqa supported?", "Who supports the Libyan rebels?", "Who backs Narnia?", "Iran"],
)
def test_names_that_are_known_make_no_other_question(said: str) -> None:
    assert surely(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "which states do not prop up the Syrian government",  # the contrary
        "why do states prop up the Syrian government",
        "which states almost prop up the Syrian government",
        "which states stopped propping up the Syrian government",
        "which states prop up the Libyan rebels",  # a name of which only a part is one
        "which states prop up the Syrian government in Hamas",  # one name too many
        "who supports the enemies of Iran",  # a deed too many
        "who supports the supporters of Hamas",
        "what weapons does Hamas have",  # what, not who
        "which states prop up Narnia",
        "Iran",
        "",
    ],
)
def test_what_is_another_question_is_not_taken_for_one(said: str) -> None:
    assert read(said) is None


def test_what_was_passed_over_is_told() -> None:
    for sentence, over in (
        ("Which states prop up the Syrian government?", ["states"]),
        ("disputed points about Hamas", ["points"]),
    ):
        found = read(sentence)
        assert found
        assert [said for said, means in found.understood if means == "passed over"] == over


def test_of_an_unknown_name_only_a_part_of_it_may_be_meant() -> None:
    assert read("who is in charge in Raqqa visibly", unknown="Raqqa visibly")
    assert read("who is in charge in Raqqa visibly", unknown="Narnia") is None


@pytest.mark.parametrize(
    "said",
    [
        "What does Syria claim?",
        "territory claimed by Iran",
        "Who is supported Iran?",
        "whom did Hamas turn against",
        "whom did Hamas betray",
        "supporters of the supporters of Iran",
        "Iran holds parts of Raqqa",
        "who controls Raqqa airport",
        "backers of Hamas fighters",
        "potential backers of Hamas",
        "former rulers of Raqqa",
        "facts about Hamas",
        "Why, Iran!",
        "?!",
        "\N{CROCODILE} \N{CROCODILE}",
    ],
)
def test_neither_the_other_side_nor_a_part_of_a_name_is_meant(said: str) -> None:
    assert read(said) is None


def test_a_sentence_of_many_words_is_read_in_good_time() -> None:
    said = "who props up " + " ".join("abcdefghijklmnopqrstuvwxyz" * 9)
    one = guess(said, questions(), TODAY)
    assert 0 < len(one.names) <= 24
