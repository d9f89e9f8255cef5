"""Each main state of the page tells what it is, axe finds nothing in it, its picture is kept.

    MARCHLAND_PICTURES=1 uv run pytest -q tests/e2e/test_browser_states.py

draws docs/browser/*.png anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect
from tests.support.browser import DAY, PICTURES, QUESTION, Shot, Visit, violations

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class State:
    """What is opened, and what the page then tells."""

    told: str | re.Pattern[str]
    query: dict[str, str]


ANSWERED = {"q": QUESTION, "on": DAY}
CHOSEN = {**ANSWERED, "sel": "region:syria-southwest"}
STATES = {
    "empty": State("To begin with", {"on": DAY}),
    "answer": State("9 rows", CHOSEN),
    "asks-back": State("Which one?", {"q": "Who does Damascus oppose?", "on": DAY}),
    "compared": State(f"Changed between {DAY} and 2018-09-01", {**CHOSEN, "vs": "2018-09-01"}),
}


@pytest.mark.parametrize("name", STATES)
def test_a_state_tells_what_it_is_and_axe_finds_nothing(
    visit: Visit, axe: str, shot: Shot, name: str
) -> None:
    state = STATES[name]
    page = visit.page
    page.goto(f"{visit.origin}/?{urlencode(state.query)}")
    if "q" in state.query:
        expect(page.locator(".sentence")).to_be_visible()
    expect(page.locator(".map-pane .map-label").first).to_be_visible()
    expect(page.locator("body")).to_contain_text(state.told)
    shot(page, name)
    page.wait_for_load_state("networkidle")
    assert violations(page, axe) == []


def test_every_picture_of_the_documents_is_of_a_state() -> None:
    kept = {f"{name}.png" for name in STATES}
    assert {file.name for file in PICTURES.glob("*.png")} == kept
    told = (PICTURES.parent / "browser.md").read_text("utf-8")
    linked = set(re.findall(r"\(browser/([\w-]+\.png)\)", told))
    assert linked == kept
