"""No text of a request reaches Cypher other than as a parameter, wherever it stands."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from graphql import GraphQLError, parse, validate
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.support.compiled import (
    HOSTILE,
    TODAY,
    cursor,
    hostile,
    names,
    schemas,
    statement,
    text,
    worded,
)
from tests.support.plain_ids import opaque

from marchland.compile.clocks import Clocks, Lens
from marchland.compile.pool import Writer
from marchland.compile.scope import Scope
from marchland.compile.selection import Limits
from marchland.compile.what_if import suppositions
from marchland.errors import MarchlandError
from marchland.questions.heard import Entity, Heard, Said
from marchland.questions.reading import lookup
from marchland.questions.reading import parse as read


def literal(value: str) -> str:
    """A string of GraphQL."""
    return json.dumps(value)


keyed = hostile.filter(lambda text: "\x1f" not in text)
"""Texts that may stand in an id or a cursor: its parts are set off by that sign."""


keys = worded.map(lambda text: "region:" + re.sub(r"\s", "_", text))
"""Texts that are taken for keys, and looked up as such."""


def an_id(kind: str, key: str) -> str:
    """An id in the documented form."""
    return opaque("i2", kind, key, "", "", "")


def lens_without(key: str) -> str:
    """A lens as an id carries it."""
    return Lens("F", (key,), (key,)).label


def region_is(key: str) -> str:
    """What a link says that fills the slot."""
    return json.dumps({"region": key})


LOOKUPS = {
    "actor key": ("{{ actor(key: {}) {{ id name }} }}", worded),
    "region name": ("{{ region(name: {}) {{ id name }} }}", worded),
    "event name": ("{{ event(name: {}) {{ id name }} }}", worded),
    "search": ("{{ search(text: {}) {{ node {{ name }} }} }}", worded),
    "id": (
        "{{ actor(id: {}) {{ id name }} }}",
        keyed.map(lambda key: an_id("Actor", f"w{key}"[:190])),
    ),
    "cursor": (
        "{{ actors(after: {}) {{ edges {{ cursor }} }} }}",
        keyed.map(lambda key: cursor("Query.actors", key)),
    ),
    "filter": (
        '{{ actors(where: {{name: {{eq: {}, contains: "x"}}, controls: {{some: {{region: '
        '{{name: {{startsWith: "y"}}}}}}}}}}) {{ totalCount }} }}',
        hostile,
    ),
    "filter by a list": (
        "{{ actors(where: {{not: {{key: {{in: [{}]}}}}}}) {{ totalCount }} }}",
        hostile,
    ),
    "full-text filter": (
        "{{ actors(where: {{name: {{matches: {}}}}}) {{ totalCount }} }}",
        worded.filter(str.isascii),
    ),
    "full-text filter below": (
        "{{ actors(where: {{controls: {{some: {{region: {{name: {{matches: {}}}}}}}}}}}) "
        "{{ totalCount }} }}",
        worded.filter(str.isascii),
    ),
    "within": ("{{ regions(where: {{within: [{}]}}) {{ totalCount }} }}", hostile),
    "lens": (
        '{{ actor(key: "a:a", lens: {{withoutSources: [{}]}}) {{ id }} }}',
        worded,
    ),
    "speakers of a lens": (
        '{{ actor(key: "a:a", lens: {{withoutSpeakers: [{}]}}) {{ controls {{ totalCount }} }} }}',
        worded,
    ),
    "speakers of a lens on a past": (
        '{{ regions(knownAt: "2026-11-15T00:00:00Z", lens: {{withoutSpeakers: [{}]}}) '
        "{{ edges {{ node {{ controlledBy {{ totalCount }} }} }} }} }}",
        worded,
    ),
    "external id": ("{{ actors(where: {{iso3: {{eq: {}}}}}) {{ totalCount }} }}", hostile),
    "external ids": (
        "{{ regions(where: {{wikidataId: {{in: [{}]}}}}) {{ edges {{ cursor }} }} }}",
        hostile,
    ),
    "id of another data set": (
        '{{ actors(where: {{or: [{{ucdpId: {{eq: {}}}}}, {{wikidataId: {{eq: "Q1"}}}}]}}) '
        "{{ edges {{ cursor }} }} }}",
        hostile,
    ),
    "about": (
        '{{ changes(from: "2018-01-01", to: "2019-01-01", about: [{}]) {{ totalCount }} }}',
        hostile,
    ),
    "neighbourhood": ("{{ neighbourhood(ids: [{}]) {{ cutOff }} }}", hostile),
    "path": ('{{ paths(from: {}, to: "b") {{ length }} }}', hostile),
    "ordered cursor": (
        "{{ actors(orderBy: [{{field: NAME}}], after: {}) {{ totalCount }} }}",
        keyed.map(lambda key: opaque("c1", "Query.actors|NAME:ASC", key, json.dumps(key))),
    ),
    "node": ("{{ node(id: {}) {{ id }} }}", keyed.map(lambda key: an_id("Actor", key))),
    "nodes": (
        "{{ nodes(ids: [{}]) {{ id ... on Actor {{ name }} }} }}",
        keyed.map(lambda key: an_id("Actor", key)),
    ),
    "node under a lens": (
        "{{ node(id: {}) {{ id }} }}",
        worded.filter(lambda t: "\x1f" not in t).map(
            lambda text: opaque("i2", "Actor", "a", "2018-05-21", "", lens_without(text))
        ),
    ),
    "link": (
        "{{ answer(link: {}) {{ sentence rows {{ totalCount edges {{ cursor }} }} }} }}",
        keys.map(lambda key: opaque("a1", "whoClaims", "2018-05-21", "", region_is(key))),
    ),
    "question by name": (
        "{{ whoControlsTerritoryBordering(region: {}) {{ group }} }}",
        worded.filter(lambda t: not re.match(r"[a-z]+:\S+\Z", t)),
    ),
    "question by key": (
        "{{ whoControlsTerritoryBordering(region: {}) {{ group }} }}",
        keys,
    ),
}


IDS = {"id", "node", "nodes", "node under a lens", "link"}
"""Where an ID stands, and no String."""


@pytest.mark.parametrize("place", LOOKUPS)
@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_no_value_reaches_the_text(place: str, data: st.DataObject) -> None:
    document, values = LOOKUPS[place]
    value, other = data.draw(values), data.draw(values)
    held = statement(document.format(literal(value)))
    assert held.text == text(document.format(literal(other)))
    by_variable = re.sub(r"\{\}", "$v", document, count=1).replace("{{", "{").replace("}}", "}")
    kind = "ID!" if place in IDS else "String!"
    assert statement(f"query ($v: {kind}) {by_variable}", {"v": value}) == held


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(st.lists(names, min_size=7, max_size=7, unique=True), st.booleans())
@example(["MATCH", "RETURN", "r0", "p0", "n1", "open", "DETACH"], True)
def test_no_name_of_the_request_reaches_the_text(found: list[str], flag: bool) -> None:
    a, b, c, d, e, f, g = found
    document = """query {op}(${v}: Boolean!) {{ {a}: actor(key: "actor:x") {{ {b}: name ...{f}
      {c}: kind @include(if: ${v}) {d}: kind @skip(if: ${v}) }} }}
      fragment {f} on Actor {{ {e}: supports {{ totalCount }} }}"""
    given_ = document.format(op=g, v=a, a=a, b=b, c=c, d=d, e=e, f=f)
    assert text(given_, {a: flag}) == text(
        '{ actor(key: "actor:y") { kind name supports { totalCount } } }'
    )


CONDITION = "{{ actors(where: {{kind: {{eq: {}}}}}) {{ totalCount }} }}"
ENUMS = {
    "condition": (CONDITION, "ActorKind"),
    "condition of a list": (
        "{{ actors(where: {{kind: {{in: [STATE, {}]}}}}) {{ totalCount }} }}",
        "ActorKind",
    ),
    "condition below": (
        "{{ actors(where: {{controls: {{some: {{status: {{eq: {}}}}}}}}}) {{ totalCount }} }}",
        "ControlStatus",
    ),
    "form": (
        "{{ actors(where: {{supports: {{some: {{forms: {{includes: {}}}}}}}}}) {{ totalCount }} }}",
        "SupportForm",
    ),
    "types": ("{{ relationships(types: [{}]) {{ totalCount }} }}", "RelationshipType"),
    "order": ("{{ actors(orderBy: [{{field: {}}}]) {{ totalCount }} }}", "ActorOrderField"),
    "direction of an order": (
        "{{ actors(orderBy: [{{field: NAME, direction: {}}}]) {{ totalCount }} }}",
        "Direction",
    ),
    "keys of groups": (
        "{{ actors {{ aggregate(by: [{}]) {{ count }} }} }}",
        "ActorGroupKey",
    ),
    "direction of a path": (
        '{{ paths(from: "a", to: "b", direction: {}) {{ length }} }}',
        "PathDirection",
    ),
    "mode of a path": ('{{ paths(from: "a", to: "b", mode: {}) {{ length }} }}', "PathMode"),
    "lens": (
        '{{ actor(key: "a:a", lens: {{minReliability: {}}}) {{ controls {{ totalCount }} }} }}',
        "Reliability",
    ),
}
"""Documents with a place for a term, and the enum that the schema has there."""
alike = st.sampled_from(
    (
        *(
            "Actor",
            "state",
            " STATE",
            "STATE ",
            "STATE\n",
            "STATE\x00",
            "ＳＴＡＴＥ",
            "armed_group",
        ),
        *("name", "n.name", "ASC, n.id", "DESC LIMIT 1", "SUPPORTS|OPPOSES", "STATE' OR true //"),
    )
)
"""Texts that come close to a term, or would do something if they were taken for one."""


def terms(enum: str) -> list[str]:
    """The terms of an enum."""
    return list(schemas()[1].type_map[enum].values)  # type: ignore[attr-defined]


def by_variable(document: str) -> str:
    """The document with a variable in the place that is left open."""
    return document.replace("{}", "$v", 1).replace("{{", "{").replace("}}", "}")


def code_of(document: str, variables: dict[str, Any]) -> str:
    """The code of a valid document that is refused before any statement is made of it."""
    with pytest.raises(GraphQLError) as refused:
        statement(document, variables)
    return str((refused.value.extensions or {}).get("code", "BAD_REQUEST"))


@pytest.mark.parametrize("place", ENUMS)
@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(value=st.one_of(alike, hostile), name=names)
def test_what_only_looks_like_a_term_is_refused(place: str, value: str, name: str) -> None:
    document, enum = ENUMS[place]
    there = set(terms(enum))
    _, graphql = schemas()
    # A string is no term, not even with a term's letters.
    for literal_ in (literal(value), literal(min(there))):
        assert validate(graphql, parse(document.format(literal_)))
    if name not in there | {"null"}:
        assert validate(graphql, parse(document.format(name)))
    if value not in there:
        asked = f"query ($v: {enum}!) {by_variable(document)}"
        assert code_of(asked, {"v": value}) == "BAD_REQUEST"


@pytest.mark.parametrize("value", [*HOSTILE[:6], "state", ["STATE"], {"eq": "STATE"}, 3, True])
def test_what_only_looks_like_a_term_is_refused_within_a_variable(value: Any) -> None:
    document = "query ($w: ActorFilter) { actors(where: $w) { totalCount } }"
    assert statement(document, {"w": {"kind": {"eq": "STATE"}}})
    assert code_of(document, {"w": {"kind": {"eq": value}}}) == "BAD_REQUEST"


@pytest.mark.parametrize("place", ["condition", "condition of a list", "condition below", "form"])
def test_a_term_that_is_a_value_is_a_parameter(place: str) -> None:
    document, enum = ENUMS[place]
    assert len({text(document.format(term)) for term in terms(enum)}) == 1
    asked = f"query ($v: {enum}!) {by_variable(document)}"
    for term in terms(enum):
        held = statement(document.format(term))
        assert statement(asked, {"v": term}) == held
        assert term.lower() in str(held.parameters["p"])


@pytest.mark.parametrize("directive", ["include", "skip"])
@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(value=st.one_of(alike, hostile), name=names)
def test_a_directive_takes_nothing_but_a_truth(directive: str, value: str, name: str) -> None:
    _, graphql = schemas()
    document = '{{ actor(key: "a:a") {{ kind name @{}({}: {}) }} }}'
    held = statement(document.format(directive, "if", "true"))
    assert held in (statement(document.format(directive, "if", flag)) for flag in ("true", "false"))
    for given_ in (literal(value), "1", "null", "[true]", f"{{if: {literal(value)}}}"):
        assert validate(graphql, parse(document.format(directive, "if", given_)))
    if name not in ("true", "false"):
        assert validate(graphql, parse(document.format(directive, "if", name)))
    if name != "if":
        assert validate(graphql, parse(document.format(directive, f"if: true, {name}", "true")))
        assert validate(graphql, parse(document.format(name, "if", "true"))) or name in _KNOWN
    asked = "query ($v: Boolean!) " + document.format(directive, "if", "$v")
    assert code_of(asked, {"v": value}) == "BAD_REQUEST"


_KNOWN = {"include", "skip"}


@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(sentence=hostile, key=keys, name=hostile)
def test_no_sentence_reaches_the_text(sentence: str, key: str, name: str) -> None:
    document = "query ($s: String!) { ask(question: $s) { sentence link rows { edges { node { "
    document += "evidence { key } } } } } }"

    def asked(one: str, slot: Entity) -> str:
        (question,) = (q for q in schemas()[0].questions if q.name == "whoClaims")
        heard = Heard(one, question, one, (("region", slot),), understood=((one, name),))
        return statement(document, {"s": one}, {Said(one): heard}).text

    held = asked(sentence, Entity(key, name, "Region", sentence))
    assert held == asked("Who claims it?", Entity("region:x", "X", "Region"))


AFFIRMED = re.compile(
    r"\((\w+)(\.retracted_at = \$open) AND \(\1\.origins > 0 OR \1\.against IS NULL\)\)"
)
"""How the statement of a supposition says that what is only denied does not count."""


@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(key=keys, name=hostile, sentence=hostile)
def test_no_supposition_reaches_the_text(key: str, name: str, sentence: str) -> None:
    schema, _ = schemas()
    (question,) = (one for one in schema.questions if one.name == "whoClaims")
    document = "query ($s: String!, $t: [String!]!) { whatIf(question: $s, suppose: $t) "
    document += "{ sentence gained { node { evidence { key } } } } }"

    def asked(said: str, slot: Entity) -> tuple[str, ...]:
        slots = {one.name: slot for one in takes.parameters}
        one = Heard(said, takes, said, tuple(slots.items()))
        heard = Heard(said, question, said, (("region", slot),), supposing=(one,))
        made = statement(document, {"s": said, "t": [said]}, {Said(said, None, (said,)): heard})
        scope = Scope.of(schema.catalogue, Writer(), Limits(), Clocks(), TODAY)
        return (made.text, *(write.text for write in suppositions(heard, TODAY, scope)))

    for takes in schema.suppositions:
        held = asked(sentence, Entity(key, name, "Region", sentence))
        assert held == asked("A takes it", Entity("region:x", "X", "Region"))
        assert AFFIRMED.sub(r"\1\2", held[1]) == takes.text


SENTENCES = ("Who claims {}?", "who controls {} on 1 May 2018", "how are {} and {} connected?")


@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(said=worded, sentence=st.sampled_from(SENTENCES))
@example(said="x' }) DETACH DELETE n //", sentence=SENTENCES[0])
def test_the_names_in_a_sentence_are_looked_up_as_parameters(said: str, sentence: str) -> None:
    questions = schemas()[0].questions
    held = lookup(read(sentence.format("Israel", "Syria"), questions, TODAY)).text
    try:
        asked = read(sentence.format(said, "Syria"), questions, TODAY)
    except MarchlandError as error:
        assert error.code == "NOT_UNDERSTOOD"  # noqa: PT017
        return
    assert lookup(asked).text == held
