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
  MATCH y4 = SHORTEST 1 GROUP (n1) (()-[l3:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT WHERE l3.retracted_at = $open AND l3.valid_from <= $p.v0 AND (type(l3) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] OR $p.v0 < l3.valid_to)]-()){1,4} (n2)
  WITH y4, l3, size(l3) AS i8, [one IN l3 | one.id] AS k9
  WITH min(i8) AS b10, collect([y4, l3, i8, k9]) AS x11
  UNWIND [one IN x11 WHERE one[2] = b10] AS x11x
  WITH x11x[0] AS y4, x11x[1] AS l3, x11x[3] AS k9
  ORDER BY k9
  LIMIT $p.v1
  WITH y4, l3, reduce(x13 = date('0001-01-01'), e12 IN l3 | CASE WHEN e12.valid_from > x13 THEN e12.valid_from ELSE x13 END) AS x13, reduce(x14 = date('9999-12-31'), e12 IN l3 | CASE WHEN CASE WHEN type(e12) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e12.valid_to END < x14 THEN CASE WHEN type(e12) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e12.valid_to END ELSE x14 END) AS x14, reduce(x15 = null, one IN l3 | CASE WHEN one.confidence IS NULL THEN x15 WHEN x15 IS NULL OR one.confidence < x15.confidence THEN one ELSE x15 END) AS x15
  WITH {length: size(l3), nodes: nodes(y4), relationships: l3, begins: toString(nullIf(x13, date('0001-01-01'))), ends: toString(nullIf(x14, date('9999-12-31'))), admiralty: x15.admiralty, confidence: x15.confidence} AS r5
  RETURN [r5.admiralty, r5.confidence, r5.length, r5.begins, r5.ends, COLLECT {
    UNWIND r5.nodes AS n6
    RETURN [n6.id]
  }, COLLECT {
    UNWIND r5.relationships AS n7
    RETURN [n7.id]
  }]
} AS r0
