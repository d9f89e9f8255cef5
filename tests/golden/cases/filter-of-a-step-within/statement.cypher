RETURN COLLECT {
  CALL () {
    MATCH (n8:Actor {id: $p.v12})
    RETURN collect(n8) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v13, $p.v14)
    YIELD node AS n10, score
    WHERE n10:Actor
    RETURN [n10.id, n10.name]
    ORDER BY score DESC, n10.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to AND e3.basis = $p.v1 AND (EXISTS {
        MATCH (n4) (()-[e5:PART_OF WHERE e5.retracted_at = $open AND e5.valid_from <= $p.v0 AND $p.v0 < e5.valid_to]->())+ (n6:Region)
        WHERE n6.id IN $p.v2
      })
      WITH e3, n4, (n4.name) IS NULL AS o7x, coalesce(n4.name, '') AS o7
      WHERE ($p.v4 OR (o7x > $p.v6 OR o7x = $p.v6 AND (o7 > $p.v7 OR o7 = $p.v7 AND e3.id > $p.v5))) AND ($p.v8 OR (o7x < $p.v10 OR o7x = $p.v10 AND (o7 < $p.v11 OR o7 = $p.v11 AND e3.id < $p.v9)))
      WITH e3, n4, o7x, o7
      ORDER BY o7x, o7, e3.id
      LIMIT $p.v3
      RETURN [[e3.id, CASE WHEN o7x THEN null ELSE o7 END], [[n4.name]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
