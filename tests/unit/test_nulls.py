"""Nulls where none may be propagate as the GraphQL specification has it.

Rows are made up for the shapes of real operations, nulls are put into each of their places, and
what `Compiled.answer` makes of them is compared with plain graphql-core over the same values.
"""

from __future__ import annotations

import copy
import functools
import itertools
import json
import random
import re
import weakref
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLResolveInfo,
    GraphQLSchema,
    build_schema,
    execute_sync,
    parse,
    validate,
)

from marchland.api.schema import strawberry_schema
from marchland.app import load_schema
from marchland.compile import shape as shapes
from marchland.compile.operation import Compiled, compile_operation
from marchland.compile.references import Resolved
from marchland.compile.selection import Limits
from marchland.compile.tokens import GlobalId

ROOT = Path(__file__).parents[2]
ID, OTHER = (GlobalId("Actor", key).encode() for key in ("actor:a", "actor:z"))
VALUES: dict[str, Any] = {"Int": 1, "Float": 0.5, "Boolean": True}
STORED = {"Named": "Actor", "Relationship": "SUPPORTS"}
"""What a row holds for the name of a type where only the graph knows it."""

DOCUMENTS = {
    "a page": """{ actors(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor
        a: node { key name kind aliases } b: node { iso3 __typename
        controls(first: 2) { totalCount edges { node { key location { latitude } }
          relationship { admiralty status from { __typename key } } } } } } } }""",
    "two roots": """{ sources(first: 1) { edges { node { key title } } }
        x: actors(first: 1) { edges { node { name } } } y: actors { totalCount } }""",
    "of several types": """{ relationships(first: 2) { edges { node { __typename key
        ... on Supports { forms } ... on Controls { status } from { key name } } } } }""",
    "by name": """{ actor(name: "a") { key description supports(first: 2) { edges { cursor
        node { name } } } } region(key: "region:r") { name } }""",
    "by id": f"""query {{ nodes(ids: ["{ID}", "{OTHER}"]) {{ id ... on Actor {{ key name iso3 }} }}
        node(id: "{ID}") {{ ... on Actor {{ name iso3 }} }} }}""",
    "by id twice": f"""{{ nodes(ids: ["{ID}", "{ID}"]) {{ ... on Actor {{ key
        supports(first: 2) {{ edges {{ node {{ name }} }} }} }} }} }}""",
    "found": '{ search(text: "a") { score node { key name ... on Actor { kind } } } }',
    "walks": """{ paths(from: "actor:a", to: "actor:b") { validFrom nodes { key }
        relationships { key } } neighbourhood(ids: ["actor:a"]) { cutOff
        nodes { total node { key } } relationships { __typename key } } }""",
    "groups": "{ relationships { aggregate(by: [TYPE, YEAR]) { type year count } } }",
}


@functools.cache
def plain_schema() -> GraphQLSchema:
    """The schema with scalars and enums that take values as a response has them."""
    return build_schema((ROOT / "docs" / "schema.graphql").read_text("utf-8"))


@functools.cache
def ours() -> tuple[Any, GraphQLSchema]:
    schema = load_schema()
    return schema, strawberry_schema(schema)._schema


def compiled(document: str) -> Compiled:
    schema, graphql = ours()
    parsed = parse(document)
    assert validate(graphql, parsed) == []
    return compile_operation(
        schema, graphql, parsed, None, {}, today=date(2026, 11, 23), limits=Limits()
    )


def leaf(where: str) -> Any:
    """A value for a field, ``Type.field``, as a row holds it."""
    parent, _, name = where.partition(".")
    if name == "__typename":
        return STORED.get(parent, parent)
    return valued(plain_schema().type_map[parent].fields[name].type)  # type: ignore[attr-defined]


def valued(type_: Any) -> Any:
    if isinstance(type_, GraphQLNonNull):
        return valued(type_.of_type)
    if isinstance(type_, GraphQLList):
        return [valued(type_.of_type)]
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    return VALUES.get(type_.name, "actor:a")


