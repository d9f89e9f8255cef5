"""What has to be written so that the graph tells a fact as a file does: nothing where it does so.

A version that differs is retracted and followed by the next; so is an assertion, whose successor
has the same id with ``~2``, ``~3`` and so on behind it. What other sources say of the fact stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from marchland.exchange.differ import Differ, difference
from marchland.exchange.records import EVENT, Fact, Saying, assertion, version
from marchland.model.confidence import Admiralty
from marchland.model.declare import SUMMARY
from marchland.model.period import NOT_RETRACTED
from marchland.model.summary import Said, summary
from marchland.model.validate import ASSERTION

Properties = Mapping[str, Any]
_COMPUTED = tuple(declared.name for declared in SUMMARY)
_RECORDED = ("id", "version_id", "from_id", "to_id", "recorded_at", "retracted_at")


@dataclass(frozen=True, slots=True)
class Published:
    """A source, as far as summaries need it."""

    reliability: str
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """An assertion of the graph."""

    properties: Properties
    source: str
    published: Published
    speaker: str | None

    @property
    def stands(self) -> bool:
        """Not retracted."""
        return bool(self.properties["retracted_at"] == NOT_RETRACTED)

    @property
    def told(self) -> Properties:
        """Its properties and where its links lead."""
        return {**self.properties, "source": self.source, "speaker": self.speaker}

    @property
    def said(self) -> Said:
        """It, as the summary needs it."""
        return _said(self.properties, self.source, self.published, self.speaker)


@dataclass(frozen=True, slots=True)
class Held:
    """What the graph holds of one relationship: all versions, all assertions."""

    versions: Sequence[Properties] = ()
    sayings: Sequence[Stored] = ()

    @property
    def current(self) -> Properties | None:
        """The version that stands."""
        return next((v for v in self.versions if v["retracted_at"] == NOT_RETRACTED), None)


@dataclass(slots=True)
class Plan:
    """What is to be written of one fact, or of many."""

    retracted_versions: list[tuple[str, str]] = field(default_factory=list)
    """Types and version ids."""
    retracted_sayings: list[str] = field(default_factory=list)
    versions: list[tuple[str, str, str, Properties]] = field(default_factory=list)
    """Types, ends, properties."""
    sayings: list[tuple[str, Properties, str, str | None]] = field(default_factory=list)
    """Ids, properties, sources, speakers."""
    summaries: list[tuple[str, str, Properties]] = field(default_factory=list)
    """Types, version ids, what is computed of them."""
    added: int = 0
    changed: int = 0
    retracted: int = 0

    @property
    def size(self) -> int:
        """How many things it writes."""
        retracted = len(self.retracted_versions) + len(self.retracted_sayings)
        return retracted + len(self.versions) + len(self.sayings) + len(self.summaries)


@dataclass(frozen=True, slots=True)
class Standing:
    """What an import writes as."""

    family: frozenset[str]
    """The sources of its data set, in all versions."""
    sources: Mapping[str, Published]
    now: datetime
    """When what it writes is recorded."""
    write: bool = True
    """Otherwise it is only found out what would be written."""
    differ: Differ | None = None
    """Who is told each difference, if anyone."""
    tells: frozenset[str] | None = None
    """The properties that the file is about, where a relationship keeps all others that it has."""

    def tell(
        self, kind: str, id_: str, before: Properties | None, after: Properties | None
    ) -> None:
        """Tell what of a thing would be otherwise."""
        if self.differ:
            self.differ(difference(kind, id_, before, after))


def planned(plan: Plan, fact: Fact, held: Held, standing: Standing) -> None:
    """Add to a plan what makes the graph tell this fact."""
    told = summary(_sayings(plan, fact, held, standing))
    current = held.current
    if fact.type == EVENT:
        if current is None or any(current.get(name) != told[name] for name in _COMPUTED):
            plan.summaries.append((EVENT, fact.id, told))
        return
    wanted = dict(fact.properties)
    if current is not None and standing.tells is not None:
        kept = {n: v for n, v in _own(current).items() if n not in standing.tells}
        wanted |= kept
    if current is not None and _own(current) == wanted:
        if any(current.get(name) != told[name] for name in _COMPUTED):
            plan.summaries.append((fact.type, current["version_id"], told))
        return
    if current is not None:
        plan.retracted_versions.append((fact.type, current["version_id"]))
        plan.changed += 1
    else:
        plan.added += 1
    standing.tell(fact.type, fact.id, current, wanted)
    number = max((int(v["version_id"].rpartition("@")[2]) for v in held.versions), default=0) + 1
    properties = {**version(fact, number, standing.now), **wanted, **told}
    plan.versions.append((fact.type, fact.start, fact.end, properties))


def withdrawn(plan: Plan, type_: str, held: Held, standing: Standing) -> None:
    """Add to a plan what is to be written where a data set tells no more of a relationship.

    An event that nobody else tells of keeps what was said: it has no versions to be taken back.
    """
    if type_ == EVENT and all(one.source in standing.family for one in held.sayings if one.stands):
        return
    left = []
    for one in held.sayings:
        if not one.stands:
            continue
        if one.source in standing.family:
            _retract(plan, one, standing)
        else:
            left.append(one.said)
    current = held.current
    if current is None:
        return
    if left:
        plan.summaries.append((type_, current["version_id"], summary(left)))
    else:
        plan.retracted_versions.append((type_, current["version_id"]))
        plan.retracted += 1
        standing.tell(type_, current["id"], current, None)


def _sayings(plan: Plan, fact: Fact, held: Held, standing: Standing) -> list[Said]:
    """What is said afterwards; what has to be written for that joins the plan."""
    wanted = {saying.id: saying for saying in fact.sayings}
    last: dict[str, int] = {}
    found: list[Said] = []
    replaced: dict[str, Stored] = {}
    for one in held.sayings:
        base, number = _numbered(one.properties["id"])
        last[base] = max(last.get(base, 1), number)
        if not one.stands:
            continue
        saying = wanted.get(base)
        if saying is not None and _same(saying, one):
            del wanted[base]
        elif saying is not None:
            replaced[base] = one
            plan.retracted_sayings.append(one.properties["id"])
            continue
        elif one.source in standing.family:
            _retract(plan, one, standing)
            continue
        found.append(one.said)
    for base, saying in wanted.items():
        id_ = f"{base}~{last[base] + 1}" if base in last else base
        properties = assertion(saying, id_, standing.now)
        if standing.differ:
            before = replaced[base].told if base in replaced else None
            standing.tell(ASSERTION, id_, before, saying.told)
        plan.sayings.append((id_, properties, saying.source, saying.speaker))
        published = standing.sources[saying.source]
        found.append(_said(properties, saying.source, published, saying.speaker))
    return found


def _retract(plan: Plan, one: Stored, standing: Standing) -> None:
    plan.retracted_sayings.append(one.properties["id"])
    standing.tell(ASSERTION, one.properties["id"], one.told, None)


def _same(saying: Saying, stored: Stored) -> bool:
    told = {
        name: value
        for name, value in stored.properties.items()
        if name not in ("id", "about_id", "recorded_at", "retracted_at")
    }
    return (
        told == dict(saying.properties)
        and saying.source == stored.source
        and saying.speaker == stored.speaker
    )


def _said(properties: Properties, source: str, published: Published, speaker: str | None) -> Said:
    return Said(
        properties["stance"] == "AFFIRMS",
        Admiralty(published.reliability, properties["credibility"]),
        speaker or published.publisher or source,
        properties["asserted_on"],
        properties["recorded_at"],
        properties["retracted_at"],
        source,
        speaker,
    )


def _own(stored: Properties) -> dict[str, Any]:
    return {k: v for k, v in stored.items() if k not in _RECORDED and k not in _COMPUTED}


def _numbered(id_: str) -> tuple[str, int]:
    """An assertion's id without what tells successors apart, and which of them it is."""
    base, tilde, number = id_.rpartition("~")
    return (base, int(number)) if tilde and number.isdigit() else (id_, 1)
