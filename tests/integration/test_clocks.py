"""Two clocks and a lens on whole answers: what is published stays, and both readings agree."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import TODAY, Graphql
from tests.support.seeds import with_schema

from marchland.api.response import client_error
from marchland.app import engine_of, graphql_schema
from marchland.errors import DatabaseError
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

PUBLISHED = datetime(2026, 11, 1, 12, tzinfo=UTC)
NEVER = datetime(9999, 12, 31, tzinfo=UTC)
LATER = "2100-01-01T00:00:00Z"
LENSES = (
    "{}",
    "{minReliability: A}",
    "{minReliability: B}",
    "{minReliability: C}",
    "{minReliability: F}",
    '{withoutSources: ["source:news-2018-05-21"]}',
    '{minReliability: C, withoutSources: ["source:x"], withoutSpeakers: ["actor:sohr"]}',
)
SHOWN = (
    "key version standing admiralty confidence against disputed origins firstAssertedOn "
    "lastAssertedOn"
)


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("day", ["2018-05-21", "2026-11-01"])
def test_the_summary_that_is_kept_and_the_assertions_themselves_say_the_same(
    lens: str, day: str, graphql: Graphql
) -> None:
    document = """{ relationships(%s asOf: "%s", lens: %s, where: {or: [
        {not: {key: {startsWith: "part-of:"}}, and: [{not: {key: {startsWith: "borders:"}}}]},
        {key: {contains: "sy-"}}]}, first: 1000) { totalCount edges { node { %s } } } }"""
    present = graphql(document % ("", day, lens, SHOWN))["data"]["relationships"]
    past = graphql(document % (f'knownAt: "{LATER}",', day, lens, SHOWN))["data"]["relationships"]
    assert past == present
    assert (present["totalCount"] > 100) == ("A" not in lens.split("Sources", maxsplit=1)[0])


def statement_of(kind: str, number: int, at: datetime) -> Statement:
    """A write of one of the kinds that writers do, all of it recorded later than published."""
    values = {"n": number % 20, "id": f"{number}", "at": at, "never": NEVER}
    return Statement(_WRITES[kind], values, Access.WRITE)


_EDGE = """
  CREATE (a)-[e:CONTROLS {id: 'controls:a:r' + $n, version_id: 'controls:a:r' + $n + '@' + $id,
    from_id: 'actor:a', to_id: r.id, valid_from: date('2001-01-01'), from_precision: 'day',
    valid_to: date('9999-12-31'), to_precision: 'unknown', status: 'contested', extent: 'part',
    basis: 'reported', recorded_at: $at, retracted_at: $never, affirmed_by: ['A source:s -'],
    admiralty: 'A1', confidence: 0.9, disputed: false, origins: 1,
    first_asserted_on: date('2001-01-01'), last_asserted_on: date('2001-01-01')}]->(r)"""
_WRITES = {
    "correct": """
MATCH (a:Actor {id: 'actor:a'}), (r:Region {id: 'region:r' + $n})
OPTIONAL MATCH (a)-[old:CONTROLS]->(r) WHERE old.retracted_at = $never
SET old.retracted_at = $at"""
    + _EDGE,
    "retract": """
MATCH (:Actor {id: 'actor:a'})-[old:CONTROLS]->(:Region {id: 'region:r' + $n})
WHERE old.retracted_at = $never SET old.retracted_at = $at, old.confidence = 0.1""",
    "say": """
MATCH (s:Source {id: 'source:s'})
CREATE (said:Assertion {id: 'late/' + $id, about_id: 'controls:a:r' + $n, stance: 'DENIES',
  explicit: true, summary: 'No.', credibility: 1, asserted_on: date('2020-01-01'),
  recorded_at: $at, retracted_at: $never})-[:PUBLISHED_IN]->(s)
WITH said MATCH ()-[e:CONTROLS {id: said.about_id}]->() WHERE e.retracted_at = $never
SET e.disputed = true, e.against = 0.9, e.admiralty = 'F6',
  e.last_asserted_on = date('2020-01-01')""",
    # A source is judged anew by a key of its own: seeding refuses another letter of the old one.
    "regrade": """
MATCH (old:Assertion {about_id: 'controls:a:r' + $n}) WHERE old.retracted_at = $never
SET old.retracted_at = $at
WITH DISTINCT old.about_id AS about
MERGE (s:Source {id: 'source:s-2'}) ON CREATE SET s.title = 'S', s.reliability = 'A',
  s.published_on = date('2018-05-21'), s.reason = 'Judged anew.'
CREATE (said:Assertion {id: 'anew/' + $id, about_id: about, stance: 'AFFIRMS', explicit: true,
  summary: 'Yes.', credibility: 2, asserted_on: date('2018-05-21'), recorded_at: $at,
  retracted_at: $never})-[:PUBLISHED_IN]->(s)
WITH said MATCH ()-[e:CONTROLS {id: said.about_id}]->() WHERE e.retracted_at = $never
SET e.admiralty = 'A2', e.affirmed_by = ['A source:s-2 -']""",
    "unsay": """
MATCH (said:Assertion {about_id: 'controls:a:r' + $n}) WHERE said.retracted_at = $never
SET said.retracted_at = $at""",
}
GRAPH = """
CREATE (a:Actor {id: 'actor:a', name: 'A', kind: 'state', aliases: []}),
  (s:Source {id: 'source:s', title: 'S', published_on: date('2018-05-21'), reliability: 'B',
             reason: 'For the test.'})
