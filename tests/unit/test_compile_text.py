"""The text of a statement depends on the shape of the request, and on nothing else of it."""

from __future__ import annotations

import json
import re

import pytest
from graphql import GraphQLError, parse, validate
from tests.support.compiled import cursor, schemas, statement, text
from tests.support.plain_ids import opaque

from marchland.compile.selection import Limits

BASE = """{ actor(key: "actor:israel") { name kind controls(first: 5) { totalCount edges {
  cursor node { name location { latitude } } relationship { validFrom standing } } } } }"""


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            """{ x: actor(key: "actor:israel") { n: name k: kind c: controls(first: 5) {
            t: totalCount e: edges { c: cursor n: node { n: name l: location { l: latitude } }
            r: relationship { v: validFrom s: standing } } } } }""",
            id="aliases",
        ),
        pytest.param(
            """{ actor(key: "actor:israel") { controls(first: 5) { edges { relationship {
            standing validFrom } node { location { latitude } name } cursor } totalCount }
            kind name } }""",
            id="order",
        ),
        pytest.param(BASE.replace("first: 5", "first: 999"), id="page size"),
        pytest.param(BASE.replace("(first: 5)", ""), id="no page size"),
        pytest.param(
            BASE.replace("first: 5", f'after: "{cursor("Actor.controls", "controls:x")}"'),
            id="cursor",
        ),
        pytest.param(BASE.replace("first: 5", "after: null"), id="null cursor"),
        pytest.param(BASE.replace("actor:israel", "actor:somebody-else-entirely"), id="value"),
        pytest.param(BASE.replace(") {", ', asOf: "2018-05-21") {', 1), id="date"),
        pytest.param(BASE.replace("{ name kind", "{ name name kind kind"), id="merged"),
        pytest.param(BASE.replace("{ name kind", "{ name again: name kind"), id="leaf twice"),
        pytest.param(
            BASE.replace("{ name kind", "{ ...F } } fragment F on Actor { name ... { kind }")
            .removesuffix("} }")
            .rstrip()
            + " }",
            id="fragment",
        ),
        pytest.param(
            BASE.replace(
                "{ name kind", "{ description @skip(if: true) name kind @include(if: true)"
            ),
            id="directives",
        ),
        pytest.param("query Somebody " + BASE, id="operation name"),
        pytest.param(" ".join(BASE.split()), id="white space"),
    ],
)
def test_the_same_shape_is_the_same_text(other: str) -> None:
    assert text(other) == text(BASE)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(BASE.replace("kind", "description"), id="other field"),
        pytest.param(BASE.replace("totalCount", ""), id="no count"),
        pytest.param(BASE.replace("key:", "name:"), id="by name"),
        pytest.param(BASE.replace("controls", "claims"), id="other relationship"),
    ],
)
def test_another_shape_is_another_text(other: str) -> None:
    assert text(other) != text(BASE)


def test_other_names_and_kinds_of_variables_are_the_same_text() -> None:
    by = BASE.replace('"actor:israel"', "$k").replace("first: 5", "first: $n")
    one = f"query ($k: String!, $n: Int) {by}"
    two = "query Q($key: String = null, $size: Int = 3) " + by.replace("$k)", "$key)").replace(
        "$n)", "$size)"
    )
    assert text(one, {"k": "actor:x", "n": 7}) == text(BASE)
    assert text(two, {"key": "actor:y"}) == text(BASE)


TWICE = """{{ a: actor(key: "actor:x"{}) {{ x: supports{} {{ totalCount }}
    y: supports{} {{ edges {{ cursor }} }} }} b: actor(key: "actor:x"{}) {{ kind }} }}"""


def test_two_fields_keep_their_places_whatever_their_cursors_and_dates() -> None:
    after = f'(after: "{cursor("Actor.supports", "supports:x")}")'
    dated = ', asOf: "2018-05-21"'
    texts = {
        text(TWICE.format(first, x, y, second))
        for first in ("", dated)
        for second in ("", dated)
        for x in ("", after, "(first: 3)")
        for y in ("", after)
    }
    assert len(texts) == 1


def test_two_fields_keep_their_places_when_a_leaf_is_read_twice() -> None:
    once = """{ actor(key: "a:a") { x: supports { edges { node { name } } }
        y: supports { edges { node { name wikidataId } } } } }"""
    assert text(once) == text(once.replace("{ name }", "{ name again: name }"))


