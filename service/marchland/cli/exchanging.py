"""`import` and `export`: files of others into the graph, the graph as a file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from marchland.cli import connect
from marchland.exchange import commands, reporting
from marchland.exchange.differing import differences
from marchland.exchange.formats import Format
from marchland.exchange.outputs import writable
from marchland.exchange.run import Outcome
from marchland.files import shipped
from marchland.settings import Settings
from marchland.store import Database
from marchland.store.migrate import migrate


class ExportFormat(StrEnum):
    """What a graph can be written as."""

    JSONL = "jsonl"


FormatName = Annotated[str, typer.Argument(metavar="FORMAT", help="As in ucdp-esd.")]
File = Annotated[
    Path | None,
    typer.Argument(metavar="FILE", help="As its publisher ships it; the shipped copy if none."),
]
Mapping = Annotated[
    Path | None, typer.Option(help="What the columns of a csv or jsonl mean, in YAML.")
]
Version = Annotated[str | None, typer.Option(help="The data set's version.")]
PublishedOn = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"], help="When the version was published, if it is not the shipped one."
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")
]
Diff = Annotated[
    bool,
    typer.Option("--diff", help="Show what would be added, changed and retracted; write nothing."),
]
Matches = Annotated[
    Path | None, typer.Option(help="Confirmed matches: CSV with the columns key and actor.")
]
Proposals = Annotated[
    Path | None, typer.Option(help="Where to write likely matches, to be confirmed.")
]
Rejects = Annotated[Path | None, typer.Option(help="Where to write what could not be read.")]
RecordedAt = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%dT%H:%M:%SZ"], help="When it is recorded (UTC); now if none."),
]
AsJson = Annotated[bool, typer.Option("--json", help="For programs.")]


def import_(
    format_: FormatName,
    file: File = None,
    mapping: Mapping = None,
    version: Version = None,
    published_on: PublishedOn = None,
    dry_run: DryRun = False,
    diff: Diff = False,
    matches: Matches = None,
    proposals: Proposals = None,
    rejects: Rejects = None,
    recorded_at: RecordedAt = None,
    as_json: AsJson = False,
) -> None:
    """Import a file of a data set. Exits 3 when some of it could not be read.

    A second import of the same file writes nothing; a newer version adds, closes and retracts what
    changed. One that was stopped goes on where it was when it is run again.
    """
    chosen = commands.format_named(format_, mapping)
    chosen_file, unread = _files(chosen, file, rejects, proposals)

    async def work(database: Database) -> int:
        with differences(diff, as_json=as_json) as differ:
            outcome = await commands.import_file(
                database,
                chosen,
                chosen_file,
                version=version,
                published_on=published_on and published_on.date(),
                matches=matches,
                recorded_at=recorded_at and recorded_at.replace(tzinfo=UTC),
                dry_run=dry_run,
                differ=differ,
            )
        if not (diff and as_json):
            reporting.report(outcome, dry_run=dry_run or diff, as_json=as_json)
        return _left(outcome, proposals, unread)

    raise typer.Exit(_with_database(work))


def _files(
    chosen: Format, file: Path | None, rejects: Path | None, proposals: Path | None
) -> tuple[Path, Path]:
    """What to read, and where to tell what cannot be read; `FileError` where nothing can be told.

    That is found out before the import begins.
    """
    chosen_file = file or commands.shipped_file(chosen)
    unread = rejects or Path(f"{chosen_file.stem}.rejects.csv")
    for output in (proposals, unread):
        writable(output)
    return chosen_file, unread


def _left(outcome: Outcome, proposals: Path | None, file: Path) -> int:
    """Write likely matches, and what could not be read, if anything; tell the exit status."""
    if proposals:
        reporting.write_matches(proposals, outcome.proposals)
    if not outcome.rejects:
        return 0
    reporting.write_rejects(file, outcome.rejects)
    Console(stderr=True).print(f"What could not be read is in {file}.")
    return commands.REJECTED


def export(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Standard output if none.")
    ] = None,
    format_: Annotated[ExportFormat, typer.Option("--format")] = ExportFormat.JSONL,
) -> None:
    """Write the whole graph as sorted lines, so that two graphs can be compared."""

    async def work(database: Database) -> int:
        count = await commands.export(database, file)
        if count is None:
            return 1
        Console(stderr=True).print(f"{count} lines of {format_}")
        return 0

    raise typer.Exit(_with_database(work))


def _with_database(work: Callable[[Database], Coroutine[Any, Any, int]]) -> int:
    async def run(settings: Settings, *, local: bool) -> int:
        if local:
            await connect.prepare(settings)
        async with Database.of(settings) as database:
            await migrate(database, shipped("cypher") / "schema")
            return await work(database)

    with connect.reachable(Settings(), Console(stderr=True)) as (settings, local):
        return asyncio.run(run(settings, local=local))
