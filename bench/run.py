"""The six shapes against the peer and against the raw driver, in turns on the same Neo4j.

    uv run python -m bench.run --size 5

Each round asks every way for a while on 1 connection, then on 16. Before that the answers of all
ways are compared: they have to hold the same data. Each shape is written when it is measured, and a
run under the same name goes on with those that are missing.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table

from bench.client import Taken, ceiling, load, once, post
from bench.facts import RESULTS, quantile, write
from bench.hits import compared
from bench.load import MEMORY, connected, make, running
from bench.servers import WAYS, address, content, servers
from bench.shapes import SHAPES, Anchors, anchors, same, variables
from marchland.settings import Settings


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    rounds: int
    seconds: float
    warm_up: float
    connections: tuple[int, ...] = (1, 16)


QUICK = Plan(1, 0.5, 0.2, (1, 4))
FULL = Plan(6, 4.0, 6.0)


def measured(
    settings: Settings, urls: dict[str, str], shape: str, found: Anchors, plan: Plan
) -> dict[str, Any]:
    """The figures of one shape."""
    asked = variables(shape, found)
    requests = {
        way: [post(address(way, url, shape), content(way, shape, given)) for given in asked]
        for way, url in urls.items()
    }
    told = {way: _first(urls[way], requests[way][0]) for way in urls}
    failed = {way: answer for way, answer in told.items() if isinstance(answer, str)}
    answers = {way: answer for way, answer in told.items() if not isinstance(answer, str)}
    figures: dict[str, Any] = {"failed": failed}
    figures["same"] = _all_same(urls, requests, shape, sorted(answers))
    figures["ways"] = _timed({way: urls[way] for way in answers}, requests, plan)
    figures["ratios"] = _ratios(figures["ways"], plan)
    if "marchland" in answers:
        figures["hits"] = compared(settings, shape, asked[0])
    return figures


def _first(url: str, request: bytes) -> dict[str, Any] | str:
    """An answer, or why there is none."""
    try:
        body = once(url, request)
    except RuntimeError as error:
        return str(error)[:400]
    answer: dict[str, Any] = orjson.loads(body)
    return json.dumps(answer["errors"])[:400] if answer.get("errors") else answer


def _all_same(
    urls: dict[str, str], requests: dict[str, list[bytes]], shape: str, ways: Sequence[str]
) -> bool:
    for number in range(max(len(some) for some in requests.values())):
        plain = [same(shape, orjson.loads(once(urls[way], requests[way][number]))) for way in ways]
        for way, other in zip(ways[1:], plain[1:], strict=True):
            if other != plain[0]:
                print(f"{shape} {number}: {ways[0]} and {way} differ: {differ(plain[0], other)}")
                return False
    return True


def differ(one: Any, other: Any, where: str = "") -> str:
    """The first place where two answers differ."""
    if isinstance(one, dict) and isinstance(other, dict) and set(one) == set(other):
        return next((d for k in one if (d := differ(one[k], other[k], f"{where}.{k}"))), "")
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return next((d for n, (a, b) in pairs if (d := differ(a, b, f"{where}[{n}]"))), "")
    return "" if one == other else f"{where}: {str(one)[:300]} is not {str(other)[:300]}"


def _timed(urls: dict[str, str], requests: dict[str, list[bytes]], plan: Plan) -> dict[str, Any]:
    taken = {(way, count): Taken() for way in urls for count in plan.connections}
    for way, url in urls.items():
        load(url, requests[way], connections=plan.connections[-1], seconds=plan.warm_up)
    for _ in range(plan.rounds):
        for count in plan.connections:
            for way, url in urls.items():
                more = load(url, requests[way], connections=count, seconds=plan.seconds)
                taken[way, count].add(more)
    figures: dict[str, Any] = {way: {} for way in urls}
    for (way, count), one in taken.items():
        figures[way][str(count)] = {
            "p50_ms": round(statistics.median(one.latencies), 2),
            "p99_ms": round(quantile(one.latencies, 0.99), 2),
            "per_second": round(len(one.latencies) / one.seconds, 2),
            "requests": len(one.latencies),
            "bytes": one.bytes // len(one.latencies),
            "client_share": round(one.own / one.seconds, 3),
        }
    return figures


def _ratios(ways: dict[str, Any], plan: Plan) -> dict[str, float]:
    if "marchland" not in ways:
        return {}
    mine = ways["marchland"]
    ratios: dict[str, float] = {}
    for count in map(str, plan.connections):
        if "peer" in ways:
            theirs = ways["peer"][count]
            ratios[f"throughput of the peer's at {count}"] = round(
                mine[count]["per_second"] / theirs["per_second"], 3
            )
            ratios[f"p50 of the peer's at {count}"] = round(
                mine[count]["p50_ms"] / theirs["p50_ms"], 3
            )
        if "raw" in ways:
            ratios[f"p50 of the raw driver's at {count}"] = round(
                mine[count]["p50_ms"] / ways["raw"][count]["p50_ms"], 3
            )
    return ratios


def report(results: dict[str, Any]) -> None:
    """Print one table."""
    table = Table(
        "shape", "way", "conn.", "p50 ms", "p99 ms", "a second", "KB", "client", "hits", "same"
    )
    for shape, figures in results.items():
        for way, by_count in figures["ways"].items():
            for count, one in by_count.items():
                hits = figures.get("hits", {}).get("reference" if way == "raw" else way, "")
                table.add_row(
                    *(shape, way, count, str(one["p50_ms"]), str(one["p99_ms"])),
                    *(str(one["per_second"]), str(one["bytes"] // 1000)),
                    *(f"{one['client_share']:.0%}", str(hits), str(figures["same"])),
                )
        for way, why in figures["failed"].items():
            table.add_row(shape, way, "", "cannot answer", why[:60])
    console = Console(width=130)
    console.print(table)
    for shape, figures in results.items():
        console.print(shape, figures["ratios"], figures.get("hits", {}))


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=5, choices=sorted(MEMORY))
    parser.add_argument("--shapes", nargs="+", default=list(SHAPES), choices=SHAPES)
    parser.add_argument("--ways", nargs="+", default=list(WAYS), choices=WAYS)
    parser.add_argument("--quick", action="store_true", help="a look, no measurement")
    parser.add_argument("--again", action="store_true", help="also what the result has already")
    parser.add_argument("--name", help="of the result; the default tells the size")
    chosen = parser.parse_args()
    plan = QUICK if chosen.quick else FULL
    name = chosen.name or f"run-{chosen.size}{'-quick' if chosen.quick else ''}"
    make(chosen.size)
    results = {} if chosen.again else kept(name)
    wanted = [shape for shape in chosen.shapes if shape not in results]
    with running(chosen.size) as settings, servers(settings, chosen.ways) as urls:
        with connected(settings) as driver:
            found = anchors(driver)
        for shape in wanted:
            print(f"{shape} …", flush=True)
            results[shape] = measured(settings, urls, shape, found, plan)
            write(name, {"size": chosen.size, "plan": asdict(plan), "shapes": results})
    report(results)
    limits = {
        f"{size} bytes, {count} connections": round(ceiling(size, count), 1)
        for size in (2_000, 5_000_000)
        for count in plan.connections
    }
    print("the client alone, answers a second:", limits)
    figures = {"size": chosen.size, "plan": asdict(plan), "shapes": results, "client": limits}
    written = write(name, figures)
    print(written)


def kept(name: str) -> dict[str, Any]:
    """The shapes that a result of that name has already."""
    path = RESULTS / f"{name}.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))["shapes"] if path.exists() else {}
    return found


if __name__ == "__main__":
    main()
