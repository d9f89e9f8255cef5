"""What a table of someone's own means: a small file in YAML, columns to the model.

`docs/mappings/mapping.schema.json` is made from these classes; an editor that knows it completes
and checks a mapping as it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from marchland.errors import FileError, MappingInvalid
from marchland.model.declare import PERIOD, RECORDED, SUMMARY
from marchland.model.declare import Type as Stored
from marchland.model.terms import RELIABILITY
from marchland.model.vocabulary import (
    ASSERTION,
    EVENT,
    NODE_BY_LABEL,
    RELATIONSHIP_BY_TYPE,
    RELATIONSHIPS,
)

Label = StrEnum("Label", {one: one for one in ("Actor", "Region")})  # type: ignore[misc]
Type = StrEnum("Type", {one.type: one.type for one in RELATIONSHIPS})  # type: ignore[misc]
Letter = StrEnum("Letter", {one: one for one in RELIABILITY.values})  # type: ignore[misc]


_RESERVED = ("id", "about_id", *(one.name for one in (*RECORDED, *SUMMARY)))
"""Properties that no cell gives: ids have a place of their own, the rest the service keeps."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)


class Cell(_Strict):
    """Where a value comes from: a column, a template of columns, or the mapping itself."""

    column: str | None = Field(None, description="The column, or `a.b` of a nested JSON object.")
    template: str | None = Field(
        None, description="Text with columns in it, as in `actor:{Name|slug}`; `{row}` is the row."
    )
    value: str | bool | int | float | None = Field(None, description="The same for every row.")
    terms: dict[str, str] = Field(
        {}, description="What a cell's text becomes; one that is not listed is rejected."
    )
    split: str | None = Field(None, description="What stands between the values of a list.")
    latitude: str | None = Field(
        None, description="Of a point: the column with its latitude, in degrees of WGS 84."
    )
    longitude: str | None = Field(None, description="The column with its longitude.")

    @model_validator(mode="after")
    def _one_of_three(self) -> Cell:
        texts = sum(one is not None for one in (self.column, self.template, self.value))
        if self.latitude is None and self.longitude is None:
            if texts != 1:
                raise ValueError("name one of column, template and value")
        elif texts or self.latitude is None or self.longitude is None:
            raise ValueError("a point has latitude and longitude, and nothing else")
        if self.terms and self.template is not None:
            raise ValueError("terms are for a column; what a template makes is taken as it is")
        return self

    @property
    def is_point(self) -> bool:
        """Whether it is a point and no text."""
        return self.latitude is not None


def _cell(given: Any) -> Any:
    if isinstance(given, bool):
        raise ValueError("to YAML this is true or false; a column of that name needs quotes")  # noqa: TRY004
    return {"column": given} if isinstance(given, str) else given


CellOrColumn = Annotated[Cell, BeforeValidator(_cell)]
"""A text alone is the name of a column."""


class SourceMapping(_Strict):
    """The source that every row cites."""

    id: str = Field(pattern=r"^source:[a-z0-9][a-z0-9._~+-]*$")
    title: str
    publisher: str | None = None
    url: str | None = None
    published_on: date
    reliability: Letter = Field(description="Letter of the Admiralty code.")
    reason: str = Field(description="Why this letter.")
    licence: str | None = None


class EntityMapping(_Strict):
    """An actor or region that a row brings in, or adds to; none where its id is empty."""

    label: Label
    id: CellOrColumn
    properties: dict[str, CellOrColumn] = {}

    @model_validator(mode="after")
    def _known(self) -> EntityMapping:
        node = NODE_BY_LABEL[self.label]
        declared = {one.name: one for one in node.properties if one.name not in _RESERVED}
        _all_known(self.label, self.properties, list(declared))
        for name, cell in self.properties.items():
            if (declared[name].type is Stored.POINT) is not cell.is_point:
                wanted = "a point" if declared[name].type is Stored.POINT else "no point"
                example = ", as in {latitude: lat, longitude: lon}" if not cell.is_point else ""
                raise ValueError(f"{name} is {wanted}{example}")
        return self


class AssertionMapping(_Strict):
    """How a row says it."""

    stance: CellOrColumn = Cell(value="AFFIRMS")
    explicit: CellOrColumn = Cell(value=True)
    credibility: CellOrColumn = Field(description="Number of the Admiralty code, 1 to 6.")
    asserted_on: CellOrColumn | None = Field(
        None, description="The day on which the source says so; that of publication if none."
    )
    key: CellOrColumn | None = Field(
        None,
        description="What the source calls the row, and no other row: the assertion's id is made "
        "of it. The row's place in the file if none, which changes when rows are put in.",
    )
    locator: CellOrColumn | None = Field(
        None, description="Where in the source: the key if none, or else the row's place."
    )
    summary: CellOrColumn = Field(description="What is said, in your own words.")
    speaker: CellOrColumn | None = Field(
        None, description="The id of the actor who says so, where the source only reports it."
    )
    properties: dict[str, CellOrColumn] = {}

    @model_validator(mode="after")
    def _known(self) -> AssertionMapping:
        own = (*_RESERVED, *AssertionMapping.model_fields)
        known = [one.name for one in ASSERTION.properties if one.name not in own]
        _all_known("Assertion", self.properties, known)
        return self


