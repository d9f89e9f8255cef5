"""What a sentence probably asks, where no phrase fits it.

The names are looked for first, among all words that mean nothing to any question: their longest
runs that the graph knows. Then the question whose phrases are most alike is taken, if it has just
as many slots, is clearly ahead of any other, and nothing in the sentence turns it into another:
"not", "why", "only" or "almost" that no phrase of it has. What comes of it is an answer that says
that it is not sure, what was taken to be asked, and which words were passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from marchland.errors import UnknownName
from marchland.questions.dates import When, dates
from marchland.questions.likeness import SLOT, UNKNOWN, Alike, Symbol, likeness
from marchland.questions.linking import Candidate, best, candidates
from marchland.questions.matching import Pattern
from marchland.questions.phrasebook import Phrasebook, phrasebook, undated
from marchland.questions.question import Question
from marchland.questions.reading import Asked, Parse, Reading, choose, filled
from marchland.questions.words import Item, Token, items, tokens

LIKELY = 0.45
"""What is less alike is not taken to be asked."""
_AHEAD = 0.1
_SURELY_ALIKE, _JUST_AHEAD = 0.55, 0.05
"""What is more alike may be less far ahead."""
_TURNING = {"not", "why", "many", "much", "modal", "superlative", "only", "ordinal", "maybe"}
"""Concepts that turn a question into another one, beside the words of the table."""
_PLACING = {"in", "near", "against", "behind", "around", "beside", "for"}
"""What stands before a name and says where or for whom: of an actor's slot a phrase must say it."""
_DEEDS = {
    "support",
    "oppose",
    "control",
    "claim",
    "border",
    "encircle",
    "happen",
    "change",
    "present",
}
"""What is not to be lost, nor to be read into a sentence."""
_DONE_BY = {
    "supporter": "support",
    "client": "support",
    "enemy": "oppose",
    "controller": "control",
    "claimant": "claim",
    "neighbour": "border",
}
_LACKING = 0.06
"""How much less alike each other word of weight makes that one of the two lacks."""
_LIGHT = {"territory", "someone", "who", "other", "it", "anyplace", "fact", "get", "give", "form"}
"""Concepts that may be passed over, as they add little."""
_WITHIN = {"of", "in", "someone", "who"}
_ASKING = {"who", "whom", "which", "what"}
_MOST_NAMES = 24
_OTHERS = 3

_ACTOR = frozenset({"Actor"})

Run = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """A sentence cut into words, and the runs of words that may be names."""

    sentence: str
    today: date
    whens: tuple[When, ...]
    book: Phrasebook
    words: tuple[Token, ...]
    read: tuple[Item, ...]
    runs: tuple[tuple[Run, ...], ...]
    """For each longest run all that it may hold a name in, the longest first."""

    def text(self, run: Run) -> str:
        """A run as the sentence has it."""
        first, last = self.read[run[0]].first, self.read[run[-1]].last
        return self.sentence[self.words[first].start : self.words[last].stop]

    @property
    def names(self) -> tuple[str, ...]:
        """The texts to look up, each once."""
        found = dict.fromkeys(self.text(run) for runs in self.runs for run in runs)
        return tuple(found)[:_MOST_NAMES]


def guess(sentence: str, questions: Iterable[Question], today: date) -> Guess:
    """A sentence ready to have its names looked up."""
    book = phrasebook(tuple(questions))
    whens = tuple(dates(sentence, today))
    words = undated(tokens(sentence), [(when.start, when.stop) for when in whens])
    read = items(words, book.vocabulary)
    cased = any(item.proper or item.name for item in read)
    runs = tuple(tuple(_parts(run, read, cased=cased)) for run in _runs(read))
    return Guess(sentence, today, whens, book, tuple(words), tuple(read), tuple(filter(None, runs)))


def _free(item: Item) -> bool:
    return item.name or item.proper or not item.concepts


def _runs(read: Sequence[Item]) -> Iterator[Run]:
    """The longest runs of words that may be of a name, with what names have inside."""
    run: list[int] = []
    for at, item in enumerate(read):
        inside = bool(_WITHIN & set(item.concepts)) and item.text not in _ASKING
        if run and not item.apart and (_free(item) or inside):
            run.append(at)
            continue
        if run:
            yield tuple(run)
        run = [at] if _free(item) else []
    if run:
        yield tuple(run)


