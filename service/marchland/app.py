"""The composition root: what is wired to what, readable from the top down."""

from __future__ import annotations

import asyncio
import gc
import html
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext, suppress
from datetime import date
from itertools import chain
from pathlib import Path

import strawberry
from fastapi import FastAPI
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from marchland import __version__, questions
from marchland.api.direct import Direct
from marchland.api.engine import Engine, Hypothetical, RunTold
from marchland.api.explain import Plans
from marchland.api.hook import OperationHook
from marchland.api.http import Router, SecurityHeaders
from marchland.api.model_reading import Model
from marchland.api.packed import PackedFiles
from marchland.api.planning import Planning
from marchland.api.schema import strawberry_schema
from marchland.api.warming import asked_by_page, otherwise, questions_asked, warm
from marchland.compile.roots import Schema, build_schema
from marchland.compile.selection import Limits
from marchland.errors import DatabaseError
from marchland.files import shipped
from marchland.settings import Settings
from marchland.statement import Run
from marchland.store import Database

STATIC = Path(__file__).parent / "api" / "static"
BROWSER = STATIC / "browser"
GRAPHIQL = STATIC / "graphiql"


def load_schema(own: Path | None = None) -> Schema:
    """Everything that can be asked, with the questions that are shipped and those of a folder."""
    folders = [shipped("cypher") / "questions", *([own] if own else [])]
    supposed = questions.load_suppositions(shipped("cypher") / "suppositions")
    return build_schema(questions.load(*folders), supposed)


def engine_of(
    settings: Settings,
    run: Run,
    *,
    told: RunTold | None = None,
    plans: Plans | None = None,
    hypothetical: Hypothetical | None = None,
    today: Callable[[], date] = date.today,
) -> Engine:
    """The engine that these settings describe; without plans no answer is explained.

    Without ``hypothetical`` no what-if is answered, without ``told`` no look-up of names is kept.
    """
    return Engine(
        load_schema(settings.questions),
        run,
        limits=Limits(settings.max_depth, settings.max_fields, settings.max_rows),
        today=today,
        planning=Planning(settings.planning),
        told=told,
        plans=plans,
        explains=settings.explain,
        model=_model(settings),
        hypothetical=hypothetical if settings.what_if else None,
    )


def _model(settings: Settings) -> Model | None:
    if settings.model_url is None or settings.model_name is None:
        return None
    key = settings.model_key.get_secret_value() if settings.model_key else None
    return Model(settings.model_url, settings.model_name, key, settings.model_timeout)


def graphql_schema(engine: Engine) -> strawberry.Schema:
    """The Strawberry schema that this engine answers."""
    return strawberry_schema(engine.schema, lambda: OperationHook(engine))


def create_app(settings: Settings, *, today: Callable[[], date] = date.today) -> FastAPI:
    """The service over the database that the settings name; it starts also while that is away."""
    database = Database.of(settings)
    engine = engine_of(
        settings,
        database.run,
        told=database.run_told,
        plans=database,
        hypothetical=database.hypothetical,
        today=today,
    )
    schema = graphql_schema(engine)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        gc.collect()
        gc.freeze()
        try:
            async with _warming(engine, schema) if settings.plan_ahead else nullcontext():
                yield
        finally:
            await database.close()

    app = FastAPI(
        title="Marchland", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None
    )
    add_graphql(app, engine, schema, settings.max_response)
    _add_pages(app, database)
    app.add_middleware(SecurityHeaders)
    return app


def add_graphql(app: FastAPI, engine: Engine, schema: strawberry.Schema, max_response: int) -> None:
    """Serve the schema at ``/graphql``: plain requests the short way, all others by the router."""
    app.include_router(Router(schema, max_response=max_response), include_in_schema=False)
    app.add_middleware(Direct, engine=engine, graphql=schema._schema, max_response=max_response)


@asynccontextmanager
async def _warming(engine: Engine, schema: strawberry.Schema) -> AsyncIterator[None]:
    """Have the questions planned in the background; whatever is left at the end is given up."""
    known, graphql = engine.schema.questions, schema._schema
    asked = chain(asked_by_page(known, BROWSER / "documents.json"), questions_asked(known))
    dear_last = sorted(asked, key=lambda one: not one.run)
    everything = [*dear_last, *otherwise(dear_last)]
    task = asyncio.create_task(warm(engine, graphql, everything))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def _add_pages(app: FastAPI, database: Database) -> None:
    @app.get("/health")
    async def health() -> Response:
        """Say whether the service and its database answer."""
        try:
            await database.check()
        except DatabaseError as error:
            return JSONResponse({"status": "down", "code": error.code}, error.status)
        return JSONResponse({"status": "ok", "version": __version__})

    if (BROWSER / "index.html").exists():
        app.get("/")(_browser)
        for folder, kind in (("assets", PackedFiles), ("licenses", StaticFiles)):
            files = kind(directory=BROWSER / folder)
            app.mount(f"/{folder}", GZipMiddleware(files, compresslevel=6))
    else:
        app.get("/")(_not_built("The graph browser", BROWSER))
    if (GRAPHIQL / "index.html").exists():
        app.mount("/graphiql", StaticFiles(directory=GRAPHIQL, html=True))
    else:
        app.get("/graphiql/")(_not_built("GraphiQL", GRAPHIQL))


async def _browser() -> Response:
    """The page for analysts, never out of date: it names its assets by their content."""
    return FileResponse(BROWSER / "index.html", headers={"cache-control": "no-cache"})


def _not_built(page: str, output: Path) -> Callable[[], Awaitable[Response]]:
    async def answer() -> Response:
        """Say why there is no such page, and what to do."""
        told = output / "not-built.txt"
        reason = told.read_text("utf-8").splitlines()[0] if told.exists() else "it was never built"
        return HTMLResponse(
            f"<h1>{page} was not built</h1><p>The GraphQL endpoint itself is at /graphql.</p>"
            f"<p>Reason: {html.escape(reason)}</p>"
            "<p>Build it with: uv sync --reinstall-package marchland</p>",
            status_code=503,
        )

    return answer
