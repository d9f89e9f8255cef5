"""A sound little graph, broken in one place at a time."""

from __future__ import annotations

import time
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest

from marchland.model.period import NOT_RETRACTED, OPEN_END, UNKNOWN_START
from marchland.model.validate import End, Validator, Violation

RECORDED = datetime(2026, 11, 1, tzinfo=UTC)
LATER = datetime(2027, 1, 1, tzinfo=UTC)
CONTROLS = "controls:islamic-state:yarmouk-camp"
SAID = "news/yarmouk-camp"


@dataclass
class Edge:
    type: str
    start: End
    end: End
    properties: dict[str, Any]


@dataclass
class Graph:
    nodes: list[tuple[list[str], dict[str, Any]]] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)

    def node(self, id_: str) -> dict[str, Any]:
        return next(properties for _, properties in self.nodes if properties["id"] == id_)

    def edge(self, version: str = CONTROLS + "@1") -> Edge:
        return next(e for e in self.edges if e.properties.get("version_id") == version)

    def violations(self) -> list[Violation]:
        validator = Validator()
        for edge in self.edges:
            validator.relationship(edge.type, edge.start, edge.end, edge.properties)
        for labels, properties in self.nodes:
            validator.node(labels, properties)
        return validator.finish()

    def codes(self) -> list[str]:
        return [violation.code for violation in self.violations()]


def assertion(id_: str, about: str, **more: Any) -> tuple[list[str], dict[str, Any]]:
    return ["Assertion"], {
        "id": id_,
        "about_id": about,
        "stance": "AFFIRMS",
        "explicit": True,
        "summary": "It is said.",
        "credibility": 2,
        "asserted_on": date(2018, 5, 21),
        "recorded_at": RECORDED,
        "retracted_at": NOT_RETRACTED,
        **more,
    }


SUMMARY = {
    "admiralty": "B2",
    "confidence": 0.65,
    "disputed": False,
    "origins": 1,
    "first_asserted_on": date(2018, 5, 21),
    "last_asserted_on": date(2018, 5, 21),
    "affirmed_by": ["B source:news -"],
}
PERIOD = {
    "valid_from": UNKNOWN_START,
    "from_precision": "unknown",
    "valid_to": date(2018, 5, 21),
    "to_precision": "day",
}


def relationship(type_: str, start: End, end: End, id_: str, **more: Any) -> Edge:
    properties = {
        "id": id_,
        "version_id": id_ + "@1",
        "from_id": start.id,
        "to_id": end.id,
        "recorded_at": RECORDED,
        "retracted_at": NOT_RETRACTED,
        **PERIOD,
        **SUMMARY,
        **more,
    }
    return Edge(type_, start, end, properties)


ISIS = End("Actor", "actor:islamic-state")
CAMP = End("Region", "region:yarmouk-camp")
POCKET = End("Region", "region:south-damascus-pocket")
NEWS = End("Source", "source:news")


def sound() -> Graph:
    graph = Graph()
    graph.nodes = [
        (["Actor"], {"id": ISIS.id, "name": "Islamic State", "kind": "armed_group"}),
        (["Actor"], {"id": "actor:sohr", "name": "SOHR", "kind": "monitor", "aliases": ["a"]}),
        (["Region"], {"id": CAMP.id, "name": "Yarmouk Camp", "kind": "camp"}),
        (["Region"], {"id": POCKET.id, "name": "Pocket", "kind": "zone", "approximate": True}),
        (
            ["Event"],
            {"id": "event:deal", "name": "Deal", "kind": "deal", **PERIOD, **SUMMARY},
        ),
        (
            ["Source"],
            {
                "id": NEWS.id,
                "title": "News",
                "published_on": date(2018, 5, 21),
                "reliability": "B",
                "reason": "Own voice.",
            },
        ),
        assertion(SAID, CONTROLS),
        assertion("news/deal", "event:deal"),
        assertion("news/border", "borders:pocket:yarmouk-camp"),
    ]
    graph.edges = [
        relationship(
            "CONTROLS", ISIS, CAMP, CONTROLS, status="sole", extent="whole", basis="reported"
        ),
        relationship("BORDERS", POCKET, CAMP, "borders:pocket:yarmouk-camp", length_km=1.5),
        *(
            Edge("PUBLISHED_IN", End("Assertion", id_), NEWS, {})
            for id_ in (SAID, "news/deal", "news/border")
        ),
    ]
    return graph


