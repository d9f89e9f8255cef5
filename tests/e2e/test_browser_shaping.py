"""What is made of an answer's graph: expanded, grouped, filtered, laid out, led along paths."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.support.browser import DAY, QUESTION, tab_to
from tests.support.drawn_graph import HANDS, REBELS, Graph

pytestmark = pytest.mark.browser


@HANDS
def test_it_is_expanded_by_type_collapsed_and_both_undone(graph: Graph, hand: str) -> None:
    graph.open()
    before = graph.shown()
    graph.open_menu(REBELS, hand)
    item = graph.menu.get_by_role("menuitem", name=re.compile(r"^opposes \(\d+\)$"))
    count = int(item.inner_text().split("(")[1].rstrip(")"))
    assert count > 0
    graph.choose(re.compile(r"^opposes \("), hand)
    wanted = re.compile(rf"and {before[1] + count} of")
    expect(graph.page.locator(".graph-status")).to_have_text(wanted)
    expanded = graph.shown()
    graph.select(REBELS, hand)
    expect(graph.options.filter(has_text="opposes")).to_have_count(count)
    if hand == "mouse":
        graph.page.get_by_role("button", name="Actions").click()
        graph.choose("Collapse", hand)
        graph.expect_shown(*before)
        graph.page.get_by_role("button", name="Undo", exact=True).click()
        graph.expect_shown(*expanded)
        graph.page.get_by_role("button", name="Redo", exact=True).click()
    else:
        graph.press_on_canvas("c")
        graph.expect_shown(*before)
        graph.page.keyboard.press("Control+z")
        graph.expect_shown(*expanded)
        graph.page.keyboard.press("Control+Shift+z")
    graph.expect_shown(*before)
    # Of the evidence nothing can be collapsed, and that is said.
    graph.press_on_canvas("c")
    expect(graph.said).to_contain_text(f"Nothing was expanded from {REBELS}")


@HANDS
def test_it_is_grouped_and_taken_apart(graph: Graph, hand: str) -> None:
    graph.open()
    if hand == "mouse":
        graph.open_menu("Egypt", hand)
        graph.choose(re.compile(r"^Group country \(\d\)"), hand)
        name = "country"
    else:
        graph.select_two("Egypt", "Lebanon", hand)
        graph.press_on_canvas("g")
        name = "Egypt and others"
    status = graph.page.locator(".graph-status")
    expect(status).to_contain_text("in 1 group")
    assert len(graph.told["group"]) == 1
    graph.page.reload()
    expect(status).to_contain_text("in 1 group")
    graph.press_on_canvas("Escape")
    group = graph.options.filter(has_text=f"{name} (")
    expect(group).to_contain_text("group")
    expect(graph.option("Egypt")).to_have_count(0)
    group.click()
    expect(graph.options.filter(has_text="has as a member of the group").first).to_be_visible()
    expect(graph.page.get_by_role("region", name="Inspector")).to_contain_text("Egypt")
    if hand == "mouse":
        graph.page.get_by_role("button", name="Actions").click()
        graph.choose("Ungroup", hand)
    else:
        graph.press_on_canvas("u")
    expect(status).not_to_contain_text("group")
    graph.page.get_by_role("button", name="Undo", exact=True).click()
    expect(status).to_contain_text("in 1 group")


def test_each_filter_leaves_out_what_it_says(graph: Graph) -> None:
    page = graph.open().page
    all_nodes, all_lines = graph.shown()
    page.get_by_role("button", name="Filter", exact=True).click()
    panel = page.get_by_role("region", name="Filter")
    clear = panel.get_by_role("button", name="Clear the filter")

    def left_out() -> tuple[int, int]:
        nodes, lines = graph.shown()
        return all_nodes - nodes, all_lines - lines

    def counted(label: str) -> int:
        ticked = panel.locator("label").filter(has_text=label).first
        count = int(ticked.locator(".graph-note").inner_text())
        ticked.click()
        return count

    for parameter, label, place in (("no-type", "controls", 1), ("no-kind", "country", 0)):
        count = counted(label)
        expect(page.locator(".graph-left")).to_be_visible()
        assert left_out()[place] == count
        assert parameter in graph.told
        clear.click()
        graph.expect_shown(all_nodes, all_lines)
    panel.get_by_role("radio", name="only these").click()
    expect(page).to_have_url(re.compile("disputed=only"))
    only = graph.shown()[1]
    panel.get_by_role("radio", name="left out").click()
    expect(page).to_have_url(re.compile("disputed=without"))
    assert only + graph.shown()[1] == all_lines
    clear.click()
    slider = panel.get_by_role("slider")
    slider.focus()
    for _ in range(14):
        page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"sure=0\.7"))
    assert left_out()[1] > 0
    connected = panel.get_by_role("checkbox", name="Leave out entities")
    tab_to(page, connected, limit=4)
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("connected=1"))
    assert left_out()[0] > 0
    # A hand on the slider was one step, the tick another.
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_role("button", name="Undo", exact=True).click()
    graph.expect_shown(all_nodes, all_lines)


@pytest.mark.parametrize(
    ("title", "parameter", "question"),
    [
        ("Sources", "no-source", QUESTION),
        ("Speakers", "no-speaker", "What does the Government of Syria control?"),
    ],
)
def test_a_voice_is_left_out_by_name(
    graph: Graph, title: str, parameter: str, question: str
) -> None:
    page = graph.open(q=question).page
    page.get_by_role("button", name="Filter", exact=True).click()
    panel = page.get_by_role("region", name="Filter")
    tick = panel.get_by_role("group", name=title).get_by_role("checkbox").last
    name = tick.locator("xpath=../span[1]").inner_text()
    tick.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(parameter))
    key = graph.told[parameter][0]
    expect(panel.get_by_role("checkbox", name=name).first).not_to_be_checked()
    page.get_by_role("button", name="Whose word counts").click()
    expect(page.locator(".voices")).to_contain_text(name)
    expect(page.locator(".voices")).not_to_contain_text(key)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page).not_to_have_url(re.compile(parameter))
    expect(panel.get_by_role("checkbox", name=name).first).to_be_checked()


def test_both_layouts_put_entities_elsewhere(graph: Graph) -> None:
    page = graph.open().page
    before = graph.place_of("Egypt")
    page.get_by_label("Layout").select_option("By place")
    expect(page).to_have_url(re.compile("layout=geographic"))
    assert graph.place_of("Egypt") != before
    expect(page.get_by_role("button", name="Arrange anew")).to_be_disabled()
    egypt, lebanon = graph.place_of("Egypt"), graph.place_of("Lebanon")
    assert egypt[0] < lebanon[0], "Egypt is west of Lebanon"
    assert egypt[1] > lebanon[1], "Egypt is south of Lebanon"
    page.get_by_label("Layout").select_option("By connection")
    expect(page).not_to_have_url(re.compile("layout="))
    expect(page.get_by_role("button", name="Arrange anew")).to_be_enabled()


@HANDS
def test_paths_between_two_are_found(graph: Graph, hand: str) -> None:
    page = graph.open().page
    before = graph.shown()
    graph.select_two("Hamas", "Government of Israel", hand)
    if hand == "mouse":
        tools = page.get_by_role("group", name="Graph tools")
        tools.get_by_role("button", name="Paths between the two").click()
    else:
        graph.press_on_canvas("t")
    expect(page).to_have_url(re.compile("path="))
    expect(graph.page.locator(".graph-status")).not_to_have_text(re.compile(rf"and {before[1]} of"))
    assert graph.shown()[1] > before[1]


def test_the_history_leads_to_its_days(graph: Graph) -> None:
    page = graph.open(sel="region:syria-southwest").page
    inspector = page.get_by_role("region", name="Inspector")
    history = inspector.get_by_role("region", name="History")
    line = history.get_by_role("listitem").filter(has_text="Government of Syria controls")
    expect(line).to_contain_text("sole")
    line.get_by_role("button").click()
    day = graph.told["on"][0]
    assert day != DAY
    expect(page.get_by_label("As of")).to_have_value(day)
