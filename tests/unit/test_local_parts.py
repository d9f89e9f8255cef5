"""The small parts of the local room: Java, ports, notes about holders, what doctor says."""

from __future__ import annotations

import os
import socket
import time
from dataclasses import replace
from pathlib import Path

import pytest

from marchland.errors import JavaMissing, PortInUse, StoreInUse
from marchland.local import java
from marchland.local.archive import archive_path, remove_unused
from marchland.local.bolt import answers, choose_port, is_free
from marchland.local.config import neo4j_conf
from marchland.local.doctor import State, examine
from marchland.local.holder import Holder, Process, hold, is_held, process, read_holder
from marchland.local.java import find_java
from marchland.local.layout import layout_of
from marchland.local.leash import Job
from marchland.settings import Settings


def fake_java(folder: Path, told: str, status: int = 0) -> Path:
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho '{told}' >&2\nexit {status}\n")
    path.chmod(0o755)
    return folder


@pytest.mark.parametrize(
    ("told", "status", "taken"),
    [
        ('openjdk version "21.0.2" 2024-01-16', 0, True),
        ('openjdk version "25" 2025-09-16', 0, True),
        ('openjdk version "17.0.15" 2025-04-15', 0, False),
        ('java version "1.8.0_392"', 0, False),
        ('openjdk version "21.0.2"', 1, False),
        ("no java at all", 0, False),
    ],
)
def test_java_home_is_taken_when_new_enough(
    tmp_path: Path, told: str, status: int, taken: bool
) -> None:
    home = fake_java(tmp_path, told, status)
    found = find_java(Settings().model_copy(update={"java_home": home}))
    assert (found.origin == "JAVA_HOME") is taken
    assert found.version >= java.OLDEST


def test_without_any_java_it_says_what_it_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_java(tmp_path, 'openjdk version "17.0.15"')
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(java, "_bundled", lambda: None)
    with pytest.raises(JavaMissing, match="PATH: Java 17 is too old"):
        find_java(Settings().model_copy(update={"java_home": None}))


def test_ports() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert not is_free(port)
        assert not answers(port, 0.1)
        with pytest.raises(PortInUse, match=str(port)):
            choose_port(port)
    assert choose_port(port) == port
    assert is_free(choose_port(0))


def test_neo4j_listens_on_the_loopback_alone() -> None:
    conf = neo4j_conf(7687, "256m", None)
    assert conf["server.default_listen_address"] == "127.0.0.1"
    assert conf["server.bolt.listen_address"] == "127.0.0.1:7687"
    assert conf["server.http.enabled"] == conf["server.https.enabled"] == "false"


def test_holder(tmp_path: Path) -> None:
    layout = layout_of(tmp_path / "store")
    me = process(os.getpid())
    holder = Holder(me, "marchland up", tethered=True, leash=me)
    with hold(layout, holder):
        assert is_held(layout)
        noted = read_holder(layout)
        assert noted is not None
        assert (noted.owner, noted.what, noted.leaving) == (me, "marchland up", False)
        named = pytest.raises(StoreInUse, match=rf"process {os.getpid()} \(marchland up\)")
        with named, hold(layout, holder):
            pass
    assert not is_held(layout)
    assert read_holder(layout) is None


def test_a_holder_whose_owner_is_gone_is_leaving() -> None:
    me = process(os.getpid())
    reused = Process(me.pid, me.born - 3600)
    assert Holder(reused, "x", tethered=True, leash=me).leaving
    assert not Holder(me, "x", tethered=True, leash=me).leaving
    assert not Holder(reused, "x", tethered=False, leash=me).leaving
    assert replace(Holder(me, "x", tethered=True, leash=me), stopping=True).leaving


def test_doctor_sees_what_is_wrong(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings = Settings().model_copy(
            update={
                "data_dir": tmp_path / "data",
                "cache_dir": tmp_path / "cache",
                "port": server.getsockname()[1],
                "heap": "9999g",
            }
        )
        found = {one.name.split()[0]: one for one in examine(settings)}
    assert found["HTTP"].state is State.FAIL
    assert found["memory"].state is State.WARN
    assert found["Neo4j"].state is State.WARN
    assert found["Java"].state is State.OK
    assert all(one.advice for one in found.values() if one.state is not State.OK)
    assert not list(tmp_path.iterdir())


def job_of(runtime: Path) -> Job:
    return Job(
        data_dir="",
        java=str(runtime / "bin" / "java"),
        java_version=25,
        jars=["a.jar"],
        heap="512m",
        page_cache="64m",
        import_dir=None,
        bolt_port=0,
        tethered=True,
        owner_pid=0,
        owner_what="a test",
    )


def test_environments_that_share_java_by_links_share_the_cache_of_its_classes(
    tmp_path: Path,
) -> None:
    one, other, newer = (fake_java(tmp_path / name, "") for name in ("one", "other", "newer"))
    for runtime in (one, newer):
        (runtime / "lib").mkdir()
        (runtime / "lib" / "modules").write_text(runtime.name)
    (other / "lib").mkdir()
    os.link(one / "lib" / "modules", other / "lib" / "modules")
    paths = [archive_path(tmp_path, job_of(runtime)) for runtime in (one, other, newer)]
    assert paths[0] == paths[1] != paths[2]
    assert archive_path(tmp_path, replace(job_of(one), jars=["b.jar"])) != paths[0]


def test_a_cache_of_classes_that_nothing_used_for_a_month_is_removed(tmp_path: Path) -> None:
    day = 24 * 3600
    for name, age in (("old.aot", 31), ("old.refused", 31), ("recent.aot", 29), ("else", 31)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - age * day,) * 2)
    remove_unused(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["else", "recent.aot"]
