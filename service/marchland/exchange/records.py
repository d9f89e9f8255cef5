"""What a reader of files yields, and what becomes of it on the way to the graph.

::

    Row ─▶ Entity              merged by id
        └▶ Claim ─▶ Fact       claims of one thing, put together with what they rest on
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from marchland.model.period import NOT_RETRACTED

NO_LAST_YEAR = 9999


class _Kept:
    """What is pickled by its fields' values, which takes a third of what dataclasses do."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        fields: tuple[str, ...] = self.__slots__
        return type(self), tuple([getattr(self, name) for name in fields])


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: its number, counted from 1 without the header, and its cells by column."""

    number: int
    cells: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cited:
    """The source that what is read of a version cites, and the day of what that asserts."""

    source: str
    day: date


@dataclass(frozen=True, slots=True)
class Entity(_Kept):
    """An actor, region, event or source. One that is there already is only added to."""

    label: str
    id: str
    properties: Mapping[str, Any]
    row: int = 0
    """The row that it is read from first; 0: from none."""


@dataclass(frozen=True, slots=True)
class Claim(_Kept):
    """What one row says of one relationship: for a year, or for a period."""

    type: str
    start: str
    end: str
    tag: str
    """The data set, as it stands in the ids of what is made of it; empty: as the seeds do it."""
    period: Mapping[str, Any] | int
    """A year, or the properties of an interval."""
    own: Mapping[str, Any]
    """Properties of the relationship. Lists are united where claims merge; the rest tells apart."""
    source: str
    said: Mapping[str, Any]
    """Properties of the assertion, beside its id and what it is about."""
    place: str
    """Where in the source, as it stands in the assertion's id."""
    row: int
    speaker: str | None = None
    last_year: int = NO_LAST_YEAR
    """The last year that the data tell of: a series of years that reaches it is open."""


@dataclass(frozen=True, slots=True)
class Saying(_Kept):
    """One assertion: of what, in which source, by which speaker if it is only reported there."""

    id: str
    about: str
    source: str
    properties: Mapping[str, Any]
    speaker: str | None = None

    @property
    def told(self) -> dict[str, Any]:
        """Its properties and where its links are to lead."""
        links = {"source": self.source, "speaker": self.speaker}
        return {**self.properties, "about_id": self.about, **links}


@dataclass(frozen=True, slots=True)
class Fact(_Kept):
    """A relationship, as it is to be, and the assertions that it rests on."""

    type: str
    id: str
    start: str
    end: str
    properties: Mapping[str, Any]
    """Its own and its period's; what is recorded and computed of it the writer adds."""
    sayings: tuple[Saying, ...]
    rows: tuple[int, ...]
    """The rows that it is read from."""


EVENT = "Event"
"""The type of a claim, and of a fact, that an event took place: it starts there and has no end.

The event itself is an `Entity`; the fact holds what is said of it, and no property.
"""


def type_of(fact_id: str) -> str:
    """The type of the relationship that has an id; `EVENT` for that of an event."""
    prefix = fact_id.partition(":")[0]
    return EVENT if prefix == EVENT.lower() else prefix.upper().replace("-", "_")


def rest(id_: str) -> str:
    """An id without the prefix of its kind."""
    return id_.partition(":")[2]


def affirmed(
    credibility: int, asserted_on: date, locator: str, summary: str, **more: Any
) -> dict[str, Any]:
    """The properties of an assertion made in so many words; what is empty is left out."""
    told = {
        "stance": "AFFIRMS",
        "explicit": True,
        "credibility": credibility,
        "asserted_on": asserted_on,
        "locator": locator,
        "summary": summary,
    }
    return told | {name: value for name, value in more.items() if value}


def version(fact: Fact, number: int, recorded_at: datetime) -> dict[str, Any]:
    """The properties of a version that stands, but for what is computed."""
    return {
        **fact.properties,
        "id": fact.id,
        "version_id": f"{fact.id}@{number}",
        "from_id": fact.start,
        "to_id": fact.end,
        "recorded_at": recorded_at,
        "retracted_at": NOT_RETRACTED,
    }


def assertion(saying: Saying, id_: str, recorded_at: datetime) -> dict[str, Any]:
    """The properties of an assertion that stands, under an id."""
    return {
        **saying.properties,
        "id": id_,
        "about_id": saying.about,
        "recorded_at": recorded_at,
        "retracted_at": NOT_RETRACTED,
    }


def additions(kept: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """What the properties of an entity lack of others: what is there stays, aliases are united."""
    found = {name: value for name, value in more.items() if name not in kept and name != "aliases"}
    aliases = list(kept.get("aliases", []))
    names = [one for one in more.get("aliases", []) if one not in (kept.get("name"), *aliases)]
    return {**found, "aliases": [*aliases, *names]} if names else found


@dataclass(frozen=True, slots=True)
class Reject:
    """A cell that could not be read: where, what stands there, why it is none."""

    row: int
    column: str
    value: str
    reason: str
