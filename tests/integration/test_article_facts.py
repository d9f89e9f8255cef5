"""The article of 21 May 2018, read back fact by fact, against a table written beside the seeds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest

pytestmark = pytest.mark.database

Ask = Callable[..., list[list[Any]]]

ARTICLE = "source:news-2018-05-21"
TAKEN_IN = "2026-11-01T00:00:00Z"
LATER = "2026-11-02T00:00:00Z"
NEVER = "9999-12-31T00:00:00Z"

FACTS = """
1 CONTROLS actor:islamic-state region:al-hajar-al-aswad | ? 2018-05-21/day | status=sole
    own F2 P1, P2
2 CONTROLS actor:islamic-state region:yarmouk-camp | ? 2018-05-21/day | status=sole
    own(implied) F3 P1, P2
3 CONTROLS actor:gov-syria region:al-hajar-al-aswad | 2018-05-21/day ? | status=sole \
        agent=actor:syrian-army
    own F2 P1
    syrian-state-tv C2 P3
4 CONTROLS actor:gov-syria region:yarmouk-camp | 2018-05-21/day ? | status=sole
    own(implied) F3 P1
    syrian-state-tv C3 P3
5 CONTROLS actor:gov-syria region:damascus-and-surroundings | 2018-05-21/day ? | status=sole \
        extent=whole
    syrian-army C2 P1, H, V
6 EVENT damascus-declared-safe-2018-05-21 | 2018-05-21/day 2018-05-22/day | kind=declaration
    own F2 H
    own F2 P1
    actor:syrian-army speaker: own F2 P1, H
    region:damascus-and-surroundings subject: own F2 P1, H
7 EVENT south-of-damascus-declared-cleared-2018-05-21 | 2018-05-21/day 2018-05-22/day | \
        kind=declaration
    own F2 P3
    actor:syrian-state-tv speaker: own F2 P3
    region:south-damascus-pocket subject: own F2 P3
8 EVENT battle-south-damascus-pocket-2018 | 2018-04-01/month 2018-05-22/day | kind=battle
    own F2 S, P2
    syrian-state-media C2 P8 on 2018-05-20
    actor:pro-gov-forces-syria attacker: own F2 S, P2
    actor:islamic-state defender: own F2 P1, P2
    region:al-hajar-al-aswad place: own F2 S, P2
    region:yarmouk-camp place: own F2 S, P2
9 OPPOSES actor:gov-syria actor:islamic-state | ? ? | forms=ground_combat
    own F2 P1, P2
9 OPPOSES actor:islamic-state actor:gov-syria | ? ? | forms=ground_combat
    own F2 P1, P2
10 CONTROLS actor:syrian-rebels region:eastern-ghouta | ? 2018-05-01/month | status=sole
    own F2 S, P2
11 CONTROLS actor:gov-syria region:eastern-ghouta | 2018-04-01/month ? | status=sole
    own(implied) F2 P2
12 EVENT expulsion-eastern-ghouta-2018 | 2018-04-01/month 2018-05-01/month | kind=expulsion
    own F2 P2
    actor:pro-gov-forces-syria attacker: own F2 P2
    actor:syrian-rebels against: own F2 P2
    region:eastern-ghouta place: own F2 P2
13 CONTROLS actor:islamic-state region:is-desert-area-1 | ? ? | status=sole besieged=yes
    own F2 P4
13 CONTROLS actor:islamic-state region:is-desert-area-2 | ? ? | status=sole besieged=yes
    own F2 P4
15 SUPPORTS actor:is-pledged-group-sw-syria actor:islamic-state | ? ? | forms=allegiance
    own F2 P4
16 CONTROLS actor:is-pledged-group-sw-syria region:sw-is-pledged-enclave | ? ? | status=sole
    own F2 P4
17 EVENT ceasefire-al-hajar-al-aswad-2018-05-20 | 2018-05-20/day ? | kind=ceasefire
    syrian-state-media C2 P5
    region:al-hajar-al-aswad place: syrian-state-media C2 P5
