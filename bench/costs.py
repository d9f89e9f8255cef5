"""What the two composite indexes of each relationship cost: disk, and time of writes.

    uv run python -m bench.costs --size 6

The disk is that of their files. The writes are batches of CONTROLS, with the two indexes of that
type and without them, in turns; what is inserted is deleted again.
"""

from __future__ import annotations

import argparse
import statistics
import time
from typing import Any

import neo4j

from bench.facts import write
from bench.load import MEMORY, connected, make, running, store_bytes, store_settings
from marchland.local.layout import folder_size, layout_of

_INDEXES = {"controls_from": "from_id", "controls_to": "to_id"}
_ENDS = """
MATCH (r:Region {kind: 'district'}) WITH r LIMIT $count
WITH collect(r.id) AS regions
MATCH (a:Actor {kind: 'armed_group'}) WITH regions, a LIMIT $count
WITH regions, collect(a.id) AS actors
UNWIND range(0, size(regions) - 1) AS n
RETURN actors[n % size(actors)], regions[n]
"""
_INSERT = """
UNWIND $rows AS row
MATCH (a:Actor {id: row.from_id})
MATCH (r:Region {id: row.to_id})
CREATE (a)-[e:CONTROLS]->(r)
SET e = row, e.valid_from = date('2026-01-01'), e.valid_to = date('9999-12-31'),
    e.recorded_at = datetime('2026-11-01T00:00:00Z'),
    e.retracted_at = datetime('9999-12-31T00:00:00Z'),
    e.from_precision = 'day', e.to_precision = 'unknown',
    e.status = 'sole', e.extent = 'whole', e.basis = 'reported'
"""
_DELETE = """
MATCH ()-[e:CONTROLS]->() WHERE e.version_id STARTS WITH 'bench:'
CALL (e) { DELETE e } IN TRANSACTIONS OF 5000 ROWS
"""


def disk(size: int) -> dict[str, Any]:
    """Bytes of the composite indexes, of all indexes and of the store; Neo4j has to be stopped."""
    with running(size) as settings, connected(settings) as driver:
        rows = driver.execute_query(
            "SHOW INDEXES YIELD id, entityType, properties, type RETURN id, entityType, properties"
        ).records
    composite = {
        row["id"]
        for row in rows
        if row["entityType"] == "RELATIONSHIP"
        and row["properties"] in (["from_id", "id"], ["to_id", "id"])
    }
    store = layout_of(store_settings(size).data_dir).data / "databases" / "neo4j"
    folders = {path.name: path for path in (store / "schema" / "index").glob("*/*")}
    taken = sum(folder_size(folders[str(number)]) for number in composite)
    whole = store_bytes(store_settings(size))
    return {
        "composite_indexes": len(composite),
        "composite_bytes": taken,
        "all_indexes_bytes": folder_size(store / "schema" / "index"),
        "store_bytes": whole,
        "composite_share_of_store": round(taken / whole, 4),
    }


def writes(size: int, rounds: int, batches: int, batch: int) -> dict[str, Any]:
    """Seconds of a run of inserts with the indexes and without them."""
    taken: dict[bool, list[float]] = {True: [], False: []}
    with running(size) as settings, connected(settings) as driver:
        ends = driver.execute_query(_ENDS, count=batches * batch).records
        pairs = [(row[0], row[1]) for row in ends]
        for number in range(rounds + 1):
            for indexed in (True, False) if number % 2 else (False, True):
                _set_indexes(driver, indexed)
                seconds = _insert(driver, pairs, batch, number)
                driver.session().run(_DELETE).consume()
                if number:
                    taken[indexed].append(seconds)
        _set_indexes(driver, True)
    with_them, without = (statistics.median(taken[way]) for way in (True, False))
    return {
        "relationships": len(pairs),
        "batch": batch,
        "rounds": rounds,
        "with_seconds": round(with_them, 3),
        "without_seconds": round(without, 3),
        "ratio": round(with_them / without, 3),
        "all": {str(way): [round(one, 3) for one in some] for way, some in taken.items()},
    }


def _set_indexes(driver: neo4j.Driver, there: bool) -> None:
    for name, end in _INDEXES.items():
        driver.execute_query(
            f"CREATE INDEX {name} IF NOT EXISTS FOR ()-[r:CONTROLS]-() ON (r.{end}, r.id)"
            if there
            else f"DROP INDEX {name} IF EXISTS"
        )
    driver.execute_query("CALL db.awaitIndexes(21600)")


def _insert(driver: neo4j.Driver, pairs: list[tuple[str, str]], batch: int, number: int) -> float:
    rows = [
        {
            "id": f"bench:{number}:{place}",
            "version_id": f"bench:{number}:{place}@1",
            "from_id": one,
            "to_id": other,
        }
        for place, (one, other) in enumerate(pairs)
    ]
    start = time.perf_counter()
    for at in range(0, len(rows), batch):
        driver.execute_query(_INSERT, rows=rows[at : at + batch])
    return time.perf_counter() - start


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=6, choices=sorted(MEMORY))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--batches", type=int, default=20)
    parser.add_argument("--batch", type=int, default=500)
    chosen = parser.parse_args()
    made = make(chosen.size)
    figures = {
        "size": chosen.size,
        "made": made,
        "disk": disk(chosen.size),
        "writes": writes(chosen.size, chosen.rounds, chosen.batches, chosen.batch),
    }
    print(figures["disk"], figures["writes"])
    print(write(f"costs-{chosen.size}", figures))


if __name__ == "__main__":
    main()
