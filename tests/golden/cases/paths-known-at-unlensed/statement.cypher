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
  WITH y4, l3, reduce(x13 = date('0001-01-01'), e12 IN l3 | CASE WHEN e12.valid_from > x13 THEN e12.valid_from ELSE x13 END) AS x13, reduce(x14 = date('9999-12-31'), e12 IN l3 | CASE WHEN CASE WHEN type(e12) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e12.valid_to END < x14 THEN CASE WHEN type(e12) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e12.valid_to END ELSE x14 END) AS x14, reduce(x15 = null, one IN [e12 IN l3 | head(COLLECT {
    MATCH (a16:Assertion)-[:PUBLISHED_IN]->(n17:Source) USING INDEX SEEK a16:Assertion(about_id)
    WHERE a16.about_id = e12.id AND a16.recorded_at <= $p.v1 AND $p.v1 < a16.retracted_at
    OPTIONAL MATCH (a16)-[:ATTRIBUTED_TO]->(n18)
    WITH a16.stance = 'AFFIRMS' AS z19y, n17.reliability + toString(a16.credibility) AS z19p, a16.asserted_on AS z19d, coalesce(n18.id, n17.publisher, n17.id) AS z19o
    WITH min(CASE WHEN z19y THEN [-$p.v2[z19p], z19p] END) AS z19b, max(CASE WHEN NOT z19y THEN $p.v2[z19p] END) AS z19n, count(DISTINCT CASE WHEN z19y THEN z19o END) AS z19c, min(CASE WHEN z19y THEN z19d END) AS z19f, max(CASE WHEN z19y THEN z19d END) AS z19l
    RETURN {admiralty: z19b[1], confidence: -z19b[0], against: z19n, disputed: z19b IS NOT NULL AND z19n IS NOT NULL, origins: z19c, first_asserted_on: z19f, last_asserted_on: z19l}
  })] | CASE WHEN one.confidence IS NULL THEN x15 WHEN x15 IS NULL OR one.confidence < x15.confidence THEN one ELSE x15 END) AS x15
  WITH {length: size(l3), nodes: nodes(y4), relationships: l3, begins: toString(nullIf(x13, date('0001-01-01'))), ends: toString(nullIf(x14, date('9999-12-31'))), admiralty: x15.admiralty, confidence: x15.confidence} AS r5
  RETURN [r5.admiralty, r5.confidence, r5.length, r5.begins, r5.ends, COLLECT {
    UNWIND r5.nodes AS n6
    RETURN [n6.id]
  }, COLLECT {
    UNWIND r5.relationships AS n7
    RETURN [n7.id]
  }]
} AS r0
