RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND (n1.coastal IS NULL) = $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[n1.coastal, n1.id]]]
}, null, null] AS r0
