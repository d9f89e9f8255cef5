"""`node` and `nodes`: what global ids stand for, each under the clocks it carries."""

from __future__ import annotations

from datetime import date

from marchland.compile.catalogue import Catalogue
from marchland.compile.pool import Writer
from marchland.compile.render import render_object
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Limits, Selected
from marchland.compile.shape import First, Optional, Shape
from marchland.compile.tokens import GlobalId
from marchland.errors import BadId, QueryTooLarge
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIPS

_TYPE = {one.graphql: one.type for one in RELATIONSHIPS}
MOST_NODES = 1_000
_MOST_GROUPS = 25
"""How many different types and clocks the ids of one field may have."""


def render_node(
    selected: Selected, catalogue: Catalogue, writer: Writer, limits: Limits, today: date
) -> Rendered:
    """What one id stands for."""
    found = GlobalId.decode(selected.arguments["id"])
    text, shape = _group(
        found, [found.key], selected, _scope(found, catalogue, writer, limits, today)
    )
    return f"[{text}]", First(Optional([(0, found.key)], [shape]))


def render_nodes(
    selected: Selected, catalogue: Catalogue, writer: Writer, limits: Limits, today: date
) -> Rendered:
    """What ids stand for, in their order; null for what there is not."""
    ids = [GlobalId.decode(one) for one in selected.arguments["ids"]]
    if len(ids) > MOST_NODES:
        raise QueryTooLarge(f"{len(ids)} ids are given, more than {MOST_NODES}")
    groups: dict[GlobalId, list[str]] = {}
    for one in ids:
        keys = groups.setdefault(_alike(one), [])
        if one.key not in keys:
            keys.append(one.key)
    if len(groups) > _MOST_GROUPS:
        raise QueryTooLarge(
            f"the ids are of {len(groups)} types and clocks, more than {_MOST_GROUPS}",
            hint="Ask for fewer at a time.",
        )
    texts: list[str] = []
    shapes: list[Shape] = []
    order = sorted(groups, key=lambda one: (one.type_name, bool(one.known_at), bool(one.lens)))
    for alike in order:
        scope = _scope(alike, catalogue, writer, limits, today)
        text, shape = _group(alike, groups[alike], selected, scope)
        texts.append(text)
        shapes.append(shape)
    keys_of = [(order.index(_alike(one)), one.key) for one in ids]
    return f"[{', '.join(texts)}]", Optional(keys_of, shapes)


def _alike(one: GlobalId) -> GlobalId:
    return GlobalId(one.type_name, "", one.as_of, one.known_at, one.lens)


def _scope(
    found: GlobalId, catalogue: Catalogue, writer: Writer, limits: Limits, today: date
) -> Scope:
    if found.type_name not in NODE_BY_LABEL and found.type_name not in _TYPE:
        raise BadId("this is no id that the service has issued: there is no such type")
    return Scope.of(catalogue, writer, limits, found.clocks(), today)


def _group(found: GlobalId, keys: list[str], selected: Selected, scope: Scope) -> Rendered:
    """Pairs of a key and what it stands for."""
    writer, name = scope.writer, found.type_name
    key, node = writer.variable("k"), writer.variable("n")
    wanted = writer.parameter(keys)
    if name in NODE_BY_LABEL:
        match = f"MATCH ({node}:{name} {{id: {key}}})"
    else:
        match = f"MATCH ()-[{node}:{_TYPE[name]} {{version_id: {key}}}]->()"
    text, shape = render_object(name, selected.children[name], node, scope.within(len(keys)))
    return f"COLLECT {{ UNWIND {wanted} AS {key} {match} RETURN [{key}, {text}] }}", shape