18 EVENT withdrawal-south-damascus-2018-05-20 | 2018-05-20/day ? | kind=withdrawal
    sohr C3 P8 on 2018-05-20
    denied syrian-state-media(implied) C3 P8 on 2018-05-20
    actor:islamic-state leaving: sohr(implied) C3 P8 on 2018-05-20
    region:south-damascus-pocket origin: sohr C3 P8 on 2018-05-20
    region:syria-east destination: sohr C3 P8 on 2018-05-20
20 EVENT surrender-deal-south-damascus-2018-05-20 | 2018-05-20/day ? | kind=deal
    sohr C3 P8 on 2018-05-20
    denied syrian-state-media(implied) C4 P8 on 2018-05-20
    actor:islamic-state party: sohr(implied) C3 P8 on 2018-05-20
21 EVENT buses-leave-south-damascus-2018-05-21 | 2018-05-21/day 2018-05-22/day | kind=evacuation
    sohr C3 P9
    actor:islamic-state leaving: sohr(implied) C3 P9
    region:south-damascus-pocket origin: sohr C3 P9
    region:syria-east destination: sohr C3 P9
21 PART_OF event:buses-leave-south-damascus-2018-05-21 \
        event:withdrawal-south-damascus-2018-05-20 | 2018-05-21/day 2018-05-22/day |
    sohr(implied) C3 P8, P9
22 EVENT vow-to-retake-all-of-syria | ? ? | kind=vow
    own F2 P10
    actor:bashar-al-assad speaker: own F2 P10
    region:syr subject: own F2 P10
23 PRESENT_IN actor:us-military region:syria-east-and-northeast | ? ? | extent=most
    own F2 P11
24 CONTROLS actor:kurdish-groups-syria region:syria-east-and-northeast | ? ? | status=sole \
        extent=most
    own F2 P11
25 EVENT demand-for-kurdish-autonomy | ? ? | kind=demand
    own F2 P11
    actor:kurdish-groups-syria speaker: own F2 P11
    actor:gov-syria addressee: own F2 P11
26 EVENT armed-defence-east-and-northeast-syria | ? 2018-05-22/day | kind=armed_defence
    own F2 P11
    actor:us-military party: own F2 P11
    actor:pro-gov-forces-syria against: own F2 P11
    region:syria-east-and-northeast place: own F2 P11
27 SUPPORTS actor:united-states actor:kurdish-groups-syria | ? ? | forms=combat_defence
    own(implied) F3 P11
28 OPPOSES actor:united-states actor:pro-gov-forces-syria | ? ? | forms=armed_force
    own F2 P11
29 PRESENT_IN actor:turkish-forces region:syria-northwest | ? ? | extent=part
    own F2 P12
30 OPPOSES actor:turkey actor:kurdish-groups-syria | ? ? | forms=troops
    own F2 P12
31 CONTROLS actor:turkey region:turkish-buffer-zone | ? ? | status=unknown
    own(implied) F3 P12
32 PRESENT_IN actor:syrian-rebels region:turkish-buffer-zone | ? ? | extent=unknown
    own F2 P12
33 OPPOSES actor:syrian-rebels actor:gov-syria | ? ? | forms=unspecified
    own F2 P12
34 CONTROLS actor:syrian-rebels region:syria-southwest | ? ? | status=sole extent=part
    own F2 P13
35 BORDERS region:isr region:syria-southwest | ? ? | via=region:golan-heights
    own F2 P13
35 BORDERS region:jor region:syria-southwest | ? ? |
    own F2 P13
36 SUPPORTS actor:iran actor:iran-backed-allies-of-damascus | ? ? | forms=unspecified
    own F2 P13
37 SUPPORTS actor:iran-backed-allies-of-damascus actor:gov-syria | ? ? | forms=unspecified
    own F2 P13
38 OPPOSES actor:israel actor:iran-backed-allies-of-damascus | ? ? | forms=political_demand
    own F2 P13
39 EVENT israeli-air-strikes-in-syria | ? 2018-05-22/day | kind=strike
    own F2 P13
    actor:israel attacker: own F2 P13
    region:syr place: own F2 P13
