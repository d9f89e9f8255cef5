"""The formats that can be imported: how each is named, read and cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from marchland import files
from marchland.errors import BadRequest, MappingInvalid
from marchland.exchange import actors, deaths, esd, syria, towns, ukraine
from marchland.exchange.mapping import Kind, TableMapping
from marchland.exchange.natural_earth import borders, country_borders, disputed, first_level
from marchland.exchange.natural_earth.units import source_of
from marchland.exchange.records import Entity, type_of
from marchland.exchange.rows import Reader
from marchland.exchange.table import reader

_VERSION = re.compile(r"[a-z0-9][a-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name on the command line, its data set, its reader."""

    name: str
    meaning: str
    version: str
    """The version that is taken where none is given."""
    source: Mapping[str, Any]
    read: Reader
    scheme: str = "ucdp_id"
    """The property of Actor that its keys are."""
    tells: Callable[[Path], str | None] = lambda _: None
    """The version that a file tells of itself, if it does."""
    on_day: Callable[[date], Reader] | None = None
    """The reader of a version that was published on a day, where its assertions are of that day."""
    dated: bool = False
    """Whether a version is the day on which it was published."""
    people: bool = True
    """Whether its reader looks for actors by their keys and codes."""
    places: bool = False
    """Whether its reader looks for regions by their codes."""
    properties: frozenset[str] | None = None
    """The properties that its file is about, where a relationship keeps all others that it has."""
    sole: bool = False
    """Whether all its facts cite one source, whatever the version."""

    def version_of(self, file: Path, given: str | None = None) -> str:
        """The version to cite: that which the file tells, else that which is given, else ours.

        `BadRequest` where the two contradict each other, or what is given is no version.
        """
        if given is not None and not _VERSION.fullmatch(given):
            raise BadRequest(
                f"{given!r} is no version", hint="Letters, digits, dots and hyphens, as in 24.1."
            )
        told = self.tells(file)
        if told is not None and given not in (None, told):
            raise BadRequest(
                f"{file.name} says that it is version {told}, not {given}",
                hint="Leave --version out, or name the file that is meant.",
            )
        return told or given or self.version

    def published(self, version: str, on: date | None = None) -> Format:
        """The format as it cites a version: with the day on which that was published.

        `BadRequest` where that is not known of a version, or is told otherwise.
        """
        known = self._known_day(version)
        if known is None and on is None:
            raise BadRequest(
                f"it is not known when version {version} of {self.name} was published",
                hint="Tell it with --published-on, as in --published-on 2025-06-01.",
            )
        if known is not None and on not in (None, known):
            raise BadRequest(
                f"version {version} of {self.name} was published on {known}, not on {on}",
                hint="Leave --published-on out.",
            )
        day = known or on
        if day is None or day == self.source["published_on"]:
            return self
        read = self.on_day(day) if self.on_day else self.read
        return replace(self, source={**self.source, "published_on": day}, read=read)

    def _known_day(self, version: str) -> date | None:
        """When a version was published: ours, and one that is a day."""
        if self.dated:
            return towns.published(version)
        ours: date = self.source["published_on"]
        return ours if version == self.version else None

    @property
    def family(self) -> str:
        """What the ids of its sources begin with, in all versions."""
        return f"source:{self.name}-"

    def belongs(self, source: str) -> bool:
        """Whether a source is a version of the data set: what it tells no more is withdrawn."""
        return source.startswith(self.family)

    def tells_all_of(self, _: str) -> bool:
        """Whether a relationship with that id is withdrawn where the file tells no more of it."""
        return True

    def source_id(self, version: str) -> str:
        """The id of the source that a version is."""
        return f"{self.family}{version}"

    def cited(self, version: str) -> Entity:
        """The source that what is read of a version cites."""
        told = {**self.source, "title": self.source["title"].format(version=version)}
        if self.dated:
            told["published_on"] = towns.published(version)
        return Entity("Source", self.source_id(version), told)


def _format(module: Any, meaning: str) -> Format:
    on_day = getattr(module, "reading", None)
    read = on_day(module.PUBLISHED_ON) if on_day else module.read
    made = Format(module.TAG, meaning, module.VERSION, module.SOURCE, read, on_day=on_day)
    tells = getattr(module, "version_of", made.tells)
    return replace(made, tells=tells, dated=getattr(module, "VERSIONS_ARE_DAYS", False))


