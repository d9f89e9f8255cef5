/*
name = "sharedBackers"
row = "SharedBacker"
summary = "Which backers do two actors share?"
phrases = [
  "shared supporters of {actor} and {other}",
  "common supporters of {actor} and {other}",
  "what supporters do {actor} and {other} share",
  "which supporters do {actor} and {other} have in common",
  "what supporters does {actor} share with {other}",
  "what supporters does {actor} have in common with {other}",
  "which supporters are shared by {actor} and {other}",
  "{actor} and {other}'s common supporters",
  "who is the common supporter of {actor} and {other}",
  "do {actor} and {other} have a common supporter",
  "do {actor} and {other} share a supporter",
  "do {actor} and {other} have the same supporter",
  "who supports both {actor} and {other}",
  "who supports {actor} and {other}",
  "who supports {actor} and also {other}",
  "who supports {actor} as well as {other}",
  "who supports {actor} and {other} at the same time",
  "by whom are both {actor} and {other} supported",
  "who are both {actor} and {other} supported by",
  "both {actor} and {other} are supported by whom",
  "supporters of both {actor} and {other}",
  "{actor} and {other}: who supports them both",
  "who are supporters of both {actor} and {other}",
  "who supports {actor} and {other} both",
  "which supporters are common to {actor} and {other}",
  "who is a supporter of both {actor} and {other}",
  "do {actor} and {other} share any supporters",
  "does anyone support both {actor} and {other}",
  "do {actor} and {other} have common supporters",
  "do {actor} and {other} have any supporters in common",
]
told = "{backer} supports {actor} and {other}"
none = "no source names a backer that {actor} and {other} share"
example = "Shared backers of Hamas and Syria on 21 May 2018?"

[parameters]
actor = ["Actor!", "One of the two: key, global id, name or alias."]
other = ["Actor!", "The other of the two: key, global id, name or alias."]

[columns]
backer = ["Actor!", "Who supports both."]
material = ["Boolean!", "Both get support of a named material form, not only allegiance or a form not known."]
formsForActor = ["[SupportForm!]!", "The forms of support for the one."]
formsForOther = ["[SupportForm!]!", "The forms of support for the other."]
forActor = ["[Supports!]!", "The statements that it supports the one."]
forOther = ["[Supports!]!", "The statements that it supports the other."]
evidence = ["[Relationship!]!", "The leading statement for each: of a material form first, then the surest."]
*/

MATCH (x:Actor {id: $actor})
WITH x, $other AS named
MATCH (y:Actor {id: named})
CALL (x, y) {
  MATCH (backer:Actor)-[s:SUPPORTS]->(x)
  WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
    AND backer <> x AND backer <> y
  WITH backer, s, coalesce(s.confidence, -1.0) AS sure,
       all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified']) AS vague
  ORDER BY vague, sure DESC, s.id
  RETURN backer, collect(s) AS forActor, min(vague) AS vagueForActor
}
CALL (y, backer) {
  MATCH (backer)-[s:SUPPORTS]->(y)
  WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
  WITH s, coalesce(s.confidence, -1.0) AS sure,
       all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified']) AS vague
  ORDER BY vague, sure DESC, s.id
  RETURN collect(s) AS forOther, min(vague) AS vagueForOther
}
WITH * WHERE forOther <> []
CALL (forActor) {
  UNWIND forActor AS s UNWIND s.forms AS form
  WITH DISTINCT form ORDER BY form
  RETURN collect(toUpper(form)) AS formsForActor
}
CALL (forOther) {
  UNWIND forOther AS s UNWIND s.forms AS form
  WITH DISTINCT form ORDER BY form
  RETURN collect(toUpper(form)) AS formsForOther
}
RETURN backer, NOT vagueForActor AND NOT vagueForOther AS material,
       formsForActor, formsForOther, forActor, forOther,
       [head(forActor), head(forOther)] AS evidence
ORDER BY backer.id
