RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(id)
  WHERE n1.id > $p2 AND n1.kind = $p1
  WITH n1
  ORDER BY n1.id
  LIMIT $p3
  RETURN [n1.id, [null, n1.id, [null, n1.id]]]
}, COUNT {
  MATCH (n1:Region)
  WHERE n1.kind = $p1
}] AS r0
