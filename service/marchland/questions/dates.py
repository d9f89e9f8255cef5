"""Dates in words: where they stand in a sentence, and which days they mean.

What names more than a day means its last day where one day is asked for: "in April 2018" is read
as 30 April 2018, by when what April changed has changed; not later than today, unless all of it is.
Where a span is asked for it is the whole of it, and the end that words name belongs to it:
"between March and June 2018" is from 1 March until the first day after June. A month or day without
a year is the last one that has begun.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta
from rapidfuzz import process
from rapidfuzz.distance import OSA

from marchland.errors import BadDate

_DAY = timedelta(days=1)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NUMBERS |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_MONTH = r"[a-z]{3,10}\.?"
_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEENS = ["tenth", "eleventh", "twelfth"] + [
    f"{stem}teenth" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")
]
_ORDINALS = {
    word: number
    for number, word in enumerate(
        [*_ONES, *_TEENS, "twentieth", *(f"twenty-{one}" for one in _ONES), "thirtieth"], 1
    )
} | {"thirty-first": 31}
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})"
_UNIT = r"(?:day|week|month|year|decade)s?"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_POINT = "|".join(
    (
        r"\d{4}-\d{1,2}-\d{1,2}",
        r"\d{1,2}[/.]\d{1,2}[/.]\d{4}",
        r"\d{4}[/.]\d{1,2}[/.]\d{1,2}",
        rf"{_YEAR}-\d\d(?!\d)",
        rf"(?:the\s+)?{_NTH}\s+(?:of\s+)?{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        rf"{_MONTH}\s+(?:the\s+)?{_NTH},?\s+(?:of\s+)?{_YEAR}",
        rf"(?:the\s+)?{_NTH}\s+(?:of\s+)?(?:MONTH)(?!\s+\d)",
        rf"(?:MONTH)\s+(?:the\s+)?{_NTH}(?!\d)",
        rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        rf"q[1-4]\s+(?:of\s+)?{_YEAR}",
        rf"(?:the\s+)?(?:first|second)\s+half\s+of\s+{_YEAR}",
        rf"(?:the\s+)?{_YEAR}s",
        rf"(?:the\s+year\s+)?{_YEAR}",
        r"(?:MONTH)",
        r"today|now|yesterday|right\s+now|at\s+present|this\s+moment|nowadays",
        r"the\s+present(?:\s+day)?",
        r"(?:last|this|previous|the\s+current)\s+(?:week|month|year|decade)",
        rf"{_COUNT}\s+{_UNIT}\s+ago",
    )
).replace("MONTH", "|".join(_MONTHS))
_PART = (
    r"(?:(?:the\s+)?(?:very\s+)?(?P<edge{n}>end|beginning|start|middle)\s+of\s+|"
    r"(?P<part{n}>early|mid|late)[\s-]+(?:in\s+)?)?"
)
_TROUBLE = (
    r"(?:war|civil\s+war|conflict|uprising|fighting|revolution|revolt|invasion|crisis|offensive|"
    r"battle|protests|unrest)"
)


def _point(number: int, more: str = "") -> str:
    return _PART.format(n=number) + rf"(?P<point{number}>{_POINT}{more})"


_BARE = rf"|(?:the\s+)?{_NTH}"
"""A day whose month and year the end tells: "between 1 and 21 May 2018"."""
_EVENT = (
    rf"(?:the\s+{_TROUBLE}\s+(?:(?:began|started|broke\s+out)\s+)?(?:in|of)\s+"
    rf"|the\s+(?=\d{{4}}\s+{_TROUBLE}))?"
)
_AFTER_EVENT = rf"(?:\s+{_TROUBLE})?"
_HOW = (
    r"as\s+of|as\s+at|as\s+on|ever\s+since|since|starting\s+in|starting|from|prior\s+to|"
    r"(?:(?:immediately|right|just|shortly)\s+)?before|"
    r"up\s+to|until|till|after|following|during|in|on|at|by|of|for|throughout|back\s+in"
)
_EXPRESSION = re.compile(
    rf"(?<![\w-])(?:"
    rf"(?P<between>between|from|since)\s+{_point(1, _BARE)}"
    rf"\s+(?:and|to|until|till|through|up\s+to)\s+{_point(2)}"
    rf"|(?P<years1>{_YEAR})\s?[-–—]\s?(?P<years2>{_YEAR})"
    rf"|(?P<how>{_HOW})\s+{_EVENT}{_point(3)}"
    rf"(?P<onward>\s+(?:on|onwards?|until\s+(?:now|today)|to\s+(?:date|now|today)))?{_AFTER_EVENT}"
    rf"|(?:in|over|during|for|within)?\s*the\s+(?:last|past|previous)\s+"
    rf"(?:(?P<count>{_COUNT})\s+)?(?P<unit>{_UNIT})"
    rf"|(?P<lone>{_POINT})"
    rf")(?![\w-])",
    re.IGNORECASE,
)
_NEEDS_HOW = re.compile(rf"now|{'|'.join(_MONTHS)}", re.IGNORECASE)
"""A month alone is a date only after a preposition: "may" is a word, "March" is one too.

