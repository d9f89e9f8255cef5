"""CSV read as Neo4j's LOAD CSV reads it, so that rows that are fed are those that it would see.

An empty field is null, a quoted empty one an empty text. In quotes a quote is doubled or follows a
backslash, and a backslash may be doubled too. Empty lines do not count. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

Cell = str | None

_ESCAPED = re.compile(r'\\(["\\])|""')


class Unreadable(ValueError):
    """A quote that does not end, or that something follows; ``line`` is that of the file."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def rows(text: str, mark: str = ",") -> Iterator[list[Cell]]:
    """The rows of a text, each as its cells; `Unreadable` where LOAD CSV would fail as well."""
    field, at, row = _field(mark), 0, list[Cell]()
    text = text.removeprefix("\ufeff")
    while at < len(text):
        found = field.match(text, at)
        if found is None:
            raise Unreadable(text.count("\n", 0, at) + 1, _reason(text, at))
        quoted, plain, end = found.groups()
        row.append(_ESCAPED.sub(_unescaped, quoted) if quoted is not None else plain or None)
        at = found.end()
        if end == mark and at < len(text):
            continue
        if end == mark:
            row.append(None)
        if row != [None] or quoted is not None:
            yield row
        row = []


def by_header(found: Iterator[list[Cell]]) -> Iterator[dict[str, Cell]]:
    """Rows as maps by the first; what is missing at the end of one is null."""
    header = [name or "" for name in next(found, [])]
    for row in found:
        yield dict(zip(header, [*row, *[None] * (len(header) - len(row))], strict=False))


@lru_cache
def _field(mark: str) -> re.Pattern[str]:
    sign = re.escape(mark)
    return re.compile(
        rf'(?:"((?:[^"\\]|\\["\\]|\\(?!["\\])|"")*)"|((?!")[^{sign}\r\n]*))({sign}|\r\n|\n|\r|\Z)'
    )


def _unescaped(found: re.Match[str]) -> str:
    return found[1] or '"'


def _reason(text: str, at: int) -> str:
    ends = re.compile(r'"(?:[^"\\]|\\["\\]|\\(?!["\\])|"")*"').match(text, at)
    return "something follows a closing quote" if ends else "a quote is not closed"
