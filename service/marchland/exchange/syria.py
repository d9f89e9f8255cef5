"""Who held which town in Syria on one day: 2023-10-09, or that of another version.

Wikipedia, *Control of cities during the Syrian civil war*, CC BY-SA. The table is of one day: since
when a town was held, it does not tell, so a period begins on that day and is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from marchland.exchange import dates, towns
from marchland.exchange.edited import edited
from marchland.exchange.identity import Identities
from marchland.exchange.records import Cited, Claim, Entity, Reject, Row
from marchland.exchange.rows import Rejected, Unreadable, csv_rows, each
from marchland.exchange.towns import FOLDER, WIKIPEDIA, held, named, town

TAG = "control-syria"
VERSION = "2023-10-09"
VERSIONS_ARE_DAYS = True
SOURCE = {
    **WIKIPEDIA,
    "title": "Control of cities during the Syrian civil war, {version}",
    "url": "https://en.wikipedia.org/wiki/Control_of_cities_during_the_Syrian_civil_war",
    "published_on": date.fromisoformat(VERSION),
}
_COLUMNS = ("section", "place", "district", "held_by")


def _from(day: date) -> dict[str, object]:
    """The period that begins on a day and is open."""
    return {**dates.start(day.isoformat()), **dates.end("", last_day=False)}


def read(
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The towns of the file, who holds them, and in which governorate they lie."""
    cited = Cited(f"source:{TAG}-{version}", towns.published(version))
    rows = csv_rows(file, _COLUMNS, rejected)
    return each(rows, lambda row: _town(row, cited, identities, rejected), rejected)


def _town(
    row: Row, cited: Cited, identities: Identities, rejected: Rejected
) -> Iterator[Entity | Claim]:
    name = named(row, "place")
    place = town("syria", f"{name} {row.cells['district']}", name)
    said = towns.said(row, cited.day, "Shows it among the holders of the town.")
    try:
        yield from list(held(row, TAG, cited.source, place, _from(cited.day), said, identities))
    except Unreadable as error:
        # Where the town lies is told by other cells.
        rejected(error.at(row.number))
    section = row.cells["section"].strip()
    if section not in _sections():
        reason = "no heading of the table is called so"
        rejected(Reject(row.number, "section", row.cells["section"], reason))
    elif governorate := _sections()[section]:
        yield place
        yield _part_of(row, place, governorate, cited)


def _part_of(row: Row, place: Entity, governorate: str, cited: Cited) -> Claim:
    said = towns.said(row, cited.day, "Lists the town under this governorate.")
    return Claim(
        "PART_OF",
        place.id,
        governorate,
        TAG,
        dates.ALWAYS,
        {},
        cited.source,
        said,
        f"{row.number}-part",
        row.number,
    )


@cache
def _sections() -> dict[str, str]:
    """The governorates of the table's headings; empty for one that names two."""
    return {row["section"]: row["region"] for row in edited(FOLDER, "sections.csv")}
