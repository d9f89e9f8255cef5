"""The commands about questions, on the seeded graph: list, check, run, ask with suppositions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marchland.app import load_schema
from marchland.cli import app
from marchland.errors import BadRequest, NotUnderstood, QuestionInvalid, UnknownName
from marchland.settings import Settings

DAY = ("--as-of", "2018-05-21")
OWN = """/*
name = "whoClaimsAnything"
row = "Claimant"
summary = "Who claims anything?"
phrases = ["who claims anything at all"]
told = "{claimant} claims land"
none = "nobody claims anything"

[columns]
claimant = ["Actor!", "Who claims."]
evidence = ["[Relationship!]!", "The statement."]
*/

MATCH (claimant:Actor)-[c:CLAIMS]->(:Region)
WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
RETURN claimant, [c] AS evidence ORDER BY c.id
"""
Run = Callable[..., str]


@pytest.fixture
def run(seeded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run(*arguments)``: what a command prints; what it fails with is raised."""
    password = seeded_settings.neo4j_password
    monkeypatch.setenv("NEO4J_URI", seeded_settings.neo4j_uri or "")
    monkeypatch.setenv("NEO4J_USERNAME", seeded_settings.neo4j_username)
    monkeypatch.setenv("NEO4J_PASSWORD", password.get_secret_value() if password else "")

    def invoke(*arguments: str) -> str:
        result = CliRunner().invoke(app, arguments)
        if result.exception is not None:
            raise result.exception
        return result.stdout

    return invoke


def test_the_list_names_every_question(run: Run) -> None:
    names = {one.name for one in load_schema().questions}
    listed = json.loads(run("questions", "list", "--json"))
    assert {one["name"] for one in listed} == names
    told = next(one for one in listed if one["name"] == "whoSupports")
    assert told["parameters"] == {"actor": "Actor!"}
    assert "who supports {actor}" in told["phrases"]
    assert (told["cost"], told["computed"]) == ("anchored", False)
    plain = run("questions", "list")
    assert all(name in plain for name in names)
    (whole,) = (line for line in plain.splitlines() if "doubleBackers" in line)
    assert "whole" in whole, "it tells what it costs before it is run"


def test_files_of_ones_own_are_checked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "who-claims-anything.cypher"
    file.write_text(OWN)
    many = len(load_schema().questions) + 1
    assert run("questions", "check", str(tmp_path)) == (
        f"{many} question files, and none breaks a rule.\n"
    )
    file.write_text(OWN.replace("who claims anything at all", "who claims {land}"))
    with pytest.raises(QuestionInvalid, match=r"anything\.cypher:5: .*land"):
        run("questions", "check", str(tmp_path))
    file.write_text(OWN.replace("ORDER BY c.id", "ORDER BY c.id.id.("))
    with pytest.raises(QuestionInvalid, match=r"anything\.cypher:1[0-9]: "):
        run("questions", "check", str(tmp_path))
    file.write_text(OWN.replace("MATCH (claimant", "MATCH (all), (claimant"))
    with pytest.raises(QuestionInvalid, match=r"AllNodesScan|CartesianProduct"):
        run("questions", "check", str(tmp_path))


RETURNED = "RETURN claimant, [c] AS evidence"
"""What a file of one's own returns, to be replaced."""
WRONG = [
    # What writes, although no word of it says so.
    (
        "WHERE c.retracted_at",
        "CALL db.createLabel('X') WITH * WHERE c.retracted_at",
        14,
        "more than",
    ),
    (
        "WHERE c.retracted_at",
        "CALL db.clearQueryCaches() YIELD value WHERE c.retracted_at",
        14,
        "more than",
    ),
    # What the database knows before it runs.
    (
        RETURNED,
        "RETURN c.basis AS claimant, [c] AS evidence",
        10,
        "claimant is no Actor!: expected Node",
    ),
    (RETURNED, "RETURN claimant.name AS claimant, [c] AS evidence", 10, "claimant is no Actor!"),
    (RETURNED, "RETURN claimant, [claimant] AS evidence", 11, "expected Relationship but was Node"),
    (RETURNED, "RETURN claimant, c AS evidence", 11, "expected List<T> but was Relationship"),
    # What only its rows show.
    ('"Actor!"', '"Region!"', 10, "claimant is no Region!: in one row it is Actor"),
    (RETURNED, "RETURN nullIf(claimant, claimant) AS claimant, [c] AS evidence", 10, "it is null"),
    ('"Actor!"', '"[Actor!]!"', 10, "claimant is no [Actor!]!: expected List<T> but was Node"),
]


