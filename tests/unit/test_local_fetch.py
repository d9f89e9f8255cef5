"""Fetching, against a server on this machine that breaks off, lies and fails."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from marchland.errors import FetchFailed
from marchland.local import fetch
from marchland.local.artifacts import Artifact, Lock, committed_lock
from marchland.local.fetch import ensure_artifacts, is_complete
from marchland.settings import Settings


@dataclass
class Repository:
    """What the server serves, how it misbehaves, and what it was asked for."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    break_after: dict[str, int] = field(default_factory=dict)
    status: dict[str, list[int]] = field(default_factory=dict)
    ranges: bool = True
    pause: float = 0.0
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def asked_for(self, name: str) -> list[str | None]:
        return [wanted for path, wanted in self.asked if path.endswith(name)]


@pytest.fixture
def repository() -> Iterator[Repository]:
    served = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range")
            served.asked.append((self.path, wanted))
            if served.status.get(self.path):
                self.send_error(served.status[self.path].pop(0))
                return
            body = served.files.get(self.path)
            if body is None:
                self.send_error(404)
                return
            start = int(re.findall(r"\d+", wanted)[0]) if wanted and served.ranges else 0
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
            self.send_header("Content-Length", str(len(body) - start))
            self.end_headers()
            limit = served.break_after.pop(self.path, len(body))
            for i in range(start, min(limit, len(body)), 4096):
                self.wfile.write(body[i : min(i + 4096, limit)])
                time.sleep(served.pause)
            if limit < len(body):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield served
    server.shutdown()
    server.server_close()
    thread.join()


