"""Put Neo4j on a leash: start the supervisor, hand it its job, hear what came of it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, cast

from marchland.errors import LocalError, StartFailed
from marchland.local.bolt import POLL, ready
from marchland.local.layout import Layout, layout_of
from marchland.local.leash import Job

_TAIL = 15


class Leashed:
    """One Neo4j process and the supervisor that holds it."""

    def __init__(self, job: Job) -> None:
        """Start both; any ``LocalError`` that the supervisor met is raised here."""
        self.job = job
        self.layout: Layout = layout_of(Path(job.data_dir))
        self._leash = _spawn(self.layout)
        try:
            started = _hand_over(self._leash, job, self.layout)
        except BaseException:
            self.stop()
            raise
        self.java_pid: int = started["java_pid"]
        self.port: int = started["bolt_port"]

    @property
    def alive(self) -> bool:
        """Whether Neo4j's process still runs; its supervisor ends with it."""
        return self._leash.poll() is None

    def wait_ready(self, timeout: float) -> None:
        """Return once Bolt answers, within ``timeout`` seconds; ``StartFailed`` otherwise."""
        deadline = time.monotonic() + timeout
        while not ready(self.layout, self.port):
            if not self.alive:
                raise _failed(self.layout, "Neo4j ended while it was starting.")
            if time.monotonic() > deadline:
                raise _failed(self.layout, f"Neo4j did not answer within {timeout:.0f} seconds.")
            time.sleep(POLL)

    def stop(self) -> None:
        """Stop Neo4j and wait until it is gone and the store is free; harmless when repeated."""
        if self._leash.stdin:
            # A leash that has ended already has closed its side.
            with suppress(BrokenPipeError):
                self._leash.stdin.close()
        if not self.job.tethered:
            self._leash.terminate()
        try:
            self._leash.wait(self.job.stop_takes + 10)
        except subprocess.TimeoutExpired:
            self._leash.kill()
            self._leash.wait()
        finally:
            if self._leash.stdout:
                self._leash.stdout.close()

    def let_go(self) -> None:
        """Leave an untethered Neo4j to itself."""
        if self._leash.stdout:
            self._leash.stdout.close()
        # It is not ours to wait for any more, and a warning about that would be wrong.
        self._leash.returncode = 0


def _spawn(layout: Layout) -> subprocess.Popen[bytes]:
    layout.create()
    with (layout.logs / "leash.log").open("ab") as log:
        return subprocess.Popen(
            # -P: the folder a user happens to be in must not become part of the import path.
            [sys.executable, "-P", "-m", "marchland.local.leash"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,
        )


def _hand_over(leash: subprocess.Popen[bytes], job: Job, layout: Layout) -> dict[str, Any]:
    to_leash, from_leash = cast(IO[bytes], leash.stdin), cast(IO[bytes], leash.stdout)
    with suppress(BrokenPipeError):
        to_leash.write(job.to_line())
        to_leash.flush()
        if not job.tethered:
            to_leash.close()
    answer: dict[str, dict[str, Any]] = json.loads(from_leash.readline() or b"{}")
    if "started" in answer:
        return answer["started"]
    if "refused" in answer:
        raise _refusal(answer["refused"])
    log = layout.logs / "leash.log"
    raise StartFailed(f"Neo4j's supervisor ended at once.\n{_tail(log)}", hint=f"See {log}.")


def _refusal(told: dict[str, Any]) -> LocalError:
    kinds = {kind.code: kind for kind in LocalError.__subclasses__()}
    kind = kinds.get(told["code"], StartFailed)
    return kind(told["message"], hint=told["hint"], details=told["details"])


def _failed(layout: Layout, what: str) -> StartFailed:
    console, log = layout.logs / "console.log", layout.logs / "neo4j.log"
    tail = "\n".join(filter(None, (_tail(log), _tail(console))))
    return StartFailed(
        f"{what} The end of its log:\n{tail}",
        hint=f"The whole log is {log}, with more detail in {layout.logs / 'debug.log'}.",
    )


def _tail(path: Path) -> str:
    try:
        return "\n".join(path.read_text("utf-8", "replace").splitlines()[-_TAIL:])
    except FileNotFoundError:
        return ""


def again(job: Job, port: int) -> Leashed:
    """Start the same job once more, on a port of choice."""
    return Leashed(replace(job, bolt_port=port))
