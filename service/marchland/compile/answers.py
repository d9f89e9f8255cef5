"""The types of what is asked of the graph as a whole: surroundings, paths, changes, search."""

from __future__ import annotations

from collections.abc import Iterable

from marchland.compile.fields import Argument, Column, Field, Inline, Input, ObjectType, Value
from marchland.compile.inputs import RELATIONSHIP_TYPE
from marchland.model.terms import Terms

MOST_HOPS = 3
MOST_IDS = 100
LONGEST_PATH = 8
MOST_PATHS = 100

PATH_MODE = Terms(
    "PathMode",
    "Which paths.",
    {
        "shortest": "All of the least length.",
        "all_simple": "All that visit no node twice, up to the length asked for.",
    },
)
PATH_DIRECTION = Terms(
    "PathDirection",
    "Which way relationships are followed.",
    {"outgoing": "Along them.", "incoming": "Against them.", "any": "Either way."},
)
CHANGE_KIND = Terms(
    "ChangeKind",
    "What changed.",
    {
        "began": "It began.",
        "ended": "It ended.",
        "changed_hands": "Control of a region began, while another actor's ended.",
    },
)
TERMS = (RELATIONSHIP_TYPE, PATH_MODE, PATH_DIRECTION, CHANGE_KIND)

SPAN = Input(
    "Span",
    "Days from the one up to, and not including, the other; without one, without end.",
    (
        Argument("from", "Date", "The first day."),
        Argument("to", "Date", "The day after the last."),
    ),
)

_RELATIONSHIPS = Column("relationships", "Relationship", many=True)


def _type(name: str, meaning: str, fields: Iterable[Field]) -> ObjectType:
    return ObjectType(name, meaning, {field.name: field for field in fields})


_SEARCH_HIT = _type(
    "SearchHit",
    "Something whose name or alias is like the text.",
    (
        Field("score", "Float!", "How alike; only the order means something.", Value("{s}")),
        Field("node", "Named!", "What was found.", Inline("Named")),
    ),
)
_NEIGHBOURHOOD = _type(
    "Neighbourhood",
    "What lies around some nodes, up to so many hops.",
    (
        Field(
            "nodes",
            "[NeighbourhoodNode!]!",
            "The nearest first, then by key.",
            Column("nodes", "NeighbourhoodNode", many=True),
        ),
        Field("relationships", "[Relationship!]!", "By key.", _RELATIONSHIPS),
        Field(
            "cutOff",
            "Boolean!",
            "Some node that was followed has more than is shown.",
            Column("cut"),
        ),
    ),
)
_NEIGHBOURHOOD_NODE = _type(
    "NeighbourhoodNode",
    "A node of a neighbourhood.",
    (
        Field("node", "Named!", "The node.", Column("node", "Named")),
        Field("hop", "Int!", "How many steps away it is.", Column("hop")),
        Field("total", "Int!", "How many relationships of the types it has.", Column("total")),
        Field("shown", "Int!", "How many of them are shown.", Column("shown")),
    ),
)
_PATH = _type(
    "Path",
    "A way from one node to another that visits none twice.",
    (
        Field("length", "Int!", "How many relationships.", Column("length")),
        Field("nodes", "[Named!]!", "In their order.", Column("nodes", "Named", many=True)),
        Field("relationships", "[Relationship!]!", "In their order.", _RELATIONSHIPS),
        Field("validFrom", "Date", "From when all of it holds; null: not known.", Column("begins")),
        Field("validTo", "Date", "When it no longer all holds; null: open.", Column("ends")),
        Field("admiralty", "String", "The weakest pair on the way.", Column("admiralty")),
        Field("confidence", "Float", "The number of that pair.", Column("confidence")),
    ),
)
_CHANGE = _type(
    "Change",
    "What began, ended or changed hands.",
    (
        Field("kind", "ChangeKind!", "Which of the three.", Column("kind")),
        Field("on", "Date!", "The day of it, as far as its precision goes.", Column("day")),
        Field(
            "relationship",
            "Relationship!",
            "What began or ended.",
            Column("relationship", "Relationship"),
        ),
        Field("before", "Controls", "Whose control ended.", Column("before", "Controls")),
    ),
)

TYPES = {
    one.name: one for one in (_SEARCH_HIT, _NEIGHBOURHOOD, _NEIGHBOURHOOD_NODE, _PATH, _CHANGE)
}
