"""The short way for what nearly every request is: one JSON object with one query that is valid.

The router of Strawberry costs as much as a small question does in the database. So a plain request
is answered here by the same engine; whatever is unusual, and whatever is wrong with a document,
goes to the router untouched.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
)
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marchland.api.engine import Engine
from marchland.api.explain import HEADER, Explanation, stage
from marchland.api.keeping import kept
from marchland.api.response import encoded, refused, shown, status_of, text_of, whole
from marchland.errors import BadRequest, InputError, QueryTooLarge

PATH = "/graphql"
_HEADER = HEADER.encode()
MOST_BYTES = 1_048_576
"""Bytes of a request's body."""
_KEPT = 1_000
_KEPT_SIZE = 16_384
"""Bytes of a body that is remembered at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plain request asks."""

    text: str
    document: DocumentNode
    operation_name: str | None
    variables: dict[str, Any] | None


class Direct:
    """ASGI middleware that answers plain requests and passes on all others."""

    def __init__(
        self, app: ASGIApp, *, engine: Engine, graphql: GraphQLSchema, max_response: int
    ) -> None:
        self._app = app
        self._engine = engine
        self._graphql = graphql
        self._max_response = max_response
        self._remembered = kept(self._read, _KEPT, size=len, most=_KEPT_SIZE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or pass it on as it came."""
        if scope["type"] != "http" or scope["method"] != "POST" or scope["path"] != PATH:
            await self._app(scope, receive, send)
            return
        came: list[Message] = []
        try:
            body = await _received(receive, came)
            response = None
            if body is not None and _is_json(scope):
                if _is_streamed(scope):
                    _loaded(body)
                else:
                    response = await self._responded(scope, body)
        except InputError as error:
            response = self._refused(error)
        if response is None:
            await self._app(scope, _again(came, receive), send)
        else:
            await response(scope, receive, send)

    async def _responded(self, scope: Scope, body: bytes) -> Response | None:
        """The response to a plain request; None when it is for the router to judge."""
        mode = next((v.decode("latin-1") for k, v in scope["headers"] if k == _HEADER), None)
        if mode is not None:
            return await self._explained(body, mode)
        asked = self._remembered(body)
        return await self._answer(asked) if asked else None

    def _read(self, body: bytes, explanation: Explanation | None = None) -> Asked | None:
        """What a body asks; None when that is for the router to judge."""
        asked = _fields(_loaded(body))
        if asked is None:
            return None
        try:
            with stage(explanation, "parse"):
                document = self._engine.documents.parse(asked[0])
            with stage(explanation, "validate"):
                wrong = self._engine.documents.validate(self._graphql, asked[0])
        except (ValueError, RecursionError, GraphQLError):
            return None
        if wrong or not _is_one_query(document, asked[1]):
            return None
        return Asked(asked[0], document, asked[1], asked[2])

    async def _answer(self, asked: Asked) -> Response:
        result = await self._result(asked)
        return self._response(shown(result.data, result.errors), result)

    async def _explained(self, body: bytes, mode: str) -> Response | None:
        explanation, denied = None, None
        try:
            explanation = self._engine.explanation(mode)
        except InputError as error:
            denied = ExecutionResult(None, refused([whole(error)]))
        asked = self._read(body, explanation)
        if asked is None:
            return None
        result = denied or await self._result(asked, explanation)
        response = shown(result.data, result.errors)
        if explanation:
            with explanation.stage("encode"):
                response |= {k: text_of(v) for k, v in response.items()}
            response["extensions"] = {"explain": explanation.shown()}
        return self._response(response, result)

    def _refused(self, error: InputError) -> Response:
        """What is sent for a body of which nothing can be read."""
        told = encoded(shown(None, refused([whole(error)])), self._max_response)
        return Response(told, error.status, media_type="application/json")

    def _response(self, response: dict[str, Any], result: ExecutionResult) -> Response:
        status, headers = status_of(result.errors)
        return Response(
            encoded(response, self._max_response), status, headers, media_type="application/json"
        )

    async def _result(
        self, asked: Asked, explanation: Explanation | None = None
    ) -> ExecutionResult:
        try:
            return await self._engine.answer(
                self._graphql,
                asked.document,
                asked.operation_name,
                asked.variables,
                asked.text,
                explanation,
                # Field by field, so that of a large answer only one is ever held as objects.
                finish=text_of,
            )
        except Exception as error:  # noqa: BLE001 - told as INTERNAL and logged, as by the router
            return ExecutionResult(None, [GraphQLError(str(error), original_error=error)])


def _is_json(scope: Scope) -> bool:
    kinds = [value for name, value in scope["headers"] if name == b"content-type"]
    return any(kind.partition(b";")[0].strip() == b"application/json" for kind in kinds)


def _is_streamed(scope: Scope) -> bool:
    accepted = [value for name, value in scope["headers"] if name == b"accept"]
    return any(b"event-stream" in value or b"multipart" in value for value in accepted)


def _loaded(body: bytes) -> object:
    """What a body says, None where it is no JSON; BadRequest when nobody can read it."""
    try:
        given = json.loads(body)
        if b"\\ud" in body.lower():
            # JSON may escape half a character; neither the database nor a client could have it.
            json.dumps(given, ensure_ascii=False).encode()
    except UnicodeError as error:
        raise BadRequest("the body holds what is no text", hint="Send JSON as UTF-8.") from error
    except RecursionError as error:
        raise BadRequest("the body nests too deeply", hint="Nest the variables less.") from error
    except ValueError:
        return None
    return given


async def _received(receive: Receive, came: list[Message]) -> bytes | None:
    """The whole body, None when the client went away; ``came`` gets the messages it came in.

    QueryTooLarge as soon as it is more than there may be.
    """
    size = 0
    while True:
        message = await receive()
        came.append(message)
        if message["type"] != "http.request":
            return None
        size += len(message.get("body", b""))
        if size > MOST_BYTES:
            raise QueryTooLarge(
                f"the request has more than {MOST_BYTES} bytes",
                hint="Send fewer keys or ids at a time, and page through the rest.",
            )
        if not message.get("more_body", False):
            return b"".join(one.get("body", b"") for one in came)


def _again(came: list[Message], receive: Receive) -> Receive:
    """The messages that came, as if nobody had taken them, and then what comes after."""
    left = iter(came)

    async def next_one() -> Message:
        return next(left, None) or await receive()

    return next_one


def _fields(given: object) -> tuple[str, str | None, dict[str, Any] | None] | None:
    if not isinstance(given, dict):
        return None
    text, name = given.get("query"), given.get("operationName")
    variables, extensions = given.get("variables"), given.get("extensions")
    if not isinstance(text, str) or not text or not isinstance(name, str | None):
        return None
    if not isinstance(variables, dict | None) or not isinstance(extensions, dict | None):
        return None
    return text, name, variables


def _is_one_query(document: DocumentNode, name: str | None) -> bool:
    found = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if len(found) != 1 or found[0].operation is not OperationType.QUERY:
        return False
    return name is None or (found[0].name is not None and found[0].name.value == name)
