"""Pools become Cypher: what one bound variable yields, and the pages below it.

Each function returns the Cypher of one value of the row together with the shape of what it means.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from graphql import GraphQLNonNull

from marchland.compile.catalogue import Catalogue
from marchland.compile.fields import (
    LARGEST_PAGE,
    Column,
    Decode,
    Derived,
    Evidence,
    Field,
    Inline,
    Lookup,
    Page,
    Value,
)
from marchland.compile.pool import Writer, canonical
from marchland.compile.selection import TYPENAME, Limits, Selected
from marchland.compile.shape import (
    Connection,
    Constant,
    Items,
    Leaf,
    Object,
    Part,
    Shape,
    Variants,
)
from marchland.compile.tokens import GlobalId, decode_cursor, encode_cursor
from marchland.errors import BadPage, QueryTooLarge
from marchland.model import period
from marchland.model.vocabulary import Clock, Step

Rendered = tuple[str, Shape]
_START = "''"
"""Before every key: also counting names both of the index's properties, which its hint wants."""
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
        return Scope(self.catalogue, self.writer, self.limits, self.date, self.clock, rows)

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


def render_object(
    type_name: str, selected: Sequence[Selected], variable: str, scope: Scope
) -> Rendered:
    """What a bound variable yields as an object of this type."""
    fields = scope.catalogue.types[type_name].fields

    def one(field: Selected) -> Rendered:
        return render_field(type_name, fields[field.name], field, variable, scope)

    return assemble(type_name, selected, one)


def render_any(selected: Selected, type_name: str, variable: str, scope: Scope) -> Rendered:
    """What a bound node yields as an object of a type or, for an interface, of one of its types."""
    if type_name in scope.catalogue.types:
        return render_object(type_name, selected.children[type_name], variable, scope)
    branches: list[str] = []
    shapes: list[Shape] = []
    for index, name in enumerate(scope.catalogue.possible[type_name]):
        text, shape = render_object(name, selected.children[name], variable, scope)
        branches.append(f"WHEN {variable}:{name} THEN [{index}, {text}]")
        shapes.append(shape)
    return f"CASE {' '.join(branches)} END", Variants(shapes)


def render_field(
    parent: str, field: Field, selected: Selected, variable: str, scope: Scope
) -> Rendered:
    """The Cypher and the shape of one field of a bound variable."""
    match field.origin:
        case Value(cypher, decode):
            return fill(cypher, v=variable, d=scope.date), Leaf(_decoder(decode, parent, scope))
        case Inline(type_name, _):
            text, shape = render_object(type_name, selected.only, variable, scope)
            return f"CASE WHEN {variable}.{field.name} IS NULL THEN null ELSE {text} END", shape
        case Lookup(type_name, clause):
            return _lookup(type_name, clause, selected, variable, scope)
        case Page(step):
            return _page(parent, step, selected, variable, scope)
        case Evidence(about):
            return _evidence(parent, fill(about, v=variable), selected, scope)
        case Column():
            return _column(field.origin, selected, variable, scope)
        case Derived(column, type_name, name, otherwise):
            of = scope.catalogue.types[type_name].fields[name]
            held = f"{variable}.{column}"
            text, shape = render_field(type_name, of, selected, held, scope)
            return f"CASE WHEN {held} IS NULL THEN {otherwise} ELSE {text} END", shape


def _decoder(decode: Decode, type_name: str, scope: Scope) -> Callable[[str], str] | None:
    if decode is Decode.GLOBAL_ID:
        return lambda key: GlobalId(type_name, key, scope.clock).encode()
    return None


def _lookup(
    type_name: str, clause: str, selected: Selected, variable: str, scope: Scope
) -> Rendered:
    found = scope.writer.variable("n")
    text, shape = render_any(selected, type_name, found, scope)
    return f"head(COLLECT {{ {fill(clause, v=variable, n=found)} RETURN {text} }})", shape


def _column(column: Column, selected: Selected, variable: str, scope: Scope) -> Rendered:
    value = f"{variable}.{column.name}"
    if column.type_name is None:
        return value, Leaf()
    item = scope.writer.variable("n")
    text, shape = render_any(selected, column.type_name, item, scope)
    listed = f"COLLECT {{ UNWIND {value} AS {item} RETURN {text} }}"
    if column.many:
        return listed, Items(shape, f"{column.name}", selected.nodes)
    return f"head({listed})", shape


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


