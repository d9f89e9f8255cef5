RETURN [[], COUNT {
  MATCH (n1:Region)
  WHERE n1.name IN $p.v1
}, null] AS r0, [[], COUNT {
  MATCH (n2:Region)
  WHERE (n2.name IS NULL) = $p.v3
}, null] AS r1
