"""Claims of the same thing become facts: years and overlapping periods merge, lists are united."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from marchland.exchange.records import EVENT, Claim, Fact, Saying, rest
from marchland.exchange.years import Years, merged, period
from marchland.model.period import UNKNOWN_START

Series = tuple[str, str, str, str, tuple[tuple[str, Any], ...]]


def series(claim: Claim) -> Series:
    """What claims have in common that may merge: ends, data set, and all that is no list."""
    telling = {name: value for name, value in claim.own.items() if not isinstance(value, list)}
    return claim.type, claim.start, claim.end, claim.tag, tuple(sorted(telling.items()))


def facts(claims: Iterable[Claim]) -> Iterator[Fact]:
    """The facts of claims that come series by series."""
    for _, group in groupby(claims, series):
        yield from _of_series(list(group))


def alone(claim: Claim) -> Fact:
    """The fact that a claim would be without any other."""
    when = claim.period
    if isinstance(when, int):
        when = period(Years(when, when), claim.last_year)
    return _fact([claim], when)


def _of_series(claims: list[Claim]) -> Iterator[Fact]:
    last_of_data = claims[0].last_year
    yearly = {claim.period for claim in claims if isinstance(claim.period, int)}
    for years in merged(yearly):
        told = [claim for claim in claims if claim.period in years]
        yield _fact(told, period(years, last_of_data))
    dated = [claim for claim in claims if not isinstance(claim.period, int)]
    dated.sort(key=_interval)
    for told in _overlapping(dated):
        yield _fact(told, _hull(told))


def _overlapping(dated: list[Claim]) -> Iterator[list[Claim]]:
    """Claims in the order of their starts, those together of which each overlaps one before it."""
    told: list[Claim] = []
    until = UNKNOWN_START
    for claim in dated:
        begin, end = _interval(claim)
        if told and begin >= until:
            yield told
            told = []
        until = max(until, end) if told else end
        told.append(claim)
    if told:
        yield told


def _hull(claims: list[Claim]) -> Mapping[str, Any]:
    """The period from the first start to the last end, each as precise as it was told."""
    first, last = _dated(claims[0]), _dated(max(claims, key=lambda one: _interval(one)[1]))
    return {
        "valid_from": first["valid_from"],
        "from_precision": first["from_precision"],
        "valid_to": last["valid_to"],
        "to_precision": last["to_precision"],
    }


def _interval(claim: Claim) -> tuple[date, date]:
    when = _dated(claim)
    return when["valid_from"], when["valid_to"]


def _dated(claim: Claim) -> Mapping[str, Any]:
    if not isinstance(claim.period, Mapping):
        raise TypeError("a claim of a year has no interval of its own")
    return claim.period


def _fact(claims: list[Claim], when: Mapping[str, Any]) -> Fact:
    claims = sorted(claims, key=lambda claim: (claim.row, claim.place))
    first = claims[0]
    if first.type == EVENT:
        id_, told, properties = first.start, rest(first.start), {}
    else:
        ends = f"{rest(first.start)}:{rest(first.end)}"
        begins = "" if when["valid_from"] == UNKNOWN_START else f":{_begin(when)}"
        id_, told = _id(first, ends, begins), ends + begins
        properties = {**{name: _united(claims, name) for name in first.own}, **when}
    sayings = tuple(_saying(claim, id_, told) for claim in claims)
    rows = tuple(dict.fromkeys(claim.row for claim in claims))
    return Fact(first.type, id_, first.start, first.end, properties, sayings, rows)


def _id(claim: Claim, ends: str, begins: str) -> str:
    if not claim.tag:
        return f"{claim.type.lower().replace('_', '-')}:{ends}{begins}"
    return f"{claim.type.lower()}:{ends}:{claim.tag}{begins}"


def _begin(when: Mapping[str, Any]) -> str:
    begins: date = when["valid_from"]
    return str(begins.year) if when["from_precision"] == "year" else begins.isoformat()


def _united(claims: list[Claim], name: str) -> Any:
    """The value that all have, or each item of their lists once; `unspecified` only alone."""
    value = claims[0].own[name]
    if not isinstance(value, list):
        return value
    items = sorted({item for claim in claims for item in claim.own[name]})
    return [item for item in items if item != "unspecified"] or items


def _saying(claim: Claim, about: str, told: str) -> Saying:
    id_ = f"{claim.source.removeprefix('source:')}/{claim.place}:{told}"
    return Saying(id_, about, claim.source, claim.said, claim.speaker)
