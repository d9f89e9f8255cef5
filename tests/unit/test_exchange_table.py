"""Tables of someone's own: mappings, cells, dates, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marchland.errors import FileError, MappingInvalid
from marchland.exchange import assemble, check, dates
from marchland.exchange.formats import table
from marchland.exchange.identity import Identities
from marchland.exchange.mapping import mapping_of
from marchland.exchange.records import Claim, Entity, Fact, Reject
from marchland.model.vocabulary import RELATIONSHIPS

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "mappings"
NOBODY = Identities([], "ucdp_id")


def read(
    mapping: Path, file: Path, kind: Any = "csv"
) -> tuple[list[Entity], list[Fact], list[Reject]]:
    rejects: list[Reject] = []
    format_ = table(mapping_of(mapping), kind)
    found = list(format_.read(file, NOBODY, "-", rejects.append))
    claims = sorted((one for one in found if isinstance(one, Claim)), key=assemble.series)
    return [e for e in found if isinstance(e, Entity)], list(assemble.facts(claims)), rejects


def test_there_is_an_example_of_each_type() -> None:
    names = {path.stem for path in EXAMPLES.glob("*.yaml")}
    assert names == {one.type.lower() for one in RELATIONSHIPS}


@pytest.mark.parametrize("relationship", [one.type for one in RELATIONSHIPS])
def test_the_examples_are_read_whole_and_keep_the_model(relationship: str) -> None:
    name = relationship.lower()
    entities, facts, rejects = read(EXAMPLES / f"{name}.yaml", EXAMPLES / f"{name}.csv")
    assert rejects == []
    assert {fact.type for fact in facts} - {"Event"} == {relationship}
    assert [check.of_entity(one) for one in entities] == [([], [])] * len(entities)
    assert [problem for one in facts for problem in check.of_fact(one)] == []


CONTROL = """
tag: mine
source: {id: "source:mine", title: Mine, published_on: 2024-05-01, reliability: C, reason: Known.}
relationships:
  - type: CONTROLS
    from: {template: "actor:{who|slug}"}
    to: {template: "region:{where.name|slug}"}
    valid_from: since
    valid_to: until
    properties:
      status: {column: how, terms: {alone: sole}}
      extent: {value: whole}
      basis: {value: reported}
      besieged: {column: besieged}
    assertion: {credibility: grade, summary: {value: Says so.}, speaker: {column: speaker}}
