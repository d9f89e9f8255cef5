/*
name = "whoSupportsBothSides"
row = "BothSides"
summary = "Who supports two actors of whom one opposes the other?"
phrases = [
  "who supports both sides {actor} and {other}",
  "who supports both sides of {actor} against {other}",
  "who supports both sides in the war between {actor} and {other}",
  "who supports both sides between {actor} and {other}",
  "who supports both sides of the war between {actor} and {other}",
  "who supports both sides of the war of {actor} against {other}",
  "who supports both {actor} and its enemy {other}",
  "who supports {actor} and its enemy {other}",
  "who supports {actor} and also its enemy {other}",
  "who plays both sides between {actor} and {other}",
  "who supports both sides of the conflict between {actor} and {other}",
  "who supports both sides in the conflict between {actor} and {other}",
  "who supports both sides in the fight between {actor} and {other}",
  "who supports {actor} as well as its enemy {other}",
  "{actor} against {other}: who supports both sides",
  "who supports both sides: {actor} and {other}",
  "who supports both {actor} and {other} although they oppose each other",
  "who supports both {actor} and {other} although one opposes the other",
  "supporters of both sides in the war between {actor} and {other}",
  "supporters of {actor} and of its enemy {other}",
  "who supports both {actor} and {other} who oppose each other",
  "who plays both sides in the war between {actor} and {other}",
  "who supports both sides in {actor}'s war with {other}",
  "who supports both sides of {actor}'s war against {other}",
  "who supports both sides of {actor}'s conflict with {other}",
]
told = "{backer} supports both {actor} and {other}"
none = "no source says that anyone supports both {actor} and {other} while one opposes the other"
example = "Who backs both sides in the war between Israel and Hamas on 21 May 2018?"

[parameters]
actor = ["Actor!", "Who is meant: key, global id, name or alias."]
other = ["Actor!", "The other: key, global id, name or alias."]

[columns]
backer = ["Actor!", "Who supports both."]
opposition = ["Opposes!", "The surest statement that one of them opposes the other."]
evidence = ["[Relationship!]!", "The surest statement of support for each, and that of opposition."]
*/

MATCH (one:Actor {id: $actor})
OPTIONAL MATCH (two:Actor {id: $other})
MATCH (one)-[o:OPPOSES]-(two)
WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
WITH one, two, o, coalesce(o.confidence, -1.0) AS sure
ORDER BY sure DESC, o.id
WITH one, two, head(collect(o)) AS opposition
// From the one that fewer support, so that a hub at the other end costs nothing.
WITH one, opposition, CASE WHEN COUNT { (one)<-[:SUPPORTS]-() } <= COUNT { (two)<-[:SUPPORTS]-() }
                           THEN [one, two] ELSE [two, one] END AS ends
WITH one, opposition, ends[0] AS near, ends[1] AS far
MATCH (near)<-[s:SUPPORTS]-(backer:Actor)
WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
WITH one, opposition, near, far, backer, s, coalesce(s.confidence, -1.0) AS sure
ORDER BY sure DESC, s.id
WITH one, opposition, near, far, backer, head(collect(s)) AS s
MATCH (backer)-[t:SUPPORTS]->(far)
WHERE t.retracted_at = $open AND t.valid_from <= $as_of AND $as_of < t.valid_to
WITH one, opposition, near, backer, s, t, coalesce(t.confidence, -1.0) AS sure
ORDER BY sure DESC, t.id
WITH one, opposition, near, backer, s, head(collect(t)) AS t
RETURN backer, opposition,
       CASE WHEN near = one THEN [s, t] ELSE [t, s] END + [opposition] AS evidence
ORDER BY backer.id
