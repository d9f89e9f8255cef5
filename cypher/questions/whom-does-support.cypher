/*
name = "whomDoesSupport"
row = "Supported"
summary = "Whom does an actor support?"
phrases = [
  "whom does {actor} support",
  "whom has {actor} supported",
  "who is supported by {actor}",
  "{actor} supports whom",
  "to whom does {actor} give support",
  "who does {actor} give support to",
  "who gets support from {actor}",
  "who gets {actor}'s support",
  "who benefits from {actor}'s support",
  "who benefits from the support of {actor}",
  "{actor}'s clients",
  "clients of {actor}",
  "who are {actor}'s clients",
  "who is behind {actor}'s support",
  "who does {actor} support now",
  "recipients of {actor}'s support",
  "who else does {actor} support",
  "whose side is {actor} on",
  "on whose side is {actor}",
  "does {actor} support anyone",
  "who is {actor} helping",
  "who fights with the support of {actor}",
]
told = "{actor} supports {supported}"
none = "no source says that {actor} supports anyone"
example = "Who does the US support on 21 May 2018?"

[parameters]
actor = ["Actor!", "Who supports: key, global id, name or alias."]

[columns]
supported = ["Actor!", "Who is supported."]
forms = ["[SupportForm!]!", "In which forms."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

// In the order of the index, so that a page of a hub is read without the rest.
MATCH (:Actor)-[s:SUPPORTS]->(supported:Actor)
USING INDEX SEEK s:SUPPORTS(from_id, id)
WHERE s.from_id = $actor AND s.id > ''
  AND s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
RETURN supported, [form IN s.forms | toUpper(form)] AS forms, [s] AS evidence
ORDER BY s.from_id, s.id