40 EVENT convoy-with-portraits-2018-05 | ? ? | kind=display
    sana C2 C on 2018-05-15
    actor:pro-gov-forces-syria party: sana C2 C on 2018-05-15
    actor:syrian-police party: sana C2 C on 2018-05-15
41 EVENT celebration-south-damascus-2018-05-21 | 2018-05-21/day 2018-05-22/day | kind=observation
    own F3 P6
    actor:syrian-army subject: own F3 P6
    region:south-damascus-pocket place: own(implied) F3 P6
41 EVENT ruins-south-damascus-2018-05-21 | 2018-05-21/day 2018-05-22/day | kind=observation
    own F3 P7
    region:south-damascus-pocket place: own(implied) F3 P7
0 BORDERS region:al-hajar-al-aswad region:yarmouk-camp | ? ? |
    own F2 P2
0 PART_OF actor:syrian-army actor:gov-syria | ? ? |
    own(implied) F2 P1
0 PART_OF actor:us-military actor:united-states | ? ? |
    own F2 P11
0 PART_OF actor:turkish-forces actor:turkey | ? ? |
    own F2 P12
0 PART_OF actor:syrian-state-tv actor:syrian-state-media | ? ? |
    own(implied) F2 P3
0 PART_OF region:al-hajar-al-aswad region:south-damascus-pocket | ? ? |
    own(implied) F2 P1, P2, P3
0 PART_OF region:yarmouk-camp region:south-damascus-pocket | ? ? |
    own(implied) F2 P1, P2
0 PART_OF region:south-damascus-pocket region:damascus-and-surroundings | ? ? |
    own(implied) F2 P1
0 PART_OF region:is-desert-area-1 region:syria-east | ? ? |
    own F2 P4
0 PART_OF region:is-desert-area-2 region:syria-east | ? ? |
    own F2 P4
0 PART_OF region:turkish-buffer-zone region:syria-northwest | ? ? |
    own F2 P12
0 PART_OF region:sw-is-pledged-enclave region:syria-southwest | ? ? |
    own F2 P4
"""
"""A row: the fact's number (0: told by the lists of actors and regions), the relationship or event,
its first and last bound with precisions, its terms. Below it what is said: the speaker or the
article's own voice, the Admiralty pair, the paragraph, the day if it is not 21 May 2018; and for an
event its actors and places with their roles. What a CONTROLS row leaves out is unknown or reported.
"""


class Said(NamedTuple):
    stance: str
    explicit: bool
    speaker: str | None
    pair: str
    on: str
    locator: str

    @classmethod
    def parse(cls, text: str) -> Said:
        denied = text.startswith("denied ")
        voice, pair, locator = text.removeprefix("denied ").split(" ", 2)
        locator, _, day = locator.partition(" on ")
        name = voice.removesuffix("(implied)")
        return cls(
            "DENIES" if denied else "AFFIRMS",
            voice == name,
            None if name == "own" else f"actor:{name}",
            pair,
            day or "2018-05-21",
            locator,
        )


class Period(NamedTuple):
    start: str
    start_precision: str
    end: str
    end_precision: str

    @classmethod
    def parse(cls, text: str) -> Period:
        start, end = text.split()
        start = "0001-01-01/unknown" if start == "?" else start
        end = "9999-12-31/unknown" if end == "?" else end
        return cls(*start.split("/"), *end.split("/"))


@dataclass(frozen=True)
class Fact:
    number: int
    type: str
    ends: tuple[str, ...]
    period: Period
    terms: dict[str, Any]
    said: list[Said] = field(default_factory=list)
    parts: dict[str, tuple[str, Said]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        names = [end.rpartition(":")[2] for end in self.ends]
        return ":".join([self.type.lower().replace("_", "-"), *names])

    def part_id(self, end: str) -> str:
        label, _, name = end.partition(":")
        return f"{'involves' if label == 'actor' else 'at'}:{self.ends[0]}:{name}"


def parsed() -> list[Fact]:
    facts: list[Fact] = []
    for line in FACTS.replace("\\\n", "").strip().splitlines():
        if not line.startswith(" "):
            head, bounds, terms = line.split("|")
            number, type_, *ends = head.split()
            given: dict[str, Any] = dict(term.split("=") for term in terms.split())
            if type_ == "CONTROLS":
                given = {"extent": "unknown", "basis": "reported"} | given
            if "forms" in given:
                given["forms"] = [given["forms"]]
            if "besieged" in given:
                given["besieged"] = True
            facts.append(Fact(int(number), type_, tuple(ends), Period.parse(bounds), given))
        elif ": " in line:
            part, _, said = line.strip().partition(": ")
            end, role = part.split()
            facts[-1].parts[end] = role, Said.parse(said)
        else:
            facts[-1].said.append(Said.parse(line.strip()))
    return facts


ALL = parsed()
EVENTS = [fact for fact in ALL if fact.type == "EVENT"]
EDGES = [fact for fact in ALL if fact.type != "EVENT"]

ELSEWHERE = {14, 19, 42}
"""Facts that are no row of their own: a scope note, the denial of 18, an actor's properties."""

