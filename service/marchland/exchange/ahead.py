"""One batch is made in a thread while the one before it is written."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from typing import TypeVar

T = TypeVar("T")


async def ahead(batches: Iterator[T]) -> AsyncGenerator[T, None]:
    """The batches, each asked for as soon as the one before it is handed on.

    One thread at a time is in them, never the caller's; an error in them is raised in its turn.
    No thread is in them any more when this is closed (`contextlib.aclosing`), however that comes.
    """
    nothing: T | None = None
    coming = asyncio.create_task(asyncio.to_thread(next, batches, nothing))
    try:
        # Who is cancelled does not cancel the thread, which would go on unseen.
        while (batch := await asyncio.shield(coming)) is not None:
            coming = asyncio.create_task(asyncio.to_thread(next, batches, nothing))
            yield batch
    finally:
        await asyncio.wait([coming])
        if not coming.cancelled():
            coming.exception()
