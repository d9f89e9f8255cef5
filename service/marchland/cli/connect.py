"""Which database a command means: the one that is named, the one that runs, or our own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from pydantic import SecretStr
from rich.console import Console

from marchland.errors import DatabaseUnavailable
from marchland.files import shipped, shipped_data
from marchland.local.control import status
from marchland.local.layout import layout_of
from marchland.local.password import read_password
from marchland.local.server import start_server
from marchland.seeding.commands import apply_with_progress
from marchland.settings import Settings
from marchland.store import Database
from marchland.store.migrate import migrate

PATIENCE = 90.0
"""Seconds to wait for a database that has just been started."""


def at(settings: Settings, uri: str, username: str, password: str) -> Settings:
    """The settings for a database whose address was found out."""
    return settings.model_copy(
        update={
            "neo4j_uri": uri,
            "neo4j_username": username,
            "neo4j_password": SecretStr(password),
        }
    )


@contextmanager
def reachable(settings: Settings, console: Console) -> Iterator[tuple[Settings, bool]]:
    """Settings that name a running database, and whether it is a local one.

    In this order: what NEO4J_URI names, the local Neo4j that already runs, or the local one, which
    then ends with the block.
    """
    if settings.neo4j_uri is not None:
        yield settings, False
        return
    running = status(settings)
    if running.in_use and running.answers and running.uri:
        password = read_password(layout_of(settings.data_dir)) or ""
        yield at(settings, running.uri, "neo4j", password), True
        return
    with start_server(settings, import_dir=shipped_data(), console=console) as server:
        yield at(settings, server.uri, server.username, server.password), True


async def prepare(settings: Settings) -> None:
    """Bring the database to the shipped schema and seeds; cheap when it is there already."""
    async with Database.of(settings) as database:
        await online(database)
        await migrate(database, shipped("cypher") / "schema")
        await apply_with_progress(database, shipped("seed"))


async def online(database: Database) -> None:
    """Wait until a database that was just started answers, or raise DatabaseUnavailable."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return await database.check()
        except DatabaseUnavailable:
            if time.monotonic() > deadline:
                raise
        await asyncio.sleep(0.2)


@asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[Database]:
    """The database a command means, for as long as the block lasts."""
    with reachable(settings, Console(stderr=True)) as (found, _):
        async with Database.of(found) as opened:
            await online(opened)
            yield opened
