"""One bad cell, one cut line costs its own row and no other, in every column of every format."""

from __future__ import annotations

import csv
import errno
import io
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marchland.errors import FileError
from marchland.exchange import assemble, check
from marchland.exchange.formats import FORMATS, Format, shipped_copy, table
from marchland.exchange.identity import Identities, Known
from marchland.exchange.mapping import mapping_of
from marchland.exchange.records import Claim, Entity, Reject, Row
from marchland.exchange.rows import csv_rows, jsonl_rows, unheard

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "mappings"
OWN = tuple(sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
QUOTE, BYTE = "\ue000", "\ue001"
"""What stands for a stray quote and for a byte that is no UTF-8 until the file is written."""
BAD = ("", "nan", "1e400", "99999", "-1", "1,,2", "9" * 5_000, "x\0y", f"{QUOTE}x", f"x{BYTE}")
SAMPLE = 12


@cache
def format_of(name: str) -> Format:
    return FORMATS[name] if name in FORMATS else table(mapping_of(EXAMPLES / f"{name}.yaml"), "csv")


def published(name: str) -> Path:
    return shipped_copy(name) if name in FORMATS else EXAMPLES / f"{name}.csv"


@cache
def everyone() -> tuple[Known, ...]:
    """The actors of UCDP's list, as the graph has them after it was imported."""
    format_, found = FORMATS["ucdp-actor"], {}
    read = format_.read(
        shipped_copy("ucdp-actor"), Identities([], "ucdp_id"), "22.1", lambda _: None
    )
    for one in read:
        if isinstance(one, Entity):
            told = one.properties
            names = tuple(told.get("aliases", ()))
            known = Known(one.id, told["name"], told["kind"], names, ucdp_id=told["ucdp_id"])
            found[one.id] = known
    return tuple(found.values())


@cache
def sample(name: str) -> tuple[list[str], list[list[str]]]:
    """The header and some rows of a published file, from all over it, that tell of something."""
    with published(name).open(encoding="utf-8-sig", newline="") as opened:
        reader = csv.DictReader(opened)
        header = list(reader.fieldnames or ())
        rows = [list(row.values()) for row in reader if row.get("ext_sup", "1") == "1"]
    return header, rows[:: max(1, len(rows) // SAMPLE)][:SAMPLE]


def written(file: Path, header: list[str], rows: list[list[str]]) -> Path:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    raw = text.getvalue().replace(QUOTE, '"').encode().replace(BYTE.encode(), b"\xff")
    file.write_bytes(raw)
    return file


def told(name: str, file: Path) -> tuple[list[Claim], list[Reject]]:
    """What an import keeps of a file before it looks at the graph, and what it names."""
    rejects: list[Reject] = []
    claims: list[Claim] = []
    known = () if name == "ucdp-actor" else everyone()
    format_ = format_of(name)
    for one in format_.read(file, Identities(known, "ucdp_id"), format_.version, rejects.append):
        found = check.of_entity(one)[0] if isinstance(one, Entity) else check.of_claim(one)
        rejects += found
        if isinstance(one, Claim) and not found:
            claims.append(one)
    for fact in assemble.facts(sorted(claims, key=assemble.series)):
        rejects += check.of_fact(fact)
    return claims, rejects


@cache
def as_published(name: str) -> tuple[list[Claim], list[Reject]]:
    """What is told of the sample as it is."""
    with TemporaryDirectory() as folder:
        return told(name, written(Path(folder) / "f.csv", *sample(name)))


def but(row: int, claims: list[Claim]) -> list[Claim]:
    return [one for one in claims if one.row != row]


@pytest.mark.parametrize("name", [*FORMATS, *OWN])
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_bad_cell_costs_its_own_row_alone(name: str, tmp_path: Path, data: st.DataObject) -> None:
    header, rows = sample(name)
    whole, none = as_published(name)
    at = data.draw(st.integers(0, len(rows) - 1), "row")
    column = data.draw(st.integers(0, len(header) - 1), "column")
    value = data.draw(st.one_of(st.sampled_from(BAD), st.text(max_size=8)), "value")
    bad = [list(row) for row in rows]
    bad[at][column] = value
    if at > 0 and QUOTE in value and column == 0:
        bad[at][column] = f"x{value}"  # a quote that is none: the cell begins before it
    claims, rejects = told(name, written(tmp_path / "f.csv", header, bad))
    assert but(at + 1, claims) == but(at + 1, whole)
    of_others = [one for one in rejects if one.row != at + 1]
    assert of_others == [one for one in none if one.row != at + 1]


@pytest.mark.parametrize("name", [*FORMATS, *OWN])
@pytest.mark.parametrize("value", [f"{QUOTE}x", f"x{BYTE}", "x\0y", "x\n\0y"])
def test_what_is_no_text_is_named_in_any_column(name: str, value: str, tmp_path: Path) -> None:
    header, rows = sample(name)
    whole, none = as_published(name)
    at = len(rows) // 2
    for column in range(0, len(header), 1 + len(header) // 30):
        bad = [list(row) for row in rows]
        bad[at][column] = value
        claims, rejects = told(name, written(tmp_path / "f.csv", header, bad))
        assert claims == but(at + 1, whole)
        assert [one.row for one in rejects if one not in none] == [at + 1]


@pytest.mark.parametrize("name", [*FORMATS, *OWN])
def test_a_cut_row_and_a_long_one_are_named(name: str, tmp_path: Path) -> None:
    header, rows = sample(name)
    whole, none = as_published(name)
    at = len(rows) // 2
    for row in (rows[at][:-1], [*rows[at], "more"]):
        bad = [*rows[:at], row, *rows[at + 1 :]]
        claims, rejects = told(name, written(tmp_path / "f.csv", header, bad))
        assert claims == but(at + 1, whole)
        (one,) = [one for one in rejects if one not in none]
        assert (one.row, "cells" in one.reason) == (at + 1, True)


NUMBERS = ("nan", "1e400", "text", "-1", "1.5", "9" * 400)
YEARS = ("99999", "-1", "0", "1945", "20O1", "")
COUNTS = ("ext_count", "ext_count_s", "ext_w_count", "ext_w_count_s", "ext_w_count_ns")


def cases() -> Iterator[tuple[str, str, str]]:
    for name in ("ucdp-esd", "ucdp-brd"):
        yield from ((name, "year", value) for value in YEARS)
    yield from (("ucdp-esd", column, value) for column in COUNTS for value in NUMBERS)
    yield from (("ucdp-esd", column, "77") for column in COUNTS)
    for column in ("id", "actor_id", "oppo_id", "ext_id"):
        yield from (("ucdp-esd", column, value) for value in (*NUMBERS, ""))
    yield from (("ucdp-esd", "ext_sup", value) for value in ("2", "", "yes"))
    for column in ("conflict_id", "side_a_id", "side_b_id", "bd_best", "bd_low", "bd_high"):
        yield from (("ucdp-brd", column, value) for value in (*NUMBERS, ""))
    yield "ucdp-brd", "side_a_2nd", "Government of Nowhere"
    for column in ("ActorId", "Org"):
        yield from (("ucdp-actor", column, value) for value in (*NUMBERS, ""))
    yield "ucdp-actor", "NameData", " "
    yield "ucdp-actor", "Splinter", "2"
    for column in ("valid_from", "valid_to", "last_seen"):
        yield from (("control-ukraine", column, value) for value in ("soon", "2022-02-30"))
    yield from (
        ("control-ukraine", column, "") for column in ("valid_from", "last_seen", "held_by")
    )
    yield from (("control-syria", column, "?") for column in ("section", "place", "held_by"))


@pytest.mark.parametrize(("name", "column", "value"), list(cases()))
def test_what_cannot_be_read_is_named_with_its_column_and_value(
    name: str, column: str, value: str, tmp_path: Path
) -> None:
    header, rows = sample(name)
    place = header.index(column)
    at = next(n for n, row in enumerate(rows) if n > 2 and not _named(name, header, row))
    bad = [list(row) for row in rows]
    bad[at][place] = value
    _, rejects = told(name, written(tmp_path / "f.csv", header, bad))
    named = [one for one in rejects if one.row == at + 1]
    assert named
    assert all(one.reason for one in named)
    assert {one.column for one in named} & {column, *_about(column)}
    if column in {one.column for one in named}:
        assert value in {one.value for one in named}


def _named(name: str, header: list[str], row: list[str]) -> bool:
    """Whether something of the row cannot be read as it was published."""
    cells = dict(zip(header, row, strict=True))
    if name == "control-ukraine":
        return cells["valid_from"] == cells["valid_to"] or cells["held_by"] not in (
            "Ukraine",
            "Russia",
        )
    return False


def _about(column: str) -> set[str]:
    """Columns that a wrong count contradicts, any of which may be named."""
    stem = column.removesuffix("_ns").removesuffix("_s")
    return {stem, f"{stem}_s", f"{stem}_ns"} if "count" in column else set()


def test_a_row_without_a_year_of_its_own_mapping_is_named(tmp_path: Path) -> None:
    file = tmp_path / "f.csv"
    header, rows = sample("supports")
    mapping = (EXAMPLES / "supports.yaml").read_text("utf-8")
    assert "year:" in mapping, "the example of SUPPORTS tells of years"
    at = header.index("Year") if "Year" in header else header.index("year")
    for value in ("", "99999", "-1", "0", "soon"):
        bad = [list(row) for row in rows]
        bad[0][at] = value
        _, rejects = told("supports", written(file, header, bad))
        assert [one.row for one in rejects] == [1]


def test_lines_that_are_no_rows_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    file, rejects = tmp_path / "f.csv", list[Reject]()
    file.write_bytes(
        b'a,b\n1,x\n2,"y\n3,z\n4,\xff\n5,"two\nlines"\n\n6,"c,d"e\n7\n8,x,y\n9,\xc3\xa9\n'
    )
    found = list(csv_rows(file, ["a"], rejects.append))
    assert found == [
        Row(1, {"a": "1", "b": "x"}),
        Row(3, {"a": "3", "b": "z"}),
        Row(5, {"a": "5", "b": "two\nlines"}),
        Row(9, {"a": "9", "b": "é"}),
    ]
    assert [(one.row, one.column, one.value) for one in rejects] == [
        (2, "", '2,"y'),
        (4, "b", "\ufffd"),
        (6, "", '6,"c,d"e'),
        (7, "b", ""),
        (8, "", "y"),
    ]


def test_a_quote_that_is_never_closed_costs_one_line(tmp_path: Path) -> None:
    file, rejects = tmp_path / "f.csv", list[Reject]()
    lines = [f'{number},"open' if number == 7 else f"{number},x" for number in range(1, 50_000)]
    file.write_text("\n".join(["a,b", *lines]), "utf-8")
    found = list(csv_rows(file, ["a"], rejects.append))
    assert [one.row for one in rejects] == [7]
    assert len(found) == len(lines) - 1


def test_json_lines_that_are_no_objects_are_named(tmp_path: Path) -> None:
    file, rejects = tmp_path / "f.jsonl", list[Reject]()
    file.write_bytes(b'{"a": 1}\n\n[]\n{\n{"a": "\xff"}\n{"a": 2}\n')
    assert list(jsonl_rows(file, rejects.append)) == [Row(1, {"a": 1}), Row(5, {"a": 2})]
    assert [(one.row, one.value) for one in rejects] == [
        (2, "[]"),
        (3, "{"),
        (4, '{"a": "\ufffd"}'),
    ]


@pytest.mark.parametrize("raw", [b"who,\xff\n1,2\n", b'a,"b\n1,2\n', b""])
def test_a_header_that_cannot_be_read_is_refused(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_bytes(raw)
    with pytest.raises(FileError):
        list(csv_rows(tmp_path / "f.csv", ["a"], lambda _: None))


@pytest.mark.parametrize(
    "rows_of", [lambda f: csv_rows(f, [], unheard), lambda f: jsonl_rows(f, unheard)]
)
def test_a_file_that_cannot_be_read_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows_of: Callable[[Path], Iterator[Row]]
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "f").write_text("a\n", "utf-8")
    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(FileError, match="f cannot be read: Permission denied"):
        list(rows_of(tmp_path / "f"))
