RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:SUPPORTS]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OPPOSES]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
  }
  WITH e1, (e1.last_asserted_on) IS NULL AS o2x, coalesce(e1.last_asserted_on, date('0001-01-01')) AS o2, (e1.confidence) IS NULL AS o3x, coalesce(e1.confidence, 0.0) AS o3
  WHERE ($p.v2 OR (o2x > $p.v6 OR o2x = $p.v6 AND (o2 < $p.v7 OR o2 = $p.v7 AND (o3x > $p.v4 OR o3x = $p.v4 AND (o3 > $p.v5 OR o3 = $p.v5 AND e1.id > $p.v3))))) AND ($p.v8 OR (o2x < $p.v12 OR o2x = $p.v12 AND (o2 > $p.v13 OR o2 = $p.v13 AND (o3x < $p.v10 OR o3x = $p.v10 AND (o3 < $p.v11 OR o3 = $p.v11 AND e1.id < $p.v9)))))
  WITH e1, o2x, o2, o3x, o3
  ORDER BY o2x, o2 DESC, o3x, o3, e1.id
  LIMIT $p.v1
  WITH e1 {.confidence, .id, .last_asserted_on} AS e1, o2x, o2, o3x, o3
  RETURN [[e1.id, CASE WHEN o2x THEN null ELSE toString(o2) END, CASE WHEN o3x THEN null ELSE o3 END], [[e1.id, CASE WHEN o2x THEN null ELSE toString(o2) END, CASE WHEN o3x THEN null ELSE o3 END], [e1.confidence, e1.id, toString(e1.last_asserted_on)]]]
}, null, null] AS r0
