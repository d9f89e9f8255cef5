"""What a plan does.

Neo4j shows no operator of a subquery within a CASE, so to see them a statement is unfolded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_CASE = re.compile(
    r"\bCASE size\(\w+\)(?: \* size\(\w+\))*(?= WHEN \d THEN )|\bCASE(?= WHEN \w+:\w+ THEN )"
    r"|\bCASE\b|\bEND\b| WHEN (?:\d|\w+:\w+) THEN | ELSE \[\](?= END)"
)


def unfolded(cypher: str) -> str:
    """The statement with each choice of subqueries as a list of them; only for EXPLAIN."""
    open_: list[bool] = []

    def replaced(found: re.Match[str]) -> str:
        token = found[0]
        if token.startswith("CASE"):
            choice = found.end() != len(cypher) and bool(
                re.match(r" WHEN (?:\d|\w+:\w+) THEN ", cypher[found.end() :])
            )
            open_.append(choice)
            return "[null" if choice else token
        if token == "END":
            return "]" if open_.pop() else token
        if not open_ or not open_[-1]:
            return token
        return "" if token.startswith(" ELSE") else ", "

    return _CASE.sub(replaced, cypher)


def operators(plan: dict[str, Any]) -> set[str]:
    """The names of all operators of a plan."""
    return {step["operatorType"].partition("@")[0] for step in steps(plan)}


def hits(plan: dict[str, Any]) -> int:
    """How often an executed plan touched the store, subqueries included."""
    return sum(step.get("dbHits", 0) for step in steps(plan))


def steps(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A plan's operators."""
    yield plan
    for child in plan.get("children", ()):
        yield from steps(child)