_PERIOD = "toString(x.valid_from), x.from_precision, toString(x.valid_to), x.to_precision"

_SAID = """
MATCH (said:Assertion {about_id: $id})-[:PUBLISHED_IN]->(source:Source)
WHERE source.id = $article OR source.id STARTS WITH $article + '/'
OPTIONAL MATCH (said)-[:ATTRIBUTED_TO]->(speaker:Actor)
RETURN said.stance, said.explicit, speaker.id, source.reliability + toString(said.credibility),
       toString(said.asserted_on), said.locator, source.id, said.summary <> '',
       toString(said.recorded_at), toString(said.retracted_at)
"""


def said_of(ask: Ask, id_: str) -> set[Said]:
    """What the article says of it; each with its source, and standing since it was taken in."""
    rows = ask(_SAID, {"id": id_, "article": ARTICLE})
    for row in rows:
        speaker, (source, summary, recorded, retracted) = row[2], row[6:]
        entry = "/" + speaker.removeprefix("actor:") if speaker else ""
        assert source == ARTICLE + entry
        assert (summary, recorded, retracted) == (True, TAKEN_IN, NEVER)
    found = [Said(*row[:6]) for row in rows]
    assert len(set(found)) == len(found)
    return set(found)


def test_every_fact_is_in_the_table() -> None:
    assert {fact.number for fact in ALL} - {0} == set(range(1, 43)) - ELSEWHERE


@pytest.mark.parametrize("fact", EDGES, ids=lambda fact: f"{fact.number}-{fact.id}")
def test_relationship(ask: Ask, fact: Fact) -> None:
    names = ["status", "extent", "basis", "besieged", "agent", "role", "forms", "via", "length_km"]
    [[*ends, id_, recorded, period, terms]] = ask(
        f"MATCH (a)-[x:{fact.type} {{version_id: $version}}]->(b) "
        "RETURN a.id, b.id, x.from_id, x.to_id, x.id, toString(x.recorded_at), "
        f"[{_PERIOD}], [{', '.join('x.' + name for name in names)}]",
        {"version": fact.id + "@1"},
    )
    assert (tuple(ends), id_, recorded) == (fact.ends * 2, fact.id, TAKEN_IN)
    assert Period(*period) == fact.period
    given = dict(zip(names, terms, strict=True))
    assert {name: term for name, term in given.items() if term is not None} == fact.terms
    assert said_of(ask, fact.id) == set(fact.said)


