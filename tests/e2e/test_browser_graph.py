"""The graph of the browser, by mouse and by keyboard alone, in a real Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, expect
from tests.support.browser import DAY, QUESTION, Visit

pytestmark = pytest.mark.browser

REBELS = "Anti-Assad rebels"
SOUTHWEST = "Southwest Syria"
HANDS = pytest.mark.parametrize("hand", ["mouse", "keys"])


class Graph:
    """The answer's graph on one page, which is opened anew for each test."""

    def __init__(self, visit: Visit) -> None:
        self.page = visit.page
        self.origin = visit.origin

    def open(self, **more: str) -> Graph:
        told = {"q": QUESTION, "on": DAY, "view": "graph", **more}
        self.page.goto(f"{self.origin}/?{urlencode(told)}")
        expect(self.options.first).to_be_visible()
        return self

    @property
    def options(self) -> Locator:
        return self.page.locator(".graph-list").get_by_role("option")

    @property
    def box(self) -> Locator:
        return self.page.locator(".graph-list").get_by_role("listbox")

    @property
    def canvas(self) -> Locator:
        return self.page.get_by_role("application", name="Graph, drawn")

    @property
    def menu(self) -> Locator:
        return self.page.get_by_role("menu")

    @property
    def said(self) -> Locator:
        return self.page.locator(".graph > [aria-live]")

    @property
    def told(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.page.url).query)

    def shown(self) -> tuple[int, int]:
        """How many entities and relationships the page says that it shows."""
        text = self.page.locator(".graph-status").inner_text()
        found = re.search(r"(\d+) of \d+ entities and (\d+) of \d+ relationships", text)
        assert found is not None, text
        return int(found[1]), int(found[2])

    def option(self, name: str) -> Locator:
        # With its own name alone: others have it in theirs.
        named = self.page.locator(".graph-name", has_text=re.compile(rf"^{re.escape(name)}$"))
        return self.options.filter(has=named)

    def walk_to(self, name: str) -> None:
        """Lead the list to an entity by arrow keys."""
        self.box.focus()
        self.page.keyboard.press("Home")
        texts = self.options.locator(".graph-name").all_inner_texts()
        for _ in range(texts.index(name)):
            self.page.keyboard.press("ArrowDown")
        current = self.page.locator(".graph-list [data-current] .graph-name")
        expect(current).to_have_text(name)

    def place_of(self, name: str) -> tuple[float, float]:
        """Where an entity is drawn, on the page."""
        # The list tells a place when it is reached, not while the mouse rests on it.
        self.page.mouse.move(0, 0)
        expect(self.canvas).not_to_have_attribute("data-x", re.compile("."))
        self.option(name).hover()
        expect(self.canvas).to_have_attribute("data-x", re.compile(r"\d"))
        frame = self.canvas.bounding_box()
        assert frame is not None
        x, y = (float(self.canvas.get_attribute(f"data-{axis}") or "") for axis in "xy")
        return frame["x"] + x, frame["y"] + y

    def open_menu(self, name: str, hand: str) -> None:
        if hand == "mouse":
            self.page.mouse.click(*self.place_of(name), button="right")
        else:
            self.walk_to(name)
            self.page.keyboard.press("m")
        expect(self.menu).to_have_accessible_name(f"What to do with {name}")

    def choose(self, item: str | re.Pattern[str], hand: str) -> None:
        """An item of the open menu."""
        wanted = self.menu.get_by_role("menuitem", name=item)
        expect(wanted.first).to_be_visible()
        if hand == "mouse":
            wanted.first.click()
            return
        for _ in range(40):
            if wanted.first.evaluate("element => element.hasAttribute('data-highlighted')"):
                self.page.keyboard.press("Enter")
                return
            self.page.keyboard.press("ArrowDown")
        pytest.fail("arrow keys do not lead to the item")

    def select(self, name: str, hand: str) -> None:
        if hand == "mouse":
            self.option(name).click()
        else:
            self.walk_to(name)
            self.page.keyboard.press("Enter")
        expect(self.said).to_contain_text(f"{name}, ")

    def press_on_canvas(self, key: str) -> None:
        self.canvas.focus()
        self.page.keyboard.press(key)


