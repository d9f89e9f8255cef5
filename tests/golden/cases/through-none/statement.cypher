RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(kind, id)
  WHERE n1.kind = $p.v1 AND n1.id > $p.v4 AND n1.id < $p.v5 AND NOT EXISTS {
    MATCH (n1)<-[e2:CONTROLS]-(n3:Actor)
    WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to
  } AND n1.kind = $p.v2
  WITH n1
  ORDER BY n1.kind, n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
