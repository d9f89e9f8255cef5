"""The raw driver behind the service's HTTP server and JSON encoder: what Python can do at best.

Serves the hand-written Cypher of `bench/reference/` at ``POST /<shape>``; the body holds the
variables, the response has the form of GraphQL's.
"""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import neo4j
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.shapes import SHAPES, parameters, reference


def create_app() -> Starlette:
    """The application, on the database that the environment names."""
    driver = neo4j.AsyncGraphDatabase.driver(
        os.environ["NEO4J_URI"],
        auth=(os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"]),
        max_connection_pool_size=int(os.environ["POOL_SIZE"]),
        telemetry_disabled=True,
        notifications_min_severity="OFF",
    )

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await driver.close()

    routes = [Route(f"/{shape}", _answers(driver, shape), methods=["POST"]) for shape in SHAPES]
    return Starlette(routes=routes, lifespan=lifespan)


def _answers(driver: neo4j.AsyncDriver, shape: str) -> Callable[[Request], Awaitable[Response]]:
    text = reference(shape)

    async def answer(request: Request) -> Response:
        given = orjson.loads(await request.body())
        async with driver.session(
            database="neo4j", default_access_mode="READ", fetch_size=-1
        ) as session:
            result = await session.run(text, parameters(given["variables"]))
            record = await result.single(strict=True)
        content = orjson.dumps({"data": record.data()})
        return Response(content, media_type="application/json")

    return answer


def main() -> None:
    """Serve on a free port of the loopback, and say where."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    print(f"listening at http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    config = uvicorn.Config(create_app(), log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main()
