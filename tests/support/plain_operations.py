"""Random valid operations, drawn from the schema; the values in them are of the graph."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
)
from hypothesis import strategies as st

from marchland.app import load_schema
from tests.support.plain_draws import Draw, Given, Pool, Values
from tests.support.plain_ids import opaque
from tests.support.plain_lists import entries_below, root_entries
from tests.support.plain_roots import Roots
from tests.support.plain_view import Entry, Scope, Thing

DEPTHS = (1, 2, 2, 2, 3, 3, 4)
"""How deep a root field goes: the database plans a flat one ten times as fast."""
FLAGS: Mapping[str, tuple[str, Any]] = {"yes": ("Boolean = true", None), "no": ("Boolean!", False)}
NOT_DRAWN = {"search", "watermark", "ask", "answer", "questions", "whatIf"}
"""What is answered by full text or always the same way; questions have tests of their own."""


@cache
def asked_by_name() -> set[str]:
    """The fields that are questions."""
    return {question.name for question in load_schema().questions}


Example = Thing | Entry | None
"""Something that may stand where the selection is."""


@dataclass(frozen=True)
class Operation:
    """A document and its variables."""

    document: str
    variables: dict[str, Any]


@dataclass
class Builder:
    """Writes one operation."""

    pool: Pool
    draw: Draw
    used: set[str] = field(default_factory=set)
    fragments: list[str] = field(default_factory=list)
    names: int = 0

    def __post_init__(self) -> None:
        self.schema: GraphQLSchema = self.pool.plain.schema
        self.values = Values(self.pool, self.draw)
        self.roots = Roots(self.values)
        self.some, self.maybe = self.values.some, self.values.maybe

    def name(self) -> str:
        """A name that nothing else has."""
        self.names += 1
        return f"a{self.names}"

    def operation(self) -> Operation:
        """The whole document."""
        query = self.schema.query_type
        assert query is not None
        questions = asked_by_name()
        roots = [name for name in query.fields if name not in NOT_DRAWN | questions]
        lines = [
            self.field(query, self.some(roots), None, self.some(DEPTHS), aliased=True)
            for _ in range(self.some((1, 1, 1, 2)))
        ]
        lines += [self.some(("__typename", "watermark"))] if self.maybe(10) else []
        declared = {name: FLAGS[name] for name in sorted(self.used)} | self.values.variables
        listed = ", ".join(f"${name}: {kind}" for name, (kind, _) in declared.items())
        head = f"query Drawn({listed}) " if declared else ""
        document = "\n".join([f"{head}{{ {' '.join(lines)} }}", *self.fragments])
        given = {name: value for name, (_, value) in declared.items() if value is not None}
        return Operation(document, json.loads(json.dumps(given)))

    def selection(
        self,
        parent: GraphQLObjectType | GraphQLInterfaceType,
        example: Example,
        depth: int,
        *,
        wrapped: bool = False,
    ) -> str:
        """What is selected of an object."""
        fields = [
            name
            for name, one in parent.fields.items()
            if (is_leaf_type(get_named_type(one.type)) or depth > 0)
            and (self.full(name, one, example) or self.maybe(5))
        ]
        chosen = [self.some(fields) for _ in range(self.some((1, 2, 2, 3)))]
        if "edges" in fields and "edges" not in chosen and self.maybe(60):
            chosen.append("edges")
        lines = [
            self.field(parent, name, example, depth, aliased=chosen.count(name) > 1 or wrapped)
            for name in chosen
        ]
        if self.maybe(15):
            lines.append("__typename")
        if not wrapped and self.maybe(20 if isinstance(parent, GraphQLObjectType) else 80):
            lines.append(self.fragment(parent, example, depth))
        return " ".join(self.draw(st.permutations(lines)))

    def full(self, name: str, one: GraphQLField, example: Example) -> bool:
        """Whether the field leads to something, as far as the example tells."""
        if not isinstance(example, Thing) or "where" not in one.args:
            return True
        return bool(entries_below(self.schema, example, name, example.scope))

    def fragment(
        self, parent: GraphQLObjectType | GraphQLInterfaceType, example: Example, depth: int
    ) -> str:
        """A fragment, inline or named, on the type itself or on one that it is or can be."""
        if not isinstance(parent, GraphQLInterfaceType):
            on: Any = self.some([parent, *parent.interfaces])
        else:
            possible = self.schema.get_possible_types(parent)
            likely = [
                one for one in possible if isinstance(example, Thing) and one.name == example.type
            ]
            faces = {face.name: face for one in likely for face in one.interfaces}
            on = self.some([*likely * 6, *faces.values(), self.some(possible)])
        if isinstance(on, GraphQLObjectType) and isinstance(example, Thing):
            example = example if example.type == on.name else None
        body = self.selection(on, example, depth, wrapped=True)
        if self.maybe(50):
            return f"... on {on.name}{self.directive()} {{ {body} }}"
        name = f"F{self.name()}"
        self.fragments.append(f"fragment {name} on {on.name} {{ {body} }}")
        return f"...{name}{self.directive()}"

    def directive(self) -> str:
        """Mostly nothing."""
        if not self.maybe(8):
            return ""
        flag = self.some(("true", "false", "$yes", "$no"))
        self.used |= {flag[1:]} & set(FLAGS)
        return f" @{self.some(('include', 'skip'))}(if: {flag})"

    def field(
        self,
        parent: GraphQLObjectType | GraphQLInterfaceType,
        name: str,
        example: Example,
        depth: int,
        *,
        aliased: bool,
    ) -> str:
        """One field with its arguments and what is below it."""
        one = parent.fields[name]
        below = get_named_type(one.type)
        alias = f"{self.name()}: " if aliased or self.maybe(15) else ""
        given, inner = self.asked(parent.name, name, one, example)
        head = f"{alias}{name}{self.listed(given, one.args)}{self.directive()}"
        if not isinstance(below, GraphQLObjectType | GraphQLInterfaceType):
            return head
        within = below.name.endswith(("Connection", "Edge")) or below.name == "PageInfo"
        return f"{head} {{ {self.selection(below, inner, depth if within else depth - 1)} }}"

    def listed(self, given: Given, args: Mapping[str, GraphQLArgument]) -> str:
        """The arguments, some of them by variables that nothing is given for."""
        words = [
            f"{name}: {self.values.write(one, args[name].type)}" for name, one in given.items()
        ]
        words += [
            f"{name}: {self.values.absent(args[name].type)}"
            for name in ("where", "asOf", "knownAt", "lens", "orderBy", "after", "types")
            if name in args and name not in given and self.maybe(2)
        ]
        return f"({', '.join(words)})" if words else ""

    def asked(
        self, parent: str, name: str, one: GraphQLField, example: Example
    ) -> tuple[Given, Example]:
        """The arguments of a field, and an example of what is there."""
        kind = get_named_type(one.type).name
        if parent == "Query" and "where" not in one.args:
            return self.roots.asked(name, kind)
        if "where" in one.args:
            return self.list_of(parent, name, one, example)
        if "by" in one.args:
            keys = get_named_type(one.args["by"].type)
            first = {"first": self.draw(st.integers(1, 5))} if self.maybe(30) else {}
            return {"by": self.values.terms(keys, 2)} | first, None
        return {}, self.inside(name, kind, example)

    def inside(self, name: str, kind: str, example: Example) -> Example:
        """What stands in a field without arguments."""
        if isinstance(example, Entry):
            if name == "node":
                return example.node
            return example.relationship if name == "relationship" else example
        if isinstance(example, Thing) and (found := self.roots.end(example, name)):
            return found
        scope = example.scope if isinstance(example, Thing) else self.values.root()
        return self.values.thing(kind, scope)

    def list_of(
        self, parent: str, name: str, one: GraphQLField, example: Example
    ) -> tuple[Given, Example]:
        """The arguments of a list with filters, and an entry of it."""
        thing = example if isinstance(example, Thing) else None
        root = parent == "Query"
        given = self.values.clocks(50, 30, 15) if root else self.values.clocks(10, 8, 8)
        scope = self.values.scoped(thing.scope if thing else self.values.root(), given)
        connection = get_named_type(one.type).name
        if root:
            entry, more = self.of_root(connection.removesuffix("Connection"), scope)
            given |= more
        else:
            entry = self.values.entry(thing, name, connection, scope)
        size = self.some(("first", "first", "first", "last", ""))
        given |= {size: self.draw(st.integers(1, 3))} if size else {}
        if entry is None:
            return given, None
        if self.maybe(35):
            where = get_named_type(one.args["where"].type).name
            given["where"] = self.values.where(where, entry)
        if self.maybe(25):
            given["orderBy"] = self.values.order(get_named_type(one.args["orderBy"].type).name)
        for bound in ("after", "before"):
            if self.maybe(8):
                given[bound] = self.cursor(parent, name, thing, given, scope, connection)
        return given, entry

    def of_root(self, label: str, scope: Scope) -> tuple[Entry | None, Given]:
        """An entry of a root list, and the types that it may be asked by."""
        if label != "Relationship":
            rich = {node.key for node in self.pool.nodes[label]}
            seen = root_entries(label, scope, None)
            found = [entry for entry in seen if entry.key in rich] or seen
            return (self.some(found) if found else None), {}
        thing = self.values.thing("Relationship", scope)
        if thing is None:
            return None, {}
        types = self.roots.types(thing) if self.maybe(50) else {}
        return Entry(thing.of.key, thing), types

    def cursor(
        self,
        parent: str,
        name: str,
        thing: Thing | None,
        given: Given,
        scope: Scope,
        connection: str,
    ) -> str:
        """A cursor of the list: of one of its entries, or of what could be one."""
        place = self.pool.plain.place(thing.type if thing else parent, name)
        label = connection.removesuffix("Connection")
        if parent == "Query":
            found = root_entries(label, scope, given.get("types"))
        else:
            found = entries_below(self.schema, thing, name, scope) if thing else []
        entry = self.some(found[:50]) if found else self.values.entry(None, name, connection, scope)
        if entry is None:
            return opaque("c1", place, "nothing")
        return self.values.cursor(place, label, entry, given.get("orderBy", []))


@st.composite
def operations(draw: Draw, pool: Pool) -> Operation:
    """Operations of the schema, most of them valid; overlapping fields may not merge."""
    return Builder(pool, draw).operation()
