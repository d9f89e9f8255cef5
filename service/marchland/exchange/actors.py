"""UCDP Actor Dataset: names of the parties to conflicts, and which split from which.

Davies, S., Pettersson, T. and Öberg, M. (2022), *Organized violence 1989–2021 and drone warfare*,
Journal of Peace Research 59(4). The list has no dates: when a group split is not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from marchland.exchange import dates
from marchland.exchange.identity import Identities, Party
from marchland.exchange.records import Claim, Entity, Row, affirmed
from marchland.exchange.rows import Rejected, csv_rows, each
from marchland.exchange.ucdp import CREDIBILITY, UCDP, ids, number, party, unreadable

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
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The actors and splits of the file; the first reading learns who has which id."""
    known = {row.cells["ActorId"]: row for row in csv_rows(file, _COLUMNS)}
    rows = csv_rows(file, _COLUMNS)
    return each(rows, lambda row: _row(row, identities, known, version), rejected)


def _row(
    row: Row, identities: Identities, known: Mapping[str, Row], version: str
) -> Iterator[Entity | Claim]:
    actor = identities.actor(_party(row))
    yield actor
    for key in ids(row, "ActorIdPrev") if row.cells["Splinter"] == "1" else ():
        if key not in known:
            raise unreadable(row, "ActorIdPrev", f"no row has the ActorId {key}")
        parent = identities.actor(_party(known[key]))
        yield parent
        yield _split(row, parent.id, actor.id, version, key)


def _party(row: Row) -> Party:
    number(row, "ActorId")
    kind = _KINDS.get(row.cells["Org"])
    if kind is None:
        raise unreadable(row, "Org", f"the level of organisation is one of {', '.join(_KINDS)}")
    name = row.cells["NameData"].strip()
    others = dict.fromkeys(row.cells[column].strip() for column in _OTHER_NAMES)
    aliases = tuple(one for one in others if one not in _NO_NAME and one != name)
    return party(row.cells["ActorId"], name, kind, aliases=aliases)


def _split(row: Row, start: str, end: str, version: str, key: str) -> Claim:
    return Claim(
        "SUCCEEDED_BY",
        start,
        end,
        TAG,
        dates.ALWAYS,
        {"kind": "split"},
        f"source:{TAG}-{version}",
        affirmed(
            CREDIBILITY,
            PUBLISHED_ON,
            f"ActorId {row.cells['ActorId']}",
            "Lists it as a splinter of the other.",
        ),
        f"{row.cells['ActorId']}-{key}",
        row.number,
    )
