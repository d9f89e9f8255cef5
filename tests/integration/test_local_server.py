"""The real Neo4j on its leash: started, killed in every way, and never left behind."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import psutil
import pytest

from marchland.errors import PortInUse, StartFailed, StoreInUse
from marchland.files import shipped_data
from marchland.local.control import status, stop_detached
from marchland.local.holder import is_held
from marchland.local.layout import layout_of
from marchland.local.server import LocalServer, start_server
from marchland.settings import Settings

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("short_lived")]

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs the kernel's parent-death signal")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings().model_copy(update={"data_dir": tmp_path / "a store with ünusual name"})


@pytest.fixture
def server(settings: Settings) -> Iterator[LocalServer]:
    with start_server(settings) as started:
        yield started


def ask(server: LocalServer, cypher: str, **parameters: Any) -> list[list[Any]]:
    login = (server.username, server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=login) as driver:
        return [list(r) for r in driver.execute_query(cypher, parameters).records]


def within(seconds: float, gone: int) -> bool:
    deadline = time.monotonic() + seconds
    while runs(gone):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_one_store_one_holder(settings: Settings, server: LocalServer, tmp_path: Path) -> None:
    assert server.alive
    assert ask(server, "RETURN 1") == [[1]]
    listening = {c.laddr.ip for c in psutil.Process(server.pid).net_connections("inet")}
    assert {ip.removeprefix("::ffff:") for ip in listening} == {"127.0.0.1"}

    password = layout_of(settings.data_dir).password
    assert stat.S_IMODE(password.stat().st_mode) == 0o600
    assert stat.S_IMODE(settings.data_dir.stat().st_mode) == 0o700
    wrong = neo4j.GraphDatabase.driver(server.uri, auth=("neo4j", "wrong"))
    with wrong, pytest.raises(neo4j.exceptions.AuthError):
        wrong.verify_connectivity()

    with pytest.raises(StoreInUse, match=f"process {os.getpid()} "):
        start_server(settings)
    elsewhere = settings.model_copy(update={"data_dir": tmp_path / "elsewhere"})
    with pytest.raises(PortInUse, match=str(server.port)):
        start_server(elsewhere, bolt_port=server.port)
    assert not is_held(layout_of(elsewhere.data_dir))

    found = status(settings)
    assert (found.in_use, found.answers, found.detached) == (True, True, False)
    assert (found.uri, found.java_pid, found.owner_pid) == (server.uri, server.pid, os.getpid())
    with pytest.raises(StoreInUse):
        stop_detached(settings)

    pid = server.pid
    server.stop()
    server.stop()
    assert not psutil.pid_exists(pid)
    assert not status(settings).in_use


def test_settings_are_taken(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "im port").mkdir()
    (tmp_path / "im port" / "rows.csv").write_text("name\nDaraa\n")
    with start_server(settings, import_dir=tmp_path / "im port") as server:
        rows = ask(server, "LOAD CSV WITH HEADERS FROM 'file:///rows.csv' AS row RETURN row.name")
        assert rows == [["Daraa"]]
        told = dict(ask(server, "SHOW SETTINGS YIELD name, value RETURN name, value"))
        assert told["server.memory.query_cache.per_db_cache_num_entries"] == "1000"
        assert told["dbms.usage_report.enabled"] == "false"
        assert told["server.http.enabled"] == "false"
        assert told["server.memory.pagecache.size"] == "256.00MiB"
    log = (layout_of(settings.data_dir).logs / "neo4j.log").read_text()
    assert "Unrecognized setting" not in log


def test_nothing_committed_is_lost_when_neo4j_is_killed(server: LocalServer) -> None:
    ask(server, "UNWIND range(1, 1000) AS i CREATE (:Row {i: i})")
    port, pid = server.port, server.pid
    os.kill(pid, signal.SIGKILL)
    assert within(5, pid)
    deadline = time.monotonic() + 5
    while server.alive and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not server.alive
    server.restart()
    assert (server.port, server.alive) == (port, True)
    assert server.pid != pid
    assert ask(server, "MATCH (r:Row) RETURN count(r), sum(r.i)") == [[1000, 500500]]


_PARENT = """
import sys, time
from pathlib import Path
from marchland.local.server import start_server
from marchland.settings import Settings
settings = Settings().model_copy(update={"data_dir": Path(sys.argv[1])})
server = start_server(settings)
print(server.pid, flush=True)
time.sleep(600)
"""


def start_parent(settings: Settings) -> tuple[subprocess.Popen[str], int]:
    command = [sys.executable, "-c", _PARENT, str(settings.data_dir)]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    with parent.stdout as out:
        return parent, int(out.readline())


def test_neo4j_dies_with_its_parent(settings: Settings) -> None:
    parent, java = start_parent(settings)
    parent.kill()
    try:
        # At once: the dying holder is waited for, not reported.
        with start_server(settings) as server:
            assert within(0, java)
            assert ask(server, "RETURN 1") == [[1]]
    finally:
        parent.wait()


def test_a_first_start_that_was_killed_leaves_nothing_in_the_way(settings: Settings) -> None:
    """Killed between a database and its transaction logs, a store can never be opened again."""
    layout = layout_of(settings.data_dir)
    server = start_server(settings, wait=False)
    deadline = time.monotonic() + 60
    while not (layout.data / "databases" / "neo4j" / "neostore").exists():
        assert time.monotonic() < deadline, "it made no database"
    psutil.Process(server.pid).kill()
    server.stop()
    shutil.rmtree(layout.data / "transactions")
    assert layout.first_start.exists()
    with start_server(settings) as again:
        ask(again, "CREATE (:Kept)")
        assert not layout.first_start.exists()
    with start_server(settings) as once_more:
        assert ask(once_more, "MATCH (kept:Kept) RETURN count(kept)") == [[1]]


@linux
def test_neo4j_dies_with_its_supervisor(settings: Settings) -> None:
    parent, java = start_parent(settings)
    try:
        supervisor = psutil.Process(java).parent()
        assert supervisor is not None
        supervisor.kill()
        assert within(15, java)
    finally:
        parent.kill()
        parent.wait()


def test_detached_runs_until_it_is_stopped(settings: Settings) -> None:
    def marchland_db(*arguments: str) -> str:
        code = "from marchland.local.commands import db; db()"
        command = [sys.executable, "-c", code, *arguments, "--data-dir"]
        done = subprocess.run(
            [*command, str(settings.data_dir)], capture_output=True, text=True, check=True
        )
        return done.stdout

    assert "stopped" in marchland_db("status")
    assert "bolt://127.0.0.1:" in marchland_db("start")
    assert "running since" in marchland_db("status")
    conf = (layout_of(settings.data_dir).conf / "neo4j.conf").read_text("utf-8")
    assert f"server.directories.import={shipped_data().resolve().as_posix()}" in conf
    with pytest.raises(StoreInUse, match=r"process \d+") as refused:
        start_server(settings)
    assert "marchland db stop" in (refused.value.hint or "")
    java = status(settings).java_pid
    assert java is not None
    assert "is stopped" in marchland_db("stop")
    assert within(0, java)
    assert "was not running" in marchland_db("stop")
    assert marchland_db("path").strip() == str(settings.data_dir)


def test_a_failed_start_says_why(settings: Settings) -> None:
    layout = layout_of(settings.data_dir)
    layout.create()
    # A file where Neo4j wants a folder.
    layout.data.mkdir()
    (layout.data / "databases").write_text("in the way")
    with pytest.raises(StartFailed, match="ended while it was starting") as failure:
        start_server(settings)
    assert "databases" in failure.value.message
    assert not is_held(layout)
