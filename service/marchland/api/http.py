"""The GraphQL route: Strawberry's FastAPI router, with our errors, our status and a fast encoder."""

from __future__ import annotations

from typing import Any

import orjson
from fastapi import Request, Response
from strawberry.fastapi import GraphQLRouter
from strawberry.http import GraphQLHTTPResponse
from strawberry.types import ExecutionResult

from marchland.api.hook import client_error, status_of
from marchland.errors import DatabaseUnavailable

RETRY_AFTER = "2"
"""Seconds after which a client may ask again when the database is away."""


class Router(GraphQLRouter[Any, None]):
    """Serves ``POST /graphql`` and, for reading by hand, ``GET /graphql?query=…``."""

    async def get_sub_response(self, request: Request) -> Response:
        """A response of this request's own; the router's shared one would cross requests."""
        outcome = request.state.outcome = Response()
        return outcome

    async def process_result(
        self, request: Request, result: ExecutionResult
    ) -> GraphQLHTTPResponse:
        """The response as JSON's objects; a database failure also sets the HTTP status."""
        shown = GraphQLHTTPResponse(data=result.data)
        if result.errors:
            shown["errors"] = [client_error(error) for error in result.errors]
            outcome: Response = request.state.outcome
            outcome.status_code = status_of(result.errors)
            if outcome.status_code == DatabaseUnavailable.status:
                outcome.headers["Retry-After"] = RETRY_AFTER
        return shown

    def encode_json(self, data: object) -> bytes:
        """The response's bytes."""
        return orjson.dumps(data)
