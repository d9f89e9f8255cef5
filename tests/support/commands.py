"""The command line as a process, on a database of the tests."""

from __future__ import annotations

import os
import subprocess
import sys

from marchland.settings import Settings


def marchland(settings: Settings, *arguments: str) -> subprocess.Popen[bytes]:
    """A command that has just been started."""
    password = settings.neo4j_password
    named = {
        "NEO4J_URI": settings.neo4j_uri or "",
        "NEO4J_USERNAME": settings.neo4j_username,
        "NEO4J_PASSWORD": password.get_secret_value() if password else "",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "marchland", *arguments],
        env={**os.environ, **named},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def told(settings: Settings, *arguments: str) -> tuple[int, str, str]:
    """The exit status of a command, what it printed, and what it said on standard error."""
    process = marchland(settings, *arguments)
    output, errors = process.communicate(timeout=120)
    return process.returncode, output.decode(), errors.decode()
