"""A bound on how many statements the database has to plan at once.

A text that the database has not seen is planned first, in up to half a second of its processors.
Many such at once would hold up everybody; so they queue here, and what is known passes them.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from marchland.errors import DatabaseOutOfMemory, QueryTimedOut

T = TypeVar("T")

_KNOWN = 10_000
"""Texts that are remembered, the ones used last."""
_PLANNED = 15.0
"""Seconds after which a statement is taken to be planned and to run."""


class Planning:
    """Lets known texts pass, and only so many unknown ones at a time."""

    def __init__(self, at_once: int = 2, known: int = _KNOWN, planned: float = _PLANNED) -> None:
        self._gate = asyncio.Semaphore(at_once)
        self._size = known
        self._planned = planned
        self._known: OrderedDict[int, None] = OrderedDict()

    async def run(self, text: str, work: Callable[[], Awaitable[T]]) -> T:
        """The result of the work, which has the database run this text."""
        # Not the text itself: ten thousand long ones are a lot of memory, and two that share a hash
        # only pass the gate once too early.
        key = hash(text)
        if self._knows(key):
            return await work()
        async with self._gate:
            # Whoever waited for another to run the same text need not keep the gate.
            if self._knows(key):
                running = None
            else:
                running = asyncio.ensure_future(work())
                await _settled(running, self._planned)
        if running is None:
            return await work()
        try:
            done = await running
        except (QueryTimedOut, DatabaseOutOfMemory):
            # It was planned, and is not planned again when it is tried once more.
            self._note(key)
            raise
        self._note(key)
        return done

    def _knows(self, key: int) -> bool:
        if key not in self._known:
            return False
        self._known.move_to_end(key)
        return True

    def _note(self, key: int) -> None:
        self._known[key] = None
        while len(self._known) > self._size:
            self._known.popitem(last=False)


async def _settled(running: asyncio.Future[Any], seconds: float) -> None:
    """Wait until it is done, or for so long; whoever gives up takes it along."""
    try:
        await asyncio.wait({running}, timeout=seconds)
    except asyncio.CancelledError:
        running.cancel()
        raise
