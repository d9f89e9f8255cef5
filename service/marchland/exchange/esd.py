"""UCDP External Support Dataset, actor-year: who backs whom, in which forms, against whom.

A row is an actor, its opponent and a year, with all its supporters in one cell and the forms of
support pooled over them. A form is a supporter's own only where it is the only one, or where as
many of its sort (states, others) gave it as there are; else the assertion tells it as pooled.

Meier, V., Karlén, N., Pettersson, T. and Croicu, M. (2023), *External support in armed conflicts*,
Journal of Peace Research 60(3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from marchland.exchange import cells
from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Reject, Row, affirmed
from marchland.exchange.rows import Rejected, csv_rows, each
from marchland.exchange.ucdp import (
    CREDIBILITY,
    ELEMENTS,
    GOVERNMENT,
    UCDP,
    ids,
    number,
    party,
    unreadable,
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
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The actors and claims of the file; the first reading learns who has which id."""
    names = {**identities.names(), **_names(file)}
    told = (row for row in csv_rows(file, _COLUMNS) if row.cells["ext_sup"] == "1")
    return each(told, lambda row: _row(row, identities, names, version, rejected), rejected)


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
    rejected: Rejected,
) -> Iterator[Entity | Claim]:
    year, actor_id, opponent_id = (number(row, name) for name in ("year", "actor_id", "oppo_id"))
    backed = identities.actor(party(str(actor_id), row.cells["actor_name"]))
    opponent = identities.actor(party(str(opponent_id), row.cells["oppo_name"]))
    yield from (backed, opponent)
    keys = ids(row, "ext_id")
    if not keys:
        raise unreadable(row, "ext_id", "ext_sup is 1 and no supporter is named")
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
        told = forms(row.cells, called[key].strip(), len(keys))
        yield _claim(row, year, key, (backer.id, backed.id, opponent.id), told, version)


def _claim(
    row: Row,
    year: int,
    key: str,
    actors: tuple[str, str, str],
    told: tuple[list[str], list[str]],
    version: str,
) -> Claim:
    """What a row says of one supporter: who backs whom against whom, in which forms."""
    (backer, backed, opponent), (sure, pooled) = actors, told
    return Claim(
        "SUPPORTS",
        backer,
        backed,
        TAG,
        year,
        {"forms": sure or ["unspecified"]},
        f"source:{TAG}-{version}",
        affirmed(
            CREDIBILITY,
            spoken_of(year),
            f"row {row.cells['id']}",
            f"Counts it among the supporters in {year}.",
            forms=sure,
            pooled_forms=pooled,
            against=opponent,
        ),
        f"{row.cells['id']}-{key}",
        row.number,
        last_year=LAST_YEAR,
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
