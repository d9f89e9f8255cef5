"""The ways from one node to another."""

from __future__ import annotations

from typing import Any

from marchland.compile.answers import LONGEST_PATH, MOST_PATHS
from marchland.compile.references import entity, key_of
from marchland.compile.render import render_object
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Selected
from marchland.compile.shape import Items
from marchland.compile.steps import bounded, types_in
from marchland.compile.values import stored
from marchland.model.declare import Clock, Relationship
from marchland.model.period import OPEN_END, UNKNOWN_START
from marchland.model.vocabulary import RELATIONSHIPS

_HAPPENED = [one.type for one in RELATIONSHIPS if one.clock is Clock.HAPPENED]


def _day(value: object) -> str:
    return f"date('{value}')"


def render_paths(selected: Selected, scope: Scope) -> Rendered:
    """Ways from one node to another."""
    arguments, writer = selected.arguments, scope.writer
    longest = bounded(arguments, "maxHops", LONGEST_PATH)
    limit = writer.parameter(bounded(arguments, "limit", MOST_PATHS))
    writer.modern = True
    start, end = (writer.parameter(key_of(arguments[name])) for name in ("from", "to"))
    (at_start, first), (at_end, last) = entity(writer, start), entity(writer, end)
    edges, path, row = (writer.variable(prefix) for prefix in ("l", "y", "r"))
    types = types_in(arguments)
    shortest = stored(arguments.get("mode")) != "all_simple"
    step = _step(types, edges, arguments, scope)
    left, right = _ARROWS[stored(arguments.get("direction")) or "any"]
    pattern = f"({first}) ((){left}{step}{right}()){{1,{longest}}} ({last})"
    window = _window(arguments.get("during"), edges, scope)
    text, shape = render_object("Path", selected.only, row, scope.within(MOST_PATHS))
    if shortest and not window:
        pattern = _of_the_shortest(pattern, edges, scope)
    else:
        pattern = f"ACYCLIC {pattern}{window}"
    found = (
        f"CALL () {at_start} CALL ({first}) {at_end} WITH {first}, {last} WHERE {first} <> {last} "
        f"MATCH {path} = {pattern} "
    )
    return (
        f"COLLECT {{ {found}{_kept(path, edges, shortest, limit, scope)}"
        f"{_row_of_path(path, edges, row, scope)} RETURN {text} }}"
    ), Items(shape, "Query.paths", selected.nodes)


_ARROWS: dict[object, tuple[str, str]] = {
    "outgoing": ("-", "->"),
    "incoming": ("<-", "-"),
    "any": ("-", "-"),
}


def _of_the_shortest(pattern: str, edges: str, scope: Scope) -> str:
    """The pattern held to the shortest ways.

    The condition on each path, which all fulfil, is there where a relationship is judged by a
    subquery: without one Neo4j 2026.08 plans ``FindShortestPaths``, in which such a subquery ends
    with an internal error; with one it plans ``StatefulShortestPath``.
    """
    if scope.known and scope.lens:
        pattern = f"({pattern} WHERE size({edges}) > 0)"
    return f"SHORTEST 1 GROUP {pattern}"


def _step(types: list[Relationship], edges: str, arguments: dict[str, Any], scope: Scope) -> str:
    """The pattern of one relationship of a path, with what it must fulfil by itself."""
    kinds = "|".join(one.type for one in types)
    named = f"{edges}:{kinds}" if kinds else f"{edges}:{RELATIONSHIPS[0].type}"
    if arguments.get("during") is not None:
        wanted = scope.counted(edges)
    else:
        happened = f"type({edges}) IN {_HAPPENED!r}"
        wanted = (
            f"{scope.counted(edges)} AND {edges}.valid_from <= {scope.date} "
            f"AND ({happened} OR {scope.date} < {edges}.valid_to)"
        )
    return f"[{named} WHERE {wanted if kinds else 'false'}]"


def _end_of(edge: str) -> str:
    return f"CASE WHEN type({edge}) IN {_HAPPENED!r} THEN {_day(OPEN_END)} ELSE {edge}.valid_to END"


def _window(during: dict[str, Any] | None, edges: str, scope: Scope) -> str:
    """The predicate that all relationships hold at one time of the span, judged while walking."""
    if during is None:
        return ""
    writer = scope.writer
    start = writer.parameter(during.get("from") or UNKNOWN_START)
    end = writer.parameter(during.get("to") or OPEN_END)
    edge, held = writer.variable("e"), writer.variable("x")
    later = f"CASE WHEN {edge}.valid_from > {held}[0] THEN {edge}.valid_from ELSE {held}[0] END"
    sooner = f"CASE WHEN {_end_of(edge)} < {held}[1] THEN {_end_of(edge)} ELSE {held}[1] END"
    return (
        f" WHERE allReduce({held} = [{start}, {end}], {edge} IN {edges} | [{later}, {sooner}], "
        f"{held}[0] < {held}[1])"
    )


def _kept(path: str, edges: str, shortest: bool, limit: str, scope: Scope) -> str:
    """Of the paths found the first few: by length, then by the keys on their way."""
    length, keys = scope.writer.variable("i"), scope.writer.variable("k")
    measured = (
        f"WITH {path}, {edges}, size({edges}) AS {length}, [one IN {edges} | one.id] AS {keys} "
    )
    if shortest:
        best = scope.writer.variable("b")
        listed = scope.writer.variable("x")
        return (
            f"{measured}WITH min({length}) AS {best}, "
            f"collect([{path}, {edges}, {length}, {keys}]) AS {listed} "
            f"UNWIND [one IN {listed} WHERE one[2] = {best}] AS {listed}x "
            f"WITH {listed}x[0] AS {path}, {listed}x[1] AS {edges}, {listed}x[3] AS {keys} "
            f"ORDER BY {keys} LIMIT {limit} "
        )
    return f"{measured}ORDER BY {length}, {keys} LIMIT {limit} "


def _row_of_path(path: str, edges: str, row: str, scope: Scope) -> str:
    edge, low, high, weak = (scope.writer.variable(prefix) for prefix in ("e", "x", "x", "x"))
    told = f"[{edge} IN {edges} | {scope.summary(edge)}]" if scope.known else edges
    begins = (
        f"reduce({low} = {_day(UNKNOWN_START)}, {edge} IN {edges} | "
        f"CASE WHEN {edge}.valid_from > {low} THEN {edge}.valid_from ELSE {low} END)"
    )
    ends = (
        f"reduce({high} = {_day(OPEN_END)}, {edge} IN {edges} | "
        f"CASE WHEN {_end_of(edge)} < {high} THEN {_end_of(edge)} ELSE {high} END)"
    )
    weakest = (
        f"reduce({weak} = null, one IN {told} | CASE WHEN one.confidence IS NULL THEN {weak} "
        f"WHEN {weak} IS NULL OR one.confidence < {weak}.confidence THEN one ELSE {weak} END)"
    )
    return (
        f"WITH {path}, {edges}, {begins} AS {low}, {ends} AS {high}, {weakest} AS {weak} "
        f"WITH {{length: size({edges}), nodes: nodes({path}), relationships: {edges}, "
        f"begins: toString(nullIf({low}, {_day(UNKNOWN_START)})), "
        f"ends: toString(nullIf({high}, {_day(OPEN_END)})), "
        f"admiralty: {weak}.admiralty, confidence: {weak}.confidence}} AS {row}"
    )
