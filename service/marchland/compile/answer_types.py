"""The types of an answer to a sentence, and of the question files themselves."""

from __future__ import annotations

from collections.abc import Iterable

from marchland.compile.fields import AFTER, Argument, Field, Inline, ObjectType, Value
from marchland.model.terms import Terms
from marchland.questions import heard

MOST_ROWS = 1_000
STATE = Terms(
    "AnswerState",
    "What kind of answer it is; not to be taken for one another.",
    {
        heard.ANSWERED: "There are rows.",
        heard.NOBODY: "None: the graph holds all that could be so, and it was looked at.",
        heard.UNKNOWN: "No source says.",
        heard.NO_SUCH_THING: "The question is understood, but the graph knows no thing of that "
        "name.",
        heard.ASKS_BACK: "A name or the question may mean several things; see the candidates.",
        heard.NOT_UNDERSTOOD: "No question fits; see the closest.",
    },
)


def _plain(name: str, meaning: str, fields: dict[str, tuple[str, str]]) -> ObjectType:
    return ObjectType(
        name,
        meaning,
        {key: Field(key, type_, told, Value("")) for key, (type_, told) in fields.items()},
    )


_UNDERSTOOD = _plain(
    "Understood",
    "A piece of a sentence, and what it was taken to mean.",
    {
        "said": ("String!", "The words."),
        "means": ("String!", "A key, a date or a word of a phrase."),
    },
)
_CANDIDATE = _plain(
    "Candidate",
    "Something that a name in a sentence may mean.",
    {
        "said": ("String!", "The words."),
        "key": ("String!", "Its key; say it instead of the name."),
        "name": ("String!", "Its name."),
        "kind": ("String!", "What sort of thing it is."),
        "score": ("Float", "How well it fits; only the order means something."),
    },
)
_ANSWER_PARAMETER = _plain(
    "AnswerParameter",
    "What a parameter of a question was filled with.",
    {
        "name": ("String!", "The parameter."),
        "value": ("String!", "A key or a date."),
        "text": ("String!", "How a sentence says it."),
    },
)
_QUESTION_PARAMETER = _plain(
    "QuestionParameter",
    "What a question asks to be given.",
    {
        "name": ("String!", "Its name."),
        "type": ("String!", "A type of the graph's, or a scalar."),
        "meaning": ("String!", "What it means."),
    },
)
_QUESTION_COLUMN = _plain(
    "QuestionColumn",
    "What a question returns under one name.",
    {
        "name": ("String!", "Its name."),
        "type": ("String!", "Its GraphQL type."),
        "meaning": ("String!", "What it means."),
    },
)
_QUESTION_FILE = _plain(
    "QuestionFile",
    "A question that can be asked: a file.",
    {
        "name": ("String!", "The field of GraphQL's Query."),
        "summary": ("String!", "What it asks."),
        "file": ("String!", "The name of the file."),
        "row": ("String!", "The type of its rows."),
        "phrases": ("[String!]!", "How it may be said; parameters stand in braces."),
        "computed": ("Boolean!", "Its rows are inferred, not stated by a source."),
        "whole": ("Boolean!", "It reads the whole graph, which takes longer the larger that is."),
        "parameters": ("[QuestionParameter!]!", "What it asks to be given."),
        "columns": ("[QuestionColumn!]!", "What a row has."),
        "graphql": ("String!", "The operation that asks it for all it can tell."),
        "cypher": ("String!", "Its statement."),
    },
)
_PAGE = (
    Argument("first", "Int", f"How many rows, 1 to {MOST_ROWS}.", 25),
    AFTER,
)
_ROWS = _plain(
    "AnswerRowConnection",
    "A page of the rows of an answer.",
    {
        "edges": ("[AnswerRowEdge!]!", "The rows."),
        "pageInfo": ("PageInfo!", "Where the page lies."),
        "totalCount": ("Int!", "How many rows there are."),
    },
)
_ROW_EDGE = ObjectType(
    "AnswerRowEdge",
    "A row of an answer.",
    {
        "cursor": Field("cursor", "String!", "Where it stands.", Value("")),
        "node": Field("node", "AnswerRow!", "The row, of the question's type.", Inline("")),
    },
)
_ANSWER = ObjectType(
    "Answer",
    "What a sentence asks, how it was understood, and the answer with its evidence.",
    {
        one.name: one
        for one in (
            Field("state", "AnswerState!", "What kind of answer it is.", Value("")),
            Field("sentence", "String!", "The answer in words.", Value("")),
            Field("asOf", "Date!", "The date of it.", Value("")),
            Field("understood", "[Understood!]!", "What was said and taken to mean.", Value("")),
            Field(
                "readBy",
                "String",
                "The language model that chose the question; null: Marchland's own rules did.",
                Value(""),
            ),
            Field(
                "sure",
                "Boolean!",
                "Whether a phrase of the question fits; else what is nearest is answered, "
                "`understood` tells what was passed over and `closest` what else may be meant.",
                Value(""),
            ),
            Field("question", "QuestionFile", "The question; null: none fits.", Value("")),
            Field("phrase", "String", "The phrase of it that fits best.", Value("")),
            Field(
                "parameters", "[AnswerParameter!]!", "What its slots were filled with.", Value("")
            ),
            Field("rows", "AnswerRowConnection", "The rows; null: not asked.", Value(""), _PAGE),
            Field("candidates", "[Candidate!]!", "Where it asks back: all it may mean.", Value("")),
            Field("closest", "[String!]!", "Where none surely fits: what to ask.", Value("")),
            Field("graphql", "String", "The same as an operation, with keys filled in.", Value("")),
            Field("cypher", "String", "The statement of the question's file.", Value("")),
            Field(
                "link",
                "ID",
                "For `answer`: the question, its parameters and both clocks; the same rows later.",
                Value(""),
            ),
        )
    },
)


