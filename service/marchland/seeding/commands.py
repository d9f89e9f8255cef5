"""``marchland seed``: apply, status, check. Whoever mounts them says how to open a database."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from marchland import files, seeding
from marchland.seeding.apply import Progress as Step
from marchland.seeding.apply import Report, State
from marchland.seeding.rehearsal import Difference, What
from marchland.seeding.scripts import iso
from marchland.seeding.template import new_script
from marchland.store import Database, watermark
from marchland.store.migrate import migrate
from marchland.store.values import before_and_after

OpenDatabase = Callable[[], AbstractAsyncContextManager[Database]]
BringIn = Callable[[Database, Console], Awaitable[None]]
Sets = Callable[[str], BringIn]
"""Makes of the names of data sets, comma-joined, what imports them; BadRequest for a wrong one."""

app = typer.Typer(
    no_args_is_help=True, help="Seed scripts: apply them, see what is applied, check."
)

Folder = Annotated[
    Path | None, typer.Argument(help="A folder of NNN_*.cypher scripts; the shipped one if none.")
]

_STYLES = {State.APPLIED: "green", State.CHANGED: "yellow", State.NEW: "cyan", State.MISSING: "red"}
_WHAT = {
    What.ADDED: "green",
    What.CHANGED: "yellow",
    What.RETRACTED: "magenta",
    What.REMOVED: "red",
}
_PLAIN_WIDTH = 160
"""Columns when the output goes to a file or a pipe."""


class _Context:
    """How these commands come to a database."""

    open_database: OpenDatabase | None = None
    sets: Sets | None = None


def use(open_database: OpenDatabase, sets: Sets | None = None) -> None:
    """Give the commands their database and data sets; once, before any of them runs."""
    _Context.open_database = open_database
    _Context.sets = sets


def _with_database(work: Callable[[Database], Coroutine[Any, Any, None]]) -> None:
    opened = _Context.open_database
    if opened is None:
        raise AssertionError("whoever mounts these commands calls use() first")

    async def run() -> None:
        async with opened() as database:
            await work(database)

    asyncio.run(run())


@app.command("apply")
def apply_(
    folder: Folder = None,
    again: Annotated[bool, typer.Option(help="Run unchanged scripts too.")] = False,
    with_: Annotated[
        str | None, typer.Option("--with", help="Shipped data sets to import then, comma-joined.")
    ] = None,
) -> None:
    """Apply the scripts that are new or changed, in order, each whole or not at all."""
    bring_in = _Context.sets(with_) if with_ and _Context.sets else None

    async def work(database: Database) -> None:
        await migrate(database, files.shipped("cypher") / "schema")
        report = await apply_with_progress(database, _folder(folder), again=again)
        _tell(report)
        if bring_in:
            await bring_in(database, Console(stderr=True))

    _with_database(work)


@app.command()
def status(folder: Folder = None) -> None:
    """Show which scripts are applied, changed since, new, or gone."""

    async def work(database: Database) -> None:
        table = Table("script", "state")
        for name, state in (await seeding.status(database, _folder(folder))).items():
            table.add_row(Text(name), Text(state, _STYLES[state]))
        Console().print(table)
        _tell_unfinished(await watermark.unfinished(database.run))

    _with_database(work)


@app.command()
def check(folder: Folder = None) -> None:
    """Look for faults in the scripts and in the whole graph; write nothing. Exits 1 on any."""

    async def work(database: Database) -> None:
        found = await seeding.check(database, _folder(folder))
        console = Console(emoji=False)
        for finding in found:
            console.print(str(finding), markup=False, highlight=False, soft_wrap=True)
        console.print(f"{len(found)} faults" if found else "no faults")
        if found:
            raise typer.Exit(1)

    _with_database(work)


@app.command()
def diff(
    folder: Folder = None,
    again: Annotated[bool, typer.Option("--again", help="Run unchanged scripts too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Show what an apply would add, change and retract; write nothing."""

    async def work(database: Database) -> None:
        await migrate(database, files.shipped("cypher") / "schema")
        found = (await seeding.rehearse(database, _folder(folder), again=again)).differences
        if as_json:
            sys.stdout.buffer.write(orjson.dumps([_json(one) for one in found]) + b"\n")
            return
        table = Table("script", "", "what", "id", "of it")
        for one in found:
            names = "" if one.what in (What.ADDED, What.REMOVED) else ", ".join(one.properties)
            told = Text(one.what, _WHAT[one.what])
            # Texts of the graph as they are: a bracket in one is no markup.
            table.add_row(Text(one.script), told, Text(one.kind), Text(one.id), Text(names))
        width = None if sys.stdout.isatty() else _PLAIN_WIDTH
        Console(width=width, emoji=False).print(table if found else "nothing would change")

    _with_database(work)


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Lower case, as in camps_2024.")],
    folder: Annotated[Path, typer.Argument(help="Where it is written.")] = Path("seed"),
) -> None:
    """Write a script with the next number, a header and what it is to look like."""
    Console(soft_wrap=True, emoji=False).print(
        str(new_script(folder, name)), markup=False, highlight=False
    )


def _json(one: Difference) -> dict[str, Any]:
    told = {"script": one.script, "what": str(one.what), "kind": one.kind, "id": one.id}
    return {**told, "properties": before_and_after(one.properties)}


async def apply_with_progress(database: Database, folder: Path, *, again: bool = False) -> Report:
    """Apply a folder's scripts and show on standard error where it is."""
    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[doing]}")
    console = Console(stderr=True)
    with Progress(
        *columns, TimeElapsedColumn(), console=console, disable=not console.is_terminal
    ) as progress:
        tasks: dict[str, Any] = {}

        def show(step: Step) -> None:
            if step.script not in tasks:
                tasks[step.script] = progress.add_task(step.script, total=step.steps, doing="")
            progress.update(tasks[step.script], completed=step.step, doing=step.doing)

        return await seeding.apply(database, folder, again=again, on_progress=show)


def _folder(folder: Path | None) -> Path:
    return folder or files.shipped("seed")


def _tell(report: Report) -> None:
    written = report.counters
    Console().print(
        f"{len(report.applied)} scripts applied, {len(report.skipped)} unchanged: "
        f"{written.nodes_created} nodes and {written.relationships_created} relationships created, "
        f"{written.properties_set} properties set",
        soft_wrap=True,
    )
    _tell_unfinished(report.unfinished)


def _tell_unfinished(imports: Sequence[watermark.Unfinished]) -> None:
    """Say what keeps the watermark where it is; a stopped import would else do so unseen."""
    for one in imports:
        since = iso(one.since) if one.since else "no known time"
        Console(soft_wrap=True, emoji=False).print(
            f"the import {one.name}, which records at {since}, is not finished: nothing newer is "
            "published until it is; if it is not under way, run it again",
            markup=False,
            highlight=False,
        )
