"""UCDP External Support Dataset, actor-year: who backs whom, in which forms, against whom.

A row is an actor, its opponent and a year, with all its supporters in one cell and the forms of
support pooled over them. A form is a supporter's own only where it is the only one, or where as
many of its sort (states, others) gave it as there are; else the assertion tells it as pooled.

Meier, V., Karlén, N., Pettersson, T. and Croicu, M. (2023), *External support in armed conflicts*,
Journal of Peace Research 60(3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from marchland.exchange import cells
from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Reject, Row
from marchland.exchange.rows import csv_rows
from marchland.exchange.ucdp import (
    CREDIBILITY,
    ELEMENTS,
    GOVERNMENT,
    UCDP,
    Unreadable,
    filled,
    number,
    party,
)
from marchland.exchange.years import spoken_of

TAG = "ucdp-esd"
VERSION = "18.1"
LAST_YEAR = 2017
"""The data end with it: what reaches it is open, not over."""
SOURCE = {
    **UCDP,
    "title": "UCDP External Support Dataset, actor-year, {version}",
    "published_on": date(2023, 5, 1),
}
FORMS = {
    "x": "troops",
    "p": "troop_presence",
    "y": "joint_operations",
    "w": "arms",
    "m": "materiel",
    "t": "training",
    "f": "funds",
    "i": "intelligence",
    "l": "territory",
    "o": "other",
    "u": "unknown",
}
"""The letters of the columns, and the forms they stand for (ESD codebook 18.1)."""
_COLUMNS = [
    *("id", "year", "actor_id", "actor_name", "oppo_id", "oppo_name"),
    *("ext_id", "ext_name", "ext_sup", "ext_count_s", "ext_count_ns"),
    *(f"ext_{letter}_count{sort}" for letter in FORMS for sort in ("", "_s", "_ns")),
]


def read(
    file: Path, identities: Identities, version: str, rejected: Callable[[Reject], None]
) -> Iterator[Entity | Claim]:
    """The actors and claims of the file; the first reading learns who has which id."""
    names = {**identities.names(), **_names(file)}
    for row in csv_rows(file, _COLUMNS):
        if row.cells["ext_sup"] != "1":
            continue
        try:
            yield from list(_row(row, identities, names, version, rejected))
        except Unreadable as error:
            rejected(error.reject)


def _names(file: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in csv_rows(file, _COLUMNS):
        for side in ("actor", "oppo"):
            found.setdefault(row.cells[f"{side}_id"], row.cells[f"{side}_name"])
        try:
            keys = cells.ids(row.cells["ext_id"])
        except ValueError:
            continue  # The second reading says so.
        for key, name in cells.named(keys, row.cells["ext_name"], {}).items():
            found.setdefault(key, name)
    return found


def _row(
    row: Row,
    identities: Identities,
    names: Mapping[str, str],
    version: str,
    rejected: Callable[[Reject], None],
) -> Iterator[Entity | Claim]:
    year, actor_id, opponent_id = (number(row, name) for name in ("year", "actor_id", "oppo_id"))
    backed = identities.actor(party(str(actor_id), row.cells["actor_name"]))
    opponent = identities.actor(party(str(opponent_id), row.cells["oppo_name"]))
    yield from (backed, opponent)
    keys = _supporters(row)
    called = cells.named(keys, row.cells["ext_name"], names)
    for key in keys:
        if key not in called:
            reason = f"the names are fewer than the ids, and no other row tells who {key} is"
            rejected(Reject(row.number, "ext_name", row.cells["ext_name"], reason))
            continue
        backer = identities.actor(party(key, called[key]))
        if backer.id == backed.id:
            rejected(Reject(row.number, "ext_id", row.cells["ext_id"], f"{key} backs itself"))
            continue
        yield backer
        sure, pooled = forms(row.cells, called[key].strip(), len(keys))
        yield Claim(
            "SUPPORTS",
            backer.id,
            backed.id,
            TAG,
            year,
            {"forms": sure or ["unspecified"]},
            f"source:{TAG}-{version}",
            _said(row, year, sure, pooled, opponent.id),
            f"{row.cells['id']}-{key}",
            row.number,
            last_year=LAST_YEAR,
        )


def _supporters(row: Row) -> list[str]:
    try:
        found = cells.ids(row.cells["ext_id"])
    except ValueError as error:
        raise Unreadable(row, "ext_id", f"{error}; ids are whole numbers, comma-joined") from error
    if not found:
        raise Unreadable(row, "ext_id", "ext_sup is 1 and no supporter is named")
    return found


def _said(
    row: Row, year: int, sure: list[str], pooled: list[str], against: str
) -> Mapping[str, Any]:
    return filled(
        {
            "stance": "AFFIRMS",
            "explicit": True,
            "credibility": CREDIBILITY,
            "asserted_on": spoken_of(year),
            "locator": f"row {row.cells['id']}",
            "summary": f"Counts it among the supporters in {year}.",
            "forms": sure,
            "pooled_forms": pooled,
            "against": against,
        }
    )


def forms(row: Mapping[str, Any], supporter: str, supporters: int) -> tuple[list[str], list[str]]:
    """The forms that are surely this supporter's, and those that may be: pooled over several."""
    is_state = supporter.startswith(GOVERNMENT) or supporter.endswith(ELEMENTS)
    sort = "s" if is_state else "ns"
    alike = _count(row, f"ext_count_{sort}")
    sure: list[str] = []
    pooled: list[str] = []
    for letter, form in FORMS.items():
        of_sort = _count(row, f"ext_{letter}_count_{sort}")
        if of_sort:
            everyone = _count(row, f"ext_{letter}_count") == supporters or of_sort == alike
            (sure if everyone else pooled).append(form)
    return sure, pooled


def _count(row: Mapping[str, Any], column: str) -> int:
    return int(float(row[column] or 0))
