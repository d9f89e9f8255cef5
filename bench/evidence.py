"""Who says so: patterns of assertions, with the summary that the writers would keep of them.

A pattern is drawn once and used for many relationships; what depends on the relationship, its dates
and its key, is filled in when it is written.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bench import figures
from marchland.model.confidence import Admiralty
from marchland.model.period import NOT_RETRACTED
from marchland.model.summary import Said, summary

PATTERNS = 1 << 14
_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion of a pattern."""

    stance: str
    credibility: int
    source: int
    speaker: int | None
    after: int
    """Days after the start of what it is about."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """The assertions about one relationship, and their summary as cells of a CSV row."""

    claims: tuple[Claim, ...]
    summary: str
    """admiralty, confidence, against, disputed, origins"""
    first: int
    last: int
    affirmed_by: str


def source_key(number: int) -> str:
    """The key of a source."""
    return f"source:report-{number:06d}"


def letters(count: int, seed: int) -> list[str]:
    """The reliability of each source."""
    rng = random.Random(f"{seed}:letters")  # noqa: S311
    return rng.choices(list(figures.LETTERS), list(figures.LETTERS.values()), k=count)


def patterns(
    seed: int, reliability: Sequence[str], actors: int, actor_key: Callable[[int], str]
) -> list[Pattern]:
    """The patterns of a graph; sources are heavy-tailed, as publications are."""
    rng = random.Random(f"{seed}:evidence")  # noqa: S311
    sources = range(len(reliability))
    weights = [1 / (rank + 1) for rank in sources]
    cited = rng.choices(sources, weights, k=PATTERNS * 2)
    numbers = rng.choices(
        list(figures.CREDIBILITIES), list(figures.CREDIBILITIES.values()), k=PATTERNS * 2
    )

    def claim(at: int, stance: str) -> Claim:
        speaker = rng.randrange(actors) if rng.random() < figures.SPEAKERS else None
        return Claim(stance, numbers[at], cited[at], speaker, rng.randrange(90))

    made: list[Pattern] = []
    for at in range(PATTERNS):
        claims = [claim(at, "AFFIRMS")]
        if rng.random() < figures.SECOND_ASSERTION:
            denies = rng.random() < figures.DENIES
            claims.append(claim(at + PATTERNS, "DENIES" if denies else "AFFIRMS"))
        made.append(_pattern(claims, reliability, actor_key))
    return made


def _pattern(
    claims: list[Claim], reliability: Sequence[str], actor_key: Callable[[int], str]
) -> Pattern:
    told = summary(_said(claim, reliability, actor_key) for claim in claims)
    affirming = [claim for claim in claims if claim.stance == "AFFIRMS"]
    against = "" if told["against"] is None else told["against"]
    disputed = "true" if told["disputed"] else "false"
    return Pattern(
        tuple(claims),
        f"{told['admiralty']},{told['confidence']},{against},{disputed},{told['origins']}",
        min(claim.after for claim in affirming),
        max(claim.after for claim in affirming),
        ";".join(told["affirmed_by"]),
    )


def _said(claim: Claim, reliability: Sequence[str], actor_key: Callable[[int], str]) -> Said:
    origin = publisher(claim.source) if claim.speaker is None else actor_key(claim.speaker)
    day = date.fromordinal(_DAY.toordinal() + claim.after)
    return Said(
        claim.stance == "AFFIRMS",
        Admiralty(reliability[claim.source], claim.credibility),
        origin,
        day,
        NOT_RETRACTED.replace(year=2024),
        NOT_RETRACTED,
        source_key(claim.source),
        None if claim.speaker is None else actor_key(claim.speaker),
    )


def publisher(number: int) -> str:
    """Who published a source; some publish many."""
    return f"Publisher {number % 97}"
