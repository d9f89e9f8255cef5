"""Global ids and cursors: opaque to clients, readable to us, checked when they come back.

A global id carries the type, the key and the clock, so that a client's cache keeps the same actor
under two dates apart. No clock in the id means the present, whenever that is.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import date

from marchland.errors import BadCursor, BadId

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class GlobalId:
    """What an opaque id says."""

    type_name: str
    key: str
    as_of: str = ""

    def encode(self) -> str:
        """The opaque text."""
        return _encode("i1", self.type_name, self.key, self.as_of)

    @classmethod
    def decode(cls, text: str) -> GlobalId:
        """The id that a text stands for, or BadId."""
        parts = _decode(text)
        if len(parts) != 4 or parts[0] != "i1":
            raise BadId(
                "this is no id that the service has issued",
                hint="Pass an `id` from an answer as it is, or use `key`, as in 'actor:hezbollah'.",
            )
        try:
            if parts[3]:
                date.fromisoformat(parts[3])
        except ValueError as error:
            raise BadId("this is no id that the service has issued: its date is none") from error
        return cls(*parts[1:])


def encode_cursor(place: str, key: str) -> str:
    """A cursor after the entry with this key, good only for the list at this place."""
    return _encode("c1", place, key)


def decode_cursor(place: str, text: str) -> str:
    """The key that a cursor of this list stands for, or BadCursor."""
    parts = _decode(text)
    if len(parts) != 3 or parts[0] != "c1" or parts[1] != place:
        raise BadCursor(
            f"this is no cursor of {place}",
            hint="Pass an `endCursor` or `cursor` from an earlier page of the same list.",
        )
    return parts[2]


def _encode(*parts: str) -> str:
    joined = _SEPARATOR.join(parts).encode()
    return base64.urlsafe_b64encode(joined).rstrip(b"=").decode()


def _decode(text: str) -> list[str]:
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        return raw.decode().split(_SEPARATOR)
    except (binascii.Error, UnicodeError, ValueError):
        return []
