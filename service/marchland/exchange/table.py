"""Rows of a table of someone's own, read as a mapping says: CSV, or JSON Lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from typing import Any

from marchland.errors import FileError
from marchland.exchange import dates
from marchland.exchange.agreeing import agreeing, only_once
from marchland.exchange.identity import NO_SLUG, Identities, slug
from marchland.exchange.mapping import (
    AssertionMapping,
    Cell,
    EntityMapping,
    EventMapping,
    Kind,
    RelationshipMapping,
    TableMapping,
)
from marchland.exchange.records import EVENT, NO_LAST_YEAR, Claim, Entity, Row
from marchland.exchange.rows import Reader, Rejected, Unreadable, csv_rows, each, jsonl_rows
from marchland.model.declare import Property, Type
from marchland.model.vocabulary import ASSERTION, NODE_BY_LABEL, RELATIONSHIP_BY_TYPE
from marchland.store.values import point

_SLOT = re.compile(r"\{([^{}|]+)(\|slug)?\}")
_DECLARED: dict[str, dict[str, Property]] = {
    **{node.label: {one.name: one for one in node.properties} for node in NODE_BY_LABEL.values()},
    **{
        type_: {one.name: one for one in relationship.all_properties}
        for type_, relationship in RELATIONSHIP_BY_TYPE.items()
    },
}
"""The properties of each label and type by their names."""
_TRUE, _FALSE = {"true", "yes", "1"}, {"false", "no", "0"}
_ROW = "row"
_PLACE = Cell(template="row {row}")


def reader(mapping: TableMapping, kind: Kind) -> Reader:
    """What reads a file as the mapping says."""

    def read(file: Path, _: Identities, __: str, rejected: Rejected) -> Iterator[Entity | Claim]:
        needed = sorted(_columns(mapping))
        if kind == "csv":
            rows = csv_rows(file, needed, rejected)
        else:
            rows = _all_met(file, jsonl_rows(file, rejected), needed)
        with agreeing() as agreed, only_once() as once:
            yield from each(rows, lambda row: agreed(_Row(row, mapping, once).records()), rejected)

    return read


def _columns(part: Any) -> set[str]:
    """Every column that a mapping names."""
    if isinstance(part, Cell):
        templated = {name for name, _ in _SLOT.findall(part.template or "")} - {_ROW}
        named = {part.column, part.latitude, part.longitude} - {None}
        return templated | {str(one) for one in named}
    if isinstance(part, dict):
        return set().union(*map(_columns, part.values()))
    if isinstance(part, list):
        return set().union(*map(_columns, part))
    if hasattr(part, "model_fields_set"):
        return set().union(*(_columns(getattr(part, name)) for name in type(part).model_fields))
    return set()


def _all_met(file: Path, rows: Iterator[Row], needed: Iterable[str]) -> Iterator[Row]:
    """The rows; `FileError` after the last where a column that is needed stood in none of them.

    An object may leave out what it does not tell, but a name that none has is misspelt.
    """
    unmet, number = set(needed), 0
    for number, row in enumerate(rows, 1):  # noqa: B007  (how many there were)
        if unmet:
            unmet -= {name for name in unmet if _found(row.cells, name) is not _NOWHERE}
        yield row
    if number and unmet:
        raise FileError(
            f"no object of {file.name} has {', '.join(sorted(unmet))}",
            hint="Nothing was written. Correct the mapping, or the keys of the file.",
        )


_NOWHERE = object()


def _found(cells: Mapping[str, Any], column: str) -> Any:
    """What stands in a column, or at `a.b` of a nested object; a mark where there is no such."""
    if column in cells:
        return cells[column]
    held: Any = cells if "." in column else _NOWHERE
    for name in column.split("."):
        held = held.get(name, _NOWHERE) if isinstance(held, Mapping) else _NOWHERE
    return held


class _Row:
    """One row on its way to records."""

    def __init__(self, row: Row, mapping: TableMapping, once: Callable[[str], bool]) -> None:
        self.row, self.mapping, self._once = row, mapping, once

    def records(self) -> Iterator[Entity | Claim]:
        """The entities and claims of the row."""
        for entity in self.mapping.entities:
            yield from self._entity(entity)
        for number, event in enumerate(self.mapping.events, 1):
            yield from self._event(event, number)
        for number, relationship in enumerate(self.mapping.relationships, 1):
            yield self._claim(relationship, number)

    def _entity(self, wanted: EntityMapping) -> Iterator[Entity]:
        id_ = self._text(wanted.id)
        if id_:
            properties = self._properties(wanted.properties, _DECLARED[wanted.label])
            yield Entity(wanted.label, id_, properties, self.row.number)

    def _event(self, wanted: EventMapping, number: int) -> Iterator[Entity | Claim]:
        """An event and what the row says of it; none where its id is empty."""
        id_ = self._text(wanted.id)
        if not id_:
            return
        properties = self._properties(wanted.properties, _DECLARED[EVENT])
        ends = wanted.valid_to if wanted.valid_to and self._text(wanted.valid_to) else None
        if ends is None and self._text(wanted.valid_from):
            # What is said to be of a day, a month or a year ends with it.
            when = self._period(wanted.valid_from, wanted.valid_from, last_day=True)
        else:
            when = self._period(wanted.valid_from, ends, last_day=wanted.last_day)
        yield Entity(EVENT, id_, {**properties, **when}, self.row.number)
        yield self._told(EVENT, (id_, ""), dates.ALWAYS, {}, wanted.assertion, f"event-{number}")

    def _claim(self, wanted: RelationshipMapping, number: int) -> Claim:
        ends = self._end(wanted.start), self._end(wanted.end)
        own = self._properties(wanted.properties, _DECLARED[wanted.type])
        told = self._told(wanted.type, ends, self._when(wanted), own, wanted.assertion, str(number))
        return replace(told, last_year=wanted.last_year or NO_LAST_YEAR)

    def _told(
        self,
        type_: str,
        ends: tuple[str, str],
        when: Mapping[str, Any] | int,
        own: Mapping[str, Any],
        said: AssertionMapping,
        number: str,
    ) -> Claim:
        return Claim(
            type_,
            *ends,
            self.mapping.tag,
            when,
            own,
            self.mapping.source.id,
            self._said(said),
            self._place(said, number),
            self.row.number,
            (self._text(said.speaker) or None) if said.speaker else None,
        )

    def _place(self, wanted: AssertionMapping, number: str) -> str:
        """What tells what the row says from all else of its source, as a part of an id."""
        if wanted.key is None:
            return f"{self.row.number}-{number}"
        text, column = self._text(wanted.key), wanted.key.column or ""
        if (part := slug(text)) == NO_SLUG:
            reason = "what the source calls the row is wanted, in Latin letters or digits"
            raise Unreadable(column, text, reason)
        if not self._once(place := f"{part}-{number}"):
            reason = f"a row before it has the key {part} as well: a key is one row's alone"
            raise Unreadable(column, text, reason)
        return place

    def _end(self, cell: Cell) -> str:
        id_ = self._text(cell)
        if not id_:
            raise Unreadable(cell.column or "", "", "the id of an end is wanted")
        return id_

    def _when(self, wanted: RelationshipMapping) -> Mapping[str, Any] | int:
        if wanted.year is not None:
            year = self._typed(wanted.year, Type.INTEGER)
            if year is None:
                raise Unreadable(wanted.year.column or "", "", "a year is wanted")
            return int(year)
        return self._period(wanted.valid_from, wanted.valid_to, last_day=wanted.last_day)

    def _period(self, from_: Cell | None, to: Cell | None, *, last_day: bool) -> Mapping[str, Any]:
        begins, ends = (self._text(cell) if cell else "" for cell in (from_, to))
        try:
            start = dates.start(begins)
        except ValueError as error:
            raise Unreadable((from_ and from_.column) or "", begins, str(error)) from error
        try:
            end = dates.end(ends, last_day=last_day)
        except ValueError as error:
            raise Unreadable((to and to.column) or "", ends, str(error)) from error
        return {**start, **end}

    def _said(self, wanted: AssertionMapping) -> dict[str, Any]:
        published = self.mapping.source.published_on
        when = self._typed(wanted.asserted_on, Type.DATE) if wanted.asserted_on else None
        told = {
            "stance": self._text(wanted.stance).upper(),
            "explicit": self._typed(wanted.explicit, Type.BOOLEAN),
            "credibility": self._typed(wanted.credibility, Type.INTEGER),
            "asserted_on": when or published,
            "summary": self._text(wanted.summary),
        }
        if locator := self._text(wanted.locator or wanted.key or _PLACE):
            told["locator"] = locator
        return {**told, **self._properties(wanted.properties, _DECLARED[ASSERTION.label])}

    def _properties(
        self, cells: Mapping[str, Cell], declared: Mapping[str, Property]
    ) -> dict[str, Any]:
        found = {name: self._typed(cell, declared[name].type) for name, cell in cells.items()}
        return {name: value for name, value in found.items() if value not in (None, "", [])}

    def _typed(self, cell: Cell, type_: Type) -> Any:
        if type_ is Type.STRINGS:
            return self._list(cell)
        if cell.is_point:
            return self._point(cell)
        text = self._text(cell)
        if not text:
            return None
        try:
            return _PARSED[type_](text)
        except (ValueError, KeyError, OverflowError) as error:
            reason = f"{_WANTED.get(type_, type_)} is wanted"
            raise Unreadable(cell.column or "", text, reason) from error

    def _point(self, cell: Cell) -> Any:
        columns = cell.longitude or "", cell.latitude or ""
        texts = [self._written(column) for column in columns]
        if not any(texts):
            return None
        degrees = []
        for column, text in zip(columns, texts, strict=True):
            try:
                degrees.append(_number(text))
            except ValueError as error:
                raise Unreadable(column, text, "degrees are wanted, as in 33.51") from error
        return point(degrees[0], degrees[1])

    def _list(self, cell: Cell) -> list[str]:
        held = self._held(cell.column) if cell.column else ""
        if isinstance(held, list):
            parts = [_one_text(cell.column or "", one) for one in held]
        else:
            text = self._written(cell.column) if cell.column else self._text(cell)
            parts = text.split(cell.split) if cell.split else [text]
        return [self._term(cell, part.strip()) for part in parts if part.strip()]

    def _text(self, cell: Cell) -> str:
        if cell.value is not None:
            return str(cell.value)
        if cell.template is not None:
            return _SLOT.sub(self._slot, cell.template)
        return self._term(cell, self._written(cell.column or ""))

    def _term(self, cell: Cell, text: str) -> str:
        if not cell.terms or (not text and text not in cell.terms):
            return text
        if text not in cell.terms:
            known = ", ".join(cell.terms)
            raise Unreadable(cell.column or "", text, f"the mapping knows {known}")
        return cell.terms[text]

    def _slot(self, found: re.Match[str]) -> str:
        name, slugged = found.groups()
        text = str(self.row.number) if name == _ROW else self._written(name)
        if not slugged:
            return text
        if (part := slug(text)) == NO_SLUG:
            # Whatever has no such name would be one and the same.
            raise Unreadable(name, text, "a name in Latin letters is wanted, to make an id of")
        return part

    def _written(self, column: str) -> str:
        return _one_text(column, self._held(column)).strip()

    def _held(self, column: str) -> Any:
        held = _found(self.row.cells, column)
        return "" if held is None or held is _NOWHERE else held


def _one_text(column: str, held: Any) -> str:
    """What stands there as a text; a list or object of JSON is none."""
    if isinstance(held, list | dict):
        raise Unreadable(column, held, "a text is wanted, not a list or an object")
    return "" if held is None else str(held)


def _boolean(text: str) -> bool:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError(text)


def _number(text: str) -> float:
    """A number that equals itself: what is none would differ at every import."""
    found = float(text)
    if not isfinite(found):
        raise ValueError(text)
    return found


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


_PARSED: dict[Type, Callable[[str], Any]] = {
    Type.STRING: str,
    Type.BOOLEAN: _boolean,
    Type.INTEGER: int,
    Type.FLOAT: _number,
    Type.DATE: lambda text: dates.written(text)[0],
    Type.DATETIME: _time,
}
_WANTED = {
    Type.BOOLEAN: "true or false",
    Type.INTEGER: "a whole number",
    Type.FLOAT: "a number",
    Type.DATE: "a date, as in 2022-03-01,",
    Type.DATETIME: "a time, as in 2022-03-01T00:00:00Z,",
}
