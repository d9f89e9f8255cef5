/*
name = "takes"
summary = "An actor takes a region, with all its parts, and holds it alone."
phrases = [
  "{actor} takes {region}",
  "{actor} captures {region}",
  "{actor} controls {region}",
  "{region} goes to {actor}",
  "{region} falls to {actor}",
  "{region} passes to {actor}",
  "{region} is taken by {actor}",
  "{actor} annexes {region}",
  "{actor} seizes {region}",
  "{actor} conquers {region}",
  "{actor} gets {region}",
  "{region} is annexed by {actor}",
  "{region} is transferred to {actor}",
  "{region} is handed to {actor}",
  "{region} is handed over to {actor}",
  "{region} is ceded to {actor}",
  "{region} belongs to {actor}",
  "transfer {region} to {actor}",
  "hand {region} over to {actor}",
  "give {region} to {actor}",
]
told = "{actor} takes {region}"

[parameters]
actor = ["Actor!", "Who takes it."]
region = ["Region!", "What is taken."]
*/

// Whoever holds it, or a part of it, holds it no more; a zone that only cuts across it stays.
MATCH (place:Region {id: $region})
CALL (place) {
  MATCH (place) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
  RETURN collect(DISTINCT part) AS parts
}
// Nothing changes where it holds that alone already, or the whole that it is part of, as far as a source says.
CALL (place, parts) {
  OPTIONAL MATCH (place) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
    <-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
  WITH parts, above, c ORDER BY size(p), above.id
  WITH parts, collect({above: above, control: c}) AS found
  WITH parts, [f IN found WHERE f.above = head(found).above | f.control] AS holds
  RETURN holds <> [] AND all(c IN holds WHERE c.from_id = $actor AND c.status = 'sole' AND c.extent = 'whole')
    AND NOT EXISTS {
      MATCH (other:Actor)-[c:CONTROLS]->(part:Region)
      WHERE part IN parts AND other.id <> $actor AND c.basis <> 'default'
        AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
    } AS alone
}
CALL (parts, alone) {
  UNWIND CASE WHEN alone THEN [] ELSE parts END AS part
  MATCH (:Actor)-[c:CONTROLS]->(part)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  SET c.retracted_at = CASE WHEN c.valid_from < $as_of THEN c.retracted_at
    ELSE coalesce($known_at - duration({microseconds: 1}), datetime()) END,
      c.valid_to = CASE WHEN c.valid_from < $as_of THEN $as_of ELSE c.valid_to END,
      c.to_precision = CASE WHEN c.valid_from < $as_of THEN 'day' ELSE c.to_precision END
  RETURN count(c) AS ended
}
CALL (place, alone) {
  MATCH (actor:Actor {id: $actor}) WHERE NOT alone
  CREATE (actor)-[:CONTROLS {id: $id, version_id: $id, from_id: $actor, to_id: $region,
  valid_from: $as_of, from_precision: 'day', valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: coalesce($known_at, datetime()), retracted_at: $open,
    origins: 0, disputed: false, affirmed_by: [],
    status: 'sole', extent: 'whole', basis: 'supposed'}]->(place)
  RETURN count(actor) AS begun
}
RETURN ended + begun AS changed
