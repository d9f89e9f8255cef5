"""One Neo4j for all that test side by side: what it has planned for one, it has for all."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import psutil
from filelock import FileLock

from marchland.cli import connect
from marchland.settings import Settings


@contextmanager
def shared(
    folder: Path, start: Callable[[Path], AbstractContextManager[Settings]]
) -> Iterator[Settings]:
    """What the first to come starts in the folder; it ends once nobody uses it any longer."""
    users, note = folder / "users", folder / "started.json"
    users.mkdir(parents=True, exist_ok=True)
    mine = users / str(os.getpid())
    lock = FileLock(folder / "lock")
    with ExitStack() as stack:
        with lock:
            mine.touch()
            if not note.exists():
                started = stack.enter_context(start(folder / "data"))
                assert started.neo4j_password is not None
                told = [started.neo4j_uri, started.neo4j_username]
                note.write_text(json.dumps([*told, started.neo4j_password.get_secret_value()]))
                stack.callback(_wait_until_unused, users, note, lock)
            base = Settings().model_copy(update={"data_dir": folder / "data", "neo4j_uri": None})
            settings = connect.at(base, *json.loads(note.read_text()))
        stack.callback(mine.unlink)
        yield settings


def _wait_until_unused(users: Path, note: Path, lock: FileLock) -> None:
    """Whoever comes later finds no note, and starts one anew."""
    while True:
        with lock:
            if not any(psutil.pid_exists(int(user.name)) for user in users.iterdir()):
                return note.unlink()
        time.sleep(0.2)
