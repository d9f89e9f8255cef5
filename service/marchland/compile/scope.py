"""What everything below a root field inherits, and how a bound object is put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from graphql import GraphQLNonNull

from marchland.compile.catalogue import Catalogue
from marchland.compile.clocks import WORST, Clocks
from marchland.compile.pool import Writer, canonical
from marchland.compile.selection import TYPENAME, Limits, Selected
from marchland.compile.shape import Constant, Leaf, Object, Part, Shape
from marchland.compile.tokens import GlobalId
from marchland.errors import QueryTooLarge
from marchland.model import period
from marchland.model.confidence import Admiralty
from marchland.model.declare import Clock
from marchland.model.vocabulary import RELATIONSHIP_BY_TYPE

Rendered = tuple[str, Shape]
SUPPOSED = "supposed:"
"""How the key of a relationship begins that is there in a what-if alone."""
OPEN = "$open"
"""The parameter that holds the sentinel of what is not retracted."""
_SLOT = re.compile(r"\{(v|n|d|s|m|retracted)\}")
_PAIRS = [Admiralty(letter, number) for letter in "ABCDEF" for number in range(1, 7)]
CONFIDENCE = {str(pair): pair.confidence for pair in _PAIRS}


@dataclass(frozen=True, slots=True)
class Scope:
    """What everything below a root field inherits."""

    catalogue: Catalogue
    writer: Writer
    limits: Limits
    clocks: Clocks
    date: str
    """The parameter that holds the date."""
    known: str = ""
    """The parameter that holds the moment of knowledge; empty when that is now."""
    lens: tuple[str, str, str] | None = None
    """The parameters that hold the lens: letter, sources, speakers."""
    confidence: str = ""
    """The parameter that holds the confidence of each Admiralty pair, where that is computed."""
    rows: int = 1
    """How many rows the pages above may multiply to."""
    summaries: Mapping[str, str] = field(default_factory=dict)
    """Variables whose summary is held by another one already."""
    supposing: bool = False
    """Whether there may be what is only supposed: nobody says it, and it counts."""
    row: str = ""
    """The variable whose columns the clocks are, where each row has its own."""

    @classmethod
    def of(
        cls, catalogue: Catalogue, writer: Writer, limits: Limits, clocks: Clocks, today: object
    ) -> Scope:
        """The scope of a root field."""
        day = writer.parameter(clocks.as_of or today)
        return cls(catalogue, writer, limits, clocks, day)._knowing(clocks)._through(clocks)

    @classmethod
    def of_rows(
        cls, catalogue: Catalogue, writer: Writer, limits: Limits, clocks: Clocks, row: str
    ) -> Scope:
        """The scope of rows that bring clocks of the same sort along, from the third column on."""
        columns = [f"{row}[{at}]" for at in range(2, 7)]
        date, known = columns.pop(0), columns.pop(0) if clocks.known_at else ""
        lens = (columns[0], columns[1], columns[2]) if clocks.lens else None
        confidence = writer.parameter(CONFIDENCE) if known else ""
        return cls(catalogue, writer, limits, clocks, date, known, lens, confidence, row=row)

    def _knowing(self, clocks: Clocks) -> Scope:
        if clocks.known_at is None:
            return self
        known = self.writer.parameter(clocks.known_at)
        confidence = self.confidence or self.writer.parameter(CONFIDENCE)
        return replace(self, known=known, confidence=confidence, summaries={})

    def _through(self, clocks: Clocks) -> Scope:
        if clocks.lens is None:
            return replace(self, lens=None)
        lens, parameter = clocks.lens, self.writer.parameter
        held = (
            parameter(lens.reliability or WORST),
            parameter(list(lens.sources)),
            parameter(list(lens.speakers)),
        )
        return replace(self, lens=held)

    def under(self, arguments: Mapping[str, Any]) -> Scope:
        """The scope below a list that is given clocks of its own."""
        clocks = self.clocks.under(arguments)
        scope = replace(self, clocks=clocks)
        if arguments.get("asOf") is not None:
            scope = replace(scope, date=self.writer.parameter(clocks.as_of), summaries={})
        if arguments.get("knownAt") is not None:
            scope = scope._knowing(clocks)
        if arguments.get("lens") is not None:
            scope = scope._through(clocks)
        return scope

    def in_what_if(self) -> Scope:
        """The scope in which what is supposed counts, whosever word else does."""
        return replace(self, supposing=True)

    def within(self, page: int) -> Scope:
        """The scope of a page's entries; QueryTooLarge when they may be too many."""
        rows = self.rows * max(page, 1)
        if rows > self.limits.rows:
            raise QueryTooLarge(
                f"the pages multiply to {rows} rows, more than {self.limits.rows}",
                hint="Ask for smaller pages, or for fewer nested lists.",
            )
        return replace(self, rows=rows)

    def visible(self, variable: str) -> str:
        """The predicate that a version was the graph's when it is asked for."""
        if not self.known:
            return visible_now(variable)
        return f"{variable}.recorded_at <= {self.known} AND {self.known} < {variable}.retracted_at"

    def counted(self, variable: str) -> str:
        """The predicate that a version is visible and passes the lens, whatever the date."""
        return self.visible(variable) + (f" AND {self._passes(variable)}" if self.lens else "")

    def told(self, variable: str) -> str:
        """The predicate that a version is counted and not only denied.

        What nobody speaks of stays in: what is part of what, and what is only supposed.
        """
        if self.lens:
            return self.counted(variable)  # somebody affirms whatever passes a lens
        return f"{self.visible(variable)} AND ({self._undenied(variable)})"

    def _undenied(self, variable: str) -> str:
        if not self.known:
            return undenied(variable)
        one, other = self.writer.variable("a"), self.writer.variable("a")
        affirmed, denied = (
            f"MATCH ({said}:Assertion) USING INDEX SEEK {said}:Assertion(about_id) "
            f"WHERE {said}.about_id = {variable}.id AND {said}.stance = '{stance}' "
            f"AND {self.visible(said)}"
            for said, stance in ((one, "AFFIRMS"), (other, "DENIES"))
        )
        # No alternative: the planner would look up both for each relationship, and join them.
        return f"NOT EXISTS {{ {denied} AND NOT EXISTS {{ {affirmed} }} }}"

    def holds(self, variable: str, clock: Clock) -> str:
        """The predicate that a relationship is visible, passes and is true at the date."""
        true_then = (
            period.holds_on(variable, self.date)
            if clock is Clock.HOLDS
            else f"{variable}.valid_from <= {self.date}"
        )
        lens = f" AND {self._passes(variable)}" if self.lens else ""
        return f"{self.visible(variable)} AND {true_then}{lens}"

    def _passes(self, variable: str) -> str:
        if self.supposing:
            said = replace(self, supposing=False)._passes(variable)
            return f"({variable}.id STARTS WITH '{SUPPOSED}' OR {said})"
        letter, sources, speakers = self.lens or ("", "", "")
        said = self.writer.variable("a")
        if not self.known:
            return (
                f"any({said} IN {variable}.affirmed_by WHERE left({said}, 1) <= {letter} "
                f"AND NOT split({said}, ' ')[1] IN {sources} "
                f"AND NOT split({said}, ' ')[2] IN {speakers})"
            )
        source, speaker = self.writer.variable("n"), self.writer.variable("n")
        return (
            f"EXISTS {{ MATCH ({said}:Assertion)-[:PUBLISHED_IN]->({source}:Source) "
            f"USING INDEX SEEK {said}:Assertion(about_id) "
            f"WHERE {said}.about_id = {variable}.id AND {said}.stance = 'AFFIRMS' "
            f"AND {self.visible(said)} AND {source}.reliability <= {letter} "
            f"AND NOT {source}.id IN {sources} "
            f"AND NOT EXISTS {{ MATCH ({said})-[:ATTRIBUTED_TO]->({speaker}) "
            f"WHERE {speaker}.id IN {speakers} }} }}"
        )

    def summary(self, variable: str) -> str:
        """What holds the summary of a relationship or event: itself, or its assertions by then."""
        if not self.known:
            return variable
        if variable in self.summaries:
            return self.summaries[variable]
        said, cited, speaker = (self.writer.variable(prefix) for prefix in ("a", "n", "n"))
        own = self.writer.variable("z")
        pair = f"{cited}.reliability + toString({said}.credibility)"
        return (
            f"head(COLLECT {{ MATCH ({said}:Assertion)-[:PUBLISHED_IN]->({cited}:Source) "
            f"USING INDEX SEEK {said}:Assertion(about_id) "
            f"WHERE {said}.about_id = {variable}.id AND {self.visible(said)} "
            f"OPTIONAL MATCH ({said})-[:ATTRIBUTED_TO]->({speaker}) "
            f"WITH {said}.stance = 'AFFIRMS' AS {own}y, {pair} AS {own}p, "
            f"{said}.asserted_on AS {own}d, "
            f"coalesce({speaker}.id, {cited}.publisher, {cited}.id) AS {own}o "
            f"WITH min(CASE WHEN {own}y THEN [-{self.confidence}[{own}p], {own}p] END) AS {own}b, "
            f"max(CASE WHEN NOT {own}y THEN {self.confidence}[{own}p] END) AS {own}n, "
            f"count(DISTINCT CASE WHEN {own}y THEN {own}o END) AS {own}c, "
            f"min(CASE WHEN {own}y THEN {own}d END) AS {own}f, "
            f"max(CASE WHEN {own}y THEN {own}d END) AS {own}l "
            f"RETURN {{admiralty: {own}b[1], confidence: -{own}b[0], against: {own}n, "
            f"disputed: {own}b IS NOT NULL AND {own}n IS NOT NULL, origins: {own}c, "
            f"first_asserted_on: {own}f, last_asserted_on: {own}l}} }})"
        )

    def summarised(self, variable: str) -> tuple[Scope, str]:
        """The scope in which a new variable holds the summary of this one, and what binds it."""
        held = self.writer.variable("s")
        bound = f"{self.summary(variable)} AS {held}"
        return replace(self, summaries={**self.summaries, variable: held}), bound

    def fill(self, template: str, variable: str, other: str = "") -> str:
        """A template with its variables named; a summary that it names twice is made once."""
        pieces = list(_pieces(template))
        for slot, one in (("s", variable), ("m", other)):
            unmade = self.known and one not in self.summaries
            if unmade and pieces[1::2].count(slot) > 1:
                scope, bound = self.summarised(one)
                filled = scope.fill(template, variable, other)
                return f"head(COLLECT {{ WITH {bound} RETURN {filled} }})"
        for place in range(1, len(pieces), 2):
            match pieces[place]:
                case "v":
                    pieces[place] = variable
                case "n":
                    pieces[place] = other
                case "d":
                    pieces[place] = self.date
                case "s":
                    pieces[place] = self.summary(variable)
                case "m":
                    pieces[place] = self.summary(other)
                case _:
                    pieces[place] = self._retracted(variable)
        return "".join(pieces)

    def _retracted(self, variable: str) -> str:
        stored = f"{variable}.retracted_at"
        if self.known:
            return f"CASE WHEN {stored} <= {self.known} THEN {stored} END"
        return f"nullIf({stored}, {OPEN})"

    def global_id(self, type_name: str) -> Callable[[str], str]:
        """How the keys of a type become its global ids."""
        labels = self.clocks.labels
        return lambda key: GlobalId(type_name, key, *labels).encode()

    def typed_id(self) -> Callable[[Sequence[str]], str]:
        """How a pair of the graph's name of a type and a key becomes a global id."""
        labels = self.clocks.labels
        return lambda pair: GlobalId(graphql_name(pair[0]), pair[1], *labels).encode()


