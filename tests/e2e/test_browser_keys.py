"""The page by keyboard alone: where the focus is, where keys lead, what is told of it."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.support.browser import DAY, QUESTION, tab_to
from tests.support.drawn_graph import REBELS, SOUTHWEST, Graph

pytestmark = pytest.mark.browser

REGION = "region:syria-southwest"


def step(page: Page, name: str) -> Locator:
    """A button of the dates."""
    return page.locator(".time-controls").get_by_role("button", name=re.compile(f"^{name}"))


def skip_to(page: Page, part: str) -> None:
    """By what the first tabs of the page lead to."""
    page.locator("body").evaluate("() => document.activeElement.blur()")
    skip = page.get_by_role("button", name=f"Skip to {part}")
    tab_to(page, skip, limit=6)
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")


def test_a_name_that_is_typed_opens_what_it_names(graph: Graph) -> None:
    page = graph.page
    page.goto(f"{graph.origin}/?on={DAY}&view=graph")
    expect(page.get_by_role("combobox", name="Question")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("Hamas")
    offered = page.locator(".suggestions").get_by_role("option")
    expect(offered.first).to_contain_text("show in the graph")
    expect(offered.filter(has_text="Hama's claimants")).not_to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Inspector")).to_contain_text("Hamas")
    expect(graph.options.first).to_be_visible()
    assert graph.told["sel"] == ["actor:hamas"]


def test_f6_leads_from_part_to_part_and_back(graph: Graph) -> None:
    page = graph.page
    page.goto(f"{graph.origin}/?{urlencode({'q': QUESTION, 'on': DAY, 'sel': REGION})}")
    expect(page.locator(".graph-pane .graph-canvas")).to_be_visible()
    expect(page.locator(".map-pane .map-canvas")).to_be_visible()
    expect(page.get_by_role("region", name="Inspector")).to_contain_text("on this date")
    parts = [
        ".question-bar",
        ".answers",
        ".graph-pane",
        ".map-pane",
        ".inspector",
        ".time-pane",
    ]
    page.get_by_role("combobox", name="Question").focus()
    for part in [*parts[1:], parts[0]]:
        page.keyboard.press("F6")
        expect(page.locator(part).locator(":focus")).to_have_count(1)
    page.keyboard.press("Shift+F6")
    expect(page.locator(parts[-1]).locator(":focus")).to_have_count(1)


def test_the_first_tabs_skip_to_the_parts(graph: Graph) -> None:
    page = graph.open(sel=REGION).page
    skip_to(page, "graph and map")
    expect(graph.canvas).to_be_focused()


def test_the_focus_stays_on_what_has_nothing_more_to_do(graph: Graph) -> None:
    page = graph.open(sel=REGION, vs="2018-09-01").page
    days = page.get_by_label("As of")
    expect(page.get_by_role("region", name="Changed between")).to_be_visible()
    graph.visit.settle()
    forward = step(page, "Next")
    skip_to(page, "the dates")
    tab_to(page, forward, limit=6)
    before = DAY
    for _ in range(2):
        page.keyboard.press("Enter")
        expect(days).not_to_have_value(before)
        before = days.input_value()
        graph.visit.settle()
        expect(forward).to_be_focused()
    end = page.get_by_role("button", name="End the comparison")
    tab_to(page, end, limit=20)
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("vs="))
    expect(end).to_be_focused()
    expect(end).to_be_disabled()
    undo = page.get_by_role("button", name="Undo", exact=True)
    undo.focus()
    for _ in range(6):
        page.keyboard.press("Enter")
    expect(undo).to_be_disabled()
    expect(undo).to_be_focused()
    expect(days).to_have_value(DAY)


def test_two_dates_are_compared_by_keyboard(graph: Graph) -> None:
    page = graph.open(sel=REGION).page
    skip_to(page, "the dates")
    tab_to(page, page.get_by_label("Compare with"), limit=20)
    page.keyboard.type("09012018")
    expect(page).to_have_url(re.compile("vs=2018-09-01"))
    changes = page.get_by_role("region", name="Changed between")
    expect(changes).to_contain_text("Government of Syria controls Southwest Syria")
    line = changes.get_by_role("button", name="Government of Syria controls Southwest").first
    line.focus()
    page.keyboard.press("Enter")
    # It holds on the other date only.
    expect(page.get_by_role("region", name="Inspector")).to_contain_text("Show 2018-07-01")
    rows = page.get_by_role("listbox", name="Timeline").get_by_role("option")
    expect(rows.filter(has_text="Government of Syria controls").first).to_be_visible()


def test_the_filter_is_set_and_undone_by_keyboard(graph: Graph) -> None:
    page = graph.open().page
    nodes, lines = graph.shown()
    button = page.get_by_role("button", name="Filter", exact=True)
    tab_to(page, button, limit=140)
    page.keyboard.press("Enter")
    panel = page.get_by_role("region", name="Filter")
    tick = panel.get_by_role("checkbox", name="borders")
    tab_to(page, tick, limit=20)
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("no-type=BORDERS"))
    expect(page.locator(".graph-left")).to_be_visible()
    assert graph.shown()[1] < lines
    # What was ticked has the focus still, and takes no letters: the page's keys go on.
    page.keyboard.press("Control+z")
    graph.expect_shown(nodes, lines)
    expect(tick).to_be_checked()
    only = panel.get_by_role("radio", name="only these")
    tab_to(page, panel.get_by_role("radio").first, limit=30)
    page.keyboard.press("ArrowDown")
    expect(only).to_be_checked()
    expect(page).to_have_url(re.compile("disputed=only"))
    clear = panel.get_by_role("button", name="Clear the filter")
    tab_to(page, clear, limit=10)
    page.keyboard.press("Enter")
    graph.expect_shown(nodes, lines)
    expect(clear).to_be_focused()


def test_the_layout_is_turned_by_keyboard(graph: Graph) -> None:
    page = graph.open().page
    tab_to(page, page.get_by_label("Layout"), limit=140)
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("layout=geographic"))
    page.keyboard.press("ArrowUp")
    expect(page).not_to_have_url(re.compile("layout="))


def test_the_table_and_a_report_are_taken_along_by_keyboard(graph: Graph) -> None:
    page = graph.open().page
    expect(page.get_by_role("region", name="Rows")).to_be_visible()
    menu = page.get_by_role("button", name="Take along")
    tab_to(page, menu, limit=20)
    assert len(list(csv.DictReader(taken(page, "Table as CSV").splitlines()))) >= 9
    expect(menu).to_be_focused()
    for key in ("Escape", "Enter"):
        page.keyboard.press("Enter")
        expect(page.get_by_role("menuitem", name="Print a report")).to_be_visible()
        lead_to(page, "Print a report")
        report = page.get_by_role("dialog")
        expect(report).to_contain_text("affirms:")
        if key == "Enter":
            tab_to(page, report.get_by_role("button", name="Back to the page"), limit=5)
        page.keyboard.press(key)
        expect(report).to_be_hidden()
        expect(menu).to_be_focused()


def lead_to(page: Page, name: str) -> None:
    """An item of the open menu, by arrows."""
    item = page.get_by_role("menuitem", name=name)
    for _ in range(20):
        if item.evaluate("element => element.hasAttribute('data-highlighted')"):
            page.keyboard.press("Enter")
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"arrow keys do not lead to {name}")


def test_what_was_done_to_the_graph_is_told(graph: Graph) -> None:
    page = graph.open().page
    counted = page.locator(".graph-status > [aria-live=polite]")
    before = counted.inner_text()
    graph.open_menu("Hamas", "keys")
    graph.choose("Pin", "keys")
    expect(graph.said).to_have_text("Hamas: pinned")
    graph.select("Hamas", "keys")
    graph.press_on_canvas("Delete")
    expect(counted).not_to_have_text(before)
    page.keyboard.press("Control+z")
    expect(counted).to_have_text(before)


def test_what_is_hidden_from_the_inspector_leads_to_the_graph(graph: Graph) -> None:
    page = graph.open(sel="actor:hamas").page
    hide = page.get_by_role("button", name="Hide from the graph")
    hide.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Inspector")).to_be_hidden()
    expect(graph.canvas).to_be_focused()


def test_a_source_that_is_left_out_says_so_where_it_is_listed(graph: Graph) -> None:
    key = "controls:syrian-rebels:syria-southwest"
    page = graph.open(sel=key).page
    inspector = page.get_by_role("region", name="Inspector")
    out = inspector.get_by_role("button", name="Leave this source out").first
    out.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("no-source="))
    again = inspector.get_by_role("button", name="Count this source again").first
    expect(inspector).to_contain_text("Left out: it decides nothing")
    again.focus()
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("no-source="))
    expect(again).to_have_count(0)


def test_between_two_the_found_ways_stand_out(graph: Graph) -> None:
    page = graph.open().page
    graph.select_two("Hamas", "Government of Israel", "keys")
    graph.press_on_canvas("t")
    expect(page).to_have_url(re.compile("path="))
    expect(graph.option("State of Palestine")).to_be_visible()
    picture = plainness(page)
    assert picture["State of Palestine"] > picture["Golan Heights"]
    assert picture["State of Palestine"] == picture["Hamas"]


def taken(page: Page, name: str) -> str:
    """What the menu that has the focus gives under a name."""
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name=name)).to_be_visible()
    with page.expect_download() as download:
        lead_to(page, name)
    return Path(download.value.path()).read_text("utf-8")


def picture_of(page: Page) -> str:
    """The graph as the picture that is taken along."""
    page.get_by_role("button", name="Take along").focus()
    return taken(page, "Graph as SVG")


def plainness(page: Page) -> dict[str, float]:
    """How plainly each entity is drawn, by its name."""
    text = picture_of(page)
    nodes = re.findall(r'scale\([\d.]+\)" opacity="([\d.]+)"><title>([^<]+)</title>', text)
    return {name: float(opacity) for opacity, name in nodes}


def test_a_disputed_event_says_so_everywhere(graph: Graph) -> None:
    page = graph.open(q="Which facts are disputed?").page
    disputed = graph.options.filter(has_text="disputed")
    expect(disputed).not_to_have_count(0)
    name = disputed.first.locator(".graph-name").inner_text()
    graph.select(name, "keys")
    expect(page.get_by_role("region", name="Inspector")).to_contain_text("Disputed")
    rows = page.get_by_role("listbox", name="Timeline")
    expect(
        rows.get_by_role("option", name=re.compile(f"^{re.escape(name)}: .*, disputed$"))
    ).to_be_visible()


def test_a_region_that_is_chosen_from_the_list_is_in_view(graph: Graph) -> None:
    page = graph.page
    page.goto(f"{graph.origin}/?q=What+does+the+Government+of+Syria+control%3F&on={DAY}&view=map")
    expect(page.locator(".map-pane .map-label").first).to_be_visible()
    graph.visit.settle()
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Zoom out").click()
    page.wait_for_url(re.compile("map="))
    regions = page.get_by_role("listbox", name="Regions")
    tab_to(page, regions)
    page.keyboard.type("gol")
    active = regions.locator("[data-active]")
    expect(active).to_contain_text("Golan Heights")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Inspector")).to_contain_text("Golan Heights")
    page.wait_for_timeout(1000)
    expect(active).to_contain_text("Golan Heights")
    expect(page.locator(".map-label").filter(has_text="Golan")).to_be_in_viewport()


def test_the_system_s_own_colours_leave_the_graph_its_own(graph: Graph) -> None:
    page = graph.page
    page.emulate_media(forced_colors="active")
    graph.open()
    text = picture_of(page)
    page.emulate_media(forced_colors="none")
    fills = set(re.findall(r'</title><g fill="([^"]+)"', text))
    assert len(fills) > 5
    assert REBELS in text
    assert SOUTHWEST in text