def render_page(query: PageQuery, selected: Selected, scope: Scope) -> Rendered:
    """A connection: its page, and how many there are if that is asked."""
    first = page_size(selected)
    after = selected.arguments.get("after")
    start = "" if after is None else decode_cursor(query.place, after)
    more = 1 if _wants(selected, "pageInfo", "hasNextPage") else 0
    clauses = query.clauses(scope.writer.parameter(start), scope.writer.parameter(first + more))
    inner = scope.within(first)
    row: list[str] = [query.key]
    cursor = partial(encode_cursor, query.place)

    def edge(parent: str, one: Selected) -> Rendered:
        if one.name == "cursor":
            return query.key, Leaf(cursor)
        variable = query.node if one.name == "node" else query.relationship
        inline = inner.catalogue.types[parent].fields[one.name].origin
        assert isinstance(inline, Inline)  # noqa: S101
        return render_any(one, inline.type_name, variable, inner)

    def view(parent: str, one: Selected) -> tuple[int, Shape]:
        if one.name == "pageInfo":
            return 1, _page_info(one)
        if one.name == "totalCount":
            return 2, Leaf()
        text, shape = assemble(
            next(iter(one.children)), one.only, partial(edge, next(iter(one.children)))
        )
        row.append(text)
        return 0, Items(_Nth(len(row) - 1, shape), f"{parent}.edges", one.nodes)

    parent = next(iter(selected.children))
    parts = []
    for one in sorted(selected.only, key=Selected.signature):
        index, shape = (0, Constant(parent)) if one.name == TYPENAME else view(parent, one)
        parts.append((one, Part(one.key, index, shape, True, f"{parent}.{one.name}", one.nodes)))
    order = {id(one): place for place, one in enumerate(selected.only)}
    parts.sort(key=lambda pair: order[id(pair[0])])
    total = query.count if _wants(selected, "totalCount") else "null"
    text = f"[COLLECT {{ {clauses} RETURN [{', '.join(row)}] }}, {total}]"
    return text, Connection([part for _, part in parts], first, after is not None, cursor)


@dataclass(slots=True)
class _Nth:
    """The shape of one value of a page's row."""

    index: int
    shape: Shape

    def build(self, value: list[object]) -> object:
        """The value at the index, built."""
        return self.shape.build(value[self.index])

    def complete(
        self, value: list[object], path: tuple[str | int, ...], problems: object
    ) -> object:
        """The value at the index, completed."""
        return self.shape.complete(value[self.index], path, problems)  # type: ignore[arg-type]


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


def _page(parent: str, step: Step, selected: Selected, variable: str, scope: Scope) -> Rendered:
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
    return render_page(query, selected, scope)


def _branch(
    step: Step, variable: str, edge: str, node: str, scope: Scope, end: str, after: str
) -> str:
    kind = step.relationship.type
    other = f"{node}:{step.end}" if len(step.relationship.ends) > 1 else node
    pattern = (
        f"()-[{edge}:{kind}]->({other})" if end == "from_id" else f"({other})-[{edge}:{kind}]->()"
    )
    return (
        f"MATCH {pattern} USING INDEX {edge}:{kind}({end}, id) "
        f"WHERE {edge}.{end} = {variable}.id AND {edge}.id > {after} "
        f"AND {scope.holds(edge, step.relationship.clock)}"
    )


def _evidence(parent: str, about: str, selected: Selected, scope: Scope) -> Rendered:
    said = scope.writer.variable("a")
    match = (
        f"MATCH ({said}:Assertion) WHERE {said}.about_id = {about} AND {said}.retracted_at = {OPEN}"
    )

    def clauses(cursor: str, limit: str) -> str:
        return f"{match} AND {said}.id > {cursor} WITH {said} ORDER BY {said}.id LIMIT {limit}"

    query = PageQuery(
        f"{parent}.{selected.name}", clauses, f"COUNT {{ {match} }}", f"{said}.id", said
    )
    return render_page(query, selected, scope)
