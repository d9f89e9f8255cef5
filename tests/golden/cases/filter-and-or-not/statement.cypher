RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v5 AND n1.id < $p.v6 AND ((n1.kind = $p.v1) OR (n1.kind = $p.v2)) AND NOT (coalesce(toLower(n1.name) CONTAINS toLower($p.v3), false))
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v4
  RETURN [n1.id, [[n1.id, toUpper(n1.kind)]]]
}, null, null] AS r0
