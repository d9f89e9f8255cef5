"""What can be asked of a list: its filter, its order, its groups; derived from the model.

The input types of the schema are made from these tables, and the compiler reads what each of their
fields asks of the graph.
"""

from __future__ import annotations

from collections.abc import Iterable

from marchland.compile.fields import (
    Argument,
    Compare,
    Condition,
    Input,
    Key,
    Listing,
    Nested,
    Through,
    Within,
)
from marchland.compile.leaves import Leaf, camel, leaves_of, typed
from marchland.model import terms, vocabulary
from marchland.model.declare import Node, Property, Relationship, Step, Type
from marchland.model.terms import Terms

DIRECTION = Terms("Direction", "Which way.", {"asc": "Upwards.", "desc": "Downwards."})
RELATIONSHIP_TYPE = Terms(
    "RelationshipType",
    "The types of relationship.",
    {one.type.lower(): one.meaning for one in vocabulary.RELATIONSHIPS},
)

_SCALARS = {
    Type.STRING: "String",
    Type.INTEGER: "Int",
    Type.FLOAT: "Float",
    Type.BOOLEAN: "Boolean",
    Type.DATE: "Date",
    Type.DATETIME: "DateTime",
    Type.STRINGS: "StringList",
}
_RANGE = ("lt", "lte", "gt", "gte")
_MEANINGS = {
    "eq": "Equal to.",
    "in": "One of.",
    "lt": "Less than.",
    "lte": "At most.",
    "gt": "More than.",
    "gte": "At least.",
    "isNull": "Whether there is none.",
    "contains": "Has this in it; upper and lower case are one.",
    "startsWith": "Begins with this; upper and lower case are one.",
    "matches": "Like this, as in `search`.",
    "includes": "Has this member.",
    "includesAny": "Has one of these.",
    "includesAll": "Has all of these.",
    "isEmpty": "Whether it has no member.",
}


def _operators(name: str, meaning: str, of: str, *, single: tuple[str, ...]) -> Input:
    types = dict.fromkeys(single, of) | {"isNull": "Boolean", "in": f"[{of}!]"}
    fields = (*single, "isNull") if "eq" not in single else (single[0], "in", *single[1:], "isNull")
    if of == "Boolean":
        fields = ("eq", "isNull")
    return Input(name, meaning, tuple(Argument(f, types[f], _MEANINGS[f]) for f in fields))


def _members(name: str, of: str) -> Input:
    types = {"includes": of, "includesAny": f"[{of}!]", "includesAll": f"[{of}!]"}
    fields = (*types, "isEmpty")
    return Input(
        name,
        f"Compares a list of {of}.",
        tuple(Argument(f, types.get(f, "Boolean"), _MEANINGS[f]) for f in fields),
    )


def _comparisons() -> Iterable[Input]:
    words = ("eq", "contains", "startsWith")
    yield _operators("StringFilter", "Compares a text.", "String", single=words)
    yield _operators("NameFilter", "Compares a name.", "String", single=(*words, "matches"))
    for scalar in ("Int", "Float", "Date", "DateTime"):
        yield _operators(f"{scalar}Filter", f"Compares a {scalar}.", scalar, single=("eq", *_RANGE))
    yield _operators("BooleanFilter", "Compares yes and no.", "Boolean", single=("eq",))
    yield _members("StringListFilter", "String")
    listed = {
        prop.terms.name
        for kind in (*vocabulary.NODES, *vocabulary.RELATIONSHIPS)
        for prop in (kind.properties if isinstance(kind, Node) else kind.all_properties)
        if prop.terms and prop.type is Type.STRINGS
    }
    for one in (*terms.ALL, RELATIONSHIP_TYPE):
        if one.name in listed:
            yield _members(f"{one.name}ListFilter", one.name)
        else:
            meaning = f"Compares a {one.name}."
            yield _operators(f"{one.name}Filter", meaning, one.name, single=("eq",))


def filter_type(leaf: Leaf) -> str:
    """The name of the input type that compares a value like this."""
    if leaf.terms:
        return f"{leaf.terms.name}{'List' if leaf.type is Type.STRINGS else ''}Filter"
    return "NameFilter" if leaf.name == "name" else f"{_SCALARS[leaf.type]}Filter"


def _filter(name: str, meaning: str, conditions: dict[str, tuple[str, str, Condition]]) -> Input:
    combining = (
        Argument("and", f"[{name}!]", "All of these."),
        Argument("or", f"[{name}!]", "One of these at least."),
        Argument("not", name, "Not this."),
    )
    fields = tuple(Argument(n, kind, told) for n, (kind, told, _) in conditions.items())
    return Input(
        name, meaning, (*combining, *fields), {n: one for n, (_, _, one) in conditions.items()}
    )


