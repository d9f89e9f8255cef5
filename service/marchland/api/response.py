"""What a client sees: the response's bytes, its errors without our inside, its HTTP status."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from graphql import GraphQLError, GraphQLSyntaxError

from marchland.errors import (
    DatabaseError,
    DatabaseUnavailable,
    Internal,
    MarchlandError,
    QueryFailed,
    ResponseTooLarge,
)

log = logging.getLogger("marchland.api")

RETRY_AFTER = "2"
"""Seconds after which a client may ask again when the database is away."""


def whole(error: MarchlandError) -> GraphQLError:
    """The GraphQL error for a failure of the whole operation."""
    return GraphQLError(error.message, original_error=error, extensions=error.extensions())


class RequestError(GraphQLError):
    """An error from before the execution: as GraphQL has it, its response holds no data entry."""


def refused(errors: Sequence[GraphQLError]) -> list[GraphQLError]:
    """The same errors, as those of a request that was not executed."""
    return [
        RequestError(
            error.message,
            error.nodes,
            error.source,
            error.positions,
            error.path,
            error.original_error,
            error.extensions,
        )
        for error in errors
    ]


def _before_execution(error: GraphQLError) -> bool:
    """Whether it is one: what cannot be parsed or is not valid has neither path nor cause."""
    found = isinstance(error, RequestError)
    return found or (error.path is None and error.original_error is None)


def shown(
    data: Any, errors: Sequence[GraphQLError] | None, extensions: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The response as JSON's objects; without data where the request was not executed."""
    response: dict[str, Any] = {}
    if not errors or not all(map(_before_execution, errors)):
        response["data"] = data
    if errors:
        response["errors"] = [client_error(error) for error in errors]
    if extensions:
        response["extensions"] = extensions
    return response


def text_of(value: object) -> orjson.Fragment:
    """A part of a response as the bytes that it will have there."""
    return orjson.Fragment(orjson.dumps(value))


def encoded(response: object, most: int) -> bytes:
    """The response's bytes, or those of an error when they are more than there may be."""
    answer = orjson.dumps(response)
    if len(answer) <= most:
        return answer
    error = ResponseTooLarge(
        f"the answer has {len(answer)} bytes, and {most} is the most that is sent",
        hint="Ask for smaller pages or fewer fields, and page through a large extract with after; "
        "`marchland export` writes the whole graph to a file.",
    )
    return orjson.dumps(shown(None, [whole(error)]))


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


def status_of(errors: Sequence[GraphQLError] | None) -> tuple[int, dict[str, str]]:
    """The HTTP status, that of a database failure or 200, and the headers that go with it."""
    causes = [error.original_error for error in errors or ()]
    status = max((c.status for c in causes if isinstance(c, DatabaseError)), default=200)
    return status, {"Retry-After": RETRY_AFTER} if status == DatabaseUnavailable.status else {}
