"""Everything has its room on the screens that the page is made for."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.support.browser import DAY, QUESTION, Visit, opened, tab_to

pytestmark = pytest.mark.browser

ANSWERED = f"?{urlencode({'q': QUESTION, 'on': DAY, 'sel': 'region:syria-southwest'})}"
PARTS = (
    ".shell-header",
    ".answers",
    ".views > .acts",
    ".graph-tools",
    ".graph-picture",
    ".graph-status",
    ".map-pane .pane-tools",
    ".map-frame",
    ".inspector",
    ".time-pane",
)
"""What is on the page at once, none of it inside another."""

Box = dict[str, float]


def box(found: Locator) -> Box:
    placed = found.bounding_box()
    assert placed is not None, found
    return {
        "x": placed["x"],
        "y": placed["y"],
        "width": placed["width"],
        "height": placed["height"],
    }


def overlap(one: Box, other: Box) -> bool:
    def apart(start: str, length: str) -> bool:
        ends = one[start] + one[length] <= other[start] + 0.5
        return ends or other[start] + other[length] <= one[start] + 0.5

    return not (apart("x", "width") or apart("y", "height"))


def inside(part: Box, whole: Box) -> bool:
    return (
        part["x"] >= whole["x"] - 0.5
        and part["x"] + part["width"] <= whole["x"] + whole["width"] + 0.5
        and part["y"] >= whole["y"] - 0.5
        and part["y"] + part["height"] <= whole["y"] + whole["height"] + 0.5
    )


def answered(visit: Visit, width: int, height: int) -> Page:
    visit.page.set_viewport_size({"width": width, "height": height})
    page = opened(visit, ANSWERED)
    expect(page.get_by_role("region", name="Rows")).to_be_visible()
    expect(page.locator(".map-pane .map-label").first).to_be_visible()
    expect(page.locator(".time-rows")).to_be_visible()
    expect(page.get_by_role("region", name="Inspector")).to_contain_text("on this date")
    return page


@pytest.mark.parametrize("size", [(1280, 720), (820, 1180)], ids=["desk", "tablet"])
def test_every_part_has_its_room_and_none_lies_on_another(
    visited: Visit, size: tuple[int, int]
) -> None:
    page = answered(visited, *size)
    placed = {part: box(page.locator(part).first) for part in PARTS}
    screen = {"x": 0.0, "y": 0.0, "width": float(size[0]), "height": float(size[1])}
    assert [part for part, at in placed.items() if not inside(at, screen)] == []
    names = list(placed)
    lying = [
        (one, other)
        for n, one in enumerate(names)
        for other in names[n + 1 :]
        if overlap(placed[one], placed[other])
    ]
    assert lying == []
    canvas = placed[".graph-picture"]
    assert canvas["width"] >= 320
    assert canvas["height"] >= 260
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_who_controls_what_is_read_without_scrolling(visited: Visit) -> None:
    page = answered(visited, 1280, 720)
    table = page.get_by_role("region", name="Rows")
    answers = box(page.locator(".answers"))
    evidence = box(table.get_by_role("columnheader", name="Evidence"))
    for name in ("Territory", "Controller"):
        column = box(table.get_by_role("columnheader", name=name))
        assert inside(column, answers), name
        assert not overlap(column, evidence), name
    assert inside(evidence, answers)


def test_the_bar_of_the_graph_is_one_row_and_lists_lie_over_the_picture(visited: Visit) -> None:
    page = answered(visited, 1280, 720)
    tools = page.get_by_role("group", name="Graph tools").get_by_role("button")
    assert len({round(box(tool)["y"]) for tool in tools.all()}) == 1
    expect(page.get_by_role("button", name="Actions", exact=True)).to_be_visible()
    before = box(page.locator(".graph-picture"))
    expect(page.get_by_role("listbox", name="Next to")).to_be_hidden()
    tools.and_(page.get_by_label("List", exact=True)).click()
    expect(page.get_by_role("listbox", name="Next to")).to_be_visible()
    assert box(page.locator(".graph-picture")) == before
    sides = page.get_by_role("group", name="Beside the map")
    frame = box(page.locator(".map-frame"))
    sides.get_by_role("button", name="Legend").click()
    expect(page.locator(".map-legend")).to_be_visible()
    expect(page.locator(".map-regions")).to_be_hidden()
    sides.get_by_role("button", name="List").click()
    expect(page.locator(".map-regions")).to_be_visible()
    assert box(page.locator(".map-frame")) == frame


@pytest.mark.parametrize("size", [(640, 360), (390, 844), (853, 480)], ids=str)
def test_a_small_page_scrolls_and_keeps_every_part_usable(
    visited: Visit, size: tuple[int, int]
) -> None:
    page = answered(visited, *size)
    for part, least in ((".graph-picture", 150), (".map-frame", 150), (".time-rows", 40)):
        assert box(page.locator(part).first)["height"] >= least, part
    placed = [box(page.locator(part).first) for part in (".graph-pane", ".map-pane", ".time-pane")]
    assert not any(overlap(one, other) for one, other in pairwise(placed))
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_what_has_the_focus_is_not_under_the_way_to_the_evidence(visited: Visit) -> None:
    page = answered(visited, 1280, 720)
    table = page.get_by_role("region", name="Rows")
    assert table.evaluate("element => element.scrollWidth > element.clientWidth + 200")
    links = table.locator("td button")
    tab_to(page, links.first, limit=40)
    for number in range(links.count()):
        link = links.nth(number)
        expect(link).to_be_focused()
        seen = link.evaluate("""element => {
          const { left, top, width, height } = element.getClientRects()[0];
          const there = document.elementFromPoint(left + Math.min(width, 30) / 2, top + height / 2);
          return element.contains(there);
        }""")
        assert seen, link.inner_text()
        page.keyboard.press("Tab")
    assert number > 50