def test_a_sound_graph_has_no_violations() -> None:
    assert sound().violations() == []


def broken(**properties: Any) -> Graph:
    graph = sound()
    graph.edge().properties.update(properties)
    return graph


@pytest.mark.parametrize(
    ("properties", "code", "advice"),
    [
        ({"statuss": "sole"}, "UNKNOWN_PROPERTY", "perhaps status"),
        ({"status": None}, "REQUIRED", "status: How it is held."),
        ({"status": "solely"}, "TERM", "perhaps sole"),
        ({"status": "x"}, "TERM", "one of sole, joint, contested, unknown"),
        ({"status": 1}, "TYPE", "status is a text"),
        ({"note": ""}, "EMPTY", "leave it out"),
        ({"besieged": "yes"}, "TYPE", "true or false"),
        ({"valid_to": "2018-05-21"}, "TYPE", "date('2018-05-21')"),
        ({"valid_to": datetime(2018, 5, 21, tzinfo=UTC)}, "TYPE", "a date"),
        ({"recorded_at": datetime(2026, 11, 1)}, "TYPE", "a time in UTC"),
        ({"valid_from": date(2018, 5, 21), "from_precision": "day"}, "PERIOD", "the day after"),
        ({"valid_from": date(2018, 4, 1)}, "SENTINEL", "0001-01-01 goes with unknown"),
        ({"valid_to": OPEN_END}, "SENTINEL", "9999-12-31 goes with unknown"),
        ({"to_precision": "month"}, "PRECISION", "first day of a month"),
        ({"valid_to": date(2018, 5, 1), "to_precision": "year"}, "PRECISION", "of a year"),
        ({"retracted_at": RECORDED}, "RECORDED", "later than recorded_at"),
        ({"from_id": "actor:x"}, "ENDS", "from_id is the id of that node"),
        ({"to_id": "region:x"}, "ENDS", "to_id is the id of that node"),
        ({"agent": "actor:nobody"}, "REFERENCE", "name the id of a Actor"),
        ({"agent": CAMP.id}, "REFERENCE", "name the id of a Actor"),
        ({"confidence": 0.9}, "COMPUTED", "summarise.cypher"),
        ({"admiralty": None}, "COMPUTED", "summarise.cypher"),
        ({"against": 0.5}, "COMPUTED", "summarise.cypher"),
        ({"affirmed_by": ["A source:news -"]}, "COMPUTED", "summarise.cypher"),
        ({"affirmed_by": []}, "COMPUTED", "summarise.cypher"),
        ({"affirmed_by": None}, "COMPUTED", "summarise.cypher"),
        ({"affirmed_by": "B source:news -"}, "TYPE", "a list of texts"),
        ({"version_id": "other@1"}, "ID", "@1"),
        ({"id": "Controls:X", "version_id": "Controls:X@1"}, "ID", "lower case"),
    ],
)
def test_properties_of_a_relationship(properties: dict[str, Any], code: str, advice: str) -> None:
    graph = broken(**properties)
    for name in [name for name, value in properties.items() if value is None]:
        del graph.edge().properties[name]
    found = [violation for violation in graph.violations() if violation.code == code]
    assert found, graph.violations()
    assert advice in found[0].advice
    assert str(found[0]).startswith(found[0].subject)


