"""The order of a list, its cursors, and the part of it that a page shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cmp_to_key
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    get_named_type,
)

from tests.support.plain_ids import coded, opaque, parse_day, parse_moment, parts_of, shown
from tests.support.plain_view import Entry, Thing, value

MOST = 1000
NORMAL = 25
Arguments = Mapping[str, Any]
_JSON: Mapping[str, Any] = {"Int": int, "Float": int | float, "Boolean": bool}
Position = tuple[tuple[Any, ...], str]


@dataclass(frozen=True)
class By:
    """One of the things to order by."""

    field: str
    descending: bool

    @property
    def label(self) -> str:
        """What a cursor's place says of it."""
        return f"{self.field}:{'DESC' if self.descending else 'ASC'}"


def camel(constant: str) -> str:
    """A constant of an enum as a field's name."""
    first, *rest = constant.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


def meant(schema: GraphQLSchema, stem: str, constant: str) -> tuple[bool, str, GraphQLOutputType]:
    """What a constant means in lists of that stem: of the node or not, which field, its type."""
    edge, name = _object(schema, f"{stem}Edge"), camel(constant)
    node = get_named_type(edge.fields["node"].type)
    subject = get_named_type(edge.fields["relationship" if stem != node.name else "node"].type)
    own = _object(schema, subject.name).fields
    if name in own:
        return subject is node, name, own[name].type
    assert name.startswith(node.name.lower()), f"{stem} has nothing that {constant} means"
    rest = name.removeprefix(node.name.lower())
    rest = rest[0].lower() + rest[1:]
    return True, rest, _object(schema, node.name).fields[rest].type


def _object(schema: GraphQLSchema, name: str) -> GraphQLObjectType | GraphQLInterfaceType:
    kind = schema.type_map[name]
    assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
    return kind


def subject_of(schema: GraphQLSchema, stem: str, entry: Entry, constant: str) -> tuple[Thing, str]:
    """The thing of an entry and the field of it that a constant means."""
    of_node, name, _ = meant(schema, stem, constant)
    thing = entry.node if of_node else entry.relationship
    assert thing is not None
    return thing, name


@dataclass
class Page:
    """A connection: the whole list, and the part of it that is asked for."""

    schema: GraphQLSchema
    place: str
    entries: list[Entry]
    arguments: Arguments
    stem: str
    order: list[By] = field(init=False)

    def __post_init__(self) -> None:
        asked = self.arguments.get("orderBy") or []
        self.order = [By(one["field"], one.get("direction") == "DESC") for one in asked]
        if self.order:
            self.place += "|" + ",".join(by.label for by in self.order)
        positions = {id(entry): self.position(entry) for entry in self.entries}
        key = cmp_to_key(self.compare)
        self.entries = sorted(self.entries, key=lambda entry: key(positions[id(entry)]))
        first, last = self.arguments.get("first"), self.arguments.get("last")
        if first is not None and last is not None:
            raise coded("BAD_PAGE")
        self.backward = last is not None
        self.size = next((size for size in (first, last) if size is not None), NORMAL)
        if not 1 <= self.size <= MOST:
            raise coded("BAD_PAGE")
        self.bounded = self._bounded()

    def position(self, entry: Entry) -> Position:
        """Where an entry stands."""
        subjects = (subject_of(self.schema, self.stem, entry, by.field) for by in self.order)
        values = (value(thing, name) for thing, name in subjects)
        return tuple(values), entry.key

    def compare(self, one: Position, other: Position) -> int:
        """Which comes first: what is not known is last, whichever way; the key decides ties."""
        for by, left, right in zip(self.order, one[0], other[0], strict=True):
            if left == right:
                continue
            if left is None or right is None:
                return 1 if left is None else -1
            return 1 if (left > right) != by.descending else -1
        return (one[1] > other[1]) - (one[1] < other[1])

    def cursor(self, entry: Entry) -> str:
        """What stands for the place of the entry."""
        values, key = self.position(entry)
        texts = [json.dumps(shown(one), ensure_ascii=False) for one in values]
        return opaque("c1", self.place, key, *texts)

    def _bounded(self) -> list[Entry]:
        found = self.entries
        if (after := self.arguments.get("after")) is not None:
            start = self._read(after)
            found = [one for one in found if self.compare(self.position(one), start) > 0]
        if (before := self.arguments.get("before")) is not None:
            end = self._read(before)
            found = [one for one in found if self.compare(self.position(one), end) < 0]
        return found

    def _read(self, cursor: str) -> Position:
        parts = parts_of(cursor)
        if parts[:2] != ["c1", self.place] or len(parts) != 3 + len(self.order):
            raise coded("BAD_CURSOR")
        texts = zip(self.order, parts[3:], strict=True)
        return tuple(self._typed(by, text) for by, text in texts), parts[2]

    def _typed(self, by: By, text: str) -> Any:
        """A value as lists of this order have it."""
        kind = get_named_type(meant(self.schema, self.stem, by.field)[2]).name
        try:
            given = json.loads(text)
            if given is None:
                return None
            if kind in ("Date", "DateTime"):
                return parse_day(given) if kind == "Date" else parse_moment(given)
        except (ValueError, GraphQLError):
            raise coded("BAD_CURSOR") from None
        if not isinstance(given, _JSON.get(kind, str)) or (kind != "Boolean" and given is True):
            raise coded("BAD_CURSOR")
        return given

    @property
    def shown(self) -> list[Entry]:
        """The entries of the page."""
        return self.bounded[-self.size :] if self.backward else self.bounded[: self.size]

    def info(self) -> dict[str, Any]:
        """Where the page lies."""
        cut, within = len(self.bounded) > self.size, self.shown
        given = {name: self.arguments.get(name) is not None for name in ("after", "before")}
        return {
            "hasNextPage": given["before"] if self.backward else cut,
            "hasPreviousPage": cut if self.backward else given["after"],
            "startCursor": self.cursor(within[0]) if within else None,
            "endCursor": self.cursor(within[-1]) if within else None,
            "cutShort": False,
        }
