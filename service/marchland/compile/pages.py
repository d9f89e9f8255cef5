"""Connections: one page of a list, read by an index seek that stops when the page is full."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from graphql import GraphQLNonNull

from marchland.compile.aggregates import render_aggregate
from marchland.compile.conditions import Place, predicates
from marchland.compile.fields import LARGEST_PAGE, PAGE, Inline, Listing
from marchland.compile.inputs import LISTINGS, stem_of
from marchland.compile.lists import Branch, Entries
from marchland.compile.ordering import Order, order_of
from marchland.compile.scope import Rendered, Scope, assemble
from marchland.compile.selection import TYPENAME, Selected, located
from marchland.compile.shape import (
    Connection,
    Constant,
    Items,
    Leaf,
    Nth,
    Object,
    Part,
    Shape,
)
from marchland.compile.tokens import decode_cursor, encode_cursor
from marchland.errors import BadPage, InputError
from marchland.model.declare import Step

_END = "\uffff"
"""After every key."""
_READ_ALREADY = {"id", "from_id", "to_id", "about_id", "valid_from", "valid_to", "retracted_at"}
"""What the predicates of a page read of an entry, and the database then has at hand."""

Nested = Callable[[Selected, str, str, Scope], Rendered]
"""How a bound variable is rendered as a type: what a page's entries are made with."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What part of a list is asked for."""

    size: int
    backward: bool
    after: str | None
    before: str | None

    @property
    def bounded(self) -> bool:
        """Whether there is a cursor at the end that the page begins from."""
        return (self.before if self.backward else self.after) is not None


def page_of(selected: Selected) -> Asked:
    """The part of a list that is asked for, or BadPage."""
    given = selected.arguments
    first, last = given.get("first"), given.get("last")
    if first is not None and last is not None:
        raise BadPage("first and last are both given", hint="Ask from one end.")
    size = PAGE if first is None and last is None else last if first is None else first
    name = "first" if last is None else "last"
    return Asked(page_size(name, size), last is not None, given.get("after"), given.get("before"))


def page_size(name: str, size: Any) -> int:
    """A page size within its bounds, or BadPage."""
    if not isinstance(size, int) or not 1 <= size <= LARGEST_PAGE:
        raise BadPage(
            f"{name} is {size}; a page has 1 to {LARGEST_PAGE} entries",
            hint="Page through more with `after: pageInfo.endCursor`.",
        )
    return size


def _wants(selected: Selected, *path: str) -> bool:
    found = [selected]
    for name in path:
        found = [child for one in found for child in one.only if child.name == name]
    return bool(found)


def render_page(
    place: str, listing: Listing, entries: Entries, selected: Selected, scope: Scope, nested: Nested
) -> Rendered:
    """A connection: its page, and how many there are if that is asked; located where refused."""
    try:
        return _Page(place, listing, entries, selected, scope, nested).render()
    except InputError as error:
        raise located(error, selected) from error


