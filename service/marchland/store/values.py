"""Values of the database as Python's and as JSON's; what has no counterpart stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from neo4j.spatial import WGS84Point


def native(value: Any) -> Any:
    """One value."""
    return value.to_native() if hasattr(value, "to_native") else value


def natives(properties: Mapping[str, Any]) -> dict[str, Any]:
    """All values of a map."""
    return {name: native(value) for name, value in properties.items()}


def plain(value: Any) -> Any:
    """A value as JSON has it; a point is its longitude and latitude."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return list(value) if hasattr(value, "srid") else value


def before_and_after(changes: Mapping[str, tuple[Any, Any]]) -> dict[str, dict[str, Any]]:
    """What differs of a thing, by property, as JSON has it."""
    return {
        name: {"before": plain(before), "after": plain(after)}
        for name, (before, after) in changes.items()
    }


def point(longitude: float, latitude: float) -> Any:
    """A point in WGS 84, as the database stores it."""
    return WGS84Point((longitude, latitude))
