RETURN [COLLECT {
  UNWIND $p.v0 AS k1
  MATCH (n2:Actor {id: k1[1]})
  RETURN [k1[0], [n2.id, n2.name, [COLLECT {
    MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
    WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= k1[2] AND k1[2] < e3.valid_to
    WITH e3, n4
    ORDER BY e3.from_id, e3.id
    LIMIT $p.v1
    RETURN [e3.id, [[n4.id]]]
  }, null, null]]]
}] AS r0
