RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v4 AND e1.id < $p.v5 AND e1.confidence >= $p.v1 AND e1.from_id = $p.v2
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v3
    RETURN e1
    UNION ALL
    MATCH ()-[e1:PRESENT_IN]->() USING INDEX SEEK e1:PRESENT_IN(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v4 AND e1.id < $p.v5 AND e1.confidence >= $p.v1 AND e1.from_id = $p.v2
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v3
    RETURN e1
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v3
  RETURN [e1.id, [[e1.id]]]
}, null, null] AS r0
