"""What an import is refused for, with the graph left as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.integration.test_import_table import backing, imported, mapping, write
from tests.support.seeds import dump, with_schema

from marchland.errors import FileError
from marchland.settings import Settings
from marchland.store import Database


def bad(count: int) -> Iterator[Any]:
    return backing(count, dict.fromkeys(range(1, count + 1), "soon"))


@pytest.mark.parametrize("rows_", [lambda: iter(()), lambda: bad(10)])
def test_a_file_of_which_nothing_can_be_read_retracts_nothing(
    emptied: Settings, tmp_path: Path, rows_: Callable[[], Iterator[Any]]
) -> None:
    whole, none = write(tmp_path / "whole.csv", backing(10)), write(tmp_path / "none.csv", rows_())
    complete = mapping(tmp_path, "complete", complete=True)

    async def work(database: Database) -> None:
        # Nothing is lost where nothing was told, or where the file is not all that there is.
        assert (await imported(database, complete, none, None)).written <= 1
        await imported(database, complete, whole, None)
        await imported(database, mapping(tmp_path), whole, None)
        await imported(database, mapping(tmp_path), none, None)
        before = await dump(database)
        with pytest.raises(FileError, match=r"nothing in none\.csv could be read"):
            await imported(database, complete, none, None)
        assert await dump(database) == before

    with_schema(emptied, work)


@pytest.mark.parametrize(
    ("told", "by", "said"),
    [
        ("reliability: C", "reliability: A", "source:mine has C as its reliability in the graph"),
        ("title: Mine", "title: Mine, publisher: Us", "has nobody as its publisher in the graph"),
    ],
)
def test_a_source_that_the_graph_has_otherwise_is_refused(
    emptied: Settings, tmp_path: Path, told: str, by: str, said: str
) -> None:
    file, more = write(tmp_path / "f.csv", backing(10)), write(tmp_path / "g.csv", backing(20))

    async def work(database: Database) -> None:
        first = mapping(tmp_path)
        await imported(database, first, file, None)
        before = await dump(database)
        other = tmp_path / "other.yaml"
        other.write_text(first.read_text("utf-8").replace(told, by), "utf-8")
        with pytest.raises(FileError, match=said):
            await imported(database, other, more, None)
        assert await dump(database) == before

    with_schema(emptied, work)
