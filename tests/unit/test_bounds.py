"""What is too much, or no text, is refused with a code before anything is done for it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from graphql import GraphQLError, get_introspection_query
from tests.support.compiled import text
from tests.support.plain_ids import opaque
from tests.support.ways import PLAIN, ROUTED, ToldEngine, over_http, posted

from marchland.api.direct import MOST_BYTES
from marchland.compile.clocks import Clocks
from marchland.compile.tokens import encode_answer, encode_cursor
from marchland.questions.heard import MOST_SAID, MOST_SUPPOSED

APP = over_http(ToldEngine())
LOOKUP = "query Q($k: String!) { actor(key: $k) { name } }"
ASK = "query Q($s: String!) { ask(question: $s) { sentence } }"
WHAT_IF = 'query Q($s: [String!]!) { whatIf(question: "x", suppose: $s) { sentence } }'


def code_of(body: Any, headers: dict[str, str] = PLAIN) -> tuple[int, str]:
    """The status and the one code of the response."""
    response = posted(APP, body, headers)
    assert response.headers["content-type"] == "application/json"
    (error,) = response.json()["errors"]
    return response.status_code, error["extensions"]["code"]


@pytest.mark.parametrize("headers", [PLAIN, ROUTED], ids=["short", "routed"])
@pytest.mark.parametrize(
    "body",
    [
        b'{"query": "\xff"}',
        b'{"query": "{ __typename }", "variables": {"a": "\\ud800 x"}}',
        b'{"query": "{ __typename }", "variables": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
    ids=["no UTF-8", "half a character", "nests past Python"],
)
def test_what_is_no_text_is_refused(body: bytes, headers: dict[str, str]) -> None:
    assert code_of(body, headers) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("headers", [PLAIN, ROUTED], ids=["short", "routed"])
def test_a_body_that_is_too_large_is_not_read(headers: dict[str, str]) -> None:
    body = {"query": LOOKUP, "variables": {"k": "x" * MOST_BYTES}}
    assert code_of(body, headers) == (400, "QUERY_TOO_LARGE")
    assert posted(APP, {"query": LOOKUP, "variables": {"k": "x" * 100_000}}).status_code == 200


def test_the_schema_is_not_asked_for_many_times_over() -> None:
    lists = " ".join(f"a{n}: types {{ name }}" for n in range(100))
    assert code_of({"query": f"{{ __schema {{ {lists} }} }}"}) == (200, "QUERY_TOO_LARGE")


def test_the_schema_is_not_asked_for_many_times_over_by_fragments() -> None:
    lists = " ".join(f"a{n}: fields {{ name }}" for n in range(15))
    spread = " ".join(f't{n}: __type(name: "Actor") {{ ...F }}' for n in range(4))
    query = f"{{ {spread} }} fragment F on __Type {{ {lists} }}"
    assert code_of({"query": query}) == (200, "QUERY_TOO_LARGE")


def test_the_usual_introspection_is_answered() -> None:
    told = posted(APP, {"query": get_introspection_query(input_value_deprecation=True)}).json()
    assert "errors" not in told
    assert any(one["name"] == "Actor" for one in told["data"]["__schema"]["types"])


def test_more_fields_than_can_be_validated_soon_are_refused() -> None:
    fields = " ".join(f"a{n}: actors {{ edges {{ cursor }} }}" for n in range(5_000))
    assert code_of({"query": f"{{ {fields} }}"}) == (200, "QUERY_TOO_LARGE")


def test_a_sentence_has_a_length() -> None:
    assert code_of({"query": ASK, "variables": {"s": "x " * MOST_SAID}})[1] == "BAD_REQUEST"
    told = code_of({"query": WHAT_IF, "variables": {"s": ["x"] * (MOST_SUPPOSED + 1)}})
    assert told[1] == "BAD_REQUEST"


def test_an_operation_asks_few_sentences() -> None:
    asked = " ".join(f'a{n}: ask(question: "{n}") {{ sentence }}' for n in range(21))
    assert code_of({"query": f"{{ {asked} }}"})[1] == "QUERY_TOO_LARGE"


def refusal(document: str, variables: dict[str, Any] | None = None) -> str:
    with pytest.raises(GraphQLError) as refused:
        text(document, variables)
    return str((refused.value.extensions or {})["code"])


def test_a_statement_has_a_length() -> None:
    document = "query Q($w: ActorFilter) { actors(where: $w) { totalCount } }"
    some: dict[str, Any] = {"supports": {"some": {}}}
    assert text(document, {"w": {"or": [some] * 20}})
    assert refusal(document, {"w": {"or": [some] * 5_000}}) == "QUERY_TOO_LARGE"


def test_an_order_has_few_keys() -> None:
    document = "query Q($o: [ActorOrder!]) { actors(orderBy: $o) { edges { cursor } } }"
    assert text(document, {"o": [{"field": "NAME"}] * 10})
    assert refusal(document, {"o": [{"field": "NAME"}] * 11}) == "BAD_REQUEST"


def test_rows_of_a_question_count_for_what_is_below_them() -> None:
    nested = "supports(first: 1000) { edges { cursor } }"
    nested = f"supports(first: 1000) {{ edges {{ node {{ {nested} }} }} }}"
    asked = 'controlTimeline(region: "region:syr", first: 1000)'
    document = f"{{ {asked} {{ controller {{ {nested} }} }} }}"
    assert refusal(document) == "QUERY_TOO_LARGE"


@pytest.mark.parametrize(
    ("as_of", "known_at", "lens"),
    [
        ("", "", json.dumps({"withoutSources": 5})),
        ("", "0001-01-01T00:00:00+14:00", ""),
        ("", "", "[" * 100_000),
        ("", "", json.dumps({"minReliability": 3})),
    ],
    ids=["a list that is none", "before all time", "nests past Python", "a letter that is none"],
)
def test_an_id_that_was_never_issued_is_refused(as_of: str, known_at: str, lens: str) -> None:
    document = "query Q($i: ID!) { node(id: $i) { id } }"
    given = opaque("i2", "Actor", "actor:a", as_of, known_at, lens)
    assert refusal(document, {"i": given}) == "BAD_ID"


@pytest.mark.parametrize("value", [10**400, 2**63, -(2**63) - 1, "[" * 100_000, 1.5])
def test_a_cursor_that_was_never_issued_is_refused(value: Any) -> None:
    document = (
        "query Q($c: String) { actors(first: 1) { edges { node { controls("
        "orderBy: [{ field: ORIGINS }], after: $c) { edges { cursor } } } } } }"
    )
    sound = opaque("c1", "Actor.controls|ORIGINS:ASC", "controls:a:b", json.dumps(2))
    assert text(document, {"c": sound})
    said = value if isinstance(value, str) else json.dumps(value)
    wrong = opaque("c1", "Actor.controls|ORIGINS:ASC", "controls:a:b", said)
    assert refusal(document, {"c": wrong}) == "BAD_CURSOR"


@pytest.mark.parametrize("key", ["9" * 5_000, "9" * 25, "²", "-1", ""])
def test_a_cursor_of_no_row_is_refused(key: str) -> None:
    link = encode_answer("disputedFacts", Clocks(), {})
    rows = "rows(after: $c) { edges { cursor } }"
    document = f"query Q($l: ID!, $c: String) {{ answer(link: $l) {{ {rows} }} }}"
    assert text(document, {"l": link, "c": encode_cursor("Answer.rows", "7")})
    given = {"l": link, "c": encode_cursor("Answer.rows", key)}
    assert refusal(document, given) == "BAD_CURSOR"
