"""Who a data set means: by keys and codes, by confirmed matches, never by names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marchland.errors import UnknownName
from marchland.exchange.identity import Identities, Known, Party, slug
from marchland.exchange.proposals import About, alike, weighed
from marchland.exchange.ucdp import party
from marchland.model.properties import entity_id

IRAN = Known("actor:iran", "Government of Iran", "state", ("Iran",), "IRN", 630)
CZECHIA = Known("actor:czechia", "Government of Czechia", "state", (), "CZE", 316)
REBELS = Known("actor:syrian-rebels", "Anti-Assad rebels", "umbrella", ("Syrian insurgents",))
HAMAS = Known("actor:hamas", "Hamas", "party", (), None, None, "209")
KNOWN = (IRAN, CZECHIA, REBELS, HAMAS)


def found(key: str, name: str, confirmed: dict[str, str] | None = None) -> str:
    return Identities(KNOWN, "ucdp_id", confirmed or {}).actor(party(key, name)).id


def test_a_state_is_found_by_its_codes_and_gets_the_key() -> None:
    entity = Identities(KNOWN, "ucdp_id").actor(party("114", "Government of Iran"))
    assert (entity.id, dict(entity.properties)) == ("actor:iran", {"ucdp_id": "114"})


def test_a_state_that_is_no_more_is_no_present_one() -> None:
    assert found("69", "Government of Czechoslovakia").startswith("actor:ucdp-69-")


def test_an_actor_with_the_key_is_the_one_whatever_it_is_called() -> None:
    assert found("209", "Islamic Resistance Movement") == "actor:hamas"


def test_an_equal_name_is_a_new_actor_and_a_proposal() -> None:
    identities = Identities(KNOWN, "ucdp_id")
    entity = identities.actor(party("4456", "Syrian insurgents"))
    assert entity.id == "actor:ucdp-4456-syrian-insurgents"
    assert entity.properties["kind"] == "armed_group"
    (match,) = alike(identities)
    assert (match.key, match.actor, match.score) == ("4456", "actor:syrian-rebels", 100.0)


def test_two_that_share_a_name_stay_two() -> None:
    assert found("1", "People's Army") != found("2", "People's Army")


def test_a_confirmed_match_comes_before_the_key() -> None:
    confirmed = {"4456": "actor:syrian-rebels", "209": "actor:syrian-rebels"}
    assert found("4456", "Syrian insurgents", confirmed) == "actor:syrian-rebels"
    assert found("209", "Hamas", confirmed) == "actor:syrian-rebels"


def test_a_confirmed_match_has_to_be_there() -> None:
    with pytest.raises(UnknownName, match="actor:nobody"):
        Identities(KNOWN, "ucdp_id", {"1": "actor:nobody"})


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Government of Iran", "state"),
        ("Government of Australia, Government of United Kingdom", "coalition"),
        ("Malaysian elements", "umbrella"),
        ("KDPI", "armed_group"),
    ],
)
def test_kinds_of_parties(name: str, kind: str) -> None:
    assert party("1", name).kind == kind


@given(st.text())
def test_an_id_made_of_any_name_is_sound(name: str) -> None:
    assert entity_id("actor").fullmatch(f"actor:ucdp-1-{slug(name)}")


def test_a_matched_actor_gains_the_names_of_the_data_set() -> None:
    identities = Identities(KNOWN, "ucdp_id", {"4456": "actor:syrian-rebels"})
    found = identities.actor(party("209", "Hamas", aliases=("Islamic Resistance Movement",)))
    assert dict(found.properties) == {"ucdp_id": "209", "aliases": ["Islamic Resistance Movement"]}
    found = identities.actor(party("4456", "Syrian insurgents"))
    assert dict(found.properties) == {"ucdp_id": "4456", "aliases": ["Syrian insurgents"]}


def test_one_key_is_one_actor_whatever_the_rows_call_it() -> None:
    identities = Identities((), "ucdp_id")
    told = [identities.actor(party("7", name)).id for name in ("The Front", "Front", "")]
    assert told == ["actor:ucdp-7-the-front"] * 3


def test_who_has_no_name_has_the_number_alone_and_is_named_when_someone_knows() -> None:
    nameless = Identities((), "ucdp_id").actor(party("7", ""))
    assert (nameless.id, nameless.properties["name"]) == ("actor:ucdp-7", "UCDP actor 7")
    later = Identities((Known(nameless.id, "UCDP actor 7", "armed_group", ucdp_id="7"),), "ucdp_id")
    assert later.names() == {}
    assert later.actor(party("7", "")).properties == {"ucdp_id": "7"}
    named = later.actor(party("7", "The Front"))
    assert (named.id, named.properties["aliases"]) == (nameless.id, ["The Front"])


OWN = Known("actor:ucdp-4456-syrian-insurgents", "Syrian insurgents", "umbrella", ucdp_id="4456")


def test_who_is_known_by_the_key_alone_is_still_proposed() -> None:
    identities = Identities((*KNOWN, OWN), "ucdp_id")
    assert identities.actor(party("4456", "Syrian insurgents")).id == OWN.id
    assert identities.actor(party("209", "Syrian insurgents")).id == HAMAS.id
    assert [(one.key, one.actor) for one in alike(identities)] == [("4456", REBELS.id)]


def test_who_has_no_key_is_proposed_to_be_one_that_has() -> None:
    identities = Identities((*KNOWN, OWN), "ucdp_id")
    mine = Party("", "Syrian insurgents", "umbrella", id="actor:insurgents")
    assert identities.actor(mine).id == "actor:insurgents"
    assert {(one.key, one.actor) for one in alike(identities)} == {
        ("insurgents", REBELS.id),
        ("insurgents", OWN.id),
    }
    confirmed = Identities((*KNOWN, OWN), "ucdp_id", {"insurgents": OWN.id})
    assert confirmed.actor(mine).id == OWN.id
    assert alike(confirmed) == []


def test_a_proposal_tells_countries_and_dates_and_is_scored_by_them() -> None:
    identities = Identities(KNOWN, "ucdp_id")
    for year in (2011, 2017):
        identities.actor(party("4456", "Syrian insurgents", countries=("Syria",), year=year))
    matches = alike(identities)
    (same,) = weighed(matches, {REBELS.id: About(("Syria",), 2016, None)})
    assert (same.score, same.about, same.about.dates) == (
        100.0,
        About(("Syria",), 2011, 2017),
        "2011-2017",
    )
    assert same.actor_about.dates == "2016-"
    scores = [
        weighed(matches, {REBELS.id: about})[0].score
        for about in (
            About(),
            About(("Syria (old)", "Iraq"), 2017, 2018),
            About(("Iraq",)),
            About(("Syria",), 2018, None),
            About(("Iraq",), None, 2010),
        )
    ]
    assert scores == [100.0, 100.0, 90.0, 90.0, 81.0]
