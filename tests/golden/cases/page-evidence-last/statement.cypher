RETURN COLLECT {
  CALL () {
    MATCH (n4:Event {id: $p.v4})
    RETURN collect(n4) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n6, score
    WHERE n6:Event
    RETURN [n6.id, n6.name]
    ORDER BY score DESC, n6.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (a3:Assertion) USING INDEX SEEK a3:Assertion(about_id, id)
      WHERE a3.about_id = n2.id AND a3.id > $p.v2 AND a3.id < $p.v3 AND a3.retracted_at = $open
      WITH a3
      ORDER BY a3.about_id DESC, a3.id DESC
      LIMIT $p.v1
      RETURN [a3.id, [[a3.id]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
