/*
name = "makesPeace"
summary = "Two actors no longer oppose each other, in any form."
phrases = [
  "{actor} makes peace with {other}",
  "{actor} and {other} make peace",
  "{actor} stops opposing {other}",
  "{actor} no longer opposes {other}",
  "{actor} does not oppose {other}",
  "{actor} ceases hostilities with {other}",
]
told = "{actor} and {other} no longer oppose each other"
none = "no source says that {actor} and {other} oppose each other"

[parameters]
actor = ["Actor!", "The one."]
other = ["Actor!", "The other."]
*/

MATCH (:Actor {id: $actor})-[r:OPPOSES]-(:Actor {id: $other})
WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
SET r.retracted_at = CASE WHEN r.valid_from < $as_of THEN r.retracted_at
    ELSE coalesce($known_at - duration({microseconds: 1}), datetime()) END,
    r.valid_to = CASE WHEN r.valid_from < $as_of THEN $as_of ELSE r.valid_to END,
    r.to_precision = CASE WHEN r.valid_from < $as_of THEN 'day' ELSE r.to_precision END
RETURN count(r) AS changed
