/*
name = "maybeTheSame"
row = "MaybeTheSame"
summary = "Which actors may be the same?"
phrases = [
  "who may be the same",
  "which actors may be the same",
  "which actors may be the same actor",
  "which actors could be the same as another",
  "who might be the same as whom",
  "who is maybe the same",
  "which actors are maybe the same",
  "which actors look the same",
  "which actors are possibly the same",
  "duplicate actors",
  "actors that may be the same",
  "which actors may be duplicates",
  "possible duplicates",
  "duplicates",
  "are there duplicate actors",
  "which actors might be one and the same",
  "which entries may be the same actor",
  "which entries may refer to the same actor",
  "which names may refer to the same actor",
  "suspected duplicates",
  "which actors are probably the same",
  "which actors are duplicates",
  "is anyone listed twice",
  "which actors may be listed twice",
  "actors with two names",
  "which actors could be duplicates of each other",
  "possible duplicates among the actors",
  "actors that could be one and the same",
  "which actors seem to be the same",
  "duplicates among the actors",
  "are there duplicates among the actors",
  "which actors are perhaps the same",
  "which groups might be the same group under two names",
  "which actors are the same under two names",
  "who may be the same as whom",
  "who could be the same actor",
  "are any actors duplicates of each other",
]
told = "{first} and {second} share {shared}"
none = "no two actors share a name or an alias"
example = "Which actors may be the same on 21 May 2018?"
cost = "whole"
computed = true
complete = true

[columns]
first = ["Actor!", "The one, by key."]
second = ["Actor!", "The other."]
shared = ["[String!]!", "The names and aliases that they share, in lower case."]
against = ["[String!]!", "What speaks against it: external ids of one kind that differ, or different sorts."]
evidence = ["[Relationship!]!", "None: nothing is stated."]
*/

// Suggested, never merged. Who succeeded, belongs to or is part of the other is known to be another.
MATCH (actor:Actor)
UNWIND [actor.name] + coalesce(actor.aliases, []) AS name
WITH toLower(name) AS said, actor ORDER BY actor.id
WITH said, collect(DISTINCT actor) AS actors
WHERE size(actors) > 1 AND size(actors) <= 20
UNWIND range(0, size(actors) - 2) AS i
UNWIND range(i + 1, size(actors) - 1) AS j
WITH actors[i] AS first, actors[j] AS second, said
WITH first, second, collect(said) AS shared
WHERE NOT EXISTS {
  MATCH (first)-[e:SUCCEEDED_BY|MEMBER_OF|PART_OF]-(second)
  WHERE e.retracted_at = $open
}
RETURN first, second, shared,
       [one IN [CASE WHEN first.ucdp_id <> second.ucdp_id THEN 'each has a UCDP id of its own' END,
                CASE WHEN first.wikidata_id <> second.wikidata_id THEN 'each is a Wikidata item of its own' END,
                CASE WHEN first.kind <> second.kind THEN 'one is ' + first.kind + ', the other ' + second.kind END]
        WHERE one IS NOT NULL] AS against,
       [] AS evidence
ORDER BY size(against), first.id, second.id
