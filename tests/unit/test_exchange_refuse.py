"""What an import is refused for, without a graph."""

from __future__ import annotations

import asyncio

from marchland.exchange.plan import Published
from marchland.exchange.records import Entity
from marchland.exchange.refuse import another_source
from marchland.statement import Row, Statement


def test_a_mapping_that_tells_no_publisher_counts_the_one_of_the_graph() -> None:
    async def run(_: Statement) -> list[Row]:
        return [["C", "Us"]]

    cited = Entity("Source", "source:mine", {"title": "Mine", "reliability": "C"})
    assert asyncio.run(another_source(run, cited)) == Published("C", "Us")
