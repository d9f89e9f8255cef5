"""The three that are measured, a process each, on the same Neo4j with the same pool size."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.shapes import ours, peers
from marchland.settings import Settings

PEER = Path(__file__).parent / "peer"
POOL = 32
WAYS = ("marchland", "peer", "raw")


@contextmanager
def _process(
    command: Sequence[str], environment: Mapping[str, str], said: str, folder: Path | None = None
) -> Iterator[str]:
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
        cwd=folder,
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(said):
                yield line.split()[-1].rstrip("/")
                break
        else:
            raise RuntimeError(f"{command} did not start")
    finally:
        process.terminate()
        process.wait(20)


def environment(settings: Settings) -> dict[str, str]:
    """What each server is told of the database, and how many connections it may have."""
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    return {
        "NEO4J_URI": settings.neo4j_uri or "",
        "NEO4J_USERNAME": settings.neo4j_username,
        "NEO4J_PASSWORD": password,
        "POOL_SIZE": str(POOL),
        "MARCHLAND_POOL_SIZE": str(POOL),
        "MARCHLAND_QUERY_TIMEOUT": "300",
        "NODE_ENV": "production",
    }


@contextmanager
def service(settings: Settings) -> Iterator[str]:
    """`marchland serve` on the database that the settings name, as a URL."""
    command = [sys.executable, "-m", "marchland", "serve", "--port", "0"]
    with _process(command, environment(settings), "Marchland is at") as url:
        yield url


@contextmanager
def servers(settings: Settings, ways: Sequence[str] = WAYS) -> Iterator[dict[str, str]]:
    """The ways that are asked for, by name, as URLs."""
    given = environment(settings)
    with ExitStack() as stack:
        found: dict[str, str] = {}
        for way in ways:
            if way == "marchland":
                found[way] = stack.enter_context(service(settings))
            elif way == "peer":
                if not (PEER / "node_modules").exists():
                    raise RuntimeError("the peer is not installed: run `npm ci` in bench/peer")
                starting = _process(["node", "server.mjs"], given, "listening at", PEER)
                found[way] = stack.enter_context(starting)
            else:
                command = [sys.executable, "-m", "bench.raw"]
                found[way] = stack.enter_context(_process(command, given, "listening at"))
        yield found


def address(way: str, url: str, shape: str) -> str:
    """Where a shape is asked for."""
    return f"{url}/{shape}" if way == "raw" else f"{url}/graphql"


def content(way: str, shape: str, given: Mapping[str, object]) -> dict[str, object]:
    """What is sent for a shape."""
    if way == "raw":
        return {"variables": given}
    if way == "peer":
        return {"query": peers(shape), "variables": {**given, "open": "9999-12-31T00:00:00Z"}}
    return {"query": ours(shape), "variables": given}
