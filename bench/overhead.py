"""What the service costs above the raw driver behind the same HTTP server, as a ratio.

The peer is uvicorn, the smallest Starlette app, the driver and orjson: it reads the same request,
runs the same Cypher and encodes the rows. Each has a process of its own and asks the same Neo4j;
one client asks them in turns on one connection each, so that whatever else the machine does falls
on both.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import neo4j
import orjson
import uvicorn
from rich.console import Console
from rich.table import Table
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.headline import (
    HEADLINE,
    RESULTS,
    VARIABLES,
    interleaved,
    median_and_tail,
    seeded,
    service_at,
    statement_of,
    versions,
)
from marchland.settings import Settings

Asked = tuple[str, dict[str, Any]]
OPERATIONS: dict[str, Asked] = {
    "small": (
        "query Small($key: String!) { actor(key: $key) { key name kind } }",
        {"key": "actor:israel"},
    ),
    "headline": (HEADLINE, VARIABLES),
}


def peer(settings: Settings) -> Starlette:
    """The raw driver behind an HTTP server, for the operations of this measurement."""
    statements = {document: statement_of(document, v) for document, v in OPERATIONS.values()}
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    driver = neo4j.AsyncGraphDatabase.driver(
        settings.neo4j_uri or "",
        auth=(settings.neo4j_username, password),
        notifications_min_severity="OFF",
        telemetry_disabled=True,
    )

    async def answer(request: Request) -> Response:
        statement = statements[orjson.loads(await request.body())["query"]]
        async with driver.session(
            database=settings.neo4j_database, default_access_mode="READ", fetch_size=-1
        ) as session:
            result = await session.run(statement.text, dict(statement.parameters))
            rows = [record.values() async for record in result]
        return Response(orjson.dumps(rows), media_type="application/json")

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await driver.close()

    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])], lifespan=lifespan)


@contextmanager
def peer_at(settings: Settings) -> Iterator[str]:
    """The peer in a process of its own, as a URL."""
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    given = {"NEO4J_URI": settings.neo4j_uri or "", "NEO4J_PASSWORD": password}
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.overhead", "--peer"],
        env={**os.environ, **given, "NEO4J_USERNAME": settings.neo4j_username},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        if not url:
            raise RuntimeError("the peer did not start")
        yield url
    finally:
        process.terminate()
        process.wait(20)


class _Server(uvicorn.Server):
    """A server that says where it is once it listens."""

    async def startup(self, sockets: Any = None) -> None:
        """Start listening, then print the address."""
        await super().startup(sockets)
        host, port = self.servers[0].sockets[0].getsockname()[:2]
        print(f"http://{host}:{port}", flush=True)


def measure(settings: Settings, rounds: int, warm_up: int) -> dict[str, Any]:
    """For each operation the times of both ways, and their ratio at the median."""
    figures: dict[str, Any] = {}
    with ExitStack() as stack:
        urls = {
            "raw driver": stack.enter_context(peer_at(settings)),
            "service": stack.enter_context(service_at(settings)),
        }
        clients = {
            name: stack.enter_context(closing(http.client.HTTPConnection(urlsplit(url).netloc)))
            for name, url in urls.items()
        }
        for name, asked in OPERATIONS.items():
            ways = {way: _asking(client, asked) for way, client in clients.items()}
            taken = interleaved(ways, rounds, warm_up)
            figures[name] = {way: median_and_tail(times) for way, times in taken.items()}
            raw, service = (figures[name][way]["p50_ms"] for way in ways)
            figures[name]["ratio_p50"] = round(service / raw, 3)
    return figures


def _asking(client: http.client.HTTPConnection, asked: Asked) -> Callable[[], object]:
    body = json.dumps({"query": asked[0], "variables": asked[1]})

    def ask() -> object:
        client.request("POST", "/graphql", body, {"Content-Type": "application/json"})
        response = client.getresponse()
        answer = response.read()
        assert response.status == 200, answer
        assert b'"errors"' not in answer, answer
        return answer

    return ask


def report(figures: dict[str, Any], rounds: int) -> Path:
    """Print the table and write the figures with versions and machine."""
    table = Table("operation", "way", "p50 ms", "p99 ms", "ratio at p50")
    for name, ways in figures.items():
        for way in ("raw driver", "service"):
            ratio = str(ways["ratio_p50"]) if way == "service" else "1"
            table.add_row(name, way, str(ways[way]["p50_ms"]), str(ways[way]["p99_ms"]), ratio)
    Console().print(table)
    RESULTS.mkdir(exist_ok=True)
    written = RESULTS / "overhead.json"
    taken_at = datetime.now(UTC).isoformat(timespec="seconds")
    facts = {"figures": figures, "rounds": rounds, "taken_at": taken_at, **versions()}
    written.write_text(json.dumps(facts, indent=2) + "\n", "utf-8")
    return written


def main() -> None:
    """Measure on the database that NEO4J_URI names, else on a fresh local one with the seeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--warm-up", type=int, default=100)
    parser.add_argument("--peer", action="store_true", help="serve the peer, as a child process")
    chosen = parser.parse_args()
    if chosen.peer:
        config = uvicorn.Config(peer(Settings()), port=0, log_level="warning", access_log=False)
        _Server(config).run()
        return
    with seeded() as settings:
        report(measure(settings, chosen.rounds, chosen.warm_up), chosen.rounds)


if __name__ == "__main__":
    main()
