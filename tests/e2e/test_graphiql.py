"""GraphiQL as it is shipped, in a real Chromium: it works, and it talks to nobody else."""

from __future__ import annotations

import json
import mimetypes
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from graphql import build_schema, graphql_sync
from playwright.sync_api import Browser, expect
from tests.support.browser import Visit

pytestmark = pytest.mark.browser

BUILT = Path(__file__).parents[2] / "service/marchland/api/static/graphiql"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
    "worker-src 'self'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# Just wide enough for GraphiQL's first query; the service's own schema is not needed here.
SCHEMA = build_schema("""
    type Query { whoControlsTerritoryBordering(region: String!, asOf: String): [Answer!]! }
    type Answer {
      group: String!  territory: Named!  controller: Named
      standing: String!  lastAssertedOn: String  relationship: Relationship
    }
    type Named { key: ID!  name: String! }
    type Relationship { admiralty: String!  confidence: Int!  assertions(first: Int): Assertions! }
    type Assertions { edges: [AssertionEdge!]! }
    type AssertionEdge { node: Assertion! }
    type Assertion { summary: String!  locator: String  source: Source!  speaker: Named }
    type Source { title: String!  publishedOn: String }
""")
ANSWER = {
    "group": "TOUCHES_PROPER",
    "territory": {"key": "region:quneitra", "name": "Quneitra"},
    "controller": {"key": "actor:rebels", "name": "Rebels of the canned answer"},
    "standing": "ASSERTED",
    "lastAssertedOn": "2018-05-21",
    "relationship": {
        "admiralty": "C3",
        "confidence": 50,
        "assertions": {
            "edges": [
                {
                    "node": {
                        "summary": "The southwest is theirs.",
                        "locator": "paragraph 7",
                        "source": {"title": "An article", "publishedOn": "2018-05-21"},
                        "speaker": None,
                    }
                }
            ]
        },
    },
}


class Handler(BaseHTTPRequestHandler):
    """The built files under /graphiql/ and a canned endpoint, under the strictest policy."""

    def do_GET(self) -> None:
        relative = urlsplit(self.path).path.removeprefix("/graphiql/") or "index.html"
        file = (BUILT / relative).resolve()
        if not file.is_relative_to(BUILT.resolve()) or not file.is_file():
            self.send_error(404)
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self._answer(kind, file.read_bytes())

    def do_POST(self) -> None:
        sent = json.loads(self.rfile.read(int(self.headers["content-length"])))
        result = graphql_sync(
            SCHEMA,
            sent["query"],
            {"whoControlsTerritoryBordering": lambda *_info, **_arguments: [ANSWER]},
            variable_values=sent.get("variables"),
            operation_name=sent.get("operationName"),
        )
        self._answer("application/json", json.dumps(result.formatted).encode())

    def _answer(self, kind: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.send_header("content-security-policy", CONTENT_SECURITY_POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Silent: the test's own report is enough."""


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    if not (BUILT / "index.html").is_file():
        pytest.fail("GraphiQL is not built: uv sync --reinstall-package marchland")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def visit(browser: Browser, origin: str, scheme: Literal["light", "dark"]) -> Visit:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": 1280, "height": 720}, reduced_motion="reduce"
    )
    made = Visit(context.new_page(), origin)
    made.listen()
    return made


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_query_is_answered_without_leaving_the_origin(
    browser: Browser, origin: str, scheme: Literal["light", "dark"], tmp_path: Path
) -> None:
    visited = visit(browser, origin, scheme)
    page = visited.page
    visited.open()
    expect(page.locator(".graphiql-query-editor")).to_contain_text("whoControlsTerritoryBordering")
    page.get_by_role("button", name=re.compile("Execute query")).click()
    answer = page.locator(".result-window")
    expect(answer).to_contain_text("Quneitra")
    expect(answer).not_to_contain_text("errors")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=tmp_path / f"graphiql-{scheme}.png")
    assert visited.strangers() == []
    assert visited.complaints == []
    page.context.close()


def test_the_schema_is_documented_beside_the_query(browser: Browser, origin: str) -> None:
    visited = visit(browser, origin, "light")
    page = visited.page
    visited.open()
    page.get_by_role("button", name="Show Documentation Explorer").click()
    page.get_by_role("link", name="Query", exact=True).click()
    expect(page.locator(".graphiql-doc-explorer")).to_contain_text("whoControlsTerritoryBordering")
    assert visited.strangers() == []
    assert visited.complaints == []
    page.context.close()


def test_the_language_workers_come_from_the_package(browser: Browser, origin: str) -> None:
    visited = visit(browser, origin, "light")
    visited.open("{ noSuchField }")
    # Only the GraphQL worker, fed with the schema, can know that the field does not exist.
    expect(visited.page.locator(".graphiql-query-editor .squiggly-error")).to_be_visible()
    workers = [worker.url for worker in visited.page.workers]
    assert any("graphql.worker" in url for url in workers), workers
    assert visited.strangers() == []
    assert visited.complaints == []
    visited.page.context.close()


def test_a_link_may_bring_its_own_query(browser: Browser, origin: str) -> None:
    visited = visit(browser, origin, "light")
    page = visited.page
    visited.open("query Linked { __typename }")
    expect(page.locator(".graphiql-query-editor")).to_contain_text("Linked")
    page.get_by_role("button", name=re.compile("Execute query")).click()
    expect(page.locator(".result-window")).to_contain_text("Query")
    assert visited.complaints == []
    page.context.close()


def test_the_page_has_no_script_of_its_own_and_names_no_other_host() -> None:
    html = (BUILT / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script(?![^>]*\ssrc=)[^>]*>", html) == []
    assert re.findall(r"(?:src|href)=\"(?!/graphiql/)[^\"]*\"", html) == []
