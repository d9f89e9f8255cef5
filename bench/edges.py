"""The relationships of a generated graph, a section each, with their evidence.

The lengths of what is written follow the figures; a helper for each distribution.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate

from bench import figures
from bench.lattice import borders
from bench.names import word
from bench.outline import Graph, event_day
from bench.rows import DAYS, Edges, Period, day_of, first_of

_SHARDS = 4
"""Parts of the large sections; fixed, so that the graph does not depend on the machine."""


def _drawn(rng: random.Random, table: dict[int, int]) -> Callable[[], int]:
    values, weights = list(table), list(accumulate(table.values()))
    return lambda: rng.choices(values, cum_weights=weights)[0]


def _spell_days(rng: random.Random) -> int:
    at = rng.random() * (len(figures.SPELL_DAYS) - 1)
    low = int(at)
    low_days, high_days = figures.SPELL_DAYS[low], figures.SPELL_DAYS[low + 1]
    return max(1, round(low_days + (high_days - low_days) * (at - low)))


def _years(rng: random.Random, lasting: Callable[[], int], open_share: float) -> Period:
    last = rng.randint(figures.FIRST_YEAR, figures.LAST_YEAR)
    if rng.random() < open_share:
        return Period(first_of(last), None, "year", "unknown")
    return Period(first_of(last), first_of(last + lasting()), "year", "year")


def _power(count: int, exponent: float) -> list[float]:
    """Weights by rank whose degrees follow a power law of that exponent."""
    slope = 1 / (exponent - 1)
    weights = [(rank + 3) ** -slope for rank in range(count)]
    whole = sum(weights)
    return [weight / whole for weight in weights]


def _whole(rng: random.Random, mean: float) -> int:
    low = math.floor(mean)
    return low + (rng.random() < mean - low)


def write_borders(graph: Graph, edges: Edges) -> None:
    """Who shares a line with whom, on three levels."""
    rng = graph.random("borders")
    by_level = borders(graph.land, graph.seed)
    always = Period(None, None, "unknown", "unknown")
    for level, pairs in zip(("", "fl-", "c-"), by_level, strict=True):
        for a, b in pairs:
            one, other = sorted((f"{level}{word(a)}", f"{level}{word(b)}"))
            if one != f"{level}{word(a)}":
                a, b = b, a  # noqa: PLW2901
            length = round(
                rng.lognormvariate(figures.LENGTH_LN_MEAN, figures.LENGTH_LN_DEVIATION), 1
            )
            start, end = _region(graph, level, a), _region(graph, level, b)
            edges.add(
                start, end, f"region:{one}", f"region:{other}", one, other, always, f"{length},"
            )


def _region(graph: Graph, level: str, number: int) -> int:
    districts, first_levels = graph.land.districts, graph.land.first_levels
    return number + {"": 0, "fl-": districts, "c-": districts + first_levels}[level]


def write_parts(graph: Graph, edges: Edges) -> None:
    """Districts in first-level regions in countries."""
    always = Period(None, None, "unknown", "unknown")
    for number, parent in enumerate(graph.land.first_level_of):
        one, other = word(number), f"fl-{word(parent)}"
        above = _region(graph, "fl-", parent)
        keys = f"region:{one}", f"region:{other}"
        edges.add(number, above, *keys, one, other, always, "administered")
    for number in sorted(set(graph.land.first_level_of)):
        country = graph.land.country_of(number)
        one, other = f"fl-{word(number)}", f"c-{word(country)}"
        ends = _region(graph, "fl-", number), _region(graph, "c-", country)
        edges.add(*ends, f"region:{one}", f"region:{other}", one, other, always, "administered")


def write_controls(graph: Graph, edges: Edges, shard: int) -> None:
    """Who holds which district: spells one after another, the last of them open."""
    rng = graph.random("controls", shard)
    spells = _drawn(rng, figures.SPELLS)
    for district in range(shard, graph.land.districts, _SHARDS):
        if rng.random() >= figures.CONTROLLED:
            continue
        holders = _holders(graph, rng, district)
        start, last = rng.randint(day_of(2012), day_of(2022)), -1
        count = spells()
        seen: dict[int, int] = {}
        for spell in range(count):
            at = rng.choices((0, 1, 2), figures.HOLDERS)[0]
            last = at = at if at != last else (at + 1) % 3
            end = None if spell == count - 1 else min(start + _spell_days(rng), DAYS - 1)
            joint = rng.random() < figures.JOINT
            for holder in (at, (at + 1) % 3) if joint else (at,):
                _spell(
                    graph, edges, rng, district, holders[holder], Period(start, end), joint, seen
                )
            if end is None or end <= start or end >= DAYS - 2:
                break
            start = end


def _spell(
    graph: Graph,
    edges: Edges,
    rng: random.Random,
    district: int,
    holder: int,
    period: Period,
    joint: bool,
    seen: dict[int, int],
) -> None:
    contested = rng.random() < figures.CONTESTED
    status = "contested" if contested else "joint" if joint else "sole"
    extent = "part" if joint else "most" if contested else "whole"
    besieged = "true" if contested and rng.random() < 0.2 else ""
    times = seen[holder] = seen.get(holder, 0) + 1
    there = graph.district(district)
    suffix = there if times == 1 else f"{there}:{times}"
    actor = graph.actor(holder)
    own = f"{status},{extent},reported,{besieged}"
    keys = f"actor:{actor}", f"region:{there}"
    edges.add(holder, district, *keys, actor, suffix, period, own)


def _holders(graph: Graph, rng: random.Random, district: int) -> tuple[int, int, int]:
    first_level = graph.land.first_level_of[district]
    country = graph.land.country_of(first_level)
    states = graph.states
    other = states[(country + 1) % len(states)]
    free = graph.actors - states.stop
    # Groups act locally: those of a first-level region are few.
    group = states.stop + (first_level * 7 + rng.randrange(3)) % free
    second = other if len(states) > 1 else states.stop + (first_level * 7 + 3) % free
    return states[country], second, group


def _pairs(graph: Graph, edges: Edges, section: str, shard: int) -> None:
    """Actor to actor, heavy-tailed both ways, in intervals of years."""
    supports = section == "supports"
    rng = graph.random(section, shard)
    count = graph.relationships * (figures.SHARE_SUPPORTS if supports else figures.SHARE_OPPOSES)
    if supports:
        count -= sum(graph.hubs)
    out_of = figures.SUPPORTER_EXPONENT if supports else figures.OPPONENT_EXPONENT
    into = figures.SUPPORTED_EXPONENT if supports else figures.OPPONENT_EXPONENT
    intervals = figures.SUPPORT_INTERVALS if supports else figures.OPPOSITION_INTERVALS
    still = figures.SUPPORT_OPEN if supports else figures.OPPOSITION_OPEN
    free = range(len(graph.hubs), graph.actors)
    out = _power(len(free), out_of)
    cumulated = list(accumulate(_power(len(free), into)))
    lasting = _drawn(rng, figures.SUPPORT_YEARS)
    forms = _forms(rng) if supports else lambda: rng.choice(("ground_combat", "armed_force"))
    pairs = max(count, 0) / intervals
    for rank in range(shard, len(free), _SHARDS):
        source = free[rank * 7_919 % len(free)]
        degree = min(_whole(rng, pairs * out[rank]), len(free) // 4)
        targets = set(rng.choices(range(len(free)), cum_weights=cumulated, k=degree))
        for place in sorted(targets):
            target = free[(place * 104_729 + 17) % len(free)]
            if target == source:
                continue
            one, other = graph.actor(source), graph.actor(target)
            for again in range(_whole(rng, intervals)):
                last = other if not again else f"{other}:{again + 1}"
                when = _years(rng, lasting, still)
                ends = source, target, f"actor:{one}", f"actor:{other}"
                edges.add(*ends, one, last, when, forms())


def _forms(rng: random.Random) -> Callable[[], str]:
    values, weights = list(figures.SUPPORT_FORMS), list(accumulate(figures.SUPPORT_FORMS.values()))
    how_many = _drawn(rng, figures.SUPPORT_FORM_COUNTS)
    made = [
        ";".join(sorted(set(rng.choices(values, cum_weights=weights, k=how_many()))))
        for _ in range(2_000)
    ]
    return lambda: rng.choice(made)


def write_hubs(graph: Graph, edges: Edges) -> None:
    """The hubs: of each, known shares had begun by known days, in no order of the keys."""
    rng = graph.random("hubs")
    forms = _forms(rng)
    days = [(share, day_of(int(day[:4]))) for day, share in figures.HUB_SINCE.items()]
    free = range(len(graph.hubs), graph.actors)
    for hub, degree in enumerate(graph.hubs):
        one = graph.actor(hub)
        for number in range(degree):
            target = free[(number * 7_919 + hub) % len(free)]
            draw = rng.random()
            start = next(day for share, day in days if draw < share)
            other = graph.actor(target)
            keys = f"actor:{one}", f"actor:{other}"
            edges.add(hub, target, *keys, one, other, Period(start, None), forms())


def write_places(graph: Graph, edges: Edges, section: str) -> None:
    """Who is present in a district, or claims it."""
    rng = graph.random(section)
    share = figures.PRESENT if section == "present_in" else figures.CLAIMED
    for district in range(graph.land.districts):
        if rng.random() >= share:
            continue
        holder = _holders(graph, rng, district)[2 if section == "present_in" else 1]
        start = rng.randint(day_of(1990), day_of(2022))
        end = None if rng.random() < 0.7 else min(start + rng.randint(30, 2_000), DAYS - 1)
        one, other = graph.actor(holder), graph.district(district)
        own = "part" if section == "present_in" else ""
        keys = f"actor:{one}", f"region:{other}"
        edges.add(holder, district, *keys, one, other, Period(start, end), own)


def write_kin(graph: Graph, edges: Edges, section: str) -> None:
    """Who belongs to whom, and what became of whom."""
    rng = graph.random(section)
    free = range(graph.states.stop, graph.actors)
    heads = max(1, len(free) // 50)
    share = figures.MEMBERS if section == "member_of" else figures.SUCCEEDED
    for number in range(heads, len(free)):
        if rng.random() >= share:
            continue
        into = int(heads * rng.random() ** 2) if section == "member_of" else number - 1
        one, other = graph.actor(free[number]), graph.actor(free[into])
        start = rng.randint(day_of(1980), day_of(2022))
        own = "" if section == "member_of" else rng.choice(("rename", "split", "merger"))
        keys = f"actor:{one}", f"actor:{other}"
        edges.add(free[number], free[into], *keys, one, other, Period(start, None), own)


def write_happenings(graph: Graph, edges: Edges, section: str) -> None:
    """Who had a part in which event, and where it was."""
    rng = graph.random(section)
    for event in range(graph.events):
        start = event_day(event)
        one = f"event-{event}"
        if section == "at":
            place = rng.randrange(graph.land.districts)
            keys = f"event:{event}", f"region:{word(place)}"
            edges.add(event, place, *keys, one, word(place), Period(start, start + 1), "place")
            continue
        first = rng.randrange(len(graph.hubs), graph.actors)
        second = len(graph.hubs) + (first + 1) % (graph.actors - len(graph.hubs))
        for actor, role in ((first, "attacker"), (second, "defender")):
            other = graph.actor(actor)
            keys = f"event:{event}", f"actor:{other}"
            edges.add(event, actor, *keys, one, other, Period(start, start + 1), role)


def write_overlaps(graph: Graph, edges: Edges) -> None:
    """Zones that cut across districts."""
    rng = graph.random("overlaps")
    base = graph.land.districts + graph.land.first_levels + graph.land.countries
    for zone in range(graph.zones):
        first = rng.randrange(max(1, graph.land.districts - 10))
        for district in range(first, min(first + 10, graph.land.districts)):
            one, other = f"z-{word(zone)}", word(district)
            keys = f"region:{one}", f"region:{other}"
            when = Period(day_of(2015), None)
            edges.add(base + zone, district, *keys, one, other, when, "part")


Section = tuple[str, int, Callable[[Graph, Edges], None]]


def sections() -> Iterator[Section]:
    """Every part of the relationships: its type, its number, and what writes it."""
    for shard in range(_SHARDS):
        yield "CONTROLS", shard, partial(write_controls, shard=shard)
        yield "SUPPORTS", shard, partial(_pairs, section="supports", shard=shard)
        yield "OPPOSES", shard, partial(_pairs, section="opposes", shard=shard)
    yield "SUPPORTS", _SHARDS, write_hubs
    yield "BORDERS", 0, write_borders
    yield "PART_OF", 0, write_parts
    yield "PRESENT_IN", 0, partial(write_places, section="present_in")
    yield "CLAIMS", 0, partial(write_places, section="claims")
    yield "MEMBER_OF", 0, partial(write_kin, section="member_of")
    yield "SUCCEEDED_BY", 0, partial(write_kin, section="succeeded_by")
    yield "INVOLVES", 0, partial(write_happenings, section="involves")
    yield "AT", 0, partial(write_happenings, section="at")
    yield "OVERLAPS", 0, write_overlaps
