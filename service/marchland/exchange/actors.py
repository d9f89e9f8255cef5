"""UCDP Actor Dataset: names of the parties to conflicts, and which split from which.

Davies, S., Pettersson, T. and Öberg, M. (2022), *Organized violence 1989–2021 and drone warfare*,
Journal of Peace Research 59(4). The list has no dates: when a group split is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from marchland.exchange import cells
from marchland.exchange.identity import Identities, Party
from marchland.exchange.records import Claim, Entity, Reject, Row
from marchland.exchange.rows import csv_rows
from marchland.exchange.ucdp import CREDIBILITY, UCDP, Unreadable, filled, number, party
from marchland.model.period import OPEN_END, UNKNOWN_START

TAG = "ucdp-actor"
VERSION = "22.1"
PUBLISHED_ON = date(2022, 6, 1)
SOURCE = {**UCDP, "title": "UCDP Actor Dataset {version}", "published_on": PUBLISHED_ON}
_KINDS = {"1": "armed_group", "2": "umbrella", "3": "community", "4": "state"}
"""Levels of organisation: formal, informal (supporters of a party), communal; and governments."""
_OTHER_NAMES = ("NameOrig", "NameOrigFull", "NameOrigFullEng", "NewName", "NewNameFullEng")
_COLUMNS = ("ActorId", "NameData", "Org", "Splinter", "ActorIdPrev", *_OTHER_NAMES)
_NO_NAME = {"", "n/a"}


def read(
    file: Path, identities: Identities, version: str, rejected: Callable[[Reject], None]
) -> Iterator[Entity | Claim]:
    """The actors and splits of the file; the first reading learns who has which id."""
    known = {row.cells["ActorId"]: row.cells for row in csv_rows(file, _COLUMNS)}
    for row in csv_rows(file, _COLUMNS):
        try:
            yield from list(_row(row, identities, known, version))
        except Unreadable as error:
            rejected(error.reject)


def _row(
    row: Row, identities: Identities, known: Mapping[str, Mapping[str, Any]], version: str
) -> Iterator[Entity | Claim]:
    number(row, "ActorId")
    if row.cells["Org"] not in _KINDS:
        raise Unreadable(row, "Org", f"the level of organisation is one of {', '.join(_KINDS)}")
    actor = identities.actor(_party(row.cells))
    yield actor
    if row.cells["Splinter"] != "1":
        return
    try:
        parents = cells.ids(row.cells["ActorIdPrev"])
    except ValueError as error:
        raise Unreadable(row, "ActorIdPrev", f"{error}; ids are whole numbers") from error
    for key in parents:
        if key not in known:
            raise Unreadable(row, "ActorIdPrev", f"no row has the ActorId {key}")
        parent = identities.actor(_party(known[key]))
        yield parent
        yield _split(row, parent.id, actor.id, version, key)


def _party(cells_: Mapping[str, Any]) -> Party:
    name = cells_["NameData"].strip()
    others = dict.fromkeys(cells_[column].strip() for column in _OTHER_NAMES)
    aliases = tuple(one for one in others if one not in _NO_NAME and one != name)
    return party(cells_["ActorId"], name, _KINDS[cells_["Org"]], aliases=aliases)


def _split(row: Row, start: str, end: str, version: str, key: str) -> Claim:
    return Claim(
        "SUCCEEDED_BY",
        start,
        end,
        TAG,
        {
            "valid_from": UNKNOWN_START,
            "from_precision": "unknown",
            "valid_to": OPEN_END,
            "to_precision": "unknown",
        },
        {"kind": "split"},
        f"source:{TAG}-{version}",
        filled(
            {
                "stance": "AFFIRMS",
                "explicit": True,
                "credibility": CREDIBILITY,
                "asserted_on": PUBLISHED_ON,
                "locator": f"ActorId {row.cells['ActorId']}",
                "summary": "Lists it as a splinter of the other.",
            }
        ),
        f"{row.cells['ActorId']}-{key}",
        row.number,
    )