def _parts(run: Run, read: Sequence[Item], *, cased: bool) -> Iterator[Run]:
    """Each run within it that may be a name: in a sentence with capitals one that has some."""
    for size in range(len(run), 0, -1):
        for at in range(len(run) - size + 1):
            part = run[at : at + size]
            if any(read[n].proper or read[n].name or (_free(read[n]) and not cased) for n in part):
                yield part


@dataclass(frozen=True, slots=True)
class _Named:
    """A run of words that the graph knows as a name."""

    run: Run
    text: str
    found: list[Candidate]


def likely(one: Guess, rows: Sequence[Sequence[object]], unknown: str = "") -> Reading | None:
    """What is probably asked, now that the names are looked up; None where nothing is likely.

    Where a phrase fits and takes ``unknown`` for a name, something is likely only if one of the
    names is a part of that: "Crimea these days".
    AskBack and NotUnderstood as of any other reading: a name may be several things, and the time
    that the sentence names may not fit.
    """
    named = _named(one, rows)
    if unknown and not any(name.text != unknown and name.text in unknown for name in named or ()):
        return None
    if named is None or _turns(one.book, one.read, named):
        return None
    ranked = _ranked(one, named)
    if not ranked or not _clear(ranked, _lost(one, named, ranked[0].alike.pattern)):
        return None
    top = ranked[0]
    asked = Asked(one.sentence, one.today, one.whens, (top.parse,), one.book)
    try:
        reading = choose(asked, rows, today=one.today)
    except UnknownName:
        return None
    over = _passed_over(one, named, top.alike.pattern)
    told = (*reading.understood, *((text, "passed over") for text in over))
    others = tuple(filled(other.parse, one.whens) for other in ranked[1 : _OTHERS + 1])
    return replace(reading, understood=told, score=round(top.alike.score, 3), others=others)


def _named(one: Guess, rows: Sequence[Sequence[object]]) -> list[_Named] | None:
    """The names of the sentence in their order; None where a part of one is left over."""
    found: list[_Named] = []
    for runs in one.runs:
        left = set(runs[0])
        for run in runs:
            text = one.text(run)
            if set(run) <= left and (known := _known(one, run, text, rows)):
                found.append(_Named(run, text, known))
                left -= set(run)
        if _spoilt(one, runs[0], left, found):
            return None
    return sorted(found, key=lambda name: name.run)


def _known(one: Guess, run: Run, text: str, rows: Sequence[Sequence[object]]) -> list[Candidate]:
    """What it is the name of; in lower case only what is spelt rightly."""
    cased = any(one.read[at].proper for at in run)
    return [
        candidate
        for candidate in candidates(text, [list(row) for row in rows])
        if candidate.how != "near" and (cased or candidate.how != "spelling")
    ]


def _spoilt(one: Guess, run: Run, left: set[int], found: Sequence[_Named]) -> bool:
    """Whether what is left of a run belongs to a name: "Libyan rebels" are not Libya."""
    if any(one.read[at].proper or one.read[at].name for at in left if _free(one.read[at])):
        return True
    adjective = any(
        len(name.run) == 1 and name.run[0] in run and name.found[0].how in {"adjective", "people"}
        for name in found
    )
    return adjective and any(not {"of", "in"} & set(one.read[at].concepts) for at in left)


def _turns(book: Phrasebook, read: Sequence[Item], named: Sequence[_Named]) -> bool:
    """Whether a word stands there that turns any question into another one."""
    inside = {at for name in named for at in name.run}
    turning = book.vocabulary.known.turning
    return any(
        item.text in turning for at, item in enumerate(read) if at not in inside and not item.proper
    )


@dataclass(frozen=True, slots=True)
class _Likely:
    alike: Alike
    parse: Parse


def _ranked(one: Guess, named: Sequence[_Named]) -> list[_Likely]:
    """For each question, and each way to fill its slots, the phrase most alike; the best first."""
    turning = {c for item in one.read for c in item.concepts} & _TURNING
    best_of: dict[tuple[str, ...], _Likely] = {}
    for alike in likeness(one.book).to(_shape(one, named)):
        pattern = alike.pattern
        slots = _filled(pattern.question, pattern.elements, named)
        if slots is None or turning - _said(pattern) or not _places(one, pattern, named):
            continue
        key = (pattern.question.name, *(f"{slot}={text}" for slot, text in sorted(slots.items())))
        if key not in best_of or best_of[key].alike.score < alike.score:
            parse = Parse(pattern.question, pattern.phrase, slots, 1.0)
            best_of[key] = _Likely(alike, parse)
    return sorted(best_of.values(), key=lambda o: (-o.alike.score, o.parse.question.name))


