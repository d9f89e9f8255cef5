RETURN [COLLECT {
  MATCH ()-[e1:SUPPORTS]->() USING INDEX SEEK e1:SUPPORTS(id, retracted_at)
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND false AND e1.id > $p.v2 AND e1.id < $p.v3
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v1
  RETURN [e1.id, [[e1.id]]]
}, COUNT {
  MATCH ()-[e1:SUPPORTS]->()
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND false
}, null] AS r0
