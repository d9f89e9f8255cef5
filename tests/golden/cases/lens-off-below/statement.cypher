RETURN COLLECT {
  CALL () {
    MATCH (n9:Region {id: $p.v9})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
    YIELD node AS n8, score
    WHERE n8:Region
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[[], COUNT {
      MATCH (n2)<-[e3:CONTROLS]-(n4)
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to AND any(a5 IN e3.affirmed_by WHERE left(a5, 1) <= $p.v1 AND NOT split(a5, ' ')[1] IN $p.v2 AND NOT split(a5, ' ')[2] IN $p.v3)
    }, null], [COLLECT {
      MATCH (n7)-[e6:CONTROLS]->() USING INDEX SEEK e6:CONTROLS(to_id, id)
      WHERE e6.to_id = n2.id AND e6.id > $p.v5 AND e6.id < $p.v6 AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
      WITH e6, n7
      ORDER BY e6.to_id, e6.id
      LIMIT $p.v4
      RETURN [e6.id, [[n7.id]]]
    }, COUNT {
      MATCH (n2)<-[e6:CONTROLS]-(n7)
      WHERE e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
    }, null]]
  } ELSE [] END]
} AS r0
