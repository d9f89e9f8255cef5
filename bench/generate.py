"""Generate a graph of the model at a size, as CSV for Neo4j's import: seeded, the same every time.

    uv run python -m bench.generate --size 5 --to FOLDER

writes 10^5 relationships with their nodes and evidence. The degrees and lengths are those of
`bench/figures.py`. Sections are written by several processes, each from its own seed.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from bench.edges import sections
from bench.names import word
from bench.outline import SEED, Graph, event_day, plan
from bench.rows import (
    NODE_HEADERS,
    RELATIONSHIP_HEADERS,
    TODAY,
    Edges,
    write_actors,
    write_events,
    write_header,
    write_regions,
    write_sources,
)

_GRAPHS: dict[tuple[int, int], Graph] = {}


def _write(relationships: int, seed: int, folder: Path, number: int) -> dict[str, int]:
    kind, shard, write = list(sections())[number]
    # A worker outlines the graph once; to send it with each task takes longer.
    if (relationships, seed) not in _GRAPHS:
        _GRAPHS[relationships, seed] = plan(relationships, seed)
    graph = _GRAPHS[relationships, seed]
    with Edges(
        folder, kind, shard, number, graph.patterns, graph.random("evidence", number)
    ) as edges:
        write(graph, edges)
    return {kind: edges.count, "assertions": edges.assertions}


def _write_nodes(graph: Graph, folder: Path) -> dict[str, int]:
    rng = graph.random("nodes")
    actors = (f"{graph.actor(number)}" for number in range(graph.actors))
    write_actors(folder, actors, graph.states, len(graph.hubs), rng)
    regions = {
        "district": (word(n) for n in range(graph.land.districts)),
        "first_level": (f"fl-{word(n)}" for n in range(graph.land.first_levels)),
        "country": (f"c-{word(n)}" for n in range(graph.land.countries)),
        "zone": (f"z-{word(n)}" for n in range(graph.zones)),
    }
    write_regions(folder, regions, graph.land.width, rng)
    days = (event_day(event) for event in range(graph.events))
    write_events(folder, days, graph.patterns, rng)
    write_sources(folder, graph.reliability)
    return {"actors": graph.actors, "districts": graph.land.districts, "events": graph.events}


def generate(relationships: int, folder: Path, *, workers: int, seed: int = SEED) -> dict[str, int]:
    """Write the graph's files into a folder; how many there are of each kind."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.csv"):
        old.unlink()
    for name, header in (NODE_HEADERS | RELATIONSHIP_HEADERS).items():
        write_header(folder, name, header)
    graph = plan(relationships, seed)
    counts: dict[str, int] = _write_nodes(graph, folder)
    numbers = range(sum(1 for _ in sections()))
    for found in _spread(partial(_write, relationships, seed, folder), numbers, workers):
        for kind, count in found.items():
            counts[kind] = counts.get(kind, 0) + count
    types = {name for name, _, _ in sections()}
    counts["relationships"] = sum(count for kind, count in counts.items() if kind in types)
    (folder / "counts.json").write_text(json.dumps(counts, indent=2) + "\n", "utf-8")
    return counts


def _spread(
    work: Callable[[int], dict[str, int]], numbers: Iterable[int], workers: int
) -> Iterable[dict[str, int]]:
    if workers == 1:
        return map(work, numbers)
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        return pool.map(work, numbers, chunksize=1)


def main() -> None:
    """Generate one graph."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=4, help="power of ten of the relationships")
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    start = time.perf_counter()
    counts = generate(10**chosen.size, chosen.to, workers=chosen.workers)
    print(json.dumps(counts, indent=2))
    print(f"{time.perf_counter() - start:.1f} s, {TODAY} is the day that is today")


if __name__ == "__main__":
    main()
