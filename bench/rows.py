"""The files that Neo4j's import reads: their headers and their rows."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from bench import figures
from bench.evidence import PATTERNS, Pattern, publisher, source_key
from bench.names import title
from marchland.model.vocabulary import RELATIONSHIPS

TODAY = "2026-11-23"
_EPOCH = date(1970, 1, 1).toordinal()
DAYS = date(2058, 1, 1).toordinal() - _EPOCH
"""Days are numbers from 1970 on, below this."""
_ISO = [date.fromordinal(_EPOCH + day).isoformat() for day in range(DAYS + 1)]
_UNKNOWN_START, _OPEN_END, _OPEN_TIME = "0001-01-01", "9999-12-31", "9999-12-31T00:00:00Z"
_IMPORTS = [f"2025-{month:02d}-{day:02d}T00:00:00Z" for month in range(1, 13) for day in (5, 19)]
_CORRECTION = "2026-06-01T00:00:00Z"
_FLUSH = 20_000

_COMMON = (
    "id,version_id,from_id,to_id,valid_from:date,valid_to:date,from_precision,to_precision,"
    "recorded_at:datetime,retracted_at:datetime,admiralty,confidence:double,against:double,"
    "disputed:boolean,origins:long,first_asserted_on:date,last_asserted_on:date,"
    "affirmed_by:string[]"
)
_OWN = {
    "SUPPORTS": "forms:string[]",
    "OPPOSES": "forms:string[]",
    "CONTROLS": "status,extent,basis,besieged:boolean",
    "BORDERS": "length_km:double,via",
    "CLAIMS": "note",
    "PRESENT_IN": "extent",
    "MEMBER_OF": "role",
    "PART_OF": "basis",
    "OVERLAPS": "extent",
    "SUCCEEDED_BY": "kind",
    "INVOLVES": "role",
    "AT": "role",
}

ENDS = {r.type: r.ends[0] for r in RELATIONSHIPS}
NODE_HEADERS = {
    "Actor": ":ID(Actor),id,name,kind,aliases:string[],description,iso3,gw_number:long,ucdp_id,"
    "wikidata_id",
    "Region": ":ID(Region),id,name,kind,aliases:string[],location:point{crs:WGS-84},iso3,"
    "iso_3166_2,adm1_code",
    "Event": ":ID(Event),id,name,kind,valid_from:date,valid_to:date,from_precision,to_precision,"
    "admiralty,confidence:double,against:double,disputed:boolean,origins:long,"
    "first_asserted_on:date,last_asserted_on:date",
    "Source": ":ID(Source),id,title,publisher,url,published_on:date,reliability,reason",
    "Assertion": ":ID(Assertion),id,about_id,stance,explicit:boolean,summary,locator,"
    "credibility:long,asserted_on:date,recorded_at:datetime,retracted_at:datetime",
}
RELATIONSHIP_HEADERS = {
    **{
        kind: f":START_ID({ENDS[kind][0]}),:END_ID({ENDS[kind][1]}),{_COMMON},{own}"
        for kind, own in _OWN.items()
    },
    "PUBLISHED_IN": ":START_ID(Assertion),:END_ID(Source)",
    "ATTRIBUTED_TO": ":START_ID(Assertion),:END_ID(Actor)",
}


def day_of(year: int) -> int:
    """The number of the first of January."""
    return date(year, 1, 1).toordinal() - _EPOCH


_FIRSTS = {year: day_of(year) for year in range(1971, 2058)}


def first_of(year: int) -> int:
    """The number of the first of January, quickly."""
    return _FIRSTS[year]


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, None where it is not known or still open."""

    start: int | None
    end: int | None
    start_precision: str = "day"
    end_precision: str = "day"


def write_header(folder: Path, name: str, header: str) -> None:
    """Write the header of a kind of rows into a file of its own."""
    (folder / f"{name}.header.csv").write_text(header + "\n", "utf-8")


