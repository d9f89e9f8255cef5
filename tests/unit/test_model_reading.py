"""A sentence that no phrase fits, with a language model's endpoint that answers on this machine."""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from tests.support.endpoint import Endpoint, endpoint
from tests.support.names import rows
from tests.support.sentences import questions

from marchland.api.hearing import hear
from marchland.api.model_reading import Consultation, Model
from marchland.app import engine_of, graphql_schema
from marchland.cli import showing
from marchland.questions.heard import (
    ANSWERED,
    ASKS_BACK,
    NO_SUCH_THING,
    NOT_UNDERSTOOD,
    Heard,
)
from marchland.settings import Settings
from marchland.statement import Statement

TODAY = date(2026, 11, 23)
KEY = "sk-not-to-be-told"
_ROOTS = re.compile(r"\bask\(")
FLAG = "Whose flag flies over Al-Raqqah these days?"


@pytest.fixture
def model() -> Iterator[Endpoint]:
    with endpoint() as told:
        yield told


async def looked_up(statement: Statement) -> Sequence[Any]:
    return rows([one["text"] for one in statement.parameters["names"]])


def heard(said: str, told: Endpoint | None, **more: Any) -> Heard:
    asked = Consultation(Model(told.url, "llama", KEY, **more)) if told else None
    return asyncio.run(hear(said, questions(), looked_up, TODAY, asked))  # type: ignore[arg-type]


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]


def test_a_good_choice_is_used_and_marked(
    model: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    model.says("whoControls", region="Al-Raqqah")
    assert heard(FLAG, None).state == NOT_UNDERSTOOD
    found = heard(FLAG, model)
    assert found.state == ANSWERED
    assert found.question is not None
    assert found.question.name == "whoControls"
    assert found.arguments() == {"region": "region:sy-ra"}
    assert found.by_model == "llama"
    assert found.understood == (
        (FLAG, "whoControls, as read by the model llama"),
        ("Al-Raqqah", "region:sy-ra"),
    )
    assert warnings(caplog) == []


def test_it_is_asked_once_as_such_endpoints_are(model: Endpoint) -> None:
    heard(FLAG, model)
    (asked,) = model.asked
    assert model.paths == ["/v1/chat/completions"]
    assert asked["model"] == "llama"
    assert asked["temperature"] == 0
    assert asked["response_format"] == {"type": "json_object"}
    assert asked["messages"][-1] == {"role": "user", "content": FLAG}


def test_the_day_is_read_by_the_rules(model: Endpoint) -> None:
    model.says("whoControls", region="Al-Raqqah")
    found = heard("whose flag flew over Al-Raqqah in April 2018", model)
    assert found.as_of == date(2018, 4, 30)
    assert found.understood[-1] == ("in April 2018", "2018-04-30")


def test_a_name_of_several_things_is_asked_back(model: Endpoint) -> None:
    model.says("whoControls", region="Gaza")
    found = heard("whose flag flies over Gaza", model)
    assert found.state == ASKS_BACK
    assert {one.key for _, one in found.candidates} == {"region:gaza-strip", "region:mz-g"}
    assert found.by_model == "llama"


def test_a_name_of_nothing_is_no_such_thing(model: Endpoint) -> None:
    model.says("whoControls", region="Freedonia")
    found = heard("whose flag flies over Freedonia", model)
    assert found.state == NO_SUCH_THING
    assert found.by_model == "llama"


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Who backed the Iranians in April 2018?", ANSWERED),
        ("who controls Gaza", ASKS_BACK),
        ("who controls Freedonia", NO_SUCH_THING),
        ("what is disputed", ASKS_BACK),
        ("what changed in Syria", NOT_UNDERSTOOD),
        ("who supported Hamas in 2016 and in 2018", NOT_UNDERSTOOD),
    ],
)
def test_it_is_not_asked_where_the_rules_have_an_answer(
    said: str, state: str, model: Endpoint
) -> None:
    model.says("whoOpposes", actor=said.rsplit(maxsplit=1)[-1])
    assert heard(said, model) == heard(said, None)
    assert heard(said, model).state == state
    assert model.asked == []


