RETURN COLLECT {
  CALL () {
    MATCH (n13:Region {id: $p.v9})
    RETURN collect(n13) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v10, $p.v11)
    YIELD node AS n15, score
    WHERE n15:Region
    RETURN [n15.id, n15.name]
    ORDER BY score DESC, n15.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n4)-[e3:CONTROLS]->() USING INDEX SEEK e3:CONTROLS(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v7 AND e3.id < $p.v8 AND e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to AND EXISTS {
        MATCH (a5:Assertion)-[:PUBLISHED_IN]->(n6:Source) USING INDEX SEEK a5:Assertion(about_id)
        WHERE a5.about_id = e3.id AND a5.stance = 'AFFIRMS' AND a5.recorded_at <= $p.v1 AND $p.v1 < a5.retracted_at AND n6.reliability <= $p.v3 AND NOT n6.id IN $p.v4 AND NOT EXISTS {
          MATCH (a5)-[:ATTRIBUTED_TO]->(n7)
          WHERE n7.id IN $p.v5
        }
      }
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v6
      RETURN [e3.id, [[n4.id], head(COLLECT {
        WITH head(COLLECT {
          MATCH (a9:Assertion)-[:PUBLISHED_IN]->(n10:Source) USING INDEX SEEK a9:Assertion(about_id)
          WHERE a9.about_id = e3.id AND a9.recorded_at <= $p.v1 AND $p.v1 < a9.retracted_at
          OPTIONAL MATCH (a9)-[:ATTRIBUTED_TO]->(n11)
          WITH a9.stance = 'AFFIRMS' AS z12y, n10.reliability + toString(a9.credibility) AS z12p, a9.asserted_on AS z12d, coalesce(n11.id, n10.publisher, n10.id) AS z12o
          WITH min(CASE WHEN z12y THEN [-$p.v2[z12p], z12p] END) AS z12b, max(CASE WHEN NOT z12y THEN $p.v2[z12p] END) AS z12n, count(DISTINCT CASE WHEN z12y THEN z12o END) AS z12c, min(CASE WHEN z12y THEN z12d END) AS z12f, max(CASE WHEN z12y THEN z12d END) AS z12l
          RETURN {admiralty: z12b[1], confidence: -z12b[0], against: z12n, disputed: z12b IS NOT NULL AND z12n IS NOT NULL, origins: z12c, first_asserted_on: z12f, last_asserted_on: z12l}
        }) AS s8
        RETURN [s8.admiralty]
      })]]
    }, null, null]]
  } ELSE [] END]
} AS r0
