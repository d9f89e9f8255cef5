"""The API once more, the simple way: graphql-core and a resolver over dictionaries.

Written from the SDL and the design, to be compared with what the compiler answers. Slow and plain
on purpose: no field knows what another one needs.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLResolveInfo,
    GraphQLScalarType,
    build_schema,
    execute_sync,
    get_named_type,
    parse,
    validate,
)

from tests.support.plain_graph import (
    HAPPENED,
    Edge,
    Graph,
    Node,
    shown,
    standing,
    within_precision,
)
from tests.support.plain_question import territory_bordering

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
TERMS = {"kind", "status", "extent", "basis", "stance", "role", "fromPrecision", "toPrecision"}
Search = Callable[[str, int], list[tuple[str, float]]]
Arguments = Mapping[str, Any]
Info = GraphQLResolveInfo[Any]


@dataclass(frozen=True)
class Clock:
    """The date that a root field is asked for, and what ids say of it: nothing for the present."""

    day: date
    label: str


@dataclass(frozen=True)
class Thing:
    """A node or relationship, seen on a date."""

    type: str
    of: Node | Edge
    clock: Clock


@dataclass(frozen=True)
class Page:
    """A connection: the whole list, and the part of it that is asked for."""

    place: str
    entries: list[tuple[str, Thing, Thing | None]]
    first: int
    after: str | None

    @property
    def rest(self) -> list[tuple[str, Thing, Thing | None]]:
        start = "" if self.after is None else cursor_key(self.place, self.after)
        return [entry for entry in self.entries if entry[0] > start]


def opaque(*parts: str) -> str:
    """The text of an id or a cursor: its parts, in URL-safe base64 without padding."""
    return base64.urlsafe_b64encode("\x1f".join(parts).encode()).rstrip(b"=").decode()


def parts_of(text: str) -> list[str]:
    """The parts of an id or a cursor; none when it is neither."""
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().split("\x1f")
    except ValueError:
        return []


def cursor_key(place: str, cursor: str) -> str:
    """The key in a cursor of this list."""
    parts = parts_of(cursor)
    if parts[:2] != ["c1", place] or len(parts) != 3:
        raise coded("BAD_CURSOR")
    return parts[2]


def coded(code: str) -> GraphQLError:
    """An error with a code."""
    return GraphQLError(code, extensions={"code": code})


def parse_day(value: object) -> date:
    """A calendar date as the SDL describes it."""
    try:
        if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise coded("BAD_DATE")


def day_in_id(text: str) -> date:
    """The date that an id brings along."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise coded("BAD_ID") from None


def stored(name: str) -> str:
    """The stored spelling of a GraphQL name."""
    if name == "iso31662":
        return "iso_3166_2"
    return re.sub("[A-Z]", lambda found: f"_{found[0].lower()}", name)


