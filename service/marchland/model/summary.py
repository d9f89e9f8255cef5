"""What a relationship or event tells of its assertions: the computed properties, by their one rule.

``cypher/summarise.cypher`` writes the same; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from marchland.model.confidence import Admiralty, strongest
from marchland.model.period import NOT_RETRACTED


@dataclass(frozen=True, slots=True)
class Said:
    """One assertion as far as the summary needs it."""

    affirms: bool
    pair: Admiralty
    origin: str
    """The speaker, else the publisher, else the source itself."""
    asserted_on: date
    recorded_at: datetime
    retracted_at: datetime
    source: str
    speaker: str | None = None

    @property
    def voice(self) -> str:
        """Whose word it is, as ``affirmed_by`` lists it: letter, source, speaker or a hyphen."""
        return f"{self.pair.reliability} {self.source} {self.speaker or '-'}"

    def stood_at(self, retraction: datetime) -> bool:
        """Whether a version retracted then counts it: it was known, and not yet taken back."""
        return self.recorded_at < retraction <= self.retracted_at


def summary(assertions: Iterable[Said], retracted_at: datetime = NOT_RETRACTED) -> dict[str, Any]:
    """The computed properties of a version retracted then, or of one that stands; None: absent."""
    standing = [said for said in assertions if said.stood_at(retracted_at)]
    affirming = [said for said in standing if said.affirms]
    best = strongest({said.pair for said in affirming})
    against = strongest({said.pair for said in standing if not said.affirms})
    days = [said.asserted_on for said in affirming]
    return {
        "admiralty": str(best) if best else None,
        "confidence": best.confidence if best else None,
        "against": against.confidence if against else None,
        "disputed": bool(best and against),
        "origins": len({said.origin for said in affirming}),
        "first_asserted_on": min(days, default=None),
        "last_asserted_on": max(days, default=None),
        "affirmed_by": sorted({said.voice for said in affirming}),
    }
