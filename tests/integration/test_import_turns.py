"""Imports beside other writers: imports take turns, and a deadlock is tried again."""

from __future__ import annotations

import asyncio
import csv
from pathlib import Path
from typing import Any

import pytest
from tests.integration.test_import_table import backing, imported, mapping, write
from tests.support.seeds import rows, with_schema

from marchland.errors import DatabaseError
from marchland.exchange import recording, run
from marchland.exchange import write as saving
from marchland.exchange.formats import FORMATS, shipped_copy
from marchland.exchange.run import Outcome, Progress
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database, failures

WAITING = "waiting for another import"
CALLED_528 = "MATCH (a:Actor {ucdp_id: '528'}) RETURN count(a)"
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


def test_imports_of_two_data_sets_at_once_bring_in_one_actor(
    emptied: Settings, tmp_path: Path
) -> None:
    """Both tell of UCDP's actor 528, by two names: the later finds whom the former brought in."""
    for name in ("ucdp-esd", "ucdp-brd"):
        with shipped_copy(name).open(encoding="utf-8-sig", newline="") as published:
            header, *lines = csv.reader(published)
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as part:
            csv.writer(part).writerows([header, *(line for line in lines if "528" in line)])

    async def work(database: Database) -> None:
        def importing(name: str) -> Any:
            format_ = FORMATS[name]
            told = database, format_, tmp_path / f"{name}.csv", format_.version
            return run.Import(*told).run()

        await asyncio.gather(importing("ucdp-esd"), importing("ucdp-brd"))
        assert await rows(database, CALLED_528) == [[1]]

    with_schema(emptied, work)


def test_another_data_set_waits_and_a_dry_run_waits_for_nobody(
    emptied: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "_NOTICED", 0.05)
    file, told = write(tmp_path / "f.csv", backing(10)), asyncio.Event()

    async def work(database: Database) -> None:
        def waits(step: Progress) -> None:
            if step.doing == WAITING:
                told.set()

        async with recording.alone(database, lambda: None):
            others = imported(database, mapping(tmp_path, "others"), file, None, on_progress=waits)
            other = asyncio.ensure_future(others)
            await asyncio.wait_for(told.wait(), 30)
            dry: Outcome = await asyncio.wait_for(
                imported(database, mapping(tmp_path), file, write=False), 30
            )
            assert (dry.facts_added, other.done()) == (10, False)
        outcome: Outcome = await other
        assert outcome.facts_added == 10
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

    was_passing, save = failures.passing, saving.save
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
