"""The schema's files, held to the vocabulary."""

import re

import pytest

from marchland import files
from marchland.errors import FileError
from marchland.model.vocabulary import ENTITIES, NODES, RELATIONSHIPS
from marchland.seeding.graph import BOOKKEEPING

SCHEMA = files.shipped("cypher") / "schema"
STATEMENTS = [
    " ".join(piece.text.split())
    for file in files.numbered(SCHEMA)
    for piece in files.pieces(file.read_text("utf-8"))
]
NAMES = [re.match(r"CREATE (?:\w+ )*?(?:CONSTRAINT|INDEX) (\w+) ", text) for text in STATEMENTS]


def test_every_statement_is_named_and_may_run_twice() -> None:
    for text, name in zip(STATEMENTS, NAMES, strict=True):
        assert name, text
        assert f"{name[1]} IF NOT EXISTS" in text
    names = [name[1] for name in NAMES if name]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("label", [*(node.label for node in NODES), *BOOKKEEPING])
def test_every_label_has_a_unique_key(label: str) -> None:
    key = "name" if label in BOOKKEEPING else "id"
    wanted = f"FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
    assert [text for text in STATEMENTS if text.endswith(wanted)], f"missing: {wanted}"


@pytest.mark.parametrize("type_", [relationship.type for relationship in RELATIONSHIPS])
@pytest.mark.parametrize(
    "wanted",
    [
        "REQUIRE r.version_id IS UNIQUE",
        "REQUIRE (r.id, r.retracted_at) IS UNIQUE",
        "ON (r.from_id, r.id)",
        "ON (r.to_id, r.id)",
    ],
)
def test_every_relationship_has_its_constraints_and_indexes(type_: str, wanted: str) -> None:
    whole = f"FOR ()-[r:{type_}]-() {wanted}"
    assert [text for text in STATEMENTS if text.endswith(whole)], f"missing: {whole}"


@pytest.mark.parametrize("node", ENTITIES, ids=lambda node: node.label)
def test_every_outer_id_is_indexed(node: object) -> None:
    label = node.label  # type: ignore[attr-defined]
    outer = [
        p.name
        for p in node.properties  # type: ignore[attr-defined]
        if p.name in {"iso3", "gw_number", "iso_3166_2", "adm1_code"} or p.name.endswith("_id")
    ]
    for name in outer:
        assert any(text.endswith(f"FOR (n:{label}) ON (n.{name})") for text in STATEMENTS), name


def test_names_are_searched_in_every_entity() -> None:
    labels = "|".join(node.label for node in ENTITIES)
    searched = [text for text in STATEMENTS if f"FOR (n:{labels}) ON EACH" in text]
    assert len(searched) == 2


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["001_a.cypher", "001_b.cypher"], "same number"),
        (["actors.cypher"], "place in the order"),
    ],
)
def test_a_folder_out_of_order_is_refused(tmp_path, names, said) -> None:  # type: ignore[no-untyped-def]
    for name in names:
        (tmp_path / name).touch()
    with pytest.raises(FileError, match=said):
        files.numbered(tmp_path)