def made(shape: Any, where: str = "") -> Any:  # noqa: C901
    """A value of a row in which nothing is missing."""
    match shape:
        case shapes.Leaf():
            return leaf(where)
        case shapes.Constant():
            return None
        case shapes.Object(parts=parts):
            row: list[Any] = [None] * (1 + max(part.index for part in parts))
            for part in parts:
                row[part.index] = made(part.shape, part.where)
            return row
        case shapes.Variants():
            return [0, made(shape.shapes[0])]
        case shapes.Items(item=item):
            return [made(item), made(item)]
        case shapes.Connection():
            return connection(shape)
        case shapes.Optional():
            lists: list[dict[Any, Any]] = [{} for _ in {which for which, _, _ in shape.keys}]
            for which, key, one in shape.keys:
                lists[which].setdefault(key, made(one))
            return [[list(pair) for pair in found.items()] for found in lists]
        case shapes.First():
            return made(shape.items)
        case Resolved():
            names = [[["actor:a", "A"]], []] * len(shape.references)
            return [[*names, [made(shape.shape)]]]
    raise AssertionError(f"no value is known for {shape}")


def connection(shape: shapes.Connection) -> list[Any]:
    value: list[Any] = [[], 1, None]
    entries: list[list[Any]] = [["actor:a"], ["actor:b"]]
    for part in sorted(shape.parts, key=lambda one: one.index):
        if part.index > 2:
            value.append(made(part.shape))
        if not isinstance(part.shape, shapes.Items) or part.index:
            continue
        value[0] = entries
        nth = part.shape.item
        assert isinstance(nth, shapes.Nth)
        for entry in entries:
            entry.extend([None] * (nth.index + 1 - len(entry)))
            entry[nth.index] = made(nth.shape)
    value[0] = value[0][: shape.size]
    return value


def raw(shape: Any, value: Any) -> Any:  # noqa: C901
    """What a row says, keyed as the response is, with every null where it stands."""
    match shape:
        case shapes.Constant():
            return shape.value
        case shapes.Connection(parts=parts):
            views = shape._views(value)
            return {part.key: raw(part.shape, views[part.index]) for part in parts}
        case shapes.Optional():
            return [raw(one, held) for one, held in shape.values(value)]
        case shapes.First():
            return raw(shape.items, value)[0]
        case shapes.Nth():
            return raw(shape.shape, value[shape.index])
        case Resolved():
            return raw(shape.shape, shape._answer(value))
    if value is None:
        return None
    match shape:
        case shapes.Leaf():
            return value if shape.decode is None else shape.decode(value)
        case shapes.Object(parts=parts):
            named = {"<type>": parts[0].where.partition(".")[0]}
            return named | {part.key: raw(part.shape, value[part.index]) for part in parts}
        case shapes.Variants():
            return raw(shape.shapes[value[0]], value[1])
        case shapes.Items():
            return [raw(shape.item, one) for one in value]
    raise AssertionError(f"no response is known for {shape}")


def places(shape: Any, value: Any) -> Iterator[tuple[list[Any], int]]:  # noqa: C901, PLR0912
    """Each place of a value that a null of the graph may take."""
    match shape:
        case shapes.Object(parts=parts):
            for part in parts:
                if not part.where.endswith(".__typename"):
                    yield from at(part.shape, value, part.index)
        case shapes.Variants():
            yield from places(shape.shapes[value[0]], value[1])
        case shapes.Items(item=shapes.Nth(index=index, shape=below)):
            for one in value:
                yield from at(below, one, index)
        case shapes.Items(item=item):
            for index in range(len(value)):
                yield from at(item, value, index)
        case shapes.Connection(parts=parts):
            for part in parts:
                if part.index == 2:
                    yield value, 1
                elif part.index != 1:
                    yield from places(part.shape, value[part.index])
        case shapes.Optional():
            for which, key, one in shape.keys:
                row = next(row for row in value[which] if row[0] == key)
                yield from at(one, row, 1)
        case shapes.First():
            yield from places(shape.items, value)
        case Resolved():
            yield from at(shape.shape, value[0][-1], 0)


def at(shape: Any, held: list[Any], index: int) -> Iterator[tuple[list[Any], int]]:
    if isinstance(shape, shapes.Constant):
        return
    if not isinstance(shape, shapes.Connection | Resolved):
        yield held, index
    yield from places(shape, held[index])


