"""Sentences of the set, asked of the shipped graph: the state and the rows that each must get.

``tests/questions/answers.toml`` holds one answer for each reading; ``MARCHLAND_GOLDEN=update``
writes it anew, to be looked at.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from typing import Any

import pytest
from tests.conftest import TODAY, Graphql
from tests.support.sentences import FOLDER, Sentence, sentences
from tests.support.updating import updating

ANSWERS = FOLDER / "answers.toml"
ASK = """query ($said: String!, $day: Date) { ask(question: $said, asOf: $day) {
  state question { name } rows(first: 200) { totalCount edges { node { evidence { key } } } } } }"""
EACH = 3
"""Sentences of one reading that are asked: they share a plan, and their answer."""
MOST = 20
"""Rows of which the leading statement is listed; of more, that of the first."""
Reading = tuple[str | None, tuple[tuple[str, str], ...], tuple[tuple[str, date], ...], date | None]


def reading_of(one: Sentence) -> Reading:
    slots, dates = sorted(one.slots.items()), sorted(one.dates.items())
    return one.question, tuple(slots), tuple(dates), one.as_of


def readings() -> dict[Reading, list[Sentence]]:
    """The sentences that are read alike, today being that of the graph in the tests."""
    found: dict[Reading, list[Sentence]] = {}
    for one in sentences():
        if one.question and one.today == TODAY and not one.file.startswith("drawn"):
            found.setdefault(reading_of(one), []).append(one)
    return found


def expected() -> dict[Reading, dict[str, Any]]:
    told = tomllib.loads(ANSWERS.read_text("utf-8"))["answer"] if ANSWERS.exists() else []
    return {
        reading_of(
            Sentence("", "", one["question"], one.get("slots", {}), one.get("dates", {}),
                     one.get("as_of"))
        ): {key: one[key] for key in ("state", "rows", "keys")}
        for one in told
    }  # fmt: skip


def answered(graphql: Graphql, said: str) -> tuple[str | None, dict[str, Any]]:
    """The question that was answered, if any, and its answer as the file has it."""
    response = graphql(ASK, {"said": said, "day": TODAY.isoformat()})
    assert "errors" not in response, (said, response)
    answer = response["data"]["ask"]
    page = answer["rows"] or {"totalCount": 0, "edges": []}
    rows = [edge["node"]["evidence"][0]["key"] for edge in page["edges"]]
    found = {"state": answer["state"], "rows": page["totalCount"], "keys": rows[:MOST]}
    question = answer["question"]
    return question and question["name"], found


def written(answers: dict[Reading, dict[str, Any]]) -> str:
    """The answers as TOML."""
    parts = ["# The answer to each reading, from the shipped graph; of a row its first evidence."]
    for (question, slots, dates, as_of), answer in answers.items():
        lines = ["[[answer]]", f'question = "{question}"']
        for name, pairs, mark in (("slots", slots, '"'), ("dates", dates, "")):
            if pairs:
                told = ", ".join(f"{key} = {mark}{value}{mark}" for key, value in pairs)
                lines.append(f"{name} = {{ {told} }}")
        lines += [f"as_of = {as_of}"] if as_of else []
        lines += [f'state = "{answer["state"]}"', f"rows = {answer['rows']}"]
        keys = "".join(f'\n  "{key}",' for key in answer["keys"])
        parts.append("\n".join([*lines, f"keys = [{keys}\n]" if keys else "keys = []"]))
    return "\n\n".join(parts) + "\n"


@pytest.mark.slow
def test_a_sentence_gets_the_state_and_the_rows_that_its_reading_has(graphql: Graphql) -> None:
    asked = [(key, one.said) for key, same in readings().items() for one in same[:EACH]]
    if updating():
        found = {}
        for key, same in readings().items():
            given = (answered(graphql, one.said) for one in same)
            if told := next((told for question, told in given if question == key[0]), None):
                found[key] = told
        ANSWERS.write_text(written(found), encoding="utf-8")
    wanted = expected()
    # Of a reading that no sentence of its has, no answer is known.
    assert wanted.keys() <= readings().keys()
    assert len(readings().keys() - wanted.keys()) <= len(wanted) // 50
    wrong = []
    for key, said in asked:
        question, got = answered(graphql, said)
        # What is not understood counts where readings are judged; here no answer may be another.
        if question and (question, got) != (key[0], wanted.get(key)):
            wrong.append((said, question, got, wanted.get(key)))
    assert wrong == []


def test_the_answers_are_of_every_question_and_of_each_kind() -> None:
    wanted, asked = expected(), readings()
    assert sum(len(same[:EACH]) for same in asked.values()) >= 200
    assert {key[0] for key in wanted} == {one.question for one in sentences() if one.question}
    states = Counter(one["state"] for one in wanted.values())
    assert states.keys() == {"ANSWERED", "UNKNOWN", "NOBODY"}
    assert min(states["ANSWERED"], states["UNKNOWN"]) >= 10
    for one in wanted.values():
        assert (one["state"] == "ANSWERED") == bool(one["rows"])
        assert len(one["keys"]) == min(one["rows"], MOST)
