"""Empty, failing and slow: the states of the graph browser, the service faked only at its edge."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Request, Route, expect
from tests.support.browser import DAY, PATIENCE, QUESTION, Visit, opened

pytestmark = pytest.mark.browser

REBELS = "Anti-Assad rebels"
ASKED = "?" + urlencode({"q": QUESTION, "on": DAY})
CODE_BYTES = 350_000
"""What the code of the first view may weigh, compressed, without the map's geometry."""


def answering(status: int, code: str, message: str) -> Callable[[Route], None]:
    """As the service answers when it refuses."""
    body = json.dumps(
        {"data": None, "errors": [{"message": message, "extensions": {"code": code}}]}
    )
    return lambda route: route.fulfill(status=status, content_type="application/json", body=body)


def aborting(reason: str) -> Callable[[Route], None]:
    return lambda route: route.abort(reason)


STATES = [
    pytest.param(aborting("connectionrefused"), "offline", "Offline.", id="offline"),
    pytest.param(aborting("timedout"), "offline", "cannot be reached", id="timeout"),
    pytest.param(
        answering(403, "NOT_ALLOWED", "not for you"),
        "forbidden",
        "No permission",
        id="forbidden",
    ),
    pytest.param(
        answering(503, "DATABASE_UNAVAILABLE", "away"),
        "unavailable",
        "Database away",
        id="unavailable",
    ),
    pytest.param(
        answering(200, "QUERY_TOO_LARGE", "too many"), "too-large", "Ask for less", id="too-large"
    ),
]


@pytest.mark.parametrize(("edge", "failure", "said"), STATES)
def test_each_failure_is_told_in_each_pane_and_can_be_tried_again(
    visited: Visit, edge: Callable[[Route], None], failure: str, said: str
) -> None:
    visited.page.route("**/graphql", edge)
    page = opened(visited, ASKED)
    for pane in (".answer", ".map-pane"):
        alert = page.locator(f"{pane} .failed")
        expect(alert).to_have_role("alert")
        expect(alert).to_contain_text(said)
        expect(alert).to_have_attribute("data-failure", failure)
        expect(alert).not_to_contain_text("from before")
    page.unroute("**/graphql")
    page.locator(".answer").get_by_role("button", name="Try again").click()
    expect(page.get_by_role("region", name="Rows")).to_contain_text(REBELS)
    visited.complaints.clear()


def test_the_former_answer_stays_and_says_so_while_the_service_is_away(visited: Visit) -> None:
    page = opened(visited, ASKED)
    rows = page.get_by_role("region", name="Rows")
    expect(rows).to_contain_text(REBELS)
    page.route("**/graphql", aborting("internetdisconnected"))
    page.get_by_label("As of", exact=True).fill("2018-06-15")
    alert = page.locator(".answer").get_by_role("alert")
    expect(alert).to_contain_text("What is shown is from before.")
    expect(rows).to_contain_text(REBELS)
    page.get_by_role("button", name="Take along").click()
    expect(page.get_by_role("menuitem", name="Graph as GraphML")).to_be_disabled()
    page.unroute("**/graphql")
    visited.complaints.clear()


def test_names_that_cannot_be_looked_for_are_told(visited: Visit) -> None:
    def refuse_search(route: Route) -> None:
        if "query Search" in (route.request.post_data or ""):
            answering(503, "DATABASE_UNAVAILABLE", "away")(route)
        else:
            route.continue_()

    visited.page.route("**/graphql", refuse_search)
    page = opened(visited)
    page.get_by_role("combobox", name="Question").fill("damascus")
    expect(page.locator(".question-bar")).to_contain_text("Names cannot be looked for")
    visited.complaints.clear()


