"""UCDP Battle-related Deaths Dataset, conflict-year: who fought whom, and who sent troops.

A row is a conflict and a year with the parties of each side; side A is one state or several, and
only where one of the sides is a single party is it told who fought whom. Fighting goes both ways.
States that sent troops to a side back its parties and fight those of the other; where a side is
several, whom of it they backed or fought is not told, and is named as what could not be read.

Davies, S., Engström, G., Pettersson, T. and Öberg, M. (2024), *Organized violence 1989–2023*,
Journal of Peace Research 61(4).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from marchland.exchange.identity import Identities
from marchland.exchange.records import Claim, Entity, Reject, Row, affirmed, rest
from marchland.exchange.rows import Rejected, csv_rows, each, unheard
from marchland.exchange.ucdp import (
    CREDIBILITY,
    UCDP,
    Names,
    column_version,
    governments,
    ids,
    last_year,
    later,
    number,
    party,
    unreadable,
    year,
)
from marchland.exchange.years import spoken_of

TAG = "ucdp-brd"
VERSION = "24.1"
LAST_YEAR = 2023
"""Version 24.1 ends with it: what reaches the data's last year is open, not over."""
SOURCE = {
    **UCDP,
    "title": "UCDP Battle-related Deaths Dataset, conflict-year, {version}",
    "published_on": date(2024, 6, 1),
}
_COLUMNS = (
    *("conflict_id", "side_a", "side_a_id", "side_a_2nd", "side_b", "side_b_id", "side_b_2nd"),
    *("year", "bd_best", "bd_low", "bd_high", "location_inc"),
    *(f"gwno_{side}{second}" for side in "ab" for second in ("", "_2nd")),
)


def read(
    file: Path, identities: Identities, version: str, rejected: Rejected
) -> Iterator[Entity | Claim]:
    """The parties and claims of the file; the first reading learns who has which id."""
    reader = _Reader(file, identities, version, rejected)
    rows = csv_rows(file, _COLUMNS, rejected)
    return each(rows, lambda row: _Conflict(row, reader).claims(), rejected)


def version_of(file: Path) -> str | None:
    """The version that most rows name."""
    return column_version(csv_rows(file, _COLUMNS, unheard), "version")


class _Reader:
    """What the rows share."""

    def __init__(
        self, file: Path, identities: Identities, version: str, rejected: Rejected
    ) -> None:
        self.identities, self.rejected = identities, rejected
        self.source = f"source:{TAG}-{version}"
        self.last_year = last_year(version, VERSION, LAST_YEAR)
        self.numbers: dict[str, int] = {}
        """Gleditsch-Ward numbers of governments by their keys, as rows of one alone tell them."""
        learnt = Names()
        for row in csv_rows(file, _COLUMNS, unheard):
            self.last_year = later(self.last_year, row)
            for side in "ab":
                learnt.learn(row.cells[f"side_{side}_id"], row.cells[f"side_{side}"])
                self._learn_number(row.cells[f"side_{side}_id"], row.cells[f"gwno_{side}"])
        self.names = {**identities.names(), **learnt.known(ordered=False)}
        self.keys = {name: one.ucdp_id for name, one in governments().items()}
        """The keys of governments by their names: the shipped table's, and what the file tells."""
        for key, name in self.names.items():
            self.keys.setdefault(name, key)

    def _learn_number(self, key: str, cell: str) -> None:
        number_ = _number(cell)
        if number_ is not None and "," not in key:
            self.numbers.setdefault(key.strip(), number_)


