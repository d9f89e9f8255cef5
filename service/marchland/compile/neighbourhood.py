"""What lies around some nodes, hop by hop."""

from __future__ import annotations

from collections.abc import Sequence

from marchland.compile.answers import MOST_HOPS, MOST_IDS
from marchland.compile.fields import LARGEST_PAGE
from marchland.compile.references import entity, key_of
from marchland.compile.render import render_object
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Selected
from marchland.compile.steps import bounded, types_in
from marchland.errors import BadRequest, QueryTooLarge
from marchland.model.declare import Clock, Relationship


def _selects(selected: Sequence[Selected], *names: str) -> bool:
    return any(one.name in names for one in selected)


def render_neighbourhood(selected: Selected, scope: Scope) -> Rendered:
    """The nodes and relationships around some nodes, hop by hop."""
    arguments, writer = selected.arguments, scope.writer
    hops, limit = bounded(arguments, "hops", MOST_HOPS), bounded(arguments, "limit", LARGEST_PAGE)
    if not 1 <= len(arguments["ids"]) <= MOST_IDS:
        raise BadRequest(
            f"{len(arguments['ids'])} ids are given", hint=f"Give 1 to {MOST_IDS} of them."
        )
    inner = scope.within(_reached(len(arguments["ids"]), limit, hops, scope))
    keys = writer.parameter([key_of(one) for one in arguments["ids"]])
    types = types_in(arguments)
    most = writer.parameter(limit)
    key = writer.variable("k")
    subquery, node = entity(writer, key)
    seen, found = writer.variable("h"), writer.variable("l")
    clauses = [
        f"CALL () {{ UNWIND {keys} AS {key} CALL ({key}) {subquery} "
        f"RETURN collect(DISTINCT {node}) AS {seen} }}"
    ]
    rings, links = [seen], []
    for _ in range(hops):
        clause, edges, ring = _hop(types, rings, most, scope)
        clauses.append(clause)
        rings.append(ring)
        links.append(edges)
    clauses.append(_gathered(links, found, scope))
    row, body = _surroundings(types, rings, found, selected, scope)
    text, shape = render_object("Neighbourhood", selected.only, row, inner)
    return f"head(COLLECT {{ {' '.join(clauses)} {body} RETURN {text} }})", shape


def _reached(ids: int, limit: int, hops: int, scope: Scope) -> int:
    """How many relationships there may be; QueryTooLarge where that is past the limit of rows."""
    reached: int = ids * limit**hops
    if reached > scope.limits.rows:
        raise QueryTooLarge(
            f"{ids} ids with {limit} relationships a node may reach {reached} relationships in "
            f"{hops} hops, more than {scope.limits.rows}",
            hint="Ask for fewer hops or ids, or give a smaller limit.",
        )
    return reached


def _gathered(links: list[str], found: str, scope: Scope) -> str:
    edge = scope.writer.variable("e")
    return (
        f"CALL ({', '.join(links)}) {{ UNWIND {' + '.join(links)} AS {edge} "
        f"WITH DISTINCT {edge} ORDER BY {edge}.id RETURN collect({edge}) AS {found} }}"
    )


def _hop(
    types: list[Relationship], rings: list[str], limit: str, scope: Scope
) -> tuple[str, str, str]:
    """The clause that follows the last ring's nodes, its relationships, the next ring."""
    writer = scope.writer
    node, edge, other = writer.variable("n"), writer.variable("e"), writer.variable("n")
    rank, branch = writer.variable("i"), writer.variable("b")
    edges, ring = writer.variable("l"), writer.variable("h")
    texts = [
        _ranked(one, end, number, (node, edge, other, rank, branch), limit, scope)
        for number, (one, end) in enumerate(
            (one, end) for one in types for end in ("from_id", "to_id")
        )
    ]
    followed = (
        f"CALL ({node}) {{ CALL ({node}) {{ {' UNION ALL '.join(texts)} }} "
        f"WITH {edge}, {other}, {rank}, {branch} ORDER BY {rank}, {branch}, {edge}.id "
        f"LIMIT {limit} RETURN {edge}, {other} }}"
    )
    fresh = " AND ".join(f"NOT one IN {ring_}" for ring_ in rings)
    clause = (
        f"CALL ({', '.join(rings)}) {{ CALL ({rings[-1]}) {{ "
        f"UNWIND {rings[-1]} AS {node} {followed} "
        f"RETURN collect(DISTINCT {edge}) AS {edges}, collect(DISTINCT {other}) AS {other} }} "
        f"RETURN {edges}, [one IN {other} WHERE {fresh}] AS {ring} }}"
    )
    return clause, edges, ring


