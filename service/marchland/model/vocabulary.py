"""What there is: nodes and relationships, their properties and their ends.

GraphQL types, constraints, the compiler's tables and the validator all read these tables. A name in
a table is the name in the graph; GraphQL shows it in camel case.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from marchland.model import terms
from marchland.model.terms import Terms


class Type(StrEnum):
    """The types a stored property can have."""

    STRING = "string"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    FLOAT = "float"
    DATE = "date"
    DATETIME = "datetime"
    POINT = "point"
    STRINGS = "strings"


@dataclass(frozen=True, slots=True)
class Property:
    """One stored property: its type, whether it must be there, its terms, what it means."""

    name: str
    type: Type
    meaning: str
    required: bool = False
    terms: Terms | None = None
    refers_to: str | None = None
    """The label whose ``id`` this property holds; GraphQL shows that node."""
    computed: bool = False
    """Set by the summariser from the assertions, never by a writer."""


@dataclass(frozen=True, slots=True)
class Node:
    """A kind of node: its label, which is also its GraphQL type, and its properties."""

    label: str
    prefix: str
    plural: str
    meaning: str
    properties: tuple[Property, ...]

    def property(self, name: str) -> Property | None:
        """The property of that name, if there is one."""
        return next((p for p in self.properties if p.name == name), None)


class Clock(StrEnum):
    """How ``asOf`` chooses among relationships of a type."""

    HOLDS = "holds"
    """Those whose period covers the date."""
    HAPPENED = "happened"
    """Those that had begun by the date: what happened stays so."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A kind of relationship: its ends, the names of its two directions, its properties."""

    type: str
    graphql: str
    ends: tuple[tuple[str, str], ...]
    """The (source label, target label) pairs that are allowed."""
    forward: str
    """The field on the source that leads to the target."""
    backward: str
    """The field on the target that leads to the source; equal to ``forward`` when symmetric."""
    meaning: str
    properties: tuple[Property, ...] = ()
    clock: Clock = Clock.HOLDS

    @property
    def symmetric(self) -> bool:
        """Stored once, true both ways."""
        return self.forward == self.backward

    @property
    def all_properties(self) -> tuple[Property, ...]:
        """Its own properties after those that every relationship has."""
        return COMMON + self.properties

    def property(self, name: str) -> Property | None:
        """The property of that name, if there is one."""
        return next((p for p in self.all_properties if p.name == name), None)


def _text(name: str, meaning: str, *, required: bool = False) -> Property:
    return Property(name, Type.STRING, meaning, required)


def _term(name: str, of: Terms, meaning: str, *, required: bool = False) -> Property:
    return Property(name, Type.STRING, meaning, required, of)


def _terms(name: str, of: Terms, meaning: str, *, required: bool = False) -> Property:
    return Property(name, Type.STRINGS, meaning, required, of)


def _computed(name: str, of_type: Type, meaning: str) -> Property:
    return Property(name, of_type, meaning, computed=True)


PERIOD = (
    Property("valid_from", Type.DATE, "First possible day; null when not known.", True),
    Property("valid_to", Type.DATE, "First day on which it is certainly over; null if open.", True),
    _term("from_precision", terms.PRECISION, "How exactly the start is known.", required=True),
    _term("to_precision", terms.PRECISION, "How exactly the end is known.", required=True),
)

RECORDED = (
    Property("recorded_at", Type.DATETIME, "When this graph took it in (UTC).", True),
    Property(
        "retracted_at", Type.DATETIME, "When this graph took it back; null while it stands.", True
    ),
)

SUMMARY = (
    _computed("admiralty", Type.STRING, "Admiralty pair of the strongest affirmation, as in C3."),
    _computed(
        "confidence", Type.FLOAT, "0 to 1, computed from the pairs; it sorts and filters only."
    ),
    _computed("against", Type.FLOAT, "The same of the denials; null without any. Never netted."),
    _computed("disputed", Type.BOOLEAN, "Both affirmed and denied."),
    _computed(
        "origins", Type.INTEGER, "Distinct origins (speaker, else publisher) that affirm it."
    ),
    _computed("first_asserted_on", Type.DATE, "The first day on which a source affirms it."),
    _computed("last_asserted_on", Type.DATE, "The last day on which a source affirms it."),
)

COMMON = (
    _text("id", "The lineage: stable through corrections.", required=True),
    _text("version_id", "This version of it; unique.", required=True),
    _text("from_id", "The id of its source.", required=True),
    _text("to_id", "The id of its target.", required=True),
    *PERIOD,
    *RECORDED,
    _text("note", "A remark of the editors that is no fact of the source."),
    *SUMMARY,
)

