/*
name = "fights"
summary = "An actor begins to oppose another by armed force."
phrases = [
  "{actor} opposes {other}",
  "{actor} turns against {other}",
  "{actor} begins to oppose {other}",
  "{actor} starts opposing {other}",
  "{actor} declares war on {other}",
  "{other} is opposed by {actor}",
]
told = "{actor} fights {other}"

[parameters]
actor = ["Actor!", "Who opposes."]
other = ["Actor!", "Who is opposed."]
*/

MATCH (actor:Actor {id: $actor})
CALL (actor) {
  MATCH (other:Actor {id: $other})
  RETURN other
}
// Opposition in words alone is no fight yet; it stays beside the one that begins.
WITH actor, other
WHERE NOT EXISTS {
  MATCH (actor)-[r:OPPOSES]->(other)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
    AND any(form IN r.forms WHERE form IN ['ground_combat', 'air_strikes', 'armed_force', 'troops'])
}
CREATE (actor)-[:OPPOSES {id: $id, version_id: $id, from_id: $actor, to_id: $other,
  valid_from: $as_of, from_precision: 'day', valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: coalesce($known_at, datetime()), retracted_at: $open,
    origins: 0, disputed: false, affirmed_by: [],
  forms: ['armed_force']}]->(other)
RETURN count(*) AS changed
