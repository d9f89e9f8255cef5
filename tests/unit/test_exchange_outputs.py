"""Files that an import leaves, and what is told where they cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from marchland.cli import app
from marchland.errors import FileError
from marchland.exchange.outputs import writable, write_csv


def test_asking_whether_a_file_can_be_written_leaves_it_as_it_is(tmp_path: Path) -> None:
    there, absent = tmp_path / "there.csv", tmp_path / "absent.csv"
    there.write_text("kept", "utf-8")
    for file in (there, absent, None):
        writable(file)
    assert there.read_text("utf-8") == "kept"
    assert not absent.exists()


def test_what_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    for file in (tmp_path, tmp_path / "no folder" / "f.csv"):
        with pytest.raises(FileError, match="cannot be written"):
            writable(file)
        with pytest.raises(FileError, match="cannot be written"):
            write_csv(file, ["a"], [])


@pytest.mark.parametrize("option", ["--rejects", "--proposals"])
def test_an_output_is_looked_at_before_the_database_is(tmp_path: Path, option: str) -> None:
    """There is no database here: who asked for one first would say so."""
    outcome = CliRunner().invoke(app, ["import", "ucdp-esd", option, str(tmp_path)])
    assert isinstance(outcome.exception, FileError)
    assert "cannot be written" in outcome.exception.message
