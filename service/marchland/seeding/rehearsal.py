"""What scripts would do, found out by running them in a transaction that is rolled back.

::

    for each script that is new or changed:  statements ─▶ summaries ─▶ the whole graph compared
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from marchland.errors import ScriptFailed
from marchland.model.declare import SUMMARY
from marchland.model.period import NOT_RETRACTED
from marchland.model.properties import Changes, Properties, changes
from marchland.model.validate import LINKS, End, Violation
from marchland.seeding import loader, places
from marchland.seeding.apply import State, faults, read_state, run_script, state_of
from marchland.seeding.graph import Listener, violations
from marchland.seeding.history import History
from marchland.seeding.history import changes as changes_known
from marchland.seeding.lint import Finding
from marchland.seeding.refusal import changes_found
from marchland.seeding.scripts import discover
from marchland.store import Database, Transaction, watermark

_COMPUTED = frozenset(declared.name for declared in SUMMARY)


class What(StrEnum):
    """What becomes of a node, a version of a relationship, or a link of an assertion."""

    ADDED = "added"
    CHANGED = "changed"
    RETRACTED = "retracted"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that a script would add, change, retract or remove."""

    script: str
    what: What
    kind: str
    """Its label or type."""
    id: str
    properties: Changes
    """What of it would be otherwise."""


@dataclass(slots=True)
class Rehearsal:
    """What the scripts would do, what of the model the graph would break, what is too early."""

    differences: list[Difference] = field(default_factory=list)
    violations: dict[str, list[Violation]] = field(default_factory=dict)
    """By the script after which they are found first."""
    changed: list[Finding] = field(default_factory=list)
    """What of it would change what is published as known: an apply refuses that."""


class Snapshot:
    """Told a graph, it holds everything in it by kind and id; what is computed does not count."""

    def __init__(self) -> None:
        self.things: dict[tuple[str, str], dict[str, Any]] = {}

    def node(self, labels: Sequence[str], properties: Properties) -> None:
        """A node with its labels and everything stored on it."""
        self._take(":".join(labels), str(properties.get("id")), properties)

    def relationship(self, type_: str, start: End, end: End, properties: Properties) -> None:
        """A relationship between two nodes with everything stored on it."""
        id_ = f"{start.id} to {end.id}" if type_ in LINKS else str(properties.get("version_id"))
        self._take(type_, id_, properties)

    def _take(self, kind: str, id_: str, properties: Properties) -> None:
        own = {name: value for name, value in properties.items() if name not in _COMPUTED}
        self.things[kind, id_] = own


async def rehearse(database: Database, folder: Path, *, again: bool = False) -> Rehearsal:
    """What applying the folder's scripts would do; writes nothing.

    `ScriptFailed` names the line of a script that cannot be run, as `apply` does.
    """
    found = Rehearsal()
    async with database.transaction(keep=False) as transaction:
        published = (await watermark.hold(transaction)).at
        await _all(database, transaction, folder, again, published, found)
    return found


async def check(database: Database, folder: Path) -> list[Finding]:
    """Everything at fault: in the scripts, in the graph, in what they would make of it.

    Writes nothing. Scripts that are new or changed are rehearsed when nothing else is at fault.
    """
    found = await faults(database, folder)
    if found:
        return found
    try:
        rehearsed = await rehearse(database, folder)
    except ScriptFailed as error:
        advice = error.hint or "correct the script"
        return [Finding(error.details["file"], error.details["line"], error.message, advice)]
    scripts = {script.name: script for script in discover(folder)}
    return rehearsed.changed + [
        finding
        for name, broken in rehearsed.violations.items()
        for finding in places.found([scripts[name]], broken, where=f"after {name}, ")
    ]


async def _all(
    database: Database,
    transaction: Transaction,
    folder: Path,
    again: bool,
    published: datetime | None,
    found: Rehearsal,
) -> None:
    recorded = await read_state(transaction.run)
    known: set[str] = set()
    before: _Reading | None = None
    for script in discover(folder):
        if not again and state_of(script, recorded) is State.APPLIED:
            continue
        if before is None:
            before = await _Reading.of(transaction, published)
            known = {str(one) for one in before.broken}
        await run_script(transaction, script, feeding=await loader.unseen(database, script))
        after = await _Reading.of(transaction, published)
        found.differences += _between(script.name, before.snapshot, after.snapshot)
        if before.history and after.history:
            changed = changes_known(before.history, after.history)
            found.changed += changes_found(script.name, changed, after.history.at)
        fresh = [one for one in after.broken if str(one) not in known]
        known |= {str(one) for one in fresh}
        if fresh:
            found.violations[script.name] = fresh
        before = after


@dataclass(frozen=True, slots=True)
class _Reading:
    """The graph at one moment of a rehearsal, read once."""

    snapshot: Snapshot
    history: History | None
    """None where nothing is published yet."""
    broken: list[Violation]

    @classmethod
    async def of(cls, transaction: Transaction, published: datetime | None) -> _Reading:
        snapshot, history = Snapshot(), History(published) if published else None
        others: list[Listener] = [snapshot, history] if history else [snapshot]
        return cls(snapshot, history, await violations(transaction.run, *others))


def _between(script: str, before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    for key in sorted(before.things.keys() | after.things.keys()):
        old, new = before.things.get(key), after.things.get(key)
        if old != new:
            yield _difference(script, key, old, new)


def _difference(
    script: str, key: tuple[str, str], old: dict[str, Any] | None, new: dict[str, Any] | None
) -> Difference:
    return Difference(script, _what(old, new), *key, changes(old, new))


def _what(old: dict[str, Any] | None, new: dict[str, Any] | None) -> What:
    if old is None:
        return What.ADDED
    if new is None:
        return What.REMOVED
    stood, stands = (one.get("retracted_at") == NOT_RETRACTED for one in (old, new))
    return What.RETRACTED if stood and not stands else What.CHANGED
