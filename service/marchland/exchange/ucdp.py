"""What UCDP's data sets share: how they name those whom they speak of."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from marchland import files
from marchland.exchange import cells
from marchland.exchange.identity import Party
from marchland.exchange.records import Row
from marchland.exchange.rows import Unreadable

GOVERNMENT = "Government of "
ELEMENTS = " elements"
UCDP = {
    "publisher": "Uppsala Conflict Data Program",
    "url": "https://ucdp.uu.se/downloads/",
    "licence": "CC BY 4.0",
    "reliability": "B",
    "reason": "Coded by trained researchers after published rules, from sources that are not "
    "shown row by row; corrected from version to version.",
}
"""Properties that the sources of all have."""
CREDIBILITY = 2
"""Number of the Admiralty code: probably true, as its coders checked it against other reports."""


def party(key: str, name: str, kind: str | None = None, **more: Any) -> Party:
    """Whom a key and a name of UCDP mean.

    A government is its state, by the codes of a shipped table. Elements of a country's people are
    no government, and what joins several governments is a coalition. ``kind`` is what a data set
    tells of anyone else.
    """
    name = name.strip()
    if f", {GOVERNMENT}" in name:
        return Party(key, name, "coalition", **more)
    if name.startswith(GOVERNMENT):
        known = _by_key().get(key)
        iso3, number_ = (known.iso3, known.gw_number) if known else (None, None)
        return Party(key, name, "state", iso3, number_, **more)
    return Party(
        key, name, "umbrella" if name.endswith(ELEMENTS) else kind or "armed_group", **more
    )


@dataclass(frozen=True, slots=True)
class Government:
    """A government as UCDP numbers it: its ISO 3166-1 alpha-3 code, its Gleditsch-Ward number."""

    ucdp_id: str
    iso3: str | None
    gw_number: int | None


@cache
def governments() -> Mapping[str, Government]:
    """Every government by the name that UCDP gives it, from the shipped table."""
    file = files.shipped_data() / "ucdp" / "governments.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        return {
            row["name"]: Government(
                row["ucdp_id"],
                row["iso3"] or None,
                int(row["gw_number"]) if row["gw_number"] else None,
            )
            for row in csv.DictReader(opened)
        }


@cache
def _by_key() -> Mapping[str, Government]:
    return {one.ucdp_id: one for one in governments().values()}


def unreadable(row: Row, column: str, reason: str) -> Unreadable:
    """Why a cell of a row cannot be read."""
    return Unreadable(column, row.cells.get(column, ""), reason)


def number(row: Row, column: str) -> int:
    """The whole number of a cell."""
    try:
        return int(row.cells[column])
    except (KeyError, TypeError, ValueError) as error:
        raise unreadable(row, column, "a whole number is wanted") from error


def ids(row: Row, column: str) -> list[str]:
    """The ids of a cell."""
    try:
        return cells.ids(row.cells[column])
    except ValueError as error:
        reason = f"{error}; ids are whole numbers, comma-joined"
        raise unreadable(row, column, reason) from error
