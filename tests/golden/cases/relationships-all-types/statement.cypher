RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:SUPPORTS]->() USING INDEX SEEK e1:SUPPORTS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OPPOSES]->() USING INDEX SEEK e1:OPPOSES(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:BORDERS]->() USING INDEX SEEK e1:BORDERS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CLAIMS]->() USING INDEX SEEK e1:CLAIMS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:PRESENT_IN]->() USING INDEX SEEK e1:PRESENT_IN(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:MEMBER_OF]->() USING INDEX SEEK e1:MEMBER_OF(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:PART_OF]->() USING INDEX SEEK e1:PART_OF(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OVERLAPS]->() USING INDEX SEEK e1:OVERLAPS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:SUCCEEDED_BY]->() USING INDEX SEEK e1:SUCCEEDED_BY(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:INVOLVES]->() USING INDEX SEEK e1:INVOLVES(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:AT]->() USING INDEX SEEK e1:AT(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v1
  RETURN [e1.id, [[e1.id]]]
}, null, null] AS r0
