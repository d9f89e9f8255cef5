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
  MATCH y4 = ACYCLIC (n1) (()-[l3:SUPPORTS|OPPOSES|MEMBER_OF|PART_OF WHERE l3.retracted_at = $open AND l3.valid_from <= $p.v0 AND (type(l3) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] OR $p.v0 < l3.valid_to)]-()){1,3} (n2)
  WITH y4, l3, size(l3) AS i8, [one IN l3 | one.id] AS k9
  ORDER BY i8, k9
  LIMIT $p.v1
  WITH y4, l3, reduce(x11 = date('0001-01-01'), e10 IN l3 | CASE WHEN e10.valid_from > x11 THEN e10.valid_from ELSE x11 END) AS x11, reduce(x12 = date('9999-12-31'), e10 IN l3 | CASE WHEN CASE WHEN type(e10) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e10.valid_to END < x12 THEN CASE WHEN type(e10) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31') ELSE e10.valid_to END ELSE x12 END) AS x12, reduce(x13 = null, one IN l3 | CASE WHEN one.confidence IS NULL THEN x13 WHEN x13 IS NULL OR one.confidence < x13.confidence THEN one ELSE x13 END) AS x13
  WITH {length: size(l3), nodes: nodes(y4), relationships: l3, begins: toString(nullIf(x11, date('0001-01-01'))), ends: toString(nullIf(x12, date('9999-12-31'))), admiralty: x13.admiralty, confidence: x13.confidence} AS r5
  RETURN [r5.admiralty, r5.confidence, r5.length, r5.begins, r5.ends, COLLECT {
    UNWIND r5.nodes AS n6
    RETURN [n6.id]
  }, COLLECT {
    UNWIND r5.relationships AS n7
    RETURN [n7.id]
  }]
} AS r0
