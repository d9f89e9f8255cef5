// Reference Cypher, written by hand and frozen on 2026-11-24, before the compiler was tuned.
// It is not tuned later: its database hits and times are what the service is measured against.

RETURN COLLECT {
  MATCH (actor:Actor)
  WHERE actor.kind > ''
  WITH actor.kind AS kind, count(*) AS number
  RETURN {kind: kind, count: number}
} AS kinds,
COLLECT {
  MATCH (actor:Actor)
  WHERE actor.id > ''
  WITH actor ORDER BY actor.id LIMIT 50
  RETURN {node: {
    key: actor.id,
    supports: {totalCount: COUNT { MATCH (actor)-[edge:SUPPORTS]->(:Actor)
      WHERE edge.valid_from <= $asOf AND $asOf < edge.valid_to AND edge.retracted_at = $open }},
    supportedBy: {totalCount: COUNT { MATCH (actor)<-[edge:SUPPORTS]-(:Actor)
      WHERE edge.valid_from <= $asOf AND $asOf < edge.valid_to AND edge.retracted_at = $open }},
    opposes: {totalCount: COUNT { MATCH (actor)-[edge:OPPOSES]->(:Actor)
      WHERE edge.valid_from <= $asOf AND $asOf < edge.valid_to AND edge.retracted_at = $open }}
  }}
} AS actors