def _filled(
    question: Question, elements: Iterable[Symbol | str], named: Sequence[_Named]
) -> dict[str, str] | None:
    """What stands in each slot, where there are as many names, and of the right kind."""
    labels = {one.name: one.labels for one in question.parameters if one.labels}
    slots = [element for element in elements if isinstance(element, str) and element in labels]
    if len(slots) != len(named):
        return None
    if not all(best(name.found, labels[s]) for s, name in zip(slots, named, strict=True)):
        return None
    return {slot: name.text for slot, name in zip(slots, named, strict=True)}


def _shape(one: Guess, named: Sequence[_Named]) -> list[Symbol]:
    begins = {name.run[0] for name in named}
    inside = {at for name in named for at in name.run}
    found: list[Symbol] = []
    for at, item in enumerate(one.read):
        if at in begins:
            found.append(SLOT)
        elif at not in inside:
            concepts = tuple(sorted(filter(None, item.concepts)))
            if concepts or not item.concepts:
                found.append(concepts or UNKNOWN)
    return found


def _clear(ranked: Sequence[_Likely], lost: float) -> bool:
    top = ranked[0].alike.score
    ahead = top - (ranked[1].alike.score if len(ranked) > 1 else 0.0)
    if top - lost >= _SURELY_ALIKE:
        return ahead >= _JUST_AHEAD
    return top - lost >= LIKELY and ahead >= _AHEAD


def _said(pattern: Pattern) -> set[str]:
    """All that the words of a phrase may mean."""
    return {c for element in pattern.elements if not isinstance(element, str) for c in element}


def _outside(one: Guess, named: Sequence[_Named]) -> list[Item]:
    """The words that are of no name."""
    inside = {at for name in named for at in name.run}
    return [item for at, item in enumerate(one.read) if at not in inside]


def _lost(one: Guess, named: Sequence[_Named], pattern: Pattern) -> float:
    """How much of the sentence the phrase lacks, and of the phrase the sentence; 1: too much."""
    outside = _outside(one, named)
    ours = [set(item.concepts) for item in outside if item.concepts]
    theirs = [set(element) for element in pattern.elements if not isinstance(element, str)]
    have, said = set().union(*ours), set().union(*theirs)
    weight = one.book.vocabulary.weight
    lacking = [word for word in ours if not word & said] + [
        word for word in theirs if not word & have
    ]
    heavy = [
        word
        for word in lacking
        if not word & _LIGHT and all(c and c[0] != "=" and weight(c) >= 1 for c in word)
    ]
    strong = (have - said) & one.book.vocabulary.known.strong
    if _deeds(have) != _deeds(said) or not any(weight(c) >= 1 for c in have if c):
        return 1.0
    return _LACKING * (len(heavy) + 2 * len(strong))


def _deeds(concepts: set[str]) -> set[str]:
    """What is done, told by a verb or by who does it; "who supports the supporters" tells both."""
    told = {_DONE_BY.get(concept, concept) for concept in concepts} & _DEEDS
    return told | {who for who, deed in _DONE_BY.items() if {who, deed} <= concepts}


def _places(one: Guess, pattern: Pattern, named: Sequence[_Named]) -> bool:
    """Whether what stands before the name of an actor, as "in Syria", stands in the phrase, too."""
    labels = {p.name: p.labels for p in pattern.question.parameters}
    elements = list(pattern.elements)
    slots = [at for at, e in enumerate(elements) if isinstance(e, str) and labels.get(e)]
    for at, name in zip(slots, named, strict=True):
        before = set(one.read[name.run[0] - 1].concepts) if name.run[0] else set()
        phrase = set(elements[at - 1]) if at and not isinstance(elements[at - 1], str) else set()
        slot = elements[at]
        if isinstance(slot, str) and labels[slot] == _ACTOR and (before & _PLACING) - phrase:
            return False
    return True


def _passed_over(one: Guess, named: Sequence[_Named], pattern: Pattern) -> list[str]:
    """The words of the sentence that the phrase has no use for; of a kind, that all are told."""
    said, weight = _said(pattern), one.book.vocabulary.weight
    return [
        item.text
        for item in _outside(one, named)
        if item.narrow
        or (
            not said & set(item.concepts)
            and (not item.concepts or any(weight(c) >= 1 for c in item.concepts if c))
        )
    ]
