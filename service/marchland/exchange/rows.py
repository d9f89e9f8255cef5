"""The rows of a file, one at a time."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import orjson

from marchland.errors import FileError
from marchland.exchange.records import Claim, Entity, Reject, Row

Rejected = Callable[[Reject], None]
"""Who is told of a cell that cannot be read."""


class Unreadable(Exception):
    """A cell that cannot be read: its column, what stands there, why it is none."""

    def __init__(self, column: str, value: object, reason: str) -> None:
        super().__init__(reason)
        self.column, self.value, self.reason = column, str(value), reason


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
            rejected(Reject(row.number, error.column, error.value, error.reason))


def csv_rows(file: Path, needed: Iterable[str]) -> Iterator[Row]:
    """The rows of a CSV file with a header, in UTF-8 with or without a byte order mark.

    `FileError` when it cannot be read, or lacks a column that is needed.
    """
    if not file.is_file():
        raise FileError(f"there is no file {file}", hint="Name a file as its publisher ships it.")
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.DictReader(opened, strict=True)
            _complete(file, reader.fieldnames or (), needed)
            for number, cells in enumerate(reader, 1):
                yield Row(number, cells)
    except UnicodeDecodeError as error:
        raise FileError(f"{file.name} is not UTF-8: {error.reason}", hint="Convert it.") from error
    except csv.Error as error:
        line = reader.line_num
        raise FileError(f"{file.name}, line {line}: {error}", hint="Mend the line.") from error


def jsonl_rows(file: Path) -> Iterator[Row]:
    """The objects of a file of JSON Lines, one a line; empty lines do not count as rows."""
    if not file.is_file():
        raise FileError(f"there is no file {file}", hint="Name a file of JSON Lines.")
    number = 0
    with file.open("rb") as opened:
        for line_number, line in enumerate(opened, 1):
            if not line.strip():
                continue
            number += 1
            try:
                cells = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise FileError(
                    f"{file.name}, line {line_number} is no JSON: {error}", hint="Mend the line."
                ) from error
            if not isinstance(cells, dict):
                raise FileError(
                    f"{file.name}, line {line_number} is no object",
                    hint="Every line is an object, its keys the columns.",
                )
            yield Row(number, cells)


def _complete(file: Path, found: Iterable[str], needed: Iterable[str]) -> None:
    columns = set(found)
    missing = [name for name in needed if name not in columns]
    if missing:
        raise FileError(
            f"{file.name} has no column {', '.join(missing)}",
            hint="Is it another format? `marchland import --help` lists them.",
        )
