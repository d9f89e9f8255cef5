"""A database that cannot see the seed's files is fed their rows, and has the same graph then."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from tests.support.seeds import HEADER, SCHEMA, dump, opened, with_schema

from marchland import files, seeding
from marchland.cli import connect
from marchland.errors import ScriptFailed
from marchland.local.server import start_server
from marchland.seeding import loader
from marchland.seeding.scripts import discover
from marchland.settings import Settings
from marchland.store import Database
from marchland.store.migrate import migrate

SCRIPT = """
LOAD CSV WITH HEADERS
FROM 'file:///towns.csv' AS line FIELDTERMINATOR ';'
WITH {id: line.id, name: line.name, kind: line.kind, description: line.remark} AS row
MERGE (node:Region {id: row.id})
WITH node, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL
          AND (node[key] IS NULL OR node[key] <> row[key]))
SET node += row;
"""
ROWS = 12_000


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    folder = tmp_path / "seed"
    (folder / "data").mkdir(parents=True)
    (folder / "010_towns.cypher").write_text(HEADER + SCRIPT)
    lines = [
        f'region:r{n};"Town ""{n}""; north";city;{"" if n % 2 else "first line"}'
        for n in range(ROWS)
    ]
    (folder / "data" / "towns.csv").write_text("\n".join(["id;name;kind;remark", *lines]))
    return folder


def test_rows_are_fed_in_batches_and_a_second_run_writes_nothing(
    emptied: Settings, seed: Path
) -> None:
    (script,) = discover(seed)
    assert len(list(loader.fed(script, script.pieces[0]))) == 3

    async def work(database: Database) -> None:
        assert await loader.unseen(database, script) is True
        (applied,) = (await seeding.apply(database, seed)).applied
        assert applied.counters.nodes_created == ROWS + 1  # and the record of the script
        again = await seeding.apply(database, seed, again=True)
        assert again.counters.total == 0
        assert (await seeding.rehearse(database, seed, again=True)).differences == []

    with_schema(emptied, work)


def test_the_graph_is_the_same_as_when_the_database_reads_the_files(
    emptied: Settings, seed: Path, tmp_path: Path
) -> None:
    async def fed(database: Database) -> list[str]:
        await seeding.apply(database, seed)
        return await dump(database)

    base = Settings().model_copy(update={"data_dir": tmp_path / "own", "neo4j_uri": None})
    with start_server(base, import_dir=seed / "data") as server:
        settings = connect.at(base, server.uri, server.username, server.password)

        async def seen() -> list[str]:
            async with opened(settings) as database:
                await migrate(database, SCHEMA)
                (script,) = discover(seed)
                assert await loader.unseen(database, script) is False
                await seeding.apply(database, seed)
                return await dump(database)

        assert asyncio.run(seen()) == with_schema(emptied, fed)


def test_an_error_in_a_fed_statement_names_its_line(emptied: Settings, seed: Path) -> None:
    script = seed / "010_towns.cypher"
    script.write_text(script.read_text().replace("SET node += row", "SET node.x = 1 / 0"))

    async def work(database: Database) -> None:
        with pytest.raises(ScriptFailed, match=r"010_towns.cypher, line \d+: .*zero"):
            await seeding.apply(database, seed)

    with_schema(emptied, work)


def test_the_shipped_scripts_can_all_be_fed() -> None:
    loads = [
        (script, piece)
        for script in discover(files.shipped("seed"))
        for piece in script.pieces
        if "LOAD CSV" in piece.text
    ]
    assert len(loads) > 10
    for script, piece in loads:
        assert next(loader.fed(script, piece)).parameters["rows"]
