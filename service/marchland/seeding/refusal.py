"""What a script is refused for once its outcome is seen: nothing of it stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from marchland.errors import ModelViolated, RecordedTooEarly
from marchland.model.validate import Violation
from marchland.seeding import places
from marchland.seeding.lint import Finding
from marchland.seeding.scripts import Script, iso

_SHOWN = 20


def refuse_broken(script: Script, broken: list[Violation]) -> None:
    """Refuse what breaks the model, with the file and line that each subject stands in."""
    if not broken:
        return
    shown = places.found([script], broken[:_SHOWN])
    raise ModelViolated(
        f"after {script.name} the graph would break the model:" + _lines(shown, len(broken)),
        hint="Nothing of this script stays; correct it and apply again.",
        details={
            "file": shown[0].where if shown[0].line else script.name,
            "line": shown[0].line,
            "violations": len(broken),
        },
    )


def refuse_changes(script: Script, changed: list[str], settled: datetime) -> None:
    """Refuse what would change what is published."""
    if not changed:
        return
    until = iso(settled)
    raise RecordedTooEarly(
        f"{script.name} would change what was known at the watermark, {until}:"
        + _lines(changed[:_SHOWN], len(changed)),
        hint=f"Nothing of this script stays. Give {_instead(until)}.",
        details={"file": script.name, "watermark": until, "changes": len(changed)},
    )


def changes_found(script: str, changed: Sequence[str], settled: datetime) -> list[Finding]:
    """For what `refuse_changes` would refuse: a finding each."""
    until = iso(settled)
    what = f"it would change what was known at the watermark, {until}"
    return [Finding(script, 0, f"{what}: {one}", f"give {_instead(until)}") for one in changed]


def _instead(until: str) -> str:
    return (
        f"it a recorded_at later than {until}; to correct a version, retract it then and add the "
        "next; a source that is judged anew gets a key of its own, and is cited by new assertions"
    )


def _lines(shown: Sequence[Finding | str], count: int) -> str:
    more = [f"and {count - len(shown)} more"] if count > len(shown) else []
    return "".join(f"\n  {line}" for line in [*shown, *more])
