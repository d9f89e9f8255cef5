/*
name = "singleOrigin"
row = "SingleOrigin"
summary = "Which facts about something rest on one origin alone?"
phrases = [
  "which answers about {about} rest on a single source",
  "which answers rest on a single source about {about}",
  "which facts rest on a single source about {about}",
  "which facts about {about} rest on one source alone",
  "what facts about {about} have only one source",
  "which facts about {about} have a single source",
  "which facts about {about} come from one source",
  "what do we know about {about} from a single source",
  "what about {about} rests on one source",
  "what rests on a single source about {about}",
  "what is known about {about} from one source only",
  "single source facts about {about}",
  "facts about {about} from a single source",
  "facts about {about} with a single source",
  "facts on {about} that rest on one source",
  "which statements about {about} rest on a single origin",
  "which statements about {about} are uncorroborated",
  "what about {about} is uncorroborated",
  "which facts about {about} are uncorroborated",
  "what about {about} is known from one source alone",
  "what is known about {about} from one source alone",
  "what do we know about {about} from one source",
  "which facts about {about} have one source alone",
  "which facts on {about} rest on one source",
  "which claims about {about} rest on one source",
  "facts about {about} that rest on one source",
  "facts about {about} that rest on a single source",
  "what do we know about {about} from one source alone",
  "what do we know about {about} from a single origin",
  "which things about {about} have no second source",
  "what is said about {about} by one source alone",
  "what do we know about {about} from one source only",
  "what do we know about {about} from a single source only",
  "which facts about {about} go back to a single source",
]
told = "{subject} {type} {object}, by {origin} alone"
none = "no fact about {about} rests on one origin alone"
example = "Which facts about the Golan Heights rest on a single source on 21 May 2018?"
complete = true

[parameters]
about = ["Named!", "An actor, a region or an event: key, global id, name or alias."]

[columns]
subject = ["Named!", "Whose relationship it is."]
type = ["String!", "The type of the relationship."]
object = ["Named!", "To whom or what."]
origin = ["String!", "Who alone says so: the speaker, else the publisher, else the source."]
sources = ["[Source!]!", "Where that is published."]
evidence = ["[Relationship!]!", "The statement."]
*/

MATCH (x:Actor|Region|Event {id: $about})
MATCH (x)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|BORDERS|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]-()
WHERE e.retracted_at = $open AND e.valid_from <= $as_of
  AND ($as_of < e.valid_to OR type(e) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT']) AND e.origins = 1
WITH DISTINCT e
CALL (e) {
  MATCH (said:Assertion {about_id: e.id})-[:PUBLISHED_IN]->(source:Source)
  WHERE said.retracted_at = $open AND said.stance = 'AFFIRMS'
  OPTIONAL MATCH (said)-[:ATTRIBUTED_TO]->(speaker:Actor)
  WITH source, coalesce(speaker.name, source.publisher, source.title) AS origin ORDER BY source.id
  RETURN head(collect(origin)) AS origin, collect(DISTINCT source) AS sources
}
RETURN startNode(e) AS subject, toLower(replace(type(e), '_', ' ')) AS type, endNode(e) AS object,
       origin, sources, [e] AS evidence
ORDER BY e.id
