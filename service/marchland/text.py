"""Names in words become full-text queries, and the Cypher that looks a name up.

A full-text query is a language of its own, in which ``foo[`` or ``a AND`` fail: so a text is cut
into words, and only words, each escaped by being quoted, reach the index.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from marchland.errors import BadRequest

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_FOLDED, _UNFOLDED = "names", "names_arabic"
"""The full-text indexes of ``cypher/schema``: the one folds accents, the other Arabic spellings."""
_ENGLISH = (
    "a an and are as at be but by for if in into is it no not of on or such that the their "
    "then there these they this to was will with"
)
_STOP = frozenset(_ENGLISH.split())
"""What Lucene's English analyzers leave out of an index; a clause for one would find nothing."""
_NOTHING = "qqqqqqqqqqqqqqqqqqqq"
"""A word that no name has."""
_MOST_WORDS = 12
_LONGEST = 200


def words(text: str) -> list[str]:
    """The words of a text, in lower case and without diacritics; BadRequest when there are none."""
    if len(text) > _LONGEST:
        raise BadRequest(
            f"a name may have {_LONGEST} characters, this one has {len(text)}",
            hint="Search for a shorter part of it.",
        )
    found = _WORD.findall(fold(text))[:_MOST_WORDS]
    if not found:
        raise BadRequest("the text holds no word to search for", hint="Give a name or part of one.")
    return found


def fold(text: str) -> str:
    """The text for comparing: lower case, no diacritics, no surrounding space."""
    decomposed = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@dataclass(frozen=True, slots=True)
class TextQuery:
    """A full-text query and the index that reads it best."""

    index: str
    text: str


def exact_queries(text: str) -> tuple[TextQuery, TextQuery]:
    """The queries for names with these words in this order; the caller compares what they find.

    Both indexes are asked, for each leaves out words that are names: "IS" and "وان". A phrase keeps
    the text as it is written, so the index cuts it as it has cut the names.
    """
    phrase = text.strip()[:_LONGEST].replace("\\", "\\\\").replace('"', '\\"')
    return TextQuery(_FOLDED, f'"{phrase}"'), TextQuery(_UNFOLDED, f'"{phrase}"')


def near_query(text: str) -> TextQuery:
    """The query for names that share a word with this one, or nearly; any text will do."""
    return TextQuery(_FOLDED, " OR ".join(_tolerant(word) for word in _any_words(text)))


def misspelt_query(text: str) -> TextQuery:
    """The query for names whose every word is misspelt a little at most, then for the like."""
    found = _any_words(text)
    clauses = [f"{word}~{1 if len(word) < 8 else 2}" if len(word) > 3 else word for word in found]
    return TextQuery(_FOLDED, f"({' AND '.join(clauses)})^9 OR {' OR '.join(clauses)}")


def tolerant_query(text: str) -> TextQuery:
    """The query for names like this one: exact words weigh most, misspelt ones count.

    The last word may be the beginning of a longer one, as while typing.
    """
    found = words(text)
    if (not text.isascii() and not fold(text).isascii()) or _STOP.issuperset(found):
        found = _WORD.findall(text.casefold())[:_MOST_WORDS]
        return TextQuery(_UNFOLDED, " AND ".join(f'"{word}"' for word in found))
    clauses = [_tolerant(word) for word in found if word not in _STOP]
    if len(found[-1]) >= 3 and found[-1] not in _STOP:
        clauses[-1] = f"({clauses[-1]} OR {found[-1]}*)"
    return TextQuery(_FOLDED, " AND ".join(clauses))


def _any_words(text: str) -> list[str]:
    """The words of a text that may be of any length and hold none."""
    return _WORD.findall(fold(text[:_LONGEST]))[:_MOST_WORDS] or [_NOTHING]


def _tolerant(word: str) -> str:
    edits = 0 if len(word) < 4 else 1 if len(word) < 6 else 2
    return f'("{word}"^4 OR {word}~{edits})' if edits else f'"{word}"'
