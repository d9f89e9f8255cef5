RETURN [[], COUNT {
  MATCH (n1:Actor)
}, null] AS r0, [[], COUNT {
  MATCH (n2:Actor)
  WHERE false
}, null] AS r1, [[], COUNT {
  MATCH (n3:Actor)
}, null] AS r2
