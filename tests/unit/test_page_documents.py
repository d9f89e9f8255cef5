"""What the graph browser asks is asked at the start, by the list that its build leaves."""

from __future__ import annotations

import json
from pathlib import Path

from marchland.api.schema import strawberry_schema
from marchland.api.warming import asked_by_page
from marchland.app import load_schema

SENTENCE = "query Ask($question: String!) { ask(question: $question) { state } }"
LOOKUP = "query Look($key: String!, $asOf: Date) { actor(key: $key, asOf: $asOf) { name } }"


def test_a_sentence_is_asked_as_each_question_near_an_entity(tmp_path: Path) -> None:
    schema = load_schema()
    documents = tmp_path / "documents.json"
    documents.write_text(json.dumps([LOOKUP, SENTENCE]), "utf-8")
    first, *asked = asked_by_page(strawberry_schema(schema)._schema, schema.questions, documents)
    assert (first.operation_name, list(first.variables)) == ("Look", ["key"])
    near = [one for one in schema.questions if not one.whole]
    sentences = [one.variables["question"] for one in asked]
    assert sorted(sentences) == sorted(one.example for one in near)
    assert sentences[0] == max(near, key=lambda one: len(one.text)).example


def test_where_no_page_was_built_nothing_is_asked_for_it(tmp_path: Path) -> None:
    schema = load_schema()
    graphql = strawberry_schema(schema)._schema
    assert list(asked_by_page(graphql, schema.questions, tmp_path / "documents.json")) == []
