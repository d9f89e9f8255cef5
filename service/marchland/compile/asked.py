"""Questions become Cypher: what their slots name, their statement, what their evidence says."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from marchland.compile.answer_types import MOST_ROWS
from marchland.compile.leaves import standing_of
from marchland.compile.references import (
    Reference,
    Resolved,
    find_all,
    reference_of,
    resolved,
)
from marchland.compile.render import render_object
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Selected
from marchland.compile.shape import Items
from marchland.errors import BadRequest
from marchland.model import period
from marchland.model.vocabulary import STRUCTURE
from marchland.questions import STANDARD, Question
from marchland.questions.question import EVIDENCE

_CLOCKED = re.compile(r"\b(\w+)\.retracted_at = \$open\b")
_SUMMARY = re.compile(
    r"\b(\w+)\.(admiralty|confidence|against|disputed|origins|first_asserted_on|last_asserted_on)\b"
)
_SAID = re.compile(r"\((\w+):Assertion\b")
_PARAMETER = re.compile(r"\$(\w+)")
_STANDINGS = ("UNKNOWN", "CARRIED_BACK", "CARRIED_FORWARD", "DEFAULT", "ASSERTED")
"""The weakest first."""


@dataclass(slots=True)
class Slots:
    """What a question's parameters become: what is to be found, and what stands for each."""

    references: list[Reference] = field(default_factory=list)
    founds: list[str] = field(default_factory=list)
    nodes: list[str] = field(default_factory=list)
    replaced: dict[str, str] = field(default_factory=dict)
    """For each parameter of the statement the Cypher that stands for it."""

    @property
    def unwinds(self) -> str:
        """What binds the nodes that were found."""
        pairs = zip(self.founds, self.nodes, strict=True)
        return " ".join(f"UNWIND {found} AS {node}" for found, node in pairs)

    def finds(self, scope: Scope) -> str:
        """The subqueries that find them."""
        return find_all(self.references, scope, self.founds)


def bound_slots(question: Question, given: Mapping[str, Any], scope: Scope) -> Slots:
    """What the arguments of a question name."""
    slots = Slots(replaced={"as_of": scope.date})
    for slot in question.parameters:
        label = slot.entity
        if label is None:
            slots.replaced[slot.name] = scope.writer.parameter(given[slot.name])
            continue
        slots.references.append(reference_of(label, given[slot.name]))
        slots.founds.append(scope.writer.variable("f"))
        slots.nodes.append(scope.writer.variable("n"))
        slots.replaced[slot.name] = f"{slots.nodes[-1]}.id"
    return slots


def render_question(question: Question, selected: Selected, scope: Scope) -> Rendered:
    """The rows of a question about what its slots name."""
    slots = bound_slots(question, selected.arguments, scope)
    row = scope.writer.variable("r")
    first = _within("first", selected.arguments["first"], 1, MOST_ROWS)
    text, shape = render_object(question.row, selected.only, row, scope.within(first))
    items = Items(shape, f"Query.{question.name}", selected.nodes)
    names = {one.name for one in selected.only}
    page = f"WITH * SKIP {_offset(selected, scope)} LIMIT {scope.writer.parameter(first)}"
    asked = statement_of(question, slots, scope, names, page)
    columns = f"{{{columns_of(question, names)}}}"
    body = f"COLLECT {{ {slots.unwinds} {asked} WITH {columns} AS {row} RETURN {text} }}"
    if not slots.references:
        return body, items
    shown = Resolved(slots.references, items, selected, many=True)
    return resolved(slots.references, scope, body, slots.founds), shown


def statement_of(
    question: Question, slots: Slots, scope: Scope, names: Collection[str], page: str = ""
) -> str:
    """What binds the columns of each row, with those standard columns of these names."""
    asked = _asked(question.text, slots.replaced, scope)
    called = f"CALL ({', '.join(slots.nodes)}) {{ {asked} }} {page}"
    if not _standard_of(question, names):
        return called
    return f"{called} CALL ({EVIDENCE}) {{ {_standard(scope)} }}"


def columns_of(question: Question, names: Collection[str]) -> str:
    """The entries of the map that holds a row."""
    stored = [f"{one.name}: {one.name}" for one in question.own if not one.of]
    standard = [f"{name}: {_HELD}.{name}" for name in _standard_of(question, names)]
    return ", ".join(stored + standard)