def _ranked(
    relationship: Relationship,
    end: str,
    number: int,
    names: tuple[str, str, str, str, str],
    limit: str,
    scope: Scope,
) -> str:
    node, edge, other, rank, branch = names
    kind, listed = relationship.type, scope.writer.variable("l")
    pattern = (
        f"()-[{edge}:{kind}]->({other})" if end == "from_id" else f"({other})-[{edge}:{kind}]->()"
    )
    return (
        f"MATCH {pattern} USING INDEX SEEK {edge}:{kind}({end}, id) "
        f"WHERE {edge}.{end} = {node}.id AND {edge}.id > '' "
        f"AND {scope.holds(edge, relationship.clock)} "
        f"WITH {edge}, {other} ORDER BY {edge}.{end}, {edge}.id LIMIT {limit} "
        f"WITH collect([{edge}, {other}]) AS {listed} "
        f"UNWIND range(0, size({listed}) - 1) AS {rank} "
        f"RETURN {listed}[{rank}][0] AS {edge}, {listed}[{rank}][1] AS {other}, {rank}, "
        f"{number} AS {branch}"
    )


def _surroundings(
    types: list[Relationship], rings: list[str], found: str, selected: Selected, scope: Scope
) -> tuple[str, str]:
    """The variable that holds what is shown, and the clauses that bind it."""
    writer = scope.writer
    node, hop, row, nodes = (writer.variable(prefix) for prefix in ("n", "i", "r", "l"))
    below = [one for child in selected.only if child.name == "nodes" for one in child.only]
    cut = _selects(selected.only, "cutOff")
    total, shown = "null", "null"
    if cut or _selects(below, "total"):
        total = _total(types, node, scope)
    listed = " + ".join(
        f"[one IN {ring} | [one.id, {number}, one]]" for number, ring in enumerate(rings)
    )
    pair, key = writer.variable("x"), writer.variable("k")
    told = f"{pair}[0] AS {key}, {pair}[1] AS {hop}, {pair}[2] AS {node}"
    if cut or _selects(below, "shown"):
        # Each end of a relationship beside the nodes, so that one grouping counts them all.
        shown = writer.variable("i")
        listed += f" + [one IN {found} | [one.from_id]]"
        listed += f" + [one IN {found} WHERE one.to_id <> one.from_id | [one.to_id]]"
        told = (
            f"{pair}[0] AS {key}, head(collect({pair}[1])) AS {hop}, "
            f"head(collect({pair}[2])) AS {node}, count(*) - 1 AS {shown} "
            f"WHERE {node} IS NOT NULL WITH *"
        )
    clauses = (
        f"CALL ({', '.join([*rings, found])}) {{ UNWIND {listed} AS {pair} "
        f"WITH {told} ORDER BY {hop}, {key} "
        f"RETURN collect({{node: {node}, hop: {hop}, total: {total}, shown: {shown}}}) "
        f"AS {nodes} }} "
        f"WITH {{nodes: {nodes}, relationships: {found}, "
        f"cut: any(one IN {nodes} WHERE one.hop < {len(rings) - 1} AND one.shown < one.total)}} "
        f"AS {row}"
    )
    return row, clauses


def _total(types: list[Relationship], node: str, scope: Scope) -> str:
    counts = []
    for clock in Clock:
        kinds = [one.type for one in types if one.clock is clock]
        if kinds:
            edge = scope.writer.variable("e")
            pattern = f"({node})-[{edge}:{'|'.join(kinds)}]-()"
            counts.append(f"COUNT {{ MATCH {pattern} WHERE {scope.holds(edge, clock)} }}")
    return " + ".join(counts) or "0"
