"""The six shapes: what the service, the peer and the raw driver are asked, and with what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import neo4j

HERE = Path(__file__).parent
SHAPES = ("headline", "neighbourhood", "page", "deep", "aggregate", "leaves")
REGIONS_ON, ACTORS_ON = "2023-06-01", "2010-06-01"
OPEN = "9999-12-31T00:00:00Z"
_NONE = {"9999-12-31", "0001-01-01"}
"""How the graph stores an end that is open and a start that is not known."""
_TERMS = {"kind", "status", "extent", "basis", "forms"}
_PRECISIONS = {"fromPrecision", "toPrecision"}

_TYPICAL_REGIONS = """
MATCH (r:Region {kind: 'district'}) WHERE r.id > '' WITH r ORDER BY r.id LIMIT 3000
WHERE COUNT { (r)-[:BORDERS]-() } = 6
RETURN r.id ORDER BY r.id LIMIT 20
"""
_TYPICAL_ACTORS = """
MATCH (a:Actor) WHERE a.id > 'actor:i' WITH a ORDER BY a.id LIMIT 10000
MATCH (a)-[e:SUPPORTS]->() WITH a, count(e) AS degree WHERE 5 <= degree <= 12
RETURN a.id ORDER BY a.id LIMIT 20
"""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where the anchored shapes start: nodes of the same degree in a graph of any size."""

    regions: tuple[str, ...]
    actors: tuple[str, ...]


def anchors(driver: neo4j.Driver) -> Anchors:
    """Typical regions and actors, and the small hub that every size has."""
    regions = [row[0] for row in driver.execute_query(_TYPICAL_REGIONS).records]
    actors = [row[0] for row in driver.execute_query(_TYPICAL_ACTORS).records]
    return Anchors(tuple(regions), ("actor:hub-100", *actors))


def variables(shape: str, found: Anchors) -> list[dict[str, Any]]:
    """The variables that a shape is asked with, in turns."""
    if shape == "headline":
        return [{"region": key, "asOf": REGIONS_ON} for key in found.regions]
    if shape == "neighbourhood":
        return [{"actor": key, "asOf": ACTORS_ON} for key in found.actors[:1]]
    return [{"asOf": REGIONS_ON if shape in {"deep", "leaves"} else ACTORS_ON}]


def ours(shape: str) -> str:
    """The service's document."""
    return (HERE / "queries" / f"{shape}.graphql").read_text("utf-8")


def peers(shape: str) -> str:
    """The peer's document."""
    return (HERE / "queries" / f"{shape}.peer.graphql").read_text("utf-8")


def reference(shape: str) -> str:
    """The hand-written Cypher."""
    return (HERE / "reference" / f"{shape}.cypher").read_text("utf-8")


def parameters(given: dict[str, Any]) -> dict[str, Any]:
    """The parameters of the hand-written Cypher."""
    return {
        **given,
        "asOf": date.fromisoformat(given["asOf"]),
        "open": datetime(9999, 12, 31, tzinfo=UTC),
    }


def same(shape: str, answer: dict[str, Any]) -> Any:
    """An answer in the form in which all three can be compared."""
    data = dict(answer["data"])
    if shape == "aggregate":
        data["kinds"] = _kinds(data)
        data = {name: data[name] for name in ("kinds", "actors")}
    return {name: _plain(name, value) for name, value in data.items()}


def _kinds(data: dict[str, Any]) -> list[dict[str, Any]]:
    if "kinds" in data:
        found = data["kinds"]
        groups = found if isinstance(found, list) else found["aggregate"]
        return sorted(groups, key=lambda group: str(group["kind"]).lower())
    counts = {
        kind: value["aggregate"]["count"]["nodes"]
        for kind, value in data.items()
        if "aggregate" in value
    }
    return [{"kind": kind, "count": counts[kind]} for kind in sorted(counts) if counts[kind]]


def _plain(name: str, value: Any) -> Any:
    if name in {"region", "actor"} and isinstance(value, list):
        return _plain(name, value[0])
    if isinstance(value, dict):
        if set(value) == {"edges"}:
            return _plain(name, value["edges"])
        return {key: _plain(key, inner) for key, inner in sorted(value.items())}
    if isinstance(value, list):
        found = [_plain(name, inner) for inner in value]
        return sorted(found, key=_key) if found and _related(found[0]) else found
    return _leaf(name, value)


def _related(edge: Any) -> bool:
    return isinstance(edge, dict) and "relationship" in edge


def _key(edge: dict[str, Any]) -> str:
    return str(edge["relationship"]["key"])


def _leaf(name: str, value: Any) -> Any:
    if name in _TERMS | _PRECISIONS and isinstance(value, str):
        return value.lower()
    if isinstance(value, str) and value in _NONE:
        return None
    if name == "recordedAt" and isinstance(value, str):
        return datetime.fromisoformat(value).isoformat()
    return round(value, 9) if isinstance(value, float) else value