@pytest.mark.parametrize(
    ("id_", "properties", "code"),
    [
        (ISIS.id, {"kind": "regime"}, "TERM"),
        (ISIS.id, {"location": "here"}, "UNKNOWN_PROPERTY"),
        (ISIS.id, {"id": "islamic-state"}, "ID"),
        (ISIS.id, {"id": "actor:Islamic State"}, "ID"),
        (ISIS.id, {"aliases": "ISIS"}, "TYPE"),
        (ISIS.id, {"exists_from": date(2014, 1, 1), "exists_to": date(2013, 1, 1)}, "PERIOD"),
        (ISIS.id, {"gw_number": 1.5}, "TYPE"),
        (CAMP.id, {"location": (1.0, 2.0)}, "TYPE"),
        ("event:deal", {"origins": 2}, "COMPUTED"),
        (NEWS.id, {"reliability": "G"}, "TERM"),
        (SAID, {"credibility": 7}, "TERM"),
        (SAID, {"credibility": 2.0}, "TYPE"),
        (SAID, {"about_id": "controls:nobody:nowhere"}, "REFERENCE"),
        (SAID, {"exhaustive_in": "region:nowhere"}, "REFERENCE"),
        (SAID, {"stance": "affirms"}, "TERM"),
    ],
)
def test_properties_of_nodes(id_: str, properties: dict[str, Any], code: str) -> None:
    graph = sound()
    graph.node(id_).update(properties)
    assert code in graph.codes()


def test_a_wrong_assertion_is_said_once_and_nothing_is_concluded_from_it() -> None:
    graph = sound()
    graph.node(SAID)["credibility"] = 7
    assert graph.codes() == ["TERM"]


@pytest.mark.parametrize("labels", [[], ["Actor", "Region"], ["Person"]])
def test_a_node_has_one_known_label(labels: list[str]) -> None:
    graph = sound()
    graph.nodes.append((labels, {"id": "actor:x", "name": "x", "kind": "person"}))
    assert graph.codes() == ["LABEL"]


def test_ends_have_the_labels_of_the_vocabulary() -> None:
    graph = sound()
    graph.edge().start = End("Source", ISIS.id)
    assert graph.codes() == ["ENDS"]
    graph.edge().type = "CONTROL"
    assert "TYPE" in graph.codes()


def test_a_border_is_stored_once_and_never_with_itself() -> None:
    graph = sound()
    border = graph.edge("borders:pocket:yarmouk-camp@1")
    border.start, border.end = border.end, border.start
    border.properties |= {"from_id": CAMP.id, "to_id": POCKET.id}
    assert [v.advice for v in graph.violations()] == [
        f"store it once, from {POCKET.id} to {CAMP.id}: the lesser id first"
    ]
    border.end = border.start
    border.properties["to_id"] = CAMP.id
    assert graph.codes() == ["ENDS"]


def test_what_no_source_speaks_of_is_a_violation() -> None:
    graph = sound()
    graph.nodes = [entry for entry in graph.nodes if entry[1]["id"] not in {SAID, "news/deal"}]
    graph.edges = [edge for edge in graph.edges if edge.start.id not in {SAID, "news/deal"}]
    assert [(v.code, v.subject) for v in graph.violations()] == [
        ("UNASSERTED", CONTROLS),
        ("UNASSERTED", "event:deal"),
    ]


def test_an_assertion_stands_in_exactly_one_source() -> None:
    graph = sound()
    link = next(edge for edge in graph.edges if edge.start.id == SAID)
    graph.edges.remove(link)
    assert graph.codes() == ["SOURCE"]
    graph.edges += [link, deepcopy(link)]
    assert graph.codes() == ["SOURCE"]


def test_links_of_an_assertion_lead_from_it_and_carry_nothing() -> None:
    graph = sound()
    graph.edges.append(Edge("ATTRIBUTED_TO", End("Assertion", SAID), CAMP, {"since": 1}))
    assert graph.codes()[:2] == ["ENDS", "UNKNOWN_PROPERTY"]


def test_an_assertion_has_one_speaker_at_most() -> None:
    graph = sound()
    for speaker in (ISIS, End("Actor", "actor:sohr")):
        graph.edges.append(Edge("ATTRIBUTED_TO", End("Assertion", SAID), speaker, {}))
    assert graph.codes() == ["SOURCE"]


