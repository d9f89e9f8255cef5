"""``marchland import --diff``: each difference as a row of a table, or as an object of JSON.

Memory stays bounded: JSON is printed as it comes and tells all, the table is cut. It has entities
and relationships first, and of assertions that another version repeats it tells only how many.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marchland.exchange.differ import Differ, Difference, What
from marchland.model.validate import ASSERTION
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
    rows = _Rows()
    yield rows.take
    rows.settle()
    width = None if sys.stdout.isatty() else _PLAIN_WIDTH
    console = Console(width=width, emoji=False, highlight=False)
    table = Table("", "what", "id", "of it")
    for one in rows.shown:
        what = Text(str(one.what), _STYLES[one.what])
        table.add_row(what, *map(Text, (one.kind, one.id, _of(one))))
    console.print(table if rows.shown or rows.repeated else "nothing would change")
    if left := rows.told - len(rows.shown):
        console.print(f"and {left} more; --json tells all")
    if rows.repeated:
        console.print(f"{rows.repeated} assertions differ only by the version that they cite")


class _Rows:
    """The differences that the table has: assertions after all else, the repeated ones apart.

    What is said of one relationship comes together, and what is retracted of it before what is
    added: so no more than that has to be kept to see what is repeated.
    """

    def __init__(self) -> None:
        self.told = self.repeated = 0
        """How many are to be shown; how many assertions are the same in another version."""
        self._first: list[Difference] = []
        self._assertions: list[Difference] = []
        self._retracted: list[Difference] = []
        self._about: Any = None

    @property
    def shown(self) -> list[Difference]:
        """As many as the table has."""
        return [*self._first, *self._assertions][:_SHOWN]

    def take(self, one: Difference) -> None:
        """Keep it, if it is to be shown."""
        if one.kind != ASSERTION or one.what is What.CHANGED:
            self._keep(one)
            return
        place = 0 if one.what is What.RETRACTED else 1
        about = one.properties["about_id"][place]
        if about != self._about:
            self.settle()
            self._about = about
        if one.what is What.RETRACTED:
            self._retracted.append(one)
            return
        same = next((held for held in self._retracted if _repeats(one, held)), None)
        if same is None:
            self._keep(one)
        else:
            self._retracted.remove(same)
            self.repeated += 1

    def settle(self) -> None:
        """Show what was retracted and not repeated."""
        for one in self._retracted:
            self._keep(one)
        self._retracted.clear()

    def _keep(self, one: Difference) -> None:
        self.told += 1
        kept = self._assertions if one.kind == ASSERTION else self._first
        if len(kept) < _SHOWN:
            kept.append(one)


def _repeats(added: Difference, retracted: Difference) -> bool:
    """Whether another version says the same, wherever it stands there."""
    before = {name: values[0] for name, values in retracted.properties.items()}
    after = {name: values[1] for name, values in added.properties.items()}
    if before["source"] == after["source"]:
        return False
    names = (before.keys() | after.keys()) - {"source", "locator"}
    return all(before.get(name) == after.get(name) for name in names)


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
