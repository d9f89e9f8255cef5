RETURN COLLECT {
  CALL () {
    MATCH (n5:Event {id: $p.v6})
    RETURN collect(n5) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v4, $p.v5)
    YIELD node AS n4, score
    WHERE n4:Event
    RETURN [n4.id, n4.name]
    ORDER BY score DESC, n4.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (a3:Assertion) USING INDEX SEEK a3:Assertion(about_id)
      WHERE a3.about_id = n2.id AND a3.id > $p.v2 AND a3.id < $p.v3 AND a3.retracted_at = $open
      WITH a3
      ORDER BY a3.id DESC
      LIMIT $p.v1
      RETURN [a3.id, [[a3.id]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
