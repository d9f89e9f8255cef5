"""Sentences in plain words against the shipped graph: right nearly always, never surely wrong."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from statistics import median

import pytest
from tests.conftest import Ask
from tests.support.sentences import TODAY, Verdict, judged, questions, rows_of, sentences

from marchland.errors import MarchlandError
from marchland.questions.reading import choose, parse
from marchland.statement import Row, Statement

RIGHT = 0.95
MILLISECONDS = 5.0


@pytest.fixture(scope="module")
def verdicts(ask: Ask) -> list[Verdict]:
    """What becomes of every sentence of the set."""

    def find(statement: Statement) -> Sequence[Row]:
        return ask(statement.text, dict(statement.parameters))

    return [judged(one, questions(), find) for one in sentences()]


def told(wrong: list[Verdict]) -> str:
    return "\n".join(f"{one.sentence.said}\n    {one.told}" for one in wrong)


def test_the_set_is_large_and_each_question_is_asked_in_many_words() -> None:
    asked = Counter(one.question for one in sentences() if one.question)
    assert len(sentences()) >= 240
    assert {one.name for one in questions()} == set(asked)
    assert min(asked.values()) >= 6


def test_nearly_all_are_read_rightly(verdicts: list[Verdict]) -> None:
    wrong = [one for one in verdicts if not one.right]
    print(f"{len(verdicts) - len(wrong)} of {len(verdicts)} are read rightly", told(wrong))
    assert 1 - len(wrong) / len(verdicts) >= RIGHT, told(wrong)


def test_no_wrong_reading_is_stated_as_sure(verdicts: list[Verdict]) -> None:
    stated = [one for one in verdicts if one.stated and not one.right]
    assert stated == [], told(stated)


def test_hardly_anything_is_guessed_wrongly(verdicts: list[Verdict]) -> None:
    guessed = [one for one in verdicts if one.guessed]
    wrong = [one for one in guessed if not one.right]
    print(f"{len(guessed)} are guessed, {len(wrong)} wrongly", told(wrong))
    assert len(guessed) >= 60
    assert len(wrong) <= len(verdicts) * 0.01, told(wrong)


def test_a_sentence_is_read_in_a_few_milliseconds(ask: Ask) -> None:
    spent = []
    for one in sentences():
        try:
            begin = time.process_time()
            asked = parse(one.said, questions(), TODAY)
            took = time.process_time() - begin
            rows = rows_of(asked, lambda found: ask(found.text, dict(found.parameters)))
            begin = time.process_time()
            choose(asked, rows, today=TODAY)
        except MarchlandError:
            continue
        spent.append((time.process_time() - begin + took) * 1000)
    assert median(spent) < MILLISECONDS
