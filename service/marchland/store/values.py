"""The driver's dates and times as Python's; what has no counterpart stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neo4j.spatial import WGS84Point


def native(value: Any) -> Any:
    """One value."""
    return value.to_native() if hasattr(value, "to_native") else value


def natives(properties: Mapping[str, Any]) -> dict[str, Any]:
    """All values of a map."""
    return {name: native(value) for name, value in properties.items()}


def point(longitude: float, latitude: float) -> Any:
    """A point in WGS 84, as the database stores it."""
    return WGS84Point((longitude, latitude))
