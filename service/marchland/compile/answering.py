"""A sentence that was understood becomes Cypher; the rows become an answer in words and a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from marchland.compile.answer_types import MOST_ROWS
from marchland.compile.asked import bound_slots, columns_of, statement_of
from marchland.compile.clocks import Clocks
from marchland.compile.render import render_object
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import TYPENAME, Selected
from marchland.compile.shape import Path, Problems, Shape
from marchland.compile.tokens import decode_cursor, encode_answer, encode_cursor
from marchland.errors import BadCursor, BadRequest
from marchland.questions import Question, telling
from marchland.questions.document import document_of, filled
from marchland.questions.heard import NO_SUCH_THING, Heard
from marchland.questions.question import ENTITIES, NAMED

WATERMARK = "head(COLLECT { MATCH (w:Watermark {name: 'recorded'}) RETURN toString(w.at) })"
_PLACE = "Answer.rows"
_DIGITS = 9
"""More than any answer has rows."""
_NAMED = {*ENTITIES, NAMED, "Source"}


def described(question: Question) -> dict[str, Any]:
    """A question file as `QuestionFile` tells it."""
    parameters, columns = (
        [{"name": one.name, "type": one.type, "meaning": one.meaning} for one in some]
        for some in (question.parameters, question.columns)
    )
    return {
        "name": question.name,
        "summary": question.summary,
        "file": question.file,
        "row": question.row,
        "phrases": list(question.phrases),
        "computed": question.computed,
        "whole": question.whole,
        "parameters": parameters,
        "columns": columns,
        "graphql": document_of(question),
        "cypher": question.text,
    }


@dataclass(slots=True)
class Projected:
    """A value that is known already, as far as it is selected."""

    selected: Selected
    value: Any

    def build(self, value: Any) -> Any:  # noqa: ARG002
        """The value."""
        return projected(self.selected, self.value)

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:  # noqa: ARG002
        """The value: nothing of it can be missing."""
        return projected(self.selected, self.value)


def understanding(heard: Heard) -> list[dict[str, str]]:
    """What was said and taken to mean, as `Understood` tells it."""
    return [{"said": said, "means": means} for said, means in heard.understood]


def projected(selected: Selected, value: Any) -> Any:
    """What of a plain value a selection asks for."""
    if value is None or not selected.children:
        return value
    if isinstance(value, list):
        return [projected(selected, one) for one in value]
    ((name, below),) = selected.children.items()
    return {
        one.key: name if one.name == TYPENAME else projected(one, value[one.name]) for one in below
    }


Nodes = dict[int, tuple[int, Shape]]
"""For each selection of a row, by its `id`, where its value stands among those of the row."""
Build = Callable[[Shape, Any, Path], Any]
"""Makes the response of a shape, a value and the path to it below the root field."""


class InWords:
    """A shape whose response is part plain values, part values of the graph."""

    __slots__ = ()

    def build(self, value: Any) -> Any:
        """The answer."""
        return self._answer(value, lambda shape, row, _: shape.build(row))

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths."""
        return self._answer(
            value, lambda shape, row, below: shape.complete(row, (*path, *below), problems)
        )

    def _answer(self, value: Any, build: Build) -> Any:
        raise NotImplementedError


@dataclass(slots=True)
class _Page:
    """One page of the rows as it is asked for."""

    selected: Selected
    first: int
    offset: int
    nodes: Nodes = field(default_factory=dict)


