"""A file has up to 400 lines and a function up to 40: past that, a room is missing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 400
LONGEST_FUNCTION = 40

EXEMPT: dict[str, str] = {}
"""``path`` or ``path:function``, and the reason."""


def sources() -> list[Path]:
    return sorted((ROOT / "service").rglob("*.py"))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_files_are_short() -> None:
    sizes = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in sources()
    }
    assert {p: n for p, n in sizes.items() if n > LONGEST_FILE and p not in EXEMPT} == {}


def test_functions_are_short() -> None:
    sizes = {
        f"{path.relative_to(ROOT).as_posix()}:{name}": lines
        for path in sources()
        for name, lines in functions(path)
    }
    assert {f: n for f, n in sizes.items() if n > LONGEST_FUNCTION and f not in EXEMPT} == {}


def test_no_exemption_is_left_over() -> None:
    known = {path.relative_to(ROOT).as_posix() for path in sources()}
    assert {entry for entry in EXEMPT if entry.partition(":")[0] not in known} == set()
