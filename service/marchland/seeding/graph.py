"""The whole graph, read to whoever listens: nodes and relationships, known to the model or not.

Decoding values costs more than finding them, so those that most rows share (dates, terms, what is
computed) travel once a group, and a row brings only what is its own: a tenth of the time that a map
of properties for each row takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from marchland.model.declare import Property, Type
from marchland.model.properties import Properties
from marchland.model.validate import End, Validator, Violation
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIP_BY_TYPE
from marchland.statement import Row, Run, Statement
from marchland.store.values import natives

BOOKKEEPING = ("SchemaFile", "SeedScript", "DataImport", "Watermark")
"""Labels of what the service notes for itself; no part of the model, and never exported."""

_OWN_TYPES = {Type.STRING, Type.STRINGS, Type.INTEGER, Type.FLOAT, Type.POINT}

_LABELS = Statement("CALL db.labels() YIELD label RETURN label ORDER BY label")
_TYPES = Statement(
    "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type"
)
_COUNT = Statement("MATCH (n) RETURN count(n)")
_UNLABELLED = Statement("MATCH (n) WHERE size(labels(n)) = 0 RETURN properties(n)")


class Listener(Protocol):
    """Told a graph, in any order; what it is told is not its to change."""

    def node(self, labels: Sequence[str], properties: Properties) -> None:
        """A node with its labels and everything stored on it."""

    def relationship(self, type_: str, start: End, end: End, properties: Properties) -> None:
        """A relationship between two nodes with everything stored on it."""


async def violations(run: Run, *others: Listener) -> list[Violation]:
    """What in the graph breaks the model, as whoever runs these statements sees it.

    Others who want to hear the graph are told it in the same reading.
    """
    validator = Validator()
    await tell(run, validator, *others)
    return validator.finish()


async def tell(run: Run, *listeners: Listener) -> None:
    """Tell each the graph, as whoever runs these statements sees it."""
    counted = 0
    for (label,) in await run(_LABELS):
        counted += _tell_nodes(listeners, label, await run(_nodes(label)))
    if [[counted]] != [list(row) for row in await run(_COUNT)]:
        for (properties,) in await run(_UNLABELLED):
            for listener in listeners:
                listener.node([], natives(properties))
    for (type_,) in await run(_TYPES):
        _tell_relationships(listeners, type_, await run(_relationships(type_)))


def _nodes(label: str) -> Statement:
    own = _own(NODE_BY_LABEL[label].properties) if label in NODE_BY_LABEL else []
    return Statement(
        f"MATCH (x:{_quoted(label)}) "
        f"WITH x, labels(x) AS labels, {_shared(own)} AS names, [{_each(own)}] AS own "
        "WITH labels, names, [name IN names | x[name]] AS shared, own "
        "RETURN labels, names, shared, collect(own)"
    )


def _relationships(type_: str) -> Statement:
    declared = RELATIONSHIP_BY_TYPE.get(type_)
    own = _own(declared.all_properties) if declared else []
    values = ", ".join(["a.id", "b.id", *filter(None, [_each(own)])])
    return Statement(
        f"MATCH (a)-[x:{_quoted(type_)}]->(b) "
        f"WITH x, labels(a) AS start, labels(b) AS end, {_shared(own)} AS names, [{values}] AS own "
        "WITH start, end, names, [name IN names | x[name]] AS shared, own "
        "RETURN start, end, names, shared, collect(own)"
    )


def _own(properties: Iterable[Property]) -> list[str]:
    return [
        p.name for p in properties if p.type in _OWN_TYPES and p.terms is None and not p.computed
    ]


def _shared(own: Sequence[str]) -> str:
    listed = ", ".join(f"'{name}'" for name in own)
    return f"[name IN keys(x) WHERE NOT name IN [{listed}]]"


def _each(own: Sequence[str]) -> str:
    return ", ".join(f"x.{name}" for name in own)


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _tell_nodes(listeners: Sequence[Listener], label: str, groups: Sequence[Row]) -> int:
    """How many nodes have this as the first of their labels; the others are told elsewhere."""
    own = _own(NODE_BY_LABEL[label].properties) if label in NODE_BY_LABEL else []
    told = 0
    for labels, names, shared, rows in groups:
        if min(labels) != label:
            continue
        told += len(rows)
        if label in BOOKKEEPING:
            continue
        for properties in _joined(dict(zip(names, shared, strict=True)), own, rows):
            for listener in listeners:
                listener.node(labels, properties)
    return told


def _tell_relationships(listeners: Sequence[Listener], type_: str, groups: Sequence[Row]) -> None:
    declared = RELATIONSHIP_BY_TYPE.get(type_)
    own = _own(declared.all_properties) if declared else []
    for start, end, names, shared, rows in groups:
        labels = ":".join(start) or "no label", ":".join(end) or "no label"
        common = dict(zip(names, shared, strict=True))
        joined = _joined(common, own, (row[2:] for row in rows))
        for row, properties in zip(rows, joined, strict=True):
            ends = End(labels[0], str(row[0])), End(labels[1], str(row[1]))
            for listener in listeners:
                listener.relationship(type_, *ends, properties)


def _joined(
    shared: Mapping[str, Any], own: Sequence[str], rows: Iterable[Sequence[Any]]
) -> Iterator[dict[str, Any]]:
    common = natives(shared)
    for row in rows:
        found = common.copy()
        for name, value in zip(own, row, strict=True):
            if value is not None:
                found[name] = value
        yield found
