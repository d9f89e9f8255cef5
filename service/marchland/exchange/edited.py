"""The tables that the editors keep by hand beside the published files of a data set."""

from __future__ import annotations

import csv

from marchland import files


def edited(folder: str, name: str) -> list[dict[str, str]]:
    """The rows of a table of the editors, in a folder of the shipped data."""
    file = files.shipped_data() / folder / "edited" / name
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
