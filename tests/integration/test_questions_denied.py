"""What is only denied is listed with its denial, and no question rests on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.sketch import DENIED, UNTOLD, Asked, asker, draw, keys, line

from marchland.settings import Settings

DAY = "2018-05-21"


@pytest.fixture(scope="module")
def ask(database_settings: Settings) -> Iterator[Asked]:
    with asker(database_settings) as asked:
        yield asked


def test_no_question_rests_on_what_is_only_denied(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("actor:a CONTROLS region:town 2018-01-01"),
            line("actor:b CONTROLS region:town 2018-02-01", **DENIED),
            line("actor:c CONTROLS region:port 2018-01-01", **UNTOLD),
            line("actor:a SUPPORTS actor:b 2018-01-01"),
            line("actor:b SUPPORTS actor:c 2018-01-01", **DENIED),
            line("actor:b SUPPORTS actor:d 2018-01-01"),
        ],
    )
    assert keys(ask("whoControls", DAY, region="region:town"), "controller") == {("a",)}
    assert keys(ask("whoControls", DAY, region="region:port"), "controller") == {("c",)}
    assert ask("contradictions") == []
    assert keys(ask("proxyChains", DAY, actor="actor:a"), "last") == {("d",)}
    span = {"from": "2018-01-15", "to": "2018-03-01"}
    assert ask("whatChanged", **span) == []


def test_what_nobody_speaks_of_is_not_the_surest(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("actor:x OPPOSES actor:foe 2018-01-01"),
            line("actor:ally OPPOSES actor:foe 2018-01-01"),
            line("actor:ally OPPOSES actor:foe 2017-01-01", **UNTOLD),
            line("actor:patron SUPPORTS actor:x 2018-01-01"),
            line("actor:patron SUPPORTS actor:ally 2018-01-01"),
            line("actor:patron SUPPORTS actor:ally 2017-01-01", **UNTOLD),
        ],
    )
    both = {"actor": "actor:x", "other": "actor:ally"}
    asked = {"enemiesOfEnemies": {"actor": "actor:x"}}
    asked |= dict.fromkeys(("sameCamp", "sharedEnemies", "sharedBackers"), both)
    for name, given in asked.items():
        rows = ask(name, DAY, **given)
        assert rows, name
        evidence = [one["key"] for row in rows for one in row["evidence"]]
        assert not [key for key in evidence if key.endswith("2017-01-01")], name
