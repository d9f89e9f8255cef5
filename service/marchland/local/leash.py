"""The supervisor of one Neo4j: holds the lock, starts Java, and never outlives its purpose.

Run as ``python -m marchland.local.leash`` with a job on standard input. It answers on standard
output with one JSON object, ``{"started": …}`` or ``{"refused": …}``. A tethered leash reads on:
the end of its input means that the parent is gone, however it died, and Neo4j is stopped. It lives
in a session of its own, so that Ctrl-C in a terminal reaches the parent alone, which decides.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from threading import Event, Thread
from typing import Any

from marchland.errors import MarchlandError
from marchland.local.bolt import POLL, answers, choose_port
from marchland.local.config import (
    SERVER,
    jvm_flags,
    neo4j_conf,
    write_arguments,
    write_conf,
)
from marchland.local.holder import Holder, hold, process, write_holder
from marchland.local.layout import Layout, layout_of
from marchland.local.password import ensure_password

STOP_TAKES = 20.0
"""Seconds that Neo4j gets to stop by itself."""

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Job:
    """Everything a leash has to know, as it travels to it."""

    data_dir: str
    java: str
    java_version: int
    jars: list[str]
    heap: str
    page_cache: str
    import_dir: str | None
    bolt_port: int
    tethered: bool
    owner_pid: int
    owner_what: str
    flags: list[str] = field(default_factory=list)
    conf: dict[str, str] = field(default_factory=dict)
    stop_takes: float = STOP_TAKES

    def to_line(self) -> bytes:
        """The job as one line."""
        return json.dumps(asdict(self)).encode() + b"\n"


def main() -> int:
    """Take the job, do it to its end; the exit status is Java's, or 1 for a job refused."""
    stop = Event()
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    job = _read_job()
    layout = layout_of(Path(job.data_dir))
    owner = process(job.owner_pid if job.tethered else os.getpid())
    holder = Holder(owner, job.owner_what, job.tethered, leash=process(os.getpid()))
    try:
        with hold(layout, holder) as held:
            return _guard(job, layout, held, stop)
    except MarchlandError as error:
        refused = {"code": error.code, "message": error.message, "hint": error.hint}
        _report({"refused": refused | {"details": error.details}})
        return 1


def _read_job() -> Job:
    line = b""
    while not line.endswith(b"\n"):
        got = os.read(0, 1 << 16)
        if not got:
            raise SystemExit("no job on standard input")
        line += got
    return Job(**json.loads(line))


def _guard(job: Job, layout: Layout, holder: Holder, stop: Event) -> int:
    port = choose_port(job.bolt_port)
    ensure_password(layout)
    java = _start_java(job, layout, port)
    holder = replace(holder, java=process(java.pid), bolt_port=port)
    write_holder(layout, holder)
    _report({"started": {"java_pid": java.pid, "bolt_port": port}})
    _then(stop.set, java.wait)
    if layout.first_start.exists():
        Thread(target=_keep_once_it_answers, args=(java, port, layout), daemon=True).start()
    if job.tethered:
        _then(stop.set, _await_end_of_input)
    stop.wait()
    if java.poll() is None:
        write_holder(layout, replace(holder, stopping=True))
    return _end(java, job.stop_takes)


def _start_java(job: Job, layout: Layout, port: int) -> subprocess.Popen[bytes]:
    import_dir = Path(job.import_dir) if job.import_dir else None
    write_conf(layout, {**neo4j_conf(port, job.page_cache, import_dir), **job.conf})
    flags = [*jvm_flags(job.java_version), f"-Xmx{job.heap}", *job.flags]
    arguments = write_arguments(layout, flags, job.jars)
    command = [job.java, f"@{arguments}", SERVER]
    command += [f"--home-dir={layout.home}", f"--config-dir={layout.conf}"]
    with (layout.logs / "console.log").open("wb") as console:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            cwd=layout.home,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
        )


def _die_with_parent() -> None:
    """In the child, before it becomes Java: have the kernel stop it when the leash is gone."""
    parent = os.getppid()
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        os._exit(1)


def _end(java: subprocess.Popen[bytes], patience: float) -> int:
    if java.poll() is None:
        java.terminate()
    try:
        return java.wait(patience)
    except subprocess.TimeoutExpired:
        java.kill()
        return java.wait()


def _await_end_of_input() -> None:
    # Not through sys.stdin: its lock, held by this thread, would abort the interpreter's exit.
    while os.read(0, 1024):
        pass


def _keep_once_it_answers(java: subprocess.Popen[bytes], port: int, layout: Layout) -> None:
    while not answers(port):
        if java.poll() is not None:
            return
        time.sleep(POLL)
    layout.keep_data()


def _then(act: Callable[[], None], after: Callable[[], object]) -> None:
    """Act once something has happened, without waiting for it here."""

    def wait_and_act() -> None:
        after()
        act()

    Thread(target=wait_and_act, daemon=True).start()


def _report(message: Mapping[str, Any]) -> None:
    # A parent that is already gone reads nothing, and that is dealt with when its pipe ends.
    with suppress(BrokenPipeError):
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
