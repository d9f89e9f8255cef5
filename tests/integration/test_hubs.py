"""Pages of a node with many relationships: read in parts, stable while others write."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from tests.conftest import TODAY
from tests.support.seeds import with_schema

from marchland.api.engine import Engine
from marchland.app import graphql_schema, load_schema
from marchland.compile.selection import Limits
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

NEVER = datetime(9999, 12, 31, tzinfo=UTC)
EDGES = 400
SCANNED = 50
HUB = """
CREATE (a:Actor {id: 'actor:hub', name: 'Hub', kind: 'state', aliases: []})
WITH a UNWIND range(100, 99 + $edges) AS n
CREATE (r:Region {id: 'region:r' + n, name: 'R' + n, kind: 'district', aliases: []})
CREATE (a)-[:CONTROLS {id: 'controls:hub:r' + n, version_id: 'controls:hub:r' + n + '@1',
    from_id: a.id, to_id: r.id, valid_from: date('2000-01-01'), from_precision: 'day',
    valid_to: CASE WHEN n % 200 = 0 THEN date('9999-12-31') ELSE date('2001-01-01') END,
    to_precision: 'day', status: 'sole', extent: 'whole', basis: 'reported',
    recorded_at: datetime('2026-11-01T00:00:00Z'), retracted_at: $never, affirmed_by: []}]->(r)
