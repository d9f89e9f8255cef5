RETURN COLLECT {
  CALL () {
    MATCH (n16:Actor {id: $p.v14})
    RETURN collect(n16) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v12, $p.v13)
    YIELD node AS n15, score
    WHERE n15:Actor
    RETURN [n15.id, n15.name]
    ORDER BY score DESC, n15.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4, (head(COLLECT {
        MATCH (a6:Assertion)-[:PUBLISHED_IN]->(n7:Source) USING INDEX SEEK a6:Assertion(about_id)
        WHERE a6.about_id = e3.id AND a6.recorded_at <= $p.v1 AND $p.v1 < a6.retracted_at
        OPTIONAL MATCH (a6)-[:ATTRIBUTED_TO]->(n8)
        WITH a6.stance = 'AFFIRMS' AS z9y, n7.reliability + toString(a6.credibility) AS z9p, a6.asserted_on AS z9d, coalesce(n8.id, n7.publisher, n7.id) AS z9o
        WITH min(CASE WHEN z9y THEN [-$p.v2[z9p], z9p] END) AS z9b, max(CASE WHEN NOT z9y THEN $p.v2[z9p] END) AS z9n, count(DISTINCT CASE WHEN z9y THEN z9o END) AS z9c, min(CASE WHEN z9y THEN z9d END) AS z9f, max(CASE WHEN z9y THEN z9d END) AS z9l
        RETURN {admiralty: z9b[1], confidence: -z9b[0], against: z9n, disputed: z9b IS NOT NULL AND z9n IS NOT NULL, origins: z9c, first_asserted_on: z9f, last_asserted_on: z9l}
      }).confidence) IS NULL AS o5x, coalesce(head(COLLECT {
        MATCH (a6:Assertion)-[:PUBLISHED_IN]->(n7:Source) USING INDEX SEEK a6:Assertion(about_id)
        WHERE a6.about_id = e3.id AND a6.recorded_at <= $p.v1 AND $p.v1 < a6.retracted_at
        OPTIONAL MATCH (a6)-[:ATTRIBUTED_TO]->(n8)
        WITH a6.stance = 'AFFIRMS' AS z9y, n7.reliability + toString(a6.credibility) AS z9p, a6.asserted_on AS z9d, coalesce(n8.id, n7.publisher, n7.id) AS z9o
        WITH min(CASE WHEN z9y THEN [-$p.v2[z9p], z9p] END) AS z9b, max(CASE WHEN NOT z9y THEN $p.v2[z9p] END) AS z9n, count(DISTINCT CASE WHEN z9y THEN z9o END) AS z9c, min(CASE WHEN z9y THEN z9d END) AS z9f, max(CASE WHEN z9y THEN z9d END) AS z9l
        RETURN {admiralty: z9b[1], confidence: -z9b[0], against: z9n, disputed: z9b IS NOT NULL AND z9n IS NOT NULL, origins: z9c, first_asserted_on: z9f, last_asserted_on: z9l}
      }).confidence, 0.0) AS o5
      WHERE ($p.v4 OR (o5x > $p.v6 OR o5x = $p.v6 AND (o5 > $p.v7 OR o5 = $p.v7 AND e3.id > $p.v5))) AND ($p.v8 OR (o5x < $p.v10 OR o5x = $p.v10 AND (o5 < $p.v11 OR o5 = $p.v11 AND e3.id < $p.v9)))
      WITH e3, n4, o5x, o5
      ORDER BY o5x, o5, e3.id
      LIMIT $p.v3
      RETURN [[e3.id, CASE WHEN o5x THEN null ELSE o5 END], [[n4.id], head(COLLECT {
        WITH head(COLLECT {
          MATCH (a11:Assertion)-[:PUBLISHED_IN]->(n12:Source) USING INDEX SEEK a11:Assertion(about_id)
          WHERE a11.about_id = e3.id AND a11.recorded_at <= $p.v1 AND $p.v1 < a11.retracted_at
          OPTIONAL MATCH (a11)-[:ATTRIBUTED_TO]->(n13)
          WITH a11.stance = 'AFFIRMS' AS z14y, n12.reliability + toString(a11.credibility) AS z14p, a11.asserted_on AS z14d, coalesce(n13.id, n12.publisher, n12.id) AS z14o
          WITH min(CASE WHEN z14y THEN [-$p.v2[z14p], z14p] END) AS z14b, max(CASE WHEN NOT z14y THEN $p.v2[z14p] END) AS z14n, count(DISTINCT CASE WHEN z14y THEN z14o END) AS z14c, min(CASE WHEN z14y THEN z14d END) AS z14f, max(CASE WHEN z14y THEN z14d END) AS z14l
          RETURN {admiralty: z14b[1], confidence: -z14b[0], against: z14n, disputed: z14b IS NOT NULL AND z14n IS NOT NULL, origins: z14c, first_asserted_on: z14f, last_asserted_on: z14l}
        }) AS s10
        RETURN [s10.confidence]
      })]]
    }, null, null]]
  } ELSE [] END]
} AS r0