@dataclass
class Plain:
    """Answers operations of the SDL over a graph."""

    sdl: str
    graph: Graph
    today: date
    search: Search = lambda _text, _first: []

    def __post_init__(self) -> None:
        self.schema = build_schema(self.sdl)
        scalar = self.schema.type_map["Date"]
        assert isinstance(scalar, GraphQLScalarType)
        scalar.coerce_input_value = parse_day

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
                return self._page(source, info.field_name)
            case Thing():
                return self._thing(source, info, arguments)
            case Mapping():
                return source[info.field_name]
        raise AssertionError(f"nothing resolves {info.parent_type}.{info.field_name}")

    def _root(self, info: Info, arguments: Arguments) -> Any:
        kind = get_named_type(info.return_type).name
        clock = self._clock(arguments)
        if kind.endswith("Connection"):
            return self._list(kind.removesuffix("Connection"), info, arguments, clock)
        if kind == "SearchHit":
            hits = self.search(arguments["text"], arguments["first"])
            return [
                {"score": score, "node": self._seen(self.graph.nodes[key], clock)}
                for key, score in hits
            ]
        if kind == "TerritoryBordering":
            region = self._one(self._region_of(arguments["region"]))
            rows = territory_bordering(self.graph, region, clock.day)
            return [self._row(row, clock) for row in rows]
        return self._lookup(kind, arguments, clock)

    def _clock(self, arguments: Arguments) -> Clock:
        given = arguments.get("asOf")
        if given is None and (parts := parts_of(arguments.get("id") or "")) and parts[-1]:
            given = day_in_id(parts[-1])
        return Clock(given, given.isoformat()) if given else Clock(self.today, "")

    def _lookup(self, kind: str, arguments: Arguments, clock: Clock) -> Thing:
        given = [name for name in ("key", "id", "name") if arguments.get(name) is not None]
        if len(given) != 1:
            raise coded("BAD_REQUEST")
        text = arguments[given[0]]
        if given == ["name"]:
            return Thing(kind, self._one(self.graph.named(kind, text)), clock)
        if given == ["id"]:
            parts = parts_of(text)
            if parts[:2] != ["i1", kind] or len(parts) != 4:
                raise coded("BAD_ID")
            text = parts[2]
        return Thing(kind, self._one(self._keyed(kind, text)), clock)

    def _region_of(self, text: str) -> list[Node]:
        parts = parts_of(text)
        if parts[:2] == ["i1", "Region"]:
            return self._keyed("Region", parts[2])
        return self._keyed("Region", text) or self.graph.named("Region", text)

    def _keyed(self, label: str, key: str) -> list[Node]:
        node = self.graph.nodes.get(key)
        return [node] if node and node.label == label else []

    def _one(self, found: list[Node]) -> Node:
        if len(found) != 1:
            raise coded("AMBIGUOUS_NAME" if found else "UNKNOWN_NAME")
        return found[0]

    def _list(self, label: str, info: Info, arguments: Arguments, clock: Clock) -> Page:
        kind = arguments.get("kind")
        nodes = [
            node
            for node in self.graph.labelled(label)
            if (kind is None or node.properties["kind"] == kind.lower())
            and (label != "Event" or node.properties["valid_from"] <= clock.day)
        ]
        entries = [(node.key, self._seen(node, clock), None) for node in nodes]
        return self._paged(info, [*entries], arguments)

    def _paged(self, info: Info, entries: list[Any], arguments: Arguments) -> Page:
        first = arguments["first"]
        if first is None or not 1 <= first <= 1000:
            raise coded("BAD_PAGE")
        page = Page(
            f"{info.parent_type.name}.{info.field_name}", entries, first, arguments.get("after")
        )
        _ = page.rest
        return page

    def _page(self, page: Page, name: str) -> Any:
        within = page.rest[: page.first]
        if name == "totalCount":
            return len(page.entries)
        if name == "edges":
            return [
                {"cursor": opaque("c1", page.place, key), "node": node, "relationship": edge}
                for key, node, edge in within
            ]
        return {
            "hasNextPage": len(page.rest) > page.first,
            "hasPreviousPage": page.after is not None,
            "startCursor": opaque("c1", page.place, within[0][0]) if within else None,
            "endCursor": opaque("c1", page.place, within[-1][0]) if within else None,
        }

    def _seen(self, node: Node, clock: Clock) -> Thing:
        return Thing(node.label, node, clock)

    def _thing(self, thing: Thing, info: Info, arguments: Arguments) -> Any:
        name, of, clock = info.field_name, thing.of, thing.clock
        kind = get_named_type(info.return_type).name
        if name in ("id", "key"):
            version = of.properties.get("version_id", of.key)
            return of.key if name == "key" else opaque("i1", thing.type, version, clock.label)
        if name == "assertions":
            said = self.graph.about.get(of.key, [])
            return self._paged(info, [(a.key, self._seen(a, clock), None) for a in said], arguments)
        if isinstance(of, Node) and kind.endswith("Connection"):
            return self._paged(info, self._related(of, name, kind, clock), arguments)
        if isinstance(of, Edge) and name in ("from", "to"):
            return self._seen(of.start if name == "from" else of.end, clock)
        if isinstance(of, Node) and of.label == "Assertion" and name in _OF_ASSERTION:
            return self._of_assertion(of, name, clock)
        return self._property(thing, name, kind)

    def _related(self, node: Node, name: str, kind: str, clock: Clock) -> list[Any]:
        edge_type = self.schema.type_map[kind.replace("Connection", "Edge")]
        related = get_named_type(edge_type.fields["relationship"].type).name  # type: ignore[attr-defined]
        target = get_named_type(edge_type.fields["node"].type).name  # type: ignore[attr-defined]
        stored_as = stored(related).lstrip("_").upper()
        found: list[Edge] = []
        if name == "borders" or name not in BACKWARD:
            found += self.graph.leaving.get((stored_as, node.key), [])
        if name == "borders" or name in BACKWARD:
            found += self.graph.reaching.get((stored_as, node.key), [])
        return [
            (edge.key, self._seen(edge.other(node), clock), Thing(related, edge, clock))
            for edge in sorted(found, key=lambda edge: edge.key)
            if edge.shown_on(clock.day) and edge.other(node).label == target
        ]

    def _of_assertion(self, said: Node, name: str, clock: Clock) -> Any:
        source = self.graph.source_of[said.key]
        if name == "admiralty":
            return f"{source.properties['reliability']}{said.properties['credibility']}"
        if name == "source":
            return self._seen(source, clock)
        speaker = self.graph.speaker_of.get(said.key)
        return self._seen(speaker, clock) if speaker else None

    def _property(self, thing: Thing, name: str, kind: str) -> Any:
        properties, day = thing.of.properties, thing.clock.day
        if name == "standing":
            happened = getattr(thing.of, "type", "") in HAPPENED
            return standing(properties, day, happened=happened)
        if name == "withinPrecision":
            return within_precision(properties, day)
        value = properties.get("version_id" if name == "version" else stored(name))
        if name in ("aliases", "disputed"):
            return value or ([] if name == "aliases" else False)
        if name == "location":
            return value and {"latitude": value.y, "longitude": value.x}
        if value is not None and kind in ("Actor", "Region"):
            return self._seen(self.graph.nodes[value], thing.clock)
        if kind == "Date" and shown(value) in ("0001-01-01", "9999-12-31"):
            return None
        if kind == "DateTime" and value is not None and value.year == 9999:
            return None
        if name == "forms":
            return [form.upper() for form in value or []]
        enum = name in TERMS and kind != "String"
        return value.upper() if enum and value is not None else shown(value)

    def _row(self, row: Mapping[str, Any], clock: Clock) -> Mapping[str, Any]:
        held: Edge | None = row["relationship"]
        derived: dict[str, Any] = {
            "standing": "UNKNOWN",
            "withinPrecision": None,
            "disputed": None,
            "lastAssertedOn": None,
        }
        if held is not None:
            derived = {
                "standing": standing(held.properties, clock.day),
                "withinPrecision": within_precision(held.properties, clock.day),
                "disputed": bool(held.properties.get("disputed")),
                "lastAssertedOn": shown(held.properties.get("last_asserted_on")),
            }
        return derived | {name: self._cell(value, clock) for name, value in row.items()}

    def _cell(self, value: Any, clock: Clock) -> Any:
        if isinstance(value, list):
            return [self._cell(one, clock) for one in value]
        if isinstance(value, Node):
            return self._seen(value, clock)
        if isinstance(value, Edge):
            return Thing(value.type.title().replace("_", ""), value, clock)
        return value


_OF_ASSERTION = {"admiralty", "source", "speaker"}
