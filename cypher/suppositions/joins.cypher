/*
name = "joins"
summary = "An actor becomes a member of another."
phrases = [
  "{actor} joins {other}",
  "{actor} becomes a member of {other}",
  "{actor} is a member of {other}",
]
told = "{actor} joins {other}"

[parameters]
actor = ["Actor!", "Who joins."]
other = ["Actor!", "What is joined."]
*/

MATCH (actor:Actor {id: $actor})
CALL (actor) {
  MATCH (other:Actor {id: $other})
  RETURN other
}
WITH actor, other
WHERE NOT EXISTS {
  MATCH (actor)-[r:MEMBER_OF]->(other)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
}
CREATE (actor)-[:MEMBER_OF {id: $id, version_id: $id, from_id: $actor, to_id: $other,
  valid_from: $as_of, from_precision: 'day', valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: coalesce($known_at, datetime()), retracted_at: $open,
    origins: 0, disputed: false, affirmed_by: []}]->(other)
RETURN count(*) AS changed
