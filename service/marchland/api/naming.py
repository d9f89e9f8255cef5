"""What names in sentences may mean, kept for as long as the graph stays as it is.

A sentence costs a look-up of its names before its question can be run. What a look-up found is
kept, taken for granted when the same is asked again, and proven by the answer itself: each
transaction tells the version of the graph, and where that of the answer is the one that the look-up
was made at, no transaction was committed in between. Otherwise the names are looked up again, and
if they mean another thing by now, the sentence is read anew. A refusal is never made of what was
kept: nothing would prove it.

A database may tell the version of a transaction that it has committed and not yet applied, so that
a look-up of that moment still sees what was before: none is kept until a version has been told for
some seconds.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import monotonic

from marchland.statement import Row, Run, Statement, Told

_KEPT = 500
"""Look-ups that are kept."""
SETTLES = 5.0
"""Seconds after which what a version of the graph brought is surely applied."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """What a look-up found, and a version of the graph that was not yet over when it was made."""

    statement: Statement
    rows: list[Row]
    version: str


class Names:
    """Look-ups of names by whoever runs statements and tells the version of the graph."""

    def __init__(self, run: Callable[[Statement], Awaitable[Told]]) -> None:
        self._told = run
        self._kept: OrderedDict[str, LookUp] = OrderedDict()
        self._seen: str | None = None
        self._since = 0.0
        """When that version was told first."""

    async def run(self, statement: Statement) -> Told:
        """The rows of any statement; the version that the graph had is borne in mind."""
        told = await self._told(statement)
        if told.version is not None and told.version != self._seen:
            self._seen, self._since = told.version, monotonic()
        return told

    async def fresh(self, statement: Statement) -> list[Row]:
        """The rows of a look-up out of the graph; they are kept."""
        # The version that the look-up itself tells may be that of a commit which it did not see.
        version = self._seen if monotonic() - self._since >= SETTLES else None
        told = await self.run(statement)
        if version is not None and told.version is not None:
            key = _key(statement)
            self._kept[key] = LookUp(statement, told.rows, version)
            self._kept.move_to_end(key)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return told.rows

    def kept(self, used: list[LookUp]) -> Run:
        """The rows of a look-up as they were kept, noted in ``used``; else out of the graph."""

        async def run(statement: Statement) -> list[Row]:
            found = self._kept.get(_key(statement))
            if found is None:
                return await self.fresh(statement)
            used.append(found)
            return found.rows

        return run

    async def hold(self, used: list[LookUp], version: str | None) -> bool:
        """Whether look-ups that were used are true of the graph at this version of it, or now."""
        old = [one for one in used if one.version != version]
        found = [await self.fresh(one.statement) for one in old]
        return all(rows == one.rows for one, rows in zip(old, found, strict=True))


def _key(statement: Statement) -> str:
    return json.dumps(statement.parameters["names"], sort_keys=True)
