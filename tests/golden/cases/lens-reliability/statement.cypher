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
