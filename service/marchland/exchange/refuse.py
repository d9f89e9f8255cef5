"""What an import is refused for before it writes anything: what would undo or contradict a graph.

The file has been read by then, and what the graph holds of the data set is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from marchland.errors import FileError
from marchland.exchange.plan import Published
from marchland.exchange.records import Entity
from marchland.statement import Run, Statement

_HOLDS = """
MATCH (a:Assertion)-[:PUBLISHED_IN]->(s:Source)
WHERE s.id IN $family AND a.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN a.id LIMIT 1
"""
_ANOTHER = """
MATCH (run:DataImport) WHERE run.name STARTS WITH $tag AND run.source <> $source
RETURN run.source LIMIT 1
"""
_SOURCE = "MATCH (s:Source {id: $id}) RETURN s.reliability, s.publisher"


async def what_tells_nothing(run: Run, file: Path, family: Iterable[str]) -> None:
    """`FileError` where the graph holds what the sources tell, as all of it would be taken back.

    For a file of which nothing could be read as a relationship: a header alone, or another file
    than was meant, is likelier than a data set that has nothing to tell any more.
    """
    if await run(Statement(_HOLDS, {"family": sorted(family)})):
        raise FileError(
            f"nothing in {file.name} could be read as a relationship, and the graph holds what "
            "the data set told before: all of that would be retracted",
            hint="Nothing was written. Is it the file that is meant? --dry-run lists its rejects.",
        )


async def another_table(run: Run, tag: str, source: str) -> None:
    """`FileError` where a table with that tag was imported from another source.

    The ids of facts carry the tag alone: each of the two would change and retract the other's.
    """
    found = await run(Statement(_ANOTHER, {"tag": f"{tag} ", "source": source}))
    if found:
        raise FileError(
            f"the tag {tag} is that of {found[0][0]} in this graph, and here of {source}",
            hint="Nothing was written. Give the mapping a tag of its own.",
        )


async def another_source(run: Run, cited: Entity) -> Published:
    """The source as summaries need it; `FileError` where the graph has it otherwise.

    What is computed of its assertions would contradict the source that they cite.
    """
    told = cited.properties
    reliability, publisher = told["reliability"], told.get("publisher")
    found = await run(Statement(_SOURCE, {"id": cited.id}))
    if not found:
        return Published(reliability, publisher)
    ((held, published_by),) = found
    # Who tells no publisher does not contradict that of the graph.
    publisher = publisher or published_by
    pairs = {"reliability": (held, reliability), "publisher": (published_by, publisher)}
    for name, (there, here) in pairs.items():
        if there != here:
            raise FileError(
                f"{cited.id} has {there or 'nobody'} as its {name} in the graph, and here {here}",
                hint="Nothing was written. Import it under another source's id, or change the "
                "source by a seed script first.",
            )
    return Published(reliability, publisher)
