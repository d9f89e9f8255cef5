"""The operation's selection sets, merged and coerced, as a tree of selected fields.

Fragments, directives, aliases and variables are gone after this: what is left is what was selected,
by response key, in the order of the request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    NamedTypeNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)
from graphql.execution.collect_fields import (
    FieldDetails,
    FragmentDetails,
    collect_fields,
    collect_subfields,
)
from graphql.execution.values import VariableValues, get_argument_values

from marchland.compile.tokens import id_shape
from marchland.compile.values import stored
from marchland.errors import MarchlandError, QueryTooLarge

TYPENAME = "__typename"


Keys = list[str | int]
"""Response keys, from the root down."""


@dataclass(slots=True)
class Selected:
    """One field under one response key."""

    key: str
    name: str
    type: GraphQLOutputType
    arguments: dict[str, Any]
    nodes: list[FieldNode]
    path: Keys
    """The response keys that lead to it; no indexes, for nothing has been answered yet."""
    children: dict[str, list[Selected]] = field(default_factory=dict)
    """What is selected below it, for each object type it can be."""
    _signature: str = ""

    @property
    def only(self) -> list[Selected]:
        """What is selected below a field of an object type."""
        return next(iter(self.children.values()), [])

    def signature(self) -> str:
        """The shape of it: names and which arguments are given; no values, no aliases.

        Page sizes, cursors and, at the root, dates are always there in the text, given or not.
        """
        if self._signature:
            return self._signature
        given = ",".join(
            sorted(
                f"{name}{argument_shape(name, value)}"
                for name, value in self.arguments.items()
                if value is not None and name not in _ALWAYS and (name != "asOf" or self.path[1:])
            )
        )
        below = "".join(f"{name}{{{_shape(under)}}}" for name, under in self.children.items())
        self._signature = f"{self.name}({given}){below}"
        return self._signature


_ALWAYS = {"first", "after", "before"}
_STRUCTURAL = {"orderBy", "types", "by", "mode", "direction", "hops", "maxHops"}
"""Arguments whose values make the text."""


def argument_shape(name: str, value: Any) -> str:
    """What of an argument the text depends on beside its being there."""
    if name in ("id", "ids"):
        ids = value if isinstance(value, list) else [value]
        return f":{sorted({id_shape(one) for one in ids})}"
    if name in _STRUCTURAL:
        return f":{stored(value)}"
    return f":{_given(value)}" if isinstance(value, dict) else ""


def _given(value: Any) -> str:
    """The keys of a filter; what is compared with them does not count."""
    if isinstance(value, dict):
        inner = (f"{k}{_given(v)}" for k, v in sorted(value.items()) if v is not None)
        return f"{{{' '.join(inner)}}}"
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return f"[{','.join(map(_given, value))}]"
    return ""


def _shape(selected: list[Selected]) -> str:
    leaves = {one.signature() for one in selected if not one.children}
    others = [one.signature() for one in selected if one.children]
    return " ".join([*sorted(leaves), *sorted(others)])


def located(error: MarchlandError, selected: Selected) -> GraphQLError:
    """The GraphQL error for one of ours, at the field that caused it."""
    return GraphQLError(
        error.message,
        selected.nodes,
        path=selected.path,
        original_error=error,
        extensions=error.extensions(),
    )


def fields_below(
    sets: Iterable[SelectionSetNode | None], fragments: Mapping[str, FragmentDefinitionNode]
) -> Iterator[FieldNode]:
    """Every field below, at any depth, as often as these fragments bring it."""
    left = [one for some in sets if some for one in some.selections]
    while left:
        one = left.pop()
        below: SelectionSetNode | None = None
        if isinstance(one, FragmentSpreadNode):
            fragment = fragments.get(one.name.value)
            below = fragment.selection_set if fragment else None
        elif isinstance(one, InlineFragmentNode | FieldNode):
            below = one.selection_set
        if isinstance(one, FieldNode):
            yield one
        left += below.selections if below else ()


_META_LISTS = frozenset(
    {
        *("types", "fields", "inputFields", "args", "enumValues", "interfaces"),
        *("possibleTypes", "directives"),
    }
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What an operation may ask for at most; all counted before the database is asked."""

    depth: int = 25
    fields: int = 2_000
    rows: int = 1_000_000
    listed: int = 40
    """Lists that may be asked of the schema itself; the usual tools ask for some ten."""
    text: int = 300_000
    """Characters of a statement: what is longer takes the database minutes to plan."""
    scanned: int = 20_000
    """Entries that one page passes over at most, as long as the client can see that it did."""


