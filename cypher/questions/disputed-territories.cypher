/*
name = "disputedTerritories"
row = "DisputedTerritory"
summary = "Which territories are disputed?"
phrases = [
  "which territories are disputed",
  "where is territory disputed",
  "where is there disputed territory",
  "what territory is disputed",
  "disputed territories",
  "what is disputed",
  "all disputed territories",
  "where are disputed territories",
  "which territories are disputed and by whom",
  "which territories are claimed by several actors",
  "which territory is claimed by more than one actor",
  "which disputed territories are there",
  "who disputes which territory",
  "territorial disputes",
  "which territories are under dispute",
  "where are there territorial disputes",
  "which territorial disputes are there",
  "which territories have several claimants",
  "which territory do several actors claim",
  "which territory does more than one actor claim",
  "contested territories",
  "which territories have more than one claimant",
  "where is land disputed",
  "contested regions of the world",
]
told = "{territory} (claimed by {claimants}, held by {holders})"
none = "no source tells of a disputed territory"
example = "Which territories are disputed on 21 May 2018?"
cost = "whole"

[columns]
territory = ["Region!", "What is disputed."]
claimants = ["[Actor!]!", "Who claims it."]
holders = ["[Actor!]!", "Who controls it, or else the nearest region that it is part of."]
contested = ["Boolean!", "A source says that it is fought over."]
evidence = ["[Relationship!]!", "The claims, then the control, and what is part of what where a whole is held."]
*/

// Disputed is what somebody claims that another claims or holds, and what is fought over.
CALL () {
  MATCH (:Actor)-[k:CLAIMS]->(territory:Region)
  WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
  RETURN territory
  UNION
  MATCH (:Actor)-[c:CONTROLS]->(territory:Region)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.status = 'contested'
  RETURN territory
}
CALL (territory) {
  OPTIONAL MATCH (territory)<-[k:CLAIMS]-(:Actor)
  WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
  WITH k ORDER BY k.id
  RETURN collect(k) AS claims
}
// It is held by whom a source says, else by the holder of the nearest region it is part of; a default above fills
// nothing that is claimed.
CALL (territory) {
  MATCH (territory) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
      AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
    AND (above = territory OR c.basis <> 'default')
  WITH above, c, p ORDER BY size(p), above.id, c.id
  WITH collect({above: above, control: c, way: p}) AS found
  WITH [f IN found WHERE f.above = head(found).above] AS holds
  RETURN [f IN holds | f.control] AS controls, reduce(all = [], f IN holds | all + f.way) AS ways,
         any(f IN holds WHERE f.way = [] AND f.control.status = 'contested') AS contested
}
WITH territory, claims, controls, ways, contested
WHERE contested OR any(k IN claims WHERE any(other IN claims + controls WHERE other.from_id <> k.from_id))
CALL (claims, controls, ways) {
  UNWIND claims + controls + ways AS e
  RETURN collect(DISTINCT e) AS evidence
}
RETURN territory, [k IN claims | startNode(k)] AS claimants, [c IN controls | startNode(c)] AS holders, contested,
       evidence
ORDER BY territory.id
