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


@dataclass(frozen=True, eq=False)
class Node:
    """A node: its one label of the model, its properties."""

    label: str
    properties: Properties

    @property
    def key(self) -> str:
        return str(self.properties["id"])


@dataclass(frozen=True, eq=False)
class Edge:
    """A version of a relationship of the model."""

    type: str
    properties: Properties
    start: Node
    end: Node

    @property
    def key(self) -> str:
        return str(self.properties["id"])

    @property
    def graphql(self) -> str:
        """Its type's name in the SDL."""
        return self.type.title().replace("_", "")

    @property
    def interval(self) -> tuple[date, date]:
        """When it holds, half-open; what happened, from its start on."""
        ends = NO_END if self.type in HAPPENED else self.properties["valid_to"]
        return self.properties["valid_from"], ends

    def shown_on(self, day: date) -> bool:
        """Whether a list of these on that day holds this one."""
        if self.type in HAPPENED:
            return bool(self.properties["valid_from"] <= day)
        return holds(self.properties, day)

    def other(self, node: Node) -> Node:
        """The end that the node is not."""
        return self.end if self.start is node else self.start


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


@dataclass(eq=False)
class Graph:
    """Every node and every version of a relationship, findable by key and by end."""

    nodes: dict[str, Node] = field(default_factory=dict)
    leaving: dict[tuple[str, str], list[Edge]] = field(default_factory=lambda: defaultdict(list))
    reaching: dict[tuple[str, str], list[Edge]] = field(default_factory=lambda: defaultdict(list))
    about: dict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))
    source_of: dict[str, Node] = field(default_factory=dict)
    speaker_of: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    versions: dict[str, Edge] = field(default_factory=dict)
    watermark: datetime | None = None

    def labelled(self, label: str) -> Iterator[Node]:
        """Nodes with the label, in the order of their keys."""
        return (node for node in self.nodes.values() if node.label == label)

    def named(self, label: str, text: str) -> list[Node]:
        """What a name means: an exact name before an alias, upper and lower case being one."""
        wanted = text.strip().lower()
        by_name = [n for n in self.labelled(label) if n.properties["name"].lower() == wanted]
        return by_name or [
            node
            for node in self.labelled(label)
            if wanted in (alias.lower() for alias in node.properties.get("aliases") or [])
        ]

    def add(self, edge: Edge) -> None:
        """Take in a version of a relationship."""
        self.edges.append(edge)
        self.versions[edge.properties["version_id"]] = edge
        self.leaving[edge.type, edge.start.key].append(edge)
        self.reaching[edge.type, edge.end.key].append(edge)


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
    """The graph as it stands, with all that was ever recorded."""
    graph = Graph()
    for labels, properties in ask(
        f"MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n), {_all_of('n')}"
    ):
        node = Node(labels[0], _read(properties))
        graph.nodes[node.key] = node
    graph.nodes = dict(sorted(graph.nodes.items()))
    for node in graph.labelled("Assertion"):
        graph.about[node.properties["about_id"]].append(node)
    for kind, start, end, properties in ask(
        "MATCH (a)-[r]->(b) WHERE a.id IS NOT NULL "
        f"RETURN type(r), a.id, b.id, {_all_of('r')} ORDER BY r.id, r.version_id"
    ):
        if kind == "PUBLISHED_IN":
            graph.source_of[start] = graph.nodes[end]
        elif kind == "ATTRIBUTED_TO":
            graph.speaker_of[start] = graph.nodes[end]
        else:
            graph.add(Edge(kind, _read(properties), graph.nodes[start], graph.nodes[end]))
    for (moment,) in ask("MATCH (n) WHERE 'Watermark' IN labels(n) RETURN toString(n.at)"):
        graph.watermark = datetime.fromisoformat(moment)
    return graph


def _read(properties: Properties) -> dict[str, Any]:
    present = {name: value for name, value in properties.items() if value is not None}
    days = {name: date.fromisoformat(present[name]) for name in DATES if name in present}
    moments = {name: datetime.fromisoformat(present[name]) for name in MOMENTS if name in present}
    return present | days | moments
