"""The seam: a document, its variables and the day in; a statement and the response's shape out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
)
from graphql.execution.values import VariableValues, get_variable_values

from marchland.compile.pool import Writer
from marchland.compile.requests import render_root, said
from marchland.compile.roots import Schema
from marchland.compile.selection import TYPENAME, Limits, Selected, Selector, located
from marchland.compile.shape import Path, Problems, Shape, UnexpectedNull
from marchland.compile.what_if import Compared
from marchland.errors import BadRequest, MarchlandError, QueryTooLarge
from marchland.questions.heard import Heard, Said, heeded
from marchland.statement import Row, Statement

_MOST_SPOKEN = 20
SPOKEN = ("ask", "whatIf")

Finish = Callable[[Any], Any]
"""Makes of the value of a root field what is wanted of it."""


def as_built(value: Any) -> Any:
    """The value itself."""
    return value


"""The root fields that are given a sentence."""
_OPEN = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a client gets: data in the order of the request, and errors with their paths."""

    data: dict[str, Any] | None
    errors: list[GraphQLError]


@dataclass(frozen=True, slots=True)
class Compiled:
    """One operation, ready to run: one statement, and what its one row means."""

    statement: Statement | None
    roots: list[tuple[Selected, int, Shape | None]]

    @property
    def supposed(self) -> tuple[Statement, ...]:
        """What has to be made true between two runs of the statement, for a what-if."""
        found = (shape.writes for _, _, shape in self.roots if isinstance(shape, Compared))
        return next(found, ())

    def answer(
        self,
        rows: list[Row],
        introspected: Mapping[str, Any],
        finish: Finish = as_built,
    ) -> Answer:
        """The response for the rows of the statement, which are used up.

        Each root field is finished before the next one is built.
        """
        row = list(rows.pop()) if rows else []
        data: dict[str, Any] = {}
        errors: list[GraphQLError] = []
        for selected, index, shape in self.roots:
            if shape is None:
                data[selected.key] = introspected.get(selected.key, "Query")
                continue
            try:
                data[selected.key] = finish(_value(selected, shape, row[index], errors))
            except UnexpectedNull:
                return Answer(None, errors)
            row[index] = None
        return Answer(data, errors)


def _value(selected: Selected, shape: Shape, value: Any, errors: list[GraphQLError]) -> Any:
    required = str(selected.type).endswith("!")
    try:
        return shape.build(value)
    except GraphQLError as error:
        errors.append(error)
        if required:
            raise UnexpectedNull from error
        return None
    except UnexpectedNull:
        path: Path = (selected.key,)
        try:
            return shape.complete(value, path, Problems(errors))
        except UnexpectedNull:
            if required:
                raise
            return None


def compile_operation(
    schema: Schema,
    graphql: GraphQLSchema,
    document: DocumentNode,
    operation_name: str | None,
    variables: Mapping[str, Any] | None,
    *,
    today: date,
    limits: Limits,
    heard: Mapping[Said, Heard] | None = None,
) -> Compiled:
    """Compile an operation of a valid document; GraphQLError says what is at fault.

    ``heard`` holds, for each sentence that it asks, how that was understood.
    """
    selected = _selected(graphql, document, operation_name, variables, limits)
    return _compile(schema, selected, today, limits, heard or {})


def sentences(
    graphql: GraphQLSchema,
    document: DocumentNode,
    operation_name: str | None,
    variables: Mapping[str, Any] | None,
    *,
    limits: Limits,
) -> tuple[Said, ...]:
    """The sentences that an operation asks in plain words, each with its day and suppositions."""
    selected = _selected(graphql, document, operation_name, variables, limits)
    spoken = [one for one in selected if one.name in SPOKEN]
    if len(spoken) > _MOST_SPOKEN:
        error = QueryTooLarge(
            f"the operation asks {len(spoken)} sentences; {_MOST_SPOKEN} is the most",
            hint="Ask in several operations.",
        )
        raise located(error, spoken[_MOST_SPOKEN])
    found: dict[Said, None] = {}
    for one in spoken:
        try:
            found[heeded(said(one.arguments))] = None
        except MarchlandError as error:
            raise located(error, one) from error
    return tuple(found)


