"""Random arguments of the root fields that are no lists with filters."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from tests.support.plain_draws import Given, Term, Values
from tests.support.plain_graph import Edge, Node
from tests.support.plain_ids import opaque
from tests.support.plain_view import Scope, Thing
from tests.support.plain_walk import Around


@dataclass
class Roots:
    """Draws what lookups, walks and changes are asked for."""

    values: Values

    def asked(self, name: str, kind: str) -> tuple[Given, Thing | None]:
        """The arguments of the root field, and an example of what it leads to."""
        match name:
            case "watermark":
                return {}, None
            case "node":
                thing, text = self.any_id()
                return {"id": text}, thing
            case "nodes":
                found = [self.any_id() for _ in range(self.values.some((1, 2, 3)))]
                return {"ids": [text for _, text in found]}, found[0][0]
            case "neighbourhood":
                return self.neighbourhood(), None
            case "paths":
                return self.paths(), None
            case "changes":
                return self.changes(), None
        return self.lookup(kind)

    def anywhere(self) -> Scope:
        """Clocks and a lens as an id brings them."""
        given = self.values.clocks(40, 30, 20)
        return self.values.scoped(self.values.root(), given)

    def any_id(self) -> tuple[Thing | None, str]:
        """The id of a node or of a version of a relationship; rarely of nothing."""
        kind, scope = self.values.some((*self.values.pool.nodes, "Relationship")), self.anywhere()
        if self.values.maybe(5):
            return None, opaque("i2", "Actor", "actor:nobody", *scope.label)
        if kind == "Relationship":
            thing: Thing | None = Thing(self.values.some(self.values.pool.edges), scope)
        else:
            thing = self.values.thing(kind, scope)
        return thing, thing.id if thing else opaque("i2", kind, "nothing", *scope.label)

    def lookup(self, label: str) -> tuple[Given, Thing | None]:
        """What names a node: key, id or name; rarely one that nothing has."""
        given, scope = self.values.clocks(60, 25, 15), self.values.root()
        if self.values.maybe(4):
            return given | {"key": f"{label.lower()}:nothing-of-the-kind"}, None
        thing = self.values.thing(label, scope)
        if thing is None:
            return given | {"key": f"{label.lower()}:nothing-of-the-kind"}, None
        way = self.values.some(("key", "key", "id", "name"))
        if way == "id":
            scope = self.anywhere()
            given = given if self.values.maybe(30) else {}
            thing = Thing(thing.of, scope)
        said = {"key": thing.of.key, "id": thing.id, "name": thing.of.properties["name"]}
        return given | {way: said[way]}, Thing(thing.of, self.values.scoped(scope, given))

    def handle(self, node: Node) -> str:
        """The node's key, or an id of it."""
        return Thing(node, self.anywhere()).id if self.values.maybe(25) else node.key

    def entity(self) -> Node:
        """A node that much is said of."""
        label = self.values.some(("Actor", "Actor", "Region", "Region", "Event"))
        node: Node = self.values.some(self.values.pool.nodes[label])
        return node

    def types(self, *things: Thing) -> Given:
        """Some types of relationships, mostly with those of the things."""
        every = self.values.pool.plain.types
        own = [thing.of.type for thing in things if isinstance(thing.of, Edge)]
        chosen = dict.fromkeys([*own, *self.values.few(every, 3)])
        return {"types": [Term(one) for one in chosen]}

    def neighbourhood(self) -> Given:
        """Around one or two nodes."""
        given = self.values.clocks(40, 40, 30)
        given["ids"] = [self.handle(self.entity()) for _ in range(self.values.some((1, 1, 2)))]
        if self.values.maybe(8):
            given["ids"].append(self.values.some(("actor:nobody", "source:nothing")))
        given |= self.types() if self.values.maybe(40) else {}
        given |= {"hops": self.values.some((1, 2, 2, 3))} if self.values.maybe(70) else {}
        given |= {"limit": self.values.some((1, 2, 3, 5, 10))} if self.values.maybe(80) else {}
        return given

    def paths(self) -> Given:
        """From a node to one that can be reached from it."""
        given = self.values.clocks(40, 45, 35)
        scope = self.values.scoped(self.values.root(), given)
        start = end = self.entity()
        around = Around(scope, self.values.pool.plain.types)
        direction = self.values.some(("", "", "OUTGOING", "INCOMING", "ANY"))
        way: list[Edge] = []
        for _ in range(self.values.some((1, 1, 2, 2, 3))):
            ahead = [edge for branch in around.branches(end) for edge in branch[:5]]
            ahead = [edge for edge in ahead if edge.other(end) is not start]
            if direction in ("OUTGOING", "INCOMING"):
                ahead = [edge for edge in ahead if (edge.start is end) == (direction == "OUTGOING")]
            if ahead:
                way.append(self.values.some(ahead))
                end = way[-1].other(end)
        given |= {"from": self.handle(start), "to": self.handle(end)}
        given["maxHops"] = self.values.some((2, 3, 3))
        given |= self.types(*(Thing(edge, scope) for edge in way)) if self.values.maybe(40) else {}
        modes = ("", "SHORTEST", "SHORTEST", "ALL_SIMPLE")
        for name, chosen in (("direction", direction), ("mode", self.values.some(modes))):
            given |= {name: Term(chosen)} if chosen else {}
        given |= {"limit": self.values.some((1, 2, 5, 100))} if self.values.maybe(50) else {}
        given |= {"during": self.span(scope)} if self.values.maybe(40) else {}
        return given

    def span(self, scope: Scope) -> Given:
        """Some time, mostly around the day that is asked for."""
        day, days = scope.day.isoformat(), sorted({*self.values.pool.days})
        before, after = ([one for one in days if (one > day) == later] for later in (False, True))
        given = {"from": self.values.some([*before, days[0]])}
        given |= {"to": self.values.some([*after, days[-1]])} if self.values.maybe(60) else {}
        if self.values.maybe(20) or given.get("to", "9999") <= given["from"]:
            del given["from"]
        return given

    def changes(self) -> Given:
        """Between two days, mostly a long time apart."""
        days = sorted({*self.values.pool.days})
        at = self.values.draw(st.integers(0, len(days) - 2))
        given = self.values.clocks(0, 30, 15)
        given |= {"from": days[at], "to": self.values.some(days[at + 1 :])}
        given |= self.types() if self.values.maybe(40) else {}
        if self.values.maybe(40):
            nodes = [self.entity() for _ in range(self.values.some((1, 2)))]
            given["about"] = [self.handle(node) for node in nodes]
        given |= {"first": self.values.some((1, 2, 5))} if self.values.maybe(60) else {}
        if self.values.maybe(10):
            words = (given["to"], f"{given['from']} controls:", "9")
            given["after"] = opaque("c1", "Query.changes", self.values.some(words))
        return given

    def end(self, thing: Thing, name: str) -> Thing | None:
        """The other thing that a field of one leads to, if it leads to one."""
        of, graph = thing.of, thing.scope.graph
        if isinstance(of, Edge):
            if name in ("from", "to"):
                return thing.to(of.start if name == "from" else of.end)
            return None
        if name in ("source", "speaker") and of.label == "Assertion":
            told = (graph.source_of if name == "source" else graph.speaker_of).get(of.key)
            return thing.to(told) if told else None
        return None
