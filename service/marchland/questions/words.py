"""Words: a text cut into tokens, and what each may mean to a question.

The table is ``data/words.toml``: words that mean the same stand in one row, its concept. Inflection
is undone by Snowball's English stemmer, slips of the pen by Damerau and Levenshtein's distance.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import snowballstemmer
from rapidfuzz import process
from rapidfuzz.distance import OSA

DATA = Path(__file__).parent / "data"
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall"}
"""What is left of a verb before "n't"."""
_TOKEN = re.compile(
    r"\{\w+\}|\"[^\"]+\"|“[^”]+”|\b(?:actor|region|event):[^\s?,;]*[\w)]|(?:[^\W\d_]\.){2,}"
    r"|\d[\d.,/-]*\d"
    r"|['’]s\b|[^\W_]+(?:['’`][^\W\d_]+)*['’]?"
)
_WH = {"who", "what", "whose"}
_LIGHTER = {*_WH, "someone"}
_PRONOUN = "it"
_WORST_TYPO = 0.1
_LIGHT = 0.12
_BY_HEAD = 0.05
"""What it costs to take a noun alone, as in "groups that …", for the word that asks."""
_HEAD = {"who": _BY_HEAD}
_SOMEONE = {"someone": _BY_HEAD}
"""A noun that might ask, where it cannot: "controlled by the rebels"."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it stands in a text."""

    text: str
    start: int
    stop: int
    glued: bool = False
    """A hyphen ties it to the word before."""
    apart: bool = False
    """A comma, a colon or a date parts it from the word before."""
    name: bool = False
    """It is written as only names are: quoted, a key, a slot, or in capitals."""
    proper: bool = False
    """It begins with a capital and no sentence does there."""


@dataclass(frozen=True, slots=True)
class Item:
    """One or more tokens, and what they may mean, each at its cost; nothing for an unknown word."""

    concepts: Mapping[str, float]
    first: int
    last: int
    text: str
    name: bool = False
    proper: bool = False
    apart: bool = False
    head: bool = False
    """A noun that alone may ask: "groups that Iran backs"."""
    asks: bool = False
    """The same, or "which groups": a "who" that follows says nothing more."""
    narrow: bool = False
    """It asks for one kind alone, as "which states"."""
    of_noun: bool = False
    """It asks which of what a noun behind it says, not who: "what weapons"."""
    participle: bool = False
    """A passive stands here: "is supported"."""


def tokens(text: str) -> list[Token]:
    """The words of a text; "'s" and "n't" are words of their own."""
    found: list[Token] = []
    shouted = text.isupper()
    end = 0
    for match in _TOKEN.finditer(text):
        between, end = text[end : match.start()], match.end()
        apart = bool(re.search(r"[,;:–—]|\s-\s", between)) and bool(found)
        cut = list(_cut(match, between == "-", apart, shouted))
        if found and match[0][0].isupper() and not shouted:
            cut[0] = replace(cut[0], proper=True)
        found += cut
    return found


def _cut(match: re.Match[str], glued: bool, apart: bool, shouted: bool) -> Iterator[Token]:
    word, start, stop = match[0], match.start(), match.end()
    name = word[0] in '{"“' or ":" in word or (word.isupper() and len(word) > 1 and not shouted)
    lower = word.lower().replace("’", "'").replace("`", "'")
    if name and word[0] in '"“':
        yield Token(lower[1:-1], start + 1, stop - 1, glued, apart, name=True)
        return
    for ending, shown in (("n't", "not"), ("'s", "'s"), ("s'", "'s"), ("'", "'s")):
        if not name and lower.endswith(ending) and len(lower) > len(ending):
            cut = len(ending) - (ending == "s'")
            left = _SHORTENED.get(lower[:-cut], lower[:-cut])
            yield Token(left, start, stop - cut, glued, apart, word[:-cut].isupper())
            yield Token(shown, stop - cut, stop)
            return
    if lower == "cannot":
        yield Token("can", start, start + 3, glued, apart)
        yield Token("not", start + 3, stop)
        return
    yield Token(lower, start, stop, glued, apart, name)


@lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """What a word is compared by: its stem, or that of the base form it is listed under."""
    return str(_stemmer().stemWord(lexicon().irregular.get(word, word)))


@cache
def _stemmer() -> Any:
    return snowballstemmer.stemmer("english")


