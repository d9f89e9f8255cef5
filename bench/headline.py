"""The headline question through HTTP against the same Cypher through the raw driver, as a ratio.

Both ask the same running Neo4j for the same rows, in turns, so that whatever else the machine does
falls on both. The service runs in a process of its own; the raw driver runs here. The HTTP client
is the standard library's, on one connection: a richer one costs as much as the service.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import neo4j
from graphql import parse
from rich.console import Console
from rich.table import Table

import marchland
from marchland.api.schema import strawberry_schema
from marchland.app import load_schema
from marchland.cli import connect
from marchland.compile.operation import compile_operation
from marchland.compile.selection import Limits
from marchland.local.artifacts import committed_lock
from marchland.settings import Settings
from marchland.statement import Statement

RESULTS = Path(__file__).parent / "results"
HEADLINE = """query Headline($region: String!, $asOf: Date) {
  whoControlsTerritoryBordering(region: $region, asOf: $asOf) {
    group
    territory { id key name kind }
    controller { id key name kind }
    standing
    lastAssertedOn
    admiralty
    confidence
    coverage
    via { key name }
    touching { key name }
    relationship {
      id key status extent validFrom validTo fromPrecision toPrecision
      assertions(first: 10) {
        edges { node { stance summary locator admiralty source { title } speaker { name } } }
      }
    }
  }
}"""
VARIABLES = {"region": "region:isr", "asOf": "2018-05-21"}


def statement_of(document: str, variables: dict[str, Any]) -> Statement:
    """The statement that the service makes of an operation."""
    schema = load_schema()
    graphql = strawberry_schema(schema)._schema
    compiled = compile_operation(
        schema, graphql, parse(document), None, variables, today=date.today(), limits=Limits()
    )
    assert compiled.statement is not None
    return compiled.statement


@contextmanager
def service_at(settings: Settings) -> Iterator[str]:
    """`marchland serve` in a process of its own, as a URL."""
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    given = {"NEO4J_URI": settings.neo4j_uri or "", "NEO4J_PASSWORD": password}
    process = subprocess.Popen(
        [sys.executable, "-m", "marchland", "serve", "--port", "0"],
        env={**os.environ, **given, "NEO4J_USERNAME": settings.neo4j_username},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("Marchland is at"):
                yield line.split()[-1].rstrip("/")
                break
        else:
            raise RuntimeError("the service did not start")
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def seeded() -> Iterator[Settings]:
    """The database that NEO4J_URI names, else a fresh local one with the seeds."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings()
        if settings.neo4j_uri is None:
            settings = settings.model_copy(update={"data_dir": Path(folder)})
        with connect.reachable(settings, Console(stderr=True)) as (found, local):
            if local:
                asyncio.run(connect.prepare(found))
            yield found


def interleaved(
    ways: dict[str, Callable[[], object]], rounds: int, warm_up: int
) -> dict[str, list[float]]:
    """Milliseconds of each way, taken in turns; the warm-up rounds are not counted."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + warm_up):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            if number >= warm_up:
                taken[name].append((time.perf_counter() - start) * 1000)
    return taken


def measure(settings: Settings, rounds: int, warm_up: int) -> dict[str, Any]:
    """The times of both ways, and their ratio at the median."""
    statement = statement_of(HEADLINE, VARIABLES)
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    with ExitStack() as stack:
        url = stack.enter_context(service_at(settings))
        client = stack.enter_context(closing(http.client.HTTPConnection(urlsplit(url).netloc)))
        driver = stack.enter_context(
            neo4j.GraphDatabase.driver(
                settings.neo4j_uri or "", auth=(settings.neo4j_username, password)
            )
        )
        session = stack.enter_context(driver.session(default_access_mode="READ"))

        def raw() -> list[Any]:
            return session.run(statement.text, dict(statement.parameters)).values()

        def over_http() -> Any:
            asked = json.dumps({"query": HEADLINE, "variables": VARIABLES})
            client.request("POST", "/graphql", asked, {"Content-Type": "application/json"})
            answer = json.loads(client.getresponse().read())
            assert answer["data"]["whoControlsTerritoryBordering"], answer
            return answer

        assert len(raw()[0][0][0][2]) == len(over_http()["data"]["whoControlsTerritoryBordering"])
        taken = interleaved({"raw driver": raw, "service over HTTP": over_http}, rounds, warm_up)
    return _figures(taken)


def median_and_tail(times: list[float]) -> dict[str, float]:
    """The median of some times and what all but one in a hundred stay below."""
    ordered = sorted(times)
    return {
        "p50_ms": round(statistics.median(ordered), 2),
        "p99_ms": round(ordered[int(len(ordered) * 0.99)], 2),
    }


def versions() -> dict[str, Any]:
    """What was measured, and on what."""
    return {
        "versions": {
            "marchland": marchland.__version__,
            "neo4j": committed_lock().version,
            "driver": neo4j.__version__,
            "python": platform.python_version(),
        },
        "machine": {"system": platform.system(), "processor": platform.machine()},
    }


def _figures(taken: dict[str, list[float]]) -> dict[str, Any]:
    figures: dict[str, Any] = {name: median_and_tail(times) for name, times in taken.items()}
    raw, http = figures["raw driver"], figures["service over HTTP"]
    figures["ratio_p50"] = round(http["p50_ms"] / raw["p50_ms"], 3)
    return figures


def report(figures: dict[str, Any], rounds: int) -> Path:
    """Print the table and write the figures with versions and machine."""
    table = Table("way", "p50 ms", "p99 ms")
    for name in ("raw driver", "service over HTTP"):
        table.add_row(name, str(figures[name]["p50_ms"]), str(figures[name]["p99_ms"]))
    console = Console()
    console.print(table)
    console.print(f"ratio at p50: {figures['ratio_p50']}")
    RESULTS.mkdir(exist_ok=True)
    written = RESULTS / "headline.json"
    facts = {
        "figures": figures,
        "rounds": rounds,
        "taken_at": datetime.now(UTC).isoformat(timespec="seconds"),
        **versions(),
    }
    written.write_text(json.dumps(facts, indent=2) + "\n", "utf-8")
    return written


def main() -> None:
    """Measure on the database that NEO4J_URI names, else on a fresh local one with the seeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--warm-up", type=int, default=30)
    chosen = parser.parse_args()
    with seeded() as settings:
        report(measure(settings, chosen.rounds, chosen.warm_up), chosen.rounds)


if __name__ == "__main__":
    main()
