"""Scripts applied, each whole or not at all, in one transaction each.

    statements ─▶ summaries ─▶ validator over the whole graph ─▶ record ─▶ commit

A script counts as applied when the graph records its checksum. Appliers take turns: a transaction
begins with a lock that the uniqueness of `SeedLock` makes exclusive and that leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

from marchland import files
from marchland.errors import (
    ConstraintViolated,
    DatabaseError,
    DatabaseUnavailable,
    ModelViolated,
    QueryFailed,
    ScriptFailed,
)
from marchland.model.validate import Violation
from marchland.seeding.graph import violations
from marchland.seeding.lint import Finding, lint
from marchland.seeding.scripts import Script, discover
from marchland.statement import Access, Run, Statement
from marchland.store import Counters, Database, Transaction

_RECORDED = Statement(
    "MATCH (script:SeedScript) RETURN script.name, script.checksum ORDER BY script.name"
)
_LOCK = Statement("MERGE (lock:SeedLock {name: 'seed'}) DELETE lock", access=Access.WRITE)
_RECORD = """
MERGE (script:SeedScript {name: $name})
WITH script WHERE script.checksum IS NULL OR script.checksum <> $checksum
               OR script.recorded_at <> $recorded_at
SET script.checksum = $checksum, script.recorded_at = $recorded_at
"""
_SHOWN = 20
_NOT_LOADED = "Neo.ClientError.Statement.ExternalResourceFailed"


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

    @property
    def counters(self) -> Counters:
        """What all scripts together changed; its total is 0 when nothing was written."""
        return sum((one.counters for one in self.applied), Counters())


async def status(database: Database, folder: Path) -> dict[str, State]:
    """For each script of the folder, and each that was applied and is gone: its state."""
    recorded = await _recorded(database.run)
    found = {script.name: _state(script, recorded) for script in discover(folder)}
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

    A script that fails leaves nothing of itself, and those before it stay: `ScriptFailed` names its
    line and why, `ModelViolated` what of the graph it would have left breaks the model.
    """
    report = Report()
    recorded = await _recorded(database.run)
    for script in discover(folder):
        if not again and _state(script, recorded) is State.APPLIED:
            report.skipped.append(script.name)
            continue
        counters = await _apply(database, script, again, on_progress)
        if counters is None:
            report.skipped.append(script.name)
        else:
            report.applied.append(Applied(script.name, counters))
    return report


async def check(database: Database, folder: Path) -> list[Finding]:
    """Everything at fault in the folder's scripts and in the graph; writes nothing."""
    found: list[Finding] = []
    for script in discover(folder):
        found += lint(script)
        for piece in script.pieces:
            try:
                await database.explain(Statement(piece.text))
            except (QueryFailed, ConstraintViolated) as error:
                line, reason = files.located(piece, error.message)
                found.append(Finding(script.name, line, reason, "correct the statement"))
    broken = await violations(database.run)
    return found + [Finding(v.subject, 0, v.message, v.advice) for v in broken]


async def _recorded(run: Run) -> dict[str, str]:
    return {str(row[0]): str(row[1]) for row in await run(_RECORDED)}


def _state(script: Script, recorded: dict[str, str]) -> State:
    if script.name not in recorded:
        return State.NEW
    return State.APPLIED if recorded[script.name] == script.checksum else State.CHANGED


async def _apply(
    database: Database, script: Script, again: bool, on_progress: Callable[[Progress], None]
) -> Counters | None:
    """What it changed, or None when another applier was there first."""
    recorded_at = _sound(script)
    steps = len(script.pieces) + 3

    def tell(step: int, doing: str) -> None:
        on_progress(Progress(script.name, step, steps, doing))

    async with database.transaction() as transaction:
        await transaction.run(_LOCK)
        recorded = await _recorded(transaction.run)
        if not again and _state(script, recorded) is State.APPLIED:
            return None
        counters = Counters()
        for step, piece in enumerate(script.pieces):
            tell(step, f"line {piece.line}")
            counters += await _run(transaction, script, piece)
        tell(steps - 3, "summaries")
        for statement in _summaries():
            counters += await transaction.write(statement)
        tell(steps - 2, "checks")
        _refuse(script, await violations(transaction.run))
        tell(steps - 1, "record")
        counters += await transaction.write(_record(script, recorded_at))
    tell(steps, "done")
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


async def _run(transaction: Transaction, script: Script, piece: files.Piece) -> Counters:
    try:
        return await transaction.write(Statement(piece.text, access=Access.WRITE))
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
    if error.details.get("database_code") == _NOT_LOADED:
        folder = script.path.parent / "data"
        return f"To the database file:/// is its import folder, which is to be {folder}."
    return error.hint or "Nothing of this script stays; correct it and apply again."


def _refuse(script: Script, broken: list[Violation]) -> None:
    if not broken:
        return
    shown = [str(violation) for violation in broken[:_SHOWN]]
    more = [f"and {len(broken) - _SHOWN} more"] if len(broken) > _SHOWN else []
    raise ModelViolated(
        f"after {script.name} the graph would break the model:\n  " + "\n  ".join(shown + more),
        hint="Nothing of this script stays; correct it and apply again.",
        details={"file": script.name, "violations": len(broken)},
    )


@cache
def _summaries() -> tuple[Statement, ...]:
    text = (files.shipped("cypher") / "summarise.cypher").read_text("utf-8")
    return tuple(Statement(piece.text, access=Access.WRITE) for piece in files.pieces(text))


def _record(script: Script, recorded_at: datetime) -> Statement:
    values = {"name": script.name, "checksum": script.checksum, "recorded_at": recorded_at}
    return Statement(_RECORD, values, Access.WRITE)
