"""The short way and the router answer alike, whatever is sent, and whatever happens inside."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.support.ways import PLAIN, ROUTED, ToldEngine, over_http, posted

from marchland.errors import (
    DatabaseOutOfMemory,
    DatabaseUnavailable,
    MarchlandError,
    QueryFailed,
    QueryTimedOut,
)

FOUND = '{ actor(key: "actor:a") { name } }'
TWO = "query A { __typename } query B { actors(first: 1) { totalCount } }"
NAMED = "query A($k: String!) { actor(key: $k) { name } }"


def raising(error: Exception) -> Callable[[], str]:
    def fail() -> str:
        raise error

    return fail


def seen(response: httpx.Response) -> tuple[int, list[tuple[str, str]], bytes]:
    return response.status_code, sorted(response.headers.items()), response.content


APP = over_http(ToldEngine())

BODIES: dict[str, Any] = {
    "a lookup": {"query": FOUND},
    "a variable": {"query": NAMED, "variables": {"k": "actor:a"}},
    "a named operation": {"query": NAMED, "variables": {"k": "actor:a"}, "operationName": "A"},
    "another name": {"query": NAMED, "variables": {"k": "actor:a"}, "operationName": "B"},
    "an empty name": {"query": FOUND, "operationName": ""},
    "a name that is no text": {"query": FOUND, "operationName": 3},
    "several, none named": {"query": TWO},
    "several, one named": {"query": TWO, "operationName": "A"},
    "no variable": {"query": NAMED},
    "a variable of another type": {"query": NAMED, "variables": {"k": 1}},
    "a variable too many": {"query": FOUND, "variables": {"z": [1, {"y": None}]}},
    "a number past every integer": {
        "query": "query Q($n: Int) { actors(first: $n) { totalCount } }",
        "variables": {"n": 10**30},
    },
    "variables that are no object": {"query": FOUND, "variables": [1]},
    "extensions": {"query": FOUND, "extensions": {"a": 1}},
    "extensions that are no object": {"query": FOUND, "extensions": "a"},
    "the schema": {"query": "{ __schema { queryType { name } } a: __typename }"},
    "a type and a lookup": {"query": '{ __typename actor(key: "a") { __typename name } }'},
    "a bad date": {"query": '{ actor(key: "a", asOf: "x") { name } }'},
    "a bad id": {"query": '{ actor(id: "x") { name } }'},
    "a field that is not there": {"query": "{ nobody }"},
    "no GraphQL": {"query": "{ actor(key: "},
    "a fragment alone": {"query": "fragment F on Actor { name }"},
    "a mutation": {"query": "mutation { nothing }"},
    "nests past Python": {"query": "{ a" * 20_000 + "}" * 20_000},
    "an empty query": {"query": ""},
    "no query": {},
    "a query that is no text": {"query": 1},
    "a batch": [{"query": FOUND}],
    "a text": "query",
    "no JSON": b"{",
    "no UTF-8": b'{"query": "\xff"}',
    "nothing": b"",
    "UTF-16": json.dumps({"query": FOUND}).encode("utf-16"),
    "JSON's strangers": b'{"query": "{ __typename }", "variables": {"a": NaN}}',
    "a refused header": {"query": FOUND},
}
HEADERS = {"a refused header": {"marchland-explain": "profile"}}


@pytest.mark.parametrize("name", BODIES)
def test_both_ways_answer_alike(name: str) -> None:
    more = HEADERS.get(name, {})
    short, routed = (posted(APP, BODIES[name], way | more) for way in (PLAIN, ROUTED))
    assert seen(short) == seen(routed)


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json; charset=utf-8",
        "Application/JSON",
        "text/plain",
        "application/graphql-response+json",
        "application/x-www-form-urlencoded",
    ],
)
def test_both_ways_know_the_same_types_of_content(content_type: str) -> None:
    headers = {"Content-Type": content_type}
    short, routed = (posted(APP, {"query": FOUND}, way | headers) for way in (PLAIN, ROUTED))
    assert seen(short) == seen(routed)


def test_the_short_way_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    from marchland.api.http import Router

    async def unreached(*_: object) -> None:
        raise AssertionError("the router was asked")

    monkeypatch.setattr(Router, "process_result", unreached)
    assert posted(APP, {"query": FOUND}).json() == {"data": {"actor": {"name": "A"}}}
    assert posted(APP, {"query": FOUND}, ROUTED).status_code == 500


@pytest.mark.parametrize(
    "error",
    [
        DatabaseUnavailable("away", hint="Wait."),
        DatabaseOutOfMemory("too much"),
        QueryTimedOut("slow"),
    ],
    ids=lambda error: error.code,
)
def test_both_ways_tell_the_failures_of_the_database(error: MarchlandError) -> None:
    app = over_http(ToldEngine(raising(error)))
    short, routed = (posted(app, {"query": FOUND}, way) for way in (PLAIN, ROUTED))
    assert seen(short) == seen(routed)
    assert short.status_code == error.status
    assert short.json()["errors"][0]["extensions"]["code"] == error.code
    assert ("retry-after" in short.headers) == isinstance(error, DatabaseUnavailable)


@pytest.mark.parametrize("way", [PLAIN, ROUTED], ids=["short", "routed"])
@pytest.mark.parametrize(
    "error", [QueryFailed("secret"), RuntimeError("secret")], ids=["of the database", "of ours"]
)
def test_both_ways_mask_what_nobody_expected(
    error: Exception, way: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "marchland.api"):
        response = posted(over_http(ToldEngine(raising(error))), {"query": FOUND}, way)
    told = response.json()["errors"][0]
    assert response.status_code == (500 if isinstance(error, QueryFailed) else 200)
    assert told["extensions"]["code"] == "INTERNAL"
    assert "secret" not in response.text
    assert told["extensions"]["reference"] in caplog.text
    assert "secret" in caplog.text


NOT_EXECUTED = (
    "no variable",
    "a variable of another type",
    "a bad date",
    "a bad id",
    "a field that is not there",
    "no GraphQL",
    "a refused header",
)


@pytest.mark.parametrize("way", [PLAIN, ROUTED], ids=["short", "routed"])
@pytest.mark.parametrize("name", NOT_EXECUTED)
def test_what_is_refused_before_it_is_executed_has_no_data(name: str, way: dict[str, str]) -> None:
    answer = posted(APP, BODIES[name], way | HEADERS.get(name, {})).json()
    assert list(answer) == ["errors"]


@pytest.mark.parametrize("way", [PLAIN, ROUTED], ids=["short", "routed"])
def test_what_fails_while_it_is_executed_has_data_of_null(way: dict[str, str]) -> None:
    for error in (DatabaseUnavailable("away"), RuntimeError("secret")):
        answer = posted(over_http(ToldEngine(raising(error))), {"query": FOUND}, way).json()
        assert list(answer) == ["data", "errors"]
        assert answer["data"] is None


@pytest.mark.parametrize("way", [PLAIN, ROUTED], ids=["short", "routed"])
def test_a_response_past_the_limit_is_told_instead(way: dict[str, str]) -> None:
    long = ToldEngine(lambda: "a" * 5_000)
    fits = posted(over_http(long, 6_000), {"query": FOUND}, way)
    assert len(fits.json()["data"]["actor"]["name"]) == 5_000
    response = posted(over_http(long, 5_000), {"query": FOUND}, way)
    assert response.status_code == 200
    answer = response.json()
    assert answer["data"] is None
    assert answer["errors"][0]["extensions"]["code"] == "RESPONSE_TOO_LARGE"
    assert "page" in answer["errors"][0]["extensions"]["hint"]
    assert "marchland export" in answer["errors"][0]["extensions"]["hint"]
    assert "a" * 100 not in response.text
