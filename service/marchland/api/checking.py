"""Question files against the database: what it cannot plan is refused before anything is served."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Protocol

from marchland.api.explain import Plan, operators
from marchland.compile.catalogue import POSSIBLE
from marchland.errors import QueryFailed, QueryTimedOut, QuestionInvalid
from marchland.model import terms, vocabulary
from marchland.model.period import NOT_RETRACTED
from marchland.questions import Column, Question
from marchland.statement import Row, Statement

COSTLY = frozenset({"AllNodesScan", "CartesianProduct"})
"""Operators whose work grows with the whole graph, or with a product."""
MOST_TRIED = 20
"""Rows of each question whose values are held against the types of its columns."""
_ASKED = 5
"""Entities that a question with a slot is tried with: those with most around them."""
_LINE = re.compile(r"line (\d+), column (\d+)")
_MISMATCH = re.compile(r"Type mismatch: (expected .* but was [^(]*)")
_FIRST_DAY = date(1, 1, 2)
_ENUMS = {one.name: one for one in terms.ALL}
_TYPES = {one.graphql: one.type for one in vocabulary.RELATIONSHIPS}
_VALUES = {
    "String": ("STRING",),
    "ID": ("STRING",),
    "Int": ("INTEGER",),
    "Float": ("FLOAT", "INTEGER"),
    "Boolean": ("BOOLEAN",),
    "Date": ("DATE",),
    "DateTime": ("ZONED DATETIME",),
}
"""What the database calls a value that a scalar may hold."""


class Tried(Protocol):
    """A database on which statements are planned, and run for reading."""

    async def explain(self, statement: Statement) -> Plan:
        """The plan of a statement, which is not run."""

    async def reads(self, statement: Statement) -> bool:
        """Whether a statement does nothing but read the graph."""

    async def run(self, statement: Statement) -> list[Row]:
        """The rows of a statement."""


async def refuse_wrong(questions: Iterable[Question], database: Tried) -> None:
    """Have every statement planned and tried; QuestionInvalid names each file, line and reason.

    Refused are statements that do not compile, that do more than read, whose plan reads the whole
    graph without need, and columns that do not hold what their type says: as far as the plan tells,
    and in the first rows.
    """
    problems: list[str] = []
    some: dict[str, list[str]] = {}
    for one in questions:
        found = [told async for told in _planned(one, database)]
        problems += found or [told async for told in _tried(one, database, some)]
    if problems:
        raise QuestionInvalid("\n".join(problems), details={"problems": problems})


async def _planned(one: Question, database: Tried) -> AsyncIterator[str]:
    statement = Statement(one.text, dict.fromkeys(_parameters(one)))
    begins = f"{one.file}:{one.begins}"
    try:
        plan = await database.explain(statement)
    except QueryFailed as error:
        yield f"{one.file}:{_line(one, error.message)}: {_reason(error.message)}"
        return
    for name in sorted(COSTLY & operators(plan)):
        yield (
            f"{begins}: its plan has {name}: begin at a label and an id, "
            "or at a relationship of a type"
        )
    if not await database.reads(statement):
        yield f"{begins}: it does more than read; a question only reads the graph"
        return
    # All columns at once, and one by one only where that fails: planning is what takes long.
    if await _mismatch(one, _stored(one), database):
        for column in _stored(one):
            if wrong := await _mismatch(one, [column], database):
                yield _wrong(one, column, wrong)


async def _mismatch(question: Question, columns: list[Column], database: Tried) -> str | None:
    """What the database says of columns that it knows to be of other types; None if of none."""
    used = ", ".join(_probe(column) for column in columns)
    # The closing brace has a line of its own, for the text may end in a comment.
    text = f"CALL () {{ {question.text}\n}} RETURN {used}"
    try:
        await database.explain(Statement(text, dict.fromkeys(_parameters(question))))
    except QueryFailed as error:
        wrong = _MISMATCH.search(error.message)
        if wrong is None:
            raise
        return wrong[1].strip()
    return None


def _wrong(question: Question, column: Column, found: str) -> str:
    return f"{question.place(column.name)}: {column.name} is no {column.type}: {found}"


def _stored(question: Question) -> list[Column]:
    return [column for column in question.own if not column.of]


def _probe(column: Column) -> str:
    """What the database refuses to plan if it knows the column to be of another type."""
    name = column.name
    asked = _asking(column).format(v="v" if column.many else name)
    return f"{f'[v IN {name} | {asked}]' if column.many else asked} AS {name}"


def _asking(column: Column) -> str:
    """An expression that only values of the column's type have."""
    if column.item in vocabulary.NODE_BY_LABEL or column.item in ("Node", "Named"):
        return "labels({v})"
    if column.item in (*POSSIBLE["Relationship"], "Relationship"):
        return "type({v})"
    return {
        "Int": "abs({v})",
        "Float": "abs({v})",
        "Boolean": "NOT {v}",
        "Date": "({v}).year",
        "DateTime": "({v}).year",
    }.get(column.item, "toUpper({v})")


