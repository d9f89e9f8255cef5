"""The root fields in the schema: lookups, lists, search, traversal and questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from marchland import questions
from marchland.compile import answer_types, answers
from marchland.compile.catalogue import (
    INTERFACES,
    POSSIBLE,
    TYPES,
    Catalogue,
    connection_types,
    list_arguments,
)
from marchland.compile.fields import (
    AFTER,
    CLOCKS,
    FIRST,
    Argument,
    Column,
    Derived,
    Field,
    Inline,
    ObjectType,
    Value,
)
from marchland.compile.inputs import COMPARISONS, DIRECTION, LENS, LISTINGS
from marchland.errors import QuestionInvalid
from marchland.model import terms, vocabulary
from marchland.model.declare import Node
from marchland.questions import STANDARD, Question
from marchland.questions.document import argument_type
from marchland.questions.question import EVIDENCE_COLUMN


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
    suppositions: tuple[Question, ...] = field(default=())

    def question(self, name: str | None) -> Question | None:
        """The question of a name; None where there is none."""
        return next((one for one in self.questions if one.name == name), None)


_TEXT = Argument("text", "String!", "A name or part of one; misspellings are forgiven.")
_OF_TYPES = Argument("types", "[RelationshipType!]", "Of these types; all if none.")
_ID = "A key, as in 'actor:hezbollah', or an id."


def build_schema(
    questions: Iterable[Question] = (), suppositions: Iterable[Question] = ()
) -> Schema:
    """All types and root fields, with those of the questions; what a what-if may suppose."""
    asked = tuple(questions)
    if problems := [told for question in asked for told in _type_problems(question)]:
        raise QuestionInvalid(
            "\n".join(problems),
            hint="The types are those of docs/schema.graphql.",
            details={"problems": problems},
        )
    rows = {question.row: _row_type(question) for question in asked}
    changes = {one.name: one for one in connection_types("Change")}
    told = {one.name: one for one in answer_types.types()}
    listings = LISTINGS.values()
    catalogue = Catalogue(
        TYPES | answers.TYPES | changes | told | rows,
        INTERFACES | {_ANSWER_ROW.name: _ANSWER_ROW},
        POSSIBLE | {_ANSWER_ROW.name: tuple(rows)},
        (*COMPARISONS, LENS, answers.SPAN, *(one for ls in listings for one in ls.inputs)),
        (
            DIRECTION,
            answer_types.STATE,
            *answers.TERMS,
            *(one for ls in listings for one in ls.terms),
        ),
    )
    roots = [
        *_node_roots(),
        *(_lookup_root(node) for node in vocabulary.ENTITIES),
        *(_list_root(node) for node in vocabulary.NODES),
        *_traversal_roots(),
        *(_question_root(question) for question in asked),
        *_answer_roots(),
    ]
    return Schema(catalogue, {root.field.name: root for root in roots}, asked, tuple(suppositions))


def _node_roots() -> Iterable[Root]:
    told = "The node that an id stands for, under the clocks that the id carries; null if gone."
    one = Argument("id", "ID!", "Its id from an earlier answer.")
    yield Root(Field("node", "Node", told, Inline("Node"), (one,)), "node")
    several = Argument("ids", "[ID!]!", "Their ids from earlier answers.")
    told = "The nodes that ids stand for, in the order of the ids."
    yield Root(Field("nodes", "[Node]!", told, Inline("Node"), (several,)), "nodes")
    told = "With knownAt at or before it, relationships and assertions never change."
    yield Root(Field("watermark", "DateTime", told, Value("")), "watermark")


def _lookup_root(node: Node) -> Root:
    arguments = (
        Argument("key", "String", f"Its key, as in '{node.prefix}:…'."),
        Argument("id", "ID", "Its id from an earlier answer; brings its clocks along."),
        Argument("name", "String", "Its name or an alias, exactly but for upper and lower case."),
        *CLOCKS,
    )
    kind = node.label
    meaning = f"One {kind.lower()}, by exactly one of key, id and name."
    return Root(Field(kind.lower(), kind, meaning, Inline(kind), arguments), "lookup", kind)


def _list_root(node: Node) -> Root:
    connection = f"{node.label}Connection"
    arguments = list_arguments(node.label)
    return Root(
        Field(node.plural, f"{connection}!", node.meaning, Inline(connection), arguments),
        "list",
        node.label,
    )


def _traversal_roots() -> Iterable[Root]:
    first = Argument("first", "Int", "How many, 1 to 1000.", 10)
    told = "Actors, regions and events by name or alias, best first."
    arguments: tuple[Argument, ...] = (_TEXT, first, *CLOCKS)
    yield Root(Field("search", "[SearchHit!]!", told, Inline("SearchHit"), arguments), "search")
    connection = "RelationshipConnection"
    told = "Relationships of all types, or of some."
    arguments = list_arguments("Relationship", _OF_TYPES)
    yield Root(
        Field("relationships", f"{connection}!", told, Inline(connection), arguments),
        "relationships",
    )
    told = "What lies around some nodes, for a graph to be drawn of, in one call."
    arguments = (
        Argument("ids", "[String!]!", f"Keys or ids of the nodes, {answers.MOST_IDS} at most."),
        _OF_TYPES,
        Argument("hops", "Int", f"How many steps, 1 to {answers.MOST_HOPS}.", 1),
        Argument("limit", "Int", "How many relationships of each node, 1 to 1000.", 50),
        *CLOCKS,
    )
    kind = "Neighbourhood"
    yield Root(Field("neighbourhood", f"{kind}!", told, Inline(kind), arguments), "neighbourhood")
    yield Root(Field("paths", "[Path!]!", _PATHS, Inline("Path"), _path_arguments()), "paths")
    told = "What began, ended or changed hands after the one date, up to the other."
    arguments = (
        Argument("from", "Date!", "After this day."),
        Argument("to", "Date!", "Up to this day, as of which everything is seen."),
        _OF_TYPES,
        Argument("about", "[String!]", "Only what has one of these at an end; keys or ids."),
        FIRST,
        AFTER,
        *CLOCKS[1:],
    )
    connection = "ChangeConnection"
    yield Root(Field("changes", f"{connection}!", told, Inline(connection), arguments), "changes")


_PATHS = "Ways from one node to another whose relationships all hold at one time."


def _path_arguments() -> tuple[Argument, ...]:
    longest, most = answers.LONGEST_PATH, answers.MOST_PATHS
    return (
        Argument("from", "String!", f"Where to start. {_ID}"),
        Argument("to", "String!", f"Where to end. {_ID}"),
        _OF_TYPES,
        Argument("direction", "PathDirection", "Which way; either if none."),
        Argument("mode", "PathMode", "Which paths; the shortest if none."),
        Argument("maxHops", "Int", f"How many relationships, 1 to {longest}.", 4),
        Argument("limit", "Int", f"How many paths, 1 to {most}.", 10),
        Argument("during", "Span", "At some time in this span, instead of at asOf."),
        *CLOCKS,
    )


_SCALARS = {"ID", "String", "Int", "Float", "Boolean", "Date", "DateTime"}
_ENUMS = {one.name for one in terms.ALL}


_KNOWN = (
    TYPES.keys() | INTERFACES.keys() | _SCALARS | _ENUMS | {term.name for term in answers.TERMS}
)


def _type_problems(question: Question) -> Iterable[str]:
    """What a question names that there is not: a type, a field, a row that is one already."""
    typed: tuple[questions.Parameter | questions.Column, ...] = (
        *question.parameters,
        *question.own,
    )
    for one in typed:
        place = question.place(one.name)
        if one.type.strip("[]!") not in _KNOWN:
            yield f"{place}: {one.name} is of the type {one.type}, which there is not"
        elif isinstance(one, questions.Column) and one.of and not _is_field(question, one.of):
            yield f"{place}: {one.name} is derived from no field {one.of}"
    if question.row in _KNOWN:
        yield f"{question.place('row')}: the row {question.row} is a type already"


def _is_field(question: Question, of: str) -> bool:
    source, _, name = of.partition(".")
    held = next(column.item for column in question.columns if column.name == source)
    return held in TYPES and name in TYPES[held].fields


def _row_type(question: Question) -> ObjectType:
    return ObjectType(
        question.row,
        f"A row of the answer to: {question.summary}",
        {
            column.name: Field(column.name, column.type, column.meaning, _column(question, column))
            for column in question.columns
        },
        ("AnswerRow",),
    )


_ANSWER_ROW = ObjectType(
    "AnswerRow",
    "A row of the answer to a question: what it rests on, and what that says of it.",
    {
        column.name: Field(
            column.name,
            column.type,
            column.meaning,
            Column(column.name, "Relationship", many=True) if column.many else Column(column.name),
        )
        for column in (EVIDENCE_COLUMN, *STANDARD)
    },
)


def _column(question: Question, column: questions.Column) -> Column | Derived | Value:
    known = TYPES | INTERFACES
    if not column.of and column.item in ("Date", "DateTime"):
        held = f"{{v}}.{column.name}"
        return Value(f"[day IN {held} | toString(day)]" if column.many else f"toString({held})")
    if not column.of:
        return Column(column.name, column.item if column.item in known else None, column.many)
    source, _, name = column.of.partition(".")
    held = next(c.item for c in question.columns if c.name == source)
    otherwise = "'UNKNOWN'" if column.item == "Standing" else "null"
    return Derived(source, held, name, otherwise)


def _answer_roots() -> Iterable[Root]:
    sentence = Argument("question", "String!", "A question in plain English.")
    told = "The answer to a question in plain words, with how it was understood."
    yield Root(Field("ask", "Answer!", told, Inline("Answer"), (sentence, *CLOCKS)), "ask")
    told = "A question answered before and after what is supposed, of which nothing is kept."
    supposed = Argument("suppose", "[String!]!", "Changes in plain English, as in 'A takes B'.")
    arguments = (sentence, supposed, *CLOCKS)
    yield Root(Field("whatIf", "WhatIf!", told, Inline("WhatIf"), arguments), "whatIf")
    link = Argument("link", "ID!", "The `link` of an answer.")
    told = "An answer as it was: the question, its parameters and both clocks are in the link."
    yield Root(Field("answer", "Answer!", told, Inline("Answer"), (link,)), "answer")
    told = "The questions that can be asked: a file each."
    yield Root(Field("questions", "[QuestionFile!]!", told, Inline("QuestionFile")), "questions")


_PAGE = (
    Argument("first", "Int", "How many rows, 1 to 1000.", 200),
    Argument("offset", "Int", "How many rows to leave out before them.", 0),
)


_WHOLE = "It reads the whole graph, and takes longer the larger that is."


def _question_root(question: Question) -> Root:
    arguments = tuple(
        Argument(parameter.name, argument_type(parameter), parameter.meaning)
        for parameter in question.parameters
    )
    return Root(
        Field(
            question.name,
            f"[{question.row}!]",
            f"{question.summary} {_WHOLE}" if question.whole else question.summary,
            Inline(question.row),
            (*arguments, *_PAGE, *CLOCKS),
        ),
        "question",
        question=question,
    )
