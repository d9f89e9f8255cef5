RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND EXISTS {
    MATCH (n1)-[e2:CONTROLS]->(n3:Region)
    WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to AND (EXISTS {
      MATCH (n3)-[e4:BORDERS]-(n5:Region)
      WHERE e4.retracted_at = $open AND e4.valid_from <= $p.v0 AND $p.v0 < e4.valid_to AND (n5.id = $p.v1)
    })
  }
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
