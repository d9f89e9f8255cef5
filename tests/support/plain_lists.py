"""Which entries a list has before it is filtered: of a root field, and of a field of a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLObjectType, GraphQLSchema, get_named_type

from tests.support.plain_graph import Edge, Node
from tests.support.plain_view import Entry, Scope, Thing, stored

BACKWARD = {
    "supportedBy",
    "opposedBy",
    "controlledBy",
    "claimedBy",
    "present",
    "members",
    "parts",
    "overlappedBy",
    "predecessors",
    "events",
}
"""The fields that follow a relationship from its target to its source."""
BOTH_WAYS = "borders"


@dataclass(frozen=True)
class Step:
    """A field that follows a relationship: the stored type, the label of its far end."""

    name: str
    type: str
    relationship: str
    target: str

    def ends(self, node: Node, graph: Any) -> Iterator[tuple[Edge, Node]]:
        """Every version of the relationship at the node, and what is at its other end."""
        if self.name not in BACKWARD:
            for edge in graph.leaving.get((self.type, node.key), ()):
                yield edge, edge.end
        if self.name in BACKWARD or self.name == BOTH_WAYS:
            for edge in graph.reaching.get((self.type, node.key), ()):
                yield edge, edge.start


def step_of(schema: GraphQLSchema, connection: str, name: str) -> Step | None:
    """What the field of a connection follows; none when it is no relationship."""
    edge = schema.type_map[connection.removesuffix("Connection") + "Edge"]
    assert isinstance(edge, GraphQLObjectType)
    if "relationship" not in edge.fields:
        return None
    relationship = get_named_type(edge.fields["relationship"].type).name
    target = get_named_type(edge.fields["node"].type).name
    return Step(name, stored(relationship).lstrip("_").upper(), relationship, target)


def connection_of(schema: GraphQLSchema, parent: str, name: str) -> str | None:
    """The connection that the field leads to, if it leads to one."""
    kind = schema.type_map[parent]
    if not isinstance(kind, GraphQLObjectType) or name not in kind.fields:
        return None
    named = get_named_type(kind.fields[name].type).name
    return named if named.endswith("Connection") else None


def entries_below(schema: GraphQLSchema, thing: Thing, name: str, scope: Scope) -> list[Entry]:
    """The whole list of a field of a thing, by key."""
    connection = connection_of(schema, thing.type, name)
    assert connection is not None
    step = step_of(schema, connection, name)
    if step is None:
        assert name == "assertions"
        return _nodes(scope.said(thing.of.key), scope)
    assert isinstance(thing.of, Node)
    found = [
        Entry(edge.key, Thing(other, scope), Thing(edge, scope))
        for edge, other in step.ends(thing.of, scope.graph)
        if other.label == step.target and scope.shows(edge)
    ]
    return sorted(found, key=lambda entry: entry.key)


def root_entries(label: str, scope: Scope, types: Iterable[str] | None) -> list[Entry]:
    """The whole list of a root field, by key."""
    graph, day = scope.graph, scope.day
    if label == "Relationship":
        wanted = None if types is None else set(types)
        return [
            Entry(edge.key, Thing(edge, scope))
            for edge in sorted(graph.edges, key=lambda edge: edge.key)
            if (wanted is None or edge.type in wanted) and scope.shows(edge)
        ]
    nodes = list(graph.labelled(label))
    if label == "Event":
        nodes = [node for node in nodes if node.properties["valid_from"] <= day]
    if label == "Assertion":
        nodes = [node for node in nodes if scope.knows(node.properties)]
    return _nodes(nodes, scope)


def _nodes(nodes: Iterable[Node], scope: Scope) -> list[Entry]:
    found = [Entry(node.key, Thing(node, scope)) for node in nodes]
    return sorted(found, key=lambda entry: entry.key)


def wholes(node: Node, scope: Scope) -> set[str]:
    """The keys of all that the node is part of, at any depth."""
    found: set[str] = set()
    ahead = [node]
    while ahead:
        for edge in scope.graph.leaving.get(("PART_OF", ahead.pop().key), ()):
            if scope.shows(edge) and edge.end.key not in found:
                found.add(edge.end.key)
                ahead.append(edge.end)
    return found - {node.key}