def _selected(
    graphql: GraphQLSchema,
    document: DocumentNode,
    operation_name: str | None,
    variables: Mapping[str, Any] | None,
    limits: Limits,
) -> list[Selected]:
    operation, fragments = _operation(document, operation_name)
    coerced = _coerce(graphql, operation, variables or {})
    try:
        return Selector(graphql, operation, fragments, coerced, limits).roots()
    except MarchlandError as error:
        raise _refused(error, operation) from error


def _refused(
    error: MarchlandError, operation: OperationDefinitionNode | None = None
) -> GraphQLError:
    """The error that refuses an operation as a whole."""
    return GraphQLError(error.message, operation, extensions=error.extensions())


def _compile(
    schema: Schema,
    selected: list[Selected],
    today: date,
    limits: Limits,
    heard: Mapping[Said, Heard],
) -> Compiled:
    _alone(selected)
    writer = Writer()
    order = {id(one): place for place, one in enumerate(selected)}
    texts: list[str] = []
    roots: list[tuple[Selected, int, Shape | None]] = []
    for one in sorted(selected, key=Selected.signature):
        if one.name.startswith("__"):
            roots.append((one, -1, None))
            continue
        try:
            text, shape = render_root(schema, one, writer, limits, today, heard)
        except MarchlandError as error:
            raise located(error, one) from error
        roots.append((one, len(texts), shape))
        texts.append(text)
    roots.sort(key=lambda entry: order[id(entry[0])])
    if not texts:
        return Compiled(None, roots)
    written = writer.statement(texts)
    if len(written) > limits.text:
        raise _refused(
            QueryTooLarge(
                "the operation is more than the database can plan in good time",
                hint="Ask in several operations, with fewer conditions and fragments each.",
            )
        )
    statement = Statement(written, writer.parameters() | {"open": _OPEN})
    return Compiled(statement, roots)


def _alone(selected: list[Selected]) -> None:
    """A what-if runs its statement twice, and nothing else may be in that."""
    asked = [one for one in selected if not one.name.startswith("__")]
    supposing = next((one for one in asked if one.name == "whatIf"), None)
    if supposing and len(asked) > 1:
        error = BadRequest(
            "whatIf stands beside other fields", hint="Ask it in an operation of its own."
        )
        raise located(error, supposing)


def _operation(
    document: DocumentNode, name: str | None
) -> tuple[OperationDefinitionNode, dict[str, FragmentDefinitionNode]]:
    fragments = {
        node.name.value: node
        for node in document.definitions
        if isinstance(node, FragmentDefinitionNode)
    }
    operations = [
        node for node in document.definitions if isinstance(node, OperationDefinitionNode)
    ]
    chosen = [
        node for node in operations if name is None or (node.name and node.name.value == name)
    ]
    if len(chosen) != 1:
        raise GraphQLError(
            f"the document has no operation named {name}"
            if name
            else "the document has several operations; say which by operationName",
            extensions={"code": "BAD_REQUEST"},
        )
    return chosen[0], fragments


def _coerce(
    graphql: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any]
) -> VariableValues:
    coerced = get_variable_values(
        graphql, operation.variable_definitions or (), dict(variables), max_errors=50
    )
    if isinstance(coerced, VariableValues):
        return coerced
    raise BadVariables(coerced)


class BadVariables(GraphQLError):
    """Variables that do not fit their types; carries every error."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(errors[0].message, original_error=errors[0])
        self.errors = errors


def introspects(selected: Selected) -> bool:
    """Whether a root field asks about the schema itself."""
    return selected.name.startswith("__") and selected.name != TYPENAME
