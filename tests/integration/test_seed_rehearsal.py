"""`seed diff`, `check` and `new`: what scripts would do, found out without writing."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.support.seeds import HEADER, dump, opened, with_schema, within, write_seed
from typer.testing import CliRunner

from marchland import seeding
from marchland.errors import FileError, RecordedTooEarly, ScriptFailed
from marchland.seeding import commands
from marchland.seeding.lint import lint
from marchland.seeding.rehearsal import What
from marchland.seeding.scripts import discover
from marchland.seeding.template import new_script
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

CORRECTED = """
MATCH (:Actor {id: 'actor:a'})-[old:CONTROLS {version_id: 'controls:a:r1@1'}]->(:Region)
WHERE old.retracted_at <> datetime('2026-11-02T00:00:00Z')
SET old.retracted_at = datetime('2026-11-02T00:00:00Z');
"""


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return write_seed(tmp_path / "seed", 3)


def test_a_diff_tells_what_an_apply_does_and_writes_nothing(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        empty = await dump(database)
        told = (await seeding.rehearse(database, seed)).differences
        assert await dump(database) == empty
        assert {one.what for one in told} == {What.ADDED}
        count = {kind: sum(one.kind == kind for one in told) for kind in {o.kind for o in told}}
        assert count == {
            "Actor": 2,
            "Region": 3,
            "Source": 1,
            "CONTROLS": 3,
            "Assertion": 6,
            "PUBLISHED_IN": 6,
            "ATTRIBUTED_TO": 6,
        }
        assert {one.script for one in told if one.kind == "Region"} == {"010_entities.cypher"}
        await seeding.apply(database, seed)
        assert (await seeding.rehearse(database, seed)).differences == []
        assert (await seeding.rehearse(database, seed, again=True)).differences == []

    with_schema(emptied, work)


def test_a_changed_script_shows_what_it_would_change(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        first = seed / "010_entities.cypher"
        first.write_text(first.read_text().replace("name: 'A'", "name: 'Another'"))
        (seed / "040_corrected.cypher").write_text(
            HEADER.replace("2026-11-01", "2026-11-02") + CORRECTED
        )
        before = await dump(database)
        told = (await seeding.rehearse(database, seed)).differences
        assert [(one.script, one.what, one.id) for one in told] == [
            ("010_entities.cypher", What.CHANGED, "actor:a"),
            ("040_corrected.cypher", What.RETRACTED, "controls:a:r1@1"),
        ]
        assert told[0].properties == {"name": ("A", "Another")}
        assert list(told[1].properties) == ["retracted_at"]
        assert await dump(database) == before

    with_schema(emptied, work)


def test_a_check_rehearses_what_is_new(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        script = seed / "030_denied.cypher"
        script.write_text(script.read_text().replace("credibility: 2", "credibility: 9"))
        before = await dump(database)
        (found, *_) = await seeding.check(database, seed)
        assert found.where.startswith("after 030_denied.cypher, s/DENIES/")
        assert found.what == "credibility is 9"
        assert await dump(database) == before
        script.write_text(HEADER + "MATCH (n:Actor {id: 'actor:a'}) SET n.name = 1 / 0;\n")
        with pytest.raises(ScriptFailed, match="line 2"):
            await seeding.rehearse(database, seed)
        (failed,) = await seeding.check(database, seed)
        assert (failed.where, failed.line) == ("030_denied.cypher", 2)

    with_schema(emptied, work)


EDITED = """
MATCH (:Actor {id: 'actor:a'})-[edge:CONTROLS {version_id: 'controls:a:r1@1'}]->(:Region)
SET edge.status = 'joint';
"""


def test_a_check_finds_what_an_apply_refuses_as_too_early(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        assert await seeding.check(database, seed) == [], "nothing is published yet"
        await seeding.apply(database, seed)
        later = HEADER.replace("2026-11-01", "2026-11-02")
        (seed / "040_edited.cypher").write_text(later + EDITED)
        (seed / "050_corrected.cypher").write_text(later + CORRECTED)
        before = await dump(database)
        (found,) = await seeding.check(database, seed)
        assert found.where == "040_edited.cypher"
        assert "at the watermark, 2026-11-01T00:00:00Z" in found.what
        assert found.what.endswith("controls:a:r1@1 had another status then")
        assert "a recorded_at later than 2026-11-01T00:00:00Z; to correct" in found.advice
        assert await dump(database) == before
        with pytest.raises(RecordedTooEarly, match=r"(?s)040_edited.*had another status then"):
            await seeding.apply(database, seed)
        (seed / "040_edited.cypher").unlink()
        assert await seeding.check(database, seed) == []

    with_schema(emptied, work)


def test_texts_of_the_graph_are_no_markup(
    emptied: Settings, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands._Context, "open_database", None)
    commands.use(lambda: opened(emptied))
    (seed / "015_odd.cypher").write_text(
        HEADER + "MERGE (node:Region {id: 'region:ain [/old]'}) SET node.name = 'Ain [/old]';\n"
    )
    gone = "MERGE (:SeedScript {name: '990_[/gone].cypher', checksum: ''})"
    within(emptied, lambda database: database.run(Statement(gone, access=Access.WRITE)))
    for command, told in (("diff", "region:ain [/old]"), ("status", "990_[/gone].cypher")):
        shown = CliRunner().invoke(commands.app, [command, str(seed)])
        assert shown.exit_code == 0, shown.exception
        assert told in shown.output


STOPPED = """
CREATE (:DataImport {name: 'control-syria 1', recorded_at: datetime('2026-11-03T00:00:00Z')})
"""
TOLD = "the import control-syria 1, which records at 2026-11-03T00:00:00Z, is not finished"


def test_an_import_that_keeps_the_watermark_is_named(
    emptied: Settings, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands._Context, "open_database", None)
    commands.use(lambda: opened(emptied))

    def run(command: str) -> str:
        return CliRunner().invoke(commands.app, [command, str(seed)]).output

    def write(text: str) -> None:
        within(emptied, lambda database: database.run(Statement(text, access=Access.WRITE)))

    write(STOPPED)
    for command in ("apply", "status"):
        assert TOLD in run(command)
        assert "nothing newer is published until it is" in run(command)
    report = within(emptied, lambda database: seeding.apply(database, seed))
    assert [one.name for one in report.unfinished] == ["control-syria 1"]
    assert report.watermark is None
    write("MATCH (run:DataImport) SET run.finished = false")
    assert "the import" not in run("apply") + run("status")
    report = within(emptied, lambda database: seeding.apply(database, seed))
    assert (report.unfinished, report.watermark) == ([], datetime(2026, 11, 1, tzinfo=UTC))


def test_the_commands(emptied: Settings, seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands._Context, "open_database", None)
    commands.use(lambda: opened(emptied))
    runner = CliRunner()
    shown = runner.invoke(commands.app, ["diff", str(seed)])
    assert shown.exit_code == 0, shown.output
    assert "controls:a:r1@1" in shown.output
    told = json.loads(runner.invoke(commands.app, ["diff", "--json", str(seed)]).output)
    (held,) = (one for one in told if one["id"] == "controls:a:r1@1")
    assert held["what"] == "added"
    assert held["properties"]["valid_from"] == {"before": None, "after": "0001-01-01"}
    assert "3 scripts applied" in runner.invoke(commands.app, ["apply", str(seed)]).output
    assert "nothing would change" in runner.invoke(commands.app, ["diff", str(seed)]).output


def test_a_new_script_is_numbered_and_can_be_applied(emptied: Settings, seed: Path) -> None:
    file = new_script(seed, "camps_2024")
    assert file.name == "040_camps_2024.cypher"
    assert [finding for script in discover(seed) for finding in lint(script)] == []

    async def work(database: Database) -> None:
        assert await seeding.check(database, seed) == []
        assert len((await seeding.apply(database, seed)).applied) == 4
        assert (await seeding.rehearse(database, seed, again=True)).differences == []

    with_schema(emptied, work)


def test_a_name_or_number_that_will_not_do_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no name of a script"):
        new_script(tmp_path, "Camps 2024")
    assert new_script(tmp_path, "first").name == "010_first.cypher"
    (tmp_path / "999_last.cypher").write_text(HEADER)
    with pytest.raises(FileError, match="no number left"):
        new_script(tmp_path, "late")
