"""What a result says of itself: figures of a sample, versions, machine, day."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import neo4j
import psutil

import marchland
from marchland.local.artifacts import committed_lock

RESULTS = Path(__file__).parent / "results"
_PEER = Path(__file__).parent / "peer" / "package.json"


def quantile(sample: Sequence[float], share: float) -> float:
    """The value at a share of the ordered sample."""
    ordered = sorted(sample)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor()


def about() -> dict[str, Any]:
    """Versions, machine and time."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        capture_output=True,
        text=True,
        check=False,
        cwd=RESULTS.parent,
    )
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    return {
        "taken_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": {
            "marchland": marchland.__version__,
            "commit": commit.stdout.strip(),
            "neo4j": committed_lock().version,
            "driver": neo4j.__version__,
            "python": platform.python_version(),
            "node": node.stdout.strip(),
            "peer": json.loads(_PEER.read_text("utf-8"))["dependencies"],
        },
        "machine": {
            "system": platform.system(),
            "architecture": platform.machine(),
            "processor": _processor(),
            "cores": os.cpu_count(),
            "memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
            "load_before": round(os.getloadavg()[0], 2),
        },
    }


def write(name: str, figures: dict[str, Any]) -> Path:
    """Write a result with what it says of itself."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps({**figures, **about()}, indent=2) + "\n", "utf-8")
    return path
