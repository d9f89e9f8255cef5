"""Bound variables become Cypher: what one yields as an object, an interface, a field.

Each function returns the Cypher of one value of the row together with the shape of what it means.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from marchland.compile.fields import (
    Column,
    Decode,
    Derived,
    Evidence,
    Field,
    Inline,
    Lookup,
    Page,
    Value,
)
from marchland.compile.pages import evidence_page, step_page
from marchland.compile.scope import Rendered, Scope, assemble
from marchland.compile.selection import Selected
from marchland.compile.shape import Items, Leaf, Shape, Variants
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIPS

_RELATIONSHIP = {one.graphql: one.type for one in RELATIONSHIPS}


def render_object(
    type_name: str, selected: Sequence[Selected], variable: str, scope: Scope, typename: str = ""
) -> Rendered:
    """What a bound variable yields as an object of this type."""
    fields = (scope.catalogue.types | scope.catalogue.interfaces)[type_name].fields

    def one(field: Selected) -> Rendered:
        return render_field(type_name, fields[field.name], field, variable, scope)

    if not scope.known or not _summarised(fields, selected):
        return assemble(type_name, selected, one, typename)
    scope, bound = scope.summarised(variable)
    text, shape = assemble(type_name, selected, one, typename)
    return f"head(COLLECT {{ WITH {bound} RETURN {text} }})", shape


def _summarised(fields: dict[str, Field], selected: Sequence[Selected]) -> bool:
    """Whether anything selected tells of the assertions."""
    origins = (fields[one.name].origin for one in selected if one.name in fields)
    return any(isinstance(origin, Value) and "{s}" in origin.cypher for origin in origins)


def render_any(selected: Selected, type_name: str, variable: str, scope: Scope) -> Rendered:
    """What a bound node yields as an object of a type or, for an interface, of one of its types."""
    if type_name in scope.catalogue.types:
        return render_object(type_name, selected.children[type_name], variable, scope)
    if type_name in selected.children:
        kind = f"type({variable})" if type_name == "Relationship" else f"labels({variable})[0]"
        return render_object(type_name, selected.children[type_name], variable, scope, kind)
    branches: list[str] = []
    shapes: list[Shape] = []
    for index, name in enumerate(scope.catalogue.possible[type_name]):
        text, shape = render_object(name, selected.children[name], variable, scope)
        stored = name if name in NODE_BY_LABEL else _RELATIONSHIP[name]
        branches.append(f"WHEN {variable}:{stored} THEN [{index}, {text}]")
        shapes.append(shape)
    return f"CASE {' '.join(branches)} END", Variants(shapes)


def render_field(
    parent: str, field: Field, selected: Selected, variable: str, scope: Scope
) -> Rendered:
    """The Cypher and the shape of one field of a bound variable."""
    match field.origin:
        case Value(cypher, decode):
            return scope.fill(cypher, variable), Leaf(_decoder(decode, parent, scope))
        case Inline(type_name, _):
            text, shape = render_object(type_name, selected.only, variable, scope)
            return f"CASE WHEN {variable}.{field.name} IS NULL THEN null ELSE {text} END", shape
        case Lookup(type_name, clause):
            return _lookup(type_name, clause, selected, variable, scope)
        case Page(step):
            return step_page(parent, step, selected, variable, scope, render_any)
        case Evidence(about):
            told = scope.fill(about, variable)
            family = "Relationship" if parent in _RELATIONSHIP else parent
            return evidence_page(family, told, selected, scope, render_any)
        case Column():
            return _column(parent, field.origin, selected, variable, scope)
        case Derived(column, type_name, name, otherwise):
            of = scope.catalogue.types[type_name].fields[name]
            held = f"{variable}.{column}"
            text, shape = render_field(type_name, of, selected, held, scope)
            return f"CASE WHEN {held} IS NULL THEN {otherwise} ELSE {text} END", shape


def _decoder(decode: Decode, type_name: str, scope: Scope) -> Callable[..., str] | None:
    match decode:
        case Decode.GLOBAL_ID:
            return scope.global_id(type_name)
        case Decode.TYPED_ID:
            return scope.typed_id()
    return None


def _lookup(
    type_name: str, clause: str, selected: Selected, variable: str, scope: Scope
) -> Rendered:
    found = scope.writer.variable("n")
    text, shape = render_any(selected, type_name, found, scope)
    return f"head(COLLECT {{ {scope.fill(clause, variable, found)} RETURN {text} }})", shape


def _column(
    parent: str, column: Column, selected: Selected, variable: str, scope: Scope
) -> Rendered:
    value = f"{variable}.{column.name}"
    if column.type_name is None:
        return value, Leaf()
    item = scope.writer.variable("n")
    text, shape = render_any(selected, column.type_name, item, scope)
    listed = f"COLLECT {{ UNWIND {value} AS {item} RETURN {text} }}"
    if column.many:
        return listed, Items(shape, f"{parent}.{selected.name}", selected.nodes)
    return f"head({listed})", shape
