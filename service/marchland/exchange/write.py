"""Batches of entities and facts, each in one transaction: what is there is read, the rest written.

Every transaction begins by holding the watermark, so writers take turns and none meets another's
locks. How far an import has come is written with each batch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from marchland.exchange.packed import packed, read, summed, unpacked, written
from marchland.exchange.plan import Held, Plan, Published, Standing, Stored, planned, withdrawn
from marchland.exchange.records import EVENT, Entity, Fact, additions
from marchland.model.period import NOT_RETRACTED
from marchland.model.validate import ASSERTION
from marchland.model.vocabulary import NODE_BY_LABEL, RELATIONSHIP_BY_TYPE, label_of
from marchland.statement import Access, Row, Run, Statement
from marchland.store import Transaction

K = TypeVar("K")
V = TypeVar("V")

_NOTHING = Held()
_THERE = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN id"
_PROPERTIES = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN collect([id, {read}])"
_VERSIONS = """
UNWIND $ids AS id
MATCH ()-[e:{type}]->() USING INDEX SEEK e:{type}(id, retracted_at)
WHERE e.id = id AND e.retracted_at IS NOT NULL
RETURN collect([id, {read}])
"""
_SAYINGS = f"""
UNWIND $ids AS id
MATCH (a:Assertion)-[:PUBLISHED_IN]->(s:Source) USING INDEX SEEK a:Assertion(about_id)
WHERE a.about_id = id
OPTIONAL MATCH (a)-[:ATTRIBUTED_TO]->(p:Actor)
RETURN collect([id, {read("a", ASSERTION)}, s.id, s.reliability, s.publisher, p.id])
"""
_SAVE = "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.properties"
_RETRACT = """
UNWIND $ids AS id MATCH ()-[e:{type} {{version_id: id}}]->() SET e.retracted_at = $at
"""
_RETRACT_SAYINGS = "UNWIND $ids AS id MATCH (a:Assertion {id: id}) SET a.retracted_at = $at"
_CREATE = """
UNWIND $rows AS row
MATCH (a:{start} {{id: row.from_id}})
MATCH (b:{end} {{id: row.to_id}})
CREATE (a)-[e:{type}]->(b)
SET e = {written}
"""
_CREATE_SAYINGS = f"""
UNWIND $rows AS said
WITH said.source AS source, said.properties AS row
MATCH (s:Source {{id: source}})
CREATE (a:Assertion)-[:PUBLISHED_IN]->(s)
SET a = {written("row", ASSERTION)}
"""
_ATTRIBUTE = """
UNWIND $rows AS row
MATCH (a:Assertion {id: row.id})
MATCH (p:Actor {id: row.speaker})
CREATE (a)-[:ATTRIBUTED_TO]->(p)
"""
_SUMMARISE_EVENTS = """
UNWIND $rows AS told
WITH told.id AS id, told.properties AS row
MATCH (e:{type} {{id: id}})
SET e += {summed}
"""
_SUMMARISE = """
UNWIND $rows AS told
WITH told.id AS id, told.properties AS row
MATCH ()-[e:{type} {{version_id: id}}]->()
SET e += {summed}
"""


async def missing(run: Run, ids: Sequence[str]) -> list[str]:
    """Those of the ids that no node of the graph has."""
    gone = []
    for label, group in _grouped((label_of(id_), id_) for id_ in ids):
        rows = await run(_of(_THERE, group, label=label)) if label else []
        there = {str(row[0]) for row in rows}
        gone += [id_ for id_ in group if id_ not in there]
    return gone


async def save(
    transaction: Transaction, entities: Sequence[Entity], standing: Standing
) -> tuple[int, int]:
    """How many entities were added, and how many added to; what they have already stays."""
    added = changed = 0
    for label, group in _grouped((entity.label, entity) for entity in entities):
        ids = [entity.id for entity in group]
        ((rows,),) = await transaction.run(_of(_PROPERTIES, ids, label=label))
        stored = {str(id_): unpacked(label, properties) for id_, properties in rows}
        wanting: list[dict[str, Any]] = [
            {"id": entity.id, "properties": more}
            for entity in group
            if (more := additions(stored.get(entity.id, {}), entity.properties))
            or entity.id not in stored
        ]
        for row in wanting:
            before, more = stored.get(row["id"]), row["properties"]
            standing.tell(label, row["id"], before, {**(before or {}), **more})
        if wanting and standing.write:
            await transaction.write(_writing(_SAVE, rows=wanting, label=label))
        fresh = sum(row["id"] not in stored for row in wanting)
        added, changed = added + fresh, changed + len(wanting) - fresh
    return added, changed


async def tell(transaction: Transaction, facts: Sequence[Fact], standing: Standing) -> Plan:
    """Write what makes the graph tell these facts, and say what that was."""
    held = await _held(transaction, [(fact.type, fact.id) for fact in facts])
    plan = Plan()
    for fact in facts:
        planned(plan, fact, held[fact.id], standing)
    if standing.write:
        await carry_out(transaction, plan, standing.now)
    return plan


def first_plan(facts: Iterable[Fact], standing: Standing) -> Plan:
    """What makes a graph tell these facts that holds none of them."""
    plan = Plan()
    for fact in facts:
        planned(plan, fact, _NOTHING, standing)
    return plan


async def withdraw(
    transaction: Transaction, ids: Sequence[tuple[str, str]], standing: Standing
) -> Plan:
    """Take back what the data set tells no more: types and ids of relationships."""
    held = await _held(transaction, ids)
    plan = Plan()
    for type_, id_ in ids:
        withdrawn(plan, type_, held[id_], standing)
    if standing.write:
        await carry_out(transaction, plan, standing.now)
    return plan


async def _held(transaction: Transaction, ids: Iterable[tuple[str, str]]) -> dict[str, Held]:
    by_type = _grouped(ids)
    versions: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    every = [id_ for _, group in by_type for id_ in group]
    for type_, group in by_type:
        is_event = type_ == EVENT
        text, name = (_PROPERTIES, "label") if is_event else (_VERSIONS, "type")
        ((rows,),) = await transaction.run(_of(text, group, **{name: type_}))
        for id_, properties in rows:
            node = {"version_id": id_, "retracted_at": NOT_RETRACTED} if is_event else {}
            versions[id_].append(node | unpacked(type_, properties))
    sayings: dict[str, list[Stored]] = defaultdict(list)
    ((rows,),) = await transaction.run(_of(_SAYINGS, every))
    for row in rows:
        sayings[row[0]].append(_stored(row))
    return {id_: Held(versions[id_], sayings[id_]) for id_ in every}


def _stored(row: Row) -> Stored:
    _, properties, source, reliability, publisher, speaker = row
    return Stored(
        unpacked(ASSERTION, properties), source, Published(reliability, publisher), speaker
    )


async def carry_out(transaction: Transaction, plan: Plan, now: datetime) -> None:
    """Write all of a plan; `ConstraintViolated` where it was made for another graph."""
    for type_, ids in _grouped(plan.retracted_versions):
        await transaction.write(_writing(_RETRACT, ids=ids, at=now, type=type_))
    if plan.retracted_sayings:
        await transaction.write(_writing(_RETRACT_SAYINGS, ids=plan.retracted_sayings, at=now))
    recorded = {"at": now, "open": NOT_RETRACTED}
    edges = [
        ((type_, label_of(start), label_of(end)), packed(properties))
        for type_, start, end, properties in plan.versions
    ]
    for (type_, start, end), rows in _grouped(edges):
        made = await transaction.write(
            _writing(_CREATE, rows=rows, **recorded, type=type_, start=start, end=end)
        )
        if made.relationships_created != len(rows):
            raise AssertionError(f"{len(rows)} {type_} were to be written, not {made}")
    said: list[dict[str, Any]] = [
        {"properties": packed(properties), "source": source}
        for _, properties, source, _ in plan.sayings
    ]
    if said:
        await transaction.write(_writing(_CREATE_SAYINGS, rows=said, **recorded))
    reported = [{"id": id_, "speaker": speaker} for id_, *_, speaker in plan.sayings if speaker]
    if reported:
        await transaction.write(_writing(_ATTRIBUTE, rows=reported))
    told = [(type_, {"id": id_, "properties": packed(one)}) for type_, id_, one in plan.summaries]
    for type_, summaries in _grouped(told):
        text = _SUMMARISE_EVENTS if type_ == EVENT else _SUMMARISE
        await transaction.write(_writing(text, rows=summaries, type=type_))


def _grouped(pairs: Iterable[tuple[K, V]]) -> list[tuple[K, list[V]]]:
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return list(found.items())


def _of(text: str, ids: Sequence[str], **names: str) -> Statement:
    return Statement(_named(text, names), {"ids": ids})


_NAMES = ("type", "label", "start", "end")


def _writing(text: str, **given: Any) -> Statement:
    """A writing statement; a name in the vocabulary is put into its text, the rest are values."""
    names: dict[str, str] = {name: given.pop(name) for name in _NAMES if name in given}
    return Statement(_named(text, names), given, Access.WRITE)


def _named(text: str, names: Mapping[str, str]) -> str:
    if not names:
        return text
    if not set(names.values()) <= NODE_BY_LABEL.keys() | RELATIONSHIP_BY_TYPE.keys():
        raise AssertionError(f"{names} are not in the vocabulary")
    return text.format(**names, **_maps(names))


def _maps(names: Mapping[str, str]) -> dict[str, str]:
    """How properties of that label or type travel, for the places that a text has for it."""
    if "type" in names:
        type_ = names["type"]
        return {
            "read": read("e", type_),
            "written": written("row", type_),
            "summed": summed("row", type_),
        }
    return {"read": read("n", names["label"])}
