"""``marchland import --diff``: each difference as a row of a table, or as an object of JSON.

They are printed as they come, so that memory stays bounded: the table is cut, JSON tells all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table

from marchland.exchange.differ import Differ, Difference, What
from marchland.store.values import before_and_after, plain

_SHOWN = 1_000
_PLAIN_WIDTH = 160
"""Columns when the output goes to a file or a pipe."""
_STYLES = {
    What.ADDED: "green",
    What.CHANGED: "yellow",
    What.CLOSED: "cyan",
    What.RETRACTED: "magenta",
}


@contextmanager
def differences(wanted: bool, *, as_json: bool) -> Iterator[Differ | None]:
    """Who is to be told the differences, where they are wanted; they are printed at the end."""
    if not wanted:
        yield None
    elif as_json:
        with _array() as differ:
            yield differ
    else:
        with _table() as differ:
            yield differ


@contextmanager
def _array() -> Iterator[Differ]:
    write, told = sys.stdout.buffer.write, 0

    def differ(one: Difference) -> None:
        nonlocal told
        write((b"[\n" if not told else b",\n") + orjson.dumps(_json(one)))
        told += 1

    yield differ
    write(b"\n]\n" if told else b"[]\n")


@contextmanager
def _table() -> Iterator[Differ]:
    table, told = Table("", "what", "id", "of it"), 0

    def differ(one: Difference) -> None:
        nonlocal told
        told += 1
        if told <= _SHOWN:
            table.add_row(f"[{_STYLES[one.what]}]{one.what}[/]", one.kind, one.id, _of(one))

    yield differ
    width = None if sys.stdout.isatty() else _PLAIN_WIDTH
    console = Console(width=width, emoji=False, highlight=False)
    console.print(table if told else "nothing would change")
    if told > _SHOWN:
        console.print(f"and {told - _SHOWN} more; --json tells all")


def _of(one: Difference) -> str:
    """What of a thing is otherwise; of one that comes or goes, the period is enough."""
    names = list(one.properties)
    if one.what in (What.ADDED, What.RETRACTED):
        names = [name for name in ("name", "valid_from", "valid_to") if name in one.properties]
        place = 1 if one.what is What.ADDED else 0
        return ", ".join(f"{name} {plain(one.properties[name][place])}" for name in names)
    changes = ((name, *map(plain, one.properties[name])) for name in names)
    return ", ".join(f"{name} {before} → {after}" for name, before, after in changes)


def _json(one: Difference) -> Mapping[str, Any]:
    told = {"what": str(one.what), "kind": one.kind, "id": one.id}
    return {**told, "properties": before_and_after(one.properties)}
