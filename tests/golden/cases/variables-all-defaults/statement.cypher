RETURN COLLECT {
  CALL () {
    MATCH (n5:Actor {id: $p.v1})
    RETURN collect(n5) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v2, $p.v3)
    YIELD node AS n7, score
    WHERE n7:Actor
    RETURN [n7.id, n7.name]
    ORDER BY score DESC, n7.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id, [[], COUNT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
    }, null]]
  } ELSE [] END]
} AS r0
