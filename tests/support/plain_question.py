"""Territory bordering a region, in plain Python, by the design's definition.

X means the land that X holds and nobody else claims. Around it lie three groups: what touches that
land, what touches land that X's holder alone holds and another claims, and that land itself; each
at the finest level that has a controller not by default.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.support.plain_graph import Edge, Graph, Node, holds
from tests.support.plain_view import Scope

GROUPS = ("TOUCHES", "VIA_DISPUTED_LAND", "DISPUTED_LAND")
Row = dict[str, Any]
Line = tuple[Node, str, Edge, str | None]
"""What lies beyond, its group, the border, the disputed land it is reached through."""


@dataclass
class Touched:
    """Something at the line: how it is reached, over which borders, through which land."""

    far: Node
    group: str
    borders: list[Edge] = field(default_factory=list)
    through: set[str] = field(default_factory=set)


@dataclass
class Day:
    """The graph on one day, as it is seen."""

    scope: Scope

    @property
    def graph(self) -> Graph:
        """The whole of it."""
        return self.scope.graph

    def seen(self, found: list[Edge]) -> list[Edge]:
        """Those that hold on the day, and are seen; what is only denied counts as none."""
        return [e for e in found if holds(e.properties, self.scope.day) and self.counts(e)]

    def counts(self, edge: Edge) -> bool:
        """Whether it is seen, and somebody affirms it or nobody denies it."""
        if not self.scope.follows(edge):
            return False
        told = self.scope.summary(edge)
        return told.get("confidence") is not None or told.get("against") is None

    def reaching(self, kind: str, region: Node) -> list[Edge]:
        """The relationships of a kind that lead to the region."""
        return self.seen(self.graph.reaching.get((kind, region.key), []))

    def leaving(self, kind: str, node: Node) -> list[Edge]:
        """The relationships of a kind that start at the node."""
        return self.seen(self.graph.leaving.get((kind, node.key), []))

    def borders(self, region: Node) -> list[Edge]:
        """Every line of the region."""
        return self.leaving("BORDERS", region) + self.reaching("BORDERS", region)

    def reported(self, region: Node) -> list[Edge]:
        """Who controls the region, not by default."""
        controls = self.reaching("CONTROLS", region)
        return [edge for edge in controls if edge.properties["basis"] != "default"]

    def by_default(self, region: Node) -> list[Edge]:
        """Who controls the region by default."""
        controls = self.reaching("CONTROLS", region)
        return [edge for edge in controls if edge.properties["basis"] == "default"]

    def wholes(self, region: Node, *, administered: bool = True) -> list[Node]:
        """What the region is part of, nearest first."""
        found: list[Node] = []
        level = [region]
        while level:
            level = [
                edge.end
                for node in level
                for edge in self.leaving("PART_OF", node)
                if _administered(edge) or not administered
            ]
            level = [node for at, node in enumerate(level) if node not in (*found, *level[:at])]
            found += level
        return found

    def parts(self, region: Node) -> list[Node]:
        """What lies within the region by administration, at any depth, nearest first."""
        found: list[Node] = []
        level = [region]
        while level:
            level = [
                edge.start
                for node in level
                for edge in self.reaching("PART_OF", node)
                if _administered(edge) and edge.start not in found
            ]
            level = [node for at, node in enumerate(level) if node not in level[:at]]
            found += level
        return found

    def claimed_by_others(self, region: Node, holders: set[str]) -> bool:
        """Whether somebody other than the holders claims the region."""
        return any(edge.start.key not in holders for edge in self.reaching("CLAIMS", region))

    def noted(self, region: Node) -> set[str]:
        """Who claims the region or is in it, as far as anything is recorded."""
        found = self.reaching("CLAIMS", region) + self.reaching("PRESENT_IN", region)
        return {edge.start.key for edge in found}

    def zones(self, region: Node) -> list[Node]:
        """The zones that cut across the region, or lie in it."""
        inside = [e.start for e in self.reaching("PART_OF", region)]
        return [e.start for e in self.reaching("OVERLAPS", region)] + [
            zone for zone in inside if zone.properties["kind"] == "zone"
        ]


def _administered(edge: Edge) -> bool:
    return (edge.properties.get("basis") or "administered") == "administered"


def territory_bordering(x: Node, scope: Scope) -> list[Row]:
    """The rows of the answer, in order."""
    on = Day(scope)
    merged: dict[tuple[str, str], list[tuple[Touched, Node, list[Edge]]]] = {}
    for touched in _without_rests(on, _finest(on, _touched(on, x))):
        territory, controls = _controlled(on, touched.far)
        merged.setdefault((touched.group, territory.key), []).append((touched, territory, controls))
    rows = [row for entries in merged.values() for row in _rows(on, entries)]
    return sorted(rows, key=_order)


def _order(row: Row) -> tuple[int, str, str]:
    held = row["relationship"]
    return GROUPS.index(row["group"]), row["territory"].key, held.key if held else ""


def _touched(on: Day, x: Node) -> list[Touched]:
    holders = {edge.start.key for edge in on.by_default(x)}
    lands = _disputed_lands(on, holders)
    proper = {x.key} | {
        part.key
        for part in on.parts(x)
        if part.key not in lands and not on.claimed_by_others(part, holders)
    }
    found: dict[tuple[str, str], Touched] = {}
    for far, group, border, through in _lines(on, proper, lands):
        touched = found.setdefault((far.key, group), Touched(far, group))
        if border not in touched.borders:
            touched.borders.append(border)
        touched.through |= {through} if through else set()
    return list(found.values())


def _lines(on: Day, proper: set[str], lands: dict[str, Node]) -> Iterator[Line]:
    """Each line from the land proper, or from disputed land beside it, to elsewhere."""
    for key in proper:
        near = on.graph.nodes[key]
        for border in on.borders(near):
            far, via = border.other(near), border.properties.get("via")
            if far.key in lands:
                yield far, GROUPS[2], border, via
            elif far.key not in proper:
                yield far, GROUPS[1] if via else GROUPS[0], border, via
    for land in lands.values():
        lines = [(border, border.other(land)) for border in on.borders(land)]
        if any(far.key in proper for _, far in lines):
            for border, far in lines:
                if far.key not in proper and far.key not in lands:
                    yield far, GROUPS[1], border, land.key


def _disputed_lands(on: Day, holders: set[str]) -> dict[str, Node]:
    """Land that the holders alone hold, as is reported, and that another claims."""
    return {
        edge.end.key: edge.end
        for edge in on.seen([edge for edge in on.graph.edges if edge.type == "CONTROLS"])
        if edge.start.key in holders
        and edge.properties["basis"] != "default"
        and edge.properties["status"] != "joint"
        and on.claimed_by_others(edge.end, {edge.start.key})
    }


def _finest(on: Day, found: list[Touched]) -> list[Touched]:
    wholes = {whole.key for one in found for whole in on.wholes(one.far, administered=False)}
    return [one for one in found if one.far.key not in wholes]


def _without_rests(on: Day, touched: list[Touched]) -> list[Touched]:
    """Without what a touched zone overlaps and nothing else is recorded of."""
    keys = {one.far.key for one in touched}
    return [
        one
        for one in touched
        if on.noted(one.far)
        or _controlled(on, one.far)[1]
        or not any(zone.key in keys for zone in on.zones(one.far))
    ]


def _controlled(on: Day, far: Node) -> tuple[Node, list[Edge]]:
    """The territory that the row is about, and who controls it."""
    above = [far, *on.wholes(far)]
    for region in above:
        if reported := on.reported(region):
            return region, reported
    if far.properties["kind"] == "zone" or on.zones(far):
        return far, []
    for region in above:
        if default := on.by_default(region):
            others = on.noted(far) - {edge.start.key for edge in default}
            return (far, []) if others else (region, default)
    return far, []


def _rows(on: Day, entries: list[tuple[Touched, Node, list[Edge]]]) -> Iterator[Row]:
    territory, controls = entries[0][1], entries[0][2]
    through = {key for touched, _, _ in entries for key in touched.through}
    touching = [touched.far for touched, _, _ in entries]
    borders = [border for touched, _, _ in entries for border in touched.borders]
    rows: list[Edge | None] = [*controls] or [None]
    for held in rows:
        unknown, total = _unknown(on, territory, held, touching)
        rest = f"; rest unknown: {', '.join(one.properties['name'] for one in unknown)}"
        yield {
            "group": entries[0][0].group,
            "territory": territory,
            "controller": held and held.start,
            "relationship": held,
            **_weakest(on.scope, [*borders, *([held] if held else [])]),
            "touching": touching,
            "borders": borders,
            "via": on.graph.nodes[min(through)] if through else None,
            "claims": on.reaching("CLAIMS", territory),
            "present": on.reaching("PRESENT_IN", territory),
            "alsoWithin": _also_within(on, territory, held),
            "formerly": None if held else _formerly(on, territory),
            "coverage": f"{total - len(unknown)} of {total}" + (rest if unknown else ""),
            "unknownParts": unknown,
        }


def _weakest(scope: Scope, path: list[Edge]) -> Row:
    told = [scope.summary(edge) for edge in path]
    said = [one for one in told if one.get("confidence") is not None]
    weakest: Any = min(said, key=lambda one: one["confidence"], default={})
    return {"admiralty": weakest.get("admiralty"), "confidence": weakest.get("confidence")}


def _also_within(on: Day, territory: Node, held: Edge | None) -> list[Edge]:
    return [
        edge
        for part in on.parts(territory)
        for edge in on.reported(part)
        if held is None or edge.start != held.start
    ]


def _formerly(on: Day, territory: Node) -> Edge | None:
    ended = [
        edge
        for edge in on.graph.reaching.get(("CONTROLS", territory.key), [])
        if edge.properties["valid_to"] <= on.scope.day and on.counts(edge)
    ]
    return max(ended, key=lambda edge: edge.properties["valid_to"], default=None)


def _unknown(
    on: Day, territory: Node, held: Edge | None, touching: list[Node]
) -> tuple[list[Node], int]:
    """The parts of which nothing, or not the whole, is known; and how many parts there are."""
    overlaps = on.leaving("OVERLAPS", territory)
    if not overlaps:
        return ([] if held else touching), len(touching)
    whole = held is not None and held.properties["extent"] == "whole"
    unknown = [e.end for e in overlaps if not (whole and e.properties["extent"] == "whole")]
    return unknown, len(overlaps)
