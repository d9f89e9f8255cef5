"""The watermark on a real database: no later script changes what is published as known."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.support.seeds import dump, opened, rows, with_schema, write_seed

from marchland import seeding
from marchland.errors import RecordedTooEarly, ScriptFailed
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database, watermark

pytestmark = pytest.mark.database

FIRST, BETWEEN, SECOND, THIRD = (datetime(2026, 11, day, tzinfo=UTC) for day in (1, 3, 5, 7))
NEVER = "datetime('9999-12-31T00:00:00Z')"

ONE_MORE = """
MERGE (said:Assertion {id: 's/more'})
  ON CREATE SET said += {about_id: 'controls:a:r1', stance: 'AFFIRMS', explicit: true,
    credibility: 3, asserted_on: date('2018-05-22'), summary: 'It is said again.',
    recorded_at: $time, retracted_at: datetime('9999-12-31T00:00:00Z')}
WITH said
OPTIONAL MATCH (source:Source {id: 'source:s'})
MERGE (said)-[:PUBLISHED_IN]->(source);
"""
HELD = "MATCH (:Actor {id: 'actor:a'})-[edge:CONTROLS {version_id: 'controls:a:r1@1'}]->(region)\n"
SOURCE_S = "MATCH (s:Source {id: 'source:s'})\n"
SAID = "MATCH (said:Assertion {id: 's/AFFIRMS/1'})\n"
RETRACTED = HELD + "SET edge.retracted_at = $time;"
CORRECTED = (
    RETRACTED
    + """
OPTIONAL MATCH (source:Actor {id: 'actor:a'})
OPTIONAL MATCH (target:Region {id: 'region:r1'})
MERGE (source)-[edge:CONTROLS {version_id: 'controls:a:r1@2'}]->(target)
  ON CREATE SET edge += {id: 'controls:a:r1', from_id: 'actor:a', to_id: 'region:r1',
    valid_from: date('0001-01-01'), from_precision: 'unknown',
    valid_to: date('9999-12-31'), to_precision: 'unknown',
    status: 'joint', extent: 'whole', basis: 'reported',
    recorded_at: $time, retracted_at: datetime('9999-12-31T00:00:00Z')};
"""
)
ADDED = "MERGE (c:Actor {id: 'actor:c'}) ON CREATE SET c.name = 'C', c.kind = 'state';"
RENAMED = "MATCH (a:Actor {id: 'actor:a'}) SET a.name = 'Aleph';"

KNOWN = """
MATCH (:Actor)-[edge:CONTROLS]->(:Region)
WHERE edge.recorded_at <= $at AND $at < edge.retracted_at
RETURN edge.version_id, edge.status ORDER BY edge.version_id
"""

PUBLISHER_THAT_DIES = """
import asyncio, os, signal, sys
from pathlib import Path
from marchland import seeding
from marchland.settings import Settings
from marchland.store import Database, watermark

async def die(transaction):
    os.kill(os.getpid(), signal.SIGKILL)

