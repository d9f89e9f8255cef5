"""What a plan does.

Neo4j shows no operator of a subquery within a CASE, so to see them a statement is unfolded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from marchland.api.explain import Plan, steps

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


_GATHERS = {"Top", "PartialTop", "Union", "Distinct", "OrderedDistinct", "OrderedUnion"}
"""Operators that hold or compare rows before the first of them goes on."""
_ASIDE = {"RollUpApply", "SemiApply", "AntiSemiApply", "SelectOrSemiApply", "LetSemiApply"}
"""Operators whose second part makes a value of each row, and no rows."""
_HINT = re.compile(r"USING INDEX SEEK (\w+:\w+\([^)]*\))")
_SEEK = re.compile(r"\w+:\w+\([^)]*\)")
_OTHER_ORDER = re.compile(r"`?o\d+x?`? ")
"""How a plan tells that rows are ordered by what a request asks for, and not by their keys."""


def gathered(plan: Plan, cypher: str) -> set[str]:
    """What gathers rows of a hinted seek instead of stopping where a page is full.

    As in ``Top of Actor(name)``, or ``Union of limited BORDERS(to_id, id)`` where a LIMIT has cut
    the rows off before. A page in another order than that of the keys is not meant: it has to look
    at all.
    """
    hints = set(_HINT.findall(cypher))
    found: set[str] = set()
    for step in steps(plan):
        name, details = _name(step), str(step.get("args", {}).get("Details"))
        if name in _GATHERS and not _OTHER_ORDER.match(details):
            below = (one for child in step["children"] for one in _seeks(child, hints, ""))
            found |= {f"{name} of {one}" for one in below}
    return found


def _seeks(plan: Plan, hints: set[str], limited: str) -> Iterator[str]:
    """The hinted seeks whose rows reach this operator."""
    name = _name(plan)
    if name.endswith("Aggregation"):
        return
    if "IndexSeek" in name:
        seek = _SEEK.search(str(plan.get("args", {}).get("Details")))
        if seek and seek[0] in hints:
            yield limited + seek[0].partition(":")[2]
    children = plan.get("children", [])
    for child in children[:1] if name in _ASIDE else children:
        yield from _seeks(child, hints, "limited " if name == "Limit" else limited)


def _name(plan: Plan) -> str:
    return str(plan["operatorType"]).partition("@")[0]
