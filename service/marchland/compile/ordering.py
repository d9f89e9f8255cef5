"""The order of a list, and how a cursor says where in it a page begins.

A key becomes two values, whether there is one and which, so that what has none comes last either
way and every comparison has an answer. Ties are broken by the entry's key, upwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from marchland.compile.fields import Key, Listing
from marchland.compile.scope import Scope
from marchland.compile.tokens import decode_cursor, encode_cursor
from marchland.compile.values import stored
from marchland.errors import BadCursor, BadRequest

_DEFAULTS: dict[str, tuple[str, Any]] = {
    "Int": ("0", 0),
    "Float": ("0.0", 0.0),
    "Boolean": ("false", False),
    "Date": ("date('0001-01-01')", date(1, 1, 1)),
    "DateTime": (
        "datetime('0001-01-01T00:00:00Z')",
        datetime.fromisoformat("0001-01-01T00:00:00Z"),
    ),
}
_TEXT = ("''", "")
_MOST_KEYS = 10
_LARGEST = 2**63
"""Below which the database's integers are, either way."""


@dataclass(frozen=True, slots=True)
class OrderKey:
    """One key of an order, and whether it runs downwards."""

    name: str
    key: Key
    down: bool

    @property
    def default(self) -> tuple[str, Any]:
        """What stands for a missing value, in Cypher and as a parameter."""
        return _DEFAULTS.get(self.key.type, _TEXT)


@dataclass(frozen=True, slots=True)
class Order:
    """The order of one list, and the variables that hold its keys."""

    keys: tuple[OrderKey, ...]
    variables: tuple[str, ...]
    place: str

    def summarised(self, variable: str, node: str, scope: Scope) -> tuple[Scope, list[str]]:
        """The scope that holds the summaries the keys are read from, and what binds those."""
        found = []
        for slot, one in (("{s}", variable), ("{m}", node)):
            if scope.known and any(slot in key.key.cypher for key in self.keys):
                scope, bound = scope.summarised(one)
                found.append(bound)
        return scope, found

    def projected(self, variable: str, node: str, scope: Scope) -> list[str]:
        """The Cypher that binds the variables."""
        found = []
        for one, held in zip(self.keys, self.variables, strict=True):
            value = scope.fill(one.key.cypher, variable, node)
            found.append(f"({value}) IS NULL AS {held}x")
            found.append(f"coalesce({value}, {one.default[0]}) AS {held}")
        return found

    def names(self) -> list[str]:
        """All variables that it binds."""
        return [name for held in self.variables for name in (f"{held}x", held)]

    def by(self, key: str, *, backward: bool) -> str:
        """The ORDER BY of a page, which is turned round for one from the end."""
        pairs = [
            pair
            for one, held in zip(self.keys, self.variables, strict=True)
            for pair in ((f"{held}x", False), (held, one.down))
        ]
        return ", ".join(
            f"{name} DESC" if down != backward else name for name, down in [*pairs, (key, False)]
        )

    def values(self) -> list[str]:
        """The Cypher of what a cursor holds of an entry."""
        return [
            f"CASE WHEN {held}x THEN null ELSE {_shown(one, held)} END"
            for one, held in zip(self.keys, self.variables, strict=True)
        ]

    def bounded(self, cursor: str | None, key: str, scope: Scope, *, after: bool) -> str:
        """The predicate that an entry lies after, or before, a cursor; true when there is none."""
        writer = scope.writer
        last, values, stood_for = self.decoded(cursor)
        absent = writer.parameter(cursor is None)
        bound = f"{key} {'>' if after else '<'} {writer.parameter(last)}"
        rows = zip(self.keys, self.variables, values, stood_for, strict=True)
        for one, held, value, stands in reversed(list(rows)):
            missing = writer.parameter(value is None and cursor is not None)
            given = writer.parameter(stands)
            sign = ">" if after != one.down else "<"
            flag = ">" if after else "<"
            same = f"({held} {sign} {given} OR {held} = {given} AND {bound})"
            bound = f"({held}x {flag} {missing} OR {held}x = {missing} AND {same})"
        return f"({absent} OR {bound})"

    def decoded(self, cursor: str | None) -> tuple[str, list[object], list[Any]]:
        """The key of a cursor, its values, what each is compared as; BadCursor if it is none."""
        last, values = "", list[object]([None] * len(self.keys))
        if cursor is not None:
            last, values = decode_cursor(self.place, cursor, len(self.keys))
        given = [self._given(one, value) for one, value in zip(self.keys, values, strict=True)]
        return last, values, given

    def _given(self, one: OrderKey, value: object) -> Any:
        default = one.default[1]
        if value is None:
            return default
        try:
            if isinstance(default, datetime):
                return datetime.fromisoformat(str(value))
            if isinstance(default, date):
                return date.fromisoformat(str(value))
            if isinstance(default, float) and type(value) is int:
                return float(value)
        except ValueError as error:
            raise BadCursor(f"this is no cursor of {self.place}: {value!r} is no date") from error
        except OverflowError as error:
            raise BadCursor(f"this is no cursor of {self.place}: a number too large") from error
        huge = isinstance(value, int) and not -_LARGEST <= value < _LARGEST
        if type(value) is not type(default) or huge:
            raise BadCursor(f"this is no cursor of {self.place}: {value!r} is no such value")
        return value

    def cursor(self, entry: Sequence[Any]) -> str:
        """The cursor of an entry: its key, then its values."""
        return encode_cursor(self.place, entry[0], list(entry[1:]))


def _shown(one: OrderKey, held: str) -> str:
    return f"toString({held})" if one.key.type in ("Date", "DateTime") else held


def order_of(place: str, listing: Listing, given: Any, scope: Scope) -> Order | None:
    """The order that is asked for; none where it is the list's own."""
    if not given:
        return None
    if len(given) > _MOST_KEYS:
        raise BadRequest(
            f"orderBy has {len(given)} keys; {_MOST_KEYS} is the most",
            hint="The later keys order only what the earlier ones leave equal.",
        )
    keys = []
    for one in given:
        name = str(stored(one["field"]))
        keys.append(OrderKey(name, listing.orders[name], stored(one.get("direction")) == "desc"))
    said = ",".join(f"{one.name.upper()}:{'DESC' if one.down else 'ASC'}" for one in keys)
    variables = tuple(scope.writer.variable("o") for _ in keys)
    return Order(tuple(keys), variables, f"{place}|{said}")
