"""``marchland import`` and ``marchland export``. Whoever mounts them opens the database."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from marchland.errors import BadRequest, FileError
from marchland.exchange.differ import Differ
from marchland.exchange.dump import lines
from marchland.exchange.formats import FORMATS, SETS, SHIPPED, Format, Table, shipped_copy, table
from marchland.exchange.mapping import Kind, mapping_of
from marchland.exchange.outputs import quiet, unwritable, writable
from marchland.exchange.recording import WAITING
from marchland.exchange.records import Reject
from marchland.exchange.reporting import write_matches, write_rejects
from marchland.exchange.rows import csv_rows
from marchland.exchange.run import Import, Outcome, Progress
from marchland.store import Database

TABLES: dict[str, Kind] = {"csv": "csv", "jsonl": "jsonl"}
REJECTED = 3
"""Exit status: what could be read is imported, and some of the file could not."""
IMPORTS = "imports"
"""The folder of the data folder that gets what imports of shipped sets could not read."""


def format_named(name: str, mapping: Path | None) -> Format:
    """The format of that name; BadRequest tells which there are, or what is wanted beside it."""
    if name in TABLES:
        if mapping is None:
            raise BadRequest(
                f"{name} is read by a mapping", hint="Name one with --mapping; see importing.md."
            )
        return table(mapping_of(mapping), TABLES[name])
    found = FORMATS.get(name)
    if found is None:
        known = [f"{one.name} ({one.meaning})" for one in FORMATS.values()]
        known += [f"{one} (with a mapping)" for one in TABLES]
        raise BadRequest(f"there is no format {name!r}", hint=f"There are: {'; '.join(known)}.")
    if mapping is not None:
        raise BadRequest(f"{name} needs no mapping", hint=f"Mappings are for {', '.join(TABLES)}.")
    return found


def shipped_file(format_: Format) -> Path:
    """The shipped copy of a format; BadRequest where there is none."""
    if format_.name not in SHIPPED:
        raise BadRequest(f"no file of {format_.name} is shipped", hint="Name a file.")
    return shipped_copy(format_.name)


def sets_named(text: str) -> list[str]:
    """The names of shipped sets, comma-joined; BadRequest tells which there are."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in SETS]
    if unknown:
        raise BadRequest(
            f"there is no set {unknown[0]!r}", hint=f"There are: {', '.join(sorted(SETS))}."
        )
    return names


async def bring_in(
    database: Database, names: Sequence[str], console: Console, folder: Path
) -> None:
    """Import the shipped sets of these names; what was imported before costs next to nothing.

    What could not be read, and who may be whom, is left in the folder.
    """
    for name in dict.fromkeys(one for chosen in names for one in SETS[chosen]):
        format_, file = FORMATS[name], shipped_copy(name)
        if await Import(database, format_, file, format_.version_of(file)).finished():
            continue
        rejects, proposals = _outputs(folder, name)
        outcome = await import_file(database, format_, file)
        write_rejects(rejects, outcome.rejects)
        write_matches(proposals, outcome.proposals)
        console.print(
            f"{name}: {outcome.facts_added} relationships, {outcome.sayings_added} assertions; "
            f"what could not be read ({len(outcome.rejects)}) is in {rejects}, "
            f"likely matches ({len(outcome.proposals)}) are in {proposals}",
            highlight=False,
            soft_wrap=True,
        )


def _outputs(folder: Path, name: str) -> tuple[Path, Path]:
    """Where rejects and proposals go; `FileError` where they cannot."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    rejects, proposals = folder / f"{name}.rejects.csv", folder / f"{name}.proposals.csv"
    for file in (rejects, proposals):
        writable(file)
    return rejects, proposals


def confirmed_matches(file: Path | None, format_: Format) -> dict[str, str]:
    """Keys of the data set, and the actors that they were confirmed to be.

    `FileError` where one is not what it is asked to be: it is too few rows to guess at.
    `BadRequest` for a table with a mapping, which tells by itself who is who.
    """
    if file is None:
        return {}
    if isinstance(format_, Table):
        raise BadRequest(
            "a table with a mapping has no keys that matches could confirm",
            hint="Leave --matches out, and let the mapping name the actors by their ids.",
        )

    def refuse(reject: Reject) -> None:
        raise FileError(
            f"{file.name}, row {reject.row}: {reject.reason}", hint="Mend the row, or leave it out."
        )

    rows = csv_rows(file, ("key", "actor"), refuse)
    return {row.cells["key"]: row.cells["actor"] for row in rows if row.cells["actor"]}


def _bars(console: Console) -> Bars:
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    elapsed = TimeElapsedColumn()
    return Bars(*columns, elapsed, console=console, disable=not console.is_terminal)


def _told(console: Console, format_: Format, step: Progress) -> None:
    """What would look as if it hung is told where no bar shows it."""
    if not console.is_terminal and step.doing == WAITING:
        console.print(f"{format_.name}: {step.doing}")


async def import_file(
    database: Database,
    format_: Format,
    file: Path,
    *,
    version: str | None = None,
    published_on: date | None = None,
    matches: Path | None = None,
    recorded_at: datetime | None = None,
    dry_run: bool = False,
    differ: Differ | None = None,
) -> Outcome:
    """Import a file and show on standard error where it is.

    With ``differ`` it is told what the graph would have otherwise, and nothing is written.
    """
    cited = format_.version_of(file, version)
    console = Console(stderr=True)
    with _bars(console) as bars:
        tasks: dict[str, Any] = {}

        def show(step: Progress) -> None:
            if step.doing not in tasks:
                _told(console, format_, step)
                tasks[step.doing] = bars.add_task(step.doing, total=step.of or None)
            bars.update(tasks[step.doing], completed=step.done, total=step.of or None)

        return await Import(
            database,
            format_.published(cited, published_on),
            file,
            cited,
            recorded_at,
            not (dry_run or differ),
            confirmed_matches(matches, format_),
            show,
            differ,
        ).run()


async def export(database: Database, file: Path | None) -> int | None:
    """Write the graph as JSON Lines to a file, whole or not at all, or to standard output.

    How many lines there were; none where who read standard output went away.
    """
    if file is None:
        try:
            count = await lines(database, sys.stdout.buffer.write)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            quiet()
            return None
        return count
    part = file.with_name(file.name + ".part")
    try:
        with part.open("wb") as opened:
            count = await lines(database, opened.write)
        part.replace(file)
    except OSError as error:
        raise unwritable(file, error) from error
    finally:
        part.unlink(missing_ok=True)
    return count
