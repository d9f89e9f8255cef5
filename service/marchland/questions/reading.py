"""What a sentence asks: the question, what stands in its slots, the dates.

It is read in three steps, so that the graph is asked once: ``parse`` finds the dates and the
phrases that fit, ``lookup`` is the statement that finds what the names may mean, ``choose``
decides. What is not sure is not answered: a word of weight that no part of the reading accounts
for, two readings about as likely, a name that several things have, end in an error that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from marchland.errors import AskBack, NotUnderstood, UnknownName
from marchland.questions.dates import When, dates
from marchland.questions.heard import meant
from marchland.questions.linking import Candidate, best, candidates, statement
from marchland.questions.offering import closest, examples, is_name, said
from marchland.questions.phrasebook import Phrasebook, phrasebook
from marchland.questions.question import ENTITIES, Question
from marchland.statement import Row, Statement

SURE = 0.68
"""A phrase that fits worse is not answered."""
_CLEAR = 0.87
"""A name that is not known is taken for one only in a phrase that fits at least as well."""
_APART = 0.1
"""By how much the best reading must be ahead of one that means another thing."""
_LEVEL = 0.05
"""Phrases no further apart fit as well."""
_FOLLOWED = 0.35
"""Readings that are further behind the best are not followed up."""
_OFFERABLE = 0.5
"""A phrase that fits worse is not offered with the names of the sentence."""
_MOST_NAMES = 8
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Parse:
    """One way to read a sentence, before its names are looked up."""

    question: Question
    phrase: str
    slots: dict[str, str]
    """What stands in each slot, as the sentence has it."""
    score: float


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sentence may ask: the ways to read it, best first, its dates, the names to look up."""

    sentence: str
    today: date
    whens: tuple[When, ...]
    parses: tuple[Parse, ...]
    book: Phrasebook

    @property
    def names(self) -> tuple[str, ...]:
        """The texts that name things, each once."""
        return self._named(SURE - _APART)[:_MOST_NAMES]

    @property
    def likely_names(self) -> tuple[str, ...]:
        """Those of the readings that are about as likely as the best."""
        return self._named(self.parses[0].score - _APART if self.parses else 0.0)

    def _named(self, least: float) -> tuple[str, ...]:
        found = dict.fromkeys(
            text
            for parse in self.parses
            if parse.score >= least
            for parameter in parse.question.parameters
            if parameter.labels and (text := parse.slots.get(parameter.name))
        )
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood, and surely enough to be answered."""

    question: Question
    phrase: str
    asked: str
    """The phrase with what the sentence says in its slots."""
    slots: dict[str, str]
    """The key of what each parameter names; the text itself where a parameter is no entity."""
    dates: dict[str, date]
    as_of: date | None
    """The day that the sentence names, if it names one and the question is asked of one."""
    understood: tuple[tuple[str, str], ...]
    """What the sentence says, and what that was read as: ("Israel", "region:isr")."""
    score: float
    others: tuple[str, ...] = ()
    """Where it is only likely: what else may be meant."""


def parse(sentence: str, questions: Iterable[Question], today: date) -> Asked:
    """The ways to read a sentence; NotUnderstood with the closest phrases when there is none."""
    book = phrasebook(tuple(questions))
    asked = asked_of(sentence, book, tuple(dates(sentence, today)), today)
    if not asked.parses or asked.parses[0].score < SURE:
        raise _not_understood(asked)
    return asked


def asked_of(
    sentence: str,
    book: Phrasebook,
    whens: tuple[When, ...],
    today: date,
    named: Iterable[tuple[int, int]] = (),
) -> Asked:
    """The ways to read a sentence, however badly they fit; ``named`` is where names stand in it."""
    return Asked(sentence, today, whens, _parses(sentence, book, whens, tuple(named)), book)


def _closest(asked: Asked) -> list[str]:
    """What comes near: readings that are not sure, then what shares its words of weight."""
    near = {
        one.question.name: filled(one, asked.whens)
        for one in reversed(asked.parses)
        if one.score >= _OFFERABLE and all(is_name(text, asked.book) for text in one.slots.values())
    }
    alike = closest(asked.sentence, asked.book, asked.whens)
    return list(dict.fromkeys((*reversed(near.values()), *alike)))[:_OFFERED]


@lru_cache(maxsize=512)
def _parses(
    sentence: str, book: Phrasebook, whens: tuple[When, ...], named: tuple[tuple[int, int], ...]
) -> tuple[Parse, ...]:
    seen: dict[Any, Parse] = {}
    for fit, slots in book.fits(sentence, [(when.start, when.stop) for when in whens], named):
        one = Parse(fit.pattern.question, fit.pattern.phrase, slots, 1 - fit.cost)
        key = (one.question.name, *sorted(slots.items()))
        if key not in seen or seen[key].score < one.score:
            seen[key] = one
    ranked = sorted(seen.values(), key=lambda one: (-one.score, one.question.name, one.phrase))
    return tuple(one for one in ranked if one.score >= ranked[0].score - _FOLLOWED)


def lookup(asked: Asked) -> Statement:
    """The one statement that finds what the names may mean.

    What is spelt alike is only looked for where a reading is about as likely as the best: it is by
    far the dearest part.
    """
    return statement(asked.names, asked.likely_names)


@dataclass(frozen=True, slots=True)
class _Linked:
    """A parse whose every name means exactly one thing."""

    parse: Parse
    chosen: dict[str, Candidate]

    @property
    def score(self) -> float:
        links = [one.score for one in self.chosen.values()]
        return self.parse.score - (1 - min(links, default=1.0)) * 0.5

    @property
    def says(self) -> list[str]:
        """The words that it takes for names."""
        return list(self.parse.slots.values())

    @property
    def labels(self) -> set[str]:
        """What its names are of."""
        return {one.label for one in self.chosen.values()}

    @property
    def meaning(self) -> tuple[Any, ...]:
        return self.parse.question.name, *sorted((s, one.key) for s, one in self.chosen.items())


def choose(asked: Asked, rows: Sequence[Row], *, today: date) -> Reading:
    """The reading of a sentence, now that its names are looked up.

    NotUnderstood when no reading is sure, AskBack when the sentence or a name may mean several
    things, UnknownName when the graph has nothing of a name.
    """
    linked: list[_Linked] = []
    failed: list[tuple[float, AskBack | UnknownName]] = []
    for one in asked.parses:
        try:
            linked.append(_linked(one, rows))
        except (AskBack, UnknownName) as error:
            failed.append((one.score, error))
    linked.sort(key=lambda one: -one.score)
    _raise_if_failed_first(asked, linked, failed)
    top = linked[0]
    rivals = [o for o in linked if o.meaning != top.meaning and o.score > top.score - _APART]
    top, rivals = _of_land(top, rivals)
    if top.parse.score < SURE:
        raise _not_understood(asked)
    if rivals:
        raise _ask_which(asked, [top.parse, *(one.parse for one in rivals)])
    return _reading(asked, top, today)


def _of_land(top: _Linked, rivals: list[_Linked]) -> tuple[_Linked, list[_Linked]]:
    """Where a phrase asks of a place and of an actor alike, a country's name is its land."""
    alike = [o for o in rivals if o.says == top.says and o.parse.score > top.parse.score - _LEVEL]
    places = [one for one in (top, *alike) if one.labels == {"Region"}]
    if (
        alike
        and len(places) == 1
        and all(o.labels == {"Actor"} for o in (top, *alike) if o is not places[0])
    ):
        return places[0], [o for o in rivals if o not in alike]
    return top, rivals


