"""Neo4j in a container, where a Docker engine answers."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
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
    with warnings.catch_warnings():
        # A client that finds no engine leaves its socket to the collector, which would warn.
        warnings.simplefilter("ignore", ResourceWarning)
        answers = _pinged()
        gc.collect()
    return answers


def _pinged() -> bool:
    try:
        with closing(docker.from_env(timeout=5)) as client:
            return bool(client.ping())
    except DockerException:
        return False


@contextmanager
def neo4j_container(imports: Path) -> Iterator[tuple[str, str, str]]:
    """An empty Neo4j of the pinned version: its URI, user and password."""
    container = (
        Neo4jContainer(f"neo4j:{committed_lock().version}", password=PASSWORD)
        .with_volume_mapping(str(imports), "/import", "ro")
        .with_env("NEO4J_server_directories_import", "/import")
        # Several may run side by side; by itself each would take half of the machine.
        .with_env("NEO4J_server_memory_heap_max__size", "1g")
        .with_env("NEO4J_server_memory_pagecache_size", "256m")
        .with_env("NEO4J_server_memory_query__cache_per__db__cache__num__entries", "1000")
    )
    with container as started:
        yield started.get_connection_url(), "neo4j", PASSWORD
