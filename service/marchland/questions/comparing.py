"""What of a sentence a phrase does not say, and the other way round, where the two are only alike.

A sentence is looked at with its names cut out: its words, and nothing where a name stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from marchland.questions.matching import Pattern
from marchland.questions.phrasebook import ASYMMETRIC
from marchland.questions.words import Item, Vocabulary

Cut = Sequence[Item | None]
"""The words of a sentence in their order; None where a name stands."""

_LACKING = 0.06
"""How much less alike each word of weight makes that one of the two lacks."""
_LIGHT = {"territory", "someone", "who", "other", "it", "anyplace", "fact", "get", "give", "form"}
"""Concepts that may be passed over, as they add little."""
_DONE_BY = {
    "supporter": "support",
    "client": "support",
    "enemy": "oppose",
    "controller": "control",
    "claimant": "claim",
    "neighbour": "border",
    "turn": "oppose",
}
"""Who does something, and what."""
_DEEDS = {*_DONE_BY.values(), "encircle", "happen", "change", "present", "turn", "ally"}
"""What is not to be lost, nor to be read into a sentence."""
_ONE_SIDED = {*ASYMMETRIC, "turn"}
"""What one does and another suffers, and turning on somebody."""
_PLACING = {"in", "near", "against", "behind", "around", "for"}
"""What stands before a name and says where or for whom."""


def lacking(cut: Cut, pattern: Pattern, vocabulary: Vocabulary, rare: Callable[..., str]) -> float:
    """How much less alike the two are for what one of them lacks; 1: they ask two things.

    ``rare`` tells of some concepts that which the fewest questions have: a phrase is about it.
    """
    ours = [set(item.concepts) for item in cut if item and item.concepts]
    theirs = pattern.words
    have, said = set().union(*ours), pattern.concepts
    heavy = [word for word in theirs if _heavy(word, vocabulary)]
    if not any(vocabulary.weight(concept) >= 1 for concept in have if concept):
        return 1.0
    if heavy and rare(set().union(*heavy)) not in have:
        return 1.0
    if _deeds(ours) != _deeds(theirs):
        return 1.0
    odd = [word for word in ours if not word & said] + [w for w in theirs if not w & have]
    strong = (have - said) & vocabulary.known.strong
    return _LACKING * (sum(_heavy(word, vocabulary) for word in odd) + 2 * len(strong))


def _heavy(word: set[str], vocabulary: Vocabulary) -> bool:
    return not word & _LIGHT and all(
        concept and concept[0] != "=" and vocabulary.weight(concept) >= 1 for concept in word
    )


def _deeds(words: Sequence[set[str]]) -> tuple[set[str], dict[str, int]]:
    """What is done, by whatever word, and how often of what one does to another.

    "Supporters of the supporters" are other people than the supporters; "sponsors who fund" are
    those who fund, and to wage war is one thing.
    """
    counted: Counter[str] = Counter()
    before: set[str] = set()
    by_noun = joined = False
    for word in words:
        deeds = {_DONE_BY.get(concept, concept) for concept in word} & _DEEDS
        if deeds:
            noun = bool(word & _DONE_BY.keys())
            counted.update(deeds - before if joined or not noun else deeds)
            before, by_noun, joined = deeds, noun, False
        elif word & {"and", "or"}:
            joined = True
        elif not (by_noun and word & {"who", "it"}):
            before, joined = set(), False
    return set(counted), {deed: counted[deed] for deed in ("support", "oppose")}


def places_alike(cut: Cut, pattern: Pattern, actors: set[str]) -> bool:
    """Whether what stands before the name of an actor, as "in Syria", stands in the phrase, too."""
    before = [_before(cut, at) for at in range(len(cut)) if cut[at] is None]
    return not any(
        pattern.elements[at] in actors and (said & _PLACING) - _phrase_before(pattern, at)
        for said, at in zip(before, pattern.places, strict=True)
    )


def sides_alike(cut: Cut, pattern: Pattern) -> bool:
    """Whether each name stands on the side of what is done on which the phrase has it."""
    names = [at for at, item in enumerate(cut) if item is None]
    told = {concept for item in cut if item for concept in item.concepts}
    by_whom = ("by" in told) == ("by" in pattern.concepts)
    for deed in _ONE_SIDED:
        ours = [at for at, item in enumerate(cut) if item and deed in item.concepts]
        theirs = [
            at for at, e in enumerate(pattern.elements) if deed in e and not isinstance(e, str)
        ]
        if not ours or not theirs:
            continue
        for name, slot in zip(names, pattern.places, strict=True):
            by = "by" in _before(cut, name)
            if by != ("by" in _phrase_before(pattern, slot)) or (
                _after(name, ours) != _after(slot, theirs)
            ):
                return False
        passive = any((item := cut[at]) and item.participle for at in ours)
        if not by_whom or (passive and not {"by", "to", "from"} & told):
            return False
    return True


def _after(place: int, deeds: Sequence[int]) -> bool:
    """Whether a place is after the nearest of the deeds."""
    return place > min(deeds, key=lambda at: abs(at - place))


def _before(cut: Cut, at: int) -> set[str]:
    item = cut[at - 1] if at else None
    return set(item.concepts) if item else set()


def _phrase_before(pattern: Pattern, at: int) -> set[str]:
    element = pattern.elements[at - 1] if at else ""
    return set() if isinstance(element, str) else set(element)


def passed_over(cut: Cut, pattern: Pattern, vocabulary: Vocabulary) -> list[str]:
    """The words of the sentence that the phrase has no use for; of a kind, that all are told."""
    said = pattern.concepts
    return [
        item.text
        for item in cut
        if item
        and (
            item.narrow
            or not item.concepts
            or (
                not said & set(item.concepts)
                and any(vocabulary.weight(c) >= 1 for c in item.concepts if c)
            )
        )
    ]
