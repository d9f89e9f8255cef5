"""Where in scripts and their files a thing of the graph is written: file and line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from marchland.model.validate import Violation
from marchland.seeding.lint import Finding
from marchland.seeding.scripts import Script

_LINK = re.compile(r"[A-Z_]+ from (\S+) to \S+")
_PART = r"[\w:./~+@-]"


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a script, or of a file that it loads, counted from 1."""

    file: str
    line: int


def place(scripts: Iterable[Script], subject: str) -> Place | None:
    """Where the id of what breaks the model stands first; None where no text holds it whole.

    The id of a version is looked for without its number as well, that of an assertion without its
    source: scripts put such ids together.
    """
    scripts = list(scripts)
    for id_ in _ids(subject):
        for script in scripts:
            for there in (*_in_text(script, id_), *_in_files(script, id_)):
                return there
    return None


def found(scripts: Iterable[Script], one: Violation, where: str = "") -> Finding:
    """What breaks the model, at its place in the scripts; where none is known, ``where`` it is."""
    there = place(scripts, one.subject)
    if there is None:
        return Finding(f"{where}{one.subject}", 0, one.message, one.advice)
    return Finding(there.file, there.line, f"{one.subject}: {one.message}", one.advice)


def _ids(subject: str) -> Iterator[str]:
    link = _LINK.fullmatch(subject)
    whole = link[1] if link else subject
    base = whole.rpartition("@")[0] or whole
    yield from dict.fromkeys((whole, base, base.partition("/")[2] or base))


def _in_text(script: Script, id_: str) -> Iterator[Place]:
    for offset, value in script.strings.items():
        if value == id_:
            yield Place(script.name, script.line(offset))


def _in_files(script: Script, id_: str) -> Iterator[Place]:
    whole = re.compile(rf"(?<!{_PART}){re.escape(id_)}(?!{_PART})")
    folder = script.path.parent
    for file in dict.fromkeys(script.loads.values()):
        if not file.is_file():
            continue
        with file.open(encoding="utf-8-sig", errors="replace") as opened:
            for number, line in enumerate(opened, 1):
                if id_ in line and whole.search(line):
                    yield Place(Path(os.path.relpath(file, folder)).as_posix(), number)
                    break