def _raise_if_failed_first(
    asked: Asked, linked: list[_Linked], failed: list[tuple[float, AskBack | UnknownName]]
) -> None:
    """What fits best may name what nobody knows, or several; a worse fit must not cover that up."""
    ahead = linked[0].score if linked else 0.0
    for score, error in failed:
        if isinstance(error, AskBack) and score > ahead - _APART:
            raise error
    if not linked or linked[0].parse.score < SURE:
        score, error = failed[0]
        raise error if isinstance(error, AskBack) or score >= _CLEAR else _not_understood(asked)


def _linked(one: Parse, rows: Sequence[Row]) -> _Linked:
    wanted = {p.name: labels for p in one.question.parameters if (labels := p.labels)}
    found = {name: candidates(one.slots[name], rows) for name in wanted}
    fitting = {name: best(found[name], labels) for name, labels in wanted.items()}
    for name, labels in wanted.items():
        if not fitting[name]:
            raise _unknown(one, name, labels, found[name])
    loose = [name for name in wanted if wanted[name] == ENTITIES]
    if len(loose) > 1:
        fitting |= _of_one_kind({name: fitting[name] for name in loose})
    for name, several in fitting.items():
        meant = _by_seat(several, found[name])
        if len(meant) > 1 and all(each.how == "spelling" for each in meant):
            raise _unknown(one, name, wanted[name], meant)
        if len(meant) > 1:
            raise _ask_back(one, name, meant)
    return _Linked(one, {name: several[0] for name, several in fitting.items()})


def _of_one_kind(loose: dict[str, list[Candidate]]) -> dict[str, list[Candidate]]:
    """Of two names that are to be connected a country's is its state where both can be actors."""
    for label in ("Actor", "Region", "Event"):
        only = {n: [one for one in several if one.label == label] for n, several in loose.items()}
        if all(len(several) == 1 for several in only.values()):
            return only
    return loose


