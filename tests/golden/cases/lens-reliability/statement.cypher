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
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
    }, null], [COLLECT {
      MATCH (n6)-[e5:CONTROLS]->() USING INDEX SEEK e5:CONTROLS(to_id, id)
      WHERE e5.to_id = n2.id AND e5.id > $p.v5 AND e5.id < $p.v6 AND e5.retracted_at = $open AND e5.valid_from <= $p.v0 AND $p.v0 < e5.valid_to AND any(a7 IN e5.affirmed_by WHERE left(a7, 1) <= $p.v1 AND NOT split(a7, ' ')[1] IN $p.v2 AND NOT split(a7, ' ')[2] IN $p.v3)
      WITH e5, n6
      ORDER BY e5.to_id, e5.id
      LIMIT $p.v4
      RETURN [e5.id, [[n6.id], [e5.admiralty]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
