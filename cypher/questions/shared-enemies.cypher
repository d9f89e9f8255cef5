/*
name = "sharedEnemies"
row = "SharedEnemy"
summary = "Which enemies do two actors share?"
phrases = [
  "shared enemies of {actor} and {other}",
  "common enemies of {actor} and {other}",
  "what enemies do {actor} and {other} share",
  "which enemies do {actor} and {other} have in common",
  "what enemies does {actor} share with {other}",
  "what enemies does {actor} have in common with {other}",
  "which enemies are shared by {actor} and {other}",
  "{actor} and {other}'s common enemies",
  "who do both {actor} and {other} oppose",
  "who do {actor} and {other} both oppose",
  "whom do {actor} and {other} oppose",
  "whom do {actor} and {other} oppose together",
  "who is opposed by both {actor} and {other}",
  "who is opposed by {actor} and {other}",
  "who is an enemy of both {actor} and {other}",
  "who are the enemies of both {actor} and {other}",
  "who opposes both {actor} and {other}",
  "who is the common enemy of {actor} and {other}",
  "{actor} and {other}: who is their common enemy",
  "{actor} and {other}: who opposes them both",
  "which enemies are common to {actor} and {other}",
  "do {actor} and {other} have a common enemy",
  "do {actor} and {other} share an enemy",
  "do {actor} and {other} have the same enemy",
  "who is hostile to both {actor} and {other}",
  "who is against both {actor} and {other}",
  "against whom do both {actor} and {other} fight",
  "do {actor} and {other} have any enemies in common",
  "do {actor} and {other} have common enemies",
]
told = "{enemy} is an enemy of {actor} and of {other}"
none = "no source names an enemy that {actor} and {other} share"
example = "Enemies shared by Islamic State and the Syrian rebels on 21 May 2018?"
computed = true

[parameters]
actor = ["Actor!", "One of the two: key, global id, name or alias."]
other = ["Actor!", "The other of the two: key, global id, name or alias."]

[columns]
enemy = ["Actor!", "Whom both have against them; neither of the two."]
opposedByBoth = ["Boolean!", "Both are said to oppose it; else one of them is only said to be opposed by it."]
armed = ["Boolean!", "Armed force is named on both sides, not only words or sanctions."]
ofActor = ["[Opposes!]!", "The opposition between it and the one, either way."]
ofOther = ["[Opposes!]!", "The opposition between it and the other, either way."]
evidence = ["[Relationship!]!", "The surest statement of each of the two."]
*/

MATCH (x:Actor {id: $actor})
WITH x, $other AS named
MATCH (y:Actor {id: named})
CALL (x, y) {
  MATCH (x)-[o:OPPOSES]-(enemy:Actor)
  WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
    AND enemy <> x AND enemy <> y
  WITH enemy, o, coalesce(o.confidence, -1.0) AS sure ORDER BY sure DESC, o.id
  RETURN enemy, collect(o) AS ofActor
}
CALL (y, enemy) {
  MATCH (enemy)-[o:OPPOSES]-(y)
  WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
  WITH o, coalesce(o.confidence, -1.0) AS sure ORDER BY sure DESC, o.id
  RETURN collect(o) AS ofOther
}
WITH *, ['ground_combat', 'air_strikes', 'armed_force', 'troops'] AS weapons
WHERE ofOther <> []
RETURN enemy,
       any(o IN ofActor WHERE o.to_id = enemy.id) AND any(o IN ofOther WHERE o.to_id = enemy.id)
         AS opposedByBoth,
       any(o IN ofActor WHERE any(form IN o.forms WHERE form IN weapons))
         AND any(o IN ofOther WHERE any(form IN o.forms WHERE form IN weapons)) AS armed,
       ofActor, ofOther, [head(ofActor), head(ofOther)] AS evidence
ORDER BY enemy.id
