RETURN [COLLECT {
  UNWIND $p.v1 AS k1
  MATCH (n2:Actor {id: k1})
  RETURN [k1, [n2.id]]
}] AS r0
