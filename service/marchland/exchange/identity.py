"""Who a data set means: an actor of the graph by an external id, a confirmed match, or a new one.

Names never decide. Who is called like an actor of the graph is proposed as a match (`proposals`),
for someone to confirm; until then the two stand side by side.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from marchland.errors import UnknownName
from marchland.exchange.records import Entity

NO_SLUG = "unnamed"
"""What `slug` makes of a name of which nothing is left."""


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
    """Empty where the data set has none."""
    name: str
    """Empty where no row tells it."""
    kind: str
    iso3: str | None = None
    gw_number: int | None = None
    aliases: tuple[str, ...] = ()
    id: str | None = None
    """The id that it gets when it is new, if the data set chooses it."""
    countries: tuple[str, ...] = ()
    """Where the row finds it."""
    year: int | None = None
    """When."""


@dataclass(slots=True)
class Stranger:
    """A party that the data set alone tells of, with what its rows tell together."""

    id: str
    """That of the actor which it has or gets."""
    party: Party
    ref: str
    """What a confirmed match names it by."""
    countries: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)


@dataclass
class Identities:
    """The actors of the graph, and which parties of a data set they are."""

    known: Iterable[Known]
    scheme: str
    """The external id that the data set's keys are: a property of Actor."""
    confirmed: Mapping[str, str] = field(default_factory=dict)
    """Keys of the data set, and the ids of the actors that someone found them to be."""
    places: Mapping[str, str] = field(default_factory=dict)
    """The regions of the graph, by `adm1_code`, and the countries by their ISO 3166-1 code."""

    def __post_init__(self) -> None:
        self.actors = {actor.id: actor for actor in self.known}
        found = self.actors.values()
        self._by_key = {k: a.id for a in found if (k := getattr(a, self.scheme))}
        states = [a for a in found if a.kind == "state"]
        self._by_iso3: dict[str | None, str] = {a.iso3: a.id for a in states if a.iso3}
        self._by_number: dict[int | None, str] = {a.gw_number: a.id for a in states if a.gw_number}
        missing = [one for one in self.confirmed.values() if one not in self.actors]
        if missing:
            raise UnknownName(
                f"the matches name {missing[0]}, and there is no such actor",
                hint="Import or seed it first, or correct the file of matches.",
            )
        self._given: dict[str, str] = {}
        self.met: set[str] = set()
        """The keys of confirmed matches that a row had."""
        self.strangers: dict[str, Stranger] = {}
        """Those that no other source and no confirmed match speaks of, by the ids they have."""

    def actor(self, party: Party) -> Entity:
        """The actor that the party is, with what the data set adds to it."""
        known, own = self._known(party), self._own(party)
        if known is None or self._is_own(known, party):
            stranger = self.strangers.get(own)
            if stranger is None:
                stranger = self.strangers[own] = Stranger(own, party, _ref(party))
            stranger.countries.update(filter(None, party.countries))
            stranger.years |= {party.year} if party.year is not None else set()
        if known is None:
            return Entity("Actor", own, _properties(self.scheme, party))
        called = self.actors[known].name if known in self.actors else ""
        names = dict.fromkeys(filter(None, (party.name, *party.aliases)))
        names.pop(called, None)
        return Entity(
            "Actor",
            known,
            {
                **({self.scheme: party.key} if party.key else {}),
                **({"aliases": list(names)} if names else {}),
            },
        )

    def state(self, gw_number: int | None) -> Entity | None:
        """The state of the graph with that number, of which nothing else is told."""
        id_ = self._by_number.get(gw_number)
        return Entity("Actor", id_, {}) if id_ else None

    def names(self) -> dict[str, str]:
        """The names of the actors that the graph has by a key of the data set; a number is none."""
        found = ((getattr(actor, self.scheme), actor.name) for actor in self.actors.values())
        return {key: name for key, name in found if key and name != _numbered(self.scheme, key)}

    def _known(self, party: Party) -> str | None:
        confirmed = self.confirmed.get(_ref(party))
        if confirmed is not None:
            self.met.add(_ref(party))
            return confirmed
        if party.key and party.key in self._by_key:
            return self._by_key[party.key]
        if party.kind == "state":
            found = self._by_iso3.get(party.iso3) or self._by_number.get(party.gw_number)
            if found is not None:
                return found
        own = self._own(party)
        return own if own in self.actors else None

    def _is_own(self, id_: str, party: Party) -> bool:
        """Whether an actor is there for the data set's sake alone: nobody was found to be it."""
        base = f"actor:{self.scheme.removesuffix('_id')}-{party.key}"
        keyed = bool(party.key) and (id_ == base or id_.startswith(f"{base}-"))
        return keyed or id_ == self._own(party)

    def _own(self, party: Party) -> str:
        """The id that the party has, or gets, where nobody else is known to be it."""
        if party.id is not None:
            return party.id
        base = f"actor:{self.scheme.removesuffix('_id')}-{party.key}"
        named = f"{base}-{slug(party.name)}" if party.name else base
        return self._given.setdefault(party.key, named)


def _ref(party: Party) -> str:
    return party.key or (party.id or "").partition(":")[2]


def _numbered(scheme: str, key: str) -> str:
    """What someone is called of whom no row tells a name."""
    return f"{scheme.removesuffix('_id').upper()} actor {key}"


def _properties(scheme: str, party: Party) -> dict[str, object]:
    found = {
        "name": party.name or _numbered(scheme, party.key),
        "kind": party.kind,
        "aliases": list(party.aliases) or None,
        "iso3": party.iso3,
        "gw_number": party.gw_number,
        scheme: party.key or None,
    }
    return {name: value for name, value in found.items() if value is not None}


def slug(name: str) -> str:
    """A readable part of an id: lower case, ASCII, hyphens; `unnamed` where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or NO_SLUG
