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
  WITH y4, l3, size(l3) AS i6, [one IN l3 | one.id] AS k7
  WITH min(i6) AS b8, collect([y4, l3, i6, k7]) AS x9
  UNWIND [one IN x9 WHERE one[2] = b8] AS x9x
  WITH x9x[0] AS y4, x9x[1] AS l3, x9x[3] AS k7
  ORDER BY k7
  LIMIT $p.v1
  WITH y4, l3, reduce(x11 = date('0001-01-01'), e10 IN l3 | CASE WHEN e10.valid_from > x11 THEN e10.valid_from ELSE x11 END) AS x11, reduce(x12 = date('9999-12-31'), e10 IN l3 | CASE WHEN CASE WHEN type(e10) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e10.valid_to END < x12 THEN CASE WHEN type(e10) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e10.valid_to END ELSE x12 END) AS x12, reduce(x13 = null, one IN l3 | CASE WHEN one.confidence IS NULL THEN x13 WHEN x13 IS NULL OR one.confidence < x13.confidence THEN one ELSE x13 END) AS x13
  WITH {length: size(l3), nodes: nodes(y4), relationships: l3, begins: toString(nullIf(x11, date('0001-01-01'))), ends: toString(nullIf(x12, date('9999-12-31'))), admiralty: x13.admiralty, confidence: x13.confidence} AS r5
  RETURN [r5.length]
} AS r0, COLLECT {
  CALL () {
    MATCH (n16:Actor {id: $p.v6})
    RETURN n16
    UNION ALL
    MATCH (n16:Region {id: $p.v6})
    RETURN n16
    UNION ALL
    MATCH (n16:Event {id: $p.v6})
    RETURN n16
  }
  CALL (n16) {
    MATCH (n17:Actor {id: $p.v7})
    RETURN n17
    UNION ALL
    MATCH (n17:Region {id: $p.v7})
    RETURN n17
    UNION ALL
    MATCH (n17:Event {id: $p.v7})
    RETURN n17
  }
  WITH n16, n17
  WHERE n16 <> n17
  MATCH y19 = SHORTEST 1 GROUP (n16) (()-[l18:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT WHERE l18.retracted_at = $open AND l18.valid_from <= $p.v4 AND (type(l18) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] OR $p.v4 < l18.valid_to)]-()){1,4} (n17)
  WITH y19, l18, size(l18) AS i21, [one IN l18 | one.id] AS k22
  WITH min(i21) AS b23, collect([y19, l18, i21, k22]) AS x24
  UNWIND [one IN x24 WHERE one[2] = b23] AS x24x
  WITH x24x[0] AS y19, x24x[1] AS l18, x24x[3] AS k22
  ORDER BY k22
  LIMIT $p.v5
  WITH y19, l18, reduce(x26 = date('0001-01-01'), e25 IN l18 | CASE WHEN e25.valid_from > x26 THEN e25.valid_from ELSE x26 END) AS x26, reduce(x27 = date('9999-12-31'), e25 IN l18 | CASE WHEN CASE WHEN type(e25) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e25.valid_to END < x27 THEN CASE WHEN type(e25) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e25.valid_to END ELSE x27 END) AS x27, reduce(x28 = null, one IN l18 | CASE WHEN one.confidence IS NULL THEN x28 WHEN x28 IS NULL OR one.confidence < x28.confidence THEN one ELSE x28 END) AS x28
  WITH {length: size(l18), nodes: nodes(y19), relationships: l18, begins: toString(nullIf(x26, date('0001-01-01'))), ends: toString(nullIf(x27, date('9999-12-31'))), admiralty: x28.admiralty, confidence: x28.confidence} AS r20
  RETURN [r20.length]
} AS r1
