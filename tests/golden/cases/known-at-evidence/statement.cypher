RETURN COLLECT {
  CALL () {
    MATCH (n10:Event {id: $p.v8})
    RETURN collect(n10) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
    YIELD node AS n9, score
    WHERE n9:Event
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN head(COLLECT {
      WITH head(COLLECT {
        MATCH (a5:Assertion)-[:PUBLISHED_IN]->(n6:Source) USING INDEX SEEK a5:Assertion(about_id)
        WHERE a5.about_id = n2.id AND a5.recorded_at <= $p.v1 AND $p.v1 < a5.retracted_at
        OPTIONAL MATCH (a5)-[:ATTRIBUTED_TO]->(n7)
        WITH a5.stance = 'AFFIRMS' AS z8y, n6.reliability + toString(a5.credibility) AS z8p, a5.asserted_on AS z8d, coalesce(n7.id, n6.publisher, n6.id) AS z8o
        WITH min(CASE WHEN z8y THEN [-$p.v2[z8p], z8p] END) AS z8b, max(CASE WHEN NOT z8y THEN $p.v2[z8p] END) AS z8n, count(DISTINCT CASE WHEN z8y THEN z8o END) AS z8c, min(CASE WHEN z8y THEN z8d END) AS z8f, max(CASE WHEN z8y THEN z8d END) AS z8l
        RETURN {admiralty: z8b[1], confidence: -z8b[0], against: z8n, disputed: z8b IS NOT NULL AND z8n IS NOT NULL, origins: z8c, first_asserted_on: z8f, last_asserted_on: z8l}
      }) AS s3
      RETURN [s3.admiralty, s3.against, coalesce(s3.disputed, false), s3.origins, [COLLECT {
        MATCH (a4:Assertion) USING INDEX SEEK a4:Assertion(about_id)
        WHERE a4.about_id = n2.id AND a4.id > $p.v4 AND a4.id < $p.v5 AND a4.recorded_at <= $p.v1 AND $p.v1 < a4.retracted_at
        WITH a4
        ORDER BY a4.id
        LIMIT $p.v3
        RETURN [a4.id, [[a4.id, toString(CASE WHEN a4.retracted_at <= $p.v1 THEN a4.retracted_at END)]]]
      }, COUNT {
        MATCH (a4:Assertion) USING INDEX SEEK a4:Assertion(about_id)
        WHERE a4.about_id = n2.id AND a4.recorded_at <= $p.v1 AND $p.v1 < a4.retracted_at
      }, null]]
    })
  } ELSE [] END]
} AS r0
