"""What-if: a question answered before and after what is supposed, and the rows that differ.

The engine runs the one statement of the question, then what is supposed, then the same statement
again, all in a transaction that is never committed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from marchland.compile.answer_types import MOST_ROWS
from marchland.compile.answering import projected, render_told, told_of
from marchland.compile.catalogue import INTERFACES, TYPES
from marchland.compile.references import entity
from marchland.compile.render import render_object
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import TYPENAME, Selected, located
from marchland.compile.shape import Path, Problems, Shape
from marchland.errors import BadRequest, UnknownName
from marchland.model.period import NOT_RETRACTED
from marchland.questions import Question, telling
from marchland.questions.heard import Heard, day_in_words
from marchland.questions.question import EVIDENCE
from marchland.statement import Access, Statement

MOST_SUPPOSED = 20
SUPPOSED = "supposed:"
"""How the key of a relationship begins that is there in a what-if alone."""


def suppositions(heard: Heard, day: date) -> tuple[Statement, ...]:
    """The statements that make true what is supposed; they are for a transaction never kept."""
    if not 1 <= len(heard.supposing) <= MOST_SUPPOSED:
        raise BadRequest(
            f"{len(heard.supposing)} things are supposed; it must be 1 to {MOST_SUPPOSED}"
        )
    given = {"open": NOT_RETRACTED}
    return tuple(
        Statement(
            one.question.text,
            given | one.arguments() | {"as_of": one.as_of or day, "id": f"{SUPPOSED}{number}"},
            Access.WRITE,
        )
        for number, one in enumerate(heard.supposing, 1)
        if one.question
    )


@dataclass(slots=True)
class Compared:
    """The shape of a what-if: ``[[before], [changed, …], [after]]``, each as the answer has it."""

    heard: Heard
    selected: Selected
    day: date
    writes: tuple[Statement, ...]
    texts: dict[int, tuple[int, Shape]] = field(default_factory=dict)
    """For each selection of a row where its value stands, and its shape."""

    def build(self, value: Any) -> Any:
        """The answer."""
        return self._answer(value, lambda shape, row, _: shape.build(row))

    def complete(self, value: Any, path: Path, problems: Problems) -> Any:
        """The same with paths."""
        return self._answer(
            value, lambda shape, row, below: shape.complete(row, (*path, *below), problems)
        )

    def _answer(self, value: Any, build: Callable[[Shape, Any, Path], Any]) -> Any:
        if not value[0]:
            gone = UnknownName("what the question is about is not in the graph any more")
            raise located(gone, self.selected)
        (before,), changed, (after,) = value
        lost, gained = _without(before[-1], after[-1]), _without(after[-1], before[-1])
        plain = self._plain(before, changed, after, lost, gained)
        answer: dict[str, Any] = {}
        for one in self.selected.only:
            if one.name == TYPENAME:
                answer[one.key] = "WhatIf"
            elif one.name in ("gained", "lost"):
                rows = gained if one.name == "gained" else lost
                answer[one.key] = [
                    self._row(one, row, place, build) for place, row in enumerate(rows)
                ]
            else:
                answer[one.key] = projected(one, plain[one.name])
        return answer

    def _row(self, selected: Selected, row: Any, place: int, build: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for one in selected.only:
            match one.name:
                case "supposed":
                    found[one.key] = row[1]
                case "node":
                    index, shape = self.texts[id(one)]
                    where = (selected.key, place, one.key)
                    found[one.key] = build(shape, row[2][index], where)
                case _:
                    found[one.key] = "WhatIfRow"
        return found

    def _plain(
        self, before: Any, changed: Sequence[int], after: Any, lost: list[Any], gained: list[Any]
    ) -> dict[str, Any]:
        supposing = zip(self.heard.supposing, before[3], changed, strict=True)
        told = [_supposed(*one) for one in supposing]
        states = [self._state(*one[:3]) for one in (before, after)]
        totals = [one["totalCount"] for one in states]
        return {
            "sentence": self._sentence(told, lost, gained, before[2]),
            "asOf": self.day.isoformat(),
            "supposed": told,
            "understood": [{"said": s, "means": m} for s, m in self.heard.understood],
            "question": self.heard.question.name if self.heard.question else None,
            "before": states[0],
            "after": states[1],
            "cutShort": max(totals) > MOST_ROWS,
        }

    def _sentence(
        self, told: Sequence[dict[str, Any]], lost: list[Any], gained: list[Any], names: list[str]
    ) -> str:
        question, heard = self.heard.question, _renamed(self.heard, names)
        assert question is not None  # noqa: S101
        supposed = ", and ".join(one["told"] for one in told)
        idle = [one["told"] for one in told if not one["changed"]]
        known = f" ({', '.join(idle)}: that is so already)" if idle else ""
        differing = [
            f"{_rows(rows, verb)}: "
            + telling.lines_of(heard, question, len(rows), [row[3] for row in rows])
            for rows, verb in ((lost, ("goes", "go")), (gained, ("comes", "come")))
            if rows
        ]
        changes = ". ".join(differing) or "the answer stays the same"
        return f"As of {day_in_words(self.day)}, if {supposed}{known}, {changes}."

    def _state(self, total: int, told: Any, names: Sequence[str]) -> dict[str, Any]:
        heard = _renamed(self.heard, names)
        return {
            "state": telling.state_of(heard, total).upper(),
            "sentence": telling.sentence_of(heard, self.day, total, told),
            "totalCount": total,
        }


def _rows(rows: Sequence[Any], verb: tuple[str, str]) -> str:
    return f"1 row {verb[0]}" if len(rows) == 1 else f"{len(rows)} rows {verb[1]}"


def _renamed(heard: Heard, names: Sequence[str]) -> Heard:
    slots = (slot for slot, _ in heard.entities)
    return heard.renamed(dict(zip(slots, names, strict=True)))


def _supposed(heard: Heard, names: Sequence[str], changed: int) -> dict[str, Any]:
    assert heard.question is not None  # noqa: S101
    told = heard.question.told.format(**_renamed(heard, names).names())
    return {
        "said": heard.sentence,
        "told": told,
        "understood": [{"said": said, "means": means} for said, means in heard.understood],
        "changed": changed,
    }


def _without(rows: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """The rows whose like is not among the others; as often as there are more of them."""
    left = [repr(other[0]) for other in others]
    found = []
    for row in rows:
        if (like := repr(row[0])) in left:
            left.remove(like)
        else:
            found.append(row)
    return found


def render_what_if(heard: Heard, selected: Selected, scope: Scope, day: date) -> Rendered:
    """The Cypher of the question of a what-if, and the shape that compares its two answers."""
    question = heard.question
    assert question is not None  # noqa: S101
    shape = Compared(heard, selected, day, suppositions(heard, day))

    def rows(every: str) -> list[str]:
        row = scope.writer.variable("r")
        texts: list[str] = []
        for differing in (one for one in selected.only if one.name in ("gained", "lost")):
            for node in (one for one in differing.only if one.name == "node"):
                below = node.children.get(question.row) or node.children.get("AnswerRow") or []
                text, below_it = render_object(question.row, below, row, scope)
                shape.texts[id(node)] = (len(texts), below_it)
                texts.append(text)
        rests = f"any(e IN {row}.{EVIDENCE} WHERE e.id STARTS WITH '{SUPPOSED}')"
        return [
            _names(heard, scope),
            f"COLLECT {{ UNWIND {every}[0..{MOST_ROWS}] AS {row} "
            f"RETURN [{_identity(question, row)}, {rests}, [{', '.join(texts)}], "
            f"{told_of(question, row)}] }}",
        ]

    return render_told(heard, question, scope, rows), shape


def _names(heard: Heard, scope: Scope) -> str:
    """For each supposition the names of what it speaks of."""
    names: list[str] = []
    for one in heard.supposing:
        found = [entity(scope.writer, scope.writer.parameter(e.key)) for _, e in one.entities]
        called = (f"head(COLLECT {{ CALL () {either} RETURN {n}.name }})" for either, n in found)
        names.append(f"[{', '.join(called)}]")
    return f"[{', '.join(names)}]"


def _identity(question: Question, row: str) -> str:
    """What tells a row from others: what it says and when it holds, not what it rests on."""
    cells = [f"{row}.holdsFrom", f"{row}.holdsTo"]
    for column in question.own:
        value = f"{row}.{column.name}"
        if column.of or column.name in (EVIDENCE, "holdsFrom", "holdsTo"):
            continue
        if column.item not in TYPES | INTERFACES:
            cells.append(value)
        elif column.many:
            cells.append(f"[one IN {value} | one.id]")
        else:
            cells.append(f"{value}.id")
    return f"[{', '.join(cells)}]"