def test_a_model_that_knows_none_changes_nothing(
    model: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    assert heard(FLAG, model) == heard(FLAG, None)
    assert len(model.asked) == 1
    assert warnings(caplog) == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('{"question": "whoRules", "slots": {}}', "not on the list"),
        ('{"question": "whoControls", "slots": {"region": "Damascus"}}', "not in the sentence"),
        ('{"question": "whoControls", "slots": {}}', "empty"),
        ('{"question": "whatChangedIn", "slots": {"region": "Al-Raqqah"}}', "time"),
        ("It is whoControls.", "no JSON"),
        (["whoControls"], "none of a chat"),
        (None, "none of a chat"),
    ],
)
def test_what_may_not_be_followed_changes_nothing(
    content: Any, why: str, model: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    model.content = content
    assert heard(FLAG, model) == heard(FLAG, None)
    (told,) = warnings(caplog)
    assert why in told


@pytest.mark.parametrize("drips", [False, True])
def test_a_slow_one_is_given_up(
    drips: bool, model: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    model.says("whoControls", region="Al-Raqqah")
    model.delay, model.drips = (0.0, True) if drips else (20.0, False)
    begun = time.monotonic()
    assert heard(FLAG, model, timeout=0.5) == heard(FLAG, None)
    assert time.monotonic() - begun < 1.5
    assert warnings(caplog) == ["the model llama is passed over: it takes too long"]


@pytest.mark.parametrize("status", [302, 401, 429, 500])
def test_an_http_error_changes_nothing(
    status: int, model: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    model.says("whoControls", region="Al-Raqqah")
    model.status = status
    assert heard(FLAG, model) == heard(FLAG, None)
    assert warnings(caplog) == [f"the model llama is passed over: it answers HTTP {status}"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/v1", "http://", "http://[", "http://a:b:c/"])
def test_one_that_is_not_there_changes_nothing(url: str, caplog: pytest.LogCaptureFixture) -> None:
    assert heard(FLAG, Endpoint(url)) == heard(FLAG, None)
    (told,) = warnings(caplog)
    assert "cannot be asked" in told


def test_the_key_is_sent_and_never_told(model: Endpoint, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for model.status in (200, 500):
        heard(FLAG, model)
    assert [one["Authorization"] for one in model.headers] == [f"Bearer {KEY}"] * 2
    assert "Authorization" not in _without_key(model)
    assert warnings(caplog) != []
    assert KEY not in caplog.text
    assert KEY not in repr(Model(model.url, "llama", KEY))


def _without_key(told: Endpoint) -> dict[str, str]:
    asyncio.run(Consultation(Model(told.url, "llama")).suggested(FLAG, questions(), TODAY))
    return told.headers[-1]


@pytest.mark.parametrize("end", ["\n", "é", "\x00"])
def test_a_key_that_cannot_be_sent_is_not_told_either(
    end: str, model: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    asked = Consultation(Model(model.url, "llama", KEY + end))
    assert asyncio.run(asked.suggested(FLAG, questions(), TODAY)) is None
    assert len(warnings(caplog)) == 1
    assert KEY not in caplog.text


def test_the_sentences_of_a_request_share_its_time(model: Endpoint) -> None:
    model.delay = 20.0
    settings = Settings(model_url=model.url, model_name="llama", model_timeout=0.4)
    many = " ".join(f'a{n}: ask(question: "flag number {n}") {{ state }}' for n in range(5))
    answers = answered(settings, f"{{ {many} }}")
    assert len(model.asked) == 1
    assert {one["state"] for one in answers.values()} == {"NOT_UNDERSTOOD"}


def answered(settings: Settings, query: str) -> dict[str, Any]:
    async def run(statement: Statement) -> Any:
        if "names" in statement.parameters:
            return await looked_up(statement)
        return [[[[0, [], ["Al-Raqqah"], None]]] * len(_ROOTS.findall(query))]

    engine = engine_of(settings, run, today=lambda: TODAY)
    result = asyncio.run(graphql_schema(engine).execute(query))
    assert not result.errors, result.errors
    return result.data or {}


ASK = f'{{ ask(question: "{FLAG}") {{ state readBy understood {{ said means }} phrase }} }}'


def test_an_answer_says_who_read_the_sentence(model: Endpoint) -> None:
    model.says("whoControls", region="Al-Raqqah")
    settings = Settings(model_url=model.url, model_name="llama", model_key=KEY)
    answer = answered(settings, ASK)["ask"]
    assert answer["readBy"] == "llama"
    assert answer["understood"][0]["means"] == "whoControls, as read by the model llama"
    assert answer["phrase"] == "who controls {region}"
    assert model.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_no_model_is_asked_unless_one_is_set() -> None:
    answer = answered(Settings(), ASK)["ask"]
    assert (answer["state"], answer["readBy"]) == ("NOT_UNDERSTOOD", None)


def test_a_url_needs_a_name_of_a_model() -> None:
    with pytest.raises(ValidationError, match="MARCHLAND_MODEL_NAME") as refused:
        Settings(model_url="http://127.0.0.1:1/v1", model_key=KEY)
    assert KEY not in str(refused.value)
    with pytest.raises(ValidationError, match="model_url"):
        Settings(model_url="127.0.0.1:1/v1", model_name="llama")


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARCHLAND_MODEL_URL", "")
    monkeypatch.setenv("MARCHLAND_PORT", "")
    settings = Settings()
    assert (settings.model_url, settings.port) == (None, 8420)


@pytest.mark.parametrize(("by", "line"), [("llama", "Read by the model llama\n"), (None, "")])
def test_the_command_says_who_read_the_sentence(
    by: str | None, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = {"phrase": "who controls", "parameters": [], "asOf": "2018-05-21", "sentence": "No."}
    showing.show(questions()[0], {**answer, "understood": [], "readBy": by}, [])
    assert capsys.readouterr().out == f"Who controls, as of 2018-05-21:\nNo.\n{line}"
