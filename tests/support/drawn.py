"""Small graphs drawn by hand in the scratch database, and questions asked of them over GraphQL.

``drawn.draw(("a", "CONTROLS", "X", {"status": "contested"}), …)``: lower-case names are actors,
those with a capital are regions, those with a digit first are events. Several cases go into one
graph as islands: their names end in the island's, as in ``a-war``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from marchland.app import engine_of, graphql_schema
from marchland.model.period import NOT_RETRACTED, OPEN_END, UNKNOWN_START
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

Fact = tuple[str, str, str, Mapping[str, Any]] | tuple[str, str, str]
DAY = date(2020, 6, 1)
"""The day that the drawn graphs are asked of, if no other."""
_RECORDED = datetime(2021, 1, 1, tzinfo=UTC)
_OWN: dict[str, dict[str, Any]] = {
    "CONTROLS": {"status": "sole", "extent": "whole", "basis": "reported"},
    "SUPPORTS": {"forms": ["arms"]},
    "OPPOSES": {"forms": ["ground_combat"]},
    "PRESENT_IN": {"extent": "unknown"},
    "OVERLAPS": {"extent": "part"},
    "INVOLVES": {"role": "party"},
    "AT": {"role": "place"},
}
_KINDS = {"Actor": "armed_group", "Region": "area", "Event": "battle"}


def _label(name: str) -> str:
    if name[0].isdigit():
        return "Event"
    return "Region" if name[0].isupper() else "Actor"


def key(name: str) -> str:
    """The key of what has this name."""
    return f"{_label(name).lower()}:{name.lower()}"


@dataclass
class Drawn:
    """A graph in the making, and who asks it."""

    settings: Settings
    runner: asyncio.Runner
    _number: int = 0
    _named: set[str] = field(default_factory=set)

    def draw(self, *facts: tuple[Any, ...]) -> None:
        """Write the facts; what they name is made when it is named first."""
        statements = []
        for fact in facts:
            for name in (fact[0], fact[2]):
                statements += self._node(name)
            statements.append(self._edge(*fact))
        self._write(statements)

    def island(self, tag: str, *facts: Fact) -> None:
        """Draw the facts about things of their own, whose names end in this."""
        self.draw(*((f"{f[0]}-{tag}", f[1], f"{f[2]}-{tag}", *f[3:]) for f in facts))

    def place(self, name: str, **properties: Any) -> None:
        """Write a node, or set these properties of it."""
        text = f"MATCH (n:{_label(name)} {{id: $id}}) SET n += $own"
        self._write([*self._node(name), _written(text, id=key(name), own=properties)])

    def say(self, about: str, stance: str, speaker: str, publisher: str, on: date = DAY) -> None:
        """Write an assertion about a relationship or event, and mark that as disputed if denied."""
        self._number += 1
        text = (
            "MERGE (s:Source {id: 'source:' + toLower($publisher)}) "
            "SET s += {title: $publisher, publisher: $publisher, published_on: $on, "
            "reliability: 'C', reason: 'drawn'} "
            "MERGE (a:Actor {id: $speaker}) CREATE (a)<-[:ATTRIBUTED_TO]-(:Assertion {id: $id, "
            "about_id: $about, stance: $stance, explicit: true, summary: 'drawn', credibility: 3, "
            "asserted_on: $on, recorded_at: $recorded, retracted_at: $open})-[:PUBLISHED_IN]->(s)"
        )
        self._write(
            [
                *self._node(speaker),
                _written(
                    text,
                    id=f"assertion:{self._number}",
                    about=about,
                    stance=stance,
                    speaker=key(speaker),
                    publisher=publisher,
                    on=on,
                    recorded=_RECORDED,
                    open=NOT_RETRACTED,
                ),
            ]
        )

    def ask(
        self, question: str, columns: str, as_of: date = DAY, **slots: Any
    ) -> list[dict[str, Any]]:
        """The rows of a question; slots are given as ``start=key("a")``, dates as they are."""
        given = {name.rstrip("_"): value for name, value in slots.items()} | {"asOf": as_of}
        arguments = ", ".join(f'{name}: "{value}"' for name, value in given.items())
        document = f"{{ {question}({arguments}) {{ {columns} }} }}"
        result = self.runner.run(self._asked(document))
        assert result.errors is None, result.errors
        rows: list[dict[str, Any]] = result.data[question]
        return rows

    async def _asked(self, document: str) -> Any:
        async with Database.of(self.settings) as database:
            return await graphql_schema(engine_of(self.settings, database.run)).execute(document)

    def _node(self, name: str) -> list[Statement]:
        if name in self._named:
            return []
        self._named.add(name)
        label = _label(name)
        own: dict[str, Any] = {"name": name, "kind": _KINDS[label]}
        if label == "Event":
            own |= _period({}) | _summary()
        return [_written(f"CREATE (n:{label} {{id: $id}}) SET n += $own", id=key(name), own=own)]

    def _edge(
        self, start: str, type_: str, end: str, own: Mapping[str, Any] | None = None
    ) -> Statement:
        self._number += 1
        id_ = (own or {}).get("id", f"{type_.lower()}:{start}:{end}:{self._number}").lower()
        properties = {
            "id": id_,
            "version_id": f"{id_}@1",
            "from_id": key(start),
            "to_id": key(end),
            "recorded_at": _RECORDED,
            "retracted_at": NOT_RETRACTED,
        }
        properties |= _OWN.get(type_, {}) | _summary() | _period(own or {})
        properties |= {k: v for k, v in (own or {}).items() if k not in {"id", "of"}}
        return _written(
            f"MATCH (a:{_label(start)} {{id: $from}}) MATCH (b:{_label(end)} {{id: $to}}) "
            f"CREATE (a)-[e:{type_}]->(b) SET e = $own",
            **{"from": key(start), "to": key(end), "own": properties},
        )

    def _write(self, statements: list[Statement]) -> None:
        async def work() -> None:
            async with Database.of(self.settings) as database:
                for statement in statements:
                    await database.run(statement)

        self.runner.run(work())


def _written(text: str, **parameters: Any) -> Statement:
    return Statement(text, parameters, Access.WRITE)


def _period(own: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "valid_from": own.get("valid_from", UNKNOWN_START),
        "valid_to": own.get("valid_to", OPEN_END),
        "from_precision": "day" if "valid_from" in own else "unknown",
        "to_precision": "day" if "valid_to" in own else "unknown",
    }


def _summary() -> dict[str, Any]:
    return {
        "admiralty": "C3",
        "confidence": 0.5,
        "disputed": False,
        "origins": 1,
        "first_asserted_on": DAY,
        "last_asserted_on": DAY,
        "affirmed_by": ["C source:drawn -"],
    }