async def _tried(one: Question, database: Tried, some: dict[str, list[str]]) -> AsyncIterator[str]:
    """Problems with the values of the first rows, each column's first."""
    told: set[str] = set()
    left = MOST_TRIED
    async for given in _arguments(one, database, some):
        try:
            rows = await database.run(Statement(_described(one), {**given, "most": left}))
        except QueryTimedOut:
            # How long it takes depends on the graph and the machine: that is no fault of the file.
            return
        except QueryFailed as error:
            yield f"{one.file}:{one.begins}: it fails when it is run: {_reason(error.message)}"
            return
        left -= len(rows)
        for row in rows:
            for column, values in zip(_stored(one), row, strict=True):
                found = _misfit(column, values)
                if found and column.name not in told:
                    told.add(column.name)
                    yield _wrong(one, column, f"in one row it is {found}")
        if left <= 0:
            return


def _described(question: Question) -> str:
    """A statement for what each column holds: the kind of each value, and what tells more of it."""
    columns = ", ".join(_description(column) for column in _stored(question))
    return f"CALL () {{ {question.text}\n}} WITH * LIMIT $most RETURN {columns}"


def _description(column: Column) -> str:
    asked = _asking(column).format(v="v")
    more = asked if asked.startswith(("labels", "type")) else "toString(v)"
    held = column.name if column.many else f"[{column.name}]"
    each = f"[v IN {held} | [valueType(v), {more}]]"
    return f"CASE WHEN {column.name} IS NULL THEN null ELSE {each} END" if column.many else each


def _misfit(column: Column, values: Sequence[Any] | None) -> str | None:
    """What one value of a row is that the column's type does not allow; None if all fit."""
    optional = not column.type.endswith("!")
    if values is None:
        return None if optional else "null"
    for kind, more in values:
        if kind == "NULL":
            if column.many or not optional:
                return "null"
        elif not _fits(column.item, kind.removesuffix(" NOT NULL"), more):
            return str(more if isinstance(more, str) else (more or [kind])[0])
    return None


def _fits(item: str, kind: str, more: Any) -> bool:
    if item in _ENUMS:
        return isinstance(more, str) and more.lower() in _ENUMS[item] and more.isupper()
    if item in _VALUES:
        return kind in _VALUES[item]
    if kind == "NODE":
        return item == "Node" or bool({item, *POSSIBLE.get(item, ())} & set(more))
    if kind == "RELATIONSHIP":
        return item == "Relationship" or _TYPES.get(item) == more
    # A list of terms that another room declares.
    return kind == "STRING"


async def _arguments(
    question: Question, database: Tried, some: dict[str, list[str]]
) -> AsyncIterator[dict[str, Any]]:
    """What a question is tried with; nothing where it is asked for what cannot be guessed."""
    fixed = {"as_of": date.today(), "open": NOT_RETRACTED}
    slots = [one for one in question.parameters if one.entity]
    for one in question.parameters:
        if one not in slots and one.type != "Date!":
            return
        fixed[one.name] = _FIRST_DAY if one.name == "from" else date.today()
    for slot in slots:
        for label in sorted(slot.labels):
            if label not in some:
                rows = await database.run(Statement(_BUSY.format(label=label), {"most": _ASKED}))
                some[label] = [id_ for (id_,) in rows]
    for turn in range(_ASKED if slots else 1):
        own = {}
        for at, slot in enumerate(slots):
            held = [id_ for label in sorted(slot.labels) for id_ in some[label]]
            if not held:
                return
            own[slot.name] = held[(turn + at) % len(held)]
        yield fixed | own


_BUSY = "MATCH (n:{label}) RETURN n.id ORDER BY COUNT {{ (n)--() }} DESC, n.id LIMIT $most"


def _parameters(question: Question) -> Iterator[str]:
    yield from ("as_of", "open")
    yield from (one.name for one in question.parameters)


def _line(question: Question, told: str) -> int:
    found = _LINE.search(told)
    return question.begins + (int(found[1]) - 1 if found else 0)


def _reason(told: str) -> str:
    return _LINE.split(told)[0].rstrip(" (").rstrip(".")