class _Page:
    """One connection on its way into Cypher."""

    def __init__(
        self,
        place: str,
        listing: Listing,
        entries: Entries,
        selected: Selected,
        scope: Scope,
        nested: Nested,
    ) -> None:
        self.listing, self.selected, self.scope, self.nested = listing, selected, scope, nested
        self.asked = page_of(selected)
        self.inner = scope.within(self.asked.size)
        where = Place(scope, entries.variable, entries.node if entries.edge else "")
        wanted = predicates(listing.filter, selected.arguments.get("where"), where)
        self.entries = entries.filtered(wanted)
        self.order = order_of(place, listing, selected.arguments.get("orderBy"), scope)
        self.place = place
        ahead = "hasPreviousPage" if self.asked.backward else "hasNextPage"
        cut = _wants(selected, "pageInfo", "cutShort")
        self.probing = cut or _wants(selected, "pageInfo", ahead)

    def render(self) -> Rendered:
        """The text and the shape."""
        if not _wants(self.selected, "edges") and not _wants(self.selected, "pageInfo"):
            return self._counted()
        more = 1 if self.probing else 0
        limit = self.scope.writer.parameter(self.asked.size + more)
        row: list[str] = []
        clauses, stopped = self._clauses(limit)
        key = self.entries.key
        row.append(key if self.order is None else f"[{', '.join([key, *self.order.values()])}]")
        parts, groups = self._parts(row)
        total = self.entries.count() if _wants(self.selected, "totalCount") else "null"
        page = f"COLLECT {{ {clauses}{self._at_once(row)} RETURN [{', '.join(row)}] }}"
        rest = "".join(f", {text}" for text in groups)
        text = f"[{page}, {total}, null{rest}]"
        if stopped:
            rows = self.scope.writer.variable("w")
            text = (
                f"head(COLLECT {{ WITH {page} AS {rows} RETURN [{rows}, {total}, "
                f"CASE WHEN size({rows}) < {limit} AND {stopped} END{rest}] }})"
            )
        shape = Connection(
            parts, self.asked.size, self.asked.backward, self.asked.bounded, self._cursor
        )
        return text, shape

    def _at_once(self, row: list[str]) -> str:
        """A clause that reads an entry's properties in one access each to edge and node.

        Of a variable that the row uses for anything but its properties, or for hardly one that the
        page has not read already, there is nothing to gain.
        """
        text = ", ".join(row)
        kept = [*self.entries.variables, *(self.order.names() if self.order else ())]
        at_once = [_read_at_once(name, text) or name for name in kept]
        return f" WITH {', '.join(at_once)}" if at_once != kept else ""

    def _counted(self) -> Rendered:
        """The connection of which no page is asked for; its cursors have to be sound even so."""
        for cursor in (self.asked.after, self.asked.before):
            if self.order is not None:
                self.order.decoded(cursor)
            elif cursor is not None:
                decode_cursor(self.place, cursor)
        parts, groups = self._parts([])
        total = self.entries.count() if _wants(self.selected, "totalCount") else "null"
        shape = Connection(parts, self.asked.size, False, False, self._cursor)
        return f"[{', '.join(['[]', total, 'null', *groups])}]", shape

    def _cursor(self, entry: Any) -> str:
        if self.order is not None:
            return self.order.cursor(entry)
        return encode_cursor(self.place, entry)

    def _clauses(self, limit: str) -> tuple[str, str]:
        """The clauses up to the page's rows, and how to tell where a scan stopped."""
        writer, asked = self.scope.writer, self.asked
        if self.order is not None:
            return self._ordered(self.order, limit), ""
        after = "" if asked.after is None else decode_cursor(self.place, asked.after)[0]
        before = _END if asked.before is None else decode_cursor(self.place, asked.before)[0]
        bounds = writer.parameter(after), writer.parameter(before)
        budget = ""
        if self.probing and self.entries.scannable:
            budget = writer.parameter(self.scope.limits.scanned)
        text = self.entries.page(bounds, limit, budget, backward=asked.backward)
        if not budget:
            return text, ""
        return text, self.entries.stopped(bounds, budget, backward=asked.backward)

    def _ordered(self, order: Order, limit: str) -> str:
        entries, asked, scope = self.entries, self.asked, self.scope
        bounds = (
            order.bounded(asked.after, entries.key, scope, after=True),
            order.bounded(asked.before, entries.key, scope, after=False),
        )
        told, summaries = order.summarised(entries.variable, entries.node, scope)
        made = f" WITH {', '.join([*entries.variables, *summaries])}" if summaries else ""
        projected = order.projected(entries.variable, entries.node, told)
        kept = ", ".join([*entries.variables, *order.names()])
        by = order.by(entries.key, backward=asked.backward)
        return (
            f"{entries.whole()}{made} WITH {', '.join([*entries.variables, *projected])} "
            f"WHERE {' AND '.join(bounds)} WITH {kept} ORDER BY {by} LIMIT {limit}"
        )

    def _parts(self, row: list[str]) -> tuple[list[Part], list[str]]:
        """What is selected of the connection; what is selected of an entry joins the row."""
        groups: list[str] = []

        def view(parent: str, one: Selected) -> tuple[int, Shape]:
            if one.name == TYPENAME:
                return 0, Constant(parent)
            if one.name == "pageInfo":
                return 1, _page_info(one)
            if one.name == "totalCount":
                return 2, Leaf()
            if one.name == "aggregate":
                text, shape = render_aggregate(
                    parent, self.listing, self.entries, one, self.scope, self.nested
                )
                groups.append(text)
                return 2 + len(groups), shape
            ((kind, below),) = one.children.items()
            text, shape = assemble(kind, below, partial(self._edge, kind))
            row.append(text)
            return 0, Items(Nth(len(row) - 1, shape), f"{parent}.edges", one.nodes)

        ((parent, asked),) = self.selected.children.items()
        views = {id(one): view(parent, one) for one in sorted(asked, key=Selected.signature)}
        parts = [
            Part(one.key, *views[id(one)], True, f"{parent}.{one.name}", one.nodes) for one in asked
        ]
        return parts, groups

    def _edge(self, parent: str, one: Selected) -> Rendered:
        if one.name == "cursor":
            if self.order is None:
                return self.entries.key, Leaf(self._cursor)
            return f"[{', '.join([self.entries.key, *self.order.values()])}]", Leaf(self._cursor)
        variable = self.entries.edge if one.name == "relationship" else self.entries.entry
        inline = self.inner.catalogue.types[parent].fields[one.name].origin
        assert isinstance(inline, Inline)  # noqa: S101
        return self.nested(one, inline.type_name, variable, self.inner)


