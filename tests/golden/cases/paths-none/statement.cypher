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
    MATCH (n14:Actor {id: $p.v6})
    RETURN n14
    UNION ALL
    MATCH (n14:Region {id: $p.v6})
    RETURN n14
    UNION ALL
    MATCH (n14:Event {id: $p.v6})
    RETURN n14
  }
  CALL (n14) {
    MATCH (n15:Actor {id: $p.v7})
    RETURN n15
    UNION ALL
    MATCH (n15:Region {id: $p.v7})
    RETURN n15
    UNION ALL
    MATCH (n15:Event {id: $p.v7})
    RETURN n15
  }
  WITH n14, n15
  WHERE n14 <> n15
  MATCH y17 = SHORTEST 1 GROUP (n14) (()-[l16:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT WHERE l16.retracted_at = $open AND l16.valid_from <= $p.v4 AND (type(l16) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] OR $p.v4 < l16.valid_to)]-()){1,4} (n15)
  WITH y17, l16, size(l16) AS i19, [one IN l16 | one.id] AS k20
  WITH min(i19) AS b21, collect([y17, l16, i19, k20]) AS x22
  UNWIND [one IN x22 WHERE one[2] = b21] AS x22x
  WITH x22x[0] AS y17, x22x[1] AS l16, x22x[3] AS k20
  ORDER BY k20
  LIMIT $p.v5
  WITH y17, l16, reduce(x24 = date('0001-01-01'), e23 IN l16 | CASE WHEN e23.valid_from > x24 THEN e23.valid_from ELSE x24 END) AS x24, reduce(x25 = date('9999-12-31'), e23 IN l16 | CASE WHEN CASE WHEN type(e23) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e23.valid_to END < x25 THEN CASE WHEN type(e23) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e23.valid_to END ELSE x25 END) AS x25, reduce(x26 = null, one IN l16 | CASE WHEN one.confidence IS NULL THEN x26 WHEN x26 IS NULL OR one.confidence < x26.confidence THEN one ELSE x26 END) AS x26
  WITH {length: size(l16), nodes: nodes(y17), relationships: l16, begins: toString(nullIf(x24, date('0001-01-01'))), ends: toString(nullIf(x25, date('9999-12-31'))), admiralty: x26.admiralty, confidence: x26.confidence} AS r18
  RETURN [r18.length]
} AS r1
