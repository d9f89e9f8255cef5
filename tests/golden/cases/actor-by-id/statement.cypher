RETURN COLLECT {
  CALL () {
    MATCH (n5:Actor {id: $p.v4})
    RETURN collect(n5) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n7, score
    WHERE n7:Actor
    RETURN [n7.id, n7.name]
    ORDER BY score DESC, n7.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id, n2.id, [COLLECT {
      MATCH ()-[e3:OPPOSES]->(n4) USING INDEX SEEK e3:OPPOSES(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[n4.id, n4.id], [e3.version_id, e3.id, e3.version_id]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
