"""Driver errors become Marchland's, here and nowhere else.

The first match in `TRANSLATIONS` wins, so codes stand before classes and narrow classes before wide
ones; the two roots of the driver's tree at the end make the table complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as neo4j

from marchland import errors

_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"

BY_CODE: dict[str, type[errors.DatabaseError]] = {
    _MEMORY: errors.DatabaseOutOfMemory,
    "Neo.TransientError.General.TransactionMemoryLimit": errors.DatabaseOutOfMemory,
    "Neo.ClientError.Transaction.TransactionTimedOut": errors.QueryTimedOut,
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": errors.QueryTimedOut,
    # The driver renames these two from TransientError.
    "Neo.ClientError.Transaction.LockClientStopped": errors.DatabaseUnavailable,
    "Neo.ClientError.Transaction.Terminated": errors.DatabaseUnavailable,
    "Neo.ClientError.Schema.ConstraintValidationFailed": errors.ConstraintViolated,
    "Neo.ClientError.Database.DatabaseNotFound": errors.DatabaseRefused,
    "Neo.TransientError.General.DatabaseUnavailable": errors.DatabaseUnavailable,
    "Neo.TransientError.Database.DatabaseUnavailable": errors.DatabaseUnavailable,
}

BY_CLASS: tuple[tuple[type[Exception], type[errors.DatabaseError]], ...] = (
    (neo4j.ConstraintError, errors.ConstraintViolated),
    (neo4j.AuthError, errors.DatabaseRefused),
    (neo4j.Forbidden, errors.DatabaseRefused),
    (neo4j.ConfigurationError, errors.DatabaseRefused),
    (neo4j.DatabaseUnavailable, errors.DatabaseUnavailable),
    (neo4j.ServiceUnavailable, errors.DatabaseUnavailable),
    (neo4j.SessionExpired, errors.DatabaseUnavailable),
    (neo4j.SessionError, errors.DatabaseUnavailable),
    (neo4j.TransientError, errors.DatabaseUnavailable),
    # All connections are taken for longer than the pool waits: busy, and not broken.
    (neo4j.ConnectionPoolError, errors.DatabaseUnavailable),
    (neo4j.Neo4jError, errors.QueryFailed),
    (neo4j.DriverError, errors.QueryFailed),
)

HINTS: dict[type[errors.DatabaseError], str] = {
    errors.DatabaseUnavailable: "Try again shortly; the service reconnects by itself.",
    errors.DatabaseRefused: "Check NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.",
    errors.QueryTimedOut: "Ask for fewer rows or levels, or raise MARCHLAND_QUERY_TIMEOUT.",
    errors.DatabaseOutOfMemory: "Ask for fewer rows or levels.",
}


def translate(error: neo4j.Neo4jError | neo4j.DriverError) -> errors.DatabaseError:
    """The Marchland error for a driver's; the driver's own text stays out of what clients see."""
    code = getattr(error, "code", None)
    kind = BY_CODE.get(code or "") or next(
        ours for theirs, ours in BY_CLASS if isinstance(error, theirs)
    )
    details = {"database_code": code} if code else {}
    return kind(_message(kind, error), hint=HINTS.get(kind), details=details)


def _message(kind: type[errors.DatabaseError], error: Exception) -> str:
    fixed = {
        errors.DatabaseUnavailable: "the graph database cannot be reached",
        errors.DatabaseRefused: "the graph database refused the connection or the request",
        errors.QueryTimedOut: "the graph database did not answer in time",
        errors.DatabaseOutOfMemory: "the answer does not fit the graph database's memory",
    }
    return fixed.get(kind) or str(getattr(error, "message", None) or error).splitlines()[0]


@contextmanager
def translated() -> Iterator[None]:
    """Within it, nothing but Marchland's errors gets out of the driver."""
    try:
        yield
    except (neo4j.Neo4jError, neo4j.DriverError) as error:
        raise translate(error) from error
    except (ConnectionError, TimeoutError) as error:
        raise errors.DatabaseUnavailable(
            "the graph database cannot be reached", hint=HINTS[errors.DatabaseUnavailable]
        ) from error


def worth_retrying(error: Exception) -> bool:
    """Whether a read may be tried again at once: never when the memory pool ran out."""
    if isinstance(error, neo4j.Neo4jError):
        return (
            error.is_retryable() and BY_CODE.get(error.code or "") is not errors.DatabaseOutOfMemory
        )
    return isinstance(error, neo4j.DriverError) and error.is_retryable()


def passing(error: errors.DatabaseError) -> bool:
    """Whether the database gave a transaction up, as a whole, for what will pass: a deadlock.

    Not where the connection was lost, for then nobody knows whether it was committed.
    """
    cause = error.__cause__
    return isinstance(cause, neo4j.Neo4jError) and worth_retrying(cause)
