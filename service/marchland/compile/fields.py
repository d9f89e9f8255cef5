"""What a field is made of: its GraphQL type, and where in Cypher it comes from.

Templates name the bound variable ``{v}``, a newly bound one ``{n}``, a relationship ``{e}`` and the
date ``{d}``. Only these tables hold Cypher that becomes part of a statement; no text of a request
does.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from marchland.model.declare import Step

PAGE = 25
"""Entries of a page when nothing is said."""
LARGEST_PAGE = 1000


class Decode(StrEnum):
    """What is left to do to a value when it comes back."""

    ASIS = "asis"
    GLOBAL_ID = "global_id"


@dataclass(frozen=True, slots=True)
class Value:
    """A leaf: a Cypher expression over ``{v}``, the bound variable, and ``{d}``, the date."""

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
    """A column of a question: ``{v}.name`` is what it returned."""

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


FIRST = Argument("first", "Int", f"How many, 1 to {LARGEST_PAGE}.", PAGE)
AFTER = Argument("after", "String", "The cursor of the entry before the page.")
AS_OF = Argument("asOf", "Date", "The date at which it is true; today when not given.")
PAGING = (FIRST, AFTER)
