"""Tables of who held which town, from Wikipedia: dated spells for Ukraine, one day for Syria.

A label of a table is one or several actors by a table of the editors. What names no holder
(``Gray zone``, ``Unknown``) is no statement of control and is rejected with that reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from marchland.errors import BadRequest
from marchland.exchange.edited import edited
from marchland.exchange.identity import NO_SLUG, Identities, Party, slug
from marchland.exchange.records import Claim, Entity, Row, affirmed, rest
from marchland.exchange.rows import Unreadable

FOLDER = "cc-by-sa"
WIKIPEDIA = {
    "publisher": "Wikipedia",
    "licence": "CC BY-SA 4.0",
    "reliability": "C",
    "reason": "Edited by many and corrected in the open, from news of the day; its own sources are "
    "not kept row by row.",
}
"""Properties that the sources of both have."""
CREDIBILITY = 3
"""Number of the Admiralty code: possibly true, as no row tells what it rests on."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor that a label means, and how it holds."""

    actor: str
    name: str
    kind: str
    status: str
    ucdp_id: str = ""

    def meant(self, identities: Identities) -> tuple[str, list[Entity]]:
        """The id of the actor, and the actor where the editors' table brings it in.

        It is the one that UCDP's key finds, where there is one, or that a match confirms.
        """
        if not self.name:
            return self.actor, []
        found = identities.actor(Party(self.ucdp_id, self.name, self.kind, id=self.actor))
        return found.id, [found]


@cache
def holders(tag: str) -> Mapping[str, list[Holder]]:
    """Whom each label of a table means."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for row in edited(FOLDER, "holders.csv"):
        if row["set"] == tag:
            told = (row[one] for one in ("actor", "name", "kind", "status", "ucdp_id"))
            holder = Holder(*told)
            found[row["label"]].append(holder)
    return dict(found)


def town(country: str, key: str, name: str) -> Entity:
    """A town of a table; in its id an apostrophe is a hyphen, for it alone tells some apart."""
    id_ = f"region:{country}-{slug(key.replace('’', '-'))}"
    return Entity("Region", id_, {"name": name, "kind": "city"})


def said(row: Row, asserted_on: date, summary: str) -> dict[str, Any]:
    """The properties of what a row asserts."""
    return affirmed(CREDIBILITY, asserted_on, f"row {row.number}", summary)


def held(
    row: Row,
    tag: str,
    source: str,
    place: Entity,
    when: Mapping[str, Any],
    said: Mapping[str, Any],
    identities: Identities,
) -> Iterator[Entity | Claim]:
    """The claims of control that a row makes, with the actors that they bring in.

    `Unreadable` where a label names no holder.
    """
    labels = [one.strip() for one in row.cells["held_by"].split(";")]
    known = holders(tag)
    unknown = [one for one in labels if one not in known]
    if unknown:
        raise Unreadable("held_by", row.cells["held_by"], f"{unknown[0]!r} names no holder")
    named = {label: known[label] for label in labels}
    yield place
    for holder in (one for each in named.values() for one in each):
        actor, entities = holder.meant(identities)
        yield from entities
        how = holder.status if len(named) == 1 else "joint"
        yield _claim(row, tag, source, place, (actor, how), when, said)


def _claim(
    row: Row,
    tag: str,
    source: str,
    place: Entity,
    held_by: tuple[str, str],
    when: Mapping[str, Any],
    said: Mapping[str, Any],
) -> Claim:
    actor, how = held_by
    extent = "whole" if how == "sole" else "unknown"
    own = {"status": how, "extent": extent, "basis": "reported"}
    return Claim(
        "CONTROLS",
        actor,
        place.id,
        tag,
        when,
        own,
        source,
        said,
        f"{row.number}-{rest(actor)}",
        row.number,
    )


def published(version: str) -> date:
    """The day that a version is; `BadRequest` where it is none, or one in another writing."""
    try:
        found: date | None = date.fromisoformat(version)
    except ValueError:
        found = None
    if found is None or found.isoformat() != version:
        raise BadRequest(
            f"version {version} is no day", hint="Name the day of the table, as in 2024-08-17."
        )
    return found


def day(row: Row, column: str) -> date | None:
    """The date of a cell, none where it is empty; `Unreadable` where it is none."""
    cell = row.cells[column].strip()
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError as error:
        reason = "a date is wanted, as in 2022-03-01"
        raise Unreadable(column, row.cells[column], reason) from error


def named(row: Row, column: str) -> str:
    """The name in a cell; `Unreadable` where none is there of which an id can be made."""
    if slug(row.cells[column]) == NO_SLUG:
        raise Unreadable(column, row.cells[column], "a name in Latin letters is wanted")
    return str(row.cells[column]).strip()
