"""`marchland up` as a newcomer meets it: installed from a wheel, killed, started again."""

from __future__ import annotations

import asyncio
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from tests.support.npm import alone_in_ui
from tests.support.processes import java_on
from tests.support.seeds import exported

from marchland.cli import connect
from marchland.settings import Settings
from marchland.store import Database

ROOT = Path(__file__).parents[2]
QUERY = """{
  whoControlsTerritoryBordering(region: "Israel", asOf: "2018-05-21") {
    territory { name } controller { name }
  }
}"""
KILLS = 5

pytestmark = [pytest.mark.slow, pytest.mark.database]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an empty environment with nothing but the wheel installed."""
    folder = tmp_path_factory.mktemp("wheel")
    uv = shutil.which("uv")
    assert uv, "the tests are run by uv, so uv is on PATH"
    run = [uv, "build", "--quiet", "--wheel", "--out-dir", str(folder), str(ROOT)]
    with alone_in_ui():
        subprocess.run(run, check=True)
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, environment], check=True)
    python = environment / "bin" / "python"
    subprocess.run([uv, "pip", "install", "--quiet", "--python", python, wheel], check=True)
    return environment / "bin"


def environment_of(home: Path, commands: Path) -> dict[str, str]:
    """A newcomer's: an empty home, and no Java, Docker or Node on PATH."""
    cache = str(Settings().cache_dir)
    return {
        "HOME": str(home),
        "PATH": str(commands),
        "MARCHLAND_DATA_DIR": str(home / "data"),
        "MARCHLAND_CACHE_DIR": cache,
        # What is asked below is all that is asked, and the machine is busy enough.
        "MARCHLAND_PLAN_AHEAD": "false",
    }


@contextmanager
def up(
    command: list[str], environment: dict[str, str]
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """`marchland up` until it serves: its URL and its process, interrupted at the end."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        url = next((w.split()[-1] for w in process.stdout if w.startswith("Marchland is at")), None)
        assert url, f"it ended with {process.wait()} instead of serving"
        yield url.rstrip("/"), process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(40)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        finally:
            process.stdout.close()


def kill_at_any_moment(command: list[str], environment: dict[str, str]) -> None:
    """Start it and kill it, again and again, while it starts Neo4j or writes the graph."""
    moments = random.Random(20180521)  # noqa: S311
    for _ in range(KILLS):
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(moments.uniform(1.0, 9.0))
        process.kill()
        process.wait()


def test_a_wheel_brings_everything_up_though_it_was_killed_at_any_moment(
    installed: Path, tmp_path: Path, seeded: Database, runner: asyncio.Runner
) -> None:
    environment = environment_of(tmp_path, installed)
    command = [str(installed / "marchland"), "up", "--port", "0"]
    kill_at_any_moment(command, environment)
    with up(command, environment) as (url, process):
        answer = httpx.post(f"{url}/graphql", json={"query": QUERY}, timeout=60).json()
        rows = answer["data"]["whoControlsTerritoryBordering"]
        holders = {row["territory"]["name"]: row["controller"] for row in rows}
        assert holders["Southwest Syria"] == {"name": "Anti-Assad rebels"}
        for path, title in (("/", "<title>Marchland"), ("/graphiql/", "GraphiQL")):
            page = httpx.get(f"{url}{path}", timeout=30)
            assert page.status_code == 200
            assert title in page.text
        assert java_on(tmp_path)
        asked = subprocess.run(
            [str(installed / "marchland"), "ask", "who controls territory bordering Israel?",
             "--as-of", "2018-05-21"],
            env=environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
        assert "Anti-Assad rebels" in asked.stdout
        assert "P13" in asked.stdout
        assert asyncio.run(_dumped(tmp_path / "data")) == runner.run(exported(seeded))
    assert process.returncode == 0
    assert not java_on(tmp_path)


async def _dumped(data_dir: Path) -> list[bytes]:
    settings = Settings().model_copy(update={"data_dir": data_dir, "neo4j_uri": None})
    async with connect.database(settings) as database:
        return await exported(database)
