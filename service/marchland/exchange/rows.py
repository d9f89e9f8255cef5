"""The rows of a file, one at a time.

What is no row is told to whoever asked, and reading goes on with the next line: a stray quote, a
byte that is not UTF-8, a row with too few or too many cells costs itself alone.
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import ijson
import orjson

from marchland.errors import FileError
from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Reject, Row
from marchland.exchange.rejects import beginning

Rejected = Callable[[Reject], None]
"""Who is told of a cell that cannot be read."""
Reader = Callable[[Path, Identities, str, Rejected], Iterator[Entity | Claim]]
"""What reads a file of a version into a graph with those actors and regions."""


class Unreadable(Exception):
    """A cell that cannot be read: its column, what stands there, why it is none."""

    def __init__(self, column: str, value: object, reason: str) -> None:
        super().__init__(reason)
        self.column, self.value, self.reason = column, str(value), reason

    def at(self, row: int) -> Reject:
        """What is told of it, in the row of that number."""
        return Reject(row, self.column, self.value, self.reason)


def each(
    rows: Iterable[Row],
    records: Callable[[Row], Iterable[Entity | Claim]],
    rejected: Rejected,
) -> Iterator[Entity | Claim]:
    """The records of each row; one with a cell that is `Unreadable` has none and is rejected."""
    for row in rows:
        try:
            yield from list(records(row))
        except Unreadable as error:
            rejected(error.at(row.number))


def unheard(_: Reject) -> None:
    """For a reading before the one that tells what cannot be read."""


def csv_rows(file: Path, needed: Iterable[str], rejected: Rejected) -> Iterator[Row]:
    """The rows of a CSV file with a header, in UTF-8 with or without a byte order mark.

    Every row has a text in each column of the header: what has not is rejected. `FileError` when
    the file or its header cannot be read, names a column twice, or lacks one that is needed.
    """
    with (
        _readable(file, "Name a file as its publisher ships it."),
        file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as opened,
    ):
        lines = _Lines(opened)
        records = _records(lines)
        header = _header(file, records)
        _complete(file, header, needed)
        for number, cells in enumerate(records, 1):
            if isinstance(cells, Unreadable):
                fault: Unreadable | None = cells
            elif (fault := _fault(header, cells)) is None:
                yield Row(number, dict(zip(header, cells, strict=True)))
            if fault is None:
                continue
            if isinstance(cells, Unreadable) or len(cells) != len(header):
                # What a stray quote took for a cell may be rows of their own.
                lines.back_to_second()
            rejected(fault.at(number))


@contextmanager
def _readable(file: Path, hint: str) -> Iterator[None]:
    """`FileError` where there is no such file, or where within the block it cannot be read."""
    try:
        if not file.is_file():
            raise FileError(f"there is no file {file}", hint=hint)
        yield
    except OSError as error:
        raise FileError(f"{file} cannot be read: {error.strerror}", hint=hint) from error


class _Lines:
    """The lines of a file, of which those of the record that is being read can be read again."""

    def __init__(self, opened: Iterator[str]) -> None:
        self._left = opened
        self._again: deque[str] = deque()
        self.read: list[str] = []
        """The lines of the record."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._left)
        self.read.append(line)
        return line

    def back_to_second(self) -> None:
        """Have all lines of the record but its first read again."""
        self._again.extendleft(reversed(self.read[1:]))


def _records(lines: _Lines) -> Iterator[list[str] | Unreadable]:
    """The cells of each record that is no empty line, or why it is none."""
    reader = csv.reader(lines, strict=True)
    while True:
        lines.read.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Unreadable("", _shown(lines.read[0]), str(error))
        else:
            if cells:
                yield cells


def _header(file: Path, records: Iterator[list[str] | Unreadable]) -> list[str]:
    first = next(records, [])
    fault = first if isinstance(first, Unreadable) else _unclean(first)
    if fault is not None:
        raise FileError(f"{file.name}, its header: {fault.reason}", hint="Mend the first line.")
    header = list(first) if isinstance(first, list) else []
    twice = next((name for name in header if name and header.count(name) > 1), None)
    if twice is not None:
        raise FileError(
            f"{file.name}, its header: {twice!r} is there twice",
            hint="Name each column differently: which of them is meant cannot be told.",
        )
    return header


