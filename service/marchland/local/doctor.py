"""Look the machine over for whatever could keep the local Neo4j from running."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil
from rich.filesize import decimal

from marchland.local.artifacts import committed_lock
from marchland.local.bolt import is_free
from marchland.local.control import status
from marchland.local.fetch import is_complete, missing
from marchland.local.java import OLDEST, search
from marchland.settings import Settings

_UNITS = {"m": 1 << 20, "g": 1 << 30}
_JVM_OVERHEAD = 256 << 20
_ROOM_FOR_STORE = 512 << 20
_ARCHIVE = 250 << 20


class State(StrEnum):
    """``fail`` stands in the way of a start, ``warn`` may."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what was found, and what to do about it if anything."""

    name: str
    state: State
    found: str
    advice: str | None = None


def examine(settings: Settings) -> list[Finding]:
    """Everything worth knowing, in the order a start would trip over it. Changes nothing.

    Reads and hashes every fetched file, which takes about a second.
    """
    looks: list[Callable[[Settings], Finding]] = [
        _python,
        _versions,
        _java,
        _artifacts,
        _store,
        _http_port,
        _disk,
        _memory,
        _docker,
    ]
    return [look(settings) for look in looks]


def _python(_: Settings) -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", State.OK, f"{found} ({sys.executable})")


def _versions(_: Settings) -> Finding:
    found = []
    for package in ("marchland", "neo4j", "strawberry-graphql"):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} not installed")
    return Finding("packages", State.OK, ", ".join(found))


def _java(settings: Settings) -> Finding:
    java, passed = search(settings)
    not_used = "; ".join(f"not the one from {p.origin} ({p.path}): {p.reason}" for p in passed)
    if java is None:
        advice = f"Install Java {OLDEST} or newer, or point JAVA_HOME at one."
        return Finding("Java", State.FAIL, not_used or "none", advice)
    found = f"{java.version} from {java.origin} ({java.path})"
    return Finding("Java", State.OK, "; ".join(filter(None, (found, not_used))))


def _artifacts(settings: Settings) -> Finding:
    lock = committed_lock()
    name = f"Neo4j {lock.version}"
    folder = lock.folder(settings.cache_dir)
    if not folder.exists():
        advice = f"`marchland up` fetches {decimal(lock.size)} the first time."
        return Finding(name, State.WARN, "not fetched yet", advice)
    bad = missing(lock, settings.cache_dir, verify=True)
    if bad:
        found = f"{len(bad)} of {len(lock.artifacts)} files absent or damaged in {folder}"
        # Sizes alone are looked at on a start, so a file of the right size has to go by hand.
        damaged = [a.name for a in bad if (folder / "lib" / a.name).exists()]
        advice = f"Delete {', '.join(damaged)} there." if damaged else ""
        return Finding(name, State.WARN, found, f"{advice} `marchland up` fetches them.".strip())
    whole = is_complete(lock, settings.cache_dir)
    found = f"{len(lock.artifacts)} files, {decimal(lock.size)}, checksums right ({folder})"
    return Finding(name, State.OK if whole else State.WARN, found)


def _store(settings: Settings) -> Finding:
    found = status(settings)
    size = decimal(found.size) if found.exists else "empty"
    if not found.in_use:
        return Finding("store", State.OK, f"{found.data_dir} ({size}), not in use")
    used = f"in use by process {found.owner_pid} ({found.what})"
    advice = "Only one process can have it: stop that one, or choose another --data-dir."
    return Finding("store", State.WARN, f"{found.data_dir} ({size}), {used}", advice)


def _http_port(settings: Settings) -> Finding:
    if settings.port == 0:
        return Finding("HTTP port", State.OK, "any free one")
    if is_free(settings.port, settings.host):
        return Finding("HTTP port", State.OK, f"{settings.port} on {settings.host} is free")
    found = f"{settings.port} on {settings.host} is in use, or is no address of this machine"
    return Finding("HTTP port", State.FAIL, found, "Stop what listens there, or pass --port 0.")


def _disk(settings: Settings) -> Finding:
    """Free space where files are yet to be written."""
    lock = committed_lock()
    to_fetch = sum(a.size for a in missing(lock, settings.cache_dir))
    needs = {
        settings.cache_dir: to_fetch + (_ARCHIVE if to_fetch else 0),
        settings.data_dir: _ROOM_FOR_STORE,
    }
    short, said = [], []
    for folder, need in needs.items():
        free = shutil.disk_usage(_existing(folder)).free
        said.append(f"{decimal(free)} free for {folder}")
        if free < need:
            short.append(f"{folder} needs {decimal(need)}")
    if short:
        return Finding("disk", State.FAIL, "; ".join(said), f"Free some space: {'; '.join(short)}.")
    return Finding("disk", State.OK, "; ".join(said))


def _existing(folder: Path) -> Path:
    folder = folder.expanduser().absolute()
    return next(p for p in (folder, *folder.parents) if p.exists())


def _memory(settings: Settings) -> Finding:
    need = _bytes(settings.heap) + _bytes(settings.page_cache) + _JVM_OVERHEAD
    free = psutil.virtual_memory().available
    found = f"{decimal(free)} available, Neo4j may use {decimal(need)}"
    if free < need:
        advice = "Close something, or lower MARCHLAND_HEAP and MARCHLAND_PAGE_CACHE."
        return Finding("memory", State.WARN, found, advice)
    return Finding("memory", State.OK, found)


def _bytes(size: str) -> int:
    return int(size[:-1]) * _UNITS[size[-1]]


def _docker(_: Settings) -> Finding:
    docker = shutil.which("docker")
    found = f"client at {docker}, not needed" if docker else "none, and none is needed"
    return Finding("Docker", State.OK, found)