def test_an_assertion_is_named_after_its_source() -> None:
    graph = sound()
    graph.node(SAID)["id"] = "paper/yarmouk-camp"
    next(edge for edge in graph.edges if edge.start.id == SAID).start = End(
        "Assertion", "paper/yarmouk-camp"
    )
    assert [violation.advice for violation in graph.violations()] == ["begin it with news/"]


def test_the_speaker_is_the_origin() -> None:
    graph = sound()
    graph.nodes.append(assertion("news/again", CONTROLS))
    graph.edges.append(Edge("PUBLISHED_IN", End("Assertion", "news/again"), NEWS, {}))
    assert graph.codes() == []
    speaker = End("Actor", "actor:sohr")
    graph.edges.append(Edge("ATTRIBUTED_TO", End("Assertion", "news/again"), speaker, {}))
    assert [(v.code, v.property) for v in graph.violations()] == [
        ("COMPUTED", "origins"),
        ("COMPUTED", "affirmed_by"),
    ]


def test_a_retracted_assertion_counts_no_more() -> None:
    graph = sound()
    graph.nodes.append(assertion("news/denied", CONTROLS, stance="DENIES", retracted_at=LATER))
    graph.edges.append(Edge("PUBLISHED_IN", End("Assertion", "news/denied"), NEWS, {}))
    assert graph.codes() == []
    graph.node("news/denied")["retracted_at"] = NOT_RETRACTED
    assert [v.property for v in graph.violations()] == ["against", "disputed"]


def corrected() -> Graph:
    graph = sound()
    first = graph.edge()
    second = deepcopy(first)
    first.properties["retracted_at"] = LATER
    second.properties |= {
        "version_id": CONTROLS + "@2",
        "recorded_at": LATER,
        "status": "contested",
    }
    graph.edges.append(second)
    return graph


def test_a_correction_is_sound() -> None:
    assert corrected().violations() == []


def test_one_version_stands() -> None:
    graph = corrected()
    graph.edge().properties["retracted_at"] = NOT_RETRACTED
    assert [v.message for v in graph.violations()] == ["several of its versions stand"]


def test_versions_do_not_stand_at_the_same_time() -> None:
    graph = corrected()
    graph.edge(CONTROLS + "@2").properties["recorded_at"] = datetime(2026, 12, 1, tzinfo=UTC)
    assert [v.code for v in graph.violations()] == ["LINEAGE"]


def test_versions_of_a_lineage_share_their_ends() -> None:
    graph = corrected()
    second = graph.edge(CONTROLS + "@2")
    second.end = POCKET
    second.properties["to_id"] = POCKET.id
    assert [v.message for v in graph.violations()] == ["its versions differ in type or ends"]


def test_published_in_is_the_link_without_labels() -> None:
    validator = Validator()
    for labels, properties in sound().nodes:
        validator.node(labels, properties)
    for edge in sound().edges:
        if edge.type == "PUBLISHED_IN":
            validator.published_in(edge.start.id, edge.end.id)
        else:
            validator.relationship(edge.type, edge.start, edge.end, edge.properties)
    assert validator.finish() == []


def test_the_whole_world_takes_seconds() -> None:
    graph = Graph([(["Source"], sound().node(NEWS.id))])
    for number in range(25_000):
        id_ = f"controls:a{number}:b{number}"
        actor, region = End("Actor", f"actor:a{number}"), End("Region", f"region:b{number}")
        graph.nodes.append((["Actor"], {"id": actor.id, "name": "a", "kind": "state"}))
        graph.nodes.append((["Region"], {"id": region.id, "name": "b", "kind": "city"}))
        graph.nodes.append(assertion(f"news/{id_}", id_))
        fields = {"status": "sole", "extent": "whole", "basis": "default"}
        graph.edges.append(relationship("CONTROLS", actor, region, id_, **fields))
        graph.edges.append(Edge("PUBLISHED_IN", End("Assertion", f"news/{id_}"), NEWS, {}))
    before = time.process_time()
    assert graph.violations() == []
    assert time.process_time() - before < 4
