"""Question files against the database: what it cannot plan is refused before anything is served."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from marchland.api.explain import operators
from marchland.errors import QueryFailed, QuestionInvalid
from marchland.questions import Question
from marchland.statement import Statement

Explain = Callable[[Statement], Awaitable[dict[str, Any]]]
"""Gives the plan of a statement that is not run."""

COSTLY = frozenset({"AllNodesScan", "CartesianProduct"})
"""Operators whose work grows with the whole graph, or with a product."""
_LINE = re.compile(r"line (\d+), column (\d+)")


async def refuse_unplannable(questions: Iterable[Question], explain: Explain) -> None:
    """Have every statement planned; QuestionInvalid names each file, line and reason."""
    problems = []
    for one in questions:
        try:
            plan = await explain(Statement(one.text, dict.fromkeys(_parameters(one))))
        except QueryFailed as error:
            problems.append(f"{one.file}:{_line(one, error.message)}: {_reason(error.message)}")
            continue
        problems += [
            f"{one.file}:{one.begins}: its plan has {name}: begin at a label and an id, "
            "or at a relationship of a type"
            for name in sorted(COSTLY & operators(plan))
        ]
    if problems:
        raise QuestionInvalid("\n".join(problems), details={"problems": problems})


def _parameters(question: Question) -> list[str]:
    return ["as_of", "open", *(one.name for one in question.parameters)]


def _line(question: Question, told: str) -> int:
    found = _LINE.search(told)
    return question.begins + (int(found[1]) - 1 if found else 0)


def _reason(told: str) -> str:
    return _LINE.split(told)[0].rstrip(" (").rstrip(".")
