"""The canonical order of what is selected, and the parameters by position.

The same selection under other aliases or in another order must be the same text, because planning a
new text costs more than running it. So what one object yields is sorted by the shape of the
selection, a leaf that is selected twice is read once, and parameters are numbered as the text is
written. They travel as one map: of a parameter by itself the plan's key holds the length of a text
and of a list, and a key of nine letters would be planned apart from one of twelve.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from marchland.compile.selection import Selected
from marchland.errors import QueryTooLarge

MOST_VALUES = 10_000
PARAMETERS = "p"
"""The one parameter that holds the values of the request."""


def canonical(selected: Iterable[Selected]) -> list[list[Selected]]:
    """Groups of fields that share one value of the row, in canonical order.

    Leaves without arguments share; everything else stands alone.
    """
    leaves: dict[str, list[Selected]] = {}
    others: list[Selected] = []
    for one in selected:
        if one.children:
            others.append(one)
        else:
            leaves.setdefault(one.name, []).append(one)
    groups = [leaves[name] for name in sorted(leaves)]
    return groups + [[one] for one in sorted(others, key=Selected.signature)]


@dataclass(slots=True)
class Writer:
    """Hands out parameters and variables by position, and keeps what is read before all else."""

    values: list[Any] = field(default_factory=list)
    preludes: list[tuple[str, str]] = field(default_factory=list)
    """Variables of the whole statement, each with the subquery that returns it once."""
    modern: bool = False
    """Whether the text needs the newer Cypher."""
    _variables: int = 0

    def parameter(self, value: Any) -> str:
        """The Cypher for a value of the request; QueryTooLarge when there are too many."""
        if len(self.values) >= MOST_VALUES:
            raise QueryTooLarge(
                f"the operation compares or pages by more than {MOST_VALUES} values",
                hint="Give many values as one list: `in: […]`.",
            )
        self.values.append(value)
        return f"${PARAMETERS}.v{len(self.values) - 1}"

    def variable(self, prefix: str) -> str:
        """A Cypher variable that nothing else uses."""
        self._variables += 1
        return f"{prefix}{self._variables}"

    def prelude(self, prefix: str, body: str, returned: str) -> str:
        """A variable of the whole statement: what the subquery returns, read once."""
        name = self.variable(prefix)
        self.preludes.append((name, f"{body} RETURN {returned} AS {name}"))
        return name

    def parameters(self) -> dict[str, Any]:
        """What the text's parameters stand for."""
        return {PARAMETERS: {f"v{index}": value for index, value in enumerate(self.values)}}

    def statement(self, texts: list[str]) -> str:
        """The statement that returns these values in one row."""
        known: list[str] = []
        calls: list[str] = []
        for name, body in self.preludes:
            calls.append(f"CALL ({', '.join(known)}) {{ {body} }} ")
            known.append(name)
        returned = ", ".join(f"{text} AS r{index}" for index, text in enumerate(texts))
        version = "CYPHER 25 " if self.modern else ""
        return f"{version}{''.join(calls)}RETURN {returned}"
