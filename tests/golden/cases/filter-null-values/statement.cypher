RETURN [[], COUNT {
  MATCH (n1:Actor)
}, null] AS r0
