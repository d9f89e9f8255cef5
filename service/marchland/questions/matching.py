"""How well a phrase fits a sentence, and what then stands in its slots.

A phrase and a sentence are runs of items (see ``words``). They are laid side by side at the least
cost, in their order, so that who supports is never mixed with who is supported: a word that the one
has and the other lacks costs its weight, a slot takes in a run of words that the phrase has no use
for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from marchland.questions.question import Question
from marchland.questions.words import Item, Token, Vocabulary, items, tokens

_LONGEST_NAME = 9
_KEPT = 3
"""How many ways of laying a phrase over the same words are followed up."""
_WORST = 0.6
"""The cost past which a fit is of no use, not even to be offered."""
_ASKS = {
    *("who", "what", "whose", "why", "how", "when", "where", "many"),
    *("not", "modal", "only", "superlative"),
}
_DEEDS = {"control", "support", "oppose", "claim", "change", "history"}
_ONE_KIND = 0.35
"""What it costs to ask for one kind, as in "which states", where rows are of every kind."""
_ALIKE = {"of", "in", "for", "on", "at", "about"}
_OTHER_PARTICLE = 0.15
"""What it costs to have one of these for another: "the history of control in Idlib"."""
_PLACED = {"region", "about"}
"""Where only a region or anything may stand; of an actor "frontlines in Syria" says too much."""
_OF_PLACES = {"camp", "camps"}
"""Nouns that names of places end in, and phrases have besides."""
_WHO_FOR_WHAT = {("what", "who"): 0.35, ("who", "what"): 0.15}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase, ready to be compared: concepts and slots in their order."""

    question: Question
    phrase: str
    elements: tuple[tuple[str, ...] | str, ...]
    """The concepts that a word may be of, or the name of a slot."""
    content: frozenset[str]
    needed: frozenset[int]
    """Where a small word is all that parts two slots: without it, they cannot be told apart."""

    @property
    def words(self) -> list[set[str]]:
        """What each of its words may mean."""
        return [set(element) for element in self.elements if not isinstance(element, str)]

    @property
    def concepts(self) -> set[str]:
        """All that its words may mean."""
        return set().union(*self.words)

    @property
    def places(self) -> list[int]:
        """Where its slots stand."""
        return _slots(self.elements)


@dataclass(frozen=True, slots=True)
class Fit:
    """A phrase laid over a sentence: the cost, the items of each slot, the words left over."""

    pattern: Pattern
    cost: float
    slots: tuple[tuple[str, int, int], ...]
    left: tuple[int, ...]


def patterns(question: Question, vocabulary: Vocabulary) -> list[Pattern]:
    """The patterns of a question's phrases; dates are no slots, they are read beforehand."""
    days = {p.name for p in question.parameters if p.type.startswith("Date")}
    found = []
    for phrase in question.phrases:
        bare = _undated(phrase, days)
        elements = _elements(items(tokens(bare), vocabulary, typos=False), tokens(bare))
        for variant in _genitives(elements):
            content = frozenset(
                e[0] for e in variant if not isinstance(e, str) and vocabulary.weight(e[0]) >= 1
            )
            found.append(Pattern(question, phrase, variant, content, _needed(variant, vocabulary)))
    return found


def _slots(elements: tuple[tuple[str, ...] | str, ...]) -> list[int]:
    return [at for at, element in enumerate(elements) if isinstance(element, str)]


def _needed(elements: tuple[tuple[str, ...] | str, ...], vocabulary: Vocabulary) -> frozenset[int]:
    between = [range(one + 1, other) for one, other in pairwise(_slots(elements))]
    return frozenset(
        at
        for run in between
        if all(vocabulary.weight(elements[at][0]) < 1 for at in run)
        for at in run
    )


def _undated(phrase: str, days: set[str]) -> str:
    for day in days:
        phrase = re.sub(
            rf"\s*\b(?:between|from|since|and|to|until|in|on|after|before)\s+\{{{day}\}}",
            " ",
            phrase,
        ).replace(f"{{{day}}}", " ")
    return phrase


def _elements(read: list[Item], found: list[Token]) -> tuple[tuple[str, ...] | str, ...]:
    return tuple(
        found[item.first].text[1:-1] if item.text.startswith("{") else tuple(sorted(item.concepts))
        for item in read
    )


def _genitives(
    elements: tuple[tuple[str, ...] | str, ...],
) -> Iterable[tuple[tuple[str, ...] | str, ...]]:
    """The phrase, and with "the border of X" also "X's border"; X's support is not support of X."""
    yield elements
    for at in range(len(elements) - 2):
        noun, of, slot = elements[at : at + 3]
        if of == ("of",) and isinstance(slot, str) and _is_noun(noun):
            yield (*elements[:at], slot, ("'s",), noun, *elements[at + 3 :])
        if of == ("'s",) and isinstance(noun, str) and _is_noun(slot):
            yield (*elements[:at], slot, ("of",), noun, *elements[at + 3 :])


