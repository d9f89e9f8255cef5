RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND n1.kind = $p.v1 AND NOT (coalesce(n1.gw_number > $p.v2, false))
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.gw_number, n1.id]]]
}, null, null] AS r0
