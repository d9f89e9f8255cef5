"""Files of Cypher: where the shipped ones lie, in which order they run, how their text is read.

A file is named ``NNN_what.cypher`` and holds statements that end with a semicolon. What stands in a
string, a comment or backticks is no Cypher; `masked` blanks it, so that the rest can be searched.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from marchland.errors import FileError

_HERE = Path(__file__).parent
_NUMBERED = re.compile(r"(\d{3})_\w+\.cypher")
_PLACE = re.compile(r"\(line (?P<line>\d+), column \d+ \(offset: \d+\)\)")
_OPAQUE = re.compile(
    r"""
      (?P<comment> //[^\n]* | /\*.*?(?:\*/|\Z) )
    | '(?: \\. | [^'\\] )*'
    | "(?: \\. | [^"\\] )*"
    | `[^`]*`
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One statement of a file and the line it starts on, counted from 1."""

    text: str
    line: int


def shipped(name: str) -> Path:
    """The folder ``cypher`` or ``seed``: of the installed wheel, else of the checkout."""
    installed = _HERE / "_files" / name
    return installed if installed.is_dir() else _HERE.parent.parent / name


def shipped_data() -> Path:
    """The folder of the shipped seeds' files: what ``file:///`` is to mean to LOAD CSV."""
    return shipped("seed") / "data"


def numbered(folder: Path) -> list[Path]:
    """The folder's Cypher files in the order of their numbers; no number may stand twice."""
    if not folder.is_dir():
        raise FileError(f"there is no folder {folder}", hint="Name a folder of *.cypher files.")
    files = sorted(folder.glob("*.cypher"))
    taken: dict[str, Path] = {}
    for file in files:
        number = _NUMBERED.fullmatch(file.name)
        if number is None:
            raise FileError(
                f"{file.name} says nothing of its place in the order",
                hint="Name it NNN_what.cypher, as in 010_actors.cypher.",
            )
        twin = taken.setdefault(number[1], file)
        if twin is not file:
            raise FileError(
                f"{twin.name} and {file.name} have the same number",
                hint="Give one of them a number of its own.",
            )
    return files


def checksum(files: Iterable[Path]) -> str:
    """SHA-256 over the contents of the files, in their order."""
    total = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            total.update(hashlib.file_digest(opened, "sha256").digest())
    return total.hexdigest()


def masked(text: str, *, comments_only: bool = False) -> str:
    """The text with strings, comments and backticks blanked; every offset and line stays."""

    def blank(match: re.Match[str]) -> str:
        found = match[0]
        if match["comment"] is not None:
            return re.sub(r"[^\n]", " ", found)
        if comments_only:
            return found
        return found[0] + re.sub(r"[^\n]", " ", found[1:-1]) + found[-1]

    return _OPAQUE.sub(blank, text)


def pieces(text: str) -> list[Piece]:
    """The statements of a file, without the comments before and after them."""
    bare, code = masked(text), masked(text, comments_only=True)
    found: list[Piece] = []
    start = 0
    for end in [*(match.start() for match in re.finditer(";", bare)), len(text)]:
        statement = code[start:end]
        if statement.strip():
            first = start + len(statement) - len(statement.lstrip())
            found.append(Piece(text[first:end].rstrip(), text.count("\n", 0, first) + 1))
        start = end + 1
    return found


def located(piece: Piece, message: str) -> tuple[int, str]:
    """The line of the file that a message of the database speaks of, and the message without it."""
    place = _PLACE.search(message)
    if place is None:
        return piece.line, message
    said = message[: place.start()].rstrip() + message[place.end() :]
    return piece.line + int(place["line"]) - 1, said
