RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:SUPPORTS]->() USING INDEX SEEK e1:SUPPORTS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v5 AND e1.id < $p.v6 AND (((type(e1) IN ['CONTROLS'] AND e1.status IN $p.v1)) OR ((type(e1) IN ['CONTROLS'] AND e1.besieged = $p.v2)) OR ((type(e1) IN ['SUPPORTS'] AND $p.v3 IN coalesce(e1.forms, []))))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v4
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OPPOSES]->() USING INDEX SEEK e1:OPPOSES(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v5 AND e1.id < $p.v6 AND (((type(e1) IN ['CONTROLS'] AND e1.status IN $p.v1)) OR ((type(e1) IN ['CONTROLS'] AND e1.besieged = $p.v2)) OR ((type(e1) IN ['SUPPORTS'] AND $p.v3 IN coalesce(e1.forms, []))))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v4
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v5 AND e1.id < $p.v6 AND (((type(e1) IN ['CONTROLS'] AND e1.status IN $p.v1)) OR ((type(e1) IN ['CONTROLS'] AND e1.besieged = $p.v2)) OR ((type(e1) IN ['SUPPORTS'] AND $p.v3 IN coalesce(e1.forms, []))))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v4
    RETURN e1
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v4
  RETURN [e1.id, [[e1.id]]]
}, null, null] AS r0
