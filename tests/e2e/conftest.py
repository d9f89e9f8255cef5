"""What the tests of the pages share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.conftest import served
from tests.support.browser import (
    CHROMIUM_ARGUMENTS,
    PICTURES,
    QUERY_SECONDS,
    Shot,
    Visit,
    visiting,
)
from tests.support.drawn_graph import Graph
from tests.support.npm import INSTALL_SECONDS, alone_in_ui, node_and_npm, run

from marchland.app import BROWSER
from marchland.settings import Settings

UI = Path(__file__).parents[2] / "ui"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip(f"no browser on PATH (looked for {', '.join(names)})")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def origin(seeded_settings: Settings) -> Iterator[str]:
    if not (BROWSER / "index.html").is_file():
        pytest.fail("the page is not built: uv sync --reinstall-package marchland")
    with served(seeded_settings.model_copy(update={"query_timeout": QUERY_SECONDS})) as url:
        yield url


@pytest.fixture
def visited(browser: Browser, origin: str) -> Iterator[Visit]:
    with visiting(browser, origin) as made:
        yield made


@pytest.fixture(scope="module")
def visit(browser: Browser, origin: str) -> Iterator[Visit]:
    """The same page for all tests of a module."""
    with visiting(browser, origin) as made:
        yield made


@pytest.fixture
def graph(visit: Visit) -> Iterator[Graph]:
    visit.complaints.clear()
    yield Graph(visit)
    visit.assert_content()


@pytest.fixture(scope="session")
def axe(request: pytest.FixtureRequest) -> str:
    """The source of axe-core: of the page's own packages, else of a folder for the tests."""
    own = UI / "node_modules/axe-core/axe.min.js"
    if own.is_file():
        return own.read_text("utf-8")
    node, npm = node_and_npm()
    assert Path(node).exists()
    assert request.config.cache is not None
    folder = request.config.cache.mkdir("page")
    with alone_in_ui():
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(UI / name, folder)
        run([*npm, "ci", "--loglevel=error"], folder, INSTALL_SECONDS)
    return (folder / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture
def shot() -> Shot:
    """``shot(page, name)`` keeps docs/browser/<name>.png, where MARCHLAND_PICTURES is set."""

    def keep(page: Page, name: str) -> None:
        if not os.environ.get("MARCHLAND_PICTURES"):
            return
        PICTURES.mkdir(exist_ok=True)
        page.wait_for_load_state("networkidle")
        page.mouse.move(0, 0)
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")

    return keep