"Now" alone says nothing that no date does not say: "supported it and now opposes it".
"""


_JOINED = re.compile(
    rf"(?<![\w-])(?:in|during|over|throughout)\s+{_point(1)}\s+and\s+(?:in\s+)?{_point(2)}(?![\w-])",
    re.IGNORECASE,
)
"""Two spans one after the other are one: "in March and April 2018"."""
_COMPARED = re.compile(
    rf"(?<![\w-])(?:on|in|at)\s+{_point(1)},?\s+"
    rf"(?:as\s+)?(?:compared\s+(?:with|to)|than|versus|vs\.?|against)\s+(?:(?:on|in|at)\s+)?"
    rf"{_point(2)}(?![\w-])",
    re.IGNORECASE,
)
"""What is compared is what changed from the one to the other."""


@dataclass(frozen=True, slots=True)
class When:
    """What a sentence says of time: the days from ``first`` to ``last``, both of them meant."""

    text: str
    start: int
    stop: int
    how: str
    """``in`` them, ``since``, ``after``, ``before`` or ``until``; ``between`` two of them."""
    first: date
    last: date

    def day(self, today: date) -> date | None:
        """The one day that is meant, where one is asked for."""
        if self.how == "before":
            return self.first - _DAY if self.first > date.min else None
        if self.how != "in":
            return None
        return today if self.first <= today < self.last else self.last

    def span(self, today: date) -> tuple[date, date]:
        """The days that are meant, the second the first one after them."""
        begin, end = self.first, self.last
        if self.how in {"since", "after"}:
            begin = self.first if self.how == "since" else self.last + _DAY
            end = max(today, begin)
        elif self.how == "before":
            begin, end = date.min, self.first - _DAY
        elif self.how == "until":
            begin = date.min
        return begin, min(end, date.max - _DAY) + _DAY


def dates(sentence: str, today: date) -> list[When]:
    """What a sentence says of time, in its order; BadDate for a day that no calendar has."""
    return [found for found in _expressions(sentence, today) if found]


def _expressions(sentence: str, today: date) -> list[When]:
    at, found = 0, list(_pairs(sentence, today))
    for one in found:
        sentence = sentence[: one.start] + "," * (one.stop - one.start) + sentence[one.stop :]
    while match := _EXPRESSION.search(sentence, at):
        single = _when(match, today)
        at = match.end() if single else match.start() + 1
        if single:
            found.append(single)
    return sorted(found, key=lambda one: one.start)


def _pairs(sentence: str, today: date) -> Iterator[When]:
    """Two points of time that are meant as one span; two that lie apart are no span."""
    for expression in (_JOINED, _COMPARED):
        for match in expression.finditer(sentence):
            days = _between(match, today)
            if days is None:
                continue
            how, first, last = days
            one = _narrowed(match, 1, today, year=last.year)
            other = _narrowed(match, 2, today)
            if expression is _COMPARED or (one and other and one[1] + _DAY == other[0]):
                yield When(match[0], *match.span(), how, first, last)


def _when(match: re.Match[str], today: date) -> When | None:
    meant = _meant(match, today)
    if meant is None:
        return None
    how, first, last = meant
    begin, end = match.span()
    text = match[0].strip()
    begin += len(match[0]) - len(match[0].lstrip())
    return When(text, begin, end, how, first, last)


def _meant(match: re.Match[str], today: date) -> tuple[str, date, date] | None:
    if match["between"]:
        return _between(match, today)
    if match["years1"]:
        return "between", date(int(match["years1"]), 1, 1), date(int(match["years2"]), 12, 31)
    if match["unit"]:
        return "between", _ago(match["count"] or "1", match["unit"], today), today
    if match["lone"]:
        if _NEEDS_HOW.fullmatch(match["lone"]):
            return None
        days = _days(match["lone"], today)
        return days and ("in", *days)
    days = _narrowed(match, 3, today)
    return days and (_how(match), *days)


def _how(match: re.Match[str]) -> str:
    said = re.sub(r"\s+", " ", match["how"].lower())
    if match["onward"] or said in {"since", "ever since", "starting", "starting in", "from"}:
        return "since"
    if said.endswith("before") or said == "prior to":
        return "before"
    if said in {"after", "following"}:
        return "after"
    return "until" if said in {"until", "till", "up to"} else "in"


def _between(match: re.Match[str], today: date) -> tuple[str, date, date] | None:
    end = _narrowed(match, 2, today)
    if end is None:
        return None
    begin: tuple[date, date] | None
    first = _figures(match["point1"].lower())
    if bare := re.fullmatch(r"(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?", first):
        begin = _one_day(match["point1"], end[0].year, end[0].month, int(bare[1]))
    else:
        begin = _narrowed(match, 1, today, year=end[0].year)
        if begin and begin[0] > end[1] and not re.search(r"\d{4}", match["point1"]):
            begin = _narrowed(match, 1, today, year=end[0].year - 1)
    return begin and ("between", min(begin[0], end[0]), max(begin[1], end[1]))


def _narrowed(
    match: re.Match[str], number: int, today: date, year: int | None = None
) -> tuple[date, date] | None:
    """The days of a point, or the part of them that "early", "the end of" and the like mean."""
    days = _days(match[f"point{number}"], today, year)
    edge, part = match[f"edge{number}"], match[f"part{number}"]
    if days is None or not (edge or part):
        return days
    first, last = days
    if edge:
        middle = first + (last - first) // 2
        one = {"end": last, "beginning": first, "start": first, "middle": middle}[edge.lower()]
        return one, one
    third = ((last - first).days + 1) // 3
    cuts = [first, first + timedelta(third), first + timedelta(2 * third), last + _DAY]
    if (first.month, last.month) == (1, 12):
        cuts = [date(first.year, 1, 1), date(first.year, 5, 1), date(first.year, 9, 1), last + _DAY]
    at = ["early", "mid", "late"].index(part.lower())
    return cuts[at], cuts[at + 1] - _DAY


def _days(text: str, today: date, year: int | None = None) -> tuple[date, date] | None:
    """The first and the last day of a point in words; None where the words are no date."""
    plain = re.sub(r"[\s,]+", " ", text.lower()).removeprefix("the ").strip(" .")
    if half := re.fullmatch(r"(first|second) half of (\d{4})", plain):
        begins = 1 if half[1] == "first" else 7
        return date(int(half[2]), begins, 1), _month(int(half[2]), begins + 5)[1]
    plain = _figures(plain)
    return _numeric(plain) or _relative(plain, today) or _named(plain, today, year)


def _figures(text: str) -> str:
    """A text with the days that it spells out, "the fourth of April", in figures."""
    return re.sub(rf"(?<![\w-])(?:{_ORDINAL})(?![\w-])", lambda o: str(_ORDINALS[o[0]]), text)


def _numeric(plain: str) -> tuple[date, date] | None:
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", plain):
        return _one_day(plain, *map(int, found.groups()))
    if found := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", plain):
        first, second, year = map(int, found.groups())
        if "." not in plain and first <= 12 and second <= 12 and first != second:
            raise BadDate(
                f"'{plain}' may be two days: which number is the month is not told",
                hint=f"Write {year:04}-{second:02}-{first:02} or {year:04}-{first:02}-{second:02}.",
            )
        day, month = (second, first) if second > 12 else (first, second)
        return _one_day(plain, year, month, day)
    if found := re.fullmatch(r"(\d{4})-(\d\d)", plain):
        return _month(int(found[1]), int(found[2])) if 1 <= int(found[2]) <= 12 else None
    if found := re.fullmatch(r"(?:year )?(\d{4})", plain):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    if found := re.fullmatch(r"(\d{3})0s", plain):
        return date(int(found[1]) * 10, 1, 1), date(int(found[1]) * 10 + 9, 12, 31)
    if found := re.fullmatch(r"q([1-4]) (?:of )?(\d{4})", plain):
        last = int(found[1]) * 3
        return date(int(found[2]), last - 2, 1), _month(int(found[2]), last)[1]
    return None


def _relative(plain: str, today: date) -> tuple[date, date] | None:
    if plain in {"today", "now", "right now", "at present", "this moment", "nowadays"}:
        return today, today
    if plain in {"present", "present day"}:
        return today, today
    if plain == "yesterday":
        return today - _DAY, today - _DAY
    if found := re.fullmatch(rf"({_COUNT}) ({_UNIT}) ago", plain):
        return (_ago(found[1], found[2], today),) * 2
    if found := re.fullmatch(r"(last|this|previous|current) (week|month|year|decade)", plain):
        back = 0 if found[1] in {"this", "current"} else 1
        return _calendar(found[2], _ago(str(back), found[2], today))
    return None


def _calendar(unit: str, day: date) -> tuple[date, date]:
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return _month(day.year, day.month)
    first = day.year if unit == "year" else day.year // 10 * 10
    return date(first, 1, 1), date(first + (0 if unit == "year" else 9), 12, 31)


def _ago(count: str, unit: str, today: date) -> date:
    number = _NUMBERS.get(count.lower()) or int(count)
    back = {
        "day": relativedelta(days=number),
        "week": relativedelta(weeks=number),
        "month": relativedelta(months=number),
        "year": relativedelta(years=number),
        "decade": relativedelta(years=10 * number),
    }[unit.lower().rstrip("s")]
    try:
        return today - back
    except (ValueError, OverflowError) as error:
        raise BadDate(f"'{count} {unit} ago' is before the calendar begins") from error


def _named(plain: str, today: date, year: int | None) -> tuple[date, date] | None:
    words = [word for word in re.findall(r"[a-z]+|\d+", plain) if word not in _BESIDE]
    months = [number for word in words if (number := month_of(word))]
    years = [int(word) for word in words if len(word) == 4 and word.isdigit()]
    days = [int(word) for word in words if len(word) <= 2 and word.isdigit()]
    if len(months) != 1 or len(words) != 1 + len(years) + len(days):
        return None
    if years:
        year = years[0]
    if year is None:
        begun = date(today.year, months[0], 1) <= today
        if days and begun and months[0] == today.month and days[0] > today.day:
            begun = False
        year = today.year if begun else today.year - 1
    return _one_day(plain, year, months[0], days[0]) if days else _month(year, months[0])


_BESIDE = {"of", "the", "st", "nd", "rd", "th"}


def _one_day(said: str, year: int, month: int, day: int) -> tuple[date, date]:
    try:
        return (date(year, month, day),) * 2
    except ValueError as error:
        raise BadDate(f"no calendar has the day '{said}'") from error


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def month_of(word: str) -> int | None:
    """The number of a month that is named in full, by its first letters, or nearly."""
    if word in _MONTHS or word in _SHORT:
        return _MONTHS.get(word) or _SHORT[word]
    if word == "sept":
        return 9
    if len(word) < 5:
        return None
    near = process.extractOne(word, list(_MONTHS), scorer=OSA.distance, score_cutoff=2)
    return _MONTHS[near[0]] if near and near[0][0] == word[0] else None
