"""What of a statement has to be understood: its paths, and the files that it loads. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marchland.files import masked

_OPENING, _CLOSING = "([{", ")]}"
_HEAD = re.compile(r"\s*(?P<name>\w*)\s*(?P<kind>:\s*[^{\s][^{]*?)?\s*(?=\{|\bWHERE\b|\Z)", re.I)
_KEY = re.compile(r"(?<![\w.])(\w+)\s*:")

_LOAD = re.compile(
    r"LOAD\s+CSV\s+(?P<headers>WITH\s+HEADERS\s+)?FROM\s+(?P<quote>['\"])(?P<url>file:///[^'\"]+)"
    r"(?P=quote)\s+AS\s+(?P<line>\w+)(?:\s+FIELDTERMINATOR\s+(['\"])(?P<mark>\\t|[^'\"\\])['\"])?"
    r"(?!\s*FIELDTERMINATOR)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?<![\w.:])LOAD\s+CSV\b", re.IGNORECASE)


def loads(text: str) -> list[re.Match[str]]:
    """Each LOAD CSV of a text: headers or not, url, line, mark.

    Only of a file that is named literally, and without a comment in between.
    """
    begins = _BEGINS.finditer(masked(text))
    return [found for begin in begins if (found := _LOAD.match(text, begin.start()))]


@dataclass(frozen=True, slots=True)
class Part:
    """A node or relationship of a path."""

    offset: int
    name: str
    kind: str
    """Its labels or types as they stand there; empty where there are none."""
    keys: frozenset[str]
    """The properties in its braces."""
    is_node: bool


def paths(bare: str, start: int, end: int) -> Iterator[list[Part]]:
    """The paths of a MATCH or MERGE between two offsets of a text whose strings are blanked.

    One that holds another in brackets (a quantified or shortest path), or that is written in
    another way that is not known here, is left out.
    """
    parts: list[Part] = []
    sure, at = True, start
    while at < end:
        sign = bare[at]
        if sign == ",":
            if sure and parts:
                yield parts
            parts, sure = [], True
        elif sign in "([":
            close = _closed(bare, at, end)
            inner = bare[at + 1 : close]
            part = _part(inner, at, is_node=sign == "(")
            if part is None:
                sure = False
            else:
                parts.append(part)
            at = close
        elif sign == "{":
            at = _closed(bare, at, end)
        at += 1
    if sure and parts:
        yield parts


def _part(inner: str, offset: int, *, is_node: bool) -> Part | None:
    """None where it is written in a way that is not known here."""
    head = _HEAD.match(inner)
    if "(" in _top(inner) or not (head or "*" in inner):
        return None
    brace = inner.find("{")
    keys = frozenset(_KEY.findall(_top(inner[brace + 1 :]))) if brace >= 0 else frozenset()
    name, kind = (head["name"], (head["kind"] or "")[1:].strip()) if head else ("", "")
    return Part(offset, name, kind, keys, is_node)


def _closed(bare: str, at: int, end: int) -> int:
    """Where the bracket that opens there closes; the end where it does not."""
    depth = 0
    for place in range(at, end):
        if bare[place] in _OPENING:
            depth += 1
        elif bare[place] in _CLOSING:
            depth -= 1
            if depth == 0:
                return place
    return end


def _top(text: str) -> str:
    """The text without what stands in brackets; the opening ones stay."""
    found, depth = [], 0
    for sign in text:
        if sign in _CLOSING:
            depth -= 1
        elif depth <= 0:
            found.append(sign)
        if sign in _OPENING:
            depth += 1
    return "".join(found)
