"""Scripts applied, each whole or not at all; several in one transaction where they are quick.

    statements and record of each ─▶ summaries ─▶ validator over the whole graph ─▶ commit

A script counts as applied when the graph records its checksum. Appliers take turns at the
watermark, and when all scripts of a folder are there, what they recorded is published: no script
may change it any more. A run that did not get so far leaves publishing to the next one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

from marchland import files
from marchland.errors import (
    ConstraintViolated,
    DatabaseError,
    DatabaseUnavailable,
    MarchlandError,
    QueryFailed,
    ScriptFailed,
)
from marchland.seeding import loader, places
from marchland.seeding.graph import tell, violations
from marchland.seeding.history import History, changes
from marchland.seeding.lint import Finding, lint
from marchland.seeding.refusal import refuse_broken, refuse_changes
from marchland.seeding.scripts import Script, discover
from marchland.statement import Access, Run, Statement
from marchland.store import Counters, Database, Transaction, watermark
from marchland.store.watermark import Unfinished

_RECORDED = Statement(
    "MATCH (script:SeedScript) RETURN script.name, script.checksum ORDER BY script.name"
)
_RECORD = """
MERGE (script:SeedScript {name: $name})
WITH script WHERE script.checksum IS NULL OR script.checksum <> $checksum
               OR script.recorded_at <> $recorded_at
SET script.checksum = $checksum, script.recorded_at = $recorded_at
"""
_RULE = Statement("MATCH (mark:Watermark {name: 'recorded'}) RETURN mark.summaries")
_FOLLOW = "MATCH (mark:Watermark {name: 'recorded'}) SET mark.summaries = $rule"
TOGETHER = 60.0
"""Seconds after which the scripts of one transaction are checked and kept."""


class State(StrEnum):
    """What the graph knows of a script."""

    APPLIED = "applied"
    CHANGED = "changed"
    NEW = "new"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an application is: which script, which of its steps, what that step does."""

    script: str
    step: int
    steps: int
    doing: str


@dataclass(frozen=True, slots=True)
class Applied:
    """One script that was run, with what that changed."""

    script: str
    counters: Counters


@dataclass(slots=True)
class Report:
    """What an application ran and what it passed over."""

    applied: list[Applied] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    watermark: datetime | None = None
    """Up to this time what is known is settled; None in a graph that recorded nothing."""
    unfinished: list[Unfinished] = field(default_factory=list)
    """Imports that keep what is newer from being published."""

    @property
    def counters(self) -> Counters:
        """What all scripts together changed; its total is 0 when nothing was written."""
        return sum((one.counters for one in self.applied), Counters())


async def status(database: Database, folder: Path) -> dict[str, State]:
    """For each script of the folder, and each that was applied and is gone: its state."""
    recorded = await read_state(database.run)
    found = {script.name: state_of(script, recorded) for script in discover(folder)}
    gone = {name: State.MISSING for name in recorded if name not in found}
    return dict(sorted((found | gone).items()))


async def apply(
    database: Database,
    folder: Path,
    *,
    again: bool = False,
    on_progress: Callable[[Progress], None] = lambda _: None,
) -> Report:
    """Apply the folder's scripts that are new or changed, in order; with ``again``, all of them.

    Scripts are checked and kept together as long as they take no more than `TOGETHER` seconds, so
    what an interruption can lose is bounded; the next call goes on. A script that fails leaves
    nothing of itself, and those before it stay: `ScriptFailed` names its line and why,
    `ModelViolated` what of the graph it would have left breaks the model, `RecordedTooEarly` what
    it would have changed that is published. When all are applied, what they recorded is published
    in turn.
    """
    report = Report()
    recorded = await read_state(database.run)
    left: list[Script] = []
    for script in discover(folder):
        if not again and state_of(script, recorded) is State.APPLIED:
            report.skipped.append(script.name)
        else:
            left.append(script)
    alone = False
    while left:
        try:
            some = left[:1] if alone else left
            left = left[await _together(database, some, again, on_progress, report) :]
        except DatabaseUnavailable:
            raise
        except MarchlandError:
            # One of them is at fault: those before it are to stay, and it is to be named.
            if alone or len(left) == 1:
                raise
            alone = True
    report.watermark = await _publish(database)
    report.unfinished = await watermark.unfinished(database.run)
    return report


