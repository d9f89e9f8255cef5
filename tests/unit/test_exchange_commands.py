"""What the commands of the exchange refuse, and what they tell of an import."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import orjson
import pytest

from marchland.errors import BadRequest
from marchland.exchange.commands import confirmed_matches, format_named
from marchland.exchange.proposals import Match
from marchland.exchange.records import Reject
from marchland.exchange.reporting import report
from marchland.exchange.run import Outcome

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "mappings"


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_matches_are_not_for_tables(tmp_path: Path, kind: str) -> None:
    matches = tmp_path / "m.csv"
    matches.write_text("key,actor\n366,actor:hezbollah\n", "utf-8")
    with pytest.raises(BadRequest, match="no keys that matches could confirm"):
        confirmed_matches(matches, format_named(kind, EXAMPLES / "supports.yaml"))
    esd = format_named("ucdp-esd", None)
    assert confirmed_matches(matches, esd) == {"366": "actor:hezbollah"}


def test_a_mapping_tells_by_itself_when_its_source_was_published() -> None:
    chosen = format_named("csv", EXAMPLES / "supports.yaml")
    assert chosen.published("-") is chosen
    with pytest.raises(BadRequest, match="the mapping tells when"):
        chosen.published("-", date(2025, 6, 1))


def test_a_match_that_no_row_meets_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    report(Outcome(unmet_matches=["633"]), dry_run=False, as_json=False)
    assert "no row has '633', which a match confirms" in capsys.readouterr().out


def test_the_report_for_programs_is_one_object_with_all_rejects(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    outcome = Outcome(facts=3, proposals=[Match("366", "H", "actor:h", "H", 99.0)])
    for rejects in (0, 1, 2):
        report(outcome, dry_run=False, as_json=True)
        sys.stdout.flush()
        output = capfdbinary.readouterr().out
        told = orjson.loads(output)
        assert orjson.dumps(told, option=orjson.OPT_INDENT_2) + b"\n" == output
        assert (told["facts"], len(told["rejects"]), told["unmet_matches"]) == (3, rejects, [])
        assert [one["actor"] for one in told["proposals"]] == ["actor:h"]
        outcome.rejects.append(Reject(rejects, "year", "\n", "a year is wanted"))
    assert told["rejects"][1] == {
        "row": 1,
        "column": "year",
        "value": "\n",
        "reason": "a year is wanted",
    }