def _compared(leaves: Iterable[Leaf]) -> dict[str, tuple[str, str, Condition]]:
    return {
        leaf.name: (filter_type(leaf), leaf.meaning, Compare(leaf.cypher, leaf.missing))
        for leaf in leaves
    }


def stem_of(step: Step) -> str:
    """The stem of the names of everything about a step's list."""
    return f"{step.end}{step.relationship.graphql}"


def _at(cypher: str, variable: str) -> str:
    """A value of another variable: of the node at the end, whose summary is its own."""
    if variable == "{v}":
        return cypher
    return cypher.replace("{v}", variable).replace("{s}", "{m}")


def _keys(leaves: Iterable[Leaf], prefix: str = "", variable: str = "{v}") -> dict[str, Key]:
    """The values that a list can be ordered by."""
    return {
        f"{prefix}{leaf.stored}": Key(
            camel(f"{prefix}{leaf.stored}"),
            _at(leaf.orderable, variable),
            leaf.terms.name if leaf.terms else _SCALARS[leaf.type],
        )
        for leaf in leaves
        if leaf.type is not Type.STRINGS
    }


def _grouped(leaves: Iterable[Leaf], prefix: str = "", variable: str = "{v}") -> dict[str, Key]:
    """The values that a list can be grouped by: terms, what is disputed, the year it began."""
    found: dict[str, Key] = {}
    for leaf in leaves:
        cypher = _at(leaf.cypher, variable)
        if leaf.terms and leaf.name not in ("fromPrecision", "toPrecision", "standing"):
            many = leaf.type is Type.STRINGS
            name = leaf.stored.removesuffix("s") if many else leaf.stored
            found[f"{prefix}{leaf.stored}"] = Key(
                camel(f"{prefix}{name}"), cypher, leaf.terms.name, many
            )
        elif leaf.name == "disputed" and not prefix:
            found["disputed"] = Key("disputed", cypher, "Boolean")
        elif leaf.name == "validFrom" and not prefix:
            year = _at(leaf.orderable, variable)
            found["year"] = Key("year", f"({year}).year", "Int")
    return found


def _listing(
    stem: str, filter_: Input, orders: dict[str, Key], groups: dict[str, Key], extra: list[Input]
) -> Listing:
    order_terms = Terms(
        f"{stem}OrderField",
        f"What a list of {stem} can be ordered by.",
        {name: f"By {key.name}." for name, key in orders.items()},
    )
    group_terms = Terms(
        f"{stem}GroupKey",
        f"What a list of {stem} can be grouped by.",
        {name: f"By {key.name}." for name, key in groups.items()},
    )
    order = Input(
        f"{stem}Order",
        "A key to order by; what has none comes last either way.",
        (
            Argument("field", f"{order_terms.name}!", "By what."),
            Argument("direction", "Direction", "Which way; upwards if none."),
        ),
    )
    enums = (order_terms, *((group_terms,) if groups else ()))
    return Listing(stem, filter_, orders, groups, enums, (filter_, order, *extra))


def _of_node(node: Node) -> Listing:
    leaves = leaves_of(node)
    conditions = _compared(leaves)
    if node is vocabulary.ASSERTION:
        conditions["source"] = _nested("Source", "MATCH ({v})-[:PUBLISHED_IN]->({n}:Source)")
        conditions["speaker"] = _nested("Actor", "MATCH ({v})-[:ATTRIBUTED_TO]->({n}:Actor)")
    if node is vocabulary.REGION:
        told = "Keys of regions: lies in one of them at any depth."
        conditions["within"] = ("[String!]", told, Within())
    steps = vocabulary.steps_from(node.label)
    for step in steps:
        kind = f"{stem_of(step)}StepFilter"
        conditions[step.name] = (kind, "By what lies there.", Through(step))
    groups = _grouped(leaves)
    if node is vocabulary.REGION:
        groups["controller"] = Key("controller", "", "Actor")
    return _listing(
        node.label,
        _filter(f"{node.label}Filter", f"Which {node.plural}.", conditions),
        _keys(leaves),
        groups,
        [],
    )


def _nested(label: str, clause: str) -> tuple[str, str, Condition]:
    return f"{label}Filter", f"By the {label.lower()}.", Nested(label, clause)


