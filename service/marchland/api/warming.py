"""Ask at the start what will be asked, so that the database has planned it by then.

Running is what fills the plan cache: an EXPLAIN leaves some of the work to the first run. It is for
what reads the whole graph, where running is the dear part.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from graphql import GraphQLError, GraphQLSchema

from marchland.api.engine import Engine
from marchland.compile.tokens import GlobalId
from marchland.errors import DatabaseUnavailable, MarchlandError
from marchland.model import vocabulary
from marchland.questions import Question
from marchland.questions.document import document_of
from marchland.questions.heard import Heard, of_link

log = logging.getLogger("marchland.api")

_PREFIXES = {node.label: node.prefix for node in vocabulary.ENTITIES} | {"Named": "actor"}
_WORD = "Marches"
"""A text that finds little, for the plan is what is wanted."""
_DAY = "2000-01-01"
_SCALARS: dict[str, Any] = {
    "Int": 1,
    "Float": 1.0,
    "Boolean": False,
    "Date": _DAY,
    "DateTime": f"{_DAY}T00:00:00Z",
}
_OTHERWISE: tuple[tuple[str, Any], ...] = (
    ("knownAt", _SCALARS["DateTime"]),
    ("lens", {"minReliability": "C"}),
    ("lens", {"withoutSources": ["source:somebody"]}),
    ("lens", {"withoutSpeakers": ["actor:somebody"]}),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A GraphQL document of one operation, with values that do no harm."""

    text: str
    variables: Mapping[str, Any] = field(default_factory=dict)
    heard: Heard | None = None
    """What its sentence asks, where it has one: its words are not looked at."""
    run: bool = True
    """Whether it is run, or only planned."""


def questions_asked(questions: Iterable[Question]) -> Iterator[Document]:
    """Each question by key: what the answers to sentences lead to.

    One that reads the whole graph comes last and is not run.
    """
    for question in sorted(questions, key=lambda one: one.whole):
        yield Document(document_of(question), _given(question), run=not question.whole)


def asked_by_page(questions: Iterable[Question], documents: Path) -> Iterator[Document]:
    """What the graph browser asks by the list of its build; nothing where it was not built.

    A document with a sentence asks each question: first those of the longest statements, which are
    planned longest, but what reads the whole graph at the very end, and that is not run.
    """
    listed = json.loads(documents.read_text("utf-8")) if documents.is_file() else []
    for one in listed:
        if "sentence" not in one:
            yield Document(one["query"], _valued(one), run=not one.get("dear", False))
    spoken = [one for one in listed if "sentence" in one]
    for question in sorted(questions, key=lambda one: (one.whole, -len(one.text))):
        heard = replace(of_link(question, _given(question)), sentence=question.example)
        for one in spoken:
            values = {**_valued(one), one["sentence"]: question.example}
            yield Document(_with_columns(one, question), values, heard, run=not question.whole)


def otherwise(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents again, at an earlier moment and by some voices only, as far as they take it.

    Each is a statement of its own. It is for when everything else is planned; sentences, and what
    reads the whole graph, are left out.
    """
    again = [one for one in documents if one.heard is None and one.run]
    for name, value in _OTHERWISE:
        for one in again:
            if one.variables.get(name, value) is None:
                yield replace(one, variables={**one.variables, name: value})


def _valued(asked: Mapping[str, Any]) -> dict[str, Any]:
    """The variables of a document, with an id where one of a type is wanted."""
    issued = {
        name: [GlobalId(type_name, _WORD, _DAY).encode()]
        for name, type_name in asked.get("ids", {}).items()
    }
    return {**asked["variables"], **issued}


def _with_columns(asked: Mapping[str, Any], question: Question) -> str:
    """A document in which what is a question's own is filled in as the page does it."""
    text: str = asked["query"]
    if how := asked.get("columns"):
        own = [one for one in question.columns if one.name not in how["without"]]
        selected = " ".join(
            f"c{at}: {one.name} {how['selections'].get(one.item, '')}" for at, one in enumerate(own)
        )
        text = text.replace(how["row"], question.row).replace(how["columns"], selected)
    return text


def _given(question: Question) -> dict[str, Any]:
    kinds = {p.name: p.type.strip("[]!") for p in question.parameters}
    keys = {kind: f"{prefix}:{_WORD}" for kind, prefix in _PREFIXES.items()}
    return {name: keys.get(kind, _SCALARS.get(kind, _WORD)) for name, kind in kinds.items()}


async def warm(engine: Engine, schema: GraphQLSchema, documents: Iterable[Document]) -> int:
    """Have the documents planned one after the other; how many the database has planned.

    It ends early when the database is away, and passes over a document that is refused: what is
    not warm is slow once, which is no reason to fail.
    """
    planned = 0
    for one in documents:
        try:
            if wrong := engine.documents.validate(schema, one.text):
                raise wrong[0]
            await engine.plan(schema, one.text, one.variables, heard=one.heard, run=one.run)
        except DatabaseUnavailable as error:
            log.warning("not all questions are planned: %s", error.message)
            return planned
        except (GraphQLError, MarchlandError) as error:
            log.warning("not planned at the start: %s", error.message)
        else:
            planned += 1
    return planned
