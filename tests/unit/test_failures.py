import inspect

import neo4j
import pytest
from neo4j import exceptions

from marchland import errors
from marchland.store.failures import BY_CLASS, BY_CODE, translate, translated, worth_retrying

RAISED = [
    found
    for _, found in inspect.getmembers(exceptions, inspect.isclass)
    if issubclass(found, (exceptions.Neo4jError, exceptions.DriverError))
]
CODED = sorted(BY_CODE)


def _with_code(code: str) -> exceptions.Neo4jError:
    return exceptions.Neo4jError._hydrate_neo4j(code=code, message="as the server says")


@pytest.mark.parametrize("raised", RAISED, ids=lambda found: found.__name__)
def test_every_error_of_the_driver_is_translated(raised: type[Exception]) -> None:
    error = raised.__new__(raised)
    Exception.__init__(error, "away")
    with pytest.raises(errors.DatabaseError) as caught, translated():
        raise error
    assert type(caught.value) is not errors.DatabaseError
    assert caught.value.__cause__ is error


@pytest.mark.parametrize(
    ("raised", "ours"),
    [
        (exceptions.ServiceUnavailable, errors.DatabaseUnavailable),
        (exceptions.SessionExpired, errors.DatabaseUnavailable),
        (exceptions.SessionError, errors.DatabaseUnavailable),
        (exceptions.DatabaseUnavailable, errors.DatabaseUnavailable),
        (exceptions.TransientError, errors.DatabaseUnavailable),
        (exceptions.ConnectionAcquisitionTimeoutError, errors.DatabaseUnavailable),
        (exceptions.AuthError, errors.DatabaseRefused),
        (exceptions.Forbidden, errors.DatabaseRefused),
        (exceptions.ConfigurationError, errors.DatabaseRefused),
        (exceptions.ConstraintError, errors.ConstraintViolated),
        (exceptions.CypherSyntaxError, errors.QueryFailed),
    ],
)
def test_what_becomes_of_a_class(
    raised: type[exceptions.DriverError], ours: type[errors.DatabaseError]
) -> None:
    error = raised.__new__(raised)
    Exception.__init__(error, "as the driver says")
    assert type(translate(error)) is ours


def test_no_row_of_the_table_is_dead() -> None:
    for position, (theirs, _) in enumerate(BY_CLASS):
        earlier = [wider for wider, _ in BY_CLASS[:position] if issubclass(theirs, wider)]
        assert not earlier, f"{theirs.__name__} is never reached: {earlier}"


def test_nothing_of_the_driver_stands_outside_its_two_roots() -> None:
    roots = (exceptions.Neo4jError, exceptions.DriverError)
    outside = {
        found.__name__
        for _, found in inspect.getmembers(exceptions, inspect.isclass)
        if found.__module__.startswith("neo4j")
        and issubclass(found, Exception)
        and not issubclass(found, (*roots, Warning, exceptions.GqlError))
    }
    assert not outside


@pytest.mark.parametrize("code", CODED)
def test_codes_of_the_server(code: str) -> None:
    translation = translate(_with_code(code))
    assert type(translation) is BY_CODE[code]
    assert translation.details == {"database_code": code}


@pytest.mark.parametrize("raised", [ConnectionResetError("gone"), TimeoutError("slow")])
def test_a_broken_line_is_unavailable(raised: Exception) -> None:
    with pytest.raises(errors.DatabaseUnavailable), translated():
        raise raised


def test_other_errors_pass() -> None:
    with pytest.raises(KeyError), translated():
        raise KeyError("mine")


def test_running_out_of_memory_is_not_tried_again() -> None:
    assert not worth_retrying(_with_code("Neo.TransientError.General.MemoryPoolOutOfMemoryError"))
    assert worth_retrying(_with_code("Neo.TransientError.Transaction.DeadlockDetected"))
    assert worth_retrying(exceptions.ServiceUnavailable("gone"))
    assert not worth_retrying(exceptions.ConfigurationError("wrong"))
    assert not worth_retrying(ValueError("mine"))


def test_the_message_is_one_line_and_the_secrets_of_the_line_stay_out() -> None:
    error = exceptions.Neo4jError._hydrate_neo4j(
        code="Neo.ClientError.Statement.SyntaxError", message="Invalid input\n  caret"
    )
    assert translate(error).message == "Invalid input"
    away = exceptions.ServiceUnavailable("Couldn't connect to 10.0.0.1:7687")
    assert "10.0.0.1" not in translate(away).message
    assert neo4j.__version__