WITH a, s UNWIND range(0, 19) AS n
CREATE (r:Region {id: 'region:r' + n, name: 'R' + n, kind: 'district', aliases: []})
CREATE (a)-[e:CONTROLS {id: 'controls:a:r' + n, version_id: 'controls:a:r' + n + '@1',
    from_id: 'actor:a', to_id: r.id, valid_from: date('2000-01-01'), from_precision: 'day',
    valid_to: date('9999-12-31'), to_precision: 'unknown', status: 'sole', extent: 'whole',
    basis: 'reported', recorded_at: $first, retracted_at: $never, affirmed_by: ['B source:s -'],
    admiralty: 'B2', confidence: 0.65, disputed: false, origins: 1,
    first_asserted_on: date('2018-05-21'), last_asserted_on: date('2018-05-21')}]->(r)
CREATE (said:Assertion {id: 's/' + n, about_id: 'controls:a:r' + n, stance: 'AFFIRMS',
  explicit: true, summary: 'Yes.', credibility: 2, asserted_on: date('2018-05-21'),
  recorded_at: $first, retracted_at: $never})-[:PUBLISHED_IN]->(s)
"""
AT = PUBLISHED.isoformat()
DOCUMENTS = (
    f'{{ actor(key: "actor:a", knownAt: "{AT}") {{ controls {{ totalCount edges {{ node {{ id }} '
    f"relationship {{ id {SHOWN} retractedAt assertions {{ totalCount edges {{ node {{ id stance "
    "retractedAt } } } } } } } }",
    f'{{ relationships(types: [CONTROLS], knownAt: "{AT}", lens: {{minReliability: B}}, last: 7, '
    f"orderBy: [{{field: CONFIDENCE}}]) {{ totalCount edges {{ cursor node {{ {SHOWN} }} }} "
    "aggregate(by: [DISPUTED, YEAR]) { disputed year count } } }",
    f'{{ assertions(knownAt: "{AT}", where: {{stance: {{eq: AFFIRMS}}}}) {{ totalCount edges {{ '
    "node { key retractedAt } } } }",
    f'{{ neighbourhood(ids: ["actor:a"], knownAt: "{AT}", limit: 7) {{ cutOff nodes {{ total shown '
    "node { key } } relationships { key admiralty } } }",
    f'{{ changes(from: "1999-01-01", to: "2026-01-01", knownAt: "{AT}") {{ totalCount edges '
    "{ node { kind on relationship { key version standing } } } } }",
    f'{{ paths(from: "region:r1", to: "region:r2", knownAt: "{AT}") {{ admiralty nodes {{ key }} '
    "relationships { version } } }",
    f'{{ regions(knownAt: "{AT}", where: {{controlledBy: {{some: {{disputed: {{eq: false}}}}}}}}) '
    "{ totalCount } }",
)


@dataclass
class World:
    """A small graph that is published, its schema, and a way to write to it."""

    database: Database
    schema: Any

    async def answers(self) -> list[Any]:
        """What is known of the published moment."""
        found = []
        for document in DOCUMENTS:
            result = await self.schema.execute(document)
            assert not result.errors, [client_error(error) for error in result.errors]
            found.append(result.data)
        return found


@pytest.fixture
def world(emptied: Settings) -> Callable[[Callable[[World], Awaitable[None]]], None]:
    """Runs work on a world of its own."""

    def run(work: Callable[[World], Awaitable[None]]) -> None:
        async def inside(database: Database) -> None:
            values = {"first": PUBLISHED - timedelta(hours=12), "never": NEVER}
            await database.run(Statement(GRAPH, values, Access.WRITE))
            schema = graphql_schema(engine_of(emptied, database.run, today=lambda: TODAY))
            await work(World(database, schema))

        with_schema(emptied, inside)

    return run


Writes = list[tuple[str, int]]
writes = st.lists(
    st.tuples(st.sampled_from(sorted(_WRITES)), st.integers(0, 199)), min_size=1, max_size=12
)


def test_what_was_known_never_changes_whatever_is_written_meanwhile(
    world: Callable[[Callable[[World], Awaitable[None]]], None],
) -> None:
    async def work(here: World) -> None:
        before = await here.answers()
        assert before[0]["actor"]["controls"]["totalCount"] == 20
        number = 0
        written: list[str] = []

        async def write(steps: Writes) -> None:
            nonlocal number
            for kind, which in steps:
                number += 1
                at = PUBLISHED + timedelta(seconds=number)
                one = statement_of(kind, which, at)
                values = {**one.parameters, "id": f"w{number}"}
                # Of two writers that want the same at once, the database refuses one.
                with suppress(DatabaseError):
                    await here.database.run(Statement(one.text, values, one.access))
                    written.append(kind)

        async def both(one: Writes, two: Writes) -> None:
            first, _, _, second = await asyncio.gather(
                here.answers(), write(one), write(two), here.answers()
            )
            assert first == before
            assert second == before

        loop = asyncio.get_running_loop()

        @settings(
            max_examples=8,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(writes, writes)
        def never_changes(one: Writes, two: Writes) -> None:
            asyncio.run_coroutine_threadsafe(both(one, two), loop).result(120)

        await asyncio.to_thread(never_changes)
        assert set(written) == set(_WRITES)
        assert len(written) > number / 2
        now = await here.schema.execute(DOCUMENTS[0].replace(f', knownAt: "{AT}"', ""))
        assert now.data != before[0]

    world(work)
