"""Question files: what breaks a rule is refused with file, line and reason, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.test_telling import FILE

from marchland.app import load_schema
from marchland.errors import QuestionInvalid
from marchland.questions.files import load, parse

RETURN = "RETURN backer, s.forms AS forms, [s] AS evidence"


def refused(content: str) -> str:
    with pytest.raises(QuestionInvalid) as caught:
        parse("who-backs.cypher", content)
    return caught.value.message


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('name = "whoBacks"', 'name = "who-backs"', 2, "is not in camel case"),
        ('row = "Backer"', 'row = "a row"', 3, "is no name of a type"),
        ('summary = "Who backs an actor?"\n', "", 1, "the header has no summary"),
        ("computed = false", 'computed = "no"', 8, "computed is true or false"),
        ("computed = false", 'cost = "cheap"', 8, "cost is one of anchored, whole"),
        ("computed = false", "colour = 1", 8, "the header has no use for colour"),
        ("who backs {actor}", "who backs whom", 5, "does not name {actor}"),
        ("who backs {actor}", "who backs {actor} in {place}", 5, "names {place}, no parameter"),
        ("{backer} backs", "{friend} backs", 6, "told names {friend}, which it cannot know"),
        ("anyone backs {actor}", "anyone backs {other}", 7, "none names {other}"),
        ('"Actor!", "Who."', '"Actor", "Who."', 10, "the parameter actor is not required"),
        ('"Actor!", "Who."', '"actor", "Who."', 10, "has no GraphQL type: actor"),
        ("{id: $actor}", "{id: $other}", 16, "$other is no parameter of it"),
        ("MATCH (:Actor {id: $actor})", "CREATE (:Actor {id: $actor})", 16, "it writes: CREATE"),
        ("MATCH (:Actor {id: $actor})", "INSERT (:Actor {id: $actor})", 16, "it writes: INSERT"),
        ("s.forms AS forms, ", "", 13, "the column forms is not returned"),
        (RETURN, f"{RETURN}, 1 AS one", 18, "it returns one, which is no column of the header"),
        ("evidence = [", "proof = [", 14, "the column proof is not returned"),
        ('"[Relationship!]!"', '"[Supports!]!"', 14, "it has no column evidence"),
        (
            "forms = [",
            'standing = ["String", "x"]\nforms = [',
            13,
            "standing is Standing! in every",
        ),
    ],
)
def test_a_broken_rule_is_told_with_its_line(old: str, new: str, line: int, reason: str) -> None:
    assert old in FILE
    told = refused(FILE.replace(old, new))
    assert reason in told
    assert f"who-backs.cypher:{line}: " in told


def test_words_in_strings_and_comments_write_nothing() -> None:
    words = "WITH *, 'DELETE' AS word, s.set AS `CREATE`, s:DROP AS dropped"
    harmless = FILE.replace(RETURN, f"// SET nothing\n{words}\n{RETURN}")
    assert parse("a.cypher", harmless).name == "whoBacks"


def test_all_files_that_break_a_rule_are_named_and_none_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.cypher").write_text(FILE.replace("{backer} backs", "{friend} backs"), "utf-8")
    (tmp_path / "b.cypher").write_text("MATCH (n) RETURN n", "utf-8")
    (tmp_path / "c.cypher").write_text(FILE, "utf-8")
    with pytest.raises(QuestionInvalid) as caught:
        load(tmp_path)
    assert "a.cypher:6: told names {friend}" in caught.value.message
    assert "b.cypher:1: the file does not begin with a header" in caught.value.message
    assert "c.cypher" not in caught.value.message


def test_a_question_of_ones_own_is_a_field_beside_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text(FILE, "utf-8")
    schema = load_schema(tmp_path)
    assert {"whoBacks", "whoControls"} <= schema.roots.keys()


def test_a_question_of_ones_own_must_not_take_the_name_of_another(tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text(FILE.replace("whoBacks", "whoControls"), "utf-8")
    with pytest.raises(
        QuestionInvalid, match=r"mine\.cypher:2: the name whoControls is that of who-con"
    ):
        load_schema(tmp_path)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(QuestionInvalid, match="no folder of questions is there"):
        load_schema(tmp_path / "none")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("[SupportForm!]!", "[Shape!]!", "mine.cypher:13: forms is of the type .*, which there is"),
        ('row = "Backer"', 'row = "Actor"', "mine.cypher:3: the row Actor is a type already"),
        ('row = "Backer"', 'row = "Holding"', "mine.cypher:3: the row Holding is that of who-con"),
    ],
)
def test_a_type_must_be_one_and_a_row_a_new_one(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    (tmp_path / "mine.cypher").write_text(FILE.replace(old, new), "utf-8")
    with pytest.raises(QuestionInvalid, match=reason):
        load_schema(tmp_path)


def test_all_types_that_there_are_not_are_told_at_once(tmp_path: Path) -> None:
    wrong = FILE.replace("[SupportForm!]!", "[Shape!]!").replace('"Actor", "Who."', '"Man", "Who."')
    (tmp_path / "mine.cypher").write_text(wrong, "utf-8")
    with pytest.raises(QuestionInvalid) as caught:
        load_schema(tmp_path)
    told = caught.value.message.splitlines()
    assert [one.partition(" is of")[0] for one in told] == [
        "mine.cypher:12: backer",
        "mine.cypher:13: forms",
    ]
