"""`up` and `serve`: prepare, listen, say where."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
import sys
import urllib.parse
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

import uvicorn
from rich.console import Console

from marchland.app import create_app, load_schema
from marchland.cli import connect
from marchland.cli.questioning import own_of, tried
from marchland.errors import PortInUse
from marchland.exchange.commands import IMPORTS, bring_in
from marchland.files import shipped_data
from marchland.local.server import start_server
from marchland.settings import Settings
from marchland.store import Database

FIRST_SENTENCE = "q=who+controls+territory+bordering+Israel%3F&on=2018-05-21"
FIRST_QUESTION = """{
  whoControlsTerritoryBordering(
    region: "Israel"
    asOf: "2018-05-21"
  ) {
    group
    territory { name }
    controller { name }
    standing
    lastAssertedOn
    coverage
  }
}"""


def up(settings: Settings, sets: Sequence[str] = ()) -> None:
    """Start the local Neo4j, bring the graph up to date and serve it until Ctrl-C.

    ``sets`` are shipped data sets to be imported first, where they were not before.
    """
    _end_on_terminate()
    listening = _listen(settings)
    console = Console(stderr=True)
    try:
        with start_server(settings, import_dir=shipped_data(), console=console) as server:
            found = connect.at(settings, server.uri, server.username, server.password)
            asyncio.run(connect.prepare(found))
            if sets:
                asyncio.run(_bring_in(found, sets, console))
            _run(found, listening)
    except KeyboardInterrupt:
        console.print("stopped")
    finally:
        listening.close()


async def _bring_in(settings: Settings, sets: Sequence[str], console: Console) -> None:
    async with Database.of(settings) as database:
        await bring_in(database, sets, console, settings.data_dir / IMPORTS)


def serve(settings: Settings, *, prepare: bool) -> None:
    """Serve the database that the settings name until Ctrl-C."""
    _end_on_terminate()
    listening = _listen(settings)
    try:
        if prepare:
            asyncio.run(connect.prepare(settings))
        _run(settings, listening)
    except KeyboardInterrupt:
        Console(stderr=True).print("stopped")
    finally:
        listening.close()


def _end_on_terminate() -> None:
    """Let SIGTERM end a command as Ctrl-C does: by leaving its blocks."""

    def leave(_: int, __: FrameType | None) -> NoReturn:
        sys.exit(0)

    signal.signal(signal.SIGTERM, leave)


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortInUse(
            f"port {settings.port} on {settings.host} is in use",
            hint="Stop what listens there, or pick another with --port; --port 0 finds a free one.",
        ) from error
    return listening


class _Server(uvicorn.Server):
    """A server that says where it is once it listens."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, then print the addresses and a first question."""
        await super().startup(sockets)
        query = urllib.parse.quote(FIRST_QUESTION)
        console = Console(highlight=False, soft_wrap=True)
        console.print(f"\nMarchland is at    [bold]{self._url}/[/]")
        console.print(f"GraphQL            {self._url}/graphql")
        console.print(f"GraphiQL           {self._url}/graphiql/")
        console.print(f"A first question   {self._url}/?{FIRST_SENTENCE}", markup=False)
        console.print(f"The same, GraphQL  {self._url}/graphiql/?query={query}", markup=False)
        console.print('Or in a shell      marchland ask "who controls territory bordering Israel?"')
        console.print("Ctrl-C stops everything.")
        sys.stdout.flush()


def _run(settings: Settings, listening: socket.socket) -> None:
    if settings.questions:
        # The shipped files were tried; what somebody adds is tried before anything is served.
        asyncio.run(tried(settings, own_of(load_schema(settings.questions).questions)))
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    config = uvicorn.Config(
        create_app(settings), log_level="warning", access_log=False, timeout_graceful_shutdown=5
    )
    _Server(config, f"http://{shown}:{port}").run(sockets=[listening])
