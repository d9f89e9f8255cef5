"""Every object type and field, derived from the model: what it is in GraphQL and in Cypher.

The Strawberry types are made from these tables, and the compiler reads them, so neither can say
what the other does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from marchland.compile.fields import (
    CLOCKS,
    LARGEST_PAGE,
    PAGING,
    Argument,
    Column,
    Decode,
    Evidence,
    Field,
    Inline,
    Input,
    Key,
    Listing,
    Lookup,
    ObjectType,
    Origin,
    Page,
    Value,
)
from marchland.compile.inputs import LISTINGS, stem_of
from marchland.compile.leaves import (
    ADMIRALTY,
    HIDDEN,
    WITHIN_PRECISION,
    camel,
    sentinel_of,
    standing_of,
    stored_in,
)
from marchland.model import vocabulary
from marchland.model.declare import COMMON, Node, Property, Relationship, Step, Type
from marchland.model.terms import Terms

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
_NEVER_REQUIRED = ("valid_from", "valid_to", "retracted_at")


def _property_type(prop: Property) -> str:
    if prop.terms is not None:
        base = f"[{prop.terms.name}!]" if prop.type is Type.STRINGS else prop.terms.name
    else:
        base = _GRAPHQL_SCALARS[prop.type]
    always = prop.type is Type.STRINGS or prop.name == "disputed"
    required = (prop.required or always) and prop.name not in _NEVER_REQUIRED
    return f"{base}!" if required else base


def _property_origin(prop: Property) -> Origin:
    stored = stored_in(prop)
    if prop.refers_to is not None:
        return Lookup(prop.refers_to, f"MATCH ({{n}}:{prop.refers_to} {{id: {stored}}})")
    if missing := sentinel_of(prop):
        return Value(f"toString(nullIf({stored}, {missing}))")
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


def list_arguments(stem: str, *more: Argument) -> tuple[Argument, ...]:
    """The arguments of a list, which are the same everywhere."""
    return (
        *PAGING,
        *more,
        Argument("where", f"{stem}Filter", "Only these."),
        Argument("orderBy", f"[{stem}Order!]", "In this order; ties, and if none, by key."),
        *CLOCKS,
    )


_ASSERTIONS = Field(
    "assertions",
    "AssertionConnection!",
    "Who affirms and who denies it.",
    Evidence(),
    list_arguments("Assertion"),
)


def _standing(relationship: Relationship | None) -> Field:
    return Field(
        "standing",
        "Standing!",
        "Whether a source speaks of the date, or the fact is carried to it.",
        Value(standing_of(relationship)),
    )


_WITHIN_PRECISION = Field(
    "withinPrecision",
    "Boolean!",
    "The date lies within the imprecision of the start or the end.",
    Value(WITHIN_PRECISION),
)


def connection_of(step: Step) -> str:
    """The name of the connection type behind a step."""
    return f"{stem_of(step)}Connection"


def _step_field(step: Step, name: str) -> Field:
    meaning = step.relationship.meaning
    told = meaning if step.outgoing else f"The other way round of: {meaning}"
    arguments = list_arguments(connection_of(step).removesuffix("Connection"))
    return Field(name, f"{connection_of(step)}!", told, Page(step), arguments)


def _node_type(node: Node) -> ObjectType:
    own = [_property_field(p) for p in node.properties if p.name not in HIDDEN | {"id"}]
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
        Value(ADMIRALTY),
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


def _own_of(properties: Iterable[Property]) -> list[Field]:
    skipped = HIDDEN | {"id", "version_id", "from_id", "to_id"}
    return [_property_field(prop) for prop in properties if prop.name not in skipped]


def _relationship_fields(
    relationship: Relationship | None, identity: Value, ends: dict[str, str], own: Iterable[Field]
) -> tuple[Field, ...]:
    return (
        Field("id", "ID!", "Opaque; carries the version and the clocks.", identity),
        Field("key", "String!", "The lineage: stable through corrections.", Value("{v}.id")),
        Field("version", "String!", "This version of it.", Value("{v}.version_id")),
        Field("from", f"{ends['from']}!", "Where it starts.", Lookup(ends["from"], _END["from"])),
        Field("to", f"{ends['to']}!", "Where it ends.", Lookup(ends["to"], _END["to"])),
        *own,
        _standing(relationship),
        _WITHIN_PRECISION,
        _ASSERTIONS,
    )


def _relationship_type(relationship: Relationship) -> ObjectType:
    ends = {
        "from": _plain({source for source, _ in relationship.ends}),
        "to": _plain({target for _, target in relationship.ends}),
    }
    own = _own_of(relationship.all_properties)
    identity = Value("{v}.version_id", Decode.GLOBAL_ID)
    return _type(
        relationship.graphql,
        relationship.meaning,
        _relationship_fields(relationship, identity, ends, own),
        ("Node", "Relationship"),
    )


_END = {"from": "WITH startNode({v}) AS {n}", "to": "WITH endNode({v}) AS {n}"}


def _plain(labels: set[str]) -> str:
    return next(iter(labels)) if len(labels) == 1 else "Named"


_PAGE_INFO = _type(
    "PageInfo",
    "Where a page lies in its list (Relay).",
    (
        Field("hasNextPage", "Boolean!", "Whether there is more after it.", Value("")),
        Field("hasPreviousPage", "Boolean!", "Whether there is more before it.", Value("")),
        Field("startCursor", "String", "The cursor of its first entry.", Value("")),
        Field("endCursor", "String", "The cursor of its last entry.", Value("")),
        Field(
            "cutShort",
            "Boolean!",
            "So many entries were passed over that the page ends early; go on from its cursor.",
            Value(""),
        ),
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


def connection_types(
    node: str, stem: str = "", relationship: str = "", listing: Listing | None = None
) -> Iterable[ObjectType]:
    """The types of a list of nodes of a type: its page, its entries, its groups."""
    stem = stem or node
    fields = [
        Field("cursor", "String!", "Where it stands in the list.", Value("")),
        Field("node", f"{node}!", "The entry.", Inline(node, "{n}")),
    ]
    if relationship:
        how = Inline(relationship, "{e}")
        fields.append(Field("relationship", f"{relationship}!", "How it is related.", how))
    counted = [
        Field("edges", f"[{stem}Edge!]!", "The entries.", Value("")),
        Field("pageInfo", "PageInfo!", "Where the page lies.", Inline("PageInfo")),
        Field("totalCount", "Int!", "How many there are; counted when asked.", Value("")),
    ]
    if listing and listing.groups:
        counted.append(_aggregate(stem))
        yield _group_type(listing)
    yield _type(f"{stem}Connection", f"A page of a list of {node}.", counted)
    yield _type(f"{stem}Edge", f"An entry of a list of {node}.", fields)


def _aggregate(stem: str) -> Field:
    return Field(
        "aggregate",
        f"[{stem}Group!]!",
        "How many there are in the whole list, by these keys; most first.",
        Value(""),
        (
            Argument("by", f"[{stem}GroupKey!]!", "What to group by; nothing counts all."),
            Argument("first", "Int", f"How many groups, 1 to {LARGEST_PAGE}.", 100),
        ),
    )


def _group_type(listing: Listing) -> ObjectType:
    keys = [
        Field(key.name, key.type, f"The {key.name} that the group shares.", _group_column(key))
        for key in listing.groups.values()
    ]
    count = Field("count", "Int!", "How many.", Column("count"))
    return _type(f"{listing.stem}Group", "What shares these keys.", (count, *keys))


def _group_column(key: Key) -> Column:
    return Column(key.name, key.type if key.type in ("Named", *vocabulary.NODE_BY_LABEL) else None)


def _all_types() -> Iterable[ObjectType]:
    yield _PAGE_INFO
    yield _POINT
    for node in vocabulary.NODES:
        yield _node_type(node)
        yield from connection_types(node.label, listing=LISTINGS[node.label])
    for relationship in vocabulary.RELATIONSHIPS:
        yield _relationship_type(relationship)
    steps = {stem_of(s): s for n in vocabulary.ENTITIES for s in vocabulary.steps_from(n.label)}
    for stem, step in steps.items():
        yield from connection_types(step.end, stem, step.relationship.graphql, LISTINGS[stem])
    yield from connection_types("Relationship", listing=LISTINGS["Relationship"])


TYPES: dict[str, ObjectType] = {kind.name: kind for kind in _all_types()}


def _interface(name: str, meaning: str, like: str, fields: tuple[str, ...]) -> ObjectType:
    origin = TYPES[like].fields
    typed_id = Value("[labels({v})[0], {v}.id]", Decode.TYPED_ID)
    own = [
        Field("id", "ID!", origin["id"].meaning, typed_id) if field == "id" else origin[field]
        for field in fields
    ]
    return _type(name, meaning, own)


INTERFACES: dict[str, ObjectType] = {
    "Node": _interface("Node", "An object that a client may store by its id.", "Actor", ("id",)),
    "Named": _interface(
        "Named",
        "Something with a name: an actor, a region or an event.",
        "Actor",
        ("id", "key", "name", "aliases", "description"),
    ),
    "Relationship": _type(
        "Relationship",
        "What is said to hold between two things, for a time, with evidence.",
        _relationship_fields(
            None,
            Value("[type({v}), {v}.version_id]", Decode.TYPED_ID),
            {"from": "Named", "to": "Named"},
            _own_of(COMMON),
        ),
    ),
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
    inputs: tuple[Input, ...] = ()
    terms: tuple[Terms, ...] = ()
    """The enums that are no list of the model's."""
