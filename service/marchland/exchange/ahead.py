"""One batch is made in a thread while the one before it is written."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from typing import TypeVar

T = TypeVar("T")


async def ahead(batches: Iterator[T]) -> AsyncGenerator[T, None]:
    """The batches, each asked for as soon as the one before it is handed on.

    One thread at a time is in them, never the caller's; an error in them is raised in its turn.
    None is asked for any more when this ends, however it does.
    """
    nothing: T | None = None
    coming = asyncio.create_task(asyncio.to_thread(next, batches, nothing))
    try:
        while (batch := await coming) is not None:
            coming = asyncio.create_task(asyncio.to_thread(next, batches, nothing))
            yield batch
    finally:
        await asyncio.wait([coming])
