"""What no file of the repository may hold: somebody's folders, and the hosts of registries."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

GENERATED_LOCKS = {"uv.lock"}
"""Written by a tool, with the addresses that it fetches from."""

# In pieces, so that this file does not hold what it looks for.
FOLDERS = "|".join(("ho" + "me", "ro" + "ot", "wo" + "rk", "Us" + "ers"))
HOSTS = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "yarn" + "pkg.com",
    "maven" + ".org",
    "maven.apache" + ".org",
    "maven" + "central",
    "crates" + ".io",
    "ghcr" + ".io",
    "docker" + ".io",
)
FORBIDDEN = {
    "a folder of a machine": re.compile(r"(?<![\w.~*})-])/(?:" + FOLDERS + r")/[\w.]"),
    "a registry's host": re.compile("|".join(re.escape(host) for host in HOSTS), re.IGNORECASE),
}


def files() -> list[Path]:
    """Everything that is committed or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    named = sorted(set(listed.split("\0")) - {""} - GENERATED_LOCKS)
    return [ROOT / name for name in named if (ROOT / name).is_file()]


@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_no_file_holds(what: str) -> None:
    found = []
    for path in files():
        text = path.read_bytes().decode("utf-8", "replace")
        for match in FORBIDDEN[what].finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(f"{path.relative_to(ROOT)}:{line}: {match[0]}")
    assert found == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a folder of a machine", '"/ho' + 'me/somebody/x"'),
        ("a folder of a machine", "see /wo" + "rk/main"),
        ("a registry's host", "https://py" + "pi.org/simple"),
    ],
)
def test_the_patterns_find_what_they_are_for(what: str, text: str) -> None:
    assert FORBIDDEN[what].search(text)
