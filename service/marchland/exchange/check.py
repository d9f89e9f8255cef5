"""Entities and facts by themselves, before anything is written, by the model's own rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from marchland.exchange.records import Claim, Entity, Fact, Reject
from marchland.model.period import NOT_RETRACTED
from marchland.model.properties import Problem
from marchland.model.validate import ASSERTION, End, node_problems, relationship_problems
from marchland.model.vocabulary import NODES, RELATIONSHIPS

_SOME_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""When something is recorded is not the file's to say."""
_LABELS = {node.prefix: node.label for node in NODES}


def of_entity(entity: Entity) -> tuple[list[Reject], list[Reject]]:
    """What is wrong with it, and what it lacks: that is no fault where it is there already."""
    properties = {"id": entity.id, **entity.properties}
    problems, misnamed = node_problems(entity.label, entity.id, properties)
    faults = [one for one in [*problems, *misnamed] if one[0] != "REQUIRED"]
    lacking = [one for one in problems if one[0] == "REQUIRED"]
    return (
        list(_rejects(entity.row, properties, faults)),
        list(_rejects(entity.row, properties, lacking)),
    )


def of_fact(fact: Fact) -> list[Reject]:
    """What is wrong with it and its assertions, at the first row that it is read from."""
    recorded = {
        "id": fact.id,
        "version_id": f"{fact.id}@1",
        "from_id": fact.start,
        "to_id": fact.end,
        "recorded_at": _SOME_TIME,
        "retracted_at": NOT_RETRACTED,
    }
    ends = End(_label(fact.start), fact.start), End(_label(fact.end), fact.end)
    problems, misplaced = relationship_problems(fact.type, *ends, {**fact.properties, **recorded})
    found = [*_rejects(fact.rows[0], fact.properties, [*problems, *misplaced])]
    for saying in fact.sayings:
        said = {**saying.properties, "id": saying.id, "about_id": fact.id}
        said |= {"recorded_at": _SOME_TIME, "retracted_at": NOT_RETRACTED}
        found += _rejects(fact.rows[0], said, node_problems(ASSERTION, saying.id, said)[0])
    return found


def mentioned(record: Claim | Fact) -> set[str]:
    """The ids of all nodes that have to be there for it: ends, speakers, what properties name."""
    if isinstance(record, Claim):
        own, said = record.own, [(record.said, record.speaker)]
    else:
        own, said = record.properties, [(one.properties, one.speaker) for one in record.sayings]
    found = {record.start, record.end, *_named(record.type, own)}
    for properties, speaker in said:
        found |= {*_named(ASSERTION, properties), *([speaker] if speaker else [])}
    return found


def _named(kind: str, properties: Mapping[str, Any]) -> Iterator[str]:
    for name in _REFERRING[kind]:
        if properties.get(name):
            yield str(properties[name])


_REFERRING = {
    name: [one.name for one in properties if one.refers_to]
    for name, properties in (
        *((node.label, node.properties) for node in NODES),
        *((one.type, one.all_properties) for one in RELATIONSHIPS),
    )
}


def _rejects(row: int, values: Mapping[str, Any], problems: Iterable[Problem]) -> Iterator[Reject]:
    for one in problems:
        name = one[3] or ""
        yield Reject(row, name, str(values.get(name, "")), _told(one))


def _told(problem: Problem) -> str:
    return f"{problem[1]}; {problem[2]}"


def _label(id_: str) -> str:
    return _LABELS.get(id_.partition(":")[0], "")
