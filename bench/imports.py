"""An import against plain UNWIND batches of the same rows, and hub-heavy rows from several writers.

    uv run python -m bench.imports --rows 20000 --hub-rows 100000
    uv run python -m bench.imports --all     # the shipped seeds and data sets, twice
    uv run python -m bench.imports --large 1000000    # one large file with bad cells, by itself

Each way writes the same nodes, relationships, assertions and properties into an emptied store, in
turns. The plain way has its rows ready, checks nothing, and writes no summaries but those it is
given; it is what a script of someone in a hurry does.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import neo4j
from rich.console import Console

from bench.facts import write
from marchland import files
from marchland.cli import connect
from marchland.exchange.formats import FORMATS, SETS, shipped_copy, table
from marchland.exchange.mapping import mapping_of
from marchland.exchange.run import BATCH, Import
from marchland.local.server import start_server
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database
from marchland.store.migrate import migrate

HUBS = 10
BAD_EVERY = 10_000
WRITERS = 4
MAPPING = """
tag: NAME
source: {id: "source:NAME", title: Bench, published_on: 2024-05-01, reliability: C, reason: Made.}
entities:
  - {label: Actor, id: backer, properties: {name: backer, kind: {value: armed_group}}}
  - {label: Actor, id: backed, properties: {name: backed, kind: {value: state}}}
relationships:
  - type: SUPPORTS
    from: backer
    to: backed
    valid_from: since
    properties: {forms: {value: arms}}
    assertion: {credibility: {value: 3}, summary: {value: Says so.}}
