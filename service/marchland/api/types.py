"""Strawberry types made from the compiler's tables.

Every field is declared and none is resolved here: the operation hook answers whole operations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Optional

import strawberry
from graphql import GraphQLError, ValueNode, value_from_ast_untyped
from strawberry import UNSET
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from marchland.compile.fields import Argument, Field, Input, ObjectType
from marchland.compile.roots import Schema
from marchland.errors import BadDate
from marchland.model import terms
from marchland.model.terms import Terms


def parse_date(value: object, node: ValueNode | None = None) -> date:
    """The calendar date of an ISO 8601 text, as in 2018-05-21; a coded error otherwise."""
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return date.fromisoformat(value)
    except ValueError as error:
        raise _bad_date(value, node) from error
    raise _bad_date(value, node)


def _bad_date(value: object, node: ValueNode | None) -> GraphQLError:
    return GraphQLError(
        f"{value!r} is no calendar date; write it as YYYY-MM-DD, as in 2018-05-21",
        node,
        extensions={"code": BadDate.code, "hint": "Write the date as YYYY-MM-DD."},
    )


def _date_in_document(node: ValueNode, _: object = None) -> date:
    return parse_date(value_from_ast_untyped(node), node)


Date = strawberry.scalar(
    name="Date",
    description="A calendar date in ISO 8601, as in 2018-05-21.",
    serialize=str,
    parse_value=parse_date,
    parse_literal=_date_in_document,
)


def parse_moment(value: object, node: ValueNode | None = None) -> datetime:
    """The moment of an ISO 8601 text with a zone, in UTC; a coded error otherwise."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        if moment is not None and moment.tzinfo and "T" in str(value):
            return moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _bad_moment(value, node) from error
    raise _bad_moment(value, node)


def _bad_moment(value: object, node: ValueNode | None) -> GraphQLError:
    return GraphQLError(
        f"{value!r} is no moment with a zone; write it as 2026-11-01T00:00:00Z",
        node,
        extensions={"code": BadDate.code, "hint": "Write it as YYYY-MM-DDThh:mm:ssZ."},
    )


def _moment_in_document(node: ValueNode, _: object = None) -> datetime:
    return parse_moment(value_from_ast_untyped(node), node)


DateTime = strawberry.scalar(
    name="DateTime",
    description="A moment in ISO 8601 with its zone, as in 2026-11-01T00:00:00Z; shown in UTC.",
    serialize=str,
    parse_value=parse_moment,
    parse_literal=_moment_in_document,
)


class _Date(str):
    """Python's side of the scalar Date."""

    __slots__ = ()


class _DateTime(str):
    """Python's side of the scalar DateTime."""

    __slots__ = ()


SCALARS: Mapping[object, Any] = {_Date: Date, _DateTime: DateTime}

_NAMES: dict[str, Any] = {
    "String": str,
    "Int": int,
    "Float": float,
    "Boolean": bool,
    "ID": strawberry.ID,
    "Date": _Date,
    "DateTime": _DateTime,
}


def _enum(of: Terms) -> Any:
    described = {
        value.upper(): strawberry.enum_value(value, description=meaning)
        for value, meaning in of.values.items()
    }
    members = Enum(of.name, described)  # type: ignore[misc]
    return strawberry.enum(members, name=of.name, description=of.meaning)


def _enums(more: Iterable[Terms]) -> dict[str, Any]:
    return {one.name: _enum(one) for one in (*terms.ALL, *more)}


def python_type(graphql: str) -> str:
    """The Python annotation for a GraphQL type in SDL, as in ``[Region!]!``."""
    required = graphql.endswith("!")
    bare = graphql.removesuffix("!")
    if bare.startswith("["):
        bare = f"list[{python_type(bare[1:-1])}]"
    return bare if required else f"Optional[{bare}]"


class Types:
    """All Strawberry types: ``query``, and every other by its GraphQL name in ``named``."""

    def __init__(self, schema: Schema) -> None:
        self.named: dict[str, Any] = {"Optional": Optional} | _NAMES
        self.named |= _enums(schema.catalogue.terms)
        for given in schema.catalogue.inputs:
            self.named[given.name] = self._input(given)
        for kind in schema.catalogue.interfaces.values():
            self.named[kind.name] = self._make(kind, strawberry.interface)
        for kind in schema.catalogue.types.values():
            self.named[kind.name] = self._make(kind, strawberry.type)
        asked = {root.field.name: root.field for root in schema.roots.values()}
        self.query = self._make(ObjectType("Query", "What can be asked.", asked), strawberry.type)
        self.objects = [self.named[name] for name in schema.catalogue.types]

    def _make(self, kind: ObjectType, decorate: Callable[..., Any]) -> Any:
        fields = {f"{field.name}_": self._field(field) for field in kind.fields.values()}
        namespace = {
            "__annotations__": dict.fromkeys(fields, object),
            "__module__": __name__,
            "__doc__": kind.meaning,
        }
        bases = tuple(self.named[name] for name in kind.interfaces)
        made = decorate(
            type(kind.name, bases, namespace | fields), name=kind.name, description=kind.meaning
        )
        for field in made.__strawberry_definition__.fields:
            # Types refer to each other in circles: they are named now and found later.
            field.type_annotation = self._annotation(kind.fields[field.graphql_name].type)
        return made

    def _input(self, kind: Input) -> Any:
        fields = {f"{field.name}_": self._input_field(field) for field in kind.fields}
        namespace = {
            "__annotations__": dict.fromkeys(fields, object),
            "__module__": __name__,
            "__doc__": kind.meaning,
        }
        made: Any = strawberry.input(
            type(kind.name, (), namespace | fields), name=kind.name, description=kind.meaning
        )
        types = {field.name: field.type for field in kind.fields}
        for field in made.__strawberry_definition__.fields:
            field.type_annotation = self._annotation(types[field.graphql_name])
        return made

    def _input_field(self, field: Argument) -> StrawberryField:
        return StrawberryField(
            graphql_name=field.name,
            type_annotation=StrawberryAnnotation(object),
            description=field.meaning,
            default=UNSET,
        )

    def _field(self, field: Field) -> StrawberryField:
        made = StrawberryField(
            graphql_name=field.name,
            type_annotation=StrawberryAnnotation(object),
            description=field.meaning,
        )
        made.arguments = [self._argument(argument) for argument in field.arguments]
        return made

    def _argument(self, argument: Argument) -> StrawberryArgument:
        return StrawberryArgument(
            python_name=argument.name,
            graphql_name=argument.name,
            type_annotation=self._annotation(argument.type),
            description=argument.meaning,
            default=UNSET if argument.default is None else argument.default,
        )

    def _annotation(self, graphql: str) -> StrawberryAnnotation:
        return StrawberryAnnotation(python_type(graphql), namespace=self.named)
