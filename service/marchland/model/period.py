"""Half-open intervals of days with outer bounds, and the one overlap rule.

``[start, end)``: ``start`` is the first possible day, ``end`` the first day on which it is
certainly over. Each end has its own precision, so an interval has a certain core inside its outer
bounds: one that was lost "in April" ends on 1 May with the precision of a month, and is certain up
to 1 April. Open ends are stored as sentinels, never as null: the planner keeps its index only for
plain comparisons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

UNKNOWN_START = date(1, 1, 1)
OPEN_END = date(9999, 12, 31)
NOT_RETRACTED = datetime(9999, 12, 31, tzinfo=UTC)

_MONTHS = {"day": 0, "month": 1, "year": 12, "unknown": 0}


def shift(day: date, months: int) -> date:
    """That many months later; the day of the month is cut to the target month's length.

    Past the calendar's ends the sentinels are returned.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year < UNKNOWN_START.year:
        return UNKNOWN_START
    if year > OPEN_END.year:
        return OPEN_END
    first_of_next = (
        date(year + month // 11, (month + 1) % 12 + 1, 1) if (year, month) != (9999, 11) else None
    )
    last = 31 if first_of_next is None else (first_of_next - date.resolution).day
    return date(year, month + 1, min(day.day, last))


@dataclass(frozen=True, slots=True)
class Period:
    """When something holds. Raises ValueError for an interval that no day can lie in."""

    start: date = UNKNOWN_START
    end: date = OPEN_END
    start_precision: str = "unknown"
    end_precision: str = "unknown"

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"the period [{self.start}, {self.end}) holds no day")

    def overlaps(self, other: Period) -> bool:
        """Whether some day lies in both: the one overlap rule."""
        return self.start < other.end and other.start < self.end

    def holds_on(self, day: date) -> bool:
        """Whether the day lies within the outer bounds."""
        return self.start <= day < self.end

    def intersection(self, other: Period) -> Period | None:
        """The days that lie in both, or None; each bound keeps the precision it came with."""
        if not self.overlaps(other):
            return None
        later = self if self.start >= other.start else other
        sooner = self if self.end <= other.end else other
        return Period(later.start, sooner.end, later.start_precision, sooner.end_precision)

    @property
    def core(self) -> tuple[date, date] | None:
        """The days on which it certainly holds, half-open, or None when there is no such day."""
        start = shift(self.start, _MONTHS[self.start_precision])
        end = shift(self.end, -_MONTHS[self.end_precision])
        return (start, end) if start < end else None

    def certain_on(self, day: date) -> bool:
        """Whether the day lies in the certain core; if not, it is *within precision* at best."""
        return self.core is not None and self.core[0] <= day < self.core[1]


def holds_on(variable: str, day: str) -> str:
    """The Cypher of `Period.holds_on` for a bound variable and a date expression."""
    return f"{variable}.valid_from <= {day} AND {day} < {variable}.valid_to"


def certain_on(variable: str, day: str) -> str:
    """The Cypher of `Period.certain_on` for a variable of which `holds_on` is already known."""
    return (
        f"{variable}.valid_from + {allowance(variable, 'from')} <= {day} AND "
        f"{day} < {variable}.valid_to - {allowance(variable, 'to')}"
    )


def allowance(variable: str, end: str) -> str:
    """The Cypher of how far an end may lie off, by its precision."""
    return (
        f"CASE {variable}.{end}_precision WHEN 'month' THEN duration('P1M') "
        "WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END"
    )