class Edges:
    """Writes the relationships of one section, and the assertions about them."""

    def __init__(
        self,
        folder: Path,
        kind: str,
        shard: int,
        section: int,
        patterns: Sequence[Pattern],
        rng: random.Random,
    ) -> None:
        self.count = 0
        self.assertions = 0
        self._prefix = kind.lower()
        self._first = section << 32
        self._patterns = patterns
        self._rng = rng
        part = f"{kind}-{shard:02d}.csv"
        self._rows, self._said, self._cited, self._spoken = rows = (
            list[str](),
            list[str](),
            list[str](),
            list[str](),
        )
        names = (part, f"Assertion-{part}", f"PUBLISHED_IN-{part}", f"ATTRIBUTED_TO-{part}")
        self._files = [
            ((folder / name).open("w", encoding="utf-8"), some)
            for name, some in zip(names, rows, strict=True)
        ]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._flush()
        for file, _ in self._files:
            file.close()

    def add(
        self,
        start: int,
        end: int,
        from_key: str,
        to_key: str,
        first: str,
        last: str,
        period: Period,
        own: str,
    ) -> None:
        """Write one relationship with its evidence, and at times its older version."""
        rng = self._rng
        pattern = self._patterns[int(rng.random() * PATTERNS)]
        lineage = f"{self._prefix}:{first}:{last}"
        begins = day_of(2018) if period.start is None else period.start
        valid_from = _UNKNOWN_START if period.start is None else _ISO[period.start]
        valid_to = _OPEN_END if period.end is None else _ISO[period.end]
        to_precision = "unknown" if period.end is None else period.end_precision
        recorded = _IMPORTS[begins % len(_IMPORTS)]
        before = f"{start},{end},{lineage},{lineage}@"
        after = (
            f",{from_key},{to_key},{valid_from},{valid_to},{period.start_precision},{to_precision},"
        )
        summary = (
            f",{pattern.summary},{_ISO[begins + pattern.first]},{_ISO[begins + pattern.last]},"
            f"{pattern.affirmed_by},{own}\n"
        )
        if rng.random() < figures.RETRACTED:
            self._rows.append(f"{before}1{after}{recorded},{_CORRECTION}{summary}")
            self._rows.append(f"{before}2{after}{_CORRECTION},{_OPEN_TIME}{summary}")
            self.count += 2
        else:
            self._rows.append(f"{before}1{after}{recorded},{_OPEN_TIME}{summary}")
            self.count += 1
        self.about(lineage, begins, pattern, recorded)
        if len(self._rows) > _FLUSH:
            self._flush()

    def about(self, key: str, begins: int, pattern: Pattern, recorded: str) -> None:
        """Write the assertions about a relationship or an event."""
        for number, claim in enumerate(pattern.claims):
            node = self._first + self.assertions
            self.assertions += 1
            self._said.append(
                f"{node},{source_key(claim.source)[7:]}/{number}/{key},{key},{claim.stance},true,"
                f"A report says so of these two.,par. {claim.after},{claim.credibility},"
                f"{_ISO[begins + claim.after]},{recorded},{_OPEN_TIME}\n"
            )
            self._cited.append(f"{node},{claim.source}\n")
            if claim.speaker is not None:
                self._spoken.append(f"{node},{claim.speaker}\n")

    def _flush(self) -> None:
        for file, rows in self._files:
            file.write("".join(rows))
            rows.clear()


def write_actors(
    folder: Path, slugs: Iterable[str], states: range, hubs: int, rng: random.Random
) -> None:
    """The actors: hubs and states first."""
    kinds = rng.choices(list(figures.ACTOR_KINDS), list(figures.ACTOR_KINDS.values()), k=4_099)
    with (folder / "Actor-00.csv").open("w", encoding="utf-8") as file:
        for number, slug in enumerate(slugs):
            state = number in states or number < hubs
            kind = "state" if state else kinds[number % len(kinds)]
            name = title(slug)
            aliases = f"{slug}" if number % 3 == 0 else f"{slug};{name} Of {number % 97}"
            iso, gw = (f"X{number % 26:02d}", str(number)) if state else ("", "")
            file.write(
                f"{number},actor:{slug},{name},{kind},{aliases},"
                f"{name} is an actor of the generated graph.,{iso},{gw},{number},Q{number}\n"
            )


def write_regions(
    folder: Path, slugs: Mapping[str, Iterable[str]], width: int, rng: random.Random
) -> None:
    """The regions: districts, first-level regions, countries, zones."""
    number = 0
    with (folder / "Region-00.csv").open("w", encoding="utf-8") as file:
        for kind, some in slugs.items():
            for slug in some:
                row, column = divmod(number, width)
                latitude = round(60 - row * 120 / width + rng.random() * 0.01, 4)
                longitude = round(column * 350 / width - 175 + rng.random() * 0.01, 4)
                latitude = max(-85.0, latitude)
                codes = f",XX-{number},XXX-{number}" if kind == "first_level" else ",,"
                iso = f"X{number % 1000:03d}" if kind == "country" else ""
                file.write(
                    f"{number},region:{slug},{title(slug)},{kind},{slug};{title(slug)} Land,"
                    f'"{{latitude:{latitude}, longitude:{longitude}}}",{iso}{codes}\n'
                )
                number += 1


def write_events(
    folder: Path, days: Iterable[int], patterns: Sequence[Pattern], rng: random.Random
) -> None:
    """The events, each with the evidence about it."""
    kinds = ("battle", "strike", "ceasefire", "declaration", "withdrawal")
    said = Edges(folder, "EVENT", 0, 1 << 20, patterns, rng)
    with said, (folder / "Event-00.csv").open("w", encoding="utf-8") as file:
        for number, day in enumerate(days):
            pattern = patterns[int(rng.random() * PATTERNS)]
            file.write(
                f"{number},event:{number},Event {number},{kinds[number % 5]},{_ISO[day]},"
                f"{_ISO[day + 1]},day,day,{pattern.summary},{_ISO[day + pattern.first]},"
                f"{_ISO[day + pattern.last]}\n"
            )
            said.about(f"event:{number}", day, pattern, _IMPORTS[number % len(_IMPORTS)])
    (folder / "EVENT-00.csv").unlink()


def write_sources(folder: Path, reliability: Sequence[str]) -> None:
    """The sources, with the letter of each."""
    with (folder / "Source-00.csv").open("w", encoding="utf-8") as file:
        for number, letter in enumerate(reliability):
            file.write(
                f"{number},{source_key(number)},Report {number},{publisher(number)},"
                f"https://reports.example/{number},{_ISO[day_of(2015) + number % 3_000]},"
                f"{letter},Set at random for the measurements.\n"
            )
