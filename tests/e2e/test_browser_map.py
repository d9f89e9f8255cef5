"""The map and its clocks in a real Chromium on the seeded graph, by mouse and by keyboard."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.support.browser import DAY, Visit, opened

pytestmark = pytest.mark.browser

SOUTHWEST = "region:syria-southwest"
CAMP = "region:yarmouk-camp"
REBELS = "Anti-Assad rebels"
ON_THE_MAP = f"?on={DAY}&view=map"

A_POINT_OF = """element => {
  const { left, top, width, height } = element.getBoundingClientRect();
  for (let step = 1; step < 400; step += 1) {
    const [x, y] = [left + width * ((step * 0.618) % 1), top + height * ((step * 0.317) % 1)];
    if (document.elementFromPoint(x, y) === element) return { x, y };
  }
  return null;
}"""
"""Where the mouse meets an outline and nothing that lies over it."""


def list_of(page: Page, name: str) -> Locator:
    return page.get_by_role("listbox", name=name)


def inspected(page: Page) -> Locator:
    return page.get_by_role("region", name="Inspector")


def patch_of(page: Page, key: str) -> Locator:
    return page.locator(f'path[data-key="{key}"]')


def choose_by_keyboard(page: Page, name: str) -> None:
    """Select a region from the list, in view or not: what is typed leads to it."""
    page.get_by_label("Only what is in view").uncheck()
    regions = list_of(page, "Regions on the map")
    regions.focus()
    page.keyboard.type(name.lower())
    expect(regions.locator("[data-active]")).to_contain_text(name)
    page.keyboard.press("Enter")


def look_at_the_selection(page: Page) -> None:
    page.get_by_role("application", name=re.compile("^Map")).focus()
    page.keyboard.press("f")


def test_the_holder_of_a_region_is_found_by_keyboard_and_by_mouse(visited: Visit) -> None:
    page = opened(visited, ON_THE_MAP)
    expect(page.locator(".map-pane")).to_contain_text("Legend")
    choose_by_keyboard(page, "Southwest Syria")
    expect(inspected(page)).to_contain_text("Southwest Syria")
    chosen = list_of(page, "Regions on the map").get_by_role("option", selected=True)
    expect(chosen).to_contain_text(REBELS)
    look_at_the_selection(page)
    expect(page).to_have_url(re.compile("map="))
    where = parse_qs(urlsplit(page.url).query)["map"][0]
    opened(visited, f"{ON_THE_MAP}&{urlencode({'map': where})}")
    expect(inspected(page)).to_be_hidden()
    patch = patch_of(page, SOUTHWEST)
    expect(patch).to_be_visible()
    at = patch.evaluate(A_POINT_OF)
    assert at is not None, "the map is not where it was put"
    page.mouse.click(at["x"], at["y"])
    expect(inspected(page).get_by_role("heading", level=3).first).to_contain_text("Southwest")
    assert parse_qs(urlsplit(page.url).query)["sel"] == [SOUTHWEST]


def test_hulls_stay_within_what_they_cut_across_and_camps_have_theirs(visited: Visit) -> None:
    page = opened(visited, f"{ON_THE_MAP}&sel={CAMP}")
    expect(patch_of(page, CAMP)).to_be_attached()
    expect(patch_of(page, SOUTHWEST)).to_have_attribute("clip-path", re.compile("^url"))
    look_at_the_selection(page)
    camp = list_of(page, "Regions on the map").get_by_role("option", selected=True)
    expect(camp).to_contain_text("Government of Syria")
    expect(camp).not_to_contain_text("no shape on the map")


def test_the_legend_says_what_is_drawn(visited: Visit) -> None:
    page = opened(visited, ON_THE_MAP)
    page.get_by_role("application", name=re.compile("^Map")).focus()
    page.keyboard.press("w")
    legend = page.locator(".map-legend")
    for sign in ("Zone: an approximate hull", "Disputed line", "Unknown", "by default"):
        expect(legend).to_contain_text(sign)
    expect(page.locator("path.map-disputed").first).to_be_attached()
    expect(legend).to_contain_text("state no position")


def test_a_frontline_is_selected_from_the_list_and_on_the_map(visited: Visit) -> None:
    page = opened(visited, ON_THE_MAP)
    page.get_by_label("Only what is in view").uncheck()
    front = list_of(page, "Frontlines").get_by_role("option").first
    expect(front).to_contain_text("Turkish buffer zone")
    list_of(page, "Frontlines").focus()
    page.keyboard.press("Enter")
    expect(inspected(page)).to_contain_text("borders")
    there = parse_qs(urlsplit(page.url).query)["sel"]
    assert there == ["borders:syria-east-and-northeast:turkish-buffer-zone"]
    expect(page.locator(".map-front-selected")).to_be_attached()


def test_before_the_graph_knew_anything_the_map_shows_no_holder(visited: Visit) -> None:
    page = opened(visited, ON_THE_MAP)
    regions = page.locator(".map-regions")
    expect(regions).to_contain_text(REBELS)
    page.get_by_label("As known on").fill("2001-02-03T04:05:06")
    expect(regions).not_to_contain_text(REBELS)
    expect(regions).to_contain_text("Southwest Syria holder not known")
    assert parse_qs(urlsplit(page.url).query)["known"] == ["2001-02-03T04:05:06Z"]
    page.get_by_role("button", name="Now", exact=True).click()
    expect(regions).to_contain_text(REBELS)


def test_a_step_in_time_leads_to_the_next_change(visited: Visit) -> None:
    page = opened(visited, f"{ON_THE_MAP}&sel={SOUTHWEST}")
    expect(page.locator(".map-pane")).to_contain_text("Legend")
    look_at_the_selection(page)
    chosen = list_of(page, "Regions on the map").get_by_role("option", selected=True)
    expect(chosen).to_contain_text(REBELS)
    heading = inspected(page).get_by_role("heading", name=re.compile("Southwest Syria"))
    heading.evaluate("element => { element.dataset.kept = 'yes' }")
    page.get_by_role("button", name=re.compile("^Next change: 2018-07-01")).click()
    expect(chosen).to_contain_text("Government of Syria")
    assert parse_qs(urlsplit(page.url).query)["on"] == ["2018-07-01"]
    expect(inspected(page)).not_to_contain_text("Looking it up")
    assert heading.get_attribute("data-kept") == "yes"


def test_the_timeline_has_what_is_yet_to_come(visited: Visit) -> None:
    page = opened(visited, f"?on={DAY}&view=graph&sel=region:syr")
    expect(page.get_by_role("region", name="Time")).to_contain_text(
        re.compile("end of Bashar al-Assad", re.I)
    )


def taken(page: Page, item: str, folder: Path) -> str:
    page.get_by_role("button", name="Take along").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=item).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file.read_text("utf-8")


def test_the_map_is_taken_along_with_both_clocks_and_its_citations(
    visited: Visit, tmp_path: Path
) -> None:
    page = opened(visited, f"{ON_THE_MAP}&known=2100-01-01T00:00:00Z&letter=C")
    expect(page.locator(".map-regions")).to_contain_text("Southwest Syria")
    page.get_by_role("button", name="Take along").click()
    expect(page.get_by_role("menuitem", name="Map as SVG")).to_be_enabled()
    page.keyboard.press("Escape")
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", taken(page, "Map as SVG", tmp_path))
    said = " ".join(texts)
    assert f"As of {DAY}; as known on 2100-01-01T00:00:00Z." in said
    assert "sources of at least C" in said
    assert re.search(r"Sources \([^)]+\): \"", said)
    assert "Natural Earth" in said


def test_graphml_leaves_out_what_the_filter_leaves_out(visited: Visit, tmp_path: Path) -> None:
    search = urlencode(
        {"on": DAY, "view": "graph", "x": "actor:gov-syria~*", "no-type": "CONTROLS"}
    )
    page = opened(visited, f"?{search}")
    expect(page.locator(".graph-pane")).to_contain_text("the filter leaves out")
    text = taken(page, "Graph as GraphML", tmp_path)
    types = set(re.findall(r'<data key="edge-type">([^<]+)</data>', text))
    assert types
    assert "CONTROLS" not in types
    caption = re.search(r'<data key="graph-caption">([^<]*)</data>', text)
    assert caption is not None
    assert f"As of {DAY}" in caption[1]
    assert "Sources (" in caption[1]