def _standard_of(question: Question, names: Collection[str]) -> list[str]:
    stored = {one.name for one in question.own if not one.of}
    return sorted({one.name for one in STANDARD} & set(names) - stored)


def _offset(selected: Selected, scope: Scope) -> str:
    return scope.writer.parameter(_within("offset", selected.arguments["offset"], 0, 10**9))


def _within(name: str, given: int, least: int, most: int) -> int:
    if not least <= given <= most:
        raise BadRequest(f"{name} is {given}; it must be {least} to {most}")
    return given


def _asked(text: str, replaced: Mapping[str, str], scope: Scope) -> str:
    """A question's text under the clocks: what it says of retraction becomes what was known."""
    if scope.known:
        text = _SUMMARY.sub(lambda found: f"{scope.summary(found[1])}.{found[2]}", text)
    text = told_in(text, scope.visible, scope.told)
    return _PARAMETER.sub(lambda found: replaced.get(found[1], found[0]), text)


def told_in(text: str, visible: Callable[[str], str], told: Callable[[str], str]) -> str:
    """A text that asks of relationships and events what this says, and of assertions that.

    The lens, and that somebody affirms it, are for what is said of; each assertion is shown.
    """
    said = set(_SAID.findall(text))
    return _CLOCKED.sub(
        lambda found: f"({(visible if found[1] in said else told)(found[1])})", text
    )


_HELD = "standard_"
"""The variable that holds the standard columns of a row."""


def _standard(scope: Scope) -> str:
    """What binds the standard columns to one variable, out of the evidence of a row."""
    held = _HELD
    one, counts = scope.writer.variable("e"), scope.writer.variable("x")
    below, bound = scope.summarised(one) if scope.known else (scope, "")
    said = below.summary(one)
    bound = f", {bound}" if bound else ""
    standing = below.fill(standing_of(None), one)
    ranked = " ".join(f"WHEN '{name}' THEN {at}" for at, name in enumerate(_STANDINGS))
    structure = ", ".join(f"'{name}'" for name in STRUCTURE)
    return (
        f"UNWIND {EVIDENCE} AS {one} WITH {one}{bound}, "
        f"NOT type({one}) IN [{structure}] AS {counts} "
        f"WITH min(CASE WHEN {said}.confidence IS NOT NULL "
        f"THEN [{said}.confidence, {said}.admiralty] END) AS {held}w, "
        f"max({one}.valid_from) AS {held}f, min({one}.valid_to) AS {held}t, "
        f"max(CASE WHEN {said}.disputed THEN 1 ELSE 0 END) = 1 AS {held}d, "
        f"min(CASE WHEN {counts} THEN {said}.last_asserted_on END) AS {held}l, "
        f"min({said}.last_asserted_on) AS {held}m, "
        f"max(CASE WHEN {counts} THEN {said}.first_asserted_on END) AS {held}a, "
        f"max({said}.first_asserted_on) AS {held}b, "
        f"min(CASE WHEN {counts} THEN {said}.origins END) AS {held}o, "
        f"min({said}.origins) AS {held}p, "
        f"collect([{counts}, CASE {standing} {ranked} END]) AS {held}k "
        f"WITH *, [k IN {held}k WHERE k[0] | k[1]] AS {held}c "
        f"WITH *, CASE {held}c WHEN [] THEN [k IN {held}k | k[1]] ELSE {held}c END AS {held}c "
        f"RETURN {{confidence: {held}w[0], admiralty: {held}w[1], "
        f"holdsFrom: nullIf({held}f, {_NEVER}), holdsTo: nullIf({held}t, {_OPEN}), "
        f"disputed: coalesce({held}d, false), lastAssertedOn: coalesce({held}l, {held}m), "
        f"firstAssertedOn: coalesce({held}a, {held}b), origins: coalesce({held}o, {held}p), "
        f"standing: [{', '.join(repr(name) for name in _STANDINGS)}]"
        f"[reduce(least = {len(_STANDINGS) - 1} * sign(size({held}c)), k IN {held}c | "
        f"CASE WHEN k < least THEN k ELSE least END)]}} AS {held}"
    )


_NEVER, _OPEN = (f"date('{day.isoformat()}')" for day in (period.UNKNOWN_START, period.OPEN_END))
