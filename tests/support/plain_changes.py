"""What began, ended or changed hands between two days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from tests.support.plain_graph import HAPPENED, Edge
from tests.support.plain_ids import coded
from tests.support.plain_view import Entry, Scope, Thing
from tests.support.plain_walk import Arguments, chosen, entity


@dataclass(frozen=True, eq=False)
class Change(Entry):
    """An entry of the list of changes."""

    shown: dict[str, Any] = field(default_factory=dict)


def changes(scope: Scope, all_types: list[str], arguments: Arguments) -> list[Change]:
    """Everything that changed after the one day, up to the other, in order."""
    first, last = arguments["from"], arguments["to"]
    if first >= last:
        raise coded("BAD_REQUEST")
    scope = replace(scope, as_of=last)
    types, about = chosen(arguments.get("types"), all_types), arguments.get("about")
    ends = {node.key for text in about or () if (node := entity(scope.graph, text))}
    known = [
        edge
        for edge in scope.graph.edges
        if scope.follows(edge)
        and not _only_denied(scope, edge)
        and (about is None or not ends.isdisjoint((edge.start.key, edge.end.key)))
    ]
    rows = [
        _change(scope, on, edge, kind, before)
        for on, edge, kind, before in _rows(known, first, last)
        if edge.type in types
    ]
    return sorted(rows, key=lambda row: row.key)


def _rows(
    known: list[Edge], first: date, last: date
) -> Iterator[tuple[date, Edge, str, Edge | None]]:
    began = [edge for edge in known if first < edge.properties["valid_from"] <= last]
    ended = [
        edge
        for edge in known
        if edge.type not in HAPPENED and first < edge.properties["valid_to"] <= last
    ]
    taken = {edge.key: _former(edge, began, ended) for edge in began}
    for edge in began:
        before = taken[edge.key]
        kind = "CHANGED_HANDS" if before else "BEGAN"
        yield edge.properties["valid_from"], edge, kind, before
    for edge in ended:
        if not any(edge is former for former in taken.values()):
            yield edge.properties["valid_to"], edge, "ENDED", None


def _former(edge: Edge, began: list[Edge], ended: list[Edge]) -> Edge | None:
    """The control that this one took over from."""
    start = edge.properties["valid_from"]
    fitting = [
        other
        for other in ended
        if _handed_over(other, edge)
        and other.properties["valid_to"] - _slack(other, "to") <= start + _slack(edge, "from")
        and not any(
            _handed_over(other, third)
            and other.properties["valid_to"] <= third.properties["valid_from"] < start
            for third in began
        )
    ]
    latest = max((other.properties["valid_to"] for other in fitting), default=None)
    last = (other for other in fitting if other.properties["valid_to"] == latest)
    return min(last, key=lambda other: other.key, default=None)


def _slack(edge: Edge, end: str) -> relativedelta:
    """How far off the day of its start or end may be."""
    precision = edge.properties[f"{end}_precision"]
    return relativedelta(months={"month": 1, "year": 12}.get(precision, 0))


def _only_denied(scope: Scope, edge: Edge) -> bool:
    told = scope.summary(edge)
    return told.get("confidence") is None and told.get("against") is not None


def _handed_over(one: Edge, to: Edge) -> bool:
    """Whether both are control of the same region by two actors."""
    return one.type == to.type == "CONTROLS" and one.end is to.end and one.start is not to.start


def _change(scope: Scope, on: date, edge: Edge, kind: str, before: Edge | None) -> Change:
    thing = Thing(edge, scope)
    shown = {
        "kind": kind,
        "on": on.isoformat(),
        "relationship": thing,
        "before": before and Thing(before, scope),
    }
    return Change(f"{on} {edge.key} {kind}", thing, None, shown)
