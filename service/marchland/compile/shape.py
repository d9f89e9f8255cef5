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
class Connection:
    """A page: ``[rows, total]``, each row beginning with the key that its cursor is made of."""

    parts: Sequence[Part]
    first: int
    after: bool
    cursor: Callable[[str], str]

    def _views(self, value: Any) -> list[Any]:
        rows, total = value
        page = rows[: self.first]
        info = (
            len(rows) > self.first,
            self.after,
            self.cursor(page[0][0]) if page else None,
            self.cursor(page[-1][0]) if page else None,
        )
        return [page, info, total]

    def build(self, value: Any) -> Any:
        """The connection object."""
        views = self._views(value)
        return {part.key: part.shape.build(views[part.index]) for part in self.parts}

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths; every field of a connection is required."""
        views = self._views(value)
        return {
            part.key: _nullable(part, views[part.index], (*path, part.key), problems)
            for part in self.parts
        }
