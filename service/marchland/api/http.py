"""The GraphQL route: Strawberry's router, with our errors, our status and our encoder."""

from __future__ import annotations

from typing import Any, cast

import strawberry
from fastapi import Request, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from strawberry.fastapi import GraphQLRouter
from strawberry.http import GraphQLHTTPResponse
from strawberry.types import ExecutionResult

from marchland.api.response import encoded, shown, status_of

CONTENT_SECURITY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
    "worker-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)

_SECURITY = [
    (b"content-security-policy", CONTENT_SECURITY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]


class SecurityHeaders:
    """ASGI middleware that says what a page of ours may load: nothing that is not ours."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, with the headers added to its response."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *_SECURITY]
            await send(message)

        await self._app(scope, receive, with_headers)


class Router(GraphQLRouter[Any, None]):
    """Serves ``POST /graphql`` and, for reading by hand, ``GET /graphql?query=…``."""

    def __init__(self, schema: strawberry.Schema, *, max_response: int) -> None:
        # There is nothing to subscribe to, and a socket has another way past our errors and bounds.
        super().__init__(schema, path="/graphql", graphql_ide=None, subscription_protocols=())
        self._max_response = max_response

    async def get_sub_response(self, request: Request) -> Response:
        """A response of this request's own; the router's shared one would cross requests."""
        outcome = request.state.outcome = Response()
        del outcome.headers["content-length"]
        return outcome

    async def process_result(
        self, request: Request, result: ExecutionResult
    ) -> GraphQLHTTPResponse:
        """The response as JSON's objects; a database failure also sets the HTTP status."""
        outcome: Response = request.state.outcome
        outcome.status_code, headers = status_of(result.errors)
        outcome.headers.update(headers)
        return cast(GraphQLHTTPResponse, shown(result.data, result.errors, result.extensions))

    def encode_json(self, data: object) -> bytes:
        """The response's bytes."""
        return encoded(data, self._max_response)
