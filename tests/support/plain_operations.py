"""Random valid operations, drawn from the schema; the values in them are of the graph."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
)
from hypothesis import strategies as st

from tests.support.plain import opaque
from tests.support.plain_graph import Graph

DEPTH = 4
DAYS = ("2018-05-21", "2018-04-15", "2018-05-01", "2018-03-01", "2024-12-08", "2030-01-01")
VARIABLES: Mapping[str, tuple[str, Any]] = {
    "yes": ("Boolean = true", None),
    "no": ("Boolean!", False),
    "one": ("Int = 1", None),
    "two": ("Int!", 2),
    "day": ("Date", "2018-05-21"),
    "never": ("Date", None),
    "from": ("String", None),
}
Draw = Callable[[st.SearchStrategy[Any]], Any]


@dataclass(frozen=True)
class Operation:
    """A document and its variables."""

    document: str
    variables: dict[str, Any]


@dataclass
class Pool:
    """The nodes to ask for: those that much is said of come first."""

    keys: dict[str, list[str]]
    names: dict[str, list[str]]

    @classmethod
    def of(cls, graph: Graph) -> Pool:
        """The nodes of a graph that are not only what every country is."""
        common = ("PART_OF", "BORDERS")
        rich = {
            node.key
            for edge in graph.edges
            for node in (edge.start, edge.end)
            if edge.type not in common and edge.properties.get("basis") != "default"
        }
        labels = ("Actor", "Region", "Event")
        keys = {one: [n.key for n in graph.labelled(one) if n.key in rich] for one in labels}
        names = {one: [graph.nodes[key].properties["name"] for key in keys[one]] for one in labels}
        return cls(keys, names)


@dataclass
class Builder:
    """Writes one operation."""

    schema: GraphQLSchema
    pool: Pool
    draw: Draw
    used: set[str] = field(default_factory=set)
    fragments: list[str] = field(default_factory=list)
    names: int = 0

    def some(self, options: Any) -> Any:
        """One of the options."""
        return self.draw(st.sampled_from(list(options)))

    def maybe(self, percent: int) -> bool:
        """True so often."""
        return bool(self.draw(st.integers(0, 99)) >= 100 - percent)

    def name(self) -> str:
        """A name that nothing else has."""
        self.names += 1
        return f"a{self.names}"

    def variable(self, *names: str) -> str:
        """One of the variables, which is thereby declared."""
        name = self.some(names)
        self.used.add(name)
        return f"${name}"

    def operation(self) -> Operation:
        """The whole document."""
        query = self.schema.query_type
        assert query is not None
        roots = [n for n in query.fields if n not in ("search", "whoControlsTerritoryBordering")]
        lines = [
            self.field(query, self.some(roots), query.fields, DEPTH, aliased=True)
            for _ in range(self.draw(st.integers(1, 2)))
        ]
        lines += ["__typename"] if self.maybe(10) else []
        declared = ", ".join(f"${name}: {VARIABLES[name][0]}" for name in sorted(self.used))
        head = f"query Drawn({declared}) " if declared else ""
        document = "\n".join([f"{head}{{ {' '.join(lines)} }}", *self.fragments])
        given = {n: VARIABLES[n][1] for n in self.used if VARIABLES[n][1] is not None}
        return Operation(document, given)

    def selection(
        self, parent: GraphQLObjectType | GraphQLInterfaceType, depth: int, *, wrapped: bool = False
    ) -> str:
        """What is selected of an object."""
        fields = {
            name: one
            for name, one in parent.fields.items()
            if is_leaf_type(get_named_type(one.type)) or depth > 0
        }
        chosen = [self.some(fields) for _ in range(self.draw(st.integers(1, 3)))]
        lines = [
            self.field(parent, name, fields, depth, aliased=chosen.count(name) > 1 or wrapped)
            for name in chosen
        ]
        if self.maybe(15):
            lines.append("__typename")
        if not wrapped and self.maybe(25 if isinstance(parent, GraphQLObjectType) else 80):
            lines.append(self.fragment(parent, depth))
        return " ".join(self.draw(st.permutations(lines)))

    def fragment(self, parent: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> str:
        """A fragment, inline or named, on the type itself or on one that it is or can be."""
        if isinstance(parent, GraphQLInterfaceType):
            on = self.some(self.schema.get_possible_types(parent))
        else:
            on = self.some([parent, *parent.interfaces])
        body = self.selection(on, depth, wrapped=True)
        if self.maybe(50):
            return f"... on {on.name}{self.directive()} {{ {body} }}"
        name = f"F{self.name()}"
        self.fragments.append(f"fragment {name} on {on.name} {{ {body} }}")
        return f"...{name}{self.directive()}"

    def directive(self) -> str:
        """Mostly nothing."""
        if not self.maybe(12):
            return ""
        flag = self.variable("yes", "no") if self.maybe(60) else self.some(("true", "false"))
        return f" @{self.some(('include', 'skip'))}(if: {flag})"

    def field(
        self,
        parent: GraphQLObjectType | GraphQLInterfaceType,
        name: str,
        fields: Mapping[str, GraphQLField],
        depth: int,
        *,
        aliased: bool,
    ) -> str:
        """One field with its arguments and what is below it."""
        one = fields[name]
        below = get_named_type(one.type)
        alias = f"{self.name()}: " if aliased or self.maybe(15) else ""
        head = f"{alias}{name}{self.arguments(parent.name, name, one)}{self.directive()}"
        if not isinstance(below, GraphQLObjectType | GraphQLInterfaceType):
            return head
        within = below.name.endswith(("Connection", "Edge")) or below.name == "PageInfo"
        return f"{head} {{ {self.selection(below, depth if within else depth - 1)} }}"

    def arguments(self, parent: str, name: str, one: GraphQLField) -> str:
        """Arguments that are valid: small pages, nodes and dates of the graph."""
        given: dict[str, str] = {}
        if "key" in one.args:
            given = self.handle(get_named_type(one.type).name)
        if "first" in one.args:
            size = self.some(("1", "2", "3", ""))
            given["first"] = size or self.variable("one", "two")
        if "after" in one.args and self.maybe(30):
            given["after"] = self.cursor(f"{parent}.{name}")
        if "kind" in one.args and self.maybe(50):
            kind: Any = get_named_type(one.args["kind"].type)
            given["kind"] = self.some(kind.values)
        if "asOf" in one.args and self.maybe(70):
            day = self.some((*DAYS, "", ""))
            given["asOf"] = json.dumps(day) if day else self.variable("day", "never")
        listed = ", ".join(f"{key}: {value}" for key, value in given.items())
        return f"({listed})" if listed else ""

    def handle(self, label: str) -> dict[str, str]:
        """What names a node: key, id or name; rarely one that nothing has."""
        if self.maybe(5):
            return {"key": json.dumps(f"{label.lower()}:nothing-of-the-kind")}
        way = self.some(("key", "key", "id", "name"))
        if way == "name":
            return {"name": json.dumps(self.some(self.pool.names[label]), ensure_ascii=False)}
        key = self.some(self.pool.keys[label])
        day = self.some(("", *DAYS))
        return {way: json.dumps(key if way == "key" else opaque("i1", label, key, day))}

    def cursor(self, place: str) -> str:
        """A cursor of the list, before or in the midst of it."""
        if self.maybe(20):
            return self.variable("from")
        parent, _, name = place.partition(".")
        start = {"Query": name.removesuffix("s"), "assertions": "news-2018-05-21"}
        word = start.get(parent) or start.get(name) or self.some(("b", "controls", "part-of", "z"))
        return json.dumps(opaque("c1", place, f"{word}{self.some(('', ':c', ':m', ':z'))}"))


@st.composite
def operations(draw: Draw, schema: GraphQLSchema, pool: Pool) -> Operation:
    """Operations of the schema, most of them valid; overlapping fields may not merge."""
    return Builder(schema, pool, draw).operation()
