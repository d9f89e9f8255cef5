"""Years become intervals, cells become keys and names."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marchland.exchange import cells
from marchland.exchange.years import Years, merged, period
from marchland.model.period import OPEN_END

YEARS = st.sets(st.integers(1900, 2030))


@given(YEARS)
def test_merging_keeps_just_the_years_and_leaves_a_gap_between_runs(years: set[int]) -> None:
    found = merged(years)
    told = [year for run in found for year in range(run.first, run.last + 1)]
    assert told == sorted(years)
    assert all(one.last + 1 < two.first for one, two in itertools.pairwise(found))


@given(YEARS, st.integers(1900, 2030))
def test_a_day_lies_in_a_period_just_where_its_year_was_told_or_the_data_end(
    years: set[int], last: int
) -> None:
    for run in merged(years):
        held = period(run, last)
        for year in (run.first - 1, run.first, run.last, run.last + 1):
            day = date(year, 7, 1)
            within = held["valid_from"] <= day < held["valid_to"]
            assert within == (year in run or (year > run.last and run.last >= last))


def test_a_run_that_reaches_the_last_year_is_open_and_its_end_unknown() -> None:
    assert period(Years(2006, 2017), 2017) == {
        "valid_from": date(2006, 1, 1),
        "from_precision": "year",
        "valid_to": OPEN_END,
        "to_precision": "unknown",
    }
    assert period(Years(1990, 1999), 2017)["valid_to"] == date(2000, 1, 1)


@pytest.mark.parametrize("cell", ["", "  ", "1", "1,2", "1, 2 ,3"])
def test_ids_are_split_at_commas(cell: str) -> None:
    assert cells.ids(cell) == [one.strip() for one in cell.split(",") if one.strip()]


@pytest.mark.parametrize("cell", ["a", "1,,2", "1,b", "1;2", "1.0"])
def test_what_is_no_id_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match="is no id"):
        cells.ids(cell)


@given(
    st.lists(st.text("abc ", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=5),
    st.data(),
)
def test_one_name_with_commas_is_what_lies_between_known_neighbours(
    names: list[str], data: st.DataObject
) -> None:
    keys = [str(number) for number in range(len(names))]
    at = data.draw(st.integers(0, len(names) - 1))
    names[at] += ", and others"
    known = {key: name for key, name in zip(keys, names, strict=True) if key != str(at)}
    found = cells.named(keys, ",".join(names), known)
    assert found == dict(zip(keys, names, strict=True))


def test_a_name_is_never_guessed() -> None:
    assert cells.named(["1", "2"], "A, B, C", {}) == {}
    assert cells.named(["1", "2"], "A, B, C", {"1": "X"}) == {"1": "X"}
    assert cells.named(["1", "2"], "A", {"1": "A"}) == {"1": "A"}
