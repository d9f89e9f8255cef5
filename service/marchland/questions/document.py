"""The GraphQL that asks a question for all it can tell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from marchland.model import vocabulary
from marchland.questions.question import ENTITIES, NAMED, Column, Parameter, Question

_NAMED = "{ key name }"
_ASSERTION = (
    "{ stance explicit summary locator admiralty assertedOn "
    "source { title publisher publishedOn url } speaker { name } }"
)
_EVIDENCE = (
    "{ __typename key validFrom validTo from { name } to { name } "
    "standing lastAssertedOn admiralty "
    f"assertions(first: 20) {{ edges {{ node {_ASSERTION} }} }} }}"
)
RELATIONSHIPS = {"Relationship", *(one.graphql for one in vocabulary.RELATIONSHIPS)}


def document_of(question: Question) -> str:
    """The GraphQL that asks a question for all it can tell, evidence included."""
    given = "".join(f"${p.name}: {argument_type(p)}, " for p in question.parameters)
    passed = "".join(f"{p.name}: ${p.name}, " for p in question.parameters)
    return (
        f"query ({given}$asOf: Date) {{\n"
        f"  {question.name}({passed}asOf: $asOf) {_fields(question)}\n}}"
    )


def filled(question: Question, arguments: Mapping[str, Any], day: date) -> str:
    """The same with its values in the text, to be taken along."""
    values = {name: str(value) for name, value in arguments.items()} | {"asOf": day.isoformat()}
    passed = ", ".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()
    )
    return f"{{\n  {question.name}({passed}) {_fields(question)}\n}}"


def _fields(question: Question) -> str:
    fields = "\n    ".join(f"{column.name}{selection(column)}" for column in question.columns)
    return f"{{\n    {fields}\n  }}"


def argument_type(parameter: Parameter) -> str:
    """The GraphQL type of a parameter's argument: an entity is named by a text."""
    return "String!" if parameter.entity else parameter.type


def selection(column: Column) -> str:
    """What is selected below a column; nothing below a plain value."""
    if column.item in RELATIONSHIPS:
        return f" {_EVIDENCE}"
    if column.item == "Assertion":
        return f" {_ASSERTION}"
    if column.item == "Source":
        return " { key title publisher publishedOn url }"
    return f" {_NAMED}" if column.item in {*ENTITIES, NAMED} else ""
