"""What everything below a root field inherits, and how a bound object is put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from graphql import GraphQLNonNull

from marchland.compile.catalogue import Catalogue
from marchland.compile.pool import Writer, canonical
from marchland.compile.selection import TYPENAME, Limits, Selected
from marchland.compile.shape import Constant, Object, Part, Shape
from marchland.errors import QueryTooLarge
from marchland.model import period
from marchland.model.declare import Clock

Rendered = tuple[str, Shape]
OPEN = "$open"
"""The parameter that holds the sentinel of what is not retracted."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What everything below a root field inherits."""

    catalogue: Catalogue
    writer: Writer
    limits: Limits
    date: str
    """The parameter that holds the date."""
    clock: str
    """The date as given, for global ids; empty when the present is meant."""
    rows: int = 1
    """How many rows the pages above may multiply to."""

    def within(self, page: int) -> Scope:
        """The scope of a page's entries; QueryTooLarge when they may be too many."""
        rows = self.rows * max(page, 1)
        if rows > self.limits.rows:
            raise QueryTooLarge(
                f"the pages multiply to {rows} rows, more than {self.limits.rows}",
                hint="Ask for smaller pages, or for fewer nested lists.",
            )
        return replace(self, rows=rows)

    def holds(self, variable: str, clock: Clock) -> str:
        """The predicate that a relationship is current and true at the date."""
        true_then = (
            period.holds_on(variable, self.date)
            if clock is Clock.HOLDS
            else f"{variable}.valid_from <= {self.date}"
        )
        return f"{variable}.retracted_at = {OPEN} AND {true_then}"


def fill(template: str, **names: str) -> str:
    """A template with its variables named."""
    for name, text in names.items():
        template = template.replace(f"{{{name}}}", text)
    return template


def parts_of(
    groups: Sequence[Sequence[Selected]],
    shapes: Sequence[Sequence[Shape]],
    parent: str,
    order: Sequence[Selected],
) -> list[Part]:
    """The parts of an object in the order of the request, each pointing at its value."""
    at = {
        id(one): (index, shape)
        for index, (group, row) in enumerate(zip(groups, shapes, strict=True))
        for one, shape in zip(group, row, strict=True)
    }
    return [
        Part(
            one.key,
            at[id(one)][0],
            at[id(one)][1],
            isinstance(one.type, GraphQLNonNull),
            f"{parent}.{one.name}",
            one.nodes,
        )
        for one in order
    ]


def assemble(
    type_name: str, selected: Sequence[Selected], render: Callable[[Selected], Rendered]
) -> Rendered:
    """A list literal of everything selected of one object, and its shape."""
    groups = canonical(selected)
    texts: list[str] = []
    shapes: list[list[Shape]] = []
    for group in groups:
        text, shape = (
            ("null", Constant(type_name)) if group[0].name == TYPENAME else render(group[0])
        )
        texts.append(text)
        shapes.append([shape] * len(group))
    return f"[{', '.join(texts)}]", Object(parts_of(groups, shapes, type_name, selected))
