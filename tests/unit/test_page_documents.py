"""What the graph browser asks is planned at the start, by the list that its build leaves.

Which texts the database gets is all that matters for its plans, so they are compared: those of the
warm-up with those of the variables that the page sends, as the hooks of ``ui/src`` make them.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLSchema, parse

from marchland.api.engine import Engine
from marchland.api.warming import (
    Document,
    asked_by_page,
    otherwise,
    questions_asked,
    warm,
)
from marchland.app import BROWSER, graphql_schema, load_schema
from marchland.compile.roots import Schema
from marchland.compile.tokens import GlobalId, encode_cursor
from marchland.model.vocabulary import RELATIONSHIPS
from marchland.questions.heard import of_link
from marchland.statement import Row, Statement

DOCUMENTS = BROWSER / "documents.json"
TODAY = date(2026, 11, 23)
CLOCKS: dict[str, Any] = {"asOf": "2018-05-21", "knownAt": None, "lens": None}
NAMED = {"asOf": "2018-05-21", "knownAt": None}
ACTOR = {"key": "actor:hezbollah"}
KEYS = ["actor:hezbollah", "region:isr"]


class Recording:
    """Whoever is to run or explain statements; it has no database and notes the texts."""

    def __init__(self) -> None:
        self.run_texts: list[str] = []
        self.explained: list[str] = []

    async def run(self, statement: Statement) -> list[Row]:
        self.run_texts.append(statement.text)
        return []

    async def run_profiled(self, statement: Statement) -> tuple[list[Row], dict[str, Any]]:
        return await self.run(statement), {}

    async def explain(self, statement: Statement) -> dict[str, Any]:
        self.explained.append(statement.text)
        return {}

    @property
    def texts(self) -> set[str]:
        return {*self.run_texts, *self.explained}


@cache
def known() -> tuple[Schema, GraphQLSchema]:
    """What can be asked, and its GraphQL; making them takes a while."""
    schema = load_schema()
    return schema, graphql_schema(Engine(schema, Recording().run))._schema


def engine_over(recording: Recording) -> tuple[Engine, GraphQLSchema]:
    schema, graphql = known()
    return Engine(schema, recording.run, plans=recording, today=lambda: TODAY), graphql


def texts_of(documents: Iterator[Document]) -> Recording:
    recording = Recording()
    engine, schema = engine_over(recording)
    asked = list(documents)
    assert asyncio.run(warm(engine, schema, asked)) == len(asked), "one was refused"
    return recording


def queries() -> dict[str, str]:
    """The page's queries by the name of their operation."""
    listed = json.loads(DOCUMENTS.read_text("utf-8"))
    return {parse(one["query"]).definitions[0].name.value: one["query"] for one in listed}  # type: ignore[attr-defined]


def events_of(keys: list[str]) -> dict[str, Any]:
    """As ``eventsOf`` of the page has them."""
    key = {"in": keys}
    return {
        "or": [
            {"key": key},
            {"involves": {"some": {"actor": {"key": key}}}},
            {"at": {"some": {"region": {"key": key}}}},
        ]
    }


def sent_by_page() -> Iterator[Document]:
    """What the hooks of the page send, other values and numbers than those of the warm-up."""
    query = queries()
    lists: list[tuple[str, dict[str, Any]]] = [
        ("Questions", {}),
        *(
            ("MapRelationships", {"types": [one], "first": 500, "after": after, **CLOCKS})
            for one in ("CONTROLS", "CLAIMS")
            for after in (None, encode_cursor("Query.relationships", "controls:x"))
        ),
        ("Hulls", {"first": 1000, "after": None, **CLOCKS}),
        *(
            ("Events", {"first": 1000, "after": None, "where": where, **CLOCKS})
            for where in (None, events_of(KEYS[:1]), events_of(KEYS))
        ),
        ("Frontlines", {"first": 1000, **CLOCKS}),
        ("Search", {"text": "ghouta", "first": 50, **NAMED}),
        ("Counts", {**ACTOR, **CLOCKS}),
        ("Neighbourhood", {"ids": [ACTOR["key"]], "types": None, "limit": 100, **CLOCKS}),
        ("Paths", {"from": KEYS[0], "to": KEYS[1], "hops": 4, "limit": 10, **CLOCKS}),
        *(
            ("Changes", {"from": "0001-01-02", "to": "9999-12-30", "about": about, "first": 500})
            for about in (None, KEYS[:1], KEYS)
        ),
        ("RelationshipInspected", {"key": "supports:irn-hezbollah", **CLOCKS}),
        ("ActorInspected", {**ACTOR, **NAMED}),
        ("RegionInspected", {"key": KEYS[1], **NAMED}),
        ("EventInspected", {"key": "event:x", **CLOCKS}),
        (
            "Recording",
            {"key": "supports:x", "asOf": "2018-05-21", "knownAt": "2026-11-01T00:00:00Z"},
        ),
        (
            "Voices",
            {"keys": ["a", "b"], "sources": ["s"], "speakers": [], "first": 1000, **NAMED},
        ),
        ("Cited", {"keys": ["a", "b"], "first": 1000, "after": None, **CLOCKS}),
        ("Evidence", {"keys": ["a", "b"], "first": 1000, **CLOCKS}),
    ]
    yield from (Document(query[name], variables) for name, variables in lists)
    for one in RELATIONSHIPS:
        ids = [GlobalId(one.graphql, f"r{n}", "2018-05-21").encode() for n in range(3)]
        yield Document(query["Found"], {"ids": ids})


