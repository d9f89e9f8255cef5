"""A question under a supposition: what differs is told, and nothing of it is kept."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from tests.conftest import Ask, Graphql, served

from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

DAY = "2018-05-21"
BORDERING = "who controls territory bordering Israel?"
TRANSFER = "the Syrian government takes region:syria-southwest"
WHAT_IF = """query ($said: String!, $suppose: [String!]!, $asOf: Date,
    $known: DateTime, $lens: Lens) {
  whatIf(question: $said, suppose: $suppose, asOf: $asOf, knownAt: $known, lens: $lens) {
    sentence asOf question cutShort understood { said means }
    supposed { said told changed understood { said means } }
    before { state sentence totalCount } after { state totalCount }
    lost { supposed node { ...Row } } gained { supposed node { ...Row } } } }
fragment Row on AnswerRow { __typename standing holdsFrom holdsTo
  evidence { key assertions { totalCount } }
  ... on TerritoryBordering { territory { key } controller { key } relationship { basis } }
  ... on Supporter { supporter { key } forms }
  ... on Opponent { opponent { key } } }"""


def what_if(
    graphql: Graphql, said: str, *suppose: str, as_of: str = DAY, **clocks: Any
) -> dict[str, Any]:
    answer = graphql(WHAT_IF, {"said": said, "suppose": suppose, "asOf": as_of, **clocks})
    assert "errors" not in answer, answer
    found: dict[str, Any] = answer["data"]["whatIf"]
    return found


def refused(graphql: Graphql, *suppose: str, said: str = BORDERING) -> dict[str, Any]:
    answer = graphql(WHAT_IF, {"said": said, "suppose": suppose, "asOf": DAY})
    assert not answer.get("data")
    error: dict[str, Any] = answer["errors"][0]
    return error


def nothing_is_kept(ask: Ask) -> bool:
    found = ask("MATCH ()-[r]->() WHERE r.id STARTS WITH 'supposed:' RETURN count(r)")
    return [list(row) for row in found] == [[0]]


def test_what_was_known_by_a_moment_is_supposed_to_be_otherwise(graphql: Graphql, ask: Ask) -> None:
    now = what_if(graphql, BORDERING, TRANSFER)
    marked = graphql("{ watermark }")["data"]["watermark"]
    known = what_if(graphql, BORDERING, TRANSFER, known=marked)
    assert known == now
    early = what_if(graphql, BORDERING, TRANSFER, known="2001-01-01T00:00:00Z")
    assert (early["before"]["totalCount"], early["lost"]) == (0, [])
    assert nothing_is_kept(ask)


def test_what_starts_on_the_day_is_ended_as_it_was_known(graphql: Graphql) -> None:
    marked = graphql("{ watermark }")["data"]["watermark"]
    began = "2018-05-21"
    for clocks in ({}, {"known": marked}):
        told = what_if(graphql, "who supports Hamas", "Iran supports Hamas", as_of=began, **clocks)
        assert [one["node"]["supporter"]["key"] for one in told["gained"]] == ["actor:iran"]
        both = what_if(
            graphql,
            "who supports Hamas",
            "Iran supports Hamas",
            "Iran stops supporting Hamas",
            as_of=began,
            **clocks,
        )
        assert [one["changed"] for one in both["supposed"]] == [1, 1]
        assert both["gained"] == []


def test_under_a_lens_what_is_supposed_counts_and_what_others_say_does_not(
    graphql: Graphql,
) -> None:
    asked = "who controls region:syria-southwest?"
    assert len(what_if(graphql, asked, TRANSFER)["lost"]) == 2
    sources = graphql(
        """query ($region: String!, $day: Date) { region(key: $region, asOf: $day) { controlledBy {
        edges { relationship { assertions { edges { node { source { key } } } } } } } } }""",
        {"region": "region:syria-southwest", "day": DAY},
    )["data"]["region"]["controlledBy"]["edges"]
    keys = sorted(
        {
            said["node"]["source"]["key"]
            for one in sources
            for said in one["relationship"]["assertions"]["edges"]
        }
    )
    assert keys
    told = what_if(graphql, asked, TRANSFER, lens={"withoutSources": keys})
    assert (told["before"]["totalCount"], told["lost"]) == (0, [])
    assert [one["supposed"] for one in told["gained"]] == [True]
    assert told["supposed"][0]["changed"] == 1, "what does not count is not ended either"


def test_a_region_that_changes_hands(graphql: Graphql, ask: Ask) -> None:
    told = what_if(graphql, BORDERING, TRANSFER)
    assert told["supposed"] == [
        {
            "said": TRANSFER,
            "told": "Government of Syria takes Southwest Syria",
            "changed": 3,
            "understood": [
                {"said": "Syrian government", "means": "actor:gov-syria"},
                {"said": "region:syria-southwest", "means": "region:syria-southwest"},
            ],
        }
    ]
    (lost,), (gained,) = told["lost"], told["gained"]
    assert lost["node"]["controller"] == {"key": "actor:syrian-rebels"}
    assert (lost["supposed"], gained["supposed"]) == (False, True)
    assert gained["node"]["controller"] == {"key": "actor:gov-syria"}
    assert gained["node"]["territory"] == {"key": "region:syria-southwest"}
    assert gained["node"]["relationship"] == {"basis": "SUPPOSED"}
    assert gained["node"]["standing"] == "UNKNOWN"
    assert gained["node"]["evidence"][0] == {"key": "supposed:1", "assertions": {"totalCount": 0}}
    assert told["before"]["totalCount"] == told["after"]["totalCount"] == 9
    assert told["sentence"] == (
        "As of 21 May 2018, if Government of Syria takes Southwest Syria, "
        "1 row goes: Anti-Assad rebels controls Southwest Syria. "
        "1 row comes: Government of Syria controls Southwest Syria."
    )
    assert nothing_is_kept(ask)
    again = what_if(graphql, BORDERING, TRANSFER)
    assert again == told, "the graph is as it was"


def test_a_row_that_goes_because_of_what_is_lost(graphql: Graphql) -> None:
    told = what_if(graphql, BORDERING, "what if Israel leaves the Golan Heights")
    assert told["supposed"][0]["told"] == "Government of Israel loses Golan Heights"
    assert {row["node"]["territory"]["key"] for row in told["lost"]} >= {"region:golan-heights"}
    assert not any(row["supposed"] for row in told["lost"] + told["gained"])


def test_an_alliance_dropped_and_another_made(graphql: Graphql) -> None:
    said = "who supports the Syrian government"
    told = what_if(
        graphql,
        said,
        "actor:iran-backed-allies-of-damascus stops supporting actor:gov-syria",
        "Jordan supports actor:gov-syria",
    )
    assert [row["node"]["supporter"]["key"] for row in told["lost"]] == [
        "actor:iran-backed-allies-of-damascus"
    ]
    assert [row["node"]["supporter"]["key"] for row in told["gained"]] == ["actor:jordan"]
    assert told["gained"][0]["node"]["forms"] == ["UNSPECIFIED"]
    assert told["gained"][0]["node"]["holdsFrom"] == DAY
    assert [one["changed"] for one in told["supposed"]] == [1, 1]


def test_what_is_so_already_changes_nothing(graphql: Graphql) -> None:
    told = what_if(
        graphql,
        "who supports the Syrian government",
        "actor:iran-backed-allies-of-damascus supports actor:gov-syria",
    )
    assert told["supposed"][0]["changed"] == 0
    assert told["lost"] == told["gained"] == []
    assert told["sentence"].endswith("that is so already), the answer stays the same.")


def test_peace_and_war(graphql: Graphql, ask: Ask) -> None:
    ((a, b),) = ask(
        "MATCH (a:Actor)-[r:OPPOSES]->(b:Actor) WHERE r.valid_from <= date($day) < r.valid_to "
        "AND r.retracted_at > datetime() RETURN a.id, b.id ORDER BY r.id LIMIT 1",
        {"day": DAY},
    )
    peace = what_if(graphql, f"who opposes {b}", f"{a} makes peace with {b}")
    assert a in {row["node"]["opponent"]["key"] for row in peace["lost"]}
    war = what_if(graphql, f"who opposes {b}", f"actor:jordan fights {b}")
    assert [row["node"]["opponent"]["key"] for row in war["gained"]] == ["actor:jordan"]


def test_they_are_supposed_in_their_order(graphql: Graphql) -> None:
    fights, peace = "Jordan fights actor:gov-syria", "Jordan makes peace with actor:gov-syria"
    told = what_if(graphql, "who opposes actor:gov-syria", fights, peace)
    assert [one["changed"] for one in told["supposed"]] == [1, 1]
    assert told["gained"] == told["lost"] == []
    told = what_if(graphql, "who opposes actor:gov-syria", peace, fights)
    assert [one["changed"] for one in told["supposed"]] == [0, 1]
    assert len(told["gained"]) == 1


def test_each_says_its_own_day(graphql: Graphql) -> None:
    said = "who supports the Syrian government"
    before = what_if(graphql, said, "Jordan supports actor:gov-syria on 22 May 2018")
    assert before["gained"] == [], "on the day before it is not so yet"
    asked = what_if(
        graphql, f"{said} on 1 June 2018", "Jordan supports actor:gov-syria on 22 May 2018"
    )
    assert asked["asOf"] == "2018-06-01"
    assert asked["gained"][0]["node"]["holdsFrom"] == "2018-05-22"


@pytest.mark.parametrize(
    ("suppose", "code"),
    [
        (["the moon is made of cheese"], "NOT_UNDERSTOOD"),
        (["Ruritania takes region:syria-southwest"], "UNKNOWN_NAME"),
        (["Damascus takes Southwest"], "AMBIGUOUS_QUESTION"),
        (["Jordan takes Idlib between March and June 2018"], "NOT_UNDERSTOOD"),
        ([], "BAD_REQUEST"),
        ([TRANSFER] * 21, "BAD_REQUEST"),
    ],
)
def test_what_cannot_be_supposed(graphql: Graphql, suppose: list[str], code: str) -> None:
    error = refused(graphql, *suppose)
    assert error["extensions"]["code"] == code
    if code in ("NOT_UNDERSTOOD", "UNKNOWN_NAME", "AMBIGUOUS_QUESTION"):
        assert f"'{suppose[0]}'" in error["message"], "it says which sentence is at fault"


def test_a_question_that_is_not_understood_is_told_as_one(graphql: Graphql) -> None:
    error = refused(graphql, TRANSFER, said="why is the sky blue")
    assert error["extensions"]["code"] == "NOT_UNDERSTOOD"
    assert "supposed" not in error["message"]


def test_it_stands_alone(graphql: Graphql) -> None:
    document = (
        f'{{ whatIf(question: "{BORDERING}", suppose: ["{TRANSFER}"]) {{ asOf }} watermark }}'
    )
    answer = graphql(document)
    assert answer["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
    assert answer["errors"][0]["path"] == ["whatIf"]


def test_a_service_without_it_says_so(seeded_settings: Settings) -> None:
    settings = seeded_settings.model_copy(update={"what_if": False})
    variables = {"said": BORDERING, "suppose": [TRANSFER], "asOf": DAY}
    with served(settings) as url, httpx.Client(base_url=url, timeout=60) as client:
        answer = client.post("/graphql", json={"query": WHAT_IF, "variables": variables}).json()
    assert answer["errors"][0]["extensions"]["code"] == "WHAT_IF_NOT_ALLOWED"


def test_it_is_asked_over_the_wire_and_not_explained(service: httpx.Client, ask: Ask) -> None:
    body = {"query": WHAT_IF, "variables": {"said": BORDERING, "suppose": [TRANSFER], "asOf": DAY}}
    answer = service.post("/graphql", json=body).json()
    assert len(answer["data"]["whatIf"]["gained"]) == 1
    explained = service.post("/graphql", json=body, headers={"marchland-explain": "profile"}).json()
    assert explained["errors"][0]["extensions"]["code"] == "EXPLAIN_NOT_ALLOWED"
    assert nothing_is_kept(ask)


def test_what_is_written_is_seen_by_nobody_else(emptied: Settings) -> None:
    count = Statement("MATCH (a:Actor) RETURN count(a)")
    write = Statement("CREATE (:Actor {id: 'actor:x', name: 'X', kind: 'state'})", {}, Access.WRITE)

    async def work() -> list[int]:
        async with Database.of(emptied) as database:
            async with database.hypothetical() as run:
                await run(write)
                inside, outside = await run(count), await database.run(count)
            after = await database.run(count)
        return [rows[0][0] for rows in (inside, outside, after)]

    assert asyncio.run(work()) == [1, 0, 0]


SUPPORTERS = "who supports actor:gov-syria?"


def test_an_alliance_is_support_both_ways(graphql: Graphql, ask: Ask) -> None:
    told = what_if(graphql, SUPPORTERS, "an alliance between actor:gov-syria and actor:israel")
    assert (told["supposed"][0]["changed"], told["lost"]) == (2, [])
    (gained,) = told["gained"]
    assert gained["node"]["supporter"] == {"key": "actor:israel"}
    assert gained["supposed"]
    back = what_if(
        graphql, "who supports actor:israel?", "actor:gov-syria and actor:israel become allies"
    )
    assert back["gained"][0]["node"]["supporter"] == {"key": "actor:gov-syria"}
    assert nothing_is_kept(ask)


def test_an_alliance_that_ends_ends_both_ways(graphql: Graphql, ask: Ask) -> None:
    allies = "actor:gov-syria and actor:israel"
    (before,) = graphql("""{ whoSupports(actor: "actor:gov-syria", asOf: "2018-05-21") {
      supporter { key } } }""")["data"]["whoSupports"]
    ended = f"{before['supporter']['key']} and actor:gov-syria are no longer allies"
    told = what_if(graphql, SUPPORTERS, ended)
    assert told["supposed"][0]["changed"] == 1
    assert [one["node"]["supporter"] for one in told["lost"]] == [before["supporter"]]
    both = what_if(graphql, SUPPORTERS, f"{allies} are allies", f"{allies} are no longer allies")
    assert [one["changed"] for one in both["supposed"]] == [2, 2]
    assert both["gained"] == both["lost"] == []
    assert nothing_is_kept(ask)


def test_only_what_the_giver_holds_is_transferred(graphql: Graphql, ask: Ask) -> None:
    holdings = "what does actor:israel control?"
    given = "transfers region:syria-southwest to actor:israel"
    told = what_if(graphql, holdings, f"actor:syrian-rebels {given}")
    assert (told["supposed"][0]["changed"], told["lost"]) == (2, [])
    (gained,) = told["gained"]
    assert gained["node"]["evidence"][0] == {"key": "supposed:1", "assertions": {"totalCount": 0}}
    nothing = what_if(graphql, holdings, f"actor:hamas {given}")
    assert (nothing["supposed"][0]["changed"], nothing["lost"], nothing["gained"]) == (0, [], [])
    assert nothing_is_kept(ask)
