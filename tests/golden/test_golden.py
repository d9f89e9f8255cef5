"""Golden cases: a folder each, with query, statement, response, database hits.

``MARCHLAND_GOLDEN=update`` writes what is found; CI refuses it. Look at every difference before it
is committed: the folder says what the service promises.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest
import strawberry

from marchland.api.explain import hits, operators
from marchland.api.response import client_error
from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.statement import Row, Statement
from marchland.store import Database
from tests.conftest import TODAY
from tests.golden import plans
from tests.golden.pretty import pretty
from tests.support.hits import bounds
from tests.support.updating import updating

CASES = Path(__file__).parent / "cases"
NEVER = {"AllNodesScan", "CartesianProduct", "Eager"}
"""Operators that read or hold more than a request needs."""
GATHERED = {
    r"(Top|Union) of limited BORDERS\((from|to)_id, id\)": (
        "A line has two ends and no direction: what has a region at the one end and what has it at "
        "the other are a page each, of which the first are taken."
    ),
    r"(Top|Union) of limited [A-Z_]+\((id, retracted_at|(from|to)_id, id)\)": (
        "Relationships of several types: each type has an index of its own and is a page of its "
        "own, of which the first are taken."
    ),
    r"Union of [A-Z_]+\((from|to)_id, id\)": (
        "Relationships of several types at one end, counted: all of them are looked at."
    ),
    r"(Distinct|Top|Union) of [A-Z_]+\(id, retracted_at\)": (
        "Alternatives among the properties of relationships: the planner reads each by itself and "
        "joins them, whichever way the condition is put."
    ),
    r"Top of \w+\((name|iso3|gw_number|ucdp_id|wikidata_id|iso_3166_2|adm1_code)\)": (
        "Found by name or by an id that others use: few things bear it, and in no order."
    ),
    r"Top of Assertion\(about_id\)": (
        "What is said of some relationships: little is said of each, and in no order."
    ),
}
"""What may gather the rows of a hinted seek before a page is full, and why."""


@dataclass
class Recorder:
    """Runs statements, and keeps them."""

    database: Database
    seen: list[Statement]

    async def run(self, statement: Statement) -> list[Row]:
        self.seen.append(statement)
        return await self.database.run(statement)


@dataclass
class Service:
    """The schema over the shipped graph, with what it asks of the database."""

    schema: strawberry.Schema
    recorder: Recorder
    runner: asyncio.Runner

    def ask(self, document: str, variables: dict[str, Any] | None) -> dict[str, Any]:
        """The response as a client gets it."""
        self.recorder.seen.clear()
        result = self.runner.run(self.schema.execute(document, variables))
        response: dict[str, Any] = {"data": result.data}
        if result.errors:
            response["errors"] = [client_error(error) for error in result.errors]
        return response

    def plan(self, statement: Statement, *, anew: bool = False) -> dict[str, Any]:
        """How often the statement touches the store, and by which operators."""
        database = self.recorder.database
        text = f"CYPHER replan=force {statement.text}" if anew else statement.text
        profile = self.runner.run(database.profile(Statement(text, statement.parameters)))
        unfolded = Statement(plans.unfolded(statement.text), statement.parameters)
        explained = self.runner.run(database.explain(unfolded))
        used = operators(profile) | operators(explained)
        gathered = plans.gathered(explained, statement.text)
        assert {
            one for one in gathered if not any(re.fullmatch(why, one) for why in GATHERED)
        } == set()
        return {"hits": hits(profile), "operators": sorted(used)}


@pytest.fixture(scope="session")
def golden_service(seeded_settings: Settings, seeded: Database, runner: asyncio.Runner) -> Service:
    recorder = Recorder(seeded, [])
    # Plans are chosen by samples of the indexes, which settle some time after the seeds.
    runner.run(seeded.run(Statement("CALL db.prepareForReplanning(300)")))
    schema = graphql_schema(engine_of(seeded_settings, recorder.run, today=lambda: TODAY))
    return Service(schema, recorder, runner)


def encoded(value: object) -> bytes:
    """JSON as the folders hold it; keys stay in the order they have."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def found(folder: Path, service: Service) -> dict[str, bytes]:
    """What the files of a case are to hold."""
    query = (folder / "query.graphql").read_text("utf-8")
    given = folder / "variables.json"
    variables = orjson.loads(given.read_bytes()) if given.exists() else None
    response = service.ask(query, variables)
    files = {"response.json": encoded(response)}
    if not service.recorder.seen:
        return files
    (statement,) = service.recorder.seen
    assert "".join(pretty(statement.text).split()) == "".join(statement.text.split())
    return files | {
        "statement.cypher": pretty(statement.text).encode(),
        "parameters.json": encoded(dict(statement.parameters)),
        "hits.json": encoded(service.plan(statement)),
    }


def written(folder: Path) -> dict[str, bytes]:
    """What the files of a case hold."""
    given = {"query.graphql", "variables.json"}
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name not in given}


@pytest.mark.parametrize("folder", sorted(CASES.iterdir()), ids=lambda folder: folder.name)
def test_golden(folder: Path, golden_service: Service) -> None:
    files = found(folder, golden_service)
    if updating():
        _update(folder, files)
    expected = written(folder)
    assert sorted(files) == sorted(expected)
    plan, planned = (orjson.loads(some.pop("hits.json", b"null")) for some in (files, expected))
    for name, content in files.items():
        assert content.decode() == expected[name].decode(), name
    if plan is not None:
        if not _same(plan, planned):
            # What is tested beside this one may have had it planned for other values first.
            plan = golden_service.plan(golden_service.recorder.seen[-1], anew=True)
        assert plan["operators"] == planned["operators"]
        assert _same(plan, planned), (plan["hits"], planned["hits"])
        assert not NEVER & set(plan["operators"])


def _same(plan: dict[str, Any], planned: dict[str, Any]) -> bool:
    low, high = bounds(planned["hits"], planned["operators"])
    return plan["operators"] == planned["operators"] and low <= int(plan["hits"]) <= high


def _update(folder: Path, files: dict[str, bytes]) -> None:
    for name in written(folder):
        (folder / name).unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
