"""Tables of who held which town, from Wikipedia: dated spells for Ukraine, one day for Syria.

A label of a table is one or several actors by a table of the editors. What names no holder
(``Gray zone``, ``Unknown``) is no statement of control and is rejected with that reason.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from marchland import files
from marchland.exchange.identity import slug
from marchland.exchange.records import Claim, Entity, Reject, Row, affirmed, rest
from marchland.exchange.rows import Rejected

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

    def entity(self) -> Iterator[Entity]:
        """The actor, where the editors' table brings it in."""
        if self.name:
            yield Entity("Actor", self.actor, {"name": self.name, "kind": self.kind})


@cache
def holders(tag: str) -> Mapping[str, list[Holder]]:
    """Whom each label of a table means."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for row in edited("holders.csv"):
        if row["set"] == tag:
            holder = Holder(row["actor"], row["name"], row["kind"], row["status"])
            found[row["label"]].append(holder)
    return dict(found)


def edited(name: str) -> list[dict[str, str]]:
    """The rows of a table of the editors."""
    file = files.shipped_data() / FOLDER / "edited" / name
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


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
    rejected: Rejected,
) -> Iterator[Entity | Claim]:
    """The claims of control that a row makes, with the actors that they bring in."""
    labels = [one.strip() for one in row.cells["held_by"].split(";")]
    known = holders(tag)
    unknown = [one for one in labels if one not in known]
    if unknown:
        reason = f"{unknown[0]!r} names no holder"
        rejected(Reject(row.number, "held_by", row.cells["held_by"], reason))
        return
    named = [holder for label in labels for holder in known[label]]
    yield place
    for holder in named:
        yield from holder.entity()
        yield _claim(row, tag, source, place, holder, when, said, shared=len(labels) > 1)


def _claim(
    row: Row,
    tag: str,
    source: str,
    place: Entity,
    holder: Holder,
    when: Mapping[str, Any],
    said: Mapping[str, Any],
    *,
    shared: bool,
) -> Claim:
    own = {
        "status": "joint" if shared else holder.status,
        "extent": "whole" if holder.status == "sole" and not shared else "unknown",
        "basis": "reported",
    }
    return Claim(
        "CONTROLS",
        holder.actor,
        place.id,
        tag,
        when,
        own,
        source,
        said,
        f"{row.number}-{rest(holder.actor)}",
        row.number,
    )


def day(row: Row, column: str) -> date | None:
    """The date of a cell, none where it is empty; ValueError where it is none."""
    cell = row.cells[column].strip()
    return date.fromisoformat(cell) if cell else None
