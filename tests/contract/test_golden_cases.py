"""Each root field and each way to compare is in a golden case, or it is said why not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    ObjectFieldNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    parse,
    type_from_ast,
    visit,
)

from marchland.questions import Question
from tests.support.compiled import schemas

CASES = Path(__file__).resolve().parents[1] / "golden" / "cases"
SPOKEN = {
    "ask": "Its sentence is looked up first, and its statement is then that of answer-of-a-link: "
    "tests/integration/test_ask.py.",
    "whatIf": "It runs in a transaction that is never kept: tests/integration/test_what_if.py.",
}
"""Root fields in no case, each with the reason."""


class Seen(Visitor):
    """What the cases ask: root fields, and comparisons by the type that is compared."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.roots: set[str] = set()
        self.compared: set[tuple[str, str]] = set()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Note a root field."""
        parent = self.types.get_parent_type()
        if parent and parent.name == "Query":
            self.roots.add(node.name.value)

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> None:
        """Note what stands in an input object."""
        # The stack ends in the field's own type; before it stands the object's.
        parent = get_named_type(self.types._input_type_stack[-2])
        if isinstance(parent, GraphQLInputObjectType):
            self.compared.add((parent.name, node.name.value))


def nested(kind: Any, value: Any) -> Iterator[tuple[str, str]]:
    """The fields of the input objects in a variable's value."""
    named = get_named_type(kind)
    for one in value if isinstance(value, list) else [value]:
        if isinstance(named, GraphQLInputObjectType) and isinstance(one, dict):
            for name, below in one.items():
                yield named.name, name
                yield from nested(named.fields[name].type, below)


@cache
def seen() -> Seen:
    """What all cases ask that are answered."""
    _, schema = schemas()
    types = TypeInfo(schema)
    found = Seen(types)
    for folder in sorted(CASES.iterdir()):
        if folder.name.startswith("refused-"):
            continue
        document = parse((folder / "query.graphql").read_text("utf-8"))
        visit(document, TypeInfoVisitor(types, found))
        given = folder / "variables.json"
        values = json.loads(given.read_text("utf-8")) if given.exists() else {}
        for operation in document.definitions:
            for one in getattr(operation, "variable_definitions", None) or ():
                kind = type_from_ast(schema, one.type)
                found.compared |= set(nested(kind, values.get(one.variable.name.value)))
    return found


def sort_of(kind: GraphQLInputObjectType) -> str:
    """What is compared: all counts are compared in one way, and so are all terms."""
    if "where" in kind.fields:
        return "a count"
    inner = get_named_type(kind.fields["eq" if "eq" in kind.fields else "includes"].type)
    term = "a term" if isinstance(inner, GraphQLEnumType) else kind.name
    return f"{term} in a list" if "includes" in kind.fields else term


def shape(question: Question) -> tuple[int, int]:
    """How many things a question is asked about, and how many days."""
    days = sum(parameter.type == "Date!" for parameter in question.parameters)
    return len(question.parameters) - days, days


def test_each_root_field_is_in_a_case() -> None:
    schema, graphql = schemas()
    assert graphql.query_type
    # A question's text is its file's: tests/contract/test_cypher.py plans each. What the compiler
    # makes around it depends on of which types its parameters are, and how many.
    asked = [one for one in schema.questions if one.name in seen().roots]
    types = {parameter.type for one in asked for parameter in one.parameters}
    shapes = {shape(one) for one in asked}
    alike = {
        one.name
        for one in schema.questions
        if shape(one) in shapes and {parameter.type for parameter in one.parameters} <= types
    }
    missing = set(graphql.query_type.fields) - seen().roots - alike - set(SPOKEN)
    assert missing == set()
    assert set(SPOKEN).isdisjoint(seen().roots)


def test_each_comparison_is_in_a_case() -> None:
    _, graphql = schemas()
    wanted: set[tuple[str, str]] = set()
    found: set[tuple[str, str]] = set()
    for kind in graphql.type_map.values():
        if not isinstance(kind, GraphQLInputObjectType) or {"eq", "includes"}.isdisjoint(
            kind.fields
        ):
            continue
        sort = sort_of(kind)
        wanted |= {(sort, name) for name in kind.fields}
        found |= {(sort, name) for name in kind.fields if (kind.name, name) in seen().compared}
    assert len(wanted) > 40
    assert wanted - found == set()


def test_each_field_of_an_assertion_is_in_a_case() -> None:
    _, graphql = schemas()
    asked = {name for path in CASES.glob("*/query.graphql") for name in _names(path)}
    assert set(graphql.type_map["Assertion"].fields) <= asked  # type: ignore[attr-defined]


def _names(path: Path) -> set[str]:
    return set(path.read_text("utf-8").replace("{", " ").replace("}", " ").split())
