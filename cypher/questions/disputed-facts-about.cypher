/*
name = "disputedFactsAbout"
row = "DisputedFactAbout"
summary = "Which facts about something are disputed, and by whom?"
phrases = [
  "which facts about {about} are disputed",
  "what is disputed about {about}",
  "what facts about {about} are disputed",
  "which facts are disputed about {about}",
  "disputed facts about {about}",
  "disputed facts on {about}",
  "which facts about {about} are disputed and by whom",
  "which statements about {about} are disputed",
  "which statements on {about} are disputed",
  "what is disputed on {about}",
  "which facts on {about} are disputed",
  "what do sources disagree on about {about}",
  "what do sources disagree about regarding {about}",
  "where do sources disagree about {about}",
  "on what do sources disagree about {about}",
  "who disputes facts about {about}",
  "who disputes what about {about}",
  "who disputes which facts about {about}",
  "what do sources disagree about on {about}",
  "which relationships of {about} are disputed",
  "which facts are disputed on {about}",
  "on what do sources disagree regarding {about}",
  "is anything about {about} disputed",
  "which facts about {about} are not agreed on",
]
told = "{statement}: affirmed by {affirmers}, denied by {deniers}"
none = "no fact about {about} is both affirmed and denied"
example = "Disputed facts about the south Damascus pocket on 21 May 2018?"
complete = true

[parameters]
about = ["Named!", "An actor, a region or an event: key, global id, name or alias."]

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

// A region stands for its parts and the zones across it too; an actor and an event for themselves.
MATCH (thing:Actor|Region|Event {id: $about})
CALL (thing) {
  RETURN thing AS x
  UNION
  WITH thing WHERE thing:Region
  MATCH (thing) (()<-[p:PART_OF|OVERLAPS WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
          AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (x:Region)
  RETURN DISTINCT x
}
CALL (x) {
  MATCH (x)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|BORDERS|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]-()
  WHERE e.retracted_at = $open AND e.valid_from <= $as_of
  AND ($as_of < e.valid_to OR type(e) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT']) AND e.disputed
  WITH DISTINCT e
  RETURN e.id AS about, startNode(e) AS subject, toLower(replace(type(e), '_', ' ')) AS type, endNode(e) AS object, [e] AS stated
  UNION ALL
  WITH x
  CALL (x) {
    WITH x WHERE x:Event
    RETURN x AS event
    UNION
    MATCH (x)<-[i:AT|INVOLVES]-(event:Event)
    WHERE i.retracted_at = $open
    RETURN event
  }
  WITH event WHERE event.disputed AND event.valid_from <= $as_of
  OPTIONAL MATCH (event)-[e:AT|INVOLVES]->()
  WHERE e.retracted_at = $open
  WITH event, e ORDER BY e.id
  RETURN event.id AS about, event AS subject, 'event' AS type, null AS object, collect(e) AS stated
}
WITH DISTINCT about, subject, type, object, stated
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
