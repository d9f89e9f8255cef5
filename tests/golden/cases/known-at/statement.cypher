RETURN COLLECT {
  CALL () {
    MATCH (n10:Actor {id: $p.v6})
    RETURN collect(n10) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
    YIELD node AS n12, score
    WHERE n12:Actor
    RETURN [n12.id, n12.name]
    ORDER BY score DESC, n12.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id, [COLLECT {
      MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v4 AND e3.id < $p.v5 AND e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v3
      WITH e3 {.basis, .id, .retracted_at, .to_precision, .valid_from, .valid_to, .version_id} AS e3, n4
      RETURN [e3.id, [[n4.id], head(COLLECT {
        WITH head(COLLECT {
          MATCH (a6:Assertion)-[:PUBLISHED_IN]->(n7:Source) USING INDEX SEEK a6:Assertion(about_id)
          WHERE a6.about_id = e3.id AND a6.recorded_at <= $p.v1 AND $p.v1 < a6.retracted_at
          OPTIONAL MATCH (a6)-[:ATTRIBUTED_TO]->(n8)
          WITH a6.stance = 'AFFIRMS' AS z9y, n7.reliability + toString(a6.credibility) AS z9p, a6.asserted_on AS z9d, coalesce(n8.id, n7.publisher, n7.id) AS z9o
          WITH min(CASE WHEN z9y THEN [-$p.v2[z9p], z9p] END) AS z9b, max(CASE WHEN NOT z9y THEN $p.v2[z9p] END) AS z9n, count(DISTINCT CASE WHEN z9y THEN z9o END) AS z9c, min(CASE WHEN z9y THEN z9d END) AS z9f, max(CASE WHEN z9y THEN z9d END) AS z9l
          RETURN {admiralty: z9b[1], confidence: -z9b[0], against: z9n, disputed: z9b IS NOT NULL AND z9n IS NOT NULL, origins: z9c, first_asserted_on: z9f, last_asserted_on: z9l}
        }) AS s5
        RETURN [s5.admiralty, s5.confidence, e3.version_id, e3.id, toString(s5.last_asserted_on), s5.origins, toString(CASE WHEN e3.retracted_at <= $p.v1 THEN e3.retracted_at END), CASE WHEN e3.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > s5.last_asserted_on THEN 'CARRIED_FORWARD' WHEN s5.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e3.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= s5.first_asserted_on OR $p.v0 >= e3.valid_to - CASE e3.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END]
      })]]
    }, COUNT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
    }, null]]
  } ELSE [] END]
} AS r0
