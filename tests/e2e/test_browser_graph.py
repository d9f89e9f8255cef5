"""The graph of the browser, by mouse and by keyboard alone, in a real Chromium."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect
from tests.support.browser import DAY, QUESTION, visiting
from tests.support.drawn_graph import HANDS, REBELS, SOUTHWEST, Graph

pytestmark = pytest.mark.browser


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


@pytest.mark.parametrize("finger", [False, True], ids=["mouse", "finger"])
def test_a_line_is_found_under_a_pointer_that_has_just_come(
    browser: Browser, origin: str, finger: bool
) -> None:
    with visiting(browser, origin, has_touch=finger) as visit:
        graph = Graph(visit).open()
        expect(graph.page.get_by_text("Arranging…")).to_have_count(0)
        (x, y), (to_x, to_y) = graph.place_of(REBELS), graph.place_of(SOUTHWEST)
        graph.page.mouse.move(0, 0)
        press = graph.page.touchscreen.tap if finger else graph.page.mouse.click
        press((x + to_x) / 2, (y + to_y) / 2)
        expect(graph.said).to_have_text(f"{REBELS} controls {SOUTHWEST}, selected")


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
    # The whole of the timeline is known when all that is on it has come.
    rows = page.get_by_role("listbox", name="Timeline of the selection").get_by_role("option")
    expect(rows.filter(has_text="Government of Syria controls").first).to_be_visible()
    graph.visit.settle()
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


def test_where_it_was_put_is_in_the_address_and_is_had_again(graph: Graph) -> None:
    page = graph.open().page
    arranging = page.get_by_text("Arranging…")
    expect(arranging).to_have_count(0)
    page.wait_for_timeout(600)
    assert "graph" not in graph.told
    for key in ("+", "+", "ArrowLeft"):
        graph.press_on_canvas(key)
        page.wait_for_timeout(400)
    page.wait_for_url(re.compile(r"[?&]graph="))
    page.wait_for_timeout(600)
    put, address = graph.told["graph"], page.url
    place = graph.place_of(REBELS)
    page.goto("about:blank")
    page.goto(address)
    expect(graph.options.first).to_be_visible()
    expect(arranging).to_have_count(0)
    page.wait_for_timeout(600)
    assert graph.told["graph"] == put
    assert graph.place_of(REBELS) == pytest.approx(place, abs=3)
    page.get_by_role("button", name="Show all", exact=True).click()
    page.wait_for_url(re.compile(r"^(?!.*[?&]graph=)"))


def test_names_move_along_with_the_picture_and_are_there_again(graph: Graph) -> None:
    page = graph.open(sel="actor:syrian-rebels").page
    expect(page.get_by_text("Arranging…")).to_have_count(0)

    def rested() -> bytes:
        page.wait_for_timeout(1200)
        return graph.canvas.screenshot()

    graph.canvas.focus()
    before = rested()
    graph.press_on_canvas("ArrowRight")
    away = rested()
    graph.press_on_canvas("ArrowLeft")
    assert rested() == before != away


def test_what_changes_while_the_window_changes_its_size_is_drawn(graph: Graph) -> None:
    page = graph.open(sel="actor:syrian-rebels").page
    expect(page.get_by_text("Arranging…")).to_have_count(0)
    page.wait_for_timeout(1000)
    # Until the next frame the renderer has forgotten what it knew, and not gone through it again.
    page.evaluate("""() => {
      window.frames_kept = [];
      window.frames_real = window.requestAnimationFrame;
      window.requestAnimationFrame = (call) => window.frames_kept.push(call);
      window.cancelAnimationFrame = () => undefined;
      window.dispatchEvent(new Event('resize'));
    }""")
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(500)
    page.evaluate("""() => {
      window.requestAnimationFrame = window.frames_real;
      window.frames_kept.forEach((call) => requestAnimationFrame(call));
    }""")
    page.wait_for_timeout(500)
    expect(page.get_by_role("alert")).to_have_count(0)
    graph.visit.assert_content()
    page.emulate_media(color_scheme="light")


def test_of_whose_word_leaves_nothing_the_bar_leads_back(graph: Graph) -> None:
    page = graph.page
    told = {"q": QUESTION, "on": DAY, "view": "graph", "letter": "A"}
    page.goto(f"{graph.origin}/?{urlencode(told)}")
    expect(page.locator(".graph-empty")).to_contain_text("Those whose word counts leave nothing")
    filter_tool = page.get_by_role("button", name="Filter", exact=True)
    filter_tool.click()
    expect(page.get_by_role("region", name="Filter")).to_be_visible()
    filter_tool.click()
    page.get_by_role("button", name="Count everybody").click()
    expect(graph.option(REBELS)).to_be_visible()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.locator(".graph-empty")).to_be_visible()
