"""Look-ups of names are kept while the graph stays as it is, and never trusted further."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from marchland.api import naming
from marchland.api.naming import LookUp, Names
from marchland.questions.linking import statement
from marchland.statement import Row, Statement, Told

pytestmark = pytest.mark.usefixtures("settled")
IRAN = statement(["Iran"])


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "SETTLES", 0.0)


class Graph:
    """Answers each look-up with its one name, and tells a version."""

    def __init__(self) -> None:
        self.version: str | None = "1"
        self.name = "Iran"
        self.asked = 0
        self.before_answering: Callable[[], None] = lambda: None

    async def run(self, _: Statement) -> Told:
        rows: list[Row] = [[self.name]]
        self.asked += 1
        self.before_answering()
        return Told(rows, self.version)

    def rename(self) -> None:
        """A commit of somebody else."""
        self.name, self.version = "Persia", "2"


def played(work: Callable[[Graph, Names], Coroutine[Any, Any, None]]) -> None:
    graph = Graph()
    asyncio.run(work(graph, Names(graph.run)))


async def looked_up(names: Names) -> tuple[list[Row], list[LookUp]]:
    used: list[LookUp] = []
    return await names.kept(used)(IRAN), used


def test_what_was_looked_up_is_asked_once_while_nothing_is_committed() -> None:
    async def work(graph: Graph, names: Names) -> None:
        version = (await names.run(Statement("RETURN 1"))).version
        await looked_up(names)
        asked = graph.asked
        rows, used = await looked_up(names)
        assert (rows, graph.asked) == ([["Iran"]], asked)
        assert await names.hold(used, version)
        assert graph.asked == asked

    played(work)


def test_a_changed_name_is_seen() -> None:
    async def work(graph: Graph, names: Names) -> None:
        await names.run(Statement("RETURN 1"))
        await looked_up(names)
        _, used = await looked_up(names)
        graph.rename()
        answered = await names.run(Statement("RETURN 1"))
        assert not await names.hold(used, answered.version)
        rows, used = await looked_up(names)
        assert rows == [["Persia"]]
        assert await names.hold(used, answered.version)

    played(work)


def test_another_commit_that_leaves_the_name_alone_changes_nothing() -> None:
    async def work(graph: Graph, names: Names) -> None:
        await names.run(Statement("RETURN 1"))
        await looked_up(names)
        _, used = await looked_up(names)
        graph.version = "2"
        answered = await names.run(Statement("RETURN 1"))
        assert await names.hold(used, answered.version)

    played(work)


def test_a_commit_during_the_look_up_is_not_taken_for_seen() -> None:
    async def work(graph: Graph, names: Names) -> None:
        await names.run(Statement("RETURN 1"))
        graph.before_answering = graph.rename
        await looked_up(names)
        graph.before_answering = lambda: None
        answered = await names.run(Statement("RETURN 1"))
        rows, used = await looked_up(names)
        assert rows == [["Iran"]]
        assert not await names.hold(used, answered.version)

    played(work)


def test_without_a_version_nothing_is_kept() -> None:
    async def work(graph: Graph, names: Names) -> None:
        graph.version = None
        await names.run(Statement("RETURN 1"))
        await looked_up(names)
        asked = graph.asked
        assert (await looked_up(names))[1] == []
        assert graph.asked == asked + 1

    played(work)


def test_nothing_is_kept_of_a_version_that_may_not_be_applied_yet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = [100.0]
    monkeypatch.setattr(naming, "SETTLES", 5.0)
    monkeypatch.setattr(naming, "monotonic", lambda: clock[0])

    async def work(graph: Graph, names: Names) -> None:
        await names.run(Statement("RETURN 1"))
        for seconds, asked in ((1.0, 1), (3.0, 1), (2.0, 1), (0.0, 0)):
            clock[0] += seconds
            before = graph.asked
            await looked_up(names)
            assert graph.asked - before == asked
        graph.rename()
        await names.run(Statement("RETURN 1"))
        before = graph.asked
        used = (await looked_up(names))[1]
        assert not await names.hold(used, "2")
        assert (await looked_up(names))[0] == [["Iran"]], "it is proven by the answer, and is not"
        assert graph.asked > before

    played(work)
