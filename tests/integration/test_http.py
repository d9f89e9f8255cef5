"""The service on the wire: what a client meets, also when things go wrong."""

from __future__ import annotations

import asyncio
import re
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.conftest import served

from marchland.cli import connect
from marchland.files import shipped
from marchland.local.server import start_server
from marchland.settings import Settings
from marchland.store.migrate import migrate


def post(client: httpx.Client, query: str, **more: Any) -> tuple[int, dict[str, Any]]:
    response = client.post("/graphql", json={"query": query, **more})
    return response.status_code, response.json()


def code_of(answer: dict[str, Any]) -> str:
    code = answer["errors"][0]["extensions"]["code"]
    assert isinstance(code, str)
    return code


def test_the_first_question(service: httpx.Client) -> None:
    status, answer = post(
        service,
        'query Q($r: String!) { whoControlsTerritoryBordering(region: $r, asOf: "2018-05-21") '
        "{ territory { key } controller { name } standing } }",
        variables={"r": "Israel"},
    )
    assert status == 200
    rows = {row["territory"]["key"]: row for row in answer["data"]["whoControlsTerritoryBordering"]}
    assert rows["region:syria-southwest"]["controller"] == {"name": "Anti-Assad rebels"}
    assert rows["region:syria-southwest"]["standing"] == "ASSERTED"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ actor(key: ", "GRAPHQL_SYNTAX"),
        ("{ nobody }", "GRAPHQL_INVALID"),
        ('{ actor(key: "actor:x", asOf: "2018-02-30") { name } }', "BAD_DATE"),
        ('{ actor(key: "actor:x", asOf: "yesterday") { name } }', "BAD_DATE"),
        ('{ actor(id: "nonsense") { name } }', "BAD_ID"),
        ('{ actors(after: "nonsense") { edges { cursor } } }', "BAD_CURSOR"),
        ("{ actors(first: 0) { edges { cursor } } }", "BAD_PAGE"),
        ("{ actors(first: 5000) { edges { cursor } } }", "BAD_PAGE"),
        ('{ actor(key: "actor:no-such") { name } }', "UNKNOWN_NAME"),
        ('{ region(name: "Georgia") { name } }', "AMBIGUOUS_NAME"),
        ('{ actor(key: "a:b", name: "c") { name } }', "BAD_REQUEST"),
        ('{ search(text: "?!") { score } }', "BAD_REQUEST"),
    ],
)
def test_bad_input_is_told_with_code_and_place(
    service: httpx.Client, query: str, code: str
) -> None:
    _, answer = post(service, query)
    assert code_of(answer) == code
    assert answer["errors"][0]["locations"]
    assert "Traceback" not in str(answer)


def test_a_bad_date_in_a_variable_is_told(service: httpx.Client) -> None:
    query = 'query Q($d: Date) { actor(key: "actor:israel", asOf: $d) { name } }'
    _, answer = post(service, query, variables={"d": "21 May"})
    assert code_of(answer) == "BAD_DATE"
    assert answer["errors"][0]["locations"] == [{"line": 1, "column": 9}]


def test_near_matches_come_with_an_unknown_name(service: httpx.Client) -> None:
    _, answer = post(service, '{ region(name: "Isreal") { name } }')
    assert answer["data"] == {"region": None}
    assert answer["errors"][0]["path"] == ["region"]
    assert {"key": "region:isr", "name": "Israel"} in answer["errors"][0]["extensions"]["near"]


@pytest.mark.parametrize("path", ["/", "/graphiql/"])
def test_the_pages_and_their_policy(service: httpx.Client, path: str) -> None:
    page = service.get(path)
    assert page.status_code == 200
    assert "<html" in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_the_assets_of_the_page_are_there_under_its_policy(service: httpx.Client) -> None:
    for asset in re.findall(r'"(/assets/[^"]+)"', service.get("/").text):
        answer = service.get(asset)
        assert answer.status_code == 200
        assert answer.headers.get("content-encoding") == "gzip" or len(answer.content) < 500
        assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_an_asset_is_sent_packed_as_it_is_taken(service: httpx.Client) -> None:
    (script,) = re.findall(r'src="(/assets/[^"]+[.]js)"', service.get("/").text)
    plain = service.get(script, headers={"accept-encoding": "identity"})
    sizes = []
    for taken in ("br", "gzip", "br;q=0, gzip"):
        with service.stream("GET", script, headers={"accept-encoding": taken}) as answer:
            raw = b"".join(answer.iter_raw())
        assert answer.headers["content-type"] == plain.headers["content-type"]
        assert "accept-encoding" in answer.headers["vary"].lower()
        sizes.append((answer.headers["content-encoding"], len(raw)))
    (brotli, packed), (gzip, zipped), refused = sizes
    assert (brotli, gzip) == ("br", "gzip")
    assert refused == ("gzip", zipped)
    assert packed < zipped < len(plain.content)
    etag = service.get(script, headers={"accept-encoding": "br"}).headers["etag"]
    again = service.get(script, headers={"accept-encoding": "br", "if-none-match": etag})
    assert again.status_code == 304
    assert service.get("/assets/nothing.js", headers={"accept-encoding": "br"}).status_code == 404


def test_health(service: httpx.Client) -> None:
    assert service.get("/health").json()["status"] == "ok"


@pytest.mark.usefixtures("short_lived")
def test_the_database_away_and_back(tmp_path: Path) -> None:
    settings = Settings().model_copy(update={"data_dir": tmp_path, "neo4j_uri": None})
    server = start_server(settings)
    try:
        found = connect.at(settings, server.uri, server.username, server.password)
        asyncio.run(_with_schema(found))
        with served(found) as url, httpx.Client(base_url=url, timeout=30) as client:
            query = "{ actors(first: 1) { edges { cursor } } }"
            assert post(client, query)[0] == 200
            server.stop()
            response = client.post("/graphql", json={"query": query})
            assert response.status_code == 503
            assert code_of(response.json()) == "DATABASE_UNAVAILABLE"
            assert response.headers["retry-after"]
            assert client.get("/health").status_code == 503
            server.restart()
            _until_answered(client, query)
    finally:
        server.stop()


async def _with_schema(settings: Settings) -> None:
    async with connect.database(settings) as database:
        await migrate(database, shipped("cypher") / "schema")


def _until_answered(client: httpx.Client, query: str) -> None:
    deadline = time.monotonic() + 30
    while post(client, query)[0] != 200:
        assert time.monotonic() < deadline, "the service did not recover"
        time.sleep(0.2)


def test_a_number_past_every_integer_is_told(service: httpx.Client) -> None:
    query = "query Q($n: Int) { actors(first: $n) { edges { cursor } } }"
    _, answer = post(service, query, variables={"n": 10**30})
    assert code_of(answer) == "GRAPHQL_INVALID"
    assert "32-bit" in answer["errors"][0]["message"]


def test_the_same_question_on_another_day_is_another_question(service: httpx.Client) -> None:
    query = (
        'query Q($d: Date) { whoControlsTerritoryBordering(region: "Israel", asOf: $d) '
        "{ territory { key } controller { key } } }"
    )
    holders = [
        {
            row["territory"]["key"]: row["controller"]
            for row in answer["data"]["whoControlsTerritoryBordering"]
        }["region:syria-southwest"]
        for day in ("2018-05-21", "2020-01-01", "2018-05-21")
        for _, answer in [post(service, query, variables={"d": day})]
    ]
    assert [holder["key"] for holder in holders] == [
        "actor:syrian-rebels",
        "actor:gov-syria",
        "actor:syrian-rebels",
    ]
