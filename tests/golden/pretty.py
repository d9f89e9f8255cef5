"""Cypher laid out for reading: only white space changes."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""(?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`)|(?P<comment>//[^\n]*)|(?P<space>\s+)"""
    r"""|(?P<clause>\b(?:OPTIONAL\s+MATCH|MATCH|UNWIND|WITH|WHERE|RETURN|CALL|YIELD|ORDER\s+BY"""
    r"""|LIMIT|UNION\s+ALL|UNION)\b)|(?P<word>[\w$]+)|(?P<mark>.)""",
    re.DOTALL,
)
_SUBQUERY = {"COLLECT", "COUNT", "EXISTS", "CALL"}
_OPENING, _CLOSING = "([{", ")]}"


def pretty(cypher: str) -> str:
    """The same statement, each clause on a line of its own, subqueries indented."""
    layout = _Layout()
    for token in _TOKEN.finditer(cypher):
        layout.add(token.lastgroup or "", token[0])
    lines = [line.rstrip() for line in (*layout.lines, layout.line)]
    return "\n".join(line for line in lines if line) + "\n"


class _Layout:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line = ""
        self.open: list[str] = []

    def add(self, group: str, token: str) -> None:
        """Put one token where it belongs."""
        if group == "space":
            self.line += "" if not self.line.strip() or self.line.endswith(" ") else " "
            return
        if group == "clause":
            token = " ".join(token.split())
            if self._in_clauses():
                self._break()
        elif token in _CLOSING and self.open and self.open.pop() == "subquery":
            self._break()
        self.line += token
        if group == "comment":
            self._break()
        elif token in _OPENING:
            self._opened(token)

    def _opened(self, token: str) -> None:
        if token == "{" and self._begins_subquery():
            self.open.append("subquery")
            self._break()
        else:
            self.open.append(token)

    def _begins_subquery(self) -> bool:
        before = self.line[:-1].rstrip()
        word = re.search(r"(\w+)\s*(\([^()]*\))?\Z", before)
        return bool(word and word[1] in _SUBQUERY)

    def _in_clauses(self) -> bool:
        return not self.open or self.open[-1] == "subquery"

    def _break(self) -> None:
        self.lines.append(self.line.rstrip())
        self.line = "  " * self.open.count("subquery")
