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
from itertools import islice

from marchland.errors import UnknownName
from marchland.questions.comparing import Cut, lacking, passed_over, places_alike, sides_alike
from marchland.questions.dates import When, dates
from marchland.questions.likeness import SLOT, UNKNOWN, Alike, Symbol, likeness
from marchland.questions.linking import Candidate, best, candidates
from marchland.questions.matching import Pattern
from marchland.questions.phrasebook import Phrasebook, phrasebook, undated
from marchland.questions.question import Question
from marchland.questions.reading import Asked, Parse, Reading, choose, filled
from marchland.questions.words import Item, Token, Vocabulary, items, tokens
from marchland.statement import Row

LIKELY = 0.45
"""What is less alike is not taken to be asked."""
_AHEAD = 0.1
_SURELY_ALIKE, _JUST_AHEAD = 0.55, 0.05
"""What is more alike may be less far ahead."""
_TURNING = {
    *("not", "why", "many", "much", "modal", "only"),
    *("superlative", "ordinal", "maybe", "former"),
}
"""Concepts that turn a question into another one, beside the words of the table."""
_WITHIN = {"of", "in", "someone", "who"}
_ASKING = {"who", "whom", "which", "what"}
_MOST_NAMES = 24
_LONGEST_NAME = 9
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
        return tuple(dict.fromkeys(self.text(run) for runs in self.runs for run in runs))

    @property
    def cased(self) -> tuple[str, ...]:
        """Those that begin with a capital: they may be misspelt."""
        written = (run for runs in self.runs for run in runs if self.read[run[0]].proper)
        return tuple(dict.fromkeys(map(self.text, written)))

    def cut(self, named: Sequence[_Named]) -> Cut:
        """The words with nothing in the place of each name."""
        begins = {name.run[0] for name in named}
        inside = {at for name in named for at in name.run}
        return [
            None if at in begins else item
            for at, item in enumerate(self.read)
            if at in begins or at not in inside
        ]


def guess(sentence: str, questions: Iterable[Question], today: date) -> Guess:
    """A sentence ready to have its names looked up."""
    book = phrasebook(tuple(questions))
    whens = tuple(dates(sentence, today))
    words = undated(tokens(sentence), [(when.start, when.stop) for when in whens])
    read = _with_capital(items(words, book.vocabulary), sentence)
    cased = any(item.proper or item.name for item in read)
    runs: list[tuple[Run, ...]] = []
    for run in _runs(read):
        left = _MOST_NAMES - sum(map(len, runs))
        runs.append(tuple(islice(_parts(run, read, cased=cased), max(left, 0))))
    kept = tuple(filter(None, runs))
    return Guess(sentence, today, whens, book, tuple(words), tuple(read), kept)


def _with_capital(read: list[Item], sentence: str) -> list[Item]:
    """The same, where a first word that means nothing to any question may be a name."""
    if read and read[0].first == 0 and not read[0].concepts and sentence.lstrip()[:1].isupper():
        return [replace(read[0], proper=True), *read[1:]]
    return read


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
    for size in range(min(len(run), _LONGEST_NAME), 0, -1):
        for at in range(len(run) - size + 1):
            part = run[at : at + size]
            # "Kurdish groups in Syria" is a name; of "Syrian government in Syria" the end is none.
            if not _free(read[part[0]]) and any("in" in read[n].concepts for n in part):
                continue
            if any(read[n].proper or read[n].name or (_free(read[n]) and not cased) for n in part):
                yield part


@dataclass(frozen=True, slots=True)
class _Named:
    """A run of words that the graph knows as a name."""

    run: Run
    text: str
    found: list[Candidate]


def likely(one: Guess, rows: Sequence[Row], unknown: str = "") -> Reading | None:
    """What is probably asked, now that the names are looked up; None where nothing is likely.

    Where a phrase fits and takes ``unknown`` for a name, something is likely only if one of the
    names is a part of that: "Crimea these days".
    AskBack and NotUnderstood as of any other reading: a name may be several things, and the time
    that the sentence names may not fit.
    """
    named = _named(one, rows)
    if unknown and not any(name.text != unknown and name.text in unknown for name in named or ()):
        return None
    if named is None:
        return None
    cut, vocabulary = one.cut(named), one.book.vocabulary
    ranked = [] if _turns(cut, vocabulary) else _ranked(one, cut, named)
    if not ranked:
        return None
    top = ranked[0]
    lost = lacking(cut, top.alike.pattern, vocabulary, likeness(one.book).rarest)
    if not _clear(ranked, lost):
        return None
    asked = Asked(one.sentence, one.today, one.whens, (top.parse,), one.book)
    try:
        reading = choose(asked, rows, today=one.today)
    except UnknownName:
        return None
    over = passed_over(cut, top.alike.pattern, vocabulary)
    told = (*reading.understood, *((text, "passed over") for text in over))
    others = tuple(filled(other.parse, one.whens) for other in ranked[1 : _OTHERS + 1])
    return replace(reading, understood=told, score=round(top.alike.score, 3), others=others)


