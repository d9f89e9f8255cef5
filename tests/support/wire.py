"""What goes over Bolt, read off a relay between the driver and the server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Relay:
    """Passes bytes on and notes when the direction turns: a turn to the server is a round trip."""

    port: int = 0
    turns: list[str] = field(default_factory=list)

    def note(self, direction: str) -> None:
        """Count a turn of direction."""
        if not self.turns or self.turns[-1] != direction:
            self.turns.append(direction)

    @property
    def round_trips(self) -> int:
        """How often the client had to wait for the server."""
        return self.turns.count("request")


@asynccontextmanager
async def relay(host: str, port: int) -> AsyncIterator[Relay]:
    """A relay in front of a Bolt server, for as long as the block lasts."""
    noted = Relay()
    passing: list[asyncio.Task[None]] = []

    async def pump(
        source: asyncio.StreamReader, target: asyncio.StreamWriter, direction: str
    ) -> None:
        try:
            while data := await source.read(65536):
                noted.note(direction)
                target.write(data)
                await target.drain()
        finally:
            target.close()

    async def accept(client: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        server, forth = await asyncio.open_connection(host, port)
        passing.append(asyncio.create_task(pump(client, forth, "request")))
        passing.append(asyncio.create_task(pump(server, back, "answer")))

    listening = await asyncio.start_server(accept, "127.0.0.1", 0)
    noted.port = listening.sockets[0].getsockname()[1]
    try:
        yield noted
    finally:
        listening.close()
        await asyncio.gather(*passing)
        await asyncio.sleep(0)
