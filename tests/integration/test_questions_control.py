"""Who controls what on the shipped graph: the article of 21 May 2018, row by row."""

from __future__ import annotations

from typing import Any

from tests.conftest import Graphql

AS_OF = "2018-05-21"


def rows(graphql: Graphql, field: str, selection: str) -> list[dict[str, Any]]:
    """The rows of one question."""
    name = field.partition("(")[0]
    answer = graphql(f"{{ {field} {{ {selection} }} }}")
    assert "errors" not in answer, answer
    found: list[dict[str, Any]] = answer["data"][name]
    return found


def test_who_controls_a_country_in_parts(graphql: Graphql) -> None:
    found = rows(
        graphql,
        f'whoControls(region: "region:syr", asOf: "{AS_OF}")',
        "controller { key } holds how where { key } coverage unknownParts { key }",
    )
    held = {
        (row["controller"]["key"], row["holds"], tuple(one["key"] for one in row["where"]))
        for row in found
        if row["how"] == "PARTS"
    }
    assert held == {
        (
            "actor:gov-syria",
            "controls",
            (
                "region:al-hajar-al-aswad",
                "region:damascus-and-surroundings",
                "region:eastern-ghouta",
                "region:yarmouk-camp",
            ),
        ),
        (
            "actor:is-pledged-group-sw-syria",
            "controls",
            ("region:sw-is-pledged-enclave",),
        ),
        (
            "actor:islamic-state",
            "controls",
            ("region:is-desert-area-1", "region:is-desert-area-2"),
        ),
        ("actor:kurdish-groups-syria", "controls most of", ("region:syria-east-and-northeast",)),
        ("actor:syrian-rebels", "controls part of", ("region:syria-southwest",)),
        ("actor:turkey", "controls", ("region:turkish-buffer-zone",)),
    }
    # Damascus alone lies in a zone that is held as a whole; of five governorates nothing is told.
    assert {row["coverage"] for row in found} == {
        "1 of 14 first-level regions, 8 in part, 5 unknown"
    }
    assert {one["key"] for one in found[0]["unknownParts"]} == {
        f"region:sy-{short}" for short in ("hm", "id", "la", "su", "ta")
    }


def test_a_region_that_no_source_speaks_of_has_its_countrys_default(graphql: Graphql) -> None:
    (row,) = rows(
        graphql,
        f'whoControls(region: "region:sy-ta", asOf: "{AS_OF}")',
        "controller { key } how where { key } standing coverage",
    )
    assert row == {
        "controller": {"key": "actor:gov-syria"},
        "how": "DEFAULT",
        "where": [{"key": "region:syr"}],
        "standing": "DEFAULT",
        "coverage": "the graph knows no parts of it",
    }


def test_what_an_actor_controls(graphql: Graphql) -> None:
    field = 'whatDoesControl(actor: "actor:islamic-state", asOf: "{}")'
    selection = "territory { key } partOf { key } holds besieged standing holdsTo"
    found = rows(graphql, field.format(AS_OF), selection)
    assert [
        (row["territory"]["key"], row["partOf"]["key"], row["besieged"], row["standing"])
        for row in found
    ] == [(f"region:is-desert-area-{n}", "region:syria-east", True, "ASSERTED") for n in (1, 2)]
    before = {
        row["territory"]["key"] for row in rows(graphql, field.format("2018-05-01"), selection)
    }
    assert {"region:al-hajar-al-aswad", "region:yarmouk-camp"} <= before


def test_who_controlled_a_region_and_when(graphql: Graphql) -> None:
    found = rows(
        graphql,
        'controlTimeline(region: "region:yarmouk-camp", asOf: "2018-05-21")',
        "controller { key } since until span holds",
    )
    assert [(row["controller"]["key"], row["since"], row["until"]) for row in found] == [
        ("actor:islamic-state", None, "2018-05-21"),
        ("actor:gov-syria", "2018-05-21", None),
    ]
    assert [row["span"] for row in found] == [
        "from a day not known until 2018-05-21",
        "from 2018-05-21, with no end known",
    ]