def _read_at_once(variable: str, text: str) -> str:
    """The variable as a map of the properties that a text reads of it; empty where it is used else.

    Names of variables are the writer's own, and no text of a request stands in a statement.
    """
    used = set(re.findall(rf"\b{variable}\.(\w+)", text))
    if len(used - _READ_ALREADY) < 2 or re.search(rf"\b{variable}\b(?!\.\w)", text):
        return ""
    return f"{variable} {{{', '.join(f'.{name}' for name in sorted(used))}}} AS {variable}"


def _page_info(selected: Selected) -> Shape:
    order = ("hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "cutShort")
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
    scope = scope.under(selected.arguments)
    edge, node = scope.writer.variable("e"), scope.writer.variable("n")
    kind = step.relationship.type
    other = f"{node}:{step.end}" if len(step.relationship.ends) > 1 else node
    ends = ("from_id", "to_id") if step.outgoing else ("to_id",)
    ends = ends if step.relationship.symmetric else ends[:1]

    def branch(end: str) -> Branch:
        outgoing = end == "from_id"
        arrow = f"-[{edge}:{kind}]->" if outgoing else f"<-[{edge}:{kind}]-"
        pattern = f"()-[{edge}:{kind}]->({other})" if outgoing else f"({other})-[{edge}:{kind}]->()"
        return Branch(
            f"MATCH {pattern} USING INDEX SEEK {edge}:{kind}({end}, id)",
            (f"{edge}.{end} = {variable}.id",),
            f"{edge}.{end}",
            f"MATCH ({variable}){arrow}({other})",
        )

    arrow = f"({variable})-[:{kind}]->()" if step.outgoing else f"({variable})<-[:{kind}]-()"
    entries = Entries(
        tuple(branch(end) for end in ends),
        (scope.holds(edge, step.relationship.clock),),
        node,
        edge,
        ", ".join(filter(None, (variable, scope.row))),
        f"COUNT {{ {arrow} }}" if len(ends) == 1 else "",
    )
    listing = LISTINGS[stem_of(step)]
    return render_page(f"{parent}.{selected.name}", listing, entries, selected, scope, nested)


def evidence_page(
    parent: str, about: str, selected: Selected, scope: Scope, nested: Nested
) -> Rendered:
    """The page of the assertions about a relationship's lineage or an event."""
    scope = scope.under(selected.arguments)
    said = scope.writer.variable("a")
    branch = Branch(
        f"MATCH ({said}:Assertion) USING INDEX SEEK {said}:Assertion(about_id, id)",
        (f"{said}.about_id = {about}",),
        f"{said}.about_id",
        f"MATCH ({said}:Assertion {{about_id: {about}}}) "
        f"USING INDEX SEEK {said}:Assertion(about_id)",
    )
    entries = Entries((branch,), (scope.visible(said),), said)
    listing = LISTINGS["Assertion"]
    return render_page(f"{parent}.{selected.name}", listing, entries, selected, scope, nested)
