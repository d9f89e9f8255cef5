/*
name = "whatSupport"
row = "SupportGiven"
summary = "In which forms does one actor support another?"
phrases = [
  "what support does {supporter} give to {actor}",
  "what support does {supporter} give {actor}",
  "what support does {actor} get from {supporter}",
  "what form of support does {actor} get from {supporter}",
  "what form of support does {supporter} give to {actor}",
  "what forms of support does {supporter} give {actor}",
  "in what form does {supporter} support {actor}",
  "how does {supporter} support {actor}",
  "how is {actor} supported by {supporter}",
  "in what form is {actor} supported by {supporter}",
  "what form does {supporter}'s support for {actor} take",
  "what form does {supporter}'s support of {actor} take",
  "what form does the support of {supporter} for {actor} take",
  "what is {supporter}'s support for {actor}",
  "{supporter}'s support for {actor}",
  "forms of support from {supporter} to {actor}",
  "forms of {supporter}'s support to {actor}",
  "forms of {supporter}'s support for {actor}",
  "support from {supporter} to {actor}",
  "support of {supporter} for {actor}",
  "does {supporter} support {actor}",
  "is {actor} supported by {supporter}",
  "support from {supporter} for {actor}",
  "support by {supporter} for {actor}",
  "{supporter}'s support to {actor}",
  "what does {supporter} give {actor}",
  "what does {supporter} give to {actor}",
  "what does {actor} get from {supporter}",
  "nature of {supporter}'s support of {actor}",
  "nature of {supporter}'s support for {actor}",
  "what is the nature of {supporter}'s support for {actor}",
  "by what means does {supporter} support {actor}",
  "what is {supporter} giving to {actor}",
  "what does {supporter} supply to {actor}",
  "which support goes from {supporter} to {actor}",
  "in which ways does {supporter} support {actor}",
]
told = "{supporter} gives {actor} {form}"
none = "no source says that {supporter} supports {actor}"
example = "How does the US back the Syrian Kurds on 21 May 2018?"

[parameters]
supporter = ["Actor!", "Who supports: key, global id, name or alias."]
actor = ["Actor!", "Who is supported: key, global id, name or alias."]

[columns]
form = ["SupportForm!", "A form of support."]
pooled = ["Boolean!", "A source tells of it only of several supporters together: this one may have given it."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

MATCH (backed:Actor {id: $actor})
MATCH (backer)-[s:SUPPORTS]->(backed)
WHERE backer.id = $supporter AND s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
CALL (s) {
  UNWIND s.forms AS form
  RETURN form, false AS pooled
  UNION
  MATCH (said:Assertion {about_id: s.id})
  WHERE said.retracted_at = $open AND said.stance = 'AFFIRMS' AND said.pooled_forms IS NOT NULL
  UNWIND said.pooled_forms AS form
  WITH DISTINCT s, form
  WHERE NOT form IN s.forms
  RETURN form, true AS pooled
}
WITH form, pooled, s ORDER BY s.id
WITH form, min(pooled) AS pooled, collect({of: s, pooled: pooled}) AS told
// What tells of it as this supporter's own outranks what tells of it only of several together.
WITH form, pooled, [one IN told WHERE one.pooled = pooled | one.of] AS evidence
RETURN toUpper(form) AS form, pooled, evidence
ORDER BY pooled, form