def test_a_code_file_that_does_not_arrive_takes_its_pane_alone(visited: Visit) -> None:
    visited.page.route("**/assets/MapView-*.js", aborting("failed"))
    page = opened(visited, ASKED)
    expect(page.get_by_role("region", name="Rows")).to_contain_text(REBELS)
    broken = page.get_by_role("alert").filter(has_text="Map cannot be shown")
    expect(broken).to_be_visible()
    expect(page.locator(".graph-pane")).to_contain_text("relationships shown")
    page.unroute("**/assets/MapView-*.js")
    broken.get_by_role("button", name="Load the page anew").click()
    expect(page.locator(".map-pane")).to_contain_text("Legend")
    visited.complaints.clear()


@pytest.mark.parametrize("part", ["Report", "Inspector"])
def test_code_that_comes_later_and_does_not_arrive_leaves_the_page(
    visited: Visit, part: str
) -> None:
    visited.page.route(f"**/assets/{part}-*.js", aborting("failed"))
    page = opened(visited, ASKED)
    expect(page.get_by_role("region", name="Rows")).to_contain_text(REBELS)
    if part == "Report":
        page.get_by_role("button", name="Take along").click()
        page.get_by_role("menuitem", name="Print a report").click()
    else:
        page.get_by_role("button", name="Government of Egypt", exact=True).first.click()
    expect(page.get_by_role("alert").filter(has_text="cannot be shown")).to_be_visible()
    expect(page.get_by_role("region", name="Rows")).to_contain_text(REBELS)
    expect(page.locator(".graph-pane")).to_contain_text("relationships shown")
    visited.complaints.clear()


def test_the_code_of_the_views_does_not_wait_behind_questions(visited: Visit) -> None:
    held: list[Route] = []
    codes: list[str] = []

    def hold(route: Route) -> None:
        held.append(route)

    def finished(request: Request) -> None:
        codes.append(request.url)

    visited.page.route("**/graphql", hold)
    visited.page.on("requestfinished", finished)
    visited.page.goto(f"{visited.origin}/?{urlencode({'q': QUESTION, 'on': DAY})}")
    for _ in range(100):
        if all(any(name in url for url in codes) for name in ("/GraphView-", "/MapView-")):
            break
        visited.page.wait_for_timeout(100)
    else:
        pytest.fail(f"still waiting: {codes}")
    asked = visited.requests.index(f"{visited.origin}/graphql")
    for name in ("/GraphView-", "/MapView-"):
        assert any(name in url for url in visited.requests[:asked])
    for route in held:
        route.abort()
    visited.complaints.clear()


def test_an_empty_page_says_that_it_is_empty(visited: Visit) -> None:
    page = opened(visited)
    expect(page.locator(".graph-pane")).to_contain_text("Nothing to draw yet")
    expect(page.locator(".answer")).to_contain_text("Ask in plain words")


def sizes(page: Page) -> dict[str, int]:
    """The compressed bytes of each file of code, as they come."""
    found: dict[str, int] = {}

    def finished(request: Request) -> None:
        if "/assets/" in request.url and "world.topo" not in request.url:
            found[request.url] = request.sizes()["responseBodySize"]

    page.on("requestfinished", finished)
    return found


def test_the_page_is_of_use_before_the_outlines_of_the_map_are_there(visited: Visit) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visited.page.route("**/world.topo*", hold)
    found = sizes(visited.page)
    page = opened(visited, ASKED)
    expect(page.get_by_role("region", name="Rows")).to_contain_text(REBELS)
    expect(page.locator(".graph-status")).to_contain_text("relationships shown")
    page.locator(".map-pane").get_by_role("button", name="List").click()
    expect(page.get_by_role("listbox", name="Regions on the map")).to_contain_text(
        "Southwest Syria"
    )
    expect(page.locator(".map-state")).to_contain_text("on their way")
    assert len(held) == 1
    assert 0 < sum(found.values()) < CODE_BYTES, found
    held[0].continue_()
    expect(page.locator('path[data-key="region:syr"]')).to_be_attached(timeout=PATIENCE)
