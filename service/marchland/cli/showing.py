"""Answers on a terminal: the sentence, what was understood, the rows, the evidence of each."""

from __future__ import annotations

from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marchland.questions import Column, Question
from marchland.questions.document import RELATIONSHIPS, selection
from marchland.questions.question import fill

_SCALARS = {"String", "Date", "DateTime", "ID"}
_TOLD_ELSEWHERE = {"lastAssertedOn", "firstAssertedOn", "confidence", "origins"}
"""What the evidence below shows, or what only sorts; as JSON all are told."""
_PLAIN_WIDTH = 160
"""Columns when the output goes to a file or a pipe."""


def console() -> Console:
    """Where answers go; what is no terminal is wide."""
    out = Console(highlight=False, emoji=False)
    return out if out.is_terminal else Console(highlight=False, emoji=False, width=_PLAIN_WIDTH)


def show(question: Question, answer: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Print an answer, as `Answer` has it, with its rows as their field has them."""
    out = console()
    asked = fill(answer["phrase"], {one["name"]: one["text"] for one in answer["parameters"]})
    out.print(Text(f"{asked[0].upper()}{asked[1:]}, as of {answer['asOf']}:", style="bold"))
    if answer["sentence"]:
        out.print(Text(answer["sentence"]))
    if answer.get("readBy"):
        out.print(Text(read_by(answer), style="dim"))
    if not answer.get("sure", True) and answer.get("closest"):
        out.print(Text(f"Or ask: {'; '.join(answer['closest'])}", style="dim"))
    meant = ", ".join(f"{one['said']} → {one['means']}" for one in answer["understood"])
    if meant:
        out.print(Text(f"Understood: {meant}", style="dim"))
    if not rows:
        return
    out.print(_table(question, rows))
    out.print(Text("Evidence", style="bold"))
    for number, row in enumerate(rows, 1):
        for line in _evidence(question, row):
            out.print(Text(f"{number:>3}  {line}"), soft_wrap=True)


def read_by(answer: dict[str, Any]) -> str:
    """Which model read the sentence; empty where Marchland's own rules did."""
    return f"Read by the model {answer['readBy']}" if answer.get("readBy") else ""


def _table(question: Question, rows: list[dict[str, Any]]) -> Table:
    heads, lines = cells(question, rows)
    table = Table(box=box.SIMPLE_HEAD)
    for head in ("", *heads):
        table.add_column(head, overflow="fold" if head else "ellipsis")
    for number, line in enumerate(lines, 1):
        table.add_row(str(number), *line)
    return table


def cells(question: Question, rows: list[dict[str, Any]]) -> tuple[list[str], list[list[str]]]:
    """The heads and lines of the table of an answer: each column with one value that is told."""
    shown = [
        c
        for c in _single(question)
        if c.name not in _TOLD_ELSEWHERE and any(row[c.name] not in (None, False) for row in rows)
    ]
    heads = [_words(column.name) for column in shown]
    return heads, [[_cell(column, row) for column in shown] for row in rows]


def _single(question: Question) -> list[Column]:
    return [c for c in question.columns if not c.many and c.item not in RELATIONSHIPS]


def fields(question: Question) -> str:
    """What has to be selected of a row for its line in the table."""
    selected = [f"{c.name}{selection(c)}" for c in _single(question)]
    if any(c.name == "formerly" for c in question.columns):
        selected.append("formerly { from { name } validTo }")
    return " ".join(selected)


def _words(name: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name)


def _cell(column: Column, row: dict[str, Any]) -> str:
    value = row[column.name]
    if value is None:
        return "–"
    if isinstance(value, dict):
        return str(value["name"])
    if column.item == "Standing":
        return _standing(value, row)
    if isinstance(value, str) and column.item not in _SCALARS:
        return value.lower().replace("_", " ")
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _standing(value: str, row: dict[str, Any]) -> str:
    words = value.lower().replace("_", " ")
    last, formerly = row.get("lastAssertedOn"), row.get("formerly")
    if value.startswith("CARRIED") and last:
        return f"{words}: no source speaks of that day, the last word is of {last}"
    if formerly:
        return f"{words}: {formerly['from']['name']} until {formerly['validTo']}"
    return words


def _evidence(question: Question, row: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    told: set[str] = set()
    for column in question.columns:
        value = row[column.name]
        if column.item not in RELATIONSHIPS or not value:
            continue
        # What the row rests on is told under its own column, where it has one.
        held = [one for one in (value if column.many else [value]) if one["key"] not in told]
        told |= {one["key"] for one in held}
        if not held:
            continue
        lines += [f"{_words(column.name)}: {_statement(one)}" for one in held]
        alone = len(held) == 1
        said = (_said(edge["node"], alone) for one in held for edge in one["assertions"]["edges"])
        lines += dict.fromkeys(said)
    return lines


def _statement(held: dict[str, Any]) -> str:
    until = f", until {held['validTo']}" if held["validTo"] else ""
    since = f", from {held['validFrom']}" if held["validFrom"] else ""
    return f"{held['from']['name']} · {held['key']}{since}{until}"


def _said(node: dict[str, Any], with_place: bool) -> str:
    speaker = f"{node['speaker']['name']}, in " if node["speaker"] else ""
    source = node["source"]
    publisher = f", {source['publisher']}" if source["publisher"] else ""
    place = f", {node['locator']}" if node["locator"] and with_place else ""
    implied = "" if node["explicit"] else " (implied)"
    return (
        f"    {node['stance'].lower()}{implied} {node['admiralty']}: {node['summary']}"
        f" [{speaker}{source['title']}{publisher}, {source['publishedOn']}{place}]"
    )
