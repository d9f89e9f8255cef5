"""Properties on their way to the database and back: dates and times travel as text.

The driver takes some 8 µs to pack a date and 65 for a time, and 2.5 for any other value, so that
times took half of an import. What every row has in common (when it is recorded, that it stands) is
one parameter of the statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from marchland.model.declare import RECORDED, Property, Type
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIP_BY_TYPE
from marchland.store.values import native

_RECORDED = frozenset(one.name for one in RECORDED)


def written(variable: str, kind: str) -> str:
    """A map, in Cypher, of what a row of that label or type brings, and when it is recorded.

    The statement's parameters are ``at`` and ``open``.
    """
    return _map(
        variable, [*_dates_of(variable, _declared(kind)), "recorded_at: $at", "retracted_at: $open"]
    )


def summed(variable: str, kind: str) -> str:
    """A map, in Cypher, of what is computed of a relationship; null where nothing is."""
    return _map(variable, _dates_of(variable, (one for one in _declared(kind) if one.computed)))


def read(variable: str, kind: str) -> str:
    """A map, in Cypher, of all properties of a node or relationship, for `unpacked`."""
    timed = [
        f"{one.name}: toString({variable}.{one.name})"
        for one in _declared(kind)
        if one.type in (Type.DATE, Type.DATETIME)
    ]
    return _map(variable, timed)


def packed(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of a row for `written` or `summed`."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in properties.items()
        if name not in _RECORDED
    }


def unpacked(kind: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that `read` gave, as they are stored."""
    parsed = _PARSED[kind]
    return {
        name: parsed[name](value) if name in parsed else native(value)
        for name, value in properties.items()
        if value is not None
    }


def _map(variable: str, more: Iterable[str]) -> str:
    return f"{variable} {{{', '.join(['.*', *more])}}}"


def _dates_of(variable: str, declared: Iterable[Property]) -> list[str]:
    dates = [one.name for one in declared if one.type is Type.DATE]
    return [f"{name}: date({variable}.{name})" for name in dates]


def _declared(kind: str) -> tuple[Property, ...]:
    node = NODE_BY_LABEL.get(kind)
    return node.properties if node else RELATIONSHIP_BY_TYPE[kind].all_properties


@lru_cache(4096)
def _date(text: str) -> date:
    return date.fromisoformat(text)


@lru_cache(4096)
def _time(text: str) -> datetime:
    """A time as Cypher writes it: the name of a zone stands behind its offset."""
    return datetime.fromisoformat(text.partition("[")[0])


_OF_TYPE = {Type.DATE: _date, Type.DATETIME: _time}
_PARSED = {
    kind: {one.name: _OF_TYPE[one.type] for one in _declared(kind) if one.type in _OF_TYPE}
    for kind in (*NODE_BY_LABEL, *RELATIONSHIP_BY_TYPE)
}