def visible_now(variable: str) -> str:
    """The predicate that a version stands."""
    return f"{variable}.retracted_at = {OPEN}"


def undenied(variable: str) -> str:
    """The predicate that somebody affirms the version that stands, or nobody denies it."""
    return f"{variable}.origins > 0 OR {variable}.against IS NULL"


@cache
def _pieces(template: str) -> tuple[str, ...]:
    """A template cut at its slots: every second piece is the name of one."""
    return tuple(_SLOT.split(template))


def graphql_name(type_: str) -> str:
    """The GraphQL type of a label or a type of relationship."""
    relationship = RELATIONSHIP_BY_TYPE.get(type_)
    return relationship.graphql if relationship else type_


def parts_of(
    groups: Sequence[Sequence[Selected]],
    shapes: Sequence[Sequence[Shape]],
    parent: str,
    order: Sequence[Selected],
) -> list[Part]:
    """The parts of an object in the order of the request, each pointing at its value."""
    at = {
        id(one): (index, shape)
        for index, (group, row) in enumerate(zip(groups, shapes, strict=True))
        for one, shape in zip(group, row, strict=True)
    }
    return [
        Part(
            one.key,
            at[id(one)][0],
            at[id(one)][1],
            isinstance(one.type, GraphQLNonNull),
            f"{parent}.{one.name}",
            one.nodes,
        )
        for one in order
    ]


def assemble(
    type_name: str,
    selected: Sequence[Selected],
    render: Callable[[Selected], Rendered],
    typename: str = "",
) -> Rendered:
    """A list literal of everything selected of one object, and its shape.

    ``typename`` is the Cypher of the type where only the graph knows which it is.
    """
    groups = canonical(selected)
    texts: list[str] = []
    shapes: list[list[Shape]] = []
    for group in groups:
        if group[0].name != TYPENAME:
            text, shape = render(group[0])
        elif typename:
            text, shape = typename, Leaf(graphql_name)
        else:
            text, shape = "null", Constant(type_name)
        texts.append(text)
        shapes.append([shape] * len(group))
    return f"[{', '.join(texts)}]", Object(parts_of(groups, shapes, type_name, selected))
