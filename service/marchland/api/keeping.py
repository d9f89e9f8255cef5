"""Results that are kept by what they were made of, as long as that is not large."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def kept(work: Callable[P, T], count: int, *, size: Callable[P, int], most: int) -> Callable[P, T]:
    """The same work, done once for each of the last ``count`` inputs that are no larger."""
    remembered = cast(Callable[P, T], lru_cache(count)(work))

    def run(*given: P.args, **named: P.kwargs) -> T:
        small = size(*given, **named) <= most
        return remembered(*given, **named) if small else work(*given, **named)

    return run
