"""A bound on how many statements the database has to plan at once.

A text that the database has not seen is planned first, in up to half a second of its processors.
Many such at once would hold up everybody; so they queue here, and what is known passes them.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

_KNOWN = 10_000
"""Texts that are remembered, the ones used last."""


class Planning:
    """Lets known texts pass, and only so many unknown ones at a time."""

    def __init__(self, at_once: int = 2, known: int = _KNOWN) -> None:
        self._gate = asyncio.Semaphore(at_once)
        self._size = known
        self._known: OrderedDict[str, None] = OrderedDict()

    async def run(self, text: str, work: Callable[[], Awaitable[T]]) -> T:
        """The result of the work, which has the database run this text."""
        if self._knows(text):
            return await work()
        async with self._gate:
            # Whoever waited for another to run the same text need not keep the gate.
            if not self._knows(text):
                done = await work()
                self._note(text)
                return done
        return await work()

    def _knows(self, text: str) -> bool:
        if text not in self._known:
            return False
        self._known.move_to_end(text)
        return True

    def _note(self, text: str) -> None:
        self._known[text] = None
        while len(self._known) > self._size:
            self._known.popitem(last=False)