@pytest.fixture
def graph(visit: Visit) -> Iterator[Graph]:
    visit.complaints.clear()
    yield Graph(visit)
    visit.assert_content()


@HANDS
def test_it_is_pinned_and_hidden(graph: Graph, hand: str) -> None:
    graph.open()
    nodes, _ = graph.shown()
    graph.open_menu("Hamas", hand)
    graph.choose("Pin", hand)
    expect(graph.option("Hamas")).to_contain_text("pinned")
    assert graph.told["pin"][0].startswith("actor:")
    if hand == "mouse":
        graph.open_menu("Hamas", hand)
        graph.choose("Hide", hand)
    else:
        graph.select("Hamas", hand)
        graph.press_on_canvas("Delete")
    expect(graph.option("Hamas")).to_have_count(0)
    assert graph.shown()[0] == nodes - 1
    graph.page.get_by_role("button", name="Show 1 hidden").click()
    expect(graph.option("Hamas")).to_be_visible()


def test_the_list_is_walked_by_arrows_and_told_aloud(graph: Graph) -> None:
    page = graph.open().page
    expect(graph.said).to_have_text("Nothing selected")
    graph.walk_to(SOUTHWEST)
    active = graph.box.get_attribute("aria-activedescendant")
    assert active is not None
    expect(page.locator(f"[id='{active}']")).to_contain_text(SOUTHWEST)
    page.keyboard.press("Enter")
    expect(graph.said).to_have_text(
        re.compile(rf"^{SOUTHWEST}, zone, selected; \d+ relationships shown$")
    )
    expect(page.get_by_role("heading", name=f"Next to {SOUTHWEST}")).to_be_visible()
    graph.walk_to(REBELS)
    page.keyboard.press("r")
    expect(graph.said).to_have_text(f"{REBELS} controls {SOUTHWEST}, selected")
    page.keyboard.press("Escape")
    expect(graph.said).to_have_text("Nothing selected")


def test_an_answer_is_told_in_cypher_and_graphql_by_keyboard(graph: Graph) -> None:
    page = graph.open().page
    code = page.locator(".code pre")
    for language, words in (("Cypher", "MATCH"), ("GraphQL", "whoControlsTerritoryBordering")):
        button = page.locator(".take-away").get_by_role("button", name=language, exact=True)
        button.focus()
        page.keyboard.press("Enter")
        expect(code).to_contain_text(words)


def test_a_name_of_two_things_is_asked_back(graph: Graph) -> None:
    page = graph.page
    asked = urlencode({"q": "Who does Damascus oppose?", "on": DAY})
    page.goto(f"{graph.origin}/?{asked}")
    answer = page.locator(".answer")
    expect(answer).to_contain_text("Which one?")
    choices = answer.locator(".choices").get_by_role("button")
    assert choices.count() > 1
    choices.first.focus()
    page.keyboard.press("Enter")
    expect(answer).not_to_contain_text("Which one?")
    expect(page.get_by_role("combobox", name="Question")).to_have_value(
        re.compile(r"(actor|region):")
    )


def test_the_frame_of_the_timeline_is_moved_by_keys(graph: Graph) -> None:
    page = graph.open(sel="region:syria-southwest").page
    frame = page.get_by_role("slider", name="Part looked at closely")
    whole = frame.get_attribute("aria-valuetext")
    assert whole is not None
    frame.focus()
    page.keyboard.press("+")
    expect(frame).not_to_have_attribute("aria-valuetext", whole)
    closer = frame.get_attribute("aria-valuetext") or ""
    page.keyboard.press("Home")
    expect(frame).to_have_attribute("aria-valuetext", re.compile(f"^{whole[:10]} to "))
    page.keyboard.press("ArrowRight")
    expect(frame).not_to_have_attribute("aria-valuetext", re.compile(f"^{whole[:10]} to "))
    assert frame.get_attribute("aria-valuetext") != closer
    page.keyboard.press("Escape")
    expect(frame).to_have_attribute("aria-valuetext", whole)
