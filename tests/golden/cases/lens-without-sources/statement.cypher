RETURN [COLLECT {
  MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND any(a2 IN e1.affirmed_by WHERE left(a2, 1) <= $p.v1 AND NOT split(a2, ' ')[1] IN $p.v2 AND NOT split(a2, ' ')[2] IN $p.v3) AND e1.id > $p.v6 AND e1.id < $p.v7 AND (type(e1) IN ['CONTROLS'] AND e1.basis = $p.v4)
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v5
  RETURN [e1.id, [[e1.id]]]
}, COUNT {
  MATCH ()-[e1:CONTROLS]->()
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND any(a2 IN e1.affirmed_by WHERE left(a2, 1) <= $p.v1 AND NOT split(a2, ' ')[1] IN $p.v2 AND NOT split(a2, ' ')[2] IN $p.v3) AND (type(e1) IN ['CONTROLS'] AND e1.basis = $p.v4)
}, null] AS r0
