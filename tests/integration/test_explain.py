"""What an answer cost, as the real Neo4j tells it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from tests.conftest import served
from tests.support.wire import relay

from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.store import Database

QUERY = "{ actors(first: 3) { edges { node { key name } } } }"


def operators(operator: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield operator
    for child in operator["children"]:
        yield from operators(child)


def explained(client: httpx.Client, mode: str | None, query: str = QUERY) -> dict[str, Any]:
    headers = {} if mode is None else {"marchland-explain": mode}
    response = client.post("/graphql", json={"query": query}, headers=headers)
    assert response.status_code == 200
    answer = response.json()
    assert isinstance(answer, dict)
    return answer


def test_a_profile_tells_what_the_answer_cost(service: httpx.Client) -> None:
    answer = explained(service, "profile")
    assert answer["data"] == explained(service, None)["data"]
    told = answer["extensions"]["explain"]
    assert told["mode"] == "profile"
    assert told["cypher"].startswith("RETURN ")
    assert 3 in told["parameters"]["p"].values(), "the size of the page is a parameter"
    found = list(operators(told["operators"]))
    assert found[0]["name"] == "ProduceResults"
    assert all(type(one["rows"]) is int and type(one["dbHits"]) is int for one in found)
    assert told["databaseHits"] == sum(one["dbHits"] for one in found) > 0
    assert list(told["stages"]) == [
        "parse",
        "validate",
        "understand",
        "compile",
        "run",
        "shape",
        "encode",
    ]
    assert all(taken > 0 for taken in told["stages"].values())


def test_a_plan_is_not_run_and_counts_nothing(service: httpx.Client) -> None:
    answer = explained(service, "plan")
    assert len(answer["data"]["actors"]["edges"]) == 3
    told = answer["extensions"]["explain"]
    assert told["databaseHits"] is None
    found = list(operators(told["operators"]))
    assert {one["rows"] for one in found} == {one["dbHits"] for one in found} == {None}
    assert all(one["estimatedRows"] >= 0 for one in found)
    assert "round trip of its own" in told["note"]


def test_nothing_is_told_to_whoever_does_not_ask(service: httpx.Client) -> None:
    assert set(explained(service, None)) == {"data"}


@pytest.mark.parametrize("mode", ["Profile", "off", "", "plan, profile"])
def test_another_word_is_refused(service: httpx.Client, mode: str) -> None:
    answer = explained(service, mode)
    assert "data" not in answer
    assert answer["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
    assert "extensions" not in answer


def test_what_asks_about_the_schema_alone_has_no_statement(service: httpx.Client) -> None:
    told = explained(service, "profile", "{ __typename }")["extensions"]["explain"]
    assert told["cypher"] is told["operators"] is told["databaseHits"] is None


def test_a_get_is_explained_too(service: httpx.Client) -> None:
    headers = {"marchland-explain": "profile"}
    told = service.get("/graphql", params={"query": QUERY}, headers=headers).json()
    stages = told["extensions"]["explain"]["stages"]
    assert list(stages) == ["parse", "validate", "understand", "compile", "run", "shape"]


@pytest.mark.parametrize(
    ("allowed", "refused"), [("off", ["plan", "profile"]), ("plan", ["profile"])]
)
def test_the_settings_keep_it_back(
    seeded_settings: Settings, allowed: str, refused: list[str]
) -> None:
    settings = seeded_settings.model_copy(update={"explain": allowed})
    with served(settings) as url, httpx.Client(base_url=url, timeout=60) as client:
        for mode in refused:
            answer = explained(client, mode)
            assert "data" not in answer
            assert answer["errors"][0]["extensions"]["code"] == "EXPLAIN_NOT_ALLOWED"
            assert "cypher" not in str(answer)
        if allowed == "plan":
            assert "explain" in explained(client, "plan")["extensions"]


@pytest.mark.parametrize(("mode", "round_trips"), [("profile", 1), ("plan", 2)])
def test_a_profile_is_the_one_round_trip_of_its_answer(
    seeded_settings: Settings, mode: str, round_trips: int
) -> None:
    assert asyncio.run(_trips(seeded_settings, mode)) == round_trips


async def _trips(settings: Settings, mode: str) -> int:
    address = urlsplit(settings.neo4j_uri or "")
    async with relay(address.hostname or "", address.port or 7687) as noted:
        uri = f"bolt://127.0.0.1:{noted.port}"
        database = Database.of(settings.model_copy(update={"neo4j_uri": uri}))
        schema = graphql_schema(engine_of(settings, database.run, plans=database))
        await schema.execute(QUERY)
        noted.turns.clear()
        result = await schema.execute(QUERY, context_value={"marchland-explain": mode})
        assert result.data
        assert result.extensions
        assert result.extensions["explain"]["mode"] == mode
        counted = noted.round_trips
        await database.close()
        return counted
