RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:OPPOSES]->() USING INDEX SEEK e1:OPPOSES(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND any(a2 IN e1.affirmed_by WHERE left(a2, 1) <= $p.v1 AND NOT split(a2, ' ')[1] IN $p.v2 AND NOT split(a2, ' ')[2] IN $p.v3) AND e1.id > $p.v7 AND e1.id < $p.v8 AND (((type(e1) IN ['CONTROLS'] AND e1.basis = $p.v4)) OR ((type(e1) IN ['OPPOSES'] AND (size(coalesce(e1.forms, [])) = 0) = $p.v5)))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v6
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND any(a3 IN e1.affirmed_by WHERE left(a3, 1) <= $p.v1 AND NOT split(a3, ' ')[1] IN $p.v2 AND NOT split(a3, ' ')[2] IN $p.v3) AND e1.id > $p.v7 AND e1.id < $p.v8 AND (((type(e1) IN ['CONTROLS'] AND e1.basis = $p.v4)) OR ((type(e1) IN ['OPPOSES'] AND (size(coalesce(e1.forms, [])) = 0) = $p.v5)))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v6
    RETURN e1
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v6
  RETURN [e1.id, [[e1.id]]]
}, COUNT {
  MATCH ()-[e1:OPPOSES]->()
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND any(a2 IN e1.affirmed_by WHERE left(a2, 1) <= $p.v1 AND NOT split(a2, ' ')[1] IN $p.v2 AND NOT split(a2, ' ')[2] IN $p.v3) AND (((type(e1) IN ['CONTROLS'] AND e1.basis = $p.v4)) OR ((type(e1) IN ['OPPOSES'] AND (size(coalesce(e1.forms, [])) = 0) = $p.v5)))
} + COUNT {
  MATCH ()-[e1:CONTROLS]->()
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND any(a3 IN e1.affirmed_by WHERE left(a3, 1) <= $p.v1 AND NOT split(a3, ' ')[1] IN $p.v2 AND NOT split(a3, ' ')[2] IN $p.v3) AND (((type(e1) IN ['CONTROLS'] AND e1.basis = $p.v4)) OR ((type(e1) IN ['OPPOSES'] AND (size(coalesce(e1.forms, [])) = 0) = $p.v5)))
}, null] AS r0
