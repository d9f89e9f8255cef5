/*
name = "singleOrigins"
row = "LoneOrigin"
summary = "Which answers hinge on one origin alone, anywhere?"
phrases = [
  "which answers hinge on one origin alone",
  "which answers hinge on a single origin",
  "which facts hinge on one origin alone",
  "which statements anywhere rest on one origin alone",
  "which answers rest on a single source",
  "which answers depend on one source alone",
  "which facts rest on a single source",
  "which facts rest on one source alone",
  "which facts depend on a single source",
  "what facts have only one source",
  "which facts have a single source",
  "which facts come from one source",
  "which statements come from only one source",
  "what rests on a single source",
  "what is known from one source only",
  "single source facts",
  "facts from a single source",
  "facts with only one source",
  "what has one source alone",
  "what has no second source",
  "what has never been confirmed by a second source",
  "which facts have no second source",
  "everything with one source alone",
  "what has only one source behind it",
  "which facts have one source behind them",
  "which facts are known from a single source",
  "which facts do we know from a single source",
  "what do we know from a single source",
]
told = "{subject} {type} {object}, by {origin} alone"
none = "no fact rests on one origin alone"
example = "Which answers hinge on one origin alone on 21 May 2018?"
cost = "whole"
complete = true

[columns]
subject = ["Named!", "Whose relationship it is."]
type = ["String!", "The type of the relationship."]
object = ["Named!", "To whom or what."]
origin = ["String!", "Who alone says so: the speaker, else the publisher, else the source."]
sources = ["[Source!]!", "Where that is published."]
evidence = ["[Relationship!]!", "The statement."]
*/

// Borders and what lies in what are left out: a map is one origin for all of them.
MATCH (:Actor|Region|Event)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|SUCCEEDED_BY|INVOLVES|AT]->()
WHERE e.retracted_at = $open AND e.valid_from <= $as_of
  AND ($as_of < e.valid_to OR type(e) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT']) AND e.origins = 1
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
