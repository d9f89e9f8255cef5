RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(name)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND n1.name IN $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[n1.id]]]
}, COUNT {
  MATCH (n1:Actor)
  WHERE n1.name IN $p.v1
}, null] AS r0
