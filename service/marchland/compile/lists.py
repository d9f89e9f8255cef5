"""Where the entries of a list come from: the clauses that bind them, whole or a page at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Branch:
    """One way to the entries: a MATCH with its hint, and the predicates that anchor it."""

    match: str
    anchors: tuple[str, ...] = ()
    prefix: str = ""
    """What the index is ordered by before the key."""
    plain: str = ""
    """The MATCH of the whole list, if another reads it; beside a prefix it needs no anchor."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of one list: ways to them, what all must fulfil, the variables they bind."""

    branches: tuple[Branch, ...]
    filters: tuple[str, ...]
    node: str
    edge: str = ""
    imported: str = ""
    """The outer variable that the branches are anchored at."""
    degree: str = ""
    """A bound of how many there are that costs next to nothing; empty: never scanned by part."""
    returned: str = ""
    """What a count has to return, where the clauses are more than a MATCH."""

    @property
    def variable(self) -> str:
        """What the list is of: the relationship where there is one, else the node."""
        return self.edge or self.node

    @property
    def entry(self) -> str:
        """What an edge's node is: the relationship in a list of nothing else."""
        return self.node or self.edge

    @property
    def variables(self) -> list[str]:
        """All that an entry binds."""
        return [name for name in (self.edge, self.node) if name]

    @property
    def key(self) -> str:
        """The Cypher of an entry's key."""
        return f"{self.variable}.id"

    @property
    def scannable(self) -> bool:
        """Whether a page may stop in the midst of a scan."""
        return bool(self.degree) and bool(self.filters)

    def filtered(self, wanted: list[str]) -> Entries:
        """The same with more to fulfil."""
        return replace(self, filters=(*self.filters, *wanted))

    def page(self, bounds: tuple[str, str], limit: str, budget: str, *, backward: bool) -> str:
        """The clauses of a page in the order of the keys, between two keys."""
        names = ", ".join(self.variables)
        texts = [self._part(one, bounds, limit, budget, backward) for one in self.branches]
        if len(texts) == 1:
            return texts[0]
        union = " UNION ALL ".join(f"{text} RETURN {names}" for text in texts)
        down = " DESC" if backward else ""
        return (
            f"CALL ({self.imported}) {{ {union} }} WITH {names} "
            f"ORDER BY {self.key}{down} LIMIT {limit}"
        )

    def _part(
        self, branch: Branch, bounds: tuple[str, str], limit: str, budget: str, backward: bool
    ) -> str:
        names, by = ", ".join(self.variables), self._by(branch, backward)
        sought = [*branch.anchors, f"{self.key} > {bounds[0]}", f"{self.key} < {bounds[1]}"]
        if not budget:
            where = " AND ".join([*sought, *self.filters])
            return f"{branch.match} WHERE {where} WITH {names} ORDER BY {by} LIMIT {limit}"
        return (
            f"{branch.match} WHERE {' AND '.join(sought)} "
            f"WITH {names} ORDER BY {by} LIMIT {budget} "
            f"WITH {names} WHERE {' AND '.join(self.filters)} "
            f"WITH {names} ORDER BY {by} LIMIT {limit}"
        )

    def _by(self, branch: Branch, backward: bool) -> str:
        down = " DESC" if backward else ""
        prefix = f"{branch.prefix}{down}, " if branch.prefix else ""
        return f"{prefix}{self.key}{down}"

    def stopped(self, bounds: tuple[str, str], budget: str, *, backward: bool) -> str:
        """A condition and the key of the entry at which a scan stops: the rest of a CASE."""
        (branch,) = self.branches
        sought = [*branch.anchors, f"{self.key} > {bounds[0]}", f"{self.key} < {bounds[1]}"]
        return (
            f"{self.degree} > {budget} THEN head(COLLECT {{ {branch.match} "
            f"WHERE {' AND '.join(sought)} WITH {', '.join(self.variables)} "
            f"ORDER BY {self._by(branch, backward)} SKIP {budget} - 1 LIMIT 1 RETURN {self.key} }})"
        )

    def whole(self) -> str:
        """The clauses that bind every entry, in no order."""
        if len(self.branches) == 1:
            return self._all(self.branches[0])
        names = ", ".join(self.variables)
        union = " UNION ALL ".join(f"{self._all(one)} RETURN {names}" for one in self.branches)
        return f"CALL ({self.imported}) {{ {union} }}"

    def _all(self, branch: Branch) -> str:
        if not branch.plain:
            return f"{branch.match} WHERE {' AND '.join([*branch.anchors, *self.filters])}"
        anchors = () if branch.prefix else branch.anchors
        wanted = [*anchors, *self.filters]
        return f"{branch.plain} WHERE {' AND '.join(wanted)}" if wanted else branch.plain

    def count(self) -> str:
        """How many entries there are."""
        returned = f" RETURN {self.returned}" if self.returned else ""
        return " + ".join(f"COUNT {{ {self._all(one)}{returned} }}" for one in self.branches)
