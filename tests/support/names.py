"""A handful of things as the look-up of names finds them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from marchland.questions.linking import named, normal

_THINGS: list[list[Any]] = [
    ["actor:iran", "Government of Iran", "Actor", "state", ["Iran"], "IRN"],
    ["region:irn", "Iran", "Region", "country", [], "IRN"],
    ["actor:gov-syria", "Government of Syria", "Actor", "state", ["Syria"], "SYR"],
    ["region:syr", "Syria", "Region", "country", [], "SYR"],
    ["region:sy-di", "Damascus", "Region", "first_level", [], None],
    ["region:sy-ra", "Al-Raqqah", "Region", "first_level", ["Ar Raqqah"], None],
    ["actor:hamas", "Hamas", "Actor", "party", ["Islamic Resistance Movement"], None],
    ["region:gaza-strip", "Gaza Strip", "Region", "area", ["Gaza"], None],
    ["region:mz-g", "Gaza", "Region", "first_level", [], None],
    ["region:mli", "Mali", "Region", "country", [], "MLI"],
    ["region:gn-ml", "Mali Prefecture", "Region", "first_level", ["Mali"], None],
    ["actor:congo", "Government of the Congo", "Actor", "state", ["Congo"], "COG"],
    ["actor:dr-congo", "Government of the DR Congo", "Actor", "state", ["DR Congo"], "COD"],
    ["actor:syrian-rebels", "Anti-Assad rebels", "Actor", "umbrella", ["Syrian rebels"], None],
    ["region:gib", "Gibraltar", "Region", "country", [], "GIB"],
    ["region:gib-00", "Gibraltar", "Region", "first_level", [], None],
    ["actor:forces", "Turkish forces", "Actor", "forces", [], None],
    ["actor:kurds", "Kurdish groups in Syria", "Actor", "umbrella", ["Syrian Kurds"], None],
    ["actor:allies", "Iran-backed allies of Damascus", "Actor", "umbrella", [], None],
    ["actor:assad", "Bashar al-Assad", "Actor", "person", ["Assad"], None],
    ["region:around", "Damascus and surroundings", "Region", "area", ["Damascus area"], None],
]

THINGS = [[*one, ["region:gib"] if one[0] == "region:gib-00" else []] for one in _THINGS]


def rows(names: Iterable[str]) -> list[list[Any]]:
    """For each name what is called so or of that country; all things where nothing is."""
    found = []
    for text in names:
        name = named(text)
        spelt = {normal(one) for one in name.spelt} | set(name.spelt)
        called = [
            one
            for one in THINGS
            if one[0] in spelt
            or one[5] in name.codes
            or spelt & {normal(word) for word in (one[1], *one[4])}
        ]
        found.append([text, called or THINGS])
    return found
