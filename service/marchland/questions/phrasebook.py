"""All phrases of the questions, made ready once, and laid over a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from marchland.questions.linking import demonyms
from marchland.questions.matching import Fit, Pattern, fit, patterns, weighed
from marchland.questions.question import Question
from marchland.questions.words import Item, Token, Vocabulary, items, lexicon, tokens

ASYMMETRIC = {"support", "oppose", "control", "claim"}
"""What one does and another suffers."""
_TURNED = 0.02
_COMPOUND = 0.2
"""What it costs to take "Iran-backed rebels" for "Iran backed rebels"."""
_PRONOUNS = {"it", "they", "them", "there", "him", "her"}
_POSSESSIVES = {"its", "their", "his"}
_WARS = {"war", "conflict", "fight", "fighting"}
_ASKING = {"who", "whom", "what", "which", "whose", "how", "where"}


class Phrasebook:
    """The phrases of some questions, and what each of their words may mean."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        phrases = [phrase for question in questions for phrase in question.phrases]
        known = demonyms()
        names = {*known.adjectives, *known.people, *known.seats}
        self.vocabulary = Vocabulary(lexicon(), phrases, names)
        self.patterns = _distinct(
            pattern for question in questions for pattern in patterns(question, self.vocabulary)
        )

    def fits(
        self, sentence: str, dated: list[tuple[int, int]], named: Sequence[tuple[int, int]] = ()
    ) -> Iterator[tuple[Fit, dict[str, str]]]:
        """The phrases that a sentence may be, with the text in each slot.

        What stands at one of ``named`` is taken for a name, whatever its words mean elsewhere.
        """
        said = _with_names(undated(tokens(sentence), dated), sentence, named)
        for variant, cost in _variants(said, self.vocabulary):
            read = items(variant, self.vocabulary)
            for one in self._fits(read):
                paid = Fit(one.pattern, one.cost + cost + _passive(one, read), one.slots, one.left)
                spans = [
                    (name, variant[read[at].first], variant[read[to - 1].last])
                    for name, at, to in one.slots
                ]
                if all(first.start <= last.start for _, first, last in spans):
                    yield paid, {name: _cut(sentence, first, last) for name, first, last in spans}

    def _fits(self, read: list[Item]) -> Iterator[Fit]:
        have = {concept for item in read for concept in item.concepts}
        sentence = weighed(read, self.vocabulary)
        for pattern in self.patterns:
            if pattern.content <= have:
                yield from fit(pattern, sentence, self.vocabulary)


def _cut(sentence: str, first: Token, last: Token) -> str:
    text = sentence[first.start : last.stop]
    closed = "(" in text and ")" not in text and sentence[last.stop : last.stop + 1] == ")"
    return f"{text})" if closed else text


@lru_cache(maxsize=8)
def phrasebook(questions: tuple[Question, ...]) -> Phrasebook:
    """The phrasebook of some questions; it is made once."""
    return Phrasebook(questions)


def _distinct(found: Iterator[Pattern]) -> list[Pattern]:
    """Patterns that read the same lead to the same question once."""
    return list({(one.question.name, one.elements): one for one in reversed(list(found))}.values())


def undated(said: list[Token], dated: list[tuple[int, int]]) -> list[Token]:
    """The words outside dates; a date parts what stands beside it."""
    kept: list[Token] = []
    parted = False
    for token in said:
        if any(start < token.stop and token.start < stop for start, stop in dated):
            parted = True
            continue
        if parted and kept:
            token = replace(token, apart=True)  # noqa: PLW2901
        kept.append(token)
        parted = False
    return kept


def _with_names(said: list[Token], sentence: str, named: Sequence[tuple[int, int]]) -> list[Token]:
    """The words with each known name as one."""
    for start, stop in named:
        inside = [n for n, one in enumerate(said) if start <= one.start and one.stop <= stop]
        if inside:
            first, last = inside[0], inside[-1]
            text = sentence[start:stop]
            name = replace(said[first], text=text, stop=stop, name=True, proper=True)
            said = [*said[:first], name, *said[last + 1 :]]
    return said


