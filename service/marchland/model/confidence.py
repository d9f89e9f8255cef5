"""The Admiralty pair, and the number that sorts and filters.

The number is computed and never set. A credibility gives a probability (STIX 2.1, appendix A,
"Admiralty credibility"), a reliability gives a weight (MISP's ``admiralty-scale``), and
c = 0.5 + (p - 0.5) * w draws an unreliable source towards "we cannot tell". Of one origin the
strongest counts, and across origins the maximum: that others confirm it is already credibility 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PROBABILITY: dict[int, float | None] = {1: 0.9, 2: 0.7, 3: 0.5, 4: 0.3, 5: 0.1, 6: None}
WEIGHT: dict[str, float] = {"A": 1.0, "B": 0.75, "C": 0.5, "D": 0.25, "E": 0.0, "F": 0.5}
UNJUDGED = 0.5


@dataclass(frozen=True, slots=True, order=True)
class Admiralty:
    """Reliability of the source (A to F) and credibility of what it says (1 to 6)."""

    reliability: str
    credibility: int

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"

    @property
    def confidence(self) -> float:
        """Between 0 and 1; 0.5 where the pair says that it cannot be judged."""
        probability = PROBABILITY[self.credibility]
        if probability is None:
            return UNJUDGED
        return round(UNJUDGED + (probability - UNJUDGED) * WEIGHT[self.reliability], 4)


def strongest(pairs: Iterable[Admiralty]) -> Admiralty | None:
    """The pair with the highest confidence; of equals the better letter, then the lower number."""
    return min(pairs, key=lambda pair: (-pair.confidence, pair), default=None)
