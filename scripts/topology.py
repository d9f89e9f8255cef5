"""Areas and inner points of Natural Earth's units, from the TopoJSON of its first-level regions."""

from __future__ import annotations

import itertools
import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Row = Mapping[str, str]


class Topology:
    """The areas of the first-level regions, from the TopoJSON file."""

    def __init__(self, path: Path) -> None:
        self._topology: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        scale = self._topology["transform"]["scale"]
        shift = self._topology["transform"]["translate"]
        self._arcs: list[list[tuple[float, float]]] = []
        for arc in self._topology["arcs"]:
            xs = itertools.accumulate(step[0] for step in arc)
            ys = itertools.accumulate(step[1] for step in arc)
            self._arcs.append(
                [
                    (x * scale[0] + shift[0], y * scale[1] + shift[1])
                    for x, y in zip(xs, ys, strict=True)
                ]
            )

    def areas(self) -> dict[str, float]:
        """adm1_code to area, in a unit that only serves to compare."""
        (layer,) = self._topology["objects"].values()
        return {geometry["id"]: self._area(geometry) for geometry in layer["geometries"]}

    def _area(self, geometry: Mapping[str, Any]) -> float:
        if geometry.get("type") is None:
            return 0.0
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        return sum(abs(self._ring(polygon[0])) for polygon in polygons)

    def _ring(self, indices: Sequence[int]) -> float:
        points: list[tuple[float, float]] = []
        for index in indices:
            points.extend(self._arcs[index] if index >= 0 else reversed(self._arcs[~index]))
        return sum(
            (b[0] - a[0]) * (math.sin(math.radians(a[1])) + math.sin(math.radians(b[1])))
            for a, b in itertools.pairwise(points)
        )


def unit_vector(row: Row) -> tuple[float, float, float]:
    """A place as a point on the unit sphere, so that the date line is nowhere special."""
    lat, lon = math.radians(float(row["latitude"])), math.radians(float(row["longitude"]))
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def inner_points(regions: Sequence[Row], areas: Mapping[str, float]) -> dict[str, tuple[str, str]]:
    """For each unit the point of the first-level region nearest to its centre: surely inside it."""
    by_unit: dict[str, list[Row]] = defaultdict(list)
    for row in regions:
        by_unit[row["adm0_a3"]].append(row)
    points = {}
    for unit, rows in by_unit.items():
        weights = [areas.get(row["adm1_code"], 0.0) or 1e-9 for row in rows]
        vectors = [unit_vector(row) for row in rows]
        centre = [sum(w * v[i] for w, v in zip(weights, vectors, strict=True)) for i in range(3)]
        best = max(
            range(len(rows)),
            key=lambda n: sum(a * b for a, b in zip(vectors[n], centre, strict=True)),
        )
        points[unit] = (rows[best]["latitude"], rows[best]["longitude"])
    return points