def _is_noun(element: tuple[str, ...] | str) -> bool:
    return not isinstance(element, str) and not _DEEDS & set(element)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with what each of its words costs that is passed over or stands in a name."""

    items: list[Item]
    extra: list[float]
    inside: list[float]
    edge: list[float]


def weighed(read: list[Item], vocabulary: Vocabulary) -> Weighed:
    """A sentence ready to have phrases laid over it."""
    pairs = zip(read, [None, *read], strict=False)
    return Weighed(
        read,
        [_extra(item, before, vocabulary) for item, before in pairs],
        [_inside(item, vocabulary) for item in read],
        [_edge(item, vocabulary) for item in read],
    )


def fit(pattern: Pattern, read: Weighed, vocabulary: Vocabulary) -> list[Fit]:
    """The best ways of laying a phrase over a sentence, at most a few."""
    size = len(read.items)
    row: list[list[_Way]] = [[] for _ in range(size + 1)]
    row[0] = [(0.0, (), ())]
    for number, element in enumerate((*pattern.elements, None)):
        if not isinstance(element, str):
            _pass_over(row, read.extra)
        if element is None:
            break
        step: list[list[_Way]] = [[] for _ in range(size + 1)]
        if isinstance(element, str):
            _take_slot(element, row, step, read)
        else:
            missed = min(vocabulary.weight(concept) for concept in element)
            if number in pattern.needed or not pattern.content:
                missed = 1.0
            placed = bool(_PLACED & set(pattern.elements))
            _take_word(element, row, step, read.items, missed, placed=placed)
        row = [_best(ways) for ways in step]
    return [Fit(pattern, cost, slots, left) for cost, slots, left in row[size]]


_Way = tuple[float, tuple[tuple[str, int, int], ...], tuple[int, ...]]


def _best(ways: list[_Way]) -> list[_Way]:
    return ways if len(ways) < 2 else sorted(ways)[:_KEPT]


def _pass_over(row: list[list[_Way]], extra: list[float]) -> None:
    for at, cost in enumerate(extra):
        for spent, slots, left in row[at]:
            if spent + cost <= _WORST:
                row[at + 1] = _best([*row[at + 1], (spent + cost, slots, (*left, at))])


def _take_word(
    element: tuple[str, ...],
    row: list[list[_Way]],
    step: list[list[_Way]],
    read: list[Item],
    missed: float,
    *,
    placed: bool,
) -> None:
    for at, ways in enumerate(row):
        for spent, slots, left in ways:
            if spent + missed <= _WORST:
                step[at].append((spent + missed, slots, left))
            if at < len(read):
                cost = _likeness(element, read[at], placed=placed)
                if cost is not None:
                    step[at + 1].append((spent + cost, slots, left))


def _likeness(element: tuple[str, ...], item: Item, *, placed: bool) -> float | None:
    found = [item.concepts[concept] for concept in element if concept in item.concepts]
    if found:
        return min(found) + (_ONE_KIND if item.narrow and "who" in element else 0.0)
    if placed and element[0] in _ALIKE and _ALIKE & set(item.concepts):
        return _OTHER_PARTICLE
    for concept in item.concepts if not item.of_noun else ():
        cost = _WHO_FOR_WHAT.get((element[0], concept))
        if cost is not None:
            return cost
    return None


def _take_slot(
    name: str,
    row: list[list[_Way]],
    step: list[list[_Way]],
    read: Weighed,
) -> None:
    size = len(read.items)
    for at, ways in enumerate(row):
        if not ways or at == size:
            continue
        cost = 0.0
        for to in range(at + 1, min(at + _LONGEST_NAME, size) + 1):
            cost += read.inside[to - 1]
            if to - 1 > at and read.items[to - 1].apart:
                cost += 0.3
            if cost > _WORST:
                break
            ends = cost + _ends(read, at, to)
            for spent, slots, left in ways:
                if spent + ends <= _WORST:
                    step[to].append((spent + ends, (*slots, (name, at, to)), left))


def _extra(item: Item, before: Item | None, vocabulary: Vocabulary) -> float:
    """What it costs to pass over a word of the sentence."""
    if not item.concepts:
        return 1.0
    if item.narrow:
        return _ONE_KIND + 0.05
    if item.head:
        return 0.25 if before and "who" in before.concepts else 1.0
    return min(vocabulary.burden(concept) + paid for concept, paid in item.concepts.items())


def _inside(item: Item, vocabulary: Vocabulary) -> float:
    """What it costs to take a word for a part of a name."""
    if _unknown(item):
        return 0.0
    if item.proper:
        return 0.05
    if _ASKS & set(item.concepts):
        return 0.9
    if "territory" in item.concepts or item.text in _OF_PLACES:
        return 0.05
    weight = min(vocabulary.weight(concept) for concept in item.concepts)
    return {1.0: 0.25, 0.5: 0.3, 0.25: 0.5}.get(weight, 0.04)


def _ends(read: Weighed, at: int, to: int) -> float:
    """What it costs to begin and end a name so; "groups" alone is hardly one."""
    if all(item.head and not item.proper for item in read.items[at:to]):
        return 0.2
    return read.edge[at] + read.edge[to - 1] if to - at > 1 else read.edge[at]


def _edge(item: Item, vocabulary: Vocabulary) -> float:
    """What it costs to begin or end a name with a word."""
    if _unknown(item) or item.proper:
        return 0.0
    return 0.0 if min(vocabulary.weight(concept) for concept in item.concepts) >= 1 else 0.3


def _unknown(item: Item) -> bool:
    return item.name or not item.concepts or min(item.concepts.values()) > 0
