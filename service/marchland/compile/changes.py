"""What began, ended or changed hands between two dates."""

from __future__ import annotations

from dataclasses import dataclass

from marchland.compile.fields import Input, Listing
from marchland.compile.lists import Branch, Entries
from marchland.compile.pages import render_page
from marchland.compile.references import entity, key_of
from marchland.compile.render import render_any
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Selected, located
from marchland.compile.steps import types_in
from marchland.errors import BadRequest
from marchland.model import period
from marchland.model.declare import Clock, Relationship
from marchland.model.vocabulary import CONTROLS, RELATIONSHIPS

_LISTING = Listing("Change", Input("", "", ()), {}, {}, (), ())


@dataclass(frozen=True, slots=True)
class _Window:
    """The span that is looked at, and whom it is about."""

    scope: Scope
    start: str
    end: str
    about: str

    def counts(self, edge: str) -> str:
        """The predicate that it is looked at at all; what is only denied is no change."""
        ends = f" AND ({edge}.from_id IN {self.about} OR {edge}.to_id IN {self.about})"
        return self.scope.told(edge) + (ends if self.about else "")

    def began(self, edge: str) -> str:
        """The predicate that it began within the span."""
        return f"{self.start} < {edge}.valid_from AND {edge}.valid_from <= {self.end}"

    def ended(self, edge: str) -> str:
        """The predicate that it ended within the span."""
        return f"{self.start} < {edge}.valid_to AND {edge}.valid_to <= {self.end}"


def render_changes(selected: Selected, scope: Scope) -> Rendered:
    """A page of changes, the earliest first."""
    given, writer = selected.arguments, scope.writer
    if given["from"] >= given["to"]:
        error = BadRequest(f"from is {given['from']}, to is {given['to']}", hint="Begin earlier.")
        raise located(error, selected)
    keys = given.get("about")
    about = writer.parameter([key_of(one) for one in keys]) if keys is not None else ""
    window = _Window(scope, writer.parameter(given["from"]), writer.parameter(given["to"]), about)
    row = writer.variable("r")
    types = types_in(given)
    union = f"{_beginnings(types, window, row)} UNION ALL {_endings(types, window, row)}"
    call = f"CALL () {{ {union} }} WITH {row}"
    entries = Entries((Branch(call, plain=call),), (), row, returned=row)
    return render_page("Query.changes", _LISTING, entries, selected, scope, render_any)


def _row(row: str, kind: str, day: str, edge: str, before: str) -> str:
    return (
        f"WITH {edge}, {kind} AS {row}k, toString({day}) AS {row}d, {before} AS {row}b "
        f"RETURN {{id: {row}d + ' ' + {edge}.id + ' ' + {row}k, kind: {row}k, day: {row}d, "
        f"relationship: {edge}, before: {row}b}} AS {row}"
    )


def _matched(types: list[Relationship], edge: str, wanted: str, window: _Window) -> str:
    """Every relationship of the types that is looked at, and fulfils this."""
    kinds = "|".join(one.type for one in types or RELATIONSHIPS[:1])
    where = f"WHERE {'' if types else 'false AND '}{wanted}"
    if not window.about:
        # Named so, its ends are found by their labels, and not among all nodes.
        return f"MATCH (:Actor|Region|Event)-[{edge}:{kinds}]->() {where}"
    key = window.scope.writer.variable("k")
    subquery, node = entity(window.scope.writer, key)
    return (
        f"UNWIND {window.about} AS {key} CALL ({key}) {subquery} "
        f"MATCH ({node})-[{edge}:{kinds}]-() {where} WITH DISTINCT {edge}"
    )


def _beginnings(types: list[Relationship], window: _Window, row: str) -> str:
    edge, held = (window.scope.writer.variable(prefix) for prefix in ("e", "x"))
    found = _matched(types, edge, f"{window.counts(edge)} AND {window.began(edge)}", window)
    if CONTROLS not in types:
        return f"{found} {_row(row, _quoted('BEGAN'), f'{edge}.valid_from', edge, 'null')}"
    before = f"CASE WHEN type({edge}) = 'CONTROLS' THEN {_former(edge, window)} END"
    kind = f"CASE WHEN {held} IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END"
    told = _row(row, kind, f"{edge}.valid_from", edge, held)
    return f"{found} WITH {edge}, {before} AS {held} {told}"


def _former(later: str, window: _Window) -> str:
    """The control that another's took over from: what ended last at or before its beginning.

    That goes as far as the precision of the two; and nobody else began to hold in between.
    """
    former, third, region = (window.scope.writer.variable(prefix) for prefix in ("e", "e", "n"))
    ended = f"{former}.valid_to - {period.allowance(former, 'to')}"
    begins = f"{later}.valid_from + {period.allowance(later, 'from')}"
    return (
        f"head(COLLECT {{ WITH endNode({later}) AS {region} "
        f"MATCH ({region})<-[{former}:CONTROLS]-() "
        f"WHERE {window.counts(former)} AND {window.ended(former)} "
        f"AND {former}.from_id <> {later}.from_id AND {ended} <= {begins} "
        f"AND NOT EXISTS {{ MATCH ({region})<-[{third}:CONTROLS]-() "
        f"WHERE {window.counts(third)} AND {window.began(third)} "
        f"AND {third}.from_id <> {former}.from_id "
        f"AND {former}.valid_to <= {third}.valid_from "
        f"AND {third}.valid_from < {later}.valid_from }} "
        f"RETURN {former} ORDER BY {former}.valid_to DESC, {former}.id LIMIT 1 }})"
    )


def _endings(types: list[Relationship], window: _Window, row: str) -> str:
    lasting = [one for one in types if one.clock is Clock.HOLDS]
    edge, later, region = (window.scope.writer.variable(prefix) for prefix in ("e", "e", "n"))
    wanted = f"{window.counts(edge)} AND {window.ended(edge)}"
    if CONTROLS in lasting:
        wanted += (
            f" AND NOT (type({edge}) = 'CONTROLS' AND EXISTS {{ "
            f"WITH endNode({edge}) AS {region} MATCH ({region})<-[{later}:CONTROLS]-() "
            f"WHERE {window.counts(later)} AND {window.began(later)} "
            f"AND {later}.from_id <> {edge}.from_id AND {_former(later, window)} = {edge} }})"
        )
    found = _matched(lasting, edge, wanted, window)
    return f"{found} {_row(row, _quoted('ENDED'), f'{edge}.valid_to', edge, 'null')}"


def _quoted(word: str) -> str:
    return f"'{word}'"