@pytest.mark.parametrize("fact", EVENTS, ids=lambda fact: f"{fact.number}-{fact.ends[0]}")
def test_event(ask: Ask, fact: Fact) -> None:
    [[kind, *period]] = ask(
        f"MATCH (x:Event {{id: $id}}) RETURN x.kind, {_PERIOD}", {"id": fact.id}
    )
    assert ({"kind": kind}, Period(*period)) == (fact.terms, fact.period)
    assert said_of(ask, fact.id) == set(fact.said)
    rows = ask(
        "MATCH (:Event {id: $id})-[x:INVOLVES|AT]->(end) "
        f"RETURN end.id, x.role, x.id, x.version_id, {_PERIOD}",
        {"id": fact.id},
    )
    assert {end: role for end, role, *_ in rows} == {
        end: role for end, (role, _) in fact.parts.items()
    }
    for end, _, id_, version, *period in rows:
        assert (id_, version) == (fact.part_id(end), fact.part_id(end) + "@1")
        assert Period(*period) == fact.period
        assert said_of(ask, id_) == {fact.parts[end][1]}


def test_the_article_says_nothing_else(ask: Ask) -> None:
    rows = ask(
        "MATCH (said:Assertion)-[:PUBLISHED_IN]->(source:Source) "
        "WHERE source.id STARTS WITH $article RETURN DISTINCT said.about_id",
        {"article": ARTICLE},
    )
    expected = {fact.id for fact in ALL}
    expected |= {fact.part_id(end) for fact in EVENTS for end in fact.parts}
    assert {about for (about,) in rows} == expected


def test_14_nothing_else_of_islamic_state_in_syria(ask: Ask) -> None:
    rows = ask(
        "MATCH (said:Assertion)-[:PUBLISHED_IN]->(:Source {id: $article}) "
        "WHERE said.exhaustive_in IS NOT NULL RETURN said.about_id, said.exhaustive_in",
        {"article": ARTICLE},
    )
    assert {tuple(row) for row in rows} == {
        ("controls:islamic-state:is-desert-area-1", "region:syr"),
        ("controls:islamic-state:is-desert-area-2", "region:syr"),
    }


def test_20_the_deal_and_the_withdrawal_are_disputed_and_nothing_else(ask: Ask) -> None:
    rows = ask(
        "MATCH (yes:Assertion {stance: 'AFFIRMS'})-[:PUBLISHED_IN]->(a:Source), "
        "(no:Assertion {stance: 'DENIES', about_id: yes.about_id})-[:PUBLISHED_IN]->(b:Source) "
        "WHERE a.id STARTS WITH $article AND b.id STARTS WITH $article "
        "RETURN yes.about_id, a.id, a.reliability, b.id, b.reliability",
        {"article": ARTICLE},
    )
    sides = [ARTICLE + "/sohr", "C", ARTICLE + "/syrian-state-media", "C"]
    assert sorted(rows) == [
        ["event:surrender-deal-south-damascus-2018-05-20", *sides],
        ["event:withdrawal-south-damascus-2018-05-20", *sides],
    ]


def test_42_the_monitor_and_the_other_actors(ask: Ask) -> None:
    rows = ask(
        "MATCH (a:Actor) WHERE a.id IN $ids RETURN a.id, a.kind, a.name, a.description",
        {"ids": ["actor:" + name for name in ACTORS]},
    )
    assert {id_.removeprefix("actor:"): kind for id_, kind, *_ in rows} == ACTORS
    [[name, description]] = [row[2:] for row in rows if row[0] == "actor:sohr"]
    assert name == "Syrian Observatory for Human Rights"
    assert "Britain" in description
    assert ["actor:syrian-rebels", "Anti-Assad rebels"] in [[row[0], row[2]] for row in rows]


ACTORS = {
    "syrian-army": "forces",
    "pro-gov-forces-syria": "umbrella",
    "bashar-al-assad": "person",
    "syrian-police": "forces",
    "islamic-state": "armed_group",
    "is-pledged-group-sw-syria": "armed_group",
    "syrian-rebels": "umbrella",
    "kurdish-groups-syria": "umbrella",
    "us-military": "forces",
    "turkish-forces": "forces",
    "iran-backed-allies-of-damascus": "umbrella",
    "sohr": "monitor",
    "syrian-state-media": "organization",
    "syrian-state-tv": "media",
    "sana": "media",
}

