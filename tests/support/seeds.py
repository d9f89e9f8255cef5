"""Small seeds to write to a real database, and what of them is compared."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from marchland import files
from marchland.exchange.dump import lines
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database
from marchland.store.migrate import migrate

T = TypeVar("T")

SCHEMA = files.shipped("cypher") / "schema"
HEADER = "// recorded_at: 2026-11-01T00:00:00Z\n"

ENTITIES = """
UNWIND range(1, $size) AS n
WITH {id: 'region:r' + n, name: 'Region ' + n, kind: 'district', aliases: ['R' + n]} AS row
MERGE (node:Region {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

UNWIND [{id: 'actor:a', name: 'A', kind: 'state'}, {id: 'actor:b', name: 'B', kind: 'monitor'}]
  AS row
MERGE (node:Actor {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

UNWIND [{id: 'source:s', title: 'S', published_on: date('2018-05-21'), reliability: 'B',
         reason: 'For the test.'}] AS row
MERGE (node:Source {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;
"""

HELD = """
UNWIND range(1, $size) AS n
WITH {id: 'controls:a:r' + n, from_id: 'actor:a', to_id: 'region:r' + n,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  status: 'sole', extent: 'whole', basis: 'reported',
  recorded_at: datetime('2026-11-01T00:00:00Z')} AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CONTROLS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;
"""

SAID = """
UNWIND range(1, $size) AS n
MERGE (said:Assertion {id: 's/' + '$stance/' + n})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, {about_id: 'controls:a:r' + n, stance: '$stance', explicit: true, credibility: 2,
  asserted_on: date('2018-05-21'), recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: 'It is said.'} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END | SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:s'})
MERGE (said)-[:PUBLISHED_IN]->(source)
WITH said
OPTIONAL MATCH (speaker:Actor {id: 'actor:b'})
MERGE (said)-[:ATTRIBUTED_TO]->(speaker);
"""

_NODES = Statement("""
MATCH (n:Actor|Region|Event|Source|Assertion|SeedScript)
RETURN collect([labels(n), [key IN keys(n) | [key, n[key]]]])
""")
_EDGES = Statement("""
MATCH (a:Actor|Region|Event|Source|Assertion)-[r]->(b)
RETURN collect([type(r), a.id, b.id, [key IN keys(r) | [key, r[key]]]])
""")


def write_seed(folder: Path, size: int = 10) -> Path:
    """A folder with three scripts: entities, what is affirmed, what is denied."""
    folder.mkdir(exist_ok=True)
    affirmed, denied = (SAID.replace("$stance", stance) for stance in ("AFFIRMS", "DENIES"))
    for name, text in (
        ("010_entities.cypher", ENTITIES),
        ("020_held.cypher", HELD + affirmed),
        ("030_denied.cypher", denied),
    ):
        (folder / name).write_text(HEADER + text.replace("$size", str(size)))
    return folder


async def dump(database: Database) -> list[str]:
    """The graph in one canonical order, so that two graphs can be compared."""
    ((nodes,),), ((edges,),) = [await database.run(text) for text in (_NODES, _EDGES)]
    return sorted(repr([*row[:-1], sorted(map(str, row[-1]))]) for row in nodes + edges)


async def exported(database: Database) -> list[bytes]:
    """The lines of an export, without what the service notes for itself."""
    found: list[bytes] = []
    await lines(database, found.append)
    return found


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """A database for as long as the block lasts."""
    async with Database.of(settings) as database:
        yield database


def within(settings: Settings, work: Callable[[Database], Awaitable[T]]) -> T:
    """Run the work on a database."""

    async def run() -> T:
        async with opened(settings) as database:
            return await work(database)

    return asyncio.run(run())


def with_schema(settings: Settings, work: Callable[[Database], Awaitable[T]]) -> T:
    """Run the work on a database that has the schema."""

    async def prepared(database: Database) -> T:
        await migrate(database, SCHEMA)
        return await work(database)

    return within(settings, prepared)


async def rows(database: Database, text: str, **parameters: Any) -> list[list[Any]]:
    """The rows of a question, as lists."""
    return [list(row) for row in await database.run(Statement(text, parameters))]


async def empty(database: Database) -> None:
    """Leave no node and no relationship."""
    await database.run(
        Statement(
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", {}, Access.WRITE
        )
    )


async def wipe(database: Database) -> None:
    """Leave no node, no relationship, no constraint, no index."""
    await empty(database)
    for kind, show in (("CONSTRAINT", "SHOW CONSTRAINTS"), ("INDEX", "SHOW INDEXES")):
        lookup = " WHERE type <> 'LOOKUP'" if kind == "INDEX" else ""
        found = await database.run(Statement(f"{show} YIELD name, type{lookup} RETURN name"))
        for (name,) in found:
            await database.run(Statement(f"DROP {kind} `{name}`", {}, Access.WRITE))
