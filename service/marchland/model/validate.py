"""The one validator that every writing path uses: what the database cannot enforce by itself.

It is told every node and relationship, in any order, and knows at the end what breaks the model.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from marchland.model.confidence import PROBABILITY, Admiralty
from marchland.model.declare import SUMMARY, Relationship
from marchland.model.period import NOT_RETRACTED
from marchland.model.properties import (
    Checker,
    Problem,
    Properties,
    Violation,
    entity_id,
    lineage_id,
)
from marchland.model.summary import Said, summary
from marchland.model.vocabulary import NODES, RELATIONSHIPS

__all__ = ["End", "Validator", "Violation"]

ASSERTION, SOURCE = "Assertion", "Source"
PUBLISHED_IN, ATTRIBUTED_TO = "PUBLISHED_IN", "ATTRIBUTED_TO"
LINKS = {PUBLISHED_IN: SOURCE, ATTRIBUTED_TO: "Actor"}
"""What leads from an assertion to where it stands and to who says so."""

_NODES = {node.label: (Checker(node.label, node.properties), node) for node in NODES}
_NODE_IDS = {node.label: entity_id(node.prefix) for node in NODES if node.label != ASSERTION}
_RELATIONSHIPS = {
    r.type: (Checker(r.type, r.all_properties), r, lineage_id(r.type), frozenset(r.ends))
    for r in RELATIONSHIPS
}
_REFERRING = {
    name: tuple((p.name, p.refers_to) for p in properties if p.refers_to)
    for name, properties in (
        *((node.label, node.properties) for node in NODES),
        *((r.type, r.all_properties) for r in RELATIONSHIPS),
    )
}


class End(NamedTuple):
    """A node at the end of a relationship."""

    label: str
    id: str


@dataclass(slots=True)
class _Version:
    type: str
    start: str
    end: str
    properties: Properties
    sound: bool


@dataclass(slots=True)
class _Graph:
    """What was told so far, by id."""

    labels: dict[str, str] = field(default_factory=dict)
    unsound: set[str] = field(default_factory=set)
    """Nodes with a wrong or missing property: said once, so nothing is concluded from them."""
    versions: dict[str, list[_Version]] = field(default_factory=lambda: defaultdict(list))
    events: dict[str, Properties] = field(default_factory=dict)
    sources: dict[str, Properties] = field(default_factory=dict)
    assertions: dict[str, Properties] = field(default_factory=dict)
    links: dict[str, dict[str, list[str]]] = field(
        default_factory=lambda: {type_: defaultdict(list) for type_ in LINKS}
    )
    references: list[tuple[str, str, str, str]] = field(default_factory=list)


class Validator:
    """Told a graph, it knows what in it breaks the model."""

    def __init__(self) -> None:
        self._graph = _Graph()
        self._found: list[Violation] = []

    def node(self, labels: Sequence[str], properties: Properties) -> None:
        """A node with its labels and everything stored on it."""
        subject = str(properties.get("id") or f"a node {':'.join(labels)} without id")
        if len(labels) != 1 or labels[0] not in _NODES:
            known = ", ".join(_NODES)
            shown = " and ".join(labels) or "no label"
            self._add(subject, ("LABEL", f"it has {shown}", f"give it one of {known}", None))
            return
        label = labels[0]
        problems, misnamed = node_problems(label, subject, properties)
        self._add(subject, *problems, *misnamed)
        self._refer(label, subject, properties)
        self._graph.labels[subject] = label
        if problems:
            self._graph.unsound.add(subject)
        match label:
            case "Event":
                self._graph.events[subject] = properties
            case "Source":
                self._graph.sources[subject] = properties
            case "Assertion":
                self._graph.assertions[subject] = properties

    def relationship(self, type_: str, start: End, end: End, properties: Properties) -> None:
        """A relationship between two nodes with everything stored on it."""
        if type_ in LINKS:
            self._link(type_, start, end, properties)
            return
        subject = str(
            properties.get("version_id") or f"a {type_} from {start.id} to {end.id} without id"
        )
        if type_ not in _RELATIONSHIPS:
            known = ", ".join([*_RELATIONSHIPS, *LINKS])
            self._add(subject, ("TYPE", f"there is no relationship {type_}", f"use {known}", None))
            return
        problems, misplaced = relationship_problems(type_, start, end, properties)
        self._add(subject, *problems, *misplaced)
        self._refer(type_, subject, properties)
        version = _Version(type_, start.id, end.id, properties, not problems)
        self._graph.versions[str(properties.get("id"))].append(version)

    def published_in(self, assertion_id: str, source_id: str) -> None:
        """An assertion stands in a source."""
        self._graph.links[PUBLISHED_IN][assertion_id].append(source_id)

    def attributed_to(self, assertion_id: str, actor_id: str) -> None:
        """An assertion is this actor's, and only reported by its source."""
        self._graph.links[ATTRIBUTED_TO][assertion_id].append(actor_id)

    def finish(self) -> list[Violation]:
        """Everything that breaks the model, once all has been told."""
        said, doubtful = self._sayings()
        for id_, versions in self._graph.versions.items():
            sound = [version for version in versions if version.sound]
            self._add(id_, *_lineage(sound))
            if id_ not in doubtful:
                for version in sound:
                    self._asserted(id_, version.properties, said)
        for id_, event in self._graph.events.items():
            if id_ not in doubtful and id_ not in self._graph.unsound:
                self._asserted(id_, event, said)
        for subject, name, label, target in self._graph.references:
            if self._graph.labels.get(target) != label:
                message = f"{name} is {target!r}, and there is no such {label}"
                self._add(subject, ("REFERENCE", message, f"name the id of a {label}", name))
        return self._found

    def _add(self, subject: str, *problems: Problem) -> None:
        for code, message, advice, name in problems:
            self._found.append(Violation(code, subject, message, advice, name))

    def _refer(self, kind: str, subject: str, properties: Properties) -> None:
        for name, label, target in references(kind, properties):
            self._graph.references.append((subject, name, label, target))

    def _link(self, type_: str, start: End, end: End, properties: Properties) -> None:
        subject = f"{type_} from {start.id} to {end.id}"
        if (start.label, end.label) != (ASSERTION, LINKS[type_]):
            message = f"it leads from {start.label} to {end.label}"
            advice = f"{type_} leads from {ASSERTION} to {LINKS[type_]}"
            self._add(subject, ("ENDS", message, advice, None))
        for name in properties:
            message = f"{type_} has no property {name}"
            self._add(subject, ("UNKNOWN_PROPERTY", message, "leave it out", name))
        self._graph.links[type_][start.id].append(end.id)

    def _sayings(self) -> tuple[dict[str, list[Said]], set[str]]:
        """What is said, by what it is about; and what some wrong assertion is about."""
        said: dict[str, list[Said]] = defaultdict(list)
        doubtful: set[str] = set()
        known = self._graph.versions.keys() | self._graph.events.keys()
        for id_, assertion in self._graph.assertions.items():
            about = str(assertion.get("about_id"))
            if about not in known and "about_id" in assertion:
                message = f"about_id is {about!r}, and there is no such relationship or event"
                advice = "name the id of a relationship (not its version_id) or of an event"
                self._add(id_, ("REFERENCE", message, advice, "about_id"))
            saying = self._saying(id_, assertion)
            if saying is None:
                doubtful.add(about)
            else:
                said[about].append(saying)
        return said, doubtful

    def _saying(self, id_: str, assertion: Properties) -> Said | None:
        """None where something is wrong with it or its source, which is a violation of its own."""
        sources = self._graph.links[PUBLISHED_IN].get(id_, [])
        speakers = self._graph.links[ATTRIBUTED_TO].get(id_, [])
        wrong = list(_cited(id_, sources, speakers))
        self._add(id_, *wrong)
        source = self._graph.sources.get(sources[0]) if sources else None
        if wrong or source is None or not self._graph.unsound.isdisjoint((id_, sources[0])):
            return None
        return Said(
            assertion["stance"] == "AFFIRMS",
            Admiralty(source["reliability"], assertion["credibility"]),
            next(o for o in (*speakers, source.get("publisher"), sources[0]) if o is not None),
            assertion["asserted_on"],
            assertion["recorded_at"],
            assertion["retracted_at"],
            sources[0],
            speakers[0] if speakers else None,
        )

    def _asserted(self, id_: str, properties: Properties, said: dict[str, list[Said]]) -> None:
        retracted = properties.get("retracted_at", NOT_RETRACTED)
        sayings = said.get(id_, [])
        standing = [s for s in sayings if s.stood_at(retracted)]
        if not sayings or (retracted == NOT_RETRACTED and not standing):
            advice = "give it an Assertion that affirms or denies it, PUBLISHED_IN a Source"
            self._add(id_, ("UNASSERTED", "no source says anything of it", advice, None))
            return
        computed = summary(standing, retracted)
        for declared in SUMMARY:
            name = declared.name
            if properties.get(name) != computed[name]:
                message = (
                    f"{name} is {properties.get(name)!r}, its assertions make it {computed[name]!r}"
                )
                advice = "leave it to cypher/summarise.cypher"
                self._add(id_, ("COMPUTED", message, advice, name))


