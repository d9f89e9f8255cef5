"""The one HTTP client of the measurements: keep-alive connections that ask in turns.

It sends prepared bytes and reads an answer whole without looking into it, so that it costs less
than what it measures; `ceiling` says how fast it is against a server that does nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import orjson

_LARGEST = 1 << 26


@dataclass(slots=True)
class Taken:
    """What a run of requests took."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    """Milliseconds of each request."""
    bytes: int = 0
    own: float = 0.0
    """Seconds of processor time that the client itself used."""

    def add(self, other: Taken) -> None:
        """Count another run in."""
        self.seconds += other.seconds
        self.latencies += other.latencies
        self.bytes += other.bytes
        self.own += other.own


class Connection:
    """One keep-alive connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def to(cls, url: str) -> Connection:
        """A connection to the host of a URL."""
        parts = urlsplit(url)
        found = await asyncio.open_connection(parts.hostname, parts.port, limit=_LARGEST)
        return cls(*found)

    async def ask(self, request: bytes) -> bytes:
        """The body of the answer to a request; RuntimeError unless it is a 200."""
        self._writer.write(request)
        head = await self._reader.readuntil(b"\r\n\r\n")
        lowered = head.lower()
        body = await self._body(lowered)
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"{head.splitlines()[0]!r}: {body[:500]!r}")
        return body

    async def _body(self, head: bytes) -> bytes:
        at = head.find(b"content-length:")
        if at >= 0:
            length = int(head[at + 15 : head.index(b"\r\n", at)])
            return await self._reader.readexactly(length)
        pieces: list[bytes] = []
        while size := int(await self._reader.readuntil(b"\r\n"), 16):
            pieces.append(await self._reader.readexactly(size))
            await self._reader.readexactly(2)
        await self._reader.readexactly(2)
        return b"".join(pieces)

    def close(self) -> None:
        """Close it."""
        self._writer.close()


def post(url: str, content: object, headers: str = "") -> bytes:
    """The bytes of a request."""
    parts = urlsplit(url)
    body = orjson.dumps(content)
    head = (
        f"POST {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
        f"Content-Type: application/json\r\nAccept: application/json\r\n{headers}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def once(url: str, request: bytes) -> bytes:
    """The body of the answer to one request on a connection of its own."""

    async def ask() -> bytes:
        connection = await Connection.to(url)
        try:
            return await connection.ask(request)
        finally:
            connection.close()

    return asyncio.run(ask())


async def loading(
    url: str, requests: Iterator[bytes], *, connections: int, seconds: float, least: int = 1
) -> Taken:
    """Ask on that many connections for that long, and at least so often on each."""

    async def work(connection: Connection, taken: Taken, end: float) -> None:
        for number in itertools.count():
            if number >= least and time.perf_counter() >= end:
                return
            request = next(requests)
            begun = time.perf_counter()
            body = await connection.ask(request)
            taken.latencies.append((time.perf_counter() - begun) * 1000)
            taken.bytes += len(body)

    open_ = [await Connection.to(url) for _ in range(connections)]
    taken = Taken()
    begun, own = time.perf_counter(), time.process_time()
    try:
        await asyncio.gather(*(work(one, taken, begun + seconds) for one in open_))
    finally:
        for connection in open_:
            connection.close()
    taken.seconds = time.perf_counter() - begun
    taken.own = time.process_time() - own
    return taken


def load(
    url: str, requests: Sequence[bytes], *, connections: int, seconds: float, least: int = 1
) -> Taken:
    """Ask for the requests in turns, as `loading` does."""
    turns = itertools.cycle(requests)
    return asyncio.run(loading(url, turns, connections=connections, seconds=seconds, least=least))


@contextmanager
def idle_server(size: int) -> Iterator[str]:
    """A server in a process of its own that answers anything with that many bytes at once."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.client", "--answer", str(size)],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)


def ceiling(size: int, connections: int, seconds: float = 2.0) -> float:
    """Answers of that size a second that this client takes from a server that does nothing."""
    with idle_server(size) as url:
        taken = load(url, [post(url, {})], connections=connections, seconds=seconds)
    return len(taken.latencies) / taken.seconds


class _Idle(asyncio.Protocol):
    """Answers each request, which has to come in one piece, with the same bytes."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer."""
        assert data
        assert self._transport is not None
        self._transport.write(self._answer)


async def _serve(size: int) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n".encode()
    answer = head + b"x" * size
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Idle(answer), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}/", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--answer", type=int, required=True)
    asyncio.run(_serve(parser.parse_args().answer))
