"""Every error a user can meet, as one tree.

::

    MarchlandError                    a promise could not be kept; carries code, status, hint
    ├── InputError                    what was asked for is at fault
    │   ├── BadRequest                BAD_REQUEST            400
    │   ├── BadDate                   BAD_DATE               400
    │   ├── BadId                     BAD_ID                 400
    │   ├── BadPage                   BAD_PAGE               400
    │   ├── BadCursor                 BAD_CURSOR             400
    │   ├── QueryTooLarge             QUERY_TOO_LARGE        400
    │   ├── ResponseTooLarge          RESPONSE_TOO_LARGE     413
    │   ├── ExplainNotAllowed         EXPLAIN_NOT_ALLOWED    403
    │   ├── WhatIfNotAllowed          WHAT_IF_NOT_ALLOWED    403
    │   ├── UnknownName               UNKNOWN_NAME           404
    │   ├── AmbiguousName             AMBIGUOUS_NAME         409
    │   ├── AskBack                   AMBIGUOUS_QUESTION     409
    │   └── NotUnderstood             NOT_UNDERSTOOD         422
    ├── DatabaseError                 the graph database did not do its part
    │   ├── DatabaseUnavailable       DATABASE_UNAVAILABLE   503
    │   ├── DatabaseRefused           DATABASE_REFUSED       502
    │   ├── QueryTimedOut             QUERY_TIMED_OUT        504
    │   ├── DatabaseOutOfMemory       DATABASE_OUT_OF_MEMORY 507
    │   ├── ConstraintViolated        CONSTRAINT_VIOLATED    409
    │   └── QueryFailed               QUERY_FAILED           500
    ├── FileError                     a file of schema, seed or questions is at fault
    │   ├── SchemaEdited              SCHEMA_EDITED          500
    │   ├── ScriptFailed              SCRIPT_FAILED          422
    │   ├── ModelViolated             MODEL_VIOLATED         422
    │   ├── RecordedTooEarly          RECORDED_TOO_EARLY     409
    │   ├── MappingInvalid            MAPPING_INVALID        422
    │   └── QuestionInvalid           QUESTION_INVALID       500
    ├── LocalError                    the Neo4j process on this machine
    │   ├── FetchFailed               FETCH_FAILED           502
    │   ├── JavaMissing               JAVA_MISSING           500
    │   ├── StoreInUse                STORE_IN_USE           409
    │   ├── PortInUse                 PORT_IN_USE            409
    │   ├── StartFailed               START_FAILED           500
    │   └── BackupFailed              BACKUP_FAILED          500
    └── Internal                      INTERNAL               500

``code`` is stable and part of the API; ``status`` is the HTTP status that the same failure has.
Both are class attributes. ``hint`` says what to do, ``details`` holds values for programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar


class MarchlandError(Exception):
    """A failure that may be shown to whoever asked: a message, a stable code, what to do."""

    code: ClassVar[str] = "INTERNAL"
    status: ClassVar[int] = 500

    def __init__(
        self, message: str, *, hint: str | None = None, details: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details: dict[str, Any] = dict(details or {})

    def extensions(self) -> dict[str, Any]:
        """What a GraphQL error carries beside its message."""
        shown: dict[str, Any] = {"code": self.code}
        if self.hint:
            shown["hint"] = self.hint
        return shown | self.details


class InputError(MarchlandError):
    """What was asked for is at fault, and asking again unchanged will fail again."""

    code = "BAD_REQUEST"
    status = 400


class BadRequest(InputError):
    """The request is malformed in a way no narrower error names."""


class BadDate(InputError):
    """A date that is no calendar date in ISO 8601 form."""

    code = "BAD_DATE"


class BadId(InputError):
    """A global id that this service did not issue."""

    code = "BAD_ID"


class BadPage(InputError):
    """A page size outside its bounds."""

    code = "BAD_PAGE"


class BadCursor(InputError):
    """A cursor that this service did not issue for this list."""

    code = "BAD_CURSOR"


class QueryTooLarge(InputError):
    """An operation past the limits on depth, aliases, fields or estimated rows."""

    code = "QUERY_TOO_LARGE"


class ResponseTooLarge(InputError):
    """An answer with more bytes than the service sends."""

    code = "RESPONSE_TOO_LARGE"
    status = 413


class ExplainNotAllowed(InputError):
    """What an answer cost is asked for, and the settings keep it back."""

    code = "EXPLAIN_NOT_ALLOWED"
    status = 403


class WhatIfNotAllowed(InputError):
    """A what-if is asked, and the settings do not have it."""

    code = "WHAT_IF_NOT_ALLOWED"
    status = 403


class UnknownName(InputError):
    """No such thing in the graph; carries near matches where there are any."""

    code = "UNKNOWN_NAME"
    status = 404


class AmbiguousName(InputError):
    """A name that several things share; carries them, picks none."""

    code = "AMBIGUOUS_NAME"
    status = 409


class AskBack(InputError):
    """A question in words that names what several things are called; carries them, picks none."""

    code = "AMBIGUOUS_QUESTION"
    status = 409


class NotUnderstood(InputError):
    """A question in words that fits no question file."""

    code = "NOT_UNDERSTOOD"
    status = 422


class DatabaseError(MarchlandError):
    """The graph database did not do its part."""

    code = "QUERY_FAILED"


class DatabaseUnavailable(DatabaseError):
    """Neo4j cannot be reached, or went away; trying again later may help."""

    code = "DATABASE_UNAVAILABLE"
    status = 503


class DatabaseRefused(DatabaseError):
    """Neo4j answered and refused: wrong password, no such database, not allowed."""

    code = "DATABASE_REFUSED"
    status = 502


class QueryTimedOut(DatabaseError):
    """The database gave up after the configured time."""

    code = "QUERY_TIMED_OUT"
    status = 504


class DatabaseOutOfMemory(DatabaseError):
    """The database's memory pool could not hold the answer; never retried."""

    code = "DATABASE_OUT_OF_MEMORY"
    status = 507


