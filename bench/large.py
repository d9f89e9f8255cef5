"""What an answer of some 30 MB costs the service: its memory at the peak, above that at rest.

A process of its own is started for each round, asked something small and then the large answer
once; Linux tells the most that the process ever held (``VmHWM``).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console

from bench.client import once, post
from bench.headline import RESULTS, seeded, versions
from bench.servers import environment
from marchland.settings import Settings

PAGE = 1000
DAY = "2018-05-21"
_EVIDENCE = (
    "key version validFrom validTo fromPrecision toPrecision note admiralty confidence against "
    "disputed origins firstAssertedOn lastAssertedOn standing withinPrecision"
)
_THING = "id key name kind aliases description iso3 location { latitude longitude }"
_LEAF = "key name kind aliases"


def _list(name: str, thing: str) -> str:
    return f"{name}(first: 25) {{ edges {{ relationship {{ {_EVIDENCE} }} node {{ {thing} }} }} }}"


FIELDS = (
    f"edges {{ node {{ {_THING} {_list('borders', _LEAF)} {_list('controlledBy', _LEAF)} "
    f"{_list('partOf', _LEAF)} {_list('claimedBy', _LEAF)} {_list('present', _LEAF)} }} }}"
)


@contextmanager
def running(settings: Settings) -> Iterator[tuple[str, int]]:
    """`marchland serve` on a database: its URL and the number of its process."""
    given = {**os.environ, **environment(settings), "MARCHLAND_PLAN_AHEAD": "false"}
    command = [sys.executable, "-m", "marchland", "serve", "--port", "0"]
    with subprocess.Popen(command, env=given, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            said = next(line for line in process.stdout if line.startswith("Marchland is at"))
            yield said.split()[-1].rstrip("/"), process.pid
        finally:
            process.terminate()


def held(pid: int, name: str) -> int:
    """Bytes of memory that a process holds (``VmRSS``), or ever held (``VmHWM``)."""
    told = Path(f"/proc/{pid}/status").read_text("utf-8")
    return 1024 * next(int(line.split()[1]) for line in told.splitlines() if line.startswith(name))


def asked(url: str, query: str, variables: dict[str, Any] | None = None) -> bytes:
    """The body of an answer; RuntimeError when it has errors."""
    address = f"{url}/graphql"
    body = once(address, post(address, {"query": query, "variables": variables or {}}))
    if b'"errors":' in body[-5000:]:
        raise RuntimeError(body[-1000:].decode())
    return body


def cursors(url: str) -> list[str | None]:
    """What each page of regions begins after."""
    found: list[str | None] = [None]
    query = "query($a: String) { regions(first: 1000, after: $a) { pageInfo { endCursor } } }"
    while True:
        end = json.loads(asked(url, query, {"a": found[-1]}))["data"]["regions"]["pageInfo"]
        if end["endCursor"] is None:
            return found[:-1]
        found.append(end["endCursor"])


def measured(settings: Settings, regions: int) -> dict[str, float]:
    """One round in a process of its own."""
    with running(settings) as (url, pid):
        pages = cursors(url)[: max(regions // PAGE, 1)]
        given = ", ".join(f"$a{at}: String" for at in range(len(pages)))
        below = " ".join(
            f'p{at}: regions(first: {PAGE}, after: $a{at}, asOf: "{DAY}") {{ {FIELDS} }}'
            for at in range(len(pages))
        )
        rest = held(pid, "VmRSS")
        begun = time.perf_counter()
        body = asked(
            url, f"query({given}) {{ {below} }}", {f"a{n}": c for n, c in enumerate(pages)}
        )
        seconds = time.perf_counter() - begun
        peak = held(pid, "VmHWM")
        return {
            "bytes": len(body),
            "rest": rest,
            "peak": peak,
            "times": round((peak - rest) / len(body), 2),
            "seconds": round(seconds, 1),
        }


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--regions", type=int, default=6000)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    with seeded() as settings:
        rounds = [measured(settings, given.regions) for _ in range(given.rounds)]
    for one in rounds:
        Console().print(one)
    RESULTS.mkdir(exist_ok=True)
    told = {"versions": versions(), "rounds": rounds}
    (RESULTS / "large.json").write_text(json.dumps(told, indent=2), "utf-8")


if __name__ == "__main__":
    main()
