"""Names in a sentence and what in the graph they may mean.

The graph's own full-text index finds the candidates; here they are weighed. A name may be spelt as
it is stored, be an alias, be an adjective or a people ("Israeli", "the Russians"), stand for a
government ("Ankara"), or be misspelt. What fits nothing well enough is no such thing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from marchland.model.period import NOT_RETRACTED
from marchland.questions.words import DATA
from marchland.statement import Row, Statement
from marchland.text import exact_queries, fold, misspelt_query

_KEY = re.compile(r"\A(?:actor|region|event):\S+\Z")
_GOVERNMENT = re.compile(
    (
        r"\A(?:the )?(?P<before>.+?)(?:'s)? (?:WORD)\Z"
        r"|\A(?:the )?(?:WORD) (?:of|in) (?:the )?(?P<after>.+)\Z"
    ).replace("WORD", "government|regime|state|authorities|leadership"),
    re.IGNORECASE,
)
_BELONGING = re.compile(r"\A(?:the )?(?P<what>.+?) (?:of|in|from) (?P<country>[^\W\d_]+)\Z")
_TROOPS = re.compile(r"\A(?P<whose>.+) (?:troops|soldiers)\Z", re.IGNORECASE)
_FORCES = ("forces", "army", "military")
"""What the troops of somebody may be called."""
_TELLING = 4
"""Letters that a country and its adjective share: "Turkey" and "Turkish"."""
_CLERKS = re.compile(r"\bg\w{7,10}\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\A(?:the )?(?P<before>.+?) (?:WORD)\Z"
    r"|\A(?:the )?(?:WORD) of (?:the )?(?P<after>.+)\Z".replace(
        "WORD", "city|town|province|governorate|district|country|region|area|territory|land"
    ),
    re.IGNORECASE,
)
_ARABIC_ARTICLE = re.compile(r"\b(?:al|ar|as|ad|an|at|az|ash|el)\b ?")
_EXACT = 0.97
"""From here on a candidate is called what the sentence says, letter for letter."""

_LOOKUP = """
UNWIND $names AS asked
WITH asked, COLLECT {
  UNWIND asked.phrases AS phrase
  CALL db.index.fulltext.queryNodes(phrase[0], phrase[1]) YIELD node
  WHERE toLower(node.name) IN asked.spelt
    OR any(alias IN node.aliases WHERE toLower(alias) IN asked.spelt)
  RETURN node
  UNION
  UNWIND asked.codes AS code MATCH (node:Actor {iso3: code}) RETURN node
  UNION
  UNWIND asked.codes AS code MATCH (node:Region {iso3: code}) RETURN node
  UNION
  UNWIND asked.keys AS key MATCH (node:Actor {id: key}) RETURN node
  UNION
  UNWIND asked.keys AS key MATCH (node:Region {id: key}) RETURN node
  UNION
  UNWIND asked.keys AS key MATCH (node:Event {id: key}) RETURN node
} AS called
WITH asked, called, CASE WHEN called = [] AND asked.near <> '' THEN COLLECT {
  CALL db.index.fulltext.queryNodes('names', asked.near, {limit: 50}) YIELD node
  RETURN node
} ELSE [] END AS near
RETURN asked.text AS text, [node IN called + near |
  [node.id, node.name, labels(node)[0], node.kind, coalesce(node.aliases, []), node.iso3,
  [(node)-[part:PART_OF WHERE part.retracted_at = $open]->(whole) | whole.id]]] AS found
