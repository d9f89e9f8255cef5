"""The API once more, the simple way: graphql-core and a resolver over dictionaries.

Written from the SDL and the design, to be compared with what the compiler answers. Slow and plain
on purpose: no field knows what another one needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLResolveInfo,
    GraphQLScalarType,
    build_schema,
    execute_sync,
    get_named_type,
    parse,
    validate,
)

from tests.support.plain_changes import Change, changes
from tests.support.plain_filter import Filters, Matching, shown_value
from tests.support.plain_graph import Edge, Graph, Node
from tests.support.plain_group import groups
from tests.support.plain_ids import coded, handle_of, parse_day, parse_moment, shown
from tests.support.plain_lists import entries_below, root_entries
from tests.support.plain_page import Page
from tests.support.plain_question import Row, territory_bordering
from tests.support.plain_view import Entry, Scope, Thing, value
from tests.support.plain_walk import neighbourhood, paths

MOST_IDS = 1000
LABELS = ("Actor", "Region", "Event", "Source", "Assertion")
Search = Callable[[str, int], list[tuple[str, float]]]
Arguments = Mapping[str, Any]
Info = GraphQLResolveInfo[Any]


@dataclass
class Plain:
    """Answers operations of the SDL over a graph."""

    sdl: str
    graph: Graph
    today: date
    search: Search = lambda _text, _first: []
    matching: Matching = lambda _text: set()

    def __post_init__(self) -> None:
        self.schema = build_schema(self.sdl)
        for name, coerce in (("Date", parse_day), ("DateTime", parse_moment)):
            scalar = self.schema.type_map[name]
            assert isinstance(scalar, GraphQLScalarType)
            scalar.coerce_input_value = coerce
        types = self.schema.type_map["RelationshipType"]
        assert isinstance(types, GraphQLEnumType)
        self.types = list(types.values)
        self.filters = Filters(self.schema, self.matching)

    def answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        operation_name: str | None = None,
    ) -> dict[str, Any]:
        """The response: data, and errors by code and path."""
        try:
            parsed = parse(document)
        except GraphQLError as error:
            return self._response(None, [error], "GRAPHQL_SYNTAX")
        if broken := validate(self.schema, parsed):
            return self._response(None, broken)
        result = execute_sync(
            self.schema,
            parsed,
            root_value=self,
            variable_values=dict(variables or {}),
            operation_name=operation_name,
            field_resolver=self._resolve,
            type_resolver=lambda value, *_: value.type,
        )
        return self._response(result.data, result.errors or [])

    def _response(
        self, data: Any, errors: list[GraphQLError], code: str = "GRAPHQL_INVALID"
    ) -> dict[str, Any]:
        response: dict[str, Any] = {"data": data}
        if errors:
            response["errors"] = [
                {
                    "path": error.path,
                    "extensions": {"code": (error.extensions or {}).get("code", code)},
                }
                for error in errors
            ]
        return response

    def _resolve(self, source: Any, info: Info, **arguments: Any) -> Any:
        match source:
            case Plain():
                return self._root(info, arguments)
            case Page():
                return self._page(source, info.field_name, arguments)
            case Thing():
                return self._thing(source, info, arguments)
            case Mapping():
                return source[info.field_name]
        raise AssertionError(f"nothing resolves {info.parent_type}.{info.field_name}")

    def _root(self, info: Info, arguments: Arguments) -> Any:
        scope = Scope(self.graph, self.today)
        here = scope.given(arguments)
        kind = get_named_type(info.return_type).name
        match info.field_name:
            case "node":
                return self._any(arguments["id"], scope)
            case "nodes":
                if len(arguments["ids"]) > MOST_IDS:
                    raise coded("BAD_REQUEST")
                return [self._any(text, scope) for text in arguments["ids"]]
            case "watermark":
                return shown(self.graph.watermark)
            case "whoControlsTerritoryBordering":
                return self._question(arguments, scope)
            case "search" | "neighbourhood" | "paths" | "changes":
                return self._found(info.field_name, arguments, here)
        if kind.endswith("Connection"):
            label = kind.removesuffix("Connection")
            entries = root_entries(label, here, arguments.get("types"))
            return self._listed(info, entries, arguments)
        return self._lookup(kind, arguments, scope)

    def _found(self, name: str, arguments: Arguments, here: Scope) -> Any:
        if name == "neighbourhood":
            return neighbourhood(here, self.types, arguments)
        if name == "paths":
            return paths(here, self.types, arguments)
        if name == "changes":
            found = changes(here, self.types, arguments)
            return Page(self.schema, "Query.changes", [*found], arguments, "Change")
        hits, nodes = self.search(arguments["text"], arguments["first"]), self.graph.nodes
        return [{"score": score, "node": Thing(nodes[key], here)} for key, score in hits]

    def _any(self, text: str, scope: Scope) -> Thing | None:
        handle = handle_of(text)
        if handle is None or handle.type not in (*LABELS, *self._relationships()):
            raise coded("BAD_ID")
        of: Node | Edge | None = self.graph.nodes.get(handle.key)
        if handle.type not in LABELS:
            of = self.graph.versions.get(handle.key)
        thing = Thing(of, scope.brought(handle)) if of else None
        return thing if thing and thing.type == handle.type else None

    def _relationships(self) -> list[str]:
        return [one.title().replace("_", "") for one in self.types]

    def _lookup(self, kind: str, arguments: Arguments, scope: Scope) -> Thing:
        given = [name for name in ("key", "id", "name") if arguments.get(name) is not None]
        if len(given) != 1:
            raise coded("BAD_REQUEST")
        text = arguments[given[0]]
        if given == ["name"]:
            return Thing(self._one(self.graph.named(kind, text)), scope.given(arguments))
        if given == ["id"]:
            handle = handle_of(text)
            if handle is None or handle.type != kind:
                raise coded("BAD_ID")
            text, scope = handle.key, scope.brought(handle)
        return Thing(self._one(self._keyed(kind, text)), scope.given(arguments))

    def _question(self, arguments: Arguments, scope: Scope) -> list[Mapping[str, Any]]:
        text = arguments["region"]
        handle = handle_of(text)
        if handle and handle.type == "Region":
            found, scope = self._keyed("Region", handle.key), scope.brought(handle)
        else:
            found = self._keyed("Region", text) or self.graph.named("Region", text)
        here = scope.given(arguments)
        return [self._row(row, here) for row in territory_bordering(self._one(found), here)]

    def _keyed(self, label: str, key: str) -> list[Node]:
        node = self.graph.nodes.get(key)
        return [node] if node and node.label == label else []

    def _one(self, found: list[Node]) -> Node:
        if len(found) != 1:
            raise coded("AMBIGUOUS_NAME" if found else "UNKNOWN_NAME")
        return found[0]

    def _listed(self, info: Info, entries: list[Entry], arguments: Arguments) -> Page:
        parent, name = info.parent_type, info.field_name
        kind = get_named_type(parent.fields[name].args["where"].type).name
        kept = [one for one in entries if self.filters.passes(arguments.get("where"), kind, one)]
        stem = get_named_type(info.return_type).name.removesuffix("Connection")
        return Page(self.schema, self.place(parent.name, name), kept, arguments, stem)

    def place(self, parent: str, name: str) -> str:
        """What cursors of a list are good for; relationships of all types share their one."""
        return f"{'Relationship' if parent in self._relationships() else parent}.{name}"

    def _page(self, page: Page, name: str, arguments: Arguments) -> Any:
        match name:
            case "totalCount":
                return len(page.entries)
            case "aggregate":
                return groups(self.schema, page.stem, page.entries, arguments)
            case "pageInfo":
                return page.info()
        return [
            {
                "cursor": page.cursor(entry),
                "node": entry.shown if isinstance(entry, Change) else entry.node,
                "relationship": entry.relationship,
            }
            for entry in page.shown
        ]

    def _thing(self, thing: Thing, info: Info, arguments: Arguments) -> Any:
        name, of, graph = info.field_name, thing.of, self.graph
        kind = get_named_type(info.return_type).name
        if kind.endswith("Connection"):
            here = thing.scope.given(arguments)
            return self._listed(info, entries_below(self.schema, thing, name, here), arguments)
        if isinstance(of, Edge) and name in ("from", "to"):
            return thing.to(of.start if name == "from" else of.end)
        if isinstance(of, Node) and of.label == "Assertion" and name in ("source", "speaker"):
            told = graph.source_of if name == "source" else graph.speaker_of
            return thing.to(told[of.key]) if of.key in told else None
        if kind == "Point":
            point = of.properties.get(name)
            return point and {"latitude": point.y, "longitude": point.x}
        if kind in LABELS:
            key = value(thing, name)
            return None if key is None else thing.to(graph.nodes[key])
        return shown(shown_value(self.schema, thing, name))

    def _row(self, row: Row, scope: Scope) -> Mapping[str, Any]:
        held: Edge | None = row["relationship"]
        columns = ("standing", "withinPrecision", "disputed", "lastAssertedOn")
        derived: dict[str, Any] = dict.fromkeys(columns) | {"standing": "UNKNOWN"}
        if held is not None:
            derived = {name: shown(value(Thing(held, scope), name)) for name in columns}
        return derived | {name: self._cell(one, scope) for name, one in row.items()}

    def _cell(self, one: Any, scope: Scope) -> Any:
        if isinstance(one, list):
            return [self._cell(each, scope) for each in one]
        return Thing(one, scope) if isinstance(one, Node | Edge) else one
