"""Sentences over GraphQL: the six kinds of answer, its rows as pages, and the link to it."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable
from typing import Any

import pytest
from tests.conftest import Graphql
from tests.support.sketch import draw, line

from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

DAY = "2018-05-21"
REBELS = (
    "Anti-Assad rebels",
    "Southwest Syria",
)
ASK = """query ($said: String!, $asOf: Date) { ask(question: $said, asOf: $asOf) {
  state sentence asOf phrase understood { said means } parameters { name value text }
  candidates { said key name kind score } closest graphql cypher link question { name computed }
  rows(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    __typename standing admiralty evidence { key } } } } } }"""


def asked(graphql: Graphql, said: str, as_of: str | None = DAY) -> dict[str, Any]:
    answer = graphql(ASK, {"said": said, "asOf": as_of})
    assert "errors" not in answer, answer
    found: dict[str, Any] = answer["data"]["ask"]
    return found


def test_an_answer_tells_what_was_understood_and_carries_its_evidence(graphql: Graphql) -> None:
    answer = asked(graphql, "Who controls territory bordering Israel?")
    assert (answer["state"], answer["asOf"]) == ("ANSWERED", DAY)
    assert answer["question"] == {"name": "whoControlsTerritoryBordering", "computed": False}
    assert answer["understood"] == [{"said": "Israel", "means": "region:isr"}]
    assert answer["parameters"] == [{"name": "region", "value": "region:isr", "text": "Israel"}]
    assert answer["sentence"].startswith("As of 21 May 2018, Government of Egypt controls Egypt;")
    assert answer["sentence"].endswith("and 4 more.")
    assert answer["rows"]["totalCount"] == 9
    first = answer["rows"]["edges"][0]["node"]
    assert first["__typename"] == "TerritoryBordering"
    assert first["evidence"]


def test_the_graphql_of_an_answer_gives_the_same_rows(graphql: Graphql) -> None:
    answer = asked(graphql, "who borders israel")
    response = graphql(answer["graphql"])
    assert "errors" not in response
    rows = response["data"]["whoControlsTerritoryBordering"]
    assert len(rows) == answer["rows"]["totalCount"]
    assert REBELS in {
        (row["controller"]["name"], row["territory"]["name"]) for row in rows if row["controller"]
    }
    shown = [edge["node"] for edge in answer["rows"]["edges"]]
    assert [row["standing"] for row in rows[:3]] == [row["standing"] for row in shown]


def test_a_date_in_the_sentence_wins(graphql: Graphql) -> None:
    answer = asked(graphql, "Who held Yarmouk camp on 20 May 2018?", as_of="2026-01-01")
    assert answer["asOf"] == "2018-05-20"
    assert "Islamic State controls" in answer["sentence"]


def test_today_is_the_day_it_is_asked_as_of(graphql: Graphql) -> None:
    answer = asked(graphql, "Who holds Yarmouk camp today?", as_of="2018-05-20")
    assert answer["understood"][-1] == {"said": "today", "means": "2018-05-20"}
    assert answer["asOf"] == "2018-05-20"
    both = graphql(
        """{ one: ask(question: "Who held Yarmouk camp yesterday?", asOf: "2018-05-21") { asOf }
        other: ask(question: "Who held Yarmouk camp yesterday?") { asOf } }"""
    )["data"]
    assert both == {"one": {"asOf": "2018-05-20"}, "other": {"asOf": "2026-11-22"}}


def test_what_no_source_speaks_of_today_is_said_to_be_carried_forward(graphql: Graphql) -> None:
    answer = asked(graphql, "Who supports the Kurdish groups in Syria?", as_of=None)
    assert answer["sentence"].startswith("No source speaks of 23 November 2026; the last word, 21 ")
    assert answer["rows"]["edges"][0]["node"]["standing"] == "CARRIED_FORWARD"


@pytest.mark.parametrize(
    ("said", "state", "begins"),
    [
        ("Who supports Hamas?", "UNKNOWN", "As of 21 May 2018, no source says that anyone"),
        ("Who changed sides?", "UNKNOWN", "As of 21 May 2018, no source tells of anyone"),
        ("Which contradictions are there?", "NOBODY", "As of 21 May 2018, no statements"),
        ("Who supports the Rohirrim?", "NO_SUCH_THING", "The graph knows no actor 'Rohirrim'."),
        ("Who controls Atlantis?", "NO_SUCH_THING", "The graph knows no region 'Atlantis'; near:"),
        ("Who does Damascus oppose?", "ASKS_BACK", "'Damascus' may be 2 things:"),
        ("What is disputed?", "ASKS_BACK", "'What is disputed?' may mean 2 questions"),
        ("What colour is the sky?", "NOT_UNDERSTOOD", "No question fits 'What colour is"),
    ],
)
def test_the_kinds_of_no_are_told_apart(
    said: str, state: str, begins: str, graphql: Graphql
) -> None:
    answer = asked(graphql, said)
    assert answer["state"] == state
    assert answer["sentence"].startswith(begins)
    if state in {"UNKNOWN", "NOBODY"}:
        assert answer["rows"] == {
            "totalCount": 0,
            "pageInfo": {"hasNextPage": False, "endCursor": None},
            "edges": [],
        }
    else:
        assert [answer[key] for key in ("rows", "question", "link", "graphql")] == [None] * 4


def test_what_is_only_likely_to_be_asked_is_answered_as_not_sure(graphql: Graphql) -> None:
    likely = graphql(
        """{ ask(question: "Which states prop up the Kurdish groups in Syria?", asOf: "2018-05-21")
        { state sure sentence understood { said means } closest question { name }
          rows(first: 5) { totalCount } } }"""
    )["data"]["ask"]
    sure = graphql(
        """{ ask(question: "Who supports the Kurdish groups in Syria?", asOf: "2018-05-21")
        { state sure sentence closest rows(first: 5) { totalCount } } }"""
    )["data"]["ask"]
    begins = "Not sure; taken to ask: who supports Kurdish groups in Syria? "
    assert (likely["sure"], likely["sentence"]) == (False, begins + sure["sentence"])
    assert (sure["sure"], sure["closest"]) == (True, [])
    assert {"said": "states", "means": "passed over"} in likely["understood"]
    assert likely["rows"] == sure["rows"]
    assert likely["closest"]
    assert all("Kurdish groups in Syria" in one for one in likely["closest"])
    assert likely["question"]["name"] == "whoSupports"


def test_what_it_asks_back_can_be_answered_with_a_key(graphql: Graphql) -> None:
    candidates = asked(graphql, "Who does Damascus oppose?")["candidates"]
    assert [(c["said"], c["key"], c["kind"]) for c in candidates] == [
        ("Damascus", "actor:gov-syria", "state"),
        ("Damascus", "region:sy-di", "first_level"),
    ]
    again = asked(graphql, f"Who does {candidates[0]['key']} oppose?")
    assert (again["state"], again["parameters"][0]["text"]) == ("ANSWERED", "Government of Syria")


def test_two_questions_are_both_offered(graphql: Graphql) -> None:
    answer = asked(graphql, "what is disputed")
    assert answer["closest"] == ["which facts are disputed", "which territories are disputed"]
    assert asked(graphql, answer["closest"][1])["question"]["name"] == "disputedTerritories"


def test_the_rows_are_pages(graphql: Graphql) -> None:
    document = """query ($after: String) { ask(question: "who borders Israel", asOf: "2018-05-21") {
      rows(first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor }
        edges { node { ... on TerritoryBordering { territory { key } } } } } } }"""
    seen: list[Any] = []
    after = None
    for more in (True, True, False):
        rows = graphql(document, {"after": after})["data"]["ask"]["rows"]
        seen += [edge["node"] for edge in rows["edges"]]
        assert (rows["totalCount"], rows["pageInfo"]["hasNextPage"]) == (9, more)
        after = rows["pageInfo"]["endCursor"]
    every = graphql(document.replace("first: 4", "first: 9"), {"after": None})
    assert seen == [edge["node"] for edge in every["data"]["ask"]["rows"]["edges"]]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ('{ answer(link: "bm90aGluZw") { state } }', "BAD_ID"),
        (
            '{ ask(question: "who borders Israel") { rows(first: 0) { totalCount } } }',
            "BAD_REQUEST",
        ),
        (
            '{ ask(question: "who borders Israel") { rows(after: "x") { totalCount } } }',
            "BAD_CURSOR",
        ),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_code(
    document: str, code: str, graphql: Graphql
) -> None:
    (error,) = graphql(document)["errors"]
    assert error["extensions"]["code"] == code


def test_the_questions_are_listed(graphql: Graphql) -> None:
    listed = graphql(
        "{ questions { name phrases parameters { name type } columns { name } file whole } }"
    )["data"]["questions"]
    assert len(listed) >= 35
    found = {one["name"]: one for one in listed}
    assert found["whoSupports"]["parameters"] == [{"name": "actor", "type": "Actor!"}]
    assert found["frontlines"]["whole"]
    assert {"evidence", "standing", "holdsFrom"} <= {
        column["name"] for column in found["frontlines"]["columns"]
    }


@pytest.fixture
def over(emptied: Settings, runner: asyncio.Runner) -> Callable[[str, dict[str, Any]], Any]:
    """Asks a scratch graph in which Y has supported X since 2010."""
    draw(emptied, [line("actor:y SUPPORTS actor:x 2010-01-01")])

    async def ask(document: str, variables: dict[str, Any]) -> Any:
        async with Database.of(emptied) as database:
            schema = graphql_schema(engine_of(emptied, database.run))
            result = await schema.execute(document, variables)
            assert not result.errors, result.errors
            return result.data

    return lambda document, variables: runner.run(ask(document, variables))


def test_a_link_gives_the_same_rows_later(
    over: Callable[[str, dict[str, Any]], Any], emptied: Settings, runner: asyncio.Runner
) -> None:
    published = "MERGE (w:Watermark {name: 'recorded'}) SET w.at = datetime('2026-11-02T00:00:00Z')"
    wanted = "state sentence asOf rows { totalCount edges { node { evidence { key } } } }"

    async def run(text: str) -> None:
        async with Database.of(emptied) as database:
            await database.run(Statement(text, {}, Access.WRITE))

    runner.run(run(published))
    before = over(f'{{ ask(question: "who supports actor:x") {{ link {wanted} }} }}', {})["ask"]
    link = before.pop("link")
    assert before["rows"]["totalCount"] == 1
    runner.run(
        run(
            "MATCH (:Actor)-[s:SUPPORTS]->(:Actor) "
            "SET s.retracted_at = datetime('2026-11-03T00:00:00Z')"
        )
    )
    now = over('{ ask(question: "who supports actor:x") { state } }', {})["ask"]
    assert now["state"] == "UNKNOWN"
    again = f"query ($link: ID!) {{ answer(link: $link) {{ link {wanted} }} }}"
    later = over(again, {"link": link})
    assert later["answer"].pop("link") == link
    assert later["answer"] == before


@pytest.mark.parametrize(
    ("clocks", "total"),
    [
        ("", 1),
        ('knownAt: "2026-10-31T00:00:00Z"', 0),
        ('knownAt: "2026-11-01T12:30:00.5Z"', 1),
        ('lens: {withoutSources: ["source:s"]}', 0),
        ("lens: {minReliability: A}", 0),
        ('lens: {minReliability: B, withoutSpeakers: ["actor:z"]}', 1),
        ('knownAt: "2026-11-01T12:00:00Z", lens: {minReliability: A}', 0),
    ],
)
def test_a_link_brings_both_clocks_and_the_lens_along(
    over: Callable[[str, dict[str, Any]], Any], clocks: str, total: int
) -> None:
    said = f'question: "who supports actor:x on 21 May 2018"{", " if clocks else ""}{clocks}'
    wanted = "link state sentence asOf rows { totalCount edges { node { evidence { id } } } }"
    before = over(f"{{ ask({said}) {{ {wanted} }} }}", {})["ask"]
    assert before["rows"]["totalCount"] == total
    again = f"query ($link: ID!) {{ answer(link: $link) {{ {wanted} }} }}"
    assert over(again, {"link": before["link"]})["answer"] == before


def test_a_link_without_a_lens_from_before_is_still_good(
    over: Callable[[str, dict[str, Any]], Any],
) -> None:
    parts = ["a1", "whoSupports", "2018-05-21", "", '{"actor": "actor:x"}']
    link = base64.urlsafe_b64encode("\x1f".join(parts).encode()).decode().rstrip("=")
    again = "query ($link: ID!) { answer(link: $link) { rows { totalCount } } }"
    assert over(again, {"link": link})["answer"]["rows"]["totalCount"] == 1