_SUPPOSED = _plain(
    "Supposed",
    "What is supposed in a what-if, as it was understood.",
    {
        "said": ("String!", "The sentence."),
        "told": ("String!", "How it was taken."),
        "understood": ("[Understood!]!", "What was said and taken to mean."),
        "changed": ("Int!", "How many it adds or ends; 0: it is so already, or was not."),
    },
)
_TOLD_ANSWER = _plain(
    "ToldAnswer",
    "An answer in words.",
    {
        "state": ("AnswerState!", "What kind of answer it is."),
        "sentence": ("String!", "The answer in words."),
        "totalCount": ("Int!", "How many rows there are."),
    },
)
_WHAT_IF_ROW = ObjectType(
    "WhatIfRow",
    "A row that one of the two answers has alone.",
    {
        "supposed": Field(
            "supposed",
            "Boolean!",
            "It rests on what is supposed; else it only comes or goes with it.",
            Value(""),
        ),
        "node": Field("node", "AnswerRow!", "The row, of the question's type.", Inline("")),
    },
)
_WHAT_IF = _plain(
    "WhatIf",
    "A question under a supposition: its answer before and after, and the rows that differ.",
    {
        "sentence": ("String!", "What would change, in words."),
        "asOf": ("Date!", "The date of both answers, and of what is supposed unless it says one."),
        "supposed": ("[Supposed!]!", "What is supposed."),
        "understood": ("[Understood!]!", "What of the question was said and taken to mean."),
        "question": ("String!", "The name of the question."),
        "before": ("ToldAnswer!", "The answer as the graph has it."),
        "after": ("ToldAnswer!", "The answer under the supposition."),
        "gained": ("[WhatIfRow!]!", "The rows that come."),
        "lost": ("[WhatIfRow!]!", "The rows that go."),
        "cutShort": ("Boolean!", f"Only the first {MOST_ROWS} rows of each were compared."),
    },
)


def types() -> Iterable[ObjectType]:
    """All of them, whatever questions there are."""
    return (
        _UNDERSTOOD,
        _CANDIDATE,
        _ANSWER_PARAMETER,
        _QUESTION_PARAMETER,
        _QUESTION_COLUMN,
        _QUESTION_FILE,
        _ROWS,
        _ROW_EDGE,
        _ANSWER,
        _SUPPOSED,
        _TOLD_ANSWER,
        _WHAT_IF_ROW,
        _WHAT_IF,
    )
