"""How the time of an anchored query grows with the graph, and of a page with a node's degree.

    uv run python -m bench.growth --sizes 4 5 6 7

Each size is measured on a server of its own and written at once; a later call goes on with what is
missing and draws the picture again.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Iterator
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table

from bench.client import Taken, load, once, post
from bench.facts import RESULTS, quantile, write
from bench.figures import HUB_SINCE, HUBS
from bench.load import MEMORY, connected, make, running
from bench.picture import curve
from bench.servers import address, content, service
from bench.shapes import ACTORS_ON, Anchors, anchors, variables
from marchland.settings import Settings

ANCHORED = ("headline", "neighbourhood", "page")
ENTRIES = range(3, 9)
"""How many entries, of all lists together, the neighbourhoods have that are compared."""
_ALIKE = 10
_CANDIDATES = """
MATCH (a:Actor) WHERE a.id > 'actor:i' WITH a ORDER BY a.id LIMIT 20000
MATCH (a)-[e:SUPPORTS]->() WITH a, count(e) AS degree WHERE 2 <= degree <= 60
RETURN a.id ORDER BY a.id LIMIT 3000
"""
PAGE = 10
PAGES = 100
_ROUNDS, _SECONDS = 8, 1.5
_HUB = """query Hub($key: String!, $asOf: Date!, $first: Int!, $after: String) {
  actor(key: $key, asOf: $asOf) {
    supports(first: $first, after: $after) {
      edges { cursor relationship { key validFrom } node { key name } }
      pageInfo { hasNextPage endCursor cutShort }
    }
  }
}"""
_ON = {share: f"{int(day[:4]) + 2}-06-01" for day, share in HUB_SINCE.items()}
"""A date on which that share of a hub's edges holds."""


def anchored(url: str, found: Anchors, candidates: list[str]) -> dict[str, Any]:
    """The times of the anchored shapes, in turns."""
    requests = {
        shape: [_shape(url, shape, given) for given in variables(shape, found)]
        for shape in ANCHORED
    }
    requests["neighbourhood"] = _alike(url, candidates)
    return _timed(url, requests)


def _shape(url: str, shape: str, given: dict[str, Any]) -> bytes:
    return post(address("marchland", url, shape), content("marchland", shape, given))


def _alike(url: str, candidates: list[str]) -> list[bytes]:
    """Neighbourhoods with about as many entries in a graph of any size.

    What a node of some degree leads to leads to more in a larger graph, and so does its answer.
    """
    found = []
    for key in candidates:
        asked = _shape(url, "neighbourhood", {"actor": key, "asOf": ACTORS_ON})
        entries = once(url, asked).count(b'"relationship"')
        if entries in ENTRIES:
            found.append(asked)
        if len(found) == _ALIKE:
            break
    if not found:
        raise RuntimeError(f"no neighbourhood has {ENTRIES} entries")
    return found


def _timed(url: str, requests: dict[str, list[bytes]]) -> dict[str, Any]:
    taken = {name: Taken() for name in requests}
    for some in requests.values():
        load(url, some, connections=1, seconds=_SECONDS)
    for _ in range(_ROUNDS):
        for name, some in requests.items():
            taken[name].add(load(url, some, connections=1, seconds=_SECONDS / len(requests) * 3))
    return {
        name: {
            "p50_ms": round(statistics.median(one.latencies), 2),
            "p99_ms": round(quantile(one.latencies, 0.99), 2),
            "requests": len(one.latencies),
        }
        for name, one in taken.items()
    }


def hubs(url: str, degrees: list[int]) -> dict[str, Any]:
    """The first and the hundredth page of each hub at each share of edges that pass."""
    requests: dict[str, list[bytes]] = {}
    short: dict[str, bool] = {}
    for degree in degrees:
        for share, day in _ON.items():
            name = f"degree {degree}, {share:.0%} pass"
            requests[f"{name}, first page"] = [_asked(url, degree, day, None)]
            cursor = _before_the_last(url, degree, day, short, name)
            if cursor is not None:
                requests[f"{name}, page {PAGES}"] = [_asked(url, degree, day, cursor)]
    figures = _timed(url, requests)
    for name, figure in figures.items():
        answer = orjson.loads(once(url, requests[name][0]))
        page = answer["data"]["actor"]["supports"]
        figure["entries"] = len(page["edges"])
        figure["cut_short"] = page["pageInfo"]["cutShort"]
    return figures


