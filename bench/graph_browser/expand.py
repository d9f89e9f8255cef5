"""An expansion in the page, click to picture, against the same question asked without the page.

    python -m bench.graph_browser.expand http://127.0.0.1:8420 actor:some-key actor:another-key

The service is one that runs on a large graph. The graph of the first is there when the second is
expanded.
"""

from __future__ import annotations

import argparse
import statistics
from dataclasses import dataclass
from urllib.parse import urlencode

from bench.graph_browser.run import ARGUMENTS
from playwright.sync_api import Page, Request, sync_playwright

RESTED = """() => new Promise(resolve => {
  let since = performance.now();
  const seen = () => {
    const busy = document.querySelector('.graph-running, .pane [role=status], [aria-busy=true]');
    if (busy || !document.querySelector('.graph-status')) since = performance.now();
    if (performance.now() - since > 1500) resolve();
    else requestAnimationFrame(seen);
  };
  seen();
})"""
WATCH = """() => {
  const told = () => document.querySelector('.graph-status').textContent;
  const before = told();
  window.watched = new Promise(resolve => document.addEventListener('click', () => {
    const start = performance.now();
    const done = () => {
      for (const canvas of document.querySelectorAll('.graph-canvas canvas')) {
        const gl = canvas.getContext('webgl2');
        // A pixel that is read is one that has been drawn.
        gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      }
      resolve(performance.now() - start);
    };
    const seen = () => {
      // It is drawn in the frame after the one that tells of it.
      if (told() !== before) requestAnimationFrame(() => requestAnimationFrame(done));
      else requestAnimationFrame(seen);
    };
    seen();
  }, { once: true, capture: true }));
}"""
MUTE = """for (const name of ['drawArrays', 'drawArraysInstanced', 'drawElements']) {
  WebGL2RenderingContext.prototype[name] = () => undefined;
}"""
RAW = """async body => {
  const start = performance.now();
  const answer = await fetch('/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await answer.text();
  return performance.now() - start;
}"""


@dataclass(frozen=True)
class Measured:
    """Milliseconds of the click and of the question alone, and how often the click asked it."""

    click: float
    raw: float
    requests: int


def once(page: Page, origin: str, keys: tuple[str, str], day: str) -> Measured:
    """One expansion in a graph that is there and rests."""
    first, second = keys
    asked = {"on": day, "sel": second, "x": f"{first}~*", "view": "graph"}
    page.goto(f"{origin}/?{urlencode(asked)}")
    button = page.get_by_role("button", name="Show all in the graph")
    button.wait_for()
    page.wait_for_load_state("networkidle")
    page.evaluate(RESTED)
    bodies: list[str] = []

    def note(request: Request) -> None:
        body = request.post_data or ""
        if "query Neighbourhood" in body:
            bodies.append(body)

    page.on("request", note)
    page.evaluate(WATCH)
    button.click()
    took = page.evaluate("watched")
    page.wait_for_load_state("networkidle")
    page.evaluate(RESTED)
    page.remove_listener("request", note)
    raw = statistics.median(page.evaluate(RAW, bodies[-1]) for _ in range(5))
    return Measured(took, raw, len(bodies))


def main() -> None:
    """Measures and prints medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("origin")
    parser.add_argument("keys", nargs=2, metavar="key")
    parser.add_argument("--on", default="2018-05-21")
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--scripting", action="store_true", help="leave out what is drawn")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
        page.set_default_timeout(120_000)
        if chosen.scripting:
            page.add_init_script(MUTE)
        # The first plans the statement and compiles the page.
        measured = [
            once(page, chosen.origin, tuple(chosen.keys), chosen.on)
            for _ in range(chosen.times + 1)
        ][1:]
        click = statistics.median(each.click for each in measured)
        raw = statistics.median(each.raw for each in measured)
        ratio = statistics.median(each.click / each.raw for each in measured)
        print(f"click to picture {click:.0f} ms, raw {raw:.0f} ms, ratio {ratio:.2f}")
        print(f"requests of a click: {max(each.requests for each in measured)}")
        browser.close()


if __name__ == "__main__":
    main()
