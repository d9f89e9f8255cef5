"""What a question file holds, and the rules it must keep.

A file is one read-only Cypher statement that any tool can run, after a header: a block comment in
TOML with the question's name, summary, phrases, parameters and columns. The statement gets
``$as_of`` (the date), ``$open`` (the sentinel of what is not retracted) and the question's own
parameters; a parameter of an entity type gets the entity's id. The column ``evidence`` holds the
relationships that a row rests on; `STANDARD` tells what the service derives from them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from marchland.errors import QuestionInvalid
from marchland.questions.question import Column, Parameter, Question
from marchland.questions.rules import (
    Problem,
    clashes,
    header_problems,
    problems_of,
    supposed_header,
    supposition_problems,
)

_ENTRY = re.compile(r"\s*(\w+)\s*=")
_HEADER = re.compile(r"\A\s*/\*(?P<toml>.*?)\*/(?P<text>.*)\Z", re.DOTALL)


def load(*folders: Path) -> tuple[Question, ...]:
    """Every question of the folders, by file name; QuestionInvalid names all that break a rule."""
    found: list[Question] = []
    problems: list[str] = []
    for folder in folders:
        if not folder.is_dir():
            raise QuestionInvalid(f"{folder}: no folder of questions is there")
        for path in sorted(folder.glob("*.cypher")):
            try:
                found.append(parse(path.name, path.read_text("utf-8")))
            except QuestionInvalid as error:
                problems.append(error.message)
    problems += clashes(found)
    if problems:
        raise QuestionInvalid("\n".join(problems), details={"problems": problems})
    return tuple(found)


def load_suppositions(folder: Path) -> tuple[Question, ...]:
    """Every supposition of a folder; QuestionInvalid names all that break a rule.

    A supposition has the header of a question without a row and columns, and its statement writes:
    within a transaction that is never committed. It gets ``$id``, for what it adds, as well,
    and ``$known_at``, the moment by which that was recorded, null where it is now, and
    returns ``changed``, how much it added or ended.
    """
    paths = sorted(folder.glob("*.cypher"))
    return tuple(parse(path.name, path.read_text("utf-8"), supposed=True) for path in paths)


def parse(file: str, content: str, *, supposed: bool = False) -> Question:
    """The question, or the supposition, that a file holds; QuestionInvalid with line and reason."""
    match = _HEADER.match(content)
    if match is None:
        raise QuestionInvalid(
            f"{file}:1: the file does not begin with a header",
            hint="Begin with a block comment in TOML, as the shipped questions do.",
        )
    try:
        header = tomllib.loads(match["toml"])
    except tomllib.TOMLDecodeError as error:
        raise QuestionInvalid(f"{file}: the header is no TOML: {error}") from error
    if supposed:
        header = supposed_header(header)
    problems = [*header_problems(header)]
    if problems:
        raise _invalid(file, content, problems)
    question = Question(
        **{key: header[key] for key in ("name", "row", "summary", "told", "none")},
        phrases=tuple(header.get("phrases", ())),
        whole=header.get("cost", "anchored") == "whole",
        computed=header.get("computed", False),
        complete=header.get("complete", False),
        example=header.get("example", ""),
        parameters=tuple(Parameter(n, *e) for n, e in header.get("parameters", {}).items()),
        own=tuple(Column(n, *e) for n, e in header["columns"].items()),
        text=match["text"].strip().removesuffix(";"),
        file=file,
        begins=content.count("\n", 0, match.start("text")) + _blank(match["text"]) + 1,
        lines=tuple(_lines(content, *match.span("toml"))),
    )
    problems = [*(supposition_problems(question) if supposed else problems_of(question))]
    if problems:
        raise _invalid(file, content, problems)
    return question


def _lines(content: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Each key of a header and its line."""
    first = content.count("\n", 0, start) + 1
    for number, line in enumerate(content[start:end].split("\n"), first):
        if found := _ENTRY.match(line):
            yield found[1], number


def _blank(text: str) -> int:
    """The lines before the first that holds something."""
    return text[: len(text) - len(text.lstrip())].count("\n")


def _invalid(file: str, content: str, problems: list[Problem]) -> QuestionInvalid:
    told = [f"{file}:{_line(content, one.at)}: {one.reason}" for one in problems]
    return QuestionInvalid("\n".join(told), details={"problems": told})


def _line(content: str, needle: str) -> int:
    found = re.search(needle, content, re.MULTILINE) if needle else None
    return content.count("\n", 0, found.start()) + 1 if found else 1
