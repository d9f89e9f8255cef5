"""What an answer cost: its statement, the operators that ran, and the time of each stage.

A request asks for it with the header ``marchland-explain``, where the settings allow it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date
from typing import Any, Protocol

from marchland.errors import BadRequest, ExplainNotAllowed
from marchland.statement import Row, Statement

HEADER = "marchland-explain"
LEVELS = ("off", "plan", "profile")
"""What a setting may allow; each allows the ones before it too."""

_NOTES = {
    "plan": "The plan was asked for in a round trip of its own, after the answer's.",
    "profile": "The statement ran once, profiled, and gave the answer too.",
}

Plan = Mapping[str, Any]
"""The root operator of a plan, as the database has it."""


class Plans(Protocol):
    """Whoever can run a statement and also tell how it is done."""

    async def run_profiled(self, statement: Statement) -> tuple[list[Row], Plan]:
        """The rows of a statement, and its plan as it was executed, in one round trip."""

    async def explain(self, statement: Statement) -> Plan:
        """The plan of a statement, which is not run."""


class Explanation:
    """What one request wants to know of its answer; it gathers that while the answer is made."""

    def __init__(self, mode: str) -> None:
        self.mode = mode
        self.stages: dict[str, float] = {}
        self.statement: Statement | None = None
        self.plan: Plan | None = None

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Take the time of the block, in milliseconds."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.stages[name] = round((time.perf_counter() - start) * 1000, 3)

    def shown(self) -> dict[str, Any]:
        """What a client gets as ``extensions.explain``."""
        profiled = self.mode == "profile"
        return {
            "mode": self.mode,
            "note": _NOTES[self.mode],
            "cypher": self.statement.text if self.statement else None,
            "parameters": _plain(self.statement.parameters) if self.statement else {},
            "operators": _operator(self.plan, profiled) if self.plan else None,
            "databaseHits": hits(self.plan) if self.plan and profiled else None,
            "stages": self.stages,
        }


def asked(mode: str | None, allowed: str) -> Explanation | None:
    """What a request's header asks for, or an InputError; None when there is no such header."""
    if mode is None:
        return None
    if mode not in LEVELS[1:]:
        raise BadRequest(
            f"{HEADER} cannot be {mode!r}",
            hint=f"Write {' or '.join(LEVELS[1:])}, or leave it out.",
        )
    if LEVELS.index(mode) > LEVELS.index(allowed):
        raise ExplainNotAllowed(
            f"{HEADER}: {mode} is not allowed here",
            hint=f"MARCHLAND_EXPLAIN is {allowed}; leave the header out, or have it changed.",
        )
    return Explanation(mode)


_UNTIMED: AbstractContextManager[None] = nullcontext()


def stage(explanation: Explanation | None, name: str) -> AbstractContextManager[None]:
    """Time a stage for whoever wants to know; nothing for everybody else."""
    return explanation.stage(name) if explanation else _UNTIMED


def _operator(plan: Plan, profiled: bool) -> dict[str, Any]:
    arguments = plan.get("args", {})
    return {
        "name": _name(plan),
        "details": arguments.get("Details"),
        "estimatedRows": arguments.get("EstimatedRows"),
        "rows": plan.get("rows") if profiled else None,
        "dbHits": plan.get("dbHits", 0) if profiled else None,
        "children": [_operator(child, profiled) for child in plan.get("children", ())],
    }


def steps(plan: Plan) -> Iterator[Plan]:
    """A plan's operators, as the database tells them."""
    yield plan
    for child in plan.get("children", ()):
        yield from steps(child)


def operators(plan: Plan) -> set[str]:
    """The names of a plan's operators, without the database's."""
    return {_name(step) for step in steps(plan)}


def hits(plan: Plan) -> int:
    """How often an executed plan touched the store, subqueries included."""
    return sum(int(step.get("dbHits", 0)) for step in steps(plan))


def _name(step: Plan) -> str:
    return str(step["operatorType"]).partition("@")[0]


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
