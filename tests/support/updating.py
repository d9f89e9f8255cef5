"""Whether what is found is written, to be looked at, rather than compared."""

from __future__ import annotations

import os


def updating() -> bool:
    """``MARCHLAND_GOLDEN=update`` says so; CI refuses it."""
    asked = os.environ.get("MARCHLAND_GOLDEN") == "update"
    assert not (asked and os.environ.get("CI")), "nothing is updated in CI"
    return asked
