from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marchland.files import shipped
from marchland.model.confidence import PROBABILITY, WEIGHT, Admiralty, strongest
from marchland.model.declare import SUMMARY
from marchland.model.summary import Said, summary

PAIRS = [Admiralty(letter, number) for letter, number in product(WEIGHT, PROBABILITY)]

pairs = st.sampled_from(PAIRS)


@pytest.mark.parametrize(
    ("pair", "confidence"),
    [("A1", 0.9), ("B2", 0.65), ("C3", 0.5), ("D5", 0.4), ("E1", 0.5), ("F2", 0.6), ("A6", 0.5)],
)
def test_confidence_of_a_pair(pair: str, confidence: float) -> None:
    assert Admiralty(pair[0], int(pair[1])).confidence == confidence


@given(st.sets(pairs, min_size=1))
def test_nothing_is_stronger_than_the_strongest(some: set[Admiralty]) -> None:
    best = strongest(some)
    assert best is not None
    assert best.confidence == max(pair.confidence for pair in some)
    assert best == min(pair for pair in some if pair.confidence == best.confidence)


def test_nothing_has_no_strongest() -> None:
    assert strongest([]) is None


def test_the_script_has_the_table_of_the_rule() -> None:
    text = Path(shipped("cypher") / "summarise.cypher").read_text("utf-8")
    for pair in PAIRS:
        assert text.count(f"{pair}: {pair.confidence}") == 2, pair


def _said(
    affirms: bool,
    pair: str,
    origin: str,
    day: int,
    until: int = 9999,
    *,
    source: str = "source:s",
    speaker: str | None = None,
) -> Said:
    return Said(
        affirms,
        Admiralty(pair[0], int(pair[1])),
        origin,
        date(2018, 5, day),
        datetime(2026, 11, 1, tzinfo=UTC),
        datetime(until, 12, 31, tzinfo=UTC),
        source,
        speaker,
    )


def test_denials_are_never_netted() -> None:
    found = summary(
        [_said(True, "C3", "a", 20), _said(True, "B2", "b", 19), _said(False, "A1", "c", 1)]
    )
    assert found == {
        "admiralty": "B2",
        "confidence": 0.65,
        "against": 0.9,
        "disputed": True,
        "origins": 2,
        "first_asserted_on": date(2018, 5, 19),
        "last_asserted_on": date(2018, 5, 20),
        "affirmed_by": ["B source:s -", "C source:s -"],
    }
    assert list(found) == [declared.name for declared in SUMMARY]


def test_what_is_only_denied_has_no_confidence() -> None:
    found = summary([_said(False, "B2", "a", 20)])
    assert (found["admiralty"], found["confidence"], found["against"]) == (None, None, 0.65)
    assert (found["disputed"], found["origins"], found["last_asserted_on"]) == (False, 0, None)


def test_who_affirms_it_is_told_once_each_and_in_order() -> None:
    said = [
        _said(True, "C3", "x", 20, source="source:z"),
        _said(True, "C2", "x", 21, source="source:z", speaker="actor:b"),
        _said(True, "C1", "x", 22, source="source:z", speaker="actor:b"),
        _said(True, "A6", "y", 20, source="source:zz"),
        _said(False, "A1", "y", 20, source="source:denies"),
        _said(True, "A1", "y", 20, 2000, source="source:retracted"),
    ]
    assert summary(said)["affirmed_by"] == [
        "A source:zz -",
        "C source:z -",
        "C source:z actor:b",
    ]
    assert summary(said[4:])["affirmed_by"] == []


def test_one_origin_counts_once() -> None:
    assert summary([_said(True, "C3", "sohr", 20), _said(True, "C2", "sohr", 21)])["origins"] == 1


def test_a_version_counts_what_stood_when_it_did() -> None:
    early, late = _said(True, "C3", "a", 1, until=2027), _said(True, "B2", "b", 2)
    retracted = datetime(2027, 12, 31, tzinfo=UTC)
    assert summary([early, late])["admiralty"] == "B2"
    assert summary([early, late], retracted)["origins"] == 2
    assert summary([early, late], datetime(2026, 11, 1, tzinfo=UTC))["origins"] == 0
