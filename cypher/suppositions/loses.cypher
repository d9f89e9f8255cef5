/*
name = "loses"
summary = "An actor loses a region, with all its parts; nobody is said to take it."
phrases = [
  "{actor} loses {region}",
  "{actor} leaves {region}",
  "{actor} withdraws from {region}",
  "{actor} retreats from {region}",
  "{actor} gives up {region}",
  "{actor} no longer controls {region}",
  "{actor} does not control {region}",
  "{region} is lost by {actor}",
]
told = "{actor} loses {region}"
none = "no source says that {actor} controls {region} itself or a part of it"

[parameters]
actor = ["Actor!", "Who loses it."]
region = ["Region!", "What is lost."]
*/

MATCH (place:Region {id: $region})
CALL (place) {
  MATCH (place) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
  RETURN collect(DISTINCT part) AS parts
}
UNWIND parts AS part
MATCH (:Actor {id: $actor})-[c:CONTROLS]->(part)
WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  SET c.retracted_at = CASE WHEN c.valid_from < $as_of THEN c.retracted_at
    ELSE coalesce($known_at - duration({microseconds: 1}), datetime()) END,
      c.valid_to = CASE WHEN c.valid_from < $as_of THEN $as_of ELSE c.valid_to END,
      c.to_precision = CASE WHEN c.valid_from < $as_of THEN 'day' ELSE c.to_precision END
RETURN count(c) AS changed
