"""What the graph knew of relationships and assertions by a time, and whether that was changed.

A version that was retracted later stood then. Of a source that an assertion of then cites, the
letter and the publisher count too: what is told of the assertions is made of them. What is computed
and names are not a matter of when something was recorded, and do not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from marchland.model.declare import SUMMARY
from marchland.model.period import NOT_RETRACTED
from marchland.model.properties import Properties
from marchland.model.validate import ASSERTION, LINKS, PUBLISHED_IN, SOURCE, End

_COMPUTED = frozenset(declared.name for declared in SUMMARY)
_WEIGHED = ("reliability", "publisher")
"""What of a source the summaries are made of, and the lens goes by."""


class History:
    """Told a graph, it holds what was recorded by a time, by the ids of versions and assertions.

    And of the sources that those assertions cite, what counts of them.
    """

    def __init__(self, at: datetime) -> None:
        self.at = at
        self._facts: dict[str, dict[str, Any]] = {}
        self._links: dict[str, dict[str, list[str]]] = defaultdict(dict)
        self._sources: dict[str, dict[str, Any]] = {}

    def node(self, labels: Sequence[str], properties: Properties) -> None:
        """A node; of those, assertions and sources count."""
        if ASSERTION in labels:
            self._take(str(properties.get("id")), properties)
        elif SOURCE in labels:
            weighed = {name: properties[name] for name in _WEIGHED if name in properties}
            self._sources[str(properties.get("id"))] = weighed

    def relationship(self, type_: str, start: End, end: End, properties: Properties) -> None:
        """A relationship between two nodes; where an assertion's leads is part of the assertion."""
        if type_ in LINKS:
            self._links[start.id].setdefault(type_, []).append(end.id)
            return
        ends = {"ends": (start.id, type_, end.id)}
        self._take(str(properties.get("version_id")), {**properties, **ends})

    def _take(self, id_: str, properties: Mapping[str, Any]) -> None:
        if not self._by_then(properties.get("recorded_at")):
            return
        fact = {name: value for name, value in properties.items() if name not in _COMPUTED}
        if not self._by_then(fact.get("retracted_at")):
            fact["retracted_at"] = NOT_RETRACTED
        self._facts[id_] = fact

    def _by_then(self, time: object) -> bool:
        """Not so for what is no time with a zone, which the validator refuses."""
        return isinstance(time, datetime) and time.tzinfo is not None and time <= self.at

    def facts(self) -> dict[str, dict[str, Any]]:
        """Each version and assertion that was recorded by then, as it stood."""
        links = {
            id_: {type_: sorted(ends) for type_, ends in by_type.items()}
            for id_, by_type in self._links.items()
        }
        return {id_: fact | links.get(id_, {}) for id_, fact in self._facts.items()}

    def sources(self) -> dict[str, dict[str, Any]]:
        """What counts of each source that an assertion of then cites."""
        by_then = (links for id_, links in self._links.items() if id_ in self._facts)
        cited = {source for links in by_then for source in links.get(PUBLISHED_IN, ())}
        return {id_: self._sources[id_] for id_ in cited & self._sources.keys()}


def changes(before: History, after: History) -> list[str]:
    """What was known differently, one line each, in the order of the ids."""
    old, new = before.facts(), after.facts()
    # A source that is cited in one of them only is told by its assertions.
    cited, then = before.sources(), after.sources()
    both = cited.keys() & then.keys()
    old |= {id_: cited[id_] for id_ in both}
    new |= {id_: then[id_] for id_ in both}
    return [line for id_ in sorted(old.keys() | new.keys()) for line in _changed(id_, old, new)]


def _changed(
    id_: str, old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> Iterator[str]:
    if id_ not in old:
        yield f"{id_} was not known then"
    elif id_ not in new:
        yield f"{id_} was known then"
    elif old[id_] != new[id_]:
        names = sorted(old[id_].keys() | new[id_].keys())
        differing = [name for name in names if old[id_].get(name) != new[id_].get(name)]
        yield f"{id_} had another {', '.join(differing)} then"
