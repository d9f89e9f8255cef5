RETURN [COLLECT {
  UNWIND $p.v0 AS k1
  MATCH (n2:Actor {id: k1[1]})
  RETURN [k1[0], [n2.id, toUpper(n2.kind), n2.name]]
}, COLLECT {
  UNWIND $p.v1 AS k3
  MATCH (n4:Region {id: k3[1]})
  RETURN [k3[0], [n4.id, n4.name]]
}] AS r0
