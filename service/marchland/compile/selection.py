"""The operation's selection sets, merged and coerced, as a tree of selected fields.

Fragments, directives, aliases and variables are gone after this: what is left is what was selected,
by response key, in the order of the request.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
)
from graphql.execution.collect_fields import (
    FieldDetails,
    FragmentDetails,
    collect_fields,
    collect_subfields,
)
from graphql.execution.values import VariableValues, get_argument_values

from marchland.errors import QueryTooLarge

TYPENAME = "__typename"


@dataclass(slots=True)
class Selected:
    """One field under one response key."""

    key: str
    name: str
    type: GraphQLOutputType
    arguments: dict[str, Any]
    nodes: list[FieldNode]
    children: dict[str, list[Selected]] = field(default_factory=dict)
    """What is selected below it, for each object type it can be."""

    @property
    def only(self) -> list[Selected]:
        """What is selected below a field of an object type."""
        return next(iter(self.children.values()), [])

    def signature(self) -> str:
        """The shape of it: names and which arguments are given; no values, no aliases."""
        given = ",".join(sorted(k for k, v in self.arguments.items() if v is not None))
        below = "".join(
            f"{name}{{{' '.join(sorted(child.signature() for child in children))}}}"
            for name, children in self.children.items()
        )
        return f"{self.name}({given}){below}"


@dataclass(frozen=True, slots=True)
class Limits:
    """What an operation may ask for at most; all counted before the database is asked."""

    depth: int = 15
    fields: int = 2_000
    rows: int = 1_000_000


@dataclass(slots=True)
class Selector:
    """Walks one operation."""

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues
    limits: Limits
    seen: int = 0

    def roots(self) -> list[Selected]:
        """The root fields; raises QueryTooLarge past the limits, GraphQLError for bad arguments."""
        root = self.schema.query_type
        if root is None:
            raise GraphQLError("the schema has no queries")
        collected = collect_fields(
            self.schema, self._details(), self.variables, root, self.operation
        ).grouped_field_set
        return self._fields(root, collected, 1)

    def _details(self) -> dict[str, FragmentDetails]:
        return {name: FragmentDetails(node) for name, node in self.fragments.items()}

    def _fields(
        self, parent: GraphQLObjectType, grouped: Mapping[str, list[FieldDetails]], depth: int
    ) -> list[Selected]:
        self.seen += len(grouped)
        if depth > self.limits.depth:
            raise QueryTooLarge(
                f"the selection nests deeper than {self.limits.depth} levels",
                hint="Ask in several operations.",
            )
        if self.seen > self.limits.fields:
            raise QueryTooLarge(
                f"the operation selects more than {self.limits.fields} fields",
                hint="Select fewer fields or aliases.",
            )
        return [self._field(parent, key, details, depth) for key, details in grouped.items()]

    def _field(
        self, parent: GraphQLObjectType, key: str, details: list[FieldDetails], depth: int
    ) -> Selected:
        nodes = [detail.node for detail in details]
        name = nodes[0].name.value
        definition = self.schema.get_field(parent, name)
        if definition is None:
            raise GraphQLError(f"no field {name} on {parent.name}", nodes)
        selected = Selected(
            key, name, definition.type, self._arguments(definition, nodes[0]), nodes
        )
        if nodes[0].selection_set is not None and not name.startswith("__"):
            for kind in self._possible(definition.type):
                grouped = collect_subfields(
                    self.schema, self._details(), self.variables, self.operation, kind, details
                ).grouped_field_set
                selected.children[kind.name] = self._fields(kind, grouped, depth + 1)
        return selected

    def _arguments(self, definition: GraphQLField, node: FieldNode) -> dict[str, Any]:
        if not definition.args:
            return {}
        return get_argument_values(definition, node, self.variables)

    def _possible(self, output: GraphQLOutputType) -> list[GraphQLObjectType]:
        named = get_named_type(output)
        if isinstance(named, GraphQLInterfaceType):
            return list(self.schema.get_possible_types(named))
        return [named] if isinstance(named, GraphQLObjectType) else []