def _named(one: Guess, rows: Sequence[Row]) -> list[_Named] | None:
    """The names of the sentence in their order; None where a part of one is left over."""
    found: list[_Named] = []
    for runs in one.runs:
        left = {at for run in runs for at in run}
        for run in runs:
            text = one.text(run)
            if set(run) <= left and (known := _known(one, run, text, rows)):
                found.append(_Named(run, text, known))
                left -= set(run)
        if _spoilt(one, left, found):
            return None
    return sorted(found, key=lambda name: name.run)


def _known(one: Guess, run: Run, text: str, rows: Sequence[Row]) -> list[Candidate]:
    """What it is the name of; in lower case only what is spelt rightly."""
    cased = any(one.read[at].proper for at in run)
    return [
        candidate
        for candidate in candidates(text, rows)
        if candidate.how != "near" and (cased or candidate.how != "spelling")
    ]


def _spoilt(one: Guess, left: set[int], found: Sequence[_Named]) -> bool:
    """Whether what is left of a run belongs to a name: "Libyan rebels" are not Libya.

    Neither is an airport at Damascus Damascus; an adverb behind a name adds nothing to it.
    """
    if any(one.read[at].proper or one.read[at].name for at in left if _free(one.read[at])):
        return True
    behind = {name.run[-1] + 1 for name in found} & left
    return any(
        not {"of", "in"} & set(one.read[at].concepts) and not one.read[at].text.endswith("ly")
        for at in behind
        if not one.read[at].apart
    )


def _turns(cut: Cut, vocabulary: Vocabulary) -> bool:
    """Whether a word stands there that turns any question into another one."""
    turning = vocabulary.known.turning
    return any(item.text in turning for item in cut if item and not item.proper)


@dataclass(frozen=True, slots=True)
class _Likely:
    alike: Alike
    parse: Parse


def _ranked(one: Guess, cut: Cut, named: Sequence[_Named]) -> list[_Likely]:
    """For each question, and each way to fill its slots, the phrase most alike; the best first."""
    turning = {c for item in one.read for c in item.concepts} & _TURNING
    best_of: dict[tuple[str, ...], _Likely] = {}
    for alike in likeness(one.book).to(_shape(cut)):
        pattern = alike.pattern
        slots = _filled(pattern, named)
        if slots is None or not turning <= pattern.concepts or not _alike_in_order(cut, pattern):
            continue
        key = (pattern.question.name, *(f"{slot}={text}" for slot, text in sorted(slots.items())))
        if key not in best_of or best_of[key].alike.score < alike.score:
            parse = Parse(pattern.question, pattern.phrase, slots, 1.0)
            best_of[key] = _Likely(alike, parse)
    return sorted(best_of.values(), key=lambda o: (-o.alike.score, o.parse.question.name))


def _alike_in_order(cut: Cut, pattern: Pattern) -> bool:
    actors = {p.name for p in pattern.question.parameters if p.labels == _ACTOR}
    return places_alike(cut, pattern, actors) and sides_alike(cut, pattern)


def _filled(pattern: Pattern, named: Sequence[_Named]) -> dict[str, str] | None:
    """What stands in each slot, where there are as many names, and of the right kind."""
    labels = {one.name: one.labels for one in pattern.question.parameters if one.labels}
    slots = [element for element in pattern.elements if isinstance(element, str)]
    if len(slots) != len(named) or not labels.keys() >= set(slots):
        return None
    if not all(best(name.found, labels[s]) for s, name in zip(slots, named, strict=True)):
        return None
    return {slot: name.text for slot, name in zip(slots, named, strict=True)}


def _shape(cut: Cut) -> list[Symbol]:
    found: list[Symbol] = []
    for item in cut:
        concepts = tuple(sorted(filter(None, item.concepts))) if item else SLOT
        if concepts or (item and not item.concepts):
            found.append(concepts or UNKNOWN)
    return found


def _clear(ranked: Sequence[_Likely], lost: float) -> bool:
    top = ranked[0].alike.score
    ahead = top - (ranked[1].alike.score if len(ranked) > 1 else 0.0)
    if top - lost >= _SURELY_ALIKE:
        return ahead >= _JUST_AHEAD
    return top - lost >= LIKELY and ahead >= _AHEAD
