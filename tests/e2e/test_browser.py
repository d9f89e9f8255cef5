"""The graph browser as it is shipped, in a real Chromium on the seeded graph."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.support.browser import (
    DAY,
    PATIENCE,
    QUESTION,
    Visit,
    ask_by_keyboard,
    opened,
    tab_to,
)

pytestmark = pytest.mark.browser

REBELS = "Anti-Assad rebels"


def row_of_the_rebels(page: Page) -> Locator:
    return page.get_by_role("region", name="Rows").get_by_role("row").filter(has_text=REBELS).first


def test_a_question_is_asked_and_its_evidence_opened_by_keyboard_alone(visited: Visit) -> None:
    page = opened(visited)
    ask_by_keyboard(page)
    tab_to(page, row_of_the_rebels(page).get_by_role("button", name="statement").first)
    page.keyboard.press("Enter")
    inspector = page.get_by_role("region", name="Inspector")
    expect(inspector).to_contain_text("Southwest Syria")
    matrix = inspector.get_by_role("table")
    expect(matrix).to_contain_text("Affirms")
    expect(matrix).to_contain_text(re.compile(r"[A-F][1-6]"))
    expect(matrix.get_by_role("button", name="Copy citation").first).to_be_visible()


def test_the_url_shows_the_same_elsewhere(visited: Visit, browser: Browser) -> None:
    page = opened(visited)
    ask_by_keyboard(page)
    row_of_the_rebels(page).get_by_role("button", name="statement").first.click()
    page.get_by_role("button", name="Map", exact=True).click()
    expect(page.get_by_role("region", name="Inspector")).to_contain_text("Affirms")
    there = parse_qs(urlsplit(page.url).query)
    assert there["q"] == [QUESTION]
    assert there["on"] == [DAY]
    elsewhere = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
    elsewhere.set_default_timeout(PATIENCE)
    elsewhere.goto(page.url)
    for name in ("Rows", "Inspector"):
        mine = page.get_by_role("region", name=name).inner_text()
        expect(elsewhere.get_by_role("region", name=name)).to_have_text(
            mine, use_inner_text=True, timeout=PATIENCE
        )
    assert parse_qs(urlsplit(elsewhere.url).query) == there
    elsewhere.context.close()


def test_back_leads_to_the_question_before(visited: Visit) -> None:
    page = opened(visited)
    ask_by_keyboard(page)
    sentence = page.locator(".sentence").inner_text()
    page.get_by_role("combobox", name="Question").fill("which facts are disputed?")
    page.keyboard.press("Enter")
    expect(page.locator(".sentence")).not_to_have_text(sentence)
    page.go_back()
    expect(page.get_by_role("combobox", name="Question")).to_have_value(QUESTION)
    expect(page.locator(".sentence")).to_have_text(sentence)


def test_a_sentence_is_completed_by_keyboard(visited: Visit) -> None:
    page = opened(visited)
    box = page.get_by_role("combobox", name="Question")
    box.focus()
    page.keyboard.type("who controls territory b")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("who controls territory bordering {region}")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Isr")
    expect(options.first).to_contain_text("who controls territory bordering Israel")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(".suggestions").get_by_role("option", selected=True)
    expect(chosen).to_contain_text("bordering Israel")
    page.keyboard.press("Enter")
    expect(page.locator(".sentence")).to_contain_text("As of 21 May 2018")


def test_a_sentence_that_is_not_understood_leads_to_ones_that_are(visited: Visit) -> None:
    page = opened(visited)
    page.get_by_role("combobox", name="Question").fill("bananas forever")
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_contain_text("Not understood")
    page.get_by_role("button", name="Who controls territory bordering Israel").click()
    expect(page.get_by_role("region", name="Rows")).to_be_visible()


def test_an_expansion_is_undone_and_redone(visited: Visit) -> None:
    page = opened(visited, f"?on={DAY}&sel=actor:gov-syria")
    inspector = page.get_by_role("region", name="Inspector")
    inspector.get_by_role("button", name=re.compile("^controls")).click()
    graph = page.locator(".graph-pane")
    expect(graph).to_contain_text("Eastern Ghouta")
    page.get_by_role("button", name="Undo").click()
    expect(graph).to_contain_text("Nothing to draw yet")
    page.get_by_role("button", name="Redo").click()
    expect(graph).to_contain_text("Eastern Ghouta")


def test_what_changed_is_told_on_the_graph(visited: Visit) -> None:
    told = {"q": QUESTION, "on": DAY, "sel": "region:syria-southwest", "view": "graph"}
    shown = urlencode(told)
    page = opened(visited, f"?{shown}&vs=2018-09-01")
    near = page.locator(".graph-list").get_by_role("option")
    expect(near.filter(has_text=REBELS)).to_contain_text("changed hands 2018-07-01")
    expect(near.filter(has_text="Government of Syria")).to_contain_text("not on the date itself")
    changes = page.get_by_role("region", name="Changed between")
    expect(changes).to_contain_text("Government of Syria controls Southwest Syria")
    # They are what the reader has asked for last: nobody has to scroll to them, nor to the answer.
    expect(changes.get_by_role("listitem").first).to_be_in_viewport()
    expect(page.get_by_role("region", name="Rows")).to_be_in_viewport()
    page.goto(f"{visited.origin}/?{shown}")
    expect(near.filter(has_text=REBELS)).to_be_visible()
    expect(near.filter(has_text="changed hands")).to_have_count(0)


def test_the_table_is_taken_along_with_its_date(visited: Visit, tmp_path: Path) -> None:
    page = opened(visited)
    ask_by_keyboard(page)
    page.get_by_role("button", name="Take along").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="Table as CSV").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert DAY in file.name
    lines = list(csv.DictReader(file.read_text("utf-8").splitlines()))
    assert any(REBELS in line["Controller"] for line in lines)
    assert {line["As of"] for line in lines} == {DAY}


def test_a_report_holds_answer_evidence_and_citations(visited: Visit) -> None:
    page = opened(visited)
    ask_by_keyboard(page)
    page.get_by_role("button", name="Take along").click()
    page.get_by_role("menuitem", name="Print a report").click()
    report = page.get_by_role("dialog")
    expect(report).to_contain_text("affirms:")
    expect(report).to_contain_text(f"As of {DAY}")
    report.get_by_role("button", name="Back to the page").click()
    expect(report).to_be_hidden()


def test_a_service_that_is_away_is_told_and_tried_again(visited: Visit) -> None:
    page = opened(visited)
    expect(page.locator(".map-pane")).to_contain_text("Legend")
    page.context.set_offline(True)
    page.get_by_role("combobox", name="Question").fill(QUESTION)
    page.keyboard.press("Enter")
    alert = page.locator(".answer").get_by_role("alert")
    expect(alert).to_contain_text("cannot be reached")
    page.context.set_offline(False)
    visited.complaints.clear()
    alert.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("region", name="Rows")).to_contain_text(REBELS)
