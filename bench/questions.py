"""Database hits of every question at several sizes: whether they grow with the graph.

    uv run python -m bench.questions --sizes 4 6

What is profiled is what the service runs: the field with all its columns, evidence and page. A
question that begins at an entity is asked about the same kind of entity at each size, several
times, and its median counts. One that reads the whole graph may grow as the graph does.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.facts import RESULTS, write
from bench.hits import statement_of
from bench.load import MEMORY, connected, make, running
from bench.shapes import Anchors, anchors
from marchland.api.explain import hits
from marchland.app import load_schema
from marchland.errors import DatabaseError
from marchland.questions import Question
from marchland.questions.document import document_of
from marchland.settings import Settings
from marchland.store import Database

ASKED = 5
"""Entities that a question is asked about."""
SECONDS = 120.0
"""A question that takes longer has no figure at that size."""
_DAY, _FROM, _TO = date(2023, 6, 1), date(2023, 3, 1), date(2023, 6, 1)


def given(question: Question, found: Anchors) -> Iterator[dict[str, Any]]:
    """The arguments that a question's field is asked with, one set after the other."""
    actors, regions = found.actors[1:], found.regions
    # Two slots of one kind are given two entities.
    for number in range(1 if question.whole else ASKED):
        own: dict[str, Any] = {"asOf": _DAY.isoformat()}
        kinds = {"Actor": actors, "Region": regions}
        some = {kind: islice(cycle(keys), number, None) for kind, keys in kinds.items()}
        for parameter in question.parameters:
            kind = parameter.type.strip("!")
            if kind == "Date":
                day = _FROM if parameter.name == "from" else _TO
                own[parameter.name] = day.isoformat()
            else:
                own[parameter.name] = next(some["Region" if kind == "Region" else "Actor"])
        yield own


def measure(size: int) -> dict[str, int | None]:
    """The median hits of each question on the graph of a size; none where it takes too long."""
    make(size)
    with running(size) as settings:
        with connected(settings) as driver:
            found = anchors(driver)
        limited = settings.model_copy(update={"query_timeout": SECONDS})
        return asyncio.run(_hits(limited, found))


async def _hits(settings: Settings, found: Anchors) -> dict[str, int | None]:
    database = Database.of(settings)
    figures: dict[str, int | None] = {}
    try:
        for question in load_schema().questions:
            taken = []
            for arguments in given(question, found):
                asked = await statement_of(settings, document_of(question), arguments)
                try:
                    _, plan = await database.run_profiled(asked)
                except DatabaseError as error:
                    print(f"{question.name}: {error.code}", flush=True)
                    break
                taken.append(hits(plan))
            figures[question.name] = int(statistics.median(taken)) if taken else None
            print(f"{question.name}: {figures[question.name]}", flush=True)
    finally:
        await database.close()
    return figures


def ratios(sizes: dict[str, dict[str, int | None]]) -> dict[str, float]:
    """The hits at the largest size over those at the smallest."""
    small, large = sizes[min(sizes, key=int)], sizes[max(sizes, key=int)]
    return {
        name: round(hits / less, 2)
        for name, less in small.items()
        if less and (hits := large.get(name))
    }


def main() -> None:
    """Measure the sizes that are missing, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=int, default=[4, 5], choices=sorted(MEMORY))
    parser.add_argument("--again", action="store_true", help="also what the result has already")
    chosen = parser.parse_args()
    path = RESULTS / "questions.json"
    kept = path.exists() and not chosen.again
    sizes: dict[str, Any] = json.loads(path.read_text("utf-8"))["sizes"] if kept else {}
    for size in chosen.sizes:
        if str(size) not in sizes:
            sizes[str(size)] = measure(size)
            write("questions", {"sizes": sizes, "ratios": ratios(sizes)})
    whole = {one.name for one in load_schema().questions if one.whole}
    table = Table("question", "reads", *(f"10^{size}" for size in sorted(sizes, key=int)), "ratio")
    for name, ratio in ratios(sizes).items():
        hits = [str(sizes[size].get(name)) for size in sorted(sizes, key=int)]
        table.add_row(name, "the whole" if name in whole else "around", *hits, str(ratio))
    Console().print(table)


if __name__ == "__main__":
    main()
