"""How many unknown texts may run at once, and what passes them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from marchland.api.planning import Planning
from marchland.errors import QueryTimedOut


class Busy:
    """Work that lasts until it is let go, and counts how much of it runs at once."""

    def __init__(self) -> None:
        self.running = 0
        self.most = 0
        self.ran = 0
        self.go = asyncio.Event()

    def work(self) -> Callable[[], Awaitable[int]]:
        async def run() -> int:
            self.running += 1
            self.ran += 1
            self.most = max(self.most, self.running)
            await self.go.wait()
            self.running -= 1
            return 7

        return run


async def _now() -> int:
    return 7


async def settled() -> None:
    for _ in range(50):
        await asyncio.sleep(0)


async def _unknown_texts_queue_and_known_ones_pass() -> None:
    planning, busy = Planning(at_once=2), Busy()
    assert await planning.run("known", _now) == 7
    waiting = [asyncio.create_task(planning.run(f"new {n}", busy.work())) for n in range(10)]
    await settled()
    assert busy.running == 2
    assert await asyncio.wait_for(planning.run("known", _now), 1) == 7
    busy.go.set()
    assert await asyncio.gather(*waiting) == [7] * 10
    assert busy.most == 2
    assert busy.ran == 10


def test_unknown_texts_queue_and_known_ones_pass() -> None:
    asyncio.run(_unknown_texts_queue_and_known_ones_pass())


async def _those_who_waited_for_a_text_that_became_known_run_together() -> None:
    planning, first, rest = Planning(at_once=1), Busy(), Busy()
    one = asyncio.create_task(planning.run("same", first.work()))
    await settled()
    others = [asyncio.create_task(planning.run("same", rest.work())) for _ in range(5)]
    await settled()
    assert rest.running == 0
    first.go.set()
    await one
    await settled()
    assert rest.running == 5
    rest.go.set()
    await asyncio.gather(*others)


def test_those_who_waited_for_a_text_that_became_known_run_together() -> None:
    asyncio.run(_those_who_waited_for_a_text_that_became_known_run_together())


async def _failing() -> int:
    raise RuntimeError("not planned")


async def _what_failed_or_was_given_up_is_not_known_and_frees_its_place() -> None:
    planning, busy = Planning(at_once=1), Busy()
    with pytest.raises(RuntimeError):
        await planning.run("text", _failing)
    given_up = asyncio.create_task(planning.run("text", busy.work()))
    await settled()
    queued = asyncio.create_task(planning.run("other", _now))
    await settled()
    assert not queued.done()
    given_up.cancel()
    assert await asyncio.wait_for(queued, 1) == 7
    held = asyncio.create_task(planning.run("holds the only place", busy.work()))
    await settled()
    again = asyncio.create_task(planning.run("text", _now))
    await settled()
    assert not again.done()
    busy.go.set()
    await asyncio.gather(held, again)


def test_what_failed_or_was_given_up_is_not_known_and_frees_its_place() -> None:
    asyncio.run(_what_failed_or_was_given_up_is_not_known_and_frees_its_place())


async def _only_the_texts_used_last_are_remembered() -> None:
    planning, busy = Planning(at_once=1, known=2), Busy()
    for text in ("a", "b", "a", "c"):
        await planning.run(text, _now)
    held = asyncio.create_task(planning.run("holds the only place", busy.work()))
    await settled()
    for known in ("a", "c"):
        assert await asyncio.wait_for(planning.run(known, _now), 1) == 7
    forgotten = asyncio.create_task(planning.run("b", _now))
    await settled()
    assert not forgotten.done()
    busy.go.set()
    await asyncio.gather(held, forgotten)


def test_only_the_texts_used_last_are_remembered() -> None:
    asyncio.run(_only_the_texts_used_last_are_remembered())


async def _what_runs_for_long_frees_its_place_and_goes_on() -> None:
    planning, busy = Planning(at_once=1, planned=0.01), Busy()
    long = asyncio.create_task(planning.run("long", busy.work()))
    assert await asyncio.wait_for(planning.run("other", _now), 1) == 7
    assert not long.done()
    busy.go.set()
    assert await long == 7


def test_what_runs_for_long_frees_its_place_and_goes_on() -> None:
    asyncio.run(_what_runs_for_long_frees_its_place_and_goes_on())


async def _whoever_gives_up_takes_the_work_along(planned: float) -> None:
    planning, busy = Planning(at_once=1, planned=planned), Busy()
    waiting = asyncio.create_task(planning.run("text", busy.work()))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    busy.go.set()
    await settled()
    assert busy.running == 1, "it was cancelled before it could count itself out"


@pytest.mark.parametrize("planned", [0.01, 10.0], ids=["after planning", "while planning"])
def test_whoever_gives_up_takes_the_work_along(planned: float) -> None:
    asyncio.run(_whoever_gives_up_takes_the_work_along(planned))


async def _too_slow() -> int:
    raise QueryTimedOut("too slow")


async def _what_ran_out_of_time_is_known() -> None:
    planning, busy = Planning(at_once=1), Busy()
    with pytest.raises(QueryTimedOut):
        await planning.run("text", _too_slow)
    held = asyncio.create_task(planning.run("holds the only place", busy.work()))
    await settled()
    assert await asyncio.wait_for(planning.run("text", _now), 1) == 7
    busy.go.set()
    await held


def test_what_ran_out_of_time_is_known() -> None:
    asyncio.run(_what_ran_out_of_time_is_known())