def asked_in_words() -> Iterator[Document]:
    """The sentence of each question, and then the columns of its rows as ``rows.ts`` selects."""
    ask = queries()["Ask"]
    for one in known()[0].questions:
        values = {p.name: "2018-01-01" if p.type == "Date!" else KEYS[0] for p in one.parameters}
        heard = of_link(one, values)
        variables = {"question": "who?", "first": 200, **CLOCKS}
        yield Document(ask, variables, heard)
        yield Document(rows_of(one.row), variables, heard)


def rows_of(row: str) -> str:
    listed = json.loads(DOCUMENTS.read_text("utf-8"))
    how = next(one for one in listed if "columns" in one)
    fields = known()[1].type_map[row].fields  # type: ignore[attr-defined]
    own = [name for name in fields if name not in how["columns"]["without"]]
    selected = " ".join(
        f"z{at}: {name} {how['columns']['selections'].get(str(fields[name].type).strip('[]!'), '')}"
        for at, name in reversed(list(enumerate(own)))
    )
    return str(how["query"]).replace("ROW", row).replace("COLUMNS", selected)


def test_what_the_page_sends_is_planned_at_the_start() -> None:
    warmed = texts_of(asked_by_page(known()[0].questions, DOCUMENTS))
    sent = list(sent_by_page())
    assert {one.text for one in sent} | {queries()["Ask"], queries()["Rows"]} == {
        *queries().values()
    }
    for one in sent:
        missing = texts_of(iter([one])).texts - warmed.texts
        assert not missing, f"{one.variables} of {one.text}"


@pytest.mark.parametrize(
    "changed",
    [
        {"knownAt": "2026-11-01T00:00:00Z"},
        {"lens": {"minReliability": "B", "withoutSources": [], "withoutSpeakers": []}},
        {"lens": {"minReliability": None, "withoutSources": ["a", "b"], "withoutSpeakers": []}},
        {"lens": {"minReliability": None, "withoutSources": [], "withoutSpeakers": ["a"]}},
    ],
    ids=["earlier", "by letter", "without a source", "without a speaker"],
)
def test_it_is_planned_as_known_then_and_for_some_voices_too(changed: dict[str, Any]) -> None:
    warmed = texts_of(otherwise(asked_by_page(known()[0].questions, DOCUMENTS)))
    assert not warmed.explained
    told = 0
    for one in sent_by_page():
        name = next(iter(changed))
        if one.text == queries()["Frontlines"] or one.variables.get(name, 1) is not None:
            continue
        asked = Document(one.text, {**one.variables, **changed})
        missing = texts_of(iter([asked])).texts - warmed.texts
        assert not missing, f"{asked.variables} of {one.text}"
        told += 1
    assert told > 8


def test_the_rows_of_each_question_are_planned_at_the_start() -> None:
    warmed = texts_of(asked_by_page(known()[0].questions, DOCUMENTS))
    for one in asked_in_words():
        assert one.heard is not None
        assert one.heard.question is not None
        missing = texts_of(iter([one])).texts - warmed.texts
        assert not missing, f"{one.heard.question.name}: {one.text}"


def test_what_reads_the_whole_graph_is_planned_last_and_not_run() -> None:
    questions = known()[0].questions
    recording = texts_of(questions_asked(questions))
    assert len(recording.run_texts) == sum(not one.whole for one in questions)
    assert len(recording.explained) == sum(one.whole for one in questions)
    ordered = [one.run for one in questions_asked(questions)]
    assert ordered == sorted(ordered, reverse=True)
    by_page = texts_of(asked_by_page(questions, DOCUMENTS))
    whole = [one for one in questions if one.whole]
    # Of each the sentence and the rows, and the frontlines of the map.
    assert len(by_page.explained) == 2 * len(whole) + 1
    assert {one.text for one in asked_by_page(questions, DOCUMENTS) if not one.run} & {
        queries()["Frontlines"]
    }


def test_a_refusal_is_told_and_not_counted(caplog: pytest.LogCaptureFixture) -> None:
    engine, schema = engine_over(recording := Recording())
    neighbourhood = queries()["Neighbourhood"]
    asked = [
        Document("{ nobody }"),
        Document("{ actor(key: "),
        Document(neighbourhood, {"ids": [], "limit": 1}),
        Document(neighbourhood, {"ids": [KEYS[0]]}),
        Document("{ changes(from: 2001-01-01) { totalCount } }"),
        Document(neighbourhood, {"ids": [KEYS[0]], "limit": 1}),
    ]
    assert asyncio.run(warm(engine, schema, asked)) == 1
    assert len(recording.run_texts) == 1
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 5
    assert all(one.startswith("not planned at the start: ") for one in told)
    assert "0 ids are given" in told[2]


def test_what_cannot_be_explained_is_told(caplog: pytest.LogCaptureFixture) -> None:
    recording = Recording()
    engine = Engine(known()[0], recording.run, today=lambda: TODAY)
    question = next(one for one in engine.schema.questions if one.whole)
    (asked,) = questions_asked([question])
    assert asyncio.run(warm(engine, known()[1], [asked])) == 0
    assert "tells no plans" in caplog.text


def test_where_no_page_was_built_nothing_is_asked_for_it(tmp_path: Path) -> None:
    assert list(asked_by_page(known()[0].questions, tmp_path / "documents.json")) == []
