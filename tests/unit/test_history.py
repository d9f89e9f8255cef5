"""What was known at a time, and what of it two graphs tell differently."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from marchland.model.period import NOT_RETRACTED
from marchland.model.validate import End
from marchland.seeding.history import History, changes

BEFORE, AT, AFTER = (datetime(2026, 11, day, tzinfo=UTC) for day in (1, 2, 3))
ACTOR, REGION = End("Actor", "actor:a"), End("Region", "region:r")
SAID, SOURCE = End("Assertion", "s/1"), End("Source", "source:s")

HELD = {"version_id": "controls:a:r@1", "status": "sole"}


def history(
    *,
    held: dict[str, Any] | None = None,
    said: dict[str, Any] | None = None,
    source: End = SOURCE,
    letter: dict[str, Any] | None = None,
) -> History:
    """One relationship and one assertion, each recorded before unless told otherwise."""
    found = History(AT)
    times = {"recorded_at": BEFORE, "retracted_at": NOT_RETRACTED}
    found.node(["Actor"], {"id": ACTOR.id, "name": "A"})
    found.node(["Source"], {"id": "source:s", "reliability": "B", "title": "S"} | (letter or {}))
    found.relationship("PUBLISHED_IN", SAID, source, {})
    found.relationship("CONTROLS", ACTOR, REGION, HELD | times | (held or {}))
    found.node(["Assertion"], {"id": SAID.id, "credibility": 2} | times | (said or {}))
    return found


@pytest.mark.parametrize(
    "same",
    [
        {},
        {"held": {"retracted_at": AFTER}},
        {"said": {"retracted_at": AFTER}},
        {"held": {"confidence": 0.5, "affirmed_by": ["B source:s -"]}},
        {"letter": {"title": "Another", "url": "https://example.org"}},
    ],
)
def test_what_comes_later_or_is_computed_changes_nothing(same: dict[str, Any]) -> None:
    assert changes(history(), history(**same)) == []


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"held": {"retracted_at": AT}}, "controls:a:r@1 had another retracted_at then"),
        (
            {"held": {"status": "joint", "note": "x"}},
            "controls:a:r@1 had another note, status then",
        ),
        ({"held": {"recorded_at": AFTER}}, "controls:a:r@1 was known then"),
        ({"said": {"credibility": 3}}, "s/1 had another credibility then"),
        ({"said": {"recorded_at": AFTER}}, "s/1 was known then"),
        ({"said": {"retracted_at": BEFORE}}, "s/1 had another retracted_at then"),
        ({"source": End("Source", "source:t")}, "s/1 had another PUBLISHED_IN then"),
        ({"letter": {"reliability": "A"}}, "source:s had another reliability then"),
        ({"letter": {"publisher": "P"}}, "source:s had another publisher then"),
    ],
)
def test_what_was_known_is_told_differently(other: dict[str, Any], told: str) -> None:
    assert changes(history(), history(**other)) == [told]


def test_a_source_that_nobody_cites_by_then_may_be_judged_anew() -> None:
    later = {"recorded_at": AFTER}
    other = history(said=later, letter={"reliability": "A"})
    assert changes(history(said=later), other) == []


def test_what_is_recorded_by_then_is_new() -> None:
    later = history(held={"recorded_at": AFTER}, said={"recorded_at": AFTER})
    assert changes(later, history(held={"recorded_at": AT})) == [
        "controls:a:r@1 was not known then",
        "s/1 was not known then",
    ]


def test_a_relationship_that_leads_elsewhere_has_other_ends() -> None:
    other = history()
    other.relationship(
        "CONTROLS",
        ACTOR,
        End("Region", "region:x"),
        HELD | {"recorded_at": BEFORE, "retracted_at": NOT_RETRACTED},
    )
    assert changes(history(), other) == ["controls:a:r@1 had another ends then"]


@pytest.mark.parametrize("time", [None, "2026", datetime(2026, 11, 1)])
def test_what_has_no_time_is_left_to_the_validator(time: object) -> None:
    known = history(held={"recorded_at": time})
    assert list(known.facts()) == [SAID.id]
