"""The documents tell everything that is there and nothing that is not."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer

from marchland import errors
from marchland.app import load_schema
from marchland.cli import app
from marchland.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
MARKDOWN = sorted([ROOT / "README.md", *DOCS.glob("*.md"), *DOCS.glob("questions/*.md")])

WITHOUT_CLASS = {"GRAPHQL_SYNTAX", "GRAPHQL_INVALID"}
"""Codes that the API gives to GraphQL's own errors."""


def read(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def rows(text: str) -> list[list[str]]:
    """The cells of every table row that begins with a term in backticks."""
    return [
        [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("| `")
    ]


def _shown(default: object) -> str:
    return str(default).lower() if isinstance(default, bool) else str(default)


def test_every_setting_is_documented_with_its_default() -> None:
    documented = {row[0]: row[1] for row in rows(read("settings.md"))}
    by_name = {str(one.alias): one.default for one in Settings.model_fields.values()}
    assert set(documented) == set(by_name)
    in_words = {"MARCHLAND_DATA_DIR", "MARCHLAND_CACHE_DIR"}
    expected = {
        name: "none" if default is None else _shown(default)
        for name, default in by_name.items()
        if name not in in_words
    }
    assert {name: documented[name] for name in expected} == expected


def classes(of: type[errors.MarchlandError]) -> Iterator[type[errors.MarchlandError]]:
    yield of
    for below in of.__subclasses__():
        yield from classes(below)


def test_every_error_is_documented_with_its_status() -> None:
    documented = {row[0]: row[1] for row in rows(read("errors.md"))}
    known = {
        one.code: str(one.status)
        for one in classes(errors.MarchlandError)
        if one.__module__ == errors.__name__ and not one.__subclasses__()
    }
    assert documented == known | dict.fromkeys(WITHOUT_CLASS, "–")


def test_the_tree_of_errors_is_the_one_that_is_drawn() -> None:
    drawn = {
        (name, code, int(status))
        for name, code, status in re.findall(
            r"(\w+) +([A-Z_]+) +(\d{3})$", errors.__doc__ or "", re.M
        )
    }
    leaves = {
        (one.__name__, one.code, one.status)
        for one in classes(errors.MarchlandError)
        if one.__module__ == errors.__name__ and not one.__subclasses__()
    }
    assert drawn == leaves


def commands(of: Any = None, name: str = "marchland") -> dict[str, Any]:
    """Every command by the words that call it; Typer brings a click of its own."""
    command = typer.main.get_command(app) if of is None else of
    if not hasattr(command, "commands"):
        return {name: command}
    found: dict[str, Any] = {}
    for word, below in command.commands.items():
        found |= commands(below, f"{name} {word}")
    return found


def options(command: Any) -> set[str]:
    return {
        option
        for parameter in command.params
        if parameter.param_type_name == "option"
        for option in (*parameter.opts, *parameter.secondary_opts)
    }


def sections(text: str) -> dict[str, str]:
    """The text under each heading of the second level."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_is_documented_with_its_options_and_an_example() -> None:
    documented = sections(read("commands.md"))
    known = commands()
    assert set(documented) == set(known)
    for name, command in known.items():
        text = documented[name]
        told = {o for row in rows(text) for o in re.findall(r"--[a-z-]+", row[0])}
        assert told == options(command) - {"--help"}, name
        assert re.search(rf"^    (\w+=\S+ )*{name}\b", text, re.MULTILINE), f"{name}: no example"


def code(text: str) -> Iterator[str]:
    """Lines of code: indented, fenced as a console's, or in backticks."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from (line[2:] for line in block.splitlines() if line.startswith("$ "))
    without_blocks = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    yield from re.findall(r"^    (\S.*)$", without_blocks, re.MULTILINE)
    yield from re.findall(r"`([^`\n]+)`", without_blocks)


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.name)
def test_commands_that_are_shown_exist(path: Path) -> None:
    known = commands()
    for line in code(path.read_text("utf-8")):
        for called in re.findall(r"(?:^|&& |\bpython -m |\brun |\s)(marchland .+)", line):
            _refuse_unknown(known, called.partition(" > ")[0])


def _refuse_unknown(known: Mapping[str, Any], called: str) -> None:
    words = shlex.split(called)
    if words[1] in {"--help", "COMMAND"}:
        return
    name = next((n for n in (" ".join(words[:3]), " ".join(words[:2])) if n in known), None)
    assert name is not None, f"there is no command {called}"
    given = {word.partition("=")[0] for word in words if word.startswith("--")}
    assert given <= options(known[name]) | {"--help"}, called


def anchors(text: str) -> set[str]:
    """The anchors of a document's headings, as they are made on the web."""
    return {
        re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"https?:", link):
            continue
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
            broken.append(link)
    assert broken == []


def test_every_document_is_reached_from_the_readme() -> None:
    linked = set(re.findall(r"\(docs/([\w.]+)\)", (ROOT / "README.md").read_text("utf-8")))
    assert {path.name for path in DOCS.iterdir() if path.is_file()} == linked


def test_the_readme_says_what_each_folder_is() -> None:
    told = set(re.findall(r"`(\.?\w+)/`", (ROOT / "README.md").read_text("utf-8")))
    made = {"dist", "node_modules"}
    there = {path.name for path in ROOT.iterdir() if path.is_dir()}
    assert {name for name in there - made if not name.startswith((".", "_"))} <= told
    assert {name for name in told if not (ROOT / name).is_dir()} == set()


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) < 90


def test_every_question_has_a_page() -> None:
    index = read("questions.md")
    asked = load_schema().questions
    for question in asked:
        page = Path("questions") / f"{Path(question.file).stem}.md"
        assert f"({page.as_posix()})" in index
        told = read(str(page))
        assert all(f"- {phrase}\n" in told for phrase in question.phrases)
        assert question.text in told
        assert question.example
    assert len(list((DOCS / "questions").iterdir())) == len(asked)


def test_rooms_are_described_as_they_are_held() -> None:
    from tests.contract.test_rooms import MAY_IMPORT

    told = {row[0]: row for row in rows(read("architecture.md"))}
    rooms = {room for room in MAY_IMPORT if not room.startswith("__")}
    assert set(told) == rooms
    for room in rooms - {"app", "cli"}:
        assert set(re.findall(r"\w+", told[room][2])) == MAY_IMPORT[room], room
    assert rooms - {"app", "cli", "local", "seeding", "exchange"} == MAY_IMPORT["app"]
    assert rooms - {"cli"} == MAY_IMPORT["cli"]


def test_generated_documents_are_fresh(generator: ModuleType) -> None:
    stale = [
        path.name
        for path, text in generator.documents().items()
        if not path.exists() or path.read_text("utf-8") != text
    ]
    assert stale == [], "run: uv run python scripts/generate_docs.py"