class Lexicon:
    """The table of words; ``own`` are further words that phrases use and the table lacks."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.irregular = {f: b for b, forms in table["irregular"].items() for f in forms.split()}
        self.fillers = frozenset(table["fillers"].split())
        self.strong = frozenset(table["strong_particles"].split())
        self.particles = frozenset(table["particles"].split()) | self.strong
        self.same = {
            word: p for p, words in table["same_particle"].items() for word in words.split()
        }
        self.qualifiers = frozenset(table["qualifiers"].split())
        self.pronouns = frozenset(table["pronouns"].split())
        self.turning = frozenset(table["turning"].split())
        self.narrow = frozenset(table["heads"]["of_one_kind"].split())
        self.heads = frozenset(table["heads"]["who"].split()) | self.narrow
        self.given = frozenset(table["given"]["nouns"].split())
        self.concepts = {name: tuple(w.split()) for name, w in table["concepts"].items()}
        self.expressions = dict(table["expressions"])


@cache
def lexicon() -> Lexicon:
    """The shipped table."""
    return Lexicon(tomllib.loads((DATA / "words.toml").read_text("utf-8")))


class Vocabulary:
    """What words mean: by their exact form, else by their stem, else as a slip of the pen."""

    def __init__(
        self, known: Lexicon, phrases: Iterable[str] = (), names: Iterable[str] = ()
    ) -> None:
        self.known = known
        self._exact: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        for concept, words in known.concepts.items():
            for word in words:
                self._exact.setdefault(word, set()).add(concept)
        for word, concepts in list(self._exact.items()):
            if base(word) not in self._exact or base(word) == word:
                self._stems.setdefault(base(word), set()).update(concepts)
        for noun in ("controller", "supporter", "client", "enemy", "neighbour", "claimant"):
            for word in known.concepts[noun]:
                self._stems.get(base(word), set()).discard(noun)
        # "Successfully" has the stem of "succession".
        self._stems.pop(base("succession"), None)
        self._names = frozenset(names)
        self._expressions = self._compiled()
        for phrase in phrases:
            for token in tokens(phrase):
                if not token.name and not self.of(token.text, typos=False):
                    self._exact[token.text] = self._stems[base(token.text)] = {
                        f"={base(token.text)}"
                    }
        self._spellings = self._spelt()
        self._typo = lru_cache(maxsize=20_000)(self._corrected)

    def of(self, word: str, *, typos: bool = True) -> dict[str, float]:
        """The concepts of a word and what each costs; a filler's only concept is the empty one."""
        word = self.known.same.get(word, word)
        if word in self.known.fillers:
            return {"": 0.0}
        if word in self.known.particles or word in self.known.qualifiers:
            return {word: 0.0}
        if word in self.known.pronouns:
            return {_PRONOUN: 0.0}
        if word not in self._exact and word in self.known.heads:
            return _HEAD
        found = self._exact.get(word) or self._stems.get(base(word))
        if found:
            return dict.fromkeys(found, 0.0)
        return self._typo(word) if typos and word not in self._names else {}

    def burden(self, concept: str) -> float:
        """What it costs to pass over a word of a sentence."""
        return 0.25 if self.weight(concept) == _LIGHT else self.weight(concept)

    def weight(self, concept: str) -> float:
        """What it costs to miss a word of a phrase."""
        if concept in self.known.strong:
            return 0.5
        if concept in self.known.particles:
            return _LIGHT
        if concept in self.known.qualifiers:
            return 0.15
        return 0.25 if concept == _PRONOUN or concept in _LIGHTER else 1.0

    def _corrected(self, word: str) -> dict[str, float]:
        most = 0 if len(word) < 3 else 1 if len(word) < 10 else 2
        if not most or not word.isalpha():
            return {}
        near = process.extract(
            word, self._spellings, scorer=OSA.distance, score_cutoff=most, limit=3
        )
        meant: dict[str, float] = {}
        for spelt, distance, _ in near:
            swapped = sorted(spelt) == sorted(word)
            if (len(word) < 5 and not swapped) or (spelt[0] != word[0] and not swapped):
                continue
            # A word that counts for nothing is only read where hardly another can be meant.
            if spelt in self.known.fillers and not swapped and (len(spelt) < 7 or distance > 1):
                continue
            if distance == near[0][1]:
                meant |= dict.fromkeys(self.of(spelt, typos=False), _WORST_TYPO)
        return meant

    def _spelt(self) -> list[str]:
        plain = {*self._exact, *self.known.fillers, *self.known.particles, *self.known.irregular}
        plain |= self.known.heads
        verbs = {w for c in ("control", "support", "oppose", "border", "claim", "change", "happen",
                             "connect", "encircle", "dispute", "contradict", "turn")
                 for w in self.known.concepts.get(c, ())}  # fmt: skip
        for verb in verbs:
            stem = verb.removesuffix("e")
            plain |= {f"{verb}s", f"{stem}ed", f"{stem}ing"}
        return sorted(word for word in plain if word.isalpha() and len(word) > 2)

    def _compiled(self) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
        by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for written, meant in self.known.expressions.items():
            key = tuple(base(word) for word in written.split() if word not in ARTICLES)
            by_first.setdefault(key[0], []).append((key, tuple(meant.split())))
        for entries in by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return by_first

    def expression(self, bases: list[str], at: int) -> tuple[int, tuple[str, ...]] | None:
        """How many words from here on are an expression, and the concepts it is read as."""
        for key, meant in self._expressions.get(bases[at], ()):
            if tuple(bases[at : at + len(key)]) == key:
                return len(key), meant
        return None


