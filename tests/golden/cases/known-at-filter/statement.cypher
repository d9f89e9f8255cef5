RETURN [COLLECT {
  MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
  WHERE e1.recorded_at <= $p.v1 AND $p.v1 < e1.retracted_at AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v5 AND e1.id < $p.v6 AND coalesce(head(COLLECT {
    MATCH (a2:Assertion)-[:PUBLISHED_IN]->(n3:Source) USING INDEX SEEK a2:Assertion(about_id)
    WHERE a2.about_id = e1.id AND a2.recorded_at <= $p.v1 AND $p.v1 < a2.retracted_at
    OPTIONAL MATCH (a2)-[:ATTRIBUTED_TO]->(n4)
    WITH a2.stance = 'AFFIRMS' AS z5y, n3.reliability + toString(a2.credibility) AS z5p, a2.asserted_on AS z5d, coalesce(n4.id, n3.publisher, n3.id) AS z5o
    WITH min(CASE WHEN z5y THEN [-$p.v2[z5p], z5p] END) AS z5b, max(CASE WHEN NOT z5y THEN $p.v2[z5p] END) AS z5n, count(DISTINCT CASE WHEN z5y THEN z5o END) AS z5c, min(CASE WHEN z5y THEN z5d END) AS z5f, max(CASE WHEN z5y THEN z5d END) AS z5l
    RETURN {admiralty: z5b[1], confidence: -z5b[0], against: z5n, disputed: z5b IS NOT NULL AND z5n IS NOT NULL, origins: z5c, first_asserted_on: z5f, last_asserted_on: z5l}
  }).disputed, false) = $p.v3
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v4
  RETURN [e1.id, [[e1.id]]]
}, null, null] AS r0
