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
holders = ["[Actor!]!", "Who controls it."]
contested = ["Boolean!", "A source says that it is fought over."]
evidence = ["[Relationship!]!", "The claims, then the control."]
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
CALL (territory) {
  OPTIONAL MATCH (territory)<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH c ORDER BY c.id
  RETURN collect(c) AS controls, count(CASE WHEN c.status = 'contested' THEN 1 END) > 0 AS contested
}
WITH territory, claims, controls, contested
WHERE contested OR any(k IN claims WHERE any(other IN claims + controls WHERE other.from_id <> k.from_id))
RETURN territory, [k IN claims | startNode(k)] AS claimants, [c IN controls | startNode(c)] AS holders, contested,
       claims + controls AS evidence
ORDER BY territory.id
