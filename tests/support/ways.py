"""The service without a database: its routes over whatever answers statements."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import httpx
from fastapi import FastAPI

from marchland.api.engine import Engine, Request
from marchland.app import add_graphql, graphql_schema, load_schema
from marchland.compile.operation import Compiled
from marchland.compile.shape import Leaf
from marchland.statement import Row, Statement

PLAIN = {"Content-Type": "application/json"}
ROUTED = PLAIN | {"Accept": "application/json, multipart/mixed"}
"""What the short way leaves to the router; the router answers it as it answers everything."""


SCHEMA = load_schema()


NAMED = Leaf(lambda name: {"name": name})
"""The shape of a root field whose one value is a name."""


class ToldEngine(Engine):
    """An engine over a function instead of a database."""

    def __init__(self, name: Callable[[], str] = lambda: "A") -> None:
        async def run(_: Statement) -> list[Row]:
            return [[name()]]

        super().__init__(SCHEMA, run)

    def _compile(self, request: Request) -> Compiled:
        compiled = super()._compile(request)
        roots = [(one, index, shape and NAMED) for one, index, shape in compiled.roots]
        return Compiled(compiled.statement, roots)


def over_http(engine: Engine, max_response: int = 1_000_000) -> FastAPI:
    """The GraphQL endpoint over an engine, in an application of its own."""
    app = FastAPI()
    add_graphql(app, engine, graphql_schema(engine), max_response)
    return app


def posted(app: FastAPI, body: Any, headers: Mapping[str, str] = PLAIN) -> httpx.Response:
    """The response to a body, bytes as they are and all else as JSON."""
    sent = {"content": body} if isinstance(body, bytes) else {"json": body}

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
            return await client.post("/graphql", headers=dict(headers), **sent)

    return asyncio.run(ask())
