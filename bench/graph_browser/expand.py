"""An expansion in the page, click to picture, against the same question asked without the page.

    python bench/graph_browser/expand.py http://127.0.0.1:8420 actor:some-key

The service is one that runs on a large graph.
"""

from __future__ import annotations

import argparse
import statistics
import time

from playwright.sync_api import Page, Request, sync_playwright

ARGUMENTS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
SHOWN = """() => new Promise(resolve => {
  const seen = () => {
    const status = document.querySelector('.graph-status');
    if (status && status.textContent && !document.querySelector('.graph-pane [role=status]')) {
      // The frame after the one in which it stands there.
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    } else requestAnimationFrame(seen);
  };
  seen();
})"""
RAW = """async body => {
  const start = performance.now();
  const answer = await fetch('/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await answer.text();
  return performance.now() - start;
}"""


def once(page: Page, origin: str, key: str, day: str) -> tuple[float, float, int]:
    """Milliseconds of the click and of the raw question, and how many requests the click made."""
    page.goto(f"{origin}/?on={day}&sel={key}&view=graph")
    button = page.get_by_role("button", name="Show all in the graph")
    button.wait_for()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []

    def note(request: Request) -> None:
        body = request.post_data or ""
        if "query Neighbourhood" in body:
            asked.append(body)

    page.on("request", note)
    start = time.perf_counter()
    button.click()
    page.evaluate(SHOWN)
    took = (time.perf_counter() - start) * 1000
    page.remove_listener("request", note)
    return took, page.evaluate(RAW, asked[0]), len(asked)


def main() -> None:
    """Measures and prints medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("origin")
    parser.add_argument("key")
    parser.add_argument("--on", default="2018-05-21")
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
        page.set_default_timeout(120_000)
        # The first plans the statement and compiles the page.
        measured = [
            once(page, chosen.origin, chosen.key, chosen.on) for _ in range(chosen.times + 1)
        ][1:]
        click = statistics.median(each[0] for each in measured)
        raw = statistics.median(each[1] for each in measured)
        ratio = statistics.median(each[0] / each[1] for each in measured)
        requests = max(each[2] for each in measured)
        print(f"click to picture {click:.0f} ms, raw {raw:.0f} ms, ratio {ratio:.2f}")
        print(f"requests of a click: {requests}")
        browser.close()


if __name__ == "__main__":
    main()
