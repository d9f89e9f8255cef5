RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND n1.kind = $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [null, n1.id, [null, n1.id]]]
}, COUNT {
  MATCH (n1:Region)
  WHERE n1.kind = $p.v1
}, null] AS r0
