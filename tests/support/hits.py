"""How many database hits a statement may take where it has taken so many before."""

from __future__ import annotations

import math
from collections.abc import Iterable


def bounds(planned: int, operators: Iterable[str]) -> tuple[int, int]:
    """The fewest and the most hits that a statement may take: pages repeat to the hit.

    An expansion follows the order in which a store happens to chain a node's relationships, which
    depends on the transactions that wrote them, so that it may find sooner or later what it looks
    for. Where the first that is found ends it, as in EXISTS, stores differed by up to 8 %, and by
    46 hits where there were few.
    """
    names = list(operators)
    if not any("Expand" in name for name in names):
        return planned, planned
    if not any("SemiApply" in name for name in names):
        return math.floor(planned * 0.98), math.ceil(planned * 1.02)
    return math.floor(planned * 0.8) - 60, math.ceil(planned * 1.2) + 60
