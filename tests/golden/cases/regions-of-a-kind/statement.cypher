RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(kind, id)
  WHERE n1.kind = $p.v1 AND n1.id > $p.v4 AND n1.id < $p.v5 AND n1.kind = $p.v2
  WITH n1
  ORDER BY n1.kind, n1.id
  LIMIT $p.v3
  RETURN [n1.id, [null, n1.id, [null, n1.id]]]
}, COUNT {
  MATCH (n1:Region)
  WHERE n1.kind = $p.v2
}, null] AS r0
