/*
name = "whoSupports"
row = "Supporter"
summary = "Who supports an actor?"
phrases = [
  "who supports {actor}",
  "who is {actor} supported by",
  "by whom is {actor} supported",
  "{actor} is supported by whom",
  "supporters of {actor}",
  "{actor}'s supporters",
  "who are the supporters of {actor}",
  "who are {actor}'s supporters",
  "who gives support to {actor}",
  "who gives support for {actor}",
  "from whom does {actor} get support",
  "who does {actor} get support from",
  "where does {actor} get support from",
  "where does support for {actor} come from",
  "who sends support to {actor}",
  "who is behind {actor}",
  "who else supports {actor}",
  "whose support does {actor} get",
  "whose support does {actor} have",
  "who is on {actor}'s side",
  "who is on the side of {actor}",
  "support for {actor} comes from whom",
  "who is {actor}'s supporter",
  "who provides support to {actor}",
  "does anyone support {actor}",
  "is anyone supporting {actor}",
]
told = "{supporter} supports {actor}"
none = "no source says that anyone supports {actor}"
example = "Who supports the Syrian government on 21 May 2018?"

[parameters]
actor = ["Actor!", "Who is supported: key, global id, name or alias."]

[columns]
supporter = ["Actor!", "Who supports."]
forms = ["[SupportForm!]!", "In which forms."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

// In the order of the index, so that a page of a hub is read without the rest.
MATCH (supporter:Actor)-[s:SUPPORTS]->(:Actor)
USING INDEX SEEK s:SUPPORTS(to_id, id)
WHERE s.to_id = $actor AND s.id > ''
  AND s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
RETURN supporter, [form IN s.forms | toUpper(form)] AS forms, [s] AS evidence
ORDER BY s.to_id, s.id
