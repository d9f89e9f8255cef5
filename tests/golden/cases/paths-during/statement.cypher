CYPHER 25
RETURN COLLECT {
  CALL () {
    MATCH (n1:Actor {id: $p.v2})
    RETURN n1
    UNION ALL
    MATCH (n1:Region {id: $p.v2})
    RETURN n1
    UNION ALL
    MATCH (n1:Event {id: $p.v2})
    RETURN n1
  }
  CALL (n1) {
    MATCH (n2:Actor {id: $p.v3})
    RETURN n2
    UNION ALL
    MATCH (n2:Region {id: $p.v3})
    RETURN n2
    UNION ALL
    MATCH (n2:Event {id: $p.v3})
    RETURN n2
  }
  WITH n1, n2
  WHERE n1 <> n2
  MATCH y4 = ACYCLIC (n1) (()-[l3:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT WHERE l3.retracted_at = $open]-()){1,4} (n2)
  WHERE allReduce(x7 = [$p.v4, $p.v5], e6 IN l3 | [CASE WHEN e6.valid_from > x7[0] THEN e6.valid_from ELSE x7[0] END, CASE WHEN CASE WHEN type(e6) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e6.valid_to END < x7[1] THEN CASE WHEN type(e6) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e6.valid_to END ELSE x7[1] END], x7[0] < x7[1])
  WITH y4, l3, size(l3) AS i10, [one IN l3 | one.id] AS k11
  WITH min(i10) AS b12, collect([y4, l3, i10, k11]) AS x13
  UNWIND [one IN x13 WHERE one[2] = b12] AS x13x
  WITH x13x[0] AS y4, x13x[1] AS l3, x13x[3] AS k11
  ORDER BY k11
  LIMIT $p.v1
  WITH y4, l3, reduce(x15 = date('0001-01-01'), e14 IN l3 | CASE WHEN e14.valid_from > x15 THEN e14.valid_from ELSE x15 END) AS x15, reduce(x16 = date('9999-12-31'), e14 IN l3 | CASE WHEN CASE WHEN type(e14) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e14.valid_to END < x16 THEN CASE WHEN type(e14) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e14.valid_to END ELSE x16 END) AS x16, reduce(x17 = null, one IN l3 | CASE WHEN one.confidence IS NULL THEN x17 WHEN x17 IS NULL OR one.confidence < x17.confidence THEN one ELSE x17 END) AS x17
  WITH {length: size(l3), nodes: nodes(y4), relationships: l3, begins: toString(nullIf(x15, date('0001-01-01'))), ends: toString(nullIf(x16, date('9999-12-31'))), admiralty: x17.admiralty, confidence: x17.confidence} AS r5
  RETURN [r5.admiralty, r5.confidence, r5.length, r5.begins, r5.ends, COLLECT {
    UNWIND r5.nodes AS n8
    RETURN [n8.id]
  }, COLLECT {
    UNWIND r5.relationships AS n9
    RETURN [n9.id]
  }]
} AS r0