def test_the_text_holds_parameters_by_position_only() -> None:
    held = statement(BASE)
    used = set(re.findall(r"\$p\.(\w+)", held.text))
    assert used == set(held.parameters["p"])
    assert all(re.fullmatch(r"v\d+", name) for name in used)
    assert set(re.findall(r"\$(\w+)", held.text)) == set(held.parameters) == {"p", "open"}


@pytest.mark.parametrize("first", [0, -1, 1001])
def test_a_page_out_of_bounds_is_refused_where_it_stands(first: int) -> None:
    with pytest.raises(GraphQLError) as refused:
        statement(f'{{ actor(key: "x:y") {{ supports(first: {first}) {{ totalCount }} }} }}')
    assert refused.value.extensions is not None
    assert refused.value.extensions["code"] == "BAD_PAGE"


def code_of(document: str) -> str:
    """The code with which a document is refused, before any database is asked."""
    with pytest.raises(GraphQLError) as refused:
        statement(document)
    return str((refused.value.extensions or {})["code"])


def test_what_would_be_too_much_is_refused() -> None:
    deep = "{}"
    for _ in range(14):
        deep = f"{{not: {deep}}}"
    assert code_of(f"{{ actors(where: {deep}) {{ totalCount }} }}") == "QUERY_TOO_LARGE"
    many = ", ".join('{name: {eq: "x"}}' for _ in range(10_001))
    assert code_of(f"{{ actors(where: {{or: [{many}]}}) {{ totalCount }} }}") == "QUERY_TOO_LARGE"
    aliases = " ".join(f"a{number}: name" for number in range(10_000))
    assert code_of(f'{{ actor(key: "x:y") {{ {aliases} }} }}') == "QUERY_TOO_LARGE"


@pytest.mark.parametrize(
    ("ids", "hops", "limit"), [(1, 3, 101), (100, 2, 101), (100, 1, 1000), (1, 3, 100)]
)
def test_hops_multiply_what_a_neighbourhood_may_reach(ids: int, hops: int, limit: int) -> None:
    keys = json.dumps([f"actor:{number}" for number in range(ids)])
    document = f"{{ neighbourhood(ids: {keys}, hops: {hops}, limit: {limit}) {{ cutOff }} }}"
    if ids * limit**hops > Limits().rows:
        assert code_of(document) == "QUERY_TOO_LARGE"
    else:
        assert statement(document).text


def test_ids_of_any_dates_are_one_text() -> None:
    def of(*dates: str, known: str = "", lens: str = "") -> str:
        ids = [opaque("i2", "Supports", f"v{day}", day, known, lens) for day in dates]
        below = "id admiralty from { ... on Actor { supports { totalCount } } }"
        asked = f"nodes(ids: $ids) {{ ... on Relationship {{ {below} }} }}"
        return text(f"query ($ids: [ID!]!) {{ {asked} }}", {"ids": ids})

    one = of("2018-05-21")
    assert of("2018-05-21", "2019-01-01", "") == one == of("")
    known = of("2018-05-21", known="2026-11-01T00:00:00Z")
    assert known != one
    assert known == of("2018-05-21", "2019-01-01", known="2026-11-02T00:00:00Z")
    lens = of("", lens='{"minReliability":"B"}')
    assert lens == of("", "2018-05-21", lens='{"withoutSources":["source:x","source:y"]}')
    assert len({one, known, lens}) == 3


def test_an_empty_list_is_the_same_text_as_a_full_one() -> None:
    for field in ("name", "key", "iso3"):
        empty, full = (
            text(f"{{ actors(where: {{{field}: {{in: {listed}}}}}) {{ edges {{ cursor }} }} }}")
            for listed in ("[]", '["a", "b"]')
        )
        assert empty == full


def test_fragments_in_a_circle_are_no_valid_document() -> None:
    _, graphql = schemas()
    circle = """{ actors { edges { node { ...A } } } }
      fragment A on Actor { supports { edges { node { ...B } } } }
      fragment B on Actor { opposes { edges { node { ...A } } } }"""
    assert "within itself" in validate(graphql, parse(circle))[0].message
