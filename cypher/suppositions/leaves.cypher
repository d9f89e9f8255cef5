/*
name = "leaves"
summary = "An actor is no longer a member of another."
phrases = [
  "{actor} leaves {other}",
  "{actor} quits {other}",
  "{actor} is no longer a member of {other}",
  "{actor} splits from {other}",
]
told = "{actor} is no longer a member of {other}"
none = "no source says that {actor} is a member of {other}"

[parameters]
actor = ["Actor!", "Who leaves."]
other = ["Actor!", "What is left."]
*/

MATCH (:Actor {id: $actor})-[r:MEMBER_OF]->(:Actor {id: $other})
WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
SET r.retracted_at = CASE WHEN r.valid_from < $as_of THEN r.retracted_at
    ELSE coalesce($known_at - duration({microseconds: 1}), datetime()) END,
    r.valid_to = CASE WHEN r.valid_from < $as_of THEN $as_of ELSE r.valid_to END,
    r.to_precision = CASE WHEN r.valid_from < $as_of THEN 'day' ELSE r.to_precision END
RETURN count(r) AS changed
