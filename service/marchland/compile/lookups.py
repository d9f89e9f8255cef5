"""The root fields become Cypher: a lookup by key or name, a list, a search, a question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from marchland.compile.names import TextQuery, exact_queries, near_query, tolerant_query
from marchland.compile.pages import PageQuery, page_size, render_page
from marchland.compile.pool import Writer
from marchland.compile.render import render_any, render_object
from marchland.compile.roots import Root, entity_of
from marchland.compile.scope import Rendered, Scope, assemble
from marchland.compile.selection import Selected, located
from marchland.compile.shape import Items, Leaf, Path, Problems, Shape
from marchland.compile.tokens import GlobalId
from marchland.errors import AmbiguousName, BadId, BadRequest, MarchlandError, UnknownName
from marchland.questions import Question

NEAR = 5
"""How many near matches an unknown name is answered with."""

KEY = re.compile(r"\A[a-z]+:\S+\Z")


@dataclass(frozen=True, slots=True)
class Clock:
    """Which date a root field is asked for, and what its global ids say of it."""

    day: date
    label: str


def clock_of(selected: Selected, today: date) -> Clock:
    """The date of a root field: its argument, else that of an id it is given, else today."""
    given = selected.arguments.get("asOf")
    for value in selected.arguments.values():
        issued = _issued(value) if given is None and isinstance(value, str) else None
        if issued is not None and issued.as_of:
            given = date.fromisoformat(issued.as_of)
    return Clock(given, given.isoformat()) if given is not None else Clock(today, "")


def render_root(root: Root, selected: Selected, scope: Scope) -> Rendered:
    """The Cypher of one root field, and the shape of its value."""
    match root.kind:
        case "lookup":
            return _render_lookup(root.label, selected, scope)
        case "list":
            return _render_list(root.label, selected, scope)
        case "search":
            return _render_search(selected, scope)
    assert root.question is not None  # noqa: S101
    return _render_question(root.question, selected, scope)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a request names: a key, or a name to look up."""

    label: str
    text: str
    by_key: bool


def _reference(label: str, arguments: dict[str, Any]) -> Reference:
    given = [name for name in ("key", "id", "name") if arguments.get(name) is not None]
    if len(given) != 1:
        raise BadRequest(
            f"{label.lower()} takes exactly one of key, id and name; {len(given)} are given",
            hint=f'For example {label.lower()}(key: "…").',
        )
    if given[0] == "id":
        return Reference(label, _key_of(label, arguments["id"]), by_key=True)
    return Reference(label, arguments[given[0]], by_key=given[0] == "key")


def _key_of(label: str, global_id: str) -> str:
    decoded = GlobalId.decode(global_id)
    if decoded.type_name != label:
        raise BadId(f"this id is of the type {decoded.type_name}; {label} is wanted")
    return decoded.key


def reference_of(label: str, text: str) -> Reference:
    """What a text in a question's argument names: a key, a global id or a name."""
    if KEY.match(text):
        return Reference(label, text, by_key=True)
    if _issued(text) is None:
        return Reference(label, text, by_key=False)
    return Reference(label, _key_of(label, text), by_key=True)


def _issued(text: str) -> GlobalId | None:
    try:
        return GlobalId.decode(text)
    except BadId:
        return None


def _find(reference: Reference, scope: Scope, found: str) -> str:
    node, exact = scope.writer.variable("n"), scope.writer.variable("x")
    writer, label = scope.writer, reference.label
    if reference.by_key:
        key = writer.parameter(reference.text)
        return f"MATCH ({node}:{label} {{id: {key}}}) RETURN collect({node}) AS {found}"
    either = " UNION ".join(
        f"{_full_text(query, writer)} YIELD node AS {node} RETURN {node}"
        for query in exact_queries(reference.text)
    )
    wanted = f"toLower({writer.parameter(reference.text.strip())})"
    return (
        f"CALL () {{ {either} }} WITH {node} "
        f"WHERE {node}:{label} AND (toLower({node}.name) = {wanted} "
        f"OR any(alias IN {node}.aliases WHERE toLower(alias) = {wanted})) "
        f"WITH {node}, toLower({node}.name) = {wanted} AS {exact} "
        f"WITH collect(CASE WHEN {exact} THEN {node} END) AS {exact}, collect({node}) AS {node} "
        f"RETURN CASE WHEN size({exact}) > 0 THEN {exact} ELSE {node} END AS {found}"
    )


def _full_text(query: TextQuery, writer: Writer) -> str:
    index, text = writer.parameter(query.index), writer.parameter(query.text)
    return f"CALL db.index.fulltext.queryNodes({index}, {text})"


def _resolved(reference: Reference, scope: Scope, body: str, found: str) -> str:
    """A row of what was found, near matches where nothing was, and the answer where one was."""
    near, writer = scope.writer.variable("n"), scope.writer
    like = near_query(re.sub(r"^[a-z]+:", "", reference.text))
    suggest = (
        f"{_full_text(like, writer)} YIELD node AS {near}, score "
        f"WHERE {near}:{reference.label} RETURN [{near}.id, {near}.name] "
        f"ORDER BY score DESC, {near}.id LIMIT {NEAR}"
    )
    return (
        f"COLLECT {{ CALL () {{ {_find(reference, scope, found)} }} "
        f"RETURN [[one IN {found} | [one.id, one.name]], "
        f"CASE size({found}) WHEN 0 THEN COLLECT {{ {suggest} }} ELSE [] END, "
        f"CASE size({found}) WHEN 1 THEN {body} ELSE [] END] }}"
    )


