"""What an import would make different: told one by one, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from marchland.model.declare import RECORDED, SUMMARY
from marchland.model.period import OPEN_END
from marchland.model.properties import Changes, Properties, changes

_NOT_TOLD = frozenset(
    ("id", "version_id", "from_id", "to_id", *(one.name for one in (*RECORDED, *SUMMARY)))
)


class What(StrEnum):
    """What becomes of an entity, a relationship or an assertion."""

    ADDED = "added"
    CHANGED = "changed"
    CLOSED = "closed"
    """A period that was open gets an end."""
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that would be otherwise: its label or type, its id, and what of it."""

    what: What
    kind: str
    id: str
    properties: Changes
    """What is recorded or computed is left out."""


Differ = Callable[[Difference], None]


def difference(
    kind: str, id_: str, before: Properties | None, after: Properties | None
) -> Difference:
    """What of a thing differs; no properties: it was not there, or it will not be."""
    return Difference(_what(before, after), kind, id_, changes(before, after, _NOT_TOLD))


def _what(before: Properties | None, after: Properties | None) -> What:
    if before is None:
        return What.ADDED
    if after is None:
        return What.RETRACTED
    closes = before.get("valid_to") == OPEN_END != after.get("valid_to")
    return What.CLOSED if closes else What.CHANGED
