"""A small graph with a history: corrections, retractions, denials, sources of every letter.

Drawn once by a fixed seed, and sound by the model: what the shipped seeds have too little of.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from marchland import files
from marchland.model.declare import Property, Relationship, Type
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIPS
from marchland.seeding.graph import violations
from marchland.statement import Access, Statement
from marchland.store import Database

Properties = dict[str, Any]

NOT_RETRACTED = datetime(9999, 12, 31, tzinfo=UTC)
NO_START, NO_END = date(1, 1, 1), date(9999, 12, 31)
MOMENTS = tuple(
    datetime.fromisoformat(text)
    for text in (
        "2026-01-01T00:00:00Z",
        "2026-02-01T12:30:00.250000Z",
        "2026-03-01T00:00:00Z",
        "2026-05-01T08:00:00Z",
        "2026-08-01T00:00:00Z",
    )
)
DAYS = tuple(
    date.fromisoformat(text)
    for text in ("2017-01-01", "2018-02-01", "2018-05-01", "2018-05-21", "2019-01-01", "2024-12-08")
)
AS_OF = ("2016-06-01", "2018-01-15", "2018-04-30", "2018-05-01", "2018-05-21", "2020-01-01")
KNOWN_AT = (
    "2025-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z",
    "2026-02-01T12:30:00.250000Z",
    "2026-02-28T23:00:00-01:00",
    "2026-03-15T00:00:00Z",
    "2026-05-01T08:00Z",
    "2026-12-01T00:00:00Z",
)
LETTERS = "ABCDEF"
NAMES = ("Ash", "birch", "Cedar", "Élan", "Fir", "Gorse wood", "hazel", "Ivy", "Juniper", "كرمة")


@dataclass
class History:
    """Draws the graph."""

    chance: random.Random = field(default_factory=lambda: random.Random(2026))  # noqa: S311
    nodes: dict[str, list[Properties]] = field(default_factory=lambda: defaultdict(list))
    edges: dict[str, list[Properties]] = field(default_factory=lambda: defaultdict(list))
    links: list[tuple[str, str, str]] = field(default_factory=list)

    def draw(self) -> History:
        """The whole of it."""
        for label, count in (("Actor", 9), ("Region", 14), ("Event", 7)):
            for number in range(count):
                self.nodes[label].append(self.entity(label, number))
        for number, letter in enumerate(LETTERS * 2):
            self.nodes["Source"].append(self.source(number, letter))
        for event in self.nodes["Event"]:
            self.sayings(event["id"], None)
        for relationship in RELATIONSHIPS:
            for start, end in relationship.ends:
                for number in range(self.chance.randint(7, 12)):
                    self.lineage(relationship, start, end, number)
        return self

    def entity(self, label: str, number: int) -> Properties:
        """An actor, a region or an event."""
        declared, name = NODE_BY_LABEL[label], NAMES[number % len(NAMES)]
        found: Properties = {
            "id": f"{declared.prefix}:{chr(97 + number)}",
            "name": name if number < len(NAMES) else f"{name} {number}",
        }
        if self.chance.random() < 0.6:
            found["aliases"] = [f"{name}'s", "The Wood"][: self.chance.randint(1, 2)]
        if label == "Event":
            found |= self.period()
        return found | self.own(declared.properties, found)

    def source(self, number: int, letter: str) -> Properties:
        """A source with the letter."""
        found: Properties = {
            "id": f"source:{chr(97 + number)}",
            "title": f"Report {number}",
            "published_on": self.chance.choice(DAYS),
            "reliability": letter,
            "reason": "For the test.",
        }
        if number % 3:
            found["publisher"] = f"Publisher {number % 4}"
        return found

    def own(self, declared: tuple[Property, ...], known: Properties) -> Properties:
        """Values for the other properties; what need not be there at times is not."""
        found: Properties = {}
        for one in declared:
            if (
                one.computed
                or one.name in known
                or not (one.required or self.chance.random() < 0.5)
            ):
                continue
            if one.terms is not None:
                terms = sorted(one.terms.stored)
                most = min(3, len(terms))
                several = sorted(self.chance.sample(terms, self.chance.randint(1, most)))
                found[one.name] = several if one.type is Type.STRINGS else self.chance.choice(terms)
            elif one.refers_to is not None:
                found[one.name] = self.chance.choice(self.nodes[one.refers_to])["id"]
            elif one.type is Type.STRING and one.name not in ("hull", "version_id"):
                found[one.name] = f"{one.name} {self.chance.choice('xyz')}"
            elif one.type in _DRAWN:
                found[one.name] = _DRAWN[one.type](self.chance)
        if found.get("exists_from", NO_START) >= found.get("exists_to", NO_END):
            del found["exists_to"]
        return found

    def period(self) -> Properties:
        """When it holds."""
        start, end = sorted(self.chance.sample([NO_START, *DAYS, NO_END, NO_END], 2))
        if start == end:
            start = NO_START
        return {
            "valid_from": start,
            "valid_to": end,
            "from_precision": self._precision(start),
            "to_precision": self._precision(end),
        }

    def _precision(self, day: date) -> str:
        if day in (NO_START, NO_END):
            return "unknown"
        exact = ["day", *(["month"] if day.day == 1 else []), *(["year"] if day.month == 1 else [])]
        return self.chance.choice(exact)

    def lineage(self, relationship: Relationship, start: str, end: str, number: int) -> None:
        """A relationship with one to three versions, and what is said of it."""
        a, b = (self.chance.choice(self.nodes[label])["id"] for label in (start, end))
        if a == b:
            return
        if relationship.symmetric:
            a, b = sorted((a, b))
        name = relationship.type.lower().replace("_", "-")
        id_ = f"{name}:{a.partition(':')[2]}:{b.partition(':')[2]}-{start[0].lower()}{number}"
        times = sorted(self.chance.sample(MOMENTS, self.chance.choice((1, 1, 2, 3))))
        last = NOT_RETRACTED if len(times) == 1 or self.chance.random() < 0.75 else times.pop()
        for version, recorded in enumerate(times, 1):
            known = {
                "id": id_,
                "version_id": f"{id_}@{version}",
                "from_id": a,
                "to_id": b,
                "recorded_at": recorded,
                "retracted_at": times[version] if version < len(times) else last,
                **self.period(),
            }
            self.edges[relationship.type].append(
                known | self.own(relationship.all_properties, known)
            )
        self.sayings(id_, times[0])

    def sayings(self, about: str, since: datetime | None) -> None:
        """What sources say of it, of which one at least stands."""
        for number in range(self.chance.choice((1, 1, 2, 2, 3, 4))):
            source = self.chance.choice(self.nodes["Source"])["id"]
            recorded, retracted = since or MOMENTS[0], NOT_RETRACTED
            if number:
                recorded = self.chance.choice(MOMENTS)
                later = [moment for moment in MOMENTS if moment > recorded]
                if later and self.chance.random() < 0.4:
                    retracted = self.chance.choice(later)
            said: Properties = {
                "id": f"{source.partition(':')[2]}/{about.replace(':', '-')}-{number}",
                "about_id": about,
                "stance": self.chance.choice(("AFFIRMS", "AFFIRMS", "AFFIRMS", "DENIES")),
                "credibility": self.chance.randint(1, 6),
                "asserted_on": self.chance.choice(DAYS),
                "recorded_at": recorded,
                "retracted_at": retracted,
            }
            said |= self.own(NODE_BY_LABEL["Assertion"].properties, said)
            self.nodes["Assertion"].append(said)
            self.links.append(("PUBLISHED_IN", said["id"], source))
            if self.chance.random() < 0.5:
                speaker = self.chance.choice(self.nodes["Actor"][:4])["id"]
                self.links.append(("ATTRIBUTED_TO", said["id"], speaker))


_DRAWN = {
    Type.BOOLEAN: lambda chance: chance.random() < 0.5,
    Type.INTEGER: lambda chance: chance.randint(1, 5),
    Type.FLOAT: lambda chance: chance.choice((0.5, 12.0, 12.5)),
    Type.DATE: lambda chance: chance.choice(DAYS),
}


async def write_corrections(database: Database) -> None:
    """Write the graph, its summaries and its watermark into an empty database with the schema."""
    history = History().draw()

    async def write(text: str, **parameters: Any) -> None:
        await database.run(Statement(text, parameters, Access.WRITE))

    for label, rows in history.nodes.items():
        await write(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows=rows)
    for type_, rows in history.edges.items():
        await write(
            "UNWIND $rows AS row MATCH (a:Actor|Region|Event {id: row.from_id}) "
            "MATCH (b:Actor|Region|Event {id: row.to_id}) "
            f"CREATE (a)-[r:{type_}]->(b) SET r = row",
            rows=rows,
        )
    for type_ in ("PUBLISHED_IN", "ATTRIBUTED_TO"):
        ends = [[start, end] for kind, start, end in history.links if kind == type_]
        await write(
            "UNWIND $ends AS ends MATCH (a:Assertion {id: ends[0]}) "
            "MATCH (b:Source|Actor {id: ends[1]}) "
            f"CREATE (a)-[:{type_}]->(b)",
            ends=ends,
        )
    text = (files.shipped("cypher") / "summarise.cypher").read_text("utf-8")
    for piece in files.pieces(text):
        await write(piece.text)
    broken = await violations(database.run)
    assert not broken, broken
    await write("CREATE (:Watermark {name: 'recorded', at: $at, pending: 0})", at=MOMENTS[3])
