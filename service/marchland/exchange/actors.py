"""UCDP Actor Dataset: names of the parties to conflicts, and which split from which.

Davies, S., Pettersson, T. and Öberg, M. (2022), *Organized violence 1989–2021 and drone warfare*,
Journal of Peace Research 59(4). The list has no dates: when a group split is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from marchland.exchange import dates
from marchland.exchange.identity import Identities, Party
from marchland.exchange.records import Claim, Entity, Row, affirmed
from marchland.exchange.rows import Reader, Rejected, Unreadable, csv_rows, each, unheard
from marchland.exchange.ucdp import (
    CREDIBILITY,
    UCDP,
    column_version,
    ids,
    number,
    party,
    unreadable,
)

TAG = "ucdp-actor"
VERSION = "22.1"
PUBLISHED_ON = date(2022, 6, 1)
SOURCE = {**UCDP, "title": "UCDP Actor Dataset {version}", "published_on": PUBLISHED_ON}
_KINDS = {"1": "armed_group", "2": "umbrella", "3": "community", "4": "state"}
"""Levels of organisation: formal, informal (supporters of a party), communal; and governments."""
_OTHER_NAMES = ("NameOrig", "NameOrigFull", "NameOrigFullEng", "NewName", "NewNameFullEng")
_COLUMNS = ("ActorId", "NameData", "Org", "Splinter", "ActorIdPrev", "Location", *_OTHER_NAMES)
_NO_NAME = {"", "n/a"}


def reading(published_on: date) -> Reader:
    """What reads a version that was published on a day: the list has no other.

    The first reading learns who has which id.
    """

    def read_(
        file: Path, identities: Identities, version: str, rejected: Rejected
    ) -> Iterator[Entity | Claim]:
        reader = _Reader(file, identities, Cited(version, published_on), rejected)
        return each(csv_rows(file, _COLUMNS, rejected), reader.row, rejected)

    return read_


def version_of(file: Path) -> str | None:
    """The version that most rows name."""
    return column_version(csv_rows(file, _COLUMNS, unheard), "Version")


@dataclass(frozen=True, slots=True)
class Cited:
    """The version that is read, and the day on which it was published."""

    version: str
    published_on: date


class _Reader:
    """The rows on their way to records."""

    def __init__(
        self, file: Path, identities: Identities, cited: Cited, rejected: Rejected
    ) -> None:
        self.identities, self.cited, self.rejected = identities, cited, rejected
        self.known: dict[str, Row] = {}
        for row in csv_rows(file, _COLUMNS, unheard):
            self.known.setdefault(_key(row), row)

    def row(self, row: Row) -> Iterator[Entity | Claim]:
        """The actor of a row, and the splits that it tells of."""
        first = self.known[_key(row)].number
        if first != row.number:
            raise unreadable(row, "ActorId", f"row {first} has it too")
        splinter, before = row.cells["Splinter"].strip(), ids(row, "ActorIdPrev")
        if splinter not in ("0", "1") or (splinter == "0" and before):
            raise unreadable(row, "Splinter", "1 is wanted of one that split from another, else 0")
        actor = self.identities.actor(_party(row))
        yield actor
        for key in before:
            try:
                parent = self._parent(row, key)
                if parent.id == actor.id:
                    raise unreadable(row, "ActorIdPrev", "it splits from itself")
            except Unreadable as error:
                # The actor itself is told by cells that can be read.
                self.rejected(error.at(row.number))
                continue
            yield parent
            yield _split(row, parent.id, actor.id, self.cited, key)

    def _parent(self, row: Row, key: str) -> Entity:
        if key not in self.known:
            raise unreadable(row, "ActorIdPrev", f"no row has the ActorId {key}")
        try:
            return self.identities.actor(_party(self.known[key]))
        except Unreadable as error:
            reason = f"row {self.known[key].number}, of the ActorId {key}, cannot be read"
            raise unreadable(row, "ActorIdPrev", reason) from error


def _key(row: Row) -> str:
    cell = str(row.cells["ActorId"]).strip()
    return cell.lstrip("0") if cell.isascii() and cell.isdigit() else cell


def _party(row: Row) -> Party:
    key = str(number(row, "ActorId"))
    kind = _KINDS.get(row.cells["Org"].strip())
    if kind is None:
        raise unreadable(row, "Org", f"the level of organisation is one of {', '.join(_KINDS)}")
    name = row.cells["NameData"].strip()
    if not name:
        raise unreadable(row, "NameData", "a name is wanted")
    others = dict.fromkeys(row.cells[column].strip() for column in _OTHER_NAMES)
    aliases = tuple(one for one in others if one not in _NO_NAME and one != name)
    countries = tuple(row.cells["Location"].split(", "))
    return party(key, name, kind, aliases=aliases, countries=countries)


def _split(row: Row, start: str, end: str, cited: Cited, key: str) -> Claim:
    return Claim(
        "SUCCEEDED_BY",
        start,
        end,
        TAG,
        dates.ALWAYS,
        {"kind": "split"},
        f"source:{TAG}-{cited.version}",
        affirmed(
            CREDIBILITY,
            cited.published_on,
            f"ActorId {row.cells['ActorId']}",
            "Lists it as a splinter of the other.",
        ),
        f"{row.cells['ActorId']}-{key}",
        row.number,
    )