class RelationshipMapping(_Strict):
    """A relationship that a row tells of: for a year, for a period, or without a date."""

    type: Type
    start: CellOrColumn = Field(alias="from", description="The id of its source.")
    end: CellOrColumn = Field(alias="to", description="The id of its target.")
    year: CellOrColumn | None = Field(None, description="Consecutive years merge, gaps split.")
    last_year: int | None = Field(
        None, description="The data's last year: a series that reaches it is open."
    )
    valid_from: CellOrColumn | None = Field(
        None, description="2022, 2022-03 or 2022-03-01; unknown where empty."
    )
    valid_to: CellOrColumn | None = Field(
        None, description="The same; open where empty. A month or year is that in which it ended."
    )
    last_day: bool = Field(
        False, description="A day in valid_to is the last of the period, not the first after it."
    )
    properties: dict[str, CellOrColumn] = {}
    assertion: AssertionMapping

    @model_validator(mode="after")
    def _known(self) -> RelationshipMapping:
        if self.year is not None and (self.valid_from or self.valid_to):
            raise ValueError("give a year, or valid_from and valid_to")
        if (self.year is None) is not (self.last_year is None):
            raise ValueError("year and last_year go together")
        relationship = RELATIONSHIP_BY_TYPE[self.type]
        own = [one.name for one in relationship.properties]
        _all_known(self.type, self.properties, [*own, "note"])
        missing = [o.name for o in relationship.properties if o.required]
        missing = [name for name in missing if name not in self.properties]
        if missing:
            raise ValueError(f"{self.type} needs {', '.join(missing)}")
        return self


class EventMapping(_Strict):
    """An event that a row tells of; it takes place in a period, and a day is one as well."""

    id: CellOrColumn
    properties: dict[str, CellOrColumn]
    valid_from: CellOrColumn = Field(
        description="2022, 2022-03 or 2022-03-01; unknown where empty."
    )
    valid_to: CellOrColumn | None = Field(
        None, description="The same. If none, the day, month or year of valid_from."
    )
    last_day: bool = Field(
        True, description="A day in valid_to is the last of the period, not the first after it."
    )
    assertion: AssertionMapping

    @model_validator(mode="after")
    def _known(self) -> EventMapping:
        own = [one.name for one in EVENT.properties]
        own = [name for name in own if name not in (*_RESERVED, *(one.name for one in PERIOD))]
        _all_known(EVENT.label, self.properties, own)
        missing = [name for name in ("name", "kind") if name not in self.properties]
        if missing:
            raise ValueError(f"an event needs {', '.join(missing)}")
        return self


class TableMapping(_Strict):
    """What the rows of a table mean."""

    tag: str = Field(
        pattern=r"^[a-z0-9][a-z0-9-]*$", description="A short name that the ids of facts carry."
    )
    source: SourceMapping
    complete: bool = Field(
        False,
        description="The file is all that the source tells: what it tells no more is retracted.",
    )
    entities: list[EntityMapping] = []
    events: list[EventMapping] = []
    relationships: list[RelationshipMapping] = []

    @model_validator(mode="after")
    def _points_where_they_belong(self) -> TableMapping:
        cells = [
            *_cells(self.relationships),
            *_cells(self.events),
            *(cell for e in self.entities for cell in _cells(e.id)),
        ]
        if any(cell.is_point for cell in cells):
            raise ValueError("a point is a property of a region, and stands nowhere else")
        return self


def _cells(part: Any) -> Iterator[Cell]:
    """Every cell of a part of a mapping."""
    if isinstance(part, Cell):
        yield part
    elif isinstance(part, dict):
        for one in part.values():
            yield from _cells(one)
    elif isinstance(part, list):
        for one in part:
            yield from _cells(one)
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from _cells(getattr(part, name))


def _all_known(kind: str, given: dict[str, Cell], known: list[str]) -> None:
    unknown = [name for name in given if name not in known]
    if unknown:
        raise ValueError(f"{kind} has no property {unknown[0]}; it has {', '.join(known)}")


def mapping_of(file: Path) -> TableMapping:
    """The mapping in a file; MappingInvalid says where it is wrong and what is wanted."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileError(f"{file} cannot be read", hint="Name a mapping in YAML, UTF-8.") from error
    try:
        return TableMapping.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        raise MappingInvalid(f"{file.name} is no YAML: {error}", hint="Mend it there.") from error
    except ValidationError as error:
        first, *more = error.errors()
        place = ".".join(str(one) for one in first["loc"]) or "the mapping"
        told = first["msg"].removeprefix("Value error, ")
        others = f" (and {len(more)} more)" if more else ""
        raise MappingInvalid(
            f"{file.name}, {place}: {told}{others}",
            hint="docs/importing.md tells what a mapping holds; an editor can check it.",
            details={"faults": [f"{e['loc']}: {e['msg']}" for e in error.errors()]},
        ) from error


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a mapping, for editors."""
    made = TableMapping.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


Kind = Literal["csv", "jsonl"]
