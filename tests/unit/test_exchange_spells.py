"""Dated claims of one series: what overlaps is one fact, what does not stays apart."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from marchland.exchange.assemble import facts, series
from marchland.exchange.records import Claim
from marchland.model.period import OPEN_END

FIRST = date(2022, 1, 1)
SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12))


def spell(row: int, begin: date, end: date, status: str = "sole") -> Claim:
    when = {
        "valid_from": begin,
        "from_precision": "day",
        "valid_to": end,
        "to_precision": "day" if end < OPEN_END else "unknown",
    }
    said = {"stance": "AFFIRMS", "summary": "Says so."}
    own = {"status": status}
    return Claim(
        "CONTROLS", "actor:a", "region:b", "set", when, own, "source:set", said, str(row), row
    )


def told(*claims: Claim) -> list[tuple[date, date, int]]:
    found = facts(sorted(claims, key=series))
    return [(f.properties["valid_from"], f.properties["valid_to"], len(f.sayings)) for f in found]


def test_two_open_spells_are_one_fact_with_two_assertions() -> None:
    later = date(2022, 3, 1)
    assert told(spell(1, FIRST, OPEN_END), spell(2, later, OPEN_END)) == [(FIRST, OPEN_END, 2)]


def test_spells_that_touch_stay_apart() -> None:
    middle, end = date(2022, 2, 1), date(2022, 3, 1)
    assert told(spell(1, FIRST, middle), spell(2, middle, end)) == [
        (FIRST, middle, 1),
        (middle, end, 1),
    ]


def test_another_status_is_another_series() -> None:
    assert len(told(spell(1, FIRST, OPEN_END), spell(2, FIRST, OPEN_END, "contested"))) == 2


@given(st.lists(SPANS, min_size=1, max_size=8))
def test_the_days_are_those_of_the_claims_and_no_two_facts_overlap(
    spans: list[tuple[int, int]],
) -> None:
    def day(number: int) -> date:
        return FIRST + timedelta(days=number)

    claims = [spell(n, day(b), day(b + length)) for n, (b, length) in enumerate(spans)]
    found = told(*claims)
    said = {day(b + step) for b, length in spans for step in range(length)}
    held = [begin + timedelta(days=n) for begin, end, _ in found for n in range((end - begin).days)]
    assert sorted(held) == sorted(said)
    assert sum(count for _, _, count in found) == len(claims)
