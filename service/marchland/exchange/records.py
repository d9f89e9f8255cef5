"""What a reader of files yields, and what becomes of it on the way to the graph.

::

    Row ─▶ Entity              merged by id
        └▶ Claim ─▶ Fact       claims of one thing, put together with what they rest on
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NO_LAST_YEAR = 9999


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: its number, counted from 1 without the header, and its cells by column."""

    number: int
    cells: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, region, event or source. One that is there already is only added to."""

    label: str
    id: str
    properties: Mapping[str, Any]
    row: int = 0
    """The row that it is read from first; 0: from none."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one row says of one relationship: for a year, or for a period."""

    type: str
    start: str
    end: str
    tag: str
    """The data set, as it stands in the ids of what is made of it."""
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
class Saying:
    """One assertion: of what, in which source, by which speaker if it is only reported there."""

    id: str
    about: str
    source: str
    properties: Mapping[str, Any]
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
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


@dataclass(frozen=True, slots=True)
class Reject:
    """A cell that could not be read: where, what stands there, why it is none."""

    row: int
    column: str
    value: str
    reason: str
