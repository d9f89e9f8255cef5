"""What a question file holds, and the rules it must keep.

A file is one read-only Cypher statement that any tool can run, after a header: a block comment in
TOML with the question's name, summary, phrases, parameters and columns. The statement gets
``$as_of`` (the date), ``$open`` (the sentinel of what is not retracted) and the question's own
parameters; a parameter of an entity type gets the entity's id.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marchland.errors import QuestionInvalid

_HEADER = re.compile(r"\A\s*/\*(?P<toml>.*?)\*/(?P<text>.*)\Z", re.DOTALL)
_TYPE = re.compile(r"\A(?P<list>\[)?(?P<name>[A-Z]\w*)!?(?(list)\])!?\Z")
_SLOT = re.compile(r"\{(\w+)\}")
_NAME = re.compile(r"\A[a-z][A-Za-z0-9]*\Z")
_WRITES = re.compile(
    r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV|IN\s+TRANSACTIONS)\b", re.IGNORECASE
)
_QUIET = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", re.DOTALL)
_GIVEN = {"as_of", "open"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question asks to be given; an entity type means a key, a global id or a name."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Column:
    """What a question returns under one name."""

    name: str
    type: str
    meaning: str
    of: str = ""
    """``column.field`` where it is derived: a field of a relationship that another column holds."""

    @property
    def item(self) -> str:
        """The type's name without list and null marks."""
        return self.type.strip("[]!")

    @property
    def many(self) -> bool:
        """Whether the column is a list."""
        return self.type.startswith("[")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its words, its parameters, its columns, its Cypher."""

    name: str
    row: str
    summary: str
    phrases: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str
    file: str


def load(folder: Path) -> tuple[Question, ...]:
    """Every question of a folder, by file name; QuestionInvalid at the first that breaks a rule."""
    found = tuple(
        parse(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.cypher"))
    )
    names = [question.name for question in found]
    for question in found:
        if names.count(question.name) > 1:
            raise QuestionInvalid(f"{question.file}: another file is named {question.name} too")
    return found


def parse(file: str, content: str) -> Question:
    """The question that a file holds."""
    match = _HEADER.match(content)
    if match is None:
        raise QuestionInvalid(
            f"{file}: the file does not begin with a header",
            hint="Begin with a block comment in TOML, as the shipped questions do.",
        )
    try:
        header = tomllib.loads(match["toml"])
    except tomllib.TOMLDecodeError as error:
        raise QuestionInvalid(f"{file}: the header is no TOML: {error}") from error
    question = Question(
        name=_string(file, header, "name"),
        row=_string(file, header, "row"),
        summary=_string(file, header, "summary"),
        phrases=tuple(header.get("phrases", ())),
        parameters=tuple(Parameter(*entry) for entry in _table(file, header, "parameters", 2)),
        columns=tuple(Column(*entry) for entry in _table(file, header, "columns", 3)),
        text=match["text"].strip().removesuffix(";"),
        file=file,
    )
    _check(question)
    return question


def _string(file: str, header: Mapping[str, Any], key: str) -> str:
    value = header.get(key)
    if not isinstance(value, str) or not value:
        raise QuestionInvalid(f"{file}: the header has no {key}")
    return value


def _table(file: str, header: Mapping[str, Any], key: str, most: int) -> list[tuple[str, ...]]:
    entries = header.get(key, {})
    rows = []
    for name, entry in entries.items():
        if not isinstance(entry, list) or not 2 <= len(entry) <= most:
            raise QuestionInvalid(f"{file}: {key}.{name} is not [type, meaning]")
        if not _TYPE.match(entry[0]):
            raise QuestionInvalid(f"{file}: {key}.{name} has no GraphQL type: {entry[0]}")
        rows.append((name, *entry))
    return rows


def _check(question: Question) -> None:
    bare = _QUIET.sub(" ", question.text)
    problems = [
        *(
            f"the name {question.name} is not in camel case"
            for _ in "1"
            if not _NAME.match(question.name)
        ),
        *(f"it writes: {word}" for word in _WRITES.findall(bare)),
        *_phrase_problems(question),
        *_parameter_problems(question, set(re.findall(r"\$(\w+)", bare))),
        *_column_problems(question, bare),
    ]
    if problems:
        raise QuestionInvalid(f"{question.file}: {'; '.join(problems)}")


def _phrase_problems(question: Question) -> list[str]:
    slots = {parameter.name for parameter in question.parameters}
    missing = [] if question.phrases else ["no phrase leads to it"]
    return missing + [
        f"the phrase '{phrase}' does not name {{{slot}}}"
        for phrase in question.phrases
        for slot in slots ^ set(_SLOT.findall(phrase))
    ]


def _parameter_problems(question: Question, used: set[str]) -> list[str]:
    declared = {parameter.name for parameter in question.parameters}
    return [f"${name} is no parameter of it" for name in sorted(used - declared - _GIVEN)] + [
        f"the parameter {name} is not used" for name in sorted(declared - used)
    ]


def _column_problems(question: Question, bare: str) -> list[str]:
    returned = re.split(r"\bRETURN\b", bare, flags=re.IGNORECASE)[-1]
    names = set(re.findall(r"\w+", returned))
    stored = {column.name: column for column in question.columns if not column.of}
    problems = [f"the column {name} is not returned" for name in stored if name not in names]
    problems += [
        f"the column {column.name} is derived from {column.of}, which is no column's field"
        for column in question.columns
        if column.of and column.of.partition(".")[0] not in stored
    ]
    return problems if question.columns else ["it declares no column"]
