/*
name = "endAlliance"
summary = "Two actors no longer support each other, either way."
phrases = [
  "{actor} and {other} are no longer allies",
  "{actor} and {other} are not allies",
  "{actor} and {other} stop being allies",
  "{actor} and {other} cease to be allies",
  "{actor} and {other} no longer support each other",
  "{actor} and {other} break their alliance",
  "{actor} and {other} end their alliance",
  "{actor} is no longer an ally of {other}",
  "{actor} is no longer allied with {other}",
  "{actor} ends the alliance with {other}",
  "{actor} breaks the alliance with {other}",
  "{actor} leaves the alliance with {other}",
  "drop the alliance between {actor} and {other}",
  "end the alliance between {actor} and {other}",
  "the alliance between {actor} and {other} ends",
  "the alliance between {actor} and {other} breaks",
  "no alliance between {actor} and {other}",
]
told = "{actor} and {other} are no longer allies"
none = "no source says that {actor} and {other} support each other"

[parameters]
actor = ["Actor!", "The one."]
other = ["Actor!", "The other."]
*/

MATCH (:Actor {id: $actor})-[r:SUPPORTS]-(:Actor {id: $other})
WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
SET r.retracted_at = CASE WHEN r.valid_from < $as_of THEN r.retracted_at
    ELSE coalesce($known_at - duration({microseconds: 1}), datetime()) END,
    r.valid_to = CASE WHEN r.valid_from < $as_of THEN $as_of ELSE r.valid_to END,
    r.to_precision = CASE WHEN r.valid_from < $as_of THEN 'day' ELSE r.to_precision END
RETURN count(r) AS changed
