"""`marchland import` and `export` as commands: what they print, how they end."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.support.commands import marchland, told

from marchland.files import shipped_data
from marchland.settings import Settings

SYRIA = str(shipped_data() / "cc-by-sa" / "syria_control_2023.csv")


def test_a_dry_run_then_an_import_with_rejects(emptied: Settings, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    chosen = ("import", "control-syria", SYRIA, "--rejects", str(rejects))
    status, output, errors = told(emptied, *chosen, "--dry-run")
    assert status == 3, errors
    assert "Nothing was written." in output
    assert "CONTROLS region:syria-" in output
    status, output, errors = told(emptied, *chosen, "--json")
    assert status == 3, errors
    counts = json.loads(output)
    assert counts["facts_added"] == counts["facts"] > 30
    lines = rejects.read_text("utf-8").splitlines()
    assert lines[0] == "row,column,value,reason"
    assert len(lines) - 1 == len(counts["rejects"])
    # Nobody has seeded the states and governorates here: what needs them is named.
    assert any("there is no actor:gov-syria" in line for line in lines)
    assert any("Flag_of_the_United_Arab_Republic" in line for line in lines)
    graph = tmp_path / "graph.jsonl"
    assert told(emptied, "export", str(graph))[0] == 0
    found = [json.loads(line) for line in graph.read_text("utf-8").splitlines()]
    assert {one["kind"] for one in found} == {"node", "relationship"}
    (held,) = (
        one["properties"]
        for one in found
        if one.get("type") == "CONTROLS" and "syria-idlib-" in one["to"]
    )
    assert (held["valid_from"], held["status"]) == ("2023-10-09", "sole")
    assert told(emptied, "export")[1] == graph.read_text("utf-8")


def test_an_export_whose_reader_goes_away_ends_quietly(emptied: Settings) -> None:
    assert told(emptied, "import", "control-syria", SYRIA, "--rejects", os.devnull)[0] == 3
    with marchland(emptied, "export") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("import", "ucdp-esd", "nowhere.csv"), "there is no file nowhere.csv"),
        (("import", "ucdp-x", SYRIA), "There are: ucdp-esd"),
        (("import", "csv", SYRIA), "--mapping"),
        (("import", "csv"), "--mapping"),
        (("import", "ucdp-esd", SYRIA), "has no column id"),
        (("up", "--with", "ucpd"), "There are: control-syria, control-ukraine, ucdp"),
    ],
)
def test_what_is_at_fault_is_said_in_words(
    emptied: Settings, arguments: tuple[str, ...], said: str
) -> None:
    status, _, errors = told(emptied, *arguments)
    assert status == 1
    assert said in errors
    assert "Traceback" not in errors
