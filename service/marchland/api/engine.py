"""One operation: compile it, run its one statement, shape the rows; no resolver per field."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from graphql import (
    DefinitionNode,
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)

from marchland.api import explain
from marchland.api.documents import KEPT_SIZE, Documents
from marchland.api.explain import Explanation, Plan, Plans, stage
from marchland.api.hearing import hear, hear_supposing
from marchland.api.keeping import kept
from marchland.api.model_reading import Consultation, Model
from marchland.api.naming import LookUp, Names
from marchland.api.planning import Planning
from marchland.api.response import refused, whole
from marchland.compile.operation import (
    SPOKEN,
    BadVariables,
    Compiled,
    Finish,
    as_built,
    compile_operation,
    introspects,
    sentences,
)
from marchland.compile.roots import Schema
from marchland.compile.selection import Limits
from marchland.errors import ExplainNotAllowed, MarchlandError, WhatIfNotAllowed
from marchland.questions.heard import Heard, Said
from marchland.statement import Row, Run, Statement, Told


@dataclass(frozen=True, slots=True)
class Request:
    """What an operation is asked with; the same again needs no compiling."""

    text: str
    operation_name: str | None
    variables: str
    today: date
    document: DocumentNode = field(compare=False)
    graphql: GraphQLSchema = field(compare=False)
    heard: tuple[tuple[Said, Heard], ...] = ()
    """For each sentence that it asks, how that was understood."""


def _size(request: Request) -> int:
    return len(request.text) + len(request.variables)


_COMPILED = 1_000
"""Operations, with their values, that are kept compiled."""

Hypothetical = Callable[[], AbstractAsyncContextManager[Run]]
"""Opens a transaction that is never kept: what is written in it is read in it alone."""

RunTold = Callable[[Statement], Awaitable[Told]]
"""Runs statements as ``Run`` does, and tells the version of the graph."""


class Engine:
    """Answers operations of a schema out of whatever ``run`` asks."""

    def __init__(
        self,
        schema: Schema,
        run: Run,
        *,
        limits: Limits | None = None,
        today: Callable[[], date] = date.today,
        planning: Planning | None = None,
        told: RunTold | None = None,
        plans: Plans | None = None,
        explains: str = "off",
        model: Model | None = None,
        hypothetical: Hypothetical | None = None,
    ) -> None:
        self.schema = schema
        self._run = run
        self._limits = limits or Limits()
        self._today = today
        self._planning = planning or Planning()
        self._told = told
        self._names = Names(self._planned_told)
        self._plans = plans
        self._explains = explains
        self._model = model
        self._hypothetical = hypothetical
        self._supposing_alone = asyncio.Lock()
        self.documents = Documents()
        self._compiled = kept(self._compile, _COMPILED, size=_size, most=KEPT_SIZE)

    def _compile(self, request: Request) -> Compiled:
        return compile_operation(
            self.schema,
            request.graphql,
            request.document,
            request.operation_name,
            json.loads(request.variables),
            today=request.today,
            limits=self._limits,
            heard=dict(request.heard),
        )

    async def _heard(self, request: Request, used: list[LookUp] | None) -> Request:
        """The same request with its sentences understood; most ask none.

        With ``used`` names may be read as they were looked up before; then that is noted there.
        """
        if not any(name in request.text for name in SPOKEN):
            return request
        asked = sentences(
            request.graphql,
            request.document,
            request.operation_name,
            json.loads(request.variables),
            limits=self._limits,
        )
        model = Consultation(self._model) if self._model else None
        heard = [(said, await self._hear(said, request.today, model, used)) for said in asked]
        return replace(request, heard=tuple(heard))

    async def _hear(
        self, said: Said, today: date, model: Consultation | None, used: list[LookUp] | None
    ) -> Heard:
        day, fresh = said.day or today, self._names.fresh
        if said.supposing:
            return await hear_supposing(said, self.schema, fresh, day, model)
        if used is not None and model is None:
            here: list[LookUp] = []
            heard = await hear(said.sentence, self.schema.questions, self._names.kept(here), day)
            if heard.question or not here:
                used += here
                return heard
        return await hear(said.sentence, self.schema.questions, fresh, day, model)

    async def _planned(self, statement: Statement) -> list[Row]:
        return (await self._planned_told(statement)).rows

    async def _planned_told(self, statement: Statement) -> Told:
        async def run() -> Told:
            if self._told is None:
                return Told(await self._run(statement), None)
            return await self._told(statement)

        return await self._planning.run(statement.text, run)

    def explanation(self, mode: str | None) -> Explanation | None:
        """What a request with this ``marchland-explain`` is shown; an InputError if it may not."""
        return explain.asked(mode, self._explains)

    async def answer(
        self,
        graphql: GraphQLSchema,
        document: DocumentNode,
        operation_name: str | None,
        variables: Mapping[str, Any] | None,
        text: str,
        explanation: Explanation | None = None,
        finish: Finish = as_built,
    ) -> ExecutionResult:
        """The response to one operation of a valid document, whose text is given beside it.

        ``finish`` is given the value of each root field out of the graph before the next is built.
        """
        values = json.dumps(dict(variables or {}))
        request = Request(text, operation_name, values, self._today(), document, graphql)
        try:
            compiled, rows = await self._found(request, explanation)
        except BadVariables as error:
            return ExecutionResult(None, refused(error.errors))
        except GraphQLError as error:
            return ExecutionResult(None, refused([error]))
        except MarchlandError as error:
            return ExecutionResult(None, [whole(error)])
        with stage(explanation, "shape"):
            nodes = [n for one, _, _ in compiled.roots if introspects(one) for n in one.nodes]
            introspected = _introspect(graphql, document, operation_name, variables, nodes)
            answered = compiled.answer(rows, introspected, finish)
        return ExecutionResult(answered.data, answered.errors or None)

    async def _found(
        self, request: Request, explanation: Explanation | None
    ) -> tuple[Compiled, list[Row]]:
        """An operation compiled, and its rows.

        Names are read as they were kept first, and anew where the graph says something else by now.
        """
        used: list[LookUp] | None = [] if explanation is None else None
        while True:
            with stage(explanation, "understand"):
                heard = await self._heard(request, used)
            with stage(explanation, "compile"):
                compiled = self._compiled(heard)
            with stage(explanation, "run"):
                rows, version = await self._rows(compiled, explanation)
            if not used or await self._names.hold(used, version):
                return compiled, rows
            used = None

    async def plan(
        self,
        graphql: GraphQLSchema,
        text: str,
        variables: Mapping[str, Any],
        *,
        heard: Heard | None = None,
        run: bool = True,
    ) -> None:
        """Have the database plan the one operation of a valid document, and keep no answer.

        ``heard`` is what its sentences ask. Without ``run`` its statement is not run: a good part
        of planning is done by then. Raises what refuses it, a GraphQLError or MarchlandError.
        """
        document = self.documents.parse(text)
        asked = Request(text, None, json.dumps(dict(variables)), self._today(), document, graphql)
        if heard is not None:
            said = sentences(graphql, document, None, variables, limits=self._limits)
            asked = replace(asked, heard=tuple((one, heard) for one in said))
        statement = self._compile(asked).statement
        if statement is None:
            return
        if run:
            await self._planned(statement)
        else:
            await self._explained(statement)

    async def _rows(self, compiled: Compiled, explanation: Explanation | None) -> Told:
        statement = compiled.statement
        if statement is None:
            return Told([], None)
        if compiled.supposed:
            if explanation is not None:
                raise ExplainNotAllowed("a what-if is not explained", hint="Ask its question.")
            return Told(await self._supposing(statement, compiled.supposed), None)
        if explanation is not None:
            return Told(await self._rows_explained(statement, explanation), None)
        return await self._names.run(statement)

    async def _supposing(self, asked: Statement, supposed: Sequence[Statement]) -> list[Row]:
        """One row of the answer before, how much each supposition changed, the answer after."""
        if self._hypothetical is None:
            raise WhatIfNotAllowed(
                "this service answers no what-if", hint="MARCHLAND_WHAT_IF has it off."
            )
        # They write under the same keys, so that two at once could only wait for each other.
        async with self._supposing_alone, self._hypothetical() as run:
            before, *changed, after = [
                await self._planning.run(one.text, partial(run, one))
                for one in (asked, *supposed, asked)
            ]
        counts = [rows[0][0] if rows else 0 for rows in changed]
        return [[[before[0][0], counts, after[0][0]]]]

    def _telling(self) -> Plans:
        if self._plans is None:
            raise ExplainNotAllowed("whoever runs the statements here tells no plans")
        return self._plans

    async def _explained(self, statement: Statement) -> Plan:
        plans = self._telling()
        text = f"EXPLAIN {statement.text}"
        return await self._planning.run(text, lambda: plans.explain(statement))

    async def _rows_explained(self, statement: Statement, explanation: Explanation) -> list[Row]:
        plans = self._telling()
        explanation.statement = statement
        if explanation.mode == "profile":
            # The database plans a profiled statement apart from the plain one.
            rows, explanation.plan = await self._planning.run(
                f"PROFILE {statement.text}", lambda: plans.run_profiled(statement)
            )
            return rows
        rows = await self._planning.run(statement.text, lambda: self._run(statement))
        explanation.plan = await self._explained(statement)
        return rows


def _introspect(
    graphql: GraphQLSchema,
    document: DocumentNode,
    operation_name: str | None,
    variables: Mapping[str, Any] | None,
    nodes: list[FieldNode],
) -> Mapping[str, Any]:
    """What the operation asks about the schema itself, and nothing else, by graphql-core."""
    if not nodes:
        return {}
    asked = SelectionSetNode(selections=tuple(nodes))
    result = execute_sync(
        graphql,
        DocumentNode(definitions=tuple(_asking(node, asked) for node in document.definitions)),
        variable_values=dict(variables or {}),
        operation_name=operation_name,
    )
    return result.data or {}


def _asking(node: DefinitionNode, selection: SelectionSetNode) -> DefinitionNode:
    if not isinstance(node, OperationDefinitionNode):
        return node
    return OperationDefinitionNode(
        operation=node.operation,
        name=node.name,
        variable_definitions=node.variable_definitions,
        directives=node.directives,
        selection_set=selection,
    )
