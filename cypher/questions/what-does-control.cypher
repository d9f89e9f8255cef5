/*
name = "whatDoesControl"
row = "Territory"
summary = "What does an actor control?"
phrases = [
  "what does {actor} control",
  "which territory does {actor} control",
  "what is controlled by {actor}",
  "which territory is controlled by {actor}",
  "what territory is in {actor}'s control",
  "where does {actor} control territory",
  "where is {actor} in control",
  "territory controlled by {actor}",
  "{actor}'s territory",
  "how much territory does {actor} control",
  "{actor} controls what",
  "{actor} controls which territory",
  "what is {actor}'s territory",
  "what is under {actor}'s control",
  "what territory is under {actor}'s control",
  "territory under {actor}'s control",
  "territory under {actor}'s rule",
  "{actor}'s holdings",
  "extent of {actor}'s territory",
  "what is the extent of {actor}'s territory",
  "what territory is in {actor}'s hands",
  "territory in {actor}'s hands",
  "what is in {actor}'s hands",
  "which territory does {actor} have in its hands",
  "how big is {actor}'s territory",
  "how big is the territory of {actor}",
  "how big is the territory that {actor} controls",
  "what does {actor} have under its control",
  "what territory does {actor} have under its control",
]
told = "{actor} {holds} {territory}"
none = "no source says that {actor} controls anything"
example = "What does Islamic State control on 21 May 2018?"

[parameters]
actor = ["Actor!", "Who controls: key, global id, name or alias."]

[columns]
territory = ["Region!", "What it controls."]
partOf = ["Region", "What that is part of."]
holds = ["String!", "How, in words: controls, jointly controls or contests; all, most or part of it."]
status = ["ControlStatus!", "How it is held."]
extent = ["Extent!", "How much of it."]
besieged = ["Boolean!", "A source says that it is cut off by others."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

// In the order of the index, so that a page of much territory is read without the rest.
MATCH (:Actor)-[c:CONTROLS]->(territory:Region)
USING INDEX SEEK c:CONTROLS(from_id, id)
WHERE c.from_id = $actor AND c.id > ''
  AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
CALL (territory) {
  OPTIONAL MATCH (territory)-[p:PART_OF]->(above:Region)
  WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
    AND coalesce(p.basis, 'administered') = 'administered'
  WITH above ORDER BY above.id
  RETURN head(collect(above)) AS partOf
}
RETURN territory, partOf,
       CASE c.status WHEN 'contested' THEN 'contests' WHEN 'joint' THEN 'jointly controls' ELSE 'controls' END
         + CASE c.extent WHEN 'most' THEN ' most of' WHEN 'part' THEN ' part of' ELSE '' END AS holds,
       toUpper(c.status) AS status, toUpper(c.extent) AS extent,
       coalesce(c.besieged, false) AS besieged, [c] AS evidence
ORDER BY c.from_id, c.id
