"""How the vocabulary is declared: properties, nodes, relationships, and the steps between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from marchland.model import terms
from marchland.model.terms import Terms


class Type(StrEnum):
    """The types a stored property can have."""

    STRING = "string"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    FLOAT = "float"
    DATE = "date"
    DATETIME = "datetime"
    POINT = "point"
    STRINGS = "strings"


@dataclass(frozen=True, slots=True)
class Property:
    """One stored property: its type, whether it must be there, its terms, what it means."""

    name: str
    type: Type
    meaning: str
    required: bool = False
    terms: Terms | None = None
    refers_to: str | None = None
    """The label whose ``id`` this property holds; GraphQL shows that node."""
    computed: bool = False
    """Set by the summariser from the assertions, never by a writer."""


@dataclass(frozen=True, slots=True)
class Node:
    """A kind of node: its label, which is also its GraphQL type, and its properties."""

    label: str
    prefix: str
    plural: str
    meaning: str
    properties: tuple[Property, ...]

    def property(self, name: str) -> Property | None:
        """The property of that name, if there is one."""
        return next((p for p in self.properties if p.name == name), None)


def text(name: str, meaning: str, *, required: bool = False) -> Property:
    """A stored text."""
    return Property(name, Type.STRING, meaning, required)


def term(name: str, of: Terms, meaning: str, *, required: bool = False) -> Property:
    """One term of a controlled list."""
    return Property(name, Type.STRING, meaning, required, of)


def term_list(name: str, of: Terms, meaning: str, *, required: bool = False) -> Property:
    """Several terms of a controlled list."""
    return Property(name, Type.STRINGS, meaning, required, of)


def computed(name: str, of_type: Type, meaning: str) -> Property:
    """A property that the summariser sets."""
    return Property(name, of_type, meaning, computed=True)


PERIOD = (
    Property("valid_from", Type.DATE, "First possible day; null when not known.", True),
    Property("valid_to", Type.DATE, "First day on which it is certainly over; null if open.", True),
    term("from_precision", terms.PRECISION, "How exactly the start is known.", required=True),
    term("to_precision", terms.PRECISION, "How exactly the end is known.", required=True),
)

RECORDED = (
    Property("recorded_at", Type.DATETIME, "When this graph took it in (UTC).", True),
    Property(
        "retracted_at", Type.DATETIME, "When this graph took it back; null while it stands.", True
    ),
)

SUMMARY = (
    computed("admiralty", Type.STRING, "Admiralty pair of the strongest affirmation, as in C3."),
    computed(
        "confidence", Type.FLOAT, "0 to 1, computed from the pairs; it sorts and filters only."
    ),
    computed("against", Type.FLOAT, "The same of the denials; null without any. Never netted."),
    computed("disputed", Type.BOOLEAN, "Both affirmed and denied."),
    computed("origins", Type.INTEGER, "Distinct origins (speaker, else publisher) that affirm it."),
    computed("first_asserted_on", Type.DATE, "The first day on which a source affirms it."),
    computed("last_asserted_on", Type.DATE, "The last day on which a source affirms it."),
    computed(
        "affirmed_by",
        Type.STRINGS,
        "Who affirms it, each once and in order: the source's letter, its key, the speaker's or -.",
    ),
)

COMMON = (
    text("id", "The lineage: stable through corrections.", required=True),
    text("version_id", "This version of it; unique.", required=True),
    text("from_id", "The id of its source.", required=True),
    text("to_id", "The id of its target.", required=True),
    *PERIOD,
    *RECORDED,
    text("note", "A remark of the editors that is no fact of the source."),
    *SUMMARY,
)


class Clock(StrEnum):
    """How ``asOf`` chooses among relationships of a type."""

    HOLDS = "holds"
    """Those whose period covers the date."""
    HAPPENED = "happened"
    """Those that had begun by the date: what happened stays so."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A kind of relationship: its ends, the names of its two directions, its properties."""

    type: str
    graphql: str
    ends: tuple[tuple[str, str], ...]
    """The (source label, target label) pairs that are allowed."""
    forward: str
    """The field on the source that leads to the target."""
    backward: str
    """The field on the target that leads to the source; equal to ``forward`` when symmetric."""
    meaning: str
    properties: tuple[Property, ...] = ()
    clock: Clock = Clock.HOLDS

    @property
    def symmetric(self) -> bool:
        """Stored once, true both ways."""
        return self.forward == self.backward

    @property
    def all_properties(self) -> tuple[Property, ...]:
        """Its own properties after those that every relationship has."""
        return COMMON + self.properties

    def property(self, name: str) -> Property | None:
        """The property of that name, if there is one."""
        return next((p for p in self.all_properties if p.name == name), None)


@dataclass(frozen=True, slots=True)
class Step:
    """One field that leads from a node along a relationship to other nodes."""

    relationship: Relationship
    start: str
    end: str
    outgoing: bool
    name: str
