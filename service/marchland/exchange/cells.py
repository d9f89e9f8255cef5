"""Cells that hold several values, split by what tells them apart and never by guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_ID = re.compile(r"[0-9]{1,15}")


def ids(cell: str) -> list[str]:
    """The ids of a comma-joined cell, in their order; ValueError where one is no number."""
    found = [part.strip() for part in cell.split(",")] if cell.strip() else []
    for one in found:
        if not _ID.fullmatch(one):
            raise ValueError(f"{one!r} is no id")
    return found


def named(keys: Sequence[str], cell: str, known: Mapping[str, str]) -> dict[str, str]:
    """The names of ids, as far as the comma-joined cell beside tells them or they are known.

    A name may hold a comma itself. Where there are not as many names as ids, one that is not known
    is what lies between those of its neighbours, if these are known and stand there.
    """
    names = [part.strip() for part in cell.split(",")]
    if len(names) == len(keys):
        return dict(zip(keys, names, strict=True))
    found = {key: known[key] for key in keys if key in known}
    unknown = [place for place, key in enumerate(keys) if key not in known]
    if len(unknown) == 1:
        (place,) = unknown
        before = "".join(f"{known[key]}," for key in keys[:place])
        after = "".join(f",{known[key]}" for key in keys[place + 1 :])
        between = cell[len(before) : len(cell) - len(after)].strip()
        if between and cell.startswith(before) and cell.endswith(after):
            found[keys[place]] = between
    return found
