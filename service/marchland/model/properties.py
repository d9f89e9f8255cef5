"""The properties of one node or relationship, checked by themselves: types, terms, ids, periods."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from marchland.model.declare import Property, Type
from marchland.model.period import OPEN_END, UNKNOWN_START

Properties = Mapping[str, Any]
Changes = Mapping[str, tuple[Any, Any]]
"""Before and after, by property; None where there is none."""


def changes(
    before: Properties | None, after: Properties | None, but: Collection[str] = ()
) -> Changes:
    """What of a thing differs; no properties: it was not there, or it will not be."""
    was, becomes = before or {}, after or {}
    return {
        name: (was.get(name), becomes.get(name))
        for name in sorted(was.keys() | becomes.keys())
        if name not in but and was.get(name) != becomes.get(name)
    }


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that breaks the model: which rule, where, what is there, what would be right."""

    code: str
    subject: str
    message: str
    advice: str
    property: str | None = None
    value: Any = None

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}; {self.advice}"


Problem = tuple[str, str, str, str | None]
"""Code, message, advice, property: a violation whose subject is still to be named."""


def _is_date(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_utc(value: Any) -> bool:
    return isinstance(value, datetime) and value.utcoffset() == timedelta(0)


def _is_point(value: Any) -> bool:
    if getattr(value, "srid", None) != 4326 or len(value) != 2:
        return False
    return bool(-180 <= value[0] <= 180 and -90 <= value[1] <= 90)


def _is_strings(value: Any) -> bool:
    return isinstance(value, list) and all(type(item) is str for item in value)


_OF_TYPE: dict[Type, tuple[Callable[[Any], bool], str]] = {
    Type.STRING: (lambda value: type(value) is str, "a text"),
    Type.BOOLEAN: (lambda value: type(value) is bool, "true or false"),
    Type.INTEGER: (lambda value: type(value) is int, "a whole number"),
    Type.FLOAT: (lambda value: type(value) is float, "a number with a decimal point, as in 12.0"),
    Type.DATE: (_is_date, "a date, as in date('2018-05-21')"),
    Type.DATETIME: (_is_utc, "a time in UTC, as in datetime('2026-11-01T00:00:00Z')"),
    Type.POINT: (_is_point, "a point in WGS 84, as in point({latitude: 33.5, longitude: 36.3})"),
    Type.STRINGS: (_is_strings, "a list of texts"),
}


def _accepts(declared: Property) -> Callable[[Any], bool]:
    """Whether a value is right; in which of the ways it is wrong is found out later."""
    fits, _ = _OF_TYPE[declared.type]
    if declared.terms is not None:
        return lambda value: fits(value) and not any(_outside_terms(declared, value))
    if declared.type is Type.STRING:
        return lambda value: type(value) is str and value != ""
    return fits


class Checker:
    """Checks the properties of one kind of node or relationship, declared in the vocabulary."""

    def __init__(self, kind: str, properties: Iterable[Property]) -> None:
        self.kind = kind
        self._known = {p.name: p for p in properties}
        self._accepts = {name: _accepts(p) for name, p in self._known.items()}
        self._required = tuple(p for p in self._known.values() if p.required)
        self._periodic = "valid_from" in self._known
        self._recorded = "recorded_at" in self._known
        self._exists = "exists_from" in self._known

    def problems(self, properties: Properties) -> list[Problem]:
        """Everything wrong with them; what the rules mean is looked at only in sound types."""
        found = [
            problem
            for name, value in properties.items()
            if name not in self._accepts or not self._accepts[name](value)
            for problem in self._one(name, value)
        ]
        found += [
            ("REQUIRED", f"{p.name} is missing", f"{p.name}: {p.meaning}", p.name)
            for p in self._required
            if properties.get(p.name) is None
        ]
        if not found:
            found += self._together(properties)
        return found

    def _one(self, name: str, value: Any) -> Iterator[Problem]:
        declared = self._known.get(name)
        if declared is None:
            yield self._unknown(name)
            return
        fits, looks = _OF_TYPE[declared.type]
        if not fits(value):
            yield "TYPE", f"{name} is {value!r}", f"{name} is {looks}", name
        elif declared.terms is not None:
            yield from _outside_terms(declared, value)
        else:
            advice = declared.meaning if declared.required else "leave it out when there is none"
            yield "EMPTY", f"{name} is empty", advice, name

    def _unknown(self, name: str) -> Problem:
        near = difflib.get_close_matches(name, self._known, 1, 0.6)
        advice = f"perhaps {near[0]}" if near else f"{self.kind} has {', '.join(self._known)}"
        return "UNKNOWN_PROPERTY", f"{self.kind} has no property {name}", advice, name

    def _together(self, properties: Properties) -> Iterator[Problem]:
        if self._periodic:
            yield from _period(properties)
        if self._recorded and not properties["recorded_at"] < properties["retracted_at"]:
            yield (
                "RECORDED",
                f"it is retracted at {properties['retracted_at']}, not after recorded_at",
                "retracted_at is later than recorded_at, or 9999-12-31 while it stands",
                "retracted_at",
            )
        if self._exists:
            begun, ended = properties.get("exists_from"), properties.get("exists_to")
            if begun and ended and begun >= ended:
                advice = "exists_to is the first day on which it no longer existed"
                yield "PERIOD", f"it ended on {ended}, not after it began", advice, "exists_to"


def _outside_terms(wanted: Property, value: Any) -> Iterator[Problem]:
    allowed = wanted.terms.stored if wanted.terms else {}
    if wanted.type is Type.STRING and value in allowed:
        return
    given = value if wanted.type is Type.STRINGS else [value]
    if not given and wanted.required:
        yield (
            "TERM",
            f"{wanted.name} is empty",
            "name at least one; unspecified is one",
            wanted.name,
        )
    for term in given:
        if term not in allowed:
            near = difflib.get_close_matches(str(term), allowed, 1, 0.6)
            advice = f"perhaps {near[0]}" if near else f"one of {', '.join(allowed)}"
            yield "TERM", f"{wanted.name} is {term!r}", advice, wanted.name
    if len(set(given)) < len(given):
        yield "TERM", f"{wanted.name} names a term twice", "name each once", wanted.name


def _period(properties: Properties) -> Iterator[Problem]:
    start, end = properties["valid_from"], properties["valid_to"]
    if start >= end:
        yield (
            "PERIOD",
            f"its period [{start}, {end}) holds no day",
            "valid_to is the first day on which it is certainly over, so the day after at least",
            "valid_to",
        )
    yield from _bound("valid_from", start, UNKNOWN_START, properties["from_precision"])
    yield from _bound("valid_to", end, OPEN_END, properties["to_precision"])


def _bound(name: str, day: date, sentinel: date, precision: str) -> Iterator[Problem]:
    if (day == sentinel) is not (precision == "unknown"):
        yield (
            "SENTINEL",
            f"{name} is {day} with the precision {precision}",
            f"{sentinel} goes with unknown, and any other day with day, month or year",
            name,
        )
    elif (precision in {"month", "year"} and day.day != 1) or (
        precision == "year" and day.month != 1
    ):
        yield (
            "PRECISION",
            f"{name} is {day} with the precision {precision}",
            f"with the precision {precision} it is the first day of a {precision}",
            name,
        )


_WORD = r"[a-z0-9][a-z0-9._~+-]*"


def entity_id(prefix: str) -> re.Pattern[str]:
    """What an id of ours looks like: the prefix of its kind and a readable rest."""
    return re.compile(rf"{prefix}:{_WORD}(?:[:/]{_WORD})*")


def lineage_id(type_: str) -> re.Pattern[str]:
    """What a relationship's id looks like: its type, its ends, whatever tells intervals apart."""
    return re.compile(rf"{type_.lower().replace('_', '[_-]')}:{_WORD}(?:[:/]{_WORD})*")