def _render_lookup(label: str, selected: Selected, scope: Scope) -> Rendered:
    reference = _reference(label, selected.arguments)
    found, node = scope.writer.variable("f"), scope.writer.variable("n")
    text, shape = render_object(label, selected.only, node, scope)
    body = f"COLLECT {{ UNWIND {found} AS {node} RETURN {text} }}"
    resolved = _resolved(reference, scope, body, found)
    return resolved, Resolved(reference, shape, selected, many=False)


def _render_question(question: Question, selected: Selected, scope: Scope) -> Rendered:
    slot = next(p for p in question.parameters if entity_of(p.type))
    reference = reference_of(entity_of(slot.type) or "", selected.arguments[slot.name])
    found, node, row = (scope.writer.variable(prefix) for prefix in ("f", "n", "r"))
    text, shape = render_object(question.row, selected.only, row, scope)
    columns = ", ".join(
        f"{column.name}: {column.name}" for column in question.columns if not column.of
    )
    asked = _with_parameters(question.text, {slot.name: f"{node}.id", "as_of": scope.date})
    body = (
        f"COLLECT {{ UNWIND {found} AS {node} CALL ({node}) {{ {asked} }} "
        f"WITH {{{columns}}} AS {row} RETURN {text} }}"
    )
    items = Items(shape, f"Query.{question.name}", selected.nodes)
    return _resolved(reference, scope, body, found), Resolved(reference, items, selected, many=True)


def _with_parameters(text: str, replaced: dict[str, str]) -> str:
    return re.sub(r"\$(\w+)", lambda found: replaced.get(found[1], found[0]), text)


@dataclass(slots=True)
class Resolved:
    """The shape of a root field that begins with a name: one thing, nothing, or several."""

    reference: Reference
    shape: Shape
    selected: Selected
    many: bool

    def build(self, value: Any) -> Any:
        """The answer; raises UnknownName or AmbiguousName."""
        return self.shape.build(self._answer(value))

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths."""
        return self.shape.complete(self._answer(value), path, problems)

    def _answer(self, value: Any) -> Any:
        found, near, answer = value[0]
        if len(found) == 1:
            return answer if self.many else answer[0]
        raise located(_unresolved(self.reference, found, near), self.selected)


def _unresolved(reference: Reference, found: list[Any], near: list[Any]) -> MarchlandError:
    kind = reference.label.lower()
    named = [{"key": key, "name": name} for key, name in found or near]
    listed = ", ".join(f"{entry['name']} ({entry['key']})" for entry in named)
    if found:
        return AmbiguousName(
            f"'{reference.text}' names {len(found)} things of the kind {kind}: {listed}",
            hint="Ask again with the key of the one you mean.",
            details={"candidates": named},
        )
    return UnknownName(
        f"the graph knows no {kind} '{reference.text}'" + (f"; near: {listed}" if near else ""),
        hint="Try `search`, which forgives spelling.",
        details={"near": named},
    )


def stored(term: object) -> object:
    """A term as the graph has it: an enum's member is a name outside, its value inside."""
    return term.value if isinstance(term, Enum) else term


def _render_list(label: str, selected: Selected, scope: Scope) -> Rendered:
    node = scope.writer.variable("n")
    kind = selected.arguments.get("kind")
    conditions = [] if kind is None else [f"{node}.kind = {scope.writer.parameter(stored(kind))}"]
    if label == "Event":
        conditions.append(f"{node}.valid_from <= {scope.date}")
    also = "".join(f" AND {condition}" for condition in conditions)

    def clauses(cursor: str, limit: str) -> str:
        return (
            f"MATCH ({node}:{label}) USING INDEX SEEK {node}:{label}(id) "
            f"WHERE {node}.id > {cursor}{also} "
            f"WITH {node} ORDER BY {node}.id LIMIT {limit}"
        )

    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    count = f"COUNT {{ MATCH ({node}:{label}){where} }}"
    query = PageQuery(f"Query.{selected.name}", clauses, count, f"{node}.id", node)
    return render_page(query, selected, scope, render_any)


def _render_search(selected: Selected, scope: Scope) -> Rendered:
    first = page_size(selected)
    node, score, writer = scope.writer.variable("n"), scope.writer.variable("s"), scope.writer
    exact, text_given = writer.variable("x"), selected.arguments["text"]
    search = _full_text(tolerant_query(text_given), writer)
    wanted = f"toLower({writer.parameter(text_given.strip())})"
    limit = writer.parameter(first)
    inner = scope.within(first)

    def one(hit: Selected) -> Rendered:
        if hit.name == "score":
            return score, Leaf()
        return render_any(hit, "Named", node, inner)

    text, shape = assemble("SearchHit", selected.only, one)
    found = (
        f"COLLECT {{ {search} YIELD node AS {node}, score AS {score} "
        f"WITH {node}, {score}, CASE WHEN toLower({node}.name) = {wanted} THEN 2 "
        f"WHEN any(alias IN {node}.aliases WHERE toLower(alias) = {wanted}) THEN 1 ELSE 0 END "
        f"AS {exact} ORDER BY {exact} DESC, {score} DESC, {node}.id LIMIT {limit} "
        f"RETURN {text} }}"
    )
    return found, Items(shape, "Query.search", selected.nodes)
