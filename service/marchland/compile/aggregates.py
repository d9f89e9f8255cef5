"""How many there are in a list, by some of its keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from marchland.compile.fields import LARGEST_PAGE, Key, Listing
from marchland.compile.lists import Entries
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Selected, located
from marchland.compile.shape import Items
from marchland.compile.values import stored
from marchland.errors import BadPage
from marchland.model.declare import Clock
from marchland.model.vocabulary import NODE_BY_LABEL

Nested = Callable[[Selected, str, str, Scope], Rendered]


def render_aggregate(
    parent: str,
    listing: Listing,
    entries: Entries,
    selected: Selected,
    scope: Scope,
    nested: Nested,
) -> Rendered:
    """The groups of a list: the largest first, then by their keys."""
    first = selected.arguments.get("first")
    if not isinstance(first, int) or not 1 <= first <= LARGEST_PAGE:
        refused = BadPage(f"first is {first}; there are 1 to {LARGEST_PAGE} groups")
        raise located(refused, selected)
    names = list(dict.fromkeys(str(stored(one)) for one in selected.arguments["by"]))
    keys = [listing.groups[name] for name in names]
    held = [scope.writer.variable("g") for _ in keys]
    total, row = scope.writer.variable("c"), scope.writer.variable("r")
    bound = _bound(keys, held, entries, scope)
    by = ", ".join([f"{total} DESC", *map(_sorted, keys, held)])
    columns = ", ".join(
        [f"count: {total}", *(f"{k.name}: {_shown(k, h)}" for k, h in zip(keys, held, strict=True))]
    )
    grouped = ", ".join([*held, f"count(*) AS {total}"])
    limit = scope.writer.parameter(first)
    text, shape = nested(selected, f"{listing.stem}Group", row, scope.within(first))
    if "kind" in names and not entries.edge:
        # Every node has a kind, and so its index holds all that there is to count.
        entries = entries.filtered([f"{entries.node}.kind > ''"])
    groups = (
        f"COLLECT {{ {entries.whole()} {bound} WITH {grouped} "
        f"ORDER BY {by} LIMIT {limit} WITH {{{columns}}} AS {row} RETURN {text} }}"
    )
    return groups, Items(shape, f"{parent}.aggregate", selected.nodes)


def _bound(keys: list[Key], held: list[str], entries: Entries, scope: Scope) -> str:
    """The clauses that bind each key's variable: an entry counts once for each of its members."""
    clauses: list[str] = []
    carried = list(entries.variables)
    for key, name in zip(keys, held, strict=True):
        if not key.cypher:
            clauses.append(_controllers(entries.node, name, carried, scope))
        else:
            value = scope.fill(key.cypher, entries.variable, entries.node)
            clauses.append(
                f"UNWIND CASE WHEN size(coalesce({value}, [])) = 0 THEN [null] ELSE {value} END "
                f"AS {name}"
                if key.unwound
                else f"WITH {', '.join(carried)}, {value} AS {name}"
            )
        carried.append(name)
    return " ".join(clauses)


def _controllers(node: str, name: str, carried: list[str], scope: Scope) -> str:
    edge = scope.writer.variable("e")
    held = scope.holds(edge, Clock.HOLDS)
    return (
        f"OPTIONAL MATCH ({node})<-[{edge}:CONTROLS]-({name}:Actor) WHERE {held} "
        f"WITH DISTINCT {', '.join([*carried, name])}"
    )


def _is_node(key: Key) -> bool:
    return key.type == "Named" or key.type in NODE_BY_LABEL


def _sorted(key: Key, held: str) -> str:
    return f"{held}.id" if _is_node(key) else held


def _shown(key: Key, held: str) -> Any:
    return held if _is_node(key) or key.type in ("Int", "Boolean") else f"toUpper({held})"
