RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(kind, id)
  WHERE n1.kind = $p.v1 AND n1.id > $p.v5 AND n1.id < $p.v6 AND n1.kind = $p.v2 AND NOT (coalesce(n1.kind = $p.v3, false))
  WITH n1
  ORDER BY n1.kind, n1.id
  LIMIT $p.v4
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
