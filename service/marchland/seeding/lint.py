"""What a seed script must not do, found without running it. Pure.

A rule looks at the text with strings and comments blanked, and says nothing where it is not sure:
the validator sees what remains.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from marchland.errors import ScriptFailed
from marchland.model.declare import SUMMARY, Node, Type
from marchland.model.period import NOT_RETRACTED
from marchland.model.validate import LINKS
from marchland.model.vocabulary import NODES, RELATIONSHIPS
from marchland.seeding.patterns import loads, paths
from marchland.seeding.scripts import RECORDED_AT, Script, instant, iso, read_text


@dataclass(frozen=True, slots=True)
class Finding:
    """Something at fault: where, what, and what would be right. Line 0 means the whole of it."""

    where: str
    line: int
    what: str
    advice: str

    def __str__(self) -> str:
        place = f"{self.where}, line {self.line}" if self.line else self.where
        return f"{place}: {self.what}; {self.advice}"


_Found = Iterator[tuple[int, str, str]]

_COMPUTED = "|".join(p.name for p in SUMMARY)
_SET_COMPUTED = re.compile(rf"(?:\bSET|,)\s*\w+\s*\.\s*({_COMPUTED})\s*=", re.IGNORECASE)
_COMPUTED_KEY = re.compile(rf"[{{,]\s*({_COMPUTED})\s*:")
_DATETIME = re.compile(r"(?<!\w)datetime\s*\(\s*$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?<![.:\w$`])(ON\s+CREATE|ON\s+MATCH|SET|WITH|WHERE|RETURN|OPTIONAL\s+MATCH|MATCH|MERGE|UNWIND"
    r"|FOREACH|CALL|DETACH\s+DELETE|DELETE|REMOVE|LOAD\s+CSV|CREATE|INSERT|UNION|FINISH)\b(?!\s*:)",
    re.IGNORECASE,
)
_LABELLED_LATER = re.compile(
    r"(?<![\w`)\]])\(\s*(?P<name>(?!WHERE\b|\d)\w*)\s*"
    r"(?:(?P<where>WHERE\b)|(?P<keys>\{[^()]*\})?\s*\)(?P<goes_on>\s*(?:-|<-))?)",
    re.IGNORECASE,
)
_NESTING = re.compile(r"[(\[{}\]);]|\bWHERE\b", re.IGNORECASE)
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        r"(?<!ON )CREATE\s+(?:CONSTRAINT|\w*\s*INDEX)",
        "changes the schema",
        "put it into cypher/schema, which has its own transactions",
    ),
    (r"(?:DETACH\s+)?DELETE\b", "deletes", "set retracted_at, so that what was known stays known"),
    (
        r"CALL\s+(?:dbms|apoc)\b",
        "calls a procedure that not every Neo4j allows",
        "say it in plain Cypher",
    ),
    (
        r"IN\s+(?:\d+\s+CONCURRENT\s+)?TRANSACTIONS\b",
        "opens transactions of its own",
        "leave it out: a script is one transaction, whole or not at all",
    ),
    (
        r"(?:date|time|datetime|localtime|localdatetime)\s*"
        r"(?:\.\s*(?:transaction|statement|realtime)\s*\("
        r"|\.\s*truncate\s*\(\s*(?:'[^']*'|\"[^\"]*\")\s*\)"
        r"|\(\s*(?:\{\s*timezone\s*:[^,{}()]*\}\s*)?\))",
        "asks the clock",
        "write the date, so that every machine gets the same graph",
    ),
    (
        r"(?:timestamp|rand|randomUUID)\s*\(\s*\)",
        "differs at every run",
        "write the value, so that every machine gets the same graph",
    ),
    (
        r"(?:elementId|id)\s*\(",
        "asks for Neo4j's own id, which is another on every machine",
        "use the property id",
    ),
    (
        r"(?:linenumber|file)\s*\(\s*\)",
        "asks where in a file it is, which is not known where rows are sent along",
        "give the file a column with that",
    ),
)
_PLAIN_LOAD = "LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS line FIELDTERMINATOR ';'"
_FORBIDDEN = tuple(
    (re.compile(rf"(?<![.:\w$`])(?:{pattern})(?!\s*:)", re.IGNORECASE), what, advice)
    for pattern, what, advice in _WORDS
)


_LINE_OF_CSV = re.compile(r"\bLOAD\s+CSV\b.*?\bAS\s+(\w+)", re.IGNORECASE | re.DOTALL)
_CONVERSIONS = {
    Type.INTEGER: "toInteger({})",
    Type.FLOAT: "toFloat({})",
    Type.BOOLEAN: "toBoolean({})",
    Type.DATE: "date({})",
    Type.DATETIME: "datetime({})",
    Type.STRINGS: "split({}, ';')",
    Type.POINT: "point({{latitude: toFloat(…), longitude: toFloat(…)}})",
}
_CONVERTED = {
    declared.name: _CONVERSIONS[declared.type]
    for kind in (*NODES, *RELATIONSHIPS)
    for declared in (kind.properties if isinstance(kind, Node) else kind.all_properties)
    if declared.type in _CONVERSIONS
}


def lint(script: Script) -> list[Finding]:
    """Everything at fault, in the order of its lines."""
    found = [
        Finding(script.name, script.line(offset) if offset >= 0 else 0, what, advice)
        for rule in _RULES
        for offset, what, advice in rule(script)
    ]
    return sorted(found, key=lambda finding: finding.line)


def _header(script: Script) -> _Found:
    headers = list(RECORDED_AT.finditer(script.text))
    example = "// recorded_at: 2026-11-01T00:00:00Z"
    if not headers:
        yield 0, "no line says when the graph takes this in", f"begin with {example}"
    for header in headers:
        if instant(header["value"]) is None:
            what = f"recorded_at is {header['value']!r}, which is no time with a zone"
            yield header.start(), what, f"write it as {example}"
    for header in headers[1:]:
        yield header.start(), "a second recorded_at", "keep one: a script has one time"


def _nothing(script: Script) -> _Found:
    if not script.pieces:
        yield -1, "holds no statement", "write one, or remove the file"


def _clock(script: Script) -> _Found:
    allowed = {script.recorded_at, NOT_RETRACTED}
    for offset, value in script.strings.items():
        if not _DATETIME.search(script.bare, max(0, offset - 40), offset):
            continue
        if instant(value) not in allowed and script.recorded_at is not None:
            what = f"datetime('{value}') is not the header's recorded_at"
            yield (
                offset,
                what,
                f"use datetime('{iso(script.recorded_at)}'); a day of the world is a date('…')",
            )


def _computed(script: Script) -> _Found:
    advice = "leave it out: it is computed from the assertions"
    for start, end, keyword in _clauses(script):
        if keyword == "SET":
            for match in _SET_COMPUTED.finditer(script.bare, start, end):
                yield match.start(1), f"sets {match[1]}", advice
    for start, end in _statements(script):
        if re.search(r"\bSET\b[^;]*?\+?=", script.bare[start:end], re.IGNORECASE):
            for match in _COMPUTED_KEY.finditer(script.bare, start, end):
                yield match.start(1), f"gives {match[1]}", advice


def _create(script: Script) -> _Found:
    for start, _, keyword in _clauses(script):
        makes = keyword in {"CREATE", "INSERT"}
        if makes and not _FORBIDDEN[0][0].match(script.bare, start):
            yield start, f"{keyword} doubles what it makes at a second run", "MERGE on the id"


def _words(script: Script) -> _Found:
    for pattern, what, advice in _FORBIDDEN:
        for match in pattern.finditer(script.bare):
            yield match.start(), what, advice


def _loads(script: Script) -> _Found:
    understood = {one.start() for one in loads(script.text)}
    for match in re.finditer(r"\bLOAD\s+CSV\b.*?\bFROM\s*", script.bare, re.IGNORECASE | re.DOTALL):
        where = match.end()
        url = script.strings.get(where)
        if url is None or url not in script.loads:
            what = f"loads {url}" if url else "loads a file that is named elsewhere"
            yield where, what, "name a file in data/ literally, as in FROM 'file:///regions.csv'"
        elif match.start() not in understood:
            what = "this LOAD CSV cannot be sent along to a database that does not see the file"
            yield match.start(), what, "write it plainly: " + _PLAIN_LOAD
    for offset, url in script.strings.items():
        if url not in script.loads:
            continue
        if not script.loads[url].is_file():
            yield offset, f"loads {url}, which is not there", f"expected {script.loads[url]}"
            continue
        try:
            read_text(script.loads[url])
        except ScriptFailed as error:
            yield offset, error.message, error.hint or "save it as UTF-8"


def _unlabelled(script: Script) -> _Found:
    for start, end, keyword in _clauses(script):
        if keyword not in {"MATCH", "MERGE", "OPTIONAL MATCH"}:
            continue
        first = script.bare.rfind(";", 0, start) + 1
        for match in _LABELLED_LATER.finditer(script.bare, start, end):
            name, reached = match["name"], _comes_from(script, match.start())
            bound = name and re.search(rf"\b{name}\b", script.bare[first : match.start()])
            if not bound and (match["keys"] or not (match["goes_on"] or reached)):
                shown = match[0].strip(" -<") + (" …)" if match["where"] else "")
                what = f"{shown} names no label, so every node is read"
                yield match.start(), what, "name it, as in (node:Actor {id: …})"


def _comes_from(script: Script, offset: int) -> bool:
    return script.bare[:offset].rstrip().endswith(("-", "->"))


def _unanchored(script: Script) -> _Found:
    for start, end, keyword in _clauses(script):
        if keyword not in {"MATCH", "OPTIONAL MATCH"}:
            continue
        first = script.bare.rfind(";", 0, start) + 1
        for path in paths(script.bare, start, end):
            if len(path) == 1 or any(part.kind or (part.keys and part.is_node) for part in path):
                continue
            names = [part.name for part in path if part.name]
            if not any(_elsewhere(script.bare[first:end], name) for name in names):
                what = "neither its nodes nor its relationships name what they are"
                advice = "name a label or a type, as in (a:Actor)-[edge:SUPPORTS]->(b)"
                yield path[0].offset, f"{what}, so everything is read", advice


def _elsewhere(text: str, name: str) -> bool:
    """Whether a name stands there more than once: it is known from elsewhere then."""
    return len(re.findall(rf"(?<![.\w]){name}\b", text)) > 1


def _merge(script: Script) -> _Found:
    for start, end, keyword in _clauses(script):
        if keyword != "MERGE":
            continue
        for path in paths(script.bare, start, end):
            for part in path:
                if part.is_node and part.kind and "id" not in part.keys:
                    what = f"MERGE of {part.kind} is not on its id"
                    advice = f"MERGE (node:{part.kind} {{id: row.id}}), then SET the rest"
                    yield part.offset, what, advice
                elif not part.is_node and part.kind not in LINKS and "version_id" not in part.keys:
                    what = f"MERGE of {part.kind or 'a relationship'} is not on its version_id"
                    advice = f"MERGE (a)-[edge:{part.kind} {{version_id: row.id + '@1'}}]->(b)"
                    yield part.offset, what, advice


def _untyped(script: Script) -> _Found:
    """A cell of a CSV, which is a text, given to a property that is none."""
    for first, last in _statements(script):
        text = script.bare[first:last]
        for name in {match[1] for match in _LINE_OF_CSV.finditer(text)}:
            given = re.compile(
                rf"(?:(?:\bSET\b|,)\s*\w+\s*\.\s*(?P<set>\w+)\s*=|[{{,]\s*(?P<key>\w+)\s*:)\s*"
                rf"(?P<cell>{name}\s*(?:\.\s*\w+|\[[^\]]*\]))\s*(?=[,;}})]|\Z|{_CLAUSE.pattern})",
                re.IGNORECASE,
            )
            for match in given.finditer(text):
                wanted = _CONVERTED.get(match["set"] or match["key"])
                if wanted:
                    start = first + match.start("cell")
                    cell = script.text[start : first + match.end("cell")]
                    what = f"{match['set'] or match['key']} is no text, and {cell} is one"
                    yield start, what, "convert it: " + wanted.format(cell)


def _statements(script: Script) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r";|\Z", script.bare):
        yield start, match.end()
        start = match.end()


def _clauses(script: Script) -> Iterator[tuple[int, int, str]]:
    inline = _inline(script.bare)
    heads = [head for head in _CLAUSE.finditer(script.bare) if head.start() not in inline]
    for place, head in enumerate(heads, 1):
        end = heads[place].start() if place < len(heads) else len(script.bare)
        stop = script.bare.find(";", head.start(), end)
        yield head.start(), end if stop < 0 else stop, " ".join(head[1].upper().split())


def _inline(bare: str) -> set[int]:
    """Where a WHERE belongs to a node, a relationship or a list, so that no clause begins."""
    found, within = set(), ""
    for match in _NESTING.finditer(bare):
        sign = match[0]
        if sign == ";":
            within = ""
        elif sign in "([{":
            within += sign
        elif sign in ")]}":
            within = within[:-1]
        elif within.endswith(("(", "[")):
            found.add(match.start())
    return found


_RULES: tuple[Callable[[Script], _Found], ...] = (
    _header,
    _nothing,
    _clock,
    _computed,
    _create,
    _words,
    _loads,
    _unlabelled,
    _unanchored,
    _merge,
    _untyped,
)
