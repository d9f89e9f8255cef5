"""The sentences of ``tests/questions``, the reading that each must have, how one is judged."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from marchland.errors import AskBack, BadDate, MarchlandError, NotUnderstood, UnknownName
from marchland.files import shipped
from marchland.questions import Question, load
from marchland.questions.guessing import guess, likely, named_surely
from marchland.questions.linking import statement
from marchland.questions.reading import Asked, Reading, choose, lookup, no_phrase_fits, parse
from marchland.statement import Row, Statement

FOLDER = Path(__file__).resolve().parents[1] / "questions"
TODAY = date(2026, 11, 23)

Find = Callable[[Statement], Sequence[Row]]


@cache
def questions() -> tuple[Question, ...]:
    """The shipped questions."""
    return load(shipped("cypher") / "questions")


@dataclass(frozen=True)
class Sentence:
    """One sentence and what it must be read as."""

    said: str
    file: str
    question: str | None = None
    slots: dict[str, str] = field(default_factory=dict)
    dates: dict[str, date] = field(default_factory=dict)
    as_of: date | None = None
    today: date = TODAY
    asks: tuple[str, ...] = ()
    unknown: str = ""
    """The words of it that name nothing that the graph knows."""
    not_understood: bool = False
    asks_which: bool = False
    """It may mean two questions, and asks which."""


@dataclass(frozen=True)
class Verdict:
    """What became of a sentence."""

    sentence: Sentence
    right: bool
    stated: bool
    """An answer was given as sure."""
    guessed: bool
    """An answer was given as not sure."""
    told: str


def sentences() -> list[Sentence]:
    """All of them."""
    found: list[Sentence] = []
    for path in sorted(FOLDER.glob("*.toml")):
        for group in tomllib.loads(path.read_text("utf-8")).get("reading", ()):
            expected = {key: value for key, value in group.items() if key != "said"}
            expected["asks"] = tuple(expected.get("asks", ()))
            unknown = expected.pop("unknown", [""] * len(group["said"]))
            found += [
                Sentence(said, path.name, **expected, unknown=name)
                for said, name in zip(group["said"], unknown, strict=True)
            ]
    return found


def judged(one: Sentence, questions: Iterable[Question], find: Find) -> Verdict:
    """Read a sentence and compare."""
    try:
        asked = parse(one.said, questions, one.today)
        got = choose(asked, rows_of(asked, find), today=one.today)
    except (AskBack, UnknownName, NotUnderstood, BadDate) as error:
        try:
            read, sure = _again(one, tuple(questions), find, error)
        except AskBack as asks:
            error, read, sure = asks, None, False
        if read:
            right = _same(one, read)
            return Verdict(one, right, stated=sure, guessed=not sure, told=_shown(read))
        right = _refused_rightly(one, error)
        return Verdict(one, right, stated=False, guessed=False, told=_told(error))
    return Verdict(one, _same(one, got), stated=True, guessed=False, told=_shown(got))


def rows_of(asked: Asked, find: Find) -> Sequence[Row]:
    """What the graph knows of the names of a sentence."""
    return find(lookup(asked)) if asked.names else []


def _again(
    one: Sentence, questions: Sequence[Question], find: Find, error: MarchlandError
) -> tuple[Reading | None, bool]:
    """What is answered where no phrase fits at first, and whether as sure."""
    unknown = error.details["said"] if isinstance(error, UnknownName) else ""
    if not unknown and not (isinstance(error, NotUnderstood) and no_phrase_fits(error)):
        return None, False
    guessed = guess(one.said, questions, one.today)
    rows = find(statement(guessed.names, guessed.cased)) if guessed.names else []
    try:
        surely = named_surely(guessed, rows)
        return (surely, True) if surely else (likely(guessed, rows, unknown), False)
    except NotUnderstood:
        return None, False


def _same(one: Sentence, got: Reading) -> bool:
    wanted = (one.question, one.slots, one.dates, one.as_of)
    return wanted == (got.question.name, got.slots, got.dates, got.as_of)


def _refused_rightly(one: Sentence, error: MarchlandError) -> bool:
    if isinstance(error, AskBack) and error.details.get("closest"):
        return one.asks_which
    if isinstance(error, AskBack):
        keys = {candidate["key"] for candidate in error.details["candidates"]}
        return bool(one.asks) and keys == set(one.asks)
    if isinstance(error, UnknownName):
        return bool(one.unknown) and error.details["said"] == one.unknown
    return one.not_understood


def _told(error: MarchlandError) -> str:
    return f"{type(error).__name__}: {error.message} {error.hint}"


def _shown(got: Reading) -> str:
    parts: list[Any] = [got.question.name, got.slots]
    parts += [{k: str(v) for k, v in got.dates.items()}] if got.dates else []
    return " ".join(map(str, [*parts, got.as_of or "", got.score]))
