"""A page in a real Chromium, and what is noted of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect

PICTURES = Path(__file__).parents[2] / "docs/browser"
"""Where the pictures of the documents are."""

QUESTION = "who controls territory bordering Israel?"
DAY = "2018-05-21"
QUERY_SECONDS = 120
PATIENCE = QUERY_SECONDS * 1000
"""The first of each kind of statement is planned, which may take long on a busy machine."""

Shot = Callable[[Page, str], None]
"""Keeps a page's picture under a name."""

CHROMIUM_ARGUMENTS = [
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


@dataclass
class Visit:
    """A page and all that it asked for and complained of."""

    page: Page
    origin: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    pending: list[Request] = field(default_factory=list)
    """Questions to the service that are not answered yet."""

    def listen(self) -> None:
        self.page.context.on("request", self._requested)
        self.page.context.on("requestfinished", self._ended)
        self.page.context.on("requestfailed", self._ended)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _requested(self, request: Request) -> None:
        self.requests.append(request.url)
        if request.url.endswith("/graphql"):
            self.pending.append(request)

    def _ended(self, request: Request) -> None:
        if request in self.pending:
            self.pending.remove(request)

    def settle(self) -> None:
        """Wait until all that the page asked is answered, and it asks no more for half a second."""
        quiet = 0
        for _ in range(PATIENCE // 100):
            quiet = 0 if self.pending else quiet + 1
            if quiet == 5:
                return
            self.page.wait_for_timeout(100)
        pytest.fail(f"not answered: {[each.post_data for each in self.pending]}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def assert_content(self) -> None:
        """The page said nothing that it should not."""
        # What the driver of the graphics says of its own speed is no complaint of the page.
        said = [each for each in self.complaints if "GPU stall" not in each]
        assert said == [], "\n".join(said)

    def open(self, query: str | None = None) -> None:
        search = "" if query is None else f"?query={quote(query)}"
        self.page.goto(f"{self.origin}/graphiql/{search}")

    def strangers(self) -> list[str]:
        """The requests that left the origin."""
        own = (f"{self.origin}/", f"blob:{self.origin}/", "data:")
        return [url for url in self.requests if not url.startswith(own)]


@contextmanager
def visiting(browser: Browser, origin: str, *, has_touch: bool = False) -> Iterator[Visit]:
    """A page of a context of its own, which at the end went nowhere else and had no complaint."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 720}, reduced_motion="reduce", has_touch=has_touch
    )
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    made = Visit(context.new_page(), origin)
    made.listen()
    yield made
    assert made.strangers() == []
    made.assert_content()
    context.close()


def opened(visit: Visit, search: str = f"?on={DAY}") -> Page:
    visit.page.goto(f"{visit.origin}/{search}")
    return visit.page


def ask_by_keyboard(page: Page, question: str = QUESTION) -> None:
    expect(page.get_by_role("combobox", name="Question")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type(question)
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Rows")).to_be_visible()


def tab_to(page: Page, wanted: Locator, *, limit: int = 80) -> None:
    """Press Tab until that has the focus."""
    for _ in range(limit):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{limit} tabs do not lead there")


def violations(page: Page, axe: str) -> list[str]:
    """What axe finds, given its source; the page's policy keeps scripts of others out of it."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    wrong = {
        each["id"]: [node["target"] for node in each["nodes"] if not _meant(each["id"], node)]
        for each in found["violations"]
    }
    return [f"{rule}: {targets[:5]}" for rule, targets in wrong.items() if targets]


def _meant(rule: str, node: dict[str, Any]) -> bool:
    """Whether an open menu is to be so: it lies over all landmarks, and leads the focus back."""
    if rule == "region":
        return 'role="menu"' in node["html"]
    return rule == "aria-hidden-focus" and "data-base-ui-focus-guard" in node["html"]
