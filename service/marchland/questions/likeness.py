"""How alike a sentence and the phrases of the questions are, where no phrase fits.

Both are taken for what they are about and in which order: each concept, each slot, and each pair of
them that stand near one another. A feature weighs as much as it tells questions apart (the inverse
of how many have it), and likeness is the cosine of the angle between the two; see Manning, Raghavan
and Schütze, *Introduction to Information Retrieval* (2008), chapter 6. Pairs in their order keep
"whom Iran backs" from "who backs Iran".
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from marchland.questions.matching import Pattern
from marchland.questions.phrasebook import Phrasebook
from marchland.questions.words import Vocabulary

Symbol = tuple[str, ...]
"""What stands at one place: the concepts that a word may be of, or `SLOT`, or `UNKNOWN`."""
SLOT: Symbol = ("{}",)
UNKNOWN: Symbol = ("?",)
Feature = str | tuple[str, str]

_NEAR, _FAR = 2, 4
"""Places between two symbols that are a pair, and a pair of less weight."""
_PAIR = 0.5
_SMALL, _LEAST = 0.6, 0.35
"""Weight of a small word, by how much it matters to a phrase."""
_SLOT_WEIGHT, _UNKNOWN_WEIGHT = 0.8, 0.9


@dataclass(frozen=True, slots=True)
class Alike:
    """A phrase, and how alike a sentence is to it: 0 not at all, 1 word for word."""

    score: float
    pattern: Pattern


class Likeness:
    """All phrases, made ready to be compared with any sentence."""

    def __init__(self, patterns: Sequence[Pattern], vocabulary: Vocabulary) -> None:
        self._patterns = patterns
        self._vocabulary = vocabulary
        counted = [_features(_symbols(pattern)) for pattern in patterns]
        having: dict[Feature, set[str]] = defaultdict(set)
        for pattern, features in zip(patterns, counted, strict=True):
            for feature in features:
                having[feature].add(pattern.question.name)
        self._having = {feature: len(names) for feature, names in having.items()}
        self._questions = len({pattern.question.name for pattern in patterns})
        self._of: dict[Feature, list[tuple[int, float]]] = defaultdict(list)
        for number, features in enumerate(counted):
            for feature, weight in self._unit(features).items():
                self._of[feature].append((number, weight))

    def to(self, symbols: Sequence[Symbol]) -> Iterator[Alike]:
        """Every phrase that shares anything with a sentence, in no order."""
        found: dict[int, float] = defaultdict(float)
        for feature, weight in self._unit(_features(symbols)).items():
            for number, other in self._of.get(feature, ()):
                found[number] += weight * other
        for number, score in found.items():
            yield Alike(score, self._patterns[number])

    def rarest(self, concepts: Iterable[str]) -> str:
        """Of some concepts that which the fewest questions have."""
        return min(concepts, key=lambda concept: (self._having.get(concept, 0), concept))

    def _unit(self, features: Mapping[Feature, float]) -> dict[Feature, float]:
        weighed = {
            feature: (1 + math.log(max(count, 0.3) + 0.7)) * self._weight(feature)
            for feature, count in features.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        return {feature: weight / length for feature, weight in weighed.items()}

    def _weight(self, feature: Feature) -> float:
        if feature == SLOT[0]:
            return _SLOT_WEIGHT
        if feature == UNKNOWN[0]:
            return _UNKNOWN_WEIGHT
        rare = math.log((self._questions + 1) / (self._having.get(feature, 0) + 0.5))
        if isinstance(feature, tuple):
            return _PAIR * max(rare, 0.0)
        matters = self._vocabulary.weight(feature)
        return max(rare, 0.1) * (1 if matters >= 1 else _SMALL if matters >= 0.5 else _LEAST)


def _symbols(pattern: Pattern) -> list[Symbol]:
    return [SLOT if isinstance(element, str) else element for element in pattern.elements]


def _features(symbols: Iterable[Symbol]) -> dict[Feature, float]:
    """What is there and what stands near what; of several concepts of a word each a part."""
    said = list(symbols)
    found: dict[Feature, float] = defaultdict(float)
    for symbol in said:
        for concept in symbol:
            found[concept] += 1 / len(symbol)
    for one, other in combinations(range(len(said)), 2):
        if other - one > _FAR:
            continue
        share = len(said[one]) * len(said[other]) * (1 if other - one <= _NEAR else 1.5)
        for first in said[one]:
            for second in said[other]:
                found[first, second] += 1 / share
    return found


@lru_cache(maxsize=8)
def likeness(book: Phrasebook) -> Likeness:
    """The likeness to a book's phrases; it is made once."""
    return Likeness(book.patterns, book.vocabulary)
