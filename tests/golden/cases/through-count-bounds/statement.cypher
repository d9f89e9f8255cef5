RETURN [[], COUNT {
  MATCH (n1:Actor)
  WHERE (COUNT {
    MATCH (n1)-[e2:CONTROLS]->(n3:Region)
    WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to
  } > $p.v2) AND n1.kind = $p.v3
}, null] AS r0, [[], COUNT {
  MATCH (n4:Actor)
  WHERE (COUNT {
    MATCH (n4)-[e5:CONTROLS]->(n6:Region)
    WHERE e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to
  } <= $p.v6) AND n4.kind = $p.v7
}, null] AS r1, [[], COUNT {
  MATCH (n7:Actor)
  WHERE (COUNT {
    MATCH (n7)-[e8:CONTROLS]->(n9:Region)
    WHERE e8.retracted_at = $open AND e8.valid_from <= $p.v8 AND $p.v8 < e8.valid_to
  } < $p.v10) AND n7.kind = $p.v11
}, null] AS r2
