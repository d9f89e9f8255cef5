/*
name = "becomeAllies"
summary = "Two actors begin to support each other, in a form that is not told."
phrases = [
  "{actor} and {other} become allies",
  "{actor} and {other} are allies",
  "{actor} and {other} form an alliance",
  "{actor} and {other} support each other",
  "{actor} becomes an ally of {other}",
  "{actor} allies with {other}",
  "{actor} is allied with {other}",
  "{actor} enters an alliance with {other}",
  "an alliance between {actor} and {other}",
  "an alliance of {actor} and {other}",
  "add an alliance between {actor} and {other}",
  "there is an alliance between {actor} and {other}",
]
told = "{actor} and {other} become allies"

[parameters]
actor = ["Actor!", "The one."]
other = ["Actor!", "The other."]
*/

// Support that there is already, one way or the other, stays as it is.
MATCH (actor:Actor {id: $actor})
CALL (actor) {
  MATCH (other:Actor {id: $other})
  RETURN other
}
UNWIND [[actor, other, $id], [other, actor, $id + ':back']] AS way
WITH way[0] AS supporter, way[1] AS supported, way[2] AS id
WHERE NOT EXISTS {
  MATCH (supporter)-[r:SUPPORTS]->(supported)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
}
CREATE (supporter)-[:SUPPORTS {id: id, version_id: id, from_id: supporter.id, to_id: supported.id,
  valid_from: $as_of, from_precision: 'day', valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: coalesce($known_at, datetime()), retracted_at: $open,
    origins: 0, disputed: false, affirmed_by: [],
  forms: ['unspecified']}]->(supported)
RETURN count(*) AS changed
