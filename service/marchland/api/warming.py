"""Ask at the start what will be asked, so that the database has planned it by then.

Running is what fills the plan cache: an EXPLAIN leaves a good part of the work to the first run.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    get_nullable_type,
    is_required_input_field,
    parse,
    type_from_ast,
)

from marchland.api.engine import Engine
from marchland.errors import DatabaseError
from marchland.model import vocabulary
from marchland.questions import Question
from marchland.questions.document import document_of

log = logging.getLogger("marchland.api")

_PREFIXES = {node.label: node.prefix for node in vocabulary.ENTITIES} | {"Named": "actor"}
_WORD = "Marches"
"""A text that finds little, for the plan is what is wanted."""
_SENTENCE = "question"
"""The variable of a document that asks a sentence."""
_SCALARS: dict[str, Any] = {
    "Int": 1,
    "Float": 1.0,
    "Boolean": False,
    "Date": "2000-01-01",
    "DateTime": "2000-01-01T00:00:00Z",
}


@dataclass(frozen=True, slots=True)
class Document:
    """One operation of a GraphQL document, with values that do no harm."""

    text: str
    variables: dict[str, Any] = field(default_factory=dict)
    operation_name: str | None = None


def questions_asked(questions: Iterable[Question]) -> Iterator[Document]:
    """Each question that begins at an entity, by key: what the answers to sentences lead to.

    One that reads the whole graph takes long anyway, and running it would be the dear part.
    """
    for question in questions:
        if not question.whole:
            yield Document(document_of(question), _given(question))


def asked_by_page(
    schema: GraphQLSchema, questions: Iterable[Question], documents: Path
) -> Iterator[Document]:
    """What the graph browser asks by the list of its build; nothing where it was not built.

    A document that asks a sentence asks the example of each question that begins at an entity,
    first those of the longest statements, which are planned longest.
    """
    near = [question for question in questions if not question.whole]
    near.sort(key=lambda question: -len(question.text))
    texts = json.loads(documents.read_text("utf-8")) if documents.is_file() else []
    for one in (found for text in texts for found in operations(schema, text)):
        if _SENTENCE not in one.variables:
            yield one
            continue
        for question in near:
            yield replace(one, variables={**one.variables, _SENTENCE: question.example})


def _given(question: Question) -> dict[str, Any]:
    kinds = {p.name: p.type.strip("[]!") for p in question.parameters}
    keys = {kind: f"{prefix}:{_WORD}" for kind, prefix in _PREFIXES.items()}
    return {name: keys.get(kind, _SCALARS.get(kind, _WORD)) for name, kind in kinds.items()}


def operations(schema: GraphQLSchema, text: str) -> Iterator[Document]:
    """Each operation of a document, with a value for each variable that has to have one."""
    for one in parse(text).definitions:
        if not isinstance(one, OperationDefinitionNode):
            continue
        variables: dict[str, Any] = {}
        for definition in one.variable_definitions or ():
            kind = type_from_ast(schema, definition.type)
            if isinstance(kind, GraphQLNonNull) and definition.default_value is None:
                variables[definition.variable.name.value] = _harmless(kind)
        yield Document(text, variables, one.name.value if one.name else None)


def _harmless(kind: Any) -> Any:
    bare: Any = get_nullable_type(kind)
    if isinstance(bare, GraphQLList):
        return []
    if isinstance(bare, GraphQLEnumType):
        return next(iter(bare.values))
    if isinstance(bare, GraphQLInputObjectType):
        required = {k: f.type for k, f in bare.fields.items() if is_required_input_field(f)}
        return {name: _harmless(of) for name, of in required.items()}
    return _SCALARS.get(bare.name, _WORD)


async def warm(engine: Engine, schema: GraphQLSchema, documents: Iterable[Document]) -> int:
    """Ask the documents one after the other; how many the database has planned.

    It ends early when the database is away, and passes over a document that cannot be asked:
    what is not warm is slow once, which is no reason to fail.
    """
    planned = 0
    for one in documents:
        if wrong := _wrong(engine, schema, one):
            log.warning("not planned at the start: %s", wrong[0].message)
            continue
        result = await engine.answer(
            schema, engine.documents.parse(one.text), one.operation_name, one.variables, one.text
        )
        causes = [error.original_error for error in result.errors or ()]
        failed = next((cause for cause in causes if isinstance(cause, DatabaseError)), None)
        if failed is not None:
            log.warning("not all questions are planned: %s", failed.message)
            return planned
        planned += 1
    return planned


def _wrong(engine: Engine, schema: GraphQLSchema, document: Document) -> list[GraphQLError]:
    try:
        return engine.documents.validate(schema, document.text)
    except GraphQLError as error:
        return [error]