ARTICLES = frozenset({"the", "a", "an"})


def items(found: list[Token], vocabulary: Vocabulary, *, typos: bool = True) -> list[Item]:
    """What a run of tokens may mean, without what only fills."""
    kept = [n for n, token in enumerate(found) if token.name or token.text not in ARTICLES]
    bases = ["" if found[n].name else base(found[n].text) for n in kept]
    read: list[Item] = []
    at, be = 0, False
    while at < len(kept):
        token = found[kept[at]]
        expression = vocabulary.expression(bases, at) if bases[at] else None
        if expression:
            length, meant = expression
            last = kept[at + length - 1]
            read += [Item({c: 0.0}, kept[at], last, token.text, apart=token.apart) for c in meant]
            at, be = at + length, False
            continue
        concepts = {} if token.name else vocabulary.of(token.text, typos=typos and not token.proper)
        if "" not in concepts and not _after_who(token, read):
            passive = be and bases[at] != token.text and token.text[-2:] in {"ed", "ld", "un", "ht"}
            read.append(
                Item(
                    concepts,
                    kept[at],
                    kept[at],
                    token.text,
                    name=token.name,
                    proper=token.proper,
                    apart=token.apart,
                    head=concepts == _HEAD,
                    asks=concepts == _HEAD,
                    participle=passive,
                )
            )
        be = bases[at] in _BE or (be and not concepts)
        at += 1
    return _asking(read, vocabulary)


_BE = {"be", "get"}
_RELATIVE = {"who", "whom", "which", "that"}


def _after_who(token: Token, read: list[Item]) -> bool:
    """The "'s" of "who's" is "is"."""
    return (
        token.text == "'s" and bool(read) and bool(_WH & set(read[-1].concepts)) and not token.name
    )


def _asking(read: list[Item], vocabulary: Vocabulary) -> list[Item]:
    """The same with "which groups", "what armed group" and the like as one word that asks who."""
    done: list[Item] = []
    for item in read:
        head = item.text in vocabulary.known.heads and not item.name
        narrow = item.text in vocabulary.known.narrow
        before = done[-1] if done else None
        if head and before and before.text in {"armed", *vocabulary.known.qualifiers}:
            narrowed = done.pop()
            before = done[-1] if done else None
            item = replace(item, first=narrowed.first)  # noqa: PLW2901
        if before and before.asks and item.text in _RELATIVE:
            continue
        if before and "what" in before.concepts and item.text in vocabulary.known.given:
            done[-1] = replace(before, of_noun=True)
        beside = before is not None and before.last + 1 == item.first
        if head and before and beside and {"what", "which"} & {before.text}:
            done[-1] = Item(
                {"who": 0.0},
                before.first,
                item.last,
                item.text,
                apart=before.apart,
                asks=True,
                narrow=narrow,
            )
        elif item.head and before and not item.apart and "what" not in before.concepts:
            done.append(replace(item, concepts=_SOMEONE, asks=False))
        elif item.head and narrow:
            done.append(replace(item, narrow=True))
        else:
            done.append(item)
    return done
