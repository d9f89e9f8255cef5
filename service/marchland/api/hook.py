"""The operation hook: Strawberry asks it to parse, to validate and to answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from graphql import ExecutionResult
from strawberry.extensions import SchemaExtension

from marchland.api.engine import Engine
from marchland.api.explain import HEADER, Explanation, stage
from marchland.api.response import refused, whole
from marchland.errors import InputError


class OperationHook(SchemaExtension):
    """Gives each operation of a Strawberry schema to the engine."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._explanation: Explanation | None = None
        self._refused: InputError | None = None

    def on_parse(self) -> Iterator[None]:
        """Parse the document, or take it from those that were parsed before."""
        context = self.execution_context
        try:
            self._explanation = self._engine.explanation(_mode(context.context))
        except InputError as error:
            self._refused = error
        if context.query:
            with stage(self._explanation, "parse"):
                context.graphql_document = self._engine.documents.parse(context.query)
        yield

    def on_validate(self) -> Iterator[None]:
        """Validate the document, or take what was found before."""
        context = self.execution_context
        with stage(self._explanation, "validate"):
            context.pre_execution_errors = self._engine.documents.validate(
                context.schema._schema, context.query or ""
            )
        yield

    async def on_execute(self) -> AsyncIterator[None]:
        """Answer the operation; Strawberry's own executor then has nothing to do."""
        context = self.execution_context
        assert context.graphql_document is not None  # noqa: S101
        if self._refused is not None:
            context.result = ExecutionResult(None, refused([whole(self._refused)]))
        else:
            context.result = await self._engine.answer(
                context.schema._schema,
                context.graphql_document,
                context.operation_name,
                context.variables,
                context.query or "",
                self._explanation,
            )
        yield

    def get_results(self) -> dict[str, Any]:
        """The response's extensions."""
        return {"explain": self._explanation.shown()} if self._explanation else {}


def _mode(context: object) -> str | None:
    """How a request is to be explained: a header over HTTP, else an entry of the context."""
    if not isinstance(context, Mapping):
        return None
    request = context.get("request")
    given = context if request is None else request.headers
    mode = given.get(HEADER)
    return None if mode is None else str(mode)