_ENTITY = (
    _text("id", "Stable and readable; `key` in GraphQL.", required=True),
    _text("name", "The usual English name.", required=True),
)
_ALIASES = Property(
    "aliases", Type.STRINGS, "Other names and spellings; they suggest, never merge."
)
_DESCRIPTION = _text("description", "One or two neutral sentences.")
_WIKIDATA = _text("wikidata_id", "Wikidata item.")
_ISO3 = _text("iso3", "ISO 3166-1 alpha-3 code.")
_GW = Property("gw_number", Type.INTEGER, "Gleditsch-Ward state number.")

ACTOR = Node(
    "Actor",
    "actor",
    "actors",
    "Who acts: states, armed groups, coalitions, people.",
    (
        *_ENTITY,
        _term("kind", terms.ACTOR_KIND, "What sort of actor.", required=True),
        _ALIASES,
        _DESCRIPTION,
        Property("exists_from", Type.DATE, "First day of its existence, if known."),
        Property("exists_to", Type.DATE, "First day on which it no longer existed."),
        _ISO3,
        _GW,
        _text("ucdp_id", "UCDP actor id."),
        _WIKIDATA,
    ),
)

REGION = Node(
    "Region",
    "region",
    "regions",
    "Where: countries, governorates, districts, camps, zones.",
    (
        *_ENTITY,
        _term("kind", terms.REGION_KIND, "What sort of region.", required=True),
        _ALIASES,
        _DESCRIPTION,
        Property("location", Type.POINT, "A point inside it (WGS 84)."),
        Property("approximate", Type.BOOLEAN, "Location and outline are drawn by hand, roughly."),
        Property("hull", Type.STRING, "Rough outline of a zone, as WKT POLYGON in WGS 84."),
        _ISO3,
        _GW,
        _text("iso_3166_2", "ISO 3166-2 code."),
        _text("adm1_code", "Natural Earth's key of a first-level region."),
        _WIKIDATA,
    ),
)

EVENT = Node(
    "Event",
    "event",
    "events",
    "What happens rather than holds: ceasefires, deals, battles, declarations.",
    (
        *_ENTITY,
        _term("kind", terms.EVENT_KIND, "What sort of event.", required=True),
        _ALIASES,
        _DESCRIPTION,
        *PERIOD,
        *SUMMARY,
    ),
)

SOURCE = Node(
    "Source",
    "source",
    "sources",
    "A publication or dataset that assertions cite.",
    (
        _text("id", "Stable and readable; `key` in GraphQL.", required=True),
        _text("title", "Title as published.", required=True),
        _text("publisher", "Who published it; none when the source does not tell."),
        _text("url", "Where to read it."),
        Property("published_on", Type.DATE, "Day of publication.", True),
        _term("reliability", terms.RELIABILITY, "Letter of the Admiralty code.", required=True),
        _text("reason", "Why this letter.", required=True),
        _text("licence", "Licence of the material, where it has one."),
    ),
)

ASSERTION = Node(
    "Assertion",
    "assertion",
    "assertions",
    "One source's saying that something is, or is not, so.",
    (
        _text("id", "Stable and readable; `key` in GraphQL.", required=True),
        _text(
            "about_id",
            "The lineage of the relationship, or the event, it speaks of.",
            required=True,
        ),
        _term("stance", terms.STANCE, "Affirms or denies.", required=True),
        Property("explicit", Type.BOOLEAN, "Said in so many words, not implied.", True),
        _text("summary", "What is said, in the editors' words.", required=True),
        _text("locator", "Paragraph, page or row."),
        Property("credibility", Type.INTEGER, "Number of the Admiralty code, 1 to 6.", True),
        Property("asserted_on", Type.DATE, "The day on which the source says so.", True),
        *RECORDED,
        Property(
            "exhaustive_in",
            Type.STRING,
            "The source says that there is no other of the kind in this region.",
            refers_to="Region",
        ),
    ),
)

ENTITIES = (ACTOR, REGION, EVENT)
NODES = (*ENTITIES, SOURCE, ASSERTION)

