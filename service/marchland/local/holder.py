"""Who has a store open: one lock, and a note beside it that says who holds it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from marchland.errors import StoreInUse
from marchland.local.layout import Layout, write_atomically

PATIENCE = 25.0
"""Seconds to wait for a holder that is on its way out."""

# A holder that was killed this instant still looks alive, and one that has only looked at the lock
# or has just taken it has left no note: a moment later it is clear.
_GRACE = 1.0
_STOPPING_TAKES = 20.0


@dataclass(frozen=True, slots=True)
class Process:
    """A process that is not confused with a later one of the same id."""

    pid: int
    born: float

    @property
    def alive(self) -> bool:
        """Whether it still runs; one that is dead and not yet reaped does not."""
        try:
            found = psutil.Process(self.pid)
            same = abs(found.create_time() - self.born) < 2
            return bool(same and found.status() != psutil.STATUS_ZOMBIE)
        except psutil.NoSuchProcess:
            return False


def process(pid: int) -> Process:
    """The process that has this id now."""
    try:
        return Process(pid, psutil.Process(pid).create_time())
    except psutil.NoSuchProcess:
        return Process(pid, 0.0)


@dataclass(frozen=True, slots=True)
class Holder:
    """The note: for whom the store is open, as what, and through which processes.

    ``owner`` is whom a second comer is told of. A ``tethered`` holder lets go when its owner ends.
    """

    owner: Process
    what: str
    tethered: bool
    leash: Process | None = None
    java: Process | None = None
    bolt_port: int | None = None
    started: str = ""
    stopping: bool = False

    @property
    def leaving(self) -> bool:
        """Whether the lock will be free soon without anybody doing anything."""
        if self.stopping or (self.tethered and not self.owner.alive):
            return True
        return not (self.leash or self.owner).alive

    def refusal(self, layout: Layout) -> StoreInUse:
        """What to tell whoever wants the store meanwhile."""
        detached = not self.tethered and self.leash is not None
        return StoreInUse(
            f"The store in {layout.root} is in use by process {self.owner.pid} ({self.what}).",
            hint="Stop it with `marchland db stop`."
            if detached
            else "Stop that process first, or choose another folder with --data-dir.",
            details={"pid": self.owner.pid, "what": self.what},
        )


def now() -> str:
    """The time of day, as notes have it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def this_program() -> str:
    """What the running program calls itself, such as ``marchland up``."""
    path = Path(sys.argv[0] or "python")
    name = path.parent.name if path.stem == "__main__" else path.stem
    if name == "-c":
        return "python"
    command = next((a for a in sys.argv[1:] if not a.startswith("-")), "")
    return f"{name} {command}".strip() if name == "marchland" else name


def read_holder(layout: Layout) -> Holder | None:
    """The note as it stands, which may be about a holder that is gone."""
    try:
        raw = json.loads(layout.holder.read_text("utf-8"))
        known = {f.name for f in fields(Holder)}
        values = {name: value for name, value in raw.items() if name in known}
        for name in ("owner", "leash", "java"):
            if values.get(name):
                values[name] = Process(**values[name])
        return Holder(**values)
    except (FileNotFoundError, ValueError, TypeError):
        return None


def write_holder(layout: Layout, holder: Holder) -> None:
    """Leave the note; only for whoever has the lock."""
    write_atomically(layout.holder, json.dumps(asdict(holder), indent=1) + "\n")


def is_held(layout: Layout) -> bool:
    """Whether somebody has the store open now."""
    if not layout.lock.exists():
        return False
    lock = FileLock(layout.lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    return False


def refuse_if_in_use(layout: Layout) -> None:
    """Say early that the store is taken, before much is done for it in vain."""
    deadline = time.monotonic() + _GRACE
    while is_held(layout):
        holder = read_holder(layout)
        if holder is not None and holder.leaving:
            return
        if time.monotonic() > deadline:
            raise _refusal(layout, holder)
        time.sleep(0.1)


@contextmanager
def hold(layout: Layout, holder: Holder) -> Iterator[Holder]:
    """Have the store to oneself; ``StoreInUse`` names who has it instead.

    Waits for a holder that is leaving, and ends a Neo4j that lost its leash.
    """
    layout.create()
    lock = _acquire(layout)
    try:
        end_orphan(layout)
        layout.settle()
        holder = replace(holder, started=now())
        write_holder(layout, holder)
        yield holder
    finally:
        layout.holder.unlink(missing_ok=True)
        lock.release()


def _acquire(layout: Layout) -> FileLock:
    lock = FileLock(layout.lock)
    began = time.monotonic()
    while True:
        try:
            lock.acquire(timeout=0.2)
        except Timeout:
            holder = read_holder(layout)
            waited = time.monotonic() - began
            if waited < (PATIENCE if holder and holder.leaving else _GRACE):
                continue
            raise _refusal(layout, holder) from None
        else:
            return lock


def _refusal(layout: Layout, holder: Holder | None) -> StoreInUse:
    if holder is not None:
        return holder.refusal(layout)
    return StoreInUse(
        f"The store in {layout.root} is in use by another process, which left no note.",
        hint="Choose another folder with --data-dir, or find who has that folder's lock file open.",
    )


def end_orphan(layout: Layout) -> None:
    """End the Neo4j of a holder that died without stopping it; only for whoever has the lock."""
    last = read_holder(layout)
    if last is None or last.java is None or not last.java.alive:
        return
    try:
        java = psutil.Process(last.java.pid)
        if not any(str(layout.home) in part for part in java.cmdline()):
            return
        java.terminate()
        try:
            java.wait(_STOPPING_TAKES)
        except psutil.TimeoutExpired:
            java.kill()
            java.wait(5)
    except psutil.NoSuchProcess:
        return