def _asked(url: str, degree: int, day: str, after: str | None, first: int = PAGE) -> bytes:
    given = {"key": f"actor:hub-{degree}", "asOf": day, "first": first, "after": after}
    return post(f"{url}/graphql", {"query": _HUB, "variables": given})


def _before_the_last(
    url: str, degree: int, day: str, short: dict[str, bool], name: str
) -> str | None:
    """The cursor that the hundredth page comes after; None when there is no such page."""
    left, cursor = PAGE * (PAGES - 1), None
    for _ in range(10_000):
        answer = orjson.loads(once(url, _asked(url, degree, day, cursor, left)))
        if answer.get("errors"):
            raise RuntimeError(json.dumps(answer["errors"])[:400])
        page = answer["data"]["actor"]["supports"]
        left -= len(page["edges"])
        cursor = page["pageInfo"]["endCursor"]
        short[name] = short.get(name, False) or bool(page["pageInfo"]["cutShort"])
        if not page["pageInfo"]["hasNextPage"]:
            return None
        if left == 0:
            return str(cursor)
    raise RuntimeError(f"{name}: no end")


def measure(size: int) -> dict[str, Any]:
    """Everything of one size."""
    make(size)
    with running(size) as settings, service(settings) as url:
        return {"anchored": _anchored(settings, url), "paging": hubs(url, _degrees(settings))}


def _anchored(settings: Settings, url: str) -> dict[str, Any]:
    with connected(settings) as driver:
        found = anchors(driver)
        candidates = [str(row[0]) for row in driver.execute_query(_CANDIDATES).records]
    return anchored(url, found, candidates)


def _degrees(settings: Settings) -> list[int]:
    with connected(settings) as driver:
        keys = [f"actor:hub-{degree}" for degree in HUBS]
        rows = driver.execute_query("MATCH (a:Actor) WHERE a.id IN $keys RETURN a.id", keys=keys)
        there = {row[0] for row in rows.records}
    return [degree for degree in HUBS if f"actor:hub-{degree}" in there]


def ratios(sizes: dict[str, Any]) -> dict[str, float]:
    """What the goals speak of: growth over the smallest size, and pages over the small node's."""
    first = sizes[min(sizes, key=int)]["anchored"]
    found: dict[str, float] = {}
    for size, figures in sorted(sizes.items(), key=lambda item: int(item[0])):
        for shape, figure in figures["anchored"].items():
            found[f"{shape} at 10^{size}"] = round(figure["p50_ms"] / first[shape]["p50_ms"], 3)
        small = figures["paging"][f"degree {HUBS[0]}, 100% pass, first page"]["p50_ms"]
        for name, figure in figures["paging"].items():
            found[f"10^{size}: {name}"] = round(figure["p50_ms"] / small, 3)
    return found


def _points(sizes: dict[str, Any]) -> Iterator[tuple[str, list[tuple[int, float]]]]:
    for shape in ANCHORED:
        yield (
            shape,
            [
                (int(size), figures["anchored"][shape]["p50_ms"])
                for size, figures in sorted(sizes.items(), key=lambda item: int(item[0]))
            ],
        )


def main() -> None:
    """Measure the sizes that are missing, print, write, draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=int, default=[4, 5], choices=sorted(MEMORY))
    parser.add_argument("--again", action="store_true", help="also what the result has already")
    parser.add_argument("--name", default="growth")
    chosen = parser.parse_args()
    path = RESULTS / f"{chosen.name}.json"
    kept = path.exists() and not chosen.again
    sizes: dict[str, Any] = json.loads(path.read_text("utf-8"))["sizes"] if kept else {}
    for size in chosen.sizes:
        if str(size) not in sizes:
            sizes[str(size)] = measure(size)
            write(chosen.name, {"sizes": sizes, "ratios": ratios(sizes)})
    table = Table("what", "ratio of p50")
    for name, ratio in ratios(sizes).items():
        table.add_row(name, str(ratio))
    Console().print(table)
    picture = curve("p50 of anchored queries", dict(_points(sizes)))
    (RESULTS / f"{chosen.name}.svg").write_text(picture, "utf-8")
    print(RESULTS / f"{chosen.name}.svg")


if __name__ == "__main__":
    main()