def _by_seat(meant: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """Where a city stands for a government, the city may be what is meant."""
    if len(meant) == 1 and meant[0].how == "seat":
        return meant + [one for one in found if one.how in {"name", "alias"} and one not in meant]
    return meant


def _reading(asked: Asked, top: _Linked, today: date) -> Reading:
    question = top.parse.question
    days = [p.name for p in question.parameters if p.type.startswith("Date")]
    given, as_of = _dated(asked, top.parse, days, today)
    slots = top.parse.slots | {name: one.key for name, one in top.chosen.items()}
    understood = [(top.parse.slots[name], key) for name, key in slots.items()]
    for when in asked.whens:
        said = [as_of] if as_of else [*meant(given).values()]
        means = " to ".join(dict.fromkeys(day.isoformat() for day in said))
        understood.append((when.text, means))
    return Reading(
        question,
        top.parse.phrase,
        filled(top.parse, asked.whens),
        slots,
        given,
        as_of,
        tuple(understood),
        round(top.score, 3),
    )


def _dated(
    asked: Asked, parse: Parse, days: list[str], today: date
) -> tuple[dict[str, date], date | None]:
    """The dates for the parameters of a question, or the day that it is asked of."""
    if len(asked.whens) > 1:
        said = " and ".join(f"'{when.text}'" for when in asked.whens)
        raise _wrong_time(parse, f"{said} are two times", "Name one day, or one span.")
    if not days:
        if not asked.whens:
            return {}, None
        day = asked.whens[0].day(today)
        if day is None:
            raise _wrong_time(
                parse,
                f"it is asked of one day, and '{asked.whens[0].text}' names a span",
                "Name a day, as in 'on 21 May 2018'; for a span ask what changed in it.",
            )
        return {}, day
    if not asked.whens:
        raise _wrong_time(
            parse,
            "it is asked of a span of time, and the sentence names none",
            "Say when, as in 'in May 2018', 'since 2016' or 'between March and June 2018'.",
        )
    when = asked.whens[0]
    if set(days) == {"from", "to"}:
        begin, end = when.span(today)
        return {"from": begin, "to": end}, None
    day = when.day(today)
    if day is None:
        raise _wrong_time(parse, f"it needs one day, and '{when.text}' names a span", "Name a day.")
    return dict.fromkeys(days, day), None


def _first_phrase(parse: Parse, whens: Sequence[When]) -> str:
    """The phrase that tells a question best from others, with what stands in its slots."""
    return said(parse.question.phrases[0], parse.slots, whens)


def _wrong_time(parse: Parse, why: str, hint: str) -> NotUnderstood:
    asked = filled(parse)
    return NotUnderstood(f"'{asked}': {why}", hint=hint, details={"closest": [asked]})


def filled(parse: Parse, whens: Sequence[When] = ()) -> str:
    """A phrase with what stands in its slots, and some dates where it wants them."""
    return said(parse.phrase, parse.slots, whens)


def _not_understood(asked: Asked) -> NotUnderstood:
    near = _closest(asked)
    offered = near or examples(asked.book)
    return NotUnderstood(
        f"no question fits '{asked.sentence}'",
        hint=f"{'Closest' if near else 'For example'}: {'; '.join(offered)}.",
        details={"closest": offered, "no_phrase": True},
    )


def no_phrase_fits(error: NotUnderstood) -> bool:
    """Whether a sentence was refused for want of a phrase, not for its dates or two questions."""
    return bool(error.details.get("no_phrase"))


def _ask_which(asked: Asked, rivals: Sequence[Parse]) -> AskBack:
    """Readings about as likely: of two questions, or of one with other things in its slots."""
    first = {one.question.name: _first_phrase(one, asked.whens) for one in rivals}
    readings = (
        list(first.values()) if len(first) > 1 else [filled(one, asked.whens) for one in rivals]
    )
    return AskBack(
        f"'{asked.sentence}' may mean {len(readings)} questions",
        hint=f"Say which: {'; '.join(readings)}.",
        details={"closest": readings, "candidates": []},
    )


def _ask_back(one: Parse, slot: str, meant: list[Candidate]) -> AskBack:
    listed = "; ".join(f"{c.name} ({c.kind.replace('_', ' ')}, {c.key})" for c in meant)
    return AskBack(
        f"'{one.slots[slot]}' may be {len(meant)} things: {listed}",
        hint="Ask again with the name or the key of the one you mean.",
        details={
            "question": one.question.name,
            "parameter": slot,
            "said": one.slots[slot],
            "candidates": [candidate.shown() for candidate in meant],
        },
    )


def _unknown(one: Parse, slot: str, labels: frozenset[str], found: list[Candidate]) -> UnknownName:
    kind = next(iter(labels)).lower() if len(labels) == 1 else "thing"
    near = [c for c in found if c.label in labels or c.how != "near"][:5]
    listed = ", ".join(f"{c.name} ({c.label.lower()}, {c.key})" for c in near)
    return UnknownName(
        f"the graph knows no {kind} '{one.slots[slot]}'" + (f"; near: {listed}" if near else ""),
        hint=f"It was understood as '{filled(one)}'.",
        details={
            "question": one.question.name,
            "parameter": slot,
            "said": one.slots[slot],
            "near": [c.shown() for c in near],
        },
    )
