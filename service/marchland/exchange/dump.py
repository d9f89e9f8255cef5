"""The whole graph as lines of JSON, sorted: two graphs are equal when their lines are.

A line is ``{"kind": "node", "labels": […], "id": …, "properties": {…}}`` or
``{"kind": "relationship", "type": …, "from": id, "to": id, "properties": {…}}``; dates and times
are ISO 8601, a point is its longitude and latitude. What the vocabulary does not know is no part,
nor what the service notes for itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from typing import Any

import orjson

from marchland.exchange.scratch import scratch
from marchland.model.validate import ASSERTION, LINKS
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIP_BY_TYPE
from marchland.statement import Row, Statement
from marchland.store import Database

PAGE = 5_000
_NODES = """
MATCH (n:{name}) USING INDEX SEEK n:{name}(id)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN collect([n.id, labels(n), properties(n)])
"""
_RELATIONSHIPS = """
MATCH (a)-[e:{name}]->(b) USING INDEX SEEK e:{name}(version_id)
WHERE e.version_id > $after
WITH a, e, b ORDER BY e.version_id LIMIT $limit
RETURN collect([e.version_id, type(e), a.id, b.id, properties(e)])
"""
_LINKS = f"""
MATCH (a:{ASSERTION}) USING INDEX SEEK a:{ASSERTION}(id)
WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
MATCH (a)-[e:{"|".join(LINKS)}]->(b)
RETURN collect([a.id, type(e), a.id, b.id, properties(e)])
"""


async def lines(database: Database, write: Callable[[bytes], object]) -> int:
    """Write every line, and say how many there are; memory is bounded whatever the graph's size."""
    with scratch("CREATE TABLE line (text BLOB);") as held:
        await _fill(database, held)
        count = 0
        for (text,) in held.execute("SELECT text FROM line ORDER BY text"):
            write(text + b"\n")
            count += 1
        return count


async def _fill(database: Database, held: sqlite3.Connection) -> None:
    for label in NODE_BY_LABEL:
        async for rows in _pages(database, _NODES.format(name=label)):
            _keep(held, [_node(row) for row in rows])
    for type_ in RELATIONSHIP_BY_TYPE:
        async for rows in _pages(database, _RELATIONSHIPS.format(name=type_)):
            _keep(held, [_relationship(row) for row in rows])
    async for rows in _pages(database, _LINKS):
        _keep(held, [_relationship(row) for row in rows])


async def _pages(database: Database, text: str) -> AsyncIterator[list[Row]]:
    after = ""
    while True:
        # A page is one record: the driver takes longer for a record than for what is in it.
        ((rows,),) = await database.run(Statement(text, {"after": after, "limit": PAGE}))
        if not rows:
            return
        yield rows
        after = max(str(row[0]) for row in rows)


def _keep(held: sqlite3.Connection, found: list[dict[str, Any]]) -> None:
    texts = [(orjson.dumps(one, default=_shown, option=orjson.OPT_SORT_KEYS),) for one in found]
    held.executemany("INSERT INTO line VALUES (?)", texts)


def _node(row: Row) -> dict[str, Any]:
    id_, labels, properties = row
    rest = {name: value for name, value in properties.items() if name != "id"}
    return {"kind": "node", "labels": sorted(labels), "id": id_, "properties": rest}


def _relationship(row: Row) -> dict[str, Any]:
    _, type_, start, end, properties = row
    return {
        "kind": "relationship",
        "type": type_,
        "from": start,
        "to": end,
        "properties": dict(properties),
    }


def _shown(value: Any) -> Any:
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if hasattr(value, "srid"):
        return list(value)
    raise TypeError(f"{value!r} is of no type that the model has")
