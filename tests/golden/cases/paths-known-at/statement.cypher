CYPHER 25
RETURN COLLECT {
  CALL () {
    MATCH (n1:Actor {id: $p.v7})
    RETURN n1
    UNION ALL
    MATCH (n1:Region {id: $p.v7})
    RETURN n1
    UNION ALL
    MATCH (n1:Event {id: $p.v7})
    RETURN n1
  }
  CALL (n1) {
    MATCH (n2:Actor {id: $p.v8})
    RETURN n2
    UNION ALL
    MATCH (n2:Region {id: $p.v8})
    RETURN n2
    UNION ALL
    MATCH (n2:Event {id: $p.v8})
    RETURN n2
  }
  WITH n1, n2
  WHERE n1 <> n2
  MATCH y4 = SHORTEST 1 GROUP ((n1) (()-[l3:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT WHERE l3.recorded_at <= $p.v1 AND $p.v1 < l3.retracted_at AND EXISTS {
    MATCH (a6:Assertion)-[:PUBLISHED_IN]->(n7:Source) USING INDEX SEEK a6:Assertion(about_id)
    WHERE a6.about_id = l3.id AND a6.stance = 'AFFIRMS' AND a6.recorded_at <= $p.v1 AND $p.v1 < a6.retracted_at AND n7.reliability <= $p.v3 AND NOT n7.id IN $p.v4 AND NOT EXISTS {
      MATCH (a6)-[:ATTRIBUTED_TO]->(n8)
      WHERE n8.id IN $p.v5
    }
  } AND l3.valid_from <= $p.v0 AND (type(l3) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] OR $p.v0 < l3.valid_to)]-()){1,4} (n2) WHERE size(l3) > 0)
  WITH y4, l3, size(l3) AS i11, [one IN l3 | one.id] AS k12
  WITH min(i11) AS b13, collect([y4, l3, i11, k12]) AS x14
  UNWIND [one IN x14 WHERE one[2] = b13] AS x14x
  WITH x14x[0] AS y4, x14x[1] AS l3, x14x[3] AS k12
  ORDER BY k12
  LIMIT $p.v6
  WITH y4, l3, reduce(x16 = date('0001-01-01'), e15 IN l3 | CASE WHEN e15.valid_from > x16 THEN e15.valid_from ELSE x16 END) AS x16, reduce(x17 = date('9999-12-31'), e15 IN l3 | CASE WHEN CASE WHEN type(e15) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e15.valid_to END < x17 THEN CASE WHEN type(e15) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e15.valid_to END ELSE x17 END) AS x17, reduce(x18 = null, one IN [e15 IN l3 | head(COLLECT {
    MATCH (a19:Assertion)-[:PUBLISHED_IN]->(n20:Source) USING INDEX SEEK a19:Assertion(about_id)
    WHERE a19.about_id = e15.id AND a19.recorded_at <= $p.v1 AND $p.v1 < a19.retracted_at
    OPTIONAL MATCH (a19)-[:ATTRIBUTED_TO]->(n21)
    WITH a19.stance = 'AFFIRMS' AS z22y, n20.reliability + toString(a19.credibility) AS z22p, a19.asserted_on AS z22d, coalesce(n21.id, n20.publisher, n20.id) AS z22o
    WITH min(CASE WHEN z22y THEN [-$p.v2[z22p], z22p] END) AS z22b, max(CASE WHEN NOT z22y THEN $p.v2[z22p] END) AS z22n, count(DISTINCT CASE WHEN z22y THEN z22o END) AS z22c, min(CASE WHEN z22y THEN z22d END) AS z22f, max(CASE WHEN z22y THEN z22d END) AS z22l
    RETURN {admiralty: z22b[1], confidence: -z22b[0], against: z22n, disputed: z22b IS NOT NULL AND z22n IS NOT NULL, origins: z22c, first_asserted_on: z22f, last_asserted_on: z22l}
  })] | CASE WHEN one.confidence IS NULL THEN x18 WHEN x18 IS NULL OR one.confidence < x18.confidence THEN one ELSE x18 END) AS x18
  WITH {length: size(l3), nodes: nodes(y4), relationships: l3, begins: toString(nullIf(x16, date('0001-01-01'))), ends: toString(nullIf(x17, date('9999-12-31'))), admiralty: x18.admiralty, confidence: x18.confidence} AS r5
  RETURN [r5.admiralty, r5.confidence, r5.length, r5.begins, r5.ends, COLLECT {
    UNWIND r5.nodes AS n9
    RETURN [n9.id]
  }, COLLECT {
    UNWIND r5.relationships AS n10
    RETURN [n10.id]
  }]
} AS r0
