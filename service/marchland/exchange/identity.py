"""Who a data set means: an actor of the graph by an external id, a confirmed match, or a new one.

Names never decide. A new actor that is called like one of the graph is proposed as a match, for
someone to confirm; until then the two stand side by side.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from marchland.errors import UnknownName
from marchland.exchange.records import Entity

LIKELY = 88.0
"""Of 100: from this similarity of names on (rapidfuzz's token sort ratio) a match is proposed."""
_MOST = 3


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the graph, as far as it can be recognised."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] | None = None
    iso3: str | None = None
    gw_number: int | None = None
    ucdp_id: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Someone whom a row names: the data set's key, a name, a sort, a state's codes."""

    key: str
    name: str
    kind: str
    iso3: str | None = None
    gw_number: int | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A proposal that a party of the data set is an actor of the graph."""

    key: str
    name: str
    actor: str
    actor_name: str
    score: float
    """Similarity of the names, 0 to 100."""


@dataclass
class Identities:
    """The actors of the graph, and which parties of a data set they are."""

    known: Iterable[Known]
    scheme: str
    """The external id that the data set's keys are: a property of Actor."""
    confirmed: Mapping[str, str] = field(default_factory=dict)
    """Keys of the data set, and the ids of the actors that someone found them to be."""

    def __post_init__(self) -> None:
        self._actors = list(self.known)
        self._by_key = {k: a.id for a in self._actors if (k := getattr(a, self.scheme))}
        states = [a for a in self._actors if a.kind == "state"]
        self._by_iso3: dict[str | None, str] = {a.iso3: a.id for a in states if a.iso3}
        self._by_number: dict[int | None, str] = {a.gw_number: a.id for a in states if a.gw_number}
        there = {a.id for a in self._actors}
        missing = [one for one in self.confirmed.values() if one not in there]
        if missing:
            raise UnknownName(
                f"the matches name {missing[0]}, and there is no such actor",
                hint="Import or seed it first, or correct the file of matches.",
            )
        self.new: dict[str, Party] = {}
        """The parties that no actor of the graph is known to be, by the ids that they get."""

    def actor(self, party: Party) -> Entity:
        """The actor that the party is, with what the data set adds to it."""
        known = self._known(party)
        if known is None:
            id_ = f"actor:{self.scheme.removesuffix('_id')}-{party.key}-{slug(party.name)}"
            self.new.setdefault(id_, party)
            return Entity("Actor", id_, _properties(self.scheme, party))
        return Entity("Actor", known, {self.scheme: party.key})

    def names(self) -> dict[str, str]:
        """The names of the actors that the graph has by a key of the data set."""
        found = ((getattr(actor, self.scheme), actor.name) for actor in self._actors)
        return {key: name for key, name in found if key}

    def _known(self, party: Party) -> str | None:
        confirmed = self.confirmed.get(party.key)
        if confirmed is not None:
            return confirmed
        if party.key in self._by_key:
            return self._by_key[party.key]
        if party.kind == "state":
            return self._by_iso3.get(party.iso3) or self._by_number.get(party.gw_number)
        return None

    def proposals(self) -> list[Match]:
        """Actors of the graph that new parties are called like, the likeliest first."""
        names: dict[str, list[Known]] = defaultdict(list)
        for actor in self._actors:
            if actor.kind != "state" and not getattr(actor, self.scheme):
                for name in (actor.name, *(actor.aliases or ())):
                    names[name].append(actor)
        found = [
            match
            for party in self.new.values()
            if party.kind != "state"
            for match in _alike(party, names)
        ]
        return sorted(found, key=lambda match: (-match.score, match.key, match.actor))


def _alike(party: Party, names: Mapping[str, list[Known]]) -> list[Match]:
    best: dict[str, Match] = {}
    for name in (party.name, *party.aliases):
        hits = process.extract(
            name,
            list(names),
            scorer=fuzz.token_sort_ratio,
            processor=default_process,
            score_cutoff=LIKELY,
            limit=_MOST,
        )
        for called, score, _ in hits:
            for actor in names[called]:
                match = Match(party.key, party.name, actor.id, actor.name, round(score, 1))
                if actor.id not in best or best[actor.id].score < match.score:
                    best[actor.id] = match
    return list(best.values())


def _properties(scheme: str, party: Party) -> dict[str, object]:
    found = {
        "name": party.name,
        "kind": party.kind,
        "aliases": list(party.aliases) or None,
        "iso3": party.iso3,
        "gw_number": party.gw_number,
        scheme: party.key,
    }
    return {name: value for name, value in found.items() if value is not None}


def slug(name: str) -> str:
    """A readable part of an id: lower case, ASCII, hyphens; `unnamed` where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"
