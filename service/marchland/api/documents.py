"""Parsed and validated documents, kept by their text."""

from __future__ import annotations

from functools import lru_cache

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionNode,
    parse,
    specified_rules,
)
from strawberry.schema.schema import validate_document

from marchland.errors import QueryTooLarge

_KEPT = 1_000
"""Documents that are kept, the ones used last."""
KEPT_SIZE = 32_768
"""Characters of a text that is kept at most."""
_TOKENS = 100_000
_FIELDS = 4_000
"""Fields that a document may name: validating compares each with its neighbours."""


class Documents:
    """Parses and validates as Strawberry does, each text once."""

    def __init__(self, kept: int = _KEPT) -> None:
        self._parsed = lru_cache(kept)(_parse)
        self._validated = lru_cache(kept)(self._validate)

    def parse(self, text: str) -> DocumentNode:
        """The document; GraphQLSyntaxError says where it is none."""
        return self._parsed(text) if len(text) <= KEPT_SIZE else _parse(text)

    def validate(self, schema: GraphQLSchema, text: str) -> list[GraphQLError]:
        """What is wrong with a document that can be parsed; nothing when it is empty."""
        if len(text) <= KEPT_SIZE:
            return self._validated(schema, text)
        return self._validate(schema, text)

    def _validate(self, schema: GraphQLSchema, text: str) -> list[GraphQLError]:
        document = self.parse(text)
        if too_many := _too_many_fields(document):
            return [too_many]
        return validate_document(schema, document, tuple(specified_rules))


def _parse(text: str) -> DocumentNode:
    return parse(text, max_tokens=_TOKENS)


def _too_many_fields(document: DocumentNode) -> GraphQLError | None:
    left: list[SelectionNode] = [
        one
        for part in document.definitions
        if isinstance(part, OperationDefinitionNode | FragmentDefinitionNode)
        for one in part.selection_set.selections
    ]
    seen = 0
    while left:
        one = left.pop()
        seen += isinstance(one, FieldNode)
        if seen > _FIELDS:
            error = QueryTooLarge(
                f"the document names more than {_FIELDS} fields",
                hint="Select fewer fields or aliases, or send several documents.",
            )
            return GraphQLError(error.message, extensions=error.extensions())
        below = getattr(one, "selection_set", None)
        left += below.selections if below else ()
    return None
