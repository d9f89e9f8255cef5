"""The rules that a question file must keep, and where in the file one is broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marchland.questions.question import EVIDENCE, SLOT, STANDARD, Question

_TYPE = re.compile(r"\A(?P<list>\[)?(?P<name>[A-Z]\w*)!?(?(list)\])!?\Z")
_NAME = re.compile(r"\A[a-z][A-Za-z0-9]*\Z")
_ROW = re.compile(r"\A[A-Z][A-Za-z0-9]*\Z")
_WRITES = re.compile(
    # After a dot, a colon or a dollar it is a name.
    r"(?<![.:$])\b(CREATE|INSERT|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV|IN\s+TRANSACTIONS)\b",
    re.IGNORECASE,
)
_QUIET = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", re.DOTALL)
_GIVEN = {"as_of", "open"}
_TEXTS = ("name", "row", "summary", "told", "none")
_KEYS = {*_TEXTS, "phrases", "example", "cost", "computed", "complete", "parameters", "columns"}
_COSTS = ("anchored", "whole")


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken rule, and a pattern that finds the line it is broken in."""

    reason: str
    at: str = ""


def supposed_header(header: Mapping[str, Any]) -> dict[str, Any]:
    """A supposition's header with what it need not say; ``none`` is told where nothing changes."""
    return {
        "row": "Supposed",
        "none": f"{header.get('told')}: that is so already",
        "columns": {"changed": ["Int!", "How much."]},
        **header,
    }


def header_problems(header: Mapping[str, Any]) -> Iterator[Problem]:
    """What keeps a header from being read at all."""
    for key in header.keys() - _KEYS:
        yield Problem(
            f"the header has no use for {key}; it knows {', '.join(sorted(_KEYS))}", _key(key)
        )
    for key in _TEXTS:
        if not isinstance(header.get(key), str) or not header[key]:
            yield Problem(f"the header has no {key}", _key(key))
    if header.get("cost", "anchored") not in _COSTS:
        yield Problem(f"cost is one of {', '.join(_COSTS)}", _key("cost"))
    for key in ("computed", "complete"):
        if not isinstance(header.get(key, False), bool):
            yield Problem(f"{key} is true or false", _key(key))
    if not isinstance(header.get("example", ""), str):
        yield Problem("example is no text", _key("example"))
    phrases = header.get("phrases", [])
    if not isinstance(phrases, list) or not all(isinstance(one, str) for one in phrases):
        yield Problem("phrases is no list of texts", _key("phrases"))
    if not header.get("columns"):
        yield Problem("it declares no column")
    yield from _table_problems(header, "parameters", 2)
    yield from _table_problems(header, "columns", 3)


def _key(name: str) -> str:
    return rf"^\s*{re.escape(name)}\s*="


def _table_problems(header: Mapping[str, Any], table: str, most: int) -> Iterator[Problem]:
    entries = header.get(table, {})
    if not isinstance(entries, dict):
        yield Problem(f"{table} is no table", _key(table))
        return
    for name, entry in entries.items():
        texts = isinstance(entry, list) and all(isinstance(one, str) for one in entry)
        if not texts or not 2 <= len(entry) <= most:
            yield Problem(f"{table}.{name} is not [type, meaning]", _key(name))
        elif not _TYPE.match(entry[0]):
            yield Problem(f"{table}.{name} has no GraphQL type: {entry[0]}", _key(name))


def problems_of(question: Question) -> Iterator[Problem]:
    """What a question breaks of the rules that its header and its statement must keep together."""
    bare = _bare(question)
    if not _NAME.match(question.name):
        yield Problem(f"the name {question.name} is not in camel case", _key("name"))
    if not _ROW.match(question.row):
        yield Problem(f"the row {question.row} is no name of a type", _key("row"))
    for found in _WRITES.finditer(bare):
        yield Problem(f"it writes: {found[0]}", rf"(?<![.:$])\b{found[0]}\b")
    yield from _phrase_problems(question)
    yield from _told_problems(question)
    yield from _parameter_problems(question, set(re.findall(r"\$(\w+)", bare)))
    yield from _column_problems(question, bare)


def supposition_problems(question: Question) -> Iterator[Problem]:
    """What a supposition breaks of the same rules; it writes, and tells how much it changed."""
    bare = _bare(question)
    yield from _phrase_problems(question)
    yield from _told_problems(question)
    used = set(re.findall(r"\$(\w+)", bare)) - {"id", "known_at"}
    yield from _parameter_problems(question, used)
    if returned_by(bare) != {"changed"}:
        yield Problem("it does not return changed alone", r"\bRETURN\b")