class _Conflict:
    """One row."""

    def __init__(self, row: Row, reader: _Reader) -> None:
        self.row, self.reader = row, reader
        self.year, self.conflict = year(row), number(row, "conflict_id")
        self.deaths = [number(row, f"bd_{one}") for one in ("best", "low", "high")]
        self.where = tuple(row.cells["location_inc"].split(", "))

    def claims(self) -> Iterator[Entity | Claim]:
        """All that it tells."""
        first, second = self._side("a"), self._side("b")
        yield from (*first, *second)
        if len(first) > 1 and len(second) > 1:
            raise unreadable(self.row, "side_a_id", "both sides are several: who fought whom?")
        for one in first:
            for other in second:
                if one.id == other.id:
                    raise unreadable(self.row, "side_b_id", "it fights itself")
                yield self._claim("OPPOSES", one, other, "armed_force")
                yield self._claim("OPPOSES", other, one, "armed_force")
        yield from self._senders("a", first, second)
        yield from self._senders("b", second, first)

    def _senders(
        self, side: str, helped: list[Entity], fought: list[Entity]
    ) -> Iterator[Entity | Claim]:
        """Those that sent troops; whom of several they helped is told only of a single one."""
        column = f"side_{side}_2nd"
        senders = self._secondary(column, f"gwno_{side}_2nd")
        for sender in senders:
            yield sender
            for one in helped if len(helped) == 1 else ():
                yield self._claim("SUPPORTS", sender, one, "troops")
            for one in fought if len(fought) == 1 else ():
                yield self._claim("OPPOSES", sender, one, "troops")
        for several, untold in ((helped, "backed"), (fought, "fought")):
            if senders and len(several) > 1:
                reason = f"that side is several: whom of it they {untold} is not told"
                value = self.row.cells[column]
                self.reader.rejected(Reject(self.row.number, column, value, reason))

    def _side(self, side: str) -> list[Entity]:
        keys = ids(self.row, f"side_{side}_id")
        if not keys:
            raise unreadable(self.row, f"side_{side}_id", "no party is named")
        called = self._called(keys, self.row.cells[f"side_{side}"])
        if len(keys) == 1 and not called.get(keys[0]):
            raise unreadable(self.row, f"side_{side}", f"no row tells who {keys[0]} is")
        return [self._actor(key, called.get(key, "")) for key in keys]

    def _called(self, keys: list[str], cell: str) -> dict[str, str]:
        """The names of ids: their order in the cell may be another, so one is left at most.

        Of several that are left, none has a name: whose is whose is not told.
        """
        known = {key: self.reader.names[key] for key in keys if key in self.reader.names}
        left = [key for key in keys if key not in known]
        names = [one for one in map(str.strip, cell.split(", ")) if one not in known.values()]
        if len(left) == 1 and len(names) == 1 and names[0]:
            known[left[0]] = names[0]
        return known

    def _secondary(self, column: str, numbers: str) -> list[Entity]:
        """The states of a cell, by name; one that is not known by what number is left for it."""
        names = [one.strip() for one in self.row.cells[column].split(",") if one.strip()]
        keys = {name: self.reader.keys[name] for name in names if name in self.reader.keys}
        unknown = [name for name in names if name not in keys]
        found = [self._actor(key, name) for name, key in keys.items()]
        if not unknown:
            return found
        known = {one.gw_number for name, one in governments().items() if name in keys}
        left = {_number(one) for one in self.row.cells[numbers].split(",")} - known - {None}
        state = None
        if len(unknown) == len(left) == 1:
            state = self.reader.identities.state(left.pop())
        if state is None:
            reason = f"{unknown[0]!r} is no government that UCDP or {numbers} numbers"
            raise unreadable(self.row, column, reason)
        return [*found, state]

    def _actor(self, key: str, name: str) -> Entity:
        number_ = self.reader.numbers.get(key)
        whom = party(key, name, gw_number=number_, year=self.year, countries=self.where)
        return self.reader.identities.actor(whom)

    def _claim(self, type_: str, start: Entity, end: Entity, form: str) -> Claim:
        best, low, high = self.deaths
        said = affirmed(
            CREDIBILITY,
            spoken_of(self.year),
            f"conflict {self.conflict}, {self.year}",
            f"Counts them in a conflict with {best} battle-related deaths in {self.year} "
            f"(from {low} to {high}).",
        )
        ends = f"{rest(start.id)}-{type_.lower()}-{rest(end.id)}"
        place = f"{self.conflict}-{self.year}-{ends}-{form}"
        return Claim(
            type_,
            start.id,
            end.id,
            TAG,
            self.year,
            {"forms": [form]},
            self.reader.source,
            said,
            place,
            self.row.number,
            last_year=self.reader.last_year,
        )


def _number(cell: str) -> int | None:
    plain = cell.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 6 else None
