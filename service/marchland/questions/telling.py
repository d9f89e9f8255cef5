"""Answers in words: one sentence for the rows of a question, and one for none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from marchland.questions.heard import NOBODY, UNKNOWN, Heard, day_in_words, meant
from marchland.questions.question import SLOT, Column, Question, fill

MOST_TOLD = 5
"""Rows that a sentence tells of; of more it says how many."""
_VERBATIM = {"String", "Date", "DateTime", "ID", "Actor", "Region", "Event", "Named", "Source"}
"""Types whose values are no terms of an enum."""
_WORDS = {"CARRIED_FORWARD": "last", "CARRIED_BACK": "first"}
"""Which word of the sources a row is carried from."""
_COMPUTED = " (computed from what the graph holds; of what it does not hold nothing is known)"
_LOOKED_AT = " (all that could be so was looked at)"
Word = tuple[str, str]
"""``last`` or ``first``, and the day of it."""


def slots(question: Question) -> tuple[str, ...]:
    """The columns that a row's sentence names, in their order."""
    columns = {column.name for column in question.columns}
    return tuple(dict.fromkeys(one for one in SLOT.findall(question.told) if one in columns))


def sentence_of(heard: Heard, day: date, total: int, told: Sequence[Sequence[Any]]) -> str:
    """The answer in a sentence, from the first rows: their cells, their standing, the nearest word.

    That is the last day of which the sources speak, or the first where a row is carried back.
    """
    question = heard.question
    if question is None:
        return heard.why
    if not total:
        return f"{_unsure(heard)}{_none(heard, question, day)}"
    carried = _all_carried(told)
    text = lines_of(heard, question, total, told, led=carried)
    return f"{_unsure(heard)}{_lead(heard, question, day, carried)}{text}."


def _unsure(heard: Heard) -> str:
    """What is said first of an answer to what is only likely to have been asked."""
    return "" if heard.sure else f"Not sure; taken to ask: {fill(heard.phrase, heard.names())}? "


def lines_of(
    heard: Heard,
    question: Question,
    total: int,
    told: Sequence[Sequence[Any]],
    *,
    led: Word | None = None,
) -> str:
    """The first rows in words, and of how many more they are the first."""
    shown = dict.fromkeys(_line(heard, question, *row, led=led) for row in told[:MOST_TOLD])
    more = total - len(told[:MOST_TOLD])
    return "; ".join(shown) + (f"; and {more} more" if more > 0 else "")


def _none(heard: Heard, question: Question, day: date) -> str:
    said = question.none.format(**_quoted(heard, question))
    computed = _LOOKED_AT if question.complete else _COMPUTED if question.computed else ""
    # Where the sentence names its days itself, the day that it is asked on is beside the point.
    return (
        f"As of {day_in_words(day)}, {said}{computed}."
        if not heard.days
        else f"{_upper(said)}{computed}."
    )


def _quoted(heard: Heard, question: Question) -> dict[str, str]:
    names = heard.names()
    return {one.name: names.get(one.name, one.name) for one in question.parameters}


def _line(
    heard: Heard,
    question: Question,
    cells: Sequence[Any],
    standing: str,
    word: str | None,
    *,
    led: Word | None,
) -> str:
    columns = {column.name: column for column in question.columns}
    values = {
        name: cell_in_words(columns[name], value)
        for name, value in zip(slots(question), cells, strict=True)
    }
    line = question.told.format(**_quoted(heard, question) | values)
    if standing in _WORDS and word and (_WORDS[standing], word) != led:
        line += f" ({_WORDS[standing]} word: {word})"
    return line


def cell_in_words(column: Column, value: Any) -> str:
    """A value of a row as a sentence says it; a list is joined, an enum's term is lower case."""
    if isinstance(value, list):
        return ", ".join(cell_in_words(column, one) for one in value) or "none named"
    if value is None:
        return "nobody known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and column.item not in _VERBATIM:
        return value.lower().replace("_", " ")
    return str(value)


def _all_carried(told: Sequence[Sequence[Any]]) -> Word | None:
    """The nearest day of which a source speaks, where none speaks of the day that is asked for."""
    words = [(_WORDS[standing], day) for _, standing, day in told if standing in _WORDS and day]
    if len(words) < len(told):
        return None
    before = [word for word in words if word[0] == "last"]
    return max(before) if before else min(words, default=None)


def _upper(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _lead(heard: Heard, question: Question, day: date, carried: Word | None) -> str:
    said = day_in_words(day)
    computed = "computed, not stated by a source: " if question.computed else ""
    # A day or a span that the sentence names itself is meant, rather than the one it is asked on.
    when = " to ".join(dict.fromkeys(day_in_words(one) for one in meant(dict(heard.days)).values()))
    if carried:
        nearest = day_in_words(date.fromisoformat(carried[1]))
        days = f"the days themselves, {when}" if when else said
        return f"No source speaks of {days}; the {carried[0]} word, {nearest}: {computed}"
    if when:
        return f"{_upper(when)}, {computed}" if computed else f"{_upper(when)}: "
    return f"As of {said}, {computed}"


def state_of(heard: Heard, total: int) -> str:
    """Whether it is answered; without a row: nobody, where all there is was seen, or unknown."""
    if heard.question is None or total:
        return heard.state
    return NOBODY if heard.question.complete else UNKNOWN
