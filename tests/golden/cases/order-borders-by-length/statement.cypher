RETURN COLLECT {
  CALL () {
    MATCH (n6:Region {id: $p.v10})
    RETURN collect(n6) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v11, $p.v12)
    YIELD node AS n8, score
    WHERE n8:Region
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      CALL (n2) {
        MATCH (n2)-[e3:BORDERS]->(n4)
        WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
        RETURN e3, n4
        UNION ALL
        MATCH (n2)<-[e3:BORDERS]-(n4)
        WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
        RETURN e3, n4
      }
      WITH e3, n4, (e3.length_km) IS NULL AS o5x, coalesce(e3.length_km, 0.0) AS o5
      WHERE ($p.v2 OR (o5x > $p.v4 OR o5x = $p.v4 AND (o5 < $p.v5 OR o5 = $p.v5 AND e3.id > $p.v3))) AND ($p.v6 OR (o5x < $p.v8 OR o5x = $p.v8 AND (o5 > $p.v9 OR o5 = $p.v9 AND e3.id < $p.v7)))
      WITH e3, n4, o5x, o5
      ORDER BY o5x, o5 DESC, e3.id
      LIMIT $p.v1
      RETURN [[e3.id, CASE WHEN o5x THEN null ELSE o5 END], [[n4.id], [e3.length_km]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
