/*
name = "supports"
summary = "An actor begins to support another, in a form that is not told."
phrases = [
  "{actor} supports {other}",
  "{actor} begins to support {other}",
  "{actor} starts supporting {other}",
  "{other} is supported by {actor}",
]
told = "{actor} supports {other}"

[parameters]
actor = ["Actor!", "Who supports."]
other = ["Actor!", "Who is supported."]
*/

MATCH (actor:Actor {id: $actor})
CALL (actor) {
  MATCH (other:Actor {id: $other})
  RETURN other
}
WITH actor, other
WHERE NOT EXISTS {
  MATCH (actor)-[r:SUPPORTS]->(other)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
}
CREATE (actor)-[:SUPPORTS {id: $id, version_id: $id, from_id: $actor, to_id: $other,
  valid_from: $as_of, from_precision: 'day', valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: coalesce($known_at, datetime()), retracted_at: $open,
    origins: 0, disputed: false, affirmed_by: [],
  forms: ['unspecified']}]->(other)
RETURN count(*) AS changed