@dataclass(frozen=True, slots=True)
class Seeded(Format):
    """A data set that the shipped seeds are made of: the same facts, with the same ids.

    What the editors added by hand stays, of a relationship as of the graph.
    """

    seeded_as: str = ""
    """The source of the shipped version, as the seeds cite it."""
    about: frozenset[str] = frozenset()
    """The types of relationships that its file is about."""
    by_hand: frozenset[str] = frozenset()
    """Ids of facts that cite it and are the editors' own."""

    @property
    def family(self) -> str:
        """What the ids of its sources begin with, in all versions."""
        return self.seeded_as

    def belongs(self, source: str) -> bool:
        """Whether a source is a version of the data set."""
        return source == self.seeded_as or source.startswith(f"{self.seeded_as}-")

    def tells_all_of(self, fact_id: str) -> bool:
        """Whether it is of a type that the file is about, and not the editors' own."""
        return type_of(fact_id) in self.about and fact_id not in self.by_hand

    def source_id(self, version: str) -> str:
        """The id of the source that a version is."""
        return source_of(self.seeded_as, self.version, version)


def _seeded(module: Any, meaning: str) -> Seeded:
    return Seeded(
        module.TAG,
        meaning,
        module.VERSION,
        module.SOURCE,
        module.reading(module.PUBLISHED_ON),
        on_day=module.reading,
        places=True,
        properties=frozenset(module.PROPERTIES),
        seeded_as=module.SEEDED_AS,
        about=frozenset(module.TELLS),
        by_hand=frozenset(getattr(module, "BY_HAND", ())),
    )


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        _format(esd, "UCDP External Support, actor-year: who backs whom, in which forms"),
        _format(actors, "UCDP Actor: names, and which groups split from which"),
        _format(deaths, "UCDP Battle-related Deaths, conflict-year: who fought whom"),
        _format(ukraine, "towns of Ukraine: who held which, in dated spells"),
        _format(syria, "towns of Syria: who held which on 2023-10-09"),
        _seeded(first_level, "Natural Earth: first-level regions, and of what they are part"),
        _seeded(borders, "Natural Earth: borders of first-level regions and countries, lengths"),
        _seeded(country_borders, "Natural Earth: which countries border each other"),
        _seeded(disputed, "Natural Earth: disputed areas, who holds and who claims them"),
    )
}


SHIPPED = {
    "ucdp-actor": "ucdp/ucdp-actor-221.csv",
    "ucdp-esd": "ucdp/ucdp-esd-ay-181.csv",
    "ucdp-brd": "ucdp/BattleDeaths_v24_1_conf.csv",
    "control-ukraine": "cc-by-sa/ukraine_control_spells.csv",
    "control-syria": "cc-by-sa/syria_control_2023.csv",
    "natural-earth-admin1": "world/published/admin1.csv",
    "natural-earth-borders": "world/published/admin1_borders.csv",
    "natural-earth-country-borders": "world/published/country_borders.csv",
    "natural-earth-disputed": "world/published/disputed_areas.csv",
}
"""The copies that are shipped, under seed/data, by format."""
SETS = {
    "ucdp": ("ucdp-actor", "ucdp-esd", "ucdp-brd"),
    "control-ukraine": ("control-ukraine",),
    "control-syria": ("control-syria",),
}
"""What can be asked for by one name, in the order in which it is imported."""


def shipped_copy(format_: str) -> Path:
    """The shipped file of a format."""
    return files.shipped_data() / SHIPPED[format_]


@dataclass(frozen=True, slots=True)
class Table(Format):
    """A table of someone's own, with a mapping."""

    mapping: TableMapping | None = None

    @property
    def family(self) -> str:
        """The id of its one source."""
        return self.mapping.source.id if self.mapping else ""

    def belongs(self, source: str) -> bool:
        """Whether the file is all that the source tells."""
        return self.mapping is not None and self.mapping.complete and source == self.family

    def published(self, _: str, on: date | None = None) -> Format:
        """Itself: the mapping tells when its source was published; `BadRequest` tells so."""
        if on is not None:
            raise BadRequest(
                "the mapping tells when its source was published",
                hint="Leave --published-on out, or correct published_on in the mapping.",
            )
        return self

    def cited(self, _: str) -> Entity:
        """The source that the mapping tells of."""
        return Entity("Source", self.family, self.source)


def table(mapping: TableMapping, kind: Kind) -> Table:
    """The format of a file of that kind with a mapping; `MappingInvalid` for our tags, sources."""
    if mapping.tag in FORMATS:
        raise MappingInvalid(
            f"the tag {mapping.tag} is that of a data set", hint="Give the mapping another tag."
        )
    owner = next((one.name for one in FORMATS.values() if one.belongs(mapping.source.id)), None)
    if owner is not None:
        raise MappingInvalid(
            f"{mapping.source.id} is what the data set {owner} calls a version of its own",
            hint="Give the source another id.",
        )
    told = mapping.source.model_dump(exclude={"id"}, exclude_none=True)
    return Table(
        name=mapping.tag,
        meaning=mapping.source.title,
        version="-",
        source={**told, "reliability": str(mapping.source.reliability)},
        read=reader(mapping, kind),
        people=False,
        sole=True,
        mapping=mapping,
    )
