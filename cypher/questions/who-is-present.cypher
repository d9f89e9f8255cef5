/*
name = "whoIsPresent"
row = "Presence"
summary = "Who is present in a region without controlling it?"
phrases = [
  "who is present in {region} without controlling it",
  "who is present in {region}",
  "who is in {region} without controlling it",
  "who is in {region}",
  "who has a presence in {region}",
  "who has a presence in {region} without controlling it",
  "who operates in {region}",
  "who operates in {region} without controlling it",
  "whose forces are present in {region}",
  "whose forces are in {region}",
  "whose troops are present in {region}",
  "whose troops are in {region}",
  "whose fighters are in {region}",
  "presence in {region}",
  "who is present on {region}",
  "who is present at {region}",
  "in {region} who is present without control",
  "who is present in {region} but does not control it",
  "who has a presence in {region} but no control",
  "who is present in {region} but not in control",
  "who is only present in {region}",
  "who is in {region} but does not control it",
  "actors in {region} that do not control it",
  "actors present in {region}",
  "who has forces in {region}",
  "who keeps a presence in {region}",
  "who is on the ground in {region}",
  "who is present in {region} and does not control it",
  "who has a foothold in {region}",
  "whose soldiers are in {region}",
  "who is active in {region} and does not control it",
  "presence without control in {region}",
]
told = "{actor} is present in {where}"
none = "no source says that anyone is present in {region} without controlling it"
example = "Who is present in the UNDOF zone on 21 May 2018?"

[parameters]
region = ["Region!", "The region: key, global id, name or alias."]

[columns]
actor = ["Actor!", "Who is present."]
where = ["Region!", "In the region, or in which part of it."]
extent = ["Extent!", "In how much of it."]
evidence = ["[Relationship!]!", "The statement of presence, and what is part of what or cuts across it."]
*/

MATCH (x:Region {id: $region})
CALL (x) {
  RETURN x AS where, [] AS way
  UNION ALL
  MATCH (x) (()<-[p:PART_OF|OVERLAPS WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
          AND coalesce(p.basis, 'administered') = 'administered']-()){1,3} (where:Region)
  WHERE where <> x
  WITH where, p ORDER BY size(p), [one IN p | one.id]
  RETURN where, head(collect(p)) AS way
}
// Who holds the whole of what a region lies in holds that too; a default does only where nobody else is said to.
CALL (where) {
  MATCH (where) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
          AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
  WITH collect(DISTINCT above) AS held_with
  RETURN held_with, EXISTS {
    // One after the other: of "held IN held_with" the planner may make a scan of all regions.
    UNWIND held_with AS held
    MATCH (:Actor)-[c:CONTROLS]->(held)
    WHERE c.basis <> 'default'
      AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  } AS reported
}
MATCH (where)<-[i:PRESENT_IN]-(actor:Actor)
WHERE i.retracted_at = $open AND i.valid_from <= $as_of AND $as_of < i.valid_to
  AND NOT EXISTS {
    // Forces are at home in what the body that they are part of holds.
    MATCH (actor) (()-[m:PART_OF|MEMBER_OF WHERE m.retracted_at = $open AND m.valid_from <= $as_of
              AND $as_of < m.valid_to]->()){0,2} (holder:Actor)-[c:CONTROLS]->(held:Region)
    WHERE held IN held_with AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
      AND NOT (reported AND c.basis = 'default')
  }
RETURN actor, where, toUpper(i.extent) AS extent, [i] + way AS evidence
ORDER BY actor.id, where.id, i.id
