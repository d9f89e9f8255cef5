"""Sentences in plain words: what each asks, found with one statement that looks up its names.

Where no phrase fits, a language model may be asked; its reading is looked up by the same statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from marchland.api.model_reading import Consultation
from marchland.compile.roots import Schema
from marchland.errors import AskBack, MarchlandError, NotUnderstood, UnknownName
from marchland.questions import Question
from marchland.questions.guessing import guess, likely, named_surely
from marchland.questions.heard import (
    ASKS_BACK,
    NO_SUCH_THING,
    NOT_UNDERSTOOD,
    Entity,
    Heard,
    Said,
    refusal,
)
from marchland.questions.linking import statement
from marchland.questions.reading import (
    Asked,
    Reading,
    choose,
    lookup,
    no_phrase_fits,
    parse,
)
from marchland.statement import Run

_LEAD = re.compile(
    r"\A\s*(?:and\s+)?(?:(?:what\s+)?if|suppose|supposing|assume|assuming)\s+(?:that\s+)?",
    re.IGNORECASE,
)
"""How a supposition may begin."""


async def hear(
    sentence: str,
    questions: Sequence[Question],
    run: Run,
    today: date,
    model: Consultation | None = None,
    *,
    guessing: bool = True,
) -> Heard:
    """How a sentence is understood; where it is not, the reason, and what may be meant.

    Where no phrase fits, a model is asked, if there is one, and then what is likely is taken, if
    that is wanted; where that leads nowhere, all is as without it.
    """
    heard = await _by_phrase(sentence, questions, run, today)
    if heard.question or not (heard.no_phrase or heard.state == NO_SUCH_THING):
        return heard
    if model and heard.no_phrase:
        chosen = await _by_model(sentence, questions, run, today, model)
        if chosen:
            return chosen
    return (guessing and await _by_likeness(heard, questions, run, today)) or heard


async def _by_phrase(sentence: str, questions: Sequence[Question], run: Run, today: date) -> Heard:
    try:
        return await _looked_up(parse(sentence, questions, today), run)
    except NotUnderstood as error:
        return Heard(
            sentence,
            state=NOT_UNDERSTOOD,
            why=_why(error),
            closest=_closest(error),
            no_phrase=no_phrase_fits(error),
        )


async def _by_likeness(
    heard: Heard, questions: Sequence[Question], run: Run, today: date
) -> Heard | None:
    """What is probably meant, if anything is; of an unknown name only where a part of it is one."""
    one = guess(heard.sentence, questions, today)
    rows = await run(statement(one.names, one.cased)) if one.names else []
    try:
        surely = named_surely(one, rows)
        if surely:
            return _understood(heard.sentence, surely)
        reading = likely(one, rows, unknown=heard.unknown)
    except AskBack as error:
        return _refused(heard.sentence, ASKS_BACK, error)
    except NotUnderstood:
        return None
    if reading is None:
        return None
    return replace(_understood(heard.sentence, reading), sure=False, closest=reading.others)


async def hear_supposing(
    said: Said,
    schema: Schema,
    run: Run,
    today: date,
    model: Consultation | None = None,
) -> Heard:
    """A question and what it supposes, all of it understood; else the error says what is not."""
    heard = await hear(said.sentence, schema.questions, run, today, model, guessing=False)
    if error := refusal(heard):
        raise error
    supposing: list[Heard] = []
    for sentence in said.supposing:
        bare = _LEAD.sub("", sentence)
        one = await _by_phrase(bare, schema.suppositions, run, heard.as_of or today)
        if error := refusal(one):
            told = f"what is supposed, '{sentence}': {error.message}"
            raise type(error)(told, details=error.details)
        supposing.append(one)
    return replace(heard, supposing=tuple(supposing))


async def _by_model(
    sentence: str, questions: Sequence[Question], run: Run, today: date, model: Consultation
) -> Heard | None:
    asked = await model.suggested(sentence, questions, today)
    if asked is None:
        return None
    try:
        heard = await _looked_up(asked, run)
    except NotUnderstood:
        model.passed_over("what the sentence says of time does not fit the question it chose")
        return None
    name = model.model.name
    read = (sentence, f"{asked.parses[0].question.name}, as read by the model {name}")
    return replace(heard, by_model=name, understood=(read, *heard.understood))


async def _looked_up(asked: Asked, run: Run) -> Heard:
    """What a sentence means once its names are looked up; NotUnderstood where that is not sure."""
    rows = await run(lookup(asked)) if asked.names else []
    try:
        return _understood(asked.sentence, choose(asked, rows, today=asked.today))
    except (AskBack, UnknownName) as error:
        state = ASKS_BACK if isinstance(error, AskBack) else NO_SUCH_THING
        return _refused(asked.sentence, state, error)


def _refused(sentence: str, state: str, error: MarchlandError) -> Heard:
    """Several things, or nothing, may be meant by a name."""
    found = error.details.get("candidates") or error.details.get("near") or ()
    said = str(error.details.get("said", sentence))
    return Heard(
        sentence,
        state=state,
        why=_why(error),
        candidates=tuple((said, one) for one in _entities(found)),
        closest=_closest(error),
        unknown=said if state == NO_SUCH_THING else "",
    )


def _closest(error: MarchlandError) -> tuple[str, ...]:
    return tuple(str(one) for one in error.details.get("closest", ()))


def _why(error: MarchlandError) -> str:
    return " ".join(
        f"{one[0].upper()}{one[1:].rstrip('.')}." for one in (error.message, error.hint) if one
    )


def _entities(found: Iterable[Mapping[str, Any]]) -> list[Entity]:
    return [
        Entity(one["key"], one["name"], one.get("kind", ""), score=one.get("score"))
        for one in found
    ]


def _understood(sentence: str, reading: Reading) -> Heard:
    entities = [
        (p.name, Entity(reading.slots[p.name], reading.slots[p.name], p.type.strip("!")))
        for p in reading.question.parameters
        if p.labels
    ]
    return Heard(
        sentence,
        reading.question,
        reading.phrase,
        tuple(entities),
        tuple(reading.dates.items()),
        reading.as_of,
        reading.understood,
    )
