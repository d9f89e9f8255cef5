"""The lock of Neo4j's Java artifacts, read: which files, how large, with which checksum."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Artifact:
    """One pinned file: its path below a Maven repository, its SHA-256 in hex, its bytes."""

    path: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file's own name; unique within a lock."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Lock:
    """Everything one version of Neo4j needs on its class path; ``digest`` names this very set."""

    version: str
    artifacts: Sequence[Artifact]
    digest: str

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(artifact.size for artifact in self.artifacts)

    def folder(self, cache_dir: Path) -> Path:
        """Where this version's files are kept below a cache folder."""
        return cache_dir / f"neo4j-{self.version}"

    def jars(self, cache_dir: Path) -> list[Path]:
        """The class path, always in the same order."""
        lib = self.folder(cache_dir) / "lib"
        return [lib / artifact.name for artifact in self.artifacts]


def parse_lock(text: str) -> Lock:
    """Read a lock as ``scripts/lock_neo4j.py`` writes it."""
    raw = json.loads(text)
    found = tuple(Artifact(a["path"], a["sha256"], a["size"]) for a in raw["artifacts"])
    return Lock(raw["neo4j"], found, hashlib.sha256(text.encode()).hexdigest())


@cache
def committed_lock() -> Lock:
    """The lock this package was released with."""
    return parse_lock(resources.files(__package__).joinpath("neo4j.lock.json").read_text("utf-8"))
