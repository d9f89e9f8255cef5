RETURN COLLECT {
  CALL () {
    MATCH (n7:Actor {id: $p.v9})
    RETURN collect(n7) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v10, $p.v11)
    YIELD node AS n9, score
    WHERE n9:Actor
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v3 AND e3.id < $p.v4 AND e3.retracted_at = $open AND e3.valid_from <= $p.v1 AND $p.v1 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v2
      RETURN [e3.id, [[n4.id, [COLLECT {
        MATCH (n6)-[e5:CONTROLS]->() USING INDEX SEEK e5:CONTROLS(to_id, id)
        WHERE e5.to_id = n4.id AND e5.id > $p.v7 AND e5.id < $p.v8 AND e5.retracted_at = $open AND e5.valid_from <= $p.v5 AND $p.v5 < e5.valid_to
        WITH e5, n6
        ORDER BY e5.to_id, e5.id
        LIMIT $p.v6
        RETURN [e5.id, [[n6.id]]]
      }, null, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
