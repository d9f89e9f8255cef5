"""Dates in words: the days that they mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marchland.errors import BadDate
from marchland.questions.dates import When, dates, month_of

TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)
PAST = st.dates(date(1500, 1, 1), date(2026, 11, 22))


def only(said: str) -> When:
    found = dates(said, TODAY)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("who held Idlib in April 2018", date(2018, 4, 30)),
        ("in Apirl 2018 who held Idlib", date(2018, 4, 30)),
        ("on 21 May 2018", date(2018, 5, 21)),
        ("on the 21st of May, 2018", date(2018, 5, 21)),
        ("on May 21st, 2018", date(2018, 5, 21)),
        ("as of 2018-05-21", date(2018, 5, 21)),
        ("as of 21.05.2018", date(2018, 5, 21)),
        ("on 13/05/2018", date(2018, 5, 13)),
        ("in 2018-05", date(2018, 5, 31)),
        ("in 2018", date(2018, 12, 31)),
        ("in 2026", TODAY),
        ("this month", TODAY),
        ("in 2030", date(2030, 12, 31)),
        ("in November", TODAY),
        ("on 25 December", date(2025, 12, 25)),
        ("in early 2018", date(2018, 4, 30)),
        ("at the end of 2018", date(2018, 12, 31)),
        ("at the beginning of May 2018", date(2018, 5, 1)),
        ("by 2015", date(2015, 12, 31)),
        ("before 2011", date(2010, 12, 31)),
        ("before the war in 2011", date(2010, 12, 31)),
        ("before the 2011 uprising", date(2010, 12, 31)),
        ("immediately before 20 May 2018", date(2018, 5, 19)),
        ("today", TODAY),
        ("yesterday", date(2026, 11, 22)),
        ("last year", date(2025, 12, 31)),
        ("last month", date(2026, 10, 31)),
        ("two years ago", date(2024, 11, 23)),
        ("in the 1990s", date(1999, 12, 31)),
        ("in Q2 2018", date(2018, 6, 30)),
    ],
)
def test_one_day_is_the_last_of_what_is_named(said: str, day: date) -> None:
    assert only(said).day(TODAY) == day


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ("in May 2018", (date(2018, 5, 1), date(2018, 6, 1))),
        ("on 21 May 2018", (date(2018, 5, 21), date(2018, 5, 22))),
        ("since 2016", (date(2016, 1, 1), TOMORROW)),
        ("since the war began in 2011", (date(2011, 1, 1), TOMORROW)),
        ("after 2016", (date(2017, 1, 1), TOMORROW)),
        ("before the war in 2011", (date.min, date(2011, 1, 1))),
        ("until May 2018", (date.min, date(2018, 6, 1))),
        ("between March and June 2018", (date(2018, 3, 1), date(2018, 7, 1))),
        ("between November and March 2019", (date(2018, 11, 1), date(2019, 4, 1))),
        ("between 1 and 21 May 2018", (date(2018, 5, 1), date(2018, 5, 22))),
        ("from 21 May 2018 until today", (date(2018, 5, 21), TOMORROW)),
        ("between June 2018 and March 2018", (date(2018, 3, 1), date(2018, 7, 1))),
        ("2016-2018", (date(2016, 1, 1), date(2019, 1, 1))),
        ("in the last two years", (date(2024, 11, 23), TOMORROW)),
        ("last week", (date(2026, 11, 16), date(2026, 11, 23))),
        ("in March and April 2018", (date(2018, 3, 1), date(2018, 5, 1))),
        ("during 2016 and 2017", (date(2016, 1, 1), date(2018, 1, 1))),
        ("in December 2017 and in January 2018", (date(2017, 12, 1), date(2018, 2, 1))),
        ("on 30 June 2018 than on 1 March 2018", (date(2018, 3, 1), date(2018, 7, 1))),
        ("on 30 June 2018 compared with 1 March 2018", (date(2018, 3, 1), date(2018, 7, 1))),
    ],
)
def test_a_span_is_half_open_and_its_named_end_belongs_to_it(
    said: str, span: tuple[date, date]
) -> None:
    assert only(said).span(TODAY) == span


@pytest.mark.parametrize("said", ["in March 2018 and June 2018", "in 2014 and 2016"])
def test_two_times_that_lie_apart_are_no_span(said: str) -> None:
    assert len(dates(said, TODAY)) != 1 or only(said).how != "between"


@pytest.mark.parametrize("said", ["since 2016", "after 2016", "until 2016", "from 2016 to 2018"])
def test_a_span_is_no_day(said: str) -> None:
    assert only(said).day(TODAY) is None


@pytest.mark.parametrize(
    "said",
    [
        "which actors may be the same",
        "who will march on Idlib",
        "who controls Area 51",
        "who supported it and now opposes it",
        "who controls Al-Hajar al-Aswad",
    ],
)
def test_words_that_are_no_dates_are_left_alone(said: str) -> None:
    assert dates(said, TODAY) == []


@pytest.mark.parametrize("said", ["on 2018-02-30", "on 31 April 2018", "on 32/13/2018"])
def test_a_day_that_no_calendar_has_is_refused(said: str) -> None:
    with pytest.raises(BadDate):
        dates(said, TODAY)


def test_a_day_whose_month_is_not_told_is_refused_with_both() -> None:
    with pytest.raises(BadDate) as refused:
        dates("on 03/04/2018", TODAY)
    assert refused.value.hint == "Write 2018-04-03 or 2018-03-04."


def test_the_place_of_a_date_is_told() -> None:
    said = "who held Idlib in April 2018, and Homs"
    found = only(said)
    assert said[found.start : found.stop] == "in April 2018"


@given(PAST)
def test_a_day_is_read_however_it_is_written(day: date) -> None:
    for said in (
        f"{day:%Y-%m-%d}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        assert only(f"on {said}").day(TODAY) == day


@given(PAST, PAST)
def test_between_two_days_is_from_the_first_to_the_day_after_the_second(
    one: date, other: date
) -> None:
    begin, end = sorted((one, other))
    found = only(f"between {one.isoformat()} and {other.isoformat()}")
    assert found.span(TODAY) == (begin, end + timedelta(days=1))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = dates(text, TODAY)
    except BadDate:
        return
    for one in found:
        begin, end = one.span(TODAY)
        assert begin < end


@pytest.mark.parametrize(
    ("word", "month"), [("sept", 9), ("ferbuary", 2), ("mar", 3), ("golan", None)]
)
def test_months_are_known_short_and_misspelt(word: str, month: int | None) -> None:
    assert month_of(word) == month
