"""The graph of a page, by mouse and by keyboard."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, expect

from tests.support.browser import DAY, QUESTION, Visit

REBELS = "Anti-Assad rebels"
SOUTHWEST = "Southwest Syria"
HANDS = pytest.mark.parametrize("hand", ["mouse", "keys"])


class Graph:
    """The answer's graph on one page, which is opened anew for each test."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
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

    def expect_shown(self, nodes: int, relationships: int) -> None:
        wanted = re.compile(rf"^{nodes} of \d+ entities and {relationships} of \d+ relationships")
        expect(self.page.locator(".graph-status")).to_have_text(wanted)

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

    def select_two(self, one: str, other: str, hand: str) -> None:
        if hand == "mouse":
            self.page.mouse.click(*self.place_of(one))
            # What is selected is told beside the graph, which gets narrower, and the list is of it.
            expect(self.said).to_contain_text(f"{one}, ")
            self.box.press("a")
            self.box.blur()
            second = self.place_of(other)
            self.page.keyboard.down("Shift")
            self.page.mouse.click(*second)
            self.page.keyboard.up("Shift")
        else:
            self.select(one, hand)
            self.page.keyboard.press("a")
            self.walk_to(other)
            self.page.keyboard.press("Shift+Enter")
        expect(self.said).to_contain_text("2 selected")

    def press_on_canvas(self, key: str) -> None:
        self.canvas.focus()
        self.page.keyboard.press(key)
