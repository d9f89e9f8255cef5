"""A seed script, read: its header, its statements with their lines, the files it loads. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from marchland import files
from marchland.errors import ScriptFailed
from marchland.files import Piece

RECORDED_AT = re.compile(r"^[ \t]*//[ \t]*recorded_at:[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE)
_STRING = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*\"""", re.DOTALL)
_FILE = "file:///"


@dataclass(frozen=True)
class Script:
    """One script of a seed; it may load files from the folder ``data`` beside it."""

    path: Path
    text: str

    @classmethod
    def read(cls, path: Path) -> Script:
        """The script in that file; `ScriptFailed` names the line where that is no text in UTF-8."""
        return cls(path, read_text(path).replace("\r\n", "\n").replace("\r", "\n"))

    @property
    def name(self) -> str:
        """The file's name, by which the graph remembers the script."""
        return self.path.name

    @cached_property
    def bare(self) -> str:
        """The text with strings and comments blanked."""
        return files.masked(self.text)

    @cached_property
    def pieces(self) -> list[Piece]:
        """The statements in their order."""
        return files.pieces(self.text)

    @cached_property
    def recorded_at(self) -> datetime | None:
        """The header's time; None when there is no header or it is no time with a zone."""
        header = RECORDED_AT.search(self.text)
        return instant(header["value"]) if header else None

    @cached_property
    def loads(self) -> dict[str, Path]:
        """The files it loads, each under the URL by which it names it."""
        urls = (value for _, value in self.strings.items() if value.startswith(_FILE))
        folder = self.path.parent / "data"
        return {url: folder / unquote(url.removeprefix(_FILE)) for url in urls}

    @cached_property
    def checksum(self) -> str:
        """Changes when the script does, or any file it loads."""
        loaded = [self.loads[url] for url in sorted(self.loads)]
        return files.checksum([self.path, *(file for file in loaded if file.is_file())])

    @cached_property
    def strings(self) -> dict[int, str]:
        """Its string literals by their offsets; none out of a comment."""
        code = files.masked(self.text, comments_only=True)
        return {match.start(): match[0][1:-1] for match in _STRING.finditer(code)}

    def line(self, offset: int) -> int:
        """The line of an offset, counted from 1."""
        return self.text.count("\n", 0, offset) + 1


def discover(folder: Path) -> list[Script]:
    """The folder's scripts in their order."""
    return [Script.read(path) for path in files.numbered(folder)]


def read_text(file: Path) -> str:
    """The text of a script or of a file that it loads, without a byte order mark.

    `ScriptFailed` names the line at which it is no UTF-8.
    """
    held = file.read_bytes()
    at = held.find(b"\0")
    try:
        text = held.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        at = error.start if at < 0 else min(at, error.start)
    else:
        if at < 0:
            return text
    line = held.count(b"\n", 0, at) + 1
    raise ScriptFailed(
        f"{file.name}, line {line}: this is no text in UTF-8",
        hint="Save the file as UTF-8: it looks like Latin-1, UTF-16 or the like.",
        details={"file": file.name, "line": line},
    )


def iso(time: datetime) -> str:
    """A time in UTC as scripts have it; `instant` reads it."""
    return time.isoformat().replace("+00:00", "Z")


def instant(text: str) -> datetime | None:
    """The time in UTC that an ISO 8601 text names; None for one without a zone."""
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return None
    return value.astimezone(UTC) if value.tzinfo else None
