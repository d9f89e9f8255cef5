"""Ids and cursors of the API, and the errors that a plain reading answers with."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from graphql import GraphQLError

_MOMENT = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})", re.ASCII
)


@dataclass(frozen=True)
class Lens:
    """Whose word counts."""

    min_reliability: str | None = None
    without_sources: tuple[str, ...] = ()
    without_speakers: tuple[str, ...] = ()

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Lens | None:
        """The lens of an input object; none when it asks for nothing."""
        lens = cls(
            given.get("minReliability"),
            tuple(sorted(set(given.get("withoutSources") or ()))),
            tuple(sorted(set(given.get("withoutSpeakers") or ()))),
        )
        if lens.min_reliability not in (None, *"ABCDEF"):
            raise ValueError(lens)
        return None if lens == cls() else lens

    @property
    def text(self) -> str:
        """Canonical JSON."""
        given = {
            "minReliability": self.min_reliability,
            "withoutSources": self.without_sources,
            "withoutSpeakers": self.without_speakers,
        }
        kept = {name: value for name, value in given.items() if value}
        return json.dumps(kept, separators=(",", ":"), ensure_ascii=False)

    def passes(self, letter: str, source: str, speaker: str | None) -> bool:
        """Whether what is published there and said by that one counts."""
        if self.min_reliability is not None and letter > self.min_reliability:
            return False
        return source not in self.without_sources and speaker not in self.without_speakers


@dataclass(frozen=True)
class Handle:
    """What a global id says."""

    type: str
    key: str
    as_of: date | None
    known_at: datetime | None
    lens: Lens | None

    @property
    def label(self) -> tuple[str, str, str]:
        """The clocks and the lens as ids have them."""
        return label_of(self.as_of, self.known_at, self.lens)


def coded(code: str) -> GraphQLError:
    """An error with a code."""
    return GraphQLError(code, extensions={"code": code})


def opaque(*parts: str) -> str:
    """The text of an id or a cursor: its parts, in URL-safe base64 without padding."""
    return base64.urlsafe_b64encode("\x1f".join(parts).encode()).rstrip(b"=").decode()


def parts_of(text: str) -> list[str]:
    """The parts of an id or a cursor; none when it is neither."""
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().split("\x1f")
    except ValueError:
        return []


def handle_of(text: str) -> Handle | None:
    """What the id says; none when it is no id of this service's."""
    parts = parts_of(text)
    if parts[:1] != ["i2"] or len(parts) != 6:
        return None
    _, kind, key, as_of, known_at, lens = parts
    try:
        handle = Handle(
            kind,
            key,
            date.fromisoformat(as_of) if as_of else None,
            datetime.fromisoformat(known_at) if known_at else None,
            Lens.of(json.loads(lens)) if lens else None,
        )
    except (ValueError, AttributeError):
        return None
    return handle if handle.label == (as_of, known_at, lens) else None


def parse_day(value: object) -> date:
    """A calendar date as the SDL describes it."""
    try:
        if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise coded("BAD_DATE")


def parse_moment(value: object) -> datetime:
    """A point in time as the SDL describes it."""
    try:
        if isinstance(value, str) and _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise coded("BAD_DATE")


def moment_text(moment: datetime) -> str:
    """A point in time as ids, cursors and answers have it."""
    text = f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"
    return f"{text}.{moment.microsecond:06d}Z" if moment.microsecond else f"{text}Z"


def label_of(
    as_of: date | None, known_at: datetime | None, lens: Lens | None
) -> tuple[str, str, str]:
    """Clocks and a lens as ids have them."""
    return (
        as_of.isoformat() if as_of else "",
        moment_text(known_at) if known_at else "",
        lens.text if lens else "",
    )


def shown(value: Any) -> Any:
    """A stored value as JSON has it."""
    if isinstance(value, datetime):
        text = moment_text(value)
        return f"{text[:-1].rstrip('0')}Z" if "." in text else text
    return value.isoformat() if isinstance(value, date) else value
