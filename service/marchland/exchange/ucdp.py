"""What UCDP's data sets share: how they name those whom they speak of."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
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
FIRST_YEAR = 1946
"""No data set of UCDP tells of an earlier year."""
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")
_NUMBER = re.compile(r"[0-9]{1,15}")


def party(key: str, name: str, kind: str | None = None, **more: Any) -> Party:
    """Whom a key and a name of UCDP mean.

    A government is its state, by the codes of a shipped table, else by ``gw_number``, if the row
    tells it. Elements of a country's people are no government, and what joins several governments
    is a coalition. ``kind`` is what a data set tells of anyone else.
    """
    name = " ".join(name.split())
    told = more.pop("gw_number", None)
    if f", {GOVERNMENT}" in name:
        return Party(key, name, "coalition", **more)
    if name.startswith(GOVERNMENT):
        known = _by_key().get(key)
        iso3, number_ = (known.iso3, known.gw_number) if known else (None, told)
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
    """The whole number of a cell, 0 or more."""
    cell = row.cells[column].strip()
    if not _NUMBER.fullmatch(cell):
        raise unreadable(row, column, "a whole number is wanted")
    return int(cell)


def count(row: Row, column: str) -> int:
    """The count of a cell, which may be written as 2.0 or left out where it is none."""
    cell = row.cells[column].strip() or "0"
    try:
        found = float(cell)
    except ValueError:
        found = math.nan
    if not (0 <= found < 10**6 and found.is_integer()):
        raise unreadable(row, column, "a count is wanted")
    return int(found)


def year(row: Row) -> int:
    """The year that a row tells of."""
    found, this = number(row, "year"), date.today().year
    if not FIRST_YEAR <= found <= this:
        raise unreadable(row, "year", f"a year from {FIRST_YEAR} to {this} is wanted")
    return found


def last_year(version: str, ours: str, last: int) -> int:
    """The last year that a version surely tells of: that of ours, if it is not an older one."""
    try:
        return last if float(version) >= float(ours) else FIRST_YEAR
    except ValueError:
        return last


def later(last: int, row: Row) -> int:
    """The year of a row, if it is one and later than the last so far."""
    try:
        return max(last, year(row))
    except Unreadable:
        return last  # The reading that tells what cannot be read says so.


def ids(row: Row, column: str) -> list[str]:
    """The ids of a cell."""
    try:
        return cells.ids(row.cells[column])
    except ValueError as error:
        reason = f"{error}; ids are whole numbers, comma-joined"
        raise unreadable(row, column, reason) from error


def column_version(rows: Iterable[Row], column: str) -> str | None:
    """The version that most rows name in a column; none where no row names one."""
    told = Counter(row.cells.get(column, "").strip() for row in rows)
    return next((one for one, _ in told.most_common() if _VERSION.fullmatch(one)), None)


class Names:
    """Who has which id: the name that most rows give it, one that stands alone before all others.

    Where a cell holds several ids, its names may be in another order (battle-related deaths).
    """

    def __init__(self) -> None:
        self._alone: dict[str, Counter[str]] = defaultdict(Counter)
        self._beside: dict[str, Counter[str]] = defaultdict(Counter)

    def learn(self, ids_: str, names: str) -> None:
        """What a cell of ids and the cell of names beside it tell."""
        try:
            keys = cells.ids(ids_)
        except ValueError:
            return  # The reading that tells what cannot be read says so.
        kept = self._alone if len(keys) == 1 else self._beside
        if len(keys) == 1:
            names = names.replace(",", "\0")
        for key, name in cells.named(keys, names, {}).items():
            if name.strip():
                kept[key][" ".join(name.replace("\0", ",").split())] += 1

    def known(self, *, ordered: bool) -> dict[str, str]:
        """The names by id; of ids among several only where their names are in the same order."""
        found = {**self._beside, **self._alone} if ordered else self._alone
        return {key: names.most_common(1)[0][0] for key, names in found.items()}
