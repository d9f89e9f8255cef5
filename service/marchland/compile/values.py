"""Values of a request as the graph has them."""

from __future__ import annotations

from enum import Enum


def stored(term: object) -> object:
    """A term as the graph has it: an enum's member is a name outside, its value inside."""
    if isinstance(term, list):
        return [stored(one) for one in term]
    return term.value if isinstance(term, Enum) else term
