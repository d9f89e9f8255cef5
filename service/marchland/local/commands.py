"""The command line's ``db`` and ``doctor``: what they print, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.filesize import decimal
from rich.table import Table

from marchland.files import shipped_data
from marchland.local.backup import backup as write_backup
from marchland.local.backup import restore as read_backup
from marchland.local.control import Status, stop_detached
from marchland.local.control import status as look
from marchland.local.doctor import State, examine
from marchland.local.layout import layout_of
from marchland.local.server import start_server
from marchland.settings import Settings

db = typer.Typer(no_args_is_help=True, help="The local Neo4j: start, stop, back up, restore.")

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The store, instead of the default one.")
]
CacheDir = Annotated[Path | None, typer.Option("--cache-dir", help="Where fetched files are kept.")]

_COLOURS = {State.OK: "green", State.WARN: "yellow", State.FAIL: "red"}


def _settings(data_dir: Path | None, cache_dir: Path | None = None) -> Settings:
    chosen = {"data_dir": data_dir, "cache_dir": cache_dir}
    return Settings().model_copy(update={k: v for k, v in chosen.items() if v is not None})


def _out() -> Console:
    return Console(highlight=False, soft_wrap=True)


@db.command()
def start(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: any free one.")] = 0,
    import_dir: Annotated[
        Path | None,
        typer.Option(
            "--import-dir", help="What file:/// means to LOAD CSV; the shipped data if not given."
        ),
    ] = None,
    data_dir: DataDir = None,
    cache_dir: CacheDir = None,
) -> None:
    """Start Neo4j and leave it running until `marchland db stop`."""
    settings = _settings(data_dir, cache_dir)
    folder = import_dir or shipped_data()
    server = start_server(settings, import_dir=folder, bolt_port=port, tether=False)
    out = _out()
    out.print(f"Neo4j is ready at {server.uri}")
    out.print(f"user {server.username}, password in {layout_of(settings.data_dir).password}")
    server.leave()


@db.command()
def stop(data_dir: DataDir = None) -> None:
    """Stop the Neo4j that `marchland db start` left running."""
    stopped = stop_detached(_settings(data_dir))
    _out().print("Neo4j is stopped." if stopped else "Neo4j was not running.")


@db.command()
def status(data_dir: DataDir = None) -> None:
    """Say where the store is, how large, and who has it open."""
    found = look(_settings(data_dir))
    for line in _lines(found):
        _out().print(line)


def _lines(found: Status) -> list[str]:
    size = decimal(found.size) if found.exists else "empty"
    lines = [f"store    {found.data_dir} ({size})", f"version  Neo4j {found.version}"]
    if not found.in_use:
        return [*lines, "state    stopped"]
    if found.java_pid is None:
        return [*lines, f"state    in use by process {found.owner_pid} ({found.what})"]
    state = "running" if found.answers else "starting or stopping"
    lines.append(f"state    {state} since {found.since}, process {found.java_pid}")
    lines.append(f"bolt     {found.uri}")
    held = "itself, until `marchland db stop`" if found.detached else found.what
    return [*lines, f"held by  process {found.owner_pid} ({held})"]


@db.command()
def path(data_dir: DataDir = None) -> None:
    """Print the folder of the store."""
    typer.echo(layout_of(_settings(data_dir).data_dir).root)


@db.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write.")],
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace it.")] = False,
    data_dir: DataDir = None,
    cache_dir: CacheDir = None,
) -> None:
    """Write the whole store into one file; Neo4j has to be stopped."""
    size = write_backup(_settings(data_dir, cache_dir), file, overwrite=overwrite)
    _out().print(f"Backed up into {file} ({decimal(size)}).")


@db.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `db backup` wrote.")],
    data_dir: DataDir = None,
    cache_dir: CacheDir = None,
) -> None:
    """Replace the store by a backup; a failure leaves it as it was."""
    read_backup(_settings(data_dir, cache_dir), file)
    _out().print(f"Restored from {file}.")


def doctor_command(settings: Settings, console: Console | None = None) -> int:
    """Print what ``examine`` found; 1 if anything stands in the way of `marchland up`, else 0."""
    findings = examine(settings)
    table = Table("", "what", "found", "what to do", box=None, pad_edge=False)
    for one in findings:
        state = f"[{_COLOURS[one.state]}]{one.state}[/]"
        table.add_row(state, one.name, one.found, one.advice or "")
    (console or Console()).print(table)
    return 1 if any(one.state is State.FAIL for one in findings) else 0
