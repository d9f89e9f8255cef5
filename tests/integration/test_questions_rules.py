"""The rules of the questions, each on a small graph: what is a row, and what must not be one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from tests.support.sketch import Asked, asker, draw, keys, line

from marchland.settings import Settings


@pytest.fixture(scope="module")
def ask(database_settings: Settings) -> Iterator[Asked]:
    with asker(database_settings) as asked:
        yield asked


def test_what_is_a_change_of_sides(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            # turns against it
            line("actor:turncoat SUPPORTS actor:x 2010-01-01 2012-01-01"),
            line("actor:turncoat OPPOSES actor:x 2013-01-01"),
            # goes over to its opponent
            line("actor:convert SUPPORTS actor:x 2010-01-01 2012-01-01"),
            line("actor:convert SUPPORTS actor:foe 2012-01-01"),
            line("actor:foe OPPOSES actor:x 2011-01-01"),
            # a lapse, the last year of a dataset
            line("actor:lapsed SUPPORTS actor:x 2010-01-01 2012-01-01"),
            # helps both, before and after
            line("actor:both SUPPORTS actor:x 2010-01-01 2012-01-01"),
            line("actor:both SUPPORTS actor:foe 2008-01-01 2011-01-01"),
            line("actor:both SUPPORTS actor:foe 2013-01-01"),
            # comes back before it opposes, and goes on helping
            line("actor:loyal SUPPORTS actor:x 2010-01-01 2012-01-01"),
            line("actor:loyal SUPPORTS actor:x 2012-06-01"),
            line("actor:loyal OPPOSES actor:x 2013-01-01"),
            # supports somebody who has no quarrel with it
            line("actor:elsewhere SUPPORTS actor:x 2010-01-01 2012-01-01"),
            line("actor:elsewhere SUPPORTS actor:other 2013-01-01"),
            # was with the opponent long before
            line("actor:returned SUPPORTS actor:foe 1990-01-01 1995-01-01"),
            line("actor:returned SUPPORTS actor:x 2000-01-01 2010-01-01"),
            line("actor:returned SUPPORTS actor:foe 2012-01-01"),
            # its opposition begins while it still supports
            line("actor:torn SUPPORTS actor:x 2009-01-01 2016-01-01"),
            line("actor:torn OPPOSES actor:x 2015-01-01"),
            # drops one of the two that it has backed for a while
            line("actor:broker SUPPORTS actor:x 2009-01-01 2016-01-01"),
            line("actor:broker SUPPORTS actor:foe 2014-01-01"),
            # turns twice; the first time it fought with a break
            line("actor:twice SUPPORTS actor:x 2000-01-01 2001-01-01"),
            line("actor:twice OPPOSES actor:x 2002-01-01 2003-01-01"),
            line("actor:twice OPPOSES actor:x 2004-01-01 2005-01-01"),
            line("actor:twice SUPPORTS actor:x 2006-01-01 2007-01-01"),
            line("actor:twice OPPOSES actor:x 2008-01-01"),
        ],
    )
    turned = {
        ("turncoat", "OPPOSES", "x", "2013-01-01", True, None),
        ("convert", "SUPPORTS_OPPONENT", "foe", "2012-01-01", True, None),
        ("returned", "SUPPORTS_OPPONENT", "foe", "2012-01-01", True, None),
        ("torn", "OPPOSES", "x", "2016-01-01", True, None),
        ("twice", "OPPOSES", "x", "2002-01-01", False, "2005-01-01"),
        ("twice", "OPPOSES", "x", "2008-01-01", True, None),
    }
    columns = ("turned", "how", "toward", "since", "holds", "holdsTo")
    found = ask("whoTurnedAgainst", "2020-01-01", actor="actor:x")
    assert keys(found, *columns) == turned
    everywhere = ask("whoChangedSides", "2020-01-01")
    assert keys(everywhere, *columns) == turned
    assert {row["supported"]["key"] for row in everywhere} == {"actor:x"}
    assert keys(ask("whoTurnedAgainst", "2011-12-31", actor="actor:x"), "turned", "since") == {
        ("twice", "2002-01-01"),
        ("twice", "2008-01-01"),
    }


def test_what_is_a_contradiction(emptied: Settings, ask: Asked) -> None:
    month = {"from_precision": "month"}
    draw(
        emptied,
        [
            line("actor:a CONTROLS region:twice 2018-01-01 2018-06-01"),
            line("actor:b CONTROLS region:twice 2018-05-01"),
            # within the precision: lost in April, gained in April
            line("actor:a CONTROLS region:april 2018-01-01 2018-05-01", to_precision="month"),
            line("actor:b CONTROLS region:april 2018-04-01", **month),
            # contested, joint, part of it, or only a claim
            line("actor:a CONTROLS region:fought 2018-01-01", status="contested"),
            line("actor:b CONTROLS region:fought 2018-01-01", status="contested"),
            line("actor:a CONTROLS region:shared 2018-01-01", extent="part"),
            line("actor:b CONTROLS region:shared 2018-01-01", extent="part"),
            line("actor:a CLAIMS region:twice 2018-01-01"),
            # the whole against a part of it
            line("actor:a CONTROLS region:whole 2018-01-01"),
            line("region:piece PART_OF region:whole"),
            line("actor:b CONTROLS region:piece 2018-03-01 2018-04-01"),
            # the same relationship twice at one time
            line("actor:a PRESENT_IN region:twice 2018-01-01 2018-06-01"),
            line("actor:a PRESENT_IN region:twice 2018-03-01 2018-07-01"),
            # both at once, and one after the other
            line("actor:a SUPPORTS actor:b 2018-01-01"),
            line("actor:a OPPOSES actor:b 2018-02-01 2018-03-01"),
            line("actor:b SUPPORTS actor:a 2017-01-01 2018-01-01"),
            line("actor:b OPPOSES actor:a 2018-01-01"),
        ],
    )
    assert keys(ask("contradictions"), "kind", "hard", "about", "since", "until") == {
        ("TWO_SOLE_HOLDERS", True, ("twice",), "2018-05-01", "2018-06-01"),
        ("PART_AGAINST_WHOLE", True, ("piece", "whole"), "2018-03-01", "2018-04-01"),
        ("OWN_INTERVALS", True, ("a", "twice"), "2018-03-01", "2018-06-01"),
        ("SUPPORT_AND_OPPOSITION", False, ("a", "b"), "2018-02-01", "2018-03-01"),
    }


def test_who_controls_a_region_and_its_parts(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            *(line(f"region:d{n} PART_OF region:land") for n in range(1, 5)),
            line("actor:state CONTROLS region:land", basis="default"),
            line("actor:a CONTROLS region:d1 2018-01-01"),
            line("actor:a CONTROLS region:d2 2018-01-01"),
            line("region:town PART_OF region:d3"),
            line("actor:b CONTROLS region:town 2018-01-01"),
        ],
    )
    rows = ask("whoControls", "2018-05-21", region="region:land")
    assert keys(rows, "controller", "how", "where", "coverage", "unknownParts") == {
        ("a", "PARTS", ("d1", "d2"), "2 of 4 districts, 1 in part, 1 unknown", ("d4",)),
        ("b", "PARTS", ("town",), "2 of 4 districts, 1 in part, 1 unknown", ("d4",)),
        ("state", "DEFAULT", ("land",), "2 of 4 districts, 1 in part, 1 unknown", ("d4",)),
    }
    assert keys(ask("whoControls", "2018-05-21", region="region:d1"), "controller", "how") == {
        ("a", "OWN")
    }
    assert keys(ask("whoControls", "2018-05-21", region="region:d4"), "controller", "how") == {
        ("state", "DEFAULT")
    }
    before = ask("whoControls", "2017-01-01", region="region:town")
    assert keys(before, "controller", "how", "where") == {("state", "DEFAULT", ("land",))}


def test_who_backs_both_sides(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("actor:a OPPOSES actor:b 2018-01-01 2019-01-01"),
            line("actor:both SUPPORTS actor:a 2010-01-01"),
            line("actor:both SUPPORTS actor:b 2010-01-01 2018-06-01"),
            line("actor:one SUPPORTS actor:a 2010-01-01"),
            line("actor:both SUPPORTS actor:c 2010-01-01"),
        ],
    )
    found = ask("whoSupportsBothSides", "2018-05-21", actor="actor:b", other="actor:a")
    assert keys(found, "backer", "holdsFrom", "holdsTo") == {("both", "2018-01-01", "2018-06-01")}
    assert keys(ask("doubleBackers", "2018-05-21"), "backer", "first", "second") == {
        ("both", "a", "b")
    }
    for day in ("2017-12-31", "2018-06-01", "2019-01-01"):
        assert ask("doubleBackers", day) == []


def test_evidence_gives_each_row_its_standard_columns(emptied: Settings, ask: Asked) -> None:
    weak = {"admiralty": "D4", "confidence": 0.45, "disputed": True}
    draw(
        emptied,
        [
            line("actor:a OPPOSES actor:b 2018-01-01 2019-01-01", **weak),
            line("actor:both SUPPORTS actor:a 2010-01-01"),
            line("actor:both SUPPORTS actor:b 2015-01-01 2018-06-01"),
        ],
    )
    (row,) = ask("doubleBackers", "2018-05-21")
    told = ("admiralty", "confidence", "disputed", "holdsFrom", "holdsTo", "standing")
    assert [row[name] for name in told] == [
        "D4",
        0.45,
        True,
        "2018-01-01",
        "2018-06-01",
        "ASSERTED",
    ]
    assert row["lastAssertedOn"] == "2018-06-01"


def test_what_changed_tells_a_change_of_hands_once(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("region:town PART_OF region:land"),
            line("actor:a CONTROLS region:town 2018-01-01 2018-05-01"),
            line("actor:b CONTROLS region:town 2018-05-02"),
            line("actor:b SUPPORTS actor:c 2018-05-03"),
            line("actor:b OPPOSES actor:a 2017-01-01 2018-05-04"),
        ],
    )
    span = {"from": "2018-04-30", "to": "2018-05-31"}
    rows = ask("whatChanged", **span)
    assert keys(rows, "change", "on", "subject", "object") == {
        ("CHANGED_HANDS", "2018-05-02", "b", "town"),
        ("BEGAN", "2018-05-03", "b", "c"),
        ("ENDED", "2018-05-04", "b", "a"),
    }
    (changed,) = ask("whatChangedIn", region="region:land", **span)
    assert changed["before"]["from"]["name"] == "A"
    assert keys(ask("whatChangedFor", actor="actor:c", **span), "change") == {("BEGAN",)}
    assert (
        ask("whatChangedIn", region="region:land", **{"from": "2018-05-03", "to": "2018-05-31"})
        == []
    )


def test_claims_presence_and_disputed_land(emptied: Settings, ask: Asked) -> None:
    draw(
        emptied,
        [
            line("region:hill PART_OF region:land"),
            line("actor:holder CONTROLS region:hill 2018-01-01"),
            line("actor:claimant CLAIMS region:hill"),
            line("actor:holder CLAIMS region:valley"),
            line("actor:holder CONTROLS region:valley 2018-01-01"),
            line("actor:guest PRESENT_IN region:hill 2018-01-01"),
            line("actor:holder PRESENT_IN region:hill 2018-01-01"),
            # in a part of what it holds as a whole
            line("actor:lord CONTROLS region:realm 2018-01-01"),
            line("region:land PART_OF region:realm"),
            line("actor:lord PRESENT_IN region:hill 2018-01-01"),
            line("actor:guards PART_OF actor:lord"),
            line("actor:heir CLAIMS region:land"),
            # a default above fills nothing that is claimed
            line("actor:state CONTROLS region:country", basis="default"),
            line("region:islet PART_OF region:country"),
            line("actor:heir CLAIMS region:islet"),
            line("actor:guards PRESENT_IN region:land 2018-01-01"),
        ],
    )
    day = "2018-05-21"
    presence = ask("whoIsPresent", day, region="region:land")
    assert keys(presence, "actor", "where") == {("guest", "hill")}
    claims = ask("whoClaims", day, region="region:land")
    assert keys(claims, "claimant", "where", "holders") == {
        ("claimant", "hill", ("holder",)),
        ("heir", "land", ("lord",)),
    }
    assert keys(ask("claimsAgainstHolders", day), "territory", "claimant", "holder") == {
        ("hill", "claimant", "holder"),
        ("land", "heir", "lord"),
    }
    assert ("hill", False) in keys(ask("disputedTerritories", day), "territory", "contested")


def test_actors_that_may_be_the_same_are_suggested_with_what_speaks_against_it(
    emptied: Settings, ask: Asked
) -> None:
    draw(
        emptied,
        [
            line("actor:a OPPOSES actor:b"),
            line("actor:c OPPOSES actor:d"),
            line("actor:e PART_OF actor:f"),
        ],
        a={"aliases": ["The Front"], "ucdp_id": "1"},
        b={"aliases": ["the front"], "ucdp_id": "2"},
        c={"aliases": ["Guard"]},
        d={"aliases": ["guard"]},
        e={"aliases": ["Wing"]},
        f={"aliases": ["Wing"]},
    )
    assert keys(ask("maybeTheSame"), "first", "second", "shared", "against") == {
        ("c", "d", ("guard",), ()),
        ("a", "b", ("the front",), ("each has a UCDP id of its own",)),
    }


def test_a_chain_of_support_has_two_links_or_more(emptied: Settings, ask: Asked) -> None:
    names = "abcdefgh"
    draw(
        emptied,
        [
            *(line(f"actor:{one} SUPPORTS actor:{two} 2010-01-01") for one, two in pairwise(names)),
            # back to the start, and to one in between
            line("actor:d SUPPORTS actor:a"),
            line("actor:e SUPPORTS actor:c"),
            # the same again in words, and longer: what names a material form counts
            line("actor:b SUPPORTS actor:c 2001-01-01", forms=["allegiance"]),
            # in words alone
            line("actor:g SUPPORTS actor:i", forms=["allegiance"]),
            # over before
            line("actor:b SUPPORTS actor:z 2010-01-01 2012-01-01"),
        ],
    )
    rows = ask("proxyChains", "2018-05-21", actor="actor:a")
    assert keys(rows, "last", "through", "length", "counted", "cut") == {
        (names[n], tuple(names[1:n]), n, True, False) for n in range(2, 7)
    }
    from_b = ask("proxyChains", "2018-05-21", actor="actor:b")
    assert ("i", tuple("cdefg"), 6, False) in keys(from_b, "last", "through", "length", "counted")


def test_what_changed_and_borders_stand_as_their_sources_speak(
    emptied: Settings, ask: Asked
) -> None:
    old = {"last_asserted_on": date(2018, 2, 1)}
    draw(
        emptied,
        [
            line("actor:a SUPPORTS actor:b 2018-05-01"),
            line("actor:a SUPPORTS actor:c 2018-01-01 2018-05-02"),
            line("actor:a SUPPORTS actor:d 2018-01-01 2018-05-03", **old),
            line("actor:a SUPPORTS actor:e 2018-01-01 2018-06-01", to_precision="year", **old),
            line("region:x BORDERS region:y"),
            line("actor:a CONTROLS region:x", **old),
            line("actor:b CONTROLS region:y 2018-05-10"),
        ],
    )
    span = {"from": "2018-04-30", "to": "2018-06-30"}
    assert keys(ask("whatChanged", **span), "object", "change", "standing") == {
        ("b", "BEGAN", "ASSERTED"),
        ("c", "ENDED", "ASSERTED"),
        ("d", "ENDED", "CARRIED_FORWARD"),
        ("e", "ENDED", "ASSERTED"),
        ("y", "BEGAN", "ASSERTED"),
    }
    assert keys(ask("bordersChanged", **span), "before", "after", "standing") == {
        ("NOT_KNOWN", "FRIENDLY", "CARRIED_FORWARD")
    }
