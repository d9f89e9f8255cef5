RETURN COLLECT {
  CALL () {
    MATCH (n4:Event {id: $p.v5})
    RETURN collect(n4) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
    YIELD node AS n6, score
    WHERE n6:Event
    RETURN [n6.id, n6.name]
    ORDER BY score DESC, n6.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (a3:Assertion) USING INDEX SEEK a3:Assertion(about_id, id)
      WHERE a3.about_id = n2.id AND a3.id > $p.v3 AND a3.id < $p.v4 AND a3.retracted_at = $open AND a3.stance = $p.v1
      WITH a3
      ORDER BY a3.about_id, a3.id
      LIMIT $p.v2
      RETURN [a3.id, [[a3.id, toUpper(a3.stance)]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
