"""Look at a store from outside, and stop the Neo4j that was left running on it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from marchland.errors import StoreInUse
from marchland.local.artifacts import committed_lock
from marchland.local.bolt import HOST, ready
from marchland.local.holder import PATIENCE, is_held, read_holder
from marchland.local.layout import folder_size, layout_of
from marchland.settings import Settings


@dataclass(frozen=True, slots=True)
class Status:
    """What ``marchland db status`` tells; the ids are of processes, the size is in bytes."""

    data_dir: Path
    version: str
    exists: bool
    size: int
    in_use: bool
    owner_pid: int | None = None
    what: str | None = None
    java_pid: int | None = None
    uri: str | None = None
    answers: bool = False
    detached: bool = False
    since: str | None = None


def status(settings: Settings) -> Status:
    """The store of ``settings.data_dir`` as it is now."""
    layout = layout_of(settings.data_dir)
    size = folder_size(layout.data) if layout.has_store else 0
    version = committed_lock().version
    holder = read_holder(layout) if is_held(layout) else None
    if holder is None:
        return Status(layout.root, version, layout.has_store, size, in_use=is_held(layout))
    port = holder.bolt_port
    return Status(
        layout.root,
        version,
        layout.has_store,
        size,
        in_use=True,
        owner_pid=holder.owner.pid,
        what=holder.what,
        java_pid=holder.java.pid if holder.java else None,
        uri=f"bolt://{HOST}:{port}" if port else None,
        answers=bool(port) and ready(layout, port or 0),
        detached=not holder.tethered,
        since=holder.started,
    )


def stop_detached(settings: Settings) -> bool:
    """Stop what ``db start`` left running and wait for it; whether there was anything to stop.

    ``StoreInUse`` if the store is held by a program of its own, which is not ours to end.
    """
    layout = layout_of(settings.data_dir)
    holder = read_holder(layout)
    if holder is None or not is_held(layout):
        return False
    if holder.leash is None or (holder.tethered and not holder.leaving):
        raise holder.refusal(layout)
    if not holder.tethered and holder.leash.alive:
        psutil.Process(holder.leash.pid).terminate()
    deadline = time.monotonic() + PATIENCE
    while is_held(layout):
        if time.monotonic() > deadline:
            raise StoreInUse(
                f"Process {holder.leash.pid} was told to stop and still holds {layout.root}.",
                hint="End it by its id; nothing committed is lost by that.",
            )
        time.sleep(0.05)
    return True
