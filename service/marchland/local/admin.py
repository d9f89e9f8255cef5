"""Run Neo4j's admin tool on a stopped store."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from marchland.local.config import ADMIN, jvm_flags
from marchland.local.java import Java


@dataclass(frozen=True, slots=True)
class Told:
    """How a command of the admin tool ended."""

    ok: bool
    output: str

    @property
    def reason(self) -> str:
        """The lines that say what went wrong, without progress and traces."""
        noise = ("Files:", "\tat ", "    at ", "WARNING:", "[", "Run with")
        lines = [line for line in self.output.splitlines() if line.strip()]
        return "\n".join([line for line in lines if not line.startswith(noise)][-6:])


@dataclass(frozen=True, slots=True)
class Admin:
    """The admin tool for one home folder, which nobody else may be using."""

    java: Java
    jars: Sequence[Path]
    home: Path

    def run(self, *arguments: str) -> Told:
        """Run one command to its end; paths among the arguments have to be absolute."""
        class_path = ";" if self.java.path.suffix == ".exe" else ":"
        jars = class_path.join(str(jar) for jar in self.jars)
        done = subprocess.run(
            [self.java.path, *jvm_flags(self.java.version), "-cp", jars, ADMIN, *arguments],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            check=False,
            # An environment of its own: variables set for another Neo4j must not lead it there.
            env={
                "NEO4J_HOME": str(self.home),
                "NEO4J_CONF": str(self.home / "conf"),
            },
        )
        return Told(done.returncode == 0, done.stdout + done.stderr)
