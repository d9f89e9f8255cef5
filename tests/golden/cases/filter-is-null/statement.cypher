RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(kind, id)
  WHERE n1.kind = $p.v1 AND n1.id > $p.v6 AND n1.id < $p.v7 AND (n1.gw_number IS NULL) = $p.v2 AND (n1.iso3 IS NULL) = $p.v3 AND n1.kind = $p.v4
  WITH n1
  ORDER BY n1.kind, n1.id
  LIMIT $p.v5
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
