"""Yearly rows become intervals: consecutive years merge, gaps split."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from marchland.model.period import OPEN_END


@dataclass(frozen=True, slots=True)
class Years:
    """Consecutive years, both ends included."""

    first: int
    last: int

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.first <= year <= self.last


def merged(years: Iterable[int]) -> list[Years]:
    """The fewest runs of consecutive years that hold just these years, in order."""
    found: list[Years] = []
    for year in sorted(set(years)):
        if found and found[-1].last == year - 1:
            found[-1] = Years(found[-1].first, year)
        else:
            found.append(Years(year, year))
    return found


def period(years: Years, last_of_data: int) -> dict[str, Any]:
    """The properties of the interval, half-open, with the precision of a year.

    A run that reaches the data's last year is open: the data end there, not what they tell of.
    """
    is_open = years.last >= last_of_data
    return {
        "valid_from": date(years.first, 1, 1),
        "from_precision": "year",
        "valid_to": OPEN_END if is_open else date(years.last + 1, 1, 1),
        "to_precision": "unknown" if is_open else "year",
    }


def spoken_of(year: int) -> date:
    """The day up to which a row of a year speaks: its last."""
    return date(year, 12, 31)
