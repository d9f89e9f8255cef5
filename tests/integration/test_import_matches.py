"""A match that is confirmed moves what a data set says to the actor that it was found to be."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.support.seeds import rows, with_schema

from marchland.exchange.formats import FORMATS
from marchland.exchange.run import Import, Outcome
from marchland.files import shipped_data
from marchland.seeding.graph import violations
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

ESD = shipped_data() / "ucdp" / "ucdp-esd-ay-181.csv"
FIRST, SECOND = datetime(2026, 11, 20, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)
SEEDED = Statement(
    "CREATE (:Actor {id: 'actor:party-of-god', name: 'Hezbollah', kind: 'party'})",
    {},
    Access.WRITE,
)
HELD = """
MATCH (a:Actor)-[e:SUPPORTS]->(b:Actor)
WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN DISTINCT b.id, b.ucdp_id
"""


def of_hezbollah(file: Path) -> Path:
    with ESD.open(encoding="utf-8-sig", newline="") as told:
        reader = csv.DictReader(told)
        kept = [row for row in reader if row["actor_id"] == "366"]
        with file.open("w", encoding="utf-8", newline="") as made:
            writer = csv.DictWriter(made, list(reader.fieldnames or ()))
            writer.writeheader()
            writer.writerows(kept)
    return file


def test_a_confirmed_match_moves_the_facts(emptied: Settings, tmp_path: Path) -> None:
    file = of_hezbollah(tmp_path / "some.csv")

    async def imported(database: Database, now: datetime, **more: Any) -> Outcome:
        return await Import(database, FORMATS["ucdp-esd"], file, "18.1", now, **more).run()

    async def work(database: Database) -> None:
        await database.run(SEEDED)
        first = await imported(database, FIRST)
        assert [(one.key, one.actor) for one in first.proposals] == [("366", "actor:party-of-god")]
        assert await rows(database, HELD) == [["actor:ucdp-366-hezbollah", "366"]]
        confirmed = {"366": "actor:party-of-god", "633": "actor:party-of-god"}
        second = await imported(database, SECOND, confirmed=confirmed)
        assert second.unmet_matches == ["633"]
        assert second.facts_added == second.facts_retracted == first.facts_added
        assert await rows(database, HELD) == [["actor:party-of-god", "366"]]
        assert await violations(database.run) == []
        # The match is remembered by the key: nothing has to be confirmed twice.
        assert (await imported(database, SECOND)).written == 0

    with_schema(emptied, work)
