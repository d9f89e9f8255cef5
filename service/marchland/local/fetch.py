"""Fetch Neo4j's artifacts: in parallel, resumable, checked, and never half there.

A file is downloaded to a part file, hashed as it streams, and renamed only when its checksum is the
pinned one. The set counts as complete only once a marker names the lock it was fetched for.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import BinaryIO

import httpx
from filelock import FileLock
from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from marchland.errors import FetchFailed
from marchland.local.artifacts import Artifact, Lock, committed_lock
from marchland.settings import Settings

PARALLEL = 8
ATTEMPTS = 5
CHUNK = 1 << 16
_TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})

Advance = Callable[[int], None]


class _AgainError(Exception):
    """An attempt failed in a way that another may not."""


class _StoppedError(Exception):
    """Another download failed, or the user interrupted: this one ends where it is."""


def ensure_artifacts(
    settings: Settings,
    *,
    verify: bool = False,
    console: Console | None = None,
    lock: Lock | None = None,
) -> list[Path]:
    """The jars of the class path, fetched first if any is missing; ``FetchFailed`` otherwise.

    Looks at names and sizes only, which takes a millisecond; ``verify`` reads and hashes every
    file and fetches again what is not what was pinned.
    """
    lock = lock or committed_lock()
    if not verify and is_complete(lock, settings.cache_dir):
        return lock.jars(settings.cache_dir)
    folder = lock.folder(settings.cache_dir)
    try:
        (folder / "lib").mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "fetch.lock"):
            _fetch_missing(lock, settings, verify, console)
    except OSError as error:
        raise FetchFailed(
            f"Neo4j's files could not be kept in {folder}: {error}",
            hint="Free some space, or choose another folder with MARCHLAND_CACHE_DIR.",
        ) from error
    return lock.jars(settings.cache_dir)


def is_complete(lock: Lock, cache_dir: Path) -> bool:
    """Whether a whole fetch of this very lock was finished and every file still has its size."""
    try:
        if (lock.folder(cache_dir) / "complete").read_text("utf-8").strip() != lock.digest:
            return False
    except OSError:
        return False
    return not missing(lock, cache_dir)


def missing(lock: Lock, cache_dir: Path, *, verify: bool = False) -> list[Artifact]:
    """The artifacts that are absent or of the wrong size; with ``verify``, of the wrong content."""
    lib = lock.folder(cache_dir) / "lib"
    return [a for a in lock.artifacts if not _is_whole(lib / a.name, a, verify)]


def _is_whole(path: Path, artifact: Artifact, verify: bool) -> bool:
    try:
        if path.stat().st_size != artifact.size:
            return False
        if not verify:
            return True
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == artifact.sha256
    except FileNotFoundError:
        return False


def _fetch_missing(lock: Lock, settings: Settings, verify: bool, console: Console | None) -> None:
    wanted = missing(lock, settings.cache_dir, verify=verify)
    folder = lock.folder(settings.cache_dir)
    if wanted:
        with _progress(console) as progress:
            total = sum(artifact.size for artifact in wanted)
            task = progress.add_task(f"Neo4j {lock.version}", total=total)
            _download_all(wanted, _base_url(settings), folder, lambda n: progress.advance(task, n))
    _write_atomically(folder / "complete", lock.digest + "\n")


def _progress(console: Console | None) -> Progress:
    console = console or Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )


def _base_url(settings: Settings) -> str:
    if settings.maven_repository:
        return settings.maven_repository.rstrip("/")
    # Imported here: it costs a third of a second, which a warm start need not pay.
    from jgo.constants import MAVEN_CENTRAL_URL  # noqa: PLC0415

    return str(MAVEN_CENTRAL_URL).rstrip("/")


def _download_all(wanted: Sequence[Artifact], base: str, folder: Path, advance: Advance) -> None:
    stop = Event()
    limits = httpx.Limits(max_connections=PARALLEL)
    timeout = httpx.Timeout(30.0, connect=15.0, pool=None)
    with httpx.Client(limits=limits, timeout=timeout, follow_redirects=True) as client:
        # The largest first, so that no single file is left for the end.
        jobs = [
            _Download(client, f"{base}/{a.path}", a, folder / "lib" / a.name, advance, stop)
            for a in sorted(wanted, key=lambda a: -a.size)
        ]
        with ThreadPoolExecutor(PARALLEL) as pool:
            running = [pool.submit(job.run) for job in jobs]
            try:
                done, _ = wait(running, return_when=FIRST_EXCEPTION)
            finally:
                stop.set()
                pool.shutdown(wait=True, cancel_futures=True)
    for future in done:
        future.result()


@dataclass(slots=True)
class _Download:
    client: httpx.Client
    url: str
    artifact: Artifact
    target: Path
    advance: Advance
    stop: Event
    counted: int = 0

    def run(self) -> None:
        """Leave the finished file in its place, trying again while that may help."""
        failures = 0
        while True:
            before = self._size_so_far()
            try:
                return self._attempt()
            except httpx.InvalidURL as error:
                raise self._failed(str(error)) from error
            except (_AgainError, httpx.RequestError) as error:
                # A connection that breaks after moving forward is slow, not hopeless.
                failures = 1 if self._size_so_far() > before else failures + 1
                if failures >= ATTEMPTS:
                    raise self._failed(str(error) or type(error).__name__) from error
            if self.stop.wait(0.25 * 2**failures):
                raise _StoppedError

    @property
    def part(self) -> Path:
        return self.target.with_name(self.target.name + ".part")

    def _size_so_far(self) -> int:
        return self.part.stat().st_size if self.part.exists() else 0

    def _count(self, size: int) -> None:
        self.counted += size
        self.advance(size)

    def _attempt(self) -> None:
        self._count(-self.counted)
        with self.part.open("ab+") as file:
            if self._size_so_far() >= self.artifact.size:
                file.truncate(0)
            digest = self._stream(file)
            file.flush()
            os.fsync(file.fileno())
        if digest != self.artifact.sha256:
            self.part.unlink()
            raise _AgainError("what arrived is not the file that was pinned (checksum differs)")
        self.part.replace(self.target)

    def _stream(self, file: BinaryIO) -> str:
        """Append what is missing; the checksum of the whole, in hex."""
        have = file.seek(0, os.SEEK_END)
        headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
        with self.client.stream("GET", self.url, headers=headers) as response:
            self._accept(response, have)
            if response.status_code == 200:
                file.truncate(0)
            digest = self._hash_of_start(file)
            for chunk in response.iter_raw():
                if self.stop.is_set():
                    raise _StoppedError
                file.write(chunk)
                digest.update(chunk)
                self._count(len(chunk))
                if self.counted > self.artifact.size:
                    break
        return digest.hexdigest()

    def _hash_of_start(self, file: BinaryIO) -> hashlib._Hash:
        file.seek(0)
        digest = hashlib.sha256()
        for chunk in iter(lambda: file.read(CHUNK), b""):
            digest.update(chunk)
            self._count(len(chunk))
        return digest

    def _accept(self, response: httpx.Response, have: int) -> None:
        status = response.status_code
        resumed = response.headers.get("content-range", "").startswith(f"bytes {have}-")
        if status == 200 or (status == 206 and resumed):
            return
        if status in (206, 416):
            self.part.unlink()
            raise _AgainError("the server cannot resume this download")
        if status in _TRANSIENT:
            raise _AgainError(f"the server answered {status}")
        raise self._failed(f"the server answered {status}")

    def _failed(self, why: str) -> FetchFailed:
        return FetchFailed(
            f"{self.artifact.name} could not be fetched from {self.url}: {why}.",
            hint="Check the connection and run the command again: it goes on where it stopped. "
            "Behind a proxy, set HTTPS_PROXY; a mirror is set with MARCHLAND_MAVEN_REPOSITORY.",
            details={"url": self.url},
        )


def _write_atomically(path: Path, text: str) -> None:
    aside = path.with_name(path.name + ".new")
    aside.write_text(text, "utf-8")
    aside.replace(path)
