"""Relay and urql's Graphcache, as they are published, against the running service.

tests/clients/ holds a script for each, which prints what its store holds. Here that is compared
with what the service says to a client that has no store.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.conftest import served
from tests.support.npm import INSTALL_SECONDS, node_and_npm, run

from marchland.settings import Settings

pytestmark = pytest.mark.database

SOURCES = Path(__file__).parents[1] / "clients"
INSTALLED_FROM = ("package.json", "package-lock.json", ".npmrc")
STAMP = "installed-from.sha256"
QUERY_SECONDS = 120
"""Each of the many statements is planned first, which may take long on a busy machine."""

ACTOR = "actor:gov-syria"
DAY = {"asOf": "2018-05-21"}
CLOCKS: list[dict[str, Any]] = [
    DAY,
    {"asOf": "2018-03-01"},
    {},
    {**DAY, "knownAt": "2026-11-02T00:00:00Z"},
    {**DAY, "knownAt": "2020-01-01T00:00:00Z"},
    {**DAY, "lens": {"minReliability": "B"}},
    {"asOf": "2018-03-01", "knownAt": "2026-11-02T00:00:00Z", "lens": {"minReliability": "B"}},
]
PAGE = 2
CASES = {"actor": ACTOR, "clocks": CLOCKS, "page": PAGE, "where": {"from": {"eq": ACTOR}}}

Found = dict[str, Any]


def install(npm: list[str], folder: Path) -> None:
    """What the lock file names, once for each lock file."""
    digest = hashlib.sha256(b"".join((SOURCES / n).read_bytes() for n in INSTALLED_FROM))
    stamp = folder / "node_modules" / STAMP
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != digest.hexdigest():
        run([*npm, "ci", "--loglevel=error"], folder, INSTALL_SECONDS)
        stamp.write_text(digest.hexdigest(), encoding="ascii")


@pytest.fixture(scope="module")
def address(seeded_settings: Settings) -> Iterator[str]:
    """Where a patient service listens."""
    with served(seeded_settings.model_copy(update={"query_timeout": QUERY_SECONDS})) as url:
        yield url


@pytest.fixture(scope="module")
def script(request: pytest.FixtureRequest, address: str) -> Callable[[str], Found]:
    """``script(name)``: what the script found, with everything installed and compiled for it."""
    node, npm = node_and_npm()
    assert request.config.cache is not None
    folder = request.config.cache.mkdir("clients")
    shutil.rmtree(folder / "__generated__", ignore_errors=True)
    shutil.copytree(
        SOURCES, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules")
    )
    install(npm, folder)
    (folder / "schema.graphql").write_text(run([node, "schema.js", address], folder), "utf-8")
    run([node, "node_modules/relay-compiler/cli.js", "relay.config.json"], folder)

    def found(name: str) -> Found:
        answer: Found = json.loads(run([node, name, address, json.dumps(CASES)], folder))
        return answer

    return found


@pytest.fixture(scope="module")
def relay(script: Callable[[str], Found]) -> Found:
    return script("relay.js")


@pytest.fixture(scope="module")
def graphcache(script: Callable[[str], Found]) -> Found:
    return script("graphcache.js")


@pytest.fixture(params=["relay", "graphcache"])
def client(request: pytest.FixtureRequest) -> Found:
    """What each of the two found."""
    found: Found = request.getfixturevalue(request.param)
    return found


def told(address: str, query: str, variables: dict[str, Any]) -> Any:
    """What the service says to a client without a store."""
    asked = {"query": query, "variables": variables}
    answer = httpx.post(f"{address}/graphql", json=asked, timeout=QUERY_SECONDS).json()
    assert "errors" not in answer, answer
    return answer["data"]


@pytest.fixture(scope="module")
def actors(address: str) -> list[Found]:
    """The actor under each clock, whole."""
    query = """
      query ($key: String!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
        actor(key: $key, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
          id key name
          controls(first: 1000) {
            totalCount
            edges {
              node { id key name }
              relationship { id version standing admiralty confidence origins }
            }
          }
        }
      }
    """
    return [told(address, query, {"key": ACTOR, **clock})["actor"] for clock in CLOCKS]


@pytest.fixture(scope="module")
def listed(address: str) -> list[Found]:
    """The list whose nodes are relationships, whole."""
    query = """
      query ($where: RelationshipFilter, $asOf: Date) {
        relationships(types: [CONTROLS], where: $where, asOf: $asOf, first: 1000) {
          edges { node { __typename id version standing from { id } to { id } } }
        }
      }
    """
    found: list[Found] = told(address, query, {"where": CASES["where"], **DAY})["relationships"][
        "edges"
    ]
    return found


def steps(total: int) -> list[int]:
    """How long a joined list is after each page."""
    return [min(total, end) for end in range(PAGE, max(total, 1) + PAGE, PAGE)]


def only(shape: Any, value: Any) -> Any:
    """Of the value, the fields that the shape has: clients add their own."""
    if isinstance(shape, dict):
        return {key: only(shape[key], value[key]) for key in shape}
    if isinstance(shape, list):
        assert len(value) == len(shape)
        return [only(*pair) for pair in zip(shape, value, strict=True)]
    return value


def without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_ids(entry) for key, entry in value.items() if key != "id"}
    return [without_ids(entry) for entry in value] if isinstance(value, list) else value


def test_the_clocks_differ_in_their_ids_and_in_what_they_show(actors: list[Found]) -> None:
    assert len({actor["id"] for actor in actors}) == len(CLOCKS)
    shown = {json.dumps(without_ids(actor)) for actor in actors}
    assert len(shown) >= 4  # that day, earlier, today, before anything was recorded
    assert actors[0]["controls"]["totalCount"] > 2 * PAGE


def test_no_clock_overwrites_another_in_the_store(client: Found, actors: list[Found]) -> None:
    assert only(actors, client["clocks"]) == actors


def test_pages_join_forwards(client: Found, actors: list[Found], listed: list[Found]) -> None:
    assert client["sizes"] == [steps(actor["controls"]["totalCount"]) for actor in actors]
    assert client["relationships"]["sizes"] == steps(len(listed))
    edges = client["relationships"]["list"]["edges"]
    assert only(listed, edges) == listed


def test_pages_join_backwards(client: Found, actors: list[Found], listed: list[Found]) -> None:
    first = actors[0]["controls"]["edges"]
    for name, edges in (("backward", first), ("relationshipsBackward", listed)):
        assert client[name]["sizes"] == steps(len(edges))
        assert only(edges, client[name]["list"]["edges"]) == edges
        assert client[name]["list"]["pageInfo"]["hasPreviousPage"] is False


def test_node_brings_back_the_same_object_under_the_same_clocks(
    client: Found, actors: list[Found]
) -> None:
    again = {found["id"]: found["node"] for found in client["again"]}
    for edge in actors[0]["controls"]["edges"]:
        node, relationship = edge["node"], edge["relationship"]
        assert again[node["id"]]["id"] == node["id"]
        found = again[relationship["id"]]
        assert only({"version": "", "standing": "", "admiralty": ""}, found) == {
            name: relationship[name] for name in ("version", "standing", "admiralty")
        }
        assert (found["from"]["id"], found["to"]["id"]) == (actors[0]["id"], node["id"])
    assert again[actors[0]["id"]]["id"] == actors[0]["id"]


def test_asking_node_leaves_the_store_as_it_was(client: Found, actors: list[Found]) -> None:
    assert only(actors, client["afterwards"]) == actors


def test_relay_stores_a_relationship_by_its_own_id(relay: Found, actors: list[Found]) -> None:
    edges = actors[0]["controls"]["edges"]
    assert relay["edges"] == [
        {"node": edge["node"]["id"], "relationship": edge["relationship"]["id"]} for edge in edges
    ]
    again = {found["id"]: found for found in relay["again"]}
    for edge in edges:
        found = again[edge["relationship"]["id"]]
        assert found["before"]["__typename"] == "Controls"
        assert found["before"].items() <= found["after"].items()
        assert "basis" not in found["before"]
        assert "basis" in found["after"]


def test_relay_counts_under_the_clocks_of_the_id(relay: Found, actors: list[Found]) -> None:
    again = {found["id"]: found["node"] for found in relay["again"]}
    for actor in actors:
        assert again[actor["id"]]["controls"]["totalCount"] == actor["controls"]["totalCount"]


def test_graphcache_finds_what_node_brought_in_the_list(
    graphcache: Found, actors: list[Found]
) -> None:
    before, (held, *others) = graphcache["before"], graphcache["refetched"]
    assert before == [None] * len(CLOCKS)
    assert others == [None] * (len(CLOCKS) - 1)
    assert held["id"] == actors[0]["id"]
    for edge, stored in zip(actors[0]["controls"]["edges"], held["controls"]["edges"], strict=True):
        assert stored["relationship"]["id"] == edge["relationship"]["id"]
        assert stored["relationship"]["recordedAt"].startswith("2026-11-01")


def test_neither_complains(client: Found) -> None:
    assert client["complaints"] == []
    assert client["provoked"] != []