@dataclass(slots=True)
class Answered(InWords):
    """The shape of an answer: ``[[total, told, names, watermark, pages…]]``.

    Where the graph no longer holds what a slot was filled with, there is no such row.
    """

    heard: Heard
    selected: Selected
    day: date
    clocks: Clocks
    pages: dict[int, _Page] = field(default_factory=dict)

    def _answer(self, value: Any, build: Build) -> Any:
        gone = self.heard.question is not None and not value
        total, told, names, watermark, *pages = value[0] if value else (0, [], [], None)
        plain = self._plain(total, told, watermark, names, gone=gone)
        answer: dict[str, Any] = {}
        for one in self.selected.only:
            if one.name == TYPENAME:
                answer[one.key] = "Answer"
            elif one.name == "rows":
                held = self.pages.get(id(one))
                there = held is not None and not gone
                index = list(self.pages).index(id(one)) if there else 0
                answer[one.key] = _rows(held, total, pages[index], build) if there else None
            else:
                answer[one.key] = projected(one, plain[one.name])
        return answer

    def _plain(
        self,
        total: int,
        told: Sequence[Sequence[Any]],
        watermark: str | None,
        called: Sequence[str],
        *,
        gone: bool,
    ) -> dict[str, Any]:
        heard = self.heard if gone else self.heard.renamed(called)
        question, names = heard.question, heard.names()
        values = {slot: str(value) for slot, value in heard.arguments().items()}
        if gone:
            state, sentence = NO_SUCH_THING, "What the question is about is not in the graph."
        else:
            state = telling.state_of(heard, total)
            sentence = telling.sentence_of(heard, self.day, total, told)
        return {
            "state": state.upper(),
            "sentence": sentence,
            "asOf": self.day.isoformat(),
            "understood": understanding(heard),
            "question": described(question) if question else None,
            "readBy": heard.by_model,
            "sure": heard.sure and question is not None,
            "phrase": heard.phrase or None,
            "parameters": [
                {"name": name, "value": value, "text": names[name]}
                for name, value in values.items()
            ],
            "candidates": [asdict(one) | {"said": said} for said, one in heard.candidates],
            "closest": list(heard.closest),
            "graphql": filled(question, heard.arguments(), self.day) if question else None,
            "cypher": question.text if question else None,
            "link": self._link(question, values, watermark) if question else None,
        }

    def _link(self, question: Question, values: dict[str, str], watermark: str | None) -> str:
        known = self.clocks.known_at or _moment(watermark)
        clocks = replace(self.clocks, as_of=self.day, known_at=known)
        return encode_answer(question.name, clocks, values)


def _moment(watermark: str | None) -> datetime | None:
    return datetime.fromisoformat(watermark).astimezone(UTC) if watermark else None


def _rows(page: _Page | None, total: int, rows: Any, build: Any) -> Any:
    assert page is not None  # noqa: S101
    first, last = page.offset, page.offset + len(rows)
    info = {
        "hasNextPage": last < total,
        "hasPreviousPage": first > 0,
        "startCursor": _cursor(first) if rows else None,
        "endCursor": _cursor(last - 1) if rows else None,
        "cutShort": False,
    }
    edges = [_Edge(number, row) for number, row in enumerate(rows, first)]
    found: dict[str, Any] = {}
    for one in page.selected.only:
        match one.name:
            case "edges":
                found[one.key] = [_edge(one, edge, page, build) for edge in edges]
            case "pageInfo":
                found[one.key] = projected(one, info)
            case "totalCount":
                found[one.key] = total
            case _:
                found[one.key] = "AnswerRowConnection"
    return found


@dataclass(frozen=True, slots=True)
class _Edge:
    number: int
    row: Sequence[Any]


