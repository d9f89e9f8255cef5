/*
name = "doubleBackers"
row = "DoubleBacker"
summary = "Who supports two actors of whom one opposes the other, anywhere?"
phrases = [
  "who supports both sides",
  "who supports both sides of a war",
  "who supports both sides of the same war",
  "which supporters support both sides",
  "who supports both sides of a conflict",
  "who supports both sides in a conflict",
  "who supports both sides in a war",
  "who supports both sides in the same war",
  "who supports both sides of a fight",
  "who supports both sides at once",
  "who supports both sides of the same conflict",
  "who supports two enemies",
  "who supports two enemies at once",
  "who supports two actors that oppose each other",
  "who supports actors that oppose each other",
  "who supports enemies of each other",
  "who supports enemies",
  "who supports opposing sides",
  "who are the double backers",
  "double supporters",
  "who plays both sides",
  "who supports opposing parties",
  "who supports opposing sides of a war",
  "who supports both sides anywhere",
  "backers of both sides of a conflict",
  "supporters of two enemies",
  "supporters of two hostile sides",
  "who supports two actors that fight each other",
  "who supports two sides at war with each other",
  "who supports two actors at war with each other",
]
told = "{backer} supports both {first} and {second}"
none = "no source says that anyone supports both sides of a conflict"
example = "Who supports both sides on 21 May 2018?"
cost = "whole"

[columns]
backer = ["Actor!", "Who supports both."]
first = ["Actor!", "The one, by key."]
second = ["Actor!", "The other."]
opposition = ["Opposes!", "The surest statement that one of them opposes the other."]
evidence = ["[Relationship!]!", "The surest statement of support for each, and that of opposition."]
*/

MATCH (one:Actor)-[o:OPPOSES]->(two:Actor)
WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
WITH CASE WHEN one.id < two.id THEN [one, two] ELSE [two, one] END AS pair, o, coalesce(o.confidence, -1.0) AS sure
ORDER BY sure DESC, o.id
WITH pair[0] AS first, pair[1] AS second, head(collect(o)) AS opposition
// From the one that fewer support: a triangle costs what its lesser end has.
WITH first, second, opposition,
     CASE WHEN COUNT { (first)<-[:SUPPORTS]-() } <= COUNT { (second)<-[:SUPPORTS]-() }
          THEN [first, second] ELSE [second, first] END AS ends
WITH first, second, opposition, ends[0] AS near, ends[1] AS far
MATCH (near)<-[s:SUPPORTS]-(backer:Actor)
WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
WITH first, second, opposition, near, far, backer, s, coalesce(s.confidence, -1.0) AS sure
ORDER BY sure DESC, s.id
WITH first, second, opposition, near, far, backer, head(collect(s)) AS s
MATCH (backer)-[t:SUPPORTS]->(far)
WHERE t.retracted_at = $open AND t.valid_from <= $as_of AND $as_of < t.valid_to
WITH first, second, opposition, near, backer, s, t, coalesce(t.confidence, -1.0) AS sure
ORDER BY sure DESC, t.id
WITH first, second, opposition, near, backer, s, head(collect(t)) AS t
RETURN backer, first, second, opposition,
       CASE WHEN near = first THEN [s, t] ELSE [t, s] END + [opposition] AS evidence
ORDER BY backer.id, first.id, second.id
