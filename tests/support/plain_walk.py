"""What lies around nodes, the ways between two of them, and what changed between two days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from tests.support.plain_graph import NO_END, NO_START, Edge, Graph, Node
from tests.support.plain_ids import coded, handle_of
from tests.support.plain_view import Scope, Thing, value

Arguments = Mapping[str, Any]
ENTITIES = ("Actor", "Region", "Event")


def entity(graph: Graph, text: str) -> Node | None:
    """The actor, region or event that a key or an id means."""
    handle = handle_of(text)
    node = graph.nodes.get(handle.key if handle else text)
    if node is None or node.label not in ENTITIES or (handle and handle.type != node.label):
        return None
    return node


def _bounded(number: int, most: int) -> int:
    if not 1 <= number <= most:
        raise coded("BAD_REQUEST")
    return number


def chosen(given: Iterable[str] | None, all_types: list[str]) -> list[str]:
    """The types that are asked for, in the order of the model."""
    return [one for one in all_types if given is None or one in given]


@dataclass
class Around:
    """The relationships of the types that are seen from somewhere, by node."""

    scope: Scope
    types: list[str]

    def branches(self, node: Node) -> list[list[Edge]]:
        """The node's relationships by type and direction, each by key."""
        graph = self.scope.graph
        ways = [
            way[kind, node.key] for kind in self.types for way in (graph.leaving, graph.reaching)
        ]
        return [sorted(filter(self.scope.shows, way), key=lambda edge: edge.key) for way in ways]

    def taken(self, node: Node, limit: int) -> list[Edge]:
        """The first of all branches, then the second of all, up to the limit."""
        ranked = [
            (rank, branch, edge)
            for branch, edges in enumerate(self.branches(node))
            for rank, edge in enumerate(edges)
        ]
        return [edge for _, _, edge in sorted(ranked, key=lambda one: one[:2])[:limit]]


def neighbourhood(scope: Scope, all_types: list[str], arguments: Arguments) -> dict[str, Any]:
    """Nodes by how far away they are, and the relationships between that were followed."""
    _bounded(len(arguments["ids"]), 100)
    hops, limit = _bounded(arguments["hops"], 3), _bounded(arguments["limit"], 1000)
    around = Around(scope, chosen(arguments.get("types"), all_types))
    found = [entity(scope.graph, text) for text in arguments["ids"]]
    level = {node.key: node for node in found if node}
    hop_of = dict.fromkeys(level, 0)
    edges: dict[str, Edge] = {}
    for hop in range(1, hops + 1):
        took = [edge for node in level.values() for edge in around.taken(node, limit)]
        edges |= {edge.key: edge for edge in took}
        ends = [node for edge in took for node in (edge.start, edge.end)]
        level = {node.key: node for node in ends if node.key not in hop_of}
        hop_of |= dict.fromkeys(level, hop)
    shown = {
        key: sum(key in (edge.start.key, edge.end.key) for edge in edges.values()) for key in hop_of
    }
    total = {key: sum(map(len, around.branches(scope.graph.nodes[key]))) for key in hop_of}
    return {
        "nodes": [
            {
                "node": Thing(scope.graph.nodes[key], scope),
                "hop": hop,
                "total": total[key],
                "shown": shown[key],
            }
            for key, hop in sorted(hop_of.items(), key=lambda one: (one[1], one[0]))
        ],
        "relationships": [Thing(edge, scope) for _, edge in sorted(edges.items())],
        "cutOff": any(shown[key] < total[key] for key, hop in hop_of.items() if hop < hops),
    }


@dataclass
class Ways:
    """The relationships that a path may take, by the node that they lead from."""

    ahead: dict[str, list[tuple[Edge, Node]]]
    window: tuple[date, date]

    def from_to(self, start: Node, end: Node, length: int) -> Iterator[list[Edge]]:
        """Paths of that length without a repeated node, that hold at one time in the window."""
        return self._on(start, end, length, {start.key}, [], self.window, self._distances(end))

    def _distances(self, end: Node) -> dict[str, int]:
        """How far from the end everything lies at least, whenever it holds."""
        behind: dict[str, set[str]] = {}
        for key, steps in self.ahead.items():
            for _, node in steps:
                behind.setdefault(node.key, set()).add(key)
        found, level = {end.key: 0}, {end.key}
        for far in count(1):
            level = {key for one in level for key in behind.get(one, ())} - set(found)
            if not level:
                return found
            found |= dict.fromkeys(level, far)
        raise AssertionError

    def _on(
        self,
        at: Node,
        end: Node,
        length: int,
        seen: set[str],
        way: list[Edge],
        window: tuple[date, date],
        distances: Mapping[str, int],
    ) -> Iterator[list[Edge]]:
        if at is end:
            if length == 0:
                yield way
            return
        for edge, node in self.ahead.get(at.key, ()):
            both = _both(window, edge.interval)
            near = distances.get(node.key, length) <= length - 1
            if node.key not in seen and near and both[0] < both[1]:
                yield from self._on(
                    node, end, length - 1, seen | {node.key}, [*way, edge], both, distances
                )


def _both(one: tuple[date, date], other: tuple[date, date]) -> tuple[date, date]:
    return max(one[0], other[0]), min(one[1], other[1])


def paths(scope: Scope, all_types: list[str], arguments: Arguments) -> list[dict[str, Any]]:
    """The ways from one node to another, the shortest first."""
    hops, limit = _bounded(arguments["maxHops"], 8), _bounded(arguments["limit"], 100)
    start, end = (entity(scope.graph, arguments[name]) for name in ("from", "to"))
    if start is None or end is None or start is end:
        return []
    during = arguments.get("during")
    types = chosen(arguments.get("types"), all_types)
    seen = scope.shows if during is None else scope.follows
    edges = [edge for edge in scope.graph.edges if edge.type in types and seen(edge)]
    span = during or {}
    window = (span.get("from") or NO_START, span.get("to") or NO_END)
    ways = Ways(_ahead(edges, arguments.get("direction") or "ANY"), window)
    found: list[list[Edge]] = []
    for length in range(1, hops + 1):
        level = ways.from_to(start, end, length)
        found += sorted(level, key=lambda way: [edge.key for edge in way])
        if len(found) >= limit or (found and arguments.get("mode") != "ALL_SIMPLE"):
            break
    return [_path(scope, start, way) for way in found[:limit]]


def _ahead(edges: list[Edge], direction: str) -> dict[str, list[tuple[Edge, Node]]]:
    found: dict[str, list[tuple[Edge, Node]]] = {}
    for edge in edges:
        if direction != "INCOMING":
            found.setdefault(edge.start.key, []).append((edge, edge.end))
        if direction != "OUTGOING":
            found.setdefault(edge.end.key, []).append((edge, edge.start))
    return found


def _path(scope: Scope, start: Node, way: list[Edge]) -> dict[str, Any]:
    nodes, interval = [start], (NO_START, NO_END)
    for edge in way:
        nodes.append(edge.other(nodes[-1]))
        interval = _both(interval, edge.interval)
    things = [Thing(edge, scope) for edge in way]
    said = [one for one in things if value(one, "confidence") is not None]
    weakest = min(said, key=lambda one: value(one, "confidence"), default=None)
    return {
        "length": len(way),
        "nodes": [Thing(node, scope) for node in nodes],
        "relationships": things,
        "validFrom": None if interval[0] == NO_START else interval[0].isoformat(),
        "validTo": None if interval[1] == NO_END else interval[1].isoformat(),
        "admiralty": weakest and value(weakest, "admiralty"),
        "confidence": weakest and value(weakest, "confidence"),
    }