def _edge(selected: Selected, edge: _Edge, page: _Page, build: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in selected.only:
        match one.name:
            case "cursor":
                found[one.key] = _cursor(edge.number)
            case "node":
                index, shape = page.nodes[id(one)]
                where = (page.selected.key, selected.key, edge.number - page.offset, one.key)
                found[one.key] = build(shape, edge.row[index], where)
            case _:
                found[one.key] = "AnswerRowEdge"
    return found


def _cursor(number: int) -> str:
    return encode_cursor(_PLACE, str(number))


def render_answer(heard: Heard, selected: Selected, scope: Scope, day: date) -> Rendered:
    """The Cypher of an answer to a sentence; null where there is nothing to ask the graph."""
    shape = Answered(heard, selected, day, scope.clocks)
    question = heard.question
    if question is None:
        return "null", shape
    for one in selected.only:
        if one.name == "rows":
            shape.pages[id(one)] = _page(one)

    def more(every: str) -> list[str]:
        pages = (_page_text(page, question, every, scope) for page in shape.pages.values())
        return [WATERMARK, *pages]

    return render_told(heard, question, scope, more), shape


def render_told(
    heard: Heard, question: Question, scope: Scope, more: Callable[[str], Iterable[str]]
) -> str:
    """A row of how many rows there are, what a sentence tells of the first, the names, and more.

    ``more`` is given the variable that holds all rows.
    """
    slots = bound_slots(question, heard.arguments(), scope)
    every, row = scope.writer.variable("x"), scope.writer.variable("r")
    names = {"standing", "lastAssertedOn", "firstAssertedOn", *(c.name for c in question.derived)}
    asked = statement_of(question, slots, scope, names)
    called = ", ".join(f"{node}.name" for node in slots.nodes)
    first = f"[{row} IN {every}[0..{telling.MOST_TOLD}] | {told_of(question, row)}]"
    values = [f"size({every})", first, f"[{called}]", *more(every)]
    return (
        f"COLLECT {{ {slots.finds(scope)} {slots.unwinds} "
        f"CALL ({', '.join(slots.nodes)}) {{ {asked} "
        f"RETURN collect({{{columns_of(question, names)}}}) AS {every} }} "
        f"RETURN [{', '.join(values)}] }}"
    )


def _page(selected: Selected) -> _Page:
    first = selected.arguments["first"]
    if not 1 <= first <= MOST_ROWS:
        raise BadRequest(f"first is {first}; it must be 1 to {MOST_ROWS}")
    after = selected.arguments.get("after")
    return _Page(selected, first, 0 if after is None else _number(after) + 1)


def _number(cursor: str) -> int:
    key, _ = decode_cursor(_PLACE, cursor)
    if not (key.isascii() and key.isdecimal() and len(key) <= _DIGITS):
        raise BadCursor(f"this is no cursor of {_PLACE}")
    return int(key)


def _page_text(page: _Page, question: Question, every: str, scope: Scope) -> str:
    row = scope.writer.variable("r")
    edges = (one for one in page.selected.only if one.name == "edges")
    values = render_rows(edges, question, row, scope.within(page.first), page.nodes)
    start = scope.writer.parameter(page.offset)
    end = scope.writer.parameter(page.offset + page.first)
    return f"COLLECT {{ UNWIND {every}[{start}..{end}] AS {row} RETURN {values} }}"


def render_rows(
    held: Iterable[Selected], question: Question, row: str, scope: Scope, nodes: Nodes
) -> str:
    """What is selected of a row by the fields ``node`` below some others, noted in ``nodes``."""
    texts: list[str] = []
    for node in (below for one in held for below in one.only if below.name == "node"):
        selected = node.children.get(question.row) or node.children.get("AnswerRow") or []
        text, shape = render_object(question.row, selected, row, scope)
        nodes[id(node)] = (len(texts), shape)
        texts.append(text)
    return f"[{', '.join(texts)}]"


def told_of(question: Question, row: str) -> str:
    """What a sentence tells of one row: its cells, standing, and the nearest day spoken of."""
    cells = ", ".join(_told(question, name, row) for name in telling.slots(question))
    word = (
        f"CASE {row}.standing WHEN 'CARRIED_BACK' THEN {row}.firstAssertedOn "
        f"ELSE {row}.lastAssertedOn END"
    )
    return f"[[{cells}], {row}.standing, toString({word})]"


def _told(question: Question, name: str, row: str) -> str:
    column = next(one for one in question.columns if one.name == name)
    value = f"{row}.{name}"
    called = "title" if column.item == "Source" else "name"
    if column.item not in _NAMED:
        return f"toString({value})" if column.item == "Date" else value
    return f"[one IN {value} | one.{called}]" if column.many else f"{value}.{called}"
