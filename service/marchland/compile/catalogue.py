"""Every object type and field, derived from the model: what it is in GraphQL and in Cypher.

The Strawberry types are made from these tables, and the compiler reads them, so neither can say
what the other does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from marchland.compile.fields import (
    PAGING,
    Decode,
    Evidence,
    Field,
    Inline,
    Lookup,
    ObjectType,
    Origin,
    Page,
    Value,
)
from marchland.model import period, vocabulary
from marchland.model.declare import Clock, Node, Property, Relationship, Step, Type

_GRAPHQL_SCALARS = {
    Type.STRING: "String",
    Type.BOOLEAN: "Boolean",
    Type.INTEGER: "Int",
    Type.FLOAT: "Float",
    Type.DATE: "Date",
    Type.DATETIME: "DateTime",
    Type.POINT: "Point",
    Type.STRINGS: "[String!]",
}
_SENTINELS = {
    "valid_from": period.UNKNOWN_START,
    "valid_to": period.OPEN_END,
}


def camel(name: str) -> str:
    """The GraphQL spelling of a stored name."""
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def _property_type(prop: Property) -> str:
    if prop.terms is not None:
        base = f"[{prop.terms.name}!]" if prop.type is Type.STRINGS else prop.terms.name
    else:
        base = _GRAPHQL_SCALARS[prop.type]
    always = prop.type is Type.STRINGS or prop.name == "disputed"
    required = (prop.required or always) and prop.name not in (*_SENTINELS, "retracted_at")
    return f"{base}!" if required else base


def _property_origin(prop: Property) -> Origin:
    stored = f"{{v}}.{prop.name}"
    if prop.refers_to is not None:
        return Lookup(prop.refers_to, f"MATCH ({{n}}:{prop.refers_to} {{id: {stored}}})")
    if prop.name in _SENTINELS:
        return Value(f"toString(nullIf({stored}, date('{_SENTINELS[prop.name].isoformat()}')))")
    if prop.name == "retracted_at":
        return Value(f"toString(nullIf({stored}, datetime('9999-12-31T00:00:00Z')))")
    if prop.type in (Type.DATE, Type.DATETIME):
        return Value(f"toString({stored})")
    if prop.terms is not None and prop.type is Type.STRINGS:
        return Value(f"[term IN coalesce({stored}, []) | toUpper(term)]")
    if prop.terms is not None:
        return Value(f"toUpper({stored})")
    if prop.type is Type.STRINGS:
        return Value(f"coalesce({stored}, [])")
    if prop.name == "disputed":
        return Value(f"coalesce({stored}, false)")
    if prop.type is Type.POINT:
        return Inline("Point")
    return Value(stored)


def _property_field(prop: Property) -> Field:
    kind = prop.refers_to or _property_type(prop)
    return Field(camel(prop.name), kind, prop.meaning, _property_origin(prop))


def _identity(key: str) -> tuple[Field, ...]:
    return (
        Field(
            "id",
            "ID!",
            "Opaque; carries the key and the clock, so caches keep two dates apart.",
            Value(key, Decode.GLOBAL_ID),
        ),
        Field("key", "String!", "Stable and readable.", Value(key)),
    )


def _type(
    name: str, meaning: str, fields: Iterable[Field], interfaces: tuple[str, ...] = ()
) -> ObjectType:
    return ObjectType(name, meaning, {field.name: field for field in fields}, interfaces)


_ASSERTIONS = Field(
    "assertions",
    "AssertionConnection!",
    "Who affirms and who denies it.",
    Evidence(),
    PAGING,
)

_SPOKEN_OF = (
    "WHEN {v}.valid_from > date('0001-01-01') THEN 'ASSERTED' "
    "WHEN {d} >= {v}.first_asserted_on OR {d} >= {v}.valid_to - "
    + period.allowance("{v}", "to")
    + " THEN 'ASSERTED' ELSE 'CARRIED_BACK' END"
)


def standing(relationship: Relationship) -> Field:
    """The standing of a relationship: control may be a default, what happened stays so."""
    cases = []
    if relationship is vocabulary.CONTROLS:
        cases.append("WHEN {v}.basis = 'default' THEN 'DEFAULT'")
    if relationship.clock is Clock.HOLDS:
        cases.append("WHEN {d} > {v}.last_asserted_on THEN 'CARRIED_FORWARD'")
    return Field(
        "standing",
        "Standing!",
        "Whether a source speaks of the date, or the fact is carried to it.",
        Value(" ".join(["CASE", *cases, _SPOKEN_OF])),
    )


_WITHIN_PRECISION = Field(
    "withinPrecision",
    "Boolean!",
    "The date lies within the imprecision of the start or the end.",
    Value(f"{period.holds_on('{v}', '{d}')} AND NOT ({period.certain_on('{v}', '{d}')})"),
)


def connection_of(step: Step) -> str:
    """The name of the connection type behind a step."""
    return f"{step.end}{step.relationship.graphql}Connection"


def _step_field(step: Step, name: str) -> Field:
    meaning = step.relationship.meaning
    told = meaning if step.outgoing else f"The other way round of: {meaning}"
    return Field(name, f"{connection_of(step)}!", told, Page(step), PAGING)


def _node_type(node: Node) -> ObjectType:
    own = [_property_field(prop) for prop in node.properties if prop.name != "id"]
    steps = [_step_field(step, step.name) for step in vocabulary.steps_from(node.label)]
    extra: list[Field] = []
    if node is vocabulary.EVENT:
        extra = [_WITHIN_PRECISION, _ASSERTIONS]
    if node is vocabulary.ASSERTION:
        extra = list(_ASSERTION_FIELDS)
    interfaces = ("Node", "Named") if node in vocabulary.ENTITIES else ("Node",)
    return _type(
        node.label,
        node.meaning,
        (*_identity("{v}.id"), *own, *extra, *steps),
        interfaces,
    )


_ASSERTION_FIELDS = (
    Field(
        "admiralty",
        "String",
        "The Admiralty pair: the source's letter, the statement's number.",
        Value(
            "head(COLLECT { MATCH ({v})-[:PUBLISHED_IN]->(cited:Source) "
            "RETURN cited.reliability + toString({v}.credibility) })"
        ),
    ),
    Field(
        "source",
        "Source!",
        "Where it is published.",
        Lookup("Source", "MATCH ({v})-[:PUBLISHED_IN]->({n}:Source)"),
    ),
    Field(
        "speaker",
        "Actor",
        "Who says so where the publication only reports it; none means its own voice.",
        Lookup("Actor", "MATCH ({v})-[:ATTRIBUTED_TO]->({n}:Actor)"),
    ),
)


def _relationship_type(relationship: Relationship) -> ObjectType:
    skipped = ("id", "version_id", "from_id", "to_id")
    own = [_property_field(p) for p in relationship.all_properties if p.name not in skipped]
    sources = sorted({source for source, _ in relationship.ends})
    targets = sorted({target for _, target in relationship.ends})
    ends = (
        Field("from", _end(sources), "Where it starts.", Lookup(_plain(sources), _END["from"])),
        Field("to", _end(targets), "Where it ends.", Lookup(_plain(targets), _END["to"])),
    )
    return _type(
        relationship.graphql,
        relationship.meaning,
        (
            Field(
                "id",
                "ID!",
                "Opaque; carries the version and the clock.",
                Value("{v}.version_id", Decode.GLOBAL_ID),
            ),
            Field("key", "String!", "The lineage: stable through corrections.", Value("{v}.id")),
            Field("version", "String!", "This version of it.", Value("{v}.version_id")),
            *ends,
            *own,
            standing(relationship),
            _WITHIN_PRECISION,
            _ASSERTIONS,
        ),
        ("Node", "Relationship"),
    )


_END = {"from": "WITH startNode({v}) AS {n}", "to": "WITH endNode({v}) AS {n}"}


def _plain(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else "Named"


def _end(labels: list[str]) -> str:
    return f"{_plain(labels)}!"


_PAGE_INFO = _type(
    "PageInfo",
    "Where a page lies in its list (Relay).",
    (
        Field("hasNextPage", "Boolean!", "Whether there is more after it.", Value("")),
        Field("hasPreviousPage", "Boolean!", "Whether it starts after a cursor.", Value("")),
        Field("startCursor", "String", "The cursor of its first entry.", Value("")),
        Field("endCursor", "String", "The cursor of its last entry.", Value("")),
    ),
)

_POINT = _type(
    "Point",
    "A place on the globe, WGS 84.",
    (
        Field("latitude", "Float!", "Degrees north.", Value("{v}.location.latitude")),
        Field("longitude", "Float!", "Degrees east.", Value("{v}.location.longitude")),
    ),
)


def _connection(name: str, node: str, relationship: str | None) -> tuple[ObjectType, ObjectType]:
    stem = name.removesuffix("Connection")
    fields = [
        Field("cursor", "String!", "Where it stands in the list.", Value("")),
        Field("node", f"{node}!", "The entry.", Inline(node, "{n}")),
    ]
    if relationship:
        fields.append(
            Field(
                "relationship",
                f"{relationship}!",
                "How it is related.",
                Inline(relationship, "{e}"),
            )
        )
    return (
        _type(
            name,
            f"A page of a list of {node}.",
            (
                Field("edges", f"[{stem}Edge!]!", "The entries.", Value("")),
                Field("pageInfo", "PageInfo!", "Where the page lies.", Inline("PageInfo")),
                Field("totalCount", "Int!", "How many there are; counted when asked.", Value("")),
            ),
        ),
        _type(f"{stem}Edge", f"An entry of a list of {node}.", fields),
    )


def _all_types() -> Iterable[ObjectType]:
    yield _PAGE_INFO
    yield _POINT
    for node in vocabulary.NODES:
        yield _node_type(node)
        yield from _connection(f"{node.label}Connection", node.label, None)
    for relationship in vocabulary.RELATIONSHIPS:
        yield _relationship_type(relationship)
    for step in {
        connection_of(s): s for n in vocabulary.ENTITIES for s in vocabulary.steps_from(n.label)
    }.values():
        yield from _connection(connection_of(step), step.end, step.relationship.graphql)


TYPES: dict[str, ObjectType] = {kind.name: kind for kind in _all_types()}

_SHARED = {
    "Node": ("An object that a client may store by its id (Relay).", ("id",)),
    "Named": (
        "Something with a name: an actor, a region or an event.",
        ("id", "key", "name", "aliases", "description"),
    ),
    "Relationship": (
        "What is said to hold between two things, for a time, with evidence.",
        tuple(
            name
            for name in TYPES["Supports"].fields
            if all(name in TYPES[r.graphql].fields for r in vocabulary.RELATIONSHIPS)
            and name not in ("from", "to")
        ),
    ),
}

INTERFACES: dict[str, ObjectType] = {
    name: ObjectType(
        name,
        meaning,
        {
            field: next(t for t in TYPES.values() if name in t.interfaces).fields[field]
            for field in fields
        },
    )
    for name, (meaning, fields) in _SHARED.items()
}

POSSIBLE: dict[str, tuple[str, ...]] = {
    name: tuple(t.name for t in TYPES.values() if name in t.interfaces) for name in INTERFACES
}
"""The object types behind an interface; of nodes, the type's name is the label."""


@dataclass(frozen=True)
class Catalogue:
    """All types there are: those of the model, and those of the questions."""

    types: dict[str, ObjectType]
    interfaces: dict[str, ObjectType]
    possible: dict[str, tuple[str, ...]]
