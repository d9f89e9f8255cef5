/*
name = "transfers"
summary = "What an actor holds of a region and its parts passes to another."
phrases = [
  "{actor} transfers {region} to {other}",
  "{actor} hands {region} to {other}",
  "{actor} hands {region} over to {other}",
  "{actor} hands over {region} to {other}",
  "{actor} gives {region} to {other}",
  "{actor} cedes {region} to {other}",
  "{actor} surrenders {region} to {other}",
  "{actor} loses {region} to {other}",
  "transfer {region} from {actor} to {other}",
  "{region} passes from {actor} to {other}",
  "{region} goes from {actor} to {other}",
  "{region} is transferred from {actor} to {other}",
]
told = "{actor} transfers {region} to {other}"
none = "no source says that {actor} controls {region}"

[parameters]
actor = ["Actor!", "Who gives it."]
region = ["Region!", "What passes on."]
other = ["Actor!", "Who gets it."]
*/

// What others hold of it stays theirs: only what the giver has can be given.
MATCH (place:Region {id: $region})
CALL (place) {
  MATCH (place) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
  RETURN collect(DISTINCT part) AS parts
}
CALL (parts) {
  UNWIND parts AS part
  MATCH (:Actor {id: $actor})-[c:CONTROLS]->(part)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  RETURN collect([c, part]) AS held
}
// What it has as a part of a whole, because nobody nearer is said to hold it, is stated of the region itself;
// so is the share of whoever holds that whole with it, and the whole stays as it is.
CALL (place) {
  MATCH (place) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
    <-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH place, above, c, c.basis = 'default' AS by_default ORDER BY by_default, size(p), above.id, c.id
  WITH place, collect({above: above, control: c, by_default: by_default}) AS found
  WITH place, [f IN found WHERE f.above = head(found).above AND f.by_default = head(found).by_default] AS holds
  WHERE head(holds).above <> place AND any(f IN holds WHERE f.control.from_id = $actor)
  UNWIND holds AS f
  RETURN collect([f.control, place]) AS shared
}
CALL (held, shared) {
  WITH held + shared AS passing, size(held) AS ending
  UNWIND range(0, size(passing) - 1) AS n
  WITH passing[n][0] AS c, passing[n][1] AS part, n < ending AS ends,
       $id + CASE n WHEN 0 THEN '' ELSE ':' + toString(n) END AS id
  MATCH (heir:Actor {id: CASE c.from_id WHEN $actor THEN $other ELSE c.from_id END})
  CREATE (heir)-[:CONTROLS {id: id, version_id: id, from_id: heir.id, to_id: part.id,
    valid_from: $as_of, from_precision: 'day', valid_to: date('9999-12-31'), to_precision: 'unknown',
    recorded_at: coalesce($known_at, datetime()), retracted_at: $open,
    origins: 0, disputed: false, affirmed_by: [],
    status: c.status, extent: CASE WHEN ends OR c.extent = 'whole' THEN c.extent ELSE 'unknown' END,
    basis: 'supposed'}]->(part)
  WITH c, ends
  CALL (c, ends) {
    WITH c WHERE ends
    SET c.retracted_at = CASE WHEN c.valid_from < $as_of THEN c.retracted_at
    ELSE coalesce($known_at - duration({microseconds: 1}), datetime()) END,
        c.valid_to = CASE WHEN c.valid_from < $as_of THEN $as_of ELSE c.valid_to END,
        c.to_precision = CASE WHEN c.valid_from < $as_of THEN 'day' ELSE c.to_precision END
    RETURN count(*) AS ended
  }
  RETURN count(*) + sum(ended) AS changed
}
RETURN changed
