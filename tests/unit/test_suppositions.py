"""What may be supposed: how a sentence is read as one, and the rules of a supposition's file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marchland.app import load_schema
from marchland.errors import NotUnderstood, QuestionInvalid
from marchland.model.properties import Checker
from marchland.model.vocabulary import CONTROLS
from marchland.questions.files import load_suppositions
from marchland.questions.reading import parse

ALL = load_schema().suppositions
FILE = """/*
name = "founds"
summary = "An actor founds a region."
phrases = ["{actor} founds {region}"]
told = "{actor} founds {region}"

[parameters]
actor = ["Actor!", "Who."]
region = ["Region!", "What."]
*/

MATCH (a:Actor {id: $actor})
CREATE (a)-[:CLAIMS {id: $id}]->(:Region {id: $region})
RETURN count(*) AS changed
"""


def read(said: str) -> tuple[str, dict[str, str]]:
    """The best reading, which no other is level with."""
    asked = parse(said, ALL, date(2018, 5, 21))
    first, *others = asked.parses
    assert all(one.score < first.score for one in others), asked.parses
    return first.question.name, first.slots


@pytest.mark.parametrize(
    ("said", "name", "first", "second"),
    [
        (
            "The Syrian government takes southwestern Syria",
            "takes",
            *("Syrian government", "southwestern Syria"),
        ),
        ("Daraa falls to Damascus", "takes", "Damascus", "Daraa"),
        ("Daraa is taken by Israel", "takes", "Israel", "Daraa"),
        ("transfer Idlib to Turkey", "takes", "Turkey", "Idlib"),
        ("Damascus loses Idlib", "loses", "Damascus", "Idlib"),
        ("Turkey withdraws from Afrin", "loses", "Turkey", "Afrin"),
        ("Syria's government no longer controls Aleppo", "loses", "Syria's government", "Aleppo"),
        ("Russia supports Israel", "supports", "Russia", "Israel"),
        ("Russia starts backing the SDF", "supports", "Russia", "SDF"),
        ("Israel is supported by Russia", "supports", "Russia", "Israel"),
        ("Turkey stops supporting the rebels", "stopsSupporting", "Turkey", "rebels"),
        ("Turkey no longer backs the rebels", "stopsSupporting", "Turkey", "rebels"),
        ("Turkey does not support the rebels", "stopsSupporting", "Turkey", "rebels"),
        ("Turkey doesn't support the rebels", "stopsSupporting", "Turkey", "rebels"),
        ("Israel fights Iran", "fights", "Israel", "Iran"),
        ("Israel attacks Hezbollah", "fights", "Israel", "Hezbollah"),
        ("Israel makes peace with Hezbollah", "makesPeace", "Israel", "Hezbollah"),
        ("Israel stops fighting Hezbollah", "makesPeace", "Israel", "Hezbollah"),
        ("Turkey annexes Idlib", "takes", "Turkey", "Idlib"),
        ("Idlib is transferred to Turkey", "takes", "Turkey", "Idlib"),
        ("Idlib is handed over to Turkey", "takes", "Turkey", "Idlib"),
        ("an alliance between Turkey and Russia", "becomeAllies", "Turkey", "Russia"),
        ("add an alliance between Turkey and Russia", "becomeAllies", "Turkey", "Russia"),
        ("Turkey and Russia become allies", "becomeAllies", "Turkey", "Russia"),
        ("Turkey and Russia were allies", "becomeAllies", "Turkey", "Russia"),
        ("Turkey allies itself with Russia", "becomeAllies", "Turkey", "Russia"),
        ("Turkey and Russia are no longer allies", "endAlliance", "Turkey", "Russia"),
        ("Turkey and Russia weren't allies", "endAlliance", "Turkey", "Russia"),
        ("drop the alliance between Turkey and Russia", "endAlliance", "Turkey", "Russia"),
        ("the alliance between Turkey and Russia ended", "endAlliance", "Turkey", "Russia"),
        ("Turkey leaves its alliance with Russia", "endAlliance", "Turkey", "Russia"),
        ("Turkey transfers Idlib to Russia", "transfers", "Turkey", "Idlib"),
        ("Turkey hands Idlib over to Russia", "transfers", "Turkey", "Idlib"),
        ("Turkey gave Idlib to Russia", "transfers", "Turkey", "Idlib"),
        ("transfer Idlib from Turkey to Russia", "transfers", "Turkey", "Idlib"),
        ("Idlib passes from Turkey to Russia", "transfers", "Turkey", "Idlib"),
        ("the SDF joins the Syrian army", "joins", "SDF", "Syrian army"),
    ],
)
def test_a_sentence_is_read_as_what_it_supposes(
    said: str, name: str, first: str, second: str
) -> None:
    found, slots = read(said)
    assert (found, slots["actor"]) == (name, first)
    assert slots.get("region") == second or slots.get("other") == second
    assert name != "transfers" or slots["other"] == "Russia"


@pytest.mark.parametrize("said", ["Iran wins", "Turkey and Russia are neighbours", "Idlib"])
def test_what_is_no_supposition_is_not_taken_for_one(said: str) -> None:
    with pytest.raises(NotUnderstood):
        parse(said, ALL, date(2018, 5, 21))


def test_every_supposition_is_read_by_each_of_its_phrases() -> None:
    names = {"{actor}": "actor:a", "{other}": "actor:b", "{region}": "region:r"}
    for one in ALL:
        for phrase in one.phrases:
            said = phrase
            for slot, key in names.items():
                said = said.replace(slot, key)
            asked = parse(said, ALL, date(2018, 5, 21))
            fitting = {p.question.name for p in asked.parses if p.score == asked.parses[0].score}
            assert one.name in fitting, phrase


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('{actor} founds {region}"]', 'somebody founds {region}"]', 4, "does not name {actor}"),
        ('told = "{actor}', 'told = "{who}', 5, "told names {who}"),
        ("$region", "$place", 13, "$place is no parameter"),
        ("AS changed", "AS many", 14, "it does not return changed alone"),
    ],
)
def test_a_broken_rule_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    path = tmp_path / "founds.cypher"
    path.write_text(FILE)
    assert [one.name for one in load_suppositions(tmp_path)] == ["founds"]
    path.write_text(FILE.replace(old, new))
    with pytest.raises(QuestionInvalid) as caught:
        load_suppositions(tmp_path)
    assert reason in caught.value.message
    assert f"founds.cypher:{line}: " in caught.value.message


def test_no_seed_may_write_that_something_is_supposed() -> None:
    checker = Checker("CONTROLS", CONTROLS.all_properties)
    given: dict[str, Any] = {"status": "sole", "extent": "whole"}
    codes = {
        basis: {(code, name) for code, _, _, name in checker.problems(given | {"basis": basis})}
        for basis in ("reported", "supposed")
    }
    assert ("TERM", "basis") in codes["supposed"]
    assert ("TERM", "basis") not in codes["reported"]
