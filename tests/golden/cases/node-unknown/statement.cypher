RETURN [COLLECT {
  UNWIND $p.v0 AS k1
  MATCH (n2:Actor {id: k1[1]})
  RETURN [k1[0], [n2.id]]
}] AS r0
