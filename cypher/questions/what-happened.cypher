/*
name = "whatHappened"
row = "Happening"
summary = "What happened in a region between two dates?"
phrases = [
  "what happened in {region} between {from} and {to}",
  "what has happened in {region} from {from} to {to}",
  "what happened at {region} between {from} and {to}",
  "what happened around {region} between {from} and {to}",
  "what happened on {region} between {from} and {to}",
  "events in {region} between {from} and {to}",
  "what events were there in {region} between {from} and {to}",
  "what events happened in {region} between {from} and {to}",
  "which events took place in {region} between {from} and {to}",
  "what happened to {region} between {from} and {to}",
  "{region}'s events between {from} and {to}",
  "did anything happen in {region} between {from} and {to}",
  "everything that happened in {region} between {from} and {to}",
  "chronicle of events in {region} between {from} and {to}",
  "chronicle of {region} between {from} and {to}",
]
told = "{event} ({kind})"
none = "no source tells of an event in {region} from {from} to {to}"
example = "What happened in Yarmouk between 20 and 22 May 2018?"

[parameters]
region = ["Region!", "The region: key, global id, name or alias."]
from = ["Date!", "The first day."]
to = ["Date!", "The day after the last."]

[columns]
event = ["Event!", "What happened."]
kind = ["EventKind!", "What sort of event."]
begins = ["Date", "When; null: not known."]
within = ["Boolean!", "All of it lies in the span; else it may have happened before or after."]
disputed = ["Boolean", "The event is both affirmed and denied."]
where = ["[Region!]!", "Where, or what it was about, as far as that lies in the region."]
actors = ["[Actor!]!", "Who had a part in it."]
evidence = ["[Relationship!]!", "Where it happened, and who had a part in it."]
*/

MATCH (x:Region {id: $region})
CALL (x) {
  MATCH (x) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from < $to AND $from < p.valid_to
              AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
  RETURN part AS place
  UNION
  MATCH (x)<-[o:OVERLAPS]-(zone:Region)
  WHERE o.retracted_at = $open AND o.valid_from < $to AND $from < o.valid_to
  RETURN zone AS place
}
MATCH (event:Event)-[at:AT]->(place)
WHERE at.retracted_at = $open AND event.valid_from < $to AND $from < event.valid_to
// Where an end is not known, the first or the last day on which a source speaks of it stands for it.
WITH place, event, at,
     CASE WHEN event.valid_from > date('0001-01-01') THEN event.valid_from
          WHEN event.valid_to <= at.first_asserted_on THEN event.valid_to - duration('P1D')
          ELSE at.first_asserted_on END AS first,
     CASE WHEN event.valid_to < date('9999-12-31') THEN event.valid_to - duration('P1D')
          WHEN event.valid_from > at.last_asserted_on THEN event.valid_from
          ELSE at.last_asserted_on END AS last
WHERE first < $to AND $from <= last
WITH event, place, at, first ORDER BY place.name, at.id
WITH event, min(first) AS first, collect(DISTINCT place) AS where, collect(at) AS ats
CALL (event) {
  OPTIONAL MATCH (event)-[i:INVOLVES]->(actor:Actor)
  WHERE i.retracted_at = $open
  WITH i, actor ORDER BY i.id
  RETURN collect(i) AS parts, collect(DISTINCT actor) AS actors
}
RETURN event, toUpper(event.kind) AS kind, nullIf(event.valid_from, date('0001-01-01')) AS begins,
       $from <= event.valid_from AND event.valid_to <= $to AS within, where, actors, event.disputed AS disputed, ats + parts AS evidence
ORDER BY first, event.name, event.id