REGIONS = {
    "damascus-and-surroundings": "zone",
    "south-damascus-pocket": "zone",
    "al-hajar-al-aswad": "district",
    "yarmouk-camp": "camp",
    "eastern-ghouta": "area",
    "syria-east": "zone",
    "is-desert-area-1": "zone",
    "is-desert-area-2": "zone",
    "syria-east-and-northeast": "zone",
    "syria-northwest": "zone",
    "turkish-buffer-zone": "zone",
    "syria-southwest": "zone",
    "sw-is-pledged-enclave": "zone",
}


def test_regions_are_marked_as_drawn_by_hand(ask: Ask) -> None:
    rows = ask(
        "MATCH (r:Region) WHERE r.id IN $ids "
        "RETURN r.id, r.kind, r.approximate, r.hull STARTS WITH 'POLYGON ((', "
        "35 < r.location.x < 43 AND 32 < r.location.y < 38",
        {"ids": ["region:" + name for name in REGIONS]},
    )
    assert {id_.removeprefix("region:"): kind for id_, kind, *_ in rows} == REGIONS
    assert all(row[2:] == [True, True, True] for row in rows)


@pytest.mark.parametrize(
    ("id_", "names"),
    [
        (
            "actor:islamic-state",
            ["ISIS", "ISIL", "Daesh", "IS", "Islamic State of Iraq and the Levant", "داعش",
             "الدولة الإسلامية"],
        ),
        ("actor:sohr", ["SOHR", "المرصد السوري لحقوق الإنسان"]),
        ("actor:bashar-al-assad", ["Bashar Assad", "بشار الأسد"]),
        ("actor:sana", ["SANA", "سانا"]),
        ("actor:syrian-rebels", ["Syrian rebels", "Syrian opposition fighters"]),
        ("region:eastern-ghouta", ["Ghouta", "al-Ghutah", "East Ghouta", "الغوطة الشرقية"]),
        ("region:yarmouk-camp", ["Yarmouk", "Yarmuk", "اليرموك"]),
        ("region:al-hajar-al-aswad", ["Hajar al-Aswad", "الحجر الأسود"]),
    ],
)  # fmt: skip
def test_names_are_found_under_their_usual_spellings(ask: Ask, id_: str, names: list[str]) -> None:
    [[aliases]] = ask("MATCH (n:Actor|Region {id: $id}) RETURN n.aliases", {"id": id_})
    assert set(names) <= set(aliases)


NOT_SAID = (
    ("SUPPORTS", "actor:turkey", "actor:syrian-rebels"),
    ("SUPPORTS", "actor:iran", "actor:gov-syria"),
    ("SUPPORTS", "actor:russia", "actor:gov-syria"),
    ("OPPOSES", "actor:israel", "actor:gov-syria"),
    ("OPPOSES", "actor:gov-syria", "actor:israel"),
    ("OPPOSES", "actor:israel", "actor:iran"),
    ("CONTROLS", "actor:gov-syria", "region:syria-southwest"),
    ("CONTROLS", "actor:syrian-rebels", "region:turkish-buffer-zone"),
    ("CONTROLS", "actor:israel", "region:golan-heights"),
    ("BORDERS", "region:isr", "region:sw-is-pledged-enclave"),
    ("BORDERS", "region:jor", "region:sw-is-pledged-enclave"),
    ("AT", "event:israeli-air-strikes-in-syria", "region:syria-southwest"),
    ("INVOLVES", "event:surrender-deal-south-damascus-2018-05-20", "actor:gov-syria"),
    ("INVOLVES", "event:israeli-air-strikes-in-syria", "actor:iran-backed-allies-of-damascus"),
)


@pytest.mark.parametrize(("type_", "start", "end"), NOT_SAID)
def test_not_in_the_article(ask: Ask, type_: str, start: str, end: str) -> None:
    rows = ask(
        f"MATCH (:Actor|Region|Event {{id: $start}})-[x:{type_}]-(:Actor|Region {{id: $end}}) "
        "MATCH (said:Assertion {about_id: x.id})-[:PUBLISHED_IN]->(source:Source) "
        "WHERE source.id STARTS WITH $article RETURN x.id",
        {"start": start, "end": end, "article": ARTICLE},
    )
    assert rows == []


