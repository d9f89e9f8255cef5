"""Parsed and validated documents, kept by their text."""

from __future__ import annotations

from functools import lru_cache

from graphql import DocumentNode, GraphQLError, GraphQLSchema, parse, specified_rules
from strawberry.schema.schema import validate_document

_KEPT = 1_000
"""Documents that are kept, the ones used last."""


class Documents:
    """Parses and validates as Strawberry does, each text once."""

    def __init__(self, kept: int = _KEPT) -> None:
        self.parse = lru_cache(kept)(_parse)
        self._validated = lru_cache(kept)(self._validate)

    def validate(self, schema: GraphQLSchema, text: str) -> list[GraphQLError]:
        """What is wrong with a document that can be parsed; nothing when it is empty."""
        return self._validated(schema, text)

    def _validate(self, schema: GraphQLSchema, text: str) -> list[GraphQLError]:
        return validate_document(schema, self.parse(text), tuple(specified_rules))


def _parse(text: str) -> DocumentNode:
    """The document; GraphQLSyntaxError says where it is none."""
    return parse(text)