SUPPORTS = Relationship(
    "SUPPORTS",
    "Supports",
    (("Actor", "Actor"),),
    "supports",
    "supportedBy",
    "One actor backs another.",
    (_terms("forms", terms.SUPPORT_FORM, "In which forms.", required=True),),
)
OPPOSES = Relationship(
    "OPPOSES",
    "Opposes",
    (("Actor", "Actor"),),
    "opposes",
    "opposedBy",
    "One actor acts against another.",
    (_terms("forms", terms.OPPOSITION_FORM, "In which forms.", required=True),),
)
CONTROLS = Relationship(
    "CONTROLS",
    "Controls",
    (("Actor", "Region"),),
    "controls",
    "controlledBy",
    "An actor holds a region in fact.",
    (
        _term("status", terms.STATUS, "How it is held.", required=True),
        _term("extent", terms.EXTENT, "How much of it.", required=True),
        _term("basis", terms.CONTROL_BASIS, "What the statement rests on.", required=True),
        Property("besieged", Type.BOOLEAN, "Reported as cut off by others."),
        _text("role", "In what role, where a source says."),
        Property("agent", Type.STRING, "Whose hands hold it.", refers_to="Actor"),
    ),
)
BORDERS = Relationship(
    "BORDERS",
    "Borders",
    (("Region", "Region"),),
    "borders",
    "borders",
    "Two regions share a line. Stored once, true both ways.",
    (
        Property("length_km", Type.FLOAT, "Approximate length of the line in kilometres."),
        Property(
            "via", Type.STRING, "The disputed land it is reached through.", refers_to="Region"
        ),
    ),
)
CLAIMS = Relationship(
    "CLAIMS",
    "Claims",
    (("Actor", "Region"),),
    "claims",
    "claimedBy",
    "An actor holds that a region is rightfully its own; says nothing of control.",
)
PRESENT_IN = Relationship(
    "PRESENT_IN",
    "PresentIn",
    (("Actor", "Region"),),
    "presentIn",
    "present",
    "An actor has people in a region; says nothing of control.",
    (_term("extent", terms.EXTENT, "In how much of it.", required=True),),
)
MEMBER_OF = Relationship(
    "MEMBER_OF",
    "MemberOf",
    (("Actor", "Actor"),),
    "memberOf",
    "members",
    "An actor belongs to another.",
    (_text("role", "In what role."),),
)
PART_OF = Relationship(
    "PART_OF",
    "PartOf",
    (("Region", "Region"), ("Actor", "Actor"), ("Event", "Event")),
    "partOf",
    "parts",
    "A region lies within another; an actor or event is part of another.",
    (_term("basis", terms.PART_BASIS, "By whose reckoning, where disputed."),),
)
OVERLAPS = Relationship(
    "OVERLAPS",
    "Overlaps",
    (("Region", "Region"),),
    "overlaps",
    "overlappedBy",
    "A zone cuts across an administrative region.",
    (_term("extent", terms.EXTENT, "How much of the target it covers.", required=True),),
)
SUCCEEDED_BY = Relationship(
    "SUCCEEDED_BY",
    "SucceededBy",
    (("Actor", "Actor"), ("Region", "Region")),
    "succeededBy",
    "predecessors",
    "One became another.",
    (_term("kind", terms.SUCCESSION_KIND, "How.", required=True),),
    Clock.HAPPENED,
)
INVOLVES = Relationship(
    "INVOLVES",
    "Involves",
    (("Event", "Actor"),),
    "involves",
    "events",
    "An actor has a part in an event.",
    (_term("role", terms.EVENT_ROLE, "Which part.", required=True),),
    Clock.HAPPENED,
)
AT = Relationship(
    "AT",
    "At",
    (("Event", "Region"),),
    "at",
    "events",
    "Where an event happened.",
    (_term("role", terms.PLACE_ROLE, "The place's part in it.", required=True),),
    Clock.HAPPENED,
)

RELATIONSHIPS = (
    SUPPORTS,
    OPPOSES,
    CONTROLS,
    BORDERS,
    CLAIMS,
    PRESENT_IN,
    MEMBER_OF,
    PART_OF,
    OVERLAPS,
    SUCCEEDED_BY,
    INVOLVES,
    AT,
)

NODE_BY_LABEL = {node.label: node for node in NODES}
RELATIONSHIP_BY_TYPE = {relationship.type: relationship for relationship in RELATIONSHIPS}


@dataclass(frozen=True, slots=True)
class Step:
    """One field that leads from a node along a relationship to other nodes."""

    relationship: Relationship
    start: str
    end: str
    outgoing: bool
    name: str = field(default="")


def steps_from(label: str) -> tuple[Step, ...]:
    """Every relationship field of a node with this label, in the order of the tables."""
    found: list[Step] = []
    for relationship in RELATIONSHIPS:
        for source, target in relationship.ends:
            if source == label:
                found.append(Step(relationship, label, target, True, relationship.forward))
            if target == label and not relationship.symmetric:
                found.append(Step(relationship, label, source, False, relationship.backward))
    return tuple(found)