"""
_OPEN, _NEVER = date(9999, 12, 31), datetime(9999, 12, 31, tzinfo=UTC)
_NODES = "UNWIND $rows AS row MERGE (n:Actor {id: row.id}) SET n += row"
_SOURCE = "MERGE (s:Source {id: $row.id}) SET s += $row"
_EDGES = """
UNWIND $rows AS row
MATCH (a:Actor {id: row.from_id}) MATCH (b:Actor {id: row.to_id})
CREATE (a)-[e:SUPPORTS]->(b) SET e = row
"""
_SAID = """
UNWIND $rows AS row
MATCH (s:Source {id: 'source:bench'})
CREATE (a:Assertion)-[:PUBLISHED_IN]->(s) SET a = row
"""
_COUNTS = (
    "MATCH (:Actor)-[e:SUPPORTS]->(:Actor) RETURN count(e)",
    "MATCH (a:Assertion)-[:PUBLISHED_IN]->(:Source) RETURN count(a)",
)
_EMPTY = (
    "MATCH ()-[e]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 10000 ROWS",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
)
"""A hub goes last: with all its relationships it would not fit one transaction."""


def lines(count: int, name: str) -> Iterator[tuple[str, str, str]]:
    """Backers of ten hubs, one a row."""
    for number in range(count):
        yield f"actor:{name}-{number}", f"actor:hub-{number % HUBS}", "2020-01-01"


def file_of(folder: Path, count: int, name: str) -> Path:
    """The rows as a file."""
    file = folder / f"{name}.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(("backer", "backed", "since"))
        writer.writerows(lines(count, name))
    return file


async def imported(settings: Settings, folder: Path, file: Path, name: str) -> float:
    """Seconds that an import takes."""
    (folder / f"{name}.yaml").write_text(MAPPING.replace("NAME", name), "utf-8")
    mapping = mapping_of(folder / f"{name}.yaml")
    async with Database.of(settings) as database:
        begun = time.perf_counter()
        outcome = await Import(database, table(mapping, "csv"), file, "-").run()
        took = time.perf_counter() - begun
    if outcome.rejects or outcome.facts_added != outcome.facts:
        raise RuntimeError(f"{len(outcome.rejects)} rejects, {outcome.facts_added} added")
    return took


async def complete(settings: Settings, count: int) -> None:
    """RuntimeError unless the graph has as many relationships and assertions as there were rows."""
    async with Database.of(settings) as database:
        found = [[row[0] for row in await database.run(Statement(text))] for text in _COUNTS]
    if found != [[count], [count]]:
        raise RuntimeError(f"{found} relationships and assertions of {count} rows")


def plain(driver: neo4j.Driver, count: int) -> float:
    """Seconds that UNWIND batches of the same size take."""
    told = list(lines(count, "bench"))
    actors = dict.fromkeys([*(row[0] for row in told), *(row[1] for row in told)])
    nodes = [{"id": a, "name": a, "kind": "armed_group"} for a in actors]
    edges, said = zip(*(_written(*row) for row in told), strict=True)
    source = {"id": "source:bench", "title": "Bench", "published_on": date(2024, 5, 1)}
    begun = time.perf_counter()
    driver.execute_query(_SOURCE, row={**source, "reliability": "C", "reason": "Made."})
    with driver.session() as session:
        for text, rows in ((_NODES, nodes), (_EDGES, edges), (_SAID, said)):
            for batch in _batches(rows):
                session.run(text, rows=batch).consume()
    return time.perf_counter() - begun


def _written(start: str, end: str, since: str) -> tuple[dict[str, Any], dict[str, Any]]:
    now, day = datetime.now(UTC), date.fromisoformat(since)
    id_ = f"supports:{start[6:]}:{end[6:]}:bench:{since}"
    recorded = {"recorded_at": now, "retracted_at": _NEVER}
    edge = {
        "id": id_,
        "version_id": f"{id_}@1",
        "from_id": start,
        "to_id": end,
        "valid_from": day,
        "from_precision": "day",
        "valid_to": _OPEN,
        "to_precision": "unknown",
        "forms": ["arms"],
        "admiralty": "C3",
        "confidence": 0.5,
        "disputed": False,
        "origins": 1,
        "first_asserted_on": day,
        "last_asserted_on": day,
        "affirmed_by": ["C source:bench -"],
        **recorded,
    }
    said = {
        "id": f"bench/{id_}",
        "about_id": id_,
        "stance": "AFFIRMS",
        "explicit": True,
        "credibility": 3,
        "asserted_on": day,
        "locator": "row 1",
        "summary": "Says so.",
        **recorded,
    }
    return edge, said


def _batches(rows: Sequence[Mapping[str, Any]]) -> Iterator[Sequence[Mapping[str, Any]]]:
    for at in range(0, len(rows), BATCH):
        yield rows[at : at + BATCH]


async def empty(settings: Settings) -> None:
    """Leave the schema alone."""
    async with Database.of(settings) as database:
        await migrate(database, files.shipped("cypher") / "schema")
        for text in _EMPTY:
            await database.run(Statement(text, {}, Access.WRITE))
        await migrate(database, files.shipped("cypher") / "schema")


async def several(settings: Settings, folder: Path, count: int) -> float:
    """Seconds that several writers take together for that many rows."""
    names = [f"writer-{number}" for number in range(WRITERS)]
    told = [file_of(folder, count // WRITERS, name) for name in names]
    begun = time.perf_counter()
    await asyncio.gather(
        *(imported(settings, folder, file, name) for file, name in zip(told, names, strict=True))
    )
    return time.perf_counter() - begun


def measure(settings: Settings, folder: Path, rows: int, hub_rows: int, rounds: int) -> Any:
    """All figures."""
    taken: dict[str, list[float]] = {"import": [], "plain": []}
    file = file_of(folder, rows, "bench")
    password = settings.neo4j_password
    auth = (settings.neo4j_username, password.get_secret_value() if password else "")
    with neo4j.GraphDatabase.driver(settings.neo4j_uri or "", auth=auth) as driver:
        for number in range(rounds + 1):
            for way in ("import", "plain") if number % 2 else ("plain", "import"):
                asyncio.run(empty(settings))
                if way == "import":
                    took = asyncio.run(imported(settings, folder, file, "bench"))
                else:
                    took = plain(driver, rows)
                asyncio.run(complete(settings, rows))
                if number:  # The first round is for the JVM.
                    taken[way].append(took)
    found: dict[str, Any] = {"rows": rows, "seconds": taken}
    middle = {way: statistics.median(some) for way, some in taken.items()}
    found["speed of plain batches"] = round(middle["plain"] / middle["import"], 3)
    asyncio.run(empty(settings))
    hub = file_of(folder, hub_rows, "one")
    one = asyncio.run(imported(settings, folder, hub, "one"))
    asyncio.run(complete(settings, hub_rows))
    asyncio.run(empty(settings))
    many = asyncio.run(several(settings, folder, hub_rows))
    asyncio.run(complete(settings, hub_rows // WRITERS * WRITERS))
    found["hub rows"] = hub_rows
    found["one writer, seconds"], found["four writers, seconds"] = round(one, 1), round(many, 1)
    found["time of one writer"] = round(many / one, 3)
    return found


async def everything(settings: Settings) -> dict[str, Any]:
    """Seconds that the shipped seeds and data sets take into an empty store, and then again."""
    found: dict[str, Any] = {}
    for turn, goal in (("first", 60), ("second", 10)):
        begun = time.perf_counter()
        await connect.prepare(settings)
        found[f"seeds, {turn}, seconds"] = round(time.perf_counter() - begun, 1)
        written = 0
        async with Database.of(settings) as database:
            for name in (name for names in SETS.values() for name in names):
                from_ = time.perf_counter()
                format_ = FORMATS[name]
                outcome = await Import(database, format_, shipped_copy(name), format_.version).run()
                written += outcome.written
                found[f"{name}, {turn}, seconds"] = round(time.perf_counter() - from_, 1)
        found[f"all, {turn}, seconds"] = round(time.perf_counter() - begun, 1)
        found[f"goal, {turn}, seconds"] = goal
        if bool(written) is not (turn == "first"):
            raise RuntimeError(f"the {turn} run wrote {written}")
    return found


def flawed(folder: Path, count: int) -> Path:
    """A large file: many back ten hubs, a row each; one in ten thousand has no date."""
    file = folder / "large.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(("backer", "backed", "since"))
        for number in range(1, count + 1):
            since = "soon" if number % BAD_EVERY == 0 else "2020-01-01"
            writer.writerow((f"actor:large-{number // HUBS}", f"actor:hub-{number % HUBS}", since))
    return file


async def large(settings: Settings, folder: Path, count: int) -> dict[str, Any]:
    """What a large file costs, and that all good rows are in and all bad ones named."""
    await empty(settings)
    file = flawed(folder, count)
    (folder / "large.yaml").write_text(MAPPING.replace("NAME", "large"), "utf-8")
    format_ = table(mapping_of(folder / "large.yaml"), "csv")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    async with Database.of(settings) as database:
        outcome = await Import(database, format_, file, "-").run()
        took = time.perf_counter() - begun
        again = await Import(database, format_, file, "-").run()
    bad = count // BAD_EVERY
    await complete(settings, count - bad)
    if [one.row for one in outcome.rejects] != [BAD_EVERY * n for n in range(1, bad + 1)]:
        raise RuntimeError(f"{len(outcome.rejects)} rejects, and not the bad rows")
    if again.written:
        raise RuntimeError(f"the second time it wrote {again.written}")
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "rows": count,
        "file, megabytes": round(file.stat().st_size / 1e6),
        "bad cells, each named": bad,
        "seconds": round(took),
        "rows a second": round(count / took),
        "seconds, again": round(time.perf_counter() - begun - took),
        "most memory before, megabytes": round(before / 1024),
        "most memory, megabytes": round(kilobytes / 1024),
    }


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--hub-rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--all", action="store_true", help="the shipped seeds and data sets")
    parser.add_argument("--large", type=int, default=0, help="rows of one large file alone")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="marchland-imports-") as made:
        folder = Path(made)
        base = Settings().model_copy(update={"data_dir": folder / "store", "neo4j_uri": None})
        with start_server(base, import_dir=files.shipped_data(), console=Console()) as server:
            settings = connect.at(base, server.uri, server.username, server.password)
            if chosen.large:
                found = asyncio.run(large(settings, folder, chosen.large))
            elif chosen.all:
                found = asyncio.run(everything(settings))
            else:
                found = measure(settings, folder, chosen.rows, chosen.hub_rows, chosen.rounds)
    Console().print(found)
    name = "imports-large" if chosen.large else "imports-all" if chosen.all else "imports"
    Console().print(write(name, found))


if __name__ == "__main__":
    main()
