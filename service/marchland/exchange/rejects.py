"""What could not be read of a file, in order, on disk where it is much: memory stays bounded."""

from __future__ import annotations

import pickle
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import replace

from marchland.exchange.records import Reject

SHOWN = 200
"""Characters of a value, as far as a reject shows it."""
_IN_MEMORY = 1_000_000
"""Bytes that are kept before they go to disk."""


def beginning(text: str) -> str:
    """As much of a value as a reject shows."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


class Rejects:
    """Rejects that were told, to be counted and gone through as often as is wanted."""

    def __init__(self) -> None:
        self._held = tempfile.SpooledTemporaryFile(_IN_MEMORY, prefix="marchland-")  # noqa: SIM115
        self._end = self._number = 0
        weakref.finalize(self, self._held.close)

    def __len__(self) -> int:
        return self._number

    def __iter__(self) -> Iterator[Reject]:
        place = 0
        while place < self._end:
            self._held.seek(place)
            one: Reject = pickle.load(self._held)  # noqa: S301  (of this process's own file)
            place = self._held.tell()
            yield one

    def append(self, reject: Reject) -> None:
        """Keep it, with the beginning of its value."""
        self._held.seek(self._end)
        pickle.dump(replace(reject, value=beginning(reject.value)), self._held)
        self._end = self._held.tell()
        self._number += 1

    def extend(self, rejects: Iterable[Reject]) -> None:
        """Keep them all."""
        for one in rejects:
            self.append(one)
