"""What traversals share: the types they follow, and bounds."""

from __future__ import annotations

from typing import Any

from marchland.compile.values import stored
from marchland.errors import BadRequest
from marchland.model.declare import Relationship
from marchland.model.vocabulary import RELATIONSHIPS


def types_in(arguments: dict[str, Any]) -> list[Relationship]:
    """The types of relationship that a field is asked for, in the order of the model."""
    given = arguments.get("types")
    named = None if given is None else {str(stored(one)).upper() for one in given}
    return [one for one in RELATIONSHIPS if named is None or one.type in named]


def bounded(arguments: dict[str, Any], name: str, most: int) -> int:
    """A whole number from 1 up to a bound, or BadRequest."""
    value = arguments.get(name)
    if not isinstance(value, int) or not 1 <= value <= most:
        raise BadRequest(f"{name} is {value}", hint=f"{name} is 1 to {most}.")
    return value
