"""What an import would make different: told one by one, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from marchland.model.declare import RECORDED, SUMMARY
from marchland.model.period import OPEN_END

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
    properties: Mapping[str, tuple[Any, Any]]
    """Before and after; None where there is none. What is recorded or computed is left out."""


Differ = Callable[[Difference], None]


def difference(
    kind: str, id_: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> Difference:
    """What of a thing differs; no properties: it was not there, or it will not be."""
    was, becomes = before or {}, after or {}
    properties = {
        name: (was.get(name), becomes.get(name))
        for name in sorted(was.keys() | becomes.keys())
        if name not in _NOT_TOLD and was.get(name) != becomes.get(name)
    }
    return Difference(_what(before, after), kind, id_, properties)


def _what(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> What:
    if before is None:
        return What.ADDED
    if after is None:
        return What.RETRACTED
    closes = before.get("valid_to") == OPEN_END != after.get("valid_to")
    return What.CLOSED if closes else What.CHANGED