def test_names_that_the_article_does_not_give(ask: Ask) -> None:
    rows = ask(
        "MATCH (said:Assertion)-[:PUBLISHED_IN]->(source:Source) "
        "WHERE source.id STARTS WITH $article "
        "UNWIND $names AS name WITH said, name WHERE toLower(said.summary) CONTAINS name "
        "RETURN said.id, name",
        {
            "article": ARTICLE,
            "names": [
                "khalid", "yarmouk basin", "daraa", "quneitra", "golan", "undof", "russia",
                "hezbollah", "tahrir al-sham", "ypg", "pyd", "sdf", "idlib", "afrin", "deir",
                "badiya", "2011", "2015",
            ],
        },
    )  # fmt: skip
    assert rows == []


def test_the_article_names_no_publisher(ask: Ask) -> None:
    rows = ask(
        "MATCH (s:Source) WHERE s.id STARTS WITH $article "
        "RETURN s.id, s.publisher, s.reliability, toString(s.published_on), s.reason <> ''",
        {"article": ARTICLE},
    )
    letters = {row[0].removeprefix(ARTICLE): row[2] for row in rows}
    assert letters == {
        "": "F",
        "/sohr": "C",
        "/syrian-army": "C",
        "/syrian-state-media": "C",
        "/syrian-state-tv": "C",
        "/sana": "C",
    }
    assert all(row[1] is None and row[3:] == ["2018-05-21", True] for row in rows)


@pytest.mark.parametrize(
    "matched",
    [
        "(:Actor|Region|Event)-[x:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF"
        "|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]->()",
        "(x:Event)",
    ],
)
def test_everything_is_asserted_with_source_and_day(ask: Ask, matched: str) -> None:
    rows = ask(
        f"MATCH {matched} WHERE NOT EXISTS {{ "
        "MATCH (said:Assertion {about_id: x.id})-[:PUBLISHED_IN]->(:Source) "
        "WHERE said.asserted_on IS NOT NULL } RETURN x.id LIMIT 10"
    )
    assert rows == []


def test_everything_said_here_names_its_place(ask: Ask) -> None:
    rows = ask(
        "MATCH (said:Assertion) WHERE said.recorded_at = datetime($later) "
        "OR said.id STARTS WITH 'news-' OR said.id STARTS WITH 'marchland-editors/overlaps:' "
        "WITH said WHERE coalesce(said.locator, '') = '' RETURN said.id LIMIT 10",
        {"later": LATER},
    )
    assert rows == []


def holders(ask: Ask, region: str, day: str, known: str = "2026-11-23T00:00:00Z") -> set[str]:
    """Who holds it within the outer bounds on that day, as recorded by then."""
    rows = ask(
        "MATCH (a:Actor)-[x:CONTROLS]->(:Region {id: $region}) "
        "WHERE x.valid_from <= date($day) AND date($day) < x.valid_to "
        "AND x.recorded_at <= datetime($known) AND datetime($known) < x.retracted_at "
        "RETURN a.id",
        {"region": "region:" + region, "day": day, "known": known},
    )
    return {row[0].removeprefix("actor:") for row in rows}


@pytest.mark.parametrize(
    ("region", "day", "expected"),
    [
        ("eastern-ghouta", "2018-03-01", {"syrian-rebels"}),
        ("eastern-ghouta", "2018-04-15", {"syrian-rebels", "gov-syria"}),
        ("eastern-ghouta", "2018-05-01", {"gov-syria"}),
        ("yarmouk-camp", "2018-05-20", {"islamic-state"}),
        ("yarmouk-camp", "2018-05-21", {"gov-syria"}),
        ("syria-southwest", "2018-03-01", {"syrian-rebels"}),
        ("syria-southwest", "2018-05-21", {"syrian-rebels"}),
        ("syria-southwest", "2018-07-15", {"syrian-rebels", "gov-syria"}),
        ("syria-southwest", "2018-08-01", {"gov-syria"}),
        ("syria-southwest", "2024-12-07", {"gov-syria"}),
        ("syria-southwest", "2024-12-08", set()),
        ("syria-southwest", "2026-11-23", set()),
        ("sw-is-pledged-enclave", "2018-07-31", {"is-pledged-group-sw-syria"}),
        ("sw-is-pledged-enclave", "2018-08-01", set()),
    ],
)
def test_who_held_what_when(ask: Ask, region: str, day: str, expected: set[str]) -> None:
    assert holders(ask, region, day) == expected