"""
MORE = (
    HUB.replace("CREATE (a:Actor", "MATCH (a:Actor")
    .replace("'controls:hub:r'", "'controls:hub:r1'")
    .replace("'region:r'", "'region:s'")
    .replace(", name: 'Hub', kind: 'state', aliases: []", "")
)
"""More relationships, whose keys lie between those that are there."""
Asked = Callable[..., Awaitable[Any]]


def on_a_hub(settings: Settings, work: Callable[[Database, Asked], Awaitable[None]]) -> None:
    """Work with a hub, and a service that passes over few entries at a time."""

    async def inside(database: Database) -> None:
        values = {"edges": EDGES, "never": NEVER}
        await database.run(Statement(HUB, values, Access.WRITE))
        limits = Limits(scanned=SCANNED)
        engine = Engine(load_schema(), database.run, limits=limits, today=lambda: TODAY)
        schema = graphql_schema(engine)

        async def ask(document: str, *, unknown: bool = False, **variables: Any) -> Any:
            result = await schema.execute(document, variables)
            codes = {(error.extensions or {}).get("code") for error in result.errors or []}
            assert codes <= ({"UNKNOWN_NAME"} if unknown else set()), result.errors
            return result.data

        await work(database, ask)

    with_schema(settings, inside)


FORWARD = """query ($after: String) { actor(key: "actor:hub") { controls(first: 3, after: $after) {
  totalCount edges { node { key } } pageInfo { hasNextPage cutShort endCursor } } } }"""
BACKWARD = """query ($before: String) { actor(key: "actor:hub") {
  controls(last: 3, before: $before) {
  edges { node { key } } pageInfo { hasPreviousPage cutShort startCursor } } } }"""


def test_a_scan_that_ends_early_says_so_and_can_be_gone_on_with(emptied: Settings) -> None:
    async def work(_: Database, ask: Asked) -> None:
        for document, argument, more, end in (
            (FORWARD, "after", "hasNextPage", "endCursor"),
            (BACKWARD, "before", "hasPreviousPage", "startCursor"),
        ):
            found: list[str] = []
            cuts, cursor = 0, None
            for _step in range(EDGES):
                page = (await ask(document, **{argument: cursor}))["actor"]["controls"]
                found += [edge["node"]["key"] for edge in page["edges"]]
                cuts += page["pageInfo"]["cutShort"]
                cursor = page["pageInfo"][end]
                if not page["pageInfo"][more]:
                    break
            assert sorted(found) == ["region:r200", "region:r400"]
            assert EDGES // SCANNED - 2 <= cuts <= EDGES // SCANNED
        whole = await ask(
            '{ actor(key: "actor:hub") { controls(first: 3) { totalCount edges '
            "{ node { key } } } } }"
        )
        assert len(whole["actor"]["controls"]["edges"]) == 2
        assert whole["actor"]["controls"]["totalCount"] == 2

    on_a_hub(emptied, work)


def test_pages_of_a_list_stay_whole_while_others_write(emptied: Settings) -> None:
    document = FORWARD.replace('"actor:hub"', '"actor:hub", asOf: "2000-06-01"')

    async def work(database: Database, ask: Asked) -> None:
        found: list[str] = []
        cursor, more = None, True
        while more:
            page = (await ask(document, after=cursor))["actor"]["controls"]
            found += [edge["node"]["key"] for edge in page["edges"]]
            cursor, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
            if len(found) == 150:
                values = {"edges": 60, "never": NEVER}
                await database.run(Statement(MORE, values, Access.WRITE))
        assert len(found) == len(set(found))
        assert {key for key in found if key.startswith("region:r")} == {
            f"region:r{number}" for number in range(100, 100 + EDGES)
        }

    on_a_hub(emptied, work)


SHAPES = (
    "{{ {a}: actor(key: {text}) {{ name controls(first: {n}, after: {cursor}) {{ edges {{ node {{ "
    "name }} }} }} }} }}",
    "{{ {a}: actors(first: {n}, where: {{name: {{in: {texts}}}, kind: {{eq: {kind}}}}}) {{ "
    "totalCount }} }}",
    "{{ {a}: actors(last: {n}, orderBy: [{{field: NAME}}]) {{ edges {{ cursor }} }} }}",
    "{{ {a}: regions(where: {{controlledBy: {{some: {{actor: {{key: {{in: {texts}}}}}}}}}}}) {{ "
    "totalCount }} }}",
    '{{ {a}: relationships(types: [CONTROLS], asOf: "2000-06-{day}", lens: {{withoutSources: '
    "{texts}}}) {{ totalCount }} }}",
    "{{ {a}: actors(where: {{name: {{matches: {words}}}}}) {{ totalCount }} }}",
    "{{ {a}: neighbourhood(ids: {texts}, types: [CONTROLS], limit: {n}) {{ nodes {{ hop }} }} }}",
    "{{ {a}: search(text: {words}, first: {n}) {{ score }} }}",
)


OFTEN = 9
"""Runs of a text, fewer than those after which Neo4j keeps it a second time, compiled."""


def request(shape: str, drawn: random.Random) -> str:
    """A request of the shape, in which everything differs that is no shape."""

    def text() -> str:
        return '"' + "x" * drawn.choice((0, 1, 2, 9, 10, 11, 60, 101, 150)) + '"'

    texts = ", ".join(text() for _ in range(drawn.choice((1, 2, 9, 11, 60))))
    return shape.format(
        a=f"a{drawn.randrange(10**6)}",
        text=text(),
        texts=f"[{texts}]",
        words='"word{}"'.format("s" * drawn.choice((0, 4, 9, 90))),
        n=drawn.randrange(1, 1000),
        cursor=drawn.choice(("null", '"YzEfQWN0b3IuY29udHJvbHMfY29udHJvbHM6eA"')),
        kind=drawn.choice(("STATE", "MONITOR")),
        day=drawn.randrange(10, 28),
    )


def test_requests_of_a_few_shapes_are_planned_a_few_times(emptied: Settings) -> None:
    async def work(database: Database, ask: Asked) -> None:
        drawn = random.Random(5)  # noqa: S311
        await database.run(Statement("CALL db.clearQueryCaches()"))
        for shape in SHAPES * OFTEN:
            await ask(request(shape, drawn), unknown=True)
        ((told,),) = await database.run(Statement("CALL db.clearQueryCaches()"))
        planned = int("".join(char for char in str(told) if char.isdigit()))
        assert planned <= len(SHAPES) + 2, told

    on_a_hub(emptied, work)
