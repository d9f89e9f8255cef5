"""Land: a triangulated lattice whose cells are merged at random, so that borders stay planar.

Merging neighbours and leaving borders out keeps a planar graph planar; districts, first-level
regions and countries are three such mergers of the same cells.
"""

from __future__ import annotations

import math
import random
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from bench.figures import BORDERS_PER_REGION

_MERGED = 0.25
"""Share of cells that join the one to their left; gives degrees beyond the lattice's six."""
_BLOCK, _COUNTRY = 4, 16
"""Cells along the side of a first-level region and of a country."""
_WHOLE = 5.97
"""Mean degree before borders are left out, measured at 10^5 districts."""
_CELLS = 1.23
"""Cells a district, measured at the same."""


@dataclass(frozen=True, slots=True)
class Land:
    """The districts of a lattice, each with its first-level region and country."""

    width: int
    height: int
    district_of: array[int]
    """By cell."""
    first_level_of: array[int]
    """By district."""
    first_levels: int
    countries: int

    def country_of(self, first_level: int) -> int:
        """The country of a first-level region."""
        across = -(-self.width // _BLOCK)
        row, column = divmod(first_level, across)
        per = _COUNTRY // _BLOCK
        return (row // per) * -(-across // per) + column // per

    @property
    def districts(self) -> int:
        """How many there are."""
        return len(self.first_level_of)


def land(districts: int, seed: int) -> Land:
    """A lattice with about that many districts."""
    rng = random.Random(f"{seed}:land")  # noqa: S311
    side = math.ceil(math.sqrt(districts * _CELLS))
    width = max(_BLOCK, round(side / _BLOCK) * _BLOCK)
    height = max(1, round(districts * _CELLS / width))
    across = width // _BLOCK
    district_of, first_level_of = array("l"), array("l")
    for y in range(height):
        for x in range(width):
            if x % _BLOCK == 0 or rng.random() >= _MERGED:
                first_level_of.append((y // _BLOCK) * across + x // _BLOCK)
            district_of.append(len(first_level_of) - 1)
    per = _COUNTRY // _BLOCK
    rows = -(-height // _BLOCK)
    countries = -(-across // per) * -(-rows // per)
    return Land(width, height, district_of, first_level_of, across * rows, countries)


def _touching(of: Land) -> Iterator[tuple[int, int]]:
    width, height, district = of.width, of.height, of.district_of
    for y in range(height):
        for x in range(width):
            here = district[y * width + x]
            if x + 1 < width:
                yield here, district[y * width + x + 1]
            if y + 1 < height:
                yield here, district[(y + 1) * width + x]
                if x + 1 < width:
                    yield here, district[(y + 1) * width + x + 1]


def borders(of: Land, seed: int) -> tuple[list[tuple[int, int]], ...]:
    """The borders of districts, of first-level regions, and of countries; each once."""
    rng = random.Random(f"{seed}:borders")  # noqa: S311
    keep = BORDERS_PER_REGION / _WHOLE
    low, middle, high = set[int](), set[int](), set[int]()
    shift = 32
    lower: list[tuple[int, int]] = []
    for a, b in _touching(of):
        if a == b:
            continue
        pair = (a << shift | b) if a < b else (b << shift | a)
        if pair in low:
            continue
        low.add(pair)
        if rng.random() < keep:
            lower.append((min(a, b), max(a, b)))
        _lift(of, a, b, middle, high)
    mask = (1 << shift) - 1
    lifted = [[(p >> shift, p & mask) for p in sorted(some)] for some in (middle, high)]
    return lower, *lifted


def _lift(of: Land, a: int, b: int, middle: set[int], high: set[int]) -> None:
    first, second = of.first_level_of[a], of.first_level_of[b]
    if first == second:
        return
    middle.add(min(first, second) << 32 | max(first, second))
    one, other = of.country_of(first), of.country_of(second)
    if one != other:
        high.add(min(one, other) << 32 | max(one, other))
