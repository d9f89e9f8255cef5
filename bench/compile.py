"""What compiling costs, and what documents that Neo4j has not planned cost those that it has.

    uv run python -m bench.compile --size 5

Measured are: selection, plan and text of 200 fields, without parsing and validating, the first time
and again; the first answer to five-level documents that nobody sent before; and known documents
alone against known documents beside 16 clients that send unseen ones.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import random
import statistics
import time
from datetime import date
from typing import Any

from graphql import DocumentNode, Visitor, parse, visit
from rich.console import Console
from rich.table import Table

from bench.client import Taken, load, loading, once, post
from bench.facts import quantile, write
from bench.load import MEMORY, connected, make, running
from bench.servers import content, service
from bench.shapes import anchors, variables
from marchland.api.engine import Engine, Request
from marchland.api.schema import strawberry_schema
from marchland.app import load_schema
from marchland.compile.operation import compile_operation
from marchland.compile.selection import Limits
from marchland.settings import Settings
from marchland.statement import Row, Statement

FIELDS = 200
_RELATIONSHIP = [
    "key",
    "version",
    "validFrom",
    "validTo",
    "fromPrecision",
    "toPrecision",
    "recordedAt",
    "note",
    "admiralty",
    "confidence",
    "against",
    "disputed",
    "origins",
    "firstAssertedOn",
    "lastAssertedOn",
    "standing",
    "withinPrecision",
]
_ACTOR = [
    "key",
    "name",
    "kind",
    "aliases",
    "description",
    "existsFrom",
    "existsTo",
    "iso3",
    "gwNumber",
    "ucdpId",
]
_REGION = [
    "key",
    "name",
    "kind",
    "aliases",
    "approximate",
    "iso3",
    "gwNumber",
    "iso31662",
    "adm1Code",
    "wikidataId",
]
_STEPS = {
    "Actor": {"supports": "Actor", "opposedBy": "Actor", "memberOf": "Actor", "controls": "Region"},
    "Region": {"controlledBy": "Actor", "borders": "Region", "claimedBy": "Actor"},
}
_LEVELS = ("borders", "controlledBy", "supports", "opposedBy")
_DAY = date(2026, 11, 23)


def wide(fields: int) -> str:
    """A document of exactly that many fields, on up to five levels."""
    text, used = _level("Region", fields - 1, 0)
    more = " ".join(f"more{number}: name" for number in range(fields - 1 - used))
    return f'{{ region(key: "region:x", asOf: "2023-06-01") {{ {text} {more} }} }}'


def _level(kind: str, most: int, depth: int) -> tuple[str, int]:
    """A selection of at most that many fields, and how many they are."""
    parts = list(_ACTOR if kind == "Actor" else _REGION)
    used = len(parts)
    edge = 4 + len(_RELATIONSHIP)
    for step, end in _STEPS[kind].items() if depth < 2 else ():
        if used + edge + len(_ACTOR) > most:
            break
        below, more = _level(end, most - used - edge, depth + 1)
        told = " ".join(_RELATIONSHIP)
        parts.append(f"{step} {{ edges {{ relationship {{ {told} }} node {{ {below} }} }} }}")
        used += edge + more
    return " ".join(parts), used


def five_levels(rng: random.Random) -> str:
    """A document of five levels that hardly anybody sent before: its leaves are drawn."""

    def leaves(kind: str) -> str:
        some = _ACTOR if kind == "Actor" else _REGION
        return " ".join(["key", *rng.sample(some[1:], rng.randint(2, len(some) - 1))])

    text = leaves("Actor")
    kinds = ["Region", "Region", "Actor", "Actor"]
    for step, kind in zip(reversed(_LEVELS), reversed(kinds), strict=True):
        told = " ".join(rng.sample(_RELATIONSHIP, rng.randint(2, 10)))
        edge = f"relationship {{ {told} }} node {{ {text} }}"
        text = f"{leaves(kind)} {step}(first: 5) {{ edges {{ {edge} }} }}"
    return f"query Unseen($region: String!) {{ region(key: $region) {{ {text} }} }}"


def compiling(rounds: int) -> dict[str, Any]:
    """Milliseconds to compile 200 fields, the first time and again."""
    schema = load_schema()
    graphql = strawberry_schema(schema)._schema
    text = wide(FIELDS)
    document = parse(text)

    async def run(statement: Statement) -> list[Row]:
        raise AssertionError(statement.text)

    engine = Engine(schema, run)
    request = Request(text, None, "{}", _DAY, document, graphql)
    first: list[float] = []
    again: list[float] = []
    for number in range(rounds + 5):
        start = time.perf_counter()
        compile_operation(schema, graphql, document, None, {}, today=_DAY, limits=Limits())
        between = time.perf_counter()
        engine._compiled(request)
        end = time.perf_counter()
        if number >= 5:
            first.append((between - start) * 1000)
            again.append((end - between) * 1000)
    return {
        "fields": _count(document),
        "first_p50_ms": round(statistics.median(first), 3),
        "first_p99_ms": round(quantile(first, 0.99), 3),
        "cached_p50_ms": round(statistics.median(again), 4),
        "cached_p99_ms": round(quantile(again, 0.99), 4),
    }


def _count(document: DocumentNode) -> int:
    counter = _Counter()
    visit(document, counter)
    return counter.fields


class _Counter(Visitor):
    """Counts the fields of a document."""

    fields = 0

    def enter_field(self, *_: object) -> None:
        """One more."""
        self.fields += 1


def unseen(url: str, region: str, count: int, rng: random.Random) -> dict[str, Any]:
    """The first answer to documents that nobody sent before, one after another."""
    taken: list[float] = []
    for _ in range(count):
        request = _ask(url, five_levels(rng), region)
        start = time.perf_counter()
        once(url, request)
        taken.append((time.perf_counter() - start) * 1000)
    return {
        "documents": count,
        "p50_ms": round(statistics.median(taken), 1),
        "p90_ms": round(quantile(taken, 0.9), 1),
        "most_ms": round(max(taken), 1),
    }


def _ask(url: str, document: str, region: str) -> bytes:
    return post(f"{url}/graphql", {"query": document, "variables": {"region": region}})


def beside(
    url: str, known: list[bytes], region: str, seconds: float, rounds: int, rng: random.Random
) -> dict[str, Any]:
    """Known documents alone, and beside 16 clients that send unseen ones, in turns."""
    alone, pressed, strange = Taken(), Taken(), Taken()

    async def both() -> None:
        news = (_ask(url, five_levels(rng), region) for _ in itertools.count())
        one, other = await asyncio.gather(
            loading(url, itertools.cycle(known), connections=4, seconds=seconds),
            loading(url, news, connections=16, seconds=seconds),
        )
        pressed.add(one)
        strange.add(other)

    for _ in range(rounds):
        alone.add(load(url, known, connections=4, seconds=seconds))
        asyncio.run(both())
    p99 = {
        name: quantile(one.latencies, 0.99) for name, one in (("alone", alone), ("beside", pressed))
    }
    return {
        "known_alone_p99_ms": round(p99["alone"], 1),
        "known_beside_p99_ms": round(p99["beside"], 1),
        "ratio": round(p99["beside"] / p99["alone"], 2),
        "known_alone_p50_ms": round(statistics.median(alone.latencies), 1),
        "known_beside_p50_ms": round(statistics.median(pressed.latencies), 1),
        "unseen_documents": len(strange.latencies),
        "unseen_p50_ms": round(statistics.median(strange.latencies), 1),
    }


def served(settings: Settings, quick: bool) -> dict[str, Any]:
    """What has to be measured on a running service."""
    rng = random.Random(20261123)  # noqa: S311
    with connected(settings) as driver:
        found = anchors(driver)
    with service(settings) as url:
        known = [
            post(f"{url}/graphql", content("marchland", "headline", given))
            for given in variables("headline", found)
        ]
        load(url, known, connections=4, seconds=2.0 if quick else 8.0)
        region = found.regions[0]
        unseen(url, region, 3, rng)
        return {
            "unseen": unseen(url, region, 5 if quick else 40, rng),
            "beside": beside(url, known, region, 2.0 if quick else 10.0, 1 if quick else 4, rng),
        }


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=5, choices=sorted(MEMORY))
    parser.add_argument("--quick", action="store_true", help="a look, no measurement")
    chosen = parser.parse_args()
    figures: dict[str, Any] = {"compiling": compiling(50 if chosen.quick else 500)}
    make(chosen.size)
    with running(chosen.size) as settings:
        figures.update(served(settings, chosen.quick))
    table = Table("what", "figure")
    for part, some in figures.items():
        for name, value in some.items():
            table.add_row(f"{part}: {name}", str(value))
    Console().print(table)
    print(write(f"compile-{chosen.size}{'-quick' if chosen.quick else ''}", figures))


if __name__ == "__main__":
    main()
