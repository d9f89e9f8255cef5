"""How many plans Neo4j keeps for a workload of 10,000 random requests over 50 shapes.

    uv run python -m bench.plans --size 4

A request varies what must not matter: aliases, the order of fields, values, the lengths of lists
and texts, whether there is a cursor. Neo4j's caches are emptied before; what they hold after is
counted.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console

from bench.facts import write
from bench.load import MEMORY, connected, make, running
from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.statement import Row, Statement
from marchland.store import Database

SHAPES = 50
AT_ONCE = 4
_NODE = {
    "Actor": ("key", "name", "kind", "aliases", "iso3", "gwNumber", "ucdpId", "wikidataId"),
    "Region": ("key", "name", "kind", "aliases", "iso3", "approximate", "adm1Code"),
}
_EDGE = (
    "key",
    "validFrom",
    "validTo",
    "admiralty",
    "confidence",
    "disputed",
    "origins",
    "standing",
)
_STEPS = {
    "Actor": {
        "supports": ("Actor", "Supports"),
        "supportedBy": ("Actor", "Supports"),
        "opposes": ("Actor", "Opposes"),
        "memberOf": ("Actor", "MemberOf"),
        "controls": ("Region", "Controls"),
    },
    "Region": {
        "borders": ("Region", "Borders"),
        "controlledBy": ("Actor", "Controls"),
        "claimedBy": ("Actor", "Claims"),
        "partOf": ("Region", "PartOf"),
    },
}
_KINDS = {"Actor": ("STATE", "ARMED_GROUP", "MILITIA", "PARTY"), "Region": ("DISTRICT", "COUNTRY")}


@dataclass(frozen=True, slots=True)
class Step:
    """A list below a node: what of its edges and nodes is asked, and how it is filtered."""

    name: str
    end: str
    edge: tuple[str, ...]
    node: tuple[str, ...]
    filter: str
    counted: bool
    steps: tuple[Step, ...]


@dataclass(slots=True)
class Vary:
    """Draws what must not matter, and remembers cursors that answers have shown."""

    rng: random.Random
    cursors: dict[str, list[str]] = field(default_factory=dict)

    def alias(self, name: str) -> str:
        """A field, at times under another name."""
        return name if self.rng.random() < 0.5 else f"a{self.rng.randrange(10**6)}: {name}"

    def shuffled(self, parts: Sequence[str]) -> str:
        """The parts in any order."""
        return " ".join(self.rng.sample(list(parts), len(parts)))

    def day(self) -> str:
        """Some day."""
        return f'"{self.rng.randint(1990, 2025)}-{self.rng.randint(1, 12):02d}-01"'

    def text(self) -> str:
        """A text of any length."""
        return json.dumps("".join(self.rng.choices("abcdefgz", k=self.rng.randint(1, 60))))

    def after(self, place: str) -> str:
        """An argument with a cursor of the place, where there is one and at times."""
        known = self.cursors.get(place)
        if not known or self.rng.random() < 0.5:
            return ""
        return f', after: "{self.rng.choice(known)}"'


_FILTERS = ("", "", "kind", "keys", "name", "confidence")


def _filter(kind: str, of_step: bool, vary: Vary, end: str) -> str:
    rng = vary.rng
    if kind == "confidence":
        return f", where: {{confidence: {{gte: {rng.random():.3f}}}}}" if of_step else ""
    inner = {
        "": "",
        "kind": f"kind: {{in: [{', '.join(rng.choices(_KINDS[end], k=rng.randint(1, 4)))}]}}",
        "keys": "key: {in: [" + ", ".join(vary.text() for _ in range(rng.randint(1, 40))) + "]}",
        "name": f"name: {{contains: {vary.text()}}}",
    }[kind]
    if not inner:
        return ""
    return f", where: {{{end.lower()}: {{{inner}}}}}" if of_step else f", where: {{{inner}}}"


def shapes(filtered: bool, seed: int = 1) -> Iterator[tuple[str, Step]]:
    """The 50 shapes, the same each time: a root's kind, and what is asked of it."""
    rng = random.Random(seed)  # noqa: S311
    for number in range(SHAPES):
        end = ("Actor", "Region")[number % 2]
        root = ("one", "list")[number // 2 % 2]
        yield root, _step(rng, end.lower() + "s", end, 1 + number % 3, filtered)


def _step(rng: random.Random, name: str, end: str, depth: int, filtered: bool) -> Step:
    below = rng.sample(list(_STEPS[end]), rng.randint(1, 2)) if depth else []
    return Step(
        name,
        end,
        tuple(sorted(rng.sample(_EDGE, rng.randint(1, 4)))),
        tuple(sorted({"key", *rng.sample(_NODE[end], rng.randint(1, 5))})),
        rng.choice(_FILTERS) if filtered else "",
        rng.random() < 0.3,
        tuple(_step(rng, one, _STEPS[end][one][0], depth - 1, filtered) for one in below),
    )


def document(root: str, top: Step, keys: dict[str, list[str]], vary: Vary) -> str:
    """One request of a shape."""
    day = vary.day()
    if root == "one":
        key = vary.rng.choice(keys[top.end])
        name = top.end.lower()
        return f'{{ {vary.alias(name)}(key: "{key}", asOf: {day}) {{ {_node(top, vary)} }} }}'
    arguments = _arguments(top, f"Query.{top.name}", False, vary)
    return f"{{ {vary.alias(top.name)}({arguments}, asOf: {day}) {{ {_list(top, False, vary)} }} }}"


def _arguments(step: Step, place: str, of_step: bool, vary: Vary) -> str:
    told = f"first: {vary.rng.randint(1, 5)}{vary.after(place)}"
    return told + _filter(step.filter, of_step, vary, step.end)


def _list(step: Step, of_step: bool, vary: Vary) -> str:
    node = f"node {{ {_node(step, vary)} }}"
    edge = [vary.alias(one) for one in step.edge]
    parts = [node, f"relationship {{ {vary.shuffled(edge)} }}"] if of_step else [node]
    lists = [f"edges {{ {vary.shuffled(parts)} }}", "pageInfo { endCursor hasNextPage }"]
    return vary.shuffled([*lists, *(["totalCount"] if step.counted else [])])


def _node(step: Step, vary: Vary) -> str:
    parts = [vary.alias(one) for one in step.node]
    for below in step.steps:
        arguments = _arguments(below, f"{step.end}.{below.name}", True, vary)
        parts.append(f"{vary.alias(below.name)}({arguments}) {{ {_list(below, True, vary)} }}")
    return vary.shuffled(parts)


def _remember(vary: Vary, answer: Any) -> None:
    if isinstance(answer, dict):
        cursor = answer.get("endCursor")
        if isinstance(cursor, str):
            place = _place(cursor)
            known = vary.cursors.setdefault(place, [])
            if len(known) < 50:
                known.append(cursor)
        for value in answer.values():
            _remember(vary, value)
    elif isinstance(answer, list):
        for value in answer:
            _remember(vary, value)


def _place(cursor: str) -> str:
    padded = cursor + "=" * (-len(cursor) % 4)
    return base64.urlsafe_b64decode(padded).decode().split("\x1f")[1]


def measure(settings: Settings, count: int, filtered: bool) -> dict[str, Any]:
    """Run the workload; how many plans there are, and how many texts were sent."""
    with connected(settings) as driver:
        keys = {
            label: [
                row[0]
                for row in driver.execute_query(
                    f"MATCH (n:{label}) RETURN n.id ORDER BY n.id LIMIT 500"
                ).records
            ]
            for label in _NODE
        }
        _clear(settings)
    start = time.perf_counter()
    texts, failures = asyncio.run(_workload(settings, keys, count, filtered))
    seconds = time.perf_counter() - start
    plans = _clear(settings)
    return {
        "requests": count,
        "shapes": SHAPES,
        "texts": texts,
        "plans": plans,
        "failures": failures,
        "seconds": round(seconds, 1),
    }


async def _workload(
    settings: Settings, keys: dict[str, list[str]], count: int, filtered: bool
) -> tuple[int, int]:
    database = Database.of(settings)
    texts: set[str] = set()
    failures: list[str] = []
    vary = Vary(random.Random(2))  # noqa: S311
    every = list(shapes(filtered))

    async def run(statement: Statement) -> list[Row]:
        texts.add(statement.text)
        return await database.run(statement)

    schema = graphql_schema(engine_of(settings, run))

    async def some(number: int) -> None:
        for at in range(number, count, AT_ONCE):
            result = await schema.execute(document(*every[at % SHAPES], keys, vary))
            if result.errors:
                failures.append(str(result.errors[0])[:300])
            _remember(vary, result.data)

    try:
        await asyncio.gather(*(some(number) for number in range(AT_ONCE)))
    finally:
        await database.close()
    for why in sorted(set(failures))[:5]:
        print("failed:", why)
    return len(texts), len(failures)


def _clear(settings: Settings) -> int:
    """Empty Neo4j's query caches; how many plans they held."""
    with connected(settings) as driver:
        (row,) = driver.execute_query("CALL db.clearQueryCaches()").records
    told = re.search(r"\d+", str(row[0]))
    # It says "already empty" without a number.
    return int(told[0]) if told else 0


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=4, choices=sorted(MEMORY))
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--without-filters", action="store_true")
    chosen = parser.parse_args()
    make(chosen.size)
    with running(chosen.size) as settings:
        figures = measure(settings, chosen.requests, not chosen.without_filters)
    Console().print(figures)
    print(write("plans", figures))


if __name__ == "__main__":
    main()
