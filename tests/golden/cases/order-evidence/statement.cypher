RETURN COLLECT {
  CALL () {
    MATCH (n6:Event {id: $p.v14})
    RETURN collect(n6) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v15, $p.v16)
    YIELD node AS n8, score
    WHERE n8:Event
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (a3:Assertion {about_id: n2.id}) USING INDEX SEEK a3:Assertion(about_id)
      WHERE a3.retracted_at = $open
      WITH a3, (a3.stance) IS NULL AS o4x, coalesce(a3.stance, '') AS o4, (a3.credibility) IS NULL AS o5x, coalesce(a3.credibility, 0) AS o5
      WHERE ($p.v2 OR (o4x > $p.v6 OR o4x = $p.v6 AND (o4 < $p.v7 OR o4 = $p.v7 AND (o5x > $p.v4 OR o5x = $p.v4 AND (o5 > $p.v5 OR o5 = $p.v5 AND a3.id > $p.v3))))) AND ($p.v8 OR (o4x < $p.v12 OR o4x = $p.v12 AND (o4 > $p.v13 OR o4 = $p.v13 AND (o5x < $p.v10 OR o5x = $p.v10 AND (o5 < $p.v11 OR o5 = $p.v11 AND a3.id < $p.v9)))))
      WITH a3, o4x, o4, o5x, o5
      ORDER BY o4x, o4 DESC, o5x, o5, a3.id
      LIMIT $p.v1
      WITH a3 {.credibility, .id, .stance} AS a3, o4x, o4, o5x, o5
      RETURN [[a3.id, CASE WHEN o4x THEN null ELSE o4 END, CASE WHEN o5x THEN null ELSE o5 END], [[a3.credibility, toUpper(a3.stance)]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
