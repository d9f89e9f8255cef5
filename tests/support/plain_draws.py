"""Random values for the arguments of operations: of the graph, so that something is found."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    get_named_type,
    get_nullable_type,
)
from hypothesis import strategies as st

from tests.support.plain import Plain
from tests.support.plain_filter import shown_value
from tests.support.plain_graph import Edge, Node
from tests.support.plain_ids import parse_day, parse_moment, shown
from tests.support.plain_lists import (
    BACKWARD,
    connection_of,
    entries_below,
    root_entries,
    step_of,
    wholes,
)
from tests.support.plain_page import Page
from tests.support.plain_view import Entry, Scope, Thing

Draw = Callable[[st.SearchStrategy[Any]], Any]
Given = dict[str, Any]
LETTERS = ("A", "B", "C", "D", "E", "F")
DEEP = 2


class Term(str):
    """A value of an enum, written without quotes."""

    __slots__ = ()


@dataclass
class Pool:
    """What to ask for: nodes and relationships that much is said of, days and moments."""

    plain: Plain
    days: tuple[str, ...]
    moments: tuple[str, ...]
    nodes: dict[str, list[Node]] = field(init=False)
    edges: list[Edge] = field(init=False)

    def __post_init__(self) -> None:
        graph, common = self.plain.graph, ("PART_OF", "BORDERS")
        self.edges = [
            edge
            for edge in graph.edges
            if edge.type not in common and edge.properties.get("basis") != "default"
        ]
        rich = {node.key for edge in self.edges for node in (edge.start, edge.end)}
        self.edges += [edge for edge in graph.edges if {edge.start.key, edge.end.key} <= rich]
        self.nodes = {
            label: [node for node in graph.labelled(label) if node.key in rich]
            or list(graph.labelled(label))
            for label in ("Actor", "Region", "Event", "Source", "Assertion")
        }


@dataclass
class Values:
    """Draws values and writes them, as literals or as variables."""

    pool: Pool
    draw: Draw
    variables: dict[str, tuple[str, Any]] = field(default_factory=dict)

    def some(self, options: Any) -> Any:
        """One of the options."""
        return self.draw(st.sampled_from(list(options)))

    def maybe(self, percent: int) -> bool:
        """True so often."""
        return bool(self.draw(st.integers(0, 99)) >= 100 - percent)

    def few(self, options: Any, most: int) -> list[Any]:
        """One or several of the options."""
        return [self.some(options) for _ in range(self.draw(st.integers(1, most)))]

    def write(self, given: Any, kind: GraphQLInputType) -> str:
        """The value as a literal, or with variables in it."""
        if self.maybe(10):
            name = f"v{len(self.variables) + 1}"
            self.variables[name] = (str(kind), given)
            return f"${name}"
        inner, named = get_nullable_type(kind), get_named_type(kind)
        if isinstance(given, list) and isinstance(inner, GraphQLList):
            return f"[{', '.join(self.write(one, inner.of_type) for one in given)}]"
        if isinstance(given, dict):
            assert isinstance(named, GraphQLInputObjectType)
            keys = (
                f"{name}: {self.write(v, named.fields[name].type)}" for name, v in given.items()
            )
            return f"{{{', '.join(keys)}}}"
        return str(given) if isinstance(given, Term) else json.dumps(given, ensure_ascii=False)

    def absent(self, kind: GraphQLInputType) -> str:
        """A variable that nothing is given for."""
        assert not isinstance(kind, GraphQLNonNull)
        name = f"v{len(self.variables) + 1}"
        self.variables[name] = (str(kind), None)
        return f"${name}"

    def clocks(self, as_of: int, known_at: int, lens: int) -> Given:
        """The clocks and the lens, each given so often."""
        given: Given = {}
        if self.maybe(as_of):
            given["asOf"] = self.some(self.pool.days)
        if self.maybe(known_at):
            given["knownAt"] = self.some(self.pool.moments)
        if self.maybe(lens):
            given["lens"] = self.lens()
        return given

    def lens(self) -> Given:
        """A lens, at times one that asks for nothing."""
        graph, given = self.pool.plain.graph, Given()
        if self.maybe(60):
            given["minReliability"] = Term(self.some(LETTERS))
        if self.maybe(30):
            keys = sorted({node.key for node in graph.source_of.values()})
            given["withoutSources"] = sorted(set(self.few(keys, 2)))
        if self.maybe(30) and (keys := sorted({n.key for n in graph.speaker_of.values()})):
            given["withoutSpeakers"] = sorted(set(self.few(keys, 2)))
        return given

    def root(self) -> Scope:
        """What the root field sees by."""
        return Scope(self.pool.plain.graph, self.pool.plain.today)

    def scoped(self, scope: Scope, given: Given) -> Scope:
        """What is seen by, with such arguments."""
        read: Mapping[str, Callable[[Any], Any]] = {"asOf": parse_day, "knownAt": parse_moment}
        read = {**read, "lens": dict}
        return scope.given({name: how(given[name]) for name, how in read.items() if name in given})

    def thing(self, kind: str, scope: Scope) -> Thing | None:
        """Something of a type of the SDL."""
        nodes: list[Node] = self.pool.nodes.get(kind, [])
        if kind == "Named":
            nodes = [one for label in ("Actor", "Region") for one in self.pool.nodes[label]]
        edges = [one for one in self.pool.edges if kind in (one.graphql, "Relationship")]
        seen = [edge for edge in edges if scope.shows(edge)]
        options: list[Any] = [*nodes] or seen or edges
        return Thing(self.some(options), scope) if options else None

    def entry(self, thing: Thing | None, name: str, connection: str, scope: Scope) -> Entry | None:
        """An entry of the list, or what could be one."""
        schema, label = self.pool.plain.schema, connection.removesuffix("Connection")
        step = step_of(schema, connection, name)
        if thing is not None and (found := entries_below(schema, thing, name, scope)):
            return self._one(found)
        if step is None:
            seen = thing is None and label in ("Assertion", "Event")
            found = root_entries(label, scope, None) if seen else []
            other = self.thing(label, scope)
            if found:
                return self._one(found)
            return Entry(other.of.key, other) if other else None
        edges = [
            (edge, end)
            for edge in self.pool.edges
            if edge.type == step.type
            and (end := edge.start if name in BACKWARD else edge.end).label == step.target
        ]
        if not edges:
            return None
        edge, end = self.some(edges)
        return Entry(edge.key, Thing(end, scope), Thing(edge, scope))

    def _one(self, found: list[Entry]) -> Entry:
        entry: Entry = self.some(found[:200])
        return entry

    def cursor(self, place: str, stem: str, entry: Entry, order: list[Any]) -> str:
        """The cursor of the entry."""
        page = Page(self.pool.plain.schema, place, [], {"orderBy": order}, stem)
        return page.cursor(entry)

    def terms(self, kind: GraphQLNamedType, most: int) -> list[Term]:
        """One or several different values of an enum."""
        assert isinstance(kind, GraphQLEnumType)
        return [Term(one) for one in dict.fromkeys(self.few(kind.values, most))]

    def order(self, kind: str) -> list[Given]:
        """By one or two things, either way."""
        named = self.pool.plain.schema.type_map[kind]
        assert isinstance(named, GraphQLInputObjectType)
        return [
            {"field": one} | ({"direction": Term(way)} if way else {})
            for one in self.terms(get_named_type(named.fields["field"].type), 2)
            for way in [self.some(("", "ASC", "DESC"))]
        ]

    def where(self, kind: str, entry: Entry, depth: int = DEEP) -> Given:
        """A filter that the entry mostly passes."""
        named = self.pool.plain.schema.type_map[kind]
        assert isinstance(named, GraphQLInputObjectType)
        simple = [name for name in named.fields if name not in ("and", "or", "not")]
        steps = [name for name in simple if _is_object(named, name)]
        leaves = [name for name in simple if name not in steps]
        given: Given = {}
        for _ in range(self.some((1, 1, 1, 2, 2, 3))):
            options = steps if steps and depth > 0 and self.maybe(35) else leaves
            name = self.some(options)
            if depth > 0 and self.maybe(25):
                name = self.some(("and", "or", "not"))
            if (one := self._condition(named, name, entry, depth)) is not None:
                given[name] = one
        return given

    def _condition(self, kind: GraphQLInputObjectType, name: str, entry: Entry, depth: int) -> Any:
        if name in ("and", "or"):
            most = self.some((1, 2, 2, 0)) if name == "or" else self.some((0, 1, 2, 2))
            return [self.where(kind.name, entry, depth - 1) for _ in range(most)]
        if name == "not":
            return self.where(kind.name, self._another(entry), depth - 1)
        below = get_named_type(kind.fields[name].type)
        if not isinstance(below, GraphQLInputObjectType):
            assert name == "within"
            assert isinstance(entry.node.of, Node)
            around = sorted(wholes(entry.node.of, entry.node.scope))
            return self.few(
                [*around * 3, "region:nowhere", self.some(self.pool.nodes["Region"]).key], 2
            )
        thing = entry.relationship or entry.node
        if "some" in below.fields:
            return self._step(thing, name, below, depth)
        if "and" in below.fields:
            return self._node(entry, name, below.name, depth)
        own = self.pool.plain.filters.own_name(thing, name)
        found = None if own is None else shown_value(self.pool.plain.schema, thing, own)
        if own is None and not self.maybe(15):
            return None
        return self._leaf(below, found)

    def _another(self, entry: Entry) -> Entry:
        """Another entry of such a list, seen from the same place."""
        scope = entry.node.scope
        if entry.relationship is None:
            other = self.thing(entry.node.type, scope)
            return Entry(other.of.key, other) if other else entry
        of = entry.relationship.of
        assert isinstance(of, Edge)
        back = of.start is entry.node.of
        edges = [e for e in self.pool.edges if e.type == of.type]
        ends = [(e, e.start if back else e.end) for e in edges]
        same = [one for one in ends if one[1].label == entry.node.type]
        edge, end = self.some(same) if same else (of, entry.node.of)
        return Entry(edge.key, Thing(end, scope), Thing(edge, scope))

    def _step(
        self, thing: Thing, name: str, kind: GraphQLInputObjectType, depth: int
    ) -> Given | None:
        schema = self.pool.plain.schema
        connection = connection_of(schema, thing.type, name)
        assert connection is not None
        inner = get_named_type(kind.fields["some"].type).name
        entries = entries_below(schema, thing, name, thing.scope)
        entry = self.entry(thing, name, connection, thing.scope)
        if entry is None:
            return None
        where = self.where(inner, entry, depth - 1)
        way = self.some(("some", "some", "every", "count") if entries else ("none", "count"))
        if self.maybe(10):
            way = self.some(("some", "none", "every", "count"))
        if way != "count":
            return {way: where}
        total = len(entries)
        counts: tuple[Given, ...] = ({"gte": 1}, {"lt": 1}, {"eq": total}, {"lte": total})
        counted: Given = self.some(counts)
        return {"count": counted | ({"where": where} if self.maybe(50) else {})}

    def _node(self, entry: Entry, name: str, kind: str, depth: int) -> Given | None:
        graph, node = self.pool.plain.graph, entry.node
        if entry.relationship is None:
            told = (graph.source_of if name == "source" else graph.speaker_of).get(node.of.key)
            other = self.some(self.pool.nodes["Source" if name == "source" else "Actor"])
            node = node.to(told or other)
        return self.where(kind, Entry(node.of.key, node), depth - 1)

    def _leaf(self, kind: GraphQLInputObjectType, found: Any) -> Given:
        """A comparison that the value mostly passes."""
        if "includes" in kind.fields:
            return self._listed(kind, found or [])
        if found is None or self.maybe(8):
            other = self._made_up(kind)
            missing = [{"isNull": True}] * 3 + [{"isNull": False}]
            given: Given = self.some(missing + ([{"eq": other}] if other is not None else []))
            return given
        options: list[Given] = [{"eq": found}, {"isNull": False}]
        if isinstance(found, str) and "contains" in kind.fields:
            options += self._like(found)
        if "in" in kind.fields:
            options += [{"in": [found]}, {"in": [self._made_up(kind) or found, found]}, {"in": []}]
        if "lt" in kind.fields:
            far = _step_of(found)
            options += [{"lte": found}, {"gte": found, "lt": found + far}, {"gt": found - far}]
            options += [{"lt": found}, {"gt": found}]
        return self._spelt(kind, self.some(options))

    def _like(self, found: str) -> list[Given]:
        at = self.draw(st.integers(0, max(0, len(found) - 1)))
        part = found[at : at + 4]
        shouted = part.upper() if part.isascii() else part
        return [{"contains": shouted}, {"startsWith": found[: at + 1]}, {"contains": ""}]

    def _made_up(self, kind: GraphQLInputObjectType) -> Any:
        named = get_named_type(kind.fields["eq"].type)
        if isinstance(named, GraphQLEnumType):
            return Term(self.some(named.values))
        made_up = {"String": "nothing of the kind", "Int": 3, "Float": 0.65, "Date": "2018-05-01"}
        return made_up.get(named.name)

    def _spelt(self, kind: GraphQLInputObjectType, given: Mapping[str, Any]) -> Given:
        enum = isinstance(get_named_type(kind.fields["eq"].type), GraphQLEnumType)

        def spell(one: Any) -> Any:
            if isinstance(one, list):
                return [spell(each) for each in one]
            return Term(one) if enum and isinstance(one, str) else shown(one)

        return {name: spell(one) for name, one in given.items()}

    def _listed(self, kind: GraphQLInputObjectType, found: list[Any]) -> Given:
        named = get_named_type(kind.fields["includes"].type)
        enum = isinstance(named, GraphQLEnumType)
        other = self.some(named.values) if isinstance(named, GraphQLEnumType) else "Nothing"
        one, spell = (found or [other])[0], Term if enum else str
        options: list[Given] = [
            {"includes": spell(one)},
            {"includesAny": [spell(one), spell(other)]},
            {"includesAll": [spell(each) for each in found]},
            {"isEmpty": not found},
            {"includesAll": [spell(one), spell(other)]},
            {"includesAny": []},
        ]
        given: Given = self.some(options)
        return given


def _is_object(kind: GraphQLInputObjectType, name: str) -> bool:
    """Whether the field's filter is one of other things."""
    below = get_named_type(kind.fields[name].type)
    return isinstance(below, GraphQLInputObjectType) and not {"some", "and"}.isdisjoint(
        below.fields
    )


def _step_of(found: Any) -> Any:
    if isinstance(found, datetime):
        return timedelta(seconds=1)
    return timedelta(days=1) if isinstance(found, date) else 1
