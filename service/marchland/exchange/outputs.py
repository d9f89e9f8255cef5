"""Files that an import leaves beside the graph, and an output whose reader went away."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from marchland.errors import FileError


def writable(file: Path | None) -> None:
    """`FileError` where a file cannot be written; it stays as it is, or is not there.

    It is asked before an import, which would be committed when its outputs turn out to be none.
    """
    if file is None:
        return
    try:
        there = file.exists()
        with file.open("ab"):
            pass
        if not there:
            file.unlink()
    except OSError as error:
        raise unwritable(file, error) from error


def unwritable(file: Path, error: OSError) -> FileError:
    """What is told of a file that cannot be written."""
    return FileError(
        f"{file} cannot be written: {error.strerror}", hint="Name a file in a folder of yours."
    )


def write_csv(file: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A CSV file of a header and rows, which are written as they come."""
    try:
        with file.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.writer(opened)
            writer.writerow(header)
            writer.writerows(rows)
    except OSError as error:
        raise unwritable(file, error) from error


def quiet() -> None:
    """Have what is left of standard output go nowhere: whoever read it wants no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