""".strip()
"""Misspelt names are looked for only where nothing is called what was said."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing in the graph that a name may mean, and how well it fits."""

    key: str
    name: str
    label: str
    kind: str
    matched: str
    """The name or alias that it was found by."""
    how: str
    """By its key, name or alias, as adjective, people or seat, by spelling; else only near."""
    score: float
    wholes: tuple[str, ...] = ()
    """What it is a part of."""

    def shown(self) -> dict[str, Any]:
        """What an error carries of it."""
        return {
            "key": self.key,
            "name": self.name,
            "kind": self.kind,
            "label": self.label,
            "how": self.how,
            "score": round(self.score, 2),
        }


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a sentence has it, and what else it may be spelt as or stand for."""

    text: str
    spelt: tuple[str, ...]
    codes: Mapping[str, str]
    """Countries that it may mean, each with how: ``adjective``, ``people`` or ``seat``."""
    label: str | None
    """The only label that it can have: "the government of X" is an actor."""
    whole: int = 1
    """How many of the ways to spell it, the first ones, are of the whole name."""


@dataclass(frozen=True, slots=True)
class _Demonyms:
    """Which countries a word may stand for."""

    adjectives: Mapping[str, tuple[str, ...]]
    people: Mapping[str, tuple[str, ...]]
    seats: Mapping[str, tuple[str, ...]]

    def of(self, word: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for how, table in (
            ("seat", self.seats),
            ("people", self.people),
            ("adjective", self.adjectives),
        ):
            found |= dict.fromkeys(table.get(word, ()), how)
        return found or self._misspelt(word)

    def _misspelt(self, word: str) -> dict[str, str]:
        if len(word) < 6:
            return {}
        near = process.extract(
            word, self.adjectives.keys() | self.people.keys(), scorer=OSA.distance, score_cutoff=1
        )
        codes = {code for like, _, _ in near if like[0] == word[0] for code in self._any(like)}
        return dict.fromkeys(sorted(codes), "spelling")

    def _any(self, word: str) -> tuple[str, ...]:
        return self.adjectives.get(word, ()) + self.people.get(word, ())


@cache
def demonyms() -> _Demonyms:
    """The shipped table of adjectives, peoples and seats of government."""
    tables = tomllib.loads((DATA / "demonyms.toml").read_text("utf-8"))
    return _Demonyms(*(_by_word(tables[part]) for part in ("adjectives", "people", "seats")))


def _by_word(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, words in table.items():
        for word in words.split(", "):
            found[normal(word)] = (*found.get(normal(word), ()), code)
    return found


@lru_cache(maxsize=50_000)
def normal(text: str) -> str:
    """A name for comparing: no case, accents, punctuation or leading article."""
    plain = " ".join(re.sub(r"[^\w]+", " ", fold(text).replace("'", "").replace(".", "")).split())
    return plain.removeprefix("the ")


@lru_cache(maxsize=50_000)
def _bare(text: str) -> str:
    """The same without spaces and Arabic articles: "Ar Raqqah" and "al-Raqqah" are one."""
    return _ARABIC_ARTICLE.sub("", normal(text)).replace(" ", "") or normal(text)


@lru_cache(maxsize=4096)
def named(text: str) -> Name:
    """What a text in a slot may be the name of."""
    said = text.strip().strip("\"'“”’").removesuffix("'s").strip()
    said = _CLERKS.sub(lambda found: _government(found[0]), said)
    called = _TROOPS.match(said)
    spelt, codes, label = [said, *_of_country(said)], demonyms().of(normal(said)), None
    spelt += [f"{called['whose']} {noun}" for noun in _FORCES] if called else []
    whole = len(spelt)
    for pattern, only in ((_GOVERNMENT, "Actor"), (_PLACE, "Region")):
        found = pattern.match(said)
        if found:
            inner = found["before"] or found["after"]
            spelt.append(inner)
            codes = {**demonyms().of(normal(inner)), **codes}
            label = only
            break
    return Name(text, tuple(spelt), codes, label, whole)


def _of_country(said: str) -> list[str]:
    """What "Kurds of Syria" and "Kurdish forces in Syria" are also called: "Syrian Kurds"."""
    found = _BELONGING.match(said)
    if not found:
        return []
    country = normal(found["country"])
    like = [
        word
        for word in demonyms().adjectives
        if len(country) >= _TELLING and word[:_TELLING] == country[:_TELLING]
    ]
    return [f"{word} {found['what']}" for word in like]


def _government(word: str) -> str:
    """The word that is misspelt most, "goverment", as it should be."""
    meant = OSA.distance(word.lower(), "government", score_cutoff=2) <= 2
    return "government" if meant else word


def statement(names: Iterable[str], near: Iterable[str] | None = None) -> Statement:
    """One read that finds the candidates of every name; of those of ``near`` what is spelt alike.

    Without ``near`` that is looked for of each.
    """
    texts = list(names)
    alike = set(texts if near is None else near)
    asked = [_asked(named(text), alike=text in alike) for text in texts]
    return Statement(_LOOKUP, {"names": asked, "open": NOT_RETRACTED})


def _asked(name: Name, *, alike: bool) -> dict[str, Any]:
    phrases = [[q.index, q.text] for text in name.spelt for q in exact_queries(text)]
    return {
        "text": name.text,
        "phrases": phrases,
        "spelt": [form for text in name.spelt for form in (text.lower(), f"the {text.lower()}")],
        "near": misspelt_query(name.spelt[-1]).text if alike else "",
        "codes": list(name.codes),
        "keys": [text for text in name.spelt if _KEY.match(text)],
    }


def candidates(text: str, rows: Iterable[Row]) -> list[Candidate]:
    """What a name may mean, best first, of all that the graph found for it."""
    name = named(text)
    found = [_weighed(name, row) for asked, rest in rows if asked == text for row in rest]
    whole = {_bare(spelt) for spelt in name.spelt[: name.whole]}
    if any(one.score >= _EXACT and _bare(one.matched) in whole for one in found):
        # "Damascus area" is what is called so, rather than the area of what is called Damascus.
        found = [one for one in found if one.score < _EXACT or _bare(one.matched) in whole]
    return sorted(found, key=lambda one: (-one.score, one.key))


def _weighed(name: Name, row: Row) -> Candidate:
    key, called, label, kind, aliases, iso3, wholes = row
    matched, how, score = called, "near", 0.0
    for number, spelt in enumerate(name.spelt):
        for other, as_what, full in ((key, "key", 1.0), (called, "name", 1.0), *(
            (alias, "alias", 0.98) for alias in aliases
        )):  # fmt: skip
            fits, worth = _alike(spelt, other, as_what, full)
            inner = label == name.label and kind != "person"
            if worth > score and (number < name.whole or inner):
                matched, how, score = other, fits, worth
    if score < _EXACT and iso3 in name.codes:
        by = name.codes[iso3]
        allowed = by in {"adjective", "spelling"} or label == "Actor"
        worth = {"seat": 0.9, "spelling": 0.85}.get(by, 0.95)
        if allowed and name.label in {None, label} and worth > score:
            matched, how, score = name.text, by, worth
    return Candidate(key, called, label, kind, matched, how, score, tuple(wholes))


def _alike(said: str, called: str, how: str, full: float) -> tuple[str, float]:
    ours, theirs = normal(said), normal(called)
    if ours == theirs or (how == "key" and said == called):
        return how, full
    if how == "key":
        return how, 0.0
    if _bare(said) == _bare(called):
        return how, _EXACT
    distance = _slips(ours, theirs)
    if distance is not None:
        return "spelling", 0.9 - 0.05 * distance
    return "near", 0.5 * OSA.normalized_similarity(ours, theirs)


def _slips(said: str, called: str) -> int | None:
    """How many letters are wrong, where no word has more of them than a slip of the pen."""
    ours, theirs = said.split(), called.split()
    if len(ours) != len(theirs):
        ours, theirs = [_bare(said)], [_bare(called)]
    total = 0
    for one, other in zip(ours, theirs, strict=True):
        most = 0 if len(one) < 4 else 1 if len(one) < 8 else 2
        distance = OSA.distance(one, other, score_cutoff=most)
        if distance > most or (distance and one[0] != other[0]):
            return None
        total += distance
    return total


def best(found: list[Candidate], labels: frozenset[str]) -> list[Candidate]:
    """The candidates of some labels that are as good as the best: several are asked about."""
    fitting = [one for one in found if one.label in labels and one.how != "near"]
    if not fitting:
        return []
    top = fitting[0].score
    if top < _EXACT:
        return [one for one in fitting if one.score >= top - 0.01]
    exact = [one for one in fitting if one.score >= _EXACT]
    whole = [one for one in exact if one.kind == "country"]
    if len(whole) == 1:
        # Of a country and a part of it that bears its name, as Gibraltar, it is the country.
        exact = [one for one in exact if whole[0].key not in one.wholes]
    countries = [one for one in exact if one.kind == "country" and one.score == 1.0]
    others = [one for one in exact if one.score == 1.0 and one.label == "Region"]
    if len(countries) == 1 and len(others) == 1:
        return [one for one in exact if one.label != "Region" or one is countries[0]]
    return exact
