/*
name = "claimsAgainstHolders"
row = "ContestedClaim"
summary = "Which territory does somebody claim that another holds?"
phrases = [
  "who claims territory that another controls",
  "who claims territory controlled by another",
  "who claims territory controlled by another actor",
  "who claims territory that another actor controls",
  "who claims territory controlled by others",
  "who claims territory that others control",
  "who claims land that someone else controls",
  "who claims territory controlled by someone else",
  "who claims territory they do not control",
  "who claims territory without controlling it",
  "which claims stand against the controller",
  "which claims are against the controllers",
  "claims against controllers",
  "which territorial claims are there against whoever controls the territory",
  "territorial claims against controllers",
  "territorial claims",
  "what territorial claims are there",
  "which territorial claims are there",
  "which territory is claimed by someone who does not control it",
  "which territory is claimed by others than its controller",
  "who claims what from whom",
  "who claims whose territory",
  "territorial claims against whoever controls it",
  "territorial claims against whoever controls the territory",
  "which territories are claimed by someone other than their controller",
  "which territories are claimed by others than their controllers",
  "what territory is claimed by one and controlled by another",
  "territorial claims against the controllers",
  "claims to territory controlled by someone else",
  "claims to territory controlled by others",
  "which territories are claimed by an actor who does not control them",
  "who claims what others control",
  "who claims what another controls",
  "which territory is claimed by one actor and controlled by another",
  "who claims territory that is not theirs",
  "territorial claims against the actual controllers",
  "unfulfilled territorial claims",
  "which claims are made against the controllers",
  "which claims are made against the controller",
  "where does someone control territory that someone else claims",
  "where does someone claim territory that someone else controls",
  "where does someone claim territory that is in someone else's hands",
  "who controls territory that another claims",
  "which territories have a controller and another claimant",
  "which territories are controlled by one and claimed by another",
  "territory in the hands of someone other than its claimant",
  "where does someone control territory that someone else says is theirs",
  "territories whose controller and claimant are different actors",
  "territory claimed by one actor and controlled by a different one",
]
told = "{claimant} claims {territory}, which {holder} holds"
none = "no source tells of a claim to what another holds"
example = "Who claims land held by others on 21 May 2018?"
cost = "whole"

[columns]
territory = ["Region!", "What is claimed."]
claimant = ["Actor!", "Who claims it."]
holder = ["Actor!", "Who holds it."]
evidence = ["[Relationship!]!", "The claim, the control, and what is part of what where a whole is held."]
*/

MATCH (claimant:Actor)-[k:CLAIMS]->(territory:Region)
WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
// It is held by whom a source says, else by the holder of the nearest region it is part of; a default above fills
// nothing that is claimed.
CALL (territory) {
  MATCH (territory) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
      AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
    AND (above = territory OR c.basis <> 'default')
  WITH above, c, p ORDER BY size(p), above.id, c.id
  WITH collect({above: above, control: c, way: p}) AS found
  RETURN [f IN found WHERE f.above = head(found).above] AS holds
}
UNWIND holds AS held
WITH territory, claimant, k, held, held.control AS c, startNode(held.control) AS holder WHERE holder <> claimant
RETURN territory, claimant, holder, [k, c] + held.way AS evidence
ORDER BY territory.id, claimant.id, holder.id, k.id, c.id