class ConstraintViolated(DatabaseError):
    """A write broke a constraint of the schema."""

    code = "CONSTRAINT_VIOLATED"
    status = 409


class QueryFailed(DatabaseError):
    """The database could not run a statement, for a reason no narrower error names."""


class FileError(MarchlandError):
    """A file of schema, seed or questions is at fault; the message names it."""

    code = "SCRIPT_FAILED"
    status = 422


class SchemaEdited(FileError):
    """A schema file was changed after it had been applied."""

    code = "SCHEMA_EDITED"
    status = 500


class ScriptFailed(FileError):
    """A seed script did not run; nothing of it stays."""


class ModelViolated(FileError):
    """What a writer would leave in the graph breaks the model; nothing of it stays."""

    code = "MODEL_VIOLATED"


class RecordedTooEarly(FileError):
    """A script would change what is published as known; nothing of it stays."""

    code = "RECORDED_TOO_EARLY"
    status = 409


class MappingInvalid(FileError):
    """A mapping of columns to the model is at fault."""

    code = "MAPPING_INVALID"
    status = 422


class QuestionInvalid(FileError):
    """A question file breaks the rules of question files."""

    code = "QUESTION_INVALID"
    status = 500


class LocalError(MarchlandError):
    """The Neo4j process on this machine, its files, its ports."""

    code = "START_FAILED"


class FetchFailed(LocalError):
    """A file could not be fetched or is not the one that was pinned."""

    code = "FETCH_FAILED"
    status = 502


class JavaMissing(LocalError):
    """No Java runtime that is new enough."""

    code = "JAVA_MISSING"


class StoreInUse(LocalError):
    """Another process holds the store; the message says which."""

    code = "STORE_IN_USE"
    status = 409


class PortInUse(LocalError):
    """A port that is asked for is taken."""

    code = "PORT_IN_USE"
    status = 409


class StartFailed(LocalError):
    """Neo4j did not come up; the message carries the end of its log."""


class BackupFailed(LocalError):
    """A backup could not be written or restored; the store is as it was."""

    code = "BACKUP_FAILED"


class Internal(MarchlandError):
    """A fault of the service itself; the log has the trace, the client gets a reference."""
