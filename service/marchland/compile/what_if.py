"""What-if: a question answered before and after what is supposed, and the rows that differ.

The engine runs the one statement of the question, then what is supposed, then the same statement
again, all in a transaction that is never committed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from marchland.compile.answer_types import MOST_ROWS
from marchland.compile.answering import (
    Build,
    InWords,
    Nodes,
    projected,
    render_rows,
    render_told,
    told_of,
    understanding,
)
from marchland.compile.asked import told_in
from marchland.compile.catalogue import INTERFACES, TYPES
from marchland.compile.pool import Writer
from marchland.compile.references import entity
from marchland.compile.scope import SUPPOSED, Rendered, Scope
from marchland.compile.selection import TYPENAME, Selected, located
from marchland.errors import UnknownName
from marchland.model.period import NOT_RETRACTED
from marchland.questions import Question, telling
from marchland.questions.heard import Heard, check_supposed, day_in_words
from marchland.questions.question import EVIDENCE
from marchland.statement import Access, Statement


def suppositions(heard: Heard, day: date, scope: Scope) -> tuple[Statement, ...]:
    """The statements that make true what is supposed; they are for a transaction never kept.

    What is only denied, was not known or does not pass the lens is neither in the way of what is
    supposed nor ended by it.
    """
    check_supposed(len(heard.supposing))
    writes = []
    for number, one in enumerate(heard.supposing, 1):
        if one.question:
            writer = Writer()
            within = Scope.of(scope.catalogue, writer, scope.limits, scope.clocks, day).in_what_if()
            text = told_in(one.question.text, within.visible, within.told)
            named = {"as_of": one.as_of or day, "id": f"{SUPPOSED}{number}"}
            given = {"open": NOT_RETRACTED, "known_at": scope.clocks.known_at} | one.arguments()
            writes.append(Statement(text, writer.parameters() | given | named, Access.WRITE))
    return tuple(writes)


@dataclass(slots=True)
class Compared(InWords):
    """The shape of a what-if: ``[[before], [changed, …], [after]]``, each as the answer has it."""

    heard: Heard
    selected: Selected
    day: date
    writes: tuple[Statement, ...]
    nodes: Nodes = field(default_factory=dict)

    def _answer(self, value: Any, build: Build) -> Any:
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

    def _row(self, selected: Selected, row: Any, place: int, build: Build) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for one in selected.only:
            match one.name:
                case "supposed":
                    found[one.key] = row[1]
                case "node":
                    index, shape = self.nodes[id(one)]
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
            "understood": understanding(self.heard),
            "question": self.heard.question.name if self.heard.question else None,
            "before": states[0],
            "after": states[1],
            "cutShort": max(totals) > MOST_ROWS,
        }

    def _sentence(
        self, told: Sequence[dict[str, Any]], lost: list[Any], gained: list[Any], names: list[str]
    ) -> str:
        question, heard = self.heard.question, self.heard.renamed(names)
        assert question is not None  # noqa: S101
        supposed = ", and ".join(one["told"] for one in told)
        idle = [one["idle"] for one in told if not one["changed"]]
        known = f" ({', '.join(idle)})" if idle else ""
        differing = [
            f"{_rows(rows, verb)}: "
            + telling.lines_of(heard, question, len(rows), [row[3] for row in rows])
            for rows, verb in ((lost, ("goes", "go")), (gained, ("comes", "come")))
            if rows
        ]
        changes = ". ".join(differing) or "the answer stays the same"
        return f"As of {day_in_words(self.day)}, if {supposed}{known}, {changes}."

    def _state(self, total: int, told: Any, names: Sequence[str]) -> dict[str, Any]:
        heard = self.heard.renamed(names)
        return {
            "state": telling.state_of(heard, total).upper(),
            "sentence": telling.sentence_of(heard, self.day, total, told),
            "totalCount": total,
        }


def _rows(rows: Sequence[Any], verb: tuple[str, str]) -> str:
    return f"1 row {verb[0]}" if len(rows) == 1 else f"{len(rows)} rows {verb[1]}"


def _supposed(heard: Heard, names: Sequence[str], changed: int) -> dict[str, Any]:
    assert heard.question is not None  # noqa: S101
    named = heard.renamed(names).names()
    told = heard.question.told.format(**named)
    return {
        "said": heard.sentence,
        "told": told,
        "idle": heard.question.none.format(**named),
        "understood": understanding(heard),
        "changed": changed,
    }


def _without(rows: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """The rows whose like is not among the others; as often as there are more of them."""
    left = Counter(repr(other[0]) for other in others)
    found = []
    for row in rows:
        like = repr(row[0])
        if not left[like]:
            found.append(row)
        left[like] -= left[like] > 0
    return found


def render_what_if(heard: Heard, selected: Selected, scope: Scope, day: date) -> Rendered:
    """The Cypher of the question of a what-if, and the shape that compares its two answers."""
    question = heard.question
    assert question is not None  # noqa: S101
    scope = scope.in_what_if()
    shape = Compared(heard, selected, day, suppositions(heard, day, scope))

    def rows(every: str) -> list[str]:
        row = scope.writer.variable("r")
        differing = (one for one in selected.only if one.name in ("gained", "lost"))
        values = render_rows(differing, question, row, scope.within(MOST_ROWS), shape.nodes)
        rests = f"any(e IN {row}.{EVIDENCE} WHERE e.id STARTS WITH '{SUPPOSED}')"
        return [
            _names(heard, scope),
            f"COLLECT {{ UNWIND {every}[0..{MOST_ROWS}] AS {row} "
            f"RETURN [{_identity(question, row)}, {rests}, {values}, "
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
