RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p2 AND n1.kind = $p1
  WITH n1
  ORDER BY n1.id
  LIMIT $p3
  RETURN [n1.id, [[n1.id, toUpper(n1.kind)]]]
}, COUNT {
  MATCH (n1:Actor)
  WHERE n1.kind = $p1
}] AS r0
