"""Batches that are made while the one before is written: in order, one at a time, to the end."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import aclosing
from functools import partial

import pytest

from marchland.exchange.ahead import ahead


class Batches:
    """Numbers, with notes of when and where each is made."""

    def __init__(self, count: int, fails_at: int = -1) -> None:
        self.count, self.fails_at = count, fails_at
        self.made: list[int] = []
        self.threads: set[int] = set()

    def __iter__(self) -> Iterator[int]:
        for number in range(1, self.count + 1):
            if number == self.fails_at:
                raise ValueError(number)
            self.threads.add(threading.get_ident())
            self.made.append(number)
            yield number


def test_the_next_is_made_while_one_is_written() -> None:
    batches, seen = Batches(4), []

    async def work() -> None:
        async for number in ahead(iter(batches)):
            expected = min(number + 1, 4)
            await until(partial(made, batches, expected))
            seen.append(number)
            assert len(batches.made) == expected, "no more than one ahead"

    asyncio.run(work())
    assert seen == batches.made == [1, 2, 3, 4]
    assert threading.get_ident() not in batches.threads


def made(batches: Batches, count: int) -> bool:
    return len(batches.made) >= count


async def until(met: object) -> None:
    assert callable(met)
    deadline = time.monotonic() + 10
    while not met():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.001)


def test_none_is_none() -> None:
    async def work() -> list[int]:
        return [number async for number in ahead(iter(Batches(0)))]

    assert asyncio.run(work()) == []


def test_an_error_comes_in_its_turn() -> None:
    batches, seen = Batches(4, fails_at=3), []

    async def work() -> None:
        async for number in ahead(iter(batches)):
            await until(partial(made, batches, 2))
            seen.append(number)

    with pytest.raises(ValueError, match="3"):
        asyncio.run(work())
    assert seen == [1, 2]


def test_who_leaves_early_leaves_no_thread_in_it() -> None:
    batches = Batches(10)

    async def work() -> None:
        left = ahead(iter(batches))
        async for _ in left:
            break
        await left.aclose()
        before = len(batches.made)
        await asyncio.sleep(0.05)
        assert len(batches.made) == before <= 2

    asyncio.run(work())


def test_who_fails_or_is_cancelled_in_between_leaves_no_thread_in_it() -> None:
    entered, left = threading.Event(), threading.Event()

    def slow() -> Iterator[int]:
        yield 1
        entered.set()
        time.sleep(0.2)
        left.set()
        raise ValueError("nobody asks for this any more")

    async def failing() -> None:
        async with aclosing(ahead(slow())) as batches:
            async for _ in batches:
                await until(entered.is_set)
                raise KeyError("mine")

    async def cancelled() -> None:
        async with aclosing(ahead(slow())) as batches:
            async for _ in batches:
                pass

    async def cancel() -> None:
        task = asyncio.create_task(cancelled())
        await until(entered.is_set)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    for work, wanted in ((failing, KeyError), (cancel, None)):
        entered.clear()
        left.clear()
        if wanted:
            with pytest.raises(wanted):
                asyncio.run(work())
        else:
            asyncio.run(work())
        assert left.is_set()
