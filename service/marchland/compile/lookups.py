"""The root fields become Cypher: nodes by id, lookups, lists, a search."""

from __future__ import annotations

from typing import Any

from marchland.compile.fields import Input
from marchland.compile.inputs import LISTINGS
from marchland.compile.lists import Branch, Entries
from marchland.compile.pages import page_size, render_page
from marchland.compile.references import (
    Resolved,
    full_text,
    reference_in,
    resolved,
)
from marchland.compile.render import render_any, render_object
from marchland.compile.scope import Rendered, Scope, assemble
from marchland.compile.selection import Selected
from marchland.compile.shape import Items, Leaf
from marchland.compile.values import stored
from marchland.model.declare import Relationship
from marchland.model.vocabulary import RELATIONSHIPS
from marchland.text import tolerant_query

_SEEKABLE = (
    "name",
    "iso3",
    "gwNumber",
    "ucdpId",
    "wikidataId",
    "iso31662",
    "adm1Code",
    "aboutId",
)
"""Filters by which an index of its own finds what a list is of."""
_BY_KIND = ("Actor", "Region", "Event")
"""What has an index that holds the keys of each kind in their order."""


def render_lookup(label: str, selected: Selected, scope: Scope) -> Rendered:
    """One thing by key, id or name."""
    reference = reference_in(label, selected.arguments)
    found, node = scope.writer.variable("f"), scope.writer.variable("n")
    text, shape = render_object(label, selected.only, node, scope)
    body = f"COLLECT {{ UNWIND {found} AS {node} RETURN {text} }}"
    text = resolved((reference,), scope, body, (found,))
    return text, Resolved((reference,), shape, selected, many=False)


def render_list(label: str, selected: Selected, scope: Scope) -> Rendered:
    """A page of all nodes with a label."""
    node = scope.writer.variable("n")
    filters: tuple[str, ...] = ()
    if label == "Event":
        filters = (f"{node}.valid_from <= {scope.date}",)
    if label == "Assertion":
        filters = (scope.visible(node),)
    listing = LISTINGS[label]
    where = selected.arguments.get("where") or {}
    hint, prefix = _seekable(where, listing.filter), ""
    anchors: tuple[str, ...] = ()
    kind = (where.get("kind") or {}).get("eq")
    if hint == "id" and label in _BY_KIND and kind is not None:
        hint, prefix = "kind, id", f"{node}.kind"
        anchors = (f"{prefix} = {scope.writer.parameter(stored(kind))}",)
    branch = Branch(
        f"MATCH ({node}:{label}) USING INDEX SEEK {node}:{label}({hint})",
        anchors,
        prefix,
        plain=f"MATCH ({node}:{label})",
    )
    degree = f"COUNT {{ (:{label}) }}" if hint in ("id", "kind, id") else ""
    entries = Entries((branch,), filters, node, degree=degree)
    return render_page(f"Query.{selected.name}", listing, entries, selected, scope, render_any)


def _seekable(where: dict[str, Any], filter_: Input) -> str:
    """The property whose index finds the entries, if one is asked for by its value."""
    for name in _SEEKABLE:
        given = where.get(name) or {}
        if name in filter_.conditions and (
            given.get("eq") is not None or given.get("in") is not None
        ):
            compared = filter_.conditions[name]
            return getattr(compared, "cypher", "{v}.id").removeprefix("{v}.")
    return "id"


def render_relationships(selected: Selected, scope: Scope) -> Rendered:
    """A page of relationships of some types."""
    given = selected.arguments.get("types")
    named = None if given is None else {str(stored(one)).upper() for one in given}
    edge = scope.writer.variable("e")
    kinds = [one for one in RELATIONSHIPS if named is None or one.type in named]
    where = selected.arguments.get("where") or {}
    end = next((one for one in ("from", "to") if (where.get(one) or {}).get("eq")), None)
    anchor = end and f"{edge}.{end}_id = {scope.writer.parameter(where[end]['eq'])}"
    hint = f"{end}_id, id" if end else "id, retracted_at"

    def branch(one: Relationship) -> Branch:
        pattern = f"MATCH ()-[{edge}:{one.type}]->()"
        seek = f"{pattern} USING INDEX SEEK {edge}:{one.type}({hint})"
        holds = scope.holds(edge, one.clock) + ("" if kinds else " AND false")
        if not anchor:
            return Branch(seek, (holds,), plain=pattern)
        return Branch(seek, (anchor, holds), f"{edge}.{end}_id")

    branches = tuple(branch(one) for one in kinds or RELATIONSHIPS[:1])
    # An index of an end and the key is only taken where something is said of the key too.
    entries = Entries(branches, (f"{edge}.id > ''",) if anchor else (), "", edge)
    return render_page(
        f"Query.{selected.name}", LISTINGS["Relationship"], entries, selected, scope, render_any
    )


def render_search(selected: Selected, scope: Scope) -> Rendered:
    """What is called like a text, best first."""
    first = page_size("first", selected.arguments.get("first"))
    node, score, writer = scope.writer.variable("n"), scope.writer.variable("s"), scope.writer
    exact, text_given = writer.variable("x"), selected.arguments["text"]
    search = full_text(tolerant_query(text_given), writer)
    wanted = f"toLower({writer.parameter(text_given.strip())})"
    limit = writer.parameter(first)
    inner = scope.within(first)

    def one(hit: Selected) -> Rendered:
        if hit.name == "score":
            return score, Leaf()
        return render_any(hit, "Named", node, inner)

    text, shape = assemble("SearchHit", selected.only, one)
    found = (
        f"COLLECT {{ {search} YIELD node AS {node}, score AS {score} "
        f"WITH {node}, {score}, CASE WHEN toLower({node}.name) = {wanted} THEN 2 "
        f"WHEN any(alias IN {node}.aliases WHERE toLower(alias) = {wanted}) THEN 1 ELSE 0 END "
        f"AS {exact} ORDER BY {exact} DESC, {score} DESC, {node}.id LIMIT {limit} "
        f"RETURN {text} }}"
    )
    return found, Items(shape, "Query.search", selected.nodes)
