"""The Strawberry schema: the types of the compiler's tables, and the operation hook."""

from __future__ import annotations

from collections.abc import Callable

import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig

from marchland.api.types import SCALARS, Types
from marchland.compile.roots import Schema


class _Schema(strawberry.Schema):
    """Strawberry's schema, whose errors are logged where they become a client's, and only there."""

    def process_errors(self, errors: list[GraphQLError], execution_context: object = None) -> None:
        """Nothing: a client's mistake is no event of the service."""


def strawberry_schema(
    schema: Schema, hook: Callable[[], SchemaExtension] | None = None
) -> strawberry.Schema:
    """The schema as Strawberry has it; without a hook it describes and cannot answer."""
    types = Types(schema)
    return _Schema(
        query=types.query,
        types=types.objects,
        extensions=[hook] if hook else [],
        config=StrawberryConfig(auto_camel_case=False, scalar_map=dict(SCALARS)),
    )
