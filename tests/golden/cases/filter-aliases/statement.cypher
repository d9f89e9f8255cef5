RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND $p.v1 IN coalesce(n1.aliases, [])
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[coalesce(n1.aliases, []), n1.id]]]
}, null, null] AS r0
