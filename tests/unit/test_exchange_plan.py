"""What has to be written so that the graph tells a fact: nothing where it does so already."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from marchland.exchange.assemble import facts
from marchland.exchange.plan import Held, Plan, Published, Standing, Stored, planned, withdrawn
from marchland.exchange.records import Claim, Fact
from marchland.model.period import NOT_RETRACTED

FIRST, SECOND = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
UCDP = Published("B", "UCDP")
OTHER = Published("C", "Someone")


def claim(year: int, *forms: str, version: str = "1", end: str = "actor:b") -> Claim:
    said = {
        "stance": "AFFIRMS",
        "explicit": True,
        "credibility": 2,
        "asserted_on": date(year, 12, 31),
        "summary": "Says so.",
    }
    own = {"forms": list(forms) or ["arms"]}
    source = f"source:set-{version}"
    place = str(year)
    return Claim(
        "SUPPORTS", "actor:a", end, "set", year, own, source, said, place, year, last_year=2017
    )


def standing(now: datetime, version: str = "1") -> Standing:
    family = frozenset({"source:set-1", f"source:set-{version}"})
    return Standing(family, {f"source:set-{version}": UCDP}, now)


def one(*claims: Claim) -> Fact:
    (found,) = facts(claims)
    return found


def plan(fact: Fact, held: Held, given: Standing) -> Plan:
    made = Plan()
    planned(made, fact, held, given)
    return made


def after(held: Held, made: Plan, now: datetime) -> Held:
    """What the graph holds once a plan is carried out."""
    gone = {id_ for _, id_ in made.retracted_versions}
    versions: list[dict[str, Any]] = [
        {**v, "retracted_at": now} if v["version_id"] in gone else dict(v) for v in held.versions
    ]
    told = {id_: one for _, id_, one in made.summaries}
    versions = [{**v, **told.get(v["version_id"], {})} for v in versions]
    versions += [dict(properties) for _, _, _, properties in made.versions]
    sayings = [
        Stored({**s.properties, "retracted_at": now}, s.source, s.published, s.speaker)
        if s.properties["id"] in made.retracted_sayings
        else s
        for s in held.sayings
    ]
    sayings += [Stored(p, source, UCDP, speaker) for _, p, source, speaker in made.sayings]
    return Held(versions, sayings)


def test_years_merge_gaps_split_and_lists_are_united() -> None:
    told = [claim(1990), claim(1991, "funds"), claim(1994, "unspecified"), claim(2017)]
    found = list(facts(told))
    assert [(f.id, f.properties["forms"]) for f in found] == [
        ("supports:a:b:set:1990", ["arms", "funds"]),
        ("supports:a:b:set:1994", ["unspecified"]),
        ("supports:a:b:set:2017", ["arms"]),
    ]
    assert [s.id for s in found[0].sayings] == ["set-1/1990:a:b:1990", "set-1/1991:a:b:1990"]


def test_a_new_fact_is_written_with_its_summary_and_then_never_again() -> None:
    fact = one(claim(1990), claim(1991))
    made = plan(fact, Held(), standing(FIRST))
    ((type_, start, end, properties),) = made.versions
    assert (type_, start, end) == ("SUPPORTS", "actor:a", "actor:b")
    assert properties["version_id"] == "supports:a:b:set:1990@1"
    assert (properties["admiralty"], properties["origins"]) == ("B2", 1)
    assert properties["last_asserted_on"] == date(1991, 12, 31)
    assert (made.added, len(made.sayings)) == (1, 2)
    held = after(Held(), made, FIRST)
    assert plan(fact, held, standing(SECOND)).size == 0


def test_a_newer_version_of_the_data_retracts_and_follows_what_changed() -> None:
    held = after(Held(), plan(one(claim(1990)), Held(), standing(FIRST)), FIRST)
    longer = one(claim(1990, version="2"), claim(1991, version="2"))
    made = plan(longer, held, standing(SECOND, "2"))
    assert made.retracted_versions == [("SUPPORTS", "supports:a:b:set:1990@1")]
    assert made.retracted_sayings == ["set-1/1990:a:b:1990"]
    assert made.versions[0][3]["version_id"] == "supports:a:b:set:1990@2"
    assert made.versions[0][3]["affirmed_by"] == ["B source:set-2 -"]
    assert (made.added, made.changed) == (0, 1)
    assert plan(longer, after(held, made, SECOND), standing(SECOND, "2")).size == 0


def test_an_unchanged_fact_of_a_newer_version_keeps_its_version() -> None:
    held = after(Held(), plan(one(claim(1990)), Held(), standing(FIRST)), FIRST)
    made = plan(one(claim(1990, version="2")), held, standing(SECOND, "2"))
    assert (made.versions, made.retracted_versions) == ([], [])
    assert made.retracted_sayings == ["set-1/1990:a:b:1990"]
    assert [id_ for id_, *_ in made.sayings] == ["set-2/1990:a:b:1990"]
    assert made.summaries[0][2]["affirmed_by"] == ["B source:set-2 -"]


def test_an_assertion_that_reads_otherwise_is_followed_by_one_with_a_number() -> None:
    held = after(Held(), plan(one(claim(1990)), Held(), standing(FIRST)), FIRST)
    other = claim(1990)
    other = Claim(*[getattr(other, n) for n in other.__slots__])
    changed = one(
        Claim(
            **{n: getattr(other, n) for n in other.__slots__ if n != "said"},
            said={**other.said, "summary": "Says it in other words."},
        )
    )
    made = plan(changed, held, standing(SECOND))
    assert made.retracted_sayings == ["set-1/1990:a:b:1990"]
    assert [id_ for id_, *_ in made.sayings] == ["set-1/1990:a:b:1990~2"]
    assert plan(changed, after(held, made, SECOND), standing(SECOND)).size == 0


def test_what_another_source_says_stays_and_counts() -> None:
    held = after(Held(), plan(one(claim(1990)), Held(), standing(FIRST)), FIRST)
    said = {**held.sayings[0].properties, "id": "paper/1", "stance": "DENIES"}
    held = Held(held.versions, [*held.sayings, Stored(said, "source:paper", OTHER, None)])
    made = plan(one(claim(1990)), held, standing(SECOND))
    assert made.retracted_sayings == []
    assert made.summaries[0][2]["disputed"] is True
    gone = Plan()
    withdrawn(gone, "SUPPORTS", held, standing(SECOND))
    assert gone.retracted_versions == []
    assert gone.retracted_sayings == ["set-1/1990:a:b:1990"]
    assert gone.summaries[0][2]["confidence"] is None


def test_what_nobody_tells_any_more_is_retracted() -> None:
    held = after(Held(), plan(one(claim(1990)), Held(), standing(FIRST)), FIRST)
    gone = Plan()
    withdrawn(gone, "SUPPORTS", held, standing(SECOND))
    assert gone.retracted_versions == [("SUPPORTS", "supports:a:b:set:1990@1")]
    assert gone.retracted == 1
    later = after(held, gone, SECOND)
    assert later.versions[0]["retracted_at"] == SECOND != NOT_RETRACTED
    again = Plan()
    withdrawn(again, "SUPPORTS", later, standing(SECOND))
    assert again.size == 0
