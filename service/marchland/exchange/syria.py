"""Who held which town in Syria on 2023-10-09.

Wikipedia, *Control of cities during the Syrian civil war*, CC BY-SA. The table is of one day: since
when a town was held, it does not tell, so a period begins on that day and is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Reject, Row
from marchland.exchange.rows import csv_rows
from marchland.exchange.towns import CREDIBILITY, WIKIPEDIA, edited, held, town
from marchland.model.period import OPEN_END, UNKNOWN_START

TAG = "control-syria"
VERSION = "2023-10-09"
DAY = date(2023, 10, 9)
SOURCE = {
    **WIKIPEDIA,
    "title": "Control of cities during the Syrian civil war, {version}",
    "url": "https://en.wikipedia.org/wiki/Control_of_cities_during_the_Syrian_civil_war",
    "published_on": DAY,
}
_COLUMNS = ("section", "place", "district", "held_by")
_FROM_THAT_DAY = {
    "valid_from": DAY,
    "from_precision": "day",
    "valid_to": OPEN_END,
    "to_precision": "unknown",
}
_ALWAYS = {**_FROM_THAT_DAY, "valid_from": UNKNOWN_START, "from_precision": "unknown"}


def read(
    file: Path, _: Identities, version: str, rejected: Callable[[Reject], None]
) -> Iterator[Entity | Claim]:
    """The towns of the file, who holds them, and in which governorate they lie."""
    source = f"source:{TAG}-{version}"
    for row in csv_rows(file, _COLUMNS):
        name = row.cells["place"].strip()
        place = town("syria", f"{name} {row.cells['district']}", name)
        said = {"asserted_on": DAY, "summary": "Shows it among the holders of the town."}
        yield from held(row, TAG, source, place, _FROM_THAT_DAY, said, rejected)
        governorate = _sections().get(row.cells["section"])
        if governorate is not None:
            yield place
            yield _part_of(row, place, governorate, source)


def _part_of(row: Row, place: Entity, governorate: str, source: str) -> Claim:
    said = {
        "stance": "AFFIRMS",
        "explicit": True,
        "credibility": CREDIBILITY,
        "asserted_on": DAY,
        "locator": f"row {row.number}",
        "summary": "Lists the town under this governorate.",
    }
    return Claim(
        "PART_OF",
        place.id,
        governorate,
        TAG,
        _ALWAYS,
        {},
        source,
        said,
        f"{row.number}-part",
        row.number,
    )


@cache
def _sections() -> dict[str, str]:
    """The governorates of the table's headings; none for one that names two."""
    return {row["section"]: row["region"] for row in edited("sections.csv")}
