RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(kind, id)
  WHERE n1.kind = $p.v1 AND n1.id > $p.v5 AND n1.id < $p.v6 AND EXISTS {
    MATCH (n1)-[e2:BORDERS]-(n3:Region)
    WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to AND (n3.id = $p.v2)
  } AND n1.kind = $p.v3
  WITH n1
  ORDER BY n1.kind, n1.id
  LIMIT $p.v4
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
