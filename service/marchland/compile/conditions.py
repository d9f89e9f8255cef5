"""Filters become predicates.

Logic has two values here: a comparison with what is missing is false, and its negation true. Cypher
knows a third, which is as good as false as long as nothing negates it; so only below a negation is
each comparison made to say yes or no.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from marchland.compile.fields import Compare, Input, Nested, Through, Within
from marchland.compile.inputs import LISTINGS, stem_of
from marchland.compile.scope import Scope
from marchland.compile.values import stored
from marchland.errors import QueryTooLarge
from marchland.model.declare import Step
from marchland.model.vocabulary import PART_OF
from marchland.text import tolerant_query

Given = Mapping[str, Any]

DEEPEST = 12
"""Levels that a filter may nest: each may be a subquery that the database has to plan."""
MOST_MATCHES = 10_000
"""How many names a full-text filter considers, the best first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a filter stands: its variables, and whether something negates it."""

    scope: Scope
    variable: str
    beside: str = ""
    """The node at the other end, where the variable is a relationship."""
    negated: bool = False
    depth: int = 0


def predicates(filter_: Input, given: Given | None, place: Place) -> list[str]:
    """The predicates that all must hold; none where everything passes."""
    if place.depth > DEEPEST:
        raise QueryTooLarge(
            f"the filter nests deeper than {DEEPEST} levels", hint="Ask in several operations."
        )
    found: list[str] = []
    place = replace(place, depth=place.depth + 1)
    for name, value in sorted((given or {}).items()):
        if value is None:
            continue
        match name:
            case "and":
                for one in value:
                    found += predicates(filter_, one, place)
            case "or":
                either = [_together(predicates(filter_, one, place)) for one in value]
                found.append(f"({' OR '.join(either)})" if either else "false")
            case "not":
                inverse = replace(place, negated=True)
                found.append(f"NOT {_together(predicates(filter_, value, inverse))}")
            case _:
                found += _one(filter_, name, value, place)
    return found


def _together(found: list[str]) -> str:
    return f"({' AND '.join(found)})" if found else "true"


def _one(filter_: Input, name: str, value: Any, place: Place) -> list[str]:
    match filter_.conditions[name]:
        case Compare() as compare:
            found = _compared(compare.cypher, compare.missing, value, place)
            if not compare.types or not found:
                return found
            having = f"type({place.variable}) IN {list(compare.types)!r}"
            return [f"({' AND '.join([having, *found])})"]
        case Through(step):
            given = [(name, one) for name, one in sorted(value.items()) if one is not None]
            return [_quantified(step, name, one, place) for name, one in given]
        case Nested(label, clause):
            return [_nested(label, clause, value, place)]
        case Within():
            return [_within(value, place)]


def _compared(cypher: str, missing: str, given: Given, place: Place) -> list[str]:
    held = place.scope.fill(cypher, place.variable)
    found = []
    for name, value in sorted(given.items()):
        if value is None:
            continue
        if name == "matches":
            text = f"{place.variable} IN {_matching(value, place.scope)}"
        else:
            text = _OPERATORS[name](held, place.scope.writer.parameter(stored(value)), missing)
        found.append(f"coalesce({text}, false)" if place.negated and name != "isNull" else text)
    return found


def _matching(text: str, scope: Scope) -> str:
    """The variable of the whole statement that holds what a full-text search finds."""
    query, writer = tolerant_query(text), scope.writer
    index, words = writer.parameter(query.index), writer.parameter(query.text)
    return writer.prelude(
        "t",
        f"CALL db.index.fulltext.queryNodes({index}, {words}) YIELD node "
        f"WITH node LIMIT {MOST_MATCHES}",
        "collect(node)",
    )


def _plainly(operator: str) -> Callable[[str, str, str], str]:
    def text(held: str, value: str, missing: str) -> str:
        compared = f"{held} {operator} {value}"
        return f"({compared} AND {held} <> {missing})" if missing else compared

    return text


def _absent(held: str, value: str, missing: str) -> str:
    return f"({held} = {missing}) = {value}" if missing else f"({held} IS NULL) = {value}"


_OPERATORS: dict[str, Callable[[str, str, str], str]] = {
    "eq": _plainly("="),
    "in": _plainly("IN"),
    "lt": _plainly("<"),
    "lte": _plainly("<="),
    "gt": _plainly(">"),
    "gte": _plainly(">="),
    "isNull": _absent,
    "contains": lambda held, value, _: f"toLower({held}) CONTAINS toLower({value})",
    "startsWith": lambda held, value, _: f"toLower({held}) STARTS WITH toLower({value})",
    "includes": lambda held, value, _: f"{value} IN coalesce({held}, [])",
    "includesAny": lambda held, value, _: f"any(one IN {value} WHERE one IN coalesce({held}, []))",
    "includesAll": lambda held, value, _: f"all(one IN {value} WHERE one IN coalesce({held}, []))",
    "isEmpty": lambda held, value, _: f"(size(coalesce({held}, [])) = 0) = {value}",
}


def _quantified(step: Step, quantifier: str, given: Given, place: Place) -> str:
    if quantifier == "count":
        return _counted(step, given, place)
    negated = quantifier == "every"
    pattern, held, wanted = _followed(step, given, replace(place, negated=negated))
    if not negated:
        matched = " AND ".join([held, *wanted])
        found = f"EXISTS {{ MATCH {pattern} WHERE {matched} }}"
        return found if quantifier == "some" else f"NOT {found}"
    return f"NOT EXISTS {{ MATCH {pattern} WHERE {held} AND NOT {_together(wanted)} }}"


def _followed(step: Step, given: Given | None, place: Place) -> tuple[str, str, list[str]]:
    """The pattern of a step, the predicate that it holds, and what is asked of it."""
    edge, node = place.scope.writer.variable("e"), place.scope.writer.variable("n")
    relationship = step.relationship
    held = place.scope.holds(edge, relationship.clock)
    filter_ = LISTINGS[stem_of(step)].filter
    wanted = predicates(filter_, given, Place(place.scope, edge, node, place.negated, place.depth))
    left = "<-" if not (step.outgoing or relationship.symmetric) else "-"
    right = "->" if step.outgoing and not relationship.symmetric else "-"
    pattern = f"({place.variable}){left}[{edge}:{relationship.type}]{right}({node}:{step.end})"
    return pattern, held, wanted


def _counted(step: Step, given: Given, place: Place) -> str:
    pattern, held, wanted = _followed(step, given.get("where"), replace(place, negated=False))
    counted = f"COUNT {{ MATCH {pattern} WHERE {' AND '.join([held, *wanted])} }}"
    compared = [
        f"{counted} {_SIGNS[name]} {place.scope.writer.parameter(value)}"
        for name, value in sorted(given.items())
        if name != "where" and value is not None
    ]
    return _together(compared)


_SIGNS = {"eq": "=", "lt": "<", "lte": "<=", "gt": ">", "gte": ">="}


def _nested(label: str, clause: str, given: Given, place: Place) -> str:
    filter_ = LISTINGS[label].filter
    if not clause:
        beside = replace(place, variable=place.beside, beside="")
        return _together(predicates(filter_, given, beside))
    node = place.scope.writer.variable("n")
    bound = place.scope.fill(clause, place.variable, node)
    within = Place(place.scope, node, depth=place.depth)
    wanted = predicates(filter_, given, within)
    where = f" WHERE {' AND '.join(wanted)}" if wanted else ""
    return f"EXISTS {{ {bound}{where} }}"


def _within(keys: list[str], place: Place) -> str:
    edge, above = place.scope.writer.variable("e"), place.scope.writer.variable("n")
    held = place.scope.holds(edge, PART_OF.clock)
    wanted = place.scope.writer.parameter(keys)
    return (
        f"EXISTS {{ MATCH ({place.variable}) (()-[{edge}:PART_OF WHERE {held}]->())+ "
        f"({above}:Region) WHERE {above}.id IN {wanted} }}"
    )
