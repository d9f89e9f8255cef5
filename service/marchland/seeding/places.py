"""Where in scripts and their files a thing of the graph is written: file and line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marchland.model.validate import Violation
from marchland.seeding.lint import Finding
from marchland.seeding.scripts import Script

_LINK = re.compile(r"[A-Z_]+ from (\S+) to \S+")
_PART = r"[\w:./~+@-]"
_WORD = re.compile(f"{_PART}+")


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a script, or of a file that it loads, counted from 1."""

    file: str
    line: int


def found(scripts: Sequence[Script], broken: Sequence[Violation], where: str = "") -> list[Finding]:
    """What breaks the model, each at its place; where none is known, ``where`` it is.

    That is where the id of its subject stands first. The id of a version is looked for without its
    number as well, that of an assertion without its source: scripts put such ids together. Each
    text is read once, however much is broken.
    """
    wanted = {id_ for one in broken for id_ in _ids(one.subject)}
    held = [_held(script, wanted) for script in scripts] if wanted else []
    return [_finding(one, _first(one.subject, held), where) for one in broken]


def _finding(one: Violation, there: Place | None, where: str) -> Finding:
    if there is None:
        return Finding(f"{where}{one.subject}", 0, one.message, one.advice)
    return Finding(there.file, there.line, f"{one.subject}: {one.message}", one.advice)


def _first(subject: str, held: Iterable[Mapping[str, Place]]) -> Place | None:
    held = list(held)
    return next((of[id_] for id_ in _ids(subject) for of in held if id_ in of), None)


def _ids(subject: str) -> Iterator[str]:
    link = _LINK.fullmatch(subject)
    whole = link[1] if link else subject
    base = whole.rpartition("@")[0] or whole
    yield from dict.fromkeys((whole, base, base.partition("/")[2] or base))


def _held(script: Script, wanted: set[str]) -> dict[str, Place]:
    """Where in a script each of these ids stands first; else, where in its files."""
    places: dict[str, Place] = {}
    for offset, value in script.strings.items():
        if value in wanted:
            places.setdefault(value, Place(script.name, script.line(offset)))
    for id_, place in _in_files(script, wanted):
        places.setdefault(id_, place)
    return places


def _in_files(script: Script, wanted: set[str]) -> Iterator[tuple[str, Place]]:
    odd = {id_: _whole(id_) for id_ in wanted if not _WORD.fullmatch(id_)}
    for file in dict.fromkeys(script.loads.values()):
        if not file.is_file():
            continue
        name = Path(os.path.relpath(file, script.path.parent)).as_posix()
        with file.open(encoding="utf-8-sig", errors="replace") as opened:
            for number, line in enumerate(opened, 1):
                for word in wanted.intersection(_WORD.findall(line)):
                    yield word, Place(name, number)
                for id_, whole in odd.items():
                    if whole.search(line):
                        yield id_, Place(name, number)


def _whole(id_: str) -> re.Pattern[str]:
    """An id of other signs than ids have, and not as a part of a longer one."""
    return re.compile(rf"(?<!{_PART}){re.escape(id_)}(?!{_PART})")
