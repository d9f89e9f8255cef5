"""The composition root: what is wired to what, readable from the top down."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import strawberry
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from marchland import __version__, questions
from marchland.api.hook import Engine, OperationHook
from marchland.api.http import Router, SecurityHeaders
from marchland.api.schema import strawberry_schema
from marchland.compile.roots import Schema, build_schema
from marchland.compile.selection import Limits
from marchland.errors import DatabaseError
from marchland.files import shipped
from marchland.settings import Settings
from marchland.statement import Run
from marchland.store import Database

GRAPHIQL = Path(__file__).parent / "api" / "static" / "graphiql"


def load_schema() -> Schema:
    """Everything that can be asked, with the questions that are shipped."""
    return build_schema(questions.load(shipped("cypher") / "questions"))


def engine_of(settings: Settings, run: Run, *, today: Callable[[], date] = date.today) -> Engine:
    """The engine that these settings describe."""
    limits = Limits(settings.max_depth, settings.max_fields, settings.max_rows)
    return Engine(load_schema(), run, limits=limits, today=today)


def graphql_schema(engine: Engine) -> strawberry.Schema:
    """The Strawberry schema that this engine answers."""
    return strawberry_schema(engine.schema, lambda: OperationHook(engine))


def create_app(settings: Settings, *, today: Callable[[], date] = date.today) -> FastAPI:
    """The service over the database that the settings name; it starts also while that is away."""
    database = Database.of(settings)
    engine = engine_of(settings, database.run, today=today)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        gc.collect()
        gc.freeze()
        yield
        await database.close()

    app = FastAPI(
        title="Marchland", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None
    )
    app.include_router(
        Router(graphql_schema(engine), path="/graphql", graphql_ide=None), include_in_schema=False
    )
    _add_pages(app, database)
    app.add_middleware(SecurityHeaders)
    return app


def _add_pages(app: FastAPI, database: Database) -> None:
    @app.get("/")
    async def home() -> Response:
        """Lead to where questions are asked."""
        return RedirectResponse("/graphiql/")

    @app.get("/health")
    async def health() -> Response:
        """Say whether the service and its database answer."""
        try:
            await database.check()
        except DatabaseError as error:
            return JSONResponse({"status": "down", "code": error.code}, error.status)
        return JSONResponse({"status": "ok", "version": __version__})

    if (GRAPHIQL / "index.html").exists():
        app.mount("/graphiql", StaticFiles(directory=GRAPHIQL, html=True))
    else:
        app.get("/graphiql/")(_not_built)


async def _not_built() -> Response:
    """Say why there is no GraphiQL, and what to do."""
    told = GRAPHIQL / "not-built.txt"
    reason = told.read_text("utf-8").splitlines()[0] if told.exists() else "it was never built"
    return HTMLResponse(
        "<h1>GraphiQL was not built</h1><p>The GraphQL endpoint itself is at /graphql.</p>"
        f"<p>Reason: {reason}</p><p>Build it with: uv sync --reinstall-package marchland</p>",
        status_code=503,
    )
