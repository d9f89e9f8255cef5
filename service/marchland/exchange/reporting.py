"""What an import is reported as: a table, an object of JSON, and the files that it leaves."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table

from marchland.exchange.outcome import Outcome
from marchland.exchange.outputs import write_csv
from marchland.exchange.proposals import About, Match
from marchland.exchange.records import EVENT, Fact, Reject

_SHOWN = 10
_PROPOSAL = (
    *("key", "name", "countries", "dates"),
    *("actor", "actor_name", "actor_countries", "actor_dates", "score"),
)
_REJECT = ("row", "column", "value", "reason")


def report(outcome: Outcome, *, dry_run: bool, as_json: bool) -> None:
    """Tell what an import read and wrote."""
    if as_json:
        _print_json(outcome)
        return
    console = Console(soft_wrap=True, highlight=False, emoji=False)
    table = Table("", "read", "added", "changed", "retracted")
    o = outcome
    table.add_row(
        "actors, regions, events, sources",
        *_texts(o.entities, o.entities_added, o.entities_changed),
    )
    table.add_row(
        "relationships", *_texts(o.facts, o.facts_added, o.facts_changed, o.facts_retracted)
    )
    table.add_row("assertions", *_texts("", o.sayings_added, "", o.sayings_retracted))
    console.print(table)
    if dry_run:
        console.print("Nothing was written.")
        for fact in outcome.sample:
            console.print(_line(fact), markup=False)
    for key in outcome.unmet_matches:
        console.print(f"no row has {key!r}, which a match confirms", markup=False)
    for match in outcome.proposals[:_SHOWN]:
        console.print(
            f"{match.key} {_called(match.name, match.about)} may be {match.actor} "
            f"{_called(match.actor_name, match.actor_about)}, {match.score:.0f} of 100",
            markup=False,
        )
    for one in islice(outcome.rejects, _SHOWN):
        console.print(f"row {one.row}, {one.column}: {one.value!r}: {one.reason}", markup=False)
    if len(outcome.rejects) > _SHOWN:
        console.print(f"and {len(outcome.rejects) - _SHOWN} more that could not be read")


def write_rejects(file: Path, rejects: Iterable[Reject]) -> None:
    """The rejects as CSV: row, column, value, reason."""
    rows = ((one.row, one.column, one.value, one.reason) for one in rejects)
    write_csv(file, _REJECT, rows)


def write_matches(file: Path, matches: Iterable[Match]) -> None:
    """The proposals as CSV: a row that is confirmed is put into the file of ``--matches``."""
    write_csv(file, _PROPOSAL, [tuple(_proposal(one).values()) for one in matches])


def _proposal(match: Match) -> dict[str, str | float]:
    row = {
        "key": match.key,
        "name": match.name,
        "countries": "; ".join(match.about.countries),
        "dates": match.about.dates,
        "actor": match.actor,
        "actor_name": match.actor_name,
        "actor_countries": "; ".join(match.actor_about.countries),
        "actor_dates": match.actor_about.dates,
    }
    return {**row, "score": match.score}


def _called(name: str, about: About) -> str:
    told = "; ".join(filter(None, (", ".join(about.countries), about.dates)))
    return f"{name} ({told})" if told else name


def _texts(*values: object) -> list[str]:
    return [str(value) for value in values]


def _line(fact: Fact) -> str:
    told = {k: str(v) for k, v in fact.properties.items() if not k.endswith("precision")}
    what = fact.start if fact.type == EVENT else f"{fact.start} {fact.type} {fact.end} {told}"
    return f"{what}, {len(fact.sayings)} assertions"


def _print_json(outcome: Outcome) -> None:
    """One object; its rejects are printed as they are read, for there may be many."""
    counts = {
        name: getattr(outcome, name)
        for name in outcome.__slots__
        if isinstance(getattr(outcome, name), int)
    }
    rejects = (
        dict(zip(_REJECT, (one.row, one.column, one.value, one.reason), strict=True))
        for one in outcome.rejects
    )
    write = sys.stdout.buffer.write
    write(_indented({**counts, "unmet_matches": outcome.unmet_matches})[: -len("\n}")])
    _print_list(write, "rejects", rejects)
    _print_list(write, "proposals", map(_proposal, outcome.proposals))
    write(b"\n}\n")


def _print_list(
    write: Callable[[bytes], object], name: str, items: Iterable[Mapping[str, Any]]
) -> None:
    """A further list of the object, item by item."""
    write(b',\n  "' + name.encode() + b'": [')
    number = 0
    for number, one in enumerate(items, 1):
        write(b",\n    " if number > 1 else b"\n    ")
        write(_indented(one).replace(b"\n", b"\n    "))
    write(b"\n  ]" if number else b"]")


def _indented(told: Mapping[str, Any]) -> bytes:
    return orjson.dumps(told, option=orjson.OPT_INDENT_2)
