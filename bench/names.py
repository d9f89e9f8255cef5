"""Names and keys that look like real ones, one to a number, in no order of the numbers."""

from __future__ import annotations

_SYLLABLES = [c + v for c in "bdfghklmnprstvz" for v in ("a", "e", "i", "o", "u", "ar", "en")]
_BASE = len(_SYLLABLES)
_SPACE = _BASE**4
_FACTOR = 7_368_787
"""Has no divisor in common with the space, so that its multiples visit every residue once."""

_NOUNS = ("front", "army", "brigade", "party", "movement", "council", "alliance", "guard")


def word(number: int) -> str:
    """Four syllables; different numbers below 121 million have different words."""
    left = number * _FACTOR % _SPACE
    out = ""
    for _ in range(4):
        left, digit = divmod(left, _BASE)
        out += _SYLLABLES[digit]
    return out


def actor_slug(number: int) -> str:
    """The last part of an actor's key."""
    return f"{word(number)}-{_NOUNS[number % 8]}"


def title(slug: str) -> str:
    """The name that goes with a slug."""
    return slug.replace("-", " ").title()
