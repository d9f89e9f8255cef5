/*
name = "enemiesOfEnemies"
row = "EnemyOfEnemy"
summary = "Who are the enemies of an actor's enemies?"
phrases = [
  "enemies of {actor}'s enemies",
  "who are the enemies of {actor}'s enemies",
  "who are the enemies of the enemies of {actor}",
  "enemies of the enemies of {actor}",
  "who opposes {actor}'s enemies",
  "who opposes the enemies of {actor}",
  "who opposes those who oppose {actor}",
  "who opposes the same enemies as {actor}",
  "who opposes whom {actor} opposes",
  "who opposes those whom {actor} opposes",
  "who is the enemy of {actor}'s enemy",
  "{actor}'s enemies' enemies",
  "who are {actor}'s enemies' enemies",
  "by whom are {actor}'s enemies opposed",
  "by whom are the enemies of {actor} opposed",
  "who are {actor}'s enemies opposed by",
  "{actor}'s enemies are opposed by whom",
  "who is hostile to {actor}'s enemies",
  "who is hostile to the enemies of {actor}",
  "who is against {actor}'s enemies",
  "who is against the enemies of {actor}",
  "who is against those who are against {actor}",
  "whom do {actor}'s enemies have as enemies",
  "enemies of those who oppose {actor}",
  "who shares an enemy with {actor}",
  "who has the same enemies as {actor}",
  "who has an enemy in common with {actor}",
  "who shares enemies with {actor}",
]
told = "{other} is at odds with {enemy}, an enemy of {actor}"
none = "no source names an enemy of an enemy of {actor}"
example = "Who are the enemies of Islamic State's enemies on 21 May 2018?"
computed = true

[parameters]
actor = ["Actor!", "Whose enemies are meant: key, global id, name or alias."]

[columns]
other = ["Actor!", "The enemy's enemy; never the actor itself."]
enemy = ["Actor!", "The enemy that both have: one of the two opposes the other, in any form."]
alreadyOpposes = ["Boolean!", "The enemy's enemy itself opposes the actor."]
alreadyOpposed = ["Boolean!", "The actor itself opposes the enemy's enemy."]
armed = ["Boolean!", "On both steps armed force is named, not only words or sanctions."]
direct = ["[Opposes!]!", "What the actor and the enemy's enemy are said to have against each other."]
opposition = ["[Opposes!]!", "Every statement of both steps, those of the actor's side first."]
evidence = ["[Relationship!]!", "The surest statement of each step."]
*/

// An enemy is whom the actor opposes or who opposes it. A row is one way: to whom, and through whom.
MATCH (x:Actor {id: $actor})-[o:OPPOSES]-(enemy:Actor)
WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to AND enemy <> x
WITH x, enemy, o, coalesce(o.confidence, -1.0) AS sure ORDER BY sure DESC, o.id
WITH x, collect({enemy: enemy, o: o}) AS all
WITH x, all, [one IN all | one.o] AS own
UNWIND all AS one
WITH x, own, one.enemy AS enemy, collect(one.o) AS first
CALL (x, enemy) {
  MATCH (enemy)-[o:OPPOSES]-(other:Actor)
  WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
    AND other <> x AND other <> enemy
  WITH other, o, coalesce(o.confidence, -1.0) AS sure ORDER BY sure DESC, o.id
  RETURN other, collect(o) AS second
}
WITH *, [o IN own WHERE other.id IN [o.from_id, o.to_id]] AS direct,
     ['ground_combat', 'air_strikes', 'armed_force', 'troops'] AS weapons
RETURN other, enemy,
       any(o IN direct WHERE o.from_id = other.id) AS alreadyOpposes,
       any(o IN direct WHERE o.to_id = other.id) AS alreadyOpposed,
       any(o IN first WHERE any(form IN o.forms WHERE form IN weapons))
         AND any(o IN second WHERE any(form IN o.forms WHERE form IN weapons)) AS armed,
       direct, first + second AS opposition, [head(first), head(second)] AS evidence
ORDER BY other.id, enemy.id
