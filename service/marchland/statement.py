"""The one currency between rooms: a Cypher text, its parameters and how it may touch the graph."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Access(StrEnum):
    """Whether a statement may write; the driver routes by it."""

    READ = "READ"
    WRITE = "WRITE"


@dataclass(frozen=True, slots=True)
class Statement:
    """One Cypher statement, run in one round trip; values only ever travel as parameters."""

    text: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    access: Access = Access.READ


Row = Sequence[Any]
"""The values of one record in the order of the statement's RETURN."""

Run = Callable[[Statement], Awaitable[list[Row]]]
"""The seam: whoever holds one of these can ask the graph, and need know nothing of a driver."""


class Told(NamedTuple):
    """The rows of a statement, and the version of the graph that its transaction was told.

    Of two transactions with the same version no commit lies between them.
    """

    rows: list[Row]
    version: str | None
