"""Scripts on a real database: whole or not at all, and once."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest
from tests.support.seeds import HEADER, dump, opened, rows, with_schema, write_seed
from typer.testing import CliRunner

from marchland import seeding
from marchland.cli import _sets
from marchland.errors import BadRequest, DatabaseUnavailable, ModelViolated, ScriptFailed
from marchland.seeding import commands
from marchland.seeding.apply import Progress, State
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

pytestmark = pytest.mark.database

APPLIER = """
import asyncio, sys
from pathlib import Path
from marchland import seeding
from marchland.settings import Settings
from marchland.store import Database

async def main():
    async with Database.of(Settings()) as database:
        print("ready", flush=True)
        await seeding.apply(database, Path(sys.argv[1]))

asyncio.run(main())
"""


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return write_seed(tmp_path / "seed")


def test_a_second_run_writes_nothing(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        steps: list[Progress] = []
        first = await seeding.apply(database, seed, on_progress=steps.append)
        before = await dump(database)
        assert [one.script for one in first.applied] == [
            file.name for file in sorted(seed.iterdir())
        ]
        assert first.counters.nodes_created == 10 + 2 + 1 + 2 * 10 + 3
        assert steps[-1].step == steps[-1].steps
        second = await seeding.apply(database, seed)
        assert second.applied == []
        assert len(second.skipped) == 3
        third = await seeding.apply(database, seed, again=True)
        assert len(third.applied) == 3
        assert [one.counters.total for one in third.applied] == [0, 0, 0]
        assert await dump(database) == before

    with_schema(emptied, work)


@pytest.mark.parametrize(("seconds", "checks"), [(60.0, 1), (0.0, 3)])
def test_quick_scripts_are_checked_together(
    emptied: Settings, seed: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, checks: int
) -> None:
    monkeypatch.setattr(import_module("marchland.seeding.apply"), "TOGETHER", seconds)

    async def work(database: Database) -> None:
        steps: list[Progress] = []
        report = await seeding.apply(database, seed, on_progress=steps.append)
        assert [one.script[:3] for one in report.applied] == ["010", "020", "030"]
        assert sum(one.doing == "checks" for one in steps) == checks

    with_schema(emptied, work)


def test_summaries_follow_the_assertions(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        assert await rows(
            database,
            "MATCH (:Actor)-[e:CONTROLS {version_id: 'controls:a:r1@1'}]->() "
            "RETURN e.admiralty, e.confidence, e.against, e.disputed, e.origins, e.affirmed_by",
        ) == [["B2", 0.65, 0.65, True, 1, ["B source:s actor:b"]]]

    with_schema(emptied, work)


def test_the_lock_leaves_nothing_on_its_node(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        [[names]] = await rows(database, "MATCH (mark:Watermark) RETURN keys(mark)")
        assert set(names) == {"name", "at", "summaries"}

    with_schema(emptied, work)


def test_status_and_changed_scripts(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        assert set((await seeding.status(database, seed)).values()) == {State.NEW}
        await seeding.apply(database, seed)
        script = seed / "010_entities.cypher"
        script.write_text(script.read_text().replace("name: 'A'", "name: 'Aleph'"))
        (seed / "030_denied.cypher").rename(seed / "040_denied.cypher")
        assert await seeding.status(database, seed) == {
            "010_entities.cypher": State.CHANGED,
            "020_held.cypher": State.APPLIED,
            "030_denied.cypher": State.MISSING,
            "040_denied.cypher": State.NEW,
        }
        report = await seeding.apply(database, seed)
        written = {one.script: one.counters for one in report.applied}
        assert written["010_entities.cypher"].nodes_created == 0
        assert written["040_denied.cypher"].relationships_created == 0
        assert await rows(database, "MATCH (a:Actor {id: 'actor:a'}) RETURN a.name") == [["Aleph"]]

    with_schema(emptied, work)


BROKEN = {
    "syntax": (
        "MATCH (a:Actor {id: 'actor:a'})\nSET a.name = 'Z';\n\nRETURN\n  1 +;",
        6,
        "Invalid input",
    ),
    "end": (
        "MATCH (a:Actor {id: 'actor:a'}) SET a.name = 'Z';\n\n"
        "OPTIONAL MATCH (b:Actor {id: 'actor:gone'})\n"
        "OPTIONAL MATCH (r:Region {id: 'region:r1'})\n"
        "MERGE (b)-[:CLAIMS {version_id: 'claims:gone:r1@1'}]->(r);",
        4,
        "is missing",
    ),
    "constraint": (
        "MATCH (a:Actor {id: 'actor:a'}) SET a.name = 'Z';\n"
        "MATCH (a:Actor {id: 'actor:a'}) SET a.id = 'actor:b';",
        3,
        "already exists",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_script_that_fails_leaves_nothing(emptied: Settings, seed: Path, fault: str) -> None:
    text, line, reason = BROKEN[fault]
    (seed / "025_broken.cypher").write_text(HEADER + text)

    async def work(database: Database) -> None:
        with pytest.raises(ScriptFailed, match=reason) as caught:
            await seeding.apply(database, seed)
        assert caught.value.message.startswith(f"025_broken.cypher, line {line}: ")
        assert caught.value.details["line"] == line
        assert caught.value.hint
        assert await rows(database, "MATCH (n:Actor {name: 'Z'}) RETURN n.id") == []
        assert await rows(database, "MATCH (s:SeedScript) RETURN s.name ORDER BY s.name") == [
            ["010_entities.cypher"],
            ["020_held.cypher"],
        ]
        (seed / "025_broken.cypher").unlink()
        report = await seeding.apply(database, seed)
        assert [one.script for one in report.applied] == ["030_denied.cypher"]

    with_schema(emptied, work)


def test_a_script_that_breaks_the_model_leaves_nothing(emptied: Settings, seed: Path) -> None:
    (seed / "025_broken.cypher").write_text(
        HEADER
        + "UNWIND range(1, 30) AS n MERGE (a:Actor {id: 'actor:x' + n}) SET a.kind = 'regime';"
    )

    async def work(database: Database) -> None:
        with pytest.raises(ModelViolated) as caught:
            await seeding.apply(database, seed)
        message = caught.value.message
        assert "kind is 'regime'" in message
        assert "one of state, forces" in message
        assert "and 40 more" in message
        assert await rows(database, "MATCH (a:Actor {kind: 'regime'}) RETURN a.id") == []

    with_schema(emptied, work)


def test_what_breaks_the_model_is_named_with_file_line_value_and_advice(
    emptied: Settings, seed: Path
) -> None:
    (seed / "data").mkdir()
    (seed / "data" / "towns.csv").write_text("id,name,kind\nregion:t1,T1,city\nregion:t2,T2,hut\n")
    (seed / "025_towns.cypher").write_text(
        HEADER
        + "LOAD CSV WITH HEADERS FROM 'file:///towns.csv' AS line\n"
        + "MERGE (n:Region {id: line.id}) SET n += line;\n"
        + "UNWIND [\n  {id: 'actor:x', kind: 'state', gw: '630'}] AS row\n"
        + "MERGE (n:Actor {id: row.id}) SET n.name = 'X', n.kind = row.kind, n.gw_number = row.gw;"
    )

    async def work(database: Database) -> None:
        with pytest.raises(ModelViolated) as caught:
            await seeding.apply(database, seed)
        told = caught.value.message
        assert "\n  025_towns.cypher, line 5: actor:x: gw_number is '630'" in told
        assert "\n  data/towns.csv, line 3: region:t2: kind is 'hut'" in told
        found = {str(one) for one in await seeding.check(database, seed)}
        assert any(one.startswith("data/towns.csv, line 3: region:t2") for one in found)

    with_schema(emptied, work)


def test_a_script_at_fault_is_not_run(emptied: Settings, seed: Path) -> None:
    (seed / "005_broken.cypher").write_text("MERGE (a:Actor {id: 'actor:x'});")

    async def work(database: Database) -> None:
        with pytest.raises(ScriptFailed, match="no line says when"):
            await seeding.apply(database, seed)
        assert await rows(database, "MATCH (n:Actor|SeedScript) RETURN n") == []

    with_schema(emptied, work)


def test_two_appliers_take_turns(emptied: Settings, seed: Path) -> None:
    write_seed(seed, size=300)

    async def work(database: Database) -> None:
        async with opened(emptied) as other:
            reports = await asyncio.gather(
                seeding.apply(database, seed), seeding.apply(other, seed)
            )
        ran = [one.script for report in reports for one in report.applied]
        assert sorted(ran) == sorted(file.name for file in seed.iterdir())
        assert await seeding.check(database, seed) == []

    with_schema(emptied, work)


def test_check_finds_what_is_wrong_in_scripts_and_graph(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        assert await seeding.check(database, seed) == []
        (seed / "040_broken.cypher").write_text(
            HEADER + "MATCH (a:Actor) DETACH DELETE a;\nRETURN 1 +;"
        )
        await database.run(
            Statement("MATCH (a:Actor {id: 'actor:a'}) SET a.kind = 'x'", {}, Access.WRITE)
        )
        await database.run(Statement("CREATE ({id: 'actor:nobody'})", {}, Access.WRITE))
        wrong = "MATCH (:Actor)-[e:CONTROLS {id: 'controls:a:r2'}]->() SET e.affirmed_by = []"
        await database.run(Statement(wrong, {}, Access.WRITE))
        found = [(finding.where, finding.line) for finding in await seeding.check(database, seed)]
        assert sorted(found) == [
            ("010_entities.cypher", 9),
            ("040_broken.cypher", 2),
            ("040_broken.cypher", 3),
            ("actor:nobody", 0),
            ("controls:a:r2", 0),
        ]

    with_schema(emptied, work)


def test_whatever_the_graph_holds_is_checked(emptied: Settings, seed: Path) -> None:
    extra = """
    MATCH (a:Actor {id: 'actor:a'}), (r:Region {id: 'region:r1'})
    CREATE (a)-[:OWNS {since: 1}]->(r)
    CREATE (a)-[:PUBLISHED_IN]->(r)
    CREATE (a)-[:CONTROLS {id: 'controls:x'}]->(:Person {id: 'x'})
    SET r.location = point({x: 1, y: 2}), a:Region, r.gw_number = duration('P1D')
    """

    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        await database.run(Statement(extra, {}, Access.WRITE))
        found = {finding.what for finding in await seeding.check(database, seed)}
        assert "there is no relationship OWNS" in found
        assert any(what.endswith("it leads from Actor:Region to Region") for what in found)
        assert "it has Person" in found
        assert "actor:a: it has Actor and Region" in found
        assert any(what.startswith("location is") for what in found)
        assert any(what.startswith("gw_number is") for what in found)

    with_schema(emptied, work)


def _applier(settings: Settings, seed: Path) -> subprocess.Popen[str]:
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else None
    named = {
        "NEO4J_URI": settings.neo4j_uri or "",
        "NEO4J_USERNAME": settings.neo4j_username,
        "NEO4J_DATABASE": settings.neo4j_database,
    }
    secret = {"NEO4J_PASSWORD": password} if password else {}
    process = subprocess.Popen(
        [sys.executable, "-c", APPLIER, str(seed)],
        env=os.environ | named | secret,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _empty(database: Database) -> Statement:
    del database
    return Statement(
        "MATCH (n:Actor|Region|Source|Assertion|SeedScript|Watermark) DETACH DELETE n",
        {},
        Access.WRITE,
    )


def test_an_applier_that_is_killed_leaves_whole_scripts(emptied: Settings, seed: Path) -> None:
    write_seed(seed, size=400)
    moments = random.Random(7)  # noqa: S311

    async def work(database: Database) -> None:
        before = time.monotonic()
        await seeding.apply(database, seed)
        took = time.monotonic() - before
        whole = await dump(database)
        unfinished = 0
        for attempt in range(7):
            await database.run(_empty(database))
            with _applier(emptied, seed) as process:
                await asyncio.sleep(moments.uniform(0.05, 1.0) * took)
                process.send_signal(signal.SIGINT if attempt % 3 == 2 else signal.SIGKILL)
            unfinished += process.returncode != 0
            report = await seeding.apply(database, seed)
            assert len(report.applied) + len(report.skipped) == 3
            assert await dump(database) == whole
        assert unfinished >= 3, "too few were killed at work for this to prove anything"

    with_schema(emptied, work)


def test_the_commands(emptied: Settings, seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands._Context, "open_database", None)
    monkeypatch.setattr(commands._Context, "sets", None)
    commands.use(lambda: opened(emptied), _sets)
    runner = CliRunner()

    def run(*arguments: str) -> tuple[int, str]:
        result = runner.invoke(commands.app, [*arguments, str(seed)])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.output

    assert "3 scripts applied, 0 unchanged" in run("apply")[1]
    assert "0 scripts applied, 3 unchanged" in run("apply")[1]
    code, output = run("apply", "--again")
    assert "3 scripts applied" in output
    assert "0 properties set" in output
    with pytest.raises(BadRequest, match="no set 'nothing'"):
        run("apply", "--with", "nothing")
    assert "control-syria: " in run("apply", "--with", "control-syria")[1]
    assert run("status")[1].count("applied") == 3
    assert run("check") == (0, "no faults\n")
    (seed / "040_broken.cypher").write_text(HEADER + "MATCH (a:Actor) DETACH DELETE a;")
    code, output = run("check")
    assert (code, "040_broken.cypher, line 2: deletes" in output) == (1, True)
    with pytest.raises(ScriptFailed):
        run("apply")


def test_a_database_that_is_away_is_said(tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(Settings(neo4j_uri="bolt://127.0.0.1:1")) as database:
            with pytest.raises(DatabaseUnavailable):
                await seeding.apply(database, write_seed(tmp_path / "seed"))

    asyncio.run(work())
