"""Each root field of a request becomes Cypher, by what kind of root it is."""

from __future__ import annotations

from datetime import date

from marchland.compile.changes import render_changes
from marchland.compile.clocks import Clocks
from marchland.compile.lookups import (
    render_list,
    render_lookup,
    render_question,
    render_relationships,
    render_search,
)
from marchland.compile.neighbourhood import render_neighbourhood
from marchland.compile.nodes import render_node, render_nodes
from marchland.compile.paths import render_paths
from marchland.compile.pool import Writer
from marchland.compile.references import clocks_of
from marchland.compile.roots import Schema
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Limits, Selected
from marchland.compile.shape import Leaf

_WATERMARK = "head(COLLECT { MATCH (w:Watermark {name: 'recorded'}) RETURN toString(w.at) })"
_PLAIN = {
    "relationships": render_relationships,
    "search": render_search,
    "neighbourhood": render_neighbourhood,
    "paths": render_paths,
    "changes": render_changes,
}


def render_root(
    schema: Schema, selected: Selected, writer: Writer, limits: Limits, today: date
) -> Rendered:
    """The Cypher of one root field, and the shape of its value."""
    root = schema.roots[selected.name]
    match root.kind:
        case "watermark":
            return _WATERMARK, Leaf()
        case "node":
            return render_node(selected, schema.catalogue, writer, limits, today)
        case "nodes":
            return render_nodes(selected, schema.catalogue, writer, limits, today)
    brings = root.kind in ("lookup", "question")
    clocks = clocks_of(selected.arguments) if brings else Clocks().under(selected.arguments)
    if root.kind == "changes":
        clocks = Clocks(selected.arguments["to"], clocks.known_at, clocks.lens)
    scope = Scope.of(schema.catalogue, writer, limits, clocks, today)
    match root.kind:
        case "lookup":
            return render_lookup(root.label, selected, scope)
        case "list":
            return render_list(root.label, selected, scope)
        case "question":
            assert root.question is not None  # noqa: S101
            return render_question(root.question, selected, scope)
    return _PLAIN[root.kind](selected, scope)
