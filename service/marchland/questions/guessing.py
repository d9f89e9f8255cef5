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
from marchland.questions.reading import SURE, Asked, Parse, Reading, asked_of, choose, filled
from marchland.questions.words import Item, Token, Vocabulary, items, tokens
from marchland.statement import Row

LIKELY = 0.45
"""What is less alike is not taken to be asked."""
_AHEAD = 0.1
_SURELY_ALIKE, _JUST_AHEAD = 0.55, 0.05
"""What is more alike may be less far ahead."""
_SPOILT = 0.12
"""What another reading that asks of another thing loses at most, as a rival."""
_TURNING = {
    *("not", "why", "many", "much", "modal", "only"),
    *("superlative", "ordinal", "maybe", "former"),
}
"""Concepts that turn a question into another one, beside the words of the table."""
_WITHIN = {"of", "in", "someone", "who"}
_ASKING = {"who", "whom", "which", "what"}
_MOST_NAMES = 24
_MOST_BRIDGED = 8
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
    bridged: tuple[Run, ...] = ()
    """Runs with words inside that mean something else where they are not of a name."""

    def text(self, run: Run) -> str:
        """A run as the sentence has it."""
        start, stop = self.span(run)
        return self.sentence[start:stop]

    def span(self, run: Run) -> tuple[int, int]:
        """Where it begins and ends in the sentence."""
        first, last = self.read[run[0]].first, self.read[run[-1]].last
        return self.words[first].start, self.words[last].stop

    @property
    def names(self) -> tuple[str, ...]:
        """The texts to look up, each once."""
        every = (run for runs in (self.bridged, *self.runs) for run in runs)
        return tuple(dict.fromkeys(map(self.text, every)))

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
    bridged = tuple(islice(_bridged(read), _MOST_BRIDGED))
    return Guess(sentence, today, whens, book, tuple(words), tuple(read), kept, bridged)


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


def _bridged(read: Sequence[Item]) -> Iterator[Run]:
    """Runs between two words that may be of names: "Iran-backed allies of Damascus" is one."""
    free = [at for at, item in enumerate(read) if _free(item)]
    for size in range(_LONGEST_NAME, 2, -1):
        for first in free:
            inner = range(first + 1, first + size - 1)
            if first + size - 1 not in free or any(read[at].apart for at in (*inner, inner.stop)):
                continue
            if not all(_free(read[at]) or _WITHIN & set(read[at].concepts) for at in inner):
                yield (first, *inner, inner.stop)


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


def named_surely(one: Guess, rows: Sequence[Row]) -> Reading | None:
    """What is asked where a phrase fits once it is known which words are names; None if none does.

    Errors are those of any reading: the names are known, but they may be several things.
    """
    named = _named(one, rows)
    if not named:
        return None
    spans = [one.span(name.run) for name in named]
    asked = asked_of(one.sentence, one.book, one.whens, one.today, spans)
    texts = {name.text for name in named}
    fitting = tuple(p for p in asked.parses if texts == set(p.slots.values()))
    if not fitting or fitting[0].score < SURE:
        return None
    try:
        return choose(replace(asked, parses=fitting), rows, today=one.today)
    except UnknownName:
        return None


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
    if not _clear(ranked):
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
    for run in one.bridged:
        taken = {at for name in found for at in name.run}
        if not taken & set(run) and (known := _known(one, run, one.text(run), rows)):
            found.append(_Named(run, one.text(run), known))
    for runs in one.runs:
        left = {at for run in runs for at in run} - {at for name in found for at in name.run}
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
    lost: float
    """How much less alike it is for what the sentence or the phrase lacks."""

    @property
    def score(self) -> float:
        return self.alike.score - self.lost

    @property
    def rivalry(self) -> float:
        """What it counts against another: also what is not to be answered may be meant."""
        return self.alike.score - min(self.lost, _SPOILT)


def _ranked(one: Guess, cut: Cut, named: Sequence[_Named]) -> list[_Likely]:
    """For each question, and each way to fill its slots, the phrase most alike; the best first.

    Alike is what shares most and lacks least: of two phrases that of the same deed.
    """
    turning = {c for item in one.read for c in item.concepts} & _TURNING
    if any(item.of_noun for item in one.read):
        turning.add("what")
    best_of: dict[tuple[str, ...], _Likely] = {}
    for alike in likeness(one.book).to(_shape(cut)):
        pattern = alike.pattern
        slots = _filled(pattern, named)
        if slots is None or not turning <= pattern.concepts or not _alike_in_order(cut, pattern):
            continue
        key = (pattern.question.name, *(f"{slot}={text}" for slot, text in sorted(slots.items())))
        known = best_of.get(key)
        if known and known.score >= alike.score:
            continue
        lost = lacking(cut, pattern, one.book.vocabulary, likeness(one.book).rarest)
        parse = Parse(pattern.question, pattern.phrase, slots, 1.0)
        here = _Likely(alike, parse, lost)
        if known is None or known.score < here.score:
            best_of[key] = here
    return sorted(best_of.values(), key=lambda o: (-o.score, o.parse.question.name))


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


def _clear(ranked: Sequence[_Likely]) -> bool:
    top = ranked[0].score
    ahead = top - max((one.rivalry for one in ranked[1:]), default=0.0)
    if top >= _SURELY_ALIKE:
        return ahead >= _JUST_AHEAD
    return top >= LIKELY and ahead >= _AHEAD
