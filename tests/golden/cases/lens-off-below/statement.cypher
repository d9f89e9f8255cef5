RETURN COLLECT {
  CALL () {
    MATCH (n8:Region {id: $p.v7})
    RETURN collect(n8) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v8, $p.v9)
    YIELD node AS n10, score
    WHERE n10:Region
    RETURN [n10.id, n10.name]
    ORDER BY score DESC, n10.id
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
