"""UCDP Battle-related Deaths Dataset, conflict-year: who fought whom, and who sent troops.

A row is a conflict and a year with the parties of each side; side A is one state or several, and
only where one of the sides is a single party is it told who fought whom. Fighting goes both ways.
States that sent troops to a side back its parties and fight those of the other.

Davies, S., Engström, G., Pettersson, T. and Öberg, M. (2024), *Organized violence 1989–2023*,
Journal of Peace Research 61(4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from marchland.exchange import cells
from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Row, affirmed, rest
from marchland.exchange.rows import Rejected, csv_rows, each
from marchland.exchange.ucdp import (
    CREDIBILITY,
    UCDP,
    governments,
    ids,
    number,
    party,
    unreadable,
)
from marchland.exchange.years import spoken_of

TAG = "ucdp-brd"
VERSION = "24.1"
LAST_YEAR = 2023
"""The data end with it: what reaches it is open, not over."""
SOURCE = {
    **UCDP,
    "title": "UCDP Battle-related Deaths Dataset, conflict-year, {version}",
    "published_on": date(2024, 6, 1),
}
_COLUMNS = (
    *("conflict_id", "side_a", "side_a_id", "side_a_2nd", "side_b", "side_b_id", "side_b_2nd"),
    *("year", "bd_best", "bd_low", "bd_high"),
)


def read(
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The parties and claims of the file; the first reading learns who has which id."""
    names = identities.names()
    for row in csv_rows(file, _COLUMNS):
        for side in "ab":
            keys = row.cells[f"side_{side}_id"].split(", ")
            for key, name in cells.named(keys, row.cells[f"side_{side}"], {}).items():
                names.setdefault(key, name)
    rows = csv_rows(file, _COLUMNS)
    return each(rows, lambda row: _Conflict(row, identities, names, version).claims(), rejected)


class _Conflict:
    """One row."""

    def __init__(
        self, row: Row, identities: Identities, names: Mapping[str, str], version: str
    ) -> None:
        self.row, self.identities, self.names = row, identities, names
        self.source = f"source:{TAG}-{version}"
        self.year = number(row, "year")
        self.deaths = [number(row, f"bd_{one}") for one in ("best", "low", "high")]

    def claims(self) -> Iterator[Entity | Claim]:
        """All that it tells."""
        first, second = self._side("a"), self._side("b")
        yield from (*first, *second)
        if len(first) > 1 and len(second) > 1:
            raise unreadable(self.row, "side_a_id", "both sides are several: who fought whom?")
        for one in first:
            for other in second:
                yield self._claim("OPPOSES", one, other, "armed_force")
                yield self._claim("OPPOSES", other, one, "armed_force")
        yield from self._senders("a", first, second)
        yield from self._senders("b", second, first)

    def _senders(
        self, side: str, helped: list[Entity], fought: list[Entity]
    ) -> Iterator[Entity | Claim]:
        """Those that sent troops; whom of several they helped is told only of a single one."""
        for sender in self._secondary(side):
            yield sender
            for one in helped if len(helped) == 1 else ():
                yield self._claim("SUPPORTS", sender, one, "troops")
            for one in fought if len(fought) == 1 else ():
                yield self._claim("OPPOSES", sender, one, "troops")

    def _side(self, side: str) -> list[Entity]:
        keys = ids(self.row, f"side_{side}_id")
        called = cells.named(keys, self.row.cells[f"side_{side}"], self.names)
        for key in keys:
            if key not in called:
                raise unreadable(self.row, f"side_{side}", f"no row tells who {key} is")
        return [self.identities.actor(party(key, called[key])) for key in keys]

    def _secondary(self, side: str) -> list[Entity]:
        column = f"side_{side}_2nd"
        found = []
        for name in filter(None, (one.strip() for one in self.row.cells[column].split(","))):
            if name not in governments():
                raise unreadable(self.row, column, f"{name!r} is no government that UCDP numbers")
            found.append(self.identities.actor(party(governments()[name].ucdp_id, name)))
        return found

    def _claim(self, type_: str, start: Entity, end: Entity, form: str) -> Claim:
        best, low, high = self.deaths
        conflict = self.row.cells["conflict_id"]
        said = affirmed(
            CREDIBILITY,
            spoken_of(self.year),
            f"conflict {conflict}, {self.year}",
            f"Counts them in a conflict with {best} battle-related deaths in {self.year} "
            f"(from {low} to {high}).",
        )
        ends = f"{rest(start.id)}-{type_.lower()}-{rest(end.id)}"
        place = f"{conflict}-{self.year}-{ends}-{form}"
        return Claim(
            type_,
            start.id,
            end.id,
            TAG,
            self.year,
            {"forms": [form]},
            self.source,
            said,
            place,
            self.row.number,
            last_year=LAST_YEAR,
        )
