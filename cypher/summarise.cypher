// Sets what relationships and events tell of their assertions, and only where it differs.
//
// A version counts the assertions that stood when it did last: recorded before its retraction and
// not retracted by then. For the open version these are the assertions that stand now.
// The table is the confidence of each Admiralty pair, c = 0.5 + (p - 0.5) * w; of equals the better
// letter comes first, then the lower number. An origin is the speaker, else the publisher, else the
// source itself. A voice is the source's letter, the source and the speaker, or a hyphen for none; the
// list of those that affirm is in order because the rows are when they are collected.
//
// SEEK and the new planning are there for a graph that has just been filled: what the planner knows of
// it is older, and it would read every assertion for each edge, which takes minutes at ten thousand.

CYPHER replan=force
WITH {
  A1: 0.9, A2: 0.7, A3: 0.5, A4: 0.3, A5: 0.1, A6: 0.5,
  B1: 0.8, B2: 0.65, B3: 0.5, B4: 0.35, B5: 0.2, B6: 0.5,
  C1: 0.7, C2: 0.6, C3: 0.5, C4: 0.4, C5: 0.3, C6: 0.5,
  D1: 0.6, D2: 0.55, D3: 0.5, D4: 0.45, D5: 0.4, D6: 0.5,
  E1: 0.5, E2: 0.5, E3: 0.5, E4: 0.5, E5: 0.5, E6: 0.5,
  F1: 0.7, F2: 0.6, F3: 0.5, F4: 0.4, F5: 0.3, F6: 0.5
} AS confidence
MATCH (:Actor|Region|Event)-[edge:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|
  MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]->()
CALL (edge, confidence) {
  MATCH (said:Assertion {about_id: edge.id}) USING INDEX SEEK said:Assertion(about_id)
  WHERE said.recorded_at < edge.retracted_at AND edge.retracted_at <= said.retracted_at
  WITH said, confidence
  MATCH (said)-[:PUBLISHED_IN]->(source)
  OPTIONAL MATCH (said)-[:ATTRIBUTED_TO]->(speaker)
  WITH said, confidence, said.stance = 'AFFIRMS' AS affirms, said.stance = 'DENIES' AS denies,
       source.reliability + toString(said.credibility) AS pair,
       coalesce(speaker.id, source.publisher, source.id) AS origin,
       source.reliability + ' ' + source.id + ' ' + coalesce(speaker.id, '-') AS voice
  ORDER BY voice
  RETURN min(CASE WHEN affirms THEN [-confidence[pair], pair] END) AS strongest,
         max(CASE WHEN denies THEN confidence[pair] END) AS against,
         count(DISTINCT CASE WHEN affirms THEN origin END) AS origins,
         min(CASE WHEN affirms THEN said.asserted_on END) AS first_on,
         max(CASE WHEN affirms THEN said.asserted_on END) AS last_on,
         collect(DISTINCT CASE WHEN affirms THEN voice END) AS affirmed_by
}
WITH edge, {
  admiralty: strongest[1],
  confidence: -strongest[0],
  against: against,
  disputed: strongest IS NOT NULL AND against IS NOT NULL,
  origins: origins,
  first_asserted_on: first_on,
  last_asserted_on: last_on,
  affirmed_by: affirmed_by
} AS summary
WHERE any(key IN keys(summary) WHERE
  edge[key] <> summary[key] OR (edge[key] IS NULL) <> (summary[key] IS NULL))
SET edge += summary;

CYPHER replan=force
WITH {
  A1: 0.9, A2: 0.7, A3: 0.5, A4: 0.3, A5: 0.1, A6: 0.5,
  B1: 0.8, B2: 0.65, B3: 0.5, B4: 0.35, B5: 0.2, B6: 0.5,
  C1: 0.7, C2: 0.6, C3: 0.5, C4: 0.4, C5: 0.3, C6: 0.5,
  D1: 0.6, D2: 0.55, D3: 0.5, D4: 0.45, D5: 0.4, D6: 0.5,
  E1: 0.5, E2: 0.5, E3: 0.5, E4: 0.5, E5: 0.5, E6: 0.5,
  F1: 0.7, F2: 0.6, F3: 0.5, F4: 0.4, F5: 0.3, F6: 0.5
} AS confidence
MATCH (event:Event)
CALL (event, confidence) {
  MATCH (said:Assertion {about_id: event.id}) USING INDEX SEEK said:Assertion(about_id)
  WHERE said.retracted_at = datetime('9999-12-31T00:00:00Z')
  WITH said, confidence
  MATCH (said)-[:PUBLISHED_IN]->(source)
  OPTIONAL MATCH (said)-[:ATTRIBUTED_TO]->(speaker)
  WITH said, confidence, said.stance = 'AFFIRMS' AS affirms, said.stance = 'DENIES' AS denies,
       source.reliability + toString(said.credibility) AS pair,
       coalesce(speaker.id, source.publisher, source.id) AS origin,
       source.reliability + ' ' + source.id + ' ' + coalesce(speaker.id, '-') AS voice
  ORDER BY voice
  RETURN min(CASE WHEN affirms THEN [-confidence[pair], pair] END) AS strongest,
         max(CASE WHEN denies THEN confidence[pair] END) AS against,
         count(DISTINCT CASE WHEN affirms THEN origin END) AS origins,
         min(CASE WHEN affirms THEN said.asserted_on END) AS first_on,
         max(CASE WHEN affirms THEN said.asserted_on END) AS last_on,
         collect(DISTINCT CASE WHEN affirms THEN voice END) AS affirmed_by
}
WITH event, {
  admiralty: strongest[1],
  confidence: -strongest[0],
  against: against,
  disputed: strongest IS NOT NULL AND against IS NOT NULL,
  origins: origins,
  first_asserted_on: first_on,
  last_asserted_on: last_on,
  affirmed_by: affirmed_by
} AS summary
WHERE any(key IN keys(summary) WHERE
  event[key] <> summary[key] OR (event[key] IS NULL) <> (summary[key] IS NULL))
SET event += summary;
