"""Documents compiled without a database, and texts that would break out of a statement."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping
from typing import Any

from graphql import GraphQLSchema, parse, validate
from hypothesis import strategies as st

from marchland.api.schema import strawberry_schema
from marchland.app import load_schema
from marchland.compile.operation import compile_operation
from marchland.compile.roots import Schema
from marchland.compile.selection import Limits
from marchland.questions.heard import Heard, Said
from marchland.statement import Statement
from tests.support.plain_ids import opaque

TODAY = datetime.date(2026, 11, 23)
HOSTILE = (
    "'",
    '"',
    "`",
    "\\",
    "\\'",
    "$p0",
    "$open",
    "{n}",
    "{v}.id",
    "}) DETACH DELETE n //",
    "x' OR 1=1 RETURN n//",
    "/* */ x",
    "// x",
    "\u0027x\u2019",
    "a\nb\u2028c",
    "x\x00y",
    "سوريا",
    "Ａｃｔｏｒ",
    "🛰 x",
    "x" * 190,
)
hostile = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=30),
    st.tuples(st.sampled_from(HOSTILE), st.text(max_size=10)).map("".join),
)
worded = hostile.map(lambda text: f"w{text}"[:190])
"""Texts with a word in them: of others the service says that there is nothing to look for."""
names = st.from_regex(r"\A[A-Za-z_][A-Za-z0-9_]{0,12}\Z").filter(lambda n: not n.startswith("__"))


@functools.cache
def schemas() -> tuple[Schema, GraphQLSchema]:
    """The service's schema, and the same as clients see it."""
    schema = load_schema()
    return schema, strawberry_schema(schema)._schema


def statement(
    document: str,
    variables: dict[str, Any] | None = None,
    heard: Mapping[Said, Heard] | None = None,
) -> Statement:
    """The statement of a valid document; what its sentences were heard as."""
    schema, graphql = schemas()
    parsed = parse(document)
    assert validate(graphql, parsed) == []
    compiled = compile_operation(
        schema, graphql, parsed, None, variables, today=TODAY, limits=Limits(), heard=heard
    )
    assert compiled.statement is not None
    return compiled.statement


def text(document: str, variables: dict[str, Any] | None = None) -> str:
    """The text of a valid document's statement."""
    return statement(document, variables).text


def cursor(place: str, key: str) -> str:
    """A cursor in the documented form."""
    return opaque("c1", place, key)
