"""What is seen of the graph from a day, a point of knowledge and through a lens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from tests.support.plain_graph import (
    HAPPENED,
    NO_END,
    NO_START,
    Edge,
    Graph,
    Node,
    Properties,
    standing,
    within_precision,
)
from tests.support.plain_ids import Handle, Lens, label_of, opaque

SUMMARY = (
    "admiralty",
    "confidence",
    "against",
    "disputed",
    "origins",
    "first_asserted_on",
    "last_asserted_on",
)
LISTS = ("aliases", "forms", "pooled_forms")
_PROBABILITY = {1: 0.9, 2: 0.7, 3: 0.5, 4: 0.3, 5: 0.1, 6: 0.5}
_WEIGHT = {"A": 1.0, "B": 0.75, "C": 0.5, "D": 0.25, "E": 0.0, "F": 0.5}


@dataclass(frozen=True)
class Scope:
    """The clocks and the lens that something is seen by."""

    graph: Graph = field(repr=False)
    today: date
    as_of: date | None = None
    known_at: datetime | None = None
    lens: Lens | None = None

    @property
    def day(self) -> date:
        """The date that is meant."""
        return self.as_of or self.today

    @property
    def label(self) -> tuple[str, str, str]:
        """What ids say of it."""
        return label_of(self.as_of, self.known_at, self.lens)

    def given(self, arguments: Mapping[str, Any]) -> Scope:
        """With the arguments of a field; what is not given stays."""
        lens = arguments.get("lens")
        return replace(
            self,
            as_of=arguments.get("asOf") or self.as_of,
            known_at=arguments.get("knownAt") or self.known_at,
            lens=self.lens if lens is None else Lens.of(lens),
        )

    def brought(self, handle: Handle) -> Scope:
        """As an id says."""
        return replace(self, as_of=handle.as_of, known_at=handle.known_at, lens=handle.lens)

    def knows(self, properties: Properties) -> bool:
        """Whether a version or an assertion is visible."""
        recorded, retracted = properties["recorded_at"], properties["retracted_at"]
        if self.known_at is None:
            return bool(retracted.year == NO_END.year)
        return bool(recorded <= self.known_at < retracted)

    def said(self, lineage: str) -> list[Node]:
        """The visible assertions about it."""
        return [one for one in self.graph.about.get(lineage, ()) if self.knows(one.properties)]

    def follows(self, edge: Edge) -> bool:
        """Whether a relationship can be seen, whenever it holds."""
        if not self.knows(edge.properties):
            return False
        lens = self.lens
        return lens is None or any(
            one.properties["stance"] == "AFFIRMS" and lens.passes(*_by(self.graph, one))
            for one in self.said(edge.key)
        )

    def shows(self, edge: Edge) -> bool:
        """Whether a list of relationships holds it."""
        return edge.shown_on(self.day) and self.follows(edge)

    def summary(self, of: Node | Edge) -> Properties:
        """The summary of what is said of it, as far as it is known by then."""
        if self.known_at is None:
            return of.properties
        return _summary(self.graph, self.said(of.key))


def _by(graph: Graph, said: Node) -> tuple[str, str, str | None]:
    source, speaker = graph.source_of[said.key], graph.speaker_of.get(said.key)
    return source.properties["reliability"], source.key, speaker.key if speaker else None


def _summary(graph: Graph, said: list[Node]) -> Properties:
    pairs: dict[str, set[tuple[float, str]]] = {"AFFIRMS": set(), "DENIES": set()}
    origins, days = set(), []
    for one in said:
        letter, source, speaker = _by(graph, one)
        number = one.properties["credibility"]
        surety = round(0.5 + (_PROBABILITY[number] - 0.5) * _WEIGHT[letter], 4)
        pairs[one.properties["stance"]].add((-surety, f"{letter}{number}"))
        if one.properties["stance"] == "AFFIRMS":
            publisher = graph.nodes[source].properties.get("publisher")
            origins.add(speaker or publisher or source)
            days.append(one.properties["asserted_on"])
    best, worst = (min(pairs[stance], default=None) for stance in ("AFFIRMS", "DENIES"))
    return {
        "admiralty": best and best[1],
        "confidence": best and -best[0],
        "against": worst and -worst[0],
        "disputed": bool(best and worst),
        "origins": len(origins),
        "first_asserted_on": min(days, default=None),
        "last_asserted_on": max(days, default=None),
    }


@dataclass(frozen=True, eq=False)
class Thing:
    """A node or relationship, seen from somewhere."""

    of: Node | Edge
    scope: Scope

    @property
    def type(self) -> str:
        """Its type in the SDL."""
        return self.of.label if isinstance(self.of, Node) else self.of.graphql

    @property
    def id(self) -> str:
        """Its global id."""
        key = self.of.properties.get("version_id", self.of.key)
        return opaque("i2", self.type, key, *self.scope.label)

    def to(self, node: Node) -> Thing:
        """Another thing, seen from there too."""
        return Thing(node, self.scope)


@dataclass(frozen=True, eq=False)
class Entry:
    """An entry of a list: its node, and how it is related if the list is a step's."""

    key: str
    node: Thing
    relationship: Thing | None = None


def stored(name: str) -> str:
    """The stored spelling of a GraphQL name."""
    if name == "iso31662":
        return "iso_3166_2"
    return re.sub("[A-Z]", lambda found: f"_{found[0].lower()}", name)


def value(thing: Thing, name: str) -> Any:
    """What a field without fields below it holds, as stored; None where nothing is known.

    A field that leads to another node holds that node's key.
    """
    of, scope = thing.of, thing.scope
    match name:
        case "id":
            return thing.id
        case "version":
            return of.properties["version_id"]
        case "key":
            return of.key
        case "from" | "to" if isinstance(of, Edge):
            return of.start.key if name == "from" else of.end.key
        case "standing":
            told = {**of.properties, **{n: scope.summary(of).get(n) for n in SUMMARY}}
            return standing(told, scope.day, happened=getattr(of, "type", "") in HAPPENED)
        case "withinPrecision":
            return within_precision(of.properties, scope.day)
        case "admiralty" if thing.type == "Assertion":
            letter, _, _ = _by(scope.graph, _node(of))
            return f"{letter}{of.properties['credibility']}"
    return _stored_value(thing, stored(name))


def _stored_value(thing: Thing, name: str) -> Any:
    of, known_at = thing.of, thing.scope.known_at
    kept = thing.scope.summary(of) if name in SUMMARY else of.properties
    found = kept.get(name)
    if name in LISTS:
        return found or []
    if name == "disputed":
        return bool(found)
    if isinstance(found, datetime):
        later = name == "retracted_at" and known_at is not None and found > known_at
        return None if later or found.year == NO_END.year else found
    return None if found in (NO_START, NO_END) else found


def _node(of: Node | Edge) -> Node:
    assert isinstance(of, Node)
    return of
