"""The command line. Beside the tests it is the only room that knows ``local``.

``connect``  which database a command means: the one that is named, the one that runs, or our own
``serving``  `up` and `serve`: prepare, listen, say where
``asking``   `ask`: a question in words, the answer with its evidence
``questioning``  `questions`: what can be asked, the files checked, one asked by name
``showing``  answers on a terminal
``supposing``  `ask --suppose`: how an answer would change, of which nothing is kept
``exchanging``  `import` and `export`: files of others, the graph as a file

What needs the service is imported by the commands that use it: it takes longer than most of the
others run.
"""

from __future__ import annotations

import logging
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from marchland import __version__
from marchland.cli import connect, exchanging
from marchland.errors import MarchlandError
from marchland.exchange.commands import IMPORTS, bring_in, sets_named
from marchland.local import commands as local
from marchland.seeding import commands as seeds
from marchland.settings import Settings

app = typer.Typer(
    name="marchland",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Who holds what, who backs whom and who fights whom, on what date, and who says so.",
)
app.add_typer(local.db, name="db")
app.add_typer(seeds.app, name="seed")
questions = typer.Typer(
    no_args_is_help=True, help="Question files: list them, check them, ask one."
)
app.add_typer(questions, name="questions")


def _sets(text: str) -> seeds.BringIn:
    names = sets_named(text)
    return lambda database, console: bring_in(
        database, names, console, Settings().data_dir / IMPORTS
    )


seeds.use(lambda: connect.database(Settings()), _sets)

Port = Annotated[
    int | None, typer.Option("--port", min=0, max=65535, help="HTTP port; 0 picks a free one.")
]
Host = Annotated[str | None, typer.Option("--host", help="Address to listen on.")]
With = Annotated[
    str | None, typer.Option("--with", help="Shipped data sets to import first, comma-joined.")
]
DataDir = Annotated[Path | None, typer.Option("--data-dir", help="Where the store is.")]
AsOf = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], help="Which date; today if none."),
]
Json = Annotated[bool, typer.Option("--json", help="For programs.")]


def _settings(**chosen: object) -> Settings:
    given = {name: value for name, value in chosen.items() if value is not None}
    return Settings().model_copy(update=given)


@app.command()
def up(port: Port = None, host: Host = None, data_dir: DataDir = None, with_: With = None) -> None:
    """Bring up everything on this machine: Neo4j, the graph, the service."""
    from marchland.cli import serving

    sets = sets_named(with_ or "")
    serving.up(_settings(port=port, host=host, data_dir=data_dir), sets)


@app.command()
def serve(
    port: Port = None,
    host: Host = None,
    prepare: Annotated[
        bool, typer.Option("--prepare", help="Apply the schema and the shipped seeds first.")
    ] = False,
) -> None:
    """Serve the Neo4j that NEO4J_URI names."""
    from marchland.cli import serving

    serving.serve(_settings(port=port, host=host), prepare=prepare)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="A question in plain English.")],
    as_of: AsOf = None,
    suppose: Annotated[
        list[str] | None,
        typer.Option(help="A change to suppose, as in 'A takes B'; several are supposed together."),
    ] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Ask a question in words; the answer comes with its evidence."""
    from marchland.cli import asking, supposing

    settings, day = _settings(data_dir=data_dir), as_of.date() if as_of else None
    if suppose:
        supposing.ask(settings, question, suppose, day, as_json=as_json)
    else:
        asking.ask(settings, question, day, as_json=as_json)


@questions.command("list")
def list_questions(as_json: Json = False) -> None:
    """Tell which questions there are, and how each may be said."""
    from marchland.cli import questioning

    questioning.list_(as_json=as_json)


@questions.command("check")
def check_questions(
    folder: Annotated[
        Path | None,
        typer.Argument(help="A folder of files of your own; MARCHLAND_QUESTIONS if none."),
    ] = None,
) -> None:
    """Check the files: their rules, their types, and that the database can plan each."""
    from marchland.cli import questioning

    questioning.check(folder)


@questions.command("run")
def run_question(
    name: Annotated[str, typer.Argument(help="The name of a question, as `list` tells it.")],
    given: Annotated[
        list[str] | None,
        typer.Argument(help="Its parameters, as in actor=Turkey or from=2018-03-01."),
    ] = None,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Ask a question by its name: the rows and the evidence of each."""
    from marchland.cli import questioning

    questioning.run(name, given or [], as_of.date() if as_of else None, as_json=as_json)


app.command("import")(exchanging.import_)
app.command()(exchanging.export)


@app.command()
def schema() -> None:
    """Print the GraphQL schema as SDL."""
    from marchland.api.schema import strawberry_schema
    from marchland.app import load_schema

    typer.echo(strawberry_schema(load_schema()).as_str())


@app.command()
def doctor(data_dir: DataDir = None) -> None:
    """Say what is here that the service needs, and what to do about each problem."""
    raise typer.Exit(local.doctor_command(_settings(data_dir=data_dir)))


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


def main() -> None:
    """Run a command; a failure that has a name is told in words, with its code and what to do."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    try:
        app()
    except MarchlandError as error:
        console = Console(stderr=True, highlight=False, soft_wrap=True, markup=False, emoji=False)
        console.print(f"{error.code}: {error.message}")
        if error.hint:
            console.print(error.hint)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
