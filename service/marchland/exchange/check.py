"""Entities and facts by themselves, before anything is written, by the model's own rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from marchland.exchange.records import Claim, Entity, Fact, Reject, assertion, version
from marchland.model.properties import Problem
from marchland.model.validate import (
    ASSERTION,
    End,
    node_problems,
    references,
    relationship_problems,
)
from marchland.model.vocabulary import label_of

_SOME_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""When something is recorded is not the file's to say."""


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
    ends = [End(label_of(id_) or "", id_) for id_ in (fact.start, fact.end)]
    properties = version(fact, 1, _SOME_TIME)
    problems, misplaced = relationship_problems(fact.type, ends[0], ends[1], properties)
    found = [*_rejects(fact.rows[0], fact.properties, [*problems, *misplaced])]
    for saying in fact.sayings:
        said = assertion(saying, saying.id, _SOME_TIME)
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
    return (target for _, _, target in references(kind, properties))


def _rejects(row: int, values: Mapping[str, Any], problems: Iterable[Problem]) -> Iterator[Reject]:
    for one in problems:
        name = one[3] or ""
        yield Reject(row, name, str(values.get(name, "")), _told(one))


def _told(problem: Problem) -> str:
    return f"{problem[1]}; {problem[2]}"
