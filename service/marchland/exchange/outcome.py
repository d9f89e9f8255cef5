"""What an import read and wrote, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from marchland.exchange.plan import Plan
from marchland.exchange.proposals import Match
from marchland.exchange.records import Fact
from marchland.exchange.rejects import Rejects

Wrote = Mapping[str, int]
"""How much a transaction wrote, by the counter of `Outcome` that it goes to."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an import is: what it does, how much of that is done, of how much; 0: not known."""

    doing: str
    done: int
    of: int = 0


@dataclass(slots=True)
class Outcome:
    """What an import read, and what it wrote, or would have written."""

    entities: int = 0
    facts: int = 0
    entities_added: int = 0
    entities_changed: int = 0
    facts_added: int = 0
    facts_changed: int = 0
    facts_retracted: int = 0
    sayings_added: int = 0
    sayings_retracted: int = 0
    summaries_changed: int = 0
    resumed: bool = False
    rejects: Rejects = field(default_factory=Rejects)
    proposals: list[Match] = field(default_factory=list)
    unmet_matches: list[str] = field(default_factory=list)
    """Keys of confirmed matches that no row of the file has."""
    sample: list[Fact] = field(default_factory=list)

    @property
    def written(self) -> int:
        """How much in the graph is new, other, or taken back; 0: it told all of this already."""
        return sum(
            getattr(self, name)
            for name in self.__slots__
            if name.partition("_")[2] in ("added", "changed", "retracted")
        )

    def note(self, wrote: Wrote) -> None:
        """Count what a transaction wrote that stands."""
        for name, number in wrote.items():
            setattr(self, name, getattr(self, name) + number)


def of_plan(plan: Plan) -> Wrote:
    """What carrying out a plan writes."""
    return {
        "facts_added": plan.added,
        "facts_changed": plan.changed,
        "facts_retracted": plan.retracted,
        "sayings_added": len(plan.sayings),
        "sayings_retracted": len(plan.retracted_sayings),
        "summaries_changed": len(plan.summaries),
    }
