"""Each main state of the page tells what it is, axe finds nothing in it, its picture is kept.

    MARCHLAND_PICTURES=1 uv run pytest -q tests/e2e/test_browser_states.py

draws docs/browser/*.png anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect
from tests.support.browser import DAY, PICTURES, QUESTION, Shot, Visit, violations

pytestmark = pytest.mark.browser


def nothing(page: Page) -> None:
    """The state is as it is opened."""


def filtered(page: Page) -> None:
    page.get_by_role("button", name="Filter", exact=True).click()
    sources = page.get_by_role("region", name="Filter").get_by_role("group", name="Sources")
    expect(sources.get_by_role("checkbox").first).to_be_visible()


def legend(page: Page) -> None:
    tools = page.get_by_role("group", name="Graph tools")
    tools.get_by_role("button", name="Legend").click()
    page.get_by_role("group", name="Beside the map").get_by_role("button", name="Legend").click()


def lists(page: Page) -> None:
    tools = page.get_by_role("group", name="Graph tools")
    tools.get_by_role("button", name="List", exact=True).click()
    page.get_by_role("group", name="Beside the map").get_by_role("button", name="List").click()


def menu(page: Page) -> None:
    page.get_by_role("button", name="Actions", exact=True).click()
    expect(page.get_by_role("menuitem", name="Everything")).to_be_visible()


def page_menu(page: Page) -> None:
    page.get_by_role("button", name="Page", exact=True).click()
    expect(page.get_by_role("menuitemradio", name="Dark")).to_be_visible()


def voices(page: Page) -> None:
    page.get_by_role("button", name="Whose word counts").click()
    expect(page.get_by_label("Source of at least")).to_be_visible()


def report(page: Page) -> None:
    page.get_by_role("button", name="Take along").click()
    page.get_by_role("menuitem", name="Print a report").click()
    expect(page.get_by_role("dialog")).to_contain_text("affirms:")


def evidence(page: Page) -> None:
    row = page.get_by_role("region", name="Rows").get_by_role("row")
    row.filter(has_text="Anti-Assad").first.get_by_role("button", name="statement").click()
    expect(page.get_by_role("region", name="Inspector").get_by_role("table")).to_be_visible()
    page.get_by_role("heading", name="Who says so").scroll_into_view_if_needed()


@dataclass(frozen=True)
class State:
    """What is opened and done, and what the page then tells."""

    told: str | re.Pattern[str]
    query: dict[str, str]
    act: Callable[[Page], None] = nothing
    dark: bool = False
    size: tuple[int, int] = (1280, 720)
    kept: bool = True


ANSWERED = {"q": QUESTION, "on": DAY}
CHOSEN = {**ANSWERED, "sel": "region:syria-southwest"}
STATES = {
    "empty": State("To begin with", {"on": DAY}),
    "answer": State("9 rows", CHOSEN),
    "asks-back": State("Which one?", {"q": "Who does Damascus oppose?", "on": DAY}),
    "map": State("Only what is in view", {**CHOSEN, "view": "map"}),
    "compared": State(f"Changed between {DAY} and 2018-09-01", {**CHOSEN, "vs": "2018-09-01"}),
    "inspector": State("Origins by claim", ANSWERED, evidence),
    "filter": State("Speakers", {**CHOSEN, "view": "graph"}, filtered),
    "legend": State("Wide ring: selected", CHOSEN, legend),
    "groups": State(
        "in 1 group",
        {**CHOSEN, "view": "graph", "group": "countries~region:egy~region:lbn~region:jor"},
    ),
    "dark": State("9 rows", CHOSEN, dark=True),
    "tablet": State("9 rows", CHOSEN, size=(820, 1180)),
    "tablet-dark": State("Origins by claim", ANSWERED, evidence, True, (820, 1180), kept=False),
    "lists": State("Next to Southwest Syria", CHOSEN, lists, kept=False),
    "menu": State("Group zone", {**CHOSEN, "view": "graph"}, menu, kept=False),
    "page-menu": State("Light", ANSWERED, page_menu, kept=False),
    "voices": State("Any letter", ANSWERED, voices, kept=False),
    "report": State("Lines on the map state no position", ANSWERED, report, kept=False),
}


@pytest.mark.parametrize("name", STATES)
def test_a_state_tells_what_it_is_and_axe_finds_nothing(
    visit: Visit, axe: str, shot: Shot, name: str
) -> None:
    state = STATES[name]
    page = visit.page
    page.emulate_media(color_scheme="dark" if state.dark else "light")
    page.set_viewport_size({"width": state.size[0], "height": state.size[1]})
    page.goto(f"{visit.origin}/?{urlencode(state.query)}")
    if "q" in state.query:
        expect(page.locator(".sentence")).to_be_visible()
    if state.query.get("view") != "graph":
        expect(page.locator(".map-pane .map-label").first).to_be_visible()
    state.act(page)
    expect(page.locator("body")).to_contain_text(state.told)
    if state.kept:
        shot(page, name)
    visit.settle()
    assert violations(page, axe) == []


def test_every_picture_of_the_documents_is_of_a_state() -> None:
    kept = {f"{name}.png" for name, state in STATES.items() if state.kept}
    assert {file.name for file in PICTURES.glob("*.png")} == kept
    told = (PICTURES.parent / "browser.md").read_text("utf-8")
    linked = set(re.findall(r"\(browser/([\w-]+\.png)\)", told))
    assert linked == kept