"""
GOOD = {
    "who": "The Front",
    "where": {"name": "Port Vale"},
    "since": "2022-03",
    "until": "",
    "how": "alone",
    "besieged": "yes",
    "grade": 3,
    "speaker": "actor:reporter",
}


def written(folder: Path, mapping: str, rows: list[dict[str, Any]]) -> tuple[Path, Path]:
    (folder / "m.yaml").write_text(mapping, "utf-8")
    (folder / "f.jsonl").write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return folder / "m.yaml", folder / "f.jsonl"


def test_json_lines_with_nested_keys_and_numbers(tmp_path: Path) -> None:
    mapping, file = written(tmp_path, CONTROL, [GOOD])
    _, (fact,), rejects = read(mapping, file, "jsonl")
    assert rejects == []
    assert fact.id == "controls:the-front:port-vale:mine:2022-03-01"
    assert fact.properties["from_precision"] == "month"
    assert fact.properties["besieged"] is True
    assert fact.sayings[0].speaker == "actor:reporter"
    assert fact.sayings[0].properties["asserted_on"] == date(2024, 5, 1)
    assert check.mentioned(fact) == {"actor:the-front", "region:port-vale", "actor:reporter"}


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("since", "March", "a date is wanted"),
        ("since", "2022-13", "month must be in 1..12"),
        ("how", "together", "the mapping knows alone"),
        ("besieged", "perhaps", "true or false is wanted"),
        ("grade", "B", "a whole number is wanted"),
        ("grade", [3], "a text is wanted, not a list"),
        ("speaker", {"id": "actor:a"}, "a text is wanted, not a list"),
        ("who", ["A", "B"], "a text is wanted, not a list"),
    ],
)
def test_a_bad_cell_is_named_and_the_rest_is_read(
    tmp_path: Path, column: str, value: Any, reason: str
) -> None:
    bad = {**GOOD, column: value, "where": {"name": "Elsewhere"}}
    mapping, file = written(tmp_path, CONTROL, [GOOD, bad, {**GOOD, "where": {"name": "Third"}}])
    _, facts, rejects = read(mapping, file, "jsonl")
    assert [(one.row, one.column, one.value) for one in rejects] == [(2, column, str(value))]
    assert reason in rejects[0].reason
    assert len(facts) == 2


@pytest.mark.parametrize(
    ("replaced", "by", "place", "told"),
    [
        ("type: CONTROLS", "type: RULES", "relationships.0.type", "CONTROLS"),
        ("  status:", "  state:", "relationships.0", "CONTROLS has no property state"),
        ("      basis: {value: reported}\n", "", "relationships.0", "CONTROLS needs basis"),
        ("reliability: C", "reliability: G", "source.reliability", "'A'"),
        ("tag: mine", "tag: Mine!", "tag", "match"),
        ("{column: speaker}", "{column: a, value: b}", "speaker", "name one of"),
        ("valid_from: since", "year: since", "relationships.0", "give a year, or"),
        ("tag: mine\n", "tag: mine\ncolour: red\n", "colour", "Extra inputs"),
        ("valid_from: since", "valid_from: on", "valid_from", "needs quotes"),
        ("tag: mine", "tag: [", "", "is no YAML"),
        ("{column: speaker}", "{template: '{a}', terms: {a: b}}", "speaker", "terms are for a"),
    ],
)
def test_a_mapping_at_fault_is_refused_with_place_and_reason(
    tmp_path: Path, replaced: str, by: str, place: str, told: str
) -> None:
    assert replaced in CONTROL
    (tmp_path / "m.yaml").write_text(CONTROL.replace(replaced, by), "utf-8")
    with pytest.raises(MappingInvalid) as caught:
        mapping_of(tmp_path / "m.yaml")
    assert place in caught.value.message
    assert told in caught.value.message


def test_a_file_without_the_columns_is_refused(tmp_path: Path) -> None:
    mapping, file = written(tmp_path, CONTROL, [GOOD])
    file.write_text("who,since\na,2022\n", "utf-8")
    with pytest.raises(FileError, match="has no column besieged"):
        read(mapping, file)


def test_a_column_that_no_object_has_is_refused_and_one_that_some_leave_out_is_not(
    tmp_path: Path,
) -> None:
    less = {name: value for name, value in GOOD.items() if name != "until"}
    mapping, file = written(tmp_path, CONTROL, [less, {**GOOD, "until": None}, less])
    read(mapping, file, "jsonl")
    mapping, file = written(tmp_path, CONTROL, [{**less, "where": {"town": "A"}}])
    with pytest.raises(FileError, match=r"no object of f\.jsonl has until, where\.name"):
        read(mapping, file, "jsonl")


def test_lines_that_are_no_objects_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    mapping, file = written(tmp_path, CONTROL, [GOOD])
    file.write_text(f"[]\n{file.read_text('utf-8')}\n{{\n", "utf-8")
    _, facts, rejects = read(mapping, file, "jsonl")
    assert [(one.row, one.value) for one in rejects] == [(1, "[]"), (3, "{")]
    assert len(facts) == 1


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_written_date_and_its_precision_come_back(day: date) -> None:
    assert dates.written(day.isoformat()) == (day, "day")
    assert dates.written(f"{day:%Y-%m}") == (day.replace(day=1), "month")
    assert dates.written(f"{day:%Y}") == (day.replace(month=1, day=1), "year")
    last = dates.end(day.isoformat(), last_day=True)["valid_to"]
    assert last == date.fromordinal(day.toordinal() + 1)
    within = dates.end(f"{day:%Y-%m}", last_day=False)["valid_to"]
    assert isinstance(within, date)
    assert day < within <= date.fromordinal(day.toordinal() + 31)


TOWNS = """
tag: towns
source: {id: "source:towns", title: T, published_on: 2024-05-01, reliability: C, reason: Known.}
entities:
  - label: Region
    id: {template: "region:towns-{town|slug}"}
    properties:
      name: town
      kind: {value: city}
      location: {latitude: where.lat, longitude: where.lon}
