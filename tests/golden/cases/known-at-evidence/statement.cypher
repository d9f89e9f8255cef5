RETURN COLLECT {
  CALL () {
    MATCH (n9:Event {id: $p.v6})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
    YIELD node AS n11, score
    WHERE n11:Event
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN head(COLLECT {
      WITH head(COLLECT {
        MATCH (a4:Assertion)-[:PUBLISHED_IN]->(n5:Source) USING INDEX SEEK a4:Assertion(about_id)
        WHERE a4.about_id = n2.id AND a4.recorded_at <= $p.v1 AND $p.v1 < a4.retracted_at
        OPTIONAL MATCH (a4)-[:ATTRIBUTED_TO]->(n6)
        WITH a4.stance = 'AFFIRMS' AS z7y, n5.reliability + toString(a4.credibility) AS z7p, a4.asserted_on AS z7d, coalesce(n6.id, n5.publisher, n5.id) AS z7o
        WITH min(CASE WHEN z7y THEN [-$p.v2[z7p], z7p] END) AS z7b, max(CASE WHEN NOT z7y THEN $p.v2[z7p] END) AS z7n, count(DISTINCT CASE WHEN z7y THEN z7o END) AS z7c, min(CASE WHEN z7y THEN z7d END) AS z7f, max(CASE WHEN z7y THEN z7d END) AS z7l
        RETURN {admiralty: z7b[1], confidence: -z7b[0], against: z7n, disputed: z7b IS NOT NULL AND z7n IS NOT NULL, origins: z7c, first_asserted_on: z7f, last_asserted_on: z7l}
      }) AS s3
      RETURN [s3.admiralty, s3.against, coalesce(s3.disputed, false), s3.origins, [COLLECT {
        MATCH (a8:Assertion) USING INDEX SEEK a8:Assertion(about_id, id)
        WHERE a8.about_id = n2.id AND a8.id > $p.v4 AND a8.id < $p.v5 AND a8.recorded_at <= $p.v1 AND $p.v1 < a8.retracted_at
        WITH a8
        ORDER BY a8.about_id, a8.id
        LIMIT $p.v3
        RETURN [a8.id, [[a8.id, toString(CASE WHEN a8.retracted_at <= $p.v1 THEN a8.retracted_at END)]]]
      }, COUNT {
        MATCH (a8:Assertion {about_id: n2.id}) USING INDEX SEEK a8:Assertion(about_id)
        WHERE a8.recorded_at <= $p.v1 AND $p.v1 < a8.retracted_at
      }, null]]
    })
  } ELSE [] END]
} AS r0
