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
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v1
  RETURN [e1.id, [e1.id, [type(e1), e1.confidence, [type(e1), e1.version_id], e1.id, CASE WHEN e1.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e1.last_asserted_on AND NOT type(e1) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN e1.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e1.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e1.first_asserted_on OR $p.v0 >= e1.valid_to - CASE e1.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END, toString(nullIf(e1.valid_from, date('0001-01-01'))), e1.version_id, head(COLLECT {
    WITH startNode(e1) AS n2
    RETURN [n2.id]
  }), head(COLLECT {
    WITH endNode(e1) AS n3
    RETURN [n3.name]
  })]]]
}, COUNT {
  MATCH ()-[e1:SUPPORTS]->()
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
} + COUNT {
  MATCH ()-[e1:OPPOSES]->()
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
}, null] AS r0