def _fault(header: Sequence[str], cells: Sequence[str]) -> Unreadable | None:
    """Why cells are no row of the file."""
    if len(cells) < len(header):
        told = f"the row ends here: it has {len(cells)} cells of {len(header)}"
        return Unreadable(header[len(cells)], "", told)
    if len(cells) > len(header):
        told = f"the row has {len(cells)} cells, and there are {len(header)} columns"
        return Unreadable("", _shown(",".join(cells[len(header) :])), told)
    found = _unclean(cells)
    return found and Unreadable(header[cells.index(found.value)], _shown(found.value), found.reason)


def _unclean(cells: Sequence[str]) -> Unreadable | None:
    """The first cell that is no text in UTF-8, or holds what no text does."""
    joined = "".join(cells)
    if _clean(joined):
        return None
    cell = next(one for one in cells if not _clean(one))
    return Unreadable("", cell, "it holds a NUL" if "\0" in cell else "it is not UTF-8")


def _clean(text: str) -> bool:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            return False
    return "\0" not in text


def _shown(text: str) -> str:
    """The beginning of what stands there, in UTF-8 whatever it was."""
    plain = text.rstrip("\r\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return beginning(plain)


def jsonl_rows(file: Path, rejected: Rejected) -> Iterator[Row]:
    """The objects of a file of JSON Lines, one a line; empty lines do not count as rows.

    It may begin with a byte order mark. A line that is no object is rejected. `FileError` when the
    file cannot be read.
    """
    number = 0
    with _readable(file, "Name a file of JSON Lines."), file.open("rb") as opened:
        for place, read in enumerate(opened):
            line = read if place else read.removeprefix(BOM_UTF8)
            if not line.strip():
                continue
            number += 1
            try:
                cells = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                cells, reason = None, f"the line is no JSON: {error}"
            else:
                reason = "the line is no object: its keys are the columns"
            if isinstance(cells, dict):
                yield Row(number, cells)
            else:
                rejected(Reject(number, "", _shown(line.decode("utf-8", "replace")), reason))


def published_rows(file: Path, needed: Iterable[str], rejected: Rejected) -> Iterator[Row]:
    """The rows of a CSV file with a header, or the features of GeoJSON, by the name's ending."""
    if file.suffix.lower() in (".geojson", ".json"):
        return geojson_rows(file, needed, rejected)
    return csv_rows(file, needed, rejected)


def geojson_rows(file: Path, needed: Iterable[str], rejected: Rejected) -> Iterator[Row]:
    """The properties of each feature of GeoJSON (RFC 7946): names in lower case, values as texts.

    Geometries are passed over; what is null is empty. A feature whose properties are null is
    rejected.
    `FileError` when the file cannot be read, is no GeoJSON, has no feature, or the first that has
    properties lacks what is needed.
    """
    number, checked = 0, False
    with _readable(file, "Name a file of GeoJSON."), file.open("rb") as opened:
        try:
            found = ijson.items(opened, "features.item.properties", use_float=True)
            for number, held in enumerate(found, 1):
                if not isinstance(held, dict):
                    rejected(Reject(number, "", "", "the feature has no properties"))
                    continue
                cells = {name.lower(): "" if v is None else str(v) for name, v in held.items()}
                if not checked:
                    _complete(file, cells, needed)
                    checked = True
                yield Row(number, dict.fromkeys(needed, "") | cells)
        except (ijson.JSONError, UnicodeDecodeError) as error:
            told = f"{file.name} is no GeoJSON: {error}"
            raise FileError(told, hint="Nothing was written. Fetch the file again.") from error
    if not number:
        raise FileError(f"{file.name} has no features", hint="Name a FeatureCollection.")


def _complete(file: Path, found: Iterable[str], needed: Iterable[str]) -> None:
    columns = set(found)
    missing = [name for name in needed if name not in columns]
    if missing:
        raise FileError(
            f"{file.name} has no column {', '.join(missing)}",
            hint="Is it another format? `marchland import --help` lists them.",
        )
