"""What may be asked instead, where a sentence is not surely understood: whole sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from marchland.questions.dates import When
from marchland.questions.matching import Pattern
from marchland.questions.phrasebook import Phrasebook
from marchland.questions.question import SLOT, Question, fill
from marchland.questions.words import Item, items, tokens

_SPAN = re.compile(r"\b(?:between|from) \{\w+\} (?:and|to) \{\w+\}")
_DAY = re.compile(r"\b(?:on|in|at) \{\w+\}")
_SOME_SPAN, _SOME_DAY = "in May 2018", "on 21 May 2018"
_WITHIN_NAMES = {"of", "someone", "who"}
"""Words that a name may have inside: "government of Syria", "Syrian rebels"."""
_ALIKE = 0.5
_OFFERED = 3
_ASKED_FIRST = {"whoControlsTerritoryBordering", "whoSupports", "whatDoesControl"}


def said(phrase: str, slots: Mapping[str, str], whens: Sequence[When] = ()) -> str:
    """A phrase with what stands in its slots; its dates as the sentence has them, or some."""
    when = whens[0].text if len(whens) == 1 else None
    text = _SPAN.sub(when or _SOME_SPAN, fill(phrase, slots))
    return _DAY.sub(when or _SOME_DAY, text)


def is_name(text: str, book: Phrasebook) -> bool:
    """Whether a text can be a name alone, and takes in no word that asks something.

    Where it has capitals, what it has beside them is what names have, no other word.
    """
    read = items(tokens(text), book.vocabulary, typos=False)
    capital = [text[text.lower().find(item.text)].isupper() or item.name for item in read]
    return all(_nameable(item) or big for item, big in zip(read, capital, strict=True)) and not any(
        any(capital) and not big and not item.concepts
        for item, big in zip(read, capital, strict=True)
    )


def closest(sentence: str, book: Phrasebook, whens: Sequence[When]) -> list[str]:
    """For the questions that share most words of weight with a sentence, how each may be said.

    Slots hold names of the sentence; where it has too few, the question's own example is told.
    """
    dated = [(when.start, when.stop) for when in whens]
    bare = [
        token
        for token in tokens(sentence)
        if not any(start < token.stop and token.start < stop for start, stop in dated)
    ]
    read = items(bare, book.vocabulary)
    weigh = book.vocabulary.weight
    content = {c for item in read for c, paid in item.concepts.items() if c and weigh(c) >= 1}
    names = [
        sentence[bare[run[0].first].start : bare[run[-1].last].stop] for run in _names_in(read)
    ]
    best: dict[str, tuple[float, str]] = {}
    for pattern in book.patterns:
        alike = _overlap(content, pattern)
        if alike >= _ALIKE and alike > best.get(pattern.question.name, (0.0, ""))[0]:
            told = _told(pattern, names, whens)
            if told:
                best[pattern.question.name] = (alike, told)
    ranked = sorted(best.values(), key=lambda one: (-one[0], len(one[1]), one[1]))
    return list(dict.fromkeys(text for _, text in ranked))[:_OFFERED]


def examples(book: Phrasebook) -> list[str]:
    """What to ask where a sentence shares no word of weight with any question.

    It tells the examples of what is asked first of a graph of actors, else of the questions that
    can be said in most ways.
    """
    ways = Counter(pattern.question for pattern in book.patterns)
    ranked = sorted(ways, key=lambda one: (one.name not in _ASKED_FIRST, -ways[one], one.name))
    return [one.example.rstrip("?.") for one in ranked[:_OFFERED]]


def _overlap(content: set[str], pattern: Pattern) -> float:
    if not content or not pattern.content:
        return 0.0
    return 2 * len(content & pattern.content) / (len(content) + len(pattern.content))


def _told(pattern: Pattern, names: Sequence[str], whens: Sequence[When]) -> str:
    slots = [one for one in SLOT.findall(pattern.phrase) if one in _entities(pattern.question)]
    if len(slots) > len(names):
        return pattern.question.example.rstrip("?.")
    return said(pattern.phrase, dict(zip(slots, names, strict=False)), whens)


def _entities(question: Question) -> set[str]:
    return {one.name for one in question.parameters if one.labels}


def _names_in(read: Iterable[Item]) -> list[list[Item]]:
    """The runs of words that mean nothing to any question: they may be names."""
    runs: list[list[Item]] = [[]]
    for item in read:
        within = _nameable(item) and (runs[-1] or item.name or item.proper or not item.concepts)
        if within and not (item.apart and runs[-1]):
            runs[-1].append(item)
        elif runs[-1]:
            runs.append([])
    return [
        run
        for run in runs
        if any(item.name or item.proper for item in run)
        and all(item.name or item.proper or item.concepts for item in run)
    ]


def _nameable(item: Item) -> bool:
    return (
        item.name or item.proper or not item.concepts or bool(_WITHIN_NAMES & set(item.concepts))
    ) and item.text not in {"who", "whom", "which", "what"}
