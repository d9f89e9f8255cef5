"""What was made of a sentence before any row is read: a question with its slots, or why none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from marchland.errors import AskBack, BadRequest, MarchlandError, NotUnderstood, UnknownName
from marchland.questions.question import Question


class Said(NamedTuple):
    """A sentence, the day that is today to it (none: that of the asking), and what is supposed."""

    sentence: str
    day: date | None = None
    supposing: tuple[str, ...] = ()


MOST_SAID = 500
"""Characters of a sentence."""
MOST_SUPPOSED = 20


def heeded(said: Said) -> Said:
    """The same; BadRequest when it is too long to be read in good time, or supposes too much."""
    for sentence in (said.sentence, *said.supposing):
        if len(sentence) > MOST_SAID:
            raise BadRequest(
                f"a sentence has {len(sentence)} characters; {MOST_SAID} is the most",
                hint="Ask one thing at a time.",
            )
    if said.supposing:
        check_supposed(len(said.supposing))
    return said


def check_supposed(count: int) -> None:
    """BadRequest unless a what-if supposes something, and not too much."""
    if not 1 <= count <= MOST_SUPPOSED:
        raise BadRequest(f"{count} things are supposed; it must be 1 to {MOST_SUPPOSED}")


ANSWERED = "answered"
NOBODY = "nobody"
UNKNOWN = "unknown"
NO_SUCH_THING = "no_such_thing"
ASKS_BACK = "asks_back"
NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Entity:
    """What a slot was filled with, or may be: a key, the name it goes by, how it was found."""

    key: str
    name: str
    kind: str
    said: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as it was understood."""

    sentence: str
    question: Question | None = None
    """The question to be answered; none where it asks back or was not understood."""
    phrase: str = ""
    entities: tuple[tuple[str, Entity], ...] = ()
    """For each slot of an entity's type what fills it."""
    days: tuple[tuple[str, date], ...] = ()
    """For each parameter that is a date, the day."""
    as_of: date | None = None
    understood: tuple[tuple[str, str], ...] = ()
    """What was said, and what it was taken to mean."""
    state: str = ANSWERED
    """Why it is not answered, where there is no question."""
    why: str = ""
    candidates: tuple[tuple[str, Entity], ...] = ()
    """Where it asks back: for a name in the sentence, all it may mean."""
    closest: tuple[str, ...] = ()
    """Where it was not understood, or not surely: the phrases that come nearest."""
    no_phrase: bool = False
    """It was not understood for want of a phrase, not for its dates or two questions."""
    unknown: str = ""
    """The words of it that name nothing in the graph."""
    by_model: str | None = None
    """The language model that read it so; none where Marchland's own rules did."""
    sure: bool = True
    """Whether a phrase fits it; else it is only likely to be meant."""
    supposing: tuple[Heard, ...] = ()
    """What is supposed: each has a supposition for its question."""

    def arguments(self) -> dict[str, Any]:
        """The arguments of the question's field."""
        return {slot: one.key for slot, one in self.entities} | dict(self.days)

    def renamed(self, names: Sequence[str]) -> Heard:
        """The same with the graph's names for what fills the slots, in their order."""
        pairs = zip(self.entities, names, strict=False)
        entities = tuple((slot, replace(one, name=name)) for (slot, one), name in pairs)
        return replace(self, entities=entities)

    def names(self) -> dict[str, str]:
        """For each parameter how a sentence says it."""
        days = {slot: day_in_words(day) for slot, day in meant(dict(self.days)).items()}
        return {slot: one.name for slot, one in self.entities} | days


def refusal(heard: Heard) -> MarchlandError | None:
    """Why a sentence is not understood, as an error; None where it is."""
    if heard.question is not None:
        return None
    found = [asdict(one) | {"said": said} for said, one in heard.candidates]
    details = {"closest": [*heard.closest], "candidates": found}
    return REFUSED[heard.state](heard.why.rstrip("."), details=details)


REFUSED: dict[str, type[MarchlandError]] = {
    ASKS_BACK: AskBack,
    NO_SUCH_THING: UnknownName,
    NOT_UNDERSTOOD: NotUnderstood,
}
"""The error that stands for each state in which there is no question."""


def meant(days: dict[str, date]) -> dict[str, date]:
    """Days as one says them: a span with its last day, not with the one after that."""
    if days.keys() == {"from", "to"} and days["from"] < days["to"]:
        return days | {"to": days["to"] - timedelta(days=1)}
    return days


def day_in_words(day: date) -> str:
    """A day as a sentence says it: 21 May 2018."""
    if day == date.min:
        return "the beginning"
    return f"{day.day} {day:%B %Y}"


def of_link(question: Question, values: Mapping[str, str]) -> Heard:
    """What a permalink stands for; KeyError or ValueError where it does not fit the question."""
    days, entities = [], []
    for parameter in question.parameters:
        value = values[parameter.name]
        if parameter.type == "Date!":
            days.append((parameter.name, date.fromisoformat(value)))
        else:
            entities.append((parameter.name, Entity(value, value, parameter.type.strip("!"))))
    return Heard("", question, question.phrases[0], tuple(entities), tuple(days))
