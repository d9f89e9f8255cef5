"""What a plan does.

Neo4j shows no operator of a subquery within a CASE, so to see them a statement is unfolded.
"""

from __future__ import annotations

import re

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
