/*
name = "whoOpposes"
row = "Opponent"
summary = "Who opposes an actor?"
phrases = [
  "who opposes {actor}",
  "who is {actor} opposed by",
  "by whom is {actor} opposed",
  "{actor} is opposed by whom",
  "enemies of {actor}",
  "{actor}'s enemies",
  "who are the enemies of {actor}",
  "who are {actor}'s enemies",
  "who is an enemy of {actor}",
  "who is against {actor}",
  "who is opposed to {actor}",
  "who is hostile to {actor}",
  "who acts against {actor}",
  "who else opposes {actor}",
  "who is in conflict with {actor}",
  "does anyone oppose {actor}",
  "is anyone opposing {actor}",
]
told = "{opponent} opposes {actor}"
none = "no source says that anyone opposes {actor}"
example = "Who fights the Syrian Kurds on 21 May 2018?"

[parameters]
actor = ["Actor!", "Who is opposed: key, global id, name or alias."]

[columns]
opponent = ["Actor!", "Who opposes."]
forms = ["[OppositionForm!]!", "In which forms."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

// In the order of the index, so that a page of a hub is read without the rest.
MATCH (opponent:Actor)-[o:OPPOSES]->(:Actor)
USING INDEX SEEK o:OPPOSES(to_id, id)
WHERE o.to_id = $actor AND o.id > ''
  AND o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
RETURN opponent, [form IN o.forms | toUpper(form)] AS forms, [o] AS evidence
ORDER BY o.to_id, o.id
