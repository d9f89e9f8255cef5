"""Imports beside other writers: those of one data set take turns, and a deadlock is tried again."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from tests.integration.test_import_table import backing, imported, mapping, write
from tests.support.seeds import rows, with_schema

from marchland.errors import DatabaseError
from marchland.exchange import recording, run
from marchland.exchange.run import Outcome, Progress
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

WAITING = "waiting for another import of it"
TOLD = "MATCH (:Actor)-[e:SUPPORTS]->(:Actor) RETURN e.id, e.retracted_at.year ORDER BY e.id"
NOTED = "MATCH (run:DataImport) RETURN run.finished"
# So many that the database gives up the import, which has locked fewer.
GROUPS = """
UNWIND range(2, 1000) AS n CREATE (:Actor {id: 'actor:g-' + n, name: 'g ' + n, kind: 'armed_group'})
"""
WATERMARK = Statement("MATCH (m:Watermark) SET m.held = 1 REMOVE m.held", {}, Access.WRITE)
BLOCKED = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked by' RETURN count(*)"


def test_two_imports_of_one_data_set_at_once_are_one_after_the_other(
    emptied: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "BATCH", 20)
    monkeypatch.setattr(recording, "_NOTICED", 0.05)
    mine = mapping(tmp_path, complete=True)
    first = write(tmp_path / "first.csv", backing(200, name="g"))
    second = write(tmp_path / "second.csv", backing(200, name="h"))
    steps: list[str] = []

    async def work(database: Database) -> None:
        def importing(file: Path) -> Any:
            def seen(step: Progress) -> None:
                steps.append(f"{file.stem}: {step.doing}")

            return imported(database, mine, file, None, on_progress=seen)

        first_run = asyncio.ensure_future(importing(first))
        await asyncio.sleep(0.3)
        outcomes: list[Outcome] = await asyncio.gather(first_run, importing(second))
        assert [one.facts_added for one in outcomes] == [200, 200]
        assert outcomes[1].facts_retracted == 200
        assert await rows(database, NOTED) == [[True], [True]]
        told = await rows(database, TOLD)
        assert {year == 9999 for id_, year in told if ":h-" in id_} == {True}
        assert {year == 9999 for id_, year in told if ":g-" in id_} == {False}

    with_schema(emptied, work)
    assert f"second: {WAITING}" in steps
    assert steps.index("first: relationships") < steps.index("second: actors")
    assert "second: actors" not in steps[: len(steps) - steps[::-1].index("first: relationships")]


def test_another_data_set_and_a_dry_run_wait_for_nobody(emptied: Settings, tmp_path: Path) -> None:
    file = write(tmp_path / "f.csv", backing(10))

    async def work(database: Database) -> None:
        async with recording.alone(database, "mine", lambda: None):
            other: Outcome = await asyncio.wait_for(
                imported(database, mapping(tmp_path, "others"), file), 30
            )
            dry: Outcome = await asyncio.wait_for(
                imported(database, mapping(tmp_path), file, write=False), 30
            )
        assert (other.facts_added, dry.facts_added) == (10, 10)
        # What held the turn leaves nothing in the graph.
        assert await rows(database, NOTED) == [[True]]

    with_schema(emptied, work)


def test_a_batch_in_a_deadlock_is_tried_again(
    emptied: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "f.csv", backing(10))
    given_up: list[str] = []

    def passing(error: DatabaseError) -> bool:
        given_up.append(str(error.details.get("database_code")))
        return was_passing(error)

    was_passing, save = recording.passing, run.save
    monkeypatch.setattr(recording, "passing", passing)

    async def work(database: Database) -> None:
        await imported(database, mapping(tmp_path), write(tmp_path / "g.csv", backing(1)))
        others: list[asyncio.Task[None]] = []

        async def other() -> None:
            async with database.transaction() as transaction:
                await transaction.run(Statement(GROUPS, {}, Access.WRITE))
                await transaction.run(WATERMARK)

        async def crossed(*arguments: Any) -> Any:
            """The import has the watermark: let another want that before it goes on."""
            if not others:
                others.append(asyncio.create_task(other()))
                while await rows(database, BLOCKED) == [[0]]:
                    await asyncio.sleep(0.02)
            return await save(*arguments)

        monkeypatch.setattr(run, "save", crossed)
        outcome: Outcome = await imported(database, mapping(tmp_path), file, None)
        await others[0]
        assert (outcome.entities_added, outcome.facts_added) == (9, 9)
        assert await rows(database, "MATCH ()-[e:SUPPORTS]->() RETURN count(e)") == [[10]]

    with_schema(emptied, work)
    assert given_up == ["Neo.TransientError.Transaction.DeadlockDetected"]
