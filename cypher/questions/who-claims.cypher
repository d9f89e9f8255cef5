/*
name = "whoClaims"
row = "Claim"
summary = "Who claims a region, and who holds it?"
phrases = [
  "who claims {region}",
  "who is {region} claimed by",
  "by whom is {region} claimed",
  "{region} is claimed by whom",
  "who are the claimants of {region}",
  "who are the claimants to {region}",
  "claims to {region}",
  "claims on {region}",
  "claims over {region}",
  "claimants of {region}",
  "{region}'s claimants",
  "who makes a claim to {region}",
  "who makes claims on {region}",
  "what claims are there to {region}",
  "what claims are there on {region}",
  "what claims to {region} exist",
  "whose is {region} by whose claim",
  "who else claims {region}",
  "what claims to {region} are there",
  "who says that {region} is theirs",
  "who makes a claim on {region}",
  "who has claims to {region}",
  "who has claims on {region}",
  "who disputes {region}",
  "who considers {region} their own",
  "who claims {region} and who controls it",
  "rival claimants to {region} and its controller",
  "who claims {region} and who has it",
  "by whom is {region} claimed and by whom is it controlled",
  "claimants to {region} and its controller",
  "claimants and controller of {region}",
  "claimants and controllers of {region}",
  "who says that {region} belongs to them",
  "whose claims are there on {region}",
  "whose claims are there to {region}",
  "whose claims are there on {region} and who has it",
  "who claims {region} and in whose hands is it",
  "claimants to {region} and its present controller",
]
told = "{claimant} claims {where}"
none = "no source says that anyone claims {region}"
example = "Who claims the Kuril Islands on 21 May 2018?"

[parameters]
region = ["Region!", "The region: key, global id, name or alias."]

[columns]
claimant = ["Actor!", "Who claims."]
where = ["Region!", "The region, or which part of it."]
holders = ["[Actor!]!", "Who controls it, or else the nearest region that it is part of."]
evidence = ["[Relationship!]!", "The claim, the statements of control, and what is part of what."]
*/

MATCH (x:Region {id: $region})
CALL (x) {
  RETURN x AS where, [] AS within
  UNION ALL
  MATCH (x) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to]-()){1,3} (where:Region)
  WITH where, p ORDER BY size(p), [one IN p | one.id]
  RETURN where, head(collect(p)) AS within
}
MATCH (where)<-[k:CLAIMS]-(claimant:Actor)
WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
// It is held by whom a source says, else by the holder of the nearest region it is part of; a default above fills
// nothing that is claimed.
CALL (where) {
  MATCH (where) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
      AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
    AND (above = where OR c.basis <> 'default')
  WITH above, c, p ORDER BY size(p), above.id, c.id
  WITH collect({above: above, control: c, way: p}) AS found
  RETURN [f IN found WHERE f.above = head(found).above] AS holds
}
CALL (k, holds, within) {
  UNWIND [k] + within + reduce(all = [], f IN holds | all + f.control) + reduce(all = [], f IN holds | all + f.way) AS e
  RETURN collect(DISTINCT e) AS evidence
}
RETURN claimant, where, [f IN holds | startNode(f.control)] AS holders, evidence
ORDER BY where.id, claimant.id, k.id
