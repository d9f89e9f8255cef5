"""What there is: nodes and relationships, their properties and their ends.

GraphQL types, constraints, the compiler's tables and the validator all read these tables. A name in
a table is the name in the graph; GraphQL shows it in camel case.
"""

from __future__ import annotations

from marchland.model import terms
from marchland.model.declare import (
    PERIOD,
    RECORDED,
    SUMMARY,
    Clock,
    Node,
    Property,
    Relationship,
    Step,
    Type,
    term,
    term_list,
    text,
)

_ENTITY = (
    text("id", "Stable and readable; `key` in GraphQL.", required=True),
    text("name", "The usual English name.", required=True),
)
_ALIASES = Property(
    "aliases", Type.STRINGS, "Other names and spellings; they suggest, never merge."
)
_DESCRIPTION = text("description", "One or two neutral sentences.")
_WIKIDATA = text("wikidata_id", "Wikidata item.")
_ISO3 = text("iso3", "ISO 3166-1 alpha-3 code.")
_GW = Property("gw_number", Type.INTEGER, "Gleditsch-Ward state number.")

ACTOR = Node(
    "Actor",
    "actor",
    "actors",
    "Who acts: states, armed groups, coalitions, people.",
    (
        *_ENTITY,
        term("kind", terms.ACTOR_KIND, "What sort of actor.", required=True),
        _ALIASES,
        _DESCRIPTION,
        Property("exists_from", Type.DATE, "First day of its existence, if known."),
        Property("exists_to", Type.DATE, "First day on which it no longer existed."),
        _ISO3,
        _GW,
        text("ucdp_id", "UCDP actor id."),
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
        term("kind", terms.REGION_KIND, "What sort of region.", required=True),
        _ALIASES,
        _DESCRIPTION,
        Property("location", Type.POINT, "A point inside it (WGS 84)."),
        Property("approximate", Type.BOOLEAN, "Location and outline are drawn by hand, roughly."),
        Property("coastal", Type.BOOLEAN, "It has a coast on a sea; null where that is not known."),
        Property("hull", Type.STRING, "Rough outline of a zone, as WKT POLYGON in WGS 84."),
        _ISO3,
        _GW,
        text("iso_3166_2", "ISO 3166-2 code."),
        text("adm1_code", "Natural Earth's key of a first-level region."),
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
        term("kind", terms.EVENT_KIND, "What sort of event.", required=True),
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
        text("id", "Stable and readable; `key` in GraphQL.", required=True),
        text("title", "Title as published.", required=True),
        text("publisher", "Who published it; none when the source does not tell."),
        text("url", "Where to read it."),
        Property("published_on", Type.DATE, "Day of publication.", True),
        term("reliability", terms.RELIABILITY, "Letter of the Admiralty code.", required=True),
        text("reason", "Why this letter.", required=True),
        text("licence", "Licence of the material, where it has one."),
    ),
)

ASSERTION = Node(
    "Assertion",
    "assertion",
    "assertions",
    "One source's saying that something is, or is not, so.",
    (
        text("id", "Stable and readable; `key` in GraphQL.", required=True),
        text(
            "about_id",
            "The lineage of the relationship, or the event, it speaks of.",
            required=True,
        ),
        term("stance", terms.STANCE, "Affirms or denies.", required=True),
        Property("explicit", Type.BOOLEAN, "Said in so many words, not implied.", True),
        text("summary", "What is said, in the editors' words.", required=True),
        text("locator", "Paragraph, page or row."),
        Property("credibility", Type.INTEGER, "Number of the Admiralty code, 1 to 6.", True),
        Property("asserted_on", Type.DATE, "The day on which the source says so.", True),
        *RECORDED,
        Property(
            "exhaustive_in",
            Type.STRING,
            "The source says that there is no other of the kind in this region.",
            refers_to="Region",
        ),
        term_list("forms", terms.SUPPORT_FORM, "Forms of support that it surely tells of."),
        term_list(
            "pooled_forms",
            terms.SUPPORT_FORM,
            "Forms that it tells of several supporters together: this one may have given them.",
        ),
        Property("against", Type.STRING, "In a fight against whom.", refers_to="Actor"),
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
    (term_list("forms", terms.SUPPORT_FORM, "In which forms.", required=True),),
)
OPPOSES = Relationship(
    "OPPOSES",
    "Opposes",
    (("Actor", "Actor"),),
    "opposes",
    "opposedBy",
    "One actor acts against another.",
    (term_list("forms", terms.OPPOSITION_FORM, "In which forms.", required=True),),
)
CONTROLS = Relationship(
    "CONTROLS",
    "Controls",
    (("Actor", "Region"),),
    "controls",
    "controlledBy",
    "An actor holds a region in fact.",
    (
        term("status", terms.STATUS, "How it is held.", required=True),
        term("extent", terms.EXTENT, "How much of it.", required=True),
        term("basis", terms.CONTROL_BASIS, "What the statement rests on.", required=True),
        Property("besieged", Type.BOOLEAN, "Reported as cut off by others."),
        text("role", "In what role, where a source says."),
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
    (term("extent", terms.EXTENT, "In how much of it.", required=True),),
)
MEMBER_OF = Relationship(
    "MEMBER_OF",
    "MemberOf",
    (("Actor", "Actor"),),
    "memberOf",
    "members",
    "An actor belongs to another.",
    (text("role", "In what role."),),
)
PART_OF = Relationship(
    "PART_OF",
    "PartOf",
    (("Region", "Region"), ("Actor", "Actor"), ("Event", "Event")),
    "partOf",
    "parts",
    "A region lies within another; an actor or event is part of another.",
    (term("basis", terms.PART_BASIS, "By whose reckoning, where disputed."),),
)
OVERLAPS = Relationship(
    "OVERLAPS",
    "Overlaps",
    (("Region", "Region"),),
    "overlaps",
    "overlappedBy",
    "A zone cuts across an administrative region.",
    (term("extent", terms.EXTENT, "How much of the target it covers.", required=True),),
)
SUCCEEDED_BY = Relationship(
    "SUCCEEDED_BY",
    "SucceededBy",
    (("Actor", "Actor"), ("Region", "Region")),
    "succeededBy",
    "predecessors",
    "One became another.",
    (term("kind", terms.SUCCESSION_KIND, "How.", required=True),),
    Clock.HAPPENED,
)
INVOLVES = Relationship(
    "INVOLVES",
    "Involves",
    (("Event", "Actor"),),
    "involves",
    "events",
    "An actor has a part in an event.",
    (term("role", terms.EVENT_ROLE, "Which part.", required=True),),
    Clock.HAPPENED,
)
AT = Relationship(
    "AT",
    "At",
    (("Event", "Region"),),
    "at",
    "events",
    "Where an event happened.",
    (term("role", terms.PLACE_ROLE, "The place's part in it.", required=True),),
    Clock.HAPPENED,
)

STRUCTURE = (BORDERS.type, PART_OF.type, OVERLAPS.type)
"""How regions and groups lie to each other: what an answer leads along rather than states."""

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
_LABEL_BY_PREFIX = {node.prefix: node.label for node in NODES}
RELATIONSHIP_BY_TYPE = {relationship.type: relationship for relationship in RELATIONSHIPS}


def label_of(id_: str) -> str | None:
    """The label of the node that an id is of, by its prefix; None where there is no such."""
    return _LABEL_BY_PREFIX.get(id_.partition(":")[0])


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
