"""`node` and `nodes`: what global ids stand for, each under the clocks it carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from marchland.compile.catalogue import Catalogue
from marchland.compile.clocks import WORST
from marchland.compile.pool import Writer
from marchland.compile.render import render_object
from marchland.compile.scope import Rendered, Scope
from marchland.compile.selection import Limits, Selected
from marchland.compile.shape import First, Optional, Shape
from marchland.compile.tokens import GlobalId
from marchland.errors import BadId, QueryTooLarge
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIPS

_TYPE = {one.graphql: one.type for one in RELATIONSHIPS}
MOST_NODES = 1_000
_MOST_GROUPS = 25
"""How many different types and clocks the ids of one field may have."""


def render_node(
    selected: Selected, catalogue: Catalogue, writer: Writer, limits: Limits, today: date
) -> Rendered:
    """What one id stands for."""
    found = GlobalId.decode(selected.arguments["id"])
    text, shapes = _Rows([found], selected, catalogue, limits, today).render(writer)
    return f"[{text}]", First(Optional([(0, 0, shapes[_alike(found)])]))


def render_nodes(
    selected: Selected, catalogue: Catalogue, writer: Writer, limits: Limits, today: date
) -> Rendered:
    """What ids stand for, in their order; null for what there is not."""
    ids = [GlobalId.decode(one) for one in selected.arguments["ids"]]
    if len(ids) > MOST_NODES:
        raise QueryTooLarge(f"{len(ids)} ids are given, more than {MOST_NODES}")
    clocks = {_alike(one) for one in ids}
    if len(clocks) > _MOST_GROUPS:
        raise QueryTooLarge(
            f"the ids are of {len(clocks)} types and clocks, more than {_MOST_GROUPS}",
            hint="Ask for fewer at a time.",
        )
    groups: dict[_Sort, list[GlobalId]] = {}
    for one in dict.fromkeys(ids):
        groups.setdefault(_sort(one), []).append(one)
    texts: list[str] = []
    found: dict[GlobalId, tuple[int, int, Shape]] = {}
    for at, sort in enumerate(sorted(groups)):
        text, shapes = _Rows(groups[sort], selected, catalogue, limits, today).render(writer)
        texts.append(text)
        for number, one in enumerate(groups[sort]):
            found[one] = (at, number, shapes[_alike(one)])
    return f"[{', '.join(texts)}]", Optional([found[one] for one in ids])


_Sort = tuple[str, bool, bool]
"""What of an id the text depends on: its type, and which clocks it brings."""


def _sort(one: GlobalId) -> _Sort:
    return one.type_name, bool(one.known_at), bool(one.lens)


def _alike(one: GlobalId) -> GlobalId:
    return GlobalId(one.type_name, "", one.as_of, one.known_at, one.lens)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Ids of one sort: a row each, with its number, its key and its clocks."""

    ids: Sequence[GlobalId]
    selected: Selected
    catalogue: Catalogue
    limits: Limits
    today: date

    def render(self, writer: Writer) -> tuple[str, dict[GlobalId, Shape]]:
        """The text, and what a value means for ids of the same clocks: ids in it hold these."""
        shapes: dict[GlobalId, Shape] = {}
        texts: list[str] = []
        for one in dict.fromkeys(map(_alike, self.ids)):
            # The text is that of the first; of the others only the shape is wanted.
            text, shapes[one] = self._group(one, Writer() if texts else writer)
            texts.append(text)
        return texts[0], shapes

    def _group(self, alike: GlobalId, writer: Writer) -> Rendered:
        row, node = writer.variable("k"), writer.variable("n")
        wanted = writer.parameter([self._row(*one) for one in enumerate(self.ids)])
        clocks, name = alike.clocks(), alike.type_name
        match = _match(name, node, f"{row}[1]")
        scope = Scope.of_rows(self.catalogue, writer, self.limits, clocks, row)
        below = self.selected.children[name]
        text, shape = render_object(name, below, node, scope.within(len(self.ids)))
        return f"COLLECT {{ UNWIND {wanted} AS {row} {match} RETURN [{row}[0], {text}] }}", shape

    def _row(self, number: int, one: GlobalId) -> list[object]:
        clocks = one.clocks()
        row: list[object] = [number, one.key, clocks.as_of or self.today]
        if clocks.known_at:
            row.append(clocks.known_at)
        if clocks.lens:
            lens = clocks.lens
            row += [lens.reliability or WORST, list(lens.sources), list(lens.speakers)]
        return row


def _match(type_name: str, node: str, key: str) -> str:
    if type_name in NODE_BY_LABEL:
        return f"MATCH ({node}:{type_name} {{id: {key}}})"
    if type_name not in _TYPE:
        raise BadId("this is no id that the service has issued: there is no such type")
    return f"MATCH ()-[{node}:{_TYPE[type_name]} {{version_id: {key}}}]->()"
