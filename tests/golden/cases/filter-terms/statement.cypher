RETURN [[], COUNT {
  MATCH (n1:Event)
  WHERE n1.valid_from <= $p.v0 AND n1.kind = $p.v2
}, null] AS r0, [[], COUNT {
  MATCH (n2:Event)
  WHERE n2.valid_from <= $p.v3 AND n2.kind IN $p.v4
}, null] AS r1, [[], COUNT {
  MATCH (n3:Event)
  WHERE n3.valid_from <= $p.v5 AND (n3.kind IS NULL) = $p.v6
}, null] AS r2
