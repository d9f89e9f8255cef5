"""A cache of Java's loaded classes and profiles, which halves the time to Bolt.

Made once per Java runtime and class path, by starting Neo4j on a scratch store and stopping it. It
is only ever an accelerator: Java checks that it fits and starts without it when it does not. One
that nobody started with for a month is removed when another is made.
"""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from filelock import FileLock
from rich.console import Console

from marchland.errors import StartFailed
from marchland.local.artifacts import committed_lock
from marchland.local.bolt import HOST, choose_port, is_free
from marchland.local.launch import Leashed
from marchland.local.leash import Job
from marchland.local.password import USERNAME, read_password
from marchland.settings import Settings

OLDEST = 25
"""The first Java that writes such a cache in one run."""

# Java 25 mixes up a few of the adapters it keeps, sees that, says so and makes them anew.
_SAFE = (
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:+UnlockDiagnosticVMOptions",
    "-XX:-AOTAdapterCaching",
)

_EXERCISE = (
    "CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX tie_of IF NOT EXISTS FOR ()-[r:TIE]-() ON (r.from_id, r.id)",
    "CREATE FULLTEXT INDEX thing_name IF NOT EXISTS FOR (n:Thing) ON EACH [n.name]",
    "CALL db.awaitIndexes(30)",
    "UNWIND range(1, 50) AS i MERGE (n:Thing {id: 't' + i}) "
    "SET n.name = 'thing ' + i, n.since = date('2018-05-21')",
    "MATCH (a:Thing), (b:Thing) WHERE a.id < b.id WITH a, b LIMIT 200 "
    "MERGE (a)-[r:TIE {id: a.id + b.id}]->(b) SET r.from_id = a.id, r.to_id = b.id, "
    "r.valid_from = date('2018-01-01'), r.valid_to = date('9999-12-31')",
    "RETURN COLLECT { MATCH (n:Thing {id: 't1'}) RETURN [n.id, n.name, "
    "COLLECT { MATCH (n)-[r:TIE]->(m:Thing) WHERE r.valid_from <= date('2018-05-21') "
    "AND r.valid_to > date('2018-05-21') RETURN [r.id, m.name] ORDER BY r.id LIMIT 10 }] } AS r0",
    "MATCH ()-[r:TIE]->(m) USING INDEX r:TIE(from_id, id) WHERE r.from_id = 't1' AND r.id > '' "
    "RETURN r.id, m.id ORDER BY r.from_id, r.id LIMIT 10",
    "CALL db.index.fulltext.queryNodes('thing_name', 'thing~') YIELD node, score "
    "RETURN node.id, score ORDER BY score DESC LIMIT 5",
    "MATCH (n:Thing) WITH n.since AS day, count(*) AS many, collect(n.name) AS names "
    "RETURN day, many, names[0..3] AS names UNION RETURN date() AS day, 0 AS many, [] AS names",
    "MATCH p = (a:Thing)-[:TIE*1..2]->(b:Thing) RETURN count(p), max(length(p))",
    "MATCH (n:Thing) WHERE n.id STARTS WITH 't4' DETACH DELETE n",
    "SHOW INDEXES YIELD name, state RETURN name, state",
)

_KEPT_FOR = 30 * 24 * 3600.0
_TRAINING_STARTS_WITHIN = 120.0
_HTTP_OPENS_WITHIN = 20.0
_WRITING_TAKES = 120.0


def archive_flags(settings: Settings, job: Job, *, console: Console | None = None) -> list[str]:
    """The flags that make Java use the cache, made first if this Java can; none where it cannot."""
    if job.java_version < OLDEST:
        return []
    archive = archive_path(settings.cache_dir, job)
    refused = archive.with_suffix(".refused")
    if not archive.exists() and not refused.exists():
        archive.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(archive.with_suffix(".lock")):
            if not archive.exists() and not refused.exists():
                # A failed start is not told here: the real one will fail alike and say why.
                with suppress(StartFailed):
                    if not _make(archive, job, console):
                        # Not to be tried again at every start.
                        refused.touch()
                    remove_unused(archive.parent)
    if not archive.exists():
        return []
    os.utime(archive)
    return [*_SAFE, f"-XX:AOTCache={archive}"]


def archive_path(cache_dir: Path, job: Job) -> Path:
    """Where the cache for this runtime and class path is kept.

    Java compares the size and the date of its modules, not where they lie: environments that share
    one file by links share the cache, too.
    """
    runtime = Path(job.java).resolve()
    modules = runtime.parent.parent / "lib" / "modules"
    stat = (modules if modules.exists() else runtime).stat()
    parts = [str(job.java_version), str(stat.st_size), str(stat.st_mtime_ns), *job.jars]
    key = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
    return committed_lock().folder(cache_dir) / "aot" / f"{key}.aot"


def remove_unused(folder: Path) -> None:
    """Remove what no start has used for a month; each is about 200 MB."""
    limit = time.time() - _KEPT_FOR
    for file in (*folder.glob("*.aot"), *folder.glob("*.refused")):
        with suppress(OSError):
            if file.stat().st_mtime < limit:
                file.unlink()


def _make(target: Path, recipe: Job, console: Console | None) -> bool:
    console = console or Console(stderr=True)
    with (
        TemporaryDirectory(dir=target.parent, ignore_cleanup_errors=True) as scratch,
        console.status("Preparing Neo4j for quick starts (once)"),
    ):
        written = Path(scratch) / target.name
        job, http_port = _training(recipe, Path(scratch) / "data", written)
        neo4j = Leashed(job)
        try:
            neo4j.wait_ready(_TRAINING_STARTS_WITHIN)
            _exercise(neo4j, http_port)
        finally:
            neo4j.stop()
        if written.exists():
            written.replace(target)
        return target.exists()


def _training(recipe: Job, data: Path, written: Path) -> tuple[Job, int]:
    http_port = choose_port(0)
    job = replace(
        recipe,
        data_dir=str(data),
        page_cache="16m",
        bolt_port=0,
        tethered=True,
        conf={
            "server.http.enabled": "true",
            "server.http.listen_address": f"{HOST}:{http_port}",
        },
        flags=[*_SAFE, f"-XX:AOTCacheOutput={written}"],
        stop_takes=_WRITING_TAKES,
    )
    return job, http_port


def _exercise(neo4j: Leashed, http_port: int) -> None:
    """Have the planner and the runtime loaded too. Over HTTP, since no driver is known here."""
    login = (USERNAME, read_password(neo4j.layout) or "")
    url = f"http://{HOST}:{http_port}/db/neo4j/query/v2"
    # It opens a moment after Bolt.
    deadline = time.monotonic() + _HTTP_OPENS_WITHIN
    while is_free(http_port) and time.monotonic() < deadline:
        time.sleep(0.1)
    # trust_env: a proxy of the environment has no business between this machine and itself.
    with httpx.Client(auth=login, timeout=60, trust_env=False) as client:
        for statement in _EXERCISE:
            try:
                client.post(url, json={"statement": statement})
            except httpx.TransportError:
                # What is not exercised is only slower.
                return