def resolved(source: Any, info: GraphQLResolveInfo[Any], **_: Any) -> Any:
    return source[info.path.key]


def typed(source: Any, *_: Any) -> str:
    name: str = source["<type>"]
    return INTERFACES.get(name, name)


INTERFACES = {"Named": "Actor", "Relationship": "Supports"}
"""The types that what is made up is of; ours names the interface where only the graph knows."""
NAMED = re.compile(r"(?<=field )(Named|Relationship)(?=\.)")


def outcome(data: Any, errors: Any) -> tuple[str, list[Any]]:
    told = [
        (NAMED.sub(lambda found: INTERFACES[found[0]], one.message), one.path, one.locations)
        for one in errors or ()
    ]
    return json.dumps(data), sorted(told, key=str)


def both(operation: Compiled, document: str, row: list[Any]) -> tuple[Any, Any]:
    """What our shapes make of a row, and what plain graphql-core does."""
    root = {one.key: raw(shape, copy.deepcopy(row[index])) for one, index, shape in operation.roots}
    expected = execute_sync(
        plain_schema(), parse(document), root, field_resolver=resolved, type_resolver=typed
    )
    answer = operation.answer([row], {})
    return outcome(answer.data, answer.errors), outcome(expected.data, expected.errors)


def row_of(operation: Compiled) -> list[Any]:
    return [made(shape) for _, _, shape in sorted(operation.roots, key=lambda one: one[1])]


def all_places(operation: Compiled, row: list[Any]) -> list[tuple[list[Any], int]]:
    found = (places(shape, row[index]) for _, index, shape in operation.roots)
    return list(itertools.chain.from_iterable(found))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_without_nulls_both_say_the_same(name: str) -> None:
    operation = compiled(DOCUMENTS[name])
    got, expected = both(operation, DOCUMENTS[name], row_of(operation))
    assert got == expected
    assert got[1] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_null_anywhere_propagates_as_graphql_has_it(name: str) -> None:
    operation = compiled(DOCUMENTS[name])
    errors = 0
    for number in range(len(all_places(operation, row_of(operation)))):
        row = row_of(operation)
        held, index = all_places(operation, row)[number]
        held[index] = None
        got, expected = both(operation, DOCUMENTS[name], row)
        assert got == expected
        errors += len(got[1])
    assert errors > 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_several_nulls_propagate_as_graphql_has_it(name: str) -> None:
    operation, chance = compiled(DOCUMENTS[name]), random.Random(7)  # noqa: S311
    count = len(all_places(operation, row_of(operation)))
    for _ in range(100):
        row = row_of(operation)
        found = all_places(operation, row)
        for number in chance.sample(range(count), min(3, count)):
            held, index = found[number]
            held[index] = None
        got, expected = both(operation, DOCUMENTS[name], row)
        assert got == expected


class Held(list[Any]):
    """A value of which it can be told whether anybody holds it still."""


def test_a_root_field_is_finished_and_let_go_before_the_next_is_built() -> None:
    operation = compiled(DOCUMENTS["two roots"])
    rows: list[Any] = [[Held(value) for value in row_of(operation)]]
    left = [weakref.ref(value) for value in rows[0]]
    held_then: list[int] = []

    def finish(value: Any) -> str:
        held_then.append(sum(ref() is not None for ref in left))
        return json.dumps(value)

    answer = operation.answer(rows, {}, finish)
    assert held_then == [3, 2, 1]
    plain = operation.answer([row_of(operation)], {}).data or {}
    assert answer.data == {key: json.dumps(value) for key, value in plain.items()}


def test_a_null_that_propagates_to_the_top_leaves_nothing_of_what_was_finished() -> None:
    operation = compiled(DOCUMENTS["two roots"])
    row, finished = row_of(operation), []
    (counted,) = (index for one, index, _ in operation.roots if one.key == "y")
    row[counted][1] = None

    def finish(value: Any) -> Any:
        finished.append(value)
        return value

    answer = operation.answer([row], {}, finish)
    assert len(finished) == 2
    assert answer.data is None
    assert answer.errors
