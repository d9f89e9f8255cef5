"""The outline of a generated graph: how many there are of each thing, and what they are called."""

from __future__ import annotations

import random
from dataclasses import dataclass

from bench import figures
from bench.evidence import Pattern, letters, patterns
from bench.lattice import Land, land
from bench.names import actor_slug, word
from bench.rows import day_of

SEED = 20261123


@dataclass(frozen=True, slots=True)
class Graph:
    """What every section knows of the graph."""

    relationships: int
    seed: int
    land: Land
    actors: int
    hubs: tuple[int, ...]
    events: int
    sources: int
    zones: int
    reliability: list[str]
    patterns: list[Pattern]

    @property
    def states(self) -> range:
        """The actors that are states, one a country, after the hubs."""
        return range(len(self.hubs), len(self.hubs) + self.land.countries)

    def actor(self, number: int) -> str:
        """The slug of an actor."""
        if number < len(self.hubs):
            return f"hub-{self.hubs[number]}"
        return actor_slug(number)

    def district(self, number: int) -> str:
        """The slug of a district."""
        return word(number)

    def random(self, section: str, shard: int = 0) -> random.Random:
        """The random numbers of one part of one section."""
        return random.Random(f"{self.seed}:{section}:{shard}")  # noqa: S311


def plan(relationships: int, seed: int = SEED) -> Graph:
    """The outline of a graph of about that many relationships."""
    ground = land(round(relationships * figures.DISTRICTS), seed)
    largest = relationships * figures.HUB_LARGEST_SHARE
    hubs = tuple(degree for degree in figures.HUBS if degree <= largest)
    actors = max(round(relationships * figures.ACTORS), hubs[-1] + 100)
    sources = max(20, round(relationships * figures.SOURCES))
    reliability = letters(sources, seed)

    def key(number: int) -> str:
        return f"actor:{graph.actor(number)}"

    graph = Graph(
        relationships,
        seed,
        ground,
        actors,
        hubs,
        max(10, round(relationships * figures.EVENTS)),
        sources,
        max(2, relationships // 2_000),
        reliability,
        [],
    )
    graph.patterns.extend(patterns(seed, reliability, actors, key))
    return graph


def event_day(event: int) -> int:
    """The day on which an event begins."""
    return day_of(2012) + event * 37 % (day_of(2024) - day_of(2012))