def test_before_the_later_sources_came_in_the_rebels_still_held_the_southwest(ask: Ask) -> None:
    known = "2026-11-01T12:00:00Z"
    assert holders(ask, "syria-southwest", "2026-11-01", known) == {"syrian-rebels"}


@pytest.mark.parametrize(
    "id_",
    [
        "controls:syrian-rebels:syria-southwest",
        "controls:is-pledged-group-sw-syria:sw-is-pledged-enclave",
    ],
)
def test_what_the_article_left_open_is_ended_by_a_second_version(ask: Ask, id_: str) -> None:
    rows = ask(
        "MATCH (:Actor)-[x:CONTROLS {id: $id}]->(:Region) "
        f"RETURN x.version_id, {_PERIOD}, toString(x.recorded_at), toString(x.retracted_at) "
        "ORDER BY x.version_id",
        {"id": id_},
    )
    unknown = ["0001-01-01", "unknown"]
    assert rows == [
        [f"{id_}@1", *unknown, "9999-12-31", "unknown", TAKEN_IN, LATER],
        [f"{id_}@2", *unknown, "2018-08-01", "month", LATER, NEVER],
    ]


def test_the_end_of_assads_rule_has_sources_of_its_own(ask: Ask) -> None:
    ids = [
        "controls:gov-syria:syria-southwest",
        "event:end-of-assad-rule-2024-12-08",
        "involves:end-of-assad-rule-2024-12-08:bashar-al-assad",
        "at:end-of-assad-rule-2024-12-08:syr",
        "member-of:bashar-al-assad:gov-syria",
    ]
    rows = ask(
        "MATCH (said:Assertion)-[:PUBLISHED_IN]->(s:Source) WHERE said.about_id IN $ids "
        "RETURN said.about_id, s.url STARTS WITH 'https://', toString(said.recorded_at)",
        {"ids": ids},
    )
    assert {row[0] for row in rows} == set(ids)
    assert all(row[1:] == [True, LATER] for row in rows)
    [[role, *period]] = ask(
        f"MATCH (:Actor)-[x:MEMBER_OF {{id: $id}}]->(:Actor) RETURN x.role, {_PERIOD}",
        {"id": ids[-1]},
    )
    assert (role, Period(*period)) == (
        "President",
        Period("2000-07-17", "day", "2024-12-08", "day"),
    )


def test_there_are_fronts_between_the_zones_on_the_day(ask: Ask) -> None:
    rows = ask(
        "MATCH (one:Actor)-[x:CONTROLS]->(a:Region)-[:BORDERS]-(b:Region)<-[y:CONTROLS]-(other) "
        "WHERE a.kind = 'zone' AND b.kind = 'zone' AND (one)-[:OPPOSES]->(other) "
        "AND x.valid_from <= date($day) AND date($day) < x.valid_to "
        "AND y.valid_from <= date($day) AND date($day) < y.valid_to RETURN DISTINCT a.id, b.id",
        {"day": "2018-05-21"},
    )
    assert ["region:turkish-buffer-zone", "region:syria-east-and-northeast"] in rows


def test_the_editors_drawings_never_cite_the_article(ask: Ask) -> None:
    rows = ask(
        "MATCH (said:Assertion)-[:PUBLISHED_IN]->(s:Source {id: 'source:marchland-editors'}) "
        "MATCH (also:Assertion {about_id: said.about_id})-[:PUBLISHED_IN]->(t:Source) "
        "WHERE t.id STARTS WITH $article RETURN said.about_id",
        {"article": ARTICLE},
    )
    assert rows == []
