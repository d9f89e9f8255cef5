"""Neo4j in a container, where a Docker engine answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import docker
from docker.errors import DockerException
from testcontainers.community.neo4j import Neo4jContainer

from marchland.local.artifacts import committed_lock

PASSWORD = "for-the-tests-only"


@cache
def docker_answers() -> bool:
    """Whether there is a Docker engine to run containers on."""
    try:
        client = docker.from_env(timeout=5)
    except DockerException:
        return False
    try:
        return bool(client.ping())
    except DockerException:
        return False
    finally:
        client.close()


@contextmanager
def neo4j_container(imports: Path) -> Iterator[tuple[str, str, str]]:
    """An empty Neo4j of the pinned version: its URI, user and password."""
    container = (
        Neo4jContainer(f"neo4j:{committed_lock().version}", password=PASSWORD)
        .with_volume_mapping(str(imports), "/import", "ro")
        .with_env("NEO4J_server_directories_import", "/import")
        .with_env("NEO4J_server_memory_query__cache_per__db__cache__num__entries", "5000")
    )
    with container as started:
        yield started.get_connection_url(), "neo4j", PASSWORD
