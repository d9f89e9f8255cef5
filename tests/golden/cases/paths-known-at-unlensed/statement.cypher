CYPHER 25
RETURN COLLECT {
  CALL () {
    MATCH (n1:Actor {id: $p.v4})
    RETURN n1
    UNION ALL
    MATCH (n1:Region {id: $p.v4})
    RETURN n1
    UNION ALL
    MATCH (n1:Event {id: $p.v4})
    RETURN n1
  }
  CALL (n1) {
    MATCH (n2:Actor {id: $p.v5})
    RETURN n2
    UNION ALL
    MATCH (n2:Region {id: $p.v5})
    RETURN n2
    UNION ALL
    MATCH (n2:Event {id: $p.v5})
    RETURN n2
  }
  WITH n1, n2
  WHERE n1 <> n2
  MATCH y4 = SHORTEST 1 GROUP (n1) (()-[l3:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT WHERE l3.recorded_at <= $p.v1 AND $p.v1 < l3.retracted_at AND l3.valid_from <= $p.v0 AND (type(l3) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] OR $p.v0 < l3.valid_to)]-()){1,4} (n2)
  WITH y4, l3, size(l3) AS i8, [one IN l3 | one.id] AS k9
  WITH min(i8) AS b10, collect([y4, l3, i8, k9]) AS x11
  UNWIND [one IN x11 WHERE one[2] = b10] AS x11x
  WITH x11x[0] AS y4, x11x[1] AS l3, x11x[3] AS k9
  ORDER BY k9
  LIMIT $p.v3
  CALL (l3) {
    UNWIND l3 AS e16
    WITH head(COLLECT {
      MATCH (a18:Assertion)-[:PUBLISHED_IN]->(n19:Source) USING INDEX SEEK a18:Assertion(about_id)
      WHERE a18.about_id = e16.id AND a18.recorded_at <= $p.v1 AND $p.v1 < a18.retracted_at
      OPTIONAL MATCH (a18)-[:ATTRIBUTED_TO]->(n20)
      WITH a18.stance = 'AFFIRMS' AS z21y, n19.reliability + toString(a18.credibility) AS z21p, a18.asserted_on AS z21d, coalesce(n20.id, n19.publisher, n19.id) AS z21o
      WITH min(CASE WHEN z21y THEN [-$p.v2[z21p], z21p] END) AS z21b, max(CASE WHEN NOT z21y THEN $p.v2[z21p] END) AS z21n, count(DISTINCT CASE WHEN z21y THEN z21o END) AS z21c, min(CASE WHEN z21y THEN z21d END) AS z21f, max(CASE WHEN z21y THEN z21d END) AS z21l
      RETURN {admiralty: z21b[1], confidence: -z21b[0], against: z21n, disputed: z21b IS NOT NULL AND z21n IS NOT NULL, origins: z21c, first_asserted_on: z21f, last_asserted_on: z21l}
    }) AS z17s
    RETURN collect(z17s) AS z17
  }
  WITH y4, l3, reduce(x13 = date('0001-01-01'), e12 IN l3 | CASE WHEN e12.valid_from > x13 THEN e12.valid_from ELSE x13 END) AS x13, reduce(x14 = date('9999-12-31'), e12 IN l3 | CASE WHEN CASE WHEN type(e12) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e12.valid_to END < x14 THEN CASE WHEN type(e12) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e12.valid_to END ELSE x14 END) AS x14, reduce(x15 = null, one IN z17 | CASE WHEN one.confidence IS NULL THEN x15 WHEN x15 IS NULL OR one.confidence < x15.confidence THEN one ELSE x15 END) AS x15
  WITH {length: size(l3), nodes: nodes(y4), relationships: l3, begins: toString(nullIf(x13, date('0001-01-01'))), ends: toString(nullIf(x14, date('9999-12-31'))), admiralty: x15.admiralty, confidence: x15.confidence} AS r5
  RETURN [r5.admiralty, r5.confidence, r5.length, r5.begins, r5.ends, COLLECT {
    UNWIND r5.nodes AS n6
    RETURN [n6.id]
  }, COLLECT {
    UNWIND r5.relationships AS n7
    RETURN [n7.id]
  }]
} AS r0
