"""Rejects are counted and gone through as often as is wanted, and are no burden to memory."""

from __future__ import annotations

import tracemalloc

from marchland.exchange.records import Reject
from marchland.exchange.rejects import SHOWN, Rejects


def test_they_come_in_order_as_often_as_is_wanted_and_while_more_are_told() -> None:
    rejects, some = Rejects(), [Reject(row, "a", "b", "c") for row in range(5)]
    rejects.extend(some[:3])
    seen = []
    for one in rejects:
        seen.append(one)
        if len(rejects) < len(some):
            rejects.append(some[len(rejects)])
    assert seen == some == list(rejects)
    assert len(rejects) == 5
    assert list(Rejects()) == []


def test_a_long_value_is_cut() -> None:
    rejects = Rejects()
    rejects.append(Reject(1, "a", "x" * 100_000, "c"))
    ((cut),) = (one.value for one in rejects)
    assert cut == "x" * SHOWN + "…"


def test_memory_stays_bounded() -> None:
    rejects = Rejects()
    tracemalloc.start()
    for row in range(50_000):
        rejects.append(Reject(row, "column", str(row) * 20, "a whole number is wanted"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3_000_000
    assert sum(1 for _ in rejects) == len(rejects) == 50_000