def references(kind: str, properties: Properties) -> Iterator[tuple[str, str, str]]:
    """The properties of a label or type that name a node: which, its label, its id."""
    for name, label in _REFERRING[kind]:
        target = properties.get(name)
        if target is not None and label is not None:
            yield name, label, target


def node_problems(
    label: str, id_: str, properties: Properties
) -> tuple[list[Problem], list[Problem]]:
    """What is wrong with the properties of a node with this label, and with its id."""
    found = [*_NODES[label][0].problems(properties), *_credibility(label, properties)]
    return found, list(_node_id(label, id_))


def relationship_problems(
    type_: str, start: End, end: End, properties: Properties
) -> tuple[list[Problem], list[Problem]]:
    """What is wrong with the properties of a relationship, and with its ends and ids."""
    checker, relationship, lineage, ends = _RELATIONSHIPS[type_]
    misplaced = [*_ends(relationship, start.id, end.id, properties)]
    if (start.label, end.label) not in ends:
        allowed = " or ".join(f"{source} to {target}" for source, target in relationship.ends)
        message = f"{type_} leads from {start.label} to {end.label}"
        misplaced.insert(0, ("ENDS", message, f"it leads from {allowed}", None))
    return checker.problems(properties), [*misplaced, *_relationship_id(lineage, properties)]