"""


def test_two_columns_make_a_point(tmp_path: Path) -> None:
    rows = [
        {"town": "A", "where": {"lat": "33.5", "lon": 36.25}},
        {"town": "B", "where": {"lat": "", "lon": ""}},
        {"town": "C", "where": {"lat": "33.5", "lon": ""}},
        {"town": "D", "where": {"lat": "nan", "lon": "36"}},
    ]
    mapping, file = written(tmp_path, TOWNS, rows)
    (a, b), _, rejects = read(mapping, file, "jsonl")
    assert (tuple(a.properties["location"]), a.properties["location"].srid) == ((36.25, 33.5), 4326)
    assert check.of_entity(a) == ([], [])
    assert "location" not in b.properties
    assert [(one.row, one.column) for one in rejects] == [(3, "where.lon"), (4, "where.lat")]


def test_a_place_that_is_none_on_earth_is_a_reject(tmp_path: Path) -> None:
    mapping, file = written(tmp_path, TOWNS, [{"town": "A", "where": {"lat": 91, "lon": 0}}])
    (a,), _, _ = read(mapping, file, "jsonl")
    ((fault,), _) = check.of_entity(a)
    assert fault.column == "location"


@pytest.mark.parametrize("value", ["nan", "inf", "-Infinity", "1e999"])
def test_a_number_that_is_none_is_refused(tmp_path: Path, value: str) -> None:
    text = (EXAMPLES / "borders.yaml").read_text("utf-8")
    (tmp_path / "m.yaml").write_text(text, "utf-8")
    lines = (EXAMPLES / "borders.csv").read_text("utf-8").splitlines()
    column = lines[0].split(",").index("km")
    cells = lines[1].split(",")
    cells[column] = value
    (tmp_path / "f.csv").write_text("\n".join([lines[0], ",".join(cells)]), "utf-8")
    _, facts, (reject,) = read(tmp_path / "m.yaml", tmp_path / "f.csv")
    assert facts == []
    assert (reject.column, reject.value, reject.reason) == ("km", value, "a number is wanted")


@pytest.mark.parametrize(
    ("replaced", "by", "told"),
    [
        ("name: town", "id: town", "Region has no property id"),
        ("name: town", "name: {latitude: a, longitude: b}", "name is no point"),
        ("{latitude: where.lat, longitude: where.lon}", "where", "location is a point, as in"),
        (", longitude: where.lon", "", "a point has latitude and longitude"),
        ('{template: "region:towns-{town|slug}"}', "{latitude: a, longitude: b}", "nowhere else"),
    ],
)
def test_points_and_reserved_names_are_kept_apart(
    tmp_path: Path, replaced: str, by: str, told: str
) -> None:
    assert replaced in TOWNS
    (tmp_path / "m.yaml").write_text(TOWNS.replace(replaced, by), "utf-8")
    with pytest.raises(MappingInvalid, match=told):
        mapping_of(tmp_path / "m.yaml")


@pytest.mark.parametrize("name", ["recorded_at", "id", "about_id", "stance", "summary"])
def test_what_an_assertion_has_a_place_for_is_no_property_of_it(tmp_path: Path, name: str) -> None:
    faulty = CONTROL.replace("speaker: {column: speaker}", f"properties: {{{name}: x}}")
    (tmp_path / "m.yaml").write_text(faulty, "utf-8")
    with pytest.raises(MappingInvalid, match=f"Assertion has no property {name}"):
        mapping_of(tmp_path / "m.yaml")


@pytest.mark.parametrize("name", ["", "北京", "—", "Unnamed"])
def test_a_name_of_which_no_id_can_be_made_costs_its_row(tmp_path: Path, name: str) -> None:
    where = {"lat": 33.5, "lon": 36.25}
    rows = [{"town": name, "where": where}, {"town": "A", "where": where}]
    mapping, file = written(tmp_path, TOWNS, rows)
    (a,), _, (reject,) = read(mapping, file, "jsonl")
    assert a.id == "region:towns-a"
    assert (reject.row, reject.column, reject.value) == (1, "town", name)
    assert "Latin letters" in reject.reason


def test_a_row_that_contradicts_one_before_it_about_an_entity_is_rejected(tmp_path: Path) -> None:
    named = TOWNS.replace("name: town", "name: town\n      aliases: also")
    rows = [
        {"town": "Al-Bab", "where": {"lat": 36.37, "lon": 37.5}, "also": "Bab"},
        {"town": "Al Bab", "where": {"lat": 36.37, "lon": 37.5}, "also": ""},
        {"town": "Al-Bab", "where": {"lat": 33.5, "lon": 37.5}, "also": ""},
        {"town": "Al-Bab", "where": {"lat": "", "lon": ""}, "also": "Door"},
    ]
    mapping, file = written(tmp_path, named, rows)
    entities, _, rejects = read(mapping, file, "jsonl")
    assert [one.row for one in entities] == [1, 4]
    assert [(one.row, one.column) for one in rejects] == [(2, "name"), (3, "location")]
    assert rejects[0].reason.startswith("region:towns-al-bab has Al-Bab there already")


def test_a_locator_that_is_empty_is_left_out(tmp_path: Path) -> None:
    located = CONTROL.replace("credibility: grade", "credibility: grade, locator: page")
    rows = [{**GOOD, "page": page, "who": f"w{page}"} for page in ("p. 3", "", None)]
    mapping, file = written(tmp_path, located, rows)
    _, facts, rejects = read(mapping, file, "jsonl")
    assert rejects == []
    told = {fact.start: fact.sayings[0].properties.get("locator", "none") for fact in facts}
    assert told == {"actor:wp-3": "p. 3", "actor:w": "none", "actor:wnone": "none"}
    assert [problem for one in facts for problem in check.of_fact(one)] == []


def test_a_list_of_texts_holds_no_lists(tmp_path: Path) -> None:
    named = TOWNS.replace("name: town", "name: town\n      aliases: also")
    where = {"lat": 33.5, "lon": 36.25}
    rows: list[dict[str, Any]] = [
        {"town": "A", "where": where, "also": ["B", 3]},
        {"town": "C", "where": where, "also": [["B"]]},
        {"town": "D", "where": where, "also": {"b": 1}},
    ]
    mapping, file = written(tmp_path, named, rows)
    (a,), _, rejects = read(mapping, file, "jsonl")
    assert a.properties["aliases"] == ["B", "3"]
    assert [(one.row, one.column) for one in rejects] == [(2, "also"), (3, "also")]


def test_a_byte_order_mark_is_no_part_of_the_first_object(tmp_path: Path) -> None:
    mapping, file = written(tmp_path, CONTROL, [GOOD])
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    _, facts, rejects = read(mapping, file, "jsonl")
    assert (len(facts), rejects) == (1, [])


def test_a_header_that_names_two_columns_alike_is_refused(tmp_path: Path) -> None:
    mapping, file = written(tmp_path, CONTROL, [GOOD])
    file.write_text("who,since,since\na,2022,2023\n", "utf-8")
    with pytest.raises(FileError, match="its header: 'since' is there twice"):
        read(mapping, file)
