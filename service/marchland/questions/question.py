"""One question: its words, its parameters, its columns, its Cypher."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from marchland.model import vocabulary

NAMED = "Named"
"""Stands for the labels of everything that has a name."""
ENTITIES = frozenset(node.label for node in vocabulary.ENTITIES)
SLOT = re.compile(r"\{(\w+)\}")
"""A parameter, or a column, in a phrase or in a row's sentence."""
EVIDENCE = "evidence"
"""The column that holds the relationships a row rests on."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question asks to be given; an entity type means a key, a global id or a name."""

    name: str
    type: str
    meaning: str

    @property
    def entity(self) -> str | None:
        """The label that it names, ``Named`` for any of them; None where it is no entity."""
        bare = self.type.rstrip("!")
        return bare if bare == NAMED or bare in vocabulary.NODE_BY_LABEL else None

    @property
    def labels(self) -> frozenset[str]:
        """The labels that a name in it may be of; none where it is no entity with a name."""
        return ENTITIES if self.entity == NAMED else ENTITIES & {self.entity}


@dataclass(frozen=True, slots=True)
class Column:
    """What a question returns under one name."""

    name: str
    type: str
    meaning: str
    of: str = ""
    """``column.field`` where it is derived: a field of a relationship that another column holds."""

    @property
    def item(self) -> str:
        """The type's name without list and null marks."""
        return self.type.strip("[]!")

    @property
    def many(self) -> bool:
        """Whether the column is a list."""
        return self.type.startswith("[")


def fill(phrase: str, slots: Mapping[str, str]) -> str:
    """A phrase with what stands in its slots."""
    return SLOT.sub(lambda found: slots.get(found[1], found[0]), phrase)


EVIDENCE_COLUMN = Column(
    EVIDENCE, "[Relationship!]!", "The statements that the row rests on, the leading ones first."
)
STANDARD = (
    Column("admiralty", "String", "The weakest Admiralty pair among the evidence."),
    Column("confidence", "Float", "The number of that pair; it sorts and filters only."),
    Column("holdsFrom", "Date", "From when all the evidence holds; null: not known."),
    Column("holdsTo", "Date", "When it no longer all holds; null: open."),
    Column("disputed", "Boolean", "Some of the evidence is both affirmed and denied."),
    Column("standing", "Standing!", "The weakest standing, of borders and parts only if alone."),
    Column("lastAssertedOn", "Date", "Since when no source affirms all that sets the standing."),
    Column("firstAssertedOn", "Date", "From when sources affirm all that sets the standing."),
    Column("origins", "Int", "The least number of independent origins of what sets the standing."),
)
"""The columns that every question has without declaring them; its own of the same name wins."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its words, its parameters, its columns, its Cypher."""

    name: str
    row: str
    summary: str
    phrases: tuple[str, ...]
    told: str
    """How one row reads in a sentence; it names columns and parameters in braces."""
    none: str
    """The sentence where there is no row; it names parameters in braces."""
    whole: bool
    """Whether it reads the whole graph rather than what lies around an entity."""
    computed: bool
    """Whether its rows are inferred, not stated by a source."""
    complete: bool
    """Whether the graph holds all that it is about, so that no row means that there is none."""
    parameters: tuple[Parameter, ...]
    own: tuple[Column, ...]
    """The columns that the statement returns or that derive from one of those."""
    text: str
    file: str
    example: str = ""
    """A sentence that asks it, with its date."""
    begins: int = 1
    """The line of the file on which the statement begins."""
    lines: tuple[tuple[str, int], ...] = ()
    """The line of the file on which each entry of the header stands, by its key."""

    def place(self, key: str) -> str:
        """The file, and the line on which the header says this."""
        return f"{self.file}:{dict(self.lines).get(key, 1)}"

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns of a row: its own, then the standard ones it does not declare itself."""
        declared = {column.name for column in self.own}
        return self.own + tuple(one for one in STANDARD if one.name not in declared)

    @property
    def derived(self) -> tuple[Column, ...]:
        """The standard columns that the service derives from the evidence."""
        declared = {column.name for column in self.own}
        return tuple(one for one in STANDARD if one.name not in declared)
