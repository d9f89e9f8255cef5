"""Processes that a test left running, or wants to see dead."""

from __future__ import annotations

from pathlib import Path

import psutil


def java_on(home: Path) -> list[psutil.Process]:
    """Every Java that runs on a store below this folder."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or []
        if any(str(home) in word for word in words) and "java" in words[0]:
            found.append(process)
    return found
