"""The graph that is measured on: the same everywhere, and shaped like the real sets."""

from __future__ import annotations

import csv
import hashlib
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import figures
from bench.generate import generate
from bench.lattice import borders, land

ROOT = Path(__file__).resolve().parents[2]
SIZE = 10_000
GENERATED = "59ea44d8cf4839ba0dbd626415237cb99b57d7557afd32533e736ef7b4c60b4e"
"""Of all files of the graph at that size, with the seed that measurements use."""
REFERENCE = {
    "aggregate": "cb2bc86fa355dcea",
    "deep": "fd21e31891d96403",
    "headline": "8bdef5189f244309",
    "leaves": "a13eb2daaa4d45de",
    "neighbourhood": "ea963711f9f74e87",
    "page": "3452ee23ca12a8c0",
}
"""The hand-written statements that database hits are compared with; frozen before any tuning."""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph's files."""
    folder = tmp_path_factory.mktemp("generated")
    generate(SIZE, folder, workers=1)
    return folder


def checksum(folder: Path) -> str:
    """Of the files of a folder, each by its name and what it holds."""
    told = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
    ]
    return hashlib.sha256("".join(told).encode()).hexdigest()


def rows(folder: Path, kind: str) -> Iterator[dict[str, str]]:
    """The relationships of a type, by the names of their columns; each version is one."""
    header = (folder / f"{kind}.header.csv").read_text("utf-8").strip()
    names = [column.partition(":")[0] or column for column in header.split(",")]
    for path in sorted(folder.glob(f"{kind}-*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from (dict(zip(names, row, strict=True)) for row in csv.reader(file))


def degrees(folder: Path, end: str, *, hubs: bool) -> Counter[str]:
    """How many lineages of support each node has at that end: those of hubs, or the others."""
    pairs = {
        (row[end], row["id"])
        for row in rows(folder, "SUPPORTS")
        if row["from_id"].startswith("actor:hub-") is hubs
    }
    return Counter(node for node, _ in pairs)


def exponent(found: Counter[str]) -> float:
    """Of the power law of degrees from 3 on, by maximum likelihood."""
    tail = [degree for degree in found.values() if degree >= 3]
    return 1 + len(tail) / sum(math.log(degree / 2.5) for degree in tail)


def test_a_seed_is_one_graph_to_the_byte(generated: Path) -> None:
    assert checksum(generated) == GENERATED


def test_the_number_of_processes_changes_nothing_and_the_seed_everything(tmp_path: Path) -> None:
    for name, workers, seed in (("a", 1, 7), ("b", 2, 7), ("c", 1, 8)):
        generate(1_000, tmp_path / name, workers=workers, seed=seed)
    one, same, other = (checksum(tmp_path / name) for name in "abc")
    assert one == same
    assert one != other


def test_as_many_relationships_as_asked_for(generated: Path) -> None:
    kinds = {path.name.partition("-")[0] for path in generated.glob("[A-Z_]*-0*.csv")}
    edges = {kind for kind in kinds if kind.isupper()} - {"PUBLISHED_IN", "ATTRIBUTED_TO"}
    assert len(edges) == 12
    assert sum(1 for kind in edges for _ in rows(generated, kind)) == pytest.approx(SIZE, rel=0.1)


@pytest.mark.parametrize("districts", [100, 950, 5_000])
def test_borders_are_planar_on_each_level(districts: int) -> None:
    levels = borders(land(districts, 7), 7)
    for pairs in levels:
        assert len(pairs) == len({tuple(sorted(pair)) for pair in pairs})
        assert all(a != b for a, b in pairs)
        regions = {region for pair in pairs for region in pair}
        if len(regions) >= 3:
            assert len(pairs) <= 3 * len(regions) - 6
    if districts < 500:
        return  # The edge of a small land is too much of it.
    lowest = levels[0]
    mean = 2 * len(lowest) / len({region for pair in lowest for region in pair})
    assert mean == pytest.approx(figures.BORDERS_PER_REGION, rel=0.1)


def test_hubs_have_the_degrees_that_they_are_called_by(generated: Path) -> None:
    found = degrees(generated, "from_id", hubs=True)
    hubs = [degree for degree in figures.HUBS if degree <= SIZE * figures.HUB_LARGEST_SHARE]
    assert found == {f"actor:hub-{hub}": hub for hub in hubs}


def test_degrees_have_a_heavy_tail(generated: Path) -> None:
    out, into = (degrees(generated, end, hubs=False) for end in ("from_id", "to_id"))
    assert exponent(out) == pytest.approx(figures.SUPPORTER_EXPONENT, abs=0.5)
    assert exponent(into) == pytest.approx(figures.SUPPORTED_EXPONENT, abs=0.5)
    assert max(out.values()) > 20


def test_the_reference_is_frozen() -> None:
    folder = ROOT / "bench" / "reference"
    found = {path.stem: checksum_of(path) for path in folder.glob("*.cypher")}
    assert found == REFERENCE


def checksum_of(path: Path) -> str:
    """Of one file, to 16 digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
