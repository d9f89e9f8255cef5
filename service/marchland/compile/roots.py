"""The root fields in the schema: lookups, lists, search and questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from marchland import questions
from marchland.compile.catalogue import INTERFACES, POSSIBLE, TYPES, Catalogue
from marchland.compile.fields import (
    AFTER,
    AS_OF,
    FIRST,
    Argument,
    Column,
    Derived,
    Field,
    Inline,
    ObjectType,
    Value,
)
from marchland.errors import (
    QuestionInvalid,
)
from marchland.model import vocabulary
from marchland.model.declare import Node
from marchland.questions import Question


@dataclass(frozen=True, slots=True)
class Root:
    """A root field in the schema, and how it becomes Cypher."""

    field: Field
    kind: str
    label: str = ""
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Schema:
    """Everything that can be asked: the types and the root fields."""

    catalogue: Catalogue
    roots: dict[str, Root]
    questions: tuple[Question, ...] = field(default=())


_SEARCH_HIT = ObjectType(
    "SearchHit",
    "Something whose name or alias is like the text.",
    {
        "score": Field(
            "score", "Float!", "How alike; only the order means something.", Value("{s}")
        ),
        "node": Field("node", "Named!", "What was found.", Inline("Named")),
    },
)
_TEXT = Argument("text", "String!", "A name or part of one; misspellings are forgiven.")


def build_schema(questions: Iterable[Question] = ()) -> Schema:
    """All types and root fields, with those of the questions."""
    asked = tuple(questions)
    rows = {question.row: _row_type(question) for question in asked}
    catalogue = Catalogue(TYPES | {"SearchHit": _SEARCH_HIT} | rows, INTERFACES, POSSIBLE)
    roots = [
        *(_lookup_root(node) for node in vocabulary.ENTITIES),
        *(_list_root(node) for node in (*vocabulary.ENTITIES, vocabulary.SOURCE)),
        Root(
            Field(
                "search",
                "[SearchHit!]!",
                "Actors, regions and events by name or alias, best first.",
                Inline("SearchHit"),
                (_TEXT, Argument("first", "Int", FIRST.meaning, 10), AS_OF),
            ),
            "search",
        ),
        *(_question_root(question) for question in asked),
    ]
    return Schema(catalogue, {root.field.name: root for root in roots}, asked)


def _lookup_root(node: Node) -> Root:
    arguments = (
        Argument("key", "String", f"Its key, as in '{node.prefix}:…'."),
        Argument("id", "ID", "Its id from an earlier answer; brings its date along."),
        Argument("name", "String", "Its name or an alias, exactly but for upper and lower case."),
        AS_OF,
    )
    kind = node.label
    meaning = f"One {kind.lower()}, by exactly one of key, id and name."
    return Root(Field(kind.lower(), kind, meaning, Inline(kind), arguments), "lookup", kind)


def _list_root(node: Node) -> Root:
    kind = node.property("kind")
    terms = kind.terms if kind else None
    chosen = (Argument("kind", terms.name, "Only of this kind."),) if terms else ()
    return Root(
        Field(
            node.plural,
            f"{node.label}Connection!",
            node.meaning,
            Inline(f"{node.label}Connection"),
            (FIRST, AFTER, *chosen, AS_OF),
        ),
        "list",
        node.label,
    )


def _row_type(question: Question) -> ObjectType:
    return ObjectType(
        question.row,
        f"A row of the answer to: {question.summary}",
        {
            column.name: Field(column.name, column.type, column.meaning, _column(question, column))
            for column in question.columns
        },
    )


def _column(question: Question, column: questions.Column) -> Column | Derived:
    known = TYPES | INTERFACES
    if not column.of:
        return Column(column.name, column.item if column.item in known else None, column.many)
    source, _, name = column.of.partition(".")
    held = next(c.item for c in question.columns if c.name == source)
    if held not in TYPES or name not in TYPES[held].fields:
        raise QuestionInvalid(
            f"{question.file}: {column.name} is derived from no field {column.of}"
        )
    otherwise = "'UNKNOWN'" if column.item == "Standing" else "null"
    return Derived(source, held, name, otherwise)


def _question_root(question: Question) -> Root:
    arguments = tuple(
        Argument(
            parameter.name,
            "String!" if entity_of(parameter.type) else parameter.type,
            parameter.meaning,
        )
        for parameter in question.parameters
    )
    return Root(
        Field(
            question.name,
            f"[{question.row}!]",
            question.summary,
            Inline(question.row),
            (*arguments, AS_OF),
        ),
        "question",
        question=question,
    )


def entity_of(type_name: str) -> str | None:
    """The label that a parameter's type names, if it names one."""
    bare = type_name.rstrip("!")
    return bare if bare in vocabulary.NODE_BY_LABEL else None