async def faults(database: Database, folder: Path) -> list[Finding]:
    """What is at fault in the folder's scripts by themselves, and in the graph as it is."""
    found: list[Finding] = []
    scripts = discover(folder)
    for script in scripts:
        found += lint(script)
        for piece in script.pieces:
            try:
                await database.explain(Statement(piece.text))
            except (QueryFailed, ConstraintViolated) as error:
                line, reason = files.located(piece, error.message)
                found.append(Finding(script.name, line, reason, "correct the statement"))
    broken = await violations(database.run)
    return found + places.found(scripts, broken)


async def read_state(run: Run) -> dict[str, str]:
    """The checksums of the scripts that were applied, by name."""
    return {str(row[0]): str(row[1]) for row in await run(_RECORDED)}


def state_of(script: Script, recorded: dict[str, str]) -> State:
    """What the graph knows of a script."""
    if script.name not in recorded:
        return State.NEW
    return State.APPLIED if recorded[script.name] == script.checksum else State.CHANGED


async def _together(
    database: Database,
    scripts: Sequence[Script],
    again: bool,
    on_progress: Callable[[Progress], None],
    report: Report,
) -> int:
    """Apply the first of the scripts in one transaction, until they take too long; how many.

    What breaks the model is looked for in the whole graph: once for several is far cheaper.
    """
    applied: list[Applied] = []
    skipped: list[str] = []
    last: Script | None = None
    begun = time.monotonic()
    async with database.transaction() as transaction:
        published = (await watermark.hold(transaction)).at
        recorded = await read_state(transaction.run)
        before = await _known(transaction, published)
        for script in scripts:
            if not again and state_of(script, recorded) is State.APPLIED:
                skipped.append(script.name)  # by another applier, meanwhile
                continue
            feeding = await loader.unseen(database, script)
            applied.append(await _apply(transaction, script, on_progress, feeding=feeding))
            last = script
            if time.monotonic() - begun > TOGETHER:
                break
        if last:
            await _finish(transaction, last, applied, before, on_progress)
    report.applied += applied
    report.skipped += skipped
    return len(applied) + len(skipped)


async def _apply(
    transaction: Transaction,
    script: Script,
    on_progress: Callable[[Progress], None],
    *,
    feeding: bool,
) -> Applied:
    """Run a script and note that it was."""
    recorded_at = _sound(script)
    counters = await run_pieces(transaction, script, _shown(script, on_progress), feeding=feeding)
    counters += await transaction.write(_record(script, recorded_at))
    await watermark.note(transaction, recorded_at)
    return Applied(script.name, counters)


async def _finish(
    transaction: Transaction,
    script: Script,
    applied: list[Applied],
    before: History | None,
    on_progress: Callable[[Progress], None],
) -> None:
    """Bring the summaries up to date and check the graph, once the last script was run."""
    show, done = _shown(script, on_progress), len(script.pieces)
    show(done, "summaries")
    counters = applied[-1].counters + await _summarise(transaction)
    applied[-1] = replace(applied[-1], counters=counters)
    show(done + 1, "checks")
    await _check(transaction, script, before)
    show(done + 2, "done")


def _shown(script: Script, on_progress: Callable[[Progress], None]) -> Callable[[int, str], None]:
    steps = len(script.pieces) + 2
    return lambda step, doing: on_progress(Progress(script.name, step, steps, doing))


async def run_script(
    transaction: Transaction, script: Script, *, feeding: bool = False
) -> Counters:
    """Run a sound script's statements and the summaries; ScriptFailed names the line."""
    return await run_pieces(transaction, script, feeding=feeding) + await _summarise(transaction)


