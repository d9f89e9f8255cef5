/*
name = "whomDoesOppose"
row = "Opposed"
summary = "Whom does an actor oppose?"
phrases = [
  "whom does {actor} oppose",
  "who is opposed by {actor}",
  "{actor} opposes whom",
  "against whom does {actor} fight",
  "who does {actor} fight against",
  "with whom is {actor} at war",
  "who is {actor} at war with",
  "to whom is {actor} opposed",
  "who is {actor} opposed to",
  "with whom is {actor} in conflict",
  "who is {actor} in conflict with",
  "who is {actor} against",
  "against whom is {actor}",
  "who is {actor} hostile to",
  "to whom is {actor} hostile",
  "who does {actor} consider an enemy",
  "whom does {actor} regard as an enemy",
  "who else does {actor} oppose",
  "whom does {actor} wage war against",
  "against whom is {actor} at war",
  "targets of {actor}'s opposition",
  "who are the targets of {actor}'s hostility",
  "who are {actor}'s targets",
  "on whom does {actor} wage war",
  "which enemies does {actor} oppose",
  "enemies that {actor} opposes",
  "does {actor} fight anyone",
]
told = "{actor} opposes {opposed}"
none = "no source says that {actor} opposes anyone"
example = "Who is Israel fighting on 21 May 2018?"

[parameters]
actor = ["Actor!", "Who opposes: key, global id, name or alias."]

[columns]
opposed = ["Actor!", "Who is opposed."]
forms = ["[OppositionForm!]!", "In which forms."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

// In the order of the index, so that a page of a hub is read without the rest.
MATCH (:Actor)-[o:OPPOSES]->(opposed:Actor)
USING INDEX SEEK o:OPPOSES(from_id, id)
WHERE o.from_id = $actor AND o.id > ''
  AND o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
RETURN opposed, [form IN o.forms | toUpper(form)] AS forms, [o] AS evidence
ORDER BY o.from_id, o.id
