"""The single values of nodes and relationships, as typed Cypher: what filters compare."""

from __future__ import annotations

from dataclasses import dataclass

from marchland.model import period, terms, vocabulary
from marchland.model.declare import COMMON, SUMMARY, Clock, Node, Property, Relationship, Type
from marchland.model.terms import Terms

SUMMARIES = frozenset(prop.name for prop in SUMMARY)
"""What a relationship or event tells of its assertions."""
HIDDEN = frozenset({"affirmed_by"})
"""What the graph keeps for itself."""
_SENTINELS = {
    "valid_from": f"date('{period.UNKNOWN_START.isoformat()}')",
    "valid_to": f"date('{period.OPEN_END.isoformat()}')",
}

_SPOKEN_OF = (
    "WHEN {v}.valid_from > date('0001-01-01') THEN 'ASSERTED' "
    "WHEN {d} >= {s}.first_asserted_on OR {d} >= {v}.valid_to - "
    + period.allowance("{v}", "to")
    + " THEN 'ASSERTED' ELSE 'CARRIED_BACK' END"
)


def camel(name: str) -> str:
    """The GraphQL spelling of a stored name."""
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def stored_in(prop: Property) -> str:
    """The Cypher of a stored property; that of a summary lies where the clocks say."""
    if prop.name == "retracted_at":
        return "{retracted}"
    return f"{{s}}.{prop.name}" if prop.name in SUMMARIES else f"{{v}}.{prop.name}"


def sentinel_of(prop: Property) -> str:
    """The literal that stands for none, where there is one."""
    return _SENTINELS.get(prop.name, "")


def standing_of(relationship: Relationship | None) -> str:
    """The Cypher of a relationship's standing; of any relationship when none is given."""
    cases = []
    if relationship in (None, vocabulary.CONTROLS):
        cases.append("WHEN {v}.basis = 'default' THEN 'DEFAULT'")
    if relationship is None:
        happened = ", ".join(
            f"'{one.type}'" for one in vocabulary.RELATIONSHIPS if one.clock is Clock.HAPPENED
        )
        cases.append(
            f"WHEN {{d}} > {{s}}.last_asserted_on AND NOT type({{v}}) IN [{happened}] "
            "THEN 'CARRIED_FORWARD'"
        )
    elif relationship.clock is Clock.HOLDS:
        cases.append("WHEN {d} > {s}.last_asserted_on THEN 'CARRIED_FORWARD'")
    unsaid = "WHEN {s}.first_asserted_on IS NULL THEN 'UNKNOWN'"
    return " ".join(["CASE", *cases, unsaid, _SPOKEN_OF])


WITHIN_PRECISION = f"{period.holds_on('{v}', '{d}')} AND NOT ({period.certain_on('{v}', '{d}')})"
ADMIRALTY = (
    "head(COLLECT { MATCH ({v})-[:PUBLISHED_IN]->(cited:Source) "
    "RETURN cited.reliability + toString({v}.credibility) })"
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value that can be compared."""

    name: str
    stored: str
    type: Type
    meaning: str
    cypher: str
    terms: Terms | None = None
    missing: str = ""

    @property
    def orderable(self) -> str:
        """The value, null where the sentinel stands for none."""
        return f"nullIf({self.cypher}, {self.missing})" if self.missing else self.cypher


def typed(prop: Property) -> Leaf:
    """A stored property as a value to compare."""
    cypher = stored_in(prop)
    if prop.name == "disputed":
        cypher = f"coalesce({cypher}, false)"
    name = "key" if prop.name == "id" else "version" if prop.name == "version_id" else prop.name
    return Leaf(camel(name), name, prop.type, prop.meaning, cypher, prop.terms, sentinel_of(prop))


def leaves_of(kind: Node | Relationship | None) -> list[Leaf]:
    """The values of a kind of node or relationship; of any relationship when none is given."""
    if isinstance(kind, Node):
        properties, skipped = kind.properties, {"location"}
    else:
        properties, skipped = (kind.all_properties if kind else COMMON), {"from_id", "to_id"}
    found = [typed(p) for p in properties if p.name not in skipped | HIDDEN]
    dated = kind is vocabulary.EVENT or not isinstance(kind, Node)
    if not isinstance(kind, Node):
        standing = f"toLower({standing_of(kind)})"
        meaning = "How it stands to the date."
        found.append(Leaf("standing", "standing", Type.STRING, meaning, standing, terms.STANDING))
    if dated:
        meaning = "The date lies within the imprecision of the start or the end."
        found.append(
            Leaf(
                "withinPrecision",
                "within_precision",
                Type.BOOLEAN,
                meaning,
                f"({WITHIN_PRECISION})",
            )
        )
    if kind is vocabulary.ASSERTION:
        meaning = "The Admiralty pair."
        found.append(Leaf("admiralty", "admiralty", Type.STRING, meaning, ADMIRALTY))
    return found
