"""What an import would make different is shown before it is written, and is what it then writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.support.commands import told
from tests.support.seeds import dump, rows, with_schema

from marchland.exchange.differ import Difference
from marchland.exchange.formats import table
from marchland.exchange.mapping import mapping_of
from marchland.exchange.run import Import
from marchland.settings import Settings
from marchland.store import Database

MAPPING = """
tag: mine
source: {id: "source:mine", title: Mine, published_on: 2024-05-01, reliability: C, reason: Known.}
complete: true
entities:
  - {label: Actor, id: backer, properties: {name: backer, kind: {value: militia}, aliases: alias}}
  - {label: Actor, id: {value: "actor:hub"}, properties: {name: {value: Hub}, kind: {value: state}}}
relationships:
  - type: SUPPORTS
    from: backer
    to: {value: "actor:hub"}
    valid_from: since
    valid_to: until
    properties: {forms: {column: forms, split: "+"}}
    assertion:
      credibility: {value: 3}
      locator: backer
      summary: {template: "Tells of {forms}."}
"""
HEADER = "backer,since,until,forms,alias\n"
OLD = """actor:ends,2020,,arms,
actor:other,2020,,arms,
actor:stays,2020,,arms,
actor:goes,2020,,arms,
"""
NEW = """actor:ends,2020,2022,arms,
actor:other,2020,,arms+funds,Another
actor:stays,2020,,arms,
actor:comes,2021,,arms,
"""
STANDING = """
MATCH ()-[e:SUPPORTS]->() WHERE e.retracted_at = datetime('9999-12-31T00:00:00Z')
RETURN e.id, e.valid_to, e.forms ORDER BY e.id
"""


def written(folder: Path) -> tuple[Path, Path, Path]:
    for name, text in (("m.yaml", MAPPING), ("old.csv", HEADER + OLD), ("new.csv", HEADER + NEW)):
        (folder / name).write_text(text, "utf-8")
    return folder / "m.yaml", folder / "old.csv", folder / "new.csv"


def of(kind: str, found: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {(one["what"], one["id"]) for one in found if one["kind"] == kind}


def test_a_diff_tells_what_is_added_changed_closed_and_retracted_and_writes_nothing(
    emptied: Settings, tmp_path: Path
) -> None:
    mapping, old, new = written(tmp_path)
    chosen = ("--mapping", str(mapping))
    assert told(emptied, "import", "csv", str(old), *chosen)[0] == 0
    before = with_schema(emptied, dump)
    status, output, errors = told(emptied, "import", "csv", str(new), *chosen, "--diff", "--json")
    assert status == 0, errors
    found = json.loads(output)
    assert of("Actor", found) == {("added", "actor:comes"), ("changed", "actor:other")}
    assert of("SUPPORTS", found) == {
        ("added", "supports:comes:hub:mine:2021"),
        ("changed", "supports:other:hub:mine:2020"),
        ("closed", "supports:ends:hub:mine:2020"),
        ("retracted", "supports:goes:hub:mine:2020"),
    }
    said = [(one["what"], one["properties"].get("summary")) for one in found if "/" in one["id"]]
    assert ("changed", {"before": "Tells of arms.", "after": "Tells of arms+funds."}) in said
    assert {what for what, _ in said} >= {"added", "changed", "retracted"}
    (closed,) = (one for one in found if one["what"] == "closed")
    assert closed["properties"] == {
        "valid_to": {"before": "9999-12-31", "after": "2023-01-01"},
        "to_precision": {"before": "unknown", "after": "year"},
    }
    status, output, _ = told(emptied, "import", "csv", str(new), *chosen, "--diff")
    assert status == 0
    (line,) = (one for one in output.splitlines() if "closed" in one)
    assert "supports:ends:hub:mine:2020" in line
    assert "Nothing was written." in output
    assert with_schema(emptied, dump) == before
    assert told(emptied, "import", "csv", str(new), *chosen)[0] == 0
    output = told(emptied, "import", "csv", str(new), *chosen, "--diff", "--json")[1]
    assert json.loads(output) == []
    assert "nothing would change" in told(emptied, "import", "csv", str(new), *chosen, "--diff")[1]


def test_what_a_diff_tells_is_what_the_import_makes_of_the_graph(
    emptied: Settings, tmp_path: Path
) -> None:
    mapping, old, new = written(tmp_path)
    found: list[Difference] = []

    async def work(database: Database) -> tuple[dict[str, Any], dict[str, Any]]:
        format_ = table(mapping_of(mapping), "csv")
        await Import(database, format_, old, "-").run()
        before = {row[0]: row[1:] for row in await rows(database, STANDING)}
        await Import(database, format_, new, "-", write=False, differ=found.append).run()
        await Import(database, format_, new, "-").run()
        return before, {row[0]: row[1:] for row in await rows(database, STANDING)}

    before, after = with_schema(emptied, work)
    ids = before.keys() | after.keys()
    differing = {id_ for id_ in ids if before.get(id_) != after.get(id_)}
    assert {one.id for one in found if one.kind == "SUPPORTS"} == differing
    for one in found:
        if one.kind == "SUPPORTS" and "forms" in one.properties:
            was, becomes = (held.get(one.id, [None, None])[1] for held in (before, after))
            assert one.properties["forms"] == (was, becomes)