watermark.publish = die
asyncio.run(seeding.apply(Database.of(Settings()), Path(sys.argv[1])))
"""


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return write_seed(tmp_path / "seed")


def _script(seed: Path, name: str, time: datetime, text: str) -> Path:
    moment = time.isoformat().replace("+00:00", "Z")
    literal = f"datetime('{moment}')"
    path = seed / name
    path.write_text(f"// recorded_at: {moment}\n" + text.replace("$time", literal))
    return path


def _later(path: Path, time: datetime) -> None:
    path.write_text(path.read_text().replace("2026-11-01", time.date().isoformat()))


async def _published(database: Database, seed: Path) -> None:
    """The seed, and after it a second time of recording, so that there is a time between."""
    await seeding.apply(database, seed)
    _script(seed, "040_added.cypher", SECOND, ADDED)
    report = await seeding.apply(database, seed)
    assert report.watermark == SECOND


def test_a_run_is_published_when_it_is_complete(emptied: Settings, seed: Path) -> None:
    _later(seed / "020_held.cypher", SECOND)

    async def work(database: Database) -> None:
        assert await watermark.read(database.run) == watermark.Watermark()
        report = await seeding.apply(database, seed)
        assert len(report.applied) == 3
        assert report.watermark == SECOND
        assert await watermark.read(database.run) == watermark.Watermark(SECOND)

    with_schema(emptied, work)


def test_an_empty_graph_publishes_nothing(emptied: Settings, tmp_path: Path) -> None:
    async def work(database: Database) -> None:
        assert (await seeding.apply(database, tmp_path)).watermark is None
        assert await watermark.read(database.run) == watermark.Watermark()

    with_schema(emptied, work)


def test_a_run_that_fails_is_published_by_the_next(emptied: Settings, seed: Path) -> None:
    _later(seed / "020_held.cypher", SECOND)
    _script(seed, "025_broken.cypher", FIRST, "RETURN 1 +;")

    async def work(database: Database) -> None:
        with pytest.raises(ScriptFailed):
            await seeding.apply(database, seed)
        assert await watermark.read(database.run) == watermark.Watermark(None, SECOND)
        _script(seed, "025_broken.cypher", FIRST, ONE_MORE)
        report = await seeding.apply(database, seed)
        assert len(report.applied) == 2
        assert report.watermark == SECOND

    with_schema(emptied, work)


REFUSED = {
    "an assertion of the very time": (SECOND, ONE_MORE, "s/more was not known then"),
    "an assertion of an earlier time": (BETWEEN, ONE_MORE, "s/more was not known then"),
    "a retraction": (BETWEEN, RETRACTED, "controls:a:r1@1 had another retracted_at then"),
    "a correction": (BETWEEN, CORRECTED, "controls:a:r1@2 was not known then"),
    "a change in place": (
        THIRD,
        HELD + "SET edge.status = 'joint', edge.extent = 'part';",
        "controls:a:r1@1 had another extent, status then",
    ),
    "a later recording of the same version": (
        THIRD,
        HELD + "SET edge.recorded_at = $time;",
        "controls:a:r1@1 was known then",
    ),
    "another credibility": (
        THIRD,
        SAID + "SET said.credibility = 1;",
        "s/AFFIRMS/1 had another credibility then",
    ),
    "another letter of a source": (
        THIRD,
        SOURCE_S + "SET s.reliability = 'C';",
        "source:s had another reliability then",
    ),
    "another publisher": (
        THIRD,
        SOURCE_S + "SET s.publisher = 'Another';",
        "source:s had another publisher then",
    ),
    "another speaker": (
        THIRD,
        ONE_MORE + "OPTIONAL MATCH (said:Assertion {id: 's/unspoken'})\n"
        "OPTIONAL MATCH (a:Actor {id: 'actor:b'})\n"
        "MERGE (said)-[:ATTRIBUTED_TO]->(a);",
        "s/unspoken had another ATTRIBUTED_TO then",
    ),
}
UNSPOKEN = ONE_MORE.replace("s/more", "s/unspoken")


@pytest.mark.parametrize("fault", REFUSED)
def test_a_script_that_changes_what_was_known_leaves_nothing(
    emptied: Settings, seed: Path, fault: str
) -> None:
    time, text, told = REFUSED[fault]
    _script(seed, "035_unspoken.cypher", FIRST, UNSPOKEN)

    async def work(database: Database) -> None:
        await _published(database, seed)
        before = await dump(database)
        script = _script(seed, "050_early.cypher", time, text)
        with pytest.raises(RecordedTooEarly) as caught:
            await seeding.apply(database, seed)
        assert "050_early.cypher" in caught.value.message
        assert told in caught.value.message
        assert "later than 2026-11-05T00:00:00Z" in str(caught.value.hint)
        assert caught.value.details["watermark"] == "2026-11-05T00:00:00Z"
        assert await dump(database) == before
        assert await watermark.read(database.run) == watermark.Watermark(SECOND)
        script.unlink()
        assert (await seeding.apply(database, seed)).applied == []

    with_schema(emptied, work)


def test_a_retraction_is_not_taken_back(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        _script(seed, "040_retracted.cypher", SECOND, RETRACTED)
        assert (await seeding.apply(database, seed)).watermark == SECOND
        _script(seed, "050_back.cypher", THIRD, HELD + f"SET edge.retracted_at = {NEVER};")
        with pytest.raises(RecordedTooEarly, match="controls:a:r1@1 had another retracted_at"):
            await seeding.apply(database, seed)

    with_schema(emptied, work)


def test_a_correction_of_a_later_time_leaves_what_was_known(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await _published(database, seed)
        known = await rows(database, KNOWN, at=SECOND)
        _script(seed, "050_corrected.cypher", THIRD, CORRECTED + ONE_MORE)
        assert (await seeding.apply(database, seed)).watermark == THIRD
        assert await rows(database, KNOWN, at=SECOND) == known
        now = await rows(database, KNOWN, at=THIRD)
        assert ["controls:a:r1@1", "sole"] in known
        assert [row for row in now if row not in known] == [["controls:a:r1@2", "joint"]]
        assert [row for row in known if row not in now] == [["controls:a:r1@1", "sole"]]
        assert await seeding.check(database, seed) == []

    with_schema(emptied, work)


def test_a_script_of_an_earlier_time_may_change_nothing(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await _published(database, seed)
        before = await dump(database)
        again = await seeding.apply(database, seed, again=True)
        assert [one.counters.total for one in again.applied] == [0, 0, 0, 0]
        assert await dump(database) == before
        script = seed / "030_denied.cypher"
        script.write_text(script.read_text() + "\n// A remark.\n")
        _script(seed, "050_name.cypher", FIRST, RENAMED)
        report = await seeding.apply(database, seed)
        assert [one.script for one in report.applied] == ["030_denied.cypher", "050_name.cypher"]
        assert report.watermark == SECOND, "it is never lowered"
        assert await watermark.read(database.run) == watermark.Watermark(SECOND)

    with_schema(emptied, work)


def test_a_store_that_was_never_published_is(emptied: Settings, seed: Path) -> None:
    _later(seed / "030_denied.cypher", BETWEEN)
    older = """
    MATCH (mark:Watermark) DELETE mark
    WITH count(*) AS done
    MATCH (:Actor)-[edge:CONTROLS]->(:Region) REMOVE edge.affirmed_by
    """

    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        before = await dump(database)
        await database.run(Statement(older, {}, Access.WRITE))
        report = await seeding.apply(database, seed)
        assert report.applied == []
        assert report.watermark == BETWEEN
        assert await watermark.read(database.run) == watermark.Watermark(BETWEEN)
        assert await dump(database) == before, "its summaries follow the rule that is shipped"

    with_schema(emptied, work)


def test_who_dies_before_publishing_leaves_it_to_the_next(emptied: Settings, seed: Path) -> None:
    secret = emptied.neo4j_password.get_secret_value() if emptied.neo4j_password else None
    named = {
        "NEO4J_URI": emptied.neo4j_uri or "",
        "NEO4J_USERNAME": emptied.neo4j_username,
        "NEO4J_DATABASE": emptied.neo4j_database,
    } | ({"NEO4J_PASSWORD": secret} if secret else {})

    async def work(database: Database) -> None:
        done = subprocess.run(
            [sys.executable, "-c", PUBLISHER_THAT_DIES, str(seed)],
            env=os.environ | named,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        assert done.returncode == -signal.SIGKILL
        assert await watermark.read(database.run) == watermark.Watermark(None, FIRST)
        report = await seeding.apply(database, seed)
        assert (report.applied, len(report.skipped)) == ([], 3)
        assert report.watermark == FIRST

    with_schema(emptied, work)


def test_two_appliers_publish_the_same(emptied: Settings, seed: Path) -> None:
    write_seed(seed, size=300)
    _later(seed / "010_entities.cypher", SECOND)

    async def work(database: Database) -> None:
        async with opened(emptied) as other:
            reports = await asyncio.gather(
                seeding.apply(database, seed), seeding.apply(other, seed)
            )
        assert [report.watermark for report in reports] == [SECOND, SECOND]
        assert len([one for report in reports for one in report.applied]) == 3
        assert await rows(database, "MATCH (mark:Watermark) RETURN count(*)") == [[1]]

    with_schema(emptied, work)


def test_publishing_waits_for_whoever_writes(emptied: Settings, seed: Path) -> None:
    writing = ONE_MORE.strip().rstrip(";")

    async def work(database: Database) -> None:
        _script(seed, "040_broken.cypher", FIRST, "RETURN 1 +;")
        with pytest.raises(ScriptFailed):
            await seeding.apply(database, seed)
        (seed / "040_broken.cypher").unlink()
        async with database.transaction() as transaction:
            assert (await watermark.hold(transaction)).at is None
            await transaction.write(Statement(writing, {"time": SECOND}, Access.WRITE))
            publishing = asyncio.create_task(seeding.apply(database, seed))
            done, _ = await asyncio.wait([publishing], timeout=2)
            assert not done, "it published while another wrote"
            await watermark.note(transaction, SECOND)
        assert (await publishing).watermark == SECOND

    with_schema(emptied, work)


def test_a_writer_that_waited_sees_what_was_published(emptied: Settings, seed: Path) -> None:
    async def work(database: Database) -> None:
        await seeding.apply(database, seed)
        _script(seed, "050_early.cypher", SECOND, ONE_MORE)
        async with database.transaction() as transaction:
            await watermark.hold(transaction)
            await watermark.note(transaction, SECOND)
            applying = asyncio.create_task(seeding.apply(database, seed))
            done, _ = await asyncio.wait([applying], timeout=2)
            assert not done
            assert await watermark.publish(transaction) == SECOND
        with pytest.raises(RecordedTooEarly):
            await applying

    with_schema(emptied, work)
