"""How soon the graph is drawn and moved, against plain sigma and cytoscape.js, in one browser."""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

HERE = Path(__file__).parent
FRAMES = 120
PEER_MOST = 20_000
"""Entities above which cytoscape.js is not asked: its picture of 50,000 takes minutes."""
VITE = HERE.parents[1] / "ui/node_modules/vite/bin/vite.js"
CASES = {
    "cold": "places known, the view made with the data",
    "warm": "places known, the view made before",
    "laid": "no places: laid out, then drawn; the view made before",
}
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Without --disable-gpu all that is no canvas is drawn a hundred times slower."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, *args: object) -> None:
        """Says nothing."""


def build(out: str) -> None:
    """Builds the measured page into a directory."""
    node = shutil.which("node")
    if node is None:
        sys.exit("node is needed to build the page; see ui/README.md")
    environment = {**os.environ, "OUT": out, "NODE_ENV": "production"}
    command = [node, str(VITE), "build", "--config", str(HERE / "vite.config.mjs")]
    subprocess.run(command, check=True, env=environment)


def measure(page: Page, order: int, size: int, times: int) -> None:
    """Prints a line a case: medians in milliseconds and their ratio."""
    for case, told in CASES.items():
        arguments = [case, order, size, times, order <= PEER_MOST]
        call = "([kind, n, m, times, peer]) => measure(kind, n, m, times, peer)"
        pairs = page.evaluate(call, arguments)
        plain = statistics.median(pair["plain"] for pair in pairs)
        ours = statistics.median(pair["ours"] for pair in pairs)
        ratio = statistics.median(pair["ours"] / pair["plain"] for pair in pairs)
        print(f"  {told}: plain {plain:.0f} ms, ours {ours:.0f} ms, ratio {ratio:.2f}", flush=True)
        bare = statistics.median(pair["bare"] for pair in pairs)
        ratio = statistics.median(pair["ours"] / pair["bare"] for pair in pairs)
        print(f"    plain without events of lines {bare:.0f} ms, ratio {ratio:.2f}", flush=True)
        if pairs[0]["cytoscape"] is not None:
            peer = statistics.median(pair["cytoscape"] for pair in pairs)
            ratio = statistics.median(pair["ours"] / pair["cytoscape"] for pair in pairs)
            print(f"    cytoscape.js {peer:.0f} ms, ours to it {ratio:.2f}", flush=True)


def scripting(session: CDPSession) -> float:
    """Seconds that the page's scripts have run so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "ScriptDuration"))


def panned(page: Page, order: int, size: int, times: int) -> None:
    """Prints the scripting time of a frame while the camera moves, by turns."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    found: dict[str, list[float]] = {"plain": [], "ours": [], "cytoscape": []}
    for turn in range(times):
        # The third is slower by far: once is enough.
        for which in list(found)[: 3 if turn == 0 and order <= PEER_MOST else 2]:
            page.evaluate("([which, n, m]) => begin(which, n, m)", [which, order, size])
            page.evaluate("pan(10)")
            before = scripting(session)
            page.evaluate("frames => pan(frames)", FRAMES)
            found[which].append((scripting(session) - before) / FRAMES * 1000)
            page.evaluate("finish()")
    for which, turns in found.items():
        if not turns:
            continue
        told = f"median {statistics.median(turns):.2f}, least {min(turns):.2f}"
        print(f"  ms of scripting a frame while panning, {which}: {told}", flush=True)
    session.detach()


def main() -> None:
    """Builds, serves, measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--order", type=int, default=5_000)
    parser.add_argument("--size", type=int, default=15_000)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--scripting", action="store_true", help="leave out what is drawn")
    parser.add_argument("--panning", action="store_true", help="the frames while panning alone")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as out, sync_playwright() as playwright:
        build(out)
        handler = functools.partial(Quiet, directory=out)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
        page.on("pageerror", lambda error: sys.exit(f"the page failed: {error}"))
        page.set_default_timeout(0)
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        print(f"{chosen.order:,} entities, {chosen.size:,} relationships, median of {chosen.times}")
        if not (chosen.scripting or chosen.panning):
            print("all of it:")
            measure(page, chosen.order, chosen.size, chosen.times)
        page.evaluate("mute()")
        panned(page, chosen.order, chosen.size, chosen.times)
        if not chosen.panning:
            print("scripting alone:")
            measure(page, chosen.order, chosen.size, chosen.times)
            arguments = [chosen.order, chosen.size, 2 * chosen.times]
            turns = page.evaluate("([n, m, times]) => recoloured(n, m, times)", arguments)
            print(f"  new colours for all: {statistics.median(turns):.0f} ms")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
