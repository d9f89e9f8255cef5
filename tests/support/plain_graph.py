"""The whole graph in dictionaries, read once; an independent and simple reading of the model.

Nothing here comes from the compiler: what a field means is taken from the SDL and the design.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

Ask = Callable[[str], Iterable[Any]]
Properties = Mapping[str, Any]

NO_START, NO_END = date(1, 1, 1), date(9999, 12, 31)
HAPPENED = {"SUCCEEDED_BY", "INVOLVES", "AT"}
"""What happened stays so: shown from its start on."""
_MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True)
class Node:
    """A node: its one label of the model, its properties."""

    label: str
    properties: Properties

    @property
    def key(self) -> str:
        return str(self.properties["id"])


@dataclass(frozen=True)
class Edge:
    """A relationship of the model, current: not retracted."""

    type: str
    properties: Properties
    start: Node
    end: Node

    @property
    def key(self) -> str:
        return str(self.properties["id"])

    def shown_on(self, day: date) -> bool:
        """Whether a list of these on that day holds this one."""
        if self.type in HAPPENED:
            return bool(self.properties["valid_from"] <= day)
        return holds(self.properties, day)

    def other(self, node: Node) -> Node:
        """The end that the node is not."""
        return self.end if self.start.key == node.key else self.start


def holds(properties: Properties, day: date) -> bool:
    """Whether the half-open period with its outer bounds covers the day."""
    return bool(properties["valid_from"] <= day < properties["valid_to"])


def within_precision(properties: Properties, day: date) -> bool:
    """Whether the day lies in the period, yet within the imprecision of its start or end."""
    if not holds(properties, day):
        return False
    start = _moved(properties["valid_from"], _MONTHS.get(properties["from_precision"], 0))
    end = _moved(properties["valid_to"], -_MONTHS.get(properties["to_precision"], 0))
    return not start <= day < end


def _moved(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)


def standing(properties: Properties, day: date, *, happened: bool = False) -> str:
    """How a statement stands to the day, by the words of the SDL and the design.

    What happened stays so: nobody has to speak of it again.
    """
    if properties.get("basis") == "default":
        return "DEFAULT"
    first, last = properties.get("first_asserted_on"), properties.get("last_asserted_on")
    if first is None or last is None:
        return "UNKNOWN"
    if day > last and not happened:
        return "CARRIED_FORWARD"
    end = _moved(properties["valid_to"], -_MONTHS.get(properties["to_precision"], 0))
    spoken_of = properties["valid_from"] != NO_START or day >= first or day >= end
    return "ASSERTED" if spoken_of else "CARRIED_BACK"


@dataclass
class Graph:
    """Every node and every current relationship, findable by key and by end."""

    nodes: dict[str, Node] = field(default_factory=dict)
    leaving: dict[tuple[str, str], list[Edge]] = field(default_factory=lambda: defaultdict(list))
    reaching: dict[tuple[str, str], list[Edge]] = field(default_factory=lambda: defaultdict(list))
    about: dict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))
    source_of: dict[str, Node] = field(default_factory=dict)
    speaker_of: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)

    def labelled(self, label: str) -> Iterator[Node]:
        """Nodes with the label, in the order of their keys."""
        return (node for node in self.nodes.values() if node.label == label)

    def of_type(self, kind: str, day: date) -> list[Edge]:
        """Relationships of the type that hold on the day."""
        return [e for e in self.edges if e.type == kind and holds(e.properties, day)]

    def named(self, label: str, text: str) -> list[Node]:
        """What a name means: an exact name before an alias, upper and lower case being one."""
        wanted = text.strip().lower()
        by_name = [n for n in self.labelled(label) if n.properties["name"].lower() == wanted]
        return by_name or [
            node
            for node in self.labelled(label)
            if wanted in (alias.lower() for alias in node.properties.get("aliases") or [])
        ]


DATES = [
    "valid_from",
    "valid_to",
    "first_asserted_on",
    "last_asserted_on",
    "asserted_on",
    "published_on",
    "exists_from",
    "exists_to",
]
MOMENTS = ("recorded_at", "retracted_at")


def _all_of(variable: str) -> str:
    """Every property; dates as text, which the driver reads many times faster."""
    texts = (f"{name}: toString({variable}.{name})" for name in (*DATES, *MOMENTS))
    return f"{variable}{{.*, {', '.join(texts)}}}"


def load(ask: Ask) -> Graph:
    """The graph as it stands."""
    graph = Graph()
    for labels, properties in ask(
        f"MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n), {_all_of('n')}"
    ):
        node = Node(labels[0], _read(properties))
        graph.nodes[node.key] = node
    graph.nodes = dict(sorted(graph.nodes.items()))
    for node in graph.labelled("Assertion"):
        if node.properties["retracted_at"].year == NO_END.year:
            graph.about[node.properties["about_id"]].append(node)
    for kind, start, end, properties in ask(
        "MATCH (a)-[r]->(b) WHERE a.id IS NOT NULL "
        f"RETURN type(r), a.id, b.id, {_all_of('r')} ORDER BY r.id"
    ):
        _add(graph, kind, graph.nodes[start], graph.nodes[end], _read(properties))
    return graph


def _add(graph: Graph, kind: str, start: Node, end: Node, properties: Properties) -> None:
    if kind == "PUBLISHED_IN":
        graph.source_of[start.key] = end
    elif kind == "ATTRIBUTED_TO":
        graph.speaker_of[start.key] = end
    elif properties["retracted_at"].year == NO_END.year:
        edge = Edge(kind, properties, start, end)
        graph.edges.append(edge)
        graph.leaving[kind, start.key].append(edge)
        graph.reaching[kind, end.key].append(edge)


def _read(properties: Properties) -> dict[str, Any]:
    present = {name: value for name, value in properties.items() if value is not None}
    days = {name: date.fromisoformat(present[name]) for name in DATES if name in present}
    moments = {name: datetime.fromisoformat(present[name]) for name in MOMENTS if name in present}
    return present | days | moments


def shown(value: Any) -> Any:
    """A stored value as JSON has it."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value
