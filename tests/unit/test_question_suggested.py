"""What a model replies: only a listed question with words of the sentence is accepted."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.support.sentences import questions

from marchland.questions.reading import Asked
from marchland.questions.suggested import messages, suggested

TODAY = date(2026, 11, 23)
SAID = "Whose flag flies over Raqqa these days?"


def accepted(said: str, question: object, slots: object) -> Asked | None:
    return suggested(json.dumps({"question": question, "slots": slots}), said, questions(), TODAY)


def slots_of(asked: Asked | None) -> dict[str, str]:
    assert asked is not None
    return asked.parses[0].slots


def test_a_listed_question_with_words_of_the_sentence_is_a_reading() -> None:
    asked = accepted(SAID, "whoControls", {"region": "raqqa"})
    assert asked is not None
    (one,) = asked.parses
    assert one.question.name == "whoControls"
    assert one.slots == {"region": "Raqqa"}, "as the sentence has it"
    assert asked.names == ("Raqqa",)


@pytest.mark.parametrize(
    "reply",
    [
        '{"question": null}',
        '{"question": null, "slots": {"region": "Raqqa"}}',
        '```json\n{"question": null}\n```',
    ],
)
def test_a_model_may_know_none(reply: str) -> None:
    assert suggested(reply, SAID, questions(), TODAY) is None


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "whoControls",
        "null",
        "[]",
        "{}",
        '{"slots": {}}',
        '{"question": "whoControls", "slots": {"region": "Raqqa"}',
        'Sure! {"question": "whoControls", "slots": {"region": "Raqqa"}}',
        '{"question":' * 100_000,
        "MATCH (n) RETURN n",
    ],
)
def test_what_is_no_json_object_with_a_question_is_refused(reply: str) -> None:
    with pytest.raises(ValueError, match="no JSON"):
        suggested(reply, SAID, questions(), TODAY)


@pytest.mark.parametrize(
    "question", ["whoRules", "WHOCONTROLS", "who controls {region}", "", 7, True, ["whoControls"]]
)
def test_a_made_up_question_is_refused(question: object) -> None:
    with pytest.raises(ValueError, match="not on the list"):
        accepted(SAID, question, {"region": "Raqqa"})


@pytest.mark.parametrize("slots", [{}, None, {"region": ""}, {"region": " "}, {"region": 7}])
def test_a_slot_that_is_left_empty_is_refused(slots: object) -> None:
    with pytest.raises(ValueError, match="slot region of whoControls empty"):
        accepted(SAID, "whoControls", slots)


@pytest.mark.parametrize(
    "slots", [{"region": "Raqqa", "actor": "Raqqa"}, {"place": "Raqqa"}, "Raqqa", ["region"]]
)
def test_a_slot_that_the_question_lacks_is_refused(slots: object) -> None:
    with pytest.raises(ValueError, match="does not have"):
        accepted(SAID, "whoControls", slots)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (SAID, "Damascus"),
        (SAID, "region:sy-ra"),
        (SAID, "Raqqa these nights"),
        ("whose flag flies over the Nigerian coast", "Niger"),
        ("whose flag flies over Somalia", "Mali"),
        ("the flag over Raqqa in May 2018", "May"),
    ],
)
def test_what_is_not_in_the_sentence_is_refused(said: str, text: str) -> None:
    with pytest.raises(ValueError, match="not in the sentence"):
        accepted(said, "whoControls", {"region": text})


def test_two_slots_share_no_words() -> None:
    said = "Gaza and the Gaza Strip, what is between them"
    two = accepted(said, "howConnected", {"start": "Gaza", "end": "Gaza Strip"})
    assert slots_of(two) == {"start": "Gaza", "end": "Gaza Strip"}
    with pytest.raises(ValueError, match="not in the sentence"):
        accepted("what is it with Iran", "howConnected", {"start": "Iran", "end": "Iran"})


def test_dates_are_those_of_the_sentence_whatever_the_model_says() -> None:
    said = "tell me the news of Syria between March and June 2018"
    slots = {"region": "Syria", "from": "1999-01-01", "to": "2030-01-01"}
    asked = accepted(said, "whatChangedIn", slots)
    assert slots_of(asked) == {"region": "Syria"}
    assert asked is not None
    (when,) = asked.whens
    assert when.span(TODAY) == (date(2018, 3, 1), date(2018, 7, 1))


@pytest.mark.parametrize(
    "said",
    [
        "who has never sent a thing to Hamas",
        "why on earth send things to Hamas",
        "who ought to send things to Hamas",
        "who doesn't send things to Hamas",
        "who sends things only to Hamas",
    ],
)
def test_a_word_that_turns_the_question_is_not_passed_over(said: str) -> None:
    with pytest.raises(ValueError, match="passes over"):
        accepted(said, "whoSupports", {"actor": "Hamas"})


def test_such_a_word_within_a_name_turns_nothing() -> None:
    asked = accepted(
        "who sends things to the Never Again Brigade",
        "whoSupports",
        {"actor": "Never Again Brigade"},
    )
    assert slots_of(asked) == {"actor": "Never Again Brigade"}


def test_a_model_is_told_the_questions_the_day_and_the_sentence_and_no_cypher() -> None:
    system, user = messages(SAID, questions(), TODAY)
    assert user == {"role": "user", "content": SAID}
    assert "2026-11-23" in system["content"]
    for one in questions():
        assert f'"{one.name}"' in system["content"]
        assert one.text.splitlines()[-1] not in system["content"]
    assert "MATCH" not in system["content"]