def _node_id(label: str, id_: str) -> Iterator[Problem]:
    pattern = _NODE_IDS.get(label)
    if pattern is not None and not pattern.fullmatch(id_):
        prefix = _NODES[label][1].prefix
        advice = f"an id of {label} is {prefix}: and a readable rest in lower case"
        yield "ID", f"its id is {id_!r}", advice, "id"


def _credibility(label: str, properties: Properties) -> Iterator[Problem]:
    if label == ASSERTION and properties.get("credibility") not in (None, *PROBABILITY):
        message = f"credibility is {properties['credibility']!r}"
        yield "TERM", message, "the Admiralty code has 1 to 6", "credibility"


def _relationship_id(lineage: re.Pattern[str], properties: Properties) -> Iterator[Problem]:
    id_, version = properties.get("id"), properties.get("version_id")
    if not isinstance(id_, str) or not isinstance(version, str):
        return
    if not lineage.fullmatch(id_):
        advice = "an id is the type and the ends in lower case, as in controls:hamas:gaza-strip"
        yield "ID", f"its id is {id_!r}", advice, "id"
    base, _, number = version.rpartition("@")
    if base != id_ or not number.isdigit():
        message = f"version_id is {version!r}, its id {id_!r}"
        yield "ID", message, f"a version is {id_}@1, the next one {id_}@2", "version_id"


def _ends(
    relationship: Relationship, start: str, end: str, properties: Properties
) -> Iterator[Problem]:
    for name, actual in (("from_id", start), ("to_id", end)):
        if properties.get(name) not in (None, actual):
            message = f"{name} is {properties[name]!r}, the node there is {actual!r}"
            yield "ENDS", message, f"{name} is the id of that node", name
    if start == end:
        yield "ENDS", "it leads to where it starts", "nothing is related to itself", None
    elif relationship.symmetric and start > end:
        advice = f"store it once, from {end} to {start}: the lesser id first"
        yield "ENDS", f"it leads from {start} to {end}", advice, None


def _cited(id_: str, sources: Sequence[str], speakers: Sequence[str]) -> Iterator[Problem]:
    if len(sources) != 1:
        message = f"it is published in {len(sources)} sources"
        yield "SOURCE", message, "PUBLISHED_IN leads from an assertion to exactly one", None
    elif not id_.startswith(sources[0].removeprefix("source:") + "/"):
        advice = f"begin it with {sources[0].removeprefix('source:')}/"
        yield "ID", f"its id does not begin with its source, {sources[0]}", advice, "id"
    if len(speakers) > 1:
        message = f"it is attributed to {', '.join(sorted(speakers))}"
        yield "SOURCE", message, "write one assertion for each speaker", None


def _lineage(versions: Sequence[_Version]) -> Iterator[Problem]:
    if len(versions) < 2:
        return
    if len({(version.type, version.start, version.end) for version in versions}) > 1:
        advice = "versions of one relationship share type and ends; another has an id of its own"
        yield "LINEAGE", "its versions differ in type or ends", advice, "id"
    times = sorted((v.properties["recorded_at"], v.properties["retracted_at"]) for v in versions)
    if sum(retracted == NOT_RETRACTED for _, retracted in times) > 1:
        advice = "retract the old version when a new one is recorded"
        yield "LINEAGE", "several of its versions stand", advice, "retracted_at"
    elif any(earlier[1] > later[0] for earlier, later in pairwise(times)):
        advice = "a version is retracted no later than the next one is recorded"
        yield "LINEAGE", "two of its versions stood at the same time", advice, "retracted_at"
