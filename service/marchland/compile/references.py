"""What a request names: a key, a global id, a name in words; and how that is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from marchland.compile.clocks import Clocks
from marchland.compile.pool import Writer
from marchland.compile.scope import Scope
from marchland.compile.selection import Selected, located
from marchland.compile.shape import Path, Problems, Shape
from marchland.compile.tokens import GlobalId, issued
from marchland.errors import AmbiguousName, BadId, BadRequest, MarchlandError, UnknownName
from marchland.model.vocabulary import ENTITIES
from marchland.questions.question import NAMED
from marchland.text import TextQuery, exact_queries, near_query

NEAR = 5
"""How many near matches an unknown name is answered with."""

KEY = re.compile(r"\A[a-z]+:\S+\Z")


def clocks_of(arguments: dict[str, Any]) -> Clocks:
    """The clocks of a root field: of an id it is given, overridden by its arguments."""
    brought = (issued(value) for value in arguments.values())
    clocks = next((one.clocks() for one in brought if one), Clocks())
    return clocks.under(arguments)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a request names: a key, or a name to look up."""

    label: str
    text: str
    by_key: bool

    @property
    def kind(self) -> str:
        """What is to be found, in a word."""
        return "thing" if self.label == NAMED else self.label.lower()

    @property
    def labels(self) -> str:
        """The label, or those of everything that has a name."""
        return "|".join(one.label for one in ENTITIES) if self.label == NAMED else self.label


def reference_in(label: str, arguments: dict[str, Any]) -> Reference:
    """What a lookup names by exactly one of its arguments."""
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
    if decoded.type_name not in ([one.label for one in ENTITIES] if label == NAMED else [label]):
        raise BadId(f"this id is of the type {decoded.type_name}; {label} is wanted")
    return decoded.key


def reference_of(label: str, text: str) -> Reference:
    """What a text in a question's argument names: a key, a global id or a name."""
    if KEY.match(text):
        return Reference(label, text, by_key=True)
    if issued(text) is None:
        return Reference(label, text, by_key=False)
    return Reference(label, _key_of(label, text), by_key=True)


def key_of(text: str) -> str:
    """The key of an entity that is named by key or global id."""
    found = issued(text)
    return found.key if found else text


def entity(writer: Writer, key: str) -> tuple[str, str]:
    """A subquery that binds a variable to the entity with a key, and the variable."""
    node = writer.variable("n")
    either = " UNION ALL ".join(
        f"MATCH ({node}:{one.label} {{id: {key}}}) RETURN {node}" for one in ENTITIES
    )
    return f"{{ {either} }}", node


def find(reference: Reference, scope: Scope, found: str) -> str:
    """The subquery that binds everything the reference can mean."""
    node, exact = scope.writer.variable("n"), scope.writer.variable("x")
    writer, label = scope.writer, reference.labels
    if reference.by_key:
        key = writer.parameter(reference.text)
        if reference.label == NAMED:
            either, node = entity(writer, key)
            return f"CALL () {either} RETURN collect({node}) AS {found}"
        return f"MATCH ({node}:{label} {{id: {key}}}) RETURN collect({node}) AS {found}"
    either = " UNION ".join(
        f"{full_text(query, writer)} YIELD node AS {node} RETURN {node}"
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


def full_text(query: TextQuery, writer: Writer) -> str:
    """The call of a full-text index."""
    index, text = writer.parameter(query.index), writer.parameter(query.text)
    return f"CALL db.index.fulltext.queryNodes({index}, {text})"


def find_all(references: Sequence[Reference], scope: Scope, founds: Sequence[str]) -> str:
    """The subqueries that bind what each reference can mean, in one row.

    Each is told of the one before: else the planner multiplies them.
    """
    texts = [
        f"CALL ({before}) {{ {find(one, scope, found)} }}"
        for one, found, before in zip(references, founds, ("", *founds), strict=False)
    ]
    return " ".join(texts)


def resolved(
    references: Sequence[Reference], scope: Scope, body: str, founds: Sequence[str]
) -> str:
    """A row of what was found for each reference, and the answer where each names one thing.

    Where nothing was found near matches are told.
    """
    pairs = list(zip(references, founds, strict=True))
    finds = find_all(references, scope, founds)
    told = ", ".join(_told(one, scope, found) for one, found in pairs)
    single = " * ".join(f"size({found})" for found in founds)
    return f"COLLECT {{ {finds} RETURN [{told}, CASE {single} WHEN 1 THEN {body} ELSE [] END] }}"


def _told(reference: Reference, scope: Scope, found: str) -> str:
    """What was found, and near matches where nothing was."""
    near, writer = scope.writer.variable("n"), scope.writer
    like = near_query(re.sub(r"^[a-z]+:", "", reference.text))
    suggest = (
        f"{full_text(like, writer)} YIELD node AS {near}, score "
        f"WHERE {near}:{reference.labels} RETURN [{near}.id, {near}.name] "
        f"ORDER BY score DESC, {near}.id LIMIT {NEAR}"
    )
    return (
        f"[one IN {found} | [one.id, one.name]], "
        f"CASE size({found}) WHEN 0 THEN COLLECT {{ {suggest} }} ELSE [] END"
    )


@dataclass(slots=True)
class Resolved:
    """The shape of a root field that begins with names: the answer where each is of one thing."""

    references: Sequence[Reference]
    shape: Shape
    selected: Selected
    many: bool
    """Whether the answer is all rows, or the first of them."""

    def build(self, value: Any) -> Any:
        """The answer; raises UnknownName or AmbiguousName for the first name that is to blame."""
        return self.shape.build(self._answer(value))

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths."""
        return self.shape.complete(self._answer(value), path, problems)

    def _answer(self, value: Any) -> Any:
        *told, answer = value[0]
        for reference, found, near in zip(self.references, told[::2], told[1::2], strict=True):
            if len(found) != 1:
                raise located(_unresolved(reference, found, near), self.selected)
        return answer if self.many else answer[0]


def _unresolved(reference: Reference, found: Iterable[Any], near: Iterable[Any]) -> MarchlandError:
    kind = reference.kind
    found = list(found)
    named = [{"key": key, "name": name} for key, name in found or near]
    listed = ", ".join(f"{entry['name']} ({entry['key']})" for entry in named)
    if found:
        return AmbiguousName(
            f"'{reference.text}' names {len(found)} things of the kind {kind}: {listed}",
            hint="Ask again with the key of the one you mean.",
            details={"candidates": named},
        )
    return UnknownName(
        f"the graph knows no {kind} '{reference.text}'" + (f"; near: {listed}" if listed else ""),
        hint="Try `search`, which forgives spelling.",
        details={"near": named},
    )
