"""Who of the graph a data set's own actors may be: proposed with names, countries, dates, a score.

`alike` finds whom to look at, among all names, by rapidfuzz: it keeps each name's most similar ones
and passes over the rest. `weighed` scores what is found by what else is known of both. Nothing is
merged by either: someone confirms a match, or does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from marchland.exchange.identity import Identities, Known, Stranger

LIKELY = 88.0
"""Of 100: from this similarity of names on (rapidfuzz's token sort ratio) a match is looked at."""
_MOST = 3
OTHERWISE = 0.9
"""A score's factor where the countries of both are known and none is shared; so with dates."""
_BRACKETS = re.compile(r"\s*\(.*?\)")


@dataclass(frozen=True, slots=True)
class About:
    """Where an actor is found, and from which year to which, as far as that is known."""

    countries: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None

    @property
    def dates(self) -> str:
        """The years, as in 2011-2017; empty where they are not known."""
        if self.first is None and self.last is None:
            return ""
        ends = [str(year) if year is not None else "" for year in (self.first, self.last)]
        return ends[0] if ends[0] == ends[1] else "-".join(ends)


@dataclass(frozen=True, slots=True)
class Match:
    """A proposal that a party of the data set is an actor of the graph."""

    key: str
    name: str
    actor: str
    actor_name: str
    score: float
    """Similarity of the names, 0 to 100, less where countries or dates differ."""
    about: About = About()
    """Of the party, as the data set tells."""
    actor_about: About = About()
    """Of the actor, as the graph tells."""


def alike(identities: Identities) -> list[Match]:
    """Actors of the graph that are called like one that the data set alone tells of.

    One that has another key of the same data set is another actor, and so is every state.
    """
    found: list[Match] = []
    everyone = [actor for actor in identities.actors.values() if actor.kind != "state"]
    keyless = [actor for actor in everyone if not getattr(actor, identities.scheme)]
    names = {True: _Names(keyless), False: _Names(everyone)}
    for stranger in identities.strangers.values():
        if stranger.party.kind != "state":
            found += _called(stranger, names[bool(stranger.party.key)])
    return _sorted(found)


def weighed(matches: Iterable[Match], told: Mapping[str, About]) -> list[Match]:
    """The matches with what the graph tells of the actors, and the scores that this leaves."""
    found = []
    for match in matches:
        theirs = told.get(match.actor, About())
        score = match.score
        if _apart(_places(match.about), _places(theirs)):
            score *= OTHERWISE
        if _before(match.about, theirs) or _before(theirs, match.about):
            score *= OTHERWISE
        found.append(replace(match, actor_about=theirs, score=round(score, 1)))
    return _sorted(found)


def _sorted(matches: Iterable[Match]) -> list[Match]:
    return sorted(matches, key=lambda match: (-match.score, match.key, match.actor))


class _Names:
    """Actors by all their names, and the names as they are compared: prepared once for all."""

    def __init__(self, actors: Iterable[Known]) -> None:
        self.bearers: dict[str, list[Known]] = defaultdict(list)
        for actor in actors:
            for name in (actor.name, *(actor.aliases or ())):
                self.bearers[name].append(actor)
        self.compared = {name: default_process(name) for name in self.bearers}


def _called(stranger: Stranger, names: _Names) -> list[Match]:
    """The likeliest of each of its names, but for itself."""
    best: dict[str, Match] = {}
    years = stranger.years
    about = About(
        tuple(sorted(stranger.countries)), min(years, default=None), max(years, default=None)
    )
    for name in filter(None, (stranger.party.name, *stranger.party.aliases)):
        hits = process.extract(
            default_process(name),
            names.compared,
            scorer=fuzz.token_sort_ratio,
            score_cutoff=LIKELY,
            limit=_MOST,
        )
        for _, score, called in hits:
            for actor in names.bearers[called]:
                if actor.id == stranger.id:
                    continue
                told = stranger.ref, stranger.party.name, actor.id, actor.name
                match = Match(*told, round(score, 1), about)
                if actor.id not in best or best[actor.id].score < match.score:
                    best[actor.id] = match
    return list(best.values())


def _places(about: About) -> set[str]:
    """Names of countries without what stands in brackets: `Serbia (Yugoslavia)` is Serbia."""
    return {_BRACKETS.sub("", one).strip().lower() for one in about.countries}


def _apart(one: set[str], other: set[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _before(one: About, other: About) -> bool:
    """Whether the one is over before the other begins, as far as both is known."""
    return one.last is not None and other.first is not None and one.last < other.first
