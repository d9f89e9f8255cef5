"""An import that is killed, or whose Neo4j is, and that is run again leaves the same graph."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from tests.support.commands import marchland
from tests.support.seeds import SCHEMA, empty, rows, within

from marchland.cli import connect
from marchland.files import shipped, shipped_data
from marchland.local.server import start_server
from marchland.settings import Settings
from marchland.store import Database
from marchland.store.migrate import migrate

ESD = shipped_data() / "ucdp" / "ucdp-esd-ay-181.csv"
RECORDED = "2026-11-20T00:00:00Z"


def importing(settings: Settings, folder: Path) -> subprocess.Popen[bytes]:
    rejects = str(folder / "rejects.csv")
    arguments = ("--json", "--recorded-at", RECORDED, "--rejects", rejects)
    return marchland(settings, "import", "ucdp-esd", str(ESD), *arguments)


def finished(settings: Settings, folder: Path) -> dict[str, Any]:
    process = importing(settings, folder)
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors.decode()
    told: dict[str, Any] = json.loads(output)
    return told


def exported(settings: Settings, file: Path) -> bytes:
    process = marchland(settings, "export", str(file))
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors.decode()
    return file.read_bytes()


def wait_for(settings: Settings, facts: int, process: subprocess.Popen[bytes]) -> int:
    """Wait until so many facts are written; how many are then."""

    async def work(database: Database) -> int:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and process.poll() is None:
            found = await rows(database, "MATCH (run:DataImport) RETURN run.facts")
            if found and found[0][0] >= facts:
                return int(found[0][0])
            await asyncio.sleep(0.01)
        raise AssertionError("the import ended before it could be killed")

    return within(settings, work)


async def fresh(database: Database) -> None:
    await empty(database)
    await migrate(database, SCHEMA)


@pytest.fixture(scope="module")
def whole(database_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The graph of an import that nothing stopped."""
    folder = tmp_path_factory.mktemp("whole")
    within(database_settings, fresh)
    told = finished(database_settings, folder)
    assert (told["resumed"], told["facts_added"] > 1_000) == (False, True)
    return exported(database_settings, folder / "whole.jsonl")


def test_an_import_that_is_killed_goes_on_where_it_was(
    whole: bytes, database_settings: Settings, tmp_path: Path
) -> None:
    clean = database_settings
    within(clean, fresh)
    written = 0
    for facts in (1, 700, 1_200):
        process = importing(clean, tmp_path)
        written = wait_for(clean, facts, process)
        process.kill()
        process.communicate()
    told = finished(clean, tmp_path)
    assert told["resumed"] is True
    assert 0 < told["facts_added"] <= told["facts"] - written
    assert exported(clean, tmp_path / "resumed.jsonl") == whole


@pytest.mark.usefixtures("short_lived")
def test_an_import_whose_neo4j_is_killed_says_so_and_goes_on(whole: bytes, tmp_path: Path) -> None:
    base = Settings().model_copy(update={"data_dir": tmp_path / "own", "neo4j_uri": None})
    with start_server(base, import_dir=shipped("seed") / "data") as server:
        settings = connect.at(base, server.uri, server.username, server.password)
        within(settings, fresh)
        process = importing(settings, tmp_path)
        wait_for(settings, 1, process)
        os.kill(server.pid, signal.SIGKILL)
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 1
        assert b"DATABASE_UNAVAILABLE" in errors
        assert b"Traceback" not in errors
        server.restart()
        assert finished(settings, tmp_path)["resumed"] is True
        assert exported(settings, tmp_path / "own.jsonl") == whole
