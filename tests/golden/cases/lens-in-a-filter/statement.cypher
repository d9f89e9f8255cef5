RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v6 AND n1.id < $p.v7 AND EXISTS {
    MATCH (n1)-[e2:CONTROLS]->(n3:Region)
    WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to AND any(a4 IN e2.affirmed_by WHERE left(a4, 1) <= $p.v1 AND NOT split(a4, ' ')[1] IN $p.v2 AND NOT split(a4, ' ')[2] IN $p.v3) AND e2.basis = $p.v4
  }
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v5
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
