RETURN COLLECT {
  CALL () {
    MATCH (n7:Actor {id: $p.v14})
    RETURN collect(n7) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v15, $p.v16)
    YIELD node AS n9, score
    WHERE n9:Actor
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4, (e3.confidence) IS NULL AS o5x, coalesce(e3.confidence, 0.0) AS o5, (nullIf(e3.valid_from, date('0001-01-01'))) IS NULL AS o6x, coalesce(nullIf(e3.valid_from, date('0001-01-01')), date('0001-01-01')) AS o6
      WHERE ($p.v2 OR (o5x > $p.v6 OR o5x = $p.v6 AND (o5 < $p.v7 OR o5 = $p.v7 AND (o6x > $p.v4 OR o6x = $p.v4 AND (o6 > $p.v5 OR o6 = $p.v5 AND e3.id > $p.v3))))) AND ($p.v8 OR (o5x < $p.v12 OR o5x = $p.v12 AND (o5 > $p.v13 OR o5 = $p.v13 AND (o6x < $p.v10 OR o6x = $p.v10 AND (o6 < $p.v11 OR o6 = $p.v11 AND e3.id < $p.v9)))))
      WITH e3, n4, o5x, o5, o6x, o6
      ORDER BY o5x, o5 DESC, o6x, o6, e3.id
      LIMIT $p.v1
      RETURN [[e3.id, CASE WHEN o5x THEN null ELSE o5 END, CASE WHEN o6x THEN null ELSE toString(o6) END], [[e3.id, CASE WHEN o5x THEN null ELSE o5 END, CASE WHEN o6x THEN null ELSE toString(o6) END], [n4.id], [e3.confidence, toString(nullIf(e3.valid_from, date('0001-01-01')))]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