def _bare(question: Question) -> str:
    """The statement with comments and strings blanked out."""
    return _QUIET.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), question.text)


def _phrase_problems(question: Question) -> Iterator[Problem]:
    slots = {parameter.name for parameter in question.parameters if parameter.type != "Date!"}
    days = {parameter.name for parameter in question.parameters} - slots
    if not question.phrases:
        yield Problem("no phrase leads to it", _key("phrases"))
    for phrase in question.phrases:
        named = set(SLOT.findall(phrase))
        for slot in sorted(slots - named):
            yield Problem(f"the phrase '{phrase}' does not name {{{slot}}}", re.escape(phrase))
        for slot in sorted(named - slots - days):
            yield Problem(
                f"the phrase '{phrase}' names {{{slot}}}, no parameter", re.escape(phrase)
            )


def _told_problems(question: Question) -> Iterator[Problem]:
    parameters = {parameter.name for parameter in question.parameters}
    known = {"told": parameters | {one.name for one in question.columns}, "none": parameters}
    for key, names in known.items():
        for slot in sorted(set(SLOT.findall(getattr(question, key))) - names):
            yield Problem(f"{key} names {{{slot}}}, which it cannot know", _key(key))


def _parameter_problems(question: Question, used: set[str]) -> Iterator[Problem]:
    for parameter in question.parameters:
        if not parameter.type.endswith("!"):
            yield Problem(f"the parameter {parameter.name} is not required", _key(parameter.name))
        if parameter.name in _GIVEN:
            yield Problem(f"${parameter.name} is always given", _key(parameter.name))
    declared = {parameter.name for parameter in question.parameters}
    for name in sorted(used - declared - _GIVEN):
        yield Problem(f"${name} is no parameter of it", rf"\${name}\b")
    for name in sorted(declared - used):
        yield Problem(f"the parameter {name} is not used", _key(name))


def _column_problems(question: Question, bare: str) -> Iterator[Problem]:
    stored = {column.name: column for column in question.own if not column.of}
    returned = returned_by(bare)
    for name in sorted(stored.keys() - returned):
        yield Problem(f"the column {name} is not returned", _key(name))
    for name in sorted(returned - stored.keys()):
        yield Problem(
            f"it returns {name}, which is no column of the header",
            rf"(?<!\w){re.escape(name)}(?!\w)",
        )
    for column in question.own:
        if column.of and column.of.partition(".")[0] not in stored:
            reason = (
                f"the column {column.name} is derived from {column.of}, which is no column's field"
            )
            yield Problem(reason, _key(column.name))
    if EVIDENCE not in stored or stored[EVIDENCE].type != "[Relationship!]!":
        yield Problem('it has no column evidence = ["[Relationship!]!", "…"]', _key(EVIDENCE))
    standard = {column.name: column for column in STANDARD}
    for column in question.own:
        like = standard.get(column.name)
        if like and like.item != column.item:
            yield Problem(f"{column.name} is {like.type} in every question", _key(column.name))


def returned_by(bare: str) -> set[str]:
    """The names that a statement without comments and strings returns at its end."""
    clause = re.split(r"\bRETURN\b", bare, flags=re.IGNORECASE)[-1]
    clause = re.split(r"\bORDER\s+BY\b|\bSKIP\b|\bLIMIT\b", clause, flags=re.IGNORECASE)[0]
    clause = re.sub(r"\A\s*DISTINCT\b", "", clause, flags=re.IGNORECASE)
    return {_alias(item) for item in _items(clause)}


def _items(clause: str) -> Iterator[str]:
    depth, begun = 0, 0
    for at, letter in enumerate(clause):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            yield clause[begun:at]
            begun = at + 1
    yield clause[begun:]


def _alias(item: str) -> str:
    found = re.search(r"\bAS\s+(\w+)\s*\Z", item, re.IGNORECASE)
    return found[1] if found else item.strip()


def clashes(questions: Iterable[Question]) -> Iterator[str]:
    """Names and rows that two questions share."""
    for key in ("name", "row"):
        first: dict[str, str] = {}
        for one in questions:
            name = getattr(one, key)
            if name in first:
                yield f"{one.place(key)}: the {key} {name} is that of {first[name]} already"
            first.setdefault(name, one.file)
