"""The table of `--diff`: what comes first, what is only counted, what a cell may hold."""

from __future__ import annotations

from typing import Any

import pytest

from marchland.exchange import differing
from marchland.exchange.differ import Difference, difference
from marchland.exchange.differing import differences
from marchland.model.period import NOT_RETRACTED


def said(version: str, row: int, summary: str = "Says so.") -> tuple[str, dict[str, Any]]:
    told: dict[str, Any] = {"about_id": "supports:a:b", "summary": summary, "locator": f"row {row}"}
    told |= {"retracted_at": NOT_RETRACTED, "source": f"source:set-{version}", "speaker": None}
    return f"set-{version}/{row}:a:b", told


def retracted(*told: Any) -> Difference:
    id_, properties = said(*told)
    return difference("Assertion", id_, properties, None)


def added(*told: Any) -> Difference:
    id_, properties = said(*told)
    return difference("Assertion", id_, None, properties)


def shown(capsys: pytest.CaptureFixture[str], *all_: Difference) -> str:
    with differences(True, as_json=False) as differ:
        assert differ
        for one in all_:
            differ(one)
    return capsys.readouterr().out


def region(name: str) -> Difference:
    return difference("Region", "region:r", None, {"name": name})


def test_a_cell_is_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    assert "[red]Port[/] [Vale" in shown(capsys, region("[red]Port[/] [Vale"))


def test_assertions_that_a_version_repeats_are_counted_and_the_others_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = shown(
        capsys,
        *(retracted("1", row) for row in (1, 2)),
        retracted("1", 3, "Says it no more."),
        retracted("2", 4),
        *(added("2", row) for row in (11, 12, 14)),
        added("2", 13, "Says it for the first time."),
    )
    assert "2 assertions differ only by the version that they cite" in output
    for id_ in ("set-1/3:a:b", "set-2/4:a:b", "set-2/13:a:b", "set-2/14:a:b"):
        assert id_ in output
    assert "set-1/1:a:b" not in output
    assert " more; --json" not in output


def test_assertions_do_not_crowd_out_what_they_are_about(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(differing, "_SHOWN", 3)
    edge = difference("SUPPORTS", "supports:a:b", None, {"forms": ["arms"]})
    told = [added("1", row, f"Says {row}.") for row in range(5)]
    output = shown(capsys, *told, region("R"), edge)
    assert output.index("region:r") < output.index("supports:a:b") < output.index("set-1/0:a:b")
    assert "and 4 more" in output


def test_nothing_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nothing would change" in shown(capsys)
