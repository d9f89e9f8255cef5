"""Make the store of a generated graph: generate, import, apply the schema, wait for its indexes.

    uv run python -m bench.load --size 5

leaves a local store that the measurements start; a second call finds it made. The steps that are
done are kept, so that a long one that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import neo4j

from bench.generate import generate
from bench.rows import NODE_HEADERS, RELATIONSHIP_HEADERS, TODAY
from marchland.cli import connect
from marchland.files import checksum, pieces, shipped
from marchland.local.admin import Admin
from marchland.local.fetch import ensure_artifacts
from marchland.local.java import find_java
from marchland.local.layout import folder_size, layout_of
from marchland.local.server import start_server
from marchland.settings import Settings
from marchland.store import Database
from marchland.store.migrate import migrate

DAY = date.fromisoformat(TODAY)
_HOURS = 6 * 3600.0
MEMORY = {4: ("512m", "256m"), 5: ("3g", "512m"), 6: ("3g", "3g"), 7: ("2g", "9g")}
"""Heap and page cache by size."""


def data_root() -> Path:
    """Where files and stores lie: MARCHLAND_BENCH_DATA, else a folder in the data folder."""
    named = os.environ.get("MARCHLAND_BENCH_DATA")
    return Path(named) if named else Settings().data_dir / "bench"


def store_settings(size: int, name: str = "store") -> Settings:
    """The settings of the local server on the store of a size."""
    heap, page_cache = MEMORY[size]
    return Settings().model_copy(
        update={
            "data_dir": data_root() / f"{name}-{size}",
            "neo4j_uri": None,
            "heap": heap,
            "page_cache": page_cache,
            "query_timeout": _HOURS,
        }
    )


@contextmanager
def running(size: int, name: str = "store") -> Iterator[Settings]:
    """Neo4j on the store of a size, for as long as the block lasts."""
    settings = store_settings(size, name)
    with start_server(settings) as server:
        yield connect.at(settings, server.uri, server.username, server.password)


def make(size: int, *, name: str = "store", schema: bool = True) -> dict[str, Any]:
    """Make the store, unless it is there; the seconds of each step and the size on disk."""
    folder = data_root()
    noted = folder / f"{name}-{size}.json"
    done: dict[str, Any] = json.loads(noted.read_text("utf-8")) if noted.exists() else {}

    if done and done.get("generator") != _generator():
        print(f"{noted}: made by another generator; remove it to make the store again", flush=True)
    done.setdefault("generator", _generator())

    def step(what: str, work: Callable[[], Any]) -> None:
        if what in done:
            return
        start = time.perf_counter()
        found = work()
        done[what] = {"seconds": round(time.perf_counter() - start, 1), "found": found}
        noted.write_text(json.dumps(done, indent=2) + "\n", "utf-8")
        print(f"{what}: {done[what]['seconds']} s", flush=True)

    files = folder / f"csv-{size}"
    folder.mkdir(parents=True, exist_ok=True)
    if "import" not in done:
        step("generate", lambda: generate(10**size, files, workers=os.cpu_count() or 1))
    step("import", lambda: import_files(store_settings(size, name), files))
    if schema:
        if done.get("schema", {}).get("found", {}).get("texts") != _schema():
            done.pop("schema", None)
        step("schema", lambda: apply_schema(size, name))
    return done


def _generator() -> str:
    """A checksum of what the graph depends on beside its size."""
    here = Path(__file__).parent
    names = ("evidence", "figures", "generate", "lattice", "names", "rows")
    return checksum([here / f"{name}.py" for name in names])


def _schema() -> str:
    """A checksum of the schema: a store of an earlier one gets what it lacks."""
    return checksum(sorted((shipped("cypher") / "schema").glob("*.cypher")))


def import_files(settings: Settings, files: Path) -> dict[str, int]:
    """Fill an empty store with the files; the bytes that it then takes."""
    layout = layout_of(settings.data_dir)
    if layout.root.exists():
        shutil.rmtree(layout.root)
    layout.create()
    admin = Admin(find_java(settings), ensure_artifacts(settings), layout.home)
    told = admin.run(
        "database",
        "import",
        "full",
        "neo4j",
        "--id-type=integer",
        "--array-delimiter=;",
        *(f"--nodes={label}={_group(files, label)}" for label in NODE_HEADERS),
        *(f"--relationships={kind}={_group(files, kind)}" for kind in RELATIONSHIP_HEADERS),
    )
    if not told.ok:
        raise RuntimeError(told.output[-2_000:])
    return {"bytes": store_bytes(settings)}


def _group(files: Path, name: str) -> str:
    parts = sorted(files.glob(f"{name}-*.csv"))
    return ",".join(str(path.resolve()) for path in (files / f"{name}.header.csv", *parts))


def store_bytes(settings: Settings) -> int:
    """What the database takes on disk, without its transaction logs."""
    return folder_size(layout_of(settings.data_dir).data / "databases" / "neo4j")


def apply_schema(size: int, name: str) -> dict[str, Any]:
    """Apply the schema and wait until every index is filled; what each file's part took."""
    with running(size, name) as settings:
        created = create_slowly(settings)
        asyncio.run(_migrated(settings))
        replan(settings)
    # A server that is stopped has written everything to the store's files.
    return {"created": created, "texts": _schema(), "bytes": store_bytes(settings)}


def create_slowly(settings: Settings) -> int:
    """Create constraints and indexes one after another: at 10^7 one transaction takes too long."""
    count = 0
    with connected(settings) as driver:
        for file in sorted((shipped("cypher") / "schema").glob("*.cypher")):
            for piece in pieces(file.read_text("utf-8")):
                start = time.perf_counter()
                driver.execute_query(piece.text)
                count += 1
                print(f"{file.name} {count}: {time.perf_counter() - start:.1f} s", flush=True)
            driver.execute_query("CALL db.awaitIndexes(21600)")
    return count


@contextmanager
def connected(settings: Settings) -> Iterator[neo4j.Driver]:
    """The plain driver on a running store."""
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    uri = settings.neo4j_uri or ""
    with neo4j.GraphDatabase.driver(uri, auth=(settings.neo4j_username, password)) as driver:
        yield driver


async def _migrated(settings: Settings) -> None:
    async with Database.of(settings) as database:
        await connect.online(database)
        await migrate(database, shipped("cypher") / "schema")


def replan(settings: Settings) -> None:
    """Have the planner know what is there."""
    with connected(settings) as driver:
        driver.execute_query("CALL db.prepareForReplanning(600)")


def main() -> None:
    """Make one store."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=4, choices=sorted(MEMORY))
    parser.add_argument("--keep-files", action="store_true", help="keep the CSV files")
    chosen = parser.parse_args()
    print(json.dumps(make(chosen.size), indent=2))
    if not chosen.keep_files:
        shutil.rmtree(data_root() / f"csv-{chosen.size}", ignore_errors=True)


if __name__ == "__main__":
    main()
