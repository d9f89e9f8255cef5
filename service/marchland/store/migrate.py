"""``cypher/schema`` applied once each, by checksum.

Neo4j lets no transaction hold both schema and data, so a file's statements are committed first and
its record after them. Whoever dies in between leaves statements that say IF NOT EXISTS: the next
run passes over them and writes the record. A Neo4j that dies before a constraint is committed keeps
the constraint's index, which bars the constraint by its name: the next run meets it and drops it.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from pathlib import Path

from marchland import files
from marchland.errors import DatabaseUnavailable, QueryFailed, SchemaEdited, ScriptFailed
from marchland.statement import Access, Statement
from marchland.store.database import Database, Transaction

_APPLIED = Statement("MATCH (file:SchemaFile) RETURN file.name, file.checksum ORDER BY file.name")
_UNFINISHED = Statement(
    "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state ORDER BY name"
)
_PATIENCE = 300.0
"""Seconds that indexes may take to be filled."""
_RECORD = """
MERGE (file:SchemaFile {name: $name})
  ON CREATE SET file.checksum = $checksum, file.applied_at = datetime()
"""

_LEFT_BEHIND = Statement(
    "SHOW INDEXES YIELD name, state, owningConstraint "
    "WHERE state = 'POPULATING' AND owningConstraint IS NULL RETURN name ORDER BY name"
)
_CONSTRAINT = re.compile(r"^CREATE CONSTRAINT (\w+)", re.MULTILINE)
_BARRED = "Neo.ClientError.Schema.IndexWithNameAlreadyExists"
_DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected"
_HAS_ITS_CONSTRAINT = "Neo.DatabaseError.Schema.IndexDropFailed"

_ATTEMPTS = 5
_PAUSE = 0.3
_MET_ANOTHER = {
    _BARRED,
    _DEADLOCK,
    "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
    "Neo.ClientError.Schema.ConstraintAlreadyExists",
    "Neo.ClientError.Schema.IndexAlreadyExists",
}


async def migrate(
    database: Database, folder: Path, on_progress: Callable[[str], None] = lambda _: None
) -> list[str]:
    """Apply the folder's files that are not applied yet; their names, in order.

    `SchemaEdited` when a file that was applied has changed since or is gone; then nothing is run.
    ``on_progress`` hears the name of each file before it is applied.
    """
    found = {file.name: file for file in files.numbered(folder)}
    applied = await _applied(database)
    _refuse_edited(found, applied)
    pending = [file for name, file in found.items() if name not in applied]
    for file in pending:
        on_progress(file.name)
        await _apply(database, file)
    return [file.name for file in pending]


async def _applied(database: Database) -> dict[str, str]:
    return {str(row[0]): str(row[1]) for row in await database.run(_APPLIED)}


def _refuse_edited(found: dict[str, Path], applied: dict[str, str]) -> None:
    for name, expected in applied.items():
        actual = files.checksum([found[name]]) if name in found else None
        if actual == expected:
            continue
        happened = f"is now {actual}" if actual else "is gone"
        raise SchemaEdited(
            f"{name} was applied with the checksum {expected} and {happened}",
            hint=f"Restore {name} as it was, and put what is new into a file with the next number.",
            details={"file": name, "expected": expected, "actual": actual},
        )


async def _apply(database: Database, file: Path) -> None:
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            await _run_all(database, file)
            break
        except (DatabaseUnavailable, ScriptFailed) as error:
            # Two services that create the same schema deadlock, or meet each other's work.
            code = error.details.get("database_code")
            if code not in _MET_ANOTHER or attempt == _ATTEMPTS:
                raise
            await asyncio.sleep(_PAUSE * attempt)
        if code == _BARRED:
            await _drop_left_behind(database, file.parent)
    await _indexes_online(database)
    record = {"name": file.name, "checksum": files.checksum([file])}
    await database.run(Statement(_RECORD, record, Access.WRITE))


async def _drop_left_behind(database: Database, folder: Path) -> None:
    """Drop the indexes of the folder's constraints whose constraint was never committed.

    Such an index may also be the work of a service that migrates right now: then DROP waits for its
    commit, and finds that the index has a constraint by then.
    """
    texts = (file.read_text("utf-8") for file in files.numbered(folder))
    declared = {name for text in texts for name in _CONSTRAINT.findall(text)}
    for (name,) in await database.run(_LEFT_BEHIND):
        if name not in declared:
            continue
        try:
            # Whoever it waits for may fill indexes of a large graph: no bound on a query's time.
            async with database.transaction() as transaction:
                drop = Statement(f"DROP INDEX {name} IF EXISTS", access=Access.WRITE)
                await transaction.write(drop)
        except (DatabaseUnavailable, QueryFailed) as error:
            if error.details.get("database_code") not in {_HAS_ITS_CONSTRAINT, _DEADLOCK}:
                raise


async def _indexes_online(database: Database) -> None:
    """Wait in short reads: a waiting transaction may hold up what it waits for."""
    deadline = time.monotonic() + _PATIENCE
    while unfinished := await database.run(_UNFINISHED):
        name, state = unfinished[0]
        if state == "FAILED" or time.monotonic() > deadline:
            raise ScriptFailed(
                f"the index {name} is {str(state).lower()} and not online",
                hint=f"Look into the database's log; then DROP INDEX {name} and start again.",
            )
        await asyncio.sleep(_PAUSE / 3)


async def _run_all(database: Database, file: Path) -> None:
    async with database.transaction() as transaction:
        for piece in files.pieces(file.read_text("utf-8")):
            await _run(transaction, file, piece)


async def _run(transaction: Transaction, file: Path, piece: files.Piece) -> None:
    try:
        await transaction.write(Statement(piece.text, access=Access.WRITE))
    except QueryFailed as error:
        line, reason = files.located(piece, error.message)
        details = {"file": file.name, "line": line, **error.details}
        raise ScriptFailed(f"{file.name}, line {line}: {reason}", details=details) from error
