"""What a field is made of: its GraphQL type, and where in Cypher it comes from.

Templates name the bound variable ``{v}``, another one beside it or newly bound ``{n}``, the date
``{d}``, whatever holds the summary of the assertions about either ``{s}`` and ``{m}``, and the
moment of retraction as far as it is known ``{retracted}``. Only these tables hold Cypher that
becomes part of a statement; no text of a request does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from marchland.model.declare import Step
from marchland.model.terms import Terms

PAGE = 25
"""Entries of a page when nothing is said."""
LARGEST_PAGE = 1000


class Decode(StrEnum):
    """What is left to do to a value when it comes back."""

    ASIS = "asis"
    GLOBAL_ID = "global_id"
    TYPED_ID = "typed_id"
    """A pair of the graph's name of the type and the key."""


@dataclass(frozen=True, slots=True)
class Value:
    """A leaf: a Cypher expression over the template's variables."""

    cypher: str
    decode: Decode = Decode.ASIS


@dataclass(frozen=True, slots=True)
class Inline:
    """An object made of the same variable, or of another one that is bound beside it."""

    type_name: str
    variable: str = "{v}"


@dataclass(frozen=True, slots=True)
class Lookup:
    """One related object: a clause that binds ``{n}`` from ``{v}``."""

    type_name: str
    clause: str


@dataclass(frozen=True, slots=True)
class Page:
    """A connection along a relationship."""

    step: Step


@dataclass(frozen=True, slots=True)
class Evidence:
    """The connection of assertions about what ``{v}`` is."""

    about: str = "{v}.id"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a row: ``{v}.name`` is what it returned."""

    name: str
    type_name: str | None = None
    many: bool = False


@dataclass(frozen=True, slots=True)
class Derived:
    """A field of a relationship in another column; where that is null, ``otherwise``."""

    column: str
    type_name: str
    field: str
    otherwise: str = "null"


Origin = Value | Inline | Lookup | Page | Evidence | Column | Derived


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its GraphQL type, its default as a Python value, what it means."""

    name: str
    type: str
    meaning: str
    default: object = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its GraphQL type in SDL, what it means, where it comes from."""

    name: str
    type: str
    meaning: str
    origin: Origin
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True, slots=True)
class ObjectType:
    """An object type with its fields, in the order of the SDL."""

    name: str
    meaning: str
    fields: dict[str, Field]
    interfaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compare:
    """A filter on one value: its typed Cypher, and the sentinel that stands for none."""

    cypher: str
    missing: str = ""
    types: tuple[str, ...] = ()
    """The types of relationship that have it at all; empty: whatever is compared has it."""


@dataclass(frozen=True, slots=True)
class Through:
    """A filter through a step: ``some``, ``none``, ``every``, ``count`` of what lies there."""

    step: Step


@dataclass(frozen=True, slots=True)
class Nested:
    """A filter on the node that a clause binds to ``{n}``; no clause: the one beside ``{v}``."""

    label: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Within:
    """A filter on the regions that one is part of, at any depth."""


Condition = Compare | Through | Nested | Within


@dataclass(frozen=True, slots=True)
class Input:
    """An input type: its fields as arguments and, of a filter, what each asks of the graph."""

    name: str
    meaning: str
    fields: tuple[Argument, ...]
    conditions: dict[str, Condition] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Key:
    """One value that a list can be ordered or grouped by."""

    name: str
    cypher: str
    type: str
    """The scalar or term list of the value, or the type of the node it is."""
    unwound: bool = False
    """The value is a list of which each member counts."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What can be asked of a list: how it is filtered, ordered, grouped."""

    stem: str
    filter: Input
    orders: dict[str, Key]
    groups: dict[str, Key]
    terms: tuple[Terms, ...]
    """The enums of the keys."""
    inputs: tuple[Input, ...]


FIRST = Argument("first", "Int", f"How many from the start, 1 to {LARGEST_PAGE}; {PAGE} if none.")
AFTER = Argument("after", "String", "Only what comes after this cursor.")
LAST = Argument("last", "Int", f"How many from the end, 1 to {LARGEST_PAGE}.")
BEFORE = Argument("before", "String", "Only what comes before this cursor.")
PAGING = (FIRST, AFTER, LAST, BEFORE)
CLOCKS = (
    Argument("asOf", "Date", "The date at which it is true; inherited, at the root today."),
    Argument("knownAt", "DateTime", "As it was recorded by then; inherited, at the root now."),
    Argument("lens", "Lens", "Whose word counts; inherited, at the root everybody's."),
)
