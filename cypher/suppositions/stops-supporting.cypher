/*
name = "stopsSupporting"
summary = "An actor no longer supports another."
phrases = [
  "{actor} stops supporting {other}",
  "{actor} no longer supports {other}",
  "{actor} does not support {other}",
  "{actor} drops {other}",
  "{actor} abandons {other}",
  "{actor} ends support for {other}",
  "{actor} withdraws support from {other}",
  "{other} is no longer supported by {actor}",
]
told = "{actor} no longer supports {other}"
none = "no source says that {actor} supports {other}"

[parameters]
actor = ["Actor!", "Who supported."]
other = ["Actor!", "Who was supported."]
*/

MATCH (:Actor {id: $actor})-[r:SUPPORTS]->(:Actor {id: $other})
WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
SET r.retracted_at = CASE WHEN r.valid_from < $as_of THEN r.retracted_at
    ELSE coalesce($known_at - duration({microseconds: 1}), datetime()) END,
    r.valid_to = CASE WHEN r.valid_from < $as_of THEN $as_of ELSE r.valid_to END,
    r.to_precision = CASE WHEN r.valid_from < $as_of THEN 'day' ELSE r.to_precision END
RETURN count(r) AS changed
