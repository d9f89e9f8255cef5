"""Each root field of a request becomes Cypher, by what kind of root it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from marchland.compile.answering import WATERMARK, Projected, described, render_answer
from marchland.compile.asked import render_question
from marchland.compile.changes import render_changes
from marchland.compile.clocks import Clocks
from marchland.compile.lookups import (
    render_list,
    render_lookup,
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
from marchland.compile.tokens import decode_answer
from marchland.compile.what_if import render_what_if
from marchland.errors import BadId
from marchland.questions.heard import Heard, Said, of_link

_PLAIN = {
    "relationships": render_relationships,
    "search": render_search,
    "neighbourhood": render_neighbourhood,
    "paths": render_paths,
    "changes": render_changes,
}


def render_root(
    schema: Schema,
    selected: Selected,
    writer: Writer,
    limits: Limits,
    today: date,
    heard: Mapping[Said, Heard],
) -> Rendered:
    """The Cypher of one root field, and the shape of its value."""
    root = schema.roots[selected.name]
    match root.kind:
        case "watermark":
            return WATERMARK, Leaf()
        case "node":
            return render_node(selected, schema.catalogue, writer, limits, today)
        case "nodes":
            return render_nodes(selected, schema.catalogue, writer, limits, today)
        case "questions":
            return "null", Projected(selected, [described(one) for one in schema.questions])
        case "ask" | "answer" | "whatIf":
            told, clocks = _told(schema, selected, heard)
            scope = Scope.of(schema.catalogue, writer, limits, clocks, today)
            render = render_what_if if root.kind == "whatIf" else render_answer
            return render(told, selected, scope, clocks.as_of or today)
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


def said(arguments: Mapping[str, Any]) -> Said:
    """What `ask` or `whatIf` is given."""
    supposing = tuple(arguments.get("suppose", ()))
    return Said(arguments["question"], arguments.get("asOf"), supposing)


def _told(schema: Schema, selected: Selected, heard: Mapping[Said, Heard]) -> tuple[Heard, Clocks]:
    """What a sentence or a link to an answer asks, and under which clocks."""
    if selected.name != "answer":
        told = heard[said(selected.arguments)]
        clocks = Clocks().under(selected.arguments)
        return told, replace(clocks, as_of=told.as_of) if told.as_of else clocks
    name, clocks, values = decode_answer(selected.arguments["link"])
    question = schema.question(name)
    if question is None:
        raise BadId(f"the link asks {name}, and there is no such question any more")
    try:
        return of_link(question, values), clocks
    except (KeyError, ValueError) as error:
        raise BadId(f"the link does not fit the question {name} any more") from error
