"""The schema's files on a real database."""

from __future__ import annotations

import asyncio
import re
import shutil
from pathlib import Path

import pytest
from tests.support.processes import java_on
from tests.support.seeds import SCHEMA, opened, rows, with_schema

from marchland import files
from marchland.cli import connect
from marchland.errors import DatabaseUnavailable, SchemaEdited, ScriptFailed
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database
from marchland.store.migrate import migrate

pytestmark = pytest.mark.database

NAMES = [file.name for file in files.numbered(SCHEMA)]


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SCHEMA, tmp_path / "schema"))


async def _existing(database: Database) -> set[str]:
    found = await rows(database, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
    return {name for (name,) in found}


def test_every_file_is_applied_once(clean: Settings) -> None:
    async def work() -> None:
        async with opened(clean) as database:
            seen: list[str] = []
            assert await migrate(database, SCHEMA, seen.append) == NAMES
            assert seen == NAMES
            declared = re.findall(
                r"(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS",
                "".join((SCHEMA / name).read_text("utf-8") for name in NAMES),
            )
            # IF NOT EXISTS also passes over an index that another name already has.
            assert await _existing(database) == set(declared)
            states = await rows(database, "SHOW INDEXES YIELD state RETURN DISTINCT state")
            assert states == [["ONLINE"]]
            assert await migrate(database, SCHEMA) == []

    asyncio.run(work())


def test_an_edited_file_is_an_error_and_nothing_is_run(clean: Settings, schema: Path) -> None:
    async def work(database: Database) -> None:
        edited = schema / NAMES[0]
        expected = files.checksum([edited])
        edited.write_text(edited.read_text() + "\n// later\n")
        (schema / "900_more.cypher").write_text(
            "CREATE INDEX more IF NOT EXISTS FOR (n:Actor) ON (n.more);"
        )
        with pytest.raises(SchemaEdited) as caught:
            await migrate(database, schema)
        assert caught.value.details == {
            "file": NAMES[0],
            "expected": expected,
            "actual": files.checksum([edited]),
        }
        for part in (NAMES[0], expected, files.checksum([edited])):
            assert part in caught.value.message
        assert "more" not in await _existing(database)
        edited.unlink()
        with pytest.raises(SchemaEdited, match="is gone"):
            await migrate(database, schema)

    with_schema(clean, work)


def test_a_file_is_added(clean: Settings, schema: Path) -> None:
    async def work(database: Database) -> None:
        added = schema / "900_more.cypher"
        added.write_text("CREATE INDEX more IF NOT EXISTS FOR (n:Actor) ON (n.more);")
        assert await migrate(database, schema) == [added.name]
        assert "more" in await _existing(database)

    with_schema(clean, work)


def test_a_run_that_was_cut_off_before_its_record_is_completed(clean: Settings) -> None:
    async def work(database: Database) -> None:
        before = await _existing(database)
        text = "MATCH (f:SchemaFile {name: $name}) DELETE f"
        await database.run(Statement(text, {"name": NAMES[-1]}, Access.WRITE))
        assert await migrate(database, SCHEMA) == NAMES[-1:]
        assert await _existing(database) == before
        assert await migrate(database, SCHEMA) == []

    with_schema(clean, work)


def test_an_index_whose_constraint_died_with_neo4j_bars_nothing(tmp_path: Path) -> None:
    settings = Settings().model_copy(update={"data_dir": tmp_path / "data", "neo4j_uri": None})
    text = (SCHEMA / NAMES[0]).read_text("utf-8") + (SCHEMA / NAMES[1]).read_text("utf-8")
    constraints = [piece for piece in files.pieces(text) if "CONSTRAINT" in piece.text]

    async def die() -> None:
        async with connect.database(settings) as database, database.transaction() as transaction:
            for piece in constraints:
                await transaction.write(Statement(piece.text, access=Access.WRITE))
            (neo4j,) = java_on(tmp_path)
            neo4j.kill()
            await transaction.write(Statement("RETURN 1", access=Access.WRITE))

    async def again() -> None:
        async with connect.database(settings) as database:
            owners = "SHOW INDEXES YIELD type, owningConstraint WHERE type = 'RANGE' "
            left = await rows(database, owners + "RETURN owningConstraint")
            assert left == [[None]] * len(constraints)
            assert await migrate(database, SCHEMA) == NAMES
            states = await rows(database, "SHOW INDEXES YIELD state RETURN DISTINCT state")
            assert states == [["ONLINE"]]
            named = await rows(database, "SHOW CONSTRAINTS YIELD name RETURN name")
            assert {found for (found,) in named} >= {p.text.split()[2] for p in constraints}

    with pytest.raises(DatabaseUnavailable):
        asyncio.run(die())
    asyncio.run(again())


def test_several_services_may_migrate_at_once(clean: Settings) -> None:
    async def work() -> None:
        async with opened(clean) as database:
            await asyncio.gather(*(migrate(database, SCHEMA) for _ in range(4)))
            assert await rows(database, "MATCH (f:SchemaFile) RETURN f.name ORDER BY f.name") == [
                [name] for name in NAMES
            ]

    asyncio.run(work())


def test_a_file_that_does_not_run_is_named_with_its_line(clean: Settings, schema: Path) -> None:
    async def work(database: Database) -> None:
        (schema / "900_more.cypher").write_text("// more\n\nCREATE INDEX more\nIF NOT;")
        with pytest.raises(ScriptFailed, match=r"900_more.cypher, line 4: Invalid input"):
            await migrate(database, schema)

    with_schema(clean, work)


@pytest.mark.parametrize(
    ("index", "asked", "found"),
    [
        ("names", "ghutah", "al-Ghūṭah"),
        ("names", "aland", "Åland"),
        ("names", "saint-denis", "Saint-Denis"),
        ("names", "داعش", "داعش"),
        ("names", "daesh", "داعش"),
        ("names_arabic", "غوطة", "الغوطة الشرقية"),
        ("names_arabic", "ابو", "أبو بكر"),
        ("names_arabic", "is", "IS"),
    ],
)
def test_names_are_found(clean: Settings, index: str, asked: str, found: str) -> None:
    names = ["al-Ghūṭah", "Åland", "Saint-Denis", "داعش", "الغوطة الشرقية", "أبو بكر", "IS"]
    write = "UNWIND $names AS name CREATE (:Actor {id: name, name: name, aliases: $aliases[name]})"
    query = "CALL db.index.fulltext.queryNodes($index, $asked) YIELD node RETURN node.name"

    async def work(database: Database) -> None:
        given = {"names": names, "aliases": {"داعش": ["Daesh", "ISIS"]}}
        await database.run(Statement(write, given, Access.WRITE))
        assert [found] in await rows(database, query, index=index, asked=asked)

    with_schema(clean, work)