@dataclass(slots=True)
class Selector:
    """Walks one operation."""

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues
    limits: Limits
    seen: int = 0
    listed: int = 0
    """Lists of the schema itself so far."""
    _details: dict[str, FragmentDetails] = field(init=False)

    def __post_init__(self) -> None:
        self._details = {name: FragmentDetails(node) for name, node in self.fragments.items()}

    def roots(self) -> list[Selected]:
        """The root fields; raises QueryTooLarge past the limits, GraphQLError for bad arguments."""
        root = self.schema.query_type
        if root is None:
            raise GraphQLError("the schema has no queries")
        collected = collect_fields(
            self.schema, self._details, self.variables, root, self.operation
        ).grouped_field_set
        return self._fields(root, collected, [])

    def _fields(
        self,
        parent: GraphQLObjectType,
        grouped: Mapping[str, list[FieldDetails]],
        above: Keys,
    ) -> list[Selected]:
        self.seen += len(grouped)
        if len(above) >= self.limits.depth:
            raise QueryTooLarge(
                f"the selection nests deeper than {self.limits.depth} levels",
                hint="Ask in several operations.",
            )
        self._check_seen()
        return [self._field(parent, key, details, above) for key, details in grouped.items()]

    def _field(
        self,
        parent: GraphQLObjectType,
        key: str,
        details: list[FieldDetails],
        above: Keys,
    ) -> Selected:
        nodes = [detail.node for detail in details]
        name = nodes[0].name.value
        definition = self.schema.get_field(parent, name)
        if definition is None:
            raise GraphQLError(f"no field {name} on {parent.name}", nodes)
        arguments = self._arguments(definition, nodes[0])
        selected = Selected(key, name, definition.type, arguments, nodes, [*above, key])
        if nodes[0].selection_set is not None:
            if name.startswith("__"):
                self._count_meta([node.selection_set for node in nodes])
            else:
                self._descend(selected, details)
        return selected

    def _count_meta(self, sets: list[SelectionSetNode | None]) -> None:
        """Count what is asked of the schema itself: each list in it may be of all its types."""
        for one in fields_below(sets, self.fragments):
            self.seen += 1
            self.listed += one.name.value in _META_LISTS
            self._check_seen()
            if self.listed > self.limits.listed:
                raise QueryTooLarge(
                    f"the operation asks for more than {self.limits.listed} lists of the schema",
                    hint="The whole schema is what `marchland schema` prints.",
                )

    def _check_seen(self) -> None:
        if self.seen > self.limits.fields:
            raise QueryTooLarge(
                f"the operation selects more than {self.limits.fields} fields",
                hint="Select fewer fields or aliases.",
            )

    def _descend(self, selected: Selected, details: list[FieldDetails]) -> None:
        """What is selected below: once for an interface of which nothing else is asked."""
        before, most = self.seen, 0
        for kind in self._kinds(selected, details):
            self.seen = before
            grouped = collect_subfields(
                self.schema, self._details, self.variables, self.operation, kind, details
            ).grouped_field_set
            selected.children[kind.name] = self._fields(kind, grouped, selected.path)
            most = max(most, self.seen)
        self.seen = max(before, most)

    def _kinds(self, selected: Selected, details: list[FieldDetails]) -> list[Any]:
        named = get_named_type(selected.type)
        if isinstance(named, GraphQLInterfaceType) and named.name != "Node":
            sets = [detail.node.selection_set for detail in details]
            if all(self._only_of(named.name, one) for one in sets if one is not None):
                return [named]
        return self._possible(selected.type)

    def _only_of(self, name: str, selections: SelectionSetNode) -> bool:
        """Whether no fragment asks for anything that another type has."""
        for one in selections.selections:
            if isinstance(one, FragmentSpreadNode):
                fragment = self.fragments[one.name.value]
                condition: NamedTypeNode | None = fragment.type_condition
                below = fragment.selection_set
            elif isinstance(one, InlineFragmentNode):
                condition, below = one.type_condition, one.selection_set
            else:
                continue
            if condition is not None and condition.name.value != name:
                return False
            if not self._only_of(name, below):
                return False
        return True

    def _arguments(self, definition: GraphQLField, node: FieldNode) -> dict[str, Any]:
        if not definition.args:
            return {}
        return get_argument_values(definition, node, self.variables)

    def _possible(self, output: GraphQLOutputType) -> list[GraphQLObjectType]:
        named = get_named_type(output)
        if isinstance(named, GraphQLInterfaceType):
            return list(self.schema.get_possible_types(named))
        return [named] if isinstance(named, GraphQLObjectType) else []
