"""Questions in plain words: which file is meant, and with which names.

A phrase such as ``who controls territory bordering {region}`` matches a sentence with its words in
their order; articles, punctuation and upper case do not count. What no phrase matches is not
answered: the closest phrases are offered instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process

from marchland.errors import NotUnderstood
from marchland.questions.files import Question

_ARTICLES = re.compile(r"\b(?:the|a|an)\b\s*")
_SPACE = re.compile(r"\s+")
_AS_OF = re.compile(r"\s*,?\s*\b(?:as of|on)\s+(?P<day>\d{4}-\d{2}-\d{2})\s*$")
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood: the question, the names in its slots, the date if one was said."""

    question: Question
    phrase: str
    slots: dict[str, str]
    as_of: date | None


def read(sentence: str, questions: Iterable[Question]) -> Reading:
    """What a sentence asks; NotUnderstood with the closest phrases when none fits."""
    asked = tuple(questions)
    plain, as_of = _dated(_plain(sentence))
    for question in asked:
        for phrase in question.phrases:
            found = _pattern(phrase).fullmatch(_ARTICLES.sub("", plain))
            if found:
                return Reading(question, phrase, _as_written(sentence, found), as_of)
    raise NotUnderstood(
        f"no question fits '{sentence}'",
        hint=f"Closest: {'; '.join(_closest(plain, asked)) or 'none'}.",
        details={"closest": _closest(plain, asked)},
    )


def _plain(sentence: str) -> str:
    return _SPACE.sub(" ", sentence.strip().rstrip("?!. ")).casefold()


def _dated(plain: str) -> tuple[str, date | None]:
    found = _AS_OF.search(plain)
    if found is None:
        return plain, None
    try:
        return plain[: found.start()], date.fromisoformat(found["day"])
    except ValueError:
        return plain, None


def _pattern(phrase: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", _ARTICLES.sub("", _plain(phrase)))
    texts = [re.escape(p) if i % 2 == 0 else f"(?P<{p}>.+)" for i, p in enumerate(pieces)]
    return re.compile("".join(texts))


def _as_written(sentence: str, found: re.Match[str]) -> dict[str, str]:
    """The slots as the sentence spells them: a key or an id loses its meaning in lower case."""
    written: dict[str, str] = {}
    for name, text in found.groupdict().items():
        words = r"\s+(?:(?:the|an?)\s+)?".join(re.escape(word) for word in text.split())
        original = re.search(words, sentence, re.IGNORECASE)
        written[name] = original[0] if original else text
    return written


def _closest(plain: str, questions: Iterable[Question]) -> list[str]:
    phrases = [phrase for question in questions for phrase in question.phrases]
    return [
        phrase
        for phrase, score, _ in process.extract(plain, phrases, scorer=fuzz.token_set_ratio)
        if score >= 40
    ][:_OFFERED]
