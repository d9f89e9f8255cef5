from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marchland.model.period import OPEN_END, UNKNOWN_START, Period, shift

DAY = timedelta(days=1)
FIRST = date(2018, 1, 1)
DAYS = [FIRST + n * DAY for n in range(60)]

days = st.integers(0, 58).map(lambda n: FIRST + n * DAY)
precisions = st.sampled_from(["day", "month", "year", "unknown"])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(days)
    length = draw(st.integers(1, 59))
    return Period(start, start + length * DAY, draw(precisions), draw(precisions))


@given(periods(), periods())
def test_overlap_is_a_common_day(one: Period, other: Period) -> None:
    span = [FIRST + n * DAY for n in range(120)]
    common = [day for day in span if one.holds_on(day) and other.holds_on(day)]
    assert one.overlaps(other) is bool(common)
    assert one.overlaps(other) is other.overlaps(one)
    shared = one.intersection(other)
    assert [day for day in span if shared and shared.holds_on(day)] == common


@given(periods(), st.sampled_from(DAYS))
def test_what_is_certain_holds(period: Period, day: date) -> None:
    assert period.holds_on(day) or not period.certain_on(day)


@given(st.dates(), st.integers(-30_000, 30_000))
def test_a_shift_by_months_keeps_the_day_where_the_month_has_it(day: date, months: int) -> None:
    moved = shift(day, months)
    if moved in (UNKNOWN_START, OPEN_END):
        return
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == day.day or (moved + DAY).day == 1


def test_a_shift_past_the_calendar_is_a_sentinel() -> None:
    assert shift(date(1, 3, 5), -3) == UNKNOWN_START
    assert shift(date(9999, 11, 1), 2) == OPEN_END


def test_in_april_both_holders_are_within_precision() -> None:
    loser = Period(end=date(2018, 5, 1), end_precision="month")
    winner = Period(start=date(2018, 4, 1), start_precision="month")
    april = date(2018, 4, 15)
    assert loser.holds_on(april)
    assert winner.holds_on(april)
    assert not loser.certain_on(april)
    assert not winner.certain_on(april)
    assert loser.certain_on(date(2018, 3, 31))
    assert winner.certain_on(date(2018, 5, 1))
    assert not loser.holds_on(date(2018, 5, 1))


def test_a_period_without_a_certain_day_has_no_core() -> None:
    assert Period(date(2018, 4, 1), date(2018, 5, 1), "month", "month").core is None


def test_a_period_that_holds_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no day"):
        Period(date(2018, 4, 1), date(2018, 4, 1))
