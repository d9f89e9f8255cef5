"""Start the local Neo4j, wait for it, stop it; what a program holds while it runs."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console

from marchland.local.archive import archive_flags
from marchland.local.bolt import HOST
from marchland.local.fetch import ensure_artifacts
from marchland.local.holder import refuse_if_in_use, this_program
from marchland.local.java import find_java
from marchland.local.launch import Leashed, again
from marchland.local.layout import layout_of
from marchland.local.leash import Job
from marchland.local.password import USERNAME, read_password
from marchland.settings import Settings

READY_WITHIN = 180.0
"""Seconds until Bolt has to answer; a store that recovers after a crash may need many."""


class LocalServer:
    """A running Neo4j. As a context manager it is stopped at the end, whatever happens."""

    def __init__(self, job: Job) -> None:
        self._neo4j = Leashed(job)

    @property
    def uri(self) -> str:
        """Where Bolt listens, for any driver."""
        return f"bolt://{HOST}:{self.port}"

    @property
    def port(self) -> int:
        """The Bolt port; it stays the same through ``restart``."""
        return self._neo4j.port

    @property
    def pid(self) -> int:
        """The id of the Java process."""
        return self._neo4j.java_pid

    @property
    def username(self) -> str:
        """Who signs in."""
        return USERNAME

    @property
    def password(self) -> str:
        """The generated password of this store."""
        return read_password(self._neo4j.layout) or ""

    @property
    def alive(self) -> bool:
        """Whether Neo4j's process still runs; it says nothing of whether Bolt answers yet."""
        return self._neo4j.alive

    def wait_ready(self, timeout: float = READY_WITHIN) -> None:
        """Return once Bolt answers, within ``timeout`` seconds; ``StartFailed`` otherwise."""
        self._neo4j.wait_ready(timeout)

    def stop(self) -> None:
        """Stop Neo4j and wait until it is gone and the store is free; harmless when repeated.

        Takes a second or so; a Neo4j that does not stop in 20 seconds is killed.
        """
        self._neo4j.stop()

    def restart(self, timeout: float = READY_WITHIN) -> None:
        """Start again on the same port, after stopping if need be, and wait until it is ready."""
        self.stop()
        self._neo4j = again(self._neo4j.job, self.port)
        self.wait_ready(timeout)

    def leave(self) -> None:
        """Let an untethered Neo4j run on without this object."""
        self._neo4j.let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def start_server(
    settings: Settings,
    *,
    import_dir: Path | None = None,
    bolt_port: int = 0,
    tether: bool = True,
    wait: bool = True,
    console: Console | None = None,
) -> LocalServer:
    """Start Neo4j on the store in ``settings.data_dir``, fetching what it needs the first time.

    ``import_dir`` is what ``file:///`` means to LOAD CSV. Port 0 picks a free one. Tethered, Neo4j
    ends with the calling process, however that ends; untethered it runs until ``stop_detached``.
    With ``wait`` it returns once Bolt answers, otherwise as soon as the process runs. Raises
    ``StoreInUse``, ``PortInUse``, ``FetchFailed``, ``JavaMissing`` or ``StartFailed``.
    """
    layout = layout_of(settings.data_dir)
    refuse_if_in_use(layout)
    job = _job(settings, import_dir, bolt_port, tether, console)
    server = LocalServer(job)
    if wait:
        try:
            server.wait_ready()
        except BaseException:
            server.stop()
            raise
    return server


def _job(
    settings: Settings, import_dir: Path | None, port: int, tether: bool, console: Console | None
) -> Job:
    layout = layout_of(settings.data_dir)
    java = find_java(settings)
    jars = [str(jar) for jar in ensure_artifacts(settings, console=console)]
    job = Job(
        data_dir=str(layout.root),
        java=str(java.path),
        java_version=java.version,
        jars=jars,
        heap=settings.heap,
        page_cache=settings.page_cache,
        import_dir=str(import_dir.resolve()) if import_dir else None,
        bolt_port=port,
        tethered=tether,
        owner_pid=os.getpid(),
        owner_what=this_program(),
    )
    return replace(job, flags=archive_flags(settings, job, console=console))
