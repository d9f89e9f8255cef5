"""Settings: frozen, read once, and the only place that reads the environment.

Each field's environment variable is its alias; ``docs/settings.md`` has an entry for each (tested).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_DIRS = platformdirs.PlatformDirs("marchland", appauthor=False)


class Settings(BaseSettings):
    """What an operator may choose; every default is safe on a laptop."""

    model_config = SettingsConfigDict(
        frozen=True, populate_by_name=True, extra="ignore", env_ignore_empty=True
    )

    neo4j_uri: str | None = Field(
        None, alias="NEO4J_URI", description="Any URI scheme the driver knows; `serve` needs it."
    )
    neo4j_username: str = Field("neo4j", alias="NEO4J_USERNAME", description="Who signs in.")
    neo4j_password: SecretStr | None = Field(
        None, alias="NEO4J_PASSWORD", description="The password; none means no authentication."
    )
    neo4j_database: str = Field("neo4j", alias="NEO4J_DATABASE", description="Which database.")
    host: str = Field("127.0.0.1", alias="MARCHLAND_HOST", description="Address to listen on.")
    port: int = Field(
        8420, alias="MARCHLAND_PORT", ge=0, le=65535, description="HTTP port; 0 picks a free one."
    )
    data_dir: Path = Field(
        Path(_DIRS.user_data_dir), alias="MARCHLAND_DATA_DIR", description="The local store."
    )
    cache_dir: Path = Field(
        Path(_DIRS.user_cache_dir), alias="MARCHLAND_CACHE_DIR", description="Fetched artifacts."
    )
    maven_repository: str | None = Field(
        None,
        alias="MARCHLAND_MAVEN_REPOSITORY",
        description="Base URL of a mirror of Neo4j's artifacts, instead of the public one.",
    )
    java_home: Path | None = Field(
        None, alias="JAVA_HOME", description="A Java runtime to try before the one on PATH."
    )
    heap: str = Field(
        "1g", alias="MARCHLAND_HEAP", pattern=r"^\d+[mg]$", description="Heap of the local Neo4j."
    )
    page_cache: str = Field(
        "256m",
        alias="MARCHLAND_PAGE_CACHE",
        pattern=r"^\d+[mg]$",
        description="Page cache of the local Neo4j.",
    )
    query_timeout: float = Field(
        30.0, alias="MARCHLAND_QUERY_TIMEOUT", gt=0, description="Seconds a read may take."
    )
    pool_size: int = Field(
        100, alias="MARCHLAND_POOL_SIZE", ge=2, description="Bolt connections kept at most."
    )
    max_depth: int = Field(
        25, alias="MARCHLAND_MAX_DEPTH", ge=1, description="Levels a selection may nest."
    )
    max_fields: int = Field(
        2_000, alias="MARCHLAND_MAX_FIELDS", ge=1, description="Fields an operation may select."
    )
    max_rows: int = Field(
        1_000_000,
        alias="MARCHLAND_MAX_ROWS",
        ge=1,
        description="Rows an operation may ask for by its page sizes, multiplied through.",
    )
    max_response: int = Field(
        33_554_432, alias="MARCHLAND_MAX_RESPONSE", ge=1_024, description="Bytes of a response."
    )
    planning: int = Field(
        2,
        alias="MARCHLAND_PLANNING",
        ge=1,
        description="Statements that are planned at once; known ones pass them.",
    )
    plan_ahead: bool = Field(
        True,
        alias="MARCHLAND_PLAN_AHEAD",
        description="Whether what is likely to be asked is planned from the start on.",
    )
    explain: Literal["off", "plan", "profile"] = Field(
        "profile",
        alias="MARCHLAND_EXPLAIN",
        description="How much a request may ask to see of its statement: it shows the Cypher.",
    )
    what_if: bool = Field(
        True,
        alias="MARCHLAND_WHAT_IF",
        description="Whether `whatIf` is answered: it writes, in a transaction never committed.",
    )
    questions: Path | None = Field(
        None,
        alias="MARCHLAND_QUESTIONS",
        description="A folder with question files of your own, beside the shipped ones.",
    )
    model_url: str | None = Field(
        None,
        alias="MARCHLAND_MODEL_URL",
        pattern=r"^https?://",
        description="Base URL of an OpenAI-compatible endpoint; none means no language model.",
    )
    model_name: str | None = Field(
        None,
        alias="MARCHLAND_MODEL_NAME",
        min_length=1,
        validate_default=True,
        description="The model that is asked there.",
    )
    model_key: SecretStr | None = Field(
        None, alias="MARCHLAND_MODEL_KEY", description="The endpoint's key, sent as a bearer token."
    )
    model_timeout: float = Field(
        5.0,
        alias="MARCHLAND_MODEL_TIMEOUT",
        gt=0,
        description="Seconds that the model may take of one request.",
    )

    @field_validator("model_name")
    @classmethod
    def _named_with_its_url(cls, name: str | None, info: ValidationInfo) -> str | None:
        if name is None and info.data.get("model_url"):
            raise ValueError("MARCHLAND_MODEL_URL needs MARCHLAND_MODEL_NAME beside it")
        return name
