"""What the commands of the exchange refuse, and what they tell of an import."""

from __future__ import annotations

from pathlib import Path

import pytest

from marchland.errors import BadRequest
from marchland.exchange.commands import confirmed_matches, format_named, report
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


def test_a_match_that_no_row_meets_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    report(Outcome(unmet_matches=["633"]), dry_run=False, as_json=False)
    assert "no row has '633', which a match confirms" in capsys.readouterr().out
