"""When and by whose word: the date, the moment of knowledge and the lens of a part of a request.

Nothing here knows of Cypher; `scope` says what the clocks mean there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from marchland.compile.values import stored

WORST = "F"
"""The letter that every source has or betters: of F it cannot be judged."""


@dataclass(frozen=True, slots=True)
class Lens:
    """Whose word counts; what is left empty excludes nobody."""

    reliability: str = ""
    sources: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The canonical text of it; empty when it excludes nobody."""
        said: dict[str, object] = {}
        if self.reliability:
            said["minReliability"] = self.reliability
        if self.sources:
            said["withoutSources"] = sorted(self.sources)
        if self.speakers:
            said["withoutSpeakers"] = sorted(self.speakers)
        return json.dumps(said, separators=(",", ":")) if said else ""


@dataclass(frozen=True, slots=True)
class Clocks:
    """What is asked for: no date means today, no moment now, no lens everybody's word."""

    as_of: date | None = None
    known_at: datetime | None = None
    lens: Lens | None = None

    def under(self, arguments: Mapping[str, Any]) -> Clocks:
        """These, overridden by what the arguments give."""
        given: dict[str, Any] = {}
        if arguments.get("asOf") is not None:
            given["as_of"] = arguments["asOf"]
        if arguments.get("knownAt") is not None:
            given["known_at"] = arguments["knownAt"]
        if arguments.get("lens") is not None:
            given["lens"] = _lens(arguments["lens"])
        return replace(self, **given)

    @property
    def labels(self) -> tuple[str, str, str]:
        """What global ids say of them."""
        known = self.known_at.isoformat().replace("+00:00", "Z") if self.known_at else ""
        return (
            self.as_of.isoformat() if self.as_of else "",
            known,
            self.lens.label if self.lens else "",
        )


def _lens(given: Mapping[str, Any]) -> Lens | None:
    lens = Lens(
        str(stored(given.get("minReliability")) or "").upper(),
        tuple(sorted(set(given.get("withoutSources") or ()))),
        tuple(sorted(set(given.get("withoutSpeakers") or ()))),
    )
    return lens if lens.label else None


def parse_clocks(as_of: str, known_at: str, lens: str) -> Clocks:
    """The clocks that labels stand for; ValueError when they are none."""
    try:
        said = json.loads(lens) if lens else {}
        if not isinstance(said, dict):
            raise ValueError("the lens is no object")  # noqa: TRY004
        known = datetime.fromisoformat(known_at).astimezone(UTC) if known_at else None
        clocks = Clocks(date.fromisoformat(as_of) if as_of else None, known, _lens(said))
    except (TypeError, OverflowError, RecursionError) as error:
        raise ValueError("the clocks are none") from error
    if clocks.labels != (as_of, known_at, lens):
        raise ValueError("the clocks are not as they were issued")
    return clocks
