RETURN COLLECT {
  CALL () {
    MATCH (n5:Actor {id: $p.v6})
    RETURN collect(n5) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
    YIELD node AS n7, score
    WHERE n7:Actor
    RETURN [n7.id, n7.name]
    ORDER BY score DESC, n7.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.name, [COLLECT {
      MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v4 AND e3.id < $p.v5 AND e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v3
      RETURN [e3.id, [[n4.id]]]
    }, COUNT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
    }, null]]
  } ELSE [] END]
} AS r0
