"""Small graphs drawn by hand: a line a relationship, with everything that the model wants of it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from marchland.app import engine_of, graphql_schema
from marchland.model.vocabulary import RELATIONSHIP_BY_TYPE, label_of
from marchland.questions.document import filled
from marchland.settings import Settings
from marchland.statement import Access, Statement
from marchland.store import Database

_DEFAULTS: dict[str, dict[str, Any]] = {
    "SUPPORTS": {"forms": ["arms"]},
    "OPPOSES": {"forms": ["ground_combat"]},
    "CONTROLS": {"status": "sole", "extent": "whole", "basis": "reported"},
    "PRESENT_IN": {"extent": "part"},
    "OVERLAPS": {"extent": "part"},
    "INVOLVES": {"role": "party"},
    "AT": {"role": "place"},
    "SUCCEEDED_BY": {"kind": "rename"},
}
DENIED: dict[str, Any] = {
    "admiralty": None,
    "confidence": None,
    "against": 0.65,
    "origins": 0,
    "first_asserted_on": None,
    "last_asserted_on": None,
    "affirmed_by": [],
}
"""The summary of what somebody denies and nobody affirms."""
UNTOLD = {**DENIED, "against": None}
"""That of what nobody speaks of, as of what is only supposed."""
_KINDS = {"Actor": "armed_group", "Region": "district", "Event": "battle"}
_NOW = datetime(2026, 11, 1, tzinfo=UTC)
_OPEN = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Line:
    """A relationship: ends as ``actor:a``, days in ISO; an empty day is unknown or open."""

    type: str
    start: str
    end: str
    since: str = ""
    until: str = ""
    own: dict[str, Any] = field(default_factory=dict)

    def properties(self) -> dict[str, Any]:
        """What is stored of it."""
        begin = date.fromisoformat(self.since or "0001-01-01")
        end = date.fromisoformat(self.until or "9999-12-31")
        tail = f":{self.since}" if self.since else ""
        id_ = f"{self.type.lower()}:{self.start}:{self.end}{tail}"
        return {
            "id": id_,
            "version_id": f"{id_}@1",
            "from_id": self.start,
            "to_id": self.end,
            "valid_from": begin,
            "from_precision": "day" if self.since else "unknown",
            "valid_to": end,
            "to_precision": "day" if self.until else "unknown",
            "recorded_at": _NOW,
            "retracted_at": _OPEN,
            "admiralty": "B2",
            "confidence": 0.65,
            "disputed": False,
            "origins": 1,
            "first_asserted_on": begin,
            "last_asserted_on": end,
            "affirmed_by": ["B source:s -"],
            **_DEFAULTS.get(self.type, {}),
            **self.own,
        }


def line(text: str, **own: Any) -> Line:
    """``actor:a SUPPORTS actor:b 2010-01-01 2012-01-01``; ``-`` for a day that is not known."""
    start, type_, end, *days = text.split()
    since, until = (*(day.strip("-") and day for day in days), "", "")[:2]
    return Line(type_, start, end, since, until, own)


def draw(settings: Settings, lines: Iterable[Line], **named: dict[str, Any]) -> None:
    """Write the relationships and their ends; ``named`` gives nodes properties of their own."""

    async def work() -> None:
        async with Database.of(settings) as database:
            for statement in _statements(list(lines), named):
                await database.run(statement)

    asyncio.run(work())


def _statements(lines: list[Line], named: dict[str, dict[str, Any]]) -> Iterable[Statement]:
    ids = dict.fromkeys(end for one in lines for end in (one.start, one.end))
    for id_ in ids:
        label, name = label_of(id_), id_.partition(":")[2]
        assert label
        own = {"id": id_, "name": name.upper(), "kind": _KINDS[label], "aliases": []}
        own |= named.get(name, {})
        yield Statement(f"CREATE (n:{label}) SET n = $own", {"own": own}, Access.WRITE)
    for one in lines:
        assert one.type in RELATIONSHIP_BY_TYPE
        start, end = label_of(one.start), label_of(one.end)
        text = (
            f"MATCH (a:{start} {{id: $own.from_id}}) MATCH (b:{end} {{id: $own.to_id}}) "
            f"CREATE (a)-[e:{one.type}]->(b) SET e = $own"
        )
        yield Statement(text, {"own": one.properties()}, Access.WRITE)


Asked = Callable[..., list[dict[str, Any]]]


@contextmanager
def asker(settings: Settings) -> Iterator[Asked]:
    """Asks questions by their fields; entities by key, days in ISO."""
    with asyncio.Runner() as runner:
        database = Database.of(settings)
        engine = engine_of(settings, database.run)
        schema = graphql_schema(engine)
        questions = {one.name: one for one in engine.schema.questions}

        def ask(name: str, as_of: str | None = None, **given: str) -> list[dict[str, Any]]:
            day = date.fromisoformat(as_of) if as_of else date.today()
            # Little of each thing: the longer a text, the longer it is planned.
            text = re.sub(
                r" \{ (?:__typename )?key .*", " { key }", filled(questions[name], given, day)
            )
            text = text.replace("before { key }", "before { key from { name } }")
            answer = runner.run(schema.execute(text))
            assert not answer.errors, answer.errors
            assert answer.data is not None
            rows: list[dict[str, Any]] = answer.data[name]
            return rows

        try:
            yield ask
        finally:
            runner.run(database.close())


def keys(rows: list[dict[str, Any]], *names: str) -> set[tuple[Any, ...]]:
    """The rows, as far as these columns go; an entity by its key without prefix."""
    return {tuple(_short(row[name]) for name in names) for row in rows}


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_short(one) for one in value)
    return value["key"].partition(":")[2] if isinstance(value, dict) else value
