RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v2 AND n1.id < $p.v3
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v1
  WITH n1 {.id, .kind, .name} AS n1
  RETURN [n1.id, [n1.id, [n1.id, n1.id, toUpper(n1.kind), n1.name]]]
}, COUNT {
  MATCH (n1:Actor)
}, null] AS r0
