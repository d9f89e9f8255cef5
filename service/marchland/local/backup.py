"""Back a stopped store up into one file, and restore one, all or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from rich.console import Console

from marchland.errors import BackupFailed
from marchland.local.admin import Admin, Told
from marchland.local.fetch import ensure_artifacts
from marchland.local.holder import Holder, hold, process, this_program
from marchland.local.java import find_java
from marchland.local.layout import Layout, layout_of
from marchland.local.server import start_server
from marchland.settings import Settings

DATABASE = "neo4j"
_DUMP = f"{DATABASE}.dump"

T = TypeVar("T")


def backup(
    settings: Settings, file: Path, *, overwrite: bool = False, console: Console | None = None
) -> int:
    """Write the store into ``file``, whole or not at all; its size in bytes.

    Neo4j must be stopped (``StoreInUse``). ``BackupFailed`` if the file exists and may not be
    replaced, or there is nothing to back up.
    """
    file = file.expanduser().resolve()
    layout = layout_of(settings.data_dir)
    _refuse_target(file, overwrite)
    if not layout.has_store:
        raise BackupFailed(f"There is no store in {layout.root} to back up.")
    admin = _admin(settings, layout, console)
    told = _while_held(layout, lambda: _dump(admin, file))
    if not told.ok:
        # A store that was not shut down has to be recovered, which only a start does.
        start_server(settings, console=console).stop()
        told = _while_held(layout, lambda: _dump(admin, file))
    if not told.ok:
        raise BackupFailed(f"The store could not be backed up.\n{told.reason}")
    return file.stat().st_size


def restore(settings: Settings, file: Path, *, console: Console | None = None) -> None:
    """Replace the store by the one in ``file``; a failure leaves it exactly as it was.

    Neo4j must be stopped (``StoreInUse``). The old store stays until the new one is loaded whole;
    ``BackupFailed`` says why a file cannot be used. The password stays.
    """
    file = file.expanduser().resolve()
    layout = layout_of(settings.data_dir)
    if not file.is_file():
        raise BackupFailed(f"There is no backup {file}.")
    admin = _admin(settings, layout, console)
    _while_held(layout, lambda: _replace_store(admin, layout, file))


def _refuse_target(file: Path, overwrite: bool) -> None:
    if file.is_dir():
        raise BackupFailed(f"{file} is a folder.", hint="Name the file to write.")
    if file.exists() and not overwrite:
        raise BackupFailed(f"{file} exists.", hint="Choose another name, or pass --overwrite.")
    if not file.parent.is_dir():
        raise BackupFailed(f"There is no folder {file.parent}.", hint="Create it first.")


def _admin(settings: Settings, layout: Layout, console: Console | None) -> Admin:
    return Admin(find_java(settings), ensure_artifacts(settings, console=console), layout.home)


def _while_held(layout: Layout, work: Callable[[], T]) -> T:
    owner = process(os.getpid())
    with hold(layout, Holder(owner, this_program(), tethered=True, leash=owner)):
        try:
            return work()
        except OSError as error:
            raise BackupFailed(f"{error.filename or 'A file'}: {error.strerror}.") from error


def _dump(admin: Admin, file: Path) -> Told:
    with TemporaryDirectory(prefix=f".{file.name}.", dir=file.parent) as aside:
        told = admin.run("database", "dump", DATABASE, f"--to-path={aside}")
        if told.ok:
            written = Path(aside) / _DUMP
            written.chmod(0o600)
            _flush(written)
            written.replace(file)
        return told


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _replace_store(admin: Admin, layout: Layout, file: Path) -> None:
    with TemporaryDirectory(prefix=".restore.", dir=layout.root) as scratch:
        home = Path(scratch) / "home"
        _copy_all_but_the_database(layout, home)
        source = Path(scratch) / "archive"
        source.mkdir()
        (source / _DUMP).symlink_to(file)
        told = replace(admin, home=home).run(
            "database", "load", DATABASE, f"--from-path={source}", "--overwrite-destination=true"
        )
        loaded = home / "data" / "databases" / DATABASE
        if not told.ok or not loaded.is_dir():
            raise BackupFailed(
                f"{file} could not be restored; the store is as it was.\n{told.reason}",
                hint="Restore a file written by `marchland db backup`.",
            )
        layout.swap_data(home / "data")


def _copy_all_but_the_database(layout: Layout, home: Path) -> None:
    database = {layout.data / kind / DATABASE for kind in ("databases", "transactions")}

    def leave_out(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if Path(folder) / name in database]

    shutil.copytree(layout.data, home / "data", ignore=leave_out)
    (home / "conf").mkdir()
    (home / "logs").mkdir()
    conf = layout.conf / "neo4j.conf"
    if conf.exists():
        shutil.copy2(conf, home / "conf")
