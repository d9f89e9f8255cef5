"""Backup and restore of a real store: the round trip, and every way in which it may fail."""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

import neo4j
import pytest

from marchland.errors import BackupFailed, StoreInUse
from marchland.local.backup import backup, restore
from marchland.local.layout import layout_of
from marchland.local.server import LocalServer, start_server
from marchland.settings import Settings

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("short_lived")]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings().model_copy(update={"data_dir": tmp_path / "store"})


def write(server: LocalServer, name: str) -> None:
    login = (server.username, server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=login) as driver:
        driver.execute_query("CREATE (:Row {name: $name})", name=name)


def names(settings: Settings) -> list[str]:
    with start_server(settings) as server:
        login = (server.username, server.password)
        with neo4j.GraphDatabase.driver(server.uri, auth=login) as driver:
            found = driver.execute_query("MATCH (r:Row) RETURN r.name ORDER BY r.name").records
            return [record[0] for record in found]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_backup_and_restore(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "graph.backup"
    with pytest.raises(BackupFailed, match="no store"):
        backup(settings, file)
    with start_server(settings) as server:
        write(server, "before")
        with pytest.raises(StoreInUse):
            backup(settings, file)
        # A store that was not shut down is recovered for the backup.
        os.kill(server.pid, signal.SIGKILL)
    assert backup(settings, file) == file.stat().st_size > 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []

    with pytest.raises(BackupFailed, match="exists"):
        backup(settings, file)
    with start_server(settings) as server:
        write(server, "after")
        with pytest.raises(StoreInUse):
            restore(settings, file)
    restore(settings, file)
    assert names(settings) == ["before"]

    fresh = settings.model_copy(update={"data_dir": tmp_path / "another machine"})
    restore(fresh, file)
    assert names(fresh) == ["before"]


def test_a_failed_restore_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    with start_server(settings) as server:
        write(server, "kept")
    whole = tmp_path / "whole"
    backup(settings, whole)
    layout = layout_of(settings.data_dir)
    before = snapshot(layout.data)
    body = whole.read_bytes()
    damaged = {
        "empty": b"",
        "garbage": b"this is no archive" * 100,
        "truncated": body[: len(body) // 2],
        "flipped": body[:2000] + bytes([body[2000] ^ 0xFF]) + body[2001:],
    }
    for name, content in damaged.items():
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(BackupFailed, match="as it was"):
            restore(settings, file)
        assert snapshot(layout.data) == before, name
        assert not list(layout.root.glob(".restore*"))
    with pytest.raises(BackupFailed, match="no backup"):
        restore(settings, tmp_path / "absent")
    assert names(settings) == ["kept"]


def test_a_restore_killed_between_its_two_steps_is_undone(tmp_path: Path) -> None:
    layout = layout_of(tmp_path)
    layout.create()
    layout.old_data.mkdir()
    (layout.old_data / "kept").touch()
    layout.settle()
    assert (layout.data / "kept").exists()
    # Killed after the second step, the new store is the one that counts.
    layout.old_data.mkdir()
    layout.settle()
    assert not layout.old_data.exists()
    assert (layout.data / "kept").exists()


def test_a_store_is_removed_only_while_it_was_given_to_nobody(tmp_path: Path) -> None:
    layout = layout_of(tmp_path)
    layout.create()
    layout.settle()
    (layout.data / "half made").touch()
    layout.settle()
    assert list(layout.data.iterdir()) == []
    (layout.data / "kept").touch()
    layout.keep_data()
    layout.settle()
    assert (layout.data / "kept").exists()


def test_a_backup_restored_before_any_start_is_kept(tmp_path: Path) -> None:
    layout = layout_of(tmp_path / "store")
    layout.create()
    layout.settle()
    restored = tmp_path / "restored"
    restored.mkdir()
    (restored / "kept").touch()
    layout.swap_data(restored)
    layout.settle()
    assert (layout.data / "kept").exists()
