"""Whether an entry of a list passes a filter, by the filter's input type in the SDL."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, get_named_type

from tests.support.plain_graph import Edge, Node
from tests.support.plain_ids import coded
from tests.support.plain_lists import entries_below, wholes
from tests.support.plain_view import Entry, Thing, value

Matching = Callable[[str], set[str]]
Given = Mapping[str, Any]

_COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda found, given: found == given,
    "in": lambda found, given: found in given,
    "lt": lambda found, given: found < given,
    "lte": lambda found, given: found <= given,
    "gt": lambda found, given: found > given,
    "gte": lambda found, given: found >= given,
    "contains": lambda found, given: given.lower() in found.lower(),
    "startsWith": lambda found, given: found.lower().startswith(given.lower()),
}
_LISTED: Mapping[str, Callable[[list[Any], Any], bool]] = {
    "includes": lambda found, given: given in found,
    "includesAny": lambda found, given: any(one in found for one in given),
    "includesAll": lambda found, given: all(one in found for one in given),
    "isEmpty": lambda found, given: (not found) == given,
}


@dataclass
class Filters:
    """Filters of the SDL."""

    schema: GraphQLSchema
    matching: Matching

    def passes(self, given: Given | None, type_name: str, entry: Entry) -> bool:
        """Whether the entry is what the filter asks for; null asks for nothing."""
        kind = self.schema.type_map[type_name]
        assert isinstance(kind, GraphQLInputObjectType)
        return all(
            self._key(kind, name, one, entry)
            for name, one in (given or {}).items()
            if one is not None
        )

    def _key(self, kind: GraphQLInputObjectType, name: str, given: Any, entry: Entry) -> bool:
        match name:
            case "and":
                return all(self.passes(one, kind.name, entry) for one in given)
            case "or":
                return any(self.passes(one, kind.name, entry) for one in given)
            case "not":
                return not self.passes(given, kind.name, entry)
        below = get_named_type(kind.fields[name].type)
        if name == "within" and not isinstance(below, GraphQLInputObjectType):
            node = entry.node.of
            assert isinstance(node, Node)
            return not wholes(node, entry.node.scope).isdisjoint(given)
        assert isinstance(below, GraphQLInputObjectType)
        subject = entry.relationship or entry.node
        if "some" in below.fields:
            return self._step(subject, name, below, given)
        if "and" in below.fields:
            return self._other(entry, name, below.name, given)
        own = self.own_name(subject, name)
        return own is not None and self._leaf(subject, own, given)

    def _step(
        self, thing: Thing, name: str, kind: GraphQLInputObjectType, given: Mapping[str, Any]
    ) -> bool:
        entries = entries_below(self.schema, thing, name, thing.scope)
        inner = get_named_type(kind.fields["some"].type).name

        def having(where: Any) -> int:
            return sum(self.passes(where, inner, entry) for entry in entries)

        def answers(name: str, one: Any) -> bool:
            match name:
                case "some":
                    return having(one) > 0
                case "none":
                    return having(one) == 0
                case "every":
                    return having(one) == len(entries)
            return _compared(having(one.get("where")), {**one, "where": None})

        return all(answers(name, one) for name, one in given.items() if one is not None)

    def _other(self, entry: Entry, name: str, kind: str, given: Given) -> bool:
        """A filter of a node that the entry leads to: at an end, or what an assertion names."""
        if entry.relationship is not None:
            assert name == entry.node.type.lower()
            return self.passes(given, kind, Entry("", entry.node))
        thing = entry.node
        if isinstance(thing.of, Edge):
            end = thing.of.start if name.startswith("from") else thing.of.end
            kept = kind.removesuffix("Filter") == thing.to(end).type
            return kept and self.passes(given, kind, Entry("", thing.to(end)))
        assert thing.type == "Assertion", name
        graph = thing.scope.graph
        told = graph.source_of if name == "source" else graph.speaker_of
        node = told.get(thing.of.key)
        return node is not None and self.passes(given, kind, Entry("", thing.to(node)))

    def own_name(self, thing: Thing, name: str) -> str | None:
        """The field of the thing's own type that a filter of all relationships means."""
        kind = self.schema.type_map[thing.type]
        assert isinstance(kind, GraphQLObjectType)
        if name in kind.fields:
            return name
        assert isinstance(thing.of, Edge), f"{thing.type} has no {name}"
        prefix = thing.type[0].lower() + thing.type[1:]
        rest = name.removeprefix(prefix)
        own = rest[:1].lower() + rest[1:]
        return own if rest != name and own in kind.fields else None

    def _leaf(self, thing: Thing, name: str, given: Given) -> bool:
        found = shown_value(self.schema, thing, name)
        if isinstance(found, list):
            return all(_LISTED[key](found, one) for key, one in given.items() if one is not None)
        if (text := given.get("matches")) is not None:
            if not re.search(r"\w", text):
                raise coded("BAD_REQUEST")
            if thing.of.key not in self.matching(text):
                return False
        return _compared(found, {**given, "matches": None})


def _compared(found: Any, given: Given) -> bool:
    asked = {key: one for key, one in given.items() if one is not None}
    missing = asked.pop("isNull", None)
    if missing is not None and missing != (found is None):
        return False
    return all(found is not None and _COMPARED[key](found, one) for key, one in asked.items())


def shown_value(schema: GraphQLSchema, thing: Thing, name: str) -> Any:
    """A field's value with terms as the SDL spells them."""
    kind = schema.type_map[thing.type]
    assert isinstance(kind, GraphQLObjectType)
    found, named = value(thing, name), get_named_type(kind.fields[name].type)
    if not hasattr(named, "values") or found is None:
        return found
    return [one.upper() for one in found] if isinstance(found, list) else found.upper()