def _of_step(step: Step) -> Listing:
    stem, end = stem_of(step), step.end.lower()
    relationship = leaves_of(step.relationship)
    node = leaves_of(vocabulary.NODE_BY_LABEL[step.end])
    conditions = _compared(relationship)
    conditions[end] = (f"{step.end}Filter", f"By the {end} there.", Nested(step.end))
    filter_ = _filter(f"{stem}Filter", f"Which {step.relationship.graphql}.", conditions)
    count = Input(
        f"{stem}CountFilter",
        "How many there are of these.",
        (
            Argument("where", filter_.name, "Which count; all if none."),
            *(Argument(name, "Int", _MEANINGS[name]) for name in ("eq", *_RANGE)),
        ),
    )
    through = Input(
        f"{stem}StepFilter",
        "By what lies a step away.",
        (
            *(Argument(n, filter_.name, t) for n, t in _QUANTIFIERS.items()),
            Argument("count", count.name, "So many."),
        ),
    )
    prefixed = f"{end}_"
    groups = _grouped(relationship) | _grouped(node, prefixed, "{n}")
    groups[end] = Key(end, "{n}", step.end)
    orders = _keys(relationship) | _keys(node, prefixed, "{n}")
    return _listing(stem, filter_, orders, groups, [count, through])


_QUANTIFIERS = {"some": "One at least.", "none": "Not one.", "every": "All there are, if any."}


def _of_relationships() -> Listing:
    leaves = leaves_of(None)
    conditions = _compared(leaves)
    for end in ("from", "to"):
        told = "The key of where it starts." if end == "from" else "The key of where it ends."
        conditions[end] = ("StringFilter", told, Compare(f"{{v}}.{end}_id"))
        conditions |= _ends(end)
    for name, leaf, having in _own_properties():
        compare = Compare(leaf.cypher, leaf.missing, having)
        conditions[name] = (filter_type(leaf), leaf.meaning, compare)
    groups = {"type": Key("type", "toLower(type({v}))", RELATIONSHIP_TYPE.name)}
    groups |= _grouped(leaves)
    groups |= {
        "from": Key("from", "startNode({v})", "Named"),
        "to": Key("to", "endNode({v})", "Named"),
    }
    return _listing(
        "Relationship",
        _filter("RelationshipFilter", "Which relationships.", conditions),
        _keys(leaves),
        groups,
        [],
    )


def _ends(end: str) -> dict[str, tuple[str, str, Condition]]:
    """Filters of the node at an end, one for each label that stands there."""
    starts = end == "from"
    labels = {pair[0 if starts else 1] for one in vocabulary.RELATIONSHIPS for pair in one.ends}
    told = "Starts" if starts else "Ends"
    return {
        f"{end}{label}": (
            f"{label}Filter",
            f"{told} at {'an' if label[0] in 'AE' else 'a'} {label.lower()}, and one like this.",
            Nested(label, f"MATCH ({{n}}:{label} {{id: {{v}}.{end}_id}})"),
        )
        for label in sorted(labels)
    }


def _own_properties() -> Iterable[tuple[str, Leaf, tuple[str, ...]]]:
    """Properties of single types, renamed where two mean different things by one name."""
    having: dict[str, list[tuple[Relationship, Property]]] = {}
    for relationship in vocabulary.RELATIONSHIPS:
        for prop in relationship.properties:
            having.setdefault(prop.name, []).append((relationship, prop))
    for name, found in having.items():
        if len({(prop.type, prop.terms and prop.terms.name) for _, prop in found}) == 1:
            yield camel(name), typed(found[0][1]), tuple(one.type for one, _ in found)
            continue
        for relationship, prop in found:
            head = relationship.graphql[0].lower() + relationship.graphql[1:]
            yield f"{head}{camel('_' + name)}", typed(prop), (relationship.type,)


LENS = Input(
    "Lens",
    "Whose word counts: only what a source affirms that passes is shown. Empty: everybody's.",
    (
        Argument(
            "minReliability", "Reliability", "This letter or a better one; F cannot be judged."
        ),
        Argument("withoutSources", "[String!]", "Not by these sources' word; keys."),
        Argument("withoutSpeakers", "[String!]", "Not by these actors' word; keys."),
    ),
)

COMPARISONS: tuple[Input, ...] = tuple(_comparisons())

LISTINGS: dict[str, Listing] = {
    listing.stem: listing
    for listing in (
        *(_of_node(node) for node in vocabulary.NODES),
        *{
            stem_of(step): _of_step(step)
            for node in vocabulary.ENTITIES
            for step in vocabulary.steps_from(node.label)
        }.values(),
        _of_relationships(),
    )
}
"""By the stem of the connection's name."""

__all__ = ["COMPARISONS", "DIRECTION", "LENS", "LISTINGS", "RELATIONSHIP_TYPE"]
