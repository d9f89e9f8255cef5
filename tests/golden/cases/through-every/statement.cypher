RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND n1.kind = $p.v1 AND NOT EXISTS {
    MATCH (n1)-[e2:OPPOSES]->(n3:Actor)
    WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to AND NOT (coalesce($p.v2 IN coalesce(e2.forms, []), false))
  }
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
