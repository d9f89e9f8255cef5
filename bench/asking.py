"""A sentence through `ask` against the same question through its field, over HTTP, as a ratio.

Both ask the same running service for the same rows and columns, in turns, on one connection each.
"""

from __future__ import annotations

import argparse
import http.client
import json
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from bench.facts import write
from bench.headline import interleaved, median_and_tail, seeded, service_at
from marchland.settings import Settings

DAY = "2018-05-21"
_COLUMNS = "standing admiralty holdsFrom holdsTo disputed evidence { key }"
_ASK = f"""query ($q: String!, $asOf: Date) {{ ask(question: $q, asOf: $asOf) {{
  state sentence understood {{ said means }}
  rows(first: 200) {{ edges {{ node {{ {_COLUMNS} }} }} }} }} }}"""
ASKED: dict[str, tuple[str, str]] = {
    "headline": (
        "Who controls territory bordering Israel?",
        'whoControlsTerritoryBordering(region: "Israel", asOf: "%s")',
    ),
    "one holder": (
        "who holds eastern ghouta",
        'whoControls(region: "Eastern Ghouta", asOf: "%s")',
    ),
    "supporters": (
        "Which groups back the Syrian Kurds?",
        'whoSupports(actor: "Kurdish groups in Syria", asOf: "%s")',
    ),
}


def measure(settings: Settings, rounds: int) -> dict[str, Any]:
    """For each question the times of both ways, and their ratio at the median."""
    figures: dict[str, Any] = {}
    with ExitStack() as stack:
        url = stack.enter_context(service_at(settings))
        for name, (sentence, field) in ASKED.items():
            connections = [
                stack.enter_context(closing(http.client.HTTPConnection(urlsplit(url).netloc)))
                for _ in range(2)
            ]
            asked = {
                "query": _ASK,
                "variables": {"q": sentence, "asOf": DAY},
            }
            plain = {"query": f"{{ {field % DAY} {{ {_COLUMNS} }} }}"}
            words, direct = _way(connections[0], asked), _way(connections[1], plain)
            for way in (words, direct):
                way()
            # Planning took longer than the service keeps a silent connection open.
            for connection in connections:
                connection.close()
            rows = [edge["node"] for edge in words()["ask"]["rows"]["edges"]]
            assert rows
            assert rows == next(iter(direct().values()))
            taken = interleaved({"ask": words, "field": direct}, rounds, rounds // 5)
            figures[name] = {way: median_and_tail(times) for way, times in taken.items()}
            ratio = figures[name]["ask"]["p50_ms"] / figures[name]["field"]["p50_ms"]
            figures[name]["ratio_p50"] = round(ratio, 3)
    return figures


def _way(connection: http.client.HTTPConnection, asked: dict[str, Any]) -> Callable[[], Any]:
    body = json.dumps(asked)

    def ask() -> Any:
        connection.request("POST", "/graphql", body, {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())
        assert "errors" not in answer, answer
        return answer["data"]

    return ask


def main() -> None:
    """Measure on the database that NEO4J_URI names, else on a fresh local one with the seeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300)
    chosen = parser.parse_args()
    with seeded() as settings:
        figures = measure(settings, chosen.rounds)
    write("asking", {"figures": figures, "rounds": chosen.rounds})
    table = Table("question", "ask p50 ms", "field p50 ms", "ratio")
    for name, one in figures.items():
        table.add_row(
            name, str(one["ask"]["p50_ms"]), str(one["field"]["p50_ms"]), str(one["ratio_p50"])
        )
    Console().print(table)


if __name__ == "__main__":
    main()
