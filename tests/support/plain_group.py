"""How many entries of a list share the same keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

from graphql import GraphQLObjectType, GraphQLSchema

from tests.support.plain_graph import Edge, Node
from tests.support.plain_ids import coded
from tests.support.plain_page import MOST, Arguments, camel, subject_of
from tests.support.plain_view import Entry, Thing, value

Part = tuple[str | int | bool | None, Any]
"""What a key is ordered and told apart by, and what is shown for it."""


def groups(
    schema: GraphQLSchema, stem: str, entries: list[Entry], arguments: Arguments
) -> list[dict[str, Any]]:
    """The groups by the keys that are asked for: most first, then by the keys."""
    by = arguments["by"]
    if not 1 <= arguments["first"] <= MOST:
        raise coded("BAD_PAGE")
    counts: Counter[tuple[Any, ...]] = Counter()
    parts: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for entry in entries:
        for combined in product(*(list(_parts(schema, stem, entry, key)) for key in by)):
            known = tuple(part[0] for part in combined)
            counts[known] += 1
            parts[known] = tuple(part[1] for part in combined)
    if not by:
        counts[()], parts[()] = len(entries), ()
    kind = schema.type_map[f"{stem}Group"]
    assert isinstance(kind, GraphQLObjectType)
    ordered = sorted(counts, key=lambda known: (-counts[known], [_last(one) for one in known]))
    return [
        {
            **dict.fromkeys(kind.fields),
            **{_field(kind, key): one for key, one in zip(by, parts[known], strict=True)},
            "count": counts[known],
        }
        for known in ordered[: arguments["first"]]
    ]


def _last(part: Any) -> tuple[bool, Any]:
    return part is None, 0 if part is None else part


def _field(kind: GraphQLObjectType, key: str) -> str:
    shared = camel(key)
    return shared if shared in kind.fields else shared.removesuffix("s")


def _parts(schema: GraphQLSchema, stem: str, entry: Entry, key: str) -> Iterator[Part]:
    subject = entry.relationship or entry.node
    if key == "YEAR":
        start = value(subject, "validFrom")
        yield (start and start.year,) * 2
    elif key == "CONTROLLER":
        yield from _controllers(entry.node)
    elif key == "TYPE":
        assert isinstance(subject.of, Edge)
        yield subject.of.type, subject.of.type
    elif key in ("FROM", "TO") and isinstance(subject.of, Edge):
        node = subject.of.start if key == "FROM" else subject.of.end
        yield node.key, subject.to(node)
    elif entry.relationship is not None and key == entry.node.type.upper():
        yield entry.node.of.key, entry.node
    else:
        thing, name = subject_of(schema, stem, entry, key)
        found = value(thing, name)
        for one in dict.fromkeys(found) or [None] if isinstance(found, list) else [found]:
            yield one, one.upper() if isinstance(one, str) else one


def _controllers(region: Thing) -> Iterator[Part]:
    assert isinstance(region.of, Node)
    scope = region.scope
    edges = scope.graph.reaching.get(("CONTROLS", region.of.key), ())
    holders = {edge.start.key: edge.start for edge in edges if scope.shows(edge)}
    for key, holder in holders.items():
        yield key, region.to(holder)
    if not holders:
        yield None, None
