"""The canonical order of what is selected, and the parameters by position.

The same selection under other aliases or in another order must be the same text, because planning a
new text costs more than running it. So what one object yields is sorted by the shape of the
selection, a leaf that is selected twice is read once, and parameters are numbered as the text is
written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from marchland.compile.selection import Selected


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
    """Hands out parameters and variables by position."""

    values: list[Any] = field(default_factory=list)
    _variables: int = 0

    def parameter(self, value: Any) -> str:
        """The Cypher for a value of the request."""
        self.values.append(value)
        return f"$p{len(self.values) - 1}"

    def variable(self, prefix: str) -> str:
        """A Cypher variable that nothing else uses."""
        self._variables += 1
        return f"{prefix}{self._variables}"

    def parameters(self) -> dict[str, Any]:
        """What the text's parameters stand for."""
        return {f"p{index}": value for index, value in enumerate(self.values)}
