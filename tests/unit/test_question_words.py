"""Words of a sentence, what each may mean, and phrases laid over them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support.sentences import questions

from marchland.questions.dates import dates
from marchland.questions.phrasebook import Phrasebook, phrasebook
from marchland.questions.words import Vocabulary, base, items, lexicon, tokens


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(lexicon())


def book() -> Phrasebook:
    return phrasebook(questions())


def concepts(said: str, vocabulary: Vocabulary) -> list[str]:
    return [
        "/".join(sorted(item.concepts)) or item.text for item in items(tokens(said), vocabulary)
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Israel's border", ["israel", "'s", "border"]),
        ("the rebels' backers", ["the", "rebels", "'s", "backers"]),
        ("doesn't", ["does", "not"]),
        ("can't", ["can", "not"]),
        ("cannot", ["can", "not"]),
        ("won't", ["will", "not"]),
        ("U.S. forces", ["u.s.", "forces"]),
        ("Iran-backed groups", ["iran", "backed", "groups"]),
        ('who holds "Deir ez-Zor"?', ["who", "holds", "deir ez-zor"]),
        ("who holds region:sy-id?", ["who", "holds", "region:sy-id"]),
        ("Da'esh", ["da'esh"]),
    ],
)
def test_a_text_is_cut_into_words(said: str, words: list[str]) -> None:
    assert [token.text for token in tokens(said)] == words


def test_a_token_knows_where_it_stands() -> None:
    said = "who backs the “Golan Heights” group"
    assert [said[t.start : t.stop] for t in tokens(said)][3] == "Golan Heights"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("who holds Idlib", ["who", "control", "idlib"]),
        ("which groups are running Idlib?", ["who", "control", "idlib"]),
        ("what armed groups run it", ["who", "control", "it"]),
        ("who is at war with Hamas", ["who", "oppose", "hamas"]),
        ("who sided with Hamas", ["who", "support", "hamas"]),
        ("who took up arms against Hamas", ["who", "oppose", "hamas"]),
        ("in whose hands is Idlib", ["control", "by", "who", "idlib"]),
        ("who's backing Hamas", ["who", "support", "hamas"]),
        ("groups that Iran backs", ["who", "iran", "support"]),
    ],
)
def test_words_that_mean_the_same_are_one(
    said: str, read: list[str], vocabulary: Vocabulary
) -> None:
    assert concepts(said, vocabulary) == read


@pytest.mark.parametrize(
    ("word", "concept"),
    [("contorls", "control"), ("suports", "support"), ("opposs", "oppose"), ("whcih", "what")],
)
def test_slips_of_the_pen_are_undone_at_a_cost(
    word: str, concept: str, vocabulary: Vocabulary
) -> None:
    found = vocabulary.of(word)
    assert concept in found
    assert found[concept] > 0


@pytest.mark.parametrize("name", ["iran", "chad", "mali", "hamas", "gaza", "golan", "homs"])
def test_a_name_is_no_slip(name: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.of(name) == {}


def test_one_who_supports_is_not_support(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.of("backers")) == {"supporter"}
    assert set(vocabulary.of("backing")) == {"support"}
    assert base("supporters") == base("support")


def best(said: str) -> tuple[str, dict[str, str], float]:
    fit, slots = min(book().fits(said, []), key=lambda one: one[0].cost)
    return fit.pattern.question.name, slots, round(fit.cost, 2)


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("who supports Iran", "whoSupports"),
        ("who is Iran supported by", "whoSupports"),
        ("Iran is supported by whom", "whoSupports"),
        ("Iran's supporters", "whoSupports"),
        ("who does Iran support", "whomDoesSupport"),
        ("who is supported by Iran", "whomDoesSupport"),
        ("Iran-backed groups", "whomDoesSupport"),
        ("Iran supports whom", "whomDoesSupport"),
        ("who opposes Iran", "whoOpposes"),
        ("who does Iran oppose", "whomDoesOppose"),
        ("who is fought by Iran", "whomDoesOppose"),
    ],
)
def test_the_two_directions_are_told_apart(said: str, question: str) -> None:
    name, slots, cost = best(said)
    assert (name, slots) == (question, {"actor": "Iran"})
    assert cost < 0.3
    others = [f for f, _ in book().fits(said, []) if f.pattern.question.name != question]
    assert min((one.cost for one in others), default=2) - cost > 0.1


def test_a_passive_without_by_is_too_little() -> None:
    assert min(f.cost for f, _ in book().fits("who is supported Iran", [])) >= 0.4


def test_a_slot_takes_the_name_whole() -> None:
    assert best("who controls the Turkish buffer zone in northwest Syria")[1] == {
        "region": "Turkish buffer zone in northwest Syria"
    }
    assert best("who supports both Bosnia and Herzegovina and Serbia")[2] < 0.2


def test_two_slots_need_the_word_that_parts_them() -> None:
    _, slots, cost = best("who supports the Libyan rebels")
    assert (slots, cost) == ({"actor": "Libyan rebels"}, 0.0)
    split = [f.cost for f, s in book().fits("who supports the Libyan rebels", []) if len(s) == 2]
    assert split == []


def test_the_topic_may_come_first() -> None:
    name, slots, cost = best("The Golan Heights: who controls them?")
    assert (name, slots) == ("whoControls", {"region": "Golan Heights"})
    assert cost < 0.1


def test_every_phrase_leads_to_its_own_question() -> None:
    for question in questions():
        for phrase in question.phrases:
            said = phrase.replace("{from}", "2016").replace("{to}", "2018")
            for parameter in question.parameters:
                said = said.replace(f"{{{parameter.name}}}", f"X{parameter.name}x")
            dated = [(when.start, when.stop) for when in dates(said, date(2026, 11, 23))]
            fits = sorted(book().fits(said, dated), key=lambda one: one[0].cost)
            assert fits[0][0].cost < 0.35, phrase
            level = {f.pattern.question.name for f, _ in fits if f.cost < fits[0][0].cost + 0.01}
            assert question.name in level, phrase
