RETURN [[], COUNT {
  MATCH ()-[e1:SUPPORTS]->()
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND (type(e1) IN ['SUPPORTS'] AND all(one IN $p.v1 WHERE one IN coalesce(e1.forms, [])))
}, null] AS r0, [[], COUNT {
  MATCH ()-[e2:SUPPORTS]->()
  WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v2 AND $p.v2 < e2.valid_to AND (type(e2) IN ['SUPPORTS'] AND any(one IN $p.v3 WHERE one IN coalesce(e2.forms, [])))
}, null] AS r1, [[], COUNT {
  MATCH ()-[e3:SUPPORTS]->()
  WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v4 AND $p.v4 < e3.valid_to AND (type(e3) IN ['SUPPORTS'] AND $p.v5 IN coalesce(e3.forms, []))
}, null] AS r2, [[], COUNT {
  MATCH ()-[e4:SUPPORTS]->()
  WHERE e4.retracted_at = $open AND e4.valid_from <= $p.v6 AND $p.v6 < e4.valid_to AND (type(e4) IN ['SUPPORTS'] AND (size(coalesce(e4.forms, [])) = 0) = $p.v7)
}, null] AS r3
