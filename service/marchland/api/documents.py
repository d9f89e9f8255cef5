"""Parsed and validated documents, kept by their text."""

from __future__ import annotations

from itertools import islice

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    specified_rules,
)
from strawberry.schema.schema import validate_document

from marchland.api.keeping import kept
from marchland.api.response import refused, whole
from marchland.compile.selection import fields_below
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

    def __init__(self, count: int = _KEPT) -> None:
        self.parse = kept(_parse, count, size=len, most=KEPT_SIZE)
        """The document of a text; GraphQLSyntaxError says where it is none."""
        self.validate = kept(self._validate, count, size=lambda _, text: len(text), most=KEPT_SIZE)
        """What is wrong with a text that can be parsed; nothing when it is empty."""

    def _validate(self, schema: GraphQLSchema, text: str, /) -> list[GraphQLError]:
        document = self.parse(text)
        if too_many := _too_many_fields(document):
            return too_many
        return validate_document(schema, document, tuple(specified_rules))


def _parse(text: str) -> DocumentNode:
    return parse(text, max_tokens=_TOKENS)


def _too_many_fields(document: DocumentNode) -> list[GraphQLError]:
    parts = (OperationDefinitionNode, FragmentDefinitionNode)
    sets = [part.selection_set for part in document.definitions if isinstance(part, parts)]
    # Each fragment is counted where it is defined, whether it is used often or not at all.
    if len(list(islice(fields_below(sets, {}), _FIELDS + 1))) <= _FIELDS:
        return []
    error = QueryTooLarge(
        f"the document names more than {_FIELDS} fields",
        hint="Select fewer fields or aliases, or send several documents.",
    )
    return refused([whole(error)])
