RETURN [COLLECT {
  MATCH (n1:Event) USING INDEX SEEK n1:Event(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND n1.valid_from <= $p.v0 AND coalesce(n1.disputed, false) = $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[coalesce(n1.disputed, false), n1.id]]]
}, null, null] AS r0
