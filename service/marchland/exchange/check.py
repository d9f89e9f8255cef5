"""Entities and facts by themselves, before anything is written, by the model's own rules."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from marchland.exchange import assemble
from marchland.exchange.records import EVENT, Claim, Entity, Fact, Reject, assertion, version
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
FIRST_YEAR, LAST_YEAR = 2, 9998
"""Years that begin after the unknown start of all periods and end before their open end."""


def of_entity(entity: Entity) -> tuple[list[Reject], list[Reject]]:
    """What is wrong with it, and what it lacks: that is no fault where it is there already."""
    properties = {"id": entity.id, **entity.properties}
    problems, misnamed = node_problems(entity.label, entity.id, properties)
    faults = [one for one in [*problems, *misnamed] if one[0] != "REQUIRED"]
    faults += _unheld(properties)
    lacking = [one for one in problems if one[0] == "REQUIRED"]
    return (
        list(_rejects(entity.row, properties, faults)),
        list(_rejects(entity.row, properties, lacking)),
    )


def of_claim(claim: Claim) -> list[Reject]:
    """What is wrong with what one row says, before it merges with what others do."""
    if isinstance(claim.period, int) and not FIRST_YEAR <= claim.period <= LAST_YEAR:
        reason = f"a year from {FIRST_YEAR} to {LAST_YEAR} is wanted"
        return [Reject(claim.row, "year", str(claim.period), reason)]
    fact = assemble.alone(claim)
    (saying,) = fact.sayings
    said = assertion(saying, saying.id, _SOME_TIME)
    problems = [*node_problems(ASSERTION, saying.id, said)[0], *_unheld(said)]
    return [
        *_rejects(claim.row, fact.properties, _problems(fact)),
        *_rejects(claim.row, said, problems),
    ]


def of_fact(fact: Fact) -> list[Reject]:
    """What is wrong with what sound claims became, at each of the rows that it is read from."""
    problems = _problems(fact)
    return [one for row in fact.rows for one in _rejects(row, fact.properties, problems)]


def _problems(fact: Fact) -> list[Problem]:
    """What is wrong with a relationship; that an event took place has nothing of its own."""
    if fact.type == EVENT:
        return []
    ends = [End(label_of(id_) or "", id_) for id_ in (fact.start, fact.end)]
    properties = version(fact, 1, _SOME_TIME)
    problems, misplaced = relationship_problems(fact.type, ends[0], ends[1], properties)
    return [*problems, *misplaced, *_unheld(fact.properties)]


def _unheld(properties: Mapping[str, Any]) -> Iterator[Problem]:
    """Numbers that the database does not hold, or does not find equal to themselves."""
    for name, value in properties.items():
        if isinstance(value, float) and not math.isfinite(value):
            yield "TYPE", f"{name} is {value}", "a finite number is wanted", name
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            yield "TYPE", f"{name} is {value}", "a number of 64 bits is wanted", name


def mentioned(record: Claim | Fact) -> set[str]:
    """The ids of all nodes that have to be there for it: ends, speakers, what properties name."""
    if isinstance(record, Claim):
        own, said = record.own, [(record.said, record.speaker)]
    else:
        own, said = record.properties, [(one.properties, one.speaker) for one in record.sayings]
    found = {record.start, *filter(None, (record.end,)), *_named(record.type, own)}
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
