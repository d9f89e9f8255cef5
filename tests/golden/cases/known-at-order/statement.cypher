RETURN COLLECT {
  CALL () {
    MATCH (n16:Actor {id: $p.v12})
    RETURN collect(n16) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v13, $p.v14)
    YIELD node AS n18, score
    WHERE n18:Actor
    RETURN [n18.id, n18.name]
    ORDER BY score DESC, n18.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4, head(COLLECT {
        MATCH (a7:Assertion)-[:PUBLISHED_IN]->(n8:Source) USING INDEX SEEK a7:Assertion(about_id)
        WHERE a7.about_id = e3.id AND a7.recorded_at <= $p.v1 AND $p.v1 < a7.retracted_at
        OPTIONAL MATCH (a7)-[:ATTRIBUTED_TO]->(n9)
        WITH a7.stance = 'AFFIRMS' AS z10y, n8.reliability + toString(a7.credibility) AS z10p, a7.asserted_on AS z10d, coalesce(n9.id, n8.publisher, n8.id) AS z10o
        WITH min(CASE WHEN z10y THEN [-$p.v2[z10p], z10p] END) AS z10b, max(CASE WHEN NOT z10y THEN $p.v2[z10p] END) AS z10n, count(DISTINCT CASE WHEN z10y THEN z10o END) AS z10c, min(CASE WHEN z10y THEN z10d END) AS z10f, max(CASE WHEN z10y THEN z10d END) AS z10l
        RETURN {admiralty: z10b[1], confidence: -z10b[0], against: z10n, disputed: z10b IS NOT NULL AND z10n IS NOT NULL, origins: z10c, first_asserted_on: z10f, last_asserted_on: z10l}
      }) AS s6
      WITH e3, n4, (s6.confidence) IS NULL AS o5x, coalesce(s6.confidence, 0.0) AS o5
      WHERE ($p.v4 OR (o5x > $p.v6 OR o5x = $p.v6 AND (o5 > $p.v7 OR o5 = $p.v7 AND e3.id > $p.v5))) AND ($p.v8 OR (o5x < $p.v10 OR o5x = $p.v10 AND (o5 < $p.v11 OR o5 = $p.v11 AND e3.id < $p.v9)))
      WITH e3, n4, o5x, o5
      ORDER BY o5x, o5, e3.id
      LIMIT $p.v3
      RETURN [[e3.id, CASE WHEN o5x THEN null ELSE o5 END], [[n4.id], head(COLLECT {
        WITH head(COLLECT {
          MATCH (a12:Assertion)-[:PUBLISHED_IN]->(n13:Source) USING INDEX SEEK a12:Assertion(about_id)
          WHERE a12.about_id = e3.id AND a12.recorded_at <= $p.v1 AND $p.v1 < a12.retracted_at
          OPTIONAL MATCH (a12)-[:ATTRIBUTED_TO]->(n14)
          WITH a12.stance = 'AFFIRMS' AS z15y, n13.reliability + toString(a12.credibility) AS z15p, a12.asserted_on AS z15d, coalesce(n14.id, n13.publisher, n13.id) AS z15o
          WITH min(CASE WHEN z15y THEN [-$p.v2[z15p], z15p] END) AS z15b, max(CASE WHEN NOT z15y THEN $p.v2[z15p] END) AS z15n, count(DISTINCT CASE WHEN z15y THEN z15o END) AS z15c, min(CASE WHEN z15y THEN z15d END) AS z15f, max(CASE WHEN z15y THEN z15d END) AS z15l
          RETURN {admiralty: z15b[1], confidence: -z15b[0], against: z15n, disputed: z15b IS NOT NULL AND z15n IS NOT NULL, origins: z15c, first_asserted_on: z15f, last_asserted_on: z15l}
        }) AS s11
        RETURN [s11.confidence]
      })]]
    }, null, null]]
  } ELSE [] END]
} AS r0
