"""A sentence with its names looked up: what is read, what is asked back, what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support.names import rows
from tests.support.sentences import questions

from marchland.errors import AskBack, NotUnderstood, UnknownName
from marchland.questions.linking import best, candidates, demonyms
from marchland.questions.reading import Reading, choose, lookup, parse
from marchland.statement import Access

TODAY = date(2026, 11, 23)
ACTOR, REGION = frozenset({"Actor"}), frozenset({"Region"})


def read(said: str) -> Reading:
    asked = parse(said, questions(), TODAY)
    return choose(asked, rows(asked.names), today=TODAY)


def keys(text: str, labels: frozenset[str]) -> set[str]:
    return {one.key for one in best(candidates(text, rows([text])), labels)}


@pytest.mark.parametrize(
    ("text", "labels", "key"),
    [
        ("Iran", ACTOR, "actor:iran"),
        ("Iran", REGION, "region:irn"),
        ("Iranian", ACTOR, "actor:iran"),
        ("Iranian", REGION, "region:irn"),
        ("the Iranians", ACTOR, "actor:iran"),
        ("the Iranian government", ACTOR, "actor:iran"),
        ("Iran's government", ACTOR, "actor:iran"),
        ("government of Iran", ACTOR, "actor:iran"),
        ("Tehran", ACTOR, "actor:iran"),
        ("actor:iran", ACTOR, "actor:iran"),
        ("Hammas", ACTOR, "actor:hamas"),
        ("Raqqa", REGION, "region:sy-ra"),
        ("city of Damascus", REGION, "region:sy-di"),
        ("Mali", REGION, "region:mli"),
        ("Syrian rebels", ACTOR, "actor:syrian-rebels"),
        ("the Kurds of Syria", ACTOR, "actor:kurds"),
        ("Damascus area", REGION, "region:around"),
        ("Gibraltar", REGION, "region:gib"),
        ("Turkish troops", ACTOR, "actor:forces"),
    ],
)
def test_a_name_is_linked_as_its_slot_wants(text: str, labels: frozenset[str], key: str) -> None:
    assert keys(text, labels) == {key}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("the Iranians", REGION),
        ("Iranian army", ACTOR),
        ("Libyan rebels", ACTOR),
        ("Ira", ACTOR),
        ("the Assad government", ACTOR),
        ("Kurds of Libya", ACTOR),
    ],
)
def test_what_is_not_called_so_is_not_taken(text: str, labels: frozenset[str]) -> None:
    assert keys(text, labels) == set()


def test_a_name_of_several_things_stays_so() -> None:
    assert keys("Gaza", REGION) == {"region:gaza-strip", "region:mz-g"}
    assert keys("the Congolese", ACTOR) == {"actor:congo", "actor:dr-congo"}


def test_every_country_has_an_adjective() -> None:
    known = demonyms()
    codes = {code for found in known.adjectives.values() for code in found}
    assert {"ISR", "SYR", "TUR", "RUS", "USA", "NER", "NGA", "PRK", "SSD"} <= codes
    assert known.of("nigerien") == {"NER": "adjective"}
    assert known.of("nigerian") == {"NGA": "adjective"}
    assert set(known.of("korean")) == {"PRK", "KOR"}


def test_what_was_understood_is_told() -> None:
    found = read("Who backed the Iranians in April 2018?")
    assert found.question.name == "whoSupports"
    assert found.slots == {"actor": "actor:iran"}
    assert found.as_of == date(2018, 4, 30)
    assert found.understood == (("Iranians", "actor:iran"), ("in April 2018", "2018-04-30"))
    assert found.asked == "who supports Iranians"


def test_a_span_fills_its_two_parameters() -> None:
    found = read("what changed in Syria between March and June 2018")
    assert found.dates == {"from": date(2018, 3, 1), "to": date(2018, 7, 1)}
    assert found.as_of is None
    assert found.understood[-1][1] == "2018-03-01 to 2018-06-30"


def test_a_country_is_its_state_where_two_are_connected() -> None:
    assert read("how are Iran and Syria connected").slots == {
        "start": "actor:iran",
        "end": "actor:gov-syria",
    }


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("who supports Damascus", {"actor:gov-syria", "region:sy-di"}),
        ("who controls Gaza", {"region:gaza-strip", "region:mz-g"}),
        ("which facts about Syria are disputed", {"actor:gov-syria", "region:syr"}),
    ],
)
def test_it_asks_back_which_of_several_is_meant(said: str, meant: set[str]) -> None:
    with pytest.raises(AskBack) as asked:
        read(said)
    shown = asked.value.details["candidates"]
    assert {one["key"] for one in shown} == meant
    assert all({"key", "name", "kind", "label", "score"} <= set(one) for one in shown)


def test_a_thing_that_is_not_there_is_told_with_the_question_it_was_asked_in() -> None:
    with pytest.raises(UnknownName) as unknown:
        read("who controls Freedonia")
    assert unknown.value.details["question"] == "whoControls"
    assert unknown.value.details["said"] == "Freedonia"


def test_an_actor_where_a_region_is_wanted_is_told() -> None:
    with pytest.raises(UnknownName) as unknown:
        read("who controls Hamas")
    near = {(one["key"], one["name"]) for one in unknown.value.details["near"]}
    assert ("actor:hamas", "Hamas") in near


@pytest.mark.parametrize(
    "said",
    [
        "why does Iran support Hamas",
        "who does not support Hamas",
        "who should support Hamas",
        "who almost supports Hamas",
        "who is supported Iran",
        "who controls near Damascus",
        "who supports through Hamas",
        "who is Iran supported",
        "hello",
        "",
        "?!",
        "what changed in Syria",
        "who supported Hamas since 2016",
        "who supported Hamas in 2016 and in 2018",
    ],
)
def test_what_is_not_surely_asked_is_not_answered(said: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read(said)
    assert isinstance(refused.value.details["closest"], list)


def test_two_questions_as_likely_are_both_offered() -> None:
    with pytest.raises(AskBack) as refused:
        read("what is disputed")
    assert refused.value.details["closest"] == [
        "which facts are disputed",
        "which territories are disputed",
    ]


def test_names_are_looked_up_by_one_read() -> None:
    asked = parse("what support does Iran give to Hamas", questions(), TODAY)
    assert asked.names[:2] == ("Iran", "Hamas")
    found = lookup(asked)
    assert found.access is Access.READ
    assert [one["text"] for one in found.parameters["names"]] == list(asked.names)


def test_a_sentence_without_names_needs_no_look_up() -> None:
    assert parse("which contradictions are there", questions(), TODAY).names == ()


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("which states oppose Iran", "who opposes Iran"),
        ("who secretly supports Hamas", "who supports Hamas"),
    ],
)
def test_what_is_offered_instead_is_a_whole_sentence(said: str, offered: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read(said)
    closest = refused.value.details["closest"]
    assert offered in closest[0]


def test_where_nothing_is_alike_examples_are_offered() -> None:
    with pytest.raises(NotUnderstood) as refused:
        read("bananas forever")
    offered = refused.value.details["closest"]
    assert len(offered) == 3
    assert len({parse(one, questions(), TODAY).parses[0].question for one in offered}) == 3
    assert str(refused.value.hint).startswith("For example: ")


GARBLED = [
    "who is camp does Turkey controlled by",
    "When will Israel leave the Golan Heights?",
    "Who used to live in Idlib?",
    "which borders of Israel turned round",
    "how did Hamas win Gaza Strip in 2007",
    "What changed in Syria",
]


@pytest.mark.parametrize("said", GARBLED)
def test_nothing_with_a_gap_or_a_word_for_a_name_is_offered(said: str) -> None:
    with pytest.raises((NotUnderstood, UnknownName, AskBack)) as refused:
        read(said)
    for one in refused.value.details.get("closest", ()):
        assert "{" not in one
        assert parse(one, questions(), TODAY).parses, "it is understood itself"


TAILS = ("by the rebels", "with tanks", "in Europe", "financially", "against Iran", "without Iran")


@pytest.mark.parametrize("tail", TAILS)
def test_a_word_of_weight_more_is_never_passed_over(tail: str) -> None:
    for sentence in ("Who controls Idlib", "Who supports Hamas", "Where are the frontlines"):
        with pytest.raises((NotUnderstood, UnknownName, AskBack)):
            read(f"{sentence} {tail}")


def test_neighbours_of_a_country_are_those_of_its_land() -> None:
    assert read("neighbours of Iran").slots == {"region": "region:irn"}
    assert read("neighbours of Hamas").question.name == "whoseTerritoryIsNextTo"
