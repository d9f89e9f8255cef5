"""The whole graph as sorted lines, so that two graphs can be compared."""

from __future__ import annotations

import json
from typing import Any

from marchland.seeding.graph import BOOKKEEPING
from marchland.statement import Statement
from marchland.store import Database

_NODES = Statement(
    "MATCH (n) WHERE NOT any(label IN labels(n) WHERE label IN $bookkeeping) "
    "RETURN labels(n), properties(n)",
    {"bookkeeping": list(BOOKKEEPING)},
)
_RELATIONSHIPS = Statement("MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)")


async def dump(database: Database) -> list[str]:
    """Every node and relationship with its properties, one line each, in a fixed order."""
    lines = [_line(list(row)) for row in await database.run(_NODES)]
    lines += [_line(list(row)) for row in await database.run(_RELATIONSHIPS)]
    return sorted(lines)


def _line(values: list[Any]) -> str:
    return json.dumps(values, sort_keys=True, default=str, ensure_ascii=False)
