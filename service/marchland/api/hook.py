"""One operation: compile it, run its one statement, shape the rows; no resolver per field."""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from graphql import (
    DefinitionNode,
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)
from strawberry.extensions import SchemaExtension

from marchland.compile.operation import (
    BadVariables,
    Compiled,
    compile_operation,
    introspects,
)
from marchland.compile.roots import Schema
from marchland.compile.selection import Limits
from marchland.errors import DatabaseError, Internal, MarchlandError, QueryFailed
from marchland.statement import Run

log = logging.getLogger("marchland.api")


@dataclass(frozen=True, slots=True)
class Request:
    """What an operation is asked with; the same again needs no compiling."""

    text: str
    operation_name: str | None
    variables: str
    today: date
    document: DocumentNode = field(compare=False)
    graphql: GraphQLSchema = field(compare=False)


_COMPILED = 1_000
"""Operations, with their values, that are kept compiled."""


class Engine:
    """Answers operations of a schema out of whatever ``run`` asks."""

    def __init__(
        self,
        schema: Schema,
        run: Run,
        *,
        limits: Limits | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        self.schema = schema
        self._run = run
        self._limits = limits or Limits()
        self._today = today
        self._compiled = lru_cache(_COMPILED)(self._compile)

    def _compile(self, request: Request) -> Compiled:
        return compile_operation(
            self.schema,
            request.graphql,
            request.document,
            request.operation_name,
            json.loads(request.variables),
            today=request.today,
            limits=self._limits,
        )

    async def answer(
        self,
        graphql: GraphQLSchema,
        document: DocumentNode,
        operation_name: str | None,
        variables: Mapping[str, Any] | None,
        text: str,
    ) -> ExecutionResult:
        """The response to one operation of a valid document, whose text is given beside it."""
        values = json.dumps(dict(variables or {}))
        request = Request(text, operation_name, values, self._today(), document, graphql)
        try:
            compiled = self._compiled(request)
            rows = await self._run(compiled.statement) if compiled.statement else []
        except BadVariables as error:
            return ExecutionResult(None, error.errors)
        except GraphQLError as error:
            return ExecutionResult(None, [error])
        except MarchlandError as error:
            return ExecutionResult(None, [whole(error)])
        nodes = [n for one, _, _ in compiled.roots if introspects(one) for n in one.nodes]
        introspected = _introspect(graphql, document, operation_name, variables, nodes)
        answered = compiled.answer(rows, introspected)
        return ExecutionResult(answered.data, answered.errors or None)


def whole(error: MarchlandError) -> GraphQLError:
    """The GraphQL error for a failure of the whole operation."""
    return GraphQLError(error.message, original_error=error, extensions=error.extensions())


def _introspect(
    graphql: GraphQLSchema,
    document: DocumentNode,
    operation_name: str | None,
    variables: Mapping[str, Any] | None,
    nodes: list[FieldNode],
) -> Mapping[str, Any]:
    """What the operation asks about the schema itself, and nothing else, by graphql-core."""
    if not nodes:
        return {}
    asked = SelectionSetNode(selections=tuple(nodes))
    result = execute_sync(
        graphql,
        DocumentNode(definitions=tuple(_asking(node, asked) for node in document.definitions)),
        variable_values=dict(variables or {}),
        operation_name=operation_name,
    )
    return result.data or {}


def _asking(node: DefinitionNode, selection: SelectionSetNode) -> DefinitionNode:
    if not isinstance(node, OperationDefinitionNode):
        return node
    return OperationDefinitionNode(
        operation=node.operation,
        name=node.name,
        variable_definitions=node.variable_definitions,
        directives=node.directives,
        selection_set=selection,
    )


class OperationHook(SchemaExtension):
    """Gives each operation of a Strawberry schema to the engine."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine

    async def on_execute(self) -> AsyncIterator[None]:
        """Answer the operation; Strawberry's own executor then has nothing to do."""
        context = self.execution_context
        assert context.graphql_document is not None  # noqa: S101
        context.result = await self._engine.answer(
            context.schema._schema,
            context.graphql_document,
            context.operation_name,
            context.variables,
            context.query or "",
        )
        yield


def client_error(error: GraphQLError) -> dict[str, Any]:
    """What a client sees of an error: always a code, never the inside of an unexpected one."""
    cause = error.original_error
    if isinstance(cause, QueryFailed) or not isinstance(
        cause, GraphQLError | MarchlandError | None
    ):
        error = _masked(error)
    coded = {"code": _code(error)} | (error.extensions or {})
    return {**error.formatted, "extensions": coded}


def _masked(error: GraphQLError) -> GraphQLError:
    reference = uuid.uuid4().hex[:8]
    log.error("unexpected failure %s", reference, exc_info=error.original_error)
    return whole(
        Internal(
            "the service failed; its log has the reason",
            hint=f"Quote the reference {reference}.",
            details={"reference": reference},
        )
    )


def _code(error: GraphQLError) -> str:
    if isinstance(error, GraphQLSyntaxError):
        return "GRAPHQL_SYNTAX"
    return "GRAPHQL_INVALID"


def status_of(errors: Sequence[GraphQLError]) -> int:
    """The HTTP status: that of a database failure; 200 for whatever GraphQL itself can say."""
    causes = [error.original_error for error in errors]
    return max((c.status for c in causes if isinstance(c, DatabaseError)), default=200)
