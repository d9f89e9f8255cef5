"""Rows become the response, in the order of the request.

A shape knows what one value of a row means. ``build`` is the fast way and assumes that nothing
required is missing; when something is, `UnexpectedNull` sends the whole root field through
``complete``, which keeps paths and propagates nulls as the GraphQL specification has it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from graphql import FieldNode, GraphQLError

Path = tuple[str | int, ...]


class UnexpectedNull(Exception):
    """A value that must be there is not."""


@dataclass(slots=True)
class Problems:
    """The errors met while completing, each with its path."""

    found: list[GraphQLError]

    def missing(self, where: str, nodes: Sequence[FieldNode], path: Path) -> UnexpectedNull:
        """Note a missing value, and return what to raise so that it propagates."""
        self.found.append(
            GraphQLError(
                f"Cannot return null for non-nullable field {where}.",
                nodes,
                path=list(path),
                extensions={"code": "INTERNAL"},
            )
        )
        return UnexpectedNull()


class Shape(Protocol):
    """What one value of a row means."""

    def build(self, value: Any) -> Any:
        """The response's value; raises UnexpectedNull."""

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths; raises UnexpectedNull once the problem is noted."""


@dataclass(slots=True)
class Leaf:
    """A scalar or enum, or a list of them, already as the response has it but for decoding."""

    decode: Callable[[Any], Any] | None = None

    def build(self, value: Any) -> Any:
        """The value, decoded."""
        return value if self.decode is None or value is None else self.decode(value)

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:  # noqa: ARG002
        """The same: whether it may be null is its parent's to know."""
        return self.build(value)


@dataclass(slots=True)
class Constant:
    """A value that does not come from the row: a type's name."""

    value: Any

    def build(self, value: Any) -> Any:  # noqa: ARG002
        """The constant."""
        return self.value

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:  # noqa: ARG002
        """The constant."""
        return self.value


@dataclass(slots=True)
class Part:
    """One response key of an object: which value of the row, what it means."""

    key: str
    index: int
    shape: Shape
    required: bool
    where: str
    nodes: Sequence[FieldNode]


class Object:
    """An object from a row of values."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self._plain = [(p.key, p.index, _builder(p.shape)) for p in parts]
        self._required = [p.key for p in parts if p.required]

    def build(self, value: Any) -> Any:
        """The object; None stays None."""
        if value is None:
            return None
        built = {
            key: value[index] if build is None else build(value[index])
            for key, index, build in self._plain
        }
        for key in self._required:
            if built[key] is None:
                raise UnexpectedNull
        return built

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The object, or None where something required of it is missing."""
        if value is None:
            return None
        built: dict[str, Any] = {}
        for part in self.parts:
            below = (*path, part.key)
            built[part.key] = _nullable(part, value[part.index], below, problems)
        return built


def _nullable(part: Part, value: Any, path: Path, problems: Problems) -> Any:
    try:
        completed = part.shape.complete(value, path, problems)
    except UnexpectedNull:
        if part.required:
            raise
        return None
    if completed is None and part.required:
        raise problems.missing(part.where, part.nodes, path)
    return completed


def _builder(shape: Shape) -> Callable[[Any], Any] | None:
    if isinstance(shape, Leaf):
        return None if shape.decode is None else shape.build
    return shape.build


@dataclass(slots=True)
class Variants:
    """An object of one of several types: the row is the type's number and its values."""

    shapes: Sequence[Shape]

    def build(self, value: Any) -> Any:
        """The object, shaped as what it is."""
        return None if value is None else self.shapes[value[0]].build(value[1])

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths."""
        return None if value is None else self.shapes[value[0]].complete(value[1], path, problems)


@dataclass(slots=True)
class Items:
    """A list of objects, none of them null."""

    item: Shape
    where: str
    nodes: Sequence[FieldNode]

    def build(self, value: Any) -> Any:
        """The list; None stays None."""
        if value is None:
            return None
        build = self.item.build
        built = [build(one) for one in value]
        if None in built:
            raise UnexpectedNull
        return built

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The list, or a null that propagates."""
        if value is None:
            return None
        built = []
        for index, one in enumerate(value):
            item = self.item.complete(one, (*path, index), problems)
            if item is None:
                raise problems.missing(self.where, self.nodes, (*path, index))
            built.append(item)
        return built


@dataclass(slots=True)
class _Built:
    """What stands in a row for a value that was built, so that the value itself can go."""

    response: Any


@dataclass(slots=True)
class Nth:
    """The shape of one value of a row, which is nobody else's.

    The value is let go once it is built: of a large answer the rows need not outlive the response.
    """

    index: int
    shape: Shape

    def build(self, value: Any) -> Any:
        """The value at the index, built; once, also of a row that stands in a list twice."""
        held = value[self.index]
        if type(held) is _Built:
            return held.response
        built = self.shape.build(held)
        value[self.index] = _Built(built)
        return built

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The value at the index, completed; what was built already misses nothing."""
        held = value[self.index]
        if type(held) is _Built:
            return held.response
        return self.shape.complete(held, path, problems)


@dataclass(slots=True)
class Connection:
    """A page: ``[rows, total, where a scan stopped, groups…]``; a row begins with its cursor's key.

    A page from the end comes last entry first.
    """

    parts: Sequence[Part]
    size: int
    backward: bool
    bounded: bool
    """Whether a cursor was given at the end that the page begins from."""
    cursor: Callable[[Any], str]

    def _views(self, value: Any) -> list[Any]:
        ends: list[str | None]
        rows, total, stopped, *groups = value
        page = rows[: self.size]
        if self.backward:
            page.reverse()
        more = len(rows) > self.size or stopped is not None
        ends = [self.cursor(page[0][0]), self.cursor(page[-1][0])] if page else [None, None]
        if stopped is not None:
            ends[0 if self.backward else 1] = self.cursor(stopped)
        info = (
            self.bounded if self.backward else more,
            more if self.backward else self.bounded,
            *ends,
            stopped is not None,
        )
        return [page, info, total, *groups]

    def build(self, value: Any) -> Any:
        """The connection object."""
        views = self._views(value)
        built = {part.key: part.shape.build(views[part.index]) for part in self.parts}
        if None in built.values():
            raise UnexpectedNull
        return built

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths; every field of a connection is required."""
        views = self._views(value)
        return {
            part.key: _nullable(part, views[part.index], (*path, part.key), problems)
            for part in self.parts
        }


@dataclass(slots=True)
class Optional:
    """A list of which an entry may be missing: pairs of a key and a value, in the keys' order."""

    keys: Sequence[tuple[int, str | int, Shape]]
    """For each entry the number of the list that may hold it, its key there, and its shape."""

    def values(self, value: Any) -> list[tuple[Shape, Any]]:
        """For each entry its shape and its value, which may be None."""
        found = [{row[0]: row[1] for row in rows} for rows in value]
        return [(shape, found[which].get(key)) for which, key, shape in self.keys]

    def build(self, value: Any) -> Any:
        """The list, null where nothing was found."""
        return [shape.build(one) for shape, one in self.values(value)]

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths; a null stays where it arose."""
        built = []
        for index, (shape, one) in enumerate(self.values(value)):
            try:
                built.append(shape.complete(one, (*path, index), problems))
            except UnexpectedNull:
                built.append(None)
        return built


@dataclass(slots=True)
class First:
    """The first entry of a list."""

    items: Optional

    def build(self, value: Any) -> Any:
        """The entry, or None."""
        return self.items.build(value)[0]

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths, of which none has an index."""
        ((shape, one),) = self.items.values(value)
        return shape.complete(one, path, problems)