def publish(repository: Repository, count: int = 3, size: int = 50_000) -> Lock:
    artifacts = []
    for i in range(count):
        body = hashlib.sha256(str(i).encode()).digest() * (size // 32)
        path = f"org/example/{i}/thing-{i}.jar"
        repository.files[f"/{path}"] = body
        artifacts.append(Artifact(path, hashlib.sha256(body).hexdigest(), len(body)))
    return Lock("1", tuple(artifacts), "digest-of-this-lock")


def settings_for(repository: Repository, cache: Path) -> Settings:
    return Settings().model_copy(
        update={"cache_dir": cache, "maven_repository": f"{repository.url}/"}
    )


def contents(jars: list[Path]) -> list[bytes]:
    return [jar.read_bytes() for jar in jars]


def test_fetches_everything_once(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository)
    settings = settings_for(repository, tmp_path)
    jars = ensure_artifacts(settings, lock=lock)
    assert contents(jars) == list(repository.files.values())
    assert is_complete(lock, tmp_path)
    asked = len(repository.asked)
    assert ensure_artifacts(settings, lock=lock) == jars
    assert len(repository.asked) == asked
    assert not list(tmp_path.rglob("*.part"))


def test_a_connection_that_breaks_is_resumed(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository, 1)
    repository.break_after["/org/example/0/thing-0.jar"] = 30_000
    jars = ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    assert contents(jars) == list(repository.files.values())
    first, second = repository.asked_for("thing-0.jar")
    assert first is None
    assert second is not None
    assert 0 < int(re.findall(r"\d+", second)[0]) <= 30_000


def test_a_server_without_ranges_is_asked_again(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository, 1)
    repository.ranges = False
    repository.break_after["/org/example/0/thing-0.jar"] = 30_000
    jars = ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    assert contents(jars) == list(repository.files.values())


def test_busy_server_is_tried_again(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository, 1)
    repository.status["/org/example/0/thing-0.jar"] = [503, 429]
    ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    assert len(repository.asked) == 3


def test_absent_file_fails_at_once_and_leaves_nothing_complete(
    repository: Repository, tmp_path: Path
) -> None:
    lock = publish(repository)
    del repository.files["/org/example/1/thing-1.jar"]
    with pytest.raises(FetchFailed, match=r"thing-1\.jar .* 404") as failure:
        ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    assert failure.value.hint
    assert not is_complete(lock, tmp_path)
    assert len(repository.asked_for("thing-1.jar")) == 1


def test_a_file_other_than_the_pinned_one_is_refused(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "ATTEMPTS", 2)
    lock = publish(repository, 1)
    repository.files["/org/example/0/thing-0.jar"] = b"x" * lock.artifacts[0].size
    with pytest.raises(FetchFailed, match="checksum"):
        ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    assert not list(tmp_path.rglob("*.jar"))
    assert not is_complete(lock, tmp_path)


def test_a_damaged_part_file_is_thrown_away(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository, 1)
    part = lock.folder(tmp_path) / "lib" / "thing-0.jar.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"rubbish" * 100)
    jars = ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    assert contents(jars) == list(repository.files.values())


@pytest.mark.parametrize("damage", [b"", b"short", b"longer than it should be" * 9999])
def test_a_cached_file_of_the_wrong_size_is_fetched_again(
    repository: Repository, tmp_path: Path, damage: bytes
) -> None:
    lock = publish(repository)
    settings = settings_for(repository, tmp_path)
    jars = ensure_artifacts(settings, lock=lock)
    jars[1].write_bytes(damage)
    assert not is_complete(lock, tmp_path)
    assert contents(ensure_artifacts(settings, lock=lock)) == list(repository.files.values())
    assert len(repository.asked_for("thing-0.jar")) == 1


def test_only_verify_sees_a_changed_byte(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository)
    settings = settings_for(repository, tmp_path)
    jars = ensure_artifacts(settings, lock=lock)
    jars[2].write_bytes(b"x" * lock.artifacts[2].size)
    assert is_complete(lock, tmp_path)
    ensure_artifacts(settings, lock=lock, verify=True)
    assert contents(jars) == list(repository.files.values())


def test_another_lock_is_not_complete_by_accident(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository)
    ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    other = Lock(lock.version, lock.artifacts, "digest-of-another-lock")
    assert not is_complete(other, tmp_path)


_CHILD = """
import sys
from pathlib import Path
from marchland.local.artifacts import Artifact, Lock
from marchland.local.fetch import ensure_artifacts
from marchland.settings import Settings
url, cache, *rest = sys.argv[1:]
found = [r.split("|") for r in rest]
lock = Lock("1", tuple(Artifact(p, h, int(s)) for p, h, s in found), "digest-of-this-lock")
settings = Settings().model_copy(update={"cache_dir": Path(cache), "maven_repository": url})
ensure_artifacts(settings, lock=lock)
"""


def start_child(repository: Repository, cache: Path, lock: Lock) -> subprocess.Popen[bytes]:
    told = [f"{a.path}|{a.sha256}|{a.size}" for a in lock.artifacts]
    command = [sys.executable, "-c", _CHILD, repository.url, str(cache), *told]
    return subprocess.Popen(command)


def test_a_killed_fetch_goes_on_where_it_was(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository, 1, 2_000_000)
    repository.pause = 0.005
    child = start_child(repository, tmp_path, lock)
    part = lock.folder(tmp_path) / "lib" / "thing-0.jar.part"
    deadline = time.monotonic() + 20
    while not (part.exists() and part.stat().st_size > 200_000):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    assert not is_complete(lock, tmp_path)
    repository.pause = 0
    jars = ensure_artifacts(settings_for(repository, tmp_path), lock=lock)
    assert contents(jars) == list(repository.files.values())
    resumed = repository.asked_for("thing-0.jar")[-1]
    assert resumed is not None
    assert int(re.findall(r"\d+", resumed)[0]) > 100_000


def test_two_processes_fetch_once(repository: Repository, tmp_path: Path) -> None:
    lock = publish(repository, 4, 200_000)
    repository.pause = 0.002
    children = [start_child(repository, tmp_path, lock) for _ in range(2)]
    assert [child.wait(60) for child in children] == [0, 0]
    assert len(repository.asked) == 4
    assert is_complete(lock, tmp_path)


def test_the_committed_lock_is_whole() -> None:
    lock = committed_lock()
    paths = [a.path for a in lock.artifacts]
    assert paths == sorted(paths)
    assert len({a.name for a in lock.artifacts}) == len(paths) > 200
    assert all(re.fullmatch(r"[0-9a-f]{64}", a.sha256) and a.size > 0 for a in lock.artifacts)
    assert any(a.name == f"neo4j-server-{lock.version}.jar" for a in lock.artifacts)
