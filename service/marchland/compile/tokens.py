"""Global ids and cursors: opaque to clients, readable to us, checked when they come back.

A global id carries the type, the key, the clocks and the lens, so that a client's cache keeps the
same actor under two dates apart. No clock in the id means the present, whenever that is.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass

from marchland.compile.clocks import Clocks, parse_clocks
from marchland.errors import BadCursor, BadId

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class GlobalId:
    """What an opaque id says."""

    type_name: str
    key: str
    as_of: str = ""
    known_at: str = ""
    lens: str = ""

    def encode(self) -> str:
        """The opaque text."""
        return _encode("i2", self.type_name, self.key, self.as_of, self.known_at, self.lens)

    @classmethod
    def decode(cls, text: str) -> GlobalId:
        """The id that a text stands for, or BadId."""
        parts = _decode(text)
        if len(parts) != 6 or parts[0] != "i2":
            raise BadId(
                "this is no id that the service has issued",
                hint="Pass an `id` from an answer as it is, or use `key`, as in 'actor:hezbollah'.",
            )
        found = cls(*parts[1:])
        found.clocks()
        return found

    def clocks(self) -> Clocks:
        """The clocks and lens that it brings along."""
        try:
            return parse_clocks(self.as_of, self.known_at, self.lens)
        except ValueError as error:
            raise BadId("this is no id that the service has issued: its clocks are none") from error


def issued(text: object) -> GlobalId | None:
    """The id that a text stands for; None when it is another text."""
    if not isinstance(text, str):
        return None
    try:
        return GlobalId.decode(text)
    except BadId:
        return None


def id_shape(text: object) -> str:
    """What of an id the statement's text depends on: the type, and which clocks it brings."""
    found = issued(text)
    return f"{found.type_name}{bool(found.known_at)}{bool(found.lens)}" if found else ""


def encode_cursor(place: str, key: str, values: list[object] | None = None) -> str:
    """A cursor after the entry with this key, good only for the list at this place."""
    return _encode("c1", place, key, *(json.dumps(one, ensure_ascii=False) for one in values or ()))


def decode_cursor(place: str, text: str, values: int = 0) -> tuple[str, list[object]]:
    """The key and the order's values that a cursor of this list stands for, or BadCursor."""
    parts = _decode(text)
    if len(parts) != 3 + values or parts[0] != "c1" or parts[1] != place:
        raise BadCursor(
            f"this is no cursor of {place}",
            hint="Pass an `endCursor` or `cursor` from an earlier page of the same list.",
        )
    try:
        return parts[2], [json.loads(one) for one in parts[3:]]
    except (ValueError, RecursionError) as error:
        raise BadCursor(f"this is no cursor of {place}: its values are none") from error


def encode_answer(name: str, clocks: Clocks, values: dict[str, str]) -> str:
    """The permalink of an answer: question, clocks, lens, what its parameters were filled with."""
    return _encode("a2", name, *clocks.labels, json.dumps(values, ensure_ascii=False))


def decode_answer(text: str) -> tuple[str, Clocks, dict[str, str]]:
    """The question, the clocks with the lens, and the values of a permalink, or BadId."""
    parts = _decode(text)
    wrong = BadId("this is no link to an answer", hint="Pass a `link` of an `ask` as it is.")
    if len(parts) == 5 and parts[0] == "a1":
        # Links were without the lens once.
        parts.insert(4, "")
    elif len(parts) != 6 or parts[0] != "a2":
        raise wrong
    try:
        clocks = parse_clocks(*parts[2:5])
        values = json.loads(parts[5])
        return parts[1], clocks, {str(k): str(v) for k, v in values.items()}
    except (ValueError, AttributeError, RecursionError) as error:
        raise wrong from error


def _encode(*parts: str) -> str:
    joined = _SEPARATOR.join(parts).encode()
    return base64.urlsafe_b64encode(joined).rstrip(b"=").decode()


def _decode(text: str) -> list[str]:
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        return raw.decode().split(_SEPARATOR)
    except (binascii.Error, UnicodeError, ValueError):
        return []
