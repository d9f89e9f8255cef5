"""The world as it stands in the seeded graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.database

Ask = Callable[..., list[list[Any]]]

HELD = """
MATCH (holder:Actor)-[held:CONTROLS]->(:Region {id: $region})
WHERE held.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN holder.id, held.status, held.extent, held.basis, toString(held.valid_from),
       held.from_precision
ORDER BY holder.id
"""

CLAIMED = """
MATCH (claimant:Actor)-[:CLAIMS]->(:Region {id: $region}) RETURN claimant.id ORDER BY claimant.id
"""

NEIGHBOURS = """
MATCH (:Region {id: $region})-[border:BORDERS]-(other:Region)
RETURN other.id, border.length_km ORDER BY other.id
"""

WHOLES = """
MATCH (:Region {id: $region})-[part:PART_OF]->(whole:Region)
RETURN whole.id, part.basis ORDER BY whole.id
"""


def test_counts(ask: Ask) -> None:
    countries, first_level, states = ask(
        "RETURN COUNT { (:Region {kind: 'country'}) }, COUNT { (:Region {kind: 'first_level'}) }, "
        "COUNT { (:Actor {kind: 'state'}) }"
    )[0]
    assert (countries, first_level, states) == (242, 4_587, 197)


@pytest.mark.parametrize("kind", ["country", "first_level"])
def test_no_region_without_a_place(ask: Ask, kind: str) -> None:
    query = "MATCH (n:Region {kind: $kind}) WHERE n.location IS NULL RETURN n.id"
    assert ask(query, {"kind": kind}) == []


def test_each_first_level_region_is_part_of_one_unit_of_the_file(ask: Ask) -> None:
    query = """
    MATCH (region:Region {kind: 'first_level'})
    WITH region, COUNT {
      MATCH (region)-[part:PART_OF]->(:Region)
      MATCH (:Assertion {id: 'natural-earth-admin1/' + part.id})
    } AS wholes
    WHERE wholes <> 1
    RETURN region.id
    """
    assert ask(query) == []


def test_each_world_relationship_is_asserted(ask: Ask) -> None:
    query = """
    MATCH (:Region|Actor)-[r:BORDERS|CLAIMS|CONTROLS|PART_OF|PRESENT_IN|OVERLAPS]->(:Region)
    WHERE NOT EXISTS {
      MATCH (said:Assertion {about_id: r.id, stance: 'AFFIRMS'})-[:PUBLISHED_IN]->(:Source)
    }
    RETURN r.id
    """
    assert ask(query) == []


def test_a_default_is_the_weakest_claim_of_control(ask: Ask) -> None:
    query = """
    MATCH (:Actor)-[held:CONTROLS {basis: 'default'}]->(region:Region)
    WHERE EXISTS { (:Actor)-[:CLAIMS]->(region) }
    RETURN held.id
    """
    assert ask(query) == []


@pytest.mark.parametrize(
    ("region", "actor"),
    [
        ("region:isr", "actor:israel"),
        ("region:syr", "actor:gov-syria"),
        ("region:lbn", "actor:lebanon"),
        ("region:jor", "actor:jordan"),
        ("region:egy", "actor:egypt"),
        ("region:tur", "actor:turkey"),
        ("region:grl", "actor:denmark"),
        ("region:hkg", "actor:china"),
        ("region:prk", "actor:north-korea"),
    ],
)
def test_governments_by_default(ask: Ask, region: str, actor: str) -> None:
    assert ask(HELD, {"region": region}) == [
        [actor, "sole", "whole", "default", "0001-01-01", "unknown"]
    ]


@pytest.mark.parametrize("region", ["region:pse", "region:ata", "region:siachen-glacier"])
def test_units_that_nobody_holds_as_a_whole(ask: Ask, region: str) -> None:
    assert ask(HELD, {"region": region}) == []


@pytest.mark.parametrize(
    ("region", "holder", "claimants"),
    [
        ("region:flk", "actor:united-kingdom", ["actor:argentina"]),
        ("region:crimea", "actor:russia", ["actor:ukraine"]),
        ("region:somaliland", "actor:somaliland", ["actor:somalia"]),
        ("region:kosovo", "actor:kosovo", ["actor:serbia"]),
        ("region:twn", "actor:taiwan", ["actor:china"]),
        ("region:shebaa-farms", "actor:israel", ["actor:lebanon"]),
        (
            "region:rockall",
            "actor:united-kingdom",
            ["actor:denmark", "actor:iceland", "actor:ireland"],
        ),
    ],
)
def test_disputed_areas(ask: Ask, region: str, holder: str, claimants: list[str]) -> None:
    assert [row[:4] for row in ask(HELD, {"region": region})] == [
        [holder, "sole", "whole", "reported"]
    ]
    assert [row[0] for row in ask(CLAIMED, {"region": region})] == claimants


def test_lease_has_a_role(ask: Ask) -> None:
    query = "MATCH (:Actor)-[held:CONTROLS]->(:Region {id: 'region:baikonur'}) RETURN held.role"
    assert ask(query) == [["lessee"]]


def test_overtaken_areas_say_so(ask: Ask) -> None:
    query = """
    MATCH (:Actor)-[held:CONTROLS]->(region:Region)
    WHERE region.id IN ['region:nagorno-karabakh', 'region:donbas', 'region:hans-island']
    RETURN held.note STARTS WITH 'As of the file\\'s version only'
    """
    assert ask(query) == [[True]] * 3


def test_golan_heights(ask: Ask) -> None:
    at = {"region": "region:golan-heights"}
    assert ask(HELD, at) == [["actor:israel", "sole", "whole", "reported", "1967-06-01", "month"]]
    assert ask(CLAIMED, at) == [["actor:gov-syria"]]
    assert ask(WHOLES, at) == [["region:il-z", "administered"], ["region:syr", "claimed"]]
    neighbours = ask(NEIGHBOURS, at)
    assert ["region:il-z", None] in neighbours
    assert ["region:undof-zone", 88.6] in neighbours


def test_undof_zone(ask: Ask) -> None:
    at = {"region": "region:undof-zone"}
    assert ask(HELD, at) == []
    assert ask(WHOLES, at) == [["region:syr", None]]
    present = ask(
        "MATCH (who:Actor)-[p:PRESENT_IN]->(:Region {id: $region}) "
        "RETURN who.id, toString(p.valid_from), p.from_precision, toString(p.valid_to)",
        at,
    )
    assert ["actor:undof", "1974-05-31", "day", "9999-12-31"] in present
    assert "region:il-z" not in [row[0] for row in ask(NEIGHBOURS, at)]


def test_west_bank(ask: Ask) -> None:
    at = {"region": "region:west-bank"}
    assert ask(HELD, at) == [
        ["actor:israel", "joint", "whole", "reported", "1967-06-01", "month"],
        ["actor:palestinian-authority", "joint", "part", "reported", "1994-05-01", "month"],
    ]
    assert ask(CLAIMED, at) == [["actor:palestine"]]
    assert ask(WHOLES, at) == [["region:pse", "claimed"]]
    israeli = [row[0] for row in ask(NEIGHBOURS, at) if row[0].startswith("region:il-")]
    assert israeli == ["region:il-d", "region:il-ha", "region:il-jm", "region:il-m", "region:il-z"]


def test_gaza_strip(ask: Ask) -> None:
    at = {"region": "region:gaza-strip"}
    assert ask(HELD, at) == [["actor:hamas", "sole", "whole", "reported", "2007-06-01", "month"]]
    assert ask(CLAIMED, at) == [["actor:palestine"]]
    assert ask(NEIGHBOURS, at) == [["region:eg-sin", 12.8], ["region:il-d", 59.4]]
    last = ask(
        "MATCH (said:Assertion {about_id: 'controls:hamas:gaza-strip'}) "
        "RETURN toString(max(said.asserted_on))"
    )
    assert last == [["2022-03-29"]]


def test_border_of_israel_and_syria(ask: Ask) -> None:
    query = (
        "MATCH (:Region {id: 'region:isr'})-[b:BORDERS]-(:Region {id: 'region:syr'}) RETURN b.via"
    )
    assert ask(query) == [["region:golan-heights"]]


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Turkey", "region:tur"),
        ("Syrian Arab Republic", "region:syr"),
        ("سوريا", "region:syr"),
        ("الجولان", "region:golan-heights"),
        ("Area of separation", "region:undof-zone"),
        ("Western al-Samadania", "region:undof-zone"),
        ("Burma", "region:mmr"),
        ("Swaziland", "region:swz"),
    ],
)
def test_aliases(ask: Ask, name: str, region: str) -> None:
    query = "MATCH (n:Region) WHERE $name IN n.aliases RETURN n.id"
    assert [region] in ask(query, {"name": name})


def test_external_ids(ask: Ask) -> None:
    query = """
    MATCH (region:Region {id: 'region:syr'}), (actor:Actor {id: 'actor:gov-syria'})
    MATCH (north:Region {id: 'region:il-z'})
    RETURN region.iso3, region.gw_number, actor.iso3, actor.gw_number,
           north.iso_3166_2, north.adm1_code
    """
    assert ask(query) == [["SYR", 652, "SYR", 652, "IL-Z", "ISR-3056"]]
