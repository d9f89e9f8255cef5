RETURN [COLLECT {
  UNWIND $p.v1 AS k1
  MATCH (n2:Actor {id: k1})
  RETURN [k1, [n2.id, toUpper(n2.kind), n2.name]]
}, COLLECT {
  UNWIND $p.v3 AS k3
  MATCH (n4:Actor {id: k3})
  RETURN [k3, [n4.id, toUpper(n4.kind), n4.name]]
}, COLLECT {
  UNWIND $p.v5 AS k5
  MATCH (n6:Region {id: k5})
  RETURN [k5, [n6.id, n6.name]]
}] AS r0
