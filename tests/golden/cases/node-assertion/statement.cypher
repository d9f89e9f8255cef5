RETURN [COLLECT {
  UNWIND $p.v3 AS k1
  MATCH (n2:Assertion {id: k1})
  RETURN [k1, [n2.id]]
}] AS r0
