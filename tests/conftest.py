"""What the tests stand on: a real Neo4j, at least twice.

``seeded`` holds the shipped graph and is only read; ``clean`` is emptied before each test that asks
for it; whoever writes to the shipped graph has one for that (``shipped_graph``). Where a Docker
engine answers, all come from testcontainers; elsewhere they are local processes. The header of the
run says which.
"""

from __future__ import annotations

import asyncio
import datetime
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from filelock import FileLock
from rich.console import Console

from marchland.api.response import client_error
from marchland.app import create_app, engine_of, graphql_schema
from marchland.cli import connect
from marchland.files import shipped_data
from marchland.local.artifacts import committed_lock
from marchland.local.server import start_server
from marchland.settings import Settings
from marchland.statement import Row, Statement
from marchland.store import Database
from marchland.store.migrate import migrate
from tests.support.docker import docker_answers, neo4j_container
from tests.support.seeds import SCHEMA, empty, wipe
from tests.support.sharing import shared

TODAY = datetime.date(2026, 11, 23)
"""The day that is today in the tests."""

Ask = Callable[..., list[Row]]
Graphql = Callable[..., dict[str, Any]]


def pytest_report_header() -> str:
    """Say which Neo4j the integration tests run against."""
    where = "testcontainers" if docker_answers() else "a local process (no Docker engine here)"
    return f"neo4j: {committed_lock().version} from {where}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the database by the fixtures that it uses."""
    needs = {"seeded_settings", "database_settings", "seeded", "clean", "emptied"}
    needs |= {"ask", "graphql", "service"}
    for item in items:
        if needs & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")


@pytest.fixture
def short_lived(monkeypatch: pytest.MonkeyPatch) -> None:
    """For whoever starts a Neo4j for a few statements: Java compiles for it what takes least."""
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")


@contextmanager
def running_neo4j(data_dir: Path, **chosen: str) -> Iterator[Settings]:
    """An empty Neo4j for as long as the block lasts."""
    base = Settings().model_copy(update={"data_dir": data_dir, "neo4j_uri": None, **chosen})
    imports = shipped_data()
    if docker_answers():
        with neo4j_container(imports) as (uri, username, password):
            yield connect.at(base, uri, username, password)
        return
    with start_server(base, import_dir=imports) as server:
        yield connect.at(base, server.uri, server.username, server.password)


def _seed(settings: Settings) -> None:
    # All in one piece, so that hits differ as little as they can from machine to machine.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("marchland.seeding.apply"), "TOGETHER", float("inf"))
        asyncio.run(connect.prepare(settings))


@pytest.fixture(scope="session")
def shipped_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the shipped graph that nobody runs; made once for all that test side by side."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    store = shared / "shipped"
    with FileLock(shared / "shipped.lock"):
        if not store.exists():
            made = shared / "unfinished"
            shutil.rmtree(made, ignore_errors=True)
            with running_neo4j(made) as settings:
                _seed(settings)
            made.rename(store)
    return store


@contextmanager
def shipped_graph(
    data_dir: Path, request: pytest.FixtureRequest, **chosen: str
) -> Iterator[Settings]:
    """A Neo4j of one's own with the shipped graph, for as long as the block lasts."""
    if not docker_answers():
        shutil.copytree(request.getfixturevalue("shipped_store"), data_dir, dirs_exist_ok=True)
    with running_neo4j(data_dir, **chosen) as settings:
        _seed(settings)
        yield settings


@pytest.fixture(scope="session")
def seeded_settings(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Settings]:
    """A Neo4j with the shipped schema and seeds; only to be read."""
    with ExitStack() as stack:
        if kept := os.environ.get("MARCHLAND_TESTS_SEEDED"):
            base = Settings().model_copy(update={"data_dir": Path(kept), "neo4j_uri": None})
            settings, _ = stack.enter_context(connect.reachable(base, Console(stderr=True)))
            _seed(settings)
        elif "PYTEST_XDIST_WORKER" in os.environ:
            folder = tmp_path_factory.getbasetemp().parent / "seeded"
            # It keeps the plans of all: with less it collects garbage without end.
            start = partial(shipped_graph, request=request, heap="2g")
            settings = stack.enter_context(shared(folder, start))
        else:
            store = tmp_path_factory.mktemp("seeded")
            settings = stack.enter_context(shipped_graph(store, request))
        yield settings


@pytest.fixture(scope="session")
def database_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A Neo4j to write to; ask for ``clean`` to find it empty."""
    with running_neo4j(tmp_path_factory.mktemp("scratch")) as settings:
        yield settings


@pytest.fixture(scope="session")
def runner() -> Iterator[asyncio.Runner]:
    """One event loop for the session, so that a connection pool can live in it."""
    with asyncio.Runner() as loop:
        yield loop


@pytest.fixture(scope="session")
def seeded(seeded_settings: Settings, runner: asyncio.Runner) -> Iterator[Database]:
    """The shipped graph; for reading only."""
    database = Database.of(seeded_settings)
    yield database
    runner.run(database.close())


@pytest.fixture(scope="session")
def ask(seeded: Database, runner: asyncio.Runner) -> Ask:
    """``ask(cypher, parameters)``: the rows out of the shipped graph."""

    def run(text: str, parameters: dict[str, Any] | None = None) -> list[Row]:
        return runner.run(seeded.run(Statement(text, parameters or {})))

    return run


@pytest.fixture
def clean(database_settings: Settings) -> Settings:
    """The scratch Neo4j, emptied: no node, no relationship, no constraint, no index."""

    async def work() -> None:
        async with Database.of(database_settings) as database:
            await connect.online(database)
            await wipe(database)

    asyncio.run(work())
    return database_settings


@pytest.fixture
def emptied(database_settings: Settings) -> Settings:
    """The scratch Neo4j with the schema and no node; cheaper than ``clean``."""

    async def work() -> None:
        async with Database.of(database_settings) as database:
            await connect.online(database)
            await empty(database)
            await migrate(database, SCHEMA)

    asyncio.run(work())
    return database_settings


@pytest.fixture(scope="session")
def graphql(seeded_settings: Settings, seeded: Database, runner: asyncio.Runner) -> Graphql:
    """``graphql(document, variables)``: the response as a client gets it, without the wire."""
    engine = engine_of(
        seeded_settings, seeded.run, hypothetical=seeded.hypothetical, today=lambda: TODAY
    )
    schema = graphql_schema(engine)

    def run(document: str, variables: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
        result = runner.run(schema.execute(document, variables, **more))
        shown: dict[str, Any] = {"data": result.data}
        if result.errors:
            shown["errors"] = [client_error(error) for error in result.errors]
        return shown

    return run


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """The service on a free port of the loopback, as a URL; nothing is planned ahead."""
    quick = settings.model_copy(update={"plan_ahead": False})
    config = uvicorn.Config(
        create_app(quick, today=lambda: TODAY), port=0, log_level="error", ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started:
        assert thread.is_alive(), "the service did not start"
        assert time.monotonic() < deadline, "the service did not start in time"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def service(seeded_settings: Settings) -> Iterator[httpx.Client]:
    """A client of the running service, over HTTP."""
    with ExitStack() as stack:
        url = stack.enter_context(served(seeded_settings))
        yield stack.enter_context(httpx.Client(base_url=url, timeout=30))
