"""Connections: one page of a list, read by an index seek that stops when the page is full."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from graphql import GraphQLNonNull

from marchland.compile.fields import LARGEST_PAGE, Inline
from marchland.compile.scope import OPEN, Rendered, Scope, assemble
from marchland.compile.selection import TYPENAME, Selected, located
from marchland.compile.shape import (
    Connection,
    Constant,
    Items,
    Leaf,
    Object,
    Part,
    Path,
    Problems,
    Shape,
)
from marchland.compile.tokens import decode_cursor, encode_cursor
from marchland.errors import BadPage, InputError
from marchland.model.declare import Step

_START = "''"
"""Before every key: also counting names both of the index's properties, which its hint wants."""

Nested = Callable[[Selected, str, str, Scope], Rendered]
"""How a bound variable is rendered as a type: what a page's entries are made with."""


def page_size(selected: Selected) -> int:
    """The page size that is asked for, or BadPage."""
    first = selected.arguments.get("first")
    if not isinstance(first, int) or not 1 <= first <= LARGEST_PAGE:
        raise BadPage(
            f"first is {first}; a page has 1 to {LARGEST_PAGE} entries",
            hint="Page through more with `after: pageInfo.endCursor`.",
        )
    return first


def _wants(selected: Selected, *path: str) -> bool:
    found = [selected]
    for name in path:
        found = [child for one in found for child in one.only if child.name == name]
    return bool(found)


@dataclass(frozen=True, slots=True)
class PageQuery:
    """How a page is read: the clauses up to its ordered, limited rows, and how it is counted."""

    place: str
    clauses: Callable[[str, str], str]
    """Given the cursor's and the limit's parameter, binds {n} and {e} in order."""
    count: str
    """A COUNT expression over the whole list."""
    key: str
    """The expression that the cursor is made of."""
    node: str
    relationship: str = ""


def render_page(query: PageQuery, selected: Selected, scope: Scope, nested: Nested) -> Rendered:
    """A connection: its page, and how many there are if that is asked."""
    first, start, inner = _asked(query, selected, scope)
    more = 1 if _wants(selected, "pageInfo", "hasNextPage") else 0
    clauses = query.clauses(scope.writer.parameter(start), scope.writer.parameter(first + more))
    row: list[str] = [query.key]
    cursor = partial(encode_cursor, query.place)

    def edge(parent: str, one: Selected) -> Rendered:
        if one.name == "cursor":
            return query.key, Leaf(cursor)
        variable = query.node if one.name == "node" else query.relationship
        inline = inner.catalogue.types[parent].fields[one.name].origin
        assert isinstance(inline, Inline)  # noqa: S101
        return nested(one, inline.type_name, variable, inner)

    def view(parent: str, one: Selected) -> tuple[int, Shape]:
        if one.name == TYPENAME:
            return 0, Constant(parent)
        if one.name == "pageInfo":
            return 1, _page_info(one)
        if one.name == "totalCount":
            return 2, Leaf()
        ((kind, below),) = one.children.items()
        text, shape = assemble(kind, below, partial(edge, kind))
        row.append(text)
        return 0, Items(_Nth(len(row) - 1, shape), f"{parent}.edges", one.nodes)

    ((parent, asked),) = selected.children.items()
    views = {id(one): view(parent, one) for one in sorted(asked, key=Selected.signature)}
    parts = [
        Part(one.key, *views[id(one)], True, f"{parent}.{one.name}", one.nodes) for one in asked
    ]
    total = query.count if _wants(selected, "totalCount") else "null"
    text = f"[COLLECT {{ {clauses} RETURN [{', '.join(row)}] }}, {total}]"
    return text, Connection(parts, first, start != "", cursor)


def _asked(query: PageQuery, selected: Selected, scope: Scope) -> tuple[int, str, Scope]:
    """How many, after which key, and the scope of the entries; a coded error at the field."""
    after = selected.arguments.get("after")
    try:
        first = page_size(selected)
        start = "" if after is None else decode_cursor(query.place, after)
        return first, start, scope.within(first)
    except InputError as error:
        raise located(error, selected) from error


@dataclass(slots=True)
class _Nth:
    """The shape of one value of a page's row."""

    index: int
    shape: Shape

    def build(self, value: Any) -> Any:
        """The value at the index, built."""
        return self.shape.build(value[self.index])

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The value at the index, completed."""
        return self.shape.complete(value[self.index], path, problems)


def _page_info(selected: Selected) -> Shape:
    order = ("hasNextPage", "hasPreviousPage", "startCursor", "endCursor")
    parts = [
        Part(
            one.key,
            0 if one.name == TYPENAME else order.index(one.name),
            Constant("PageInfo") if one.name == TYPENAME else Leaf(),
            isinstance(one.type, GraphQLNonNull),
            f"PageInfo.{one.name}",
            one.nodes,
        )
        for one in selected.only
    ]
    return Object(parts)


def step_page(
    parent: str, step: Step, selected: Selected, variable: str, scope: Scope, nested: Nested
) -> Rendered:
    """The page of what lies a step from a bound variable."""
    edge, node = scope.writer.variable("e"), scope.writer.variable("n")
    branch = partial(_branch, step, variable, edge, node, scope)
    ends = ("from_id", "to_id") if step.outgoing else ("to_id",)
    ends = ends if step.relationship.symmetric else ends[:1]

    def clauses(cursor: str, limit: str) -> str:
        texts = [
            f"{branch(end, cursor)} WITH {edge}, {node} "
            f"ORDER BY {edge}.{end}, {edge}.id LIMIT {limit}"
            for end in ends
        ]
        if len(texts) == 1:
            return texts[0]
        union = " UNION ALL ".join(f"{text} RETURN {edge}, {node}" for text in texts)
        return (
            f"CALL ({variable}) {{ {union} }} WITH {edge}, {node} ORDER BY {edge}.id LIMIT {limit}"
        )

    count = " + ".join(f"COUNT {{ {branch(end, _START)} }}" for end in ends)
    query = PageQuery(f"{parent}.{selected.name}", clauses, count, f"{edge}.id", node, edge)
    return render_page(query, selected, scope, nested)


def _branch(
    step: Step, variable: str, edge: str, node: str, scope: Scope, end: str, after: str
) -> str:
    kind = step.relationship.type
    other = f"{node}:{step.end}" if len(step.relationship.ends) > 1 else node
    pattern = (
        f"()-[{edge}:{kind}]->({other})" if end == "from_id" else f"({other})-[{edge}:{kind}]->()"
    )
    return (
        f"MATCH {pattern} USING INDEX SEEK {edge}:{kind}({end}, id) "
        f"WHERE {edge}.{end} = {variable}.id AND {edge}.id > {after} "
        f"AND {scope.holds(edge, step.relationship.clock)}"
    )


def evidence_page(
    parent: str, about: str, selected: Selected, scope: Scope, nested: Nested
) -> Rendered:
    """The page of the assertions about a relationship's lineage or an event."""
    said = scope.writer.variable("a")
    match = (
        f"MATCH ({said}:Assertion) USING INDEX SEEK {said}:Assertion(about_id) "
        f"WHERE {said}.about_id = {about} AND {said}.retracted_at = {OPEN}"
    )

    def clauses(cursor: str, limit: str) -> str:
        return f"{match} AND {said}.id > {cursor} WITH {said} ORDER BY {said}.id LIMIT {limit}"

    query = PageQuery(
        f"{parent}.{selected.name}", clauses, f"COUNT {{ {match} }}", f"{said}.id", said
    )
    return render_page(query, selected, scope, nested)
