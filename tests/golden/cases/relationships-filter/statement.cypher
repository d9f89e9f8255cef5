RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v5 AND e1.id < $p.v6 AND e1.id > '' AND e1.confidence >= $p.v2 AND e1.from_id = $p.v3
    WITH e1
    ORDER BY e1.from_id, e1.id
    LIMIT $p.v4
    RETURN e1
    UNION ALL
    MATCH ()-[e1:PRESENT_IN]->() USING INDEX SEEK e1:PRESENT_IN(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v5 AND e1.id < $p.v6 AND e1.id > '' AND e1.confidence >= $p.v2 AND e1.from_id = $p.v3
    WITH e1
    ORDER BY e1.from_id, e1.id
    LIMIT $p.v4
    RETURN e1
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v4
  RETURN [e1.id, [[e1.id]]]
}, null, null] AS r0
