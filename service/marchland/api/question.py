"""The GraphQL that asks a question for all it can tell."""

from __future__ import annotations

from marchland.model import vocabulary
from marchland.questions import Column, Question

_NAMED = "{ key name }"
_EVIDENCE = (
    "{ key validFrom validTo from { name } standing lastAssertedOn admiralty "
    "assertions(first: 20) { edges { node { stance explicit summary locator admiralty assertedOn "
    "source { title publisher publishedOn url } speaker { name } } } } }"
)
RELATIONSHIPS = {relationship.graphql for relationship in vocabulary.RELATIONSHIPS}
_ENTITIES = {node.label for node in vocabulary.ENTITIES}


def document_of(question: Question) -> str:
    """The GraphQL that asks a question for all it can tell, evidence included."""
    given = ", ".join(f"${p.name}: String!" for p in question.parameters)
    passed = ", ".join(f"{p.name}: ${p.name}" for p in question.parameters)
    fields = "\n    ".join(f"{column.name}{_selection(column)}" for column in question.columns)
    return (
        f"query ({given}, $asOf: Date) {{\n  {question.name}({passed}, asOf: $asOf) {{\n"
        f"    {fields}\n  }}\n}}"
    )


def _selection(column: Column) -> str:
    if column.item in RELATIONSHIPS:
        return f" {_EVIDENCE}"
    return f" {_NAMED}" if column.item in _ENTITIES or column.item == "Named" else ""