async def run_pieces(
    transaction: Transaction,
    script: Script,
    show: Callable[[int, str], None] = lambda *_: None,
    *,
    feeding: bool = False,
) -> Counters:
    """Run a sound script's statements; ScriptFailed names the line.

    With ``feeding`` the rows of the files that it loads are sent along.
    """
    _sound(script)
    counters = Counters()
    for step, piece in enumerate(script.pieces):
        show(step, f"line {piece.line}")
        whole = [Statement(piece.text, access=Access.WRITE)]
        for statement in loader.fed(script, piece) if feeding else whole:
            counters += await _run(transaction, script, piece, statement)
    return counters


def _sound(script: Script) -> datetime:
    """The header's time of a script in which nothing is at fault."""
    found = lint(script)
    if found or script.recorded_at is None:
        first = found[0]
        others = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise ScriptFailed(
            f"{script.name}, line {first.line}: {first.what}{others}",
            hint=first.advice,
            details={"file": script.name, "line": first.line, "findings": [str(f) for f in found]},
        )
    return script.recorded_at


async def _run(
    transaction: Transaction, script: Script, piece: files.Piece, statement: Statement
) -> Counters:
    try:
        return await transaction.write(statement)
    except DatabaseUnavailable:
        raise
    except DatabaseError as error:
        line, reason = files.located(piece, error.message)
        raise ScriptFailed(
            f"{script.name}, line {line}: {reason}",
            hint=_hint(script, error),
            details={"file": script.name, "line": line, **error.details},
        ) from error


def _hint(script: Script, error: DatabaseError) -> str:
    if error.details.get("database_code") == loader.NOT_LOADED:
        folder = script.path.parent / "data"
        return f"To the database file:/// is its import folder, which is to be {folder}."
    return error.hint or "Nothing of this script stays; correct it and apply again."


async def _known(transaction: Transaction, published: datetime | None) -> History | None:
    """What no script may change any more; None where nothing is published yet."""
    if published is None:
        return None
    history = History(published)
    await tell(transaction.run, history)
    return history


async def _check(transaction: Transaction, script: Script, before: History | None) -> None:
    """Refuse a graph that breaks the model, or that tells otherwise what is published."""
    if before is None:
        refuse_broken(script, await violations(transaction.run))
        return
    after = History(before.at)
    refuse_broken(script, await violations(transaction.run, after))
    refuse_changes(script, changes(before, after), before.at)


async def _publish(database: Database) -> datetime | None:
    """The watermark, once what was pending is published and the summaries follow the rule."""
    mark = await watermark.read(database.run)
    if mark.at and not mark.pending and await _follows(database.run):
        return mark.at
    async with database.transaction() as transaction:
        await watermark.hold(transaction)
        if not await _follows(transaction.run):
            await _summarise(transaction)
        return await watermark.publish(transaction)


async def _follows(run: Run) -> bool:
    """Whether the summaries were written by the rule that is shipped now."""
    return [_rule()[0]] in [list(row) for row in await run(_RULE)]


async def _summarise(transaction: Transaction) -> Counters:
    rule, statements = _rule()
    counters = Counters()
    for statement in statements:
        counters += await transaction.write(statement)
    await transaction.run(Statement(_FOLLOW, {"rule": rule}, Access.WRITE))
    return counters


@cache
def _rule() -> tuple[str, tuple[Statement, ...]]:
    """The checksum of the rule and its statements."""
    file = files.shipped("cypher") / "summarise.cypher"
    pieces = files.pieces(file.read_text("utf-8"))
    texts = tuple(Statement(piece.text, access=Access.WRITE) for piece in pieces)
    return files.checksum([file]), texts


def _record(script: Script, recorded_at: datetime) -> Statement:
    values = {"name": script.name, "checksum": script.checksum, "recorded_at": recorded_at}
    return Statement(_RECORD, values, Access.WRITE)
