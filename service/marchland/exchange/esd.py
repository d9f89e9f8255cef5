"""UCDP External Support Dataset, actor-year: who backs whom, in which forms, against whom.

A row is an actor, its opponent and a year, with all its supporters in one cell and the forms of
support pooled over them. A form is a supporter's own only where it is the only one, or where as
many of its sort (states, others) gave it as there are; else the assertion tells it as pooled.

Meier, V., Karlén, N., Pettersson, T. and Croicu, M. (2023), *External support in armed conflicts*,
Journal of Peace Research 60(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from marchland.exchange import cells
from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Reject, Row, affirmed
from marchland.exchange.rows import Rejected, csv_rows, each, unheard
from marchland.exchange.ucdp import (
    CREDIBILITY,
    ELEMENTS,
    GOVERNMENT,
    UCDP,
    Names,
    count,
    ids,
    last_year,
    later,
    number,
    party,
    unreadable,
)
from marchland.exchange.ucdp import year as year_of
from marchland.exchange.years import spoken_of

TAG = "ucdp-esd"
VERSION = "18.1"
LAST_YEAR = 2017
"""Version 18.1 ends with it: what reaches the data's last year is open, not over."""
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
_VERSION = re.compile(r"ucdp-?esd-?\w*-(\d\d)-?(\d)$", re.IGNORECASE)
_COLUMNS = [
    *("id", "year", "actor_id", "actor_name", "oppo_id", "oppo_name"),
    *("location", "ext_id", "ext_name", "ext_sup", "ext_count", "ext_count_s", "ext_count_ns"),
    *(f"ext_{letter}_count{sort}" for letter in FORMS for sort in ("", "_s", "_ns")),
]


def read(
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The actors and claims of the file; the first reading learns who has which id."""
    reader = _Reader(file, identities, version, rejected)
    return each(csv_rows(file, _COLUMNS, rejected), reader.row, rejected)


def version_of(file: Path) -> str | None:
    """The version that the file's name tells, as in ucdp-esd-ay-181: the file itself does not."""
    found = _VERSION.search(file.stem)
    return f"{found[1]}.{found[2]}" if found else None


class _Reader:
    """The rows on their way to records."""

    def __init__(
        self, file: Path, identities: Identities, version: str, rejected: Rejected
    ) -> None:
        self.identities, self.version, self.rejected = identities, version, rejected
        learnt = Names()
        self.last_year = last_year(version, VERSION, LAST_YEAR)
        for row in csv_rows(file, _COLUMNS, unheard):
            self.last_year = later(self.last_year, row)
            for one in ("actor", "oppo", "ext"):
                learnt.learn(row.cells[f"{one}_id"], row.cells[f"{one}_name"])
        self.names = {**identities.names(), **learnt.known(ordered=True)}

    def row(self, row: Row) -> Iterator[Entity | Claim]:
        """The records of a row; none where it tells of no support."""
        if row.cells["ext_sup"].strip() not in ("0", "1"):
            raise unreadable(row, "ext_sup", "1 is wanted where someone gives support, else 0")
        year, number_ = year_of(row), number(row, "id")
        keys = ids(row, "ext_id")
        if row.cells["ext_sup"].strip() == "0":
            if keys:
                raise unreadable(row, "ext_id", "ext_sup is 0 and a supporter is named")
            return
        if not keys:
            raise unreadable(row, "ext_id", "ext_sup is 1 and no supporter is named")
        _agree(row, len(keys))
        where = tuple(row.cells["location"].partition(":")[0].split(", "))
        backed, opponent = (
            self._actor(str(number(row, f"{one}_id")), row, f"{one}_name", year, where)
            for one in ("actor", "oppo")
        )
        yield from (backed, opponent)
        called = cells.named(keys, row.cells["ext_name"], self.names)
        for key in keys:
            name = self.names.get(key) or called.get(key, "")
            backer = self.identities.actor(party(key, name, year=year))
            if backer.id == backed.id:
                reason = f"{key} backs itself"
                self.rejected(Reject(row.number, "ext_id", row.cells["ext_id"], reason))
                continue
            yield backer
            told = forms(row.cells, name, len(keys))
            actors = backer.id, backed.id, opponent.id
            yield self._claim(row, (number_, year), key, actors, told)

    def _actor(self, key: str, row: Row, column: str, year: int, where: tuple[str, ...]) -> Entity:
        name = self.names.get(key) or row.cells[column]
        if not name.strip():
            raise unreadable(row, column, f"no row tells who {key} is")
        return self.identities.actor(party(key, name, year=year, countries=where))

    def _claim(
        self,
        row: Row,
        at: tuple[int, int],
        key: str,
        actors: tuple[str, str, str],
        told: tuple[list[str], list[str]],
    ) -> Claim:
        """What a row says of one supporter: who backs whom against whom, in which forms."""
        (id_, year), (backer, backed, opponent), (sure, pooled) = at, actors, told
        return Claim(
            "SUPPORTS",
            backer,
            backed,
            TAG,
            year,
            {"forms": sure or ["unspecified"]},
            f"source:{TAG}-{self.version}",
            affirmed(
                CREDIBILITY,
                spoken_of(year),
                f"row {id_}",
                f"Counts it among the supporters in {year}.",
                forms=sure,
                pooled_forms=pooled,
                against=opponent,
            ),
            f"{id_}-{key}",
            row.number,
            last_year=self.last_year,
        )


def _agree(row: Row, supporters: int) -> None:
    """`Unreadable` where the counts of a row contradict each other or its ids."""
    if count(row, "ext_count") != supporters:
        raise unreadable(row, "ext_count", f"ext_id names {supporters}")
    for stem in ("ext", *(f"ext_{letter}" for letter in FORMS)):
        of_all = count(row, f"{stem}_count")
        sorts = {one: count(row, f"{stem}_count_{one}") for one in ("s", "ns")}
        if sum(sorts.values()) != of_all:
            reason = f"states and others are {sorts['s']} and {sorts['ns']}"
            raise unreadable(row, f"{stem}_count", reason)
        for one, of_sort in sorts.items():
            if of_sort > count(row, f"ext_count_{one}"):
                reason = "more of a sort give it than there are"
                raise unreadable(row, f"{stem}_count_{one}", reason)


def forms(row: Mapping[str, Any], supporter: str, supporters: int) -> tuple[list[str], list[str]]:
    """The forms that are surely this supporter's, and those that may be: pooled over several.

    One without a name is of either sort, unless all supporters are of one.
    """
    is_state = supporter.startswith(GOVERNMENT) or supporter.endswith(ELEMENTS)
    if not supporter:
        is_state = _count(row, "ext_count_ns") == 0
    sort = "s" if is_state else "ns"
    mixed = not supporter and _count(row, f"ext_count_{sort}") < supporters
    alike = _count(row, f"ext_count_{sort}")
    sure: list[str] = []
    pooled: list[str] = []
    for letter, form in FORMS.items():
        of_all = _count(row, f"ext_{letter}_count")
        of_sort = of_all if mixed else _count(row, f"ext_{letter}_count_{sort}")
        if of_sort:
            everyone = of_all == supporters or (not mixed and of_sort == alike)
            (sure if everyone else pooled).append(form)
    return sure, pooled


def _count(row: Mapping[str, Any], column: str) -> int:
    return int(float(row[column] or 0))
