"""Dates as tables write them, with the precision that is in their writing."""

from __future__ import annotations

import re
from datetime import date, timedelta

from marchland.model.period import OPEN_END, UNKNOWN_START, shift

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def written(text: str) -> tuple[date, str]:
    """The first day of what is written, and its precision; ValueError where it is no date."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise ValueError("a date is wanted, as in 2022, 2022-03 or 2022-03-01")
    year, month, day = found.groups()
    precision = "day" if day else "month" if month else "year"
    return date(int(year), int(month or 1), int(day or 1)), precision


def start(text: str) -> dict[str, object]:
    """The start of a period: unknown where nothing is written."""
    if not text.strip():
        return {"valid_from": UNKNOWN_START, "from_precision": "unknown"}
    day, precision = written(text)
    return {"valid_from": day, "from_precision": precision}


def end(text: str, *, last_day: bool) -> dict[str, object]:
    """The end of a period, exclusive: open where nothing is written.

    A month or year is that in which it ended, so the period is certainly over when it is; a day is
    the first after the period, or its last one.
    """
    if not text.strip():
        return {"valid_to": OPEN_END, "to_precision": "unknown"}
    day, precision = written(text)
    after = {
        "day": min(day, OPEN_END - timedelta(days=last_day)) + timedelta(days=last_day),
        "month": shift(day, 1),
        "year": shift(day, 12),
    }
    return {"valid_to": after[precision], "to_precision": precision}


ALWAYS = {**start(""), **end("", last_day=False)}
"""The period of what is told without dates."""
