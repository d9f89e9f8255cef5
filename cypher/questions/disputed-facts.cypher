/*
name = "disputedFacts"
row = "DisputedFact"
summary = "Which facts are disputed, and by whom?"
phrases = [
  "which facts are disputed",
  "what facts are disputed",
  "disputed facts",
  "what is disputed",
  "all disputed facts",
  "which facts are disputed and by whom",
  "what facts are disputed and by whom",
  "who disputes which facts",
  "who disputes what facts",
  "which statements are disputed",
  "which facts do sources disagree on",
  "on which facts do sources disagree",
  "what do sources disagree on",
  "what do sources disagree about",
  "about what do sources disagree",
  "where do sources disagree",
  "on what do the sources contradict each other",
  "which facts are under dispute",
  "which relationships are disputed",
  "where do the sources contradict each other",
  "which facts do sources dispute",
  "on which facts do sources differ",
  "disputed statements",
  "which statements do sources disagree on",
  "what do sources differ on",
  "what is denied by another source",
  "which facts are both affirmed and denied",
  "which facts are denied",
  "who denies what",
  "on what do sources disagree",
  "what is affirmed by one and denied by another",
  "which facts does one affirm and another deny",
  "which claims are denied",
  "which claims are denied by someone",
  "which statements are denied by another",
]
told = "{statement}: affirmed by {affirmers}, denied by {deniers}"
none = "no fact is both affirmed and denied"
example = "Which facts do sources disagree about on 21 May 2018?"
cost = "whole"
complete = true

[columns]
statement = ["String!", "What is disputed, in words."]
subject = ["Named!", "Whose relationship it is; or the event."]
type = ["String!", "The type of the relationship; of an event, 'event'."]
object = ["Named", "To whom or what; null for an event."]
affirmedBy = ["[Source!]!", "The sources that affirm it."]
deniedBy = ["[Source!]!", "The sources that deny it."]
affirming = ["[Actor!]!", "The speakers whom those sources report as affirming it."]
denying = ["[Actor!]!", "The speakers whom they report as denying it."]
affirmers = ["[String!]!", "Who affirms it, in words: the speakers, and the sources that say so themselves."]
deniers = ["[String!]!", "Who denies it, in words."]
assertions = ["[Assertion!]!", "What is said of the statement or the event itself, for and against."]
disputed = ["Boolean!", "It is."]
evidence = ["[Relationship!]!", "The disputed statement; of an event where it was and who had a part in it."]
*/

CALL () {
  MATCH (:Actor|Region|Event)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|BORDERS|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]->()
  WHERE e.retracted_at = $open AND e.valid_from <= $as_of
  AND ($as_of < e.valid_to OR type(e) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT']) AND e.disputed
  RETURN e.id AS about, startNode(e) AS subject, toLower(replace(type(e), '_', ' ')) AS type, endNode(e) AS object, [e] AS stated
  UNION ALL
  MATCH (event:Event)
  WHERE event.disputed AND event.valid_from <= $as_of
  OPTIONAL MATCH (event)-[e:AT|INVOLVES]->()
  WHERE e.retracted_at = $open
  WITH event, e ORDER BY e.id
  RETURN event.id AS about, event AS subject, 'event' AS type, null AS object, collect(e) AS stated
}
CALL (about, stated) {
  MATCH (said:Assertion {about_id: about})-[:PUBLISHED_IN]->(source:Source)
  WHERE said.retracted_at = $open
  OPTIONAL MATCH (said)-[:ATTRIBUTED_TO]->(speaker:Actor)
  WITH said, source, speaker ORDER BY source.id, speaker.id
  RETURN collect(DISTINCT CASE WHEN said.stance = 'AFFIRMS' THEN source END) AS affirmedBy,
         collect(DISTINCT CASE WHEN said.stance = 'DENIES' THEN source END) AS deniedBy,
         collect(DISTINCT CASE WHEN said.stance = 'AFFIRMS' THEN speaker END) AS affirming,
         collect(DISTINCT CASE WHEN said.stance = 'DENIES' THEN speaker END) AS denying,
         collect(DISTINCT CASE WHEN said.stance = 'AFFIRMS' THEN coalesce(speaker.name, source.title) END) AS affirmers,
         collect(DISTINCT CASE WHEN said.stance = 'DENIES' THEN coalesce(speaker.name, source.title) END) AS deniers,
         collect(said) AS assertions
}
RETURN subject.name + CASE WHEN object IS NULL THEN '' ELSE ' ' + type + ' ' + object.name END AS statement,
       subject, type, object, affirmedBy, deniedBy, affirming, denying, affirmers, deniers, assertions, true AS disputed, stated AS evidence
ORDER BY about