@pytest.mark.parametrize(("old", "new", "line", "reason"), WRONG)
def test_a_file_that_does_not_hold_what_it_says_is_refused(
    run: Run, tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in OWN
    (tmp_path / "mine.cypher").write_text(OWN.replace(old, new))
    with pytest.raises(QuestionInvalid) as caught:
        run("questions", "check", str(tmp_path))
    assert caught.value.message.startswith(f"mine.cypher:{line}: ")
    assert reason in caught.value.message


def test_values_of_plain_columns_are_held_against_their_types(run: Run, tmp_path: Path) -> None:
    columns = """basis = ["SupportForm", "None."]
until = ["Date", "Right."]
how = ["Int!", "A text."]
evidence = ["""
    returned = "RETURN claimant, 'a' AS basis, c.valid_to AS until, c.id AS how, [c] AS evidence"
    wrong = OWN.replace("evidence = [", columns).replace(RETURNED, returned)
    (tmp_path / "mine.cypher").write_text(wrong)
    with pytest.raises(QuestionInvalid) as caught:
        run("questions", "check", str(tmp_path))
    assert caught.value.message.splitlines() == [
        "mine.cypher:11: basis is no SupportForm: in one row it is a",
        f"mine.cypher:13: how is no Int!: in one row it is {caught.value.message.split()[-1]}",
    ]


def test_a_service_does_not_start_with_a_file_that_is_wrong(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text(OWN.replace('"Actor!"', '"Region!"'))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARCHLAND_QUESTIONS", str(tmp_path))
        with pytest.raises(
            QuestionInvalid, match=r"^mine\.cypher:10: claimant is no Region!: in one"
        ):
            run("serve", "--port", "0")


def test_a_question_by_its_name(run: Run) -> None:
    asked = ("questions", "run", "whoSupports", "actor=Government of Syria", *DAY)
    told = json.loads(run(*asked, "--json"))
    assert told["question"] == "whoSupports"
    assert [one["supporter"]["name"] for one in told["rows"]] == ["Iran-backed allies of Damascus"]
    assert told["rows"][0]["evidence"][0]["assertions"]["edges"]
    plain = run(*asked)
    assert "Iran-backed allies of Damascus" in plain
    assert "Evidence" in plain
    nobody = run("questions", "run", "whoSupports", "actor=actor:jordan", *DAY)
    assert "no source says that anyone supports" in nobody


@pytest.mark.parametrize(
    ("arguments", "error", "told"),
    [
        (("whoIsWho",), UnknownName, "there is no question whoIsWho"),
        (("whoSupports",), BadRequest, "actor is missing"),
        (("whoSupports", "actor=Iran", "moon=full"), BadRequest, "knows no moon"),
        (("whoSupports", "actor"), BadRequest, "cannot be asked so"),
        (("whoSupports", "actor=Ruritania"), UnknownName, "no actor 'Ruritania'"),
    ],
)
def test_what_cannot_be_run(
    run: Run, arguments: tuple[str, ...], error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        run("questions", "run", *arguments)


def test_an_answer_under_a_supposition(run: Run) -> None:
    asked = ("ask", "who controls territory bordering Israel?", *DAY)
    supposed = ("--suppose", "the Syrian government takes region:syria-southwest")
    told = json.loads(run(*asked, *supposed, "--json"))
    assert [row["node"]["controller"]["name"] for row in told["lost"]] == ["Anti-Assad rebels"]
    assert [row["node"]["controller"]["name"] for row in told["gained"]] == ["Government of Syria"]
    plain = run(*asked, *supposed)
    assert "1 row goes: Anti-Assad rebels controls Southwest Syria." in " ".join(plain.split())
    lines = [line.split() for line in plain.splitlines()]
    assert {line[0] for line in lines if line and "Southwest" in line} >= {"−", "+"}
    assert "Nothing of this is kept" in plain
    with pytest.raises(NotUnderstood, match="what is supposed"):
        run(*asked, "--suppose", "the moon is made of cheese")