def _variants(said: list[Token], vocabulary: Vocabulary) -> Iterator[tuple[list[Token], float]]:
    """The sentence, and the same in a more usual order, each with what that costs."""
    said = _paired(said)
    compound, turned, had = _uncompounded(said, vocabulary), _turned(said), _had(said, vocabulary)
    yield said, _COMPOUND if compound else 0.0
    yield from ((variant, _TURNED) for variant in (compound, turned, had) if variant)


def _had(said: list[Token], vocabulary: Vocabulary) -> list[Token] | None:
    """What "who has Aleppo now" stands for, where Aleppo is known for a name: "who holds"."""
    for at in range(1, len(said) - 1):
        have, name = said[at : at + 2]
        last = all("" in vocabulary.of(one.text) for one in said[at + 2 :])
        if have.text in {"has", "have", "had"} and name.name and last:
            return [*said[:at], replace(have, text="hold"), *said[at + 1 :]]
    return None


def _paired(said: list[Token]) -> list[Token]:
    """What "the Israel-Hamas war" stands for: "the war between Israel and Hamas"."""
    for at in range(1, len(said) - 1):
        one, other, war = said[at - 1 : at + 2]
        if other.glued and one.proper and other.proper and war.text in _WARS:
            between, and_ = (Token(word, one.stop, one.stop) for word in ("between", "and"))
            return [*said[: at - 1], war, between, one, and_, other, *said[at + 2 :]]
    return said


def _uncompounded(said: list[Token], vocabulary: Vocabulary) -> list[Token] | None:
    """What "Iran-backed groups" stands for, and "groups that are Iran-backed": backed by Iran."""
    for at in range(1, len(said)):
        verb = said[at]
        if not verb.glued or not verb.text.endswith(("ed", "held", "run", "led")):
            continue
        if not vocabulary.of(verb.text, typos=False):
            continue
        first = at - 1
        while first and not vocabulary.of(said[first - 1].text) and not said[first].apart:
            first -= 1
        by = Token("by", verb.stop, verb.stop)
        if at + 1 == len(said) or said[at + 1].apart:
            return [*said[:first], verb, by, *said[first:at], *said[at + 1 :]]
        noun = said[at + 1]
        asked = first and said[first - 1].text in {"which", "what"}
        before = said[: first - 1] if asked else said[:first]
        return [*before, noun, verb, by, *said[first:at], *said[at + 2 :]]
    return None


def _turned(said: list[Token]) -> list[Token] | None:
    """With the question first: "Idlib: who is in it?" and "in Idlib, who is present?"."""
    cut = next((n for n, token in enumerate(said) if token.apart), None)
    if cut is None:
        cut = next((n for n, token in enumerate(said) if token.text in _ASKING), 0)
    if cut < 2 and not (cut and said[cut].apart):
        return None
    topic, rest = said[:cut], said[cut:]
    if not any(token.text in _ASKING for token in rest):
        return None
    bare = topic[1:] if topic[0].text in {"in", "for", "as", "about", "on", "at"} else topic
    for at, token in enumerate(rest):
        if token.text in _PRONOUNS | _POSSESSIVES:
            whose = [Token("'s", token.stop, token.stop)] if token.text in _POSSESSIVES else []
            return [*rest[:at], *bare, *whose, *rest[at + 1 :]]
    return [*rest, *topic]


def _passive(one: Fit, read: list[Item]) -> float:
    """Who is supported, said without "by", may be either side: too little to go by."""
    inside = {n for _, at, to in one.slots for n in range(at, to)}
    for n, item in enumerate(read):
        if item.participle and n not in inside and ASYMMETRIC & set(item.concepts):
            after = read[n + 1] if n + 1 < len(read) else None
            told = any({"by", "to", "from"} & set(other.concepts) for other in read[:n])
            if n + 1 in inside or (after is None and one.slots and not told):
                return 0.4
    return 0.0
