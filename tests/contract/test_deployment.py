"""docker-compose.yml, Dockerfile and .ci/run keep what they promise, as far as their text tells."""

from __future__ import annotations

import re
import shutil
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from marchland.local.artifacts import committed_lock
from marchland.local.config import neo4j_conf
from marchland.settings import Settings
from tests.support.docker import docker_answers

ROOT = Path(__file__).resolve().parents[2]

OF_THIS_MACHINE = re.compile(r"listen_address|advertised_address|https?\.enabled|^internal\.")
"""Settings of the local server that a container, alone in its network, has otherwise."""


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def neo4j(compose: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = compose["services"]["neo4j"]
    return found


@pytest.fixture(scope="module")
def marchland(compose: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = compose["services"]["marchland"]
    return found


def as_environment(setting: str) -> str:
    """The image's environment variable for a setting of Neo4j."""
    return f"NEO4J_{setting.replace('_', '__').replace('.', '_')}"


def test_compose_runs_the_neo4j_that_is_pinned(neo4j: dict[str, Any]) -> None:
    assert neo4j["image"] == f"neo4j:{committed_lock().version}"


def test_compose_sets_neo4j_as_the_local_server_does(neo4j: dict[str, Any]) -> None:
    page_cache = str(Settings.model_fields["page_cache"].default)
    wanted = {
        as_environment(name): value
        for name, value in neo4j_conf(0, page_cache, None).items()
        if not OF_THIS_MACHINE.search(name)
    }
    heap = f"${{MARCHLAND_HEAP:-{Settings.model_fields['heap'].default}}}"
    wanted |= {
        "NEO4J_server_memory_pagecache_size": f"${{MARCHLAND_PAGE_CACHE:-{page_cache}}}",
        "NEO4J_server_memory_heap_initial__size": heap,
        "NEO4J_server_memory_heap_max__size": heap,
        "NEO4J_server_directories_import": "/import",
    }
    given = neo4j["environment"]
    assert {name: given.get(name) for name in wanted} == wanted
    # The image would take any other NEO4J_ variable for a setting, and refuse to start.
    assert set(given) - set(wanted) == {"NEO4J_AUTH", "NEO4J_server_jvm_additional"}


def test_compose_gives_the_seeds_their_data_and_may_not_change_it(neo4j: dict[str, Any]) -> None:
    assert "./seed/data:/import:ro" in neo4j["volumes"]
    assert "neo4j-data:/data" in neo4j["volumes"]


def test_compose_has_no_password_of_its_own(
    neo4j: dict[str, Any], marchland: dict[str, Any]
) -> None:
    assert neo4j["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")
    assert marchland["environment"]["NEO4J_PASSWORD"].startswith("${NEO4J_PASSWORD:?")


def test_compose_publishes_the_service_to_this_machine_alone(
    compose: dict[str, Any], marchland: dict[str, Any]
) -> None:
    port = Settings.model_fields["port"].default
    published = [p for service in compose["services"].values() for p in service.get("ports", ())]
    assert published == [f"127.0.0.1:{port}:{port}"]
    assert marchland["environment"]["MARCHLAND_HOST"] == "0.0.0.0"  # noqa: S104
    assert marchland["environment"]["MARCHLAND_PORT"] == port


def test_compose_waits_for_what_is_healthy(
    neo4j: dict[str, Any], marchland: dict[str, Any]
) -> None:
    assert marchland["build"] == "."
    assert marchland["command"] == ["serve", "--prepare"]
    assert marchland["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert "wget" in neo4j["healthcheck"]["test"]
    assert "/health" in " ".join(marchland["healthcheck"]["test"])


def test_compose_names_settings_that_exist(marchland: dict[str, Any]) -> None:
    known = {field.alias for field in Settings.model_fields.values()}
    assert set(marchland["environment"]) <= known


@pytest.mark.slow
@pytest.mark.skipif(not docker_answers(), reason="needs Docker to build the image")
def test_the_image_serves(tmp_path: Path) -> None:
    docker = shutil.which("docker")
    assert docker is not None
    identity = tmp_path / "image"
    subprocess.run([docker, "build", "--quiet", "--iidfile", identity, ROOT], check=True)
    told = subprocess.run(
        [docker, "run", "--rm", identity.read_text(), "version"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*\n", told.stdout)


def test_the_image_is_built_from_files_that_are_let_in() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let_in = {line[1:] for line in ignored if line.startswith("!")}
    copied = {
        name
        for line in re.findall(r"^COPY (?!--from)(.+)$", dockerfile, re.MULTILINE)
        for name in line.split()[:-1]
    }
    assert copied == let_in
    assert all((ROOT / name).exists() for name in copied)


def test_the_image_does_not_run_as_root() -> None:
    last = (ROOT / "Dockerfile").read_text("utf-8").rpartition("\nFROM ")[2]
    assert re.search(r"^USER (?!root)\w+$", last, re.MULTILINE)


def test_ci_runs_the_command_that_the_readme_gives() -> None:
    script = ROOT / ".ci" / "run"
    text = script.read_text("utf-8")
    assert script.stat().st_mode & stat.S_IXUSR
    assert "set -euo pipefail" in text
    assert "    uv run pytest\n" in (ROOT / "README.md").read_text("utf-8")
    for command in (
        "uv sync --locked",
        "uv run ruff check",
        "uv run ruff format --check",
        "uv run mypy",
        "uv run pytest",
    ):
        assert f"{command}\n" in text or f"{command} 2>&1" in text
